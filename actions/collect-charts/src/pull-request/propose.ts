import { findAuthorLimit, type Forge, type ForgeIssue, type PullRequest } from '@slipway/forge';
import type { Git, Person } from '@slipway/git';
import { SlipwayError, type Finding, type Logger } from '@slipway/core';
import type { ReleaseHost } from './release-host.ts';

export interface ProposeOptions {
  readonly host: ReleaseHost;
  /** Of the working tree. */
  readonly git: Git;
  readonly branch: string;
  readonly base: string;
  /** The new commit; undefined when the working tree has nothing that the base has not. */
  readonly commit: string | undefined;
  /** Where the branch was when the commit was made. */
  readonly expected: string | undefined;
  readonly title: string;
  readonly body: string;
  readonly reviewers?: readonly string[];
  readonly assignees?: readonly string[];
  readonly dryRun: boolean;
  readonly logger: Logger;
}

/** What became of a proposal. */
export interface Proposal {
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'nothing' | 'closed' | 'planned' | 'pushed' | 'refused';
  readonly branch: string;
  readonly title: string;
  readonly body: string;
  readonly pullRequest?: Pick<PullRequest, 'number' | 'url'>;
  /** The issue that shows how far the release is. */
  readonly issue?: Pick<ForgeIssue, 'number' | 'url'>;
  readonly findings: readonly Finding[];
}

/** What a server's refusal of a branch means for whoever runs this. */
function refusal(branch: string, reason: string): SlipwayError {
  const isTaken = /directory file conflict|cannot lock ref|failed to update ref/.test(reason);
  return new SlipwayError('PUSH_REFUSED', `the branch ${branch} was not pushed: ${reason}`, {
    hint: isTaken ? `a branch named ${branch.split('/')[0] ?? ''} is in the way: rename it` : 'the token needs write access to contents, and the branches slipway/** must not be protected against it',
  });
}

/**
 * Pushes a commit to the branch of a proposal and opens its pull request, or updates the one that is open. Repeating it changes
 * nothing. A proposal that has become empty is closed.
 */
export async function propose(options: ProposeOptions): Promise<Proposal> {
  const { host: { forge, cloneUrl, workflowLimit }, git, branch, base, commit, expected, title, body, reviewers = [], assignees = [], dryRun, logger } = options;
  const about = { branch, title, body };
  if (dryRun) return { ...about, outcome: commit === undefined ? 'nothing' : 'planned', findings: [] };
  if (commit === undefined) return closeEmpty(forge, about, logger);

  if (commit !== expected) {
    const pushed = await git.pushBranch({ url: cloneUrl, branch, commit, expected });
    if (pushed.outcome === 'refused') throw refusal(branch, pushed.reason ?? '');
    if (pushed.outcome === 'moved') {
      throw new SlipwayError('BRANCH_MOVED', `the branch ${branch} was pushed by someone else meanwhile: ${pushed.reason ?? ''}`, { exitCode: 3, retryable: true, hint: 'run again; let one job at a time do this (concurrency on GitHub, resource_group on GitLab)' });
    }
    logger.info(`branch ${branch} is at ${commit.slice(0, 12)}`);
  }
  const { outcome, pullRequest, warnings } = await forge.openOrUpdatePullRequest({ branch, base, title, body, reviewers, assignees });
  logger.info(`pull request ${outcome}: ${pullRequest.url}`);
  const limit = workflowLimit ?? findAuthorLimit(pullRequest.author);
  return { ...about, outcome, pullRequest: { number: pullRequest.number, url: pullRequest.url }, findings: [
    ...warnings.map((message): Finding => ({ code: 'proposal-incomplete', severity: 'warning', subject: branch, message, hint: 'names of owners must be those of accounts that may see the repository' })),
    ...(outcome === 'created' && limit !== undefined ? [{ code: 'no-workflow', severity: 'warning', subject: branch, message: limit } as const] : []),
  ] };
}

async function closeEmpty(forge: Forge, about: Pick<Proposal, 'body' | 'branch' | 'title'>, logger: Logger): Promise<Proposal> {
  const open = await forge.findPullRequest(about.branch);
  if (open === undefined) return { ...about, outcome: 'nothing', findings: [] };
  await forge.closePullRequest(open.number);
  logger.info(`pull request closed, its base has everything: ${open.url}`);
  return { ...about, outcome: 'closed', pullRequest: { number: open.number, url: open.url }, findings: [] };
}

/** `Name <address>` @throws {SlipwayError} INPUT_INVALID */
export function parsePerson(text: string): Person {
  const [, name, email] = /^\s*([^<>\r\n]*[^<>\s])\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(text) ?? [];
  if (name === undefined || email === undefined) throw new SlipwayError('INPUT_INVALID', `author is "${text}", expected NAME <ADDRESS>`);
  return { name, email };
}
