// What the client does when many ask at once, and what it never asks for.
import { afterEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, silentLogger } from '@slipway/core';
import { makeImage } from '../../../../test/support/image-fixtures.ts';
import { startScriptedServer, type Script, type ScriptedServer } from '../../../../test/support/scripted-http.ts';
import { digestOf, parseDigest } from '../digest.ts';
import { descriptorOf, parseManifest, type Manifest } from '../manifest.ts';
import { mediaTypes } from '../media-types.ts';
import { resolveImage } from '../resolve.ts';
import { createRegistryClient, type RegistryClient, type RegistryClientOptions } from './client.ts';
import { createCredentialSource } from './credentials.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => { for (const close of closers.splice(0)) await close(); });

function clientFor(host: string, options: Partial<RegistryClientOptions> = {}): RegistryClient {
  const http = createHttpClient();
  closers.push(() => http.close());
  return createRegistryClient({ host, plainHttp: true, http, credentials: createCredentialSource({ env: {} }), logger: silentLogger, firstDelayMs: 1, ...options });
}

async function serve(script: Script): Promise<ScriptedServer> {
  const server = await startScriptedServer(script);
  closers.push(() => server.close());
  return server;
}

const { root } = makeImage();
const answers: Script = (request, response) => {
  response.writeHead(200, { 'content-type': root.mediaType, 'content-length': root.size, 'docker-content-digest': root.digest }).end(request.method === 'HEAD' ? undefined : root.bytes);
};
const tags = (count: number): string[] => Array.from({ length: count }, (_, index) => `v${index}`);

describe('DR24', () => {
  test('a 429 delays its own request and gives its slot to the next', async () => {
    const server = await serve((request, response, count) => {
      if (request.url?.endsWith('/v3') === true && count === 0) response.writeHead(429, { 'retry-after': '1' }).end();
      else void answers(request, response, count);
    });
    const client = clientFor(server.host, { connections: 1 });
    const start = performance.now();
    const ends = await Promise.all(tags(20).map(async (tag) => { await client.headManifest('a', tag); return performance.now() - start; }));
    expect(ends[3]).toBeGreaterThan(990);
    expect(Math.max(...ends.filter((_end, index) => index !== 3))).toBeLessThan(900);
    expect(server.requests).toHaveLength(21);
  });
  test('a host that says 429 to all for a while is left alone until it is over', async () => {
    let over = 0;
    const server = await serve((request, response, count) => {
      over ||= performance.now() + 900;
      if (performance.now() < over) response.writeHead(429, { 'retry-after': '1' }).end();
      else void answers(request, response, count);
    });
    const client = clientFor(server.host);
    const found = await Promise.all(tags(60).map((tag) => client.headManifest('a', tag)));
    expect(found.every((each) => each?.digest === root.digest)).toBe(true);
    expect(server.requests.length).toBeLessThan(2 * 60);
  });
  test('T4 the waits of one host are not those of another', async () => {
    const busy = await serve((request, response, count) => { if (count === 0) response.writeHead(429, { 'retry-after': '4' }).end(); else void answers(request, response, count); });
    const idle = await serve(answers);
    const [slow, fast] = [clientFor(busy.host), clientFor(idle.host)];
    const waiting = Promise.all(tags(20).map((tag) => slow.headManifest('a', tag)));
    const start = performance.now();
    await Promise.all(tags(20).map((tag) => fast.headManifest('a', tag)));
    expect(performance.now() - start).toBeLessThan(3000);
    await waiting;
  });
});

test.each([[4], [undefined]])('T26 hundreds of references at once: never more requests at a host than its connections (%p), and each asked once', async (connections) => {
  let [now, most] = [0, 0];
  const server = await serve((request, response, count) => {
    now += 1;
    most = Math.max(most, now);
    setTimeout(() => { now -= 1; void answers(request, response, count); }, 2);
  });
  const client = clientFor(server.host, connections === undefined ? {} : { connections });
  await Promise.all(tags(300).map((tag) => client.headManifest('a', tag)));
  expect(most).toBe(connections ?? 16);
  expect(new Set(server.requests).size).toBe(300);
  expect(server.requests).toHaveLength(300);
});

