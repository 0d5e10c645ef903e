import { setMaxListeners } from 'node:events';
import type { FileHandle } from 'node:fs/promises';
import { addAbortSignal, Readable } from 'node:stream';
import { errorMessage, recycle, SlipwayError } from '@slipway/core';
import { createContentCheck, isDisposable, parseDigest, provenDigest } from '@slipway/oci';
import type { ClosureBlob } from '../closure.ts';
import { PackageError } from '../errors.ts';

/** Bytes to come: a stream, or a file that is open for reading and has the size of the blob. */
export type BlobContent = Readable | FileHandle;

/** A blob whose turn has come. */
export interface OpenedBlob {
  readonly blob: ClosureBlob;
  readonly content: BlobContent;
  /** Whether the source hashes it anyway. */
  readonly proven: boolean;
  /** What a failure means for the blob. @throws whatever the signal was aborted for */
  readonly describe: (error: unknown) => Error;
  /** It was read: `close` does not concern it any more. */
  readonly done: () => void;
}

/** Opens the bytes of a manifest, config or layer. Their digest is checked by whoever calls it. */
export type OpenBlob = (blob: ClosureBlob, options: { readonly signal?: AbortSignal }) => Promise<BlobContent>;

/** The file on this machine that holds a blob; undefined when there is none. It is not verified. */
export type FindBlobFile = (blob: ClosureBlob) => Promise<string | undefined>;

export interface BlobReaderOptions {
  readonly open: OpenBlob;
  /** How many blobs are open at a time. */
  readonly width: number;
  readonly signal?: AbortSignal | undefined;
}

/** Reads blobs in a fixed order and ahead of it. */
export interface BlobReader {
  /** The next blob, for a caller that checks its bytes. @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image */
  open(): Promise<OpenedBlob>;
  /** The next blob's verified bytes. A piece is gone when the one after the next is asked for. @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image */
  next(): AsyncGenerator<Buffer>;
  /** Lets go of everything that is open. */
  close(): Promise<void>;
}

const nothing = (): void => undefined;

/** What a blob is called in errors. */
export const nameOf = ({ kind, digest }: ClosureBlob): string => `the ${kind} ${digest}`;

function letGo(content: BlobContent): void {
  if (content instanceof Readable) content.destroy();
  else content.close().catch(nothing);
}

