import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, cp, mkdtemp, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseDigest } from '@slipway/oci';
import { buildPackage, closureOf, openPackage, openPackageSource, parsePackageManifest, planPackage, unpackPackage, verifyPackage, type PackageFile, type PackageManifest } from '@slipway/package-format';
import { formatPackageManifest } from '../manifest.ts';
import { blobPath, chunkPath, parseBlobPath } from '../layout.ts';
import { exampleRelease, platformInput, writePackage } from '../../../../test/support/packages.ts';

let folder = '';
let path = '';
let manifest: PackageManifest;
let count = 0;
const layerSize = 50_000;
const { box, base } = exampleRelease({ layerSize });
const input = { ...platformInput(base), segmentSize: 20_000 };
/** The layers that are larger than a segment. */
const large = [...closureOf(base).blobs.values()].filter(({ size }) => size === layerSize).map((blob) => blob.digest);
const digest = large[0] ?? '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-chunks-'));
  ({ path, manifest } = await writePackage(input, { box, outputDirectory: folder }));
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });
const newFolder = (): string => join(folder, `target-${count += 1}`);

const chunksOf = (blob: string): PackageFile[] => manifest.files.filter((file) => parseBlobPath(file.path)?.digest === blob);
const segmentOf = (number: number): string => `segment-${String(number).padStart(4, '0')}.tar`;
const copyOf = async (): Promise<string> => {
  const copy = newFolder();
  await cp(path, copy, { recursive: true });
  return copy;
};
const isInstalled = (name: string): boolean => {
  try { execFileSync('sh', ['-c', `command -v ${name}`]); return true; } catch { return false; }
};

