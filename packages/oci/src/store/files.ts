import { randomBytes } from 'node:crypto';
import { constants, type Dirent } from 'node:fs';
import { mkdir, open, readdir, realpath, rename, rm, rmdir, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode, errorMessage } from '@slipway/core';
import { isDigest, type Digest } from '../digest.ts';
import { OciError } from '../errors.ts';
import { storageRoot } from './layout.ts';

/** The files of one store. Paths are relative to its folder; none of them leaves it through a symlink (T33). */
export interface StoreFiles {
  /** Real path of the folder that holds `docker/`. */
  readonly root: string;
  /** Opens a regular file for reading; undefined when there is none. @throws {OciError} STORE_INVALID, STORE_UNREADABLE */
  open(path: string): Promise<FileHandle | undefined>;
  /** The digest in a link file; undefined when there is none. @throws {OciError} STORE_INVALID */
  readLink(path: string): Promise<Digest | undefined>;
  /** Writes a link file in one step. @param sync whether it must survive a power cut right away */
  writeLink(path: string, digest: Digest, options: { readonly sync: boolean }): Promise<void>;
  /** A new file for unfinished content, on the same file system as everything else. */
  createTemporary(): Promise<{ readonly handle: FileHandle; readonly path: string }>;
  /** Moves a finished temporary file into place. */
  place(temporary: string, path: string): Promise<void>;
  list(path: string): Promise<Dirent[]>;
  /** Removes a file or folder; false when there was none. */
  remove(path: string): Promise<boolean>;
}

const linkSize = 200;

function readError(path: string, error: unknown): OciError {
  const code = errorCode(error);
  if (code === 'ELOOP' || code === 'ENOTDIR' || code === 'EISDIR') return new OciError('STORE_INVALID', `${path} in the image store is not a regular file`, { cause: error });
  return new OciError('STORE_UNREADABLE', `cannot read ${path} in the image store: ${errorMessage(error)}`, { cause: error });
}

/** The error of a write that failed, such as a full disk (T28). */
export function writeError(path: string, error: unknown): OciError {
  if (error instanceof OciError) return error;
  const code = errorCode(error) ?? '';
  const full = code === 'ENOSPC' || code === 'EDQUOT';
  return new OciError('STORE_WRITE_FAILED', `cannot write ${path} in the image store: ${full ? `the disk or its quota is full (${code})` : errorMessage(error)}`,
    { cause: error, ...(full ? { hint: 'free space and run the same command again; what is complete is kept' } : {}) });
}

export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try { await handle.sync(); } finally { await handle.close(); }
}

/** The files below a folder, which must exist. */
export async function createStoreFiles(folder: string): Promise<StoreFiles> {
  const root = await realpath(folder);
  const temporaryFolder = join(root, storageRoot, '.tmp');

  const refuseDetour = async (path: string): Promise<void> => {
    if (await realpath(dirname(path)) !== dirname(path)) throw new OciError('STORE_INVALID', `${path} in the image store is behind a symbolic link`);
  };
  // From the top down, so that not even a folder is made behind a symbolic link.
  const makeFolder = async (path: string): Promise<void> => {
    let real = await realpath(path).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT' && path !== root) return undefined;
      throw error;
    });
    if (real === undefined) {
      await makeFolder(dirname(path));
      await mkdir(path, { recursive: true });
      real = await realpath(path);
    }
    if (real !== path) throw new OciError('STORE_INVALID', `${path} in the image store is behind a symbolic link`);
  };

  const files: StoreFiles = {
    root,
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
        if (!(await handle.stat()).isFile()) throw new OciError('STORE_INVALID', `${full} in the image store is not a regular file`);
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

    async writeLink(path, digest, { sync }) {
      const full = join(root, path);
      try {
        await makeFolder(dirname(full));
        const temporary = join(dirname(full), `.link.${randomBytes(6).toString('hex')}.tmp`);
        const handle = await open(temporary, 'wx', 0o644);
        try {
          await handle.writeFile(digest);
          if (sync) await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(temporary, full);
        if (sync) await syncFolder(dirname(full));
      } catch (error) {
        throw writeError(full, error);
      }
    },

    async createTemporary() {
      const path = join(temporaryFolder, randomBytes(12).toString('hex'));
      for (let attempt = 1; ; attempt += 1) {
        try {
          await makeFolder(temporaryFolder);
          return { path, handle: await open(path, 'wx+', 0o600) };
        } catch (error) {
          // another write may have just taken the empty folder away
          if (errorCode(error) !== 'ENOENT' || attempt === 10) throw writeError(path, error);
        }
      }
    },

    async place(temporary, path) {
      const full = join(root, path);
      try {
        await makeFolder(dirname(full));
        await rename(temporary, full);
        await syncFolder(dirname(full));
        await rmdir(temporaryFolder).catch(() => undefined); // only when it was the last one
      } catch (error) {
        throw writeError(full, error);
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
        await rm(full, { recursive: true });
        await syncFolder(dirname(full));
        return true;
      } catch (error) {
        if (errorCode(error) === 'ENOENT') return false;
        throw writeError(full, error);
      }
    },
  };
  return files;
}
