import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { HttpResponse } from '@slipway/core';
import type { ContentCheck } from '../digest.ts';
import { OciError } from '../errors.ts';
import { parseContentRange } from './answers.ts';
import { networkError } from './failures.ts';

export interface BlobReaderOptions {
  /** Asks for the blob from this byte on: a 200 with all of it, or a 206. */
  readonly request: (offset: number) => Promise<HttpResponse>;
  /** Of the whole blob, in bytes. */
  readonly size: number;
  readonly offset: number;
  readonly subject: string;
  /** Interruptions in a row without progress worth the name. */
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Of the whole blob; only where `offset` is 0. @default none */
  readonly check?: ContentCheck | undefined;
}

/** Less than this between two interruptions is no progress (T19). In bytes. */
const worthwhile = 64 * 1024;

/**
 * How many bytes of the answer's body come before `offset`, to be skipped: 0 for the right 206, all of them for a 200.
 * @throws {OciError} UNEXPECTED_ANSWER for a 206 that is not what was asked for: its bytes are never joined to others (T18)
 */
export function bytesToSkip({ status, headers }: Pick<HttpResponse, 'status' | 'headers'>, { offset, size, subject }: { readonly offset: number; readonly size: number; readonly subject: string }): number {
  if (status === 200) return offset;
  const range = parseContentRange(headers['content-range']);
  if (range?.first !== offset || range.last !== size - 1 || (range.total !== undefined && range.total !== size)) {
    throw new OciError('UNEXPECTED_ANSWER', `${subject}: asked for bytes ${offset}-${size - 1}, and the registry sent ${JSON.stringify(headers['content-range'] ?? 'no Content-Range')}`, { retryable: true });
  }
  return 0;
}

/** Hands every piece of a body to `take` until its end. When `take` says false it rests until somebody resumes it. */
function drain(body: Readable, take: (chunk: Buffer) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(error instanceof Error ? error : new Error(String(error)));
    if (body.destroyed) { fail(body.errored ?? new Error('it was cut off')); return; }
    body.on('error', fail);
    body.on('close', () => { if (!body.readableEnded) fail(body.errored ?? new Error('it was cut off')); });
    body.on('end', resolve);
    body.on('data', (chunk: Buffer) => {
      try { if (!take(chunk)) body.pause(); } catch (error) { fail(error); }
    });
  });
}

/**
 * The bytes of a blob from `offset` to its end; an interrupted download goes on where it stopped. With a `check` the
 * last piece is held back until it has agreed, so that nobody gets the whole of wrong content.
 */
export function readBlob({ request, size, offset, subject, attempts, firstDelayMs, signal, check }: BlobReaderOptions): Readable {
  let body: Readable | undefined;
  const stream = new Readable({
    highWaterMark: 256 * 1024,
    read() { body?.resume(); },
    destroy(error, done) { body?.destroy(); done(error); },
  });
  let at = offset;
  let held: Buffer | undefined;
  const deliver = (chunk: Buffer): boolean => {
    at += chunk.length;
    if (at > size) throw new OciError('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
    check?.update(chunk);
    const ready = check === undefined ? chunk : held;
    held = chunk;
    return ready === undefined || stream.push(ready);
  };

  const pull = async (): Promise<void> => {
    let mark = offset;
    let failures = 0;
    for (;;) {
      let response: HttpResponse | undefined;
      let broken: unknown;
      try {
        response = await request(at);
        ({ body } = response);
        let skip = bytesToSkip(response, { offset: at, size, subject });
        await drain(body, (chunk) => {
          const rest = skip === 0 ? chunk : chunk.subarray(Math.min(skip, chunk.length));
          skip -= chunk.length - rest.length;
          return rest.length === 0 || deliver(rest);
        });
        if (at === size) return;
        broken = new OciError('SIZE_MISMATCH', `${subject} ended after ${at} of ${size} bytes`, { retryable: true });
      } catch (error) {
        broken = networkError(error, subject);
        const resumable = broken instanceof OciError && broken.retryable && at <= size;
        // a status and a silence were retried already by `request`
        if (!resumable || (response === undefined && broken instanceof OciError && (broken.status !== undefined || broken.code === 'TIMEOUT'))) throw broken;
      } finally {
        response?.body.destroy();
      }
      if (stream.destroyed) return;
      signal?.throwIfAborted();
      failures = at - mark >= worthwhile ? 1 : failures + 1;
      mark = at;
      if (failures >= attempts) throw broken;
      await delay(firstDelayMs * 2 ** (failures - 1), undefined, signal === undefined ? {} : { signal });
    }
  };
  pull().then(() => {
    if (stream.destroyed) return;
    check?.finish();
    if (check !== undefined && held !== undefined) stream.push(held);
    stream.push(null);
  }).catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
  stream.on('error', () => undefined); // nobody reading it yet is no crash; readers get it from the stream
  return stream;
}
