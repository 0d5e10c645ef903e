import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, readBody, type HttpClient } from './http.ts';
import { HttpError } from './http-error.ts';
import type { HttpRequest } from './http-exchange.ts';
import { parseProxySettings } from './proxy.ts';
import { recycle } from './slabs.ts';

const closing: (() => void)[] = [];
afterEach(() => { for (const close of closing.splice(0)) close(); });

/** Both ways to read an answer must tell the same. */
const readers = [{ reader: 'read by Node', large: false }, { reader: 'read as a large body', large: true }];
let readLarge = false;
const choose = ({ large }: { readonly large: boolean }): void => {
  beforeEach(() => { readLarge = large; });
  afterEach(() => { readLarge = false; });
};

const client = (options?: Parameters<typeof createHttpClient>[0]): HttpClient => {
  const made = createHttpClient(options);
  const large = readLarge;
  closing.push(() => made.close());
  return { ...made, request: (request) => made.request({ large, ...request }) };
};

async function listen(server: Server, scheme = 'http'): Promise<URL> {
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  closing.push(() => {
    if (server instanceof http.Server || server instanceof https.Server) server.closeAllConnections();
    server.close();
  });
  return new URL(`${scheme}://localhost:${(server.address() as AddressInfo).port}/v2/`);
}

const serve = (handler: http.RequestListener): Promise<URL> => listen(http.createServer(handler));

/** A server that answers every connection with these bytes, then does as told. */
const serveBytes = (text: string, then: (socket: Socket) => void): Promise<URL> => listen(createServer((socket) => {
  socket.on('error', () => undefined);
  socket.once('data', () => socket.write(text, () => then(socket)));
}));

async function get(url: URL, { limit = 1000, ...more }: Partial<HttpRequest> & { readonly limit?: number } = {}): Promise<{ status: number; text: string }> {
  const response = await client().request({ url, ...more });
  return { status: response.status, text: (await readBody(response, limit, url)).toString('utf8') };
}

const failure = async (promise: Promise<unknown>): Promise<unknown> => promise.then((value) => value, (error: unknown) => error);
const httpFailure = (code: string): unknown => expect.objectContaining({ name: 'HttpError', code });

