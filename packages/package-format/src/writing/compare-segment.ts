import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { tarEnd, tarPadding } from '@slipway/core';
import type { FileChecks } from '../file-checks.ts';
import type { PackageFile } from '../manifest.ts';
import { entryHeader, type PlannedSegment } from '../planning/segments.ts';

export interface CompareOptions {
  readonly mtime: number;
  /** Goes on from one segment to the next. */
  readonly checks: FileChecks;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

/** What a segment on disk is: with its sha256 when it has exactly the planned bytes, else with what differs first. */
export type ComparedSegment = { readonly sha256: string } | { readonly difference: string };

/** Something that must come next: these bytes, or so many whose digest is known. */
type Expected =
  | { readonly what: string; readonly bytes: Uint8Array }
  | { readonly what: string; readonly size: number; readonly file: Pick<PackageFile, 'path' | 'sha256'> };

function* expectedOf({ entries }: PlannedSegment, mtime: number): Generator<Expected> {
  for (const entry of entries) {
    yield { what: `the header of ${entry.path}`, bytes: entryHeader(entry, mtime) };
    const { content } = entry;
    if (content.kind === 'blob') yield { what: entry.path, size: entry.size, file: { path: entry.path, sha256: content.blob.digest.slice('sha256:'.length) } };
    else if (content.kind === 'file') yield { what: entry.path, size: entry.size, file: content.file };
    else yield { what: entry.path, bytes: content.kind === 'link' ? Buffer.from(content.digest) : content.data };
    yield { what: `the end of ${entry.path}`, bytes: new Uint8Array(tarPadding(entry.size)) };
  }
  yield { what: 'the end of the archive', bytes: tarEnd };
}

/** Reads a segment once and compares every byte of it with the plan; those of blobs by their digest. */
export async function compareSegment(path: string, segment: PlannedSegment, { mtime, checks, signal, onBytes }: CompareOptions): Promise<ComparedSegment> {
  const hash = createHash('sha256');
  const stream = createReadStream(path, { highWaterMark: 1024 * 1024, ...(signal === undefined ? {} : { signal }) });
  const chunks = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const take = async (atMost: number): Promise<Buffer> => {
    if (rest.length === 0) {
      const step = await chunks.next();
      if (step.done === true) return rest;
      rest = step.value;
      hash.update(rest);
      onBytes?.(rest.length);
    }
    const piece = rest.subarray(0, atMost);
    rest = rest.subarray(piece.length);
    return piece;
  };
  try {
    for (const expected of expectedOf(segment, mtime)) {
      const check = 'file' in expected ? checks.begin(expected.file) : undefined;
      const length = 'file' in expected ? expected.size : expected.bytes.length;
      for (let at = 0; at < length;) {
        const piece = await take(length - at);
        if (piece.length === 0) return { difference: `it is cut off in ${expected.what}` };
        if ('bytes' in expected && !piece.equals(expected.bytes.subarray(at, at + piece.length))) return { difference: `${expected.what} has other bytes` };
        check?.update(piece);
        at += piece.length;
      }
      if (check?.end() === false) return { difference: `${expected.what} has other bytes than its digest says` };
    }
    if ((await take(1)).length > 0) return { difference: 'it goes on after its end' };
    return { sha256: hash.digest('hex') };
  } finally {
    stream.destroy();
  }
}
