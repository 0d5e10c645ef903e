import { afterEach, describe, expect, test } from '@jest/globals';
import { createServer as createTcpServer } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHttpClient, HttpError, silentLogger } from '@slipway/core';
import { makeImage, makeTwoPlatformIndex } from '../../../../test/support/image-fixtures.ts';
import { startScriptedServer, type Script, type ScriptedServer } from '../../../../test/support/scripted-http.ts';
import { digestOf } from '../digest.ts';
import { classifyImageError, OciError } from '../errors.ts';
import { mediaTypes } from '../media-types.ts';
import { createRegistryClient, type RegistryClient, type RegistryClientOptions } from './client.ts';
import { createCredentialSource } from './credentials.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => { for (const close of closers.splice(0)) await close(); });

function clientFor(host: string, options: Partial<RegistryClientOptions> & { env?: Record<string, string> } = {}): RegistryClient {
  const http = createHttpClient();
  closers.push(() => http.close());
  const { env = {}, ...rest } = options;
  return createRegistryClient({ host, plainHttp: true, http, credentials: createCredentialSource({ env }), logger: silentLogger, firstDelayMs: 1, ...rest });
}

async function serve(script: Script): Promise<ScriptedServer> {
  const server = await startScriptedServer(async (request, response, count) => {
    if (request.url === '/v2/') response.end('{}');
    else await script(request, response, count);
  });
  closers.push(() => server.close());
  return server;
}

const image = makeImage();
const { root } = image;
const blob = Buffer.from('0123456789'.repeat(20_000));
const blobDescriptor = { digest: digestOf(blob), size: blob.length };

const sendManifest = (request: IncomingMessage, response: ServerResponse, headers: Record<string, string> = { 'docker-content-digest': root.digest }): void => {
  response.writeHead(200, { 'content-type': root.mediaType, 'content-length': root.size, ...headers });
  response.end(request.method === 'HEAD' ? undefined : root.bytes);
};
const sendStatus = (response: ServerResponse, status: number, headers: Record<string, string> = {}): void => { response.writeHead(status, headers).end(); };
const errorOf = async (promise: Promise<unknown>): Promise<OciError> => {
  const error: unknown = await promise.then(() => undefined, (thrown: unknown) => thrown);
  if (error instanceof OciError) return error;
  throw new Error(`expected an OciError, got ${String(error)}`);
};
const readAll = async (client: RegistryClient, descriptor = blobDescriptor): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of await client.openBlob('a', descriptor) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
};

