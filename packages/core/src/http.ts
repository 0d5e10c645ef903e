import http from 'node:http';
import https from 'node:https';
import { Readable, type Duplex } from 'node:stream';
import type tls from 'node:tls';
import { HttpError, httpError } from './http-error.ts';
import type { HttpRequest, HttpResponse } from './http-exchange.ts';
import { createLargeReader } from './http-large.ts';
import { findProxy, proxyAuthorization, type ProxySettings } from './proxy.ts';
import { recycle } from './slabs.ts';

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
  /** @default none */
  readonly proxies?: ProxySettings;
}

const defaultIdleMs = 30_000;

type RequestOptions = Omit<https.RequestOptions, 'headers'> & { readonly headers: Readonly<Record<string, string>> };

/** Sends a plain http request to a proxy, the whole address in its first line. */
function requestThrough(proxy: URL, url: URL, options: RequestOptions, agent: http.Agent): http.ClientRequest {
  const authorization = proxyAuthorization(proxy);
  return (proxy.protocol === 'https:' ? https : http).request({
    ...options, ...addressOf(proxy), agent, path: `${url.origin}${url.pathname}${url.search}`,
    headers: { ...options.headers, host: url.host, ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }) },
  });
}

const addressOf = ({ hostname, port, protocol }: URL): { host: string; port: number } =>
  ({ host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port) });

/** A connection to `target` (`host:port`) that a proxy made. */
function openTunnel(proxy: URL, target: string): Promise<Duplex> {
  const authorization = proxyAuthorization(proxy);
  const at = `${proxy.protocol}//${proxy.host}`;
  return new Promise((resolve, reject) => {
    const request = (proxy.protocol === 'https:' ? https : http).request({
      ...addressOf(proxy), method: 'CONNECT', path: target, agent: false, timeout: defaultIdleMs,
      headers: { host: target, ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }) },
    });
    request.on('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode === 200) { resolve(socket); return; }
      socket.destroy();
      reject(new HttpError('HTTP_CONNECT', `the proxy ${at} does not connect to ${target} (${statusCode})`, {
        retryable: statusCode >= 500, hint: statusCode === 407 ? 'it wants a user and a password, as in HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT' : 'name hosts that are reached directly in NO_PROXY',
      }));
    });
    request.on('timeout', () => request.destroy(new HttpError('HTTP_TIMEOUT', `the proxy ${at}: no byte for ${defaultIdleMs / 1000} s`)));
    request.on('error', (error) => reject(httpError(error, proxy)));
    request.end();
  });
}

/** TLS connections that begin in a proxy's tunnel, otherwise pooled as all are. */
function createTunnelAgent(proxy: URL, options: https.AgentOptions): https.Agent {
  const agent = new https.Agent(options);
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (target, callback) => {
    openTunnel(proxy, `${target.host ?? ''}:${target.port ?? 443}`)
      .then((socket) => callback?.(null, connect({ ...target, socket } as typeof target) ?? socket), (error: unknown) => callback?.(error as Error, undefined as never));
    return undefined;
  };
  return agent;
}

/** Trusts a private authority besides the system's, which naming it alone would replace. Made once: reading so many certificates takes its time. */
async function createTrust(ca: string): Promise<tls.SecureContext> {
  const node = await import('node:tls');
  return node.createSecureContext({ ca: [...systemCertificates(node), ca] });
}

/** Before Node 22.15 only its own list can be told. */
function systemCertificates({ getCACertificates, rootCertificates }: { readonly getCACertificates?: (type: 'default') => string[]; readonly rootCertificates: readonly string[] }): readonly string[] {
  return getCACertificates?.('default') ?? rootCertificates;
}

interface Pools {
  readonly http: http.Agent;
  readonly https: https.Agent;
  readonly large: ReturnType<typeof createLargeReader>;
  /** Through a proxy. */
  readonly tunnel: (proxy: URL) => https.Agent;
  close(): void;
}

function createPools(options: https.AgentOptions): Pools {
  const [plain, secure] = [new http.Agent(options), new https.Agent(options)];
  const large = createLargeReader({ maxSocketsPerHost: options.maxSockets ?? 16, secureContext: options.secureContext });
  const tunnels = new Map<string, https.Agent>();
  return {
    http: plain, https: secure, large,
    tunnel(proxy) {
      let agent = tunnels.get(proxy.href);
      if (agent === undefined) tunnels.set(proxy.href, agent = createTunnelAgent(proxy, options));
      return agent;
    },
    close: () => { for (const agent of [plain, secure, ...tunnels.values()]) agent.destroy(); large.close(); },
  };
}

