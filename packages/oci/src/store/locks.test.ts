import { spawnSync } from 'node:child_process';
import { lstat, mkdtemp, readdir, readlink, rm, symlink, utimes, writeFile, lutimes } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ownerState, thisOwner } from '@slipway/core';
import { findLockOwner, takeLock } from './locks.ts';

let folder: string;
let lock: string;
beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'slipway-locks-'));
  lock = join(folder, 'a.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** This process's name with another part. */
async function ownerWith(part: number, value: string): Promise<string> {
  return (await thisOwner()).split('_').map((text, index) => (index === part ? value : text)).join('_');
}
const deadPid = (): string => String(spawnSync(process.execPath, ['-e', '0']).pid);

test('T31 one after the other', async () => {
  const order: string[] = [];
  const first = await takeLock(lock);
  const second = takeLock(lock).then(async (release) => { order.push('second'); await release(); });
  expect(await findLockOwner(lock)).toBe(await thisOwner());
  order.push('first');
  await first();
  await second;
  expect(order).toEqual(['first', 'second']);
  expect(await readdir(folder)).toEqual([]);
});

test('T31 many at once: never two inside', async () => {
  let inside = 0;
  let most = 0;
  await Promise.all(Array.from({ length: 12 }, async () => {
    const release = await takeLock(lock);
    most = Math.max(most, inside += 1);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
    await release();
  }));
  expect(most).toBe(1);
});

test.each<[string, () => Promise<string>]>([
  ['a process that has ended', () => ownerWith(2, deadPid())],
  ['an earlier process of the same id', () => ownerWith(3, '1')],
  ['a process from before the system started again', () => ownerWith(1, 'another-boot')],
])('T31 the lock of %s is taken over', async (_name, owner) => {
  await symlink(await owner(), lock);
  expect(await findLockOwner(lock)).toBeUndefined();
  await Promise.all(Array.from({ length: 4 }, async () => (await takeLock(lock, { waitMs: 2000 }))()));
  expect(await readdir(folder)).toEqual([]);
});

test('T31 many who find the lock of an ended process: one after the other, and none stays behind', async () => {
  const gone = await ownerWith(3, '1');
  for (let round = 0; round < 100; round += 1) {
    await symlink(gone, lock);
    let inside = 0;
    await Promise.all(Array.from({ length: 6 }, async () => {
      const release = await takeLock(lock, { waitMs: 5000 });
      expect(inside += 1).toBe(1);
      inside -= 1;
      await release();
    }));
  }
  expect(await readdir(folder)).toEqual([]);
});

test('T31 who was killed while taking a lock away holds nobody up', async () => {
  await symlink(await ownerWith(3, '1'), lock);
  const claim = join(folder, '.broken.a.lock');
  await symlink(await ownerWith(3, '1'), claim);
  const old = new Date(Date.now() - 60_000);
  await lutimes(claim, old, old);
  await (await takeLock(lock, { waitMs: 2000 }))();
  expect(await readdir(folder)).toEqual([]);
});

test('T31 the lock of another machine is respected while it is touched, and taken over after five minutes', async () => {
  const owner = await ownerWith(0, 'elsewhere');
  expect(await ownerState(owner)).toBe('unknown');
  await symlink(owner, lock);
  await expect(takeLock(lock, { waitMs: 20 })).rejects.toMatchObject({ code: 'STORE_BUSY', exitCode: 2 });
  const old = new Date(Date.now() - 6 * 60_000);
  await lutimes(lock, old, old);
  const release = await takeLock(lock, { waitMs: 20 });
  expect(await readlink(lock)).toBe(await thisOwner());
  await release();
});

test('a file where a lock belongs holds nobody up for ever', async () => {
  await writeFile(lock, '');
  await expect(takeLock(lock, { waitMs: 20 })).rejects.toMatchObject({ code: 'STORE_BUSY' });
  const old = new Date(Date.now() - 6 * 60_000);
  await utimes(lock, old, old);
  await (await takeLock(lock, { waitMs: 20 }))();
  await expect(lstat(lock)).rejects.toMatchObject({ code: 'ENOENT' });
});
