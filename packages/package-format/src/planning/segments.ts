import { formatBytes, tarEnd, tarHeader, tarPadding, type TarEntry } from '@slipway/core';
import type { ClosureBlob } from '../closure.ts';
import { PackageError } from '../errors.ts';
import { chunkPath, maxChunks, type ChunkNumber } from '../layout.ts';
import { segmentName } from '../manifest.ts';
import type { ResourceFile } from '../plan-input.ts';

/** Where the bytes of an entry come from. */
export type EntryContent =
  | { readonly kind: 'data'; readonly data: Uint8Array }
  | { readonly kind: 'link'; readonly digest: string }
  | { readonly kind: 'file'; readonly file: ResourceFile }
  | { readonly kind: 'blob'; readonly blob: ClosureBlob; readonly chunk?: ChunkNumber };

/** A file to be packed. */
export interface EntryInput {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** @default 0o644 */
  readonly mode?: number;
  readonly content: EntryContent;
}

/** A file in its place: its tar header ends at `offset`, where its content starts. */
export interface PlannedEntry extends EntryInput {
  readonly offset: number;
}

/** One tar with the exact place of everything in it. */
export interface PlannedSegment {
  readonly name: string;
  /** In bytes, with the end of the archive. */
  readonly size: number;
  readonly entries: readonly PlannedEntry[];
}

/** The tar header of an entry: owner 0:0, time of the release. */
export function entryHeader({ path, size, mode = 0o644 }: EntryInput, mtime: number): Buffer {
  const entry: TarEntry = { name: path, size, mode, mtime };
  return tarHeader(entry);
}

/** The smallest segment that every link fits into, in bytes. */
export const minimumSegmentSize = 8192;

const lengthOf = (entry: EntryInput, mtime: number): number => entryHeader(entry, mtime).length + entry.size + tarPadding(entry.size);

/** The chunks of a blob that is larger than a segment, each but the last as large as one; anything else as it is. */
function cutEntry(entry: EntryInput, { segmentSize, mtime }: { readonly segmentSize: number; readonly mtime: number }): EntryInput[] {
  const { content, size } = entry;
  const room = segmentSize - tarEnd.length;
  if (content.kind !== 'blob' || lengthOf(entry, mtime) <= room) return [entry];
  const { blob } = content;
  const header = entryHeader({ path: chunkPath(blob.digest, { number: 1, of: 1 }), size: segmentSize, content }, mtime).length;
  const chunkSize = room - header - ((room - header) % 512);
  const of = Math.ceil(size / chunkSize);
  if (of > maxChunks) {
    throw new PackageError('PLAN_INVALID', `the ${blob.kind} ${blob.digest} of the image ${blob.image.reference} has ${size} bytes, which are more than ${maxChunks} chunks of ${chunkSize}`, { hint: 'choose a larger segment-size' });
  }
  return Array.from({ length: of }, (_, index): EntryInput => {
    const chunk = { number: index + 1, of };
    return { ...entry, path: chunkPath(blob.digest, chunk), size: Math.min(chunkSize, size - index * chunkSize), content: { ...content, chunk } };
  });
}

/**
 * Places entries, in their order, into segments numbered from `first`. A new segment starts where an entry would pass
 * `segmentSize`. A blob that is larger than that is cut into chunks, whose first starts a segment, so that no segment is
 * larger and no segment goes on with the chunks of two blobs.
 * @throws {PackageError} PLAN_INVALID for a blob of too many chunks, and for another file that is larger than a segment
 */
export function planSegments(entries: readonly EntryInput[], { first, segmentSize, mtime }: { readonly first: number; readonly segmentSize: number; readonly mtime: number }): PlannedSegment[] {
  const segments: PlannedSegment[] = [];
  let placed: PlannedEntry[] = [];
  let position = 0;
  const close = (): void => {
    if (placed.length === 0) return;
    segments.push({ name: segmentName(first + segments.length), size: position + tarEnd.length, entries: placed });
    placed = [];
    position = 0;
  };
  for (const entry of entries.flatMap((each) => cutEntry(each, { segmentSize, mtime }))) {
    const header = entryHeader(entry, mtime).length;
    const length = lengthOf(entry, mtime);
    if (length + tarEnd.length > segmentSize) {
      throw new PackageError('PLAN_INVALID', `${entry.path} has ${entry.size} bytes, more than a segment of ${formatBytes(segmentSize)}: only layers of images are cut into chunks`, {
        hint: `raise segment-size to ${Math.ceil((length + tarEnd.length) / 2 ** 20)}MiB at least, or leave the file out`,
      });
    }
    if (position + length + tarEnd.length > segmentSize) close();
    placed.push({ ...entry, offset: position + header });
    position += length;
  }
  close();
  return segments;
}
