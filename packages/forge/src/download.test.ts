import { afterAll, afterEach, expect, test } from '@jest/globals';
import { createHttpClient } from '@slipway/core';
import { startScriptedServer, type Script, type ScriptedServer } from '../../../test/support/scripted-http.ts';
import { createDownload } from './download.ts';

const http = createHttpClient();
afterAll(() => http.close());
const servers: ScriptedServer[] = [];
afterEach(async () => { for (const server of servers.splice(0)) await server.close(); });

async function start(script: Script): Promise<ScriptedServer> {
  const server = await startScriptedServer(script);
  servers.push(server);
  return server;
}

async function download(server: ScriptedServer, range: { readonly start?: number; readonly end?: number } = {}): Promise<string> {
  const open = createDownload({ http, baseUrl: new URL(`${server.url}/api/v3`) });
  const chunks: Buffer[] = [];
  for await (const chunk of await open({ ...range, url: new URL(`${server.url}/api/v3/asset`), headers: { authorization: 'token a-token-of-tests' } }) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test('a file that is kept elsewhere is fetched there, without the token (T72, DR25)', async () => {
  const elsewhere = await start((_request, response) => { response.end('content'); });
  const forge = await start((_request, response) => { response.writeHead(302, { location: `${elsewhere.url}/bucket?signature=x` }).end(); });
  expect(await download(forge)).toBe('content');
  expect(forge.headers[0]?.authorization).toBe('token a-token-of-tests');
  expect(elsewhere.headers[0]?.authorization).toBeUndefined();
});

test('a part is asked for as such, and the whole file in its place is not taken for it', async () => {
  const honest = await start((request, response) => { response.writeHead(206).end(request.headers.range); });
  expect(await download(honest, { start: 2, end: 5 })).toBe('bytes=2-4');
  const deaf = await start((_request, response) => { response.end('all of it'); });
  await expect(download(deaf, { start: 2, end: 5 })).rejects.toMatchObject({ code: 'FORGE_REFUSED' });
});

test.each([[404, 'FORGE_NOT_FOUND'], [403, 'FORGE_DENIED'], [502, 'FORGE_UNREACHABLE']] as const)('HTTP %i is %s', async (status, code) => {
  await expect(download(await start((_request, response) => { response.writeHead(status).end(); }))).rejects.toMatchObject({ code, status });
});

test.each(['http://localhost:1/x', 'http://169.254.169.254/latest/meta-data', 'http://[::1]:1/x', 'file:///etc/passwd', 'gopher://files.example.com/'])('a forge does not send us to %s', async (location) => {
  await expect(download(await start((_request, response) => { response.writeHead(302, { location }).end(); }))).rejects.toMatchObject({ code: 'FORGE_REFUSED', status: 302 });
});

test('redirects in a circle end', async () => {
  const forge = await start((request, response) => { response.writeHead(302, { location: request.url ?? '' }).end(); });
  await expect(download(forge)).rejects.toMatchObject({ code: 'FORGE_REFUSED' });
  expect(forge.requests).toHaveLength(6);
});
