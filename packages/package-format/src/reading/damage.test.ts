// T42 Damage anywhere: verify-package and install.sh check both find it, and name the file.
import { execFile, execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { cp, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readTar, tarPadding, type Finding } from '@slipway/core';
import { buildPackage, loadSigningKey, loadVerificationKey, planPackage, unpackPackage, verifyPackage, type VerificationKey } from '@slipway/package-format';
import { exampleRelease, platformInput } from '../../../../test/support/packages.ts';
import { isLinkPath, parseBlobPath } from '../layout.ts';

/** Some bytes of a file of the package, and what a finding must name besides the file. */
interface Region { readonly file: string; readonly what: string; readonly start: number; readonly size: number; readonly names?: readonly string[] }

const release = exampleRelease({ layerSize: 30_000 });
let folder = '';
let good = '';
let later = '';
let secret = '';
let publicKey = '';
let key: VerificationKey;
let copy = '';

const build = async (name: string, change: Partial<Parameters<typeof planPackage>[0]> = {}): Promise<string> => (await buildPackage(planPackage({ ...platformInput(release.base), segmentSize: 20_000, ...change }), {
  open: release.box.open, outputDirectory: join(folder, name), signingKey: await loadSigningKey(secret, { cwd: folder, addSecret: () => undefined }),
})).path;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-damage-'));
  secret = join(folder, 'key.pem');
  publicKey = join(folder, 'pub.pem');
  execFileSync('openssl', ['genpkey', '-algorithm', 'ED25519', '-out', secret], { stdio: 'pipe' });
  execFileSync('openssl', ['pkey', '-in', secret, '-pubout', '-out', publicKey], { stdio: 'pipe' });
  key = await loadVerificationKey(publicKey);
  good = await build('good');
  later = await build('later', { commit: 'c0ffee2', mtime: 1_700_000_001 });
  copy = join(folder, 'copy');
  await cp(good, copy, { recursive: true });
}, 60_000);
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

async function verifyErrors(): Promise<Finding[]> {
  return (await verifyPackage(copy, { key })).filter(({ severity }) => severity === 'error');
}

const run = (path: string, ...args: readonly string[]): Promise<{ readonly code: unknown; readonly err: string }> => new Promise((resolve) => {
  execFile('bash', [join(path, 'install.sh'), ...args, '--kubectl', 'none'], { env: { PATH: process.env['PATH'], TMPDIR: folder } }, (error, _out, err) => { resolve({ code: error === null ? 0 : error.code, err }); });
});
const check = (...args: readonly string[]): ReturnType<typeof run> => run(copy, 'check', ...args);

async function flip(file: string, at: number): Promise<void> {
  const handle = await open(join(copy, file), 'r+');
  try {
    const byte = Buffer.alloc(1);
    await handle.read(byte, 0, 1, at);
    byte[0] = (byte[0] ?? 0) ^ 1;
    await handle.write(byte, 0, 1, at);
  } finally {
    await handle.close();
  }
}

/** What kind of file it is: of many alike one is enough. */
function kindOf(path: string): string {
  const blob = parseBlobPath(path);
  return blob === undefined ? isLinkPath(path) ? 'a link' : path : blob.chunk === undefined ? 'a blob' : 'a chunk';
}

async function regionsOf(file: string): Promise<Region[]> {
  const { size } = await stat(join(good, file));
  if (!file.startsWith('segment-')) return [0, Math.floor(size / 2), size - 1].map((start) => ({ file, what: `byte ${start}`, start, size: 1 }));
  const regions: Region[] = [];
  let end = 0;
  for await (const entry of readTar(createReadStream(join(good, file)))) {
    const digest = parseBlobPath(entry.name)?.digest;
    const names = digest === undefined ? [] : [digest, 'of the image'];
    const kind = kindOf(entry.name);
    regions.push({ file, what: `${kind}: its header`, start: end, size: entry.offset - end }, { file, what: `${kind}: its data`, start: entry.offset, size: entry.size, names });
    end = entry.offset + entry.size;
    regions.push({ file, what: `${kind}: the padding`, start: end, size: tarPadding(entry.size) });
    end += tarPadding(entry.size);
  }
  return [...regions, { file, what: 'the end of the archive', start: end, size: size - end }];
}

