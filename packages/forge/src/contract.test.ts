import { afterEach, describe, expect, test } from '@jest/globals';
import { openFakeWorld, type FakeWorld } from '../../../test/support/fake-forge-world.ts';
import { self, type FakeKind } from '../../../test/support/fake-forges.ts';
import { releaseContract } from '../../../test/support/forge-contract-release.ts';
import { forgeContract } from '../../../test/support/forge-contract.ts';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

async function openWorld(kind: FakeKind, options: Parameters<typeof openFakeWorld>[1] = {}): Promise<FakeWorld> {
  const world = await openFakeWorld(kind, options);
  close = () => world.close();
  return world;
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
  const { forge, fake } = await openWorld('gitlab', { isJobToken: true });
  await expect(forge.writeComment({ pullRequest: 7, marker: 'm', body: 'b' })).rejects.toMatchObject({ code: 'FORGE_DENIED', hint: expect.stringContaining('project access token') });
  await expect(forge.findPullRequest('b')).rejects.toMatchObject({ code: 'FORGE_DENIED' });
  expect(fake.requests).toEqual([]);
  expect((await forge.findTag('v1.0.0'))?.commit).toBe('c0ffee');
  expect(fake.headers[0]?.['job-token']).toBe('a-token-of-tests');
});

test('GitLab: when somebody approved is read from the events where the approval does not tell it', async () => {
  const { forge, fake, newPullRequest, review } = await openWorld('gitlab');
  const { number } = await newPullRequest();
  await review(number, 'approved');
  const [told] = await forge.listReviews(number);
  fake.state.isOldGitlab = true;
  expect(await forge.listReviews(number)).toEqual([told]);
  expect(told?.at).toMatch(/^2026-/);
  expect((await forge.listComments(number)).map(({ body }) => body)).toEqual([]);
});

test('a tag with a slash', async () => {
  for (const kind of ['github', 'gitea', 'gitlab'] as const) {
    const { forge } = await openWorld(kind);
    expect(await forge.findTag('kubernetes/v1.34')).toEqual({ name: 'kubernetes/v1.34', commit: 'beef' });
    await close();
  }
});
