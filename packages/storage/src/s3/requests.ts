import { createHash } from 'node:crypto';
import { parseRetryAfter, readBody, retry, SlipwayError, type HttpResponse } from '@slipway/core';
import type { StorageOptions } from '../options.ts';
import { objectUrl, type S3Address } from './address.ts';
import { exchangeError, isBusy, parseFailure, s3Error, type S3Failure } from './failures.ts';
import { findS3Login } from './login.ts';
import { formatQuery, signRequest } from './sign.ts';

export interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  /** Of the object, below the prefix; the bucket itself when absent. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** When it is known already. */
  readonly bodySha256?: string;
  /** For errors: "uploading part 3 of x". */
  readonly subject: string;
  /** Statuses and codes of failures that are answers. */
  readonly accept?: (failure: S3Failure) => boolean;
  /** A body of many megabytes is expected. */
  readonly large?: boolean;
  /** @default 60000, in milliseconds */
  readonly idleTimeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/** An answer that is a success, or a failure that was accepted. */
export type S3Answer = HttpResponse & { readonly failure?: S3Failure };

export interface S3Client {
  /** Signed, and tried again while the server is busy. The body of a success must be read or destroyed. @throws {StorageError} */
  send(request: S3Request): Promise<S3Answer>;
  /** `send`, and the whole body as text. */
  ask(request: S3Request): Promise<S3Answer & { readonly text: string }>;
  /** An error for a failure that somebody accepted in vain. */
  errorOf(failure: S3Failure, subject: string): SlipwayError;
}

const maxAnswer = 16 * 2 ** 20;
const emptySha256 = createHash('sha256').digest('hex');

/** Thrown inside one try only. */
class BusyError extends Error {
  constructor(readonly failure: S3Failure, readonly retryAfterMs: number | undefined) { super(failure.code); }
}

export function createS3Client(address: S3Address, { env, http, logger, addSecret, now, firstDelayMs = 250 }: StorageOptions): S3Client {
  const login = findS3Login(address, { env, addSecret });

  const once = async ({ method, path, query = {}, headers = {}, body, subject, accept, large = false, idleTimeoutMs = 60_000, signal, bodySha256 }: S3Request): Promise<S3Answer> => {
    const url = objectUrl(address, path ?? '', { isBucket: path === undefined });
    url.search = formatQuery(query);
    const hash = bodySha256 ?? (body === undefined ? emptySha256 : createHash('sha256').update(body).digest('hex'));
    // of the right time at each try
    const sent = login === undefined ? headers : signRequest({ method, url, headers, bodySha256: hash }, login, { region: address.region, now: now() });
    const answer = await http.request({ url, method, headers: { ...sent, ...(body === undefined && method !== 'GET' && method !== 'HEAD' ? { 'content-length': '0' } : {}) }, ...(body === undefined ? {} : { body }), large, idleTimeoutMs, ...(signal === undefined ? {} : { signal }) });
    if (answer.status >= 200 && answer.status < 300) return answer;
    const text = method === 'HEAD' ? '' : (await readBody(answer, 65_536, url).catch(() => Buffer.alloc(0))).toString('utf8');
    if (method === 'HEAD') answer.body.resume();
    const region = answer.headers['x-amz-bucket-region'];
    const failure = parseFailure(answer.status, text, typeof region === 'string' ? region : undefined);
    if (accept?.(failure) === true) return { ...answer, failure };
    if (isBusy(failure)) throw new BusyError(failure, parseRetryAfter(answer.headers['retry-after'], now().getTime()));
    throw s3Error(failure, subject, { address, signed: login !== undefined });
  };

  const withRetry = async <T>(request: S3Request, step: () => Promise<T>): Promise<T> => retry(() => step().catch((error: unknown) => { throw exchangeError(error, request.subject); }), {
    firstDelayMs, shouldRetry: (error) => error instanceof BusyError || (error instanceof SlipwayError && error.retryable),
    askedDelayMs: (error) => error instanceof BusyError ? error.retryAfterMs : undefined,
    onRetry: (error, delayMs) => logger.debug(`${request.subject}: again in ${Math.round(delayMs)} ms (${error instanceof Error ? error.message : ''})`),
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  }).catch((error: unknown) => {
    request.signal?.throwIfAborted();
    throw error instanceof BusyError ? s3Error(error.failure, request.subject, { address, signed: login !== undefined }) : error;
  });

  return {
    send: (request) => withRetry(request, () => once(request)),
    ask: (request) => withRetry(request, async () => {
      const answer = await once(request);
      // the body of an accepted failure was read already
      if (answer.failure !== undefined || request.method === 'HEAD') { answer.body.resume(); return { ...answer, text: '' }; }
      return { ...answer, text: (await readBody(answer, maxAnswer, objectUrl(address, request.path ?? ''))).toString('utf8') };
    }),
    errorOf: (failure, subject) => s3Error(failure, subject, { address, signed: login !== undefined }),
  };
}
