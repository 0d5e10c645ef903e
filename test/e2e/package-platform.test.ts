import { generateKeyPairSync } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { action as renderImages } from '@slipway/action-render-images';
import { parseVerificationKey, verifyPackage } from '@slipway/package-format';
import { makeTwoPlatformIndex } from '../support/image-fixtures.ts';
import { commit, listing, writeTree } from '../support/release-world.ts';
import { below, chart, configuration, diff, fork, images, lockAnew, pack, useTaggedRelease, type World } from '../support/tagged-release.ts';

useTaggedRelease();

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
    ['a platform that nobody asks for any more', (world) => writeFile(join(world.repo, 'slipway.yaml'), 'product: shop\nplatforms: [linux/amd64]\n'), 'locked with linux/arm64'],
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
