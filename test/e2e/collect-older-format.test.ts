// A release repo of the older format: addon files and prerequisites, from their repos to image lists.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { action as collectCharts, type Result } from '@slipway/action-collect-charts';
import { action as renderImages } from '@slipway/action-render-images';
import { silentLogger } from '@slipway/core';
import { createRegistryServer, openImageStore, type RegistryServer } from '@slipway/oci';
import { parseImagesJson } from '@slipway/release-repo';
import { makeTwoPlatformIndex, putImage } from '../support/image-fixtures.ts';
import { runAction, testContext, type ActionRun } from '../support/in-process.ts';
import { commit, deployment, git, writeTree } from '../support/release-world.ts';

let root = '';
let components = '';
let registry: RegistryServer;

const addonFile = (name: string, images: readonly string[]): string => `_config:\n  _metadata: {name: ${name}, version: v1.0.0}\n  controllers:\n  - type: Deployment\n    initContainers:\n    - image: '[[ registry_library ]]/busybox:1.36'\n    containers:\n${images.map((image) => `    - image: '${image}'\n`).join('')}`;
const list = 'spec:\n- repositoryFullName: acme/hodor\n  resourcePaths: [release/hodor.yaml]\n  targetPath: base\n- repositoryFullName: acme/charts\n';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'slipway-older-'));
  components = join(root, 'components');
  const store = await openImageStore(join(root, 'store'), { create: true });
  for (const [name, tag] of [['release/hodor', 'v1.0.0'], ['library/busybox', '1.36'], ['release/web', 'v2.0.0']] as const) await putImage(store, name, makeTwoPlatformIndex(name), tag);
  registry = createRegistryServer({ source: store, logger: silentLogger });
  await registry.listen(0, '127.0.0.1');
  const component = async (name: string, tag: string, files: Readonly<Record<string, string>>): Promise<void> => {
    await writeTree(join(components, name), { 'README.md': tag, ...files });
    await commit(join(components, name), tag);
  };
  await component('acme/hodor', 'v1.0.0', { 'release/hodor.yaml': addonFile('hodor', ['[[ registry_release ]]/hodor:[[ imageTagFromGitTag ]]', '[[ registry_release ]]/templates:[[ TagOfRepo(charts) ]]']) });
  await component('acme/charts', 'v0.3.0', {});
  await component('acme/web', 'v2.0.0', { 'release/web.yaml': addonFile('web', ['[[ registry_release ]]/web:[[ imageTagFromGitTag ]]', '[[ registry_release ]]/gone:v9']) });
  await component('acme/odd', 'v1.0.0', { 'release/odd.yaml': addonFile('odd', ['[[ registry_release ]]/web:feature/login.1a2b3c4', '[[ registry_relaese ]]/web:v2.0.0']) });
});
afterAll(async () => {
  await registry.close();
  await rm(root, { recursive: true, force: true });
});

const collect = (folder: string, mode: string) => runAction(collectCharts, { mode, repo: folder, 'git-base-url': components }, testContext(root));
async function releaseRepo(name: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = join(root, name);
  await writeTree(folder, { 'charts_list.yaml': list, 'prerequisites/k8s_resources/minion.yaml': deployment('"[[ registry_release ]]/am_minion:v0.0.8"'), ...files });
  await commit(folder);
  return folder;
}

