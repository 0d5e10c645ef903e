import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpClient, openDigestCache, tarArchive, type HttpClient } from '@slipway/core';
import type { CarriedTool } from '@slipway/release-repo';
import { startScriptedServer, type ScriptedServer } from '../../../../test/support/scripted-http.ts';
import { loadTools } from './tools-carried.ts';

const program = Buffer.from('#!/bin/sh\n');
const archive = gzipSync(tarArchive([
  { name: 'NOTICE.txt', data: Buffer.from('by us'), mtime: 0 }, { name: './linux-amd64/LICENSE', data: Buffer.from('free'), mtime: 0 }, { name: 'vendor/x/LICENSE', data: Buffer.from('other'), mtime: 0 },
  { name: './linux-amd64/helm', data: program, mtime: 0, mode: 0o755 },
]));
const sum = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

let server: ScriptedServer;
let http: HttpClient;
beforeAll(async () => {
  http = createHttpClient();
  server = await startScriptedServer((request, response, count) => {
    const path = request.url ?? '';
    if (path === '/helm') response.end(program);
    else if (path === '/helm.tar.gz') response.end(archive);
    else if (path === '/moved') response.writeHead(302, { location: '/helm' }).end();
    else if (path === '/away') response.writeHead(302, { location: 'http://127.0.0.1:1/helm' }).end();
    else if (path === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (path === '/busy') { if (count === 0) response.writeHead(503).end(); else response.end(program); }
    else response.writeHead(404).end();
  });
});
afterAll(async () => { http.close(); await server.close(); });

const tool = (path: string, more: Partial<CarriedTool> = {}): CarriedTool => ({ name: 'helm', platform: 'linux/amd64', url: `${server.url}${path}`, sha256: sum(program), ...more });

describe('programs that a package carries', () => {
  test.each([
    ['as they are', '/helm', {}],
    ['after a redirect', '/moved', {}],
    ['after a pause of the server', '/busy', {}],
  ] as const)('%s', async (_, path, more) => {
    expect(await loadTools([tool(path, more)], { http })).toEqual([{ path: 'tools/helm-linux-amd64', data: program, mode: 0o755 }]);
  });

  const carried = [{ path: 'tools/helm-linux-amd64', data: program, mode: 0o755 }, { path: 'tools/helm-linux-amd64.LICENSE', data: Buffer.from('free') }, { path: 'tools/helm-linux-amd64.NOTICE.txt', data: Buffer.from('by us') }];
  test('out of an archive with its licences, but not those of other folders', async () => {
    expect(await loadTools([tool('/helm.tar.gz', { sha256: sum(archive), member: 'linux-amd64/helm' })], { http })).toEqual(carried);
  });

  test('with a cache it is fetched once, by any number of runs; what is damaged in it is fetched again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'slipway-tools-'));
    try {
      const cache = openDigestCache(folder, { keep: 4, warn: (error) => { throw error; } });
      const wanted = [tool('/helm.tar.gz', { sha256: sum(archive), member: 'linux-amd64/helm' })];
      const expected = carried;
      expect(await Promise.all([1, 2].map(() => loadTools(wanted, { http, cache })))).toEqual([expected, expected]);
      const gone = [tool('/gone', { sha256: sum(archive), member: 'linux-amd64/helm' })];
      expect(await loadTools(gone, { http, cache })).toEqual(expected);
      await writeFile(join(folder, sum(archive)), 'damaged');
      await expect(loadTools(gone, { http, cache })).rejects.toMatchObject({ code: 'TOOL_UNREACHABLE' });
      expect(await loadTools(wanted, { http, cache })).toEqual(expected);
      await expect(loadTools([tool('/helm', { sha256: '0'.repeat(64) })], { http, cache })).rejects.toMatchObject({ code: 'TOOL_CHANGED' });
      expect(await readdir(folder)).toEqual([sum(archive)]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test.each([
    ['another checksum (P18)', '/helm.tar.gz', {}, 'TOOL_CHANGED'],
    ['nothing there', '/gone', {}, 'TOOL_UNREACHABLE'],
    ['a redirect to another port of this machine (DR25)', '/away', {}, 'TOOL_UNREACHABLE'],
    ['redirects without end', '/round', {}, 'TOOL_UNREACHABLE'],
    ['no archive', '/helm', { member: 'helm' }, 'TOOL_INVALID'],
    ['an archive without the program', '/helm.tar.gz', { sha256: sum(archive), member: 'helm' }, 'TOOL_INVALID'],
  ] as const)('refused: %s', async (_, path, more, code) => {
    await expect(loadTools([tool(path, more)], { http })).rejects.toMatchObject({ code });
  });
});
