import { randomBytes } from 'node:crypto';
import { symlinkSync, unlinkSync } from 'node:fs';
import { lstat, lutimes, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode } from '@slipway/core';
import { OciError } from '../errors.ts';
import { ownerState, thisOwner } from './owner.ts';

/** Gives a lock back. */
export type Release = () => Promise<void>;

/** The owner on another machine touches its lock this often, in milliseconds; untouched for `silence` it is stale. */
const heartbeat = 30_000;
const silence = 5 * 60_000;
/** How long somebody else's lock is waited for, in milliseconds. */
const patience = 30 * 60_000;

/** Who holds the lock; undefined when nobody does, or when its owner is gone. */
export async function findLockOwner(path: string): Promise<string | undefined> {
  const holder = await readHolder(path);
  return holder === undefined || await isStale(path, holder) ? undefined : holder;
}

async function readHolder(path: string): Promise<string | undefined> {
  try {
    return await readlink(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    if (errorCode(error) === 'EINVAL') return ''; // a file that is no lock of ours
    throw error;
  }
}

async function isStale(path: string, holder: string): Promise<boolean> {
  const state = await ownerState(holder);
  if (state !== 'unknown') return state === 'gone';
  const touched = await lstat(path).then(({ mtimeMs }) => mtimeMs, () => 0);
  return Date.now() - touched > silence;
}

/** Takes a stale lock away; whoever took it meanwhile gets it back. */
async function breakLock(path: string, holder: string): Promise<void> {
  const aside = join(dirname(path), `.broken.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved !== undefined && moved !== holder) await symlink(moved, path).catch(() => undefined);
  await rm(aside, { force: true });
}

/**
 * Takes the lock at `path`, waiting for whoever holds it; one whose owner is gone is taken over (T31). A lock is a
 * symbolic link that names its owner, so there is none without. Content never rests on locks: they spare work that two
 * would do twice, and keep what is being written from being collected as garbage.
 * @throws {OciError} STORE_BUSY after half an hour
 */
export async function takeLock(path: string, { waitMs = patience }: { readonly waitMs?: number } = {}): Promise<Release> {
  const owner = await thisOwner();
  const deadline = Date.now() + waitMs;
  for (let pause = 5; ; pause = Math.min(200, pause * 2)) {
    try {
      symlinkSync(owner, path);
      break;
    } catch (error) {
      if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(errorCode(error) ?? '')) return () => Promise.resolve(); // no links here, so no locks
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const holder = await readHolder(path);
    if (holder === undefined) continue;
    if (await isStale(path, holder)) { await breakLock(path, holder); continue; }
    if (Date.now() >= deadline) throw new OciError('STORE_BUSY', `${path} is held by ${holder}`, { hint: 'wait for the other run, or end it' });
    await delay(pause);
  }
  const beat = setInterval(() => { const now = new Date(); lutimes(path, now, now).catch(() => undefined); }, heartbeat);
  beat.unref();
  return () => {
    clearInterval(beat);
    try { unlinkSync(path); } catch (error) { if (errorCode(error) !== 'ENOENT') throw error; }
    return Promise.resolve();
  };
}
