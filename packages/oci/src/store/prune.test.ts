import { chmod, mkdtemp, readdir, rm, utimes, writeFile, link, symlink } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeImage, makeIndex, makeTwoPlatformIndex, putImage } from '../../../../test/support/image-fixtures.ts';
import { copyImage } from '../copy.ts';
import { digestOf, type Digest } from '../digest.ts';
import { openImageStore, type ImageStore } from './image-store.ts';
import { storagePaths } from './layout.ts';
import { planPrune, prune } from './prune.ts';
import { checkStore, removeBlobs } from './verify.ts';

let folder: string;
let store: ImageStore;
beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'slipway-prune-'));
  store = await openImageStore(folder, { create: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const put = (repository: string, text: string): Promise<void> => store.putBlob(repository, { digest: digestOf(text), size: Buffer.byteLength(text) }, Readable.from([Buffer.from(text)]));
const dataOf = (digest: Digest): string => join(folder, storagePaths.blobData(digest));
const all = { minimumAgeMs: 0 };
const later = { now: () => Date.now() + 2 * 60 * 60_000 };

describe('prune', () => {
  test('P6 keeps everything that a tag or a revision reaches', async () => {
    await putImage(store, 'a', makeTwoPlatformIndex('tagged'), 'v1');
    await putImage(store, 'b/c', makeIndex([{ image: makeTwoPlatformIndex('nested') }]), 'v1');
    const untagged = makeImage({ layers: ['untagged'] });
    await putImage(store, 'a', untagged);
    await putImage(store, 'a', makeImage({ layers: ['moved'] }), 'v2');
    await putImage(store, 'a', makeImage({ layers: ['current'] }), 'v2');
    expect((await prune(folder, all)).garbage).toEqual([]);
    expect((await checkStore(folder)).findings).toEqual([]);
  });
  test('removes what a deleted image alone named, with its links; shared blobs stay', async () => {
    await putImage(store, 'a', makeImage({ layers: ['shared', 'own'] }), 'v1');
    const kept = makeImage({ layers: ['shared'] });
    await putImage(store, 'a', kept, 'v2');
    await store.deleteManifest('a', makeImage({ layers: ['shared', 'own'] }).root.digest);
    const before = await planPrune(folder, all);
    expect(new Set(before.garbage.map(({ digest }) => digest))).toEqual(new Set([digestOf('own'), makeImage({ layers: ['shared', 'own'] }).root.digest]));
    expect(await store.statBlob('a', digestOf('own'))).toBe(3);
    await prune(folder, all);
    expect(await store.statBlob('a', digestOf('own'))).toBeUndefined();
    expect((await checkStore(folder)).findings).toEqual([]);
    expect((await store.getManifest('a', 'v2'))?.digest).toBe(kept.root.digest);
    expect((await prune(folder, all)).garbage).toEqual([]);
  });
  test('an hour old at least, by the time that a hard link was made', async () => {
    await put('a', 'new');
    expect(await prune(folder)).toMatchObject({ garbage: [], young: 1 });
    const old = join(folder, 'old');
    await writeFile(old, 'linked');
    await utimes(old, 1, 1);
    await store.linkBlobFile('a', { digest: digestOf('linked'), size: 6 }, old);
    expect(await prune(folder)).toMatchObject({ garbage: [], young: 2 });
    expect((await prune(folder, later)).garbage).toEqual(expect.arrayContaining([{ digest: digestOf('linked'), size: 6, frees: false }, { digest: digestOf('new'), size: 3, frees: true }]));
  });
  test('not while somebody writes; and who comes meanwhile waits', async () => {
    const release = await store.hold();
    await expect(prune(folder, all)).rejects.toMatchObject({ code: 'STORE_BUSY' });
    await release();
    const upload = await store.createUpload();
    await upload.append([Buffer.from('x')]);
    await expect(prune(folder, all)).rejects.toMatchObject({ code: 'STORE_BUSY' });
    await upload.abort();
    await prune(folder, all);
    expect(await readdir(join(folder, 'docker/registry/v2'))).not.toContain('.tmp');
  });
  test('a lock that a killed run left holds nobody up', async () => {
    await rm(join(folder, 'docker/registry/v2/.tmp'), { recursive: true, force: true });
    const release = await store.hold();
    const work = join(folder, 'docker/registry/v2/.tmp');
    const [name = ''] = await readdir(work);
    await release();
    await putImage(store, 'a', makeImage(), 'v');
    const { mkdir } = await import('node:fs/promises');
    await mkdir(work);
    await symlink('somehost_boot_1_1'.replace('somehost', os.hostname().replace(/[^A-Za-z0-9-]/g, '-')), join(work, name));
    await prune(folder, all);
  });
  test('a manifest that cannot be read: nothing is garbage for certain', async () => {
    const image = makeImage();
    await putImage(store, 'a', image, 'v');
    await rm(dataOf(image.root.digest));
    await put('a', 'garbage');
    await expect(prune(folder, all)).rejects.toMatchObject({ code: 'STORE_INVALID' });
    expect(await store.statBlob('a', digestOf('garbage'))).toBe(7);
  });
  test('an index that carries one platform only is kept as it is', async () => {
    const image = makeTwoPlatformIndex();
    await putImage(store, 'full', image, 'v');
    const other = await openImageStore(join(folder, 'other'), { create: true });
    await copyImage(store, other, { repository: 'full', reference: 'v', platforms: [{ os: 'linux', architecture: 'amd64' }] });
    expect((await prune(join(folder, 'other'), all)).garbage).toEqual([]);
    expect((await checkStore(join(folder, 'other'))).findings).toEqual([]);
  });
  test('P6 whatever was pushed and deleted, what is left is whole', async () => {
    const layer = fc.constantFrom('a', 'b', 'c', 'd');
    const step = fc.record({ repository: fc.constantFrom('x', 'y/z'), layers: fc.array(layer, { minLength: 1, maxLength: 3 }), tag: fc.constantFrom('v1', 'v2'), remove: fc.boolean() });
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const { repository, layers, tag, remove } of steps) {
        const image = makeImage({ layers });
        if (remove) await store.deleteManifest(repository, image.root.digest);
        else await putImage(store, repository, image, tag);
      }
      await prune(folder, all);
      expect((await checkStore(folder)).findings).toEqual([]);
      expect((await planPrune(folder, all)).garbage).toEqual([]);
    }), { numRuns: 15 });
  });
});

