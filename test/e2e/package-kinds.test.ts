// Packages of their own (R2, R9): kubernetes and offline-resources, from tags of their own, with the machinery of the platform's.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { action as packagePlatform } from '@slipway/action-package-platform';
import { unpackPackage, verifyPackage } from '@slipway/package-format';
import { runAction, testContext, type ActionRun } from '../support/in-process.ts';
import { commit, listing, makeWorld, writeTree, type World } from '../support/release-world.ts';

let world: World;
let shared = '';
let own = '';
beforeAll(async () => {
  world = await makeWorld();
  shared = await world.fork({
    'images/images_kubernetes.list': 'release/db:v1\n', 'kubernetes/install.sh': 'echo "installs $(ls resources)"\n', 'kubernetes/configs/config.yaml': 'vip: ""\n', 'kubernetes/scripts/os/prepare.sh': 'true\n',
  });
  const locked = await world.run(['verify-images', '--repo', shared, '--registry', `=store:${world.store}`, '--update-lock', '--output', join(world.folder, 'report')]);
  expect(locked.code).toBe(0);
  await commit(shared, 'kubernetes-v1.30.2');
  execFileSync('git', ['-C', shared, 'tag', 'offline-resources-v1.0.0']);
  // a repo that is about Kubernetes alone
  own = await world.fork({ 'images/images_hand.list': 'release/web:v1\n', 'install.sh': 'true\n', 'configs/config.yaml': 'a: 1\n' });
  for (const name of ['addons', 'version.yml', 'repos', 'images/images_platform.list', 'configs/app.yaml.j2', 'slipway.lock.json']) await rm(join(own, name), { recursive: true });
  expect((await world.run(['verify-images', '--repo', own, '--registry', `=store:${world.store}`, '--update-lock', '--output', join(world.folder, 'report')])).stderr).not.toContain('error');
  await commit(own, 'kubernetes-v1.31.0');
});
afterAll(() => world.remove());

/** A directory as build-offline-resources makes it. */
async function resources(name: string, files: Readonly<Record<string, string>> = { 'files/bin/nerdctl': 'n'.repeat(70_000), 'os/debian-bookworm/libc6_2.36-9+deb12u9_amd64.deb': 'deb', 'images.list': 'release/db:v1\n', 'manifest.json': '{}\n' }): Promise<string> {
  const folder = join(world.folder, name);
  await mkdir(folder, { recursive: true });
  await writeTree(folder, { ...files, 'checksums.txt': Object.entries(files).sort().map(([path, text]) => `${createHash('sha256').update(text).digest('hex')}  ${path}\n`).join('') });
  return folder;
}

type Pack = ActionRun<Awaited<ReturnType<typeof packagePlatform.run>>>;
const pack = (values: Readonly<Record<string, string>>): Promise<Pack> => runAction(packagePlatform, { repo: shared, registry: `=store:${world.store}`, ref: 'kubernetes-v1.30.2', kind: 'kubernetes', ...values }, testContext(world.folder));

