import http from 'node:http';
import https from 'node:https';
import { Readable } from 'node:stream';
import { errorCode, errorMessage, SlipwayError, type SlipwayErrorOptions } from './errors.ts';

export type HttpErrorCode = 'HTTP_DNS' | 'HTTP_TLS' | 'HTTP_TIMEOUT' | 'HTTP_CONNECT' | 'HTTP_RESET' | 'HTTP_BODY_TOO_LARGE';

/** The exchange itself failed; an HTTP status, whatever it is, is a response. */
export class HttpError extends SlipwayError<HttpErrorCode> {
  override readonly name = 'HttpError';
  constructor(code: HttpErrorCode, message: string, options?: SlipwayErrorOptions) {
    super(code, message, { exitCode: 3, retryable: code !== 'HTTP_TLS' && code !== 'HTTP_BODY_TOO_LARGE', ...options });
  }
}

export interface HttpRequest {
  readonly url: URL;
  /** @default 'GET' */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream must come with a content-length header, or it is sent chunked. */
  readonly body?: Uint8Array | Readable;
  readonly signal?: AbortSignal;
  /** Without a byte for this long the request fails. @default 30000, in milliseconds */
  readonly idleTimeoutMs?: number;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Raw bytes, never decompressed. Read it to the end, or destroy it. */
  readonly body: Readable;
}

export interface HttpClient {
  /** One exchange: no redirect followed, no retry. @throws {HttpError} */
  request(request: HttpRequest): Promise<HttpResponse>;
  close(): void;
}

export interface HttpClientOptions {
  /** PEM certificates trusted besides the system's. */
  readonly ca?: string;
  /** @default 16 */
  readonly maxSocketsPerHost?: number;
}

const dns = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA']);
const connect = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES']);
const isTls = (code: string): boolean => /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO|HOSTNAME_MISMATCH)/.test(code);

function httpError(error: unknown, url: URL): HttpError {
  if (error instanceof HttpError) return error;
  const code = errorCode(error) ?? '';
  const at = `${url.protocol}//${url.host}`;
  const options = { cause: error };
  if (dns.has(code)) return new HttpError('HTTP_DNS', `cannot find the host of ${at} (${code})`, options);
  if (connect.has(code)) return new HttpError('HTTP_CONNECT', `cannot connect to ${at} (${code})`, options);
  if (code === 'ETIMEDOUT') return new HttpError('HTTP_TIMEOUT', `cannot connect to ${at}: no answer`, options);
  if (isTls(code)) {
    // OpenSSL's own words come with source files and a newline
    const said = /SSL routines:[^:]*:([^:\n]+)/.exec(errorMessage(error))?.[1] ?? errorMessage(error).trim();
    return new HttpError('HTTP_TLS', `cannot trust ${at}: ${said} (${code})`, {
      ...options, hint: 'give its certificate authority with --ca-file FILE, or name the host with --plain-http if it speaks plain http',
    });
  }
  return new HttpError('HTTP_RESET', `the connection to ${at} broke: ${errorMessage(error)}`, options);
}

/** An HTTP client with one pool of kept-alive connections per host. */
export function createHttpClient({ ca, maxSocketsPerHost = 16 }: HttpClientOptions = {}): HttpClient {
  const agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: maxSocketsPerHost }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: maxSocketsPerHost }),
  };
  // `ca` replaces the system's list in Node, so the system's is named along with it where Node can tell it.
  let trusted: string[] | undefined;
  const trust = async (): Promise<string[] | undefined> => {
    if (ca === undefined) return undefined;
    trusted ??= [...(await import('node:tls')).rootCertificates, ca];
    return trusted;
  };

  const send = async ({ url, method = 'GET', headers = {}, body, signal, idleTimeoutMs = 30_000 }: HttpRequest): Promise<HttpResponse> => {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new HttpError('HTTP_CONNECT', `cannot request ${url.protocol} addresses, only http and https`);
    const anchors = url.protocol === 'https:' ? await trust() : undefined;
    return new Promise((resolve, reject) => {
      const options: https.RequestOptions = {
        method, agent: agents[url.protocol as 'http:' | 'https:'],
        headers: { 'accept-encoding': 'identity', ...headers, ...(body instanceof Uint8Array ? { 'content-length': String(body.length) } : {}) },
        ...(anchors === undefined ? {} : { ca: anchors }), ...(signal === undefined ? {} : { signal }),
      };
      const request = (url.protocol === 'https:' ? https : http).request(url, options);
      let answer: http.IncomingMessage | undefined;
      request.on('timeout', () => {
        // A full buffer means that our reader is slow, not the other side.
        if (answer !== undefined && answer.readableLength >= answer.readableHighWaterMark) { request.setTimeout(idleTimeoutMs); return; }
        (answer ?? request).destroy(new HttpError('HTTP_TIMEOUT', `${method} ${url.protocol}//${url.host}${url.pathname}: no byte for ${idleTimeoutMs / 1000} s`));
      });
      request.setTimeout(idleTimeoutMs);
      request.on('error', (error) => reject(signal?.aborted === true ? error : httpError(error, url)));
      request.on('response', (response) => {
        answer = response;
        response.on('error', () => undefined); // readers get it from the stream; nobody reading is no crash
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: response });
      });
      if (body instanceof Readable) {
        body.on('error', (error) => request.destroy(error));
        body.pipe(request);
      } else request.end(body);
    });
  };

  return {
    request: send,
    close: () => { agents['http:'].destroy(); agents['https:'].destroy(); },
  };
}

/** The whole body. @throws {HttpError} HTTP_BODY_TOO_LARGE at `limit` bytes, HTTP_RESET when it is cut. */
export async function readBody(response: HttpResponse, limit: number, url: URL): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw new HttpError('HTTP_BODY_TOO_LARGE', `${url.host}${url.pathname} answered with more than ${limit} bytes`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw httpError(error, url);
  }
  return Buffer.concat(chunks);
}
