import { join } from 'node:path';
import { isSlipwayError, writeFileAtomic, type Finding } from '@slipway/core';
import type { Git } from '@slipway/git';
import {
  carrySince, configFileName, findText, formatRows, lockFileName, parseRows, sameRows, setReleaseNext, type AcceptedMove, type Config, type GitTree, type ProposedRow,
} from '@slipway/release-repo';
import type { TagsResult } from '../collect-tags.ts';
import type { ComponentHost } from '../component-repos.ts';
import { proposalBranch } from './branches.ts';
import { countCommits } from './count-commits.ts';
import { loadConfirmations, showConfirmations } from './owners-state.ts';
import { propose, type Proposal } from './propose.ts';
import type { ProposalContext } from './proposal-context.ts';
import { findAskedVersion, formatTagsProposal, formatVersion, proposedRow, tagsCommitMessage } from './tags-proposal.ts';
import { trackRelease } from './tracking-issue.ts';

/** What the branch of a proposal says. */
interface Before {
  /** The newest commit of the branch, if there is one. */
  readonly commit?: string;
  readonly tree?: string;
  /** None of one that is not open: nobody is asked about them any more. */
  readonly rows: readonly ProposedRow[];
  /** The version that somebody asked for when it was made. */
  readonly version?: string;
  /** Its pull request is open. */
  readonly isOpen: boolean;
}

async function loadBefore({ host, git }: ProposalContext, branch: string): Promise<Before> {
  const commit = await git.findRemoteBranch(host.cloneUrl, branch);
  if (commit === undefined) return { rows: [], isOpen: false };
  const { message, tree } = await host.readCommit(commit);
  const version = findAskedVersion(message);
  const isOpen = await host.forge.findPullRequest(branch) !== undefined;
  return { commit, tree, rows: isOpen ? parseRows(message) ?? [] : [], isOpen, ...(version === undefined ? {} : { version }) };
}

/** Moved tags that their owners have taken, by the open proposal. */
async function loadAccepted({ host: { forge }, logger }: ProposalContext, { branch, before, base, config }: { readonly branch: string; readonly before: Before; readonly base: GitTree; readonly config: Config }): Promise<readonly AcceptedMove[]> {
  const moved = before.rows.filter(({ kind }) => kind === 'moved');
  const open = moved.length === 0 || !before.isOpen ? undefined : await forge.findPullRequest(branch);
  if (open === undefined) return [];
  const { rows } = await loadConfirmations(open, { forge, logger, rows: moved, base, release: config.release });
  return rows.flatMap(({ row: { repo, tag, commit }, state }) => ((state === 'accepted' || state === 'confirmed') && tag !== undefined && commit !== undefined ? [{ repo, tag, commit }] : []));
}

export interface ProposeTagsOptions {
  readonly context: ProposalContext;
  readonly components: ComponentHost;
  /** The commit of the base that the working tree has. */
  readonly base: GitTree;
  readonly folder: string;
  readonly config: Config;
  /** The version to be released; default: what slipway.yaml says. */
  readonly version: string | undefined;
  readonly collect: (accepted: readonly AcceptedMove[]) => Promise<TagsResult>;
}

const isChange = ({ kind, taken }: ProposedRow): boolean => kind === 'update' || taken === true;
/** Somebody may take it, and the pull request is where that is said. */
const isOpenMove = ({ kind, taken }: ProposedRow): boolean => kind === 'moved' && taken !== true;

