// The package registry of GitLab over a scripted server; over the small GitLab of test/real it passes the contract of storages.
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { authVariable, createHttpClient, silentLogger } from '@slipway/core';
import { startScriptedServer, type Script, type ScriptedServer } from '../../../../test/support/scripted-http.ts';
import { sourceOf } from '../../../../test/support/storage-contract.ts';
import { createStorage } from '../create-storage.ts';
import type { Storage } from '../storage.ts';
import { formatVersion, parseGenericPackagesAddress, parseVersion } from './address.ts';
import { openGenericPackages } from './open.ts';

const http = createHttpClient();
afterAll(() => http.close());
const servers: ScriptedServer[] = [];
afterEach(async () => { for (const server of servers.splice(0)) await server.close(); });

async function openWorld(script: Script, envOf: (server: ScriptedServer) => Readonly<Record<string, string>> = (server) => ({ [authVariable(server.host)]: 'a-token-of-tests' })): Promise<{ readonly server: ScriptedServer; readonly storage: Storage; readonly secrets: string[] }> {
  const server = await startScriptedServer(script);
  servers.push(server);
  const secrets: string[] = [];
  const storage = createStorage(openGenericPackages(`gitlab+${server.url}/acme/platform`, { http, logger: silentLogger, addSecret: (secret) => secrets.push(secret), firstDelayMs: 1, env: envOf(server) }));
  return { server, storage, secrets };
}

const content = Buffer.from('content');
const sha256 = 'ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73';

/** Answers of GitLab; the files of the one package come from `files`. */
const gitlab = (files: () => readonly Readonly<Record<string, unknown>>[], put: Script = (request, response) => { request.resume(); response.end(JSON.stringify({ id: 7, package_id: 1, file_name: 'a.tar', size: 7, file_sha256: sha256 })); }): Script => (request, response, count) => {
  const url = request.url ?? '';
  if (request.method === 'PUT') return put(request, response, count);
  if (request.method === 'DELETE') { response.writeHead(204).end(); return undefined; }
  if (/\/packages\?/.test(url)) { response.end(JSON.stringify([{ id: 1, name: 'slipway', version: 'v1', package_type: 'generic' }, { id: 2, name: 'slipway-other', version: 'v1', package_type: 'generic' }])); return undefined; }
  response.end(JSON.stringify(files()));
  return undefined;
};

test('of a file that was sent twice by us one is left; the token stands in no address (T72)', async () => {
  let isSent = false;
  const { server, storage, secrets } = await openWorld(gitlab(() => isSent ? [3, 7].map((id) => ({ id, file_name: 'a.tar', size: 7, file_sha256: sha256 })) : [], (request, response) => {
    isSent = true;
    request.resume();
    response.end(JSON.stringify({ id: 7, package_id: 1, file_name: 'a.tar', size: 7, file_sha256: sha256 }));
  }));
  await expect(storage.put('v1/a.tar', sourceOf(content))).resolves.toMatchObject({ outcome: 'written' });
  expect(server.requests.filter((line) => line.startsWith('DELETE'))).toEqual(['DELETE /api/v4/projects/acme%2Fplatform/packages/1/package_files/3']);
  expect(server.requests).toContain('PUT /api/v4/projects/acme%2Fplatform/packages/generic/slipway/v1/a.tar?select=package_file');
  expect(server.requests.join(' ')).not.toContain('a-token-of-tests');
  expect(new Set(secrets)).toEqual(new Set(['a-token-of-tests']));
});

test('of two files with other content the first one stays, and ours is taken away', async () => {
  let isSent = false;
  const theirs = { id: 3, file_name: 'a.tar', size: 7, file_sha256: '0'.repeat(64) };
  const { server, storage } = await openWorld(gitlab(() => !isSent ? [] : server.requests.some((line) => line.startsWith('DELETE')) ? [theirs] : [theirs, { id: 7, file_name: 'a.tar', size: 7, file_sha256: sha256 }], (request, response) => {
    isSent = true;
    request.resume();
    response.end(JSON.stringify({ id: 7, package_id: 1, file_name: 'a.tar', size: 7, file_sha256: sha256 }));
  }));
  await expect(storage.put('v1/a.tar', sourceOf(content))).rejects.toMatchObject({ code: 'STORAGE_EXISTS' });
  expect(server.requests.filter((line) => line.startsWith('DELETE'))).toEqual(['DELETE /api/v4/projects/acme%2Fplatform/packages/1/package_files/7']);
});

