import type { Finding } from '@slipway/core';
import { isStatusRequired, type CommitCheck, type Forge, type PullRequest, type WantedMerge } from '@slipway/forge';
import { ownersStatus } from './branches.ts';

/** This job: its own checks, also those of earlier runs that were broken off, stand against nothing. */
export interface OwnJob {
  readonly jobUrl: string | undefined;
  readonly job: string | undefined;
}

export interface MergeOptions extends OwnJob {
  readonly forge: Pick<Forge, 'enableAutoMerge' | 'findBranch' | 'listChecks' | 'mergePullRequest'>;
  readonly method: WantedMerge['method'];
  readonly dryRun: boolean;
}

export type MergeOutcome =
  /** `notice`: the forge had lost sight of the merge. */
  | { readonly outcome: 'merged'; readonly mergeCommit?: string; readonly notice?: string }
  /** The forge merges when everything it requires is there. */
  | { readonly outcome: 'scheduled' }
  | { readonly outcome: 'waiting'; readonly reason: string }
  | { readonly outcome: 'refused'; readonly finding: Finding };

/** Whether a check is that of the owners or of this job. Gitea calls the check of a job `Workflow / job (event)`. */
export const isOwnCheck = ({ name, url }: CommitCheck, { jobUrl, job }: OwnJob): boolean => name === ownersStatus
  || (job !== undefined && (name === job || name.includes(` / ${job} (`)))
  || (url !== undefined && jobUrl !== undefined && (url === jobUrl || url.startsWith(`${jobUrl}/`)));

/**
 * Merges a proposal that everybody agreed to, at the commit that they agreed to. Where the branch requires the status of the
 * owners the forge does it, as soon as all that it requires is there; anywhere else auto-merge would not wait for anything.
 */
export async function mergeProposal(pullRequest: Pick<PullRequest, 'base' | 'commit' | 'number' | 'title' | 'url'>, { forge, method, dryRun, ...own }: MergeOptions): Promise<MergeOutcome> {
  const { number, commit, base, title, url } = pullRequest;
  const checks = (await forge.listChecks(commit)).filter((check) => !isOwnCheck(check, own));
  const failed = checks.filter(({ state }) => state === 'failure').map(({ name }) => name);
  if (failed.length > 0) {
    return { outcome: 'refused', finding: { code: 'checks-failed', severity: 'error', subject: `#${number}`, message: `everybody has agreed, but ${failed.join(', ')} failed: it is not merged`, hint: `look at the checks of ${url}; it is merged by the next run after they are green` } };
  }
  const pending = checks.filter(({ state }) => state === 'pending').map(({ name }) => name);
  const wanted: WantedMerge = { commit, method, title: `${title} (#${number})` };
  if (dryRun) return { outcome: 'waiting', reason: pending.length === 0 ? 'it would be merged' : `it would wait for ${pending.join(', ')}` };
  const branch = await forge.findBranch(base);
  if (pending.length > 0 && branch !== undefined && isStatusRequired(branch, ownersStatus)) {
    const auto = await forge.enableAutoMerge(number, wanted);
    if (auto.outcome === 'merged') return { outcome: 'merged', ...(auto.mergeCommit === undefined ? {} : { mergeCommit: auto.mergeCommit }) };
    if (auto.outcome === 'enabled') return { outcome: 'scheduled' };
  }
  if (pending.length > 0) return { outcome: 'waiting', reason: `${pending.join(', ')} ${pending.length === 1 ? 'is' : 'are'} not done yet` };

  const result = await forge.mergePullRequest(number, wanted);
  if (result.outcome === 'merged') return result;
  if (result.reason === 'later' || result.reason === 'moved') return { outcome: 'waiting', reason: result.message };
  return {
    outcome: 'refused', finding: {
      code: 'not-mergeable', severity: 'error', subject: `#${number}`, message: `everybody has agreed, but it cannot be merged: ${result.message}`,
      hint: result.reason === 'conflicts' ? 'run the mode that opened it again: it is made anew from its base' : 'see what the rules of the base require; the token must be allowed to merge',
    },
  };
}
