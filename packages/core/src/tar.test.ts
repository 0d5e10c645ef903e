import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, linkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkArchivePath, readTar, tarArchive, tarEnd, TarError, tarHeader, tarPadding, type TarReadEntry } from './tar.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-tar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tar = (...args: string[]): string => execFileSync('tar', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TZ: 'UTC' } });
const writeArchive = (bytes: Uint8Array): string => {
  const path = join(folder, 'ours.tar');
  writeFileSync(path, bytes);
  return path;
};

/** The bytes in pieces of `size`, as a stream may bring them. */
function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function* stream(bytes: Uint8Array, size = 700): AsyncGenerator<Uint8Array> {
  for (const piece of pieces(bytes, size)) yield await Promise.resolve(piece);
}

type Read = Pick<TarReadEntry, 'name' | 'type' | 'size' | 'mode' | 'offset' | 'linkName'> & { readonly text: string };
async function readAll(bytes: Uint8Array, { size = 700, bodies = true } = {}): Promise<Read[]> {
  const entries: Read[] = [];
  for await (const { name, type, size: length, mode, offset, linkName, body } of readTar(stream(bytes, size))) {
    const parts: Buffer[] = [];
    if (bodies) for await (const part of body) parts.push(part);
    entries.push({ name, type, size: length, mode, offset, linkName, text: Buffer.concat(parts).toString('utf8') });
  }
  return entries;
}

const mtime = 1_700_000_000;
const names: [string, string][] = [
  ['short', 'a.txt'],
  ['of exactly 100 bytes', 'x'.repeat(100)],
  ['split at a slash', `${'d'.repeat(120)}/${'f'.repeat(90)}`],
  ['longer than 255 bytes', `${'d/'.repeat(150)}f`],
  ['longer than 100 bytes without a slash', 'n'.repeat(200)],
  ['in UTF-8', 'ünïcödé/图像.txt'],
  ['with a space and a quote', "it's a file"],
];

describe('T46 GNU tar lists and unpacks what we write', () => {
  test.each(names)('a name %s', (_name, name) => {
    const archive = writeArchive(tarArchive([{ name, mtime, data: Buffer.from('hello') }]));
    expect(tar('--quoting-style=literal', '-tf', archive)).toBe(`${name}\n`);
    expect(tar('-xOf', archive)).toBe('hello');
  });

  test('owner, mode, time and size are those given', () => {
    const archive = writeArchive(tarArchive([
      { name: 'dir/', mtime, data: Buffer.alloc(0), uid: 10000, gid: 10000 },
      { name: 'dir/run.sh', mtime, mode: 0o755, data: Buffer.from('x'.repeat(513)), uid: 10000, gid: 10000 },
    ]));
    expect(tar('--numeric-owner', '--full-time', '-tvf', archive).trim().split('\n').map((line) => line.replace(/ +/g, ' '))).toEqual([
      'drwxr-xr-x 10000/10000 0 2023-11-14 22:13:20 dir/', '-rwxr-xr-x 10000/10000 513 2023-11-14 22:13:20 dir/run.sh',
    ]);
  });

  test('an entry larger than 8 GiB', () => {
    const size = 9 * 2 ** 30;
    const archive = writeArchive(tarHeader({ name: 'big', size, mtime }));
    let listing = '';
    try {
      tar('-tvf', archive);
    } catch (error) {
      listing = String((error as { stdout: unknown }).stdout); // it ends early, after the header was read
    }
    expect(listing).toContain(` ${size} `);
  });

  test('a short header is, byte for byte, the one of GNU tar', () => {
    writeFileSync(join(folder, 'same.txt'), 'hello');
    tar('--format=ustar', '--numeric-owner', '--owner=:0', '--group=:0', '--mode=0644', `--mtime=@${mtime}`, '-cf', 'gnu.tar', 'same.txt');
    const gnu = readFileSync(join(folder, 'gnu.tar')).subarray(0, 512);
    const ours = tarHeader({ name: 'same.txt', size: 5, mtime });
    // GNU tar fills the device numbers, which mean nothing for a file; the checksum follows from them.
    const blank = (header: Buffer): Buffer => Buffer.concat([header.subarray(0, 148), header.subarray(156, 329), header.subarray(345)]);
    expect(blank(ours).equals(blank(gnu))).toBe(true);
  });
});