describe('a host that is no registry', () => {
  test('a login page for a manifest or a blob is no answer', async () => {
    const server = await serve((_request, response) => { response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>log in</html>'); });
    expect(await errorOf(clientFor(server.host).getManifest('a', 'v1'))).toMatchObject({ code: 'UNEXPECTED_ANSWER', exitCode: 3 });
    expect(await errorOf(clientFor(server.host).getManifest('a', root.digest))).toMatchObject({ code: 'UNEXPECTED_ANSWER', exitCode: 3 });
    expect(await errorOf(readAll(clientFor(server.host)))).toMatchObject({ code: 'UNEXPECTED_ANSWER', exitCode: 3 });
  });
  test('one that says nothing is asked three times, by all at once', async () => {
    let asked = 0;
    const silent = { request: () => { asked += 1; return Promise.reject(new HttpError('HTTP_TIMEOUT', 'no byte for 30 s')); }, close: () => undefined };
    const client = createRegistryClient({ host: 'a.example', http: silent, credentials: createCredentialSource({ env: {} }), logger: silentLogger, firstDelayMs: 1 });
    expect((await Promise.all([1, 2, 3, 4].map((tag) => errorOf(client.headManifest('a', `v${tag}`))))).map(({ code }) => code)).toEqual(Array(4).fill('TIMEOUT'));
    expect(asked).toBe(12);
    asked = 0;
    expect(await errorOf(readAll(client))).toMatchObject({ code: 'TIMEOUT' });
    expect(asked).toBe(3);
  });
});

describe('retries', () => {
  test('T1 a 429 is waited out as Retry-After says', async () => {
    const server = await serve((request, response, count) => count === 0 ? sendStatus(response, 429, { 'retry-after': '1' }) : sendManifest(request, response));
    const start = performance.now();
    expect(await clientFor(server.host).headManifest('a', 'v1')).toEqual({ mediaType: root.mediaType, digest: root.digest, size: root.size });
    expect(performance.now() - start).toBeGreaterThan(950);
  });
  test('T1 a 429 with a date of the past or garbage falls back to the backoff', async () => {
    const server = await serve((request, response, count) => count < 2 ? sendStatus(response, 429, { 'retry-after': count === 0 ? 'Sat, 01 Jan 2000 00:00:00 GMT' : 'soon' }) : sendManifest(request, response));
    const start = performance.now();
    await clientFor(server.host).headManifest('a', 'v1');
    expect(performance.now() - start).toBeLessThan(10_000);
  });
  test('T2 after minutes of nothing but 429 nobody else is asked', async () => {
    let time = 0;
    const server = await serve((_request, response) => { time += 120_000; sendStatus(response, 429); });
    const client = clientFor(server.host, { now: () => time });
    expect(await errorOf(client.headManifest('a', 'v1'))).toMatchObject({ code: 'RATE_LIMITED', exitCode: 3 });
    const asked = server.requests.length;
    expect(asked).toBeLessThan(5);
    expect(await errorOf(client.headManifest('a', 'v2'))).toMatchObject({ code: 'RATE_LIMITED', exitCode: 3, retryable: false });
    expect(server.requests.length).toBe(asked);
  });
  test('T2 429 for ever is unknown, neither there nor missing', async () => {
    const server = await serve((_request, response) => sendStatus(response, 429));
    const error = await errorOf(clientFor(server.host).headManifest('a', 'v1'));
    expect(error).toMatchObject({ code: 'RATE_LIMITED', exitCode: 3 });
    expect(classifyImageError(error)).toBe('unknown');
    expect(server.requests).toHaveLength(6);
  });
  test.each([408, 500, 502, 503, 504, 522])('T3 %i is tried again', async (status) => {
    const server = await serve((request, response, count) => count < 3 ? sendStatus(response, status) : sendManifest(request, response));
    expect((await clientFor(server.host).headManifest('a', 'v1'))?.digest).toBe(root.digest);
  });
  test('T3 a connection that is cut is tried again', async () => {
    const server = await serve((request, response, count) => count < 2 ? void response.destroy() : sendManifest(request, response));
    expect((await clientFor(server.host).getManifest('a', 'v1'))?.digest).toBe(root.digest);
  });
  test.each([[400, 'UNEXPECTED_ANSWER', 'unknown'], [403, 'DENIED', 'denied'], [501, 'SERVER_ERROR', 'unknown']])('T3 %i is not tried again', async (status, code, kind) => {
    const server = await serve((_request, response) => sendStatus(response, status));
    const error = await errorOf(clientFor(server.host).headManifest('a', 'v1'));
    expect(error.code).toBe(code);
    expect(classifyImageError(error)).toBe(kind);
    expect(server.requests).toHaveLength(1);
  });
  test('T3 500 for ever is unknown', async () => {
    const server = await serve((_request, response) => sendStatus(response, 500));
    expect(await errorOf(clientFor(server.host).getManifest('a', 'v1'))).toMatchObject({ code: 'SERVER_ERROR', exitCode: 3 });
  });
});

describe('answers', () => {
  test.each([['no digest', {}], ['a digest that is none', { 'docker-content-digest': 'sha256:nonsense' }]])('T5 HEAD with %s: GET and hash', async (_name, headers) => {
    const server = await serve((request, response) => sendManifest(request, response, headers));
    expect((await clientFor(server.host).headManifest('a', 'v1'))?.digest).toBe(root.digest);
    expect(server.requests).toEqual(['HEAD /v2/a/manifests/v1', 'GET /v2/a/manifests/v1']);
  });
  test('T5 HEAD 405: GET and hash', async () => {
    const server = await serve((request, response) => request.method === 'HEAD' ? sendStatus(response, 405) : sendManifest(request, response));
    expect((await clientFor(server.host).headManifest('a', 'v1'))?.digest).toBe(root.digest);
  });
  test('T6 404 is missing', async () => {
    const server = await serve((_request, response) => sendStatus(response, 404));
    const client = clientFor(server.host);
    expect(await client.headManifest('a', 'v1')).toBeUndefined();
    expect(await client.getManifest('a', 'v2')).toBeUndefined();
    expect(await client.statBlob('a', blobDescriptor.digest)).toBeUndefined();
    expect(await client.listTags('a')).toBeUndefined();
    expect(server.requests.filter((line) => line === 'GET /v2/')).toHaveLength(1);
  });
  test('T6 404 of what is no registry is not missing', async () => {
    const server = await startScriptedServer((_request, response) => sendStatus(response, 404));
    closers.push(() => server.close());
    expect(await errorOf(clientFor(server.host).headManifest('a', 'v1'))).toMatchObject({ code: 'NOT_A_REGISTRY', exitCode: 3 });
  });
  test('T6 nobody there is unknown', async () => {
    const server = await startScriptedServer(() => undefined);
    await server.close();
    expect(await errorOf(clientFor(server.host).headManifest('a', 'v1'))).toMatchObject({ code: 'NETWORK', exitCode: 3 });
  });
  test('T6 a name that does not resolve is unknown', async () => {
    expect(await errorOf(clientFor('no-such-host.invalid').headManifest('a', 'v1'))).toMatchObject({ code: 'NETWORK' });
  });
  test('T6 T25 https is spoken unless plain http is named: a plain server is a TLS error, never a fallback', async () => {
    const server = await serve((request, response) => sendManifest(request, response));
    expect(classifyImageError(await errorOf(clientFor(server.host, { plainHttp: false, attempts: 1 }).headManifest('a', 'v1')))).toBe('unknown');
    expect(server.requests).toEqual([]);
  });
  test('T14 a manifest above 4 MiB is refused at the cap', async () => {
    let sent = 0;
    const server = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': mediaTypes.ociManifest });
      const more = (): void => { if (!response.destroyed && sent < 200) { sent += 1; response.write(Buffer.alloc(1024 * 1024, 32), more); } };
      more();
    });
    expect((await errorOf(clientFor(server.host).getManifest('a', 'v1'))).code).toBe('MANIFEST_TOO_LARGE');
    expect(sent).toBeLessThan(100);
  });
  test('T14 an endless error body is not read', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(400);
      const more = (): void => { if (!response.destroyed) response.write(Buffer.alloc(1024 * 1024, 97), more); };
      more();
    });
    expect((await errorOf(clientFor(server.host).getManifest('a', 'v1'))).code).toBe('UNEXPECTED_ANSWER');
  });
  test('T15 the bytes of a pinned digest are hashed, whatever the header says', async () => {
    const other = makeImage({ layers: ['other'] }).root;
    const server = await serve((_request, response) => { response.writeHead(200, { 'content-type': other.mediaType, 'docker-content-digest': root.digest }).end(other.bytes); });
    const error = await errorOf(clientFor(server.host).getManifest('a', root.digest));
    expect(error.code).toBe('DIGEST_MISMATCH');
    expect(classifyImageError(error)).toBe('invalid');
  });
  test('T15 HEAD of a pinned digest that answers with another is asked again by GET', async () => {
    const server = await serve((request, response) => sendManifest(request, response, { 'docker-content-digest': digestOf('other') }));
    expect((await clientFor(server.host).headManifest('a', root.digest))?.digest).toBe(root.digest);
  });
  test('T20 identity is asked for, and a Content-Encoding changes no bytes', async () => {
    const server = await serve((_request, response) => { response.writeHead(200, { 'content-encoding': 'gzip' }).end(blob); });
    expect((await readAll(clientFor(server.host))).equals(blob)).toBe(true);
    expect(server.headers[0]?.['accept-encoding']).toBe('identity');
  });
  test('T21 a Content-Type that differs from the media type is refused', async () => {
    const server = await serve((_request, response) => { response.writeHead(200, { 'content-type': mediaTypes.ociIndex }).end(root.bytes); });
    expect((await errorOf(clientFor(server.host).getManifest('a', 'v1'))).code).toBe('MANIFEST_INVALID');
  });
  test.each([['../../x', 'v1'], ['A', 'v1'], ['a', '../x'], ['a', 'sha256:../../x'], ['a', `sha256:${'A'.repeat(64)}`], ['a', 'v1?x=y']])('T22 nothing is asked for %s %s', async (repository, reference) => {
    const server = await serve((request, response) => sendManifest(request, response));
    expect((await errorOf(clientFor(server.host).headManifest(repository, reference))).code).toBe('REFERENCE_INVALID');
    expect(server.requests).toEqual([]);
  });
});

