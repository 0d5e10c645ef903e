import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createHttpClient, silentLogger } from '@slipway/core';
import { classifyImageError } from './errors.ts';
import { parseImageReference } from './reference.ts';
import { createCredentialSource } from './registry/credentials.ts';
import { openImageStore } from './store/image-store.ts';
import { createImageRoutes, parseImageRoute, parseTransport, type ImageRoutes } from './transport.ts';

const routesOf = (routes: readonly string[], plainHttp: readonly string[] = []): ImageRoutes =>
  createImageRoutes({ routes: routes.map(parseImageRoute), plainHttp, http: createHttpClient(), credentials: createCredentialSource({ env: {} }), logger: silentLogger });

describe('an image is taken from', () => {
  test.each<[string, readonly string[], string, string, string]>([
    ['its own registry without a route', [], 'quay.io/a/b:v', 'registry:quay.io', 'a/b'],
    ['Docker Hub without a host', [], 'busybox', 'registry:registry-1.docker.io', 'library/busybox'],
    ['a project in place of the prefix', ['release=registry:harbor.local/devops_release'], 'release/foo:v1', 'registry:harbor.local', 'devops_release/foo'],
    ['a project of several parts', ['release=registry:harbor.local/a/b'], 'release/foo/bar', 'registry:harbor.local', 'a/b/foo/bar'],
    ['another host under the same name', ['release=registry:harbor.local'], 'release/foo', 'registry:harbor.local', 'release/foo'],
    ['the longest prefix', ['release=registry:one', 'release/foo=registry:two', 'rel=registry:three'], 'release/foo/bar', 'registry:two', 'release/foo/bar'],
    ['a prefix only where it ends on a boundary', ['rel=registry:one'], 'release/foo', 'registry:registry-1.docker.io', 'release/foo'],
    ['a prefix that is the whole name', ['release/foo=registry:one/p'], 'release/foo', 'registry:one', 'p'],
    ['a host as prefix', ['quay.io=registry:mirror:5000/quay'], 'quay.io/a/b', 'registry:mirror:5000', 'quay/a/b'],
    ['a host with its port as prefix', ['localhost:5000=registry:mirror/x'], 'localhost:5000/a', 'registry:mirror', 'x/a'],
    ['docker.io for a name without a host', ['docker.io=registry:mirror/hub'], 'busybox', 'registry:mirror', 'hub/library/busybox'],
    ['its own beginning before docker.io for a name without a host', ['docker.io=registry:mirror/hub', 'release=registry:one'], 'release/foo', 'registry:one', 'release/foo'],
    ['docker.io for a name that spells it', ['docker.io=registry:mirror/hub', 'library=registry:one'], 'docker.io/library/redis', 'registry:mirror', 'hub/library/redis'],
    ['the empty prefix for all others', ['=http+registry:localhost:5000', 'release=registry:one'], 'quay.io/a/b', 'http+registry:localhost:5000', 'a/b'],
    ['a transport without a prefix for all', ['registry:one/all'], 'quay.io/a/b', 'registry:one', 'all/a/b'],
  ])('%s', async (_name, routes, reference, source, repository) => {
    const location = await routesOf(routes).resolve(parseImageReference(reference));
    expect(location.source.name).toBe(source);
    expect(location.repository).toBe(repository);
    expect(location.description).toBe(`${source}/${repository}`);
  });
  test('a store, under its name without the host', async () => {
    const folder = await mkdtemp(join(os.tmpdir(), 'slipway=route-'));
    await openImageStore(folder, { create: true });
    const routes = routesOf([`store:${folder}`]);
    const location = await routes.resolve(parseImageReference('quay.io/a/b:v'));
    expect(location.repository).toBe('a/b');
    expect((await routes.resolve(parseImageReference('c'))).source).toBe(location.source);
  });
  test('T4 a store that is not there: no answer about its images, and none is held up', async () => {
    const routes = routesOf(['a=store:/no/such/folder', 'b=registry:one']);
    const { source, repository, description } = await routes.resolve(parseImageReference('a/x:v'));
    expect(description).toBe('store:/no/such/folder');
    const error: unknown = await source.getManifest(repository, 'v').catch((thrown: unknown) => thrown);
    expect([classifyImageError(error), error]).toEqual(['unknown', expect.objectContaining({ code: 'NOT_FOUND' })]);
    expect((await routes.resolve(parseImageReference('b/x:v'))).source.name).toBe('registry:one');
  });
  test('T26 one client for a host, and another only for plain http', async () => {
    const routes = routesOf(['a=registry:one/p', 'b=registry:one/q', 'c=http+registry:one']);
    const [a, b, c] = await Promise.all(['a/x', 'b/x', 'c/x'].map((text) => routes.resolve(parseImageReference(text))));
    expect(a?.source).toBe(b?.source);
    expect(c?.source).not.toBe(a?.source);
  });
  test.each(['localhost:5000', '127.0.0.1:5000', '127.0.0.1.evil.com', 'my127.0.0.1registry.io'])('T25 %s by https, unless it is named', async (host) => {
    expect((await routesOf([]).resolve({ registry: host, repository: 'a' })).source.name).toBe(`registry:${host}`);
    expect((await routesOf([], [host]).resolve({ registry: host, repository: 'a' })).source.name).toBe(`http+registry:${host}`);
  });
});

describe('parseImageRoute refuses', () => {
  test.each([
    ['no transport', 'release', 'TRANSPORT_INVALID'], ['an unknown transport', 'a=ftp:host', 'TRANSPORT_INVALID'], ['a registry without a host', 'a=registry:', 'TRANSPORT_INVALID'],
    ['a bad host', 'a=registry:-x', 'TRANSPORT_INVALID'], ['a bad project', 'a=registry:host/UP', 'TRANSPORT_INVALID'], ['an address', 'a=https://host', 'TRANSPORT_INVALID'],
    ['a store without a path', 'a=store:', 'TRANSPORT_INVALID'], ['a prefix with spaces', 'a b=registry:x', 'TRANSPORT_INVALID'], ['a layout without a path', 'a=oci::v1', 'TRANSPORT_INVALID'], ['an archive without a file', 'docker-archive:', 'TRANSPORT_INVALID'],
  ])('%s', (_name, text, code) => {
    expect(() => parseImageRoute(text)).toThrow(expect.objectContaining({ code }));
  });
});

test.each(['registry:robot:s3cret@harbor.local', 'http+registry:robot:s3cr/et@harbor.local:5000/x', 'registry:s3cret@harbor.local:5000', 'registry:harbor.local/robot:s3cret@x', 'robot:s3cret@harbor.local'])('T72 a login before a host is refused without saying it: %s', (text) => {
  expect(() => parseTransport(text)).toThrow(/^not a place for images: (?!.*s3cr)/);
});
