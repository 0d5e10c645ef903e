import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { errorCode } from '@slipway/core';
import { PackageError } from './errors.ts';
import { blobPath, parseBlobPath } from './layout.ts';
import { manifestFileName, parsePackageManifest, segmentName, type PackageFile, type PackageManifest } from './manifest.ts';

/** A package on disk whose manifest was read. Its other bytes are read when they are asked for, by their offset. */
export interface OpenedPackage {
  /** The directory that holds `manifest.json`. */
  readonly directory: string;
  readonly manifest: PackageManifest;
  /** The place of a file, such as `version.yml`. */
  findFile(path: string): PackageContent | undefined;
  /** The place of a manifest, config or layer that this package ships. */
  findBlob(digest: string): PackageContent | undefined;
  /** The bytes of a file, unverified; for small ones. @throws {PackageError} PACKAGE_DAMAGED when its segment is cut or absent */
  readFile(file: PackageContent): Promise<Buffer>;
  /** The bytes of a file from `start` on, unverified. */
  openFile(file: PackageContent, options?: { readonly start?: number; readonly signal?: AbortSignal }): Readable;
}

/** Where the bytes of a file or blob are: in one part, or for a chunked blob in its chunks, one after the other. `size` in bytes. */
export interface PackageContent {
  readonly path: string;
  readonly size: number;
  readonly parts: readonly PackageFile[];
}

/** Files by path, blobs by the path of the whole. */
function contentsByPath(files: readonly PackageFile[]): ReadonlyMap<string, PackageContent> {
  const contents = new Map<string, PackageContent>();
  for (const file of files) {
    const { digest, chunk } = parseBlobPath(file.path) ?? {};
    const path = digest === undefined || chunk === undefined ? file.path : blobPath(digest);
    const { size, parts } = contents.get(path) ?? { size: 0, parts: [] };
    contents.set(path, { path, size: size + file.size, parts: [...parts, file] });
  }
  return contents;
}

/** The directory of a package named by itself or by its `manifest.json`. @throws {PackageError} NO_PACKAGE */
export async function packageDirectory(path: string): Promise<string> {
  const directory = basename(path) === manifestFileName ? dirname(path) : path;
  const found = await stat(join(directory, manifestFileName)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  });
  if (found?.isFile() !== true) throw new PackageError('NO_PACKAGE', `${path} is no package: it has no ${manifestFileName}`, { hint: 'name the directory that holds manifest.json, or that file' });
  return directory;
}

/**
 * The package in this directory, or whose `manifest.json` this is. Nothing is verified: `verifyPackage` does that.
 * @throws {PackageError} NO_PACKAGE, MANIFEST_INVALID
 */
export async function openPackage(path: string): Promise<OpenedPackage> {
  const directory = await packageDirectory(path);
  const manifest = parsePackageManifest(await readFile(join(directory, manifestFileName), 'utf8'), { file: join(directory, manifestFileName) });
  const contents = contentsByPath(manifest.files);
  const segmentPath = ({ segment }: PackageFile): string => join(directory, segmentName(segment));
  const readPart = async (file: PackageFile): Promise<Buffer> => {
    const damaged = (cause?: unknown): PackageError => new PackageError('PACKAGE_DAMAGED', `${file.path} cannot be read whole from ${segmentPath(file)}`, { cause, hint: 'run verify-package' });
    const handle = await open(segmentPath(file), 'r').catch((error: unknown) => { throw damaged(error); });
    try {
      const bytes = Buffer.alloc(file.size);
      for (let at = 0; at < file.size;) {
        const { bytesRead } = await handle.read(bytes, at, file.size - at, file.offset + at);
        if (bytesRead === 0) throw damaged();
        at += bytesRead;
      }
      return bytes;
    } finally {
      await handle.close();
    }
  };
  const openPart = (file: PackageFile, { start, signal }: { readonly start: number; readonly signal: AbortSignal | undefined }): Readable => createReadStream(segmentPath(file), {
    start: file.offset + start, end: file.offset + file.size - 1, highWaterMark: 256 * 1024, ...(signal === undefined ? {} : { signal }),
  });
  return {
    directory, manifest,
    findFile: (wanted) => contents.get(wanted),
    findBlob: (digest) => contents.get(blobPath(digest)),
    async readFile({ parts }) {
      const read: Buffer[] = [];
      for (const part of parts) read.push(await readPart(part));
      return read.length === 1 && read[0] !== undefined ? read[0] : Buffer.concat(read);
    },
    openFile({ size, parts: [first, ...more] }, { start = 0, signal } = {}) {
      if (first === undefined || start >= size) return Readable.from([]);
      if (more.length === 0) return openPart(first, { start, signal });
      return Readable.from((async function* () {
        let skip = start;
        for (const part of [first, ...more]) {
          if (skip < part.size) yield* openPart(part, { start: skip, signal }) as AsyncIterable<Buffer>;
          skip = Math.max(0, skip - part.size);
        }
      })(), { objectMode: false });
    },
  };
}
