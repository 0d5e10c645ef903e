import { symlinkSync, unlinkSync } from 'node:fs';
import { lstat, lutimes, readlink, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode, ownerState, thisOwner } from '@slipway/core';
import { OciError } from '../errors.ts';

/** Gives a lock back. */
export type Release = () => Promise<void>;

/** The owner on another machine touches its lock this often, in milliseconds; untouched for `silence` it is stale. */
const heartbeat = 30_000;
const silence = 5 * 60_000;
/** Breaking a lock takes milliseconds; after this many, whoever began it was killed. */
const abandoned = 10_000;
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

/** What is before the name of a lock while somebody takes it away. */
const breaking = '.broken.';

/**
 * Takes the stale lock of `holder` away. Its owner is gone, so only others who break it compete, and those do it one at a
 * time: a lock that was taken meanwhile is never moved, or its owner could not give it back.
 */
async function breakLock(path: string, holder: string): Promise<void> {
  const claim = join(dirname(path), `${breaking}${basename(path)}`);
  try {
    symlinkSync(await thisOwner(), claim);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    const since = await lstat(claim).then(({ mtimeMs }) => mtimeMs, () => Date.now());
    if (Date.now() - since > abandoned) await rm(claim, { force: true }); // whoever broke it was killed at it
    return;
  }
  try {
    if (await readHolder(path) === holder) await rm(path, { force: true });
  } finally {
    await rm(claim, { force: true });
  }
}

/** Takes the lock at `path` away when its owner is gone. */
export async function removeStaleLock(path: string): Promise<void> {
  const holder = await readHolder(path);
  if (holder !== undefined && await isStale(path, holder)) await breakLock(path, holder);
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
    if (await isStale(path, holder)) await breakLock(path, holder);
    else if (Date.now() >= deadline) throw new OciError('STORE_BUSY', `${path} is held by ${holder}`, { hint: 'wait for the other run, or end it' });
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
