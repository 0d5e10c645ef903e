import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tarArchive, tarHeader } from '@slipway/core';
import { buildPackage, openPackage, openPackageSource, parsePackageManifest, planPackage, unpackPackage, type PackageManifest } from '@slipway/package-format';
import { formatPackageManifest } from '../manifest.ts';
import { openFromSources } from '../contents/open-image.ts';
import { digestOf, parseDigest } from '@slipway/oci';
import { exampleRelease, hotfixInput, platformInput, writePackage } from '../../../../test/support/packages.ts';

let folder = '';
let platform = '';
let hotfix = '';
let count = 0;
const { box, base, patch } = exampleRelease();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-unpack-'));
  platform = (await writePackage(platformInput(base), { box, outputDirectory: folder })).path;
  hotfix = (await writePackage(hotfixInput(patch, base), { box, outputDirectory: folder })).path;
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });
const newFolder = (): string => join(folder, `target-${count += 1}`);

describe('unpackPackage', () => {
  test('unpacks into a new or an empty folder', async () => {
    const target = newFolder();
    const { manifest } = await unpackPackage(platform, target);
    for (const { path, sha256 } of manifest.files) expect(createHash('sha256').update(await readFile(join(target, path))).digest('hex')).toBe(sha256);
    const empty = newFolder();
    await mkdir(empty);
    await unpackPackage(platform, empty);
    expect((await readdir(empty, { recursive: true })).sort()).toEqual((await readdir(target, { recursive: true })).sort());
  });

  test('T43 everything is made durable before the folder gets its name, and without that it does not get it', async () => {
    const target = newFolder();
    const synced: string[] = [];
    const { manifest } = await unpackPackage(platform, target, {
      async sync(temporary) {
        await expect(readdir(target)).rejects.toThrow();
        synced.push(...(await readdir(temporary, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => relative(temporary, join(entry.parentPath, entry.name))));
      },
    });
    expect(synced).toEqual(expect.arrayContaining(manifest.files.map(({ path }) => path)));
    const refused = newFolder();
    await expect(unpackPackage(platform, refused, { sync: () => Promise.reject(Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' })) })).rejects.toMatchObject({ code: 'WRITE_FAILED' });
    await expect(readdir(refused)).rejects.toThrow();
  });

  test('refuses a folder with something in it', async () => {
    await expect(unpackPackage(platform, folder)).rejects.toMatchObject({ code: 'TARGET_NOT_EMPTY' });
  });

  /** A package of one segment with this tar, whose manifest agrees with it. */
  async function packageOf(tar: Buffer, files: PackageManifest['files'] = []): Promise<string> {
    const path = newFolder();
    await mkdir(path);
    await writeFile(join(path, 'segment-0001.tar'), tar);
    const about = parsePackageManifest(await readFile(join(platform, 'manifest.json'), 'utf8'));
    await writeFile(join(path, 'manifest.json'), formatPackageManifest({ ...about, files, segments: [{ name: 'segment-0001.tar', size: tar.length, sha256: createHash('sha256').update(tar).digest('hex') }] }));
    return path;
  }
  const fileEntry = (name: string, data = 'x'): Buffer => tarArchive([{ name, data: Buffer.from(data), mtime: 0 }]);
  const withType = (name: string, type: string, linkName = ''): Buffer => {
    const header = tarHeader({ name, size: 0, mtime: 0 });
    header.write(type, 156, 'latin1');
    header.write(linkName, 157, 'latin1');
    header.fill(0x20, 148, 156);
    header.write(`${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return Buffer.concat([header, Buffer.alloc(1024)]);
  };
  const link = 'docker/registry/v2/repositories/a/_layers/sha256/x/link';
  const twice = fileEntry(link).subarray(0, 1024);
  test.each([
    ['T48 a path that climbs out', fileEntry('../evil')],
    ['T48 an absolute path', fileEntry('/evil')],
    ['T48 a path that climbs out below the registry', fileEntry('docker/registry/v2/repositories/../../../../../evil/link')],
    ['T48 a Windows drive', fileEntry('c:/evil')],
    ['T48 backslashes', fileEntry('a\\..\\..\\evil')],
    ['T49 a symbolic link', withType(link, '2', '/etc')],
    ['T49 a hard link', withType(link, '1', 'version.yml')],
    ['T50 a device', withType(link, '3')],
    ['T50 a FIFO', withType(link, '6')],
    ['a file that no manifest names', fileEntry('docker/registry/v2/blobs/sha256/aa/data')],
    ['one file twice', Buffer.concat([twice, twice, Buffer.alloc(1024)])],
    ['an archive that is cut', fileEntry(link).subarray(0, 700)],
  ])('refuses %s and leaves nothing', async (_what, tar) => {
    const target = newFolder();
    await expect(unpackPackage(await packageOf(tar), target)).rejects.toMatchObject({ code: 'PACKAGE_DAMAGED' });
    await expect(readdir(target)).rejects.toThrow();
    expect((await readdir(folder)).filter((name) => name.startsWith('.') || name === 'evil')).toEqual([]);
  });

  test('T52 refuses a segment that differs after the end of its archive', async () => {
    const path = await packageOf(fileEntry(link));
    await writeFile(join(path, 'segment-0001.tar'), Buffer.concat([fileEntry(link), Buffer.from('more')]));
    await expect(unpackPackage(path, newFolder())).rejects.toMatchObject({ code: 'PACKAGE_DAMAGED' });
  });
});

describe('openPackageSource', () => {
  const read = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part);
    return Buffer.concat(parts);
  };

  test('reads manifests and blobs straight from the segments', async () => {
    const source = await openPackageSource(await openPackage(platform));
    expect(await source.listRepositories?.()).toEqual(['library/db', 'library/tool', 'release/web']);
    expect(await source.listTags('release/web')).toEqual(['1.0']);
    expect(await source.listTags('release/none')).toBeUndefined();
    const web = await source.getManifest('release/web', '1.0');
    expect(web?.digest).toBe(base.images[0]?.digest);
    expect(await source.headManifest('release/web', '1.0')).toEqual({ mediaType: web?.mediaType, digest: web?.digest, size: web?.size });
    for (const child of web?.kind === 'index' ? web.manifests : []) {
      const manifest = await source.getManifest('release/web', child.digest);
      for (const layer of manifest?.kind === 'image' ? [manifest.config, ...manifest.layers] : []) {
        expect(await source.statBlob('release/web', layer.digest)).toBe(layer.size);
        const bytes = await read(await source.openBlob('release/web', layer));
        expect(digestOf(bytes)).toBe(layer.digest);
        expect(await read(await source.openBlob('release/web', layer, { offset: 5 }))).toEqual(bytes.subarray(5));
        expect(await read(await source.openBlob('release/web', layer, { offset: layer.size }))).toEqual(Buffer.alloc(0));
      }
    }
  });

  test('a package built from another one through its source is the same', async () => {
    const source = await openPackageSource(await openPackage(platform));
    const { path } = await buildPackage(planPackage(platformInput(base)), { outputDirectory: newFolder(), open: openFromSources(({ repository }) => ({ source, repository })) });
    expect(await readFile(join(path, 'checksums.txt'), 'utf8')).toBe(await readFile(join(platform, 'checksums.txt'), 'utf8'));
  });

  test('T41 a source without the image gives no package', async () => {
    const source = await openPackageSource(await openPackage(hotfix));
    const building = buildPackage(planPackage(platformInput(base)), { outputDirectory: newFolder(), open: openFromSources(({ repository }) => ({ source, repository })) });
    await expect(building).rejects.toMatchObject({ code: 'BLOB_UNREADABLE' });
  });

  test('what another repository has, or a hotfix leaves to its base, is absent', async () => {
    const layer = parseDigest([...Object.keys(base.blobs)].find((digest) => base.blobs[digest] === 3000) ?? '');
    const source = await openPackageSource(await openPackage(hotfix));
    expect(await source.statBlob('release/web', layer)).toBeUndefined();
    await expect(source.openBlob('release/web', { digest: layer, size: 3000 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await source.getManifest('library/db', '5')).toBeUndefined();
    expect(await source.getManifest('library/db', base.images[1]?.digest ?? '')).toBeUndefined();
    expect((await source.getManifest('release/web', '1.1'))?.digest).toBe(patch.images[1]?.digest);
  });
});