test('T42 a byte of each kind of region', async () => {
  const files = (await readdir(good)).sort();
  const segments = files.filter((name) => name.startsWith('segment-'));
  expect(segments.length).toBeGreaterThan(5);
  const all = (await Promise.all(files.map(regionsOf))).flat().filter(({ size }) => size > 0);
  const regions = new Map(all.map((region) => {
    const kind = region.what.replace(/^.+\/.+: |^[^ ]+\.[^ ]+: (?!its data)/, 'a file: '); // of the first segment the data of all files, one header and one padding
    return [region.file.startsWith('segment-') ? region.what.endsWith('its data') ? region.what : kind : `${region.file} ${region.what}`, region];
  }));
  for (const part of ['a chunk: its header', 'a chunk: its data', 'a blob: its data', 'a link: its data', 'a link: the padding', 'the end of the archive', 'a file: its header', 'a file: the padding', 'charts.tar.gz: its data', 'install/blobs.tsv: its data', 'slipway.lock.json: its data', 'images/images_platform.list: its data']) expect([...regions.keys()]).toContain(part);
  for (const [name, { file, what, start, size, names = [] }] of regions) {
    // the script that is damaged is the one that runs: a byte of what it only shows
    const at = file === 'install.sh' ? (await readFile(join(good, file), 'utf8')).indexOf('usage: bash install.sh') : start + Math.floor(size * 0.6);
    await flip(file, at);
    const errors = await verifyErrors();
    const told = errors.map(({ subject, message }) => `${subject} ${message}`).join('\n');
    expect({ name, errors: errors.length > 0, told }).toEqual({ name, errors: true, told: expect.stringContaining(file) });
    for (const each of names) expect(`${what} ${told}`).toContain(each);
    const { code, err } = await check(...file.endsWith('.sig') ? ['--key', publicKey] : []);
    expect({ name, code, err }).toEqual({ name, code: 1, err: expect.stringContaining(file) });
    await flip(file, at);
  }
  expect(await verifyErrors()).toEqual([]);
  expect(await check('--key', publicKey)).toEqual({ code: 0, err: '' });
}, 120_000);