describe('authentication', () => {
  const challenge = (host: string, more = ''): Record<string, string> => ({ 'www-authenticate': `Bearer realm="http://${host}/token",service="registry"${more}` });
  const bearer = (answer: (count: number) => unknown, valid: (header: string | undefined) => boolean): Script => (request, response, count) => {
    if (request.url?.startsWith('/token') === true) response.end(JSON.stringify(answer(count)));
    else if (valid(request.headers.authorization)) sendManifest(request, response);
    else sendStatus(response, 401, challenge(request.headers.host ?? ''));
  };

  test.each([['token', { token: 't0k' }], ['access_token', { access_token: 't0k' }]])('T7 an anonymous %s', async (_name, answer) => {
    const server = await serve(bearer(() => answer, (header) => header === 'Bearer t0k'));
    expect((await clientFor(server.host).headManifest('a/b', 'v1'))?.digest).toBe(root.digest);
    expect(server.requests).toEqual(['HEAD /v2/a/b/manifests/v1', 'GET /token?service=registry&scope=repository%3Aa%2Fb%3Apull', 'HEAD /v2/a/b/manifests/v1']);
  });
  test('T7 T26 one token for many requests at once', async () => {
    const server = await serve(bearer(() => ({ token: 't0k' }), (header) => header === 'Bearer t0k'));
    const client = clientFor(server.host);
    await Promise.all(Array.from({ length: 30 }, (_, index) => client.headManifest('a', `v${index}`)));
    expect(server.requests.filter((line) => line.startsWith('GET /token'))).toHaveLength(1);
    expect(server.requests).toHaveLength(32);
  });
  test('T7 a token that expires in the run is fetched again once', async () => {
    let valid = 'Bearer t0';
    const server = await serve(bearer((count) => ({ token: `t${count}` }), (header) => header === valid));
    const client = clientFor(server.host);
    await client.headManifest('a', 'v1');
    valid = 'Bearer t1';
    await Promise.all([client.headManifest('a', 'v2'), client.headManifest('a', 'v3'), client.headManifest('a', 'v4')]);
    expect(server.requests.filter((line) => line.startsWith('GET /token'))).toHaveLength(2);
  });
  test('T7 a token past its time is not sent', async () => {
    let now = Date.now();
    const server = await serve(bearer((count) => ({ token: `t${count}`, expires_in: 300 }), (header) => header !== undefined));
    const client = clientFor(server.host, { now: () => now });
    await client.headManifest('a', 'v1');
    now += 301_000;
    await client.headManifest('a', 'v2');
    expect(server.headers.at(-1)?.authorization).toBe('Bearer t1');
    expect(server.requests).toHaveLength(5);
  });
  test('T7 the scope that the registry asks for is asked for too', async () => {
    const server = await serve((request, response) => {
      if (request.url?.startsWith('/token') === true) response.end('{"token":"x"}');
      else if (request.headers.authorization !== undefined) sendManifest(request, response);
      else sendStatus(response, 401, challenge(request.headers.host ?? '', ',scope="repository:a:pull repository:base:pull"'));
    });
    await clientFor(server.host).headManifest('a', 'v1');
    expect(server.requests[1]).toBe('GET /token?service=registry&scope=repository%3Aa%3Apull&scope=repository%3Abase%3Apull');
  });
  test('T7 a token that is refused for ever is denied, after two rounds', async () => {
    const server = await serve(bearer((count) => ({ token: `t${count}` }), () => false));
    const error = await errorOf(clientFor(server.host).headManifest('a', 'v1'));
    expect(error).toMatchObject({ code: 'DENIED', exitCode: 1 });
    expect(server.requests.length).toBeLessThanOrEqual(5);
  });
  test('T7 an identity token is exchanged; where that is 404, by GET', async () => {
    const config = { auths: {} as Record<string, { identitytoken: string }> };
    const server = await serve((request, response) => {
      if (request.url?.startsWith('/token') === true) {
        if (request.method === 'POST') sendStatus(response, 404); else response.end('{"token":"x"}');
      } else if (request.headers.authorization === 'Bearer x') sendManifest(request, response);
      else sendStatus(response, 401, challenge(request.headers.host ?? ''));
    });
    config.auths[server.host] = { identitytoken: 'refresh' };
    const client = clientFor(server.host, { credentials: createCredentialSource({ config, env: {} }) });
    expect((await client.headManifest('a', 'v1'))?.digest).toBe(root.digest);
    expect(server.requests.map((line) => line.split('?')[0])).toEqual(['HEAD /v2/a/manifests/v1', 'POST /token', 'GET /token', 'HEAD /v2/a/manifests/v1']);
  });
  test('Basic is sent when asked for, and unasked from then on', async () => {
    const server = await serve((request, response) => request.headers.authorization === `Basic ${Buffer.from('bob:pw').toString('base64')}` ? sendManifest(request, response) : sendStatus(response, 401, { 'www-authenticate': 'Basic realm="x"' }));
    const client = clientFor(server.host, { env: { [`SLIPWAY_AUTH_${server.host.replace(/[.:]/g, '_')}`]: 'bob:pw' } });
    await client.headManifest('a', 'v1');
    await client.headManifest('a', 'v2');
    expect(server.requests).toHaveLength(3);
    expect(server.headers[0]?.authorization).toBeUndefined();
  });
  test('T6 without credentials a 401 is denied, with a way out', async () => {
    const server = await serve((_request, response) => sendStatus(response, 401, { 'www-authenticate': 'Basic realm="x"' }));
    const error = await errorOf(clientFor(server.host).headManifest('a', 'v1'));
    expect(classifyImageError(error)).toBe('denied');
    expect(error.hint).toContain('docker login');
  });
  test('T8 a 401 without a challenge is denied', async () => {
    const server = await serve((_request, response) => sendStatus(response, 401));
    expect((await errorOf(clientFor(server.host).headManifest('a', 'v1'))).code).toBe('DENIED');
  });
  test('T9 a token server on another port of this machine is refused, and asked for nothing', async () => {
    const evil = await serve((_request, response) => { response.end('{"token":"x"}'); });
    const server = await serve((_request, response) => sendStatus(response, 401, challenge(evil.host)));
    expect(await errorOf(clientFor(server.host).headManifest('a', 'v1'))).toMatchObject({ code: 'ADDRESS_REFUSED', exitCode: 3 });
    expect(evil.requests).toEqual([]);
    expect((await errorOf(clientFor(server.host, { trust: [evil.host], attempts: 1 }).headManifest('a', 'v1'))).code).toBe('DENIED');
    expect(evil.requests).not.toEqual([]);
  });
  test('T10 a token server that redirects to another port of this machine is refused', async () => {
    const evil = await serve((_request, response) => { response.end('{"token":"x"}'); });
    const server = await serve((request, response) => request.url?.startsWith('/token') === true ? sendStatus(response, 302, { location: `${evil.url}/token` }) : sendStatus(response, 401, challenge(request.headers.host ?? '')));
    expect((await errorOf(clientFor(server.host).headManifest('a', 'v1'))).code).toBe('ADDRESS_REFUSED');
    expect(evil.requests).toEqual([]);
  });
  test.each([['no JSON', '<html>'], ['no token', '{}'], ['a token with a newline', '{"token":"a\\nb"}']])('a token server that answers with %s', async (_name, body) => {
    const server = await serve((request, response) => request.url?.startsWith('/token') === true ? void response.end(body) : sendStatus(response, 401, challenge(request.headers.host ?? '')));
    expect((await errorOf(clientFor(server.host).headManifest('a', 'v1'))).code).toBe('AUTH_FAILED');
  });
  test('T14 a token above 1 MiB is refused', async () => {
    const server = await serve((request, response) => request.url?.startsWith('/token') === true ? void response.end(JSON.stringify({ token: 'x'.repeat(2 * 1024 * 1024) })) : sendStatus(response, 401, challenge(request.headers.host ?? '')));
    expect(classifyImageError(await errorOf(clientFor(server.host).headManifest('a', 'v1')))).toBe('unknown');
  });
  test('a login that cannot be had keeps no connection, so that it holds up nobody', async () => {
    const server = await serve((_request, response) => { response.writeHead(401, { 'www-authenticate': 'Basic realm="x"', 'content-type': 'application/json' }).end('{"errors":[{"code":"UNAUTHORIZED"}]}'); });
    const http = createHttpClient({ maxSocketsPerHost: 1 });
    closers.push(() => http.close());
    const client = clientFor(server.host, { http, credentials: () => Promise.reject(new OciError('CREDENTIALS_INVALID', 'the keychain is locked')) });
    const errors = await Promise.all(['a', 'b', 'c'].map((repository) => errorOf(client.getManifest(repository, 'v1'))));
    expect(errors.map(({ code }) => code)).toEqual(['CREDENTIALS_INVALID', 'CREDENTIALS_INVALID', 'CREDENTIALS_INVALID']);
  }, 5000);
  test('a token server that says 503 is asked again', async () => {
    const server = await serve((request, response, count) => {
      if (request.url?.startsWith('/token') === true) { if (count === 0) sendStatus(response, 503); else response.end('{"token":"x"}'); }
      else if (request.headers.authorization === 'Bearer x') sendManifest(request, response);
      else sendStatus(response, 401, challenge(request.headers.host ?? ''));
    });
    expect((await clientFor(server.host).headManifest('a', 'v1'))?.digest).toBe(root.digest);
  });
});

