import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { action as collectCharts } from '@slipway/action-collect-charts';
import { action as diffHotfix } from '@slipway/action-diff-hotfix';
import { action as packagePlatform } from '@slipway/action-package-platform';
import { action as renderImages } from '@slipway/action-render-images';
import { action as verifyImages } from '@slipway/action-verify-images';
import type { Action, ActionContext, InputSpecs } from '@slipway/ci';
import { silentLogger } from '@slipway/core';
import { createRegistryServer, openImageStore, type RegistryServer } from '@slipway/oci';
import { parseVerificationKey, verifyPackage } from '@slipway/package-format';
import { parseLock, type Lock } from '@slipway/release-repo';
import { makeImage, makeTwoPlatformIndex, putImage, type FixtureImage } from '../support/image-fixtures.ts';
import { runAction, testContext, type ActionRun } from '../support/in-process.ts';
import { commit, git, listing, writeTree } from '../support/release-world.ts';

const pod = (images: readonly string[]): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: probe}\nspec:\n  containers:\n${images.map((image, index) => `    - {name: c${index}, image: "${image}"}\n`).join('')}`;
const chart = (name: string, version: string, images: readonly string[]): Record<string, string> => ({
  'Chart.yaml': `apiVersion: v2\nname: ${name}\nversion: ${version}\n`, 'values.yaml': 'replicas: 1\n', 'templates/pod.yaml': images.length === 0 ? 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: empty}\n' : pod(images),
});
const below = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
const entry = (repo: string, charts: string, more = ''): string => `  - repositoryFullName: acme/${repo} # team ${repo}\n    baseVersion: v1.0\n    chartPaths: [${charts}]\n${more}`;

const images = { web: ['release/web:v1', 'library/redis:7'], db: ['release/db:v1', 'library/redis:7'] };
const configuration = 'product: shop\nplatforms: [linux/amd64, linux/arm64]\n';

/** A release repo in git with its components and images beside it. */
interface World {
  readonly folder: string;
  readonly repo: string;
  readonly components: string;
  readonly store: string;
  readonly context: ActionContext;
  act<const S extends InputSpecs, R>(action: Action<S, R>, values?: Readonly<Record<string, string | readonly string[]>>): Promise<ActionRun<R>>;
  push(repository: string, image: FixtureImage, tag: string): Promise<void>;
  lock(): Promise<Lock>;
}

const worlds: string[] = [];
let released: World;

function worldIn(folder: string): World {
  const [repo, components, store] = [join(folder, 'release-repo'), join(folder, 'components'), join(folder, 'store')];
  const context = testContext(folder);
  return {
    folder, repo, components, store, context,
    act: (action, values = {}) => runAction(action, { repo: 'release-repo', ...values }, context),
    async push(repository, image, tag) { await putImage(await openImageStore(store, { create: true }), repository, image, tag); },
    lock: async () => parseLock(await readFile(join(repo, 'slipway.lock.json'), 'utf8')),
  };
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-actions-'));
  worlds.push(folder);
  return folder;
}

async function fork(): Promise<World> {
  const folder = await makeFolder();
  await cp(released.folder, folder, { recursive: true });
  return worldIn(folder);
}

type CollectRun = Awaited<ReturnType<typeof collectCharts.run>>;
type Collected<M extends CollectRun['mode']> = ActionRun<Extract<CollectRun, { readonly mode: M }>>;
async function collect<const M extends 'tags' | 'charts'>(world: World, mode: M, values: Readonly<Record<string, string>> = {}): Promise<Collected<M>> {
  const run = await world.act(collectCharts, { mode, 'git-base-url': 'components', ...values });
  if (run.result.mode !== mode) throw new Error(`the mode is ${run.result.mode}`);
  return run as Collected<M>;
}
const verify = (world: World, values: Readonly<Record<string, string | readonly string[]>> = {}): Promise<ActionRun<Awaited<ReturnType<typeof verifyImages.run>>>> =>
  world.act(verifyImages, { registry: `=store:${world.store}`, output: 'out', ...values });
const lockAnew = (world: World, values: Readonly<Record<string, string>> = {}): ReturnType<typeof verify> =>
  verify(world, { 'update-lock': 'true', ...values });
const pack = (world: World, values: Readonly<Record<string, string>> = {}): Promise<ActionRun<Awaited<ReturnType<typeof packagePlatform.run>>>> =>
  world.act(packagePlatform, { registry: `=store:${world.store}`, output: 'packages', ...values });
const diff = (world: World, values: Readonly<Record<string, string>>): Promise<ActionRun<Awaited<ReturnType<typeof diffHotfix.run>>>> =>
  world.act(diffHotfix, { registry: `=store:${world.store}`, output: 'packages', ...values });

beforeAll(async () => {
  const world = worldIn(await makeFolder());
  for (const [name, used] of Object.entries(images)) {
    const component = join(world.components, 'acme', name);
    await writeTree(component, below(`charts/${name}`, chart(name, 'v1.0.0', used)));
    await commit(component, 'v1.0.0');
    await writeTree(component, below(`charts/${name}`, chart(name, 'v1.20.0', used)));
    await commit(component, 'v1.20.0');
  }
  for (const repository of ['release/web', 'release/db']) await world.push(repository, makeTwoPlatformIndex(repository), 'v1');
  await world.push('library/redis', makeTwoPlatformIndex('redis'), '7');
  await writeTree(world.repo, {
    'slipway.yaml': configuration, 'repos/base.yaml': `metadata: {name: base}\nspec:\n${entry('web', 'charts/web')}${entry('db', 'charts/db')}`,
    'version.yml': 'spec:\n  modules:\n    - name: base\n      addons:\n        - {name: web, namespace: shop, version: v0.9.0} # kept\n        - {name: db, namespace: shop, version: v0.9.0}\n',
  });
  await commit(world.repo);
  expect((await collect(world, 'tags')).codes).toEqual([]);
  expect((await collect(world, 'charts')).codes).toEqual([]);
  expect((await world.act(renderImages)).codes).toEqual([]);
  const { codes, result } = await lockAnew(world);
  expect([codes, result.lock]).toEqual([[], 'written']);
  await commit(world.repo, 'v1.0.0');
  released = world;
});
const servers: RegistryServer[] = [];
afterEach(async () => { for (const server of servers.splice(0)) await server.close(); });
afterAll(async () => { await Promise.all(worlds.map((folder) => rm(folder, { recursive: true, force: true }))); });

