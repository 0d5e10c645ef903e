import { afterEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, silentLogger } from '@slipway/core';
import { makeImage } from '../../../test/support/image-fixtures.ts';
import { startScriptedServer, type Script, type ScriptedServer } from '../../../test/support/scripted-http.ts';
import { digestOf } from './digest.ts';
import { OciError } from './errors.ts';
import { createSilentPlaces } from './mirrors.ts';
import { parseImageReference } from './reference.ts';
import { createCredentialSource } from './registry/credentials.ts';
import type { ImageSource } from './source.ts';
import { createImageRoutes, parseTransport } from './transport.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => { for (const close of closers.splice(0)) await close(); });

const { root } = makeImage();
const layer = Buffer.from('layer');

async function serve(script: Script): Promise<ScriptedServer> {
  const server = await startScriptedServer(script);
  closers.push(() => server.close());
  return server;
}
const answers: Script = (request, response) => {
  if (request.url === '/v2/') response.end('{}');
  else if (request.url?.includes('/blobs/') === true) response.end(layer);
  else response.writeHead(200, { 'content-type': root.mediaType, 'content-length': root.size, 'docker-content-digest': root.digest }).end(request.method === 'HEAD' ? undefined : root.bytes);
};
const lacks: Script = (request, response) => { response.writeHead(request.url === '/v2/' ? 200 : 404).end(); };
const says = (status: number): Script => (_request, response) => { response.writeHead(status).end(); };

/** `release/web` at a registry with mirrors under other projects. */
async function routed(primary: ScriptedServer, mirrors: readonly ScriptedServer[]): Promise<{ readonly source: ImageSource; readonly repository: string; readonly description: string }> {
  const http = createHttpClient();
  closers.push(() => http.close());
  const at = (server: ScriptedServer, project: string): ReturnType<typeof parseTransport> => parseTransport(`http+registry:${server.host}/${project}`);
  const routes = createImageRoutes({
    routes: [{ prefix: 'release', transport: at(primary, 'main'), mirrors: mirrors.map((mirror, index) => at(mirror, `m${index}`)) }],
    http, credentials: createCredentialSource({ env: {} }), logger: silentLogger,
  });
  return routes.resolve(parseImageReference('release/web:v1'));
}
const errorOf = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => undefined, (error: unknown) => error);

describe('T4 an image with mirrors', () => {
  test('comes from its registry, and no mirror is asked', async () => {
    const [primary, mirror] = [await serve(answers), await serve(answers)];
    const { source, repository, description } = await routed(primary, [mirror]);
    expect((await source.getManifest(repository, 'v1'))?.digest).toBe(root.digest);
    expect(description).toBe(`http+registry:${primary.host}/main/web`);
    expect(mirror.requests).toEqual([]);
  });
  test('comes from the first mirror that has it when its registry cannot say', async () => {
    const [primary, empty, dead, mirror] = [await serve(says(501)), await serve(lacks), await serve(answers), await serve(answers)];
    await dead.close();
    const { source, repository } = await routed(primary, [empty, dead, mirror]);
    expect((await source.getManifest(repository, 'v1'))?.digest).toBe(root.digest);
    expect((await source.headManifest(repository, 'v1'))?.digest).toBe(root.digest);
    expect(mirror.requests).toEqual(['GET /v2/m2/web/manifests/v1', 'HEAD /v2/m2/web/manifests/v1']);
    const blob = await source.openBlob(repository, { digest: digestOf(layer), size: layer.length });
    expect(Buffer.concat(await blob.toArray() as Buffer[]).toString()).toBe('layer');
  });
  test('is missing only when its registry says so: what a mirror lacks stays unknown', async () => {
    const [primary, mirror] = [await serve(says(501)), await serve(lacks)];
    const { source, repository } = await routed(primary, [mirror]);
    expect(await errorOf(source.getManifest(repository, 'v1'))).toMatchObject({ code: 'SERVER_ERROR', exitCode: 3 });
    const sure = await routed(await serve(lacks), [await serve(answers)]);
    expect(await sure.source.getManifest(sure.repository, 'v1')).toBeUndefined();
  });
  test('has no referrers only when its registry says so; those that a mirror has are taken', async () => {
    const list = (manifests: readonly object[]): Script => (request, response) => {
      response.writeHead(200, { 'content-type': 'application/vnd.oci.image.index.v1+json' }).end(request.url === '/v2/' ? '{}' : JSON.stringify({ schemaVersion: 2, manifests }));
    };
    const [none, one] = [await serve(list([])), await serve(list([{ mediaType: root.mediaType, digest: root.digest, size: root.size }]))];
    const look = async (primary: ScriptedServer, ...mirrors: readonly ScriptedServer[]): Promise<unknown> => {
      const { source, repository } = await routed(primary, mirrors);
      return (await source.listReferrers?.(repository, root.digest))?.length;
    };
    expect(await look(none, one)).toBe(0);
    const down = await serve(says(404)); // not even /v2/
    expect(await errorOf(look(down, none))).toMatchObject({ code: 'NOT_A_REGISTRY' });
    expect(await look(down, none, one)).toBe(1);
  });
  test('is not taken from a mirror when its registry denies it', async () => {
    const [primary, mirror] = [await serve(says(403)), await serve(answers)];
    const { source, repository } = await routed(primary, [mirror]);
    expect(await errorOf(source.getManifest(repository, 'v1'))).toMatchObject({ code: 'DENIED' });
    expect(mirror.requests).toEqual([]);
  });
  test('does not wait for a registry that is not there more than three times', async () => {
    const [primary, mirror] = [await serve(answers), await serve(answers)];
    await primary.close();
    const { source, repository } = await routed(primary, [mirror]);
    for (const tag of ['v1', 'v2', 'v3']) await source.getManifest(repository, tag);
    const start = performance.now();
    for (let tag = 4; tag < 40; tag += 1) await source.getManifest(repository, `v${tag}`);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(mirror.requests).toHaveLength(39);
  });
});

test('a place that answers again is no longer silent', () => {
  const silent = createSilentPlaces();
  const gone = new OciError('NETWORK', 'gone');
  for (let time = 0; time < 2; time += 1) silent.note('a', gone);
  silent.note('a');
  for (let time = 0; time < 2; time += 1) silent.note('a', gone);
  expect(silent.find('a')).toBeUndefined();
  silent.note('a', gone);
  expect([silent.find('a'), silent.find('b')]).toEqual([gone, undefined]);
  silent.note('a', new OciError('SERVER_ERROR', 'it is there, and in trouble'));
  expect(silent.find('a')).toBeUndefined();
});
