// T48-T52 Packages that somebody made to deceive: every checksum fits, the content does not.
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { tarHeader } from '@slipway/core';
import { unpackPackage, verifyPackage } from '@slipway/package-format';
import { exampleRelease, platformInput, writePackage } from '../../../../test/support/packages.ts';
import { formatPackageManifest, parsePackageManifest, type PackageManifest } from '../manifest.ts';

const segment = 'segment-0003.tar';
let folder = '';
let good = '';
let copy = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-hostile-'));
  const { box, base } = exampleRelease();
  good = (await writePackage({ ...platformInput(base), segmentSize: 9000 }, { box, outputDirectory: folder })).path;
  copy = join(folder, 'copy');
});
beforeEach(async () => {
  await rm(copy, { recursive: true, force: true });
  await cp(good, copy, { recursive: true });
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** Makes every checksum fit what is there now. */
async function seal(change: (manifest: PackageManifest) => unknown = (manifest) => manifest): Promise<void> {
  const manifest = parsePackageManifest(await readFile(join(copy, 'manifest.json'), 'utf8'));
  const bytes = await readFile(join(copy, segment));
  const segments = manifest.segments.map((each) => each.name === segment ? { ...each, size: bytes.length, sha256: sha256(bytes) } : each);
  const sealed = change({ ...manifest, segments, totals: { ...manifest.totals, bytes: segments.reduce((sum, { size }) => sum + size, 0) } });
  await writeFile(join(copy, 'manifest.json'), formatPackageManifest(sealed as PackageManifest));
  const names = (await readdir(copy)).filter((name) => name !== 'checksums.txt').sort();
  await writeFile(join(copy, 'checksums.txt'), (await Promise.all(names.map(async (name) => `${sha256(await readFile(join(copy, name)))}  ${name}\n`))).join(''));
}

/** One entry of an archive, with a header of this type and these names. */
function entry(name: string, { type = '0', link = '', data = '', size = data.length }: { readonly type?: string; readonly link?: string; readonly data?: string; readonly size?: number } = {}): Buffer {
  const header = tarHeader({ name: 'x', size, mtime: 0 });
  header.fill(0, 0, 100).write(name, 0, 100, 'utf8');
  header.write(type, 156, 1, 'latin1');
  header.write(link, 157, 100, 'utf8');
  header.fill(' ', 148, 156);
  header.write(`${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148, 8, 'latin1');
  return Buffer.concat([header, Buffer.from(data), Buffer.alloc((512 - (data.length % 512)) % 512)]);
}

const before = (bytes: Buffer) => (all: Buffer): Buffer => Buffer.concat([bytes, all]);
const after = (bytes: Buffer) => (all: Buffer): Buffer => Buffer.concat([all.subarray(0, -1024), bytes, all.subarray(-1024)]);
const beyond = (bytes: Buffer) => (all: Buffer): Buffer => Buffer.concat([all, bytes]);
const longName = (type: string, name: string): Buffer => Buffer.concat([entry('././@LongLink', { type, data: `${name}\0` }), entry('short', { data: 'x' })]);
const pax = (record: string): Buffer => Buffer.concat([entry('PaxHeaders/x', { type: 'x', data: `${record.length + 4} ${record}\n` }), entry('short', { data: 'x' })]);

test('a package that was sealed anew is whole, so it is not the seal that is found below', async () => {
  await seal();
  expect(await verifyPackage(copy)).toEqual([]);
});

describe('T48-T51 an archive with', () => {
  test.each<[string, (all: Buffer) => Buffer]>([
    ...['../../pwned', '/tmp/pwned', 'a/../../pwned', '//pwned', 'C:/pwned', 'a\\..\\pwned', 'docker/registry/v2/repositories/../../../../pwned', 'evil\u001b[2J', 'evil\u009b2J'].map((name): [string, (all: Buffer) => Buffer] => [`the name ${encodeURI(name)}`, after(entry(name, { data: 'x' }))]),
    ['a symbolic link', after(entry('docker/x', { type: '2', link: '/etc' }))], ['a hard link', after(entry('docker/x', { type: '1', link: '/etc/passwd' }))], ['a device', after(entry('docker/x', { type: '3' }))], ['a pipe', after(entry('docker/x', { type: '6' }))],
    ['a pax name that leaves the folder', before(pax('path=../../pwned'))], ['a pax size of another kind', before(pax('size=1e0'))], ['a pax record that is cut off', before(entry('PaxHeaders/x', { type: 'x', data: '99 path=x\n' }))],
    ['a GNU name that leaves the folder', before(longName('L', '../../pwned'))], ['a GNU name that is too long', before(longName('L', 'a/'.repeat(2000)))], ['a header that is too large', before(entry('x', { type: 'x', size: 2 ** 21 }))],
    ['a file twice', (all) => Buffer.concat([all.subarray(0, -1024), all])], ['a file that says to have 8 GiB', after(entry('docker/x', { data: 'x', size: 8 ** 11 - 1 }))], ['a size that is no number', (all) => { const changed = Buffer.from(all); changed.fill(0xff, 124, 136); return changed; }],
    ['no file', (all) => Buffer.alloc(all.length)], ['no end', (all) => all.subarray(0, -1024)],
  ])('%s is damaged, and nothing of it is unpacked', async (_what, change) => {
    await writeFile(join(copy, segment), change(await readFile(join(copy, segment))));
    await seal();
    const findings = await verifyPackage(copy);
    expect(findings.map(({ subject }) => subject)).toContain(segment);
    expect(findings.map(({ message }) => message).join('')).not.toContain('\u001b');
    const there = await readdir(folder);
    await expect(unpackPackage(copy, join(folder, 'unpacked'))).rejects.toMatchObject({ code: 'PACKAGE_DAMAGED' });
    expect(await readdir(folder)).toEqual(there);
  });

  test.each<[string, (all: Buffer) => Buffer]>([
    ['another archive behind its end', beyond(Buffer.concat([entry('../../pwned', { data: 'x' }), Buffer.alloc(1024)]))], ['anything behind its end', beyond(Buffer.from('x'))], ['zeros behind its end', beyond(Buffer.alloc(512))], ['half an end', (all) => all.subarray(0, -512)],
  ])('T52 %s is damaged, though tar reads it without a word', async (_what, change) => {
    await writeFile(join(copy, segment), change(await readFile(join(copy, segment))));
    await seal();
    expect(await verifyPackage(copy)).toMatchObject([{ code: 'damaged', subject: segment, message: expect.stringContaining('the end of the archive') }]);
  });
});

describe('a manifest with', () => {
  test.each<[string, string, (manifest: PackageManifest) => unknown]>([
    ['another size of a segment', 'truncated', (manifest) => ({ ...manifest, segments: manifest.segments.map((each) => each.name === segment ? { ...each, size: 1e15 } : each) })],
    ...(['bytes', 'segments', 'files', 'blobs', 'blobBytes', 'images'] as const).map((name): [string, string, (manifest: PackageManifest) => unknown] => [`other totals: ${name}`, 'manifest-invalid', (manifest) => ({ ...manifest, totals: { ...manifest.totals, [name]: 7 } })]),
    ['a number that is none', 'manifest-invalid', (manifest) => ({ ...manifest, totals: { ...manifest.totals, bytes: 2 ** 60 } })],
    ['a name that JavaScript has already', 'table', (manifest) => ({ ...manifest, product: 'constructor' })],
    ['a key of a prototype', 'manifest-invalid', (manifest) => JSON.parse(`{"__proto__":{"kind":"hotfix"},${JSON.stringify(manifest).slice(1)}`) as unknown],
    ['a path that leaves the folder', 'manifest-invalid', (manifest) => ({ ...manifest, files: manifest.files.map((file, index) => index === 0 ? { ...file, path: 'a/../../x' } : file) })],
    ['a terminal escape', 'manifest-invalid', (manifest) => ({ ...manifest, images: manifest.images.map((image) => ({ ...image, reference: `${image.reference}\u001b[2J` })) })],
    ['files of another segment', 'damaged', (manifest) => ({ ...manifest, files: manifest.files.map((file, index) => index === 0 ? { ...file, offset: file.offset + 512, size: 0 } : file) })],
  ])('%s is told', async (_what, code, change) => {
    await seal(change);
    expect((await verifyPackage(copy)).map((finding) => finding.code)).toContain(code);
  });

  test('brackets without end is no manifest, and stops no process', async () => {
    for (const text of ['['.repeat(2_000_000), '{"a":'.repeat(500_000), `{"formatVersion":1,"x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, '{"formatVersion":1e999}', 'null', '']) {
      await writeFile(join(copy, 'manifest.json'), text);
      expect(await verifyPackage(copy)).toMatchObject([{ code: 'manifest-invalid' }]);
    }
  });
});
