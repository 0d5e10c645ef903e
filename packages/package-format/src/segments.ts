import { tarEnd, tarHeader, tarPadding, type TarEntry } from '@slipway/core';
import type { ClosureBlob } from './closure.ts';
import { segmentName } from './manifest.ts';

/** Where the bytes of an entry come from. */
export type EntryContent =
  | { readonly kind: 'data'; readonly data: Uint8Array }
  | { readonly kind: 'link'; readonly digest: string }
  | { readonly kind: 'blob'; readonly blob: ClosureBlob };

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

/**
 * Places entries, in their order, into segments numbered from `first`. A new segment starts where an entry would pass
 * `segmentSize`; an entry larger than that makes its segment larger.
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
  for (const entry of entries) {
    const header = entryHeader(entry, mtime).length;
    const length = header + entry.size + tarPadding(entry.size);
    if (position + length + tarEnd.length > segmentSize) close();
    placed.push({ ...entry, offset: position + header });
    position += length;
  }
  close();
  return segments;
}
