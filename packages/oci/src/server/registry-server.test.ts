// What the embedded registry promises beyond the contract of `conformance.test.ts`: exact codes, rotten stores, limits, reading only.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import os from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { silentLogger } from '@slipway/core';
import { makeImage, makeTwoPlatformIndex, putImage, type FixtureImage } from '../../../../test/support/image-fixtures.ts';
import { digestOf } from '../digest.ts';
import { mediaTypes } from '../media-types.ts';
import { openImageStore, type ImageStore } from '../store/image-store.ts';
import { storagePaths } from '../store/layout.ts';
import { createRegistryServer, type RegistryServer, type RegistryServerOptions } from './registry-server.ts';

let folder: string;
let store: ImageStore;
let server: RegistryServer;
const start = async (options: Partial<RegistryServerOptions> = {}): Promise<void> => {
  server = createRegistryServer({ source: store, writable: store, logger: silentLogger, ...options });
  await server.listen(0);
};
beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'slipway-server-'));
  store = await openImageStore(folder, { create: true });
  await start();
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer; readonly text: string; readonly code: string | undefined }

function ask(method: string, path: string, { headers = {}, body }: { readonly headers?: Record<string, string>; readonly body?: Buffer | string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(new URL(path, server.url), { method, headers: { ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }), ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        let code: string | undefined;
        try { code = (JSON.parse(bytes.toString()) as { errors?: { code: string }[] }).errors?.[0]?.code; } catch { code = undefined; }
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes, text: bytes.toString(), code });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
const locationOf = ({ headers }: Answer): string => headers.location ?? '';
const withDigest = (location: string, digest: string): string => `${location}${location.includes('?') ? '&' : '?'}digest=${encodeURIComponent(digest)}`;
const pushBlob = async (repository: string, bytes: Buffer | string): Promise<Answer> => {
  const started = await ask('POST', `/v2/${repository}/blobs/uploads/`, { body: '' });
  return ask('PUT', withDigest(locationOf(started), digestOf(bytes)), { body: bytes, headers: { 'content-type': 'application/octet-stream' } });
};
const pushAll = async (repository: string, image: FixtureImage, tag: string): Promise<Answer> => {
  for (const bytes of image.blobs.values()) await pushBlob(repository, bytes);
  let last: Answer | undefined;
  for (const manifest of image.manifests) last = await ask('PUT', `/v2/${repository}/manifests/${manifest === image.root ? tag : manifest.digest}`, { body: manifest.bytes, headers: { 'content-type': manifest.mediaType } });
  return last ?? ask('GET', '/');
};

describe('pull', () => {
  const image = makeImage({ layers: ['0123456789'] });
  const blob = `/v2/a/b/blobs/${digestOf('0123456789')}`;
  beforeEach(() => putImage(store, 'a/b', image, 'v1'));

  test.each([
    ['an unknown tag', '/v2/a/b/manifests/nope', 'MANIFEST_UNKNOWN'], ['an unknown digest', `/v2/a/b/manifests/${digestOf('x')}`, 'MANIFEST_UNKNOWN'], ['an unknown repository', '/v2/nope/manifests/v1', 'MANIFEST_UNKNOWN'],
    ['a bad reference', '/v2/a/b/manifests/.x', 'MANIFEST_UNKNOWN'], ['an unknown blob', `/v2/a/b/blobs/${digestOf('x')}`, 'BLOB_UNKNOWN'], ['a blob of another repository', `/v2/a/blobs/${digestOf('0123456789')}`, 'BLOB_UNKNOWN'],
    ['a bad digest', '/v2/a/b/blobs/sha256:x', 'BLOB_UNKNOWN'], ['tags of an unknown repository', '/v2/nope/tags/list', 'NAME_UNKNOWN'],
    ['no end point', '/v2/x', 'UNSUPPORTED'], ['T34 a name with dots', '/v2/a%2f..%2f..%2fx/manifests/v1', 'MANIFEST_UNKNOWN'],
  ])('404 for %s, HEAD without a body', async (_name, path, code) => {
    expect(await ask('GET', path)).toMatchObject({ status: 404, code });
    expect(await ask('HEAD', path)).toMatchObject({ status: 404, text: '' });
  });
  test('end-2: a Range behind the end is 416', async () => {
    expect(await ask('GET', blob, { headers: { range: 'bytes=10-' } })).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } });
  });
  test('T32 a rotten blob never arrives whole', async () => {
    const path = join(folder, storagePaths.blobData(digestOf('0123456789')));
    await chmod(path, 0o644);
    await writeFile(path, '012345678x');
    await expect(ask('GET', blob)).rejects.toThrow();
  });
  test('T32 a rotten manifest is 500', async () => {
    const path = join(folder, storagePaths.blobData(image.root.digest));
    await chmod(path, 0o644);
    await writeFile(path, '{}');
    expect(await ask('GET', '/v2/a/b/manifests/v1')).toMatchObject({ status: 500, code: 'UNKNOWN' });
  });
  test('If-None-Match', async () => {
    expect((await ask('GET', '/v2/a/b/manifests/v1', { headers: { 'if-none-match': `"${image.root.digest}"` } })).status).toBe(304);
  });
});

