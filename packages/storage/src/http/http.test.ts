// Uploads by HTTP to scripted servers: what goes wrong on the way (T85, T72). A real nginx is in test/real.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { authVariable, createHttpClient, silentLogger, type HttpClient } from '@slipway/core';
import { startScriptedServer, type Script, type ScriptedServer } from '../../../../test/support/scripted-http.ts';
import { patternBytes, sourceOf } from '../../../../test/support/storage-contract.ts';
import { createStorage } from '../create-storage.ts';
import type { Storage } from '../storage.ts';
import { parseHttpAddress } from './address.ts';
import { parseMultiStatus } from './dav.ts';
import { openHttp } from './open.ts';

const secret = 'cAn4ry-http/p+s:w@rd%';
const size = 300_000;
const data = patternBytes(size);

let http: HttpClient;
const servers: ScriptedServer[] = [];
beforeEach(() => { http = createHttpClient(); });
afterEach(async () => {
  http.close();
  for (const server of servers.splice(0)) await server.close();
});

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void | Promise<void>;

interface World {
  readonly server: ScriptedServer;
  /** By path: what is whole. */
  readonly files: Map<string, Buffer>;
  readonly open: () => Promise<Storage>;
}

const end = (response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}, body = ''): void => { response.writeHead(status, headers).end(body); };

async function readAll(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  } catch {
    return undefined; // it was cut
  }
  return Buffer.concat(chunks);
}