describe('collect-charts', () => {
  test('R13 R15 tags and charts of the line; comments stay; a second run changes nothing', async () => {
    const world = await fork();
    expect(await readFile(join(world.repo, 'repos/base.yaml'), 'utf8')).toContain('acme/web # team web\n    currentTag: v1.0.0\n');
    expect(await readFile(join(world.repo, 'version.yml'), 'utf8')).toContain('{name: web, namespace: shop, version: v1.0.0} # kept');
    expect((await world.lock()).addons).toMatchObject([{ path: 'addons/db', repo: 'acme/db', tag: 'v1.0.0', commit: await git(join(world.components, 'acme/db'), 'rev-parse', 'v1.0.0^{commit}') }, { path: 'addons/web' }]);
    const before = await listing(world.repo);
    for (const mode of ['tags', 'charts'] as const) {
      const { codes, report } = await collect(world, mode);
      expect([mode, codes, report.outputs['changed']]).toEqual([mode, [], 'false']);
    }
    expect(await listing(world.repo)).toEqual(before);
    expect(await git(world.repo, 'status', '--porcelain')).toBe('');
  });

  test('one bad repo of three is told, the others go on; a dry run says the same and writes nothing', async () => {
    const world = await fork();
    for (const name of ['web', 'db']) {
      await writeTree(join(world.components, 'acme', name), below(`charts/${name}`, chart(name, 'v1.0.1', images[name as 'web'])));
      await commit(join(world.components, 'acme', name), 'v1.0.1');
    }
    await writeFile(join(world.repo, 'repos/more.yaml'), `- repositoryFullName: acme/gone\n  currentTag: v1.0.0\n  chartPaths: [charts/gone]\n`);
    const before = await listing(world.repo);
    const dry = await collect(world, 'tags', { 'dry-run': 'true' });
    expect(await listing(world.repo)).toEqual(before);
    const tags = await collect(world, 'tags');
    expect(tags.codes).toEqual(['repo-missing acme/gone']);
    expect([dry.codes, dry.result.files]).toEqual([tags.codes, tags.result.files]);
    const planned = await collect(world, 'charts', { 'dry-run': 'true' });
    const charts = await collect(world, 'charts');
    expect([charts.exitCode, charts.codes]).toEqual([1, ['repo-missing acme/gone']]);
    expect(charts.result.files).toEqual(['addons/db', 'addons/web', 'version.yml', 'slipway.lock.json']);
    expect(planned.result.files).toEqual(charts.result.files);
    expect(await readFile(join(world.repo, 'addons/web/Chart.yaml'), 'utf8')).toContain('v1.0.1');
  });

  test('T66 a tag that moved is not collected again, in neither mode', async () => {
    const world = await fork();
    const component = join(world.components, 'acme/web');
    await writeTree(component, below('charts/web', { ...chart('web', 'v1.0.0', images.web), 'values.yaml': 'replicas: 9\n' }));
    await commit(component, 'v1.0.0');
    for (const mode of ['tags', 'charts'] as const) expect((await collect(world, mode)).codes).toEqual(['tag-moved acme/web']);
    expect(await git(world.repo, 'status', '--porcelain')).toBe('');
  });

  test('T53 a link in a chart, another version, a missing path and a wrong name are findings; nothing of these charts is taken', async () => {
    const world = await fork();
    const component = join(world.components, 'acme/odd');
    await writeTree(component, { ...below('charts/linked', chart('linked', 'v1.0.0', [])), ...below('charts/late', chart('late', 'v0.9.0', [])), ...below('charts/alias', chart('other', 'v1.0.0', [])), ...below('charts/good', chart('good', 'v1.0.0', [])) });
    await symlink('/etc/passwd', join(component, 'charts/linked/secret.yaml'));
    await commit(component, 'v1.0.0');
    await writeFile(join(world.repo, 'repos/odd.yaml'), `spec:\n${entry('odd', 'charts/linked, charts/late, charts/gone, charts/alias, charts/good', '    currentTag: v1.0.0\n')}`);
    const { codes, result } = await collect(world, 'charts');
    expect(codes).toEqual(['chart-invalid addons/alias', 'chart-invalid addons/linked', 'chart-not-found addons/gone', 'version-mismatch addons/late', 'addon-unlisted addons/good']);
    expect(result.files).toEqual(['addons/good', 'slipway.lock.json']);
    expect((await readdir(join(world.repo, 'addons'))).sort()).toEqual(['db', 'good', 'web']);
  });

  test('two entries of one folder, two tags of one repo and a folder outside addons/ are refused or told', async () => {
    const world = await fork();
    await writeFile(join(world.repo, 'repos/base.yaml'), `spec:\n${entry('web', 'charts/web', '    currentTag: v1.0.0\n')}${entry('db', 'charts/db', '    currentTag: v1.0.0\n')}${entry('web', 'charts/web', '    currentTag: v1.0.0\n    targetChartPath: charts\n')}`
      + '  - {repositoryFullName: acme/db, currentTag: v1.20.0, chartPaths: [charts/db], targetChartPath: addons/more}\n');
    await writeFile(join(world.repo, 'repos/twice.yaml'), `spec:\n${entry('web', 'charts/web', '    currentTag: v1.0.0\n')}`);
    const { codes, result } = await collect(world, 'charts');
    expect(codes).toEqual(['duplicate-target addons/web', 'outside-addons charts/web', 'tag-conflict acme/db']);
    expect(result.files.filter((file) => file.startsWith('addons'))).toEqual([]);
  });

  test('R26 hand edits stay while the tag does, and give way to a new tag loudly', async () => {
    const world = await fork();
    await writeFile(join(world.repo, 'addons/web/values.yaml'), 'replicas: 3\n');
    const kept = await collect(world, 'charts');
    expect([kept.codes, kept.result.files, kept.report.outputs['updated']]).toEqual([['hand-edited addons/web'], [], '0']);
    expect(await readFile(join(world.repo, 'addons/web/values.yaml'), 'utf8')).toBe('replicas: 3\n');
    await writeTree(join(world.components, 'acme/web'), below('charts/web', chart('web', 'v1.0.1', images.web)));
    await commit(join(world.components, 'acme/web'), 'v1.0.1');
    await collect(world, 'tags');
    const replaced = await collect(world, 'charts');
    expect(replaced.codes).toEqual(['edits-replaced addons/web']);
    expect(await readFile(join(world.repo, 'addons/web/values.yaml'), 'utf8')).toBe('replicas: 1\n');
  });

  test('files that .gitignore hides, and addons without an entry, are told; later runs are still without changes', async () => {
    const world = await fork();
    const component = join(world.components, 'acme/web');
    await writeTree(component, below('charts/web', { ...chart('web', 'v1.0.1', images.web), '.gitignore': 'build/\n', 'files/a.log': 'one\n' }));
    await git(component, 'add', '--all');
    await writeTree(component, below('charts/web', { 'build/out.yaml': 'x: 1\n' }));
    await git(component, 'add', '--force', '.');
    await commit(component, 'v1.0.1');
    await writeFile(join(world.repo, '.gitignore'), '*.log\n');
    await writeFile(join(world.repo, 'repos/base.yaml'), `spec:\n${entry('web', 'charts/web', '    currentTag: v1.0.1\n')}`);
    const first = await collect(world, 'charts');
    expect(first.codes).toEqual(['ignored-files addons/web', 'removed-addon-listed addons/db']);
    expect(first.report.findings[0]?.message).toContain('build/out.yaml, files/a.log');
    expect(await readdir(join(world.repo, 'addons'))).toEqual(['web']);
    await writeFile(join(world.repo, 'version.yml'), 'spec:\n  modules:\n    - name: base\n      addons:\n        - {name: web, namespace: shop, version: v1.0.1}\n');
    await git(world.repo, 'add', '--all');
    await git(world.repo, 'commit', '-m', 'charts');
    await git(world.repo, 'clean', '-dfxq');
    const second = await collect(world, 'charts');
    expect([second.codes, second.result.files]).toEqual([['ignored-files addons/web'], []]);
    await world.act(renderImages); // without the images of what is gone
    expect((await lockAnew(world)).exitCode).toBe(0);
    expect((await world.lock()).addons.filter(({ edited }) => edited)).toEqual([]);
  });

  test('a link on the way is not written through, and what cannot be read is told before anything is written', async () => {
    const world = await fork();
    const outside = join(world.folder, 'outside');
    await mkdir(outside);
    await rm(join(world.repo, 'addons'), { recursive: true });
    await symlink(outside, join(world.repo, 'addons'));
    expect((await collect(world, 'charts')).codes).toEqual(['chart-invalid addons/web', 'chart-invalid addons/db']);
    expect(await readdir(outside)).toEqual([]);
    await rm(join(world.repo, 'addons'));
    await writeFile(join(world.repo, 'version.yml'), 'spec: [\n');
    await expect(collect(world, 'charts')).rejects.toMatchObject({ location: { file: 'version.yml' } });
    expect((await readdir(world.repo)).filter((name) => name.startsWith('addons') || name.startsWith('.slipway'))).toEqual([]);
  });
});