test('T36 the same entries give the same bytes', () => {
  const files = names.map(([, name]) => ({ name, mtime, data: Buffer.from(name) }));
  expect(tarArchive(files).equals(tarArchive(files))).toBe(true);
});

describe('reading', () => {
  test.each([1, 511, 512, 513, 100_000])('our own archive, in pieces of %d bytes', async (size) => {
    const bytes = tarArchive(names.map(([, name]) => ({ name, mtime, data: Buffer.from(`content of ${name}`) })));
    const entries = await readAll(bytes, { size });
    expect(entries.map(({ name, text }) => [name, text])).toEqual(names.map(([, name]) => [name, `content of ${name}`]));
    for (const { offset, size: length, text } of entries) expect(bytes.toString('utf8', offset, offset + length)).toBe(text);
  });

  test('bodies that nobody reads are skipped', async () => {
    const bytes = tarArchive(names.map(([, name]) => ({ name, mtime, data: Buffer.alloc(3000) })));
    expect((await readAll(bytes, { bodies: false })).map(({ name }) => name)).toEqual(names.map(([, name]) => name));
  });

  test.each(['gnu', 'pax', 'ustar', 'v7'])('an archive of GNU tar in the format %s', async (format) => {
    const root = mkdtempSync(join(folder, 'tree-'));
    const long = format === 'v7' ? 'y'.repeat(90) : 'y'.repeat(100);
    mkdirSync(join(root, 'sub'));
    for (const name of ['a', `sub/${long}`]) writeFileSync(join(root, name), name, { mode: 0o640 });
    symlinkSync('a', join(root, 'sym'));
    linkSync(join(root, 'a'), join(root, 'zlink'));
    if (format === 'gnu' || format === 'pax') writeFileSync(join(root, 'z'.repeat(220)), 'long');
    tar(`--format=${format}`, '--sort=name', '-C', root, '-cf', 'theirs.tar', '.');
    const entries = await readAll(readFileSync(join(folder, 'theirs.tar')));
    expect(entries.map(({ name, type, linkName, text }) => [name, type, linkName, text])).toEqual([
      ['./', 'directory', '', ''], ['./a', 'file', '', 'a'], ['./sub/', 'directory', '', ''], [`./sub/${long}`, 'file', '', `sub/${long}`], ['./sym', 'symlink', 'a', ''], ['./zlink', 'link', './a', ''],
      ...(format === 'gnu' || format === 'pax' ? [[`./${'z'.repeat(220)}`, 'file', '', 'long']] : []),
    ]);
  });

  test('links to long targets, in both of their forms', async () => {
    const root = mkdtempSync(join(folder, 'links-'));
    symlinkSync('t'.repeat(180), join(root, 's'.repeat(150)));
    for (const format of ['gnu', 'pax']) {
      tar(`--format=${format}`, '-C', root, '-cf', 'theirs.tar', 's'.repeat(150));
      expect((await readAll(readFileSync(join(folder, 'theirs.tar')))).map(({ name, linkName }) => [name, linkName])).toEqual([['s'.repeat(150), 't'.repeat(180)]]);
    }
  });

  test('a size in base 256, as GNU tar writes it beyond 8 GiB', async () => {
    const root = mkdtempSync(join(folder, 'large-'));
    execFileSync('truncate', ['-s', '9G', join(root, 'big')]);
    // A pipe of its head only: nine gigabytes of zeroes are not needed to read the header.
    const head = execFileSync('sh', ['-c', 'tar --format=gnu -C "$1" -cf - big | head -c 512', 'sh', root]);
    const first = await readTar(stream(head)).next();
    expect(first.value).toMatchObject({ name: 'big', size: 9 * 2 ** 30 });
  });
});