describe('push', () => {
  test('a Content-Range that differs from the length is 400, one that is none 416', async () => {
    const started = await ask('POST', '/v2/a/blobs/uploads/', { body: '' });
    expect(await ask('PATCH', locationOf(started), { body: '012', headers: { 'content-range': '0-9' } })).toMatchObject({ status: 400, code: 'SIZE_INVALID' });
    expect(await ask('PATCH', locationOf(started), { body: '012', headers: { 'content-range': 'x' } })).toMatchObject({ status: 416, code: 'BLOB_UPLOAD_INVALID' });
  });
  test.each(['', 'sha256:x', 'md5:abc', 'sha256:../../x'])('T22 digest=%s is 400', async (digest) => {
    const started = await ask('POST', '/v2/a/blobs/uploads/', { body: '' });
    expect(await ask('PUT', withDigest(locationOf(started), digest), { body: 'content' })).toMatchObject({ status: 400, code: 'DIGEST_INVALID' });
  });
  test('T19 after a client that broke off the upload stands at the bytes that came, and going on there gives the blob', async () => {
    const content = 'x'.repeat(300_000) + 'y'.repeat(400_000);
    const started = await ask('POST', '/v2/a/blobs/uploads/', { body: '' });
    const request = httpRequest(new URL(locationOf(started), server.url), { method: 'PATCH', headers: { 'content-length': String(content.length) } });
    const closed = new Promise<void>((resolve) => { request.on('error', () => undefined).on('close', () => { resolve(); }); });
    request.write(content.slice(0, 300_000));
    const stand = async (): Promise<number> => Number(/^0-(\d+)$/.exec(String((await ask('GET', locationOf(started))).headers['range']))?.[1] ?? -1) + 1;
    const until = async (what: () => Promise<boolean>): Promise<void> => {
      for (const end = Date.now() + 60_000; !await what();) if (Date.now() > end) throw new Error('that took too long');
    };
    await until(async () => await stand() === 300_000);
    request.destroy();
    await closed;
    await until(async () => (await ask('PATCH', locationOf(started), { body: '', headers: { 'content-length': '0' } })).status === 202);
    const stands = await stand();
    expect(stands).toBe(300_000);
    const rest = content.slice(stands);
    expect((await ask('PATCH', locationOf(started), { body: rest, headers: { 'content-range': `${stands}-${content.length - 1}` } })).status).toBe(202);
    expect((await ask('PUT', withDigest(locationOf(started), digestOf(content)), { body: '' })).status).toBe(201);
    expect((await ask('GET', `/v2/a/blobs/${digestOf(content)}`)).text).toBe(content);
  });
  test('an upload is cancelled, unknown, or of another repository', async () => {
    const started = await ask('POST', '/v2/a/blobs/uploads/', { body: '' });
    expect((await ask('GET', locationOf(started).replace('/v2/a/', '/v2/b/'))).status).toBe(404);
    expect((await ask('DELETE', locationOf(started))).status).toBe(204);
    expect(await ask('PATCH', locationOf(started), { body: 'x' })).toMatchObject({ status: 404, code: 'BLOB_UPLOAD_UNKNOWN' });
  });
  test('end-11: a mount, and an upload where it cannot be', async () => {
    await pushBlob('a', 'content');
    const mounted = await ask('POST', `/v2/b/blobs/uploads/?mount=${digestOf('content')}&from=a`, { body: '' });
    expect(mounted).toMatchObject({ status: 201, headers: { location: `/v2/b/blobs/${digestOf('content')}` } });
    expect((await ask('GET', `/v2/b/blobs/${digestOf('content')}`)).text).toBe('content');
    expect((await ask('POST', `/v2/d/blobs/uploads/?mount=${digestOf('content')}`, { body: '' })).status).toBe(201);
    expect((await ask('HEAD', `/v2/d/blobs/${digestOf('content')}`)).status).toBe(200);
    expect((await ask('POST', `/v2/d/blobs/uploads/?mount=${digestOf('nowhere')}`, { body: '' })).status).toBe(202);
    for (const from of ['nope', 'UPPER', '..']) {
      const started = await ask('POST', `/v2/c/blobs/uploads/?mount=${digestOf('content')}&from=${from}`, { body: '' });
      expect(started.status).toBe(202);
      expect((await ask('PUT', withDigest(locationOf(started), digestOf('content')), { body: 'content' })).status).toBe(201);
      await ask('DELETE', `/v2/c/blobs/${digestOf('content')}`);
    }
  });
  test('a manifest whose blobs are not here is MANIFEST_BLOB_UNKNOWN', async () => {
    const { root } = makeImage();
    expect(await ask('PUT', '/v2/a/manifests/v1', { body: root.bytes, headers: { 'content-type': root.mediaType } })).toMatchObject({ status: 404, code: 'MANIFEST_BLOB_UNKNOWN' });
    expect((await ask('HEAD', '/v2/a/manifests/v1')).status).toBe(404);
  });
  test('an index that carries one of its platforms is taken as it is', async () => {
    const image = makeTwoPlatformIndex();
    const [amd64] = image.manifests;
    if (amd64?.kind !== 'image') throw new Error('not an image');
    for (const { digest } of [amd64.config, ...amd64.layers]) await pushBlob('a', image.blobs.get(digest) ?? '');
    for (const [reference, manifest] of [[amd64.digest, amd64], ['v1', image.root]] as const) {
      expect((await ask('PUT', `/v2/a/manifests/${reference}`, { body: manifest.bytes, headers: { 'content-type': manifest.mediaType } })).status).toBe(201);
    }
    expect((await ask('GET', '/v2/a/manifests/v1')).body.equals(image.root.bytes)).toBe(true);
    expect((await ask('GET', `/v2/a/manifests/${image.manifests[1]?.digest ?? ''}`)).status).toBe(404);
  });
  test('end-7: by digest with tags, which are told', async () => {
    const image = makeImage();
    for (const bytes of image.blobs.values()) await pushBlob('a', bytes);
    const put = (query: string): Promise<Answer> => ask('PUT', `/v2/a/manifests/${image.root.digest}${query}`, { body: image.root.bytes, headers: { 'content-type': image.root.mediaType } });
    expect(await put('?tag=v1&tag=v2&tag=v1')).toMatchObject({ status: 201, headers: { 'oci-tag': 'v1, v2' } });
    expect(JSON.parse((await ask('GET', '/v2/a/tags/list')).text)).toMatchObject({ tags: ['v1', 'v2'] });
    for (const query of ['?tag=..', `?${Array.from({ length: 11 }, (_, n) => `tag=t${n}`).join('&')}`]) expect(await put(query)).toMatchObject({ status: 400, code: 'MANIFEST_INVALID' });
    expect((await put('')).headers['oci-tag']).toBeUndefined();
  });
  test.each<[string, string | Buffer, string]>([
    ['no JSON', 'x', mediaTypes.ociManifest], ['T21 another Content-Type', makeImage().root.bytes, mediaTypes.dockerManifest], ['T21 schema 1', '{"schemaVersion":1,"fsLayers":[]}', mediaTypes.ociManifest],
  ])('a manifest with %s is MANIFEST_INVALID', async (_name, body, contentType) => {
    expect(await ask('PUT', '/v2/a/manifests/v1', { body, headers: { 'content-type': contentType } })).toMatchObject({ status: 400, code: 'MANIFEST_INVALID' });
  });
  test('a manifest under a digest that is not its own is DIGEST_INVALID', async () => {
    const image = makeImage();
    for (const bytes of image.blobs.values()) await pushBlob('a', bytes);
    expect(await ask('PUT', `/v2/a/manifests/${digestOf('x')}`, { body: image.root.bytes, headers: { 'content-type': image.root.mediaType } })).toMatchObject({ status: 400, code: 'DIGEST_INVALID' });
  });
  test('T14 a manifest above 4 MiB is 413', async () => {
    expect((await ask('PUT', '/v2/a/manifests/v1', { body: Buffer.alloc(4 * 1024 * 1024 + 1, 32), headers: { 'content-type': mediaTypes.ociManifest } })).status).toBe(413);
    const chunked = await new Promise<number>((resolve, reject) => {
      const request = httpRequest(new URL('/v2/a/manifests/v1', server.url), { method: 'PUT', headers: { 'content-type': mediaTypes.ociManifest } }, (response) => { response.resume(); resolve(response.statusCode ?? 0); });
      request.on('error', reject);
      for (let written = 0; written < 6; written += 1) request.write(Buffer.alloc(1024 * 1024, 32));
      request.end();
    });
    expect(chunked).toBe(413);
  });
  test('a manifest of 4 MiB is taken', async () => {
    const image = makeImage({ annotations: { filler: 'x'.repeat(4 * 1024 * 1024 - 1000) } });
    expect((await pushAll('a', image, 'v1')).status).toBe(201);
  });
  test.each([['T34 a bad name', '/v2/UPPER/manifests/v1', 'NAME_INVALID'], ['a bad tag', '/v2/a/manifests/.x', 'MANIFEST_INVALID']])('%s is 400', async (_name, path, code) => {
    expect(await ask('PUT', path, { body: '{}' })).toMatchObject({ status: 400, code });
  });
});