describe.each(readers)('answers, $reader', (reader) => {
  choose(reader);
  test('status, headers and body come as they are', async () => {
    const url = await serve((_request, response) => { response.writeHead(404, { 'x-reason': 'gone' }); response.end('no'); });
    const response = await client().request({ url });
    expect([response.status, response.headers['x-reason'], (await readBody(response, 10, url)).toString()]).toEqual([404, 'gone', 'no']);
  });

  test('T20 nothing is asked for compressed, nothing is decompressed', async () => {
    const url = await serve((request, response) => { response.writeHead(200, { 'content-encoding': 'gzip' }); response.end(`${String(request.headers['accept-encoding'])} raw`); });
    expect((await get(url)).text).toBe('identity raw');
  });

  test('T12 a redirect is an answer, not followed', async () => {
    const url = await serve((_request, response) => { response.writeHead(307, { location: 'http://169.254.169.254/' }); response.end(); });
    expect((await get(url)).status).toBe(307);
  });

  test('a body is sent with its length; a stream in pieces', async () => {
    const url = await serve((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => response.end(`${String(request.method)} ${String(request.headers['content-length'] ?? request.headers['transfer-encoding'])} ${Buffer.concat(parts).toString()}`));
    });
    expect((await get(url, { method: 'PUT', body: Buffer.from('häh') })).text).toBe('PUT 4 häh');
    expect((await get(url, { method: 'PATCH', body: Readable.from(['a', 'b']) })).text).toBe('PATCH chunked ab');
    expect((await get(url, { method: 'PATCH', headers: { 'content-length': '2' }, body: Readable.from(['a', 'b']) })).text).toBe('PATCH 2 ab');
  });

  test('connections are kept alive and used again', async () => {
    const url = await serve((request, response) => response.end(String(request.socket.remotePort)));
    const one = client();
    const ports = new Set<string>();
    for (let round = 0; round < 3; round += 1) ports.add((await readBody(await one.request({ url }), 100, url)).toString());
    expect(ports.size).toBe(1);
  });

  test('bytes come as they were sent, whatever they are cut into', async () => {
    const sent = randomBytes(3_000_000);
    const url = await serve((request, response) => {
      if (request.url === '/v2/?length') response.setHeader('content-length', sent.length);
      for (let at = 0; at < sent.length; at += 100_001) response.write(sent.subarray(at, at + 100_001));
      response.end();
    });
    for (const query of ['?length', '', '?length']) {
      const asked = new URL(query, url);
      expect((await readBody(await client().request({ url: asked }), 4_000_000, asked)).equals(sent)).toBe(true);
    }
  });

  test('an answer without a length gives its place back when it was read', async () => {
    const url = await serve((_request, response) => { response.write('a'); response.end('b'); });
    const one = client({ maxSocketsPerHost: 1 });
    const started = Date.now();
    for (let round = 0; round < 3; round += 1) expect((await readBody(await one.request({ url }), 10, url)).toString()).toBe('ab');
    expect(Date.now() - started).toBeLessThan(8000); // the server would close an unused connection after 5 s
  });

  test('the head of an answer may come in pieces', async () => {
    const url = await serveBytes('HTTP/1.1 200 OK\r\ncontent-le', (socket) => { setTimeout(() => socket.write('ngth: 2\r\nx-a: b\r\n\r'), 20); setTimeout(() => socket.write('\nhi'), 40); });
    expect(await get(url)).toEqual({ status: 200, text: 'hi' });
  });

  test('an informational answer is not the answer', async () => {
    const url = await serveBytes('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi', () => undefined);
    expect(await get(url)).toEqual({ status: 200, text: 'hi' });
  });

  test('what follows an answer is not taken for the next one', async () => {
    const url = await serveBytes('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhiHTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil', () => undefined);
    const one = client();
    for (let round = 0; round < 2; round += 1) expect((await readBody(await one.request({ url }), 10, url)).toString()).toBe('hi');
  });

  test('T26 no more connections to a host than allowed', async () => {
    let open = 0;
    let most = 0;
    const url = await serve((_request, response) => { open += 1; most = Math.max(most, open); setTimeout(() => { open -= 1; response.end('x'); }, 15); });
    const narrow = client({ maxSocketsPerHost: 3 });
    await Promise.all(Array.from({ length: 12 }, async () => readBody(await narrow.request({ url }), 10, url)));
    expect(most).toBe(3);
  });
});