describe('package-platform --kind', () => {
  test('kubernetes: images of its list, its folder at the top, offline resources; a site unpacks it with tar and runs its installer', async () => {
    const directory = await resources('machines-v1.0.0-linux-amd64');
    const { result, codes, exitCode } = await pack({ resources: directory, output: 'kubernetes', 'segment-size': '100kB' });
    const { manifest, path } = result;
    expect([codes, exitCode]).toEqual([[], 0]);
    expect(path.endsWith('/shop-kubernetes-v1.30.2-linux-multi')).toBe(true);
    expect([manifest?.kind, manifest?.version, manifest?.tag, manifest?.addons]).toEqual(['kubernetes', 'v1.30.2', 'kubernetes-v1.30.2', []]);
    expect(manifest?.images.map(({ reference }) => reference)).toEqual(['release/db:v1']);
    expect(await verifyPackage(path)).toEqual([]);
    expect(execFileSync('sha256sum', ['-c', 'checksums.txt'], { cwd: path, encoding: 'utf8' })).not.toContain('FAILED');
    const site = join(world.folder, 'site');
    await unpackPackage(path, site);
    const byHand = join(world.folder, 'by hand');
    const guide = await readFile(join(path, 'INSTALL.md'), 'utf8');
    const commands = guide.split('\n').filter((line) => line.startsWith('    ')).map((line) => line.replaceAll('tar -xf "$each"', `tar -xf "$each" -C '${byHand}'`).replace('bash install.sh', `(cd '${byHand}' && bash install.sh)`));
    await mkdir(byHand);
    expect(execFileSync('bash', ['-e', '-c', commands.join('\n')], { cwd: path, encoding: 'utf8' })).toContain('installs machines-v1.0.0-linux-amd64');
    expect(await listing(byHand)).toEqual(await listing(site));
    expect(await listing(join(site, 'resources/machines-v1.0.0-linux-amd64'))).toEqual(await listing(directory));
    expect(await readFile(join(site, 'configs/config.yaml'), 'utf8')).toBe('vip: ""\n');
    for (const name of ['addons', 'version.yml', 'release']) expect(Object.keys(await listing(site)).some((file) => file.startsWith(name))).toBe(false);

    // T36 the same bytes in shards, and again
    for (const shard of ['1/2', '2/2']) await pack({ resources: directory, output: 'shards', 'segment-size': '100kB', shard });
    const assembled = await pack({ resources: directory, output: 'assembled', 'segment-size': '100kB', assemble: 'shards' });
    expect(await listing(assembled.result.path)).toEqual(await listing(path));
  });

  test('a repo of its own: all of its images and files', async () => {
    const { result, codes } = await pack({ repo: own, ref: 'kubernetes-v1.31.0', output: 'own' });
    expect(codes).toEqual(['resources-missing kubernetes']);
    expect(result.manifest?.images.map(({ reference }) => reference)).toEqual(['release/web:v1']);
    expect(result.manifest?.files.map((file) => file.path)).toEqual(expect.arrayContaining(['install.sh', 'configs/config.yaml', 'images/images_hand.list', 'slipway.lock.json']));
    expect(await verifyPackage(result.path)).toEqual([]);
  });

  test('what is missing is said, and is no reason to make nothing', async () => {
    const { result, codes, exitCode } = await pack({ ref: 'offline-resources-v1.0.0', kind: 'offline-resources', output: 'bare' });
    expect([codes, exitCode]).toEqual([['configs-missing offline-resources', 'images-missing offline-resources', 'installer-missing offline-resources', 'resources-missing offline-resources'], 0]);
    expect(result.path.endsWith('/shop-offline-resources-v1.0.0-linux-multi')).toBe(true);
    expect(await verifyPackage(result.path)).toEqual([]);
  });

  test.each<[string, () => Promise<Readonly<Record<string, string>>>, string, RegExp]>([
    ['a tag of the platform', () => Promise.resolve({ ref: 'v1.0.0' }), 'REF_INVALID', /expected one such as kubernetes-v1\.2\.3/],
    ['a tag of the other kind', () => Promise.resolve({ ref: 'offline-resources-v1.0.0' }), 'REF_INVALID', /of kind offline-resources, not kubernetes/],
    ['a tag of its own as a platform', () => Promise.resolve({ kind: 'platform' }), 'REF_INVALID', /of kind kubernetes, not platform/],
    ['an edition', () => Promise.resolve({ edition: 'compass.yaml' }), 'INPUT_INVALID', /edition does not go with/],
    ['resources of a platform', () => Promise.resolve({ kind: 'platform', ref: 'v1.0.0', resources: 'x' }), 'INPUT_INVALID', /resources does not go with/],
    ['a plain tree', () => Promise.resolve({ layout: 'directory' }), 'INPUT_INVALID', /layout: directory does not go with/],
    ['a directory without checksums', async () => { const path = await resources('none'); await rm(join(path, 'checksums.txt')); return { resources: path }; }, 'PLAN_INVALID', /checksums\.txt cannot be read/],
    ['a file that is gone', async () => { const path = await resources('gone'); await rm(join(path, 'files/bin/nerdctl')); return { resources: path }; }, 'PLAN_INVALID', /files\/bin\/nerdctl of its checksums\.txt is not there/],
    ['a path that leaves the directory', async () => { const path = await resources('leaves'); await writeFile(join(path, 'checksums.txt'), `${'0'.repeat(64)}  ../none/manifest.json\n`); return { resources: path }; }, 'PLAN_INVALID', /no list of checksums/],
    ['a file with other bytes', async () => { const path = await resources('other'); await writeFile(join(path, 'manifest.json'), '[]\n'); return { resources: path }; }, 'BLOB_WRONG', /cannot pack resources\/other\/manifest\.json/],
    ['a file larger than a segment', async () => ({ resources: await resources('large'), 'segment-size': '60kB' }), 'PLAN_INVALID', /nerdctl has 70000 bytes, more than a segment of 60\.0 KB: only layers/],
  ])('%s is refused, and nothing is made', async (_what, values, code, message) => {
    await expect(pack({ output: 'refused', ...await values() })).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(Object.keys(await listing(join(world.folder, 'refused')).catch(() => ({})))).toEqual([]);
  });
});