/** What `opening` gives, or the signal's reason when that comes first; what comes too late is let go. */
function untilAborted(opening: Promise<BlobContent>, signal: AbortSignal): Promise<BlobContent> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
    opening.then((content) => {
      signal.removeEventListener('abort', onAbort);
      if (signal.aborted) letGo(content);
      resolve(content);
    }, (error: unknown) => {
      signal.removeEventListener('abort', onAbort);
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

/** Opens `width` blobs ahead: so much of each as its source keeps waits for its turn. */
export function createBlobReader(blobs: readonly ClosureBlob[], { open: openBlob, width, signal }: BlobReaderOptions): BlobReader {
  const stop = new AbortController();
  const all = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
  setMaxListeners(0, all); // every open blob listens
  const opened = new Map<number, Promise<Pick<OpenedBlob, 'content' | 'proven'>>>();
  const buffers: Buffer[] = [];
  let index = 0;
  let ahead = 0;

  const openAhead = async (blob: ClosureBlob): Promise<Pick<OpenedBlob, 'content' | 'proven'>> => {
    const source = await untilAborted(openBlob(blob, { signal: all }), all);
    if (!(source instanceof Readable)) return { content: source, proven: false }; // the system reads ahead
    source.on('error', nothing); // it is told to the reader of the stream
    addAbortSignal(all, source);
    return { content: source, proven: provenDigest(source) === blob.digest };
  };
  const open = async (): Promise<OpenedBlob> => {
    const current = index;
    for (; ahead < blobs.length && ahead < current + width; ahead += 1) {
      const blob = blobs[ahead];
      if (blob === undefined) break;
      const opening = openAhead(blob);
      opening.catch(nothing); // it is told when its turn comes
      opened.set(ahead, opening);
    }
    const blob = blobs[current];
    const opening = opened.get(current);
    index += 1;
    if (blob === undefined || opening === undefined) throw new SlipwayError('BUG', 'more blobs are read than were planned', { exitCode: 70 });
    const describe = (error: unknown): Error => {
      signal?.throwIfAborted();
      return describeBlobError(error, blob);
    };
    try {
      return { ...await opening, blob, describe, done: () => { opened.delete(current); } };
    } catch (error) {
      throw describe(error);
    }
  };

  return {
    open,
    async *next() {
      const { blob, content, proven, describe, done } = await open();
      try {
        const check = createContentCheck({ digest: parseDigest(blob.digest), size: blob.size }, nameOf(blob));
        if (buffers.length === 0) buffers.push(...[0, 1].map(() => Buffer.allocUnsafeSlow(fileReadSize)));
        for await (const chunk of content instanceof Readable ? readPieces(content) : readFileHandle(content, { size: blob.size, buffers, signal: all })) {
          if (!proven) check.update(chunk);
          yield chunk;
        }
        if (!proven) check.finish();
        done();
      } catch (error) {
        throw describe(error);
      }
    },
    async close() {
      stop.abort();
      for (const opening of opened.values()) await opening.then(({ content }) => { letGo(content); }, nothing);
      opened.clear();
    },
  };
}

/** A stream's pieces one by one, as they come: iterating over the stream itself would join, and so copy, what has gathered. */
export async function* readPieces(stream: Readable): AsyncGenerator<Buffer> {
  const waiting: Buffer[] = [];
  const disposable = isDisposable(stream);
  const state = { ended: false, wake: nothing };
  const tell = (): void => { state.wake(); };
  stream.on('data', (piece: Buffer) => {
    waiting.push(piece);
    stream.pause();
    state.wake();
  });
  stream.on('end', () => {
    state.ended = true;
    state.wake();
  });
  stream.on('error', tell).on('close', tell);
  try {
    for (;;) {
      const piece = waiting.shift();
      if (piece !== undefined) {
        yield piece;
        if (disposable) recycle(piece);
      } else if (state.ended) return;
      else if (stream.destroyed) throw stream.errored ?? new Error('it was cut off');
      else {
        await new Promise<void>((resolve) => {
          state.wake = resolve;
          stream.resume();
        });
      }
    }
  } finally {
    stream.destroy();
  }
}

/** How much of a file is read at once, in bytes. */
const fileReadSize = 512 * 1024;

/** A file's bytes, at most one more than `size`, into two buffers in turn: the next are read while one is dealt with. Closes the file. */
async function* readFileHandle(handle: FileHandle, { size, buffers, signal }: { readonly size: number; readonly buffers: readonly Buffer[]; readonly signal: AbortSignal }): AsyncGenerator<Buffer> {
  const read = async (turn: number, position: number): Promise<Buffer> => {
    const buffer = buffers[turn % buffers.length] ?? Buffer.alloc(fileReadSize);
    const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, size + 1 - position), position);
    return buffer.subarray(0, bytesRead);
  };
  let ahead: Promise<Buffer> | undefined;
  try {
    let position = 0;
    ahead = read(0, 0);
    for (let turn = 1; ; turn += 1) {
      const piece = await ahead;
      ahead = undefined;
      signal.throwIfAborted();
      if (piece.length === 0) return;
      position += piece.length;
      if (position <= size) {
        ahead = read(turn, position);
        ahead.catch(nothing); // it is told when its turn comes
      }
      yield piece;
      if (ahead === undefined) return;
    }
  } finally {
    await ahead?.catch(nothing);
    await handle.close();
  }
}

function describeBlobError(error: unknown, { kind, digest, image }: ClosureBlob): PackageError {
  const wrong = error instanceof SlipwayError && (error.code === 'DIGEST_MISMATCH' || error.code === 'SIZE_MISMATCH');
  const known = error instanceof SlipwayError ? error : undefined;
  return new PackageError(wrong ? 'BLOB_WRONG' : 'BLOB_UNREADABLE', `cannot pack the ${kind} ${digest} of the image ${image.reference}: ${errorMessage(error)}`, {
    cause: error, retryable: known?.retryable ?? false, exitCode: wrong ? 1 : known?.exitCode ?? 3,
    hint: known?.hint ?? (wrong || known?.exitCode === 1 ? 'no package was made: push the image again with the same bytes, or repair the store' : 'no package was made: run again when the place answers'),
  });
}
