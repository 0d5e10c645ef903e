import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, errorCode, type HttpClient } from '@slipway/core';
import { downloadFile, parseFirstByte, parseRetryAfter } from './download.ts';

type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

const content = Buffer.alloc(300_000, 'slipway ');
const sha256 = createHash('sha256').update(content).digest('hex');
const half = content.length / 2;

let answers: Answer[] = [];
let ranges: (string | undefined)[] = [];
let base = '';
let folder = '';
let client: HttpClient;

// Each request takes the next answer of the script; one more than planned fails.
const server = http.createServer((request, response) => {
  ranges.push(request.headers.range);
  const answer = answers.shift();
  if (answer === undefined) { response.writeHead(418).end(); return; }
  answer(request, response);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = createHttpClient();
});
afterAll(async () => {
  client.close();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(async () => {
  ranges = [];
  folder = await mkdtemp(join(os.tmpdir(), 'slipway-download-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const whole: Answer = (_, response) => response.writeHead(200, { 'content-length': content.length }).end(content);
const status = (code: number, headers: http.OutgoingHttpHeaders = {}): Answer => (_, response) => response.writeHead(code, headers).end('no');
/** Promises everything, sends half, then cuts the connection. */
const cut: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': content.length });
  response.write(content.subarray(0, half), () => setTimeout(() => response.destroy(), 20));
};
/** Sends half as if it were all: no length, the end of the connection ends the body. */
const cutSilently: Answer = (request, response) => {
  response.shouldKeepAlive = false;
  request.socket.write('HTTP/1.0 200 OK\r\n\r\n');
  request.socket.end(content.subarray(0, half));
};
const rest = (contentRange?: string): Answer => (request, response) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1]);
  const body = content.subarray(from);
  response.writeHead(206, { 'content-length': body.length, 'content-range': contentRange ?? `bytes ${from}-${content.length - 1}/${content.length}` }).end(body);
};

const download = (url = `${base}/file`, expected = sha256): Promise<string> =>
  downloadFile({ url, sha256: expected }, folder, { http: client, checkRedirect: () => Promise.resolve(), now: Date.now, firstDelayMs: 1 });

const failure = async (attempt: Promise<string>): Promise<string | undefined> => attempt.then(() => 'no error', errorCode);

describe('a file arrives whole and verified', () => {
  const rows: [string, Answer[], (string | undefined)[]][] = [
    ['at the first try', [whole], [undefined]],
    ['after 500 and 429', [status(500), status(429, { 'retry-after': '0' }), whole], [undefined, undefined, undefined]],
    ['T18 resumed where the connection was cut', [cut, rest()], [undefined, `bytes=${half}-`]],
    ['T18 from the start when the server ignores the range', [cut, whole], [undefined, `bytes=${half}-`]],
    ['T18 from the start when the part begins elsewhere', [cut, rest('bytes 0-9/300000'), whole], [undefined, `bytes=${half}-`, undefined]],
    ['T18 from the start when the part does not say where it begins', [cut, rest('bytes */300000'), whole], [undefined, `bytes=${half}-`, undefined]],
    ['from the start when there is nothing to resume', [cut, status(416), whole], [undefined, `bytes=${half}-`, undefined]],
    ['T12 through redirects', [(_, response) => response.writeHead(302, { location: '/elsewhere' }).end(), whole], [undefined, undefined]],
  ];
  test.each(rows)('%s', async (_, script, expected) => {
    answers = [...script];
    const path = await download();
    expect((await readFile(path)).equals(content)).toBe(true);
    expect(await readdir(folder)).toEqual([sha256]);
    expect(ranges).toEqual(expected);
  });

  test('of an earlier run is taken without a request', async () => {
    answers = [whole];
    await download();
    await download();
    expect(ranges).toEqual([undefined]);
  });
  test('T32 of an earlier run that rotted is fetched again', async () => {
    await writeFile(join(folder, sha256), 'rotten');
    answers = [whole];
    expect((await readFile(await download())).equals(content)).toBe(true);
  });
  test('T27 the part of a killed run is resumed', async () => {
    await writeFile(join(folder, `${sha256}.part`), content.subarray(0, half));
    answers = [rest()];
    expect((await readFile(await download())).equals(content)).toBe(true);
    expect(ranges).toEqual([`bytes=${half}-`]);
  });
  test('a wrong part of a killed run is thrown away', async () => {
    await writeFile(join(folder, `${sha256}.part`), Buffer.alloc(half));
    answers = [rest(), whole];
    expect((await readFile(await download())).equals(content)).toBe(true);
  });
});

describe('what cannot be had has a code, and leaves nothing that could be taken for the file', () => {
  const rows: [string, Answer[], string][] = [
    ['P15 404 is missing', [status(404)], 'FILE_MISSING'],
    ['P15 403 is denied', [status(403)], 'FILE_DENIED'],
    ['T2 429 for ever is unknown', Array.from({ length: 5 }, () => status(429, { 'retry-after': '0' })), 'FILE_UNKNOWN'],
    ['500 for ever is unknown', Array.from({ length: 5 }, () => status(500)), 'FILE_UNKNOWN'],
    ['T12 redirects without end', Array.from({ length: 11 }, (): Answer => (_, response) => response.writeHead(302, { location: '/again' }).end()), 'FILE_UNKNOWN'],
    ['T17 a body cut without notice', [cutSilently], 'CHECKSUM_MISMATCH'],
    ['P18 another content', [(_, response) => response.end('something else')], 'CHECKSUM_MISMATCH'],
    ['T19 a part that is cut again and again at the same place', [cut, ...Array.from({ length: 5 }, (): Answer => (_, response) => response.destroy())], 'FILE_UNKNOWN'],
  ];
  test.each(rows)('%s', async (_, script, code) => {
    answers = [...script];
    expect(await failure(download())).toBe(code);
    expect(answers).toEqual([]);
    expect((await readdir(folder)).filter((name) => !name.endsWith('.part'))).toEqual([]);
  });

  test('T3 a server that is not there is unknown', async () => {
    expect(await failure(download('http://127.0.0.1:1/file'))).toBe('FILE_UNKNOWN');
  });
  test('T12 a redirect that is not allowed is not followed', async () => {
    answers = [(_, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end()];
    const refused = downloadFile({ url: `${base}/file`, sha256 }, folder, {
      http: client, now: Date.now, firstDelayMs: 1, checkRedirect: (_, to) => Promise.reject(new Error(`refused ${to.host}`)),
    });
    await expect(refused).rejects.toThrow('refused 169.254.169.254');
    expect(ranges).toHaveLength(1);
  });
});

test('T1 Retry-After in seconds, as a date, past, and garbage', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  expect(['2', '600', 'Thu, 01 Jan 2026 00:00:05 GMT', 'Wed, 31 Dec 2025 00:00:00 GMT', '-1', 'soon', undefined].map((value) => parseRetryAfter(value, now)))
    .toEqual([2000, 60_000, 5000, undefined, undefined, undefined, undefined]);
});

test('T18 the first byte of a part', () => {
  expect(['bytes 5-9/10', 'bytes 5-9/*', 'bytes */10', 'bytes 9-5/10', 'bytes 5-9', 'Bytes 5-9/10', 'bytes 5-9/10, bytes 0-1/10', undefined].map(parseFirstByte))
    .toEqual([5, 5, undefined, undefined, undefined, undefined, undefined, undefined]);
});
