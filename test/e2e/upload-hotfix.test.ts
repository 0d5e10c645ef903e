// Hotfixes and packages of their own in a storage that slipway.yaml names: uploaded, read by address, released; in this process.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { action as diffHotfix } from '@slipway/action-diff-hotfix';
import { action as packagePlatform } from '@slipway/action-package-platform';
import { diff } from '../../packages/cli/src/commands/diff.ts';
import { inspect } from '../../packages/cli/src/commands/inspect.ts';
import { promote } from '../../packages/cli/src/commands/promote.ts';
import { unpack } from '../../packages/cli/src/commands/unpack.ts';
import { verifyPackage } from '../../packages/cli/src/commands/verify-package.ts';
import { runAction, testContext } from '../support/in-process.ts';
import { commit, git, listing, makeWorld, writeTree, type World } from '../support/release-world.ts';
import { startScriptedS3, type ScriptedS3 } from '../support/scripted-s3.ts';

let world: World;
let repo = '';
let s3: ScriptedS3;
beforeAll(async () => {
  world = await makeWorld();
  repo = await world.fork();
  const lock = async (): Promise<void> => { expect((await world.run(['verify-images', '--repo', repo, '--registry', `=store:${world.store}`, '--update-lock', '--output', join(world.folder, 'report')])).code).toBe(0); };
  await writeTree(repo, { 'addons/web/templates/more.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: fixed}\n', 'addons/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: v1.0.1\n' });
  await lock();
  await commit(repo, 'v1.0.0-hotfix1');
  await writeTree(repo, { 'images/images_kubernetes.list': 'release/db:v1\n', 'kubernetes/install.sh': 'true\n', 'kubernetes/configs/config.yaml': 'vip: ""\n' });
  await lock();
  await commit(repo, 'kubernetes-v1.30.2');
  await git(repo, 'tag', 'offline-resources-v3.0.0');
});
afterAll(() => world.remove());
beforeEach(async () => { s3 = await startScriptedS3(); });
afterEach(() => s3.close());

const context = (env: Readonly<Record<string, string>> = {}): ReturnType<typeof testContext> => {
  const own = testContext(world.folder, { now: () => new Date('2026-03-09T10:00:00Z') });
  return { ...own, env: { ...own.env, ...env } };
};
const images = (): Record<string, string> => ({ repo, registry: `=store:${world.store}` });
const hotfix = (values: Readonly<Record<string, string>>, env = {}) => runAction(diffHotfix, { ...images(), base: 'v1.0.0', target: 'v1.0.0-hotfix1', ...values }, context(env));
const name = 'shop-hotfix-v1.0.0-hotfix1-linux-multi';
const path = `shop-v1.0.0/candidate/${name}`;

describe.each<[string, () => string]>([['a folder', () => join(world.folder, 'served')], ['S3', () => `s3+http://${s3.host}/packages/rel`]])('in %s', (_medium, storage) => {
  test('a hotfix lies under the version it builds on, is read by its address, and released beside its base (R27, R29, T86)', async () => {
    const env = { SLIPWAY_STORAGE: storage() };
    const planned = await hotfix({ upload: 'true', 'dry-run': 'true' }, env);
    expect(planned.report.text).toContain(`would upload to: ${storage()}`);
    const { report, exitCode, result } = await hotfix({ upload: 'true', attribute: 'ticket=REL-9', output: 'fixes' }, env);
    const address = `${storage()}/${path}`;
    expect([exitCode, report.outputs['upload'], result.uploads?.[0]?.path]).toEqual([0, address, path]);
    const again = await hotfix({ upload: 'true', output: 'fixes' }, env);
    expect(again.report.document).toMatchObject({ uploads: [{ written: 0 }] });

    expect((await runAction(verifyPackage, { package: address }, context())).codes).toEqual([]);
    expect((await runAction(inspect, { package: address }, context())).report.text).toContain('v1.0.0-hotfix1');
    await runAction(packagePlatform, { ...images(), ref: 'v1.0.0', output: 'bases', upload: 'true' }, context(env));
    const changed = await runAction(diff, { before: `${storage()}/shop-v1.0.0/candidate/shop-platform-v1.0.0-linux-multi`, after: address }, context());
    expect(changed.report.document).toMatchObject({ addons: [{ name: 'web', change: 'changed' }] });
    const target = `site-${storage().length}`;
    await runAction(unpack, { package: address, output: target }, context());
    expect(await readFile(join(world.folder, target, 'slipway.lock.json'), 'utf8')).toBe(await git(repo, 'show', 'v1.0.0-hotfix1:slipway.lock.json').then((text) => `${text}\n`));

    expect((await runAction(promote, { package: join('bases', 'shop-platform-v1.0.0-linux-multi'), storage: storage() }, context(env))).exitCode).toBe(0);
    // by its path in the storage, which nobody has to repeat
    const released = await runAction(promote, { package: path, storage: storage(), qa: 'pass' }, context(env));
    expect([released.exitCode, released.report.text]).toEqual([0, expect.stringContaining('shop v1.0.0-hotfix1 is released')]);
    const index = storage().startsWith('s3') ? s3.objects.get('rel/index.json')?.data.toString() ?? '' : await readFile(join(storage(), 'index.json'), 'utf8');
    expect(JSON.parse(index)).toMatchObject({ products: { shop: { latest: 'v1.0.0', versions: [{ version: 'v1.0.0', packages: [{ kind: 'platform' }], hotfixes: [{ name, path, qa: { decision: 'pass' } }] }] } } });
  });
});

