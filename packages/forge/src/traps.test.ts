// What looks like something else on one forge or another.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { openFakeWorld, type FakeWorld } from '../../../test/support/fake-forge-world.ts';
import { self, type FakeKind } from '../../../test/support/fake-forges.ts';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

async function openWorld(kind: FakeKind): Promise<FakeWorld> {
  const world = await openFakeWorld(kind);
  close = () => world.close();
  return world;
}

describe.each(['github', 'gitea', 'gitlab'] as const)('on %s', (kind) => {
  test('a pull request of a fork is not ours though its branch has our name (T71)', async () => {
    const { forge, fake, newPullRequest } = await openWorld(kind);
    const { number, branch } = await newPullRequest();
    for (const pull of fake.state.pulls) if (pull.number === number) pull.isFork = true;
    expect((await forge.listOpenPullRequests({ branch })).map((each) => [each.number, each.isFork])).toEqual([[number, true]]);
    expect(await forge.findPullRequest(branch)).toBeUndefined();
    expect((await forge.readPullRequest(number)).isFork).toBe(true);
  });

  test('a review that was dismissed counts no more; GitLab forgets it', async () => {
    const { forge, fake, newPullRequest, review } = await openWorld(kind);
    const { number } = await newPullRequest();
    await review(number, 'approved');
    for (const each of fake.state.pulls.flatMap(({ reviews }) => reviews)) each.isDismissed = true;
    expect((await forge.listReviews(number)).map(({ state }) => state)).toEqual(kind === 'gitlab' ? [] : ['dismissed']);
  });

  test('a pull request with the label and marker of an issue is none', async () => {
    const { forge, fake } = await openWorld(kind);
    fake.state.pulls[0]?.labels.push('slipway');
    for (const pull of fake.state.pulls) pull.body = '<!-- slipway:m -->\nthe changes';
    const { outcome, issue } = await forge.writeIssue({ marker: 'm', label: 'slipway', title: 't', body: 'b' });
    expect([outcome, issue.number === 7, issue.author]).toEqual(['created', false, self]);
  });

  test('labels are made once, whatever their case', async () => {
    const { forge, fake, newPullRequest } = await openWorld(kind);
    fake.state.labels.push('Slipway');
    const { number } = await newPullRequest();
    await forge.addLabels(number, kind === 'gitlab' ? ['Slipway'] : ['slipway', 'new']);
    if (kind !== 'gitlab') expect(fake.state.labels).toEqual(['Slipway', 'new']);
    expect((await forge.readPullRequest(number)).labels.map((label) => label.toLowerCase())).toEqual(kind === 'gitlab' ? ['slipway'] : ['slipway', 'new']);
  });

  test('the newest few of many tags take one request', async () => {
    const { forge, fake } = await openWorld(kind);
    for (let index = 0; index < 300; index += 1) fake.state.tags.set(`v0.${index}`, { commit: `c${index}` });
    expect((await forge.listTags({ limit: 3 })).map(({ name }) => name)).toEqual(['v0.299', 'v0.298', 'v0.297']);
    expect(fake.requests).toHaveLength(1);
    expect(await forge.listTags({ limit: 1000 })).toHaveLength(302);
  });
});

test.each([
  ['one that is switched off', { enforcement: 'disabled' }, false],
  ['one that only counts', { enforcement: 'evaluate' }, false],
  ['one that lets tags be moved', { rules: [{ type: 'deletion' }] }, false],
  ['one that lets tags be deleted', { rules: [{ type: 'update' }] }, false],
  ['one that excludes it', { conditions: { ref_name: { include: ['~ALL'], exclude: ['refs/tags/v2*'] } } }, false],
  ['one for other tags', { conditions: { ref_name: { include: ['refs/tags/w*'] } } }, false],
  ['one for all', {}, true],
])('GitHub: does a ruleset protect a tag? %s', async (_name, change, isProtected) => {
  const { forge, fake } = await openWorld('github');
  fake.state.rulesets.push({ enforcement: 'active', conditions: { ref_name: { include: ['~ALL'], exclude: [] } }, rules: [{ type: 'update' }, { type: 'deletion' }], ...change });
  expect(await forge.isTagProtected('v2.10.2')).toBe(isProtected);
});

test('GitHub: check runs and statuses are one list; of two of one name the worse counts', async () => {
  const { forge, fake } = await openWorld('github');
  await forge.setCommitStatus('c0ffee', { context: 'slipway/owners', state: 'success', description: '' });
  fake.state.checkRuns.push(
    { name: 'build', status: 'completed', conclusion: 'success' }, { name: 'build', status: 'completed', conclusion: 'failure' }, { name: 'optional', status: 'completed', conclusion: 'skipped' },
    { name: 'neutral', status: 'completed', conclusion: 'neutral' }, { name: 'cancelled', status: 'completed', conclusion: 'cancelled' }, { name: 'running', status: 'in_progress', conclusion: null },
  );
  expect((await forge.listChecks('c0ffee')).map(({ name, state }) => `${name} ${state}`).sort()).toEqual(['build failure', 'cancelled failure', 'neutral success', 'optional success', 'running pending', 'slipway/owners success']);
});

test('GitLab: somebody who is blocked may do nothing, whatever the role', async () => {
  const { forge, fake } = await openWorld('gitlab');
  fake.state.blocked.push('anna');
  expect([await forge.permissionOf('anna'), await forge.permissionOf('ben'), await forge.permissionOf('eve')]).toEqual(['none', 'write', 'read']);
});

test('GitLab: the files of a release are not those of a package with a longer name', async () => {
  const { forge } = await openWorld('gitlab');
  const dir = await mkdtemp(path.join(os.tmpdir(), 'slipway-assets-'));
  try {
    await writeFile(path.join(dir, 'a.tar'), 'content');
    await forge.uploadAsset('v1.0.0', { file: path.join(dir, 'a.tar') });
    expect((await forge.findRelease('v1.0.0'))?.assets).toEqual([expect.objectContaining({ name: 'a.tar', size: 7, digest: expect.stringMatching(/^sha256:ed7002b4/) })]);
  } finally {
    await rm(dir, { recursive: true });
  }
});
