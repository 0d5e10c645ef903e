import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { ActionContext } from '@slipway/ci';
import { createHttpClient, exec, readBody, silentLogger, type Logger } from '@slipway/core';
import { serve } from './serve.ts';

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'slipway-serve-')); });
afterEach(async () => rm(folder, { recursive: true, force: true }));

/** Serves until `visit` is done. */
async function whileServing(inputs: Partial<Parameters<typeof serve.run>[0]>, visit: (url: string, lines: readonly string[]) => Promise<void>): Promise<Awaited<ReturnType<typeof serve.run>>> {
  const controller = new AbortController();
  const lines: string[] = [];
  let ready = (_url: string): void => undefined;
  const listening = new Promise<string>((resolve) => { ready = resolve; });
  const say = (text: string): void => {
    lines.push(text);
    const url = /http:\/\/[\d.]+:\d+/.exec(text)?.[0];
    if (url !== undefined) ready(url);
  };
  const logger: Logger = { ...silentLogger, step: say, info: say };
  const context: ActionContext = { cwd: folder, env: {}, logger, exec, now: () => new Date(0), event: { name: 'other' }, assetsDirectory: () => '', addSecret: () => undefined, signal: controller.signal };
  const running = serve.run({ path: '.', port: 0, host: '127.0.0.1', writable: false, caFile: [], ...inputs }, context);
  const url = await Promise.race([listening, running.then(() => '')]);
  try {
    await visit(url, lines);
  } finally {
    controller.abort();
  }
  return running;
}

async function send(url: string, method: string): Promise<number> {
  const client = createHttpClient();
  try {
    const response = await client.request({ url: new URL(url), method });
    await readBody(response, 10_000, new URL(url));
    return response.status;
  } finally {
    client.close();
  }
}

test('a new store takes pushes until it is stopped', async () => {
  const session = await whileServing({ writable: true }, async (url, lines) => {
    expect(await send(`${url}/v2/`, 'GET')).toBe(200);
    expect(await send(`${url}/v2/a/b/blobs/uploads/`, 'POST')).toBe(202);
    expect(lines.join('\n')).toContain('pushes are taken');
    expect(lines.join('\n')).toContain('skopeo copy');
  });
  expect(session.requests).toBe(2);
  expect(await readdir(folder)).toEqual(['docker']);
});

test('a store is read-only unless it is said', async () => {
  await whileServing({ writable: true }, () => Promise.resolve());
  await whileServing({}, async (url, lines) => {
    expect(await send(`${url}/v2/a/b/blobs/uploads/`, 'POST')).toBe(405);
    expect(lines.join('\n')).toContain('read-only');
  });
});

test('a folder that is neither a store nor a package', async () => {
  await expect(whileServing({}, () => Promise.resolve())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a port that is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  try {
    await expect(whileServing({ writable: true, port: (other.address() as AddressInfo).port }, () => Promise.resolve())).rejects.toMatchObject({ code: 'PORT_TAKEN' });
  } finally {
    other.close();
  }
});
