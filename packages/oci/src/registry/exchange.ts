import { Readable } from 'node:stream';
import { parseRetryAfter, retry, type HttpClient, type HttpResponse, type Logger } from '@slipway/core';
import { OciError } from '../errors.ts';
import type { AddressPolicy } from './addresses.ts';
import { parseErrorBody, resolveAddress } from './answers.ts';
import type { CredentialSource } from './credentials.ts';
import { isUnreachable, networkError, statusError } from './failures.ts';
import type { Pacer } from './pacing.ts';
import type { Authenticator, Scope } from './tokens.ts';

export interface ExchangeRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly scopes: readonly Scope[];
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream is sent once: no retry and no second try with other credentials. */
  readonly body?: Uint8Array | Readable;
  /** Statuses that are answers. */
  readonly ok: readonly number[];
  /** Names the wanted thing in errors. */
  readonly subject: string;
  readonly signal?: AbortSignal | undefined;
}

export interface ExchangeResponse extends HttpResponse {
  /** Where the answer came from in the end. */
  readonly url: URL;
}

/** Sends a request to a registry until there is an answer: authenticated, redirects followed, retried. */
export type Exchange = (request: ExchangeRequest) => Promise<ExchangeResponse>;

export interface ExchangeOptions {
  /** Of the registry, without a path. Only here go credentials. */
  readonly base: URL;
  readonly http: HttpClient;
  readonly authenticator: Authenticator;
  readonly credentials: CredentialSource;
  readonly policy: AddressPolicy;
  readonly pacer: Pacer;
  readonly logger: Logger;
  readonly now: () => number;
  /** Tries in all. */
  readonly attempts: number;
  readonly firstDelayMs: number;
}

const maxRedirects = 10;
const maxErrorBody = 64 * 1024;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The start of a body, whatever comes; what is more is not read (T14). */
async function readStart(response: HttpResponse): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= maxErrorBody) break;
    }
  } catch { /* what came has to do */ }
  return Buffer.concat(chunks).subarray(0, maxErrorBody);
}

export function createExchange(options: ExchangeOptions): Exchange {
  const { base, http, authenticator, credentials, policy, pacer, logger, now, attempts, firstDelayMs } = options;
  const { origin } = base;
  let learning: Promise<void> | undefined;
  let learnt = false;

  const follow = async (request: ExchangeRequest, authorization: string | undefined): Promise<ExchangeResponse> => {
    let { url } = request;
    for (let hop = 0; ; hop += 1) {
      const response = await http.request({
        url, method: request.method, large: request.method === 'GET', // also the faster way for hundreds of small manifests
        headers: { ...request.headers, ...(authorization !== undefined && url.origin === origin ? { authorization } : {}) },
        ...(request.body === undefined ? {} : { body: request.body }), ...(request.signal === undefined ? {} : { signal: request.signal }),
      }).catch((error: unknown) => { throw networkError(error, request.subject); });
      const { location } = response.headers;
      if (!redirects.has(response.status) || location === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return { ...response, url };
      response.body.destroy();
      if (hop >= maxRedirects) throw new OciError('ADDRESS_REFUSED', `${request.subject}: more than ${maxRedirects} redirects`);
      const next = resolveAddress(location, url);
      if (next === undefined) throw new OciError('ADDRESS_REFUSED', `${request.subject}: ${url.host} redirects to what is no address`);
      await policy.check({ from: url, to: next, what: 'a redirect' });
      url = next;
    }
  };

  const authenticated = async (request: ExchangeRequest): Promise<ExchangeResponse> => {
    const ours = request.url.origin === origin;
    let tried = ours ? await authenticator.authorization(request.scopes) : undefined;
    for (let round = 1; ; round += 1) {
      const response = await follow(request, tried);
      if (response.status !== 401 || response.url.origin !== origin || request.ok.includes(401)) return response;
      const next = round > 2 ? undefined : await authenticator.respond(response, { url: response.url, scopes: request.scopes, tried }).catch((error: unknown) => {
        response.body.destroy(); // what nobody reads would keep its connection
        throw error;
      });
      if (next === undefined) return response;
      response.body.destroy();
      if (request.body instanceof Readable) throw new OciError('DENIED', `${request.subject}: ${base.host} wanted other credentials while it was sent to`, { status: 401, retryable: true });
      tried = next;
    }
  };

  // The first request goes alone, so that the others know how to authenticate.
  const informed = async (request: ExchangeRequest): Promise<ExchangeResponse> => {
    while (!learnt) {
      if (learning !== undefined) { await learning; continue; }
      let done = (): void => undefined;
      learning = new Promise((resolve) => { done = resolve; });
      try {
        return await authenticated(request);
      } finally {
        // also when it failed: those that wait would otherwise wait for the host one after another
        learnt = true;
        learning = undefined;
        done();
      }
    }
    return authenticated(request);
  };

  const askForWords = async (request: ExchangeRequest, refused: ExchangeResponse): Promise<ExchangeResponse> => {
    const answer = await informed({ ...request, method: 'GET' }).catch(() => refused);
    const useful = answer !== refused && answer.status === refused.status && answer.url.host === base.host;
    (useful ? refused : answer).body.destroy();
    return useful ? answer : refused;
  };

  const once = async (request: ExchangeRequest): Promise<ExchangeResponse> => {
    const leave = await pacer.enter(request.signal);
    let response: ExchangeResponse;
    let retryAfterMs: number | undefined;
    try {
      if (pacer.isExhausted()) throw new OciError('RATE_LIMITED', `${request.subject}: not asked, as ${base.host} said nothing but 429 for minutes`, { status: 429 });
      response = await informed(request);
      retryAfterMs = parseRetryAfter(response.headers['retry-after'], now());
      pacer.note(response.status === 429, retryAfterMs);
    } finally {
      leave();
    }
    if (request.ok.includes(response.status)) return response;
    const from = response.url.host;
    const withCredential = from === base.host && await credentials(base.host) !== undefined;
    // why not is said to a GET only
    const told = request.method === 'HEAD' && withCredential && (response.status === 401 || response.status === 403) ? await askForWords(request, response) : response;
    const start = await readStart(told);
    // another host was asked with what stood in the redirect, signatures too, and may say it back (T72)
    const said = from === base.host ? parseErrorBody(start) : undefined;
    throw statusError(response.status, request.subject, { said, retryAfterMs, withCredential, host: from });
  };

  return (request) => {
    let unreachable = 0;
    return retry(() => once(request), {
      attempts: request.body instanceof Readable ? 1 : attempts, firstDelayMs,
      shouldRetry: (error) => {
        if (isUnreachable(error)) unreachable += 1;
        return error instanceof OciError && error.retryable && unreachable < 3 && !pacer.isExhausted();
      },
      askedDelayMs: (error) => error instanceof OciError ? error.retryAfterMs : undefined,
      onRetry: (error, waitMs) => logger.debug(`${error instanceof Error ? error.message : String(error)}; again in ${(waitMs / 1000).toFixed(1)} s`),
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
  };
}