test('R52 R54 R57 addon files and prerequisites enter the list as charts do, with file and path', async () => {
  const folder = await releaseRepo('night');
  for (const mode of ['tags', 'charts']) expect((await collect(folder, mode)).codes).toEqual([]);
  const { codes, exitCode } = await runAction(renderImages, { repo: folder }, testContext(root));
  expect([codes, exitCode]).toEqual([[], 0]);
  expect(await readFile(join(folder, 'images/images_platform.list'), 'utf8')).toBe('library/busybox:1.36\nrelease/am_minion:v0.0.8\nrelease/hodor:v1.0.0\nrelease/templates:v0.3.0\n');
  const json = await readFile(join(folder, 'images/images.json'), 'utf8');
  expect(parseImagesJson(json).get('release/templates:v0.3.0')).toEqual([{ addon: 'addons/base/hodor.yaml', template: 'hodor.yaml', object: 'Addon/hodor', path: '_config.controllers[0].containers[1].image', profile: '' }]);
  expect(parseImagesJson(json).get('release/am_minion:v0.0.8')).toMatchObject([{ addon: 'prerequisites/k8s_resources/minion.yaml', object: 'Deployment/web' }]);

  const again = await runAction(renderImages, { repo: folder, check: 'true' }, testContext(root));
  expect([again.codes, again.exitCode]).toEqual([[], 0]);
});

test('placeholders.values says what they stand for on the build registry (R58)', async () => {
  const folder = await releaseRepo('own-names', { 'slipway.yaml': 'placeholders:\n  values: {registry_release: devops_release, registry_library: registry.example.com/library}\n' });
  await runAction(renderImages, { repo: folder }, testContext(root));
  expect(await readFile(join(folder, 'images/images_platform.list'), 'utf8')).toBe('devops_release/am_minion:v0.0.8\n');
});

test('an addon file that cannot be read keeps the lists as they are, and has file, line and way out', async () => {
  const folder = await releaseRepo('broken', { 'addons/base/broken.yaml': '_config:\n  controllers: web\n', 'images/images_platform.list': 'release/old:v1\n' });
  const { report, exitCode } = await runAction(renderImages, { repo: folder }, testContext(root));
  expect(report.findings[0]).toMatchObject({ code: 'chart-invalid', location: { file: 'addons/base/broken.yaml', line: 2 }, hint: expect.stringContaining('correct it') as unknown });
  expect([exitCode, await readFile(join(folder, 'images/images_platform.list'), 'utf8')]).toEqual([1, 'release/old:v1\n']);
});

test('mode check looks up the images of a new entry, and says at its entry what is wrong with them', async () => {
  const folder = await releaseRepo('proposal');
  await git(folder, 'switch', '--quiet', '--create', 'topic');
  await writeFile(join(folder, 'charts_list.yaml'), `${list}- repositoryFullName: acme/web\n  resourcePaths: [release/web.yaml]\n  targetPath: console\n- repositoryFullName: acme/odd\n  resourcePaths: [release/odd.yaml]\n  targetPath: console\n`);
  await commit(folder);
  const context = testContext(root, { event: { name: 'pull_request', base: 'main', head: { branch: 'topic', shortCommit: '1234567' } } });
  const { report, result, exitCode } = await runAction(collectCharts, { mode: 'check', repo: folder, 'git-base-url': components, registry: [`=http+registry:${registry.host}`] }, context) as ActionRun<Extract<Result, { mode: 'check' }>>;
  expect(result.images.map(({ reference, status }) => `${reference} ${status}`)).toEqual(['library/busybox:1.36 found', 'release/gone:v9 missing', 'release/web:v2.0.0 found']);
  expect(report.document).toMatchObject({ entries: [{ repo: 'acme/web', images: ['library/busybox:1.36', 'release/gone:v9', 'release/web:v2.0.0'] }, { repo: 'acme/odd' }] });
  expect(report.findings.map(({ code, subject, location, hint }) => `${code} ${subject} ${location?.file ?? ''}:${location?.line ?? ''} ${hint ?? ''}`)).toEqual([
    'invalid release/web:feature/login.1a2b3c4 charts_list.yaml:9 a tag has no /: build and write it as release/web:feature-login.1a2b3c4',
    'missing release/gone:v9 charts_list.yaml:6 push it, or correct the reference in the chart; one of others is copied with slipway copy',
    'placeholder-typo addons/console/odd.yaml addons/console/odd.yaml:9 did you mean [[ registry_release ]]?',
  ]);
  expect(exitCode).toBe(1);
});
