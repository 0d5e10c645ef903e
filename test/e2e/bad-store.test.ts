// Stores, packages, disks and output folders with something wrong: no package, the thing named, the last good one intact.
import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, open, readdir, readFile, rename, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parsePackageManifest } from '@slipway/package-format';
import { listing, makeWorld, type Told, type World } from '../support/release-world.ts';

/** A small disk of its own; loud where that cannot be, as without root. */
function mount(folder: string, options: string): boolean {
  const done = process.getuid?.() === 0 && spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
  if (!done) console.warn(`no tmpfs (${options}) can be mounted here: this case is left out`);
  return done;
}
const packageName = 'shop-platform-v1.0.0-linux-multi';

let world: World;
let output: string;
let good: Record<string, string>;
const pack = (store: string, folder: string, env: Readonly<Record<string, string>> = {}): Promise<Told> =>
  world.tell(['package-platform', '--repo', world.repo, '--ref', 'v1.0.0', '--registry', `=store:${store}`, '--output', folder], { env });
/** Of another time, so that what is packed after it is not the same and has to be built. */
const packEarlier = (folder: string): Promise<Told> => pack(world.store, folder, { SOURCE_DATE_EPOCH: '1' });

beforeAll(async () => {
  world = await makeWorld();
  output = join(world.folder, 'packages');
  expect((await packEarlier(output)).code).toBe(0);
  good = await listing(output);
});
afterAll(() => world.remove());

/** A blob of `release/web` that is no manifest, in a copy of the store. */
async function damagedStore(name: string, damage: (file: string) => Promise<void>): Promise<{ readonly store: string; readonly digest: string }> {
  const store = join(world.folder, name);
  await cp(world.store, store, { recursive: true });
  const layers = join(store, 'docker/registry/v2/repositories/release/web/_layers/sha256');
  const [hex = ''] = (await readdir(layers)).sort();
  const file = join(store, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data');
  await chmod(file, 0o644);
  await damage(file);
  return { store, digest: `sha256:${hex}` };
}

async function flip(file: string, at: number): Promise<void> {
  const handle = await open(file, 'r+');
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, at);
  await handle.write(Buffer.from([(buffer[0] ?? 0) ^ 1]), 0, 1, at);
  await handle.close();
}

describe('T32 T33 T41 a blob of the store', () => {
  test.each<readonly [string, (file: string) => Promise<void>, string]>([
    ['with a flipped bit', (file) => flip(file, 2), 'BLOB_WRONG'],
    ['cut', (file) => truncate(file, 3), 'BLOB_WRONG'],
    ['gone', (file) => rm(file), 'BLOB_UNREADABLE'],
    ['that is a folder', async (file) => { await rm(file); await mkdir(file); }, 'BLOB_UNREADABLE'],
    ['that is a link out of the store', async (file) => { await rm(file); await symlink('/etc/passwd', file); }, 'BLOB_UNREADABLE'],
  ])('%s: no package, blob and image named, the earlier package intact', async (name, damage, code) => {
    const { store, digest } = await damagedStore(`store ${name}`, damage);
    const told = await pack(store, output);
    expect([told.code, told.error?.code]).toEqual([1, code]);
    expect(told.error?.message).toContain(digest);
    expect(told.error?.message).toMatch(/of the image release\/web:v1/);
    expect(told.error?.hint).not.toBe('');
    expect(await listing(output)).toEqual(good);
    expect(await readdir(output)).toEqual([packageName]);
  });
  test('a store that is not there is bad input; one that must not be read is "could not look"', async () => {
    expect(await pack(join(world.folder, 'no-store'), output)).toMatchObject({ code: 2 });
    const loop = join(world.folder, 'loop');
    await mkdir(loop);
    await symlink('docker', join(loop, 'docker'));
    const told = await world.tell(['verify-images', '-', '--registry', `=store:${loop}`, '--output', 'report'], { input: 'release/web:v1\n' });
    expect([told.code, told.findings.map(({ code, subject }) => `${code} ${subject}`), told.stdout.includes('"missing"')]).toEqual([3, ['unknown release/web:v1'], false]);
  });
});

describe('T40 output folders', () => {
  test.each<readonly [string, () => Promise<string>]>([
    ['that is a file', async () => { await writeFile(join(world.folder, 'file'), 'years'); return join(world.folder, 'file'); }],
    ['below a file', async () => { await writeFile(join(world.folder, 'file'), 'years'); return join(world.folder, 'file/below'); }],
    ['where a file has the name of the package', async () => {
      await mkdir(join(world.folder, 'taken'), { recursive: true });
      await writeFile(join(world.folder, 'taken', packageName), 'years');
      return join(world.folder, 'taken');
    }],
  ])('%s: exit code 2, and the file stays', async (_name, make) => {
    const folder = await make();
    const before = await listing(world.folder);
    const told = await pack(world.store, folder);
    expect([told.code, told.error?.code]).toEqual([2, 'WRITE_FAILED']);
    expect(told.error?.message).toContain(folder);
    expect(told.error?.hint).toContain('output folder');
    expect(await listing(world.folder)).toEqual(before);
  });
  test('the report of verify-images: refused before anything is looked up', async () => {
    await writeFile(join(world.folder, 'file'), 'years');
    const told = await world.tell(['verify-images', '-', '--registry', `=store:${world.store}`, '--output', 'file'], { input: 'release/web:v1\n' });
    expect([told.code, told.error?.code, told.error?.hint]).toEqual([2, 'OUTPUT_UNWRITABLE', 'name another folder with --output']);
    expect(told.stderr).not.toContain('Looking up');
  });
  test('that must not be written to', async () => {
    const locked = join(world.folder, 'locked');
    await mkdir(locked);
    if (!mount(locked, 'ro,size=16k')) return;
    try {
      for (const args of [['package-platform', '--ref', 'v1.0.0'], ['verify-images']]) {
        const told = await world.tell([...args, '--repo', world.repo, '--registry', `=store:${world.store}`, '--output', locked]);
        expect([args[0], told.code]).toEqual([args[0], 2]);
        expect(told.error?.message).toContain(locked);
        expect(told.error?.hint).toMatch(/output/);
      }
      expect(await readdir(locked)).toEqual([]);
    } finally {
      spawnSync('umount', [locked]);
    }
  });
});

