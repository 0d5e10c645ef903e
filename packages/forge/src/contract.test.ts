import { afterEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, silentLogger } from '@slipway/core';
import { self, startFakeForge, tokenOf, type FakeForge, type FakeKind } from '../../../test/support/fake-forges.ts';
import { releaseContract } from '../../../test/support/forge-contract-release.ts';
import { forgeContract, type ForgeWorld } from '../../../test/support/forge-contract.ts';
import { openForge, type Clock, type Forge } from './index.ts';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

/** Time that passes only by waiting. */
function createFakeClock(): Clock & { readonly waits: number[] } {
  let time = 1_700_000_000_000;
  const waits: number[] = [];
  return { waits, now: () => time, sleep: (ms) => { time += ms; waits.push(ms); return Promise.resolve(); } };
}

async function openWorld(kind: FakeKind, isJobToken = false): Promise<ForgeWorld & { readonly fake: FakeForge; readonly clock: ReturnType<typeof createFakeClock> }> {
  const fake = await startFakeForge(kind);
  const http = createHttpClient();
  close = async () => { http.close(); await fake.close(); };
  const clock = createFakeClock();
  const address = { kind, baseUrl: new URL(fake.apiUrl), repository: 'platform/release' } as const;
  const forgeOf = (value: string): Promise<Forge> => openForge(address, { value, from: 'test', isJobToken }, { logger: silentLogger, clock, http });
  const forge = await forgeOf('a-token-of-tests');
  const { state } = fake;
  const commitTo = (branch: string): string => {
    const commit = `commit-${state.next()}`;
    state.branches.set(branch, commit);
    for (const pull of state.pulls) if (pull.branch === branch) Object.assign(pull, { commit, looked: false });
    return commit;
  };
  const newBranch = (): string => {
    const branch = `branch/${state.next()}`;
    commitTo(branch);
    return branch;
  };
  return {
    fake, clock, forge, other: await forgeOf(tokenOf('anna')), self, base: 'main', commit: 'c0ffee', pullRequest: 7, tag: { name: 'v1.0.0', commit: 'c0ffee', message: 'The first' }, reviewer: 'anna', assignee: 'ben',
    newBranch: () => Promise.resolve(newBranch()),
    async newPullRequest({ conflicts = false } = {}) {
      const branch = newBranch();
      const { pullRequest: { number, commit } } = await forge.openOrUpdatePullRequest({ branch, base: 'main', title: 'A change', body: '' });
      for (const pull of state.pulls) if (pull.number === number) pull.conflicts = conflicts;
      return { number, branch, commit };
    },
    addCommit: (branch) => Promise.resolve(commitTo(branch)),
    review(number, value) {
      const pull = state.pulls.find((each) => each.number === number);
      pull?.reviews.push({ id: state.next(), author: 'anna', state: value, commit: pull.commit, at: state.tick() });
      return Promise.resolve();
    },
    requireStatus(context) {
      state.requiredStatus = context;
      return Promise.resolve();
    },
    addTag(name, message) {
      const commit = commitTo('main');
      state.tags.set(name, { commit, message });
      return Promise.resolve(commit);
    },
    download: async (url) => Buffer.from(await (await fetch(url)).arrayBuffer()),
    pause: () => Promise.resolve(),
    comments: () => Promise.resolve(state.comments.map(({ body }) => body)),
    addComments: (bodies) => { for (const body of bodies) state.addComment('anna', body); return Promise.resolve(); },
    statuses: () => Promise.resolve(state.statuses.map(({ context, state: value, description }) => ({ context, state: value, description })).reverse()),
    openPullRequests: (wanted) => Promise.resolve(state.pulls.filter((each) => each.state === 'open' && each.branch === wanted).map(({ title, body, labels, reviewers, assignees }) => ({ title, body, labels, reviewers, assignees }))),
  };
}

