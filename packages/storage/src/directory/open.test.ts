import { readdirSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { sourceOf } from '../../../../test/support/storage-contract.ts';
import { createStorage } from '../create-storage.ts';
import type { Storage } from '../storage.ts';
import { parseDirectoryAddress } from './address.ts';
import { openDirectory } from './open.ts';

let folder: string;
let storage: Storage;
beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'slipway-directory-'));
  storage = createStorage(openDirectory('store', { cwd: folder, now: () => new Date() }));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

test.each([['store', '/home/store'], ['/srv/a', '/srv/a'], ['file:///srv/a%20b', '/srv/a b'], ['./x/../y', '/home/y']])('%s is %s', (address, path) => {
  expect(parseDirectoryAddress(address, '/home')).toBe(path);
});
test.each(['', 'file://other-host/srv'])('%j names no folder', (address) => {
  expect(() => parseDirectoryAddress(address, '/home')).toThrow(expect.objectContaining({ code: 'STORAGE_INVALID' }));
});

test('what a killed run left of a file goes when the file is there, that of other files stays while somebody may still write it (T85)', async () => {
  await mkdir(join(folder, 'store/p'), { recursive: true });
  const [old, young, other] = ['.a.tar.0123456789ab.tmp', '.a.tar.ba9876543210.tmp', '.b.tar.0123456789ab.tmp'];
  for (const name of [old, young, other]) await writeFile(join(folder, 'store/p', name), 'half');
  for (const name of [old, other]) await utimes(join(folder, 'store/p', name), new Date(), new Date(Date.now() - 7200_000));
  expect(await storage.list('')).toEqual([]);
  const left: string[][] = [];
  const source = sourceOf(Buffer.from('whole'));
  await storage.put('p/a.tar', { ...source, open: (start) => { left.push(readdirSync(join(folder, 'store/p')).filter((name) => name === old || name === young)); return source.open(start); } });
  expect(left).toEqual([[young]]); // somebody may be writing it
  expect((await readdir(join(folder, 'store/p'))).sort()).toEqual([other, 'a.tar'].sort());
});

test('what a killed run left of a file that another has written since goes with the next run, which sends nothing (T47)', async () => {
  await storage.put('p/a.tar', sourceOf(Buffer.from('whole')));
  await writeFile(join(folder, 'store/p/.a.tar.0123456789ab.tmp'), 'half');
  expect(await storage.put('p/a.tar', sourceOf(Buffer.from('whole')))).toMatchObject({ outcome: 'present' });
  expect(await readdir(join(folder, 'store/p'))).toEqual(['a.tar']);
});

test('of two that write one file the one that comes last is content, also when the first has tidied up', async () => {
  const source = sourceOf(Buffer.from('whole'));
  const outcome = await storage.put('p/a.tar', { ...source, open: (start) => Readable.from((async function* () {
    await storage.put('p/a.tar', sourceOf(Buffer.from('whole')));
    yield* source.open(start) as AsyncIterable<Buffer>;
  })()) });
  expect(outcome).toMatchObject({ outcome: 'present' });
  expect(await readdir(join(folder, 'store/p'))).toEqual(['a.tar']);
});

test('a folder where a file should be, and a file where a folder should be, are told', async () => {
  await mkdir(join(folder, 'store/a.tar'), { recursive: true });
  await expect(storage.put('a.tar', sourceOf(Buffer.from('x')))).rejects.toMatchObject({ code: 'STORAGE_EXISTS' });
  await writeFile(join(folder, 'store/file'), 'x');
  await expect(storage.put('file/a.tar', sourceOf(Buffer.from('x')))).rejects.toMatchObject({ code: 'STORAGE_FAILED', exitCode: 3, message: expect.stringContaining('file') as unknown });
});

test('files that are links are not listed', async () => {
  await storage.put('a', sourceOf(Buffer.from('x')));
  await symlink('/etc/passwd', join(folder, 'store/link'));
  expect(await storage.list('')).toEqual([{ path: 'a', size: 1 }]);
});