test('whatever is written is read again, at its offset', async () => {
  const name = fc.array(fc.oneof(fc.stringMatching(/^[a-z0-9 ._-]{1,120}$/), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join('/').replaceAll('\0', '')).filter((text) => text !== '' && !text.endsWith('/') && Buffer.from(text).toString('utf8') === text);
  const file = fc.record({ name, mtime: fc.nat(8 ** 11 - 1), mode: fc.constantFrom(0o644, 0o755), data: fc.uint8Array({ maxLength: 2000 }) });
  await fc.assert(fc.asyncProperty(fc.array(file, { maxLength: 6 }), fc.integer({ min: 1, max: 3000 }), async (files, size) => {
    const bytes = tarArchive(files);
    const entries: unknown[] = [];
    for await (const entry of readTar(stream(bytes, size))) {
      const parts: Buffer[] = [];
      for await (const part of entry.body) parts.push(part);
      entries.push([entry.name, entry.mtime, entry.mode, Buffer.concat(parts).toString('hex'), bytes.toString('hex', entry.offset, entry.offset + entry.size)]);
    }
    const hex = (data: Uint8Array): string => Buffer.from(data).toString('hex');
    expect(entries).toEqual(files.map((each) => [each.name, each.mtime, each.mode, hex(each.data), hex(each.data)]));
  }), { numRuns: 150 });
});

describe('damaged archives are refused', () => {
  const whole = tarArchive([{ name: 'a', mtime, data: Buffer.from('x'.repeat(1000)) }, { name: 'n'.repeat(200), mtime, data: Buffer.from('y') }]);
  const changed = (at: number, byte: number): Buffer => {
    const bytes = Buffer.from(whole);
    bytes[at] = byte;
    return bytes;
  };
  const pax = (record: string): Buffer => {
    const head = Buffer.from(tarHeader({ name: 'p', size: record.length, mtime }));
    head.write('x', 156, 'latin1');
    head.fill(0x20, 148, 156);
    head.write(`${head.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return Buffer.concat([head, Buffer.from(record), Buffer.alloc(tarPadding(record.length)), tarHeader({ name: 'a', size: 0, mtime }), tarEnd]);
  };
  const rows: [string, Uint8Array][] = [
    ['cut in its first header', whole.subarray(0, 100)],
    ['cut inside a file', whole.subarray(0, 700)],
    ['cut between file and padding', whole.subarray(0, 512 + 1000)],
    ['cut in a later header', whole.subarray(0, 512 + 1024 + 20)],
    ['cut in an extended header', whole.subarray(0, 512 + 1024 + 512 + 30)],
    ['cut after an extended header', whole.subarray(0, 512 + 1024 + 512 + 512)],
    ['cut before its end blocks', whole.subarray(0, 512 + 1024)],
    ['one byte of a name changed', changed(0, 0x62)],
    ['a size that is no number', changed(130, 0x39)],
    ['no tar at all', Buffer.from('<html>'.repeat(200))],
    ['nothing', Buffer.alloc(0)],
    ['a pax record with a length of its own', pax('999 path=b\n')],
    ['a pax record without a length', pax('path=b\n')],
    ['a pax size that is negative', pax('11 size=-1\n')],
  ];
  test.each(rows)('%s', async (_name, bytes) => {
    await expect(readAll(bytes)).rejects.toMatchObject({ name: 'TarError', code: 'TAR_INVALID' });
    await expect(readAll(bytes, { bodies: false })).rejects.toBeInstanceOf(TarError);
  });
});

describe('T48 a path in an archive stays below its folder', () => {
  const illegal = [
    '', '/', '/etc/passwd', '../a', 'a/../../b', 'a/..', './a', 'a/./b', '//foo', 'a//b', '/../../a', '\\..\\a', 'a\\b', 'c:/windows', 'C:a', '\\\\?\\c:\\a', 'a\0b', '.', '..', './', '../',
  ];
  test.each(illegal.map((name) => [JSON.stringify(name), name]))('%s is refused', (_shown, name) => {
    expect(() => checkArchivePath(name)).toThrow(expect.objectContaining({ code: 'TAR_PATH' }));
  });
  test.each(['a', 'a/b', 'a/b/', '..a', 'a..', '.hidden', 'a/...', 'ab:c', 'ü'])('%s is accepted', (name) => {
    expect(checkArchivePath(name)).toBe(name);
  });
});
