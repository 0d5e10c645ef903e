import { Readable, Transform } from 'node:stream';
import { recycle } from '@slipway/core';
import { OciError } from './errors.ts';

export interface Tap {
  readonly onChunk: (chunk: Buffer) => void;
  readonly onEnd?: () => void;
  /** Keep the last piece back until `onEnd` has agreed. @default false */
  readonly holdLast?: boolean;
}

const asError = (error: unknown): Error => error instanceof Error ? error : new Error(String(error));

/**
 * The same bytes, each looked at. An error that `tap` throws, an error of the source and a source that closes before
 * its end all become the error of the returned stream; destroying it destroys the source. Nobody reading it yet when
 * it fails is no crash: whoever reads it then gets the error.
 */
export function tapStream(stream: Readable, { onChunk, onEnd, holdLast = false }: Tap): Readable {
  let held: Buffer | undefined;
  const tapped = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try { onChunk(chunk); } catch (error) { done(asError(error)); return; }
      const ready = holdLast ? held : chunk;
      held = chunk;
      done(null, ready);
    },
    flush(done) {
      try { onEnd?.(); } catch (error) { done(asError(error)); return; }
      done(null, holdLast ? held : undefined);
    },
    destroy(error, done) { stream.destroy(); done(error); },
  });
  tapped.on('error', () => undefined);
  const fail = (): void => {
    if (tapped.destroyed || stream.readableEnded) return;
    tapped.destroy(stream.errored ?? new OciError('SIZE_MISMATCH', 'the bytes were cut off before their end', { retryable: true }));
  };
  if (stream.destroyed) { fail(); return tapped; }
  stream.on('error', fail);
  stream.on('close', fail);
  return stream.pipe(tapped);
}

const proven = new WeakMap<Readable, string>();

/** Notes that the stream ends in an error unless its bytes have this digest, so that nobody need hash them again. */
export function markProven(stream: Readable, digest: string): Readable {
  proven.set(stream, digest);
  return stream;
}

/** The digest that the bytes have for certain when the stream ends without an error; undefined when nobody looks. */
export function provenDigest(stream: object): string | undefined {
  return stream instanceof Readable ? proven.get(stream) : undefined;
}

const disposable = new WeakSet<Readable>();

/** Notes that nobody but the reader holds the stream's pieces, so that their memory may be used again. */
export function markDisposable(stream: Readable): Readable {
  disposable.add(stream);
  return stream;
}

/** Whether the reader may have the memory of a piece used again when it is done with it. */
export const isDisposable = (stream: Readable): boolean => disposable.has(stream);

/**
 * Hands the stream's pieces on in batches of about `size` bytes, one at a time: while one is dealt with the next is
 * gathered, then the stream rests. Destroys the stream when `onChunk` or `take` fails. Of a stream that breaks off all that
 * had come is handed on before this fails, so that what `onChunk` saw and what was taken are the same.
 */
export function takeBatches(stream: Readable, { size, onChunk, take }: { readonly size: number; readonly onChunk: (chunk: Buffer) => void; readonly take: (pieces: readonly Uint8Array[]) => Promise<void> }): Promise<void> {
  return new Promise((resolve, reject) => {
    let pieces: Buffer[] = [];
    let gathered = 0;
    let busy = false;
    let ended = false;
    let broken: Error | undefined;
    const fail = (error: unknown): void => {
      broken ??= asError(error);
      ended = true;
      pieces = [];
      gathered = 0;
      reject(asError(error));
      stream.destroy();
    };
    const breakOff = (error: unknown): void => {
      if (ended) return;
      broken = asError(error);
      ended = true;
      next();
    };
    const cut = (): void => breakOff(stream.errored ?? new OciError('SIZE_MISMATCH', 'the bytes were cut off before their end', { retryable: true }));
    const next = (): void => {
      if (busy || (gathered < size && !ended)) return;
      if (gathered === 0) {
        if (broken === undefined) resolve();
        else reject(broken);
        return;
      }
      const batch = pieces;
      pieces = [];
      gathered = 0;
      busy = true;
      take(batch).then(() => {
        if (disposable.has(stream)) for (const piece of batch) recycle(piece);
        busy = false;
        stream.resume();
        next();
      }, fail);
    };
    if (stream.destroyed && !stream.readableEnded) { cut(); return; }
    stream.on('error', breakOff);
    stream.on('end', () => { ended = true; next(); });
    stream.on('close', cut);
    stream.on('data', (chunk: Buffer) => {
      try { onChunk(chunk); } catch (error) { fail(error); return; }
      pieces.push(chunk);
      gathered += chunk.length;
      next();
      if (busy && gathered >= size) stream.pause();
    });
  });
}

/** The same bytes, their number told as they pass. */
export function countBytes(stream: Readable, count: (bytes: number) => void): Readable {
  const counted = tapStream(stream, { onChunk: (chunk) => count(chunk.length) });
  const digest = provenDigest(stream);
  if (disposable.has(stream)) markDisposable(counted);
  return digest === undefined ? counted : markProven(counted, digest);
}

/** The same bytes, ending in SIZE_MISMATCH unless they are exactly so many: an announced length must be kept. */
export function exactLength(stream: Readable, size: number, subject: string): Readable {
  let seen = 0;
  return tapStream(stream, {
    onChunk(chunk) {
      seen += chunk.length;
      if (seen > size) throw new OciError('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
    },
    onEnd() {
      if (seen < size) throw new OciError('SIZE_MISMATCH', `${subject} ended after ${seen} of ${size} bytes`, { retryable: true });
    },
  });
}
