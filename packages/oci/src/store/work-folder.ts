import { randomBytes } from 'node:crypto';
import { lstat, open, readdir, rm, rmdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode, ownerState, thisOwner } from '@slipway/core';
import { splitDigest, type Digest } from '../digest.ts';
import { OciError } from '../errors.ts';
import { writeError } from './failures.ts';
import { findLockOwner, removeStaleLock, takeLock, type Release } from './locks.ts';

/** What writers leave beside the content of a store while they work: unfinished files and locks. It is gone when nobody writes. */
export interface WorkFolder {
  /** A new file for unfinished content, on the same file system as everything else. */
  createTemporary(): Promise<{ readonly handle: FileHandle; readonly path: string }>;
  /** Waits until nobody else writes this content (T31). */
  lock(digest: Digest): Promise<Release>;
  /** Waits until nobody else changes what has this name. */
  lockName(name: string): Promise<Release>;
  /** Says that a run writes here, so that nothing is collected as garbage until it is given back. Waits for a collection that runs. */
  hold(): Promise<Release>;
  /** Holds off writers. @throws {OciError} STORE_BUSY while somebody writes */
  holdAlone(): Promise<Release>;
  /** Removes the folder when nothing is in it any more. */
  leave(): Promise<void>;
}

/** The lock of a collection of garbage. */
const collectLock = 'collect.lock';
/** How long a writer waits for one, in milliseconds. */
const patience = 30 * 60_000;
/** A temporary file of another machine that nobody touched for so long is nobody's, in milliseconds. */
const abandoned = 24 * 60 * 60_000;

export interface WorkFolderOptions {
  /** Of the store. */
  readonly root: string;
  readonly makeFolder: (path: string) => void;
  readonly flush: () => Promise<void>;
}

/** The work folder at a path. */
export function createWorkFolder(temporaryFolder: string, { root, makeFolder, flush }: WorkFolderOptions): WorkFolder {
  let cleaned: Promise<void> | undefined;
  /** Runs of this process whose lock keeps the folder there. */
  let held = 0;

  /** Runs `step`, which needs the folder of temporary files; another write may take the empty folder away meanwhile. */
  const inTemporaryFolder = async <T>(step: () => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        if (held === 0 || attempt > 1) makeFolder(temporaryFolder);
        await (cleaned ??= removeLeftovers(temporaryFolder));
        return await step();
      } catch (error) {
        if (errorCode(error) !== 'ENOENT' || attempt === 10) throw await writeError(temporaryFolder, error);
      }
    }
  };
  const leaveTemporaryFolder = async (): Promise<void> => {
    if (held === 0) await rmdir(temporaryFolder).catch(() => undefined); // only when nothing else is in it
  };
  const lockAt = async (name: string, waitMs?: number): Promise<Release> => {
    const release = await inTemporaryFolder(() => takeLock(join(temporaryFolder, name), waitMs === undefined ? {} : { waitMs }));
    return async () => {
      await release();
      await leaveTemporaryFolder();
    };
  };
  const liveWork = async (): Promise<string | undefined> => {
    for (const { name } of await readdir(temporaryFolder, { withFileTypes: true }).catch(() => [])) {
      const owner = name.endsWith('.lock') ? name === collectLock ? undefined : await findLockOwner(join(temporaryFolder, name)) : ownerOf(name);
      if (owner !== undefined && await ownerState(owner) !== 'gone') return owner;
    }
    return undefined;
  };

  return {
    async createTemporary() {
      const owner = await thisOwner();
      return inTemporaryFolder(async () => {
        const path = join(temporaryFolder, `${randomBytes(8).toString('hex')}.${owner}`);
        return { path, handle: await open(path, 'wx+', 0o600) };
      });
    },
    leave: leaveTemporaryFolder,

    lock(digest) {
      const { algorithm, hex } = splitDigest(digest);
      return lockAt(`${algorithm}-${hex}.lock`);
    },

    lockName: (name) => lockAt(`name-${name}.lock`),

    async hold() {
      const collect = join(temporaryFolder, collectLock);
      const release = await lockAt(`writer-${randomBytes(8).toString('hex')}.lock`);
      // a collection that began before this hold does not know of it
      for (const until = Date.now() + patience; await findLockOwner(collect) !== undefined;) {
        if (Date.now() > until) {
          await release();
          throw new OciError('STORE_BUSY', `the image store ${root} is being cleaned up`, { hint: 'wait until slipway store prune has ended' });
        }
        await delay(100);
      }
      held += 1;
      return async () => {
        try {
          await flush();
        } finally {
          held -= 1;
          await release();
        }
      };
    },

    async holdAlone() {
      const release = await lockAt(collectLock, 0);
      const owner = await liveWork();
      if (owner === undefined) return release;
      await release();
      throw new OciError('STORE_BUSY', `somebody writes to the image store ${root}: ${owner}`, { hint: 'wait until that run has ended' });
    },
  };
}

/** Whose temporary file it is; undefined for one that does not tell. */
const ownerOf = (name: string): string | undefined => /^[0-9a-f]{16}\.([A-Za-z0-9_-]+)(?:\.link)?$/.exec(name)?.[1];

/** Takes away what killed runs left (T27). */
async function removeLeftovers(folder: string): Promise<void> {
  for (const { name } of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, name);
    if (name.endsWith('.lock')) {
      await removeStaleLock(path);
      continue;
    }
    const owner = ownerOf(name);
    const state = owner === undefined ? 'unknown' : await ownerState(owner);
    const old = state === 'unknown' && await lstat(path).then(({ mtimeMs }) => Date.now() - mtimeMs > abandoned, () => false);
    if (state === 'gone' || old) await rm(path, { force: true });
  }
}
