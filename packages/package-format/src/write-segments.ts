import { join } from 'node:path';
import { SlipwayError, tarEnd, tarPadding, type Progress } from '@slipway/core';
import { createBlobReader, type BlobReader, type OpenBlob } from './blob-reader.ts';
import { createHashThread, type HashThread } from './hash-thread.ts';
import type { PackageSegment } from './manifest.ts';
import type { PackagePlan } from './plan.ts';
import { entryHeader, type PlannedEntry, type PlannedSegment } from './segments.ts';
import { readResource } from './resources.ts';
import { createSegmentWriter, segmentMemory } from './segment-writer.ts';

export interface WriteSegmentsOptions {
  readonly open: OpenBlob;
  /** How many blobs are read at a time. @default 8 */
  readonly concurrency?: number;
  readonly signal?: AbortSignal;
  /** Advanced by bytes written. */
  readonly progress?: Pick<Progress, 'advance'>;
}

/** The bytes of segments as they are made. */
export interface OpenedSegments {
  /** Of one segment after the other, in their order, each to its end. A piece is gone when the one after the next is asked for. */
  bytesOf(segment: PlannedSegment): AsyncGenerator<Uint8Array>;
  /** Lets go of every blob that is open. */
  close(): Promise<void>;
}

/** Opens the blobs of segments ahead: each is read once and checked on its way. */
export function openSegments(segments: readonly PlannedSegment[], { mtime, open, concurrency = 8, signal }: WriteSegmentsOptions & Pick<PackagePlan, 'mtime'>): OpenedSegments {
  const blobs = segments.flatMap(({ entries }) => entries.flatMap(({ content }) => content.kind === 'blob' && (content.chunk?.number ?? 1) === 1 ? [content.blob] : []));
  const reader = createBlobReader(blobs, { open, width: Math.max(1, concurrency), signal });
  const readEntry = createEntryReader(reader);
  return {
    async* bytesOf({ entries }) {
      for (const entry of entries) {
        signal?.throwIfAborted();
        yield entryHeader(entry, mtime);
        yield* readEntry(entry);
        const padding = tarPadding(entry.size);
        if (padding > 0) yield new Uint8Array(padding);
      }
      yield tarEnd;
    },
    close: () => reader.close(),
  };
}

/**
 * Writes segments of a plan into a folder: each blob is read once and checked on its way.
 * @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image
 */
export async function writeSegments(folder: string, segments: readonly PlannedSegment[], options: WriteSegmentsOptions & Pick<PackagePlan, 'mtime'>): Promise<PackageSegment[]> {
  const opened = openSegments(segments, options);
  const thread = createHashThread(segmentMemory);
  try {
    const written: PackageSegment[] = [];
    for (const segment of segments) written.push(await writeSegment(join(folder, segment.name), segment, { bytes: opened.bytesOf(segment), thread, progress: options.progress }));
    return written;
  } finally {
    await opened.close();
    await thread.close();
  }
}

interface SegmentContext {
  readonly bytes: AsyncGenerator<Uint8Array>;
  readonly thread: HashThread;
  readonly progress: Pick<Progress, 'advance'> | undefined;
}

async function writeSegment(path: string, segment: PlannedSegment, { bytes, thread, progress }: SegmentContext): Promise<PackageSegment> {
  const writer = await createSegmentWriter(path, thread);
  try {
    for await (const piece of bytes) {
      await writer.append(piece);
      progress?.advance(piece.length);
    }
    const { size, sha256 } = await writer.finish();
    if (size !== segment.size) throw new SlipwayError('BUG', `${segment.name} became ${size} bytes instead of ${segment.size}`, { exitCode: 70 });
    return { name: segment.name, size, sha256 };
  } finally {
    await writer.abort();
  }
}

/** Gives the bytes of one entry after the other. A blob that is in several of them is read once. */
function createEntryReader(reader: BlobReader): (entry: PlannedEntry) => AsyncGenerator<Uint8Array> {
  let blob: AsyncGenerator<Buffer> | undefined;
  let rest: Uint8Array = new Uint8Array();
  return async function* ({ size, content }) {
    if (content.kind === 'file') {
      yield* readResource(content.file);
      return;
    }
    if (content.kind !== 'blob') {
      yield content.kind === 'link' ? Buffer.from(content.digest) : content.data;
      return;
    }
    const { number, of } = content.chunk ?? { number: 1, of: 1 };
    if (number === 1 || blob === undefined) blob = reader.next();
    for (let left = size; left > 0;) {
      if (rest.length === 0) {
        const step = await blob.next();
        if (step.done === true) throw new SlipwayError('BUG', `${content.blob.digest} is shorter than its chunks`, { exitCode: 70 });
        rest = step.value;
      }
      const piece = rest.subarray(0, left);
      rest = rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
    // the digest is checked at the very end
    if (number === of) while ((await blob.next()).done !== true);
  };
}
