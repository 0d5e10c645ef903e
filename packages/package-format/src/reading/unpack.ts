import { readdir, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { checkArchivePath, errorCode, errorMessage, readTar, syncTree, type Progress, type TarReadEntry } from '@slipway/core';
import { PackageError, toWriteError } from '../errors.ts';
import { createFileChecks, type FileChecks } from '../file-checks.ts';
import { createHashThread, type HashThread } from '../hash-thread.ts';
import { blobPath, isLinkPath, parseBlobPath } from '../layout.ts';
import type { PackageFile, PackageSegment } from '../manifest.ts';
import { createOutputDirectory } from '../output-directory.ts';
import type { PackagePlace } from '../place.ts';
import { openPackage, type OpenedPackage } from './read.ts';
import { holdingMemory, openSegment, type SegmentReader } from './segment-reader.ts';
import { createTreeWriter, type TreeWriter } from './tree-writer.ts';

export interface UnpackOptions {
  readonly signal?: AbortSignal;
  /** Advanced by bytes read. */
  readonly progress?: Pick<Progress, 'advance'>;
  /** Makes a folder durable before it gets its name. @default syncTree */
  readonly sync?: (folder: string, options: { readonly signal: AbortSignal | undefined }) => Promise<void>;
}

/**
 * Unpacks all segments of a package into a folder that is absent or empty: charts, configuration and `docker/`, which a stock
 * registry serves. Every file and segment is verified; the folder appears whole or not at all (T43),
 * after a power cut too: its bytes are durable before it gets its name.
 * @throws {PackageError} PACKAGE_DAMAGED naming the segment; TARGET_NOT_EMPTY; DISK_FULL, WRITE_FAILED
 */
export async function unpackPackage(path: string | PackagePlace, target: string, { signal, progress, sync = syncTree }: UnpackOptions = {}): Promise<OpenedPackage> {
  const opened = await openPackage(path);
  if (opened.manifest.layout === 'directory') throw new PackageError('NOT_PACKED', `${opened.place.name} is laid out as a directory: there is nothing to unpack`, { hint: 'serve it as it is, or copy the folder' });
  const folder = resolve(target);
  await refuseContent(folder);
  const output = await createOutputDirectory(dirname(folder), basename(folder)).catch((error: unknown) => { throw toWriteError(error, dirname(folder)); });
  const thread = createHashThread(holdingMemory);
  const writer = createTreeWriter();
  try {
    const files = new Map(opened.manifest.files.map((file) => [file.path, file]));
    const checks = createFileChecks();
    for (const [index, segment] of opened.manifest.segments.entries()) {
      await unpackSegment(opened.place, { segment, number: index + 1, files, folder: output.temporary, writer, checks, thread, signal, progress });
    }
    await sync(output.temporary, { signal });
    await rmdir(folder).catch((error: unknown) => { if (errorCode(error) !== 'ENOENT') throw error; });
    await output.commit();
    return opened;
  } catch (error) {
    signal?.throwIfAborted();
    if (errorCode(error)?.startsWith('TAR_') === true) throw new PackageError('PACKAGE_DAMAGED', `${opened.place.name} cannot be unpacked: ${errorMessage(error)}`, { cause: error, hint: 'run verify-package' });
    throw toWriteError(error, folder);
  } finally {
    await writer.settle().catch(() => undefined); // it was told above, or something else was
    await thread.close();
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
  readonly writer: TreeWriter;
  /** Goes on from one segment to the next. */
  readonly checks: FileChecks;
  readonly thread: HashThread;
  readonly signal: AbortSignal | undefined;
  readonly progress: Pick<Progress, 'advance'> | undefined;
}

async function unpackSegment(place: PackagePlace, { segment, number, files, folder, writer, checks, thread, signal, progress }: SegmentTarget): Promise<void> {
  const damaged = (reason: string): PackageError => new PackageError('PACKAGE_DAMAGED', `${segment.name}: ${reason}`, { hint: 'run verify-package' });
  const { chunks, hold, sha256 } = openSegment(place, segment.name, { thread, signal });
  let size = 0;
  const next = async (): Promise<IteratorResult<Buffer>> => {
    const step = await chunks.next();
    if (step.done === true) return step;
    size += step.value.length;
    if (size > segment.size) throw damaged(`it is longer than ${segment.size} bytes`); // a server that never ends is not read for ever
    progress?.advance(step.value.length);
    return step;
  };
  let present = 0;
  try {
    for await (const entry of readTar({ [Symbol.asyncIterator]: () => ({ next }) })) {
      checkArchivePath(entry.name);
      const file = files.get(entry.name);
      const known = file === undefined ? isLinkPath(entry.name) : file.segment === number && file.offset === entry.offset && file.size === entry.size;
      if (entry.type !== 'file' || !known) throw damaged(`${JSON.stringify(entry.name)} does not belong into it`);
      if (file !== undefined) present += 1;
      await unpackEntry(entry, { file, folder, writer, checks, hold, damaged });
    }
    while ((await next()).done !== true);
  } finally {
    await chunks.return(undefined);
  }
  await writer.settle();
  if (sha256() !== segment.sha256) throw damaged('it has other bytes than its checksum says');
  if (present !== [...files.values()].filter((file) => file.segment === number).length) throw damaged('not all of its files are in it');
}

interface EntryTarget extends Pick<SegmentTarget, 'folder' | 'writer' | 'checks'>, Pick<SegmentReader, 'hold'> {
  /** Absent for a link of a registry. */
  readonly file: PackageFile | undefined;
  readonly damaged: (reason: string) => PackageError;
}

async function unpackEntry({ name, mode, body }: TarReadEntry, { file, folder, writer, checks, hold, damaged }: EntryTarget): Promise<void> {
  const { digest, chunk } = parseBlobPath(name) ?? {};
  const to = join(folder, digest === undefined ? name : blobPath(digest));
  // chunks are in their order
  const output = await writer.open(to, { mode: (mode & 0o111) === 0 ? 0o644 : 0o755, append: (chunk?.number ?? 1) > 1 }).catch((error: unknown) => {
    throw errorCode(error) === 'EEXIST' ? damaged(`${name} is in the package twice`) : error;
  });
  try {
    const check = file === undefined ? undefined : checks.begin(file);
    for await (const piece of body) {
      hold(output.write(piece)); // while it is hashed, and those after it
      check?.update(piece);
    }
    if (check?.end() === false) throw damaged(`${name} has other bytes than its checksum says`);
  } finally {
    output.end();
  }
}