describe('a blob that is larger than a segment', () => {
  test('is in chunks, each in a segment of its own but the last; no segment is larger than asked for', async () => {
    expect(large.length).toBeGreaterThan(1);
    for (const blob of large) {
      const chunks = chunksOf(blob);
      expect(chunks.map((chunk) => chunk.path)).toEqual([1, 2, 3].map((number) => chunkPath(blob, { number, of: 3 })));
      expect(chunks.map(({ segment }) => segment - (chunks[0]?.segment ?? 0))).toEqual([0, 1, 2]);
      expect(chunks.reduce((sum, { size }) => sum + size, 0)).toBe(layerSize);
    }
    for (const { name, size } of manifest.segments.slice(1)) {
      expect(size).toBeLessThanOrEqual(20_000);
      expect((await stat(join(path, name))).size).toBe(size);
    }
    const table = execFileSync('tar', ['-xOf', join(path, 'segment-0001.tar'), 'install/blobs.tsv'], { encoding: 'utf8' });
    expect(table.split('\n').filter((line) => line.startsWith(digest))).toEqual(chunksOf(digest).map(({ segment, offset, size }) => [digest, layerSize, segment, offset, size].join('\t')));
    expect(manifest.totals.blobs).toBe(closureOf(base).blobs.size);
  });

  test('INSTALL.md says how chunks are joined by hand, where there are any', async () => {
    expect(await readFile(join(path, 'INSTALL.md'), 'utf8')).toMatch(/^6 blobs are larger than a segment/m);
    const without = await writePackage({ ...input, segmentSize: 200_000 }, { box, outputDirectory: newFolder() });
    expect(await readFile(join(without.path, 'INSTALL.md'), 'utf8')).not.toContain('chunk');
  });

  test('is whole for verify-package, unpack and whoever reads from the segments', async () => {
    expect(await verifyPackage(path)).toEqual([]);
    expect(await verifyPackage(path, { deep: false })).toEqual([]);
    const target = newFolder();
    await unpackPackage(path, target);
    for (const blob of large) expect(await readFile(join(target, blobPath(blob)))).toEqual(box.content.get(blob));
    expect((await readdir(target, { recursive: true })).filter((name) => name.includes('chunk'))).toEqual([]);
    const source = await openPackageSource(await openPackage(path));
    const read = async (offset: number): Promise<Buffer> => Buffer.concat(await (await source.openBlob('library/db', { digest: parseDigest(digest), size: layerSize }, { offset })).toArray() as Buffer[]);
    expect(await source.statBlob('library/db', parseDigest(digest))).toBe(layerSize);
    for (const offset of [0, 1, 18_000, 18_431, 18_432, 40_000, layerSize - 1, layerSize]) expect(await read(offset)).toEqual(box.content.get(digest)?.subarray(offset));
  });

  const tars: readonly (readonly [string, readonly string[]])[] = [['GNU tar', ['tar']], ['busybox tar', ['busybox', 'tar']], ['bsdtar', ['bsdtar']]];
  test.each(tars.filter(([, [program = '']]) => isInstalled(program)))('T46 %s unpacks the chunks, which cat joins', (_what, [program = '', ...args]) => {
    const into = newFolder();
    execFileSync('mkdir', [into]);
    for (const { name } of manifest.segments) execFileSync(program, [...args, '-xf', join(path, name), '-C', into]);
    for (const blob of large) {
      const sum = execFileSync('sh', ['-c', 'cat -- "$1".chunk-*-of-* | sha256sum', 'sh', join(into, blobPath(blob))], { encoding: 'utf8' });
      expect(`sha256:${sum.slice(0, 64)}`).toBe(blob);
    }
  });

  test('T41 a chunked blob with other bytes, too few or too many: no package', async () => {
    const outputDirectory = newFolder();
    const bytes = box.content.get(digest) ?? Buffer.alloc(0);
    for (const wrong of [Buffer.alloc(layerSize), bytes.subarray(1), Buffer.concat([bytes, Buffer.from('x')])]) {
      const building = buildPackage(planPackage(input), { outputDirectory, open: (blob, options) => blob.digest === digest ? Promise.resolve(Readable.from([wrong.subarray(0, 30_000), wrong.subarray(30_000)])) : box.open(blob, options) });
      await expect(building).rejects.toMatchObject({ code: 'BLOB_WRONG' });
      await expect(building).rejects.toThrow(digest);
    }
    expect(await readdir(outputDirectory)).toEqual([]);
  });

  const second = (): string => segmentOf(chunksOf(digest)[1]?.segment ?? 0);
  const third = (): string => segmentOf(chunksOf(digest)[2]?.segment ?? 0);
  test.each<[string, string, (copy: string) => Promise<unknown>]>([
    ['a missing chunk', 'missing', (copy) => rm(join(copy, second()))],
    ['a chunk that is cut', 'truncated', (copy) => truncate(join(copy, second()), 9000)],
    ['a damaged chunk', 'damaged', async (copy) => {
      const file = await open(join(copy, second()), 'r+');
      await file.write('x', 5000);
      await file.close();
    }],
    ['two swapped chunks', 'swapped', async (copy) => {
      await rename(join(copy, second()), join(copy, 'x'));
      await rename(join(copy, third()), join(copy, second()));
      await rename(join(copy, 'x'), join(copy, third()));
    }],
    ['a chunk of another package', 'foreign', async (copy) => {
      const other = await writePackage({ ...platformInput(exampleRelease({ layerSize: 30_000 }).base), segmentSize: 20_000 }, { box: exampleRelease({ layerSize: 30_000 }).box, outputDirectory: newFolder() });
      await copyFile(join(other.path, 'segment-0002.tar'), join(copy, second()));
    }],
  ])('T42 %s is found and named with blob and image', async (_what, code, damage) => {
    const copy = await copyOf();
    await damage(copy);
    const findings = await verifyPackage(copy);
    expect(findings.every((finding) => finding.code === code)).toBe(true);
    expect(findings.find(({ subject }) => subject === second())?.message).toMatch(new RegExp(`chunk 2 of 3 of the blob ${digest} of the image registry\\.example/`));
    await expect(unpackPackage(copy, newFolder())).rejects.toThrow();
  });

  test('T42 chunks in the wrong order are found although every segment has its checksum', async () => {
    const copy = await copyOf();
    const [, two, three] = chunksOf(digest);
    const files = [second(), third()].map((name) => join(copy, name));
    const bytes = await Promise.all(files.map((file) => readFile(file)));
    const length = three?.size ?? 0;
    const [left, right] = bytes;
    if (left === undefined || right === undefined || two === undefined || three === undefined) throw new Error('no chunks');
    const kept = Buffer.from(left.subarray(two.offset, two.offset + length));
    kept.write('other bytes');
    kept.copy(right, three.offset);
    await Promise.all(files.map((file, index) => writeFile(file, bytes[index] ?? '')));
    const changed: PackageManifest = { ...manifest, segments: manifest.segments.map((segment) => segment.name === third() ? { ...segment, sha256: createHash('sha256').update(right).digest('hex') } : segment) };
    const text = formatPackageManifest(changed);
    const sums = (await readFile(join(copy, 'checksums.txt'), 'utf8')).split('\n').map((line) => line.endsWith('manifest.json') ? `${createHash('sha256').update(text).digest('hex')}  manifest.json`
      : line.endsWith(third()) ? `${changed.segments.find(({ name }) => name === third())?.sha256 ?? ''}  ${third()}` : line);
    await writeFile(join(copy, 'manifest.json'), text);
    await writeFile(join(copy, 'checksums.txt'), sums.join('\n'));
    expect((await verifyPackage(copy)).map(({ code, message }) => [code, message.includes(digest)])).toEqual([['damaged', true]]);
    await expect(unpackPackage(copy, newFolder())).rejects.toMatchObject({ code: 'PACKAGE_DAMAGED' });
  });

  describe('for install.sh', () => {
    const install = (from: string, ...args: readonly string[]): { readonly code: number | null; readonly err: string } => {
      const { status, stderr } = spawnSync('bash', [join(from, 'install.sh'), ...args, '--kubectl', 'none'], { env: { PATH: process.env['PATH'], TMPDIR: folder }, encoding: 'utf8' });
      return { code: status, err: stderr };
    };

    test('is joined in the storage; a second run changes nothing', async () => {
      const storage = newFolder();
      expect(install(path, 'check')).toEqual({ code: 0, err: '' });
      for (let run = 0; run < 2; run += 1) expect(install(path, 'images', '--storage', storage, '--deep')).toEqual({ code: 0, err: '' });
      for (const [blob, bytes] of box.content) if (closureOf(base).blobs.has(blob)) expect(await readFile(join(storage, blobPath(blob)))).toEqual(bytes);
      expect((await readdir(storage, { recursive: true })).filter((name) => /chunk|tmp/.test(name))).toEqual([]);
    });

    test.each<[string, readonly string[], (copy: string) => Promise<unknown>]>([
      ['a missing chunk', ['is missing (chunk 2 of 3 of the blob', 'library/'], (copy) => rm(join(copy, second()))],
      ['a chunk that is cut', ['its end is missing (chunk 2 of 3 of the blob'], (copy) => truncate(join(copy, second()), 9000)],
      ['a damaged chunk', ['is damaged (blob'], async (copy) => {
        const file = await open(join(copy, second()), 'r+');
        await file.write('x', 5000);
        await file.close();
      }],
    ])('T43 %s is named with blob and image, and no link is written', async (_what, reasons, damage) => {
      const copy = await copyOf();
      const storage = newFolder();
      await damage(copy);
      const { code, err } = install(copy, 'images', '--storage', storage);
      expect(code).toBe(1);
      for (const reason of [...reasons, second(), digest]) expect(err).toContain(reason);
      expect(err).not.toContain(third());
      expect((await readdir(storage, { recursive: true }).catch(() => [])).filter((name) => name.endsWith('link'))).toEqual([]);
    });
  });

  test.each<[string, (files: readonly PackageFile[]) => readonly PackageFile[]]>([
    ['a chunk is not listed', (files) => files.filter((file) => file.path !== chunkPath(digest, { number: 2, of: 3 }))],
    ['the last chunk is not listed', (files) => files.filter((file) => file.path !== chunkPath(digest, { number: 3, of: 3 }))],
    ['the blob is listed whole and in chunks', (files) => [...files, { path: blobPath(digest), segment: 2, offset: 512, size: 1, sha256: digest.slice(7) }]],
    ['a chunk has a checksum of its own', (files) => files.map((file) => file.path === chunkPath(digest, { number: 2, of: 3 }) ? { ...file, sha256: digest.slice(7) } : file)],
    ['a file has none', (files) => files.map(({ sha256, ...file }) => parseBlobPath(file.path) === undefined ? file : { ...file, sha256 })],
    ['chunks are listed in another order', (files) => [...files].reverse()],
  ])('a manifest in which %s is refused', (_what, change) => {
    const text = formatPackageManifest({ ...manifest, files: change(manifest.files) });
    expect(() => parsePackageManifest(text)).toThrow(expect.objectContaining({ code: 'MANIFEST_INVALID' }));
  });

  test('a blob of too many chunks is refused with its image', () => {
    const size = 8000 * 10_000;
    expect(() => planPackage({ ...input, segmentSize: 8192, contents: { ...base, blobs: { ...base.blobs, [digest]: size } } })).toThrow(/registry\.example.*more than 9999 chunks/);
  });
});

test('P17 a 4 GiB layer in segments of 1900 MiB: three chunks, and nothing is larger', () => {
  const size = 4 * 2 ** 30;
  const { segments } = planPackage({ ...platformInput({ ...base, blobs: { ...base.blobs, [digest]: size } }), segmentSize: 1900 * 2 ** 20 });
  expect(Math.max(...segments.map((segment) => segment.size))).toBeLessThanOrEqual(1900 * 2 ** 20);
  expect(segments.flatMap(({ entries }) => entries.filter((entry) => entry.path.includes('chunk')).map((entry) => entry.path.slice(-18)))).toEqual(['.chunk-0001-of-0003', '.chunk-0002-of-0003', '.chunk-0003-of-0003'].map((text) => text.slice(-18)));
});