describe.each(readers)('T6 what went wrong is told apart, $reader', (reader) => {
  choose(reader);
  test('a body that is cut by content-length', async () => {
    const url = await serveBytes('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', (socket) => socket.end());
    expect(await failure(get(url))).toEqual(httpFailure('HTTP_RESET'));
  });
  test('a body that is cut between chunks', async () => {
    const url = await serveBytes('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n', (socket) => socket.end());
    expect(await failure(get(url))).toEqual(httpFailure('HTTP_RESET'));
  });
  test('T17 a body that ends with its connection reads as complete: size and digest must decide', async () => {
    const url = await serveBytes('HTTP/1.0 200 OK\r\n\r\nhalf', (socket) => socket.end());
    expect((await get(url)).text).toBe('half');
  });
  test('a connection reset before the answer', async () => {
    const url = await listen(createServer((socket) => { socket.on('error', () => undefined); socket.once('data', () => socket.resetAndDestroy()); }));
    expect(await failure(get(url))).toEqual(httpFailure('HTTP_RESET'));
  });
  test('a connection reset inside the body', async () => {
    const url = await serveBytes('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', (socket) => setTimeout(() => socket.resetAndDestroy(), 20));
    expect(await failure(get(url))).toEqual(httpFailure('HTTP_RESET'));
  });
  test('no HTTP at all', async () => {
    const url = await serveBytes('SSH-2.0-OpenSSH\r\n', (socket) => socket.end());
    expect(await failure(get(url))).toEqual(httpFailure('HTTP_RESET'));
  });
  test('no answer in time', async () => {
    const url = await serve(() => undefined);
    expect(await failure(get(url, { idleTimeoutMs: 80 }))).toEqual(httpFailure('HTTP_TIMEOUT'));
  });
  test('an answer that stalls in its body', async () => {
    const url = await serveBytes('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', () => undefined);
    expect(await failure(get(url, { idleTimeoutMs: 80 }))).toEqual(httpFailure('HTTP_TIMEOUT'));
  });
  test('a slow body that keeps coming is no timeout', async () => {
    const url = await serve((_request, response) => {
      let sent = 0;
      const timer = setInterval(() => { response.write('x'); sent += 1; if (sent === 8) { clearInterval(timer); response.end(); } }, 250);
    });
    expect((await get(url, { idleTimeoutMs: 1500 })).text).toBe('xxxxxxxx');
  });
  test('a reader that is slower than the limit is no timeout', async () => {
    const url = await serve((_request, response) => response.end(Buffer.alloc(4_000_000)));
    const response = await client().request({ url, idleTimeoutMs: 1000 });
    await delay(2500);
    expect((await readBody(response, 5_000_000, url)).length).toBe(4_000_000);
  });
  test('a host that does not exist', async () => {
    expect(await failure(get(new URL('http://no-such-host.invalid/')))).toEqual(httpFailure('HTTP_DNS'));
  });
  test('a port where nobody listens', async () => {
    const url = await serve(() => undefined);
    for (const close of closing.splice(0)) close();
    expect(await failure(get(url))).toEqual(httpFailure('HTTP_CONNECT'));
  });
  test('a scheme that is not http', async () => {
    expect(await failure(get(new URL('file:///etc/passwd')))).toEqual(httpFailure('HTTP_CONNECT'));
  });
  test('T14 an answer larger than the limit is left at the limit', async () => {
    let sent = 0;
    const url = await serve((_request, response) => {
      const write = (): void => { while (!response.destroyed && response.write(Buffer.alloc(65_536))) sent += 65_536; };
      response.on('drain', write);
      write();
    });
    expect(await failure(get(url, { limit: 100_000 }))).toEqual(httpFailure('HTTP_BODY_TOO_LARGE'));
    expect(sent).toBeLessThan(50_000_000);
  });
  test('could not look gives exit code 3, and TLS alone is not worth a retry', async () => {
    expect(new HttpError('HTTP_RESET', '')).toMatchObject({ exitCode: 3, retryable: true });
    expect(new HttpError('HTTP_TLS', '')).toMatchObject({ exitCode: 3, retryable: false });
    expect(await failure(get(new URL('http://no-such-host.invalid/')))).toMatchObject({ exitCode: 3 });
  });
});

describe.each(readers)('an abort, $reader', (reader) => {
  choose(reader);
  test('before the answer', async () => {
    const url = await serve(() => undefined);
    const controller = new AbortController();
    const running = failure(get(url, { signal: controller.signal }));
    setTimeout(() => controller.abort(new Error('stopped')), 30);
    expect(await running).not.toBeInstanceOf(HttpError);
  });
  test('a request that was aborted before it began', async () => {
    const url = await serve((_request, response) => response.end());
    expect(await failure(get(url, { signal: AbortSignal.abort() }))).toMatchObject({ name: 'AbortError' });
  });
});

