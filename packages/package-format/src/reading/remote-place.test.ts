import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHttpClient, silentLogger } from '@slipway/core';
import { buildPackage, openPackage, openPackageSource, openStoragePlace, packageAddress, planPackage, unpackPackage, verifyPackage } from '@slipway/package-format';
import { openStorage, StorageError, type ReadOptions, type Storage } from '@slipway/storage';
import { exampleRelease, platformInput } from '../../../../test/support/packages.ts';

const { box, base } = exampleRelease();
let folder = '';
let directory = '';
let storage: Storage;
const http = createHttpClient();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-remote-'));
  directory = (await buildPackage(planPackage({ ...platformInput(base), segmentSize: 20_000 }), { open: box.open, outputDirectory: folder })).path;
  storage = await openStorage(directory, { cwd: folder, env: {}, http, logger: silentLogger, addSecret: () => undefined, now: () => new Date() });
});
afterAll(async () => {
  http.close();
  await rm(folder, { recursive: true, force: true });
});

/** The storage with another `read`; what was asked of it is noted. */
function storageWith(change: (path: string, options: ReadOptions, read: Storage['read']) => Promise<Readable>): { readonly storage: Storage; readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    storage: { ...storage, read: (path, options = {}) => { reads.push(`${path} ${options.start ?? 0}`); return change(path, options, (at, range) => storage.read(at, range)); } },
  };
}
const fast = { firstDelayMs: 1 };

test('a package in a storage is whole, for verify-package and for who reads its images', async () => {
  const place = openStoragePlace(storage, '');
  expect(await verifyPackage(place)).toEqual([]);
  const source = await openPackageSource(await openPackage(place));
  expect(await source.listRepositories?.()).not.toEqual([]);
});

test('T18 reads that break off after some bytes go on where they were, and come to the same bytes', async () => {
  let cuts = 0;
  const broken = storageWith(async (path, options, read) => {
    const whole = Buffer.concat(await (await read(path, options)).toArray() as Buffer[]);
    if (whole.length < 3000) return Readable.from([whole], { objectMode: false });
    cuts += 1;
    return Readable.from((function* () { yield whole.subarray(0, 2000); throw new StorageError('STORAGE_FAILED', 'cut', { retryable: true }); })(), { objectMode: false });
  });
  const target = join(folder, 'unpacked');
  await unpackPackage(openStoragePlace(broken.storage, '', fast), target);
  expect(cuts).toBeGreaterThan(3);
  const { manifest } = await openPackage(directory);
  for (const { path, sha256 } of manifest.files) if (!path.includes('chunk')) expect([path, createHash('sha256').update(await readFile(join(target, path))).digest('hex')]).toEqual([path, sha256]);
});

test('T19 a read that never brings a byte ends after five tries', async () => {
  const dead = storageWith(() => Promise.resolve(Readable.from((function* (): Generator<Buffer> { throw new StorageError('STORAGE_FAILED', 'nothing comes'); })(), { objectMode: false })));
  await expect(openPackage(openStoragePlace(dead.storage, '', fast))).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  expect(dead.reads).toEqual(Array.from({ length: 5 }, () => 'manifest.json 0'));
});

test('a refused login is asked once, and is unknown for verify-package, never missing', async () => {
  const closed = storageWith(() => Promise.reject(new StorageError('STORAGE_DENIED', 'no')));
  expect((await verifyPackage(openStoragePlace(closed.storage, '', fast))).map(({ code }) => code)).toEqual(['unknown']);
  expect(closed.reads).toHaveLength(1);
});

test('a segment that is shorter in the storage than its manifest says is cut off', async () => {
  const copy = join(folder, 'short');
  await cp(directory, copy, { recursive: true });
  const short = await openStorage(copy, { cwd: folder, env: {}, http, logger: silentLogger, addSecret: () => undefined, now: () => new Date() });
  const opened = await openPackage(openStoragePlace(short, '', fast));
  await truncate(join(copy, 'segment-0002.tar'), 600);
  expect((await verifyPackage(openStoragePlace(short, '', fast))).map(({ code, subject }) => `${code} ${subject}`)).toContain('truncated segment-0002.tar');
  const last = opened.manifest.files.filter(({ segment }) => segment === 2).at(-1);
  if (last === undefined) throw new Error('the second segment has files');
  await expect(opened.place.readRange('segment-0002.tar', { start: last.offset, size: last.size })).rejects.toMatchObject({ code: 'PACKAGE_DAMAGED' });
});

/** Content, then zeros for ever; how many bytes of all were taken. */
function endless(whole: Buffer, taken: { bytes: number }): Readable {
  return Readable.from((function* () {
    yield whole;
    for (;;) { taken.bytes += 65_536; yield Buffer.alloc(65_536); }
  })(), { objectMode: false });
}

test('T16 of a server that never ends no more is taken than there can be', async () => {
  const taken = { bytes: 0 };
  const liar = storageWith(async (path, options, read) => {
    const whole = Buffer.concat(await (await read(path, options)).toArray() as Buffer[]);
    return path.startsWith('segment-') ? endless(whole, taken) : Readable.from([whole], { objectMode: false });
  });
  const place = openStoragePlace(liar.storage, '', fast);
  const { manifest } = await openPackage(place);
  const findings = await verifyPackage(place);
  // what is asked for by its range is right; of whole segments each is too long
  expect(findings.map(({ code, subject }) => `${code} ${subject}`).sort()).toEqual(manifest.segments.map(({ name }) => `oversized ${name}`));
  await expect(unpackPackage(place, join(folder, 'endless'))).rejects.toMatchObject({ code: 'PACKAGE_DAMAGED', message: expect.stringContaining('segment-0001.tar: it is longer than') as unknown });
  expect(taken.bytes).toBeLessThan(manifest.segments.length * 3 * 2 ** 20);
});

test('what a medium refuses for good is not asked again and again', async () => {
  const refusing = storageWith(() => Promise.reject(new StorageError('STORAGE_FAILED', 'it redirects', { exitCode: 2 })));
  await expect(openPackage(openStoragePlace(refusing.storage, '', fast))).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  expect(refusing.reads).toHaveLength(1);
});

test('what is not here is no package', async () => {
  await expect(openPackage(openStoragePlace(storage, 'nowhere', fast))).rejects.toMatchObject({ code: 'NO_PACKAGE' });
});

test.each([
  ['https://files.example.com/p', 'https://files.example.com/p'], ['https://files.example.com/p///', 'https://files.example.com/p'], ['https://files.example.com/p/manifest.json', 'https://files.example.com/p'],
  ['s3://bucket/p/manifest.json?region=eu-central-1', 's3://bucket/p?region=eu-central-1'], ['s3+https://host/bucket/p/?style=path', 's3+https://host/bucket/p?style=path'],
  ['https://files.example.com/p/manifest.json?X-Amz-Signature=ab%2Fc/manifest.json', 'https://files.example.com/p?X-Amz-Signature=ab%2Fc/manifest.json'], ['https://files.example.com/manifest.jsonx?a=/', 'https://files.example.com/manifest.jsonx?a=/'],
])('the package of %s is at %s', (given, expected) => { expect(packageAddress(given)).toBe(expected); });
