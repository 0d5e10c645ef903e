import { execFile } from 'node:child_process';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeImage, makeTwoPlatformIndex, putImage } from '../../../../test/support/image-fixtures.ts';
import { digestOf, type Digest } from '../digest.ts';
import { openImageStore, type ImageStore } from './image-store.ts';
import { storagePaths } from './layout.ts';

let folder: string;
let store: ImageStore;
beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'slipway-store-'));
  store = await openImageStore(folder, { create: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const filesBelow = async (path: string): Promise<string[]> => (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1)).sort();
const put = (text: string, digest: Digest = digestOf(text)): Promise<void> => store.putBlob('a', { digest, size: Buffer.byteLength(text) }, Readable.from([Buffer.from(text)]));
const dataOf = (digest: Digest): string => join(folder, storagePaths.blobData(digest));
const readAll = async (digest: Digest, size: number): Promise<string> => Buffer.concat(await (await store.openBlob('a', { digest, size })).toArray() as Buffer[]).toString();

test('T35 the layout is that of distribution: data, link files without newline, both tag links', async () => {
  const { root, blobs } = makeImage({ layers: ['layer'] });
  await putImage(store, 'team/app', makeImage({ layers: ['layer'] }), 'v1');
  const hex = (digest: Digest): string => digest.slice('sha256:'.length);
  const data = (digest: Digest): string => `docker/registry/v2/blobs/sha256/${hex(digest).slice(0, 2)}/${hex(digest)}/data`;
  const repository = 'docker/registry/v2/repositories/team/app';
  expect(await filesBelow(folder)).toEqual([
    ...[...blobs.keys(), root.digest].map(data),
    ...[...blobs.keys()].map((digest) => `${repository}/_layers/sha256/${hex(digest)}/link`),
    `${repository}/_manifests/revisions/sha256/${hex(root.digest)}/link`,
    `${repository}/_manifests/tags/v1/current/link`,
    `${repository}/_manifests/tags/v1/index/sha256/${hex(root.digest)}/link`,
  ].sort());
  expect(await readFile(join(folder, repository, '_manifests/tags/v1/current/link'), 'utf8')).toBe(root.digest);
});

test('no store, no opening; and none is made unasked', async () => {
  await expect(openImageStore(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'NOT_FOUND', exitCode: 2 });
  await expect(lstat(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('lists the repositories that hold manifests, nested ones too', async () => {
  for (const name of ['team/app', 'team', 'b/c/d']) await putImage(store, name, makeImage(), 'v');
  await mkdir(join(folder, 'docker/registry/v2/repositories/empty'));
  expect(await store.listRepositories()).toEqual(['b/c/d', 'team', 'team/app']);
});

describe('writing', () => {
  test('T30 blobs are read-only', async () => {
    await put('content');
    expect((await lstat(dataOf(digestOf('content')))).mode & 0o777).toBe(0o444);
  });
  test('T27 a wrong, short or broken stream leaves no file at all', async () => {
    const digest = digestOf('right');
    const cases = [Readable.from([Buffer.from('wrong')]), Readable.from([Buffer.from('rig')]), Readable.from([Buffer.from('right and more')]), new Readable({ read() { this.push('ri'); this.destroy(new Error('cut')); } })];
    for (const stream of cases) await expect(store.putBlob('a', { digest, size: 5 }, stream)).rejects.toThrow();
    expect(await filesBelow(folder)).toEqual([]);
  });
  test('T27 what a killed run left is never read, and the next run succeeds', async () => {
    const upload = await store.createUpload();
    await upload.append([Buffer.from('half')]);
    expect(await store.listRepositories()).toEqual([]);
    await put('half and half');
    expect(await readAll(digestOf('half and half'), 13)).toBe('half and half');
    await upload.abort();
    expect((await filesBelow(folder)).filter((path) => path.includes('.tmp'))).toEqual([]);
  });
  test('T31 two that write the same at once are both right', async () => {
    const text = 'x'.repeat(300_000);
    await Promise.all(Array.from({ length: 8 }, () => put(text)));
    expect(await readAll(digestOf(text), text.length)).toBe(text);
    expect(await filesBelow(folder)).toHaveLength(2);
  });
  test('T32 putting a blob again heals one that rotted', async () => {
    await put('content');
    const digest = digestOf('content');
    await chmod(dataOf(digest), 0o644);
    await writeFile(dataOf(digest), 'CONTENT');
    await put('content');
    expect(await readAll(digest, 7)).toBe('content');
  });
  test('T34 a bad tag is refused before anything is written', async () => {
    await expect(store.putManifest('a', makeImage().root, '../x')).rejects.toMatchObject({ code: 'REFERENCE_INVALID' });
    expect(await filesBelow(folder)).toEqual([]);
  });
});

describe('reading', () => {
  test('T32 a rotten blob fails at its end, one of another size at once', async () => {
    await put('content');
    const digest = digestOf('content');
    await chmod(dataOf(digest), 0o644);
    await writeFile(dataOf(digest), 'CONTENT');
    await expect(readAll(digest, 7)).rejects.toMatchObject({ code: 'DIGEST_MISMATCH' });
    await writeFile(dataOf(digest), 'conten');
    await expect(readAll(digest, 7)).rejects.toMatchObject({ code: 'SIZE_MISMATCH' });
  });
  test('T32 a rotten manifest is refused, a lost one is told', async () => {
    const { root } = makeImage();
    await putImage(store, 'a', makeImage(), 'v');
    await chmod(dataOf(root.digest), 0o644);
    await writeFile(dataOf(root.digest), root.bytes.toString().replace('2', '3'));
    await expect(store.getManifest('a', 'v')).rejects.toMatchObject({ code: 'DIGEST_MISMATCH' });
    await rm(dataOf(root.digest));
    await expect(store.getManifest('a', 'v')).rejects.toMatchObject({ code: 'STORE_INVALID' });
  });
  test.each<[string, (path: string) => Promise<unknown>]>([
    ['a symbolic link', async (path) => { await rename(path, `${path}.real`); await symlink(`${path}.real`, path); }],
    ['behind a symbolic link', async (path) => { await rename(dirname(path), join(folder, 'elsewhere')); await symlink(join(folder, 'elsewhere'), dirname(path)); }],
    ['a folder', async (path) => { await rm(path); await mkdir(path); }],
    ['a FIFO', async (path) => { await rm(path); await promisify(execFile)('mkfifo', [path]); }],
  ])('T33 a blob that is %s is refused', async (_name, change) => {
    await put('content');
    await change(dataOf(digestOf('content')));
    await expect(readAll(digestOf('content'), 7)).rejects.toMatchObject({ code: 'STORE_INVALID' });
  });
  test('T33 nothing is written through a symbolic link', async () => {
    const outside = await mkdtemp(join(os.tmpdir(), 'slipway-outside-'));
    await mkdir(join(folder, 'docker/registry/v2/repositories'), { recursive: true });
    await symlink(outside, join(folder, 'docker/registry/v2/repositories/a'));
    await expect(put('content')).rejects.toMatchObject({ code: 'STORE_INVALID' });
    expect(await readdir(outside, { recursive: true })).toEqual([]);
    await rm(outside, { recursive: true });
  });
  test.each([['nonsense', 'nonsense'], ['a path', '../../../../etc/passwd'], ['nothing', ''], ['too much', 'x'.repeat(10_000)]])('T22 a link file that holds %s is refused', async (_name, content) => {
    await putImage(store, 'a', makeImage(), 'v');
    await writeFile(join(folder, storagePaths.tagCurrentLink('a', 'v')), content);
    await expect(store.getManifest('a', 'v')).rejects.toMatchObject({ code: 'STORE_INVALID' });
  });
  test('a link file with a newline at its end is read', async () => {
    const { root } = makeImage();
    await putImage(store, 'a', makeImage(), 'v');
    await writeFile(join(folder, storagePaths.tagCurrentLink('a', 'v')), `${root.digest}\n`);
    expect((await store.getManifest('a', 'v'))?.digest).toBe(root.digest);
  });
});

describe('linking from another store', () => {
  test('T30 the file is the same, read-only, and verified', async () => {
    await put('content');
    const other = await openImageStore(join(folder, 'other'), { create: true });
    const digest = digestOf('content');
    expect(await other.linkBlobFile('b', { digest, size: 7 }, await store.findBlobFile('a', digest) ?? '')).toBe(true);
    expect((await lstat(dataOf(digest))).nlink).toBe(2);
    expect(await other.statBlob('b', digest)).toBe(7);
  });
  test('T32 a rotten file is not taken', async () => {
    await put('content');
    const digest = digestOf('content');
    await chmod(dataOf(digest), 0o644);
    await writeFile(dataOf(digest), 'CONTENT');
    const other = await openImageStore(join(folder, 'other'), { create: true });
    await expect(other.linkBlobFile('b', { digest, size: 7 }, dataOf(digest))).rejects.toMatchObject({ code: 'DIGEST_MISMATCH' });
    expect(await filesBelow(join(folder, 'other'))).toEqual([]);
  });
  test('T29 another device gives false, for a copy', async () => {
    const shared = await mkdtemp('/dev/shm/slipway-').catch(() => undefined);
    if (shared === undefined) return; // no second file system here
    await writeFile(join(shared, 'data'), 'content');
    expect(await store.linkBlobFile('a', { digest: digestOf('content'), size: 7 }, join(shared, 'data'))).toBe(false);
    expect(await filesBelow(folder)).toEqual([]);
    await rm(shared, { recursive: true });
  });
});

describe('deleting', () => {
  test('a manifest goes with its tags, a tag alone, a blob from its repository only', async () => {
    const image = makeTwoPlatformIndex();
    for (const tag of ['v1', 'v2']) await putImage(store, 'a', image, tag);
    await putImage(store, 'b', image, 'v1');
    expect(await store.deleteTag('a', 'v1')).toBe(true);
    expect(await store.deleteTag('a', 'v1')).toBe(false);
    expect(await store.listTags('a')).toEqual(['v2']);
    expect(await store.deleteManifest('a', image.root.digest)).toBe(true);
    expect(await store.deleteManifest('a', image.root.digest)).toBe(false);
    expect(await store.listTags('a')).toEqual([]);
    expect(await store.getManifest('a', image.root.digest)).toBeUndefined();
    const [digest] = [...image.blobs.keys()];
    expect(digest !== undefined && await store.deleteBlob('a', digest)).toBe(true);
    expect(digest !== undefined && await store.statBlob('b', digest)).toBeGreaterThan(0);
    expect((await store.getManifest('b', 'v1'))?.digest).toBe(image.root.digest);
  });
});
