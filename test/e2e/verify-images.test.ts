import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { action as verifyImages } from '@slipway/action-verify-images';
import { silentLogger } from '@slipway/core';
import { createRegistryServer, openImageStore, type RegistryServer } from '@slipway/oci';
import { makeImage, makeTwoPlatformIndex } from '../support/image-fixtures.ts';
import { runAction } from '../support/in-process.ts';
import { commit, listing, writeTree } from '../support/release-world.ts';
import { below, chart, configuration, fork, lockAnew, pack, pod, useTaggedRelease, verify } from '../support/tagged-release.ts';

useTaggedRelease();
const servers: RegistryServer[] = [];
afterEach(async () => { for (const server of servers.splice(0)) await server.close(); });

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