test('files of a hotfix go in the order of T86, its record last, and a run that broke off sends what lacks', async () => {
  const upload = `s3+http://${s3.host}/packages`;
  s3.fault = ({ operation, key }) => operation === 'PutObject' && key.endsWith('/checksums.txt') ? { status: 503 } : undefined;
  await expect(hotfix({ upload, output: 'broken-off' })).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  expect([...s3.objects.keys()].some((key) => key.endsWith('manifest.json'))).toBe(false);
  s3.fault = undefined;
  const before = s3.calls.length;
  expect((await hotfix({ upload, output: 'broken-off' })).report.document).toMatchObject({ uploads: [{ written: 2 }] });
  expect(s3.calls.slice(before).filter(({ operation }) => operation === 'PutObject').map(({ key }) => key)).toEqual([`${path}/checksums.txt`, `${path}/manifest.json`, `${path}.release.json`]);
});

test('the storage of slipway.yaml: relative to the repo, taken by package-platform, diff-hotfix and promote (DR3)', async () => {
  const own = await world.fork({ 'slipway.yaml': 'product: shop\nplatforms: [linux/amd64, linux/arm64]\nstorage: {address: ../named}\n' });
  await commit(own, 'v1.1.0');
  const built = await runAction(packagePlatform, { ...images(), repo: own, ref: 'v1.1.0', output: 'own', upload: 'true' }, context());
  const package_ = 'shop-platform-v1.1.0-linux-multi';
  expect(built.report.outputs['upload']).toBe(join(world.folder, 'named/shop-v1.1.0/candidate', package_));
  const { report } = await runAction(promote, { package: join('own', package_), repo: own }, context());
  expect(report.document).toMatchObject({ promotions: [{ outcome: 'released', address: built.report.outputs['upload'] }] });
  expect((await runAction(promote, { package: `shop-v1.1.0/candidate/${package_}`, repo: own }, context())).report.document).toMatchObject({ promotions: [{ outcome: 'unchanged' }] });
  // what somebody names comes first
  const elsewhere = await runAction(packagePlatform, { ...images(), repo: own, ref: 'v1.1.0', output: 'own', upload: 'elsewhere' }, context());
  expect(elsewhere.report.outputs['upload']).toBe(join(world.folder, 'elsewhere/shop-v1.1.0/candidate', package_));
});

test.each<[string, Record<string, string>, RegExp]>([
  ['an upload to a storage that nobody names', { upload: 'true' }, /names no storage/], ['an attribute without a value', { attribute: 'team' }, /expected KEY=VALUE/],
])('%s is a mistake, and nothing is made', async (_name, values, message) => {
  await expect(hotfix({ ...values, output: 'not-made' })).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringMatching(message) as unknown });
  await expect(readdir(join(world.folder, 'not-made'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('upload: false uploads nothing', async () => {
  expect((await hotfix({ upload: 'false', output: 'kept-here' })).report.outputs).not.toHaveProperty('upload');
});

test('packages of their own have versions, an index and a latest of their own (R2)', async () => {
  const storage = join(world.folder, 'kinds');
  const pack = (values: Readonly<Record<string, string>>) => runAction(packagePlatform, { ...images(), output: 'packed', upload: storage, ...values }, context());
  const platform = await pack({ ref: 'v1.0.0' });
  for (const { report } of [platform, await pack({ kind: 'kubernetes', ref: 'kubernetes-v1.30.2' }), await pack({ kind: 'offline-resources', ref: 'offline-resources-v3.0.0' })]) {
    expect((await runAction(promote, { package: report.outputs['upload'] as string }, context())).exitCode).toBe(0);
  }
  expect((await pack({ kind: 'kubernetes', ref: 'kubernetes-v1.30.2' })).report.document).toMatchObject({ uploads: [{ written: 0 }] });
  expect(JSON.parse(await readFile(join(storage, 'index.json'), 'utf8'))).toMatchObject({ products: {
    'shop': { latest: 'v1.0.0', versions: [{ packages: [{ kind: 'platform' }] }] },
    'shop-kubernetes': { latest: 'v1.30.2', versions: [{ path: 'shop-kubernetes-v1.30.2', packages: [{ kind: 'kubernetes' }] }] },
    'shop-offline-resources': { latest: 'v3.0.0' },
  } });
  expect(await listing(join(storage, 'latest')).then(Object.keys)).toEqual(['shop-kubernetes.txt', 'shop-offline-resources.txt', 'shop.txt']);
  expect(await readFile(join(storage, 'latest/shop-kubernetes.txt'), 'utf8')).toBe('shop-kubernetes-v1.30.2/candidate/shop-kubernetes-v1.30.2-linux-multi\n');
});

test.each([['base', { base: 'kubernetes-v1.30.2', target: 'v1.0.0-hotfix1' }], ['target', { base: 'v1.0.0', target: 'offline-resources-v3.0.0' }]])('a %s of another kind has no hotfixes, and the error says what there is instead', async (_side, values) => {
  for (const dry of ['true', 'false']) await expect(hotfix({ ...values, 'dry-run': dry })).rejects.toMatchObject({ code: 'REF_INVALID', message: expect.stringMatching(/has no hotfixes/) as unknown, hint: expect.stringMatching(/package-platform --kind/) as unknown });
});