test('T7 insufficient_scope is answered with one more token, for the scope that was named', async () => {
  const wide = 'repository:a:pull repository:base:pull';
  const server = await serve((request, response, count) => {
    const url = new URL(request.url ?? '', 'http://x');
    if (url.pathname === '/token') response.end(JSON.stringify({ token: url.searchParams.getAll('scope').join(' ') === wide ? 'wide' : 'narrow' }));
    else if (request.headers.authorization === 'Bearer wide') void answers(request, response, count);
    else {
      const more = request.headers.authorization === undefined ? '' : `,error="insufficient_scope",scope="${wide}"`;
      response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${request.headers.host ?? ''}/token",service="x"${more}` }).end();
    }
  });
  const client = clientFor(server.host);
  expect((await client.headManifest('a', 'v1'))?.digest).toBe(root.digest);
  expect((await client.headManifest('a', 'v2'))?.digest).toBe(root.digest);
  expect(server.requests.filter((line) => line.startsWith('GET /token'))).toHaveLength(2);
  expect(server.requests).toHaveLength(6);
});

test('T23 a layer that lies elsewhere is neither asked for there nor counted as the image\'s', async () => {
  const elsewhere = await serve((_request, response) => { response.end('layer'); });
  const config = Buffer.from('{"os":"windows","architecture":"amd64"}');
  const manifest = parseManifest(Buffer.from(JSON.stringify({
    schemaVersion: 2, mediaType: mediaTypes.ociManifest,
    config: { mediaType: mediaTypes.ociConfig, digest: digestOf(config), size: config.length },
    layers: [{ mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', digest: digestOf('layer'), size: 5, urls: [`${elsewhere.url}/layer`] }],
  })));
  const server = await serve((request, response) => {
    if (request.url?.includes('/blobs/') === true) response.end(config);
    else response.writeHead(200, { 'content-type': manifest.mediaType }).end(manifest.bytes);
  });
  const image = await resolveImage(clientFor(server.host), 'a', 'v1');
  expect([...image?.blobs.keys() ?? []]).toEqual([digestOf(config)]);
  expect(elsewhere.requests).toEqual([]);
});

test('T24 indexes nested without end are given up on', async () => {
  const nested = (depth: number): Manifest => {
    const below = depth === 0 ? root : nested(depth - 1);
    return parseManifest(Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [descriptorOf(below)] })));
  };
  const byDigest = new Map(Array.from({ length: 40 }, (_, depth) => nested(depth)).map((manifest) => [manifest.digest, manifest]));
  const server = await serve((request, response, count) => {
    const found = byDigest.get(parseDigest(request.url?.split('/').at(-1) ?? ''));
    if (found === undefined) void answers(request, response, count);
    else response.writeHead(200, { 'content-type': found.mediaType }).end(found.bytes);
  });
  await expect(resolveImage(clientFor(server.host), 'a', nested(39).digest)).rejects.toMatchObject({ code: 'MANIFEST_INVALID' });
  expect(server.requests.length).toBeLessThan(20);
  expect((await resolveImage(clientFor(server.host), 'a', nested(3).digest))?.manifests.size).toBe(5);
});

test('T24 an index of ten thousand entries is read, and only the wanted platform followed', async () => {
  const { digest, size, mediaType } = root;
  const other = Array.from({ length: 10_000 }, (_, index) => ({ mediaType, size, digest: digestOf(String(index)), platform: { os: 'plan9', architecture: `a${index}` } }));
  const index = parseManifest(Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [...other, { mediaType, size, digest, platform: { os: 'linux', architecture: 'amd64' } }] })));
  const server = await serve((request, response, count) => {
    if (request.url?.endsWith('/v1') === true) response.writeHead(200, { 'content-type': index.mediaType }).end(index.bytes);
    else void answers(request, response, count);
  });
  const image = await resolveImage(clientFor(server.host), 'a', 'v1', { platforms: [{ os: 'linux', architecture: 'amd64' }] });
  expect(image?.missingPlatforms).toEqual([]);
  expect(server.requests).toEqual(['GET /v2/a/manifests/v1', `GET /v2/a/manifests/${digest}`]);
});