describe('checkStore', () => {
  const image = makeTwoPlatformIndex();
  beforeEach(() => putImage(store, 'team/app', image, 'v'));
  const layer = [...image.blobs.keys()][1] ?? image.root.digest;
  const codes = async (): Promise<string[]> => (await checkStore(folder)).findings.map(({ code }) => code);

  test('a whole store', async () => {
    expect(await checkStore(folder)).toMatchObject({ findings: [], repositories: 1, blobs: image.blobs.size + image.manifests.length });
  });
  test('T32 a rotten blob is found, taken out, and healed by copying again', async () => {
    const from = await openImageStore(join(folder, 'from'), { create: true });
    await putImage(from, 'team/app', image, 'v');
    await chmod(dataOf(layer), 0o644);
    await writeFile(dataOf(layer), 'x'.repeat(image.blobs.get(layer)?.length ?? 0));
    const checked = await checkStore(folder);
    expect(checked.findings).toEqual([expect.objectContaining({ code: 'damaged', subject: layer })]);
    await removeBlobs(folder, checked.damaged);
    expect(await codes()).toContain('lost');
    await copyImage(from, store, { repository: 'team/app', reference: 'v' });
    expect(await codes()).toEqual([]);
  });
  test('T32 a rotten manifest is healed by copying again', async () => {
    const from = await openImageStore(join(folder, 'from'), { create: true });
    await putImage(from, 'team/app', image, 'v');
    await chmod(dataOf(image.root.digest), 0o644);
    await writeFile(dataOf(image.root.digest), '{}');
    expect(await codes()).toContain('damaged');
    await copyImage(from, store, { repository: 'team/app', reference: 'v' });
    expect(await codes()).toEqual([]);
  });
  test.each<[string, string, (path: (digest: Digest) => string) => Promise<unknown>]>([
    ['a blob that is gone', 'lost', (path) => rm(path(layer))],
    ['T33 a blob that is a symbolic link', 'damaged', async (path) => { await link(path(layer), `${path(layer)}.real`); await rm(path(layer)); await symlink(`${path(layer)}.real`, path(layer)); }],
    ['a tag that names nothing', 'lost', () => writeFile(join(folder, storagePaths.tagCurrentLink('team/app', 'v')), digestOf('x'))],
    ['a link file that holds nonsense', 'invalid', () => writeFile(join(folder, storagePaths.layerLink('team/app', layer)), 'x')],
    ['a link file that names another blob', 'invalid', () => writeFile(join(folder, storagePaths.layerLink('team/app', layer)), image.root.digest)],
    ['a layer that the repository does not have', 'lost', () => rm(join(folder, storagePaths.layerLink('team/app', layer)))],
  ])('%s is %s', async (_name, code, change) => {
    await change(dataOf);
    expect(await codes()).toContain(code);
  });
});
