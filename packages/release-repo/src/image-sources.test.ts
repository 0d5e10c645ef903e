import { createServer, type IncomingMessage } from 'node:http';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { exec, silentLogger } from '@slipway/core';
import { parseImageReference, type ImageLocation } from '@slipway/oci';
import { makeImage } from '../../../test/support/image-fixtures.ts';
import { startScriptedServer, type Script, type ScriptedServer } from '../../../test/support/scripted-http.ts';
import type { RegistryConfig } from './config.ts';
import { openImageSources, type ImageSources } from './image-sources.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => { for (const close of closers.splice(0)) await close(); });

const { root } = makeImage();

async function serve(script: Script): Promise<ScriptedServer> {
  const server = await startScriptedServer(script);
  closers.push(() => server.close());
  return server;
}
const answers: Script = (request, response) => {
  if (request.url === '/v2/') response.end('{}');
  else response.writeHead(200, { 'content-type': root.mediaType, 'docker-content-digest': root.digest }).end(request.method === 'HEAD' ? undefined : root.bytes);
};

async function open(registries: Readonly<Record<string, RegistryConfig>>, { env = {}, flags = [] }: { readonly env?: Record<string, string>; readonly flags?: string[] } = {}): Promise<ImageSources & { readonly secrets: string[] }> {
  const secrets: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'slipway-sources-'));
  const sources = await openImageSources({
    config: { registries }, registries: flags, caFiles: [], plainHttp: [], cwd: folder, folder, env, dockerConfig: undefined, exec, logger: silentLogger, addSecret: (secret) => secrets.push(secret),
  });
  closers.push(() => sources.close());
  return { ...sources, secrets };
}
const digestOf = async ({ source, repository }: ImageLocation): Promise<string | undefined> => (await source.getManifest(repository, 'v1'))?.digest;

describe('registries of slipway.yaml', () => {
  test('T4 mirrors stand in for an endpoint that cannot say', async () => {
    const [primary, mirror] = [await serve((_request, response) => { response.writeHead(501).end(); }), await serve(answers)];
    const { routes } = await open({ release: { endpoint: `http+registry:${primary.host}/p`, mirrors: [`http+registry:${mirror.host}/q`] } });
    expect(await digestOf(await routes.resolve(parseImageReference('release/web:v1')))).toBe(root.digest);
    expect(mirror.requests).toEqual(['GET /v2/q/web/manifests/v1']);
  });
  test('T4 mirrors without an endpoint stand in for the registry that the image names, and route nothing', async () => {
    const mirror = await serve(answers);
    const { routes, isRouted } = await open({ 'no-such-host.invalid': { mirrors: [`http+registry:${mirror.host}`] } });
    const reference = parseImageReference('no-such-host.invalid/team/web:v1');
    expect(isRouted(reference)).toBe(false);
    const location = await routes.resolve(reference);
    expect(location.description).toBe('registry:no-such-host.invalid/team/web');
    expect(await digestOf(location)).toBe(root.digest);
    expect(mirror.requests).toEqual(['GET /v2/team/web/manifests/v1']);
  });
  test('a flag for the same prefix comes before endpoint and mirrors', async () => {
    const { routes } = await open({ 'release/': { endpoint: 'registry:one', mirrors: ['registry:two'] } }, { flags: ['release=registry:three'] });
    expect((await routes.resolve(parseImageReference('release/web:v1'))).description).toBe('registry:three/release/web');
  });
  test('a flag that is no place for images is named', async () => {
    await expect(open({}, { flags: ['release=harbor.local'] })).rejects.toMatchObject({ code: 'TRANSPORT_INVALID', message: expect.stringContaining('registry is "release=harbor.local": ') as unknown, hint: expect.stringContaining('--registry') as unknown });
  });
  test.each([['is refused', []], ['is asked when it is trusted', ['token server']]])('T9 DR25 a token server on another port of this machine %s', async (_name, trusted) => {
    const tokens = await serve((_request, response) => { response.end('{"token":"t0k"}'); });
    const registry = await serve((request, response, count) => {
      if (request.headers.authorization === 'Bearer t0k') return answers(request, response, count);
      response.writeHead(401, { 'www-authenticate': `Bearer realm="${tokens.url}/token",service="x"` }).end();
    });
    const { routes, secrets } = await open({ release: { endpoint: `http+registry:${registry.host}`, trust: trusted.map(() => tokens.host) } });
    const location = await routes.resolve(parseImageReference('release/web:v1'));
    if (trusted.length > 0) expect(await digestOf(location)).toBe(root.digest);
    else await expect(digestOf(location)).rejects.toMatchObject({ code: 'ADDRESS_REFUSED' });
    expect([tokens.requests.length, secrets]).toEqual(trusted.length > 0 ? [1, ['t0k']] : [0, []]);
  });
});

test('T72 registries are asked through the proxy of the environment, whose password is a secret', async () => {
  const asked: string[] = [];
  const proxy = createServer((request: IncomingMessage, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    if (request.headers['proxy-authorization'] === `Basic ${Buffer.from('bob:hunter2').toString('base64')}`) void answers(request, response, 0);
    else response.writeHead(407).end();
  });
  await new Promise<void>((resolve) => { proxy.listen(0, '127.0.0.1', resolve); });
  closers.push(() => { proxy.closeAllConnections(); proxy.close(); });
  const address = proxy.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { routes, secrets } = await open({ release: { endpoint: 'http+registry:registry.example:5000' } }, { env: { http_proxy: `http://bob:hunter2@127.0.0.1:${port}` } });
  expect(await digestOf(await routes.resolve(parseImageReference('release/web:v1')))).toBe(root.digest);
  expect(asked).toEqual(['GET http://registry.example:5000/v2/release/web/manifests/v1']);
  expect(secrets).toContain('hunter2');
});

test('T72 a login inside a registry flag is refused without saying it', async () => {
  const said = await open({}, { flags: ['release=registry:robot:s3cret@harbor.local'] }).then(() => 'nothing', (error: unknown) => String(error));
  expect(said).toMatch(/registry is "release=\*\*\*@harbor\.local"/);
  expect(said).not.toContain('s3cret');
});