describe.each(['github', 'gitea', 'gitlab'] as const)('the forge %s', (kind) => {
  test.each(Object.entries({ ...forgeContract, ...releaseContract }))('%s', async (_name, run) => run(await openWorld(kind)));

  const createComment = kind === 'gitlab' ? /^POST .*\/notes$/ : /^POST .*\/comments$/;
  const comment = { pullRequest: 7, marker: 'm', body: 'text' } as const;

  test.each([
    ['the connection broke after the comment was made', { kind: 'reset', carriedOut: true }, 1],
    ['the connection broke before it', { kind: 'reset', carriedOut: false }, 2],
    ['a gateway gave up after it', { kind: 'answer', status: 502, carriedOut: true }, 1],
    ['a gateway gave up before it', { kind: 'answer', status: 504 }, 2],
  ] as const)('%s: looked for before another is made (T75)', async (_name, fault, posts) => {
    const { forge, fake } = await openWorld(kind);
    fake.fail(createComment, fault);
    await forge.writeComment(comment);
    expect(fake.state.comments.map(({ body, author }) => [body, author])).toEqual([['<!-- slipway:m -->\ntext', self]]);
    expect(fake.requests.filter((line) => createComment.test(line))).toHaveLength(posts);
    const lines = fake.requests.map((line) => line.split(' ')[0]);
    expect(lines.slice(0, 3)).toEqual(['GET', 'POST', 'GET']);
  });

  test('a pull request made although no answer came is not made again (T75)', async () => {
    const { forge, fake, base } = await openWorld(kind);
    fake.fail(kind === 'gitlab' ? /^POST .*merge_requests$/ : /^POST .*pulls$/, { kind: 'reset', carriedOut: true });
    const { pullRequest } = await forge.openOrUpdatePullRequest({ branch: 'b', base, title: 't', body: '' });
    expect(fake.state.pulls.filter(({ branch }) => branch === 'b').map(({ number }) => number)).toEqual([pullRequest.number]);
  });

  test('reads survive a restart of the server; a limit is waited for as asked (T75)', async () => {
    const { forge, fake, clock } = await openWorld(kind);
    fake.fail(/^GET /, { kind: 'answer', status: 503 }, { kind: 'reset', carriedOut: false }, { kind: 'answer', status: 429, headers: { 'retry-after': '7' } });
    await forge.writeComment(comment);
    expect(clock.waits).toEqual([1000, 2000, 7000]);
    expect(fake.state.comments).toHaveLength(1);
  });

  test('writes are a second apart (T75)', async () => {
    const { forge, clock, fake } = await openWorld(kind);
    await Promise.all(['a', 'b', 'c'].map((marker) => forge.writeComment({ ...comment, marker })));
    expect(clock.waits).toEqual([1000, 1000]);
    expect(fake.state.comments).toHaveLength(3);
  });

  test('no permission is told in a word, after one try (T71)', async () => {
    const { forge, fake } = await openWorld(kind);
    fake.fail(createComment, { kind: 'answer', status: 403, headers: { 'content-type': 'application/json' }, body: '{"message":"Resource not accessible by integration"}' });
    await expect(forge.writeComment(comment)).rejects.toMatchObject({ code: 'FORGE_DENIED', status: 403, message: expect.stringContaining('Resource not accessible by integration') });
    expect(fake.requests.filter((line) => createComment.test(line))).toHaveLength(1);
  });

  test('the token goes to the forge only, in its header', async () => {
    const { forge, fake } = await openWorld(kind);
    await forge.findTag('v1.0.0');
    expect(fake.headers[0]?.[kind === 'gitlab' ? 'private-token' : 'authorization']).toBe(kind === 'gitlab' ? 'a-token-of-tests' : 'token a-token-of-tests');
    expect(fake.requests.join('\n')).not.toContain('a-token-of-tests');
  });

  test('an answer of another shape is said so', async () => {
    const { forge, fake } = await openWorld(kind);
    fake.fail(/^GET /, { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body: '[{"no":"comment"}]' });
    await expect(forge.writeComment(comment)).rejects.toMatchObject({ code: 'FORGE_ANSWER_INVALID' });
  });
});

test.each(['github', 'gitea'] as const)('%s: a token that may not ask who it is knows the comment of a bot as its own, and no other', async (kind) => {
  const { forge, fake, comments, addComments } = await openWorld(kind);
  fake.fail(/^GET .*\/user$/, ...Array.from({ length: 2 }, () => ({ kind: 'answer', status: 403, body: '{"message":"Resource not accessible by integration"}' }) as const));
  await addComments(['<!-- slipway:m -->\nnot mine']);
  fake.state.addComment(kind === 'github' ? 'github-actions[bot]' : 'gitea-actions', '<!-- slipway:m -->\nold');
  expect((await forge.writeComment({ pullRequest: 7, marker: 'm', body: 'new' })).outcome).toBe('updated');
  expect(await comments()).toEqual(['<!-- slipway:m -->\nnot mine', '<!-- slipway:m -->\nnew']);
});

test('a job token of GitLab reads tags and nothing else: the way out is named (P16)', async () => {
  const { forge, fake } = await openWorld('gitlab', true);
  await expect(forge.writeComment({ pullRequest: 7, marker: 'm', body: 'b' })).rejects.toMatchObject({ code: 'FORGE_DENIED', hint: expect.stringContaining('project access token') });
  await expect(forge.findPullRequest('b')).rejects.toMatchObject({ code: 'FORGE_DENIED' });
  expect(fake.requests).toEqual([]);
  expect((await forge.findTag('v1.0.0'))?.commit).toBe('c0ffee');
  expect(fake.headers[0]?.['job-token']).toBe('a-token-of-tests');
});

test('a tag with a slash', async () => {
  for (const kind of ['github', 'gitea', 'gitlab'] as const) {
    const { forge } = await openWorld(kind);
    expect(await forge.findTag('kubernetes/v1.34')).toEqual({ name: 'kubernetes/v1.34', commit: 'beef' });
    await close();
  }
});