describe('discovery', () => {
  beforeEach(async () => { for (const tag of ['b', 'a', 'C', 'd']) await putImage(store, 'x/y', makeImage(), tag); });
  test('end-8a: all tags in order', async () => {
    expect(JSON.parse((await ask('GET', '/v2/x/y/tags/list')).text)).toEqual({ name: 'x/y', tags: ['a', 'b', 'C', 'd'] });
  });
  test('end-8b: n, last and Link', async () => {
    const first = await ask('GET', '/v2/x/y/tags/list?n=3');
    expect(JSON.parse(first.text)).toMatchObject({ tags: ['a', 'b', 'C'] });
    expect(first.headers.link).toBe('</v2/x/y/tags/list?n=3&last=C>; rel="next"');
    const second = await ask('GET', '/v2/x/y/tags/list?n=3&last=C');
    expect(JSON.parse(second.text)).toMatchObject({ tags: ['d'] });
    expect(second.headers.link).toBeUndefined();
    const none = await ask('GET', '/v2/x/y/tags/list?n=0');
    expect(JSON.parse(none.text)).toMatchObject({ tags: [] });
    expect(none.headers.link).toBeUndefined();
    expect((await ask('GET', '/v2/x/y/tags/list?n=x')).status).toBe(400);
  });
});

