import { addAbortSignal, type Readable } from 'node:stream';
import { authVariable, cutText, HttpError, isSlipwayError, parseRetryAfter, plainText, readBody, retry, type HttpClient, type HttpResponse, type Logger } from '@slipway/core';
import type { StorageLogin } from '../credentials.ts';
import { connectHint, fullHint, StorageError } from '../errors.ts';

export interface StorageRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes, or what opens a stream of so many; each try reads it from its start. */
  readonly body?: Uint8Array | { readonly size: number; open(): Readable };
  readonly signal?: AbortSignal | undefined;
  /** Whether a redirect may lead to another server, without the login. @default false */
  readonly elsewhere?: boolean;
  /** Statuses that are answers; all others are errors. */
  readonly accept: readonly number[];
}

export interface StorageAnswer {
  readonly status: number;
  readonly headers: HttpResponse['headers'];
  readonly body: Buffer;
}

export interface Requests {
  /** The answer, read to its end. @throws {StorageError} */
  readonly ask: (request: StorageRequest) => Promise<StorageAnswer>;
  /** The answer, whose body is left to read when its status is accepted. @throws {StorageError} */
  readonly open: (request: StorageRequest) => Promise<HttpResponse>;
}

const maxAnswerBytes = 32 * 2 ** 20;
const maxRedirects = 5;
/** A server may think for a while after the last byte of a file, in milliseconds. */
const uploadIdleMs = 180_000;

/** An address for an error. Without its query: after a redirect to an object storage that is a signature, as good as a login. */
export const shownUrl = ({ origin, pathname }: URL): string => `${origin}${pathname}`;

/** What a status means for whoever uploads. */
export function statusError(status: number, { method, url, host, hasLogin, said = '' }: { readonly method: string; readonly url: URL; readonly host: string; readonly hasLogin: boolean; readonly said?: string }): StorageError {
  const what = `${method} ${shownUrl(url)}: HTTP ${status}${said === '' ? '' : ` "${said}"`}`;
  switch (status) {
    case 401: return new StorageError('STORAGE_DENIED', `${what}, ${hasLogin ? 'the login was refused' : 'a login is wanted'}`, { exitCode: 2, hint: `set ${authVariable(host)} to user:password, or to a token` });
    case 403: return new StorageError('STORAGE_DENIED', `${what}, not allowed`, { exitCode: 2, hint: hasLogin ? `the user of ${authVariable(host)} may not do this there` : `a login may be wanted: set ${authVariable(host)} to user:password, or to a token` });
    case 404: return new StorageError('STORAGE_NOT_FOUND', `${what}, there is nothing`);
    case 405: case 501: return new StorageError('STORAGE_UNSUPPORTED', `${what}, the server cannot do this`, { hint: 'its folder has to allow PUT; in nginx: dav_methods PUT DELETE MKCOL MOVE' });
    case 413: return new StorageError('STORAGE_FULL', `${what}, the file is too large for the server`, { hint: 'raise its limit (nginx: client_max_body_size 0), or make smaller segments with segment-size' });
    case 507: return new StorageError('STORAGE_FULL', `${what}, no space is left`, { hint: fullHint });
    default: return new StorageError('STORAGE_FAILED', what, { retryable: [408, 425, 429, 502, 503, 504].includes(status), ...(status === 500 ? { hint: 'nginx says this also when its disk is full or a folder is missing' } : {}) });
  }
}

/** What a server that answers with JSON says is wrong. */
function readSaid(body: Buffer): string {
  try {
    const answer: unknown = JSON.parse(body.toString('utf8'));
    const parts = typeof answer === 'object' && answer !== null ? Object.entries(answer).filter(([name]) => name === 'message' || name === 'error') : [];
    return plainText(cutText(parts.map(([, value]) => typeof value === 'string' ? value : JSON.stringify(value)).join('; '), 200));
  } catch {
    return '';
  }
}

const isOwn = (host: string): boolean => /^(?:localhost|.*\.localhost|127\..*|0\.0\.0\.0|169\.254\..*|\[::1?\]|\[::ffff:.*\]|\[fe[89ab].*\])$/i.test(host);

/** The header of a login. */
export function authorizationOf(login: StorageLogin | undefined): Readonly<Record<string, string>> | undefined {
  if (login === undefined) return undefined;
  return { authorization: login.kind === 'token' ? `Bearer ${login.token}` : `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}` };
}

/** A failure, and the wait that the server asked for before the next try. */
const askedDelays = new WeakMap<StorageError, number>();

