import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmod, cp, link, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openImageStore, parseDigest } from '@slipway/oci';
import { buildDirectory, closureOf, openPackage, openPackageSource, parseVerificationKey, planPackage, unpackPackage, verifyPackage, type BuildDirectoryOptions, type BuiltDirectory } from '@slipway/package-format';
import { parseSigningKey } from '../signature.ts';
import { blobPath } from '../layout.ts';
import { exampleRelease, platformInput, writePackage } from '../../../../test/support/packages.ts';

let folder = '';
let store = '';
let count = 0;
const { box, base } = exampleRelease();
const input = { ...platformInput(base), layout: 'directory' as const };
const plan = planPackage(input);
const newFolder = (): string => join(folder, `target-${count += 1}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-directory-'));
  store = join(folder, 'store');
  for (const digest of closureOf(base).blobs.keys()) {
    await mkdir(dirname(join(store, blobPath(digest))), { recursive: true });
    await writeFile(join(store, blobPath(digest)), box.content.get(digest) ?? '', { mode: 0o644 });
  }
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const build = (options: Partial<BuildDirectoryOptions> = {}): Promise<BuiltDirectory> =>
  buildDirectory(plan, { open: box.open, outputDirectory: newFolder(), findFile: ({ digest }) => Promise.resolve(join(store, blobPath(digest))), ...options });
const bytes = async (path: string): Promise<Record<string, string>> =>
  Object.fromEntries(await Promise.all((await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
    .map(async (file) => [file.slice(path.length + 1), (await readFile(file)).toString('base64')] as const)));

describe('a package laid out as a directory', () => {
  test('R21 blobs of the store get a second name; the tree is whole for verify-package and sha256sum', async () => {
    const { path, linked, manifest } = await build();
    expect([linked, manifest.segments, manifest.layout]).toEqual([manifest.totals.blobs, [], 'directory']);
    for (const digest of closureOf(base).blobs.keys()) expect((await stat(join(path, blobPath(digest)))).ino).toBe((await stat(join(store, blobPath(digest)))).ino);
    expect(await verifyPackage(path)).toEqual([]);
    expect(await verifyPackage(path, { deep: false })).toEqual([]);
    execFileSync('sha256sum', ['-c', '--strict', '--quiet', 'checksums.txt'], { cwd: path });
    const listed = (await readFile(join(path, 'checksums.txt'), 'utf8')).trim().split('\n').map((line) => line.slice(66));
    expect(listed).toEqual(Object.keys(await bytes(path)).filter((name) => name !== 'checksums.txt').sort());
  });

  test('T36 copies give the same bytes as second names, and the storage is that of unpacked segments', async () => {
    const [first, second] = [await build(), await build({ findFile: () => Promise.resolve(undefined), concurrency: 1 })];
    expect(second.linked).toBe(0);
    expect(await bytes(second.path)).toEqual(await bytes(first.path));
    expect((await stat(join(second.path, blobPath(base.images[0]?.digest ?? '')))).mode & 0o777).toBe(0o444);
    const target = newFolder();
    await unpackPackage((await writePackage(platformInput(base), { box, outputDirectory: newFolder() })).path, target);
    const storage = async (path: string): Promise<unknown> => Object.entries(await bytes(path)).filter(([name]) => name.startsWith('docker/'));
    expect(await storage(first.path)).toEqual(await storage(target));
  });

  test('images are read from it, and a registry store opens it', async () => {
    const { path } = await build();
    const source = await openPackageSource(await openPackage(path));
    expect((await source.getManifest('release/web', '1.0'))?.digest).toBe(base.images[0]?.digest);
    const image = await openImageStore(path);
    expect((await image.getManifest('library/db', '5'))?.digest).toBe(base.images[1]?.digest);
    const layer = Object.keys(base.blobs).find((digest) => closureOf(base).repositories.get('library/db')?.layers.has(digest)) ?? '';
    const read = await (await source.openBlob('library/db', { digest: parseDigest(layer), size: base.blobs[layer] ?? 0 })).toArray() as Buffer[];
    expect(Buffer.concat(read)).toEqual(box.content.get(layer));
    await expect(unpackPackage(path, newFolder())).rejects.toMatchObject({ code: 'NOT_PACKED' });
  });

  test('T29 a disk that is another one, or a file with too many names, is copied', async () => {
    // /dev/shm is another file system on Linux; where it is not there, nothing is proven
    const other = await mkdtemp('/dev/shm/slipway-').catch(() => undefined);
    try {
      const outputDirectory = other ?? newFolder();
      const { path, linked } = await build({ outputDirectory });
      expect(linked).toBe(other === undefined ? plan.manifest.totals.blobs : 0);
      expect(await verifyPackage(path)).toEqual([]);
    } finally {
      if (other !== undefined) await rm(other, { recursive: true });
    }
  });

  test('T30 T33 a symbolic link in the store is not followed into the tree: the bytes are copied', async () => {
    const digest = base.images[0]?.digest ?? '';
    const elsewhere = newFolder();
    await cp(join(store, blobPath(digest)), elsewhere);
    const odd = newFolder();
    await symlink(elsewhere, odd);
    const { path, linked } = await build({ findFile: (blob) => Promise.resolve(blob.digest === digest ? odd : undefined) });
    expect(linked).toBe(0);
    expect((await stat(join(path, blobPath(digest)))).ino).not.toBe((await stat(elsewhere)).ino);
    expect(await verifyPackage(path)).toEqual([]);
  });

  test('T41 a rotten blob of the store: no package, the earlier one stays, the error names blob and image', async () => {
    const outputDirectory = newFolder();
    const { path } = await build({ outputDirectory, findFile: () => Promise.resolve(undefined) });
    const before = await bytes(path);
    const rotten = newFolder();
    await writeFile(rotten, 'rotten');
    const victim = base.images[1]?.digest ?? '';
    const building = build({ outputDirectory, findFile: ({ digest }) => Promise.resolve(digest === victim ? rotten : undefined) });
    await expect(building).rejects.toMatchObject({ code: 'BLOB_WRONG', exitCode: 1 });
    await expect(building).rejects.toThrow(new RegExp(`${victim} of the image registry\\.example/library/db`));
    expect(await bytes(path)).toEqual(before);
    expect(await readFile(rotten, 'utf8')).toBe('rotten');
    expect(await readdir(outputDirectory)).toEqual([plan.name]);
  });

  test('T45 it is signed like any other', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519', { privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
    const { path } = await build({ signingKey: parseSigningKey(privateKey) });
    expect(await verifyPackage(path, { key: parseVerificationKey(publicKey) })).toEqual([]);
    expect((await verifyPackage((await build()).path, { key: parseVerificationKey(publicKey) })).map(({ code }) => code)).toEqual(['signature', 'signature']);
  });

  const blob = blobPath(base.images[1]?.digest ?? '');
  const tagLink = 'docker/registry/v2/repositories/library/db/_manifests/tags/5/current/link';
  test.each<[string, string, (path: string) => Promise<unknown>]>([
    ['a missing blob', 'missing', (path) => rm(join(path, blob))],
    ['a blob that is cut', 'truncated', async (path) => { await chmod(join(path, blob), 0o644); await truncate(join(path, blob), 10); }],
    ['a damaged blob', 'damaged', async (path) => {
      const text = await readFile(join(path, blob));
      text[20] = (text[20] ?? 0) ^ 1;
      await chmod(join(path, blob), 0o644);
      await writeFile(join(path, blob), text);
    }],
    ['a blob that is a symbolic link', 'extra', async (path) => { await rename(join(path, blob), join(folder, `moved-${count += 1}`)); await symlink(join(folder, `moved-${count}`), join(path, blob)); }],
    ['a strange file in the storage', 'extra', (path) => writeFile(join(path, `${tagLink}.new`), '')],
    ['a second name of a blob', 'extra', (path) => link(join(path, blob), join(path, 'docker/x'))],
    ['a tag that points elsewhere', 'link', (path) => writeFile(join(path, tagLink), `sha256:${'7'.repeat(64)}`)],
    ['a tag that is gone', 'link', (path) => rm(join(path, tagLink))],
    ['an edited chart archive', 'damaged', async (path) => writeFile(join(path, 'charts.tar.gz'), Buffer.alloc((await stat(join(path, 'charts.tar.gz'))).size))],
    ['no checksums', 'missing', (path) => rm(join(path, 'checksums.txt'))],
    ['other checksums', 'checksum', (path) => writeFile(join(path, 'checksums.txt'), '')],
  ])('T42 %s is found', async (_what, code, damage) => {
    const { path } = await build({ findFile: () => Promise.resolve(undefined) });
    await damage(path);
    const findings = await verifyPackage(path);
    expect(findings.map((finding) => finding.code)).toContain(code);
    if (code === 'damaged' && findings.some(({ subject }) => subject === blob)) expect(findings.find(({ subject }) => subject === blob)?.message).toContain('of the image registry.example/library/db');
  });
});
