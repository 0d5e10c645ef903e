import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, open as openFile, readdir, readFile, rename, rm, truncate, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { thisOwner } from '@slipway/core';
import { buildPackage, planPackage, verifyPackage, type OpenBlob } from '@slipway/package-format';
import { toWriteError } from '../errors.ts';
import { blobPath } from '../layout.ts';
import { entryHeader } from '../planning/segments.ts';
import { exampleRelease, platformInput, writePackage } from '../../../../test/support/packages.ts';

let folder = '';
let count = 0;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'slipway-package-')); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const { box, base } = exampleRelease();
const input = platformInput(base);
const newFolder = (): string => join(folder, String(count += 1));

const sumsOf = async (path: string): Promise<string[]> => Promise.all((await readdir(path)).sort().map(async (name) => `${name} ${createHash('sha256').update(await readFile(join(path, name))).digest('hex')}`));

const tars: readonly (readonly [string, readonly string[]])[] = [['GNU tar', ['tar']], ['busybox tar', ['busybox', 'tar']], ['bsdtar', ['bsdtar']]];
const isInstalled = (name: string): boolean => {
  try {
    execFileSync('sh', ['-c', `command -v ${name}`]);
    return true;
  } catch {
    return false;
  }
};

describe('buildPackage', () => {
  test('T40 a file of the name of the package is in the way, and stays', async () => {
    const outputDirectory = newFolder();
    await mkdir(outputDirectory);
    await writeFile(join(outputDirectory, planPackage(input).name), 'years');
    await expect(writePackage(input, { box, outputDirectory })).rejects.toMatchObject({ code: 'WRITE_FAILED', exitCode: 2 });
    expect(await readFile(join(outputDirectory, planPackage(input).name), 'utf8')).toBe('years');
  });

  test.each(tars.filter(([, [name = '']]) => isInstalled(name)))('T46 %s lists and unpacks the segments as the manifest says', async (_what, [program = '', ...args]) => {
    const names = ['configs/配置 中文.yaml', `configs/${'long/'.repeat(25)}name.yaml`];
    const { path, manifest, plan } = await writePackage({ ...input, metaFiles: [...input.metaFiles, ...names.map((name) => ({ path: name, data: Buffer.from(name) }))] }, { box, outputDirectory: newFolder() });
    const into = newFolder();
    await mkdir(into);
    for (const [index, { name }] of manifest.segments.entries()) {
      const listed = execFileSync(program, [...args, '-tf', join(path, name), ...(program === 'tar' ? ['--quoting-style=literal'] : [])], { encoding: 'utf8' }).trim().split('\n');
      // busybox lists ? for what is not ASCII, and unpacks it right
      if (program !== 'busybox' || index > 0) expect(listed).toEqual(plan.segments[index]?.entries.map((entry) => entry.path));
      execFileSync(program, [...args, '-xf', join(path, name), '-C', into]);
    }
    for (const file of manifest.files) expect(createHash('sha256').update(await readFile(join(into, file.path))).digest('hex')).toBe(file.sha256);
  });

  test('T46 a blob of more than 8 GiB is listed with its size', async () => {
    const path = newFolder();
    const size = 9 * 2 ** 30;
    const header = entryHeader({ path: blobPath(`sha256:${'a'.repeat(64)}`), size, content: { kind: 'data', data: new Uint8Array() } }, 0);
    await writeFile(path, header);
    await truncate(path, header.length + size + 1024);
    expect(execFileSync('tar', ['-tvf', path], { encoding: 'utf8' })).toContain(` ${size} `);
    await rm(path);
  });

  test('T44 sha256sum accepts checksums.txt, which covers every other file', async () => {
    const { path } = await writePackage(input, { box, outputDirectory: newFolder() });
    const lines = execFileSync('sha256sum', ['-c', '--strict', 'checksums.txt'], { cwd: path, encoding: 'utf8' }).trim().split('\n');
    expect(lines).toEqual((await readdir(path)).filter((name) => name !== 'checksums.txt').sort().map((name) => `${name}: OK`));
  });

  test('T36 gives the same bytes in another folder, order, width, umask and time zone', async () => {
    const first = await writePackage(input, { box, outputDirectory: newFolder() });
    const plan = planPackage({ ...input, contents: { ...base, images: [...base.images].reverse() }, metaFiles: [...input.metaFiles].reverse() });
    const { TZ } = process.env;
    const mask = process.umask(0o077);
    process.env['TZ'] = 'Asia/Shanghai';
    try {
      const second = await buildPackage(plan, { open: async (blob, options) => { await new Promise((done) => setTimeout(done, Math.random() * 5)); return box.open(blob, options); }, outputDirectory: newFolder(), concurrency: 3 });
      expect(await sumsOf(second.path)).toEqual(await sumsOf(first.path));
    } finally {
      process.umask(mask);
      if (TZ === undefined) delete process.env['TZ']; else process.env['TZ'] = TZ;
    }
  });

  const fileOf = async (bytes: Uint8Array): Promise<FileHandle> => {
    const path = newFolder();
    await writeFile(path, bytes);
    return openFile(path, 'r');
  };
  const faults: readonly (readonly [string, string, (blob: Parameters<OpenBlob>[0]) => ReturnType<OpenBlob>])[] = [
    ['cannot be opened', 'BLOB_UNREADABLE', () => Promise.reject(new Error('no route'))],
    ['breaks off with an error', 'BLOB_UNREADABLE', () => Promise.resolve(Readable.from((async function* () { yield await Promise.resolve(Buffer.from('a')); throw new Error('reset'); })()))],
    ['is cut short', 'BLOB_WRONG', ({ digest }) => Promise.resolve(Readable.from([(box.content.get(digest) ?? Buffer.alloc(1)).subarray(1)]))],
    ['is longer than it says', 'BLOB_WRONG', ({ digest }) => Promise.resolve(Readable.from([box.content.get(digest) ?? Buffer.alloc(1), Buffer.from('x')]))],
    ['has other bytes', 'BLOB_WRONG', ({ size }) => Promise.resolve(Readable.from([Buffer.alloc(size)]))],
    ['is a file that is cut short', 'BLOB_WRONG', ({ digest }) => fileOf((box.content.get(digest) ?? Buffer.alloc(1)).subarray(1))],
    ['is a file of other bytes', 'BLOB_WRONG', ({ size }) => fileOf(Buffer.alloc(size))],
    ['is a file that cannot be read', 'BLOB_UNREADABLE', () => openFile(folder, 'r')],
  ];
  test.each(faults)('T41 a blob that %s: no package, the earlier one stays, the error names blob and image', async (_what, code, open) => {
    const outputDirectory = newFolder();
    const { path } = await writePackage(input, { box, outputDirectory });
    const before = await sumsOf(path);
    const plan = planPackage({ ...input, commit: 'another' });
    for (const victim of box.content.keys()) {
      if (!plan.manifest.files.some((file) => file.sha256 === victim.slice(7))) continue;
      const building = buildPackage(plan, { outputDirectory, open: (blob, options) => blob.digest === victim ? open(blob) : box.open(blob, options) });
      await expect(building).rejects.toMatchObject({ code });
      await expect(building).rejects.toThrow(victim);
      await expect(building).rejects.toThrow('registry.example/');
    }
    expect(await sumsOf(path)).toEqual(before);
    expect(await readdir(outputDirectory)).toEqual([plan.name]);
  });

  test.each([undefined, 9000])('files of a store become the same bytes as streams, in segments of %s bytes', async (segmentSize) => {
    const plan = planPackage({ ...input, ...(segmentSize === undefined ? {} : { segmentSize }) });
    const streamed = await buildPackage(plan, { open: box.open, outputDirectory: newFolder() });
    const filed = await buildPackage(plan, { open: ({ digest }) => fileOf(box.content.get(digest) ?? Buffer.alloc(0)), outputDirectory: newFolder() });
    expect(await sumsOf(filed.path)).toEqual(await sumsOf(streamed.path));
  });

  test('T40 a whole package replaces an earlier one, and nothing else is left', async () => {
    const outputDirectory = newFolder();
    await writePackage(input, { box, outputDirectory });
    const { path } = await writePackage({ ...input, commit: 'another', segmentSize: 1_000_000 }, { box, outputDirectory });
    expect(await verifyPackage(path)).toEqual([]);
    expect(await readdir(outputDirectory)).toEqual(['acme-platform-v1.0.0-linux-multi']);
  });

  test('T40 a run that was killed between two renames is put right by the next', async () => {
    const outputDirectory = newFolder();
    const { path, plan } = await writePackage(input, { box, outputDirectory });
    // 4194304 is above the highest process id that Linux gives
    const killed = (await thisOwner()).replace(/\d+_\d*$/, '4194305_0');
    await rename(path, join(outputDirectory, `.${plan.name}@${killed}@0@old`));
    await mkdir(join(outputDirectory, `.${plan.name}@${killed}@0@new`));
    await writeFile(join(outputDirectory, `.${plan.name}@${killed}@0@new`, 'segment-0001.tar'), 'half');
    await expect(buildPackage(plan, { outputDirectory, open: () => Promise.reject(new Error('no')) })).rejects.toMatchObject({ code: 'BLOB_UNREADABLE' });
    expect(await readdir(outputDirectory)).toEqual([plan.name]);
    expect(await verifyPackage(path)).toEqual([]);
  });

  test('stops when it is told to, and leaves nothing', async () => {
    const outputDirectory = newFolder();
    const stop = new AbortController();
    const building = buildPackage(planPackage(input), { outputDirectory, signal: stop.signal, concurrency: 2, open: () => { stop.abort(); return new Promise(() => undefined); } });
    await expect(Promise.race([building, new Promise((_, reject) => setTimeout(() => reject(new Error('hangs')), 2000).unref())])).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readdir(outputDirectory)).toEqual([]);
  });

  test('asks for each blob once, and reads ahead within its width', async () => {
    const asked: string[] = [];
    let open = 0;
    let most = 0;
    await buildPackage(planPackage(input), { outputDirectory: newFolder(), concurrency: 3, open: async (blob, options) => {
      asked.push(blob.digest);
      open += 1;
      most = Math.max(most, open);
      const stream = await box.open(blob, options);
      if (stream instanceof Readable) stream.on('end', () => { open -= 1; });
      return stream;
    } });
    expect(new Set(asked).size).toBe(asked.length);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(3);
  });
});

test('T28 a full disk has its own error', () => {
  expect(toWriteError(Object.assign(new Error('write'), { code: 'ENOSPC' }), 'out')).toMatchObject({ code: 'DISK_FULL' });
  expect(toWriteError(Object.assign(new Error('write'), { code: 'EDQUOT' }), 'out')).toMatchObject({ code: 'DISK_FULL' });
  expect(toWriteError(Object.assign(new Error('write'), { code: 'EIO' }), 'out')).toMatchObject({ code: 'WRITE_FAILED' });
});
