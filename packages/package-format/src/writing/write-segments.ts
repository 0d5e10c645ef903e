import { open as openFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SlipwayError, tarEnd, tarPadding, type Progress } from '@slipway/core';
import { createBlobReader, type OpenBlob } from '../contents/blob-reader.ts';
import type { PackageSegment } from '../manifest.ts';
import type { PackagePlan } from '../planning/plan.ts';
import { createContentAppender } from './segment-contents.ts';
import { createHashThreads, createSegmentWriter, type TakeBytes } from './segment-writer.ts';
import { entryHeader, type PlannedSegment } from '../planning/segments.ts';

export interface WriteSegmentsOptions {
  readonly open: OpenBlob;
  /** How many blobs are read at a time. @default 8 */
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
  /** Advanced by bytes written. */
  readonly progress?: Pick<Progress, 'advance'>;
}

/** Segments that are about to be made. */
export interface OpenedSegments {
  /** Makes one segment after the other, in their order: `take` gets its bytes. */
  readonly make: (segment: PlannedSegment, take: TakeBytes) => Promise<PackageSegment>;
  /** Ends what is being made, once `take` lets it, and lets go of every blob that is open. */
  close(): Promise<void>;
}

/** Opens the blobs of segments ahead: each is read once and checked on its way. */
export function openSegments(segments: readonly PlannedSegment[], { mtime, open, concurrency = 8, signal }: WriteSegmentsOptions & Pick<PackagePlan, 'mtime'>): OpenedSegments {
  const stop = new AbortController();
  const all = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  const blobs = segments.flatMap(({ entries }) => entries.flatMap(({ content }) => content.kind === 'blob' && (content.chunk?.number ?? 1) === 1 ? [content.blob] : []));
  const reader = createBlobReader(blobs, { open, width: Math.max(1, concurrency), signal: all });
  const contents = createContentAppender(reader);
  const threads = createHashThreads();
  let making: Promise<unknown> = Promise.resolve();
  const make = async (segment: PlannedSegment, take: TakeBytes): Promise<PackageSegment> => {
    const writer = createSegmentWriter(threads, take);
    try {
      for (const entry of segment.entries) {
        all.throwIfAborted();
        await writer.append(entryHeader(entry, mtime));
        await contents.append(entry, writer);
        await writer.append(new Uint8Array(tarPadding(entry.size)));
      }
      await writer.append(tarEnd);
      const { size, sha256 } = await writer.finish();
      if (size !== segment.size) throw new SlipwayError('BUG', `${segment.name} became ${size} bytes instead of ${segment.size}`, { exitCode: 70 });
      return { name: segment.name, size, sha256 };
    } finally {
      await writer.abort();
    }
  };
  return {
    make(segment, take) {
      const made = make(segment, (bytes, position) => {
        all.throwIfAborted();
        return take(bytes, position);
      });
      making = made.catch(() => undefined);
      return made;
    },
    async close() {
      stop.abort();
      await making;
      await reader.close();
      await threads.close();
    },
  };
}

/** The file of a segment. */
interface SegmentFile {
  readonly take: TakeBytes;
  /** Makes it durable. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

async function createSegmentFile(path: string, progress: WriteSegmentsOptions['progress']): Promise<SegmentFile> {
  const handle = await openFile(path, 'wx', 0o644);
  const write = async (bytes: Uint8Array, position: number): Promise<void> => {
    for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
    progress?.advance(bytes.length);
  };
  // one after the other: the system lets one thread at a time write to a file, and the others burn their time on waiting
  let previous: Promise<void> = Promise.resolve();
  return {
    take: (bytes, position) => previous = previous.then(() => write(bytes, position)),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/**
 * Writes segments of a plan into a folder: each blob is read once and checked on its way. One segment is made durable while the next is made.
 * @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image
 */
export async function writeSegments(folder: string, segments: readonly PlannedSegment[], options: WriteSegmentsOptions & Pick<PackagePlan, 'mtime'>): Promise<PackageSegment[]> {
  const opened = openSegments(segments, options);
  const syncing: Promise<void>[] = [];
  const write = async (segment: PlannedSegment): Promise<PackageSegment> => {
    const file = await createSegmentFile(join(folder, segment.name), options.progress);
    try {
      const made = await opened.make(segment, file.take);
      const synced = file.sync().finally(() => file.close());
      synced.catch(() => undefined); // it is told below
      syncing.push(synced);
      return made;
    } catch (error) {
      await file.close();
      throw error;
    }
  };
  try {
    const written: PackageSegment[] = [];
    for (const segment of segments) written.push(await write(segment));
    await Promise.all(syncing);
    return written;
  } finally {
    await Promise.allSettled(syncing);
    await opened.close();
  }
}