/** Collects tags and opens or updates the one pull request that proposes them. */
export async function proposeTags({ context, components, base, folder, config, version: given, collect }: ProposeTagsOptions): Promise<TagsResult & { readonly proposal: Proposal }> {
  const { host, git, baseBranch, author, now, dryRun, logger, signal } = context;
  const branch = proposalBranch('tags', baseBranch);
  const before = await loadBefore(context, branch);
  const result = await collect(await loadAccepted(context, { branch, before, base, config }));

  // What was asked for once stays in the open pull request: a nightly run does not know it.
  const asked = given ?? (before.isOpen ? before.version : undefined);
  const version = asked ?? config.release.next;
  const configText = await findText(base, configFileName) ?? '';
  const nextText = asked === undefined ? configText : setReleaseNext(configText, asked);
  if (nextText !== configText && !dryRun) await writeFileAtomic(join(folder, configFileName), nextText);

  const rows = carrySince(result.rows.flatMap((row) => proposedRow(row) ?? []), { before: before.rows, now: now() });
  const asksMoves = rows.some(isOpenMove);
  const hasChanges = rows.some(isChange) || asksMoves || nextText !== configText;
  const text = formatTagsProposal({
    ...result, version, base: baseBranch, release: config.release, now: now(), isGitlab: host.address.kind === 'gitlab',
    pageOf: (repo) => { const url = components.urlOf(repo); return /^https?:\/\//.test(url) ? url.replace(/\.git$/, '') : undefined; },
    commits: hasChanges ? await countCommits(result.rows, { components, jobs: context.jobs, logger, ...(signal === undefined ? {} : { signal }) }) : new Map(),
  });
  const commit = !hasChanges || dryRun ? undefined : await commitTags(git, {
    before, rows, parent: base.commit, message: [`${tagsCommitMessage({ rows: result.rows, version })}\n`, ...(asked === undefined ? [] : [formatVersion(asked)]), ...(rows.length === 0 ? [] : [formatRows(rows)])].join('\n'),
    paths: [...new Set([...result.files, ...(nextText === configText ? [] : [configFileName]), lockFileName])], author, time: Math.floor(now().getTime() / 1000), allowEmpty: asksMoves,
  });
  const proposal = await propose({ host, git, branch, base: baseBranch, commit: dryRun && hasChanges ? base.commit : commit, expected: before.commit, ...text, assignees: text.reviewers.slice(0, 10), dryRun, logger });
  const shown = proposal.pullRequest === undefined || proposal.outcome === 'closed' || commit === undefined ? []
    : await showOwners(context, { ...proposal.pullRequest, commit }, { rows, base, release: config.release });
  const { issue, findings } = await trackRelease(context, { version, base, release: config.release });
  return {
    ...result, files: [...new Set([...result.files, ...(nextText === configText ? [] : [configFileName])])],
    proposal: { ...proposal, findings: [...proposal.findings, ...shown, ...findings], ...(issue === undefined ? {} : { issue }) },
  };
}

/** Shows at once who is awaited; mode confirm keeps it up to date. */
async function showOwners({ host: { forge }, logger, now }: ProposalContext, pullRequest: Parameters<typeof showConfirmations>[0], { rows, base, release }: { readonly rows: readonly ProposedRow[]; readonly base: GitTree; readonly release: Config['release'] }): Promise<Finding[]> {
  try {
    await showConfirmations(pullRequest, await loadConfirmations(pullRequest, { forge, logger, rows, base, release }), { forge, release, now: now() });
    return [];
  } catch (error) {
    if (!isSlipwayError(error) || error.code !== 'FORGE_DENIED') throw error;
    return [{ code: 'proposal-incomplete', severity: 'warning', subject: 'slipway/owners', message: `who is awaited could not be shown: ${error.message}`, hint: 'the token must be allowed to write comments and commit statuses' }];
  }
}

/** The commit of the proposal: the one that is there already where it says the same. */
async function commitTags(git: Git, { before, rows, ...options }: { readonly before: Before; readonly rows: readonly ProposedRow[] } & Parameters<Git['commitPaths']>[0]): Promise<string | undefined> {
  const commit = await git.commitPaths(options);
  const isSame = commit !== undefined && before.tree === await git.treeOf(commit) && sameRows(rows, before.rows);
  return isSame ? before.commit : commit;
}