describe('redirects', () => {
  const asBob = (host: string): { env: Record<string, string> } => ({ env: { [`SLIPWAY_AUTH_${host.replace(/[.:]/g, '_')}`]: 'bob:pw' } });

  test('T11 a blob on another host is fetched without credentials', async () => {
    const cdn = await serve((_request, response) => { response.end(blob); });
    const server = await serve((request, response) => request.headers.authorization === undefined ? sendStatus(response, 401, { 'www-authenticate': 'Basic realm="x"' }) : sendStatus(response, 307, { location: `${cdn.url}/data` }));
    expect((await readAll(clientFor(server.host, { ...asBob(server.host), trust: [cdn.host] }))).equals(blob)).toBe(true);
    expect(cdn.headers.map(({ authorization }) => authorization)).toEqual([undefined]);
  });
  test('T11 a host redirected to that asks for a token gets none', async () => {
    const cdn = await serve((_request, response) => sendStatus(response, 401, { 'www-authenticate': `Bearer realm="http://${cdn.host}/token"` }));
    const server = await serve((_request, response) => sendStatus(response, 307, { location: `${cdn.url}/data` }));
    expect((await errorOf(readAll(clientFor(server.host, { ...asBob(server.host), trust: [cdn.host] })))).code).toBe('DENIED');
    expect(cdn.requests).toEqual(['GET /data']);
  });
  test('T72 what a host redirected to says is not repeated: it knows the signature it was asked with', async () => {
    const cdn = await serve((request, response) => { response.writeHead(403).end(JSON.stringify({ errors: [{ code: 'DENIED', message: `no ${request.url ?? ''}` }] })); });
    const server = await serve((_request, response) => sendStatus(response, 307, { location: `${cdn.url}/data?signature=s3cret` }));
    const error = await errorOf(readAll(clientFor(server.host, { trust: [cdn.host] })));
    expect([error.code, `${error.message} ${error.hint ?? ''}`.includes('s3cret')]).toEqual(['DENIED', false]);
    const lost = await serve((_request, response) => sendStatus(response, 307, { location: 'http://127.0.0.1:1/data?signature=s3cret' }));
    expect((await errorOf(readAll(clientFor(lost.host, { trust: ['127.0.0.1:1'], attempts: 1 })))).message).not.toContain('s3cret');
  });
  test('T12 more than ten hops', async () => {
    const server = await serve((request, response) => sendStatus(response, 302, { location: `${request.url ?? ''}x` }));
    expect((await errorOf(readAll(clientFor(server.host)))).code).toBe('ADDRESS_REFUSED');
    expect(server.requests).toHaveLength(11);
  });
  test('T12 to another port of this machine', async () => {
    const evil = await serve((_request, response) => { response.end(blob); });
    const server = await serve((_request, response) => sendStatus(response, 302, { location: evil.url }));
    expect((await errorOf(readAll(clientFor(server.host)))).code).toBe('ADDRESS_REFUSED');
    expect(evil.requests).toEqual([]);
  });
});

