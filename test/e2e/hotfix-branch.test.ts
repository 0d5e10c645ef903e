// A release branch: hand edits below addons/ are its hotfixes, and only what got another tag is collected (R26).
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { action as collectCharts } from '@slipway/action-collect-charts';
import { exec } from '@slipway/core';
import { parseLock } from '@slipway/release-repo';
import { runAction, testContext } from '../support/in-process.ts';
import { commit, git, writeTree } from '../support/release-world.ts';

let root = '';
let repo = '';
const asked: string[] = [];
const chart = (name: string, version: string): Record<string, string> => ({ [`charts/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: ${version}\n`, [`charts/${name}/values.yaml`]: `tag: ${version}\n` });
const entries = (web: string, db: string): string => `spec:\n  - {repositoryFullName: acme/web, currentTag: ${web}, chartPaths: [charts/web]}\n  - {repositoryFullName: acme/db, currentTag: ${db}, chartPaths: [charts/db]}\n`;

const collect = (branch: string, folder = 'release-repo') => runAction(collectCharts, { mode: 'charts', repo: folder, 'git-base-url': 'components' }, testContext(root, {
  event: { name: 'push', branch },
  exec: (file, args, options) => {
    if (args[0] === 'ls-remote') asked.push(args[0]);
    return exec(file, args, options);
  },
}));
const values = (name: string): Promise<string> => readFile(join(repo, 'addons', name, 'values.yaml'), 'utf8');
const lockedWeb = async () => parseLock(await readFile(join(repo, 'slipway.lock.json'), 'utf8')).addons.find(({ path }) => path === 'addons/web');

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'slipway-hotfix-'));
  repo = join(root, 'release-repo');
  for (const name of ['web', 'db']) {
    for (const version of ['v1.0.0', 'v1.0.1']) {
      await writeTree(join(root, 'components/acme', name), chart(name, version));
      await commit(join(root, 'components/acme', name), version);
    }
  }
  await writeTree(repo, { 'repos/base.yaml': entries('v1.0.0', 'v1.0.0') });
  await commit(repo);
  expect((await collect('main')).exitCode).toBe(0);
  await commit(repo);
  await git(repo, 'checkout', '--quiet', '-b', 'release-2.10');
});
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  await git(repo, 'reset', '--quiet', '--hard', 'main');
  asked.length = 0;
});

test.each(['release-2.10', 'release-2.10/customer'])('R26 on %s a hand edit is recorded with the tag and commit it was made on, and no repo is asked', async (branch) => {
  const base = await lockedWeb();
  await writeTree(repo, { 'addons/web/values.yaml': 'tag: hotfix\n' });
  const run = await collect(branch);
  expect([run.codes, run.exitCode, asked]).toEqual([['hand-edited addons/web'], 0, []]);
  expect(await values('web')).toBe('tag: hotfix\n');
  expect(await lockedWeb()).toMatchObject({ edited: true, repo: 'acme/web', tag: 'v1.0.0', commit: base?.commit });
  expect((await lockedWeb())?.tree).not.toBe(base?.tree);
  const lock = await readFile(join(repo, 'slipway.lock.json'), 'utf8');
  await collect(branch);
  expect([await values('web'), await readFile(join(repo, 'slipway.lock.json'), 'utf8')]).toEqual(['tag: hotfix\n', lock]);
});

test('R26 only the addon whose currentTag changed is collected; the edit of another stays', async () => {
  await writeTree(repo, { 'addons/web/values.yaml': 'tag: hotfix\n', 'repos/base.yaml': entries('v1.0.0', 'v1.0.1') });
  const run = await collect('release-2.10');
  expect([run.exitCode, asked]).toEqual([0, ['ls-remote']]);
  expect([await values('web'), await values('db')]).toEqual(['tag: hotfix\n', 'tag: v1.0.1\n']);
});

test.each(['in one push', 'the edit recorded before'])('R26 an edit and another tag of one addon (%s) is for people to decide', async (when) => {
  await writeTree(repo, { 'addons/web/values.yaml': 'tag: hotfix\n' });
  if (when !== 'in one push') await collect('release-2.10');
  await writeTree(repo, { 'repos/base.yaml': entries('v1.0.1', 'v1.0.1') });
  const before = await lockedWeb();
  const run = await collect('release-2.10');
  expect([run.codes, run.exitCode]).toEqual([['edit-and-tag addons/web'], 1]);
  expect(run.report.findings[0]).toMatchObject({ location: { file: 'repos/base.yaml', line: 2 } });
  expect(run.report.findings[0]?.hint).toContain('v1.0.0');
  expect([await values('web'), await values('db'), await lockedWeb()]).toEqual(['tag: hotfix\n', 'tag: v1.0.1\n', before]);
});

test('R26 files that the lock knows nothing of are not overwritten on a release branch, and are on another', async () => {
  await writeTree(repo, { 'addons/web/values.yaml': 'tag: hotfix\n' });
  await rm(join(repo, 'slipway.lock.json'));
  const run = await collect('release-2.10');
  expect(run.codes).toEqual(['edits-unknown addons/web']);
  expect(await values('web')).toBe('tag: hotfix\n');
  await collect('main');
  expect(await values('web')).toBe('tag: v1.0.0\n');
});

test('R52 release_charts.yaml of the older format is the list with its tags', async () => {
  const list = 'spec:\n  # the shop\n  - repositoryFullName: acme/web\n    resourcePaths: [charts/web/values.yaml]\n    targetPath: web\n';
  await writeTree(join(root, 'older'), { 'charts_list.yaml': list, 'release_charts.yaml': '- {repositoryFullName: acme/gone, tag: v1}\n- {repositoryFullName: acme/web, tag: v1.0.1}\n' });
  const run = await collect('main', 'older');
  expect(run.exitCode).toBe(0);
  expect(await readFile(join(root, 'older/release_charts.yaml'), 'utf8')).toBe(list.replace('acme/web\n', 'acme/web\n    tag: v1.0.1\n'));
});
