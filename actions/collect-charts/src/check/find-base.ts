import { isSlipwayError, type Finding } from '@slipway/core';
import type { ActionContext } from '@slipway/ci';
import type { Git } from '@slipway/git';
import { createGitTree, type GitTree } from '@slipway/release-repo';
import { branchesInTheWay, branchHint } from '../plan-collection.ts';

/** What a pull request is compared with, and where it comes from. */
export interface CheckBase {
  /** The branch that it shall be merged into, or the one given; absent outside pull requests. */
  readonly name?: string;
  /** What that branch had when the proposal left it. */
  readonly tree?: GitTree;
  /** The branch that is checked out, or proposed. None for one of a fork: its name is anybody's. */
  readonly head?: string;
  readonly findings: readonly Finding[];
}

async function findCommit(git: Git, refs: readonly string[]): Promise<string | undefined> {
  for (const ref of refs) {
    try {
      return await git.resolveCommit(ref);
    } catch (error) {
      if (!isSlipwayError(error)) throw error;
    }
  }
  return undefined;
}

/** The branch that stands in the way of one that is not there (P12). */
async function findTaken(git: Git, name: string): Promise<string | undefined> {
  for (const branch of branchesInTheWay(name)) if (await findCommit(git, [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) !== undefined) return branch;
  return undefined;
}

/** The base of the pull request that the job runs for, or the one given. Without git there is none. */
export async function findBase(given: string | undefined, { event }: Pick<ActionContext, 'event'>, git: Git): Promise<CheckBase> {
  const isRepo = await git.findTopLevel().catch(() => undefined) !== undefined;
  const isProposal = event.name === 'pull_request';
  const head = isProposal ? event.head?.branch : event.branch ?? (isRepo ? await git.currentBranch() : undefined);
  const name = given ?? (isProposal ? event.base : undefined);
  const about = { ...(name === undefined ? {} : { name }), ...(head === undefined ? {} : { head }) };
  if (name === undefined) return { ...about, findings: [] };
  const commit = isRepo ? await findCommit(git, [`refs/remotes/origin/${name}`, `refs/heads/${name}`, name]) : undefined;
  const taken = commit === undefined && isRepo ? await findTaken(git, name) : undefined;
  const own = isRepo ? await findCommit(git, ['HEAD']) : undefined;
  if (commit === undefined || own === undefined) {
    return {
      ...about,
      findings: [{
        code: 'unknown', severity: 'error', subject: name, message: `what this proposes could not be compared: the base ${name} is not in this clone`,
        hint: taken !== undefined ? branchHint(name, taken) : 'check out with all branches: fetch-depth: 0 of actions/checkout, GIT_DEPTH: "0" on GitLab, git fetch origin elsewhere',
      }],
    };
  }
  // What the base got since is no part of the proposal.
  return { ...about, tree: await createGitTree(git, await git.findMergeBase(commit, own) ?? commit), findings: [] };
}