describe('render-images', () => {
  test('writes lists from charts, says the same in check and dry run, and nothing on a second run', async () => {
    const world = await fork();
    await writeTree(world.repo, { ...below('addons/web', chart('web', 'v1.0.0', ['release/web:v2'])), 'addons/web/images_extra.list': 'library/tool:1\n' });
    const before = await listing(world.repo);
    const check = await world.act(renderImages, { check: 'true' });
    const dry = await world.act(renderImages, { 'dry-run': 'true' });
    expect(await listing(world.repo)).toEqual(before);
    expect(check.codes).toEqual(expect.arrayContaining(['outdated images/images_extra.list', 'outdated images/images_platform.list', 'outdated images/images.json']));
    const written = await world.act(renderImages);
    expect([written.codes, written.result.written, written.report.outputs['changed']]).toEqual([[], true, 'true']);
    expect([dry.result.changed, dry.result.lists, dry.report.outputs['changed']]).toEqual([written.result.changed, written.result.lists, 'true']);
    expect(await readFile(join(world.repo, 'images/images_platform.list'), 'utf8')).toBe('library/redis:7\nrelease/db:v1\nrelease/web:v2\n');
    expect(await readFile(join(world.repo, 'images/images_extra.list'), 'utf8')).toBe('library/tool:1\n');
    const again = await world.act(renderImages);
    expect([again.result.written, again.result.changed, (await world.act(renderImages, { check: 'true' })).codes]).toEqual([false, [], []]);
  });

  test('DR6 with an addon that does not render nothing is written, and no line counts as gone', async () => {
    const world = await fork();
    await writeFile(join(world.repo, 'addons/web/templates/bad.yaml'), '{{ fail "needs a value" }}\n');
    await writeFile(join(world.repo, 'addons/db/templates/pod.yaml'), pod(['release/db:v2']));
    const before = await listing(world.repo);
    const { result, exitCode, codes } = await world.act(renderImages);
    expect([exitCode, codes.filter((code) => code.startsWith('render-failed')), result.written]).toEqual([1, ['render-failed addons/web'], false]);
    expect(result.lists).toMatchObject([{ added: ['release/db:v2'], removed: [] }]);
    expect((await world.act(renderImages, { check: 'true' })).report.findings.find(({ code }) => code === 'outdated')?.message).toMatch(/\+ release\/db:v2$/);
    expect(await listing(world.repo)).toEqual(before);
  });

  test('an addon of no profile is not rendered, and that is told; so is a profile of an addon that is not there', async () => {
    const world = await fork();
    await writeFile(join(world.repo, 'slipway.yaml'), `${configuration}profiles:\n  - {name: small, addons: [web, addons/wep]}\n`);
    const { codes, result } = await world.act(renderImages);
    expect([codes, result.written]).toEqual([['profile-invalid addons/wep', 'render-failed addons/db'], false]);
    expect((await lockAnew(world)).result.lock).toBe('not written');
  });

  test('charts by themselves: one that fails does not hide the others', async () => {
    const world = await fork();
    await writeTree(world.folder, { ...below('bare', chart('bare', '1.0.0', [])) });
    const { result, codes, report } = await world.act(renderImages, { chart: ['release-repo/addons/web', 'bare', 'nowhere'] });
    expect(result.charts).toEqual([{ chart: 'release-repo/addons/web', images: ['library/redis:7', 'release/web:v1'] }, { chart: 'bare', images: [] }, { chart: 'nowhere', images: [] }]);
    expect([codes, report.text.split('\n').slice(0, 2)]).toEqual([['render-failed nowhere'], ['library/redis:7', 'release/web:v1']]);
  });
});