describe('T42', () => {
  const second = 'segment-0002.tar';
  const damages: readonly (readonly [string, readonly string[], () => Promise<unknown>])[] = [
    ['a segment that is cut off', [second], () => truncate(join(copy, second), 700)],
    ['an empty segment', [second], () => truncate(join(copy, second), 0)],
    ['a segment that grew', [second], async () => writeFile(join(copy, second), Buffer.alloc(512), { flag: 'a' })],
    ['two segments that were swapped', [second, 'segment-0003.tar'], async () => {
      await rename(join(copy, second), join(copy, 'x'));
      await rename(join(copy, 'segment-0003.tar'), join(copy, second));
      await rename(join(copy, 'x'), join(copy, 'segment-0003.tar'));
    }],
    ['a segment twice', ['segment-9999.tar'], () => cp(join(copy, second), join(copy, 'segment-9999.tar'))],
    ['a segment under another name', [second, 'segment-2.tar'], () => rename(join(copy, second), join(copy, 'segment-2.tar'))],
    ['a first segment of another build', ['segment-0001.tar'], () => cp(join(later, 'segment-0001.tar'), join(copy, 'segment-0001.tar'))],
    ['a last segment of another build', [second], () => cp(join(later, second), join(copy, second))],
    ['a manifest of another build', ['manifest.json'], () => cp(join(later, 'manifest.json'), join(copy, 'manifest.json'))],
    ['checksums of another build', ['segment-0001.tar'], () => cp(join(later, 'checksums.txt'), join(copy, 'checksums.txt'))],
    ['manifest and checksums of another build', ['segment-0001.tar'], async () => { for (const name of ['manifest.json', 'checksums.txt']) await cp(join(later, name), join(copy, name)); }],
    ['checksums without their last lines, and their segments', ['checksums.txt'], async () => {
      const lines = (await readFile(join(copy, 'checksums.txt'), 'utf8')).split('\n').slice(0, -3);
      await writeFile(join(copy, 'checksums.txt'), `${lines.join('\n')}\n`);
      for (const name of await readdir(copy)) if (name.startsWith('segment-') && !lines.some((line) => line.endsWith(name))) await rm(join(copy, name));
    }],
    ['checksums without the manifest', ['manifest.json'], async () => writeFile(join(copy, 'checksums.txt'), (await readFile(join(copy, 'checksums.txt'), 'utf8')).replace(/^.*manifest\.json\n/m, ''))],
    ['checksums without the guide, which is gone', ['INSTALL.md'], async () => {
      await writeFile(join(copy, 'checksums.txt'), (await readFile(join(copy, 'checksums.txt'), 'utf8')).replace(/^.*INSTALL\.md\n/m, ''));
      await rm(join(copy, 'INSTALL.md'));
    }],
    ['empty checksums', ['checksums.txt'], () => truncate(join(copy, 'checksums.txt'), 0)],
    ['no checksums', ['checksums.txt'], () => rm(join(copy, 'checksums.txt'))],
    ['no manifest', ['manifest.json'], () => rm(join(copy, 'manifest.json'))],
    ['no guide', ['INSTALL.md'], () => rm(join(copy, 'INSTALL.md'))],
  ];
  test.each(damages)('%s', async (_what, names, damage) => {
    await rm(copy, { recursive: true });
    await cp(good, copy, { recursive: true });
    await damage();
    const told = (await verifyErrors()).map(({ subject, message }) => `${subject} ${message}`).join('\n');
    const { code, err } = await check();
    for (const name of names) expect({ told, err }).toEqual({ told: expect.stringContaining(name), err: expect.stringContaining(name) });
    expect(code).toBe(1);
  });

  test('the name of a strange segment reaches no terminal as it is', async () => {
    await rm(copy, { recursive: true });
    await cp(good, copy, { recursive: true });
    await writeFile(join(copy, 'segment-\u001b[2J.tar'), '');
    expect((await verifyErrors()).map(({ code }) => code)).toEqual(['extra']);
    expect(await check()).toEqual({ code: 1, err: expect.stringContaining('segment-?[2J.tar does not belong') });
  });

  test.each([
    ['a pipe', (path: string) => execFileSync('mkfifo', [path])], ['a folder', (path: string) => mkdir(path)], ['a device', (path: string) => symlink('/dev/zero', path)],
  ])('T50 %s in the place of a file is named, and waited for by nobody', async (_what, make) => {
    for (const name of [second, 'INSTALL.md', 'manifest.json.sig', 'manifest.json']) {
      await rm(copy, { recursive: true });
      await cp(good, copy, { recursive: true });
      await rm(join(copy, name));
      await make(join(copy, name));
      expect((await verifyErrors()).map(({ code, subject, message }) => `${code} ${subject} ${message}`).join('\n')).toMatch(new RegExp(`(?:damaged|missing|unknown).*${name}`));
      expect(await check('--key', publicKey)).toEqual({ code: 1, err: expect.stringContaining(name) });
      if (name.endsWith('.tar')) await expect(unpackPackage(copy, join(folder, 'unpacked'))).rejects.toMatchObject({ code: 'PACKAGE_DAMAGED' });
    }
  });

  test('a foreign file is named, and the package is still good', async () => {
    await rm(copy, { recursive: true });
    await cp(good, copy, { recursive: true });
    await writeFile(join(copy, 'values.yaml'), 'a: 1\n');
    expect(await verifyPackage(copy, { key })).toMatchObject([{ code: 'extra', severity: 'warning', subject: 'values.yaml' }]);
    expect(await check()).toMatchObject({ code: 0, err: '' });
  });
});

test('T28 a storage in which no folder can be made is named by install.sh images, which ends as it says it does', async () => {
  const storage = join(folder, 'storage');
  await mkdir(join(storage, 'docker/registry/v2/blobs'), { recursive: true });
  await writeFile(join(storage, 'docker/registry/v2/blobs/sha256'), 'no folder');
  const { code, err } = await run(good, 'images', '--storage', storage);
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(`cannot make folders in ${storage}`) });
  await rm(join(storage, 'docker'), { recursive: true });
  expect(await run(good, 'images', '--storage', storage)).toEqual({ code: 0, err: '' });
});
