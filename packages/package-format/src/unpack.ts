import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { checkArchivePath, errorCode, errorMessage, readTar, type Progress } from '@slipway/core';
import { PackageError, toWriteError } from './errors.ts';
import { createFileChecks, type FileChecks } from './file-checks.ts';
import { blobPath, isLinkPath, parseBlobPath } from './layout.ts';
import type { PackageFile, PackageSegment } from './manifest.ts';
import { createOutputDirectory } from './output-directory.ts';
import type { PackagePlace } from './place.ts';
import { openPackage, type OpenedPackage } from './read.ts';

export interface UnpackOptions {
  readonly signal?: AbortSignal;
  /** Advanced by bytes read. */
  readonly progress?: Pick<Progress, 'advance'>;
}

/**
 * Unpacks all segments of a package into a folder that is absent or empty: charts, configuration and `docker/`, which a stock
 * registry serves. Every file and segment is verified; the folder appears whole or not at all (T43).
 * @throws {PackageError} PACKAGE_DAMAGED naming the segment; TARGET_NOT_EMPTY; DISK_FULL, WRITE_FAILED
 */
export async function unpackPackage(path: string | PackagePlace, target: string, { signal, progress }: UnpackOptions = {}): Promise<OpenedPackage> {
  const opened = await openPackage(path);
  if (opened.manifest.layout === 'directory') throw new PackageError('NOT_PACKED', `${opened.place.name} is laid out as a directory: there is nothing to unpack`, { hint: 'serve it as it is, or copy the folder' });
  const folder = resolve(target);
  await refuseContent(folder);
  const output = await createOutputDirectory(dirname(folder), basename(folder)).catch((error: unknown) => { throw toWriteError(error, dirname(folder)); });
  try {
    const files = new Map(opened.manifest.files.map((file) => [file.path, file]));
    const made = new Set<string>();
    const checks = createFileChecks();
    for (const [index, segment] of opened.manifest.segments.entries()) {
      await unpackSegment(opened.place, { segment, number: index + 1, files, folder: output.temporary, made, checks, signal, progress });
    }
    await rmdir(folder).catch((error: unknown) => { if (errorCode(error) !== 'ENOENT') throw error; });
    await output.commit();
    return opened;
  } catch (error) {
    signal?.throwIfAborted();
    if (errorCode(error)?.startsWith('TAR_') === true) throw new PackageError('PACKAGE_DAMAGED', `${opened.place.name} cannot be unpacked: ${errorMessage(error)}`, { cause: error, hint: 'run verify-package' });
    throw toWriteError(error, folder);
  } finally {
    await output.abort();
  }
}

async function refuseContent(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw toWriteError(error, folder);
  });
  if (names.length > 0) throw new PackageError('TARGET_NOT_EMPTY', `${folder} is not empty`, { hint: 'name a new folder; onto the storage of a registry in use go the commands of install.sh' });
}

interface SegmentTarget {
  readonly segment: PackageSegment;
  readonly number: number;
  readonly files: ReadonlyMap<string, PackageFile>;
  readonly folder: string;
  /** Folders that exist already. */
  readonly made: Set<string>;
  /** Goes on from one segment to the next. */
  readonly checks: FileChecks;
  readonly signal: AbortSignal | undefined;
  readonly progress: Pick<Progress, 'advance'> | undefined;
}

async function unpackSegment(place: PackagePlace, { segment, number, files, folder, made, checks, signal, progress }: SegmentTarget): Promise<void> {
  const damaged = (reason: string): PackageError => new PackageError('PACKAGE_DAMAGED', `${segment.name}: ${reason}`, { hint: 'run verify-package' });
  const whole = createHash('sha256');
  const bytes = (async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of place.open(segment.name) as AsyncIterable<Buffer>) {
      signal?.throwIfAborted();
      whole.update(chunk);
      progress?.advance(chunk.length);
      yield chunk;
    }
  })();
  let present = 0;
  for await (const entry of readTar({ [Symbol.asyncIterator]: () => ({ next: () => bytes.next() }) })) {
    checkArchivePath(entry.name);
    const file = files.get(entry.name);
    const known = file === undefined ? isLinkPath(entry.name) : file.segment === number && file.offset === entry.offset && file.size === entry.size;
    if (entry.type !== 'file' || !known) throw damaged(`${JSON.stringify(entry.name)} does not belong into it`);
    if (file !== undefined) present += 1;
    const { digest, chunk } = parseBlobPath(entry.name) ?? {};
    const to = join(folder, digest === undefined ? entry.name : blobPath(digest));
    if (!made.has(dirname(to))) { await mkdir(dirname(to), { recursive: true }); made.add(dirname(to)); }
    // never through or over what is there: the folder is new, and 'wx' follows no link at its end. Chunks are in their order.
    const handle = await open(to, (chunk?.number ?? 1) === 1 ? 'wx' : 'a', (entry.mode & 0o111) === 0 ? 0o644 : 0o755).catch((error: unknown) => {
      throw errorCode(error) === 'EEXIST' ? damaged(`${entry.name} is in the package twice`) : error;
    });
    try {
      const check = file === undefined ? undefined : checks.begin(file);
      for await (const piece of entry.body) {
        check?.update(piece);
        for (let at = 0; at < piece.length;) at += (await handle.write(piece, at)).bytesWritten;
      }
      if (check?.end() === false) throw damaged(`${entry.name} has other bytes than its checksum says`);
    } finally {
      await handle.close();
    }
  }
  for (let step = await bytes.next(); step.done !== true; step = await bytes.next());
  if (whole.digest('hex') !== segment.sha256) throw damaged('it has other bytes than its checksum says');
  if (present !== [...files.values()].filter((file) => file.segment === number).length) throw damaged('not all of its files are in it');
}