test('what arrived with another checksum is a failure', async () => {
  const { storage } = await openWorld(gitlab(() => [], (request, response) => { request.resume(); response.end(JSON.stringify({ id: 7, file_name: 'a.tar', size: 7, file_sha256: 'f'.repeat(64) })); }));
  await expect(storage.put('v1/a.tar', sourceOf(content))).rejects.toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringContaining('ffffffff') });
});

test('a download that GitLab sends on to its object storage takes no token along (DR25)', async () => {
  const elsewhere = await startScriptedServer((_request, response) => { response.writeHead(200, { 'content-length': 7 }).end(content); });
  servers.push(elsewhere);
  const { storage } = await openWorld((_request, response) => { response.writeHead(302, { location: `${elsewhere.url}/bucket/file?signature=x` }).end(); });
  const chunks: Buffer[] = [];
  for await (const chunk of await storage.read('v1/a.tar') as AsyncIterable<Buffer>) chunks.push(chunk);
  expect(Buffer.concat(chunks).toString()).toBe('content');
  expect(elsewhere.requests).toEqual(['GET /bucket/file?signature=x']);
  expect(JSON.stringify(elsewhere.headers)).not.toContain('a-token-of-tests');
});

test('a refusal of that object storage is told without the signature in its address (T72)', async () => {
  const elsewhere = await startScriptedServer((_request, response) => { response.writeHead(403).end(); });
  servers.push(elsewhere);
  const { storage } = await openWorld((_request, response) => { response.writeHead(302, { location: `${elsewhere.url}/bucket/file?signature=x` }).end(); });
  await expect(storage.read('v1/a.tar')).rejects.toMatchObject({ code: 'STORAGE_DENIED', message: `GET ${elsewhere.url}/bucket/file: HTTP 403, not allowed` });
});

describe('whose token', () => {
  test('a job of this GitLab has its own, sent as such', async () => {
    const { server, storage } = await openWorld(gitlab(() => []), ({ url }) => ({ CI_API_V4_URL: `${url}/api/v4`, CI_JOB_TOKEN: 'a-job-token' }));
    await expect(storage.stat('v1/a.tar')).resolves.toBeUndefined();
    expect(server.headers[0]?.['job-token']).toBe('a-job-token');
  });

  test('the token of a job of another GitLab is not sent', async () => {
    await expect(openWorld(gitlab(() => []), () => ({ CI_API_V4_URL: 'https://gitlab.example.com/api/v4', CI_JOB_TOKEN: 'a-job-token' }))).rejects.toMatchObject({ code: 'STORAGE_DENIED', hint: expect.stringContaining('SLIPWAY_AUTH_127_0_0_1_') });
  });
});

describe('addresses', () => {
  test.each([
    ['gitlab+https://gitlab.example.com/acme/platform/', { packageName: 'slipway', shown: 'gitlab+https://gitlab.example.com/acme/platform', api: 'https://gitlab.example.com/api/v4/projects/acme%2Fplatform/packages/' }],
    ['gitlab+https://gitlab.example.com:8443/acme/web/releases/-/store', { packageName: 'store', shown: 'gitlab+https://gitlab.example.com:8443/acme/web/releases/-/store', api: 'https://gitlab.example.com:8443/api/v4/projects/acme%2Fweb%2Freleases/packages/' }],
  ])('%s', (address, expected) => {
    const { api, ...rest } = parseGenericPackagesAddress(address);
    expect({ ...rest, api: api.href }).toEqual(expected);
  });

  test.each(['gitlab+https://gitlab.example.com/', 'gitlab+https://gitlab.example.com/acme', 'gitlab+https://x:secret-word@gitlab.example.com/a/b', 'gitlab+https://gitlab.example.com/a/b?private_token=secret-word', 'gitlab+https://gitlab.example.com/a/b/-/c/d'])('%s is refused, its secrets unsaid (T72)', (address) => {
    expect(() => parseGenericPackagesAddress(address)).toThrow(expect.objectContaining({ code: 'STORAGE_INVALID', message: expect.not.stringContaining('secret-word') }));
  });

  test.each([['', '+'], ['v1', 'v1'], ['acme-v2.10.2/candidate/acme', 'acme-v2.10.2+candidate+acme'], ['a+/b+c', 'a+++b++c'], ['a+', 'a++']])('the folder "%s" is the version "%s", and back', (folder, version) => {
    expect(formatVersion(folder)).toBe(version);
    expect(parseVersion(version)).toBe(folder);
  });

  test.each(['1.0.0++', '+a', 'a+++', '++a'])('the version "%s" reads as what it was made of, or as that of somebody else', (version) => {
    const folder = parseVersion(version);
    expect(folder === undefined ? version : formatVersion(folder)).toBe(version);
  });
});
