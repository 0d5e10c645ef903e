import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { errorCode } from '@slipway/core';
import { PackageError } from './errors.ts';
import { manifestFileName } from './manifest.ts';

/** Where the files of a package lie: a directory, or an address. Nothing that it gives is verified. */
export interface PackagePlace {
  /** For people. */
  readonly name: string;
  /** The size of a file in bytes; undefined when it is not there. */
  findSize(file: string): Promise<number | undefined>;
  /** A small file, whole; undefined when it is not there. */
  findFile(file: string): Promise<Buffer | undefined>;
  /** `size` bytes from `start` on. @throws {PackageError} PACKAGE_DAMAGED when there are fewer */
  readRange(file: string, range: { readonly start: number; readonly size: number }): Promise<Buffer>;
  /** The bytes from `start` to before `end`, or to the end. */
  open(file: string, range?: { readonly start?: number; readonly end?: number; readonly signal?: AbortSignal | undefined }): Readable;
  /** A file of this machine, open for reading; absent where there is none. */
  readonly openHandle?: (file: string) => Promise<FileHandle>;
  /** The names of all files; undefined where that cannot be asked. */
  list(): Promise<readonly string[] | undefined>;
  /** All that lies below it but folders, by path; absent where that cannot be asked. */
  listTree?(): Promise<readonly { readonly path: string; readonly isFile: boolean }[]>;
}

const absent = (error: unknown): undefined => {
  if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
  throw error;
};

/** The error of a file that is shorter than its manifest says, or gone. */
export const cutOff = (file: string, place: string, cause?: unknown): PackageError =>
  new PackageError('PACKAGE_DAMAGED', `${file} of ${place} cannot be read whole`, { cause, hint: 'run verify-package' });

/** The directory of a package named by itself or by its `manifest.json`. @throws {PackageError} NO_PACKAGE */
export async function openDirectory(path: string): Promise<PackagePlace> {
  const directory = basename(path) === manifestFileName ? dirname(path) : path;
  const found = await stat(join(directory, manifestFileName)).catch(absent);
  if (found?.isFile() !== true) throw new PackageError('NO_PACKAGE', `${path} is no package: it has no ${manifestFileName}`, { hint: 'name the directory that holds manifest.json, or that file' });
  return {
    name: directory,
    findSize: async (file) => (await stat(join(directory, file)).catch(absent))?.size,
    findFile: (file) => readFile(join(directory, file)).catch(absent),
    async readRange(file, { start, size }) {
      const handle = await open(join(directory, file), 'r').catch((error: unknown) => { throw cutOff(file, directory, error); });
      try {
        const bytes = Buffer.alloc(size);
        for (let at = 0; at < size;) {
          const { bytesRead } = await handle.read(bytes, at, size - at, start + at);
          if (bytesRead === 0) throw cutOff(file, directory);
          at += bytesRead;
        }
        return bytes;
      } finally {
        await handle.close();
      }
    },
    open: (file, { start = 0, end = Infinity, signal } = {}) => createReadStream(join(directory, file), {
      start, end: end - 1, highWaterMark: 1024 * 1024, ...(signal === undefined ? {} : { signal }),
    }),
    openHandle: (file) => open(join(directory, file), 'r'),
    list: () => readdir(directory),
    listTree: async () => (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory())
      .map((entry) => ({ path: relative(directory, join(entry.parentPath, entry.name)), isFile: entry.isFile() })),
  };
}
