import type { ActionContext } from '@slipway/ci';
import { SlipwayError, type Logger } from '@slipway/core';
import type { Git, Person } from '@slipway/git';
import { createGitTree, type GitTree } from '@slipway/release-repo';
import { branchesInTheWay, branchHint } from '../plan-collection.ts';
import { parsePerson } from './propose.ts';
import { openReleaseHost, type ReleaseHost } from './release-host.ts';

/** What every proposal needs. */
export interface ProposalContext {
  readonly host: ReleaseHost;
  /** Of the working tree; it may log in to the release repo's server. */
  readonly git: Git;
  /** The branch that is proposed to. */
  readonly baseBranch: string;
  readonly author: Person;
  readonly now: () => Date;
  readonly jobs: number;
  /** Name of the CI job that this is. */
  readonly job: string | undefined;
  readonly dryRun: boolean;
  readonly logger: Logger;
  readonly signal?: AbortSignal;
}

export interface ProposalInputs {
  readonly token: string | undefined;
  readonly base: string | undefined;
  readonly author: string;
  readonly jobs: number | undefined;
  readonly dryRun: boolean;
}

/** The branch that is proposed to: the one given, the one that the job runs for, or the one that is checked out. */
async function findBase(given: string | undefined, { event }: ActionContext, git: Git): Promise<string> {
  const isProposal = event.name === 'pull_request' || event.name === 'comment' || event.name === 'review';
  const base = given ?? (isProposal ? undefined : event.branch) ?? await git.currentBranch();
  if (base === undefined || base.startsWith('slipway/')) {
    throw new SlipwayError('BASE_UNKNOWN', base === undefined ? 'no branch is checked out, so nothing says what to propose to' : `${base} is the branch of a proposal itself`, { hint: 'give the branch: --base main' });
  }
  return base;
}

/** Does something with the forge and the base that is proposed to; undefined when there is no base for it. */
export async function withProposalContext<T>(inputs: ProposalInputs, context: ActionContext, { folder, baseOf, run }: {
  readonly folder: string;
  /** @default the branch given, the one that the job runs for, or the one that is checked out */
  readonly baseOf?: (host: ReleaseHost) => Promise<string | undefined>;
  readonly run: (proposal: ProposalContext) => Promise<T>;
}): Promise<T | undefined> {
  const author = parsePerson(inputs.author);
  const host = await openReleaseHost(context, { token: inputs.token });
  try {
    const git = host.gitIn(folder);
    const baseBranch = baseOf === undefined ? await findBase(inputs.base, context, git) : await baseOf(host);
    return baseBranch === undefined ? undefined : await run({
      host, git, baseBranch, author, now: context.now, jobs: inputs.jobs ?? 8, job: context.event.job, dryRun: inputs.dryRun, logger: context.logger,
      ...(context.signal === undefined ? {} : { signal: context.signal }),
    });
  } finally {
    await host.close();
  }
}

/** The commit that the working tree stands on. What was changed since and not committed is no part of it. */
export async function readHead({ git, host, baseBranch, logger }: ProposalContext): Promise<GitTree> {
  const tree = await createGitTree(git, 'HEAD');
  const newest = await git.findRemoteBranch(host.cloneUrl, baseBranch);
  if (newest === undefined) {
    let hint = 'give the branch with --base, and push it';
    for (const taken of branchesInTheWay(baseBranch)) if (await git.findRemoteBranch(host.cloneUrl, taken) !== undefined) hint = branchHint(baseBranch, taken);
    throw new SlipwayError('BASE_UNKNOWN', `there is no branch ${baseBranch} in ${host.cloneUrl}`, { hint });
  }
  if (newest !== tree.commit) logger.warn(`${baseBranch} is at ${newest.slice(0, 12)} on the server, and ${tree.commit.slice(0, 12)} is checked out: the proposal is made from what is checked out`);
  return tree;
}