describe('blobs', () => {
  const parts = (headers: (first: number) => Record<string, string>, status = 206): Script => (request, response, count) => {
    const first = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    if (count === 0) {
      response.writeHead(200, { 'content-length': blob.length });
      response.write(blob.subarray(0, 100_000), () => setTimeout(() => response.destroy(), 20));
    } else {
      response.writeHead(status, headers(first));
      response.end(status === 200 ? blob : blob.subarray(first));
    }
  };
  test('T18 an interrupted download goes on where it stopped', async () => {
    const server = await serve(parts((first) => ({ 'content-range': `bytes ${first}-${blob.length - 1}/${blob.length}` })));
    expect((await readAll(clientFor(server.host))).equals(blob)).toBe(true);
    expect(server.headers[1]?.range).toBe('bytes=100000-');
  });
  test('T18 a 200 instead of the rest is read from its own beginning', async () => {
    const server = await serve(parts(() => ({}), 200));
    expect((await readAll(clientFor(server.host))).equals(blob)).toBe(true);
  });
  test.each<[string, (first: number) => Record<string, string>]>([
    ['from another byte', (first) => ({ 'content-range': `bytes ${first + 1}-${blob.length - 1}/${blob.length}` })],
    ['from the beginning', () => ({ 'content-range': `bytes 0-${blob.length - 1}/${blob.length}` })],
    ['of another total', (first) => ({ 'content-range': `bytes ${first}-${blob.length - 1}/${blob.length + 1}` })],
    ['that ends early', (first) => ({ 'content-range': `bytes ${first}-${blob.length - 2}/${blob.length}` })],
    ['without Content-Range', () => ({})],
  ])('T18 a 206 %s is never spliced', async (_name, headers) => {
    const server = await serve(parts(headers));
    expect((await errorOf(readAll(clientFor(server.host, { attempts: 3 })))).code).toBe('UNEXPECTED_ANSWER');
  });
  test('T17 a body that is cut without a length is not taken for whole', async () => {
    let asked = 0;
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', () => { asked += 1; socket.end(`HTTP/1.0 ${asked === 1 ? '200 OK' : '500 Oops'}\r\n\r\n${asked === 1 ? blob.toString('latin1').slice(0, 1000) : ''}`); });
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    closers.push(() => new Promise((resolve) => { server.close(resolve); }));
    const address = server.address();
    const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    expect(classifyImageError(await errorOf(readAll(clientFor(host, { attempts: 2 }))))).toBe('unknown');
    expect(asked).toBe(3);
  });
  test('T16 a body that is too long fails, one that is too short does in the end', async () => {
    const long = await serve((_request, response) => { response.end(Buffer.concat([blob, Buffer.from('x')])); });
    expect((await errorOf(readAll(clientFor(long.host)))).code).toBe('SIZE_MISMATCH');
    const short = await serve((_request, response) => { response.end(blob.subarray(0, 10)); });
    expect(['SIZE_MISMATCH', 'DIGEST_MISMATCH']).toContain((await errorOf(readAll(clientFor(short.host, { attempts: 3 })))).code);
  });
  test('T15 other bytes of the right length fail', async () => {
    const server = await serve((_request, response) => { response.end(Buffer.alloc(blob.length)); });
    expect((await errorOf(readAll(clientFor(server.host)))).code).toBe('DIGEST_MISMATCH');
  });
  test('T19 resuming without progress stops', async () => {
    const server = await serve((request, response) => {
      const first = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      response.writeHead(first === 0 ? 200 : 206, { 'content-length': blob.length - first, 'content-range': `bytes ${first}-${blob.length - 1}/${blob.length}` });
      response.write(blob.subarray(first, first + 10), () => setTimeout(() => response.destroy(), 5));
    });
    expect((await errorOf(readAll(clientFor(server.host)))).code).toBe('NETWORK');
    expect(server.requests.length).toBeLessThan(10);
  });
  test('an absent blob is told before anything is read', async () => {
    const server = await serve((_request, response) => sendStatus(response, 404));
    expect((await errorOf(clientFor(server.host).openBlob('a', blobDescriptor))).code).toBe('CONTENT_MISSING');
  });
  test('a reader that leaves closes the connection', async () => {
    let closed: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => { closed = resolve; });
    const server = await serve((_request, response) => { response.on('close', closed); response.writeHead(200); response.write(blob.subarray(0, 100_000)); });
    const stream = await clientFor(server.host).openBlob('a', blobDescriptor);
    stream.once('data', () => stream.destroy());
    await gone;
  });
});

