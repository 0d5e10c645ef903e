import { describe, expect, test } from '@jest/globals';
import type { AutoMergeResult, CommitCheck, MergeResult } from '@slipway/forge';
import { mergeProposal, type MergeOptions, type MergeOutcome } from './merge-proposal.ts';

interface Given {
  readonly checks?: readonly CommitCheck[];
  readonly required?: readonly string[];
  readonly merge?: MergeResult;
  readonly auto?: AutoMergeResult;
  readonly dryRun?: boolean;
}

/** What became of it, and what the forge was asked to do. */
async function run({ checks = [], required = [], merge = { outcome: 'merged', mergeCommit: 'b' }, auto = { outcome: 'enabled' }, dryRun = false }: Given): Promise<{ readonly result: MergeOutcome; readonly deeds: readonly string[] }> {
  const deeds: string[] = [];
  const forge: MergeOptions['forge'] = {
    listChecks: () => Promise.resolve(checks),
    findBranch: (name) => Promise.resolve({ name, commit: 'c', isProtected: true, requiredStatuses: required }),
    enableAutoMerge: (number, { commit, method }) => { deeds.push(`auto ${number} ${commit} ${method}`); return Promise.resolve(auto); },
    mergePullRequest: (number, { commit, method, title }) => { deeds.push(`merge ${number} ${commit} ${method} ${title ?? ''}`); return Promise.resolve(merge); },
  };
  const result = await mergeProposal({ number: 7, commit: 'a', base: 'main', title: 'Update component tags', url: 'https://git.example.com/7' }, { forge, method: 'squash', jobUrl: 'https://git.example.com/runs/1', job: 'confirm', dryRun });
  return { result, deeds };
}

const check = (name: string, state: CommitCheck['state'], url?: string): CommitCheck => ({ name, state, ...(url === undefined ? {} : { url }) });
const merged = 'merge 7 a squash Update component tags (#7)';
const scheduled = 'auto 7 a squash';

describe('merging what everybody agreed to', () => {
  test.each<readonly [string, Given, string, readonly string[]]>([
    ['no checks: it merges by itself, at the commit that was confirmed', {}, 'merged', [merged]],
    ['green checks', { checks: [check('images', 'success')] }, 'merged', [merged]],
    ['a red check', { checks: [check('images', 'failure')] }, 'refused checks-failed', []],
    ['a check that is not done', { checks: [check('images', 'pending')] }, 'waiting', []],
    ['one that is not done, where the status of the owners is required: the forge waits', { checks: [check('images', 'pending')], required: ['slipway/owners', 'images'] }, 'scheduled', [scheduled]],
    ['where any status is required', { checks: [check('images', 'pending')], required: ['*'] }, 'scheduled', [scheduled]],
    ['where another one is required: the forge would not wait for the owners', { checks: [check('images', 'pending')], required: ['images'] }, 'waiting', []],
    ['auto-merge is not to be had', { checks: [check('images', 'pending')], required: ['*'], auto: { outcome: 'unavailable', message: 'off' } }, 'waiting', [scheduled]],
    ['auto-merge merged at once', { checks: [check('images', 'pending')], required: ['*'], auto: { outcome: 'merged' } }, 'merged', [scheduled]],
    ['the status of the owners is its own matter', { checks: [check('slipway/owners', 'pending')] }, 'merged', [merged]],
    ['this very job is running', { checks: [check('confirm', 'pending')] }, 'merged', [merged]],
    ['this very job, by its page', { checks: [check('Who agreed', 'pending', 'https://git.example.com/runs/1/job/2')] }, 'merged', [merged]],
    ['another run, whose page begins alike', { checks: [check('images', 'pending', 'https://git.example.com/runs/12')] }, 'waiting', []],
    ['an earlier run of this job that was broken off, as Gitea writes it', { checks: [check('Confirm / confirm (pull_request_review)', 'failure')] }, 'merged', [merged]],
    ['a merge that the forge had lost', { merge: { outcome: 'merged', mergeCommit: 'b', notice: 'it did not know' } }, 'merged', [merged]],
    ['conflicts', { merge: { outcome: 'not-mergeable', reason: 'conflicts', message: 'conflicts' } }, 'refused not-mergeable', [merged]],
    ['rules of the base', { merge: { outcome: 'not-mergeable', reason: 'blocked', message: 'two reviews' } }, 'refused not-mergeable', [merged]],
    ['the branch moved meanwhile', { merge: { outcome: 'not-mergeable', reason: 'moved', message: 'moved' } }, 'waiting', [merged]],
    ['the forge is still looking', { merge: { outcome: 'not-mergeable', reason: 'later', message: 'later' } }, 'waiting', [merged]],
    ['a dry run does nothing', { dryRun: true }, 'waiting', []],
  ])('%s', async (_name, given, expected, deeds) => {
    const { result, deeds: done } = await run(given);
    expect(result.outcome === 'refused' ? `refused ${result.finding.code}` : result.outcome).toBe(expected);
    expect(done).toEqual(deeds);
  });
});