describe('verify-images', () => {
  test('an unchanged release gives an unchanged lock', async () => {
    const world = await fork();
    await lockAnew(world);
    const before = await listing(world.repo);
    const { result, codes } = await lockAnew(world);
    expect([result.lock, codes]).toEqual(['unchanged', []]);
    expect(await listing(world.repo)).toEqual(before);
    expect((await verify(world)).result).not.toHaveProperty('lock');
  });

  test('missing and unlisted are told by name; the lock is not written while an image is missing', async () => {
    const world = await fork();
    const before = await readFile(join(world.repo, 'slipway.lock.json'), 'utf8');
    await writeFile(join(world.repo, 'addons/web/templates/pod.yaml'), pod(['release/web:v9']));
    const { codes, exitCode, result, report } = await lockAnew(world);
    expect([codes, exitCode, result.lock]).toEqual([['missing release/web:v9', 'stale release/web:v1', 'unlisted release/web:v9'], 1, 'not written']);
    expect(report.findings[0]?.hint).toContain('v1');
    expect(await readFile(join(world.repo, 'slipway.lock.json'), 'utf8')).toBe(before);
  });

  test('DR12 a re-push is taken over for a changed addon and kept for an untouched one', async () => {
    const world = await fork();
    const before = new Map((await world.lock()).images.map(({ reference, digest }) => [reference, digest]));
    const [web, db] = [makeTwoPlatformIndex('web again'), makeTwoPlatformIndex('db again')];
    await world.push('release/web', web, 'v1');
    await world.push('release/db', db, 'v1');
    expect((await verify(world)).codes).toEqual(['moved release/db:v1', 'moved release/web:v1']);
    await writeFile(join(world.repo, 'addons/web/values.yaml'), 'replicas: 2\n');
    const { report, result } = await lockAnew(world);
    expect([result.lock, report.findings.map(({ code, severity, subject }) => `${code} ${severity} ${subject}`)]).toEqual(['written', ['moved warning release/db:v1', 'moved info release/web:v1']]);
    const lock = await world.lock();
    const now = new Map(lock.images.map(({ reference, digest }) => [reference, digest]));
    expect([now.get('release/web:v1'), now.get('release/db:v1')]).toEqual([web.root.digest, before.get('release/db:v1')]);
    expect(Object.keys(lock.manifests)).not.toContain(db.root.digest);
    expect(lock.addons.find(({ path }) => path === 'addons/web')?.edited).toBe(true);
    expect((await lockAnew(world)).result.lock).toBe('unchanged');
    expect((await lockAnew(world, { 'include-moved': 'true' })).result.lock).toBe('written');
    expect((await world.lock()).images.find(({ reference }) => reference === 'release/db:v1')?.digest).toBe(db.root.digest);
  });

  test('DR2 a locked digest that is gone from the registry is missing, although its tag is there', async () => {
    const world = await fork();
    const locked = (await world.lock()).images.find(({ reference }) => reference === 'release/db:v1')?.digest ?? '';
    const before = await readFile(join(world.repo, 'slipway.lock.json'), 'utf8');
    await world.push('release/db', makeTwoPlatformIndex('db again'), 'v1');
    await rm(join(world.store, 'docker/registry/v2/repositories/release/db/_manifests/revisions/sha256', locked.slice(7)), { recursive: true });
    const { codes, report, result } = await lockAnew(world);
    expect([codes, result.lock]).toEqual([['missing release/db:v1', 'moved release/db:v1'], 'not written']);
    expect(report.findings[0]?.message).toContain(`the locked ${locked} does not exist`);
    expect((await verify(world)).codes).toEqual(['missing release/db:v1', 'moved release/db:v1']);
    expect(await readFile(join(world.repo, 'slipway.lock.json'), 'utf8')).toBe(before);
  });

  test('platforms asked for later come into the lock, also of images that keep their digest', async () => {
    const world = await fork();
    await writeFile(join(world.repo, 'slipway.yaml'), 'product: shop\nplatforms: [linux/amd64]\n');
    await lockAnew(world);
    expect((await world.lock()).images.every(({ platforms }) => platforms.join() === 'linux/amd64')).toBe(true);
    await world.push('release/db', makeImage({ layers: ['one platform only'] }), 'v1');
    await writeFile(join(world.repo, 'slipway.yaml'), configuration);
    const { codes, result } = await lockAnew(world);
    expect([codes, result.lock]).toEqual([['moved release/db:v1'], 'written']);
    const lock = await world.lock();
    expect(lock.images.map(({ platforms }) => platforms)).toEqual([0, 1, 2].map(() => ['linux/amd64', 'linux/arm64/v8']));
    await commit(world.repo, 'v1.0.1');
    expect((await pack(world, { ref: 'v1.0.1' })).report.outputs['version']).toBe('v1.0.1');
  });

  test('T6 a registry that does not answer gives exit code 3, no missing and no lock', async () => {
    const world = await fork();
    const server = createRegistryServer({ source: await openImageStore(world.store), logger: silentLogger });
    await server.listen(0, '127.0.0.1');
    const registry = `=http+registry:${server.host}`;
    expect((await lockAnew(world, { registry })).result.lock).toBe('written');
    await server.close();
    const before = await listing(world.repo);
    const { exitCode, codes, result } = await lockAnew(world, { registry });
    expect([exitCode, new Set(codes.map((code) => code.split(' ')[0])), result.lock]).toEqual([3, new Set(['unknown']), 'not written']);
    expect(await listing(world.repo)).toEqual(before);
  });

  test('a digest that one registry has says nothing of another', async () => {
    const world = await fork();
    const { digest } = (await world.lock()).images.find(({ reference }) => reference === 'release/db:v1') ?? { digest: '' };
    const empty = join(world.folder, 'empty');
    await openImageStore(empty, { create: true });
    await writeFile(join(world.folder, 'a.list'), `release/db@${digest}\nother/db@${digest}\nmirror.example.com/release/db@${digest}\n`);
    const { codes } = await verify(world, { list: 'a.list', registry: [`=store:${world.store}`, `mirror.example.com=store:${empty}`], jobs: '1' });
    expect(codes).toEqual([`missing other/db@${digest}`, `missing mirror.example.com/release/db@${digest}`]);
  });

  test('lists and charts together are all looked up; a release repo beside them says how, and none is locked', async () => {
    const world = await fork();
    await writeFile(join(world.repo, 'slipway.yaml'), `${configuration}registries:\n  release: {endpoint: "store:${world.store}"}\n  library: {endpoint: "store:${world.store}"}\nimages: {ignore: ["skip/*"]}\n`);
    await world.push('release/one', makeImage({ layers: ['amd64 only'] }), 'v1');
    await writeTree(world.folder, { 'a.list': 'release/db:v1\nrelease/none:v1\nskip/this:v1\n', ...below('mine', chart('mine', '1.0.0', ['release/one:v1', 'library/redis:7'])), ...below('bare', chart('bare', '1.0.0', [])) });
    const both = await runAction(verifyImages, { repo: 'release-repo', list: 'a.list', chart: 'mine', output: 'out' }, world.context);
    expect(both.result.targets.map(({ listed }) => listed.text)).toEqual(['library/redis:7', 'release/db:v1', 'release/none:v1', 'release/one:v1']);
    expect(both.codes).toEqual(['missing release/none:v1', 'platform-missing release/one:v1']);
    expect((await runAction(verifyImages, { chart: 'bare', output: 'out' }, world.context)).codes).toEqual([]);
    await expect(runAction(verifyImages, { repo: 'release-repo', list: 'a.list', 'update-lock': 'true', output: 'out' }, world.context)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await writeFile(join(world.folder, 'empty.list'), '# nothing\n');
    await expect(runAction(verifyImages, { list: 'empty.list', output: 'out' }, world.context)).rejects.toMatchObject({ code: 'NOTHING_TO_VERIFY' });
  });

  test('names that a chart hosts and lists do not are looked up at their host; a pinned line is looked up by itself', async () => {
    const world = await fork();
    const server = createRegistryServer({ source: await openImageStore(world.store), logger: silentLogger });
    servers.push(server);
    await server.listen(0, '127.0.0.1');
    const gone = `sha256:${'e'.repeat(64)}`;
    await writeTree(world.repo, {
      'slipway.yaml': `${configuration}registries:\n  ${JSON.stringify(server.host)}: {plainHttp: true}\n`,
      ...below('addons/web', chart('web', 'v1.0.0', [`${server.host}/release/web:v1`])), ...below('addons/db', chart('db', 'v1.0.0', [`${server.host}/release/db:v1`])),
      'images/images_platform.list': `release/web:v1\nrelease/db:v1\nrelease/db:v1@${gone}\n`,
    });
    const { codes, result } = await runAction(verifyImages, { repo: 'release-repo', output: 'out', registry: `release/db=store:${world.store}` }, world.context);
    expect(result.targets.map(({ lookup }) => lookup.text)).toEqual([`${server.host}/release/db:v1`, `${server.host}/release/web:v1`, `release/db:v1@${gone}`]);
    expect(codes).toEqual(['hand-edited images/images_platform.list', `missing release/db:v1@${gone}`]);
  });
});

describe('verify-images in a component repo', () => {
  const on = (event: ActionContext['event']): ((world: World, values?: Readonly<Record<string, string | readonly string[]>>) => Promise<ActionRun<unknown>>) =>
    (world, values = {}) => runAction(verifyImages, { chart: 'mine', registry: `=store:${world.store}`, output: 'out', ...values }, { ...world.context, event });
  const tagged = on({ name: 'tag', gitTag: 'v2' });
  const branch = on({ name: 'push', branch: 'feature/x', commit: '0123456789', shortCommit: '0123456' });
  const component = async (used: readonly string[]): Promise<World> => {
    const world = await fork();
    await writeTree(world.folder, below('mine', chart('mine', '1.0.0', used)));
    return world;
  };

  test('R56 on a git tag own images carry it; what is not there is missing, others are no matter', async () => {
    const world = await component(['release/web:v1', 'release/mine:v2', 'library/redis:7']);
    const { codes, exitCode, report } = await tagged(world);
    expect([codes, exitCode]).toEqual([['missing release/mine:v2', 'wrong-tag release/web:v1'], 1]);
    expect(report.text).toContain('needs release-repo');
    expect((await tagged(world, { pinned: 'release/web' })).codes).toEqual(['missing release/mine:v2']);
    expect((await tagged(world, { own: 'release/mine' })).codes).toEqual(['missing release/mine:v2']);
  });

  test('R61 on a branch what is still to be built is pending, or looked up as the branch has it', async () => {
    const world = await component(['release/mine:v2', 'library/redis:7']);
    const { codes, exitCode, report } = await branch(world);
    expect([codes, exitCode, report.findings[0]?.severity]).toEqual([['pending release/mine:v2'], 0, 'info']);
    const strict = await branch(world, { 'branch-images': 'true' });
    expect([strict.codes, strict.exitCode]).toEqual([['missing release/mine:v2'], 1]);
    expect(strict.report.findings[0]?.message).toContain('feature-x.0123456');
    await world.push('release/mine', makeImage({ layers: ['branch'] }), 'feature-x.0123456');
    expect((await branch(world, { 'branch-images': 'true' })).codes).toEqual([]);
    expect((await branch(await component(['library/none:1']))).codes).toEqual(['missing library/none:1']);
  });

  test('R61 on a git tag an image that is being built is waited for', async () => {
    const world = await component(['release/mine:v2']);
    const run = tagged(world, { wait: '1m' });
    setTimeout(() => { void world.push('release/mine', makeImage({ layers: ['late'] }), 'v2'); }, 500);
    expect((await run).codes).toEqual([]);
    const gone = await component(['release/other:v2']);
    expect((await tagged(gone, { wait: '1s' })).codes).toEqual(['missing release/other:v2']);
    await expect(tagged(gone, { wait: 'soon' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  test('R61 an index that is still being pushed, platform by platform, is waited for', async () => {
    const world = await component(['release/mine:v2']);
    await world.push('release/mine', makeImage({ layers: ['first'] }), 'v2');
    const platform = 'linux/amd64,linux/arm64';
    expect((await tagged(world, { platform })).codes).toEqual(['platform-missing release/mine:v2']);
    const run = tagged(world, { platform, wait: '1m' });
    setTimeout(() => { void world.push('release/mine', makeTwoPlatformIndex('mine'), 'v2'); }, 500);
    expect((await run).codes).toEqual([]);
  });

  test('each values file is a rendering by itself', async () => {
    const world = await component([]);
    await writeTree(world.folder, {
      ...below('mine', { ...chart('mine', '1.0.0', []), 'values.yaml': 'tag: none\n', 'templates/pod.yaml': pod(['library/redis:{{ .Values.tag }}']) }), 'a.yaml': 'tag: "7"\n', 'b.yaml': 'tag: "8"\n',
    });
    expect((await branch(world, { values: ['a.yaml', 'b.yaml'] })).codes).toEqual(['missing library/redis:8']);
    expect((await branch(world)).codes).toEqual(['missing library/redis:none']);
    await expect(branch(world, { values: 'c.yaml' })).rejects.toMatchObject({ code: 'VALUES_UNREADABLE' });
    await expect(runAction(verifyImages, { list: 'a.list', values: 'a.yaml' }, world.context)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  test('ci/*-values.yaml are profiles, as chart-testing has them: the union of their images, and of the chart without them', async () => {
    const world = await component([]);
    const template = '{{ if .Values.needed }}{{ else }}{{ fail "needed is not set" }}{{ end }}';
    const files = (values: string, pods: string): Record<string, string> => below('mine', {
      ...chart('mine', '1.0.0', []), '.helmignore': 'ci/\n', 'values.yaml': values, 'templates/pod.yaml': pods,
      'ci/large-values.yaml': 'needed: "8"\n', 'ci/small-values.yaml': 'needed: "9"\n', 'ci/README.md': 'no values',
    });
    await writeTree(world.folder, files('needed: ""\n', `${template}${pod(['library/redis:{{ .Values.needed }}'])}`));
    const { codes, exitCode, report, result } = await branch(world, { 'fail-on': 'warning' });
    expect([codes, exitCode, report.findings.at(-1)?.severity]).toEqual([['missing library/redis:8', 'missing library/redis:9', 'render-failed mine'], 1, 'info']);
    expect(JSON.stringify(result)).toContain('mine/ci/small-values.yaml');
    expect((await branch(world, { values: 'mine/ci/s*-values.yaml' })).codes).toEqual(['missing library/redis:9']);
    await expect(branch(world, { values: 'mine/ci/x*.yaml' })).rejects.toMatchObject({ code: 'VALUES_UNREADABLE' });

    await writeTree(world.folder, files('needed: "7"\n', `{{ if eq .Values.needed "9" }}{{ fail "nine" }}{{ end }}${pod(['library/redis:{{ .Values.needed }}'])}`));
    const broken = await branch(world);
    expect([broken.codes, broken.exitCode]).toEqual([['missing library/redis:8', 'render-failed mine'], 1]);
    expect(broken.report.findings.at(-1)?.message).toMatch(/^with mine\/ci\/small-values\.yaml: .*nine/s);
  });

  test('R70 what a sentinel stands before is an image, wherever it is written', async () => {
    const world = await component([]);
    const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  odd: "{{ .Values.global.registry }}/release/none:v1"\n';
    await writeTree(world.folder, below('mine', { ...chart('mine', '1.0.0', []), 'values.yaml': 'global: {registry: hub.example.com}\n', 'templates/a.yaml': config, 'templates/pod.yaml': pod(['{{ .Values.global.registry }}/release/web:v1', 'library/redis:7']) }));
    const sentinel = { sentinel: 'REGISTRY_DOMAIN', 'sentinel-values': 'global.registry' };
    const { codes, result } = await runAction(verifyImages, { chart: 'mine', registry: `=store:${world.store}`, output: 'out', ...sentinel }, world.context);
    expect([codes, result.targets.map(({ listed }) => listed.text)]).toEqual([['missing release/none:v1'], ['library/redis:7', 'release/none:v1', 'release/web:v1']]);
    await expect(runAction(verifyImages, { repo: 'release-repo', ...sentinel }, world.context)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  test.each([['global.registri', /global\.registri of mine received it/], ['', /no value of the charts receives it/]])('R70 a sentinel that reaches nothing, by sentinel-values "%s", is told', async (values, message) => {
    const world = await component([]);
    await writeTree(world.folder, below('mine', { ...chart('mine', '1.0.0', []), 'values.yaml': 'global: {registry: hub.example.com}\n', 'templates/pod.yaml': pod(['{{ .Values.global.registry }}/release/web:v1']) }));
    const { report } = await runAction(verifyImages, { chart: 'mine', registry: `=store:${world.store}`, output: 'out', sentinel: 'REGISTRY_DOMAIN', 'sentinel-values': values }, world.context);
    const found = report.findings.filter(({ code }) => code === 'sentinel-unused');
    expect(found).toMatchObject([{ severity: 'warning', subject: 'REGISTRY_DOMAIN' }]);
    expect(found[0]?.message).toMatch(message);
    expect(found[0]?.hint).toMatch(/sentinel-values/);
  });

  test('P14 the release repo maps names, says where they are and what it does not know', async () => {
    const world = await component(['docker.io/library/redis:7', 'quay.io/acme/agent:1', 'hub.example.com/release/web:v1']);
    await writeTree(world.repo, {
      'slipway.yaml': `${configuration}images: {stripRegistries: [hub.example.com]}\n`,
      'images_origin.yaml': '- src: redis\n  dest: library/redis\n- src: other\n  dest: library/redis\n',
    });
    const { codes, report } = await on({ name: 'other' })(world, { 'release-repo': 'release-repo' });
    expect(codes).toEqual(['missing quay.io/acme/agent:1', 'origin-conflict library/redis', 'unmapped quay.io/acme/agent:1']);
    expect(report.findings.at(-1)?.hint).toContain('- src: quay.io/acme/agent, dest: library/agent');
    await expect(runAction(verifyImages, { 'release-repo': 'release-repo' }, world.context)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await writeTree(world.repo, { 'slipway.yaml': 'images: {stripRegistries: [hub.example.com], ignore: ["quay.io/*", "release/web:*"]}\n' });
    expect((await tagged(world, { 'release-repo': 'release-repo' })).codes).toEqual(['origin-conflict library/redis']); // release/web:v1 has not the tag v2
  });

  test('a release repo on a git server is read at its ref: no checkout, certificates too, and clear errors', async () => {
    const world = await component(['quay.io/acme/agent:1', 'release/web:v1']);
    const releases = join(world.folder, 'git/acme/release');
    const config = (store: string, more = ''): Record<string, string> => ({ 'slipway.yaml': `registries: {release: {endpoint: "store:${store}"${more}}}\n`, 'images_origin.yaml': '- src: redis\n  dest: library/redis\n- src: x\n  dest: library/redis\n' });
    await writeTree(releases, { ...config(join(world.folder, 'nowhere')), 'addons/large': 'x' });
    await git(releases, 'init', '--quiet', '--initial-branch=main');
    await commit(releases, 'first');
    await git(releases, 'checkout', '--quiet', '-b', 'release/2.10');
    await writeTree(releases, config(world.store, ', caFile: ci/ca.pem'));
    await writeTree(releases, { 'ci/ca.pem': 'no certificate' });
    await commit(releases, 'second');
    await git(releases, 'tag', 'broken');
    await writeTree(releases, config(world.store));
    await commit(releases, 'third');
    const run = (ref: string, values: Readonly<Record<string, string>> = {}): Promise<ActionRun<unknown>> =>
      runAction(verifyImages, { chart: 'mine', output: 'out', registry: `quay.io=store:${world.store}`, 'release-repo': `acme/release@${ref}`, 'git-base-url': 'git', ...values }, world.context);

    const { codes, report } = await run('release/2.10');
    expect(codes).toEqual(['missing quay.io/acme/agent:1', 'origin-conflict library/redis', 'unmapped quay.io/acme/agent:1']);
    expect(report.findings[1]?.location).toEqual({ file: 'acme/release@release/2.10:images_origin.yaml', line: 3, column: 3 });
    expect(report.text).toMatch(/those of acme\/release@release\/2\.10 \(commit [0-9a-f]{8}\)/);
    expect((await run('main')).codes).toContain('unknown release/web:v1'); // the store that this branch names cannot be looked into
    await expect(run('broken')).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('holds no PEM certificate') as unknown });
    await expect(run('release/2.1')).rejects.toMatchObject({ code: 'UNKNOWN_REF', exitCode: 2, hint: 'similar names: release/2.10' });
    await expect(run('main', { 'release-repo': 'acme/other@main' })).rejects.toMatchObject({ code: 'REMOTE_NOT_FOUND', exitCode: 2 });
    await expect(run('main', { 'git-base-url': 'https://127.0.0.1:9' })).rejects.toMatchObject({ code: 'REMOTE_UNREACHABLE', exitCode: 3 });
  });

  test('a release repo without slipway.yaml and mapping is no error, and what was not checked is said', async () => {
    const world = await component(['release/web:v1']);
    await writeTree(join(world.folder, 'git/acme/empty'), { 'README.md': 'x' });
    await git(join(world.folder, 'git/acme/empty'), 'init', '--quiet', '--initial-branch=main');
    await commit(join(world.folder, 'git/acme/empty'), 'first');
    const { codes, report } = await on({ name: 'other' })(world, { 'release-repo': 'acme/empty@main', 'git-base-url': 'git' });
    expect(codes).toEqual([]);
    expect(report.text).toContain('was not checked: it has no images_origin.yaml');
  });
});

describe('package-platform', () => {
  test('T36 twice the same bytes; a dry run says the same and writes nothing', async () => {
    const world = await fork();
    const dry = await pack(world, { 'dry-run': 'true' });
    expect((await readdir(world.folder)).includes('packages')).toBe(false);
    const first = await pack(world);
    const bytes = await listing(first.result.path);
    const second = await pack(world, { output: 'again' });
    expect([dry.report.outputs['size'], dry.result.plan.name]).toEqual([first.report.outputs['size'], first.result.plan.name]);
    expect(await listing(second.result.path)).toEqual(bytes);
    expect(await pack(world).then(({ result }) => listing(result.path))).toEqual(bytes);
    expect([await verifyPackage(first.result.path), first.result.manifest?.images.length]).toEqual([[], 3]);
  });

  test.each<[string, (world: World) => Promise<void>, string | undefined]>([
    ['a chart that was edited', (world) => writeFile(join(world.repo, 'addons/web/values.yaml'), 'replicas: 5\n'), 'addons/web'],
    ['a list with one more image', (world) => writeFile(join(world.repo, 'images/images_extra.list'), 'library/tool:1\n'), 'library/tool:1'],
    ['a list line that pins another digest', (world) => writeFile(join(world.repo, 'images/images_extra.list'), `release/web:v1@sha256:${'a'.repeat(64)}\n`), 'release/web:v1@sha256'],
    ['a platform that the lock does not have', (world) => writeFile(join(world.repo, 'slipway.yaml'), 'product: shop\nplatforms: [linux/amd64, linux/s390x]\n'), 'linux/s390x'],
    ['a platform that was lost from the lock', async (world) => {
      const lock = await world.lock();
      const child = Object.values(lock.manifests).find(({ manifests }) => manifests !== undefined)?.manifests ?? [];
      const text = await readFile(join(world.repo, 'slipway.lock.json'), 'utf8');
      await writeFile(join(world.repo, 'slipway.lock.json'), text.split('\n').filter((line) => !child.slice(1).some((digest) => line.startsWith(`    "${digest}": {`))).join('\n'));
    }, 'manifests for 2 platforms'],
    ['lists with a host, or without one that the lock has', (world) => writeFile(join(world.repo, 'images/images_platform.list'), 'registry.example.com/release/web:v1\nrelease/db:v1\ndocker.io/library/redis:7\n'), undefined],
  ])('a lock and %s', async (_name, change, outdated) => {
    const world = await fork();
    await change(world);
    await commit(world.repo, 'v1.0.1');
    const attempt = pack(world, { ref: 'v1.0.1' });
    if (outdated === undefined) {
      expect((await attempt).result.manifest?.images).toHaveLength(3);
      return;
    }
    await expect(attempt).rejects.toMatchObject({ code: 'LOCK_OUTDATED', exitCode: 2, message: expect.stringContaining(outdated) });
    expect((await readdir(world.folder)).includes('packages')).toBe(false);
  });

  test('an image that is in the lock and that nobody names is not shipped', async () => {
    const world = await fork();
    await world.push('library/tool', makeTwoPlatformIndex('tool'), '1');
    await writeFile(join(world.repo, 'addons/web/images_extra.list'), 'library/tool:1\n');
    await world.act(renderImages);
    await lockAnew(world);
    await commit(world.repo, 'v1.1.0');
    expect((await pack(world, { ref: 'v1.1.0' })).result.manifest?.images).toHaveLength(4);
    await writeFile(join(world.repo, 'images/images_hand.list'), 'library/tool:1\n');
    await rm(join(world.repo, 'addons/web/images_extra.list'));
    await rm(join(world.repo, 'images/images_extra.list'));
    await lockAnew(world);
    await rm(join(world.repo, 'images/images_hand.list'));
    await commit(world.repo, 'v1.1.1');
    await expect(pack(world, { ref: 'v1.1.1' })).rejects.toMatchObject({ code: 'LOCK_OUTDATED', message: expect.stringContaining('library/tool:1 is in it, but no list names it') });
  });

  test('names that lists leave the host out of are taken from where the host is routed to', async () => {
    const world = await fork();
    await writeTree(world.repo, {
      'slipway.yaml': `${configuration}images: {stripRegistries: [harbor.example.com]}\n`,
      ...below('addons/web', chart('web', 'v1.0.0', ['harbor.example.com/release/web:v1'])), ...below('addons/db', chart('db', 'v1.0.0', ['harbor.example.com/release/db:v1'])),
    });
    await world.act(renderImages);
    const registry = `harbor.example.com=store:${world.store}`;
    expect((await lockAnew(world, { registry })).codes).toEqual([]);
    await commit(world.repo, 'v1.0.1');
    expect((await pack(world, { ref: 'v1.0.1', registry })).result.manifest?.images.map(({ reference }) => reference)).toEqual(['release/db:v1', 'release/web:v1']);
  });

  test('R15 version.yml that asks for an addon that is not there is refused; other versions are told', async () => {
    const world = await fork();
    const text = await readFile(join(world.repo, 'version.yml'), 'utf8');
    await writeFile(join(world.repo, 'version.yml'), text.replace('v1.0.0} # kept', 'v0.9.0} # kept'));
    await commit(world.repo, 'v1.0.1');
    const { codes, exitCode } = await pack(world, { ref: 'v1.0.1', 'dry-run': 'true' });
    expect([codes, exitCode]).toEqual([['version-mismatch web'], 0]);
    await writeFile(join(world.repo, 'version.yml'), `${text}        - {name: queue, namespace: shop, version: v1.0.0}\n        - {name: later, enable: false}\n`);
    await commit(world.repo, 'v1.0.2');
    await expect(pack(world, { ref: 'v1.0.2' })).rejects.toMatchObject({ code: 'ADDON_INVALID', message: expect.stringMatching(/^v1\.0\.2 would be installed without addons that it asks for:\n {2}version\.yml deploys queue[^\n]*$/) });
  });

  test('T45 signed: beside the signatures the bytes of an unsigned package; a hotfix too; a bad key stops it before anything is made', async () => {
    const world = await fork();
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256', privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
    const key = parseVerificationKey(publicKey);
    await writeFile(join(world.folder, 'key.pem'), privateKey);
    for (const bad of [publicKey, 'nowhere.pem']) await expect(pack(world, { 'signing-key': bad })).rejects.toMatchObject({ code: 'KEY_INVALID', exitCode: 2 });
    await expect(pack(world, { 'signing-key': publicKey, 'dry-run': 'true' })).rejects.toMatchObject({ code: 'KEY_INVALID' });
    expect((await readdir(world.folder)).includes('packages')).toBe(false);
    const { result, report } = await pack(world, { 'signing-key': 'key.pem' });
    expect(await verifyPackage(result.path, { key })).toEqual([]);
    expect(report.text).toContain(key.description);
    const { 'manifest.json.sig': _manifest, 'checksums.txt.sig': _checksums, ...bytes } = await listing(result.path);
    expect(await pack(world).then((unsigned) => listing(unsigned.result.path))).toEqual(bytes);
    await writeTree(world.repo, below('addons/web', chart('web', 'v1.0.1', images.web)));
    await lockAnew(world);
    await commit(world.repo, 'v1.0.0-hotfix1');
    const hotfix = await diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix1', 'signing-key': privateKey });
    expect(await verifyPackage(hotfix.result.path ?? '', { key })).toEqual([]);
  });

  test('a release without version.yml installs all its addons', async () => {
    const world = await fork();
    await rm(join(world.repo, 'version.yml'));
    await commit(world.repo, 'v1.0.1');
    expect((await pack(world, { ref: 'v1.0.1', 'dry-run': 'true' })).result.plan.manifest.addons.map(({ name, enabled }) => `${name} ${String(enabled)}`)).toEqual(['db true', 'web true']);
  });
});

describe('diff-hotfix', () => {
  /** web is patched and its image re-pushed; db is not touched, but its image is re-pushed too. */
  async function patched(): Promise<World> {
    const world = await fork();
    await world.push('release/web', makeTwoPlatformIndex('web again'), 'v1');
    await world.push('release/db', makeTwoPlatformIndex('db again'), 'v1');
    await writeTree(world.repo, { ...below('addons/web', chart('web', 'v1.0.1', images.web)), 'version.yml': (await readFile(join(world.repo, 'version.yml'), 'utf8')).replace('v1.0.0} # kept', 'v1.0.1} # kept') });
    await world.act(renderImages);
    await lockAnew(world);
    await commit(world.repo, 'v1.0.0-hotfix1');
    return world;
  }

  test('R26 carries the changed addon and its re-pushed image, and nothing of the other; a dry run plans the same', async () => {
    const world = await patched();
    const dry = await diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix1', 'dry-run': 'true' });
    expect((await readdir(world.folder)).includes('packages')).toBe(false);
    const { result, report, codes } = await diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix1' });
    expect(result.manifest?.addons.map(({ name }) => name)).toEqual(['web']);
    expect(result.manifest?.images.map(({ reference }) => reference)).toEqual(['library/redis:7', 'release/web:v1']);
    expect(result.diff.images.map(({ kind, reference }) => `${kind} ${reference}`)).toEqual(['changed release/web:v1']);
    expect([codes, await verifyPackage(result.path ?? '')]).toEqual([[], []]);
    expect([dry.report.outputs['size'], dry.result.diff]).toEqual([report.outputs['size'], result.diff]);
    const bytes = await listing(result.path ?? '');
    expect(await diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix1', output: 'again' }).then((second) => listing(second.result.path ?? ''))).toEqual(bytes);
  });

  test('a strange image of an untouched addon is told and stays away, also when the lock took it over', async () => {
    const world = await patched();
    await lockAnew(world, { 'include-moved': 'true' });
    await commit(world.repo, 'v1.0.0-hotfix2');
    const { result, codes } = await diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix2' });
    expect([codes, result.manifest?.images.map(({ reference }) => reference)]).toEqual([['moved release/db:v1'], ['library/redis:7', 'release/web:v1']]);
  });

  test('a base that is the target, or is no tag, gives no hotfix', async () => {
    const world = await patched();
    await expect(diff(world, { base: 'v1.0.0', target: 'v1.0.0' })).rejects.toMatchObject({ code: 'NOTHING_CHANGED', exitCode: 2 });
    const { result, exitCode } = await diff(world, { base: 'v1.0.0', target: 'v1.0.0', 'dry-run': 'true' });
    expect([result.diff, exitCode]).toEqual([{ addons: [], images: [], findings: [] }, 0]);
    await expect(diff(world, { base: 'main', target: 'v1.0.0-hotfix1' })).rejects.toMatchObject({ code: 'REF_INVALID' });
    await expect(diff(world, { base: 'v1.0.O', target: 'v1.0.0-hotfix1' })).rejects.toMatchObject({ code: 'UNKNOWN_REF' });
  });

  test('T67 tags without common history compare like any others', async () => {
    const world = await patched();
    await git(world.repo, 'checkout', '--quiet', '--orphan', 'rewritten');
    await commit(world.repo, 'v1.0.0-hotfix3');
    expect(await diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix3' }).then(({ result }) => result.manifest?.images.map(({ reference }) => reference))).toEqual(['library/redis:7', 'release/web:v1']);
  });

  test('a folder that only moved is not removed at the site, and a platform that the base lacks is told', async () => {
    const world = await fork();
    await writeFile(join(world.repo, 'slipway.yaml'), 'product: shop\nplatforms: [linux/amd64]\n');
    await lockAnew(world);
    await commit(world.repo, 'v2.0.0');
    await writeFile(join(world.repo, 'slipway.yaml'), configuration);
    await mkdir(join(world.repo, 'addons/group'));
    await git(world.repo, 'mv', 'addons/web', 'addons/group/web');
    await git(world.repo, 'rm', '-rq', 'addons/db');
    await writeFile(join(world.repo, 'version.yml'), (await readFile(join(world.repo, 'version.yml'), 'utf8')).replace(/^.*name: db.*\n/m, ''));
    await world.act(renderImages);
    await lockAnew(world);
    await commit(world.repo, 'v2.0.0-hotfix1');
    const { result, codes } = await diff(world, { base: 'v2.0.0', target: 'v2.0.0-hotfix1' });
    expect([result.manifest?.addons.map(({ path }) => path), result.manifest?.removedAddons]).toEqual([['addons/group/web'], ['db']]);
    expect(codes).toEqual(['platform-added linux/arm64/v8']);
  });

  test('without locks a dry run compares by name; an addon that one side cannot render changes no image', async () => {
    const world = await fork();
    await rm(join(world.repo, 'slipway.lock.json'));
    await rm(join(world.repo, 'images'), { recursive: true });
    await commit(world.repo, 'v0.1.0');
    await writeTree(world.repo, { 'addons/web/templates/bad.yaml': '{{ fail "no" }}\n', 'addons/db/templates/pod.yaml': pod(['release/db:v2', 'library/redis:7']) });
    await commit(world.repo, 'v0.1.1');
    const { result, codes, exitCode } = await diff(world, { base: 'v0.1.0', target: 'v0.1.1', 'dry-run': 'true' });
    expect(result.diff.images.map(({ kind, reference }) => `${kind} ${reference}`)).toEqual(['removed release/db:v1', 'added release/db:v2']);
    expect([codes, exitCode]).toEqual([['render-failed addons/web', 'content-changed-without-version-bump addons/db', 'content-changed-without-version-bump addons/web'], 1]);
    await expect(diff(world, { base: 'v0.1.0', target: 'v0.1.1' })).rejects.toMatchObject({ code: 'LOCK_MISSING' });
  });

  test('a lock that was not written again is no reason to plan nothing, but to pack nothing', async () => {
    const world = await fork();
    await writeTree(world.repo, below('addons/web', chart('web', 'v1.0.1', ['release/web:v2'])));
    await commit(world.repo, 'v1.0.0-hotfix1');
    const { result, codes } = await diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix1', 'dry-run': 'true' });
    expect([codes, result.diff.images.map(({ kind, reference }) => `${kind} ${reference}`)]).toEqual([['lock-outdated slipway.lock.json'], ['added release/web:v2']]);
    await expect(diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix1' })).rejects.toMatchObject({ code: 'LOCK_OUTDATED' });
  });
});
