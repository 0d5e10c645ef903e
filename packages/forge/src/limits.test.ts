import { afterEach, describe, expect, test } from '@jest/globals';
import { silentLogger, type Logger } from '@slipway/core';
import { openFakeWorld, type FakeWorld } from '../../../test/support/fake-forge-world.ts';
import type { FakeKind, Fault } from '../../../test/support/fake-forges.ts';
import { ForgeError } from './index.ts';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

interface LoggedWorld extends FakeWorld {
  /** `level text` */
  readonly lines: string[];
}

async function openWorld(kind: FakeKind): Promise<LoggedWorld> {
  const lines: string[] = [];
  const logger: Logger = { ...silentLogger, debug: (text) => lines.push(`debug ${text}`), info: (text) => lines.push(`info ${text}`) };
  const world = await openFakeWorld(kind, { logger });
  close = () => world.close();
  return { ...world, lines };
}

/** What can go wrong with any request. */
const faults: readonly (readonly [string, Fault])[] = [
  ['the token is wrong', { kind: 'answer', status: 401, body: '{"message":"Bad credentials"}' }],
  ['it may not', { kind: 'answer', status: 403, body: '{"message":"no"}' }],
  ['it is not there', { kind: 'answer', status: 404, body: '{}' }],
  ['a limit of an hour', { kind: 'answer', status: 429, headers: { 'retry-after': '3600' } }],
  ['a page instead of JSON', { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body: '<html>' }],
  ['another shape', { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body: '{"id":"x"}' }],
  ['moved', { kind: 'answer', status: 301, headers: { location: 'https://elsewhere.example.com/' } }],
  ['broken connections', { kind: 'reset', carriedOut: false }],
  ['a gateway without a server', { kind: 'answer', status: 502, body: '<html>' }],
];

describe.each(['github', 'gitea', 'gitlab'] as const)('whatever goes wrong on %s', (kind) => {
  test.each(faults)('%s: an error with a code, without the token (T72)', async (_name, fault) => {
    const { forge, fake, lines } = await openWorld(kind);
    const asks: readonly (() => Promise<unknown>)[] = [
      () => forge.listComments(7), () => forge.readPullRequest(7), () => forge.listReviews(7), () => forge.findBranch('main'), () => forge.listTags(), () => forge.permissionOf('anna'),
      () => forge.mergePullRequest(7, { commit: 'abc', method: 'merge' }), () => forge.openOrUpdatePullRequest({ branch: 'b', base: 'main', title: 't', body: '' }), () => forge.writeIssue({ marker: 'm', label: 'l', title: 't', body: '' }),
      () => forge.writeRelease({ tag: 'v1.0.0', title: 't', body: 'b' }),
    ];
    for (const ask of asks) {
      fake.fail(/./, ...Array.from({ length: 40 }, () => fault));
      const error: unknown = await ask().then(() => undefined, (failure: unknown) => failure);
      fake.clearFaults();
      // a branch or release that is not there is an answer
      if (error === undefined) { expect(fault).toMatchObject({ status: 404 }); continue; }
      expect(error).toBeInstanceOf(ForgeError);
      for (let inner: unknown = error; inner instanceof Error; inner = inner.cause) expect(`${inner.message} ${inner instanceof ForgeError ? inner.hint ?? '' : ''} ${inner.stack ?? ''}`).not.toContain('a-token-of-tests');
    }
    expect(lines.join('\n')).not.toContain('a-token-of-tests');
  });

  test('a long wait is told to everybody, a short one to those who debug (T75)', async () => {
    const { forge, fake, lines } = await openWorld(kind);
    fake.fail(/^GET /, { kind: 'answer', status: 503 }, { kind: 'answer', status: 429, headers: { 'retry-after': '30' } });
    await forge.readPullRequest(7);
    expect(lines.map((line) => line.replace(/ GET .*;/, ' …;'))).toEqual(['debug …; again in 1 s', 'info …; again in 30 s']);
  });

  test('waits are bounded: a forge that always asks for a minute is given up after two (T75)', async () => {
    const { forge, fake, clock } = await openWorld(kind);
    fake.fail(/^GET /, ...Array.from({ length: 10 }, () => ({ kind: 'answer', status: 429, headers: { 'retry-after': '60' } }) as const));
    await expect(forge.readPullRequest(7)).rejects.toMatchObject({ code: 'FORGE_RATE_LIMITED', retryable: true, exitCode: 3 });
    expect(clock.waits).toEqual([60_000, 60_000]);
  });
});

test('GitHub: a limit of GraphQL comes in an answer of 200', async () => {
  const { forge, fake } = await openWorld('github');
  fake.fail(/^POST .*graphql$/, { kind: 'answer', status: 200, headers: { 'content-type': 'application/json' }, body: '{"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded for user ID 1."}]}' });
  await expect(forge.listTags()).rejects.toMatchObject({ code: 'FORGE_RATE_LIMITED', message: 'GitHub: API rate limit exceeded for user ID 1.' });
});

test('GitHub: a job\'s own token that may not open pull requests is told which switch (P16)', async () => {
  const { forge, fake } = await openWorld('github');
  fake.fail(/^POST .*pulls$/, { kind: 'answer', status: 403, body: '{"message":"GitHub Actions is not permitted to create or approve pull requests."}' });
  await expect(forge.openOrUpdatePullRequest({ branch: 'b', base: 'main', title: 't', body: '' })).rejects.toMatchObject({ code: 'FORGE_DENIED', hint: expect.stringContaining('Allow GitHub Actions to create and approve pull requests') });
});

test.each(['github', 'gitea', 'gitlab'] as const)('%s: a team is asked where the forge asks teams', async (kind) => {
  const { forge, fake, newBranch } = await openWorld(kind);
  const wanted = { branch: await newBranch(), base: 'main', title: 't', body: '', reviewers: ['anna', 'platform/web-team'] };
  const { warnings } = await forge.openOrUpdatePullRequest(wanted);
  expect(warnings).toEqual(kind === 'gitlab' ? ['platform/web-team was not asked for a review: GitLab takes people, not groups'] : []);
  expect(fake.state.pulls.at(-1)?.reviewers).toEqual(kind === 'gitlab' ? ['anna'] : ['anna', 'platform/web-team']);
  if (kind !== 'gitlab') expect((await forge.openOrUpdatePullRequest(wanted)).outcome).toBe('unchanged');
});