test('memory of a large body is used again when its pieces are recycled', async () => {
  const sent = randomBytes(8_000_000);
  const url = await serve((_request, response) => { response.setHeader('content-length', sent.length); response.end(sent); });
  const { body } = await client().request({ url, large: true });
  const memory = new Set<ArrayBufferLike>();
  const hash = createHash('sha256');
  for await (const piece of body as AsyncIterable<Buffer>) {
    memory.add(piece.buffer);
    hash.update(piece);
    recycle(piece);
  }
  expect(hash.digest('hex')).toBe(createHash('sha256').update(sent).digest('hex'));
  expect(memory.size).toBeLessThan(8);
});

test('a stream that fails while it is sent fails the request', async () => {
  const url = await serve((request, response) => { request.on('error', () => undefined); request.resume(); request.on('end', () => response.end()); });
  const body = Readable.from((function* () { yield 'a'; throw new Error('disk gone'); })());
  const error = await failure(get(url, { method: 'PUT', body }));
  expect(error).toBeInstanceOf(HttpError);
  expect((error as Error).message).toContain('disk gone');
});

describe.each(readers)('TLS with a private authority, $reader', (reader) => {
  choose(reader);
  const folder = mkdtempSync(join(tmpdir(), 'slipway-tls-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const openssl = (...args: string[]): void => { execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' }); };
  beforeAll(() => {
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', '-subj', '/CN=Test CA');
    for (const [name, host] of [['server', 'localhost'], ['other', 'elsewhere.example']] as const) {
      openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`);
      openssl('x509', '-req', '-in', `${name}.csr`, '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-out', `${name}.pem`, '-days', '2', '-copy_extensions', 'copy');
    }
  });
  const serveTls = (name: string): Promise<URL> => listen(https.createServer({ key: file(`${name}.key`), cert: file(`${name}.pem`) }, (_request, response) => response.end('safe')), 'https');

  test('is trusted when its certificate is given', async () => {
    const url = await serveTls('server');
    expect((await readBody(await client({ ca: file('ca.pem') }).request({ url }), 10, url)).toString()).toBe('safe');
  });
  test('is trusted among several certificates in one file', async () => {
    const url = await serveTls('server');
    expect((await client({ ca: `${file('other.pem')}${file('ca.pem')}` }).request({ url })).status).toBe(200);
  });
  test('is not trusted otherwise, and the way out is named', async () => {
    const error = await failure(get(await serveTls('server')));
    expect(error).toEqual(httpFailure('HTTP_TLS'));
    expect((error as HttpError).hint).toContain('--ca-file');
  });
  test('a certificate of another name is refused', async () => {
    const url = await serveTls('other');
    expect(await failure(client({ ca: file('ca.pem') }).request({ url }))).toEqual(httpFailure('HTTP_TLS'));
  });
  test('a server without TLS is told apart from one that does not answer', async () => {
    const url = await serve((_request, response) => response.end());
    expect(await failure(get(new URL(url.href.replace('http:', 'https:'))))).toEqual(httpFailure('HTTP_TLS'));
  });

  describe('through a proxy', () => {
    /** A proxy that takes every name for this machine, and what it was asked, with the `Proxy-Authorization`. */
    const serveProxy = async ({ user, refuse }: { readonly user?: string; readonly refuse?: number } = {}): Promise<{ readonly url: URL; readonly asked: string[] }> => {
      const asked: string[] = [];
      const allowed = (request: http.IncomingMessage): boolean => user === undefined || request.headers['proxy-authorization'] === `Basic ${Buffer.from(user).toString('base64')}`;
      const proxy = http.createServer((request, response) => {
        asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.host ?? ''}`);
        if (allowed(request)) response.end(`proxied ${String(request.headers['proxy-authorization'] !== undefined)}`);
        else response.writeHead(407).end();
      });
      proxy.on('connect', (request, socket) => {
        socket.on('error', () => undefined);
        asked.push(`CONNECT ${request.url ?? ''}`);
        const status = allowed(request) ? refuse ?? 200 : 407;
        socket.write(`HTTP/1.1 ${status} x\r\n\r\n`);
        if (status !== 200) { socket.end(); return; }
        const upstream = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1');
        upstream.on('error', () => socket.destroy());
        socket.on('close', () => upstream.destroy());
        upstream.pipe(socket).pipe(upstream);
      });
      return { url: await listen(proxy), asked };
    };
    const proxied = (proxy: URL, more: Parameters<typeof createHttpClient>[0] = {}, user = ''): HttpClient => {
      const address = `http://${user}${proxy.host}`;
      return client({ ...more, proxies: parseProxySettings({ HTTP_PROXY: address, HTTPS_PROXY: address, NO_PROXY: 'direct.example' }) });
    };

    test('http is asked for by its whole address', async () => {
      const proxy = await serveProxy();
      const url = new URL('http://registry.example:5000/v2/?n=1');
      expect((await readBody(await proxied(proxy.url).request({ url }), 100, url)).toString()).toBe('proxied false');
      expect(proxy.asked).toEqual(['GET http://registry.example:5000/v2/?n=1 registry.example:5000']);
    });
    test('https goes through a tunnel, one for many requests, and its certificate is checked', async () => {
      const proxy = await serveProxy();
      const port = (await serveTls('other')).port;
      const url = new URL(`https://elsewhere.example:${port}/v2/`);
      const one = proxied(proxy.url, { ca: file('ca.pem') });
      for (let round = 0; round < 3; round += 1) expect((await readBody(await one.request({ url }), 10, url)).toString()).toBe('safe');
      expect(proxy.asked).toEqual([`CONNECT elsewhere.example:${port}`]);
      const wrong = new URL(`https://third.example:${port}/v2/`);
      expect(await failure(one.request({ url: wrong }))).toEqual(httpFailure('HTTP_TLS'));
    });
    test('user and password go to the proxy alone', async () => {
      const proxy = await serveProxy({ user: 'bob:p@ss' });
      const url = new URL('http://registry.example/');
      expect((await readBody(await proxied(proxy.url, {}, 'bob:p%40ss@').request({ url }), 100, url)).toString()).toBe('proxied true');
      const tls = new URL(`https://elsewhere.example:${(await serveTls('other')).port}/`);
      expect((await proxied(proxy.url, { ca: file('ca.pem') }, 'bob:p%40ss@').request({ url: tls })).status).toBe(200);
    });
    test.each([[407, false, 'USER:PASSWORD'], [403, false, 'NO_PROXY'], [503, true, 'NO_PROXY']])('a proxy that answers %i to CONNECT is named, without its password', async (refuse, retryable, hint) => {
      const proxy = await serveProxy({ refuse });
      const error = await failure(proxied(proxy.url, {}, 'bob:hunter2@').request({ url: new URL('https://registry.example/') }));
      expect(error).toMatchObject({ code: 'HTTP_CONNECT', retryable, exitCode: 3, message: `the proxy http://${proxy.url.host} does not connect to registry.example:443 (${refuse})` });
      expect((error as HttpError).hint).toContain(hint);
    });
    test('a proxy that is not there is named', async () => {
      const proxy = await serveProxy();
      for (const close of closing.splice(0)) close();
      for (const scheme of ['http', 'https']) {
        expect(await failure(proxied(proxy.url).request({ url: new URL(`${scheme}://registry.example/`) }))).toMatchObject({ code: 'HTTP_CONNECT', message: expect.stringContaining(proxy.url.host) as unknown });
      }
    });
    test('hosts of NO_PROXY and this machine are asked directly', async () => {
      const proxy = await serveProxy();
      const url = await serve((_request, response) => response.end('direct'));
      expect((await readBody(await proxied(proxy.url).request({ url }), 10, url)).toString()).toBe('direct');
      expect(await failure(proxied(proxy.url).request({ url: new URL('http://direct.example/') }))).toEqual(httpFailure('HTTP_DNS'));
      expect(proxy.asked).toEqual([]);
    });
  });
});
