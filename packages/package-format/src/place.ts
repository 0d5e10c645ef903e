import { constants } from 'node:fs';
import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { Readable } from 'node:stream';
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

/** The largest file, or part of one, that is read into memory: a manifest of 100,000 files has some 20 MB. */
export const maxFile = 256 * 2 ** 20;

/** A file of a package. Nothing is waited for that never ends, as a pipe or a device (T50). @throws {PackageError} PACKAGE_DAMAGED when it is no regular file */
async function openRegular(path: string): Promise<FileHandle> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  if ((await handle.stat()).isFile()) return handle;
  await handle.close();
  throw new PackageError('PACKAGE_DAMAGED', `${path} is no regular file`, { hint: 'copy the package again' });
}

async function readExactly(handle: FileHandle, { start, size }: { readonly start: number; readonly size: number }): Promise<Buffer | undefined> {
  if (size > maxFile || start + size > (await handle.stat()).size) return undefined;
  const bytes = Buffer.alloc(size);
  for (let at = 0; at < size;) {
    const { bytesRead } = await handle.read(bytes, at, size - at, start + at);
    if (bytesRead === 0) return undefined;
    at += bytesRead;
  }
  return bytes;
}

async function* readStream(path: string, { start = 0, end = Infinity, signal }: { readonly start?: number; readonly end?: number; readonly signal?: AbortSignal | undefined }): AsyncGenerator<Buffer> {
  const handle = await openRegular(path);
  yield* handle.createReadStream({ start, end: end - 1, highWaterMark: 1024 * 1024, ...(signal === undefined ? {} : { signal }) }) as AsyncIterable<Buffer>;
}

/** The directory of a package named by itself or by its `manifest.json`. @throws {PackageError} NO_PACKAGE */
export async function openDirectory(path: string): Promise<PackagePlace> {
  const directory = basename(path) === manifestFileName ? dirname(path) : path;
  const found = await stat(join(directory, manifestFileName)).catch(absent);
  if (found?.isFile() !== true) throw new PackageError('NO_PACKAGE', `${path} is no package: it has no ${manifestFileName}`, { hint: 'name the directory that holds manifest.json, or that file' });
  return {
    name: directory,
    async findSize(file) {
      const there = await stat(join(directory, file)).catch(absent);
      if (there !== undefined && !there.isFile()) throw new PackageError('PACKAGE_DAMAGED', `${join(directory, file)} is no regular file`, { hint: 'copy the package again' });
      return there?.size;
    },
    async findFile(file) {
      const handle = await openRegular(join(directory, file)).catch(absent);
      try {
        const bytes = handle && await readExactly(handle, { start: 0, size: (await handle.stat()).size });
        if (handle !== undefined && bytes === undefined) throw cutOff(file, directory);
        return bytes;
      } finally {
        await handle?.close();
      }
    },
    async readRange(file, range) {
      const handle = await openRegular(join(directory, file)).catch((error: unknown) => { throw cutOff(file, directory, error); });
      try {
        const bytes = await readExactly(handle, range);
        if (bytes === undefined) throw cutOff(file, directory);
        return bytes;
      } finally {
        await handle.close();
      }
    },
    open: (file, range = {}) => Readable.from(readStream(join(directory, file), range), { objectMode: false, highWaterMark: 1024 * 1024 }),
    openHandle: (file) => openRegular(join(directory, file)),
    list: () => readdir(directory),
    listTree: async () => (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory())
      .map((entry) => ({ path: relative(directory, join(entry.parentPath, entry.name)), isFile: entry.isFile() })),
  };
}