/** A server of files, with WebDAV unless told otherwise; `faults` answer first, by method, and say whether they did. */
async function openWorld(faults: Readonly<Record<string, (...parameters: Parameters<Answer>) => boolean | Promise<boolean>>> = {}, { dav = true, login = `uploader:${secret}` }: { readonly dav?: boolean; readonly login?: string } = {}): Promise<World> {
  const files = new Map<string, Buffer>();
  const counts = new Map<string, number>();
  const script: Script = async (request, response) => {
    const { method = '', url = '' } = request;
    const count = counts.get(method) ?? 0;
    counts.set(method, count + 1);
    if (await faults[method]?.(request, response, count) === true) return;
    const file = files.get(url);
    switch (method) {
      case 'OPTIONS': end(response, dav ? 200 : 405, dav ? { dav: '1' } : {}); return;
      case 'MKCOL': end(response, 405); return;
      case 'HEAD': case 'GET': {
        if (file === undefined) { end(response, 404); return; }
        const [, from = '0'] = /^bytes=(\d+)-/.exec(request.headers.range ?? '') ?? [];
        const rest = file.subarray(Number(from));
        response.writeHead(request.headers.range === undefined ? 200 : 206, { 'content-length': rest.length, ...(request.headers.range === undefined ? {} : { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` }) });
        response.end(method === 'HEAD' ? undefined : rest);
        return;
      }
      case 'PUT': {
        if (request.headers['if-none-match'] === '*' && file !== undefined) { request.resume(); end(response, 412); return; }
        const body = await readAll(request);
        if (body === undefined) return;
        files.set(url, body);
        end(response, 201);
        return;
      }
      case 'MOVE': {
        const to = new URL(request.headers['destination'] as string).pathname;
        if (file === undefined) { end(response, 404); return; }
        if (request.headers['overwrite'] === 'F' && files.has(to)) { end(response, 412); return; }
        files.delete(url);
        files.set(to, file);
        end(response, 201);
        return;
      }
      case 'DELETE': files.delete(url); end(response, 204); return;
      default: end(response, 405);
    }
  };
  const server = await startScriptedServer(script);
  servers.push(server);
  const open = async (): Promise<Storage> => createStorage(await openHttp(`${server.url}/files`, { http, logger: silentLogger, addSecret: () => undefined, firstDelayMs: 1, env: { [authVariable(server.host)]: login } }));
  return { server, files, open };
}

/** Breaks the connection once it has heard so many bytes. */
const cutAfter = (limit: number) => async (request: IncomingMessage): Promise<boolean> => {
  let heard = 0;
  await new Promise<void>((resolve) => {
    request.on('data', (chunk: Buffer) => { heard += chunk.length; if (heard >= limit) { request.socket.destroy(); resolve(); } });
    request.on('end', resolve).on('error', () => resolve());
  });
  return true;
};

describe.each([['WebDAV', true], ['PUT alone', false]] as const)('T85 by %s', (_name, dav) => {
  test.each([1, 50_000, 100_000, 150_000, 200_000, 250_000, 299_999])('a connection that breaks after %i bytes: the next try is whole, and nothing else is left', async (limit) => {
    const { files, open } = await openWorld({ PUT: (request, _response, count) => count === 0 ? cutAfter(limit)(request) : false }, { dav });
    let advanced = 0;
    await expect((await open()).put('v1/a.tar', sourceOf(data), { progress: { advance: (bytes) => { advanced += bytes; } } })).resolves.toMatchObject({ outcome: 'written', size });
    expect(advanced).toBe(size);
    expect([...files.keys()]).toEqual(['/files/v1/a.tar']);
    expect(files.get('/files/v1/a.tar')?.equals(data)).toBe(true);
  });

  test('an answer that was lost: the file is there, once', async () => {
    const { files, open } = await openWorld({ PUT: async (request, response, count) => {
      if (count > 0) return false;
      files.set(request.url ?? '', await readAll(request) ?? Buffer.alloc(0));
      response.destroy();
      return true;
    } }, { dav });
    await expect((await open()).put('v1/a.tar', sourceOf(data))).resolves.toMatchObject({ size });
    expect([...files.keys()]).toEqual(['/files/v1/a.tar']);
  });

  test.each<[string, Buffer, string]>([['the same content is fine', data, 'present'], ['other content of the same size is refused', patternBytes(size, 5), 'STORAGE_EXISTS'], ['other content is refused', Buffer.from('other'), 'STORAGE_EXISTS']])('a target that somebody else made meanwhile: %s, and stays', async (_case, theirs, expected) => {
    const { files, open } = await openWorld({ PUT: () => { files.set('/files/v1/a.tar', theirs); return false; } }, { dav });
    const outcome = await (await open()).put('v1/a.tar', sourceOf(data)).then((result) => result.outcome, (error: unknown) => (error as { readonly code: string }).code);
    expect(outcome).toBe(expected);
    expect([...files]).toEqual([['/files/v1/a.tar', theirs]]);
  });

  test.each<[number, string, RegExp]>([
    [401, 'STORAGE_DENIED', /SLIPWAY_AUTH_127_0_0_1_\d+/], [403, 'STORAGE_DENIED', /may not do this/], [405, 'STORAGE_UNSUPPORTED', /dav_methods/],
    [413, 'STORAGE_FULL', /segment-size/], [507, 'STORAGE_FULL', /it goes on where it was/], [500, 'STORAGE_FAILED', /disk is full/],
  ])('HTTP %i is %s, said once and without the login; nothing is left', async (status, code, hint) => {
    const { server, files, open } = await openWorld({ PUT: (request, response) => { request.resume(); end(response, status); return true; } }, { dav });
    const error: unknown = await (await open()).put('v1/a.tar', sourceOf(data)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, retryable: false });
    const { message, hint: said = '' } = error as { readonly message: string; readonly hint?: string };
    expect(said).toMatch(hint);
    expect(`${message} ${said}`).not.toMatch(/cAn4ry|uploader/);
    expect(server.requests.filter((line) => line.startsWith('PUT'))).toHaveLength(1);
    expect(server.requests.join(' ')).not.toContain('cAn4ry');
    expect(files.size).toBe(0);
  });

  test('HTTP 503 with a wait is tried again after it', async () => {
    const { open } = await openWorld({ PUT: (request, response, count) => { if (count > 1) return false; request.resume(); end(response, 503, { 'retry-after': '0' }); return true; } }, { dav });
    await expect((await open()).put('v1/a.tar', sourceOf(data))).resolves.toMatchObject({ outcome: 'written' });
  });

  test('a server that keeps less than it was sent is found by the size', async () => {
    const { files, open } = await openWorld({ PUT: async (request, response) => { files.set(request.url ?? '', (await readAll(request) ?? Buffer.alloc(0)).subarray(0, 7)); end(response, 201); return true; } }, { dav });
    await expect((await open()).put('v1/a.tar', sourceOf(data))).rejects.toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringContaining('7 bytes of 300000') });
  });
});

test('WebDAV: an answer to the last step that was lost is no failure', async () => {
  const { files, open } = await openWorld({ MOVE: (request, response, count) => {
    if (count > 0) return false;
    const part = request.url ?? '';
    files.set('/files/v1/a.tar', files.get(part) ?? Buffer.alloc(0));
    files.delete(part);
    response.destroy();
    return true;
  } });
  await expect((await open()).put('v1/a.tar', sourceOf(data))).resolves.toMatchObject({ outcome: 'written' });
  expect([...files.keys()]).toEqual(['/files/v1/a.tar']);
});

describe('redirects (DR25)', () => {
  test('to another place of the server is followed with the content', async () => {
    const { files, open } = await openWorld({ PUT: (request, response) => { if (request.url?.startsWith('/files/') !== true) return false; request.resume(); end(response, 307, { location: request.url.replace('/files/', '/moved/') }); return true; } }, { dav: false });
    await expect((await open()).put('v1/a.tar', sourceOf(data))).rejects.toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringContaining('no bytes') });
    expect(files.get('/moved/v1/a.tar')?.equals(data)).toBe(true);
  });

  test.each([301, 302, 307, 308])('HTTP %i to another server is refused with its address, and the login stays here', async (status) => {
    const other = await startScriptedServer((_request, response) => { end(response, 201); });
    servers.push(other);
    const { open } = await openWorld({ PUT: (request, response) => { request.resume(); end(response, status, { location: `${other.url}/elsewhere` }); return true; } });
    await expect((await open()).put('v1/a.tar', sourceOf(data))).rejects.toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringContaining(`${other.url}/elsewhere`) });
    expect(other.requests).toEqual([]);
  });
});

describe('reading', () => {
  const read = async (storage: Storage, options = {}): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of await storage.read('a.tar', options) as AsyncIterable<Buffer>) chunks.push(chunk);
    return Buffer.concat(chunks);
  };

  test('a download that breaks goes on where it broke', async () => {
    const { files, server, open } = await openWorld({ GET: (_request, response, count) => { if (count > 0) return false; response.writeHead(200, { 'content-length': size }).write(data.subarray(0, 100_000), () => { setImmediate(() => response.destroy()); }); return true; } });
    files.set('/files/a.tar', data);
    expect((await read(await open())).equals(data)).toBe(true);
    expect(server.requests.filter((line) => line.startsWith('GET'))).toHaveLength(2);
  });

  test('a server without ranges gives the part all the same', async () => {
    const { open } = await openWorld({ GET: (_request, response) => { response.writeHead(200, { 'content-length': size }).end(data); return true; } });
    expect((await read(await open(), { start: 1000, end: 2000 })).equals(data.subarray(1000, 2000))).toBe(true);
  });

  test('a file that is another one after a break is an error', async () => {
    const { files, open } = await openWorld({ GET: (_request, response, count) => { if (count > 0) return false; response.writeHead(200, { 'content-length': size }).write(data.subarray(0, 1000), () => { setImmediate(() => response.destroy()); }); return true; } });
    files.set('/files/a.tar', data.subarray(0, 5000));
    await expect(open().then(read)).rejects.toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringContaining('changed while it was read') });
  });

  test('who reads no more is heard: nothing is asked for again, and the connection is let go', async () => {
    let released = (): void => undefined;
    const closed = new Promise<void>((resolve) => { released = resolve; });
    const { server, open } = await openWorld({ GET: (_request, response) => {
      response.on('close', released).writeHead(200); // of no announced size, and without an end
      const more = (): void => { while (!response.destroyed && response.write(data)); };
      response.on('drain', more);
      more();
      return true;
    } });
    const stream = await (await open()).read('v1/a.tar');
    for await (const chunk of stream as AsyncIterable<Buffer>) { expect(chunk.length).toBeGreaterThan(0); break; }
    await closed;
    expect(server.requests.filter((line) => line.startsWith('GET'))).toHaveLength(1);
  });
  test.each(['bytes 1-9/300000', 'bytes 5-9/*', 'items 5-9/300000', ''])('an answer to another range (%j) is refused, and its connection is let go (T18)', async (range) => {
    let released = (): void => undefined;
    const closed = new Promise<void>((resolve) => { released = resolve; });
    const { open } = await openWorld({ GET: (_request, response) => {
      response.on('close', released).writeHead(206, range === '' ? {} : { 'content-range': range });
      response.write(data);
      return true;
    } });
    await expect((await open()).read('v1/a.tar', { start: 5, end: 10 })).rejects.toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringContaining('another range') as unknown });
    await closed;
  });
  test('a server that breaks for ever is given up', async () => {
    const { open } = await openWorld({ GET: (request, response) => { const from = Number(/^bytes=(\d+)/.exec(request.headers.range ?? '')?.[1] ?? 0); response.writeHead(from === 0 ? 200 : 206, { 'content-length': size - from, 'content-range': `bytes ${from}-${size - 1}/${size}` }); response.flushHeaders(); setImmediate(() => response.destroy()); return true; } });
    await expect(open().then(read)).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  });
});

test('a list is read whatever prefix and form the server chose', () => {
  const text = '<?xml version="1.0"?><multistatus xmlns="DAV:"><response><href>http://files.example.com/files/</href><propstat><prop><resourcetype><collection/></resourcetype></prop></propstat></response>'
    + '<ns1:response xmlns:ns1="DAV:"><ns1:href> /files/a%20b&amp;c.tar </ns1:href><ns1:propstat><ns1:prop><ns1:getcontentlength xmlns:b="urn:x">42</ns1:getcontentlength><ns1:resourcetype/></ns1:prop></ns1:propstat></ns1:response></multistatus>';
  expect(parseMultiStatus(text, new URL('http://files.example.com/files/'))).toEqual([{ path: '/files/', isFolder: true }, { path: '/files/a b&c.tar', isFolder: false, size: 42 }]);
  expect(() => parseMultiStatus('<response><href>/%zz</href></response>', new URL('http://files.example.com/'))).toThrow(expect.objectContaining({ code: 'STORAGE_FAILED' }));
});

test('a query, as a presigned address has it, goes with every request to that server and is told nobody (T72)', async () => {
  const { server, files } = await openWorld({}, { dav: false });
  files.set('/files/p/manifest.json?X-Amz-Signature=ab%2Fcd-secret', Buffer.from('{}'));
  const told: string[] = [];
  const storage = createStorage(await openHttp(`${server.url}/files/p?X-Amz-Signature=ab%2Fcd-secret`, { http, env: {}, logger: silentLogger, addSecret: (secret) => { told.push(secret); } }));
  expect((await storage.load('manifest.json'))?.data.toString()).toBe('{}');
  expect(server.requests.every((line) => line.endsWith('?X-Amz-Signature=ab%2Fcd-secret'))).toBe(true);
  await storage.put('v1/a.tar', sourceOf(data));
  expect(files.has('/files/p/v1/a.tar?X-Amz-Signature=ab%2Fcd-secret')).toBe(true);
  expect([storage.name, storage.addressOf('v1/a.tar')]).toEqual([`${server.url}/files/p`, `${server.url}/files/p/v1/a.tar`]);
  await expect(storage.read('other')).rejects.toMatchObject({ code: 'STORAGE_NOT_FOUND', message: expect.not.stringContaining('secret') as unknown });
  expect(told).toEqual(['X-Amz-Signature=ab%2Fcd-secret']);
});

describe('addresses', () => {
  test('end with a slash', () => { expect(parseHttpAddress('https://files.example.com:8443/a%20b').href).toBe('https://files.example.com:8443/a%20b/'); });

  test.each(['https://user:secret-word@files.example.com/x', 'https://files.example.com/#secret-word', 'https://user:secret-word/with-a-slash@files.example.com/x', 'https://'])('%s is refused, its secrets unsaid (T72)', (address) => {
    expect(() => parseHttpAddress(address)).toThrow(expect.objectContaining({ code: 'STORAGE_INVALID', message: expect.not.stringContaining('secret-word') }));
  });
});
