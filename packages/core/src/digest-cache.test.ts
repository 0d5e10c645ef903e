import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDigestCache } from './digest-cache.ts';

let root = '';
beforeEach(async () => { root = await mkdtemp(join(tmpdir(), 'slipway-digest-cache-')); });
afterEach(() => rm(root, { recursive: true, force: true }));

const sha256 = (data: Buffer): string => createHash('sha256').update(data).digest('hex');
const chart = Buffer.from('a chart');
const folder = (): string => join(root, 'charts');
const open = (time = 1_000_000, keep = 2) => {
  const warnings: unknown[] = [];
  return { warnings, cache: openDigestCache(folder(), { extension: '.tgz', warn: (error) => warnings.push(error), keep, now: () => time }) };
};
const never = (): Promise<Buffer> => Promise.reject(new Error('it must not be fetched'));

test('what is there is not fetched', async () => {
  const { cache } = open();
  expect(await cache.get(sha256(chart), () => Promise.resolve(chart))).toEqual(chart);
  expect(await open().cache.get(sha256(chart), never)).toEqual(chart);
});

test('what has another digest is neither kept nor taken', async () => {
  const { cache } = open();
  const other = Buffer.from('another');
  expect(await cache.get(sha256(chart), () => Promise.resolve(other))).toEqual(other); // for whoever asks to refuse
  await cache.get(sha256(chart), () => Promise.resolve(chart));
  await writeFile(join(root, 'charts', `${sha256(chart)}.tgz`), 'damaged');
  expect(await cache.get(sha256(chart), () => Promise.resolve(chart))).toEqual(chart);
  expect(await cache.get(sha256(chart), never)).toEqual(chart);
});

test('a folder without extensions, and runs at the same time', async () => {
  const cache = openDigestCache(folder(), { keep: 1, warn: (error) => { throw error; } });
  const data = Buffer.from('a program');
  expect(await Promise.all([1, 2, 3].map(() => cache.get(sha256(data), () => Promise.resolve(data))))).toEqual([data, data, data]);
  expect(await readdir(folder())).toEqual([sha256(data)]);
  expect(await cache.get(sha256(data), never)).toEqual(data);
});

test('those that were not used lately go', async () => {
  const [a, b, c] = ['a', 'b', 'c'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];
  await open(1000).cache.get(sha256(a), () => Promise.resolve(a));
  await open(2000).cache.get(sha256(b), () => Promise.resolve(b));
  await open(3000).cache.get(sha256(a), never);
  await open(4000).cache.get(sha256(c), () => Promise.resolve(c));
  expect((await readdir(join(root, 'charts'))).sort()).toEqual([a, c].map((data) => `${sha256(data)}.tgz`).sort());
});

test('a folder that cannot be written is a word, no error', async () => {
  await writeFile(join(root, 'charts'), 'a file');
  const { cache, warnings } = open();
  expect(await cache.get(sha256(chart), () => Promise.resolve(chart))).toEqual(chart);
  expect(warnings).toHaveLength(1);
});
