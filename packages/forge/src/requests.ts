import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { cutText, errorMessage, HttpError, parseRetryAfter, plainText, readBody, type HttpClient, type Logger } from '@slipway/core';
import { ForgeError } from './errors.ts';

/** Time, passed in so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** In milliseconds. */
  sleep(ms: number): Promise<void>;
}

export interface ForgeRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Text, or what opens a stream: each try reads it from its start. */
  readonly body?: string | (() => Readable);
}

export interface ForgeResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sends one request of a client library. @throws {ForgeError} for every answer but success */
export type SendToForge = (request: ForgeRequest) => Promise<ForgeResponse>;

export interface SenderOptions {
  readonly http: HttpClient;
  /** The address of the API; requests to other hosts are refused, so that no token leaves. */
  readonly baseUrl: URL;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The longest wait that a forge may ask for. @default 120000, in milliseconds */
  readonly maxWaitMs?: number;
}

const maxAnswerBytes = 32 * 2 ** 20;
const attempts = 4;
/** Between two writes, in milliseconds. @see https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const writeDistanceMs = 1000;
/** From here on a wait is told to everybody, in milliseconds. */
const longWaitMs = 5000;
/** A server may think for a while after the last byte of a file, in milliseconds. */
const uploadIdleMs = 180_000;

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A file as a body that is never in memory as a whole, no longer than was announced. */
export function openFile(file: string, size: number): () => Readable {
  return () => createReadStream(file, { start: 0, end: Math.max(0, size - 1) });
}

/** Hosts that the token of an API may be sent to: its own, and GitHub's for files, `uploads.` instead of `api.`. */
export function mayHaveToken(url: URL, baseUrl: URL): boolean {
  return url.origin === baseUrl.origin || (url.protocol === baseUrl.protocol && baseUrl.host.startsWith('api.') && url.host === baseUrl.host.replace(/^api\./, 'uploads.'));
}

/** What the forge says is wrong, in its own words: `message`, `error` and the details of `errors`. */
function explain(body: Buffer): string {
  const text = body.toString();
  const answer = parseJson(text);
  if (typeof answer !== 'object' || answer === null) return plainText(cutText(text.replace(/\s+/g, ' '), 200));
  const parts = Object.entries(answer).filter(([key, value]) => ['message', 'error', 'error_description', 'errors'].includes(key) && value !== null && value !== '');
  return plainText(cutText(parts.map(([, value]) => typeof value === 'string' ? value : JSON.stringify(value)).join('; '), 500));
}

/**
 * How long a forge asks to wait, in milliseconds; undefined when the answer is not about its limits (T75).
 * GitHub says so with 403 as well as with 429.
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 * @see https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/
 */
export function askedWait({ status, headers, body }: ForgeResponse, ownNow: number): number | undefined {
  if (status !== 429 && status !== 403 && status !== 503) return undefined;
  const served = Date.parse(headers['date'] ?? '');
  const now = Number.isNaN(served) ? ownNow : served; // the clock that the reset was written by
  const after = parseRetryAfter(headers['retry-after'], now, Infinity);
  if (after !== undefined) return after;
  if (status === 503) return undefined;
  const remaining = headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining'];
  const reset = Number(headers['x-ratelimit-reset'] ?? headers['ratelimit-reset']);
  if (remaining === '0' && Number.isFinite(reset) && reset > 0) return Math.max(1000, reset * 1000 - now + 1000);
  return status === 429 || /rate limit|abuse detection/i.test(explain(body)) ? 60_000 : undefined;
}

function errorOf(request: ForgeRequest, response: ForgeResponse): ForgeError {
  const { status, body } = response;
  const said = explain(body);
  const what = `${request.method} ${request.url.host}${request.url.pathname}: HTTP ${status}${said === '' ? '' : `, ${said}`}`;
  if (status === 401) return new ForgeError('FORGE_DENIED', what, { status, hint: 'the token is not valid for this forge, or it has expired' });
  if (status === 403) return new ForgeError('FORGE_DENIED', what, { status, hint: hintOf403(said) });
  if (status === 404 || status === 410) return new ForgeError('FORGE_NOT_FOUND', what, { status, hint: 'forges also say "not found" when the token may not see it' });
  if (status === 408 || status >= 500) return new ForgeError('FORGE_UNREACHABLE', what, { status });
  if (status >= 300 && status < 400) return new ForgeError('FORGE_REFUSED', `${what}: it has moved`, { status, hint: 'use the present address of the repository' });
  return new ForgeError('FORGE_REFUSED', what, { status });
}

