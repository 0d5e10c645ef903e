import { join } from 'node:path';
import { Readable } from 'node:stream';
import { PackageError } from '../errors.ts';
import { blobPath, parseBlobPath } from '../layout.ts';
import { fileOf, manifestFileName, parsePackageManifest, type PackageFile, type PackageManifest } from '../manifest.ts';
import { openDirectory, type PackagePlace } from '../place.ts';

/** A package whose manifest was read. Its other bytes are read when they are asked for, by their offset. */
export interface OpenedPackage {
  /** Where `manifest.json` lies. */
  readonly place: PackagePlace;
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

/**
 * The package at this place, or in this directory, or whose `manifest.json` this is. Nothing is verified: `verifyPackage` does that.
 * @throws {PackageError} NO_PACKAGE, MANIFEST_INVALID
 */
export async function openPackage(path: string | PackagePlace): Promise<OpenedPackage> {
  const place = typeof path === 'string' ? await openDirectory(path) : path;
  const file = typeof path === 'string' ? join(place.name, manifestFileName) : `${place.name}/${manifestFileName}`;
  const text = await place.findFile(manifestFileName);
  if (text === undefined) throw new PackageError('NO_PACKAGE', `${place.name} is no package: it has no ${manifestFileName}`, { hint: 'name the folder that holds manifest.json, or that file' });
  const manifest = parsePackageManifest(text.toString('utf8'), { file });
  const contents = contentsByPath(manifest.files);
  const openPart = ({ offset, size, ...part }: PackageFile, { start, signal }: { readonly start: number; readonly signal: AbortSignal | undefined }): Readable =>
    place.open(fileOf(part), { start: offset + start, end: offset + size, signal });
  return {
    place, manifest,
    findFile: (wanted) => contents.get(wanted),
    findBlob: (digest) => contents.get(blobPath(digest)),
    async readFile({ parts }) {
      const read: Buffer[] = [];
      for (const { offset, size, ...part } of parts) read.push(await place.readRange(fileOf(part), { start: offset, size }));
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
