import { afterEach, describe, expect, test } from '@jest/globals';
import { openFakeWorld, type FakeWorld } from '../../../test/support/fake-forge-world.ts';
import type { FakeKind, Fault } from '../../../test/support/fake-forges.ts';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

async function openWorld(kind: FakeKind): Promise<FakeWorld> {
  const world = await openFakeWorld(kind);
  close = () => world.close();
  return world;
}

const merges = /^(?:PUT|POST) .*\/merge$/;

describe.each(['github', 'gitea', 'gitlab'] as const)('merging on %s', (kind) => {
  test.each<[string, Fault, number]>([
    ['the connection broke after it was merged', { kind: 'reset', carriedOut: true }, 1],
    ['a gateway gave up after it was merged', { kind: 'answer', status: 502, carriedOut: true }, 1],
  ])('%s: found out, not tried twice (T75)', async (_name, fault, commits) => {
    const { forge, fake, newPullRequest } = await openWorld(kind);
    const { number, commit } = await newPullRequest();
    fake.fail(merges, fault);
    const result = await forge.mergePullRequest(number, { commit, method: 'merge' });
    expect(result).toEqual({ outcome: 'merged', mergeCommit: expect.stringMatching(/^merge-/) });
    expect(fake.state.pulls.filter(({ mergeCommit }) => mergeCommit !== undefined)).toHaveLength(commits);
  });

  test('it moves while it is being merged: nothing is merged, and it is said where it is', async () => {
    const { forge, fake, newPullRequest, addCommit } = await openWorld(kind);
    const { number, branch, commit } = await newPullRequest();
    let moved = '';
    fake.fail(merges, { kind: 'meanwhile', happens: () => void addCommit(branch).then((made) => { moved = made; }) });
    const result = await forge.mergePullRequest(number, { commit, method: 'merge' });
    expect(moved).not.toBe('');
    expect(result).toEqual({ outcome: 'not-mergeable', reason: 'moved', message: `the branch of #${number} is at ${moved}, expected ${commit}` });
    expect(fake.state.branches.get('main')).toBe('c0ffee');
  });

  test('a conflict is known before anything is tried, as soon as the forge has looked', async () => {
    const { forge, fake, clock, newPullRequest } = await openWorld(kind);
    const { number, commit } = await newPullRequest({ conflicts: true });
    clock.waits.length = 0;
    expect(await forge.mergePullRequest(number, { commit, method: 'merge' })).toMatchObject({ outcome: 'not-mergeable', reason: 'conflicts' });
    // Gitea has no word for it: it is waited for in vain
    expect([fake.requests.filter((line) => merges.test(line)).length, clock.waits.slice(0, 4)]).toEqual(kind === 'gitea' ? [1, [1000, 2000, 3000, 4000]] : [0, [1000]]);
  });

  test('no answer and nothing merged is "could not look", not an obstacle', async () => {
    const { forge, fake, newPullRequest } = await openWorld(kind);
    const { number, commit } = await newPullRequest();
    fake.fail(merges, ...Array.from({ length: 4 }, () => ({ kind: 'answer', status: 502 }) as const));
    await expect(forge.mergePullRequest(number, { commit, method: 'merge' })).rejects.toMatchObject({ code: 'FORGE_UNREACHABLE', exitCode: 3, retryable: true });
    expect((await forge.readPullRequest(number)).state).toBe('open');
  });

  test('somebody who may not merge is an error, not an obstacle', async () => {
    const { forge, fake, newPullRequest } = await openWorld(kind);
    const { number, commit } = await newPullRequest();
    fake.fail(merges, { kind: 'answer', status: kind === 'gitlab' ? 401 : 403, body: '{"message":"no"}' });
    await expect(forge.mergePullRequest(number, { commit, method: 'merge' })).rejects.toMatchObject({ code: 'FORGE_DENIED', hint: expect.stringMatching(kind === 'gitlab' ? /Allowed to merge/ : /permission/) });
  });

  test('auto-merge of one that is merged, closed or moved', async () => {
    const { forge, newPullRequest } = await openWorld(kind);
    const [one, two] = [await newPullRequest(), await newPullRequest()];
    await forge.mergePullRequest(one.number, { commit: one.commit, method: 'merge' });
    expect((await forge.enableAutoMerge(one.number, { commit: one.commit, method: 'merge' })).outcome).toBe('merged');
    expect(await forge.enableAutoMerge(two.number, { commit: 'another', method: 'merge' })).toMatchObject({ outcome: 'unavailable', message: expect.stringContaining('expected another') });
    await forge.closePullRequest(two.number);
    expect(await forge.enableAutoMerge(two.number, { commit: two.commit, method: 'merge' })).toMatchObject({ outcome: 'unavailable', message: `#${two.number} is closed` });
  });
});

test('GitLab: why it is blocked is said in its word, for its answer has none', async () => {
  const { forge, newPullRequest, requireStatus } = await openWorld('gitlab');
  await requireStatus('slipway/owners');
  const { number, commit } = await newPullRequest();
  expect(await forge.mergePullRequest(number, { commit, method: 'merge' })).toMatchObject({ outcome: 'not-mergeable', reason: 'blocked', message: expect.stringMatching(/405 Method Not Allowed \(ci_must_pass\)$/) });
});

test('GitHub: the base moved in the same moment, so it is tried again', async () => {
  const { forge, fake, newPullRequest } = await openWorld('github');
  const { number, commit } = await newPullRequest();
  fake.fail(merges, { kind: 'answer', status: 405, body: '{"message":"Base branch was modified. Review and try the merge again."}' });
  expect((await forge.mergePullRequest(number, { commit, method: 'merge' })).outcome).toBe('merged');
  expect(fake.requests.filter((line) => merges.test(line))).toHaveLength(2);
});

test('GitHub: nothing to wait for is no auto-merge', async () => {
  const { forge, newPullRequest } = await openWorld('github');
  const { number, commit } = await newPullRequest();
  expect(await forge.enableAutoMerge(number, { commit, method: 'merge' })).toEqual({ outcome: 'not-needed', message: 'Pull request Pull request is in clean status' });
});

test('GitHub: the way of merging and the words are the wanted ones', async () => {
  const { forge, fake, newPullRequest } = await openWorld('github');
  const { number, commit } = await newPullRequest();
  fake.fail(merges, { kind: 'answer', status: 405, body: '{"message":"Squash merges are not allowed on this repository."}' });
  expect(await forge.mergePullRequest(number, { commit, method: 'squash' })).toMatchObject({ outcome: 'not-mergeable', reason: 'blocked', message: expect.stringContaining('Squash merges are not allowed') });
});