/** An HTTP client with one pool of kept-alive connections per host. */
export function createHttpClient({ ca, maxSocketsPerHost = 16, proxies = { bypass: [] } }: HttpClientOptions = {}): HttpClient {
  const options: https.AgentOptions = { keepAlive: true, maxSockets: maxSocketsPerHost, timeout: defaultIdleMs };
  let pools: Promise<Pools> | undefined;
  const open = (): Promise<Pools> => pools ??= (async () => createPools(ca === undefined ? options : { ...options, secureContext: await createTrust(ca) }))();

  const isLarge = ({ url, method = 'GET', large = false }: HttpRequest): boolean =>
    large && method === 'GET' && (url.protocol === 'http:' || url.protocol === 'https:') && findProxy(proxies, url) === undefined;
  const sendLarge = async (request: HttpRequest): Promise<HttpResponse> => {
    try {
      return await (await open()).large.request(request);
    } catch (error) {
      throw request.signal?.aborted === true ? error : httpError(error, request.url);
    }
  };
  const send = async ({ url, method = 'GET', headers = {}, body, signal, idleTimeoutMs = defaultIdleMs }: HttpRequest): Promise<HttpResponse> => {
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new HttpError('HTTP_CONNECT', `cannot request ${url.protocol} addresses, only http and https`);
    const { http: plain, https: secure, tunnel } = await open();
    const proxy = findProxy(proxies, url);
    return new Promise((resolve, reject) => {
      const options: RequestOptions = {
        // The pool has the same timeout, so that a connection that is used again need not be told.
        method, timeout: idleTimeoutMs,
        headers: { 'accept-encoding': 'identity', ...headers, ...(body instanceof Uint8Array ? { 'content-length': String(body.length) } : {}) },
        ...(signal === undefined ? {} : { signal }),
      };
      const direct = { ...options, ...addressOf(url), path: `${url.pathname}${url.search}` };
      const request = url.protocol === 'https:' ? https.request({ ...direct, agent: proxy === undefined ? secure : tunnel(proxy) })
        : proxy === undefined ? http.request({ ...direct, agent: plain }) : requestThrough(proxy, url, options, proxy.protocol === 'https:' ? secure : plain);
      let answer: http.IncomingMessage | undefined;
      request.on('timeout', () => {
        // A full buffer means that our reader is slow, not the other side.
        if (answer !== undefined && answer.readableLength >= answer.readableHighWaterMark) { request.setTimeout(idleTimeoutMs); return; }
        (answer ?? request).destroy(new HttpError('HTTP_TIMEOUT', `${method} ${url.protocol}//${url.host}${url.pathname}: no byte for ${idleTimeoutMs / 1000} s`));
      });
      request.on('error', (error) => reject(signal?.aborted === true ? error : httpError(error, proxy !== undefined && url.protocol === 'http:' ? proxy : url)));
      request.on('response', (response) => {
        answer = response;
        response.on('error', () => undefined); // readers get it from the stream; nobody reading is no crash
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: response });
      });
      if (body instanceof Readable) sendStream(body, request);
      else request.end(body);
    });
  };

  return {
    request: (request) => isLarge(request) ? sendLarge(request) : send(request),
    close: () => void pools?.then((made) => made.close(), () => undefined),
  };
}

/** Sends a stream piece by piece; what lies in memory that can be used again goes back once it was sent. */
function sendStream(body: Readable, request: http.ClientRequest): void {
  const write = (piece: Buffer): void => {
    const goesOn = request.write(piece, (error) => {
      if (!(error instanceof Error)) recycle(piece);
    });
    if (!goesOn) body.pause();
  };
  body.on('error', (error) => request.destroy(error));
  body.on('end', () => request.end());
  request.on('drain', () => body.resume());
  request.on('close', () => { body.off('data', write).pause(); });
  body.on('data', write);
}

/** The whole body. @throws {HttpError} HTTP_BODY_TOO_LARGE at `limit` bytes, HTTP_RESET when it is cut. */
export function readBody({ body }: HttpResponse, limit: number, url: URL): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const cut = (): void => reject(httpError(body.errored ?? new Error('it was cut off'), url));
    if (body.destroyed) { cut(); return; }
    body.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else body.destroy(new HttpError('HTTP_BODY_TOO_LARGE', `${url.host}${url.pathname} answered with more than ${limit} bytes`));
    });
    body.on('end', () => {
      resolve(Buffer.concat(chunks));
      for (const chunk of chunks) recycle(chunk);
    });
    body.on('error', (error) => reject(httpError(error, url)));
    body.on('close', () => { if (!body.readableEnded) cut(); });
  });
}
