import { setTimeout as delay } from 'node:timers/promises';
import type { HttpResponse } from '@slipway/core';
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

/** The bytes of a blob from `offset` to its end; an interrupted download goes on where it stopped. */
export async function* readBlob({ request, size, offset, subject, attempts, firstDelayMs, signal }: BlobReaderOptions): AsyncGenerator<Buffer> {
  let at = offset;
  let mark = offset;
  let failures = 0;
  for (;;) {
    let response: HttpResponse | undefined;
    let broken: unknown;
    try {
      response = await request(at);
      let skip = bytesToSkip(response, { offset: at, size, subject });
      for await (const chunk of response.body as AsyncIterable<Buffer>) {
        const rest = skip === 0 ? chunk : chunk.subarray(Math.min(skip, chunk.length));
        skip -= chunk.length - rest.length;
        if (rest.length === 0) continue;
        at += rest.length;
        if (at > size) throw new OciError('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
        yield rest;
      }
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
    signal?.throwIfAborted();
    failures = at - mark >= worthwhile ? 1 : failures + 1;
    mark = at;
    if (failures >= attempts) throw broken;
    await delay(firstDelayMs * 2 ** (failures - 1), undefined, signal === undefined ? {} : { signal });
  }
}
