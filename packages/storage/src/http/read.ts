import { Readable } from 'node:stream';
import type { HttpResponse } from '@slipway/core';
import { StorageError } from '../errors.ts';
import type { ReadOptions } from '../storage.ts';
import { shownUrl, type Requests } from './requests.ts';

/** Without a byte in between, this often a download may break. */
const attempts = 5;

/** The rest of a body from `skip` bytes on, at most `limit` bytes. */
async function* slice({ body }: HttpResponse, { skip, limit }: { readonly skip: number; readonly limit: number }): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    const [from, to] = [Math.max(0, skip - at), Math.min(chunk.length, skip + limit - at)];
    at += chunk.length;
    if (to > from) yield chunk.subarray(from, to);
    if (at >= skip + limit) break;
  }
}

/** The size of the whole file, as an answer to a range tells it; an answer to another one is let go of, with its connection. @see https://www.rfc-editor.org/rfc/rfc9110#section-14.4 */
function totalOf({ status, headers, body }: HttpResponse, { url, start }: { readonly url: URL; readonly start: number }): number {
  if (status === 200) return Number(headers['content-length'] ?? NaN);
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
  if (Number(from) === start && total !== undefined) return Number(total);
  body.destroy();
  throw new StorageError('STORAGE_FAILED', `${shownUrl(url)} answered with another range than was asked for`);
}

/** A part of a file; a download that broke goes on where it broke. The first answer is waited for. */
export async function readRange(url: URL, { start = 0, end = Infinity, signal }: ReadOptions, { open }: Pick<Requests, 'open'>): Promise<Readable> {
  if (start >= end) return Readable.from([]);
  const request = async (from: number): Promise<HttpResponse | undefined> => {
    const isWhole = from === 0 && end === Infinity;
    const range = `bytes=${from}-${end === Infinity ? '' : end - 1}`;
    const response = await open({ method: 'GET', url, headers: isWhole ? {} : { range }, accept: [200, 206, 416], signal });
    if (response.status !== 416) return response;
    response.body.resume();
    return undefined; // it begins after the end
  };
  const answer = await request(start);
  if (answer === undefined) return Readable.from([]);
  const total = totalOf(answer, { url, start });
  const after = Math.min(end, total);

  async function* pieces(first: HttpResponse): AsyncGenerator<Buffer> {
    let response = first;
    let next = start;
    let why: unknown;
    for (let failures = 0; failures < attempts; failures += 1) {
      try {
        for await (const chunk of slice(response, { skip: response.status === 206 ? 0 : next, limit: Number.isNaN(after) ? Infinity : after - next })) {
          failures = 0;
          next += chunk.length;
          yield chunk;
        }
        if (Number.isNaN(after) || next >= after) return; // without a size, the end of the body is the end
      } catch (error) {
        if (error instanceof Error && error.name === 'AbortError') throw error; // whoever read has gone
        why = error;
      }
      signal?.throwIfAborted();
      const again = await request(next);
      if (again === undefined || !Object.is(totalOf(again, { url, start: next }), total)) {
        again?.body.destroy();
        throw new StorageError('STORAGE_FAILED', `${shownUrl(url)} was changed while it was read`);
      }
      response = again;
    }
    throw new StorageError('STORAGE_FAILED', `${shownUrl(url)} ends after ${next} of ${after} bytes, again and again`, { retryable: true, ...(why === undefined ? {} : { cause: why }) });
  }
  return Readable.from(pieces(answer), { objectMode: false });
}
