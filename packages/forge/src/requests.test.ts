import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, silentLogger, type HttpClient } from '@slipway/core';
import { startScriptedServer, type Script, type ScriptedServer } from '../../../test/support/scripted-http.ts';
import { askedWait, createSender, type Clock, type ForgeResponse, type SendToForge } from './requests.ts';

const now = Date.parse('2026-11-21T00:00:00Z');
const seconds = now / 1000;

describe('T75 how long a forge asks to wait', () => {
  const answer = (status: number, headers: Record<string, string> = {}, body = ''): ForgeResponse => ({ status, headers, body: Buffer.from(body) });
  test.each<[string, ForgeResponse, number | undefined]>([
    ['retry-after in seconds', answer(429, { 'retry-after': '5' }), 5000],
    ['retry-after as a date', answer(429, { 'retry-after': 'Sat, 21 Nov 2026 00:00:09 GMT' }), 9000],
    ['retry-after comes before the reset', answer(403, { 'retry-after': '5', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(seconds + 99) }), 5000],
    ['GitHub: 403 with nothing left', answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(seconds + 30) }), 31_000],
    ['GitLab\'s names', answer(429, { 'ratelimit-remaining': '0', 'ratelimit-reset': String(seconds + 30) }), 31_000],
    ['the reset by the clock of the server', answer(403, { date: 'Sat, 21 Nov 2026 01:00:00 GMT', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(seconds + 3600 + 10) }), 11_000],
    ['429 without a word: a minute', answer(429), 60_000],
    ['a secondary limit in words only: a minute', answer(403, {}, '{"message":"You have exceeded a secondary rate limit"}'), 60_000],
    ['403 with requests left is no limit', answer(403, { 'x-ratelimit-remaining': '4999', 'x-ratelimit-reset': String(seconds + 30) }, '{"message":"Resource not accessible by integration"}'), undefined],
    ['503 with retry-after', answer(503, { 'retry-after': '2' }), 2000],
    ['503 without', answer(503), undefined],
    ['another answer', answer(422, { 'retry-after': '2' }), undefined],
  ])('%s', (_name, response, expected) => expect(askedWait(response, now)).toBe(expected));
});

describe('requests', () => {
  let server: ScriptedServer | undefined;
  let close = (): void => undefined;
  afterEach(async () => { close(); await server?.close(); });

  const open = async (script: Script): Promise<{ readonly send: (method: string, path?: string) => ReturnType<SendToForge>; readonly raw: SendToForge; readonly waits: number[] }> => {
    server = await startScriptedServer(script);
    const http = createHttpClient();
    close = () => http.close();
    let time = now;
    const waits: number[] = [];
    const clock: Clock = { now: () => time, sleep: (ms) => { waits.push(ms); time += ms; return Promise.resolve(); } };
    const baseUrl = new URL(server.url);
    const raw = createSender({ http, baseUrl, clock, logger: silentLogger });
    return { raw, waits, send: (method, path = '/x') => raw({ method, url: new URL(path, baseUrl), headers: { authorization: 'token t' } }) };
  };

  test.each([
    ['GET', 503, 4], ['PATCH', 502, 4], ['POST', 502, 1], ['GET', 404, 1], ['POST', 422, 1], ['GET', 301, 1],
  ])('%s answered %d is tried %d times', async (method, status, tries) => {
    const { send } = await open((_request, response) => { response.writeHead(status); response.end('no'); });
    await expect(send(method)).rejects.toMatchObject({ status });
    expect(server?.requests).toHaveLength(tries);
  });

  test('a POST that a limit refused is sent again', async () => {
    const { send, waits } = await open((_request, response, count) => { response.writeHead(count === 0 ? 429 : 201, count === 0 ? { 'retry-after': '3' } : {}); response.end('{}'); });
    expect((await send('POST')).status).toBe(201);
    expect(waits).toEqual([3000]);
  });

  test('a limit that takes an hour is not waited for', async () => {
    const { send, waits } = await open((_request, response) => { response.writeHead(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600) }); response.end(); });
    await expect(send('GET')).rejects.toMatchObject({ code: 'FORGE_RATE_LIMITED', retryable: true, exitCode: 3, message: expect.stringMatching(/asks to wait 36\d\d s/) });
    expect(waits).toEqual([]);
  });

  test('a failed write does not keep the next from being sent', async () => {
    const { send } = await open((request, response) => { response.writeHead(request.url === '/bad' ? 422 : 200); response.end('{}'); });
    const results = await Promise.allSettled([send('POST', '/bad'), send('POST', '/good')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  test('nothing is sent to another host (T72)', async () => {
    const { raw } = await open((_request, response) => { response.end(); });
    expect(() => raw({ method: 'GET', url: new URL('http://127.0.0.1:1/x'), headers: {} })).toThrow(/was not sent/);
    expect(server?.requests).toEqual([]);
  });

  test.each([
    ['https://api.github.com', 'https://uploads.github.com/repos/a/b/releases/1/assets?name=x', true],
    ['https://api.acme.ghe.com', 'https://uploads.acme.ghe.com/repos/a/b/releases/1/assets', true],
    ['https://ghes.example.com/api/v3', 'https://ghes.example.com/api/uploads/repos/a/b/releases/1/assets', true],
    ['https://api.github.com', 'http://uploads.github.com/', false],
    ['https://api.github.com', 'https://uploads.github.com.example.com/', false],
    ['https://api.github.com', 'https://uploads.github.com:8443/', false],
    ['https://git.example.com/api/v1', 'https://uploads.git.example.com/', false],
  ])('%s: files to %s: %s (DR25)', async (baseUrl, address, isSent) => {
    const asked: string[] = [];
    const http: HttpClient = { close: () => undefined, request: ({ url }) => { asked.push(url.href); return Promise.resolve({ status: 201, headers: {}, body: Readable.from([]) }); } };
    const sendFile = createSender({ http, baseUrl: new URL(baseUrl), clock: { now: () => now, sleep: () => Promise.resolve() }, logger: silentLogger });
    const sent = await Promise.resolve().then(() => sendFile({ method: 'POST', url: new URL(address), headers: {}, body: 'x' })).then(() => true, () => false);
    expect([sent, asked]).toEqual([isSent, isSent ? [address] : []]);
  });

  test('no connection is "could not look"', async () => {
    const { send } = await open((_request, response) => { response.end(); });
    await server?.close();
    await expect(send('POST')).rejects.toMatchObject({ code: 'FORGE_UNREACHABLE', exitCode: 3 });
  });

  test('what the forge says is in the message, as plain text', async () => {
    const { send } = await open((_request, response) => { response.writeHead(422); response.end(JSON.stringify({ message: '::error::no\u001b[31m', errors: [{ field: 'head' }] })); });
    await expect(send('POST')).rejects.toMatchObject({ code: 'FORGE_REFUSED', message: expect.not.stringContaining('\u001b') });
    await expect(send('POST')).rejects.toMatchObject({ message: expect.stringContaining('"field":"head"') });
  });
});
