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

describe('Gitea: a merge that was broken off, so that the base has it and Gitea does not know', () => {
  const merge = { method: 'merge' } as const;
  const lose = async (world: FakeWorld): Promise<{ readonly number: number; readonly commit: string; readonly branch: string }> => {
    const made = await world.newPullRequest();
    for (const pull of world.fake.state.pulls) if (pull.number === made.number) pull.mergeCommit = 'merge-of-main';
    return made;
  };

  test('where the repository allows it, it is marked as merged', async () => {
    const world = await openWorld('gitea');
    world.fake.state.allowsManualMerge = true;
    const { number, commit, branch } = await lose(world);
    expect(await world.forge.mergePullRequest(number, { commit, ...merge })).toEqual({ outcome: 'merged', mergeCommit: 'merge-of-main', notice: expect.stringContaining('is marked as merged now, and no workflow was started') });
    expect(world.fake.state.pulls.find((each) => each.number === number)?.state).toBe('merged');
    expect(await world.forge.findMergedPullRequest(branch, 'main')).toMatchObject({ number, state: 'merged', mergeCommit: 'merge-of-main' });
  });

  test('elsewhere it is closed, and known as merged by what its base has', async () => {
    const world = await openWorld('gitea');
    const { number, commit, branch } = await lose(world);
    expect(await world.forge.mergePullRequest(number, { commit, ...merge })).toMatchObject({ outcome: 'merged', mergeCommit: 'merge-of-main', notice: expect.stringContaining('is closed now') });
    expect(world.fake.state.pulls.find((each) => each.number === number)?.state).toBe('closed');
    expect(await world.forge.findMergedPullRequest(branch, 'main')).toMatchObject({ number, state: 'merged', mergeCommit: 'merge-of-main' });
    expect(await world.forge.mergePullRequest(number, { commit, ...merge })).toEqual({ outcome: 'merged', mergeCommit: 'merge-of-main' });
  });

  test('so it is where Gitea finds nothing left to merge and fails', async () => {
    const world = await openWorld('gitea');
    const { number, commit } = await lose(world);
    world.fake.fail(merges, { kind: 'answer', status: 500, body: '{"message":"git commit: exit status 1"}' });
    expect(await world.forge.mergePullRequest(number, { commit, ...merge })).toMatchObject({ outcome: 'merged', mergeCommit: 'merge-of-main', notice: expect.stringContaining('is closed now') });
  });

  test('it learns of it by itself while it is being told', async () => {
    const world = await openWorld('gitea');
    const { number, commit } = await lose(world);
    world.fake.fail(/^PATCH .*\/pulls\/\d+$/, { kind: 'answer', status: 412, body: '{"message":"cannot change state of this pull request, it was already merged"}' });
    expect(await world.forge.mergePullRequest(number, { commit, ...merge })).toMatchObject({ outcome: 'merged', mergeCommit: 'merge-of-main' });
  });

  test('one that was closed and not merged is not taken for merged, also beside an older one that was', async () => {
    const world = await openWorld('gitea');
    const [older, newer] = [await world.newPullRequest(), await world.newPullRequest()];
    for (const pull of world.fake.state.pulls) if (pull.number === newer.number) pull.branch = older.branch;
    await world.forge.mergePullRequest(older.number, { commit: older.commit, ...merge });
    await world.forge.closePullRequest(newer.number);
    expect((await world.forge.findMergedPullRequest(older.branch, 'main'))?.number).toBe(older.number);
    expect((await world.forge.readPullRequest(newer.number)).state).toBe('closed');
  });

  test('one that is really to be tried later stays open', async () => {
    const world = await openWorld('gitea');
    const { number, commit } = await world.newPullRequest();
    world.fake.fail(merges, ...Array.from({ length: 3 }, () => ({ kind: 'answer', status: 405, body: '{"message":"Please try again later"}' }) as const));
    expect(await world.forge.mergePullRequest(number, { commit, ...merge })).toMatchObject({ outcome: 'not-mergeable', reason: 'later' });
    expect((await world.forge.readPullRequest(number)).state).toBe('open');
  });
});