/** Requests to one server: its login goes to no other, redirects stay on it, what failed on the way is tried again. */
export function createRequests({ http, server: { host, origin, protocol, hostname }, login, logger, firstDelayMs }: {
  readonly http: HttpClient;
  readonly server: URL;
  /** Headers that prove who asks. */
  readonly login: Readonly<Record<string, string>> | undefined;
  readonly logger: Logger;
  readonly firstDelayMs: number | undefined;
}): Requests {
  /** One exchange with one address. */
  const exchange = async ({ method, headers = {}, body, signal }: StorageRequest, url: URL): Promise<{ readonly response: HttpResponse; readonly finish: () => void }> => {
    const own = new AbortController();
    const stop = (): void => { own.abort(signal?.reason); };
    signal?.addEventListener('abort', stop, { once: true });
    let stream: Readable | undefined;
    let broken: Error | undefined;
    if (body !== undefined && !(body instanceof Uint8Array)) {
      stream = addAbortSignal(own.signal, body.open());
      stream.on('error', (error) => { broken ??= error; });
    }
    const finish = (): void => {
      signal?.removeEventListener('abort', stop);
      // it has answered before it has heard all
      if (stream !== undefined && !stream.readableEnded) own.abort();
    };
    try {
      const response = await http.request({
        method, url, signal: own.signal, ...(stream === undefined ? {} : { idleTimeoutMs: uploadIdleMs }),
        headers: { ...headers, ...(url.origin === origin ? login : {}), 'user-agent': 'slipway', ...(body === undefined || body instanceof Uint8Array ? {} : { 'content-length': String(body.size) }) },
        ...(stream !== undefined ? { body: stream } : body instanceof Uint8Array ? { body } : {}),
      });
      return { response, finish };
    } catch (error) {
      finish();
      signal?.throwIfAborted();
      if (broken !== undefined) throw broken; // the source, not the server
      if (error instanceof HttpError) {
        const hint = connectHint(error);
        throw new StorageError('STORAGE_FAILED', `${method} ${shownUrl(url)}: ${error.message}`, { cause: error, retryable: error.retryable, ...(hint === undefined ? {} : { hint }) });
      }
      throw error;
    }
  };

  /** Where a redirect leads; to this server unless told otherwise, and only as the method allows. */
  const follow = ({ status, headers }: HttpResponse, { method, elsewhere = false }: StorageRequest, url: URL): URL => {
    const location = headers.location ?? '';
    const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    const reads = ['GET', 'HEAD', 'OPTIONS', 'PROPFIND'].includes(method);
    // another server is neither this machine nor spoken to in clear, unless the first one was (DR25)
    const isFit = target !== undefined && (target.origin === origin || (elsewhere && (target.protocol === 'https:' || target.protocol === protocol) && (!isOwn(target.hostname) || target.hostname === hostname)));
    if (!isFit || (!reads && status !== 307 && status !== 308)) {
      throw new StorageError('STORAGE_FAILED', `${method} ${shownUrl(url)}: HTTP ${status}, it redirects to ${target === undefined ? 'no address' : shownUrl(target)}`, { exitCode: 2, hint: 'give that address as the storage when it is the right one; logins are not sent after redirects' });
    }
    return target;
  };

  const open = async (request: StorageRequest): Promise<{ readonly response: HttpResponse; readonly finish: () => void }> => {
    let { url } = request;
    for (let hop = 0; ; hop += 1) {
      const { response, finish } = await exchange(request, url);
      const { status, headers } = response;
      if (request.accept.includes(status)) return { response, finish };
      const said = await readBody(response, 65_536, url).then(readSaid, () => '');
      finish();
      if (status > 300 && status < 400 && status !== 304 && hop < maxRedirects) { url = follow(response, request, url); continue; }
      const error = statusError(status, { method: request.method, url, host, hasLogin: login !== undefined, said });
      const wait = parseRetryAfter(headers['retry-after'], Date.now());
      if (wait !== undefined) askedDelays.set(error, wait);
      throw error;
    }
  };

  const again = async <T>(step: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> => retry(step, {
    ...(firstDelayMs === undefined ? {} : { firstDelayMs }), ...(signal === undefined ? {} : { signal }),
    shouldRetry: (error) => isSlipwayError(error) && error.retryable,
    askedDelayMs: (error) => error instanceof StorageError ? askedDelays.get(error) : undefined,
    onRetry: (error, delayMs) => { logger.debug(`${error instanceof Error ? error.message : ''}; again in ${Math.round(delayMs)} ms`); },
  });

  return {
    ask: (request) => again(async () => {
      request.signal?.throwIfAborted();
      const { response, finish } = await open(request);
      try {
        return { status: response.status, headers: response.headers, body: await readBody(response, maxAnswerBytes, request.url) };
      } catch (error) {
        request.signal?.throwIfAborted();
        throw new StorageError('STORAGE_FAILED', `${request.method} ${shownUrl(request.url)}: its answer broke off`, { cause: error, retryable: true });
      } finally {
        finish();
      }
    }, request.signal),
    open: (request) => again(async () => {
      const { response, finish } = await open(request);
      response.body.once('close', finish);
      return response;
    }, request.signal),
  };
}