describe('tags', () => {
  test('T13 pages are followed on the same host', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/v2/a/tags/list') response.setHeader('link', '</v2/a/tags/list?n=2&last=b>; rel="next"').end('{"name":"a","tags":["a","b"]}');
      else response.end('{"name":"a","tags":["c"]}');
    });
    expect(await clientFor(server.host).listTags('a')).toEqual(['a', 'b', 'c']);
  });
  test('T13 a page on another host is refused', async () => {
    const server = await serve((_request, response) => { response.setHeader('link', '<http://169.254.169.254/latest>; rel="next"').end('{"tags":[]}'); });
    expect((await errorOf(clientFor(server.host).listTags('a'))).code).toBe('ADDRESS_REFUSED');
  });
  test('T13 pages that go round end', async () => {
    const server = await serve((request, response) => { response.setHeader('link', `</v2/a/tags/list?${request.url?.includes('x=1') === true ? 'x=2' : 'x=1'}>; rel="next"`).end('{"tags":["a"]}'); });
    expect((await errorOf(clientFor(server.host).listTags('a'))).code).toBe('UNEXPECTED_ANSWER');
    expect(server.requests.length).toBeLessThan(6);
  });
  test('a repository without tags', async () => {
    const server = await serve((_request, response) => { response.end('{"name":"a","tags":null}'); });
    expect(await clientFor(server.host).listTags('a')).toEqual([]);
  });
  test('an answer that is no list', async () => {
    const server = await serve((_request, response) => { response.end('<html>'); });
    expect((await errorOf(clientFor(server.host).listTags('a'))).code).toBe('UNEXPECTED_ANSWER');
  });
});