describe('management', () => {
  test('end-9: a tag, then a manifest with its other tags', async () => {
    const image = makeImage();
    for (const tag of ['v1', 'v2', 'v3']) await putImage(store, 'a', image, tag);
    expect((await ask('DELETE', '/v2/a/manifests/v1')).status).toBe(202);
    expect((await ask('GET', '/v2/a/manifests/v1')).status).toBe(404);
    expect((await ask('GET', `/v2/a/manifests/${image.root.digest}`)).status).toBe(200);
    expect((await ask('DELETE', `/v2/a/manifests/${image.root.digest}`)).status).toBe(202);
    for (const reference of ['v2', 'v3', image.root.digest]) expect((await ask('GET', `/v2/a/manifests/${reference}`)).status).toBe(404);
    expect(await ask('DELETE', `/v2/a/manifests/${image.root.digest}`)).toMatchObject({ status: 404, code: 'MANIFEST_UNKNOWN' });
    expect(JSON.parse((await ask('GET', '/v2/a/tags/list')).text)).toEqual({ name: 'a', tags: [] });
  });
});

describe('a read-only registry', () => {
  beforeEach(async () => {
    await server.close();
    await putImage(store, 'a', makeImage(), 'v');
    server = createRegistryServer({ source: store, logger: silentLogger });
    await server.listen(0);
  });
  test.each([['POST', '/v2/a/blobs/uploads/'], ['PATCH', '/v2/a/blobs/uploads/x'], ['PUT', '/v2/a/blobs/uploads/x'], ['PUT', '/v2/a/manifests/v'], ['DELETE', '/v2/a/manifests/v'], ['DELETE', `/v2/a/blobs/${digestOf('x')}`], ['POST', '/v2/a/tags/list']])('%s %s is 405', async (method, path) => {
    expect(await ask(method, path, { body: 'x' })).toMatchObject({ status: 405, code: 'UNSUPPORTED' });
  });
  test('reads all the same', async () => {
    expect((await ask('GET', '/v2/a/manifests/v')).status).toBe(200);
  });
});

test('with a credential everything else is 401, and each request is told of', async () => {
  const seen: string[] = [];
  await server.close();
  await start({ credential: { username: 'bob', password: 'pw' }, onRequest: ({ method, path, status }) => seen.push(`${method} ${path} ${status}`) });
  expect(await ask('GET', '/v2/')).toMatchObject({ status: 401, code: 'UNAUTHORIZED', headers: { 'www-authenticate': 'Basic realm="slipway"' } });
  expect((await ask('GET', '/v2/', { headers: { authorization: `Basic ${Buffer.from('bob:no').toString('base64')}` } })).status).toBe(401);
  expect((await ask('GET', '/v2/', { headers: { authorization: `Basic ${Buffer.from('bob:pw').toString('base64')}` } })).status).toBe(200);
  expect(seen).toEqual(['GET /v2/ 401', 'GET /v2/ 401', 'GET /v2/ 200']);
});