test('T28 a full disk: DISK_FULL, nothing is left, the earlier package intact, and with space it works', async () => {
  const disk = join(world.folder, 'disk');
  await mkdir(disk);
  const pages = await Promise.all((await readdir(join(output, packageName))).map(async (name) => Math.ceil((await stat(join(output, packageName, name))).size / 4096)));
  const room = Math.ceil(pages.reduce((sum, each) => sum + each, 0) * 1.5) * 4096;
  if (!mount(disk, `size=${room}`)) return;
  try {
    expect((await packEarlier(disk)).code).toBe(0);
    const before = await listing(disk);
    const full = await pack(world.store, disk); // two do not fit
    expect([full.code, full.error?.code]).toEqual([2, 'DISK_FULL']);
    expect(full.error?.message).toContain(disk);
    expect(await listing(disk)).toEqual(before);
    expect(await readdir(disk)).toEqual([packageName]);
    await writeFile(join(disk, 'fill'), Buffer.alloc(room)).catch(() => undefined);
    const report = await world.tell(['verify-images', '-', '--registry', `=store:${world.store}`, '--output', disk], { input: 'release/web:v1\n' });
    expect([report.code, report.error]).toEqual([2, undefined]); // what was found is still said
    expect(report.stdout).toContain('"found"');
    expect(report.stderr).toContain(join(disk, 'report.json'));
    expect((await readdir(disk)).sort()).toEqual(['fill', packageName]);
    await rm(join(disk, 'fill'));
    await rm(join(disk, packageName), { recursive: true });
    expect((await pack(world.store, disk)).code).toBe(0);
  } finally {
    spawnSync('umount', [disk]);
  }
});

describe('T42 T43 verify-package names what is wrong with a package', () => {
  const segment = (number: number): string => `segment-000${number}.tar`;
  test.each<readonly [string, (folder: string) => Promise<unknown>, string, string]>([
    ['a flipped bit of a blob', async (folder) => {
      const { files } = parsePackageManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
      const blob = files.find(({ segment: number, path }) => number === 2 && path.endsWith('/data'));
      await flip(join(folder, segment(2)), (blob?.offset ?? 0) + 1);
    }, segment(2), 'sha256:'],
    ['a segment that is missing', (folder) => rm(join(folder, segment(2))), segment(2), 'segment 2 of 2'],
    ['one too many', (folder) => cp(join(folder, segment(1)), join(folder, segment(3))), segment(3), 'none of them'],
    ['two that changed places', async (folder) => {
      await rename(join(folder, segment(1)), join(folder, 'x'));
      await rename(join(folder, segment(2)), join(folder, segment(1)));
      await rename(join(folder, 'x'), join(folder, segment(2)));
    }, segment(1), segment(2)],
    ['one that was cut', (folder) => truncate(join(folder, segment(2)), 1000), segment(2), '1000 of'],
    ['a manifest that is none', (folder) => writeFile(join(folder, 'manifest.json'), '{'), packageName, 'not JSON'],
    ['an installer that was edited', (folder) => writeFile(join(folder, 'install.sh'), 'exit 0'), 'install.sh', 'checksums.txt'],
    ['no checksums', (folder) => rm(join(folder, 'checksums.txt')), 'checksums.txt', 'no list'],
  ])('%s', async (name, damage, subject, says) => {
    const folder = join(world.folder, name, packageName);
    await cp(join(output, packageName), folder, { recursive: true });
    await damage(folder);
    const told = await world.tell(['verify-package', folder]);
    expect(told.code).toBe(1);
    expect(told.findings.some((finding) => finding.subject.includes(subject) && `${finding.subject} ${finding.message}`.includes(says))).toBe(true);
    const target = join(world.folder, name, 'site');
    const unpacked = await world.tell(['unpack', folder, '--output', target]);
    if (['an installer that was edited', 'no checksums', 'one too many'].includes(name)) return; // unpack reads segments by the manifest
    expect([1, 2]).toContain(unpacked.code);
    expect(await readdir(target).catch(() => [])).toEqual([]);
  });
  test('and nothing of the good one', async () => expect(await world.tell(['verify-package', join(output, packageName)])).toMatchObject({ code: 0, findings: [] }));
});