describe('referrers', () => {
  const { root: index } = makeTwoPlatformIndex();
  const listOf = (...manifests: readonly unknown[]): string => JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests });
  const referrer = (text: string): unknown => ({ mediaType: mediaTypes.ociManifest, digest: digestOf(text), size: 7 });
  const digests = async (client: RegistryClient, repository = 'a'): Promise<string[]> => (await client.listReferrers(repository, root.digest)).map(({ digest }) => digest);
  const first = `/v2/a/referrers/${root.digest}`;

  test('of a registry before 1.1 come from the tag, and it is asked for the list once', async () => {
    const server = await serve((request, response) => {
      if (request.url?.includes('/manifests/sha256-') === true) response.writeHead(200, { 'content-type': index.mediaType }).end(index.bytes);
      else sendStatus(response, 404);
    });
    const client = clientFor(server.host);
    expect(await client.listReferrers('a', root.digest)).toHaveLength(3);
    expect(await client.listReferrers('b', root.digest)).toHaveLength(3);
    expect(server.requests.filter((line) => line.includes('/referrers/'))).toHaveLength(1);
  });
  test('T13 come in pages of the same host, each once', async () => {
    const server = await serve((request, response) => {
      if (request.url === first) response.setHeader('link', `<${first}?page=2>; rel="next"`).end(listOf(referrer('1'), referrer('2')));
      else response.end(listOf(referrer('2'), referrer('3')));
    });
    expect(await digests(clientFor(server.host))).toEqual(['1', '2', '3'].map((text) => digestOf(text)));
  });
  test('T13 pages on another host, that go round, or that break off are no answer', async () => {
    for (const [link, code] of [['<http://169.254.169.254/>; rel="next"', 'ADDRESS_REFUSED'], [`<${first}>; rel="next"`, 'UNEXPECTED_ANSWER'], ['</gone>; rel="next"', 'UNEXPECTED_ANSWER']] as const) {
      const server = await serve((request, response) => { if (request.url === first) response.setHeader('link', link).end(listOf()); else sendStatus(response, 404); });
      expect((await errorOf(clientFor(server.host).listReferrers('a', root.digest))).code).toBe(code);
    }
  });
  test.each([['an image', 'UNEXPECTED_ANSWER', root.bytes], ['a login page', 'MANIFEST_INVALID', '<html>']])('%s instead of a list is no answer', async (_name, code, body) => {
    const server = await serve((_request, response) => { response.end(body); });
    expect((await errorOf(clientFor(server.host).listReferrers('a', root.digest))).code).toBe(code);
  });
  test('of a repository that is not there say nothing about the others', async () => {
    const server = await serve((request, response) => {
      if (request.url === first) response.end(listOf(referrer('1')));
      else response.writeHead(404).end('{"errors":[{"code":"NAME_UNKNOWN","message":"no such project"}]}');
    });
    const client = clientFor(server.host);
    expect(await digests(client, 'nope/a')).toEqual([]);
    expect(await digests(client)).toEqual([digestOf('1')]);
  });
  test('a failing list is neither empty nor taken from the tag', async () => {
    const server = await serve((_request, response) => sendStatus(response, 503));
    expect(await errorOf(clientFor(server.host).listReferrers('a', root.digest))).toMatchObject({ code: 'SERVER_ERROR', exitCode: 3 });
    expect(server.requests.filter((line) => line.includes('/manifests/'))).toEqual([]);
  });
});

test('T13 tags whose next page is gone are no answer', async () => {
  const server = await serve((request, response) => {
    if (request.url === '/v2/a/tags/list') response.setHeader('link', '</v2/a/tags/list?last=a>; rel="next"').end('{"tags":["a"]}');
    else sendStatus(response, 404);
  });
  expect((await errorOf(clientFor(server.host).listTags('a'))).code).toBe('UNEXPECTED_ANSWER');
});
