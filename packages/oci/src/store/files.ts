import { closeSync, constants, fchmodSync, fstatSync, fsync, lstatSync, mkdirSync, openSync, renameSync, writeSync, type Dirent } from 'node:fs';
import { open, readdir, realpath, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { errorCode, mapConcurrent } from '@slipway/core';
import { isDigest, type Digest } from '../digest.ts';
import { OciError } from '../errors.ts';
import { readError, writeError } from './failures.ts';
import { createWorkFolder, type WorkFolder } from './work-folder.ts';

/** The files of one store. Paths are relative to its folder; none of them leaves it through a symlink (T33). */
export interface StoreFiles extends WorkFolder {
  /** Real path of the folder that holds `docker/`. */
  readonly root: string;
  /** Opens a regular file for reading; undefined when there is none. @throws {OciError} STORE_INVALID, STORE_UNREADABLE */
  open(path: string): Promise<FileHandle | undefined>;
  /** The digest in a link file; undefined when there is none. @throws {OciError} STORE_INVALID */
  readLink(path: string): Promise<Digest | undefined>;
  /** Writes a link file in one step; it survives a power cut after the next `flush`. */
  writeLink(path: string, digest: Digest): Promise<void>;
  /** Moves a finished temporary file into place; its name survives a power cut after the next `flush`. */
  place(temporary: string, path: string): Promise<void>;
  /** Makes everything that was placed and linked so far survive a power cut. */
  flush(): Promise<void>;
  list(path: string): Promise<Dirent[]>;
  /** Removes a file or folder; false when there was none. */
  remove(path: string): Promise<boolean>;
}

const linkSize = 200;

const sync = promisify(fsync);

/** Only what waits for the disk is handed to another thread here: the hand-over costs more than opening or looking. */
async function syncFolder(path: string): Promise<void> {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return; // removed since
    throw error;
  }
  try { await sync(descriptor); } finally { closeSync(descriptor); }
}

/** The files below a folder, which must exist. `workPath` is where unfinished ones are, a path inside it. */
export async function createStoreFiles(folder: string, workPath: string): Promise<StoreFiles> {
  const root = await realpath(folder);
  /** Folders with names that a power cut may still take away. */
  const unsynced = new Set<string>();

  const refuseDetour = async (path: string): Promise<void> => {
    if (await realpath(dirname(path)) !== dirname(path)) throw new OciError('STORE_INVALID', `${path} in the image store is behind a symbolic link`);
  };
  /** Folders that this process made or saw, none behind a symbolic link. */
  const seen = new Set<string>();
  // From the top down, so that not even a folder is made behind a symbolic link.
  const makeFolder = (path: string): void => {
    if (path === root || seen.has(path)) return;
    makeFolder(dirname(path));
    try {
      mkdirSync(path);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
      if (!lstatSync(path).isDirectory()) throw new OciError('STORE_INVALID', `${path} in the image store is not a folder`);
    }
    if (path === join(root, workPath)) return; // that one comes and goes
    seen.add(path);
    unsynced.add(dirname(path)); // one that was there may be what another run made a moment ago
  };

  let flushing = Promise.resolve();
  const syncAll = async (): Promise<void> => {
    const folders = [...unsynced];
    unsynced.clear();
    try {
      await mapConcurrent(folders, 4, syncFolder);
    } catch (error) {
      for (const path of folders) unsynced.add(path);
      throw await writeError(root, error);
    }
  };
  // one after the other: whoever waits for the second must not come before the end of the first
  const flush = (): Promise<void> => {
    const done = flushing.then(syncAll);
    flushing = done.catch(() => undefined);
    return done;
  };
  const work = createWorkFolder(join(root, workPath), { root, makeFolder, flush });

  const files: StoreFiles = {
    ...work, root, flush,
    async open(path) {
      const full = join(root, path);
      let handle: FileHandle;
      try {
        // non-blocking, or a FIFO would hold the run for ever
        handle = await open(full, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return undefined;
        throw readError(full, error);
      }
      try {
        if (!fstatSync(handle.fd).isFile()) throw new OciError('STORE_INVALID', `${full} in the image store is not a regular file`);
        await refuseDetour(full);
        return handle;
      } catch (error) {
        await handle.close();
        throw error;
      }
    },

    async readLink(path) {
      const handle = await files.open(path);
      if (handle === undefined) return undefined;
      try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(linkSize), 0, linkSize, 0);
        const text = buffer.toString('latin1', 0, bytesRead).trim();
        if (!isDigest(text)) throw new OciError('STORE_INVALID', `${join(root, path)} in the image store does not hold a digest`);
        return text;
      } finally {
        await handle.close();
      }
    },

    async writeLink(path, digest) {
      const full = join(root, path);
      const { handle, path: temporary } = await files.createTemporary();
      try {
        try {
          fchmodSync(handle.fd, 0o644);
          writeSync(handle.fd, digest);
          await handle.datasync();
        } finally {
          await handle.close();
        }
        await files.place(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw await writeError(full, error);
      }
    },

    async place(temporary, path) {
      const full = join(root, path);
      try {
        makeFolder(dirname(full));
        try {
          renameSync(temporary, full);
        } catch (error) {
          if (errorCode(error) !== 'ENOENT') throw error;
          seen.clear(); // somebody removed a folder that was there
          makeFolder(dirname(full));
          renameSync(temporary, full);
        }
        unsynced.add(dirname(full));
        await work.leave();
      } catch (error) {
        throw await writeError(full, error);
      }
    },

    async list(path) {
      const full = join(root, path);
      try {
        return await readdir(full, { withFileTypes: true });
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return [];
        throw readError(full, error);
      }
    },

    async remove(path) {
      const full = join(root, path);
      try {
        await refuseDetour(full);
        seen.clear();
        await rm(full, { recursive: true });
        unsynced.add(dirname(full));
        return true;
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return false;
        throw await writeError(full, error);
      }
    },
  };
  return files;
}
