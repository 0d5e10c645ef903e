import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { errorCode, errorMessage, isSlipwayError, openAtomicFile, recycle, syncDirectory, writeFileAtomic } from '@slipway/core';
import { fullHint, StorageError } from '../errors.ts';
import type { StorageOptions } from '../options.ts';
import { joinPath } from '../paths.ts';
import type { ListedFile, StorageMedium } from '../storage.ts';
import { parseDirectoryAddress } from './address.ts';

const absent: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

function fileError(error: unknown, path: string): Error {
  const code = errorCode(error) ?? '';
  // what the source says of itself is not about the storage
  if (isSlipwayError(error) || (error instanceof Error && code === '')) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StorageError('STORAGE_FULL', `no space for ${path}${code === 'EDQUOT' ? ': the quota is used up' : ''}`, { cause: error, hint: fullHint });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new StorageError('STORAGE_DENIED', `${path} cannot be used: ${errorMessage(error)}`, { cause: error, exitCode: 2 });
  return new StorageError('STORAGE_FAILED', `${path}: ${errorMessage(error)}`, { cause: error });
}

/** Nobody who still writes leaves a file alone for so long. */
const leftAloneMs = 3600_000;

/**
 * Removes what killed runs have left of this file: gigabytes that nobody would look for. Once the file is there, whoever still writes
 * one finds that out at the end and is content, so all of them may go.
 */
async function removeLeftovers(path: string, isUnused: (modified: Date) => boolean = () => true): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(`.${basename(path)}.`) || !name.endsWith('.tmp')) continue;
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found !== undefined && isUnused(found.mtime)) await rm(join(folder, name), { force: true });
  }
}

/** A folder, as of a mounted file server. What is not whole has a name that begins with a dot. */
export function openDirectory(address: string, { cwd, now }: Pick<StorageOptions, 'cwd' | 'now'>): StorageMedium {
  const root = parseDirectoryAddress(address, cwd);
  const at = (path: string): string => path === '' ? root : join(root, path);
  const attempt = async <T>(path: string, step: () => Promise<T>): Promise<T> => step().catch((error: unknown) => { throw fileError(error, at(path)); });

  const isThere = (path: string): Promise<boolean> => stat(at(path)).then(() => true, () => false);

  const walk = async (folder: string): Promise<ListedFile[]> => {
    const entries = await readdir(at(folder), { withFileTypes: true }).catch((error: unknown) => {
      if (absent.has(errorCode(error) ?? '')) return [];
      throw error;
    });
    const found = await Promise.all(entries.filter(({ name }) => !name.startsWith('.')).map(async (entry): Promise<ListedFile[]> => {
      const path = joinPath(folder, entry.name);
      if (entry.isDirectory()) return walk(path);
      return entry.isFile() ? [{ path, size: (await lstat(at(path))).size }] : [];
    }));
    return found.flat();
  };

  return {
    name: root,
    addressOf: at,
    stat: (path) => attempt(path, async () => {
      const found = await stat(at(path)).catch((error: unknown) => {
        if (absent.has(errorCode(error) ?? '')) return undefined;
        throw error;
      });
      if (found === undefined) return undefined;
      if (!found.isFile()) throw new StorageError('STORAGE_EXISTS', `${at(path)} is no file`);
      return { size: found.size };
    }),
    write: (path, source, { signal, progress }) => attempt(path, async () => {
      await removeLeftovers(at(path), (modified) => now().getTime() - modified.getTime() > leftAloneMs);
      const file = await openAtomicFile(at(path));
      try {
        for await (const chunk of source.open(0) as AsyncIterable<Uint8Array>) {
          signal?.throwIfAborted();
          for (let done = 0; done < chunk.length;) done += (await file.handle.write(chunk, done)).bytesWritten;
          progress?.advance(chunk.length);
          recycle(chunk);
        }
        // a file that came meanwhile would be replaced by the rename
        if (await isThere(path)) return 'exists';
        await file.commit().catch(async (error: unknown) => {
          // whoever was first has tidied up
          if (errorCode(error) !== 'ENOENT' || !await isThere(path)) throw error;
        });
        return 'written';
      } finally {
        await file.abort();
        if (await isThere(path)) await removeLeftovers(at(path));
      }
    }),
    tidy: (path) => attempt(path, () => removeLeftovers(at(path))),
    read: (path, { start = 0, end, signal }) => attempt(path, async () => {
      const found = await stat(at(path)).catch((error: unknown) => {
        throw absent.has(errorCode(error) ?? '') ? new StorageError('STORAGE_NOT_FOUND', `there is no ${at(path)}`, { cause: error }) : error;
      });
      const after = Math.min(end ?? found.size, found.size);
      if (start >= after) return Readable.from([]);
      return createReadStream(at(path), { start, end: after - 1, highWaterMark: 256 * 1024, ...(signal === undefined ? {} : { signal }) });
    }),
    list: (folder) => attempt(folder, () => walk(folder)),
    overwrite: (path, data) => attempt(path, () => writeFileAtomic(at(path), data)),
    remove: (path) => attempt(path, () => rm(at(path), { force: true })),
    rename: (from, to) => attempt(from, async () => {
      if (await lstat(at(to)).then(() => true, () => false)) throw new StorageError('STORAGE_EXISTS', `${at(to)} is there already`);
      await mkdir(dirname(at(to)), { recursive: true });
      await rename(at(from), at(to));
      await syncDirectory(dirname(at(to)));
      await syncDirectory(dirname(at(from)));
    }),
  };
}