/** GitHub has a switch for what its own token of a job may do to pull requests. */
const hintOf403 = (said: string): string => /not permitted to create or approve pull requests/i.test(said)
  ? 'allow it in Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests", or give the token of an app as SLIPWAY_FORGE_TOKEN, whose pull requests also start workflows'
  : 'the token has no permission for this';

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

/**
 * The one way to a forge, under whatever library speaks to it: writes go one after the other with a second between them,
 * limits are waited for, and what can be repeated without harm is repeated. A POST is not: it fails with
 * FORGE_UNREACHABLE, and the caller looks first whether it was carried out.
 */
export function createSender({ http, baseUrl, clock, logger, maxWaitMs = 120_000 }: SenderOptions): SendToForge {
  const exchange = async (request: ForgeRequest): Promise<ForgeResponse> => {
    const { method, url, headers, body } = request;
    try {
      const response = await http.request({ method, url, headers: { ...headers, 'user-agent': headers['user-agent'] ?? 'slipway' }, ...(body === undefined ? {} : typeof body === 'string' ? { body: Buffer.from(body) } : { body: body(), idleTimeoutMs: uploadIdleMs }) });
      const plain = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? '']));
      return { status: response.status, headers: plain, body: await readBody(response, maxAnswerBytes, url) };
    } catch (error) {
      if (error instanceof HttpError) throw new ForgeError('FORGE_UNREACHABLE', `${method} ${url.host}${url.pathname}: ${error.message}`, { cause: error, retryable: error.retryable, ...(error.hint === undefined ? {} : { hint: error.hint }) });
      throw error;
    }
  };

  const send = async (request: ForgeRequest): Promise<ForgeResponse> => {
    let waited = 0;
    for (let attempt = 1; ; attempt += 1) {
      let failure: ForgeError;
      let wait: number | undefined;
      try {
        const response = await exchange(request);
        if (response.status < 300) return response;
        failure = errorOf(request, response);
        wait = askedWait(response, clock.now());
        // 503 may have done something; the others refused, so a POST may be sent again as well
        if (wait !== undefined && response.status !== 503) failure = new ForgeError('FORGE_RATE_LIMITED', `${failure.message}; it asks to wait ${Math.ceil(wait / 1000)} s`, { status: response.status });
      } catch (error) {
        if (!(error instanceof ForgeError)) throw error;
        failure = error;
      }
      const repeatable = failure.code === 'FORGE_RATE_LIMITED' || (failure.code === 'FORGE_UNREACHABLE' && failure.retryable && request.method !== 'POST');
      wait ??= 1000 * 2 ** (attempt - 1);
      waited += wait;
      if (!repeatable || attempt >= attempts || waited > maxWaitMs) throw failure;
      // somebody who looks at the log wonders why nothing happens
      logger[wait < longWaitMs ? 'debug' : 'info'](`${errorMessage(failure)}; again in ${Math.ceil(wait / 1000)} s`);
      await clock.sleep(wait);
    }
  };

  let writes: Promise<unknown> = Promise.resolve();
  let lastWrite = -Infinity;
  return (request) => {
    if (!mayHaveToken(request.url, baseUrl)) throw new ForgeError('FORGE_REFUSED', `a request to ${request.url.origin} was not sent: the token belongs to ${baseUrl.origin}`, { exitCode: 70 });
    if (isRead(request.method)) return send(request);
    const write = writes.then(async () => {
      const wait = lastWrite + writeDistanceMs - clock.now();
      if (wait > 0) await clock.sleep(wait);
      try {
        return await send(request);
      } finally {
        lastWrite = clock.now();
      }
    });
    writes = write.catch(() => undefined);
    return write;
  };
}
