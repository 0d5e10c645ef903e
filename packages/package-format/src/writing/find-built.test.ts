import { generateKeyPairSync } from 'node:crypto';
import { appendFile, chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { exampleRelease, platformInput } from '../../../../test/support/packages.ts';
import { planPackage } from '../planning/plan.ts';
import { parseSigningKey, type SigningKey } from '../signature.ts';
import { buildPackage, type BuiltPackage } from './write.ts';

const { box, base } = exampleRelease();
const input = platformInput(base);
const newKey = (): SigningKey => parseSigningKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
const key = newKey();
let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'slipway-built-')); });
afterEach(async () => { await rm(folder, { recursive: true, force: true }); });

/** Builds it; `reads` counts the blobs that were asked for. */
async function build({ signingKey, mtime = input.mtime }: { readonly signingKey?: SigningKey; readonly mtime?: number } = {}): Promise<BuiltPackage & { readonly reads: number }> {
  let reads = 0;
  const built = await buildPackage(planPackage({ ...input, mtime }), { open: (blob, options) => { reads += 1; return box.open(blob, options); }, outputDirectory: folder, ...(signingKey === undefined ? {} : { signingKey }) });
  return { ...built, reads };
}

test('a whole package of the same plan is kept: nothing is read from the source, no file is touched', async () => {
  const first = await build();
  const times = async (): Promise<number[]> => Promise.all(['segment-0001.tar', 'manifest.json'].map(async (name) => (await stat(join(first.path, name))).mtimeMs));
  const before = await times();
  const again = await build();
  expect([first.reused, again.reused, again.reads]).toEqual([undefined, true, 0]);
  expect(again.manifest).toEqual(first.manifest);
  expect(await times()).toEqual(before);
});

test('a signed one is kept for its key, and built anew for another key or none', async () => {
  await build({ signingKey: key });
  expect((await build({ signingKey: key })).reused).toBe(true);
  expect((await build({ signingKey: newKey() })).reused).toBeUndefined();
  expect((await build()).reused).toBeUndefined();
  expect((await build({ signingKey: key })).reused).toBeUndefined();
});

test.each<[string, (path: string) => Promise<void>]>([
  ['a byte of a blob is another one', async (path) => { const file = join(path, 'segment-0002.tar'); const bytes = await readFile(file); bytes[700] = (bytes[700] ?? 0) ^ 1; await writeFile(file, bytes); }],
  ['a segment is missing', (path) => rm(join(path, 'segment-0003.tar'))], ['a segment is longer', (path) => appendFile(join(path, 'segment-0001.tar'), 'x')],
  ['the manifest is another one', (path) => appendFile(join(path, 'manifest.json'), '\n')], ['the installer is another one', (path) => appendFile(join(path, 'install.sh'), '#')],
  ['the installer cannot be run', (path) => chmod(join(path, 'install.sh'), 0o644)], ['there is a file more', (path) => writeFile(join(path, 'notes.txt'), '')],
])('it is built anew when %s', async (_name, change) => {
  const { path } = await build();
  const before = await readFile(join(path, 'checksums.txt'));
  await change(path);
  const again = await build();
  expect(again.reused).toBeUndefined();
  expect(again.reads).toBeGreaterThan(0);
  expect(await readFile(join(path, 'checksums.txt'))).toEqual(before);
  expect((await build()).reused).toBe(true);
});

test('one of another time is built anew', async () => {
  await build();
  expect((await build({ mtime: input.mtime + 1 })).reused).toBeUndefined();
});

test('a run that is stopped while it compares ends', async () => {
  await build();
  const stop = new AbortController();
  await expect(buildPackage(planPackage(input), { open: box.open, outputDirectory: folder, signal: stop.signal, progress: { advance: () => { stop.abort(new Error('stopped')); } } })).rejects.toThrow('stopped');
});
