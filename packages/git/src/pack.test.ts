import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GitError } from './errors.ts';
import { formatObjects, nameOf, parseObjects } from './objects.ts';
import { parsePack } from './pack.ts';

let folder = '';
let oids: string[] = [];
const env = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@x', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@x' };
const git = (args: readonly string[], input = ''): Buffer => execFileSync('git', args, { cwd: folder, env, input, maxBuffer: 2 ** 26 });
const pack = (...args: readonly string[]): Buffer => git(['pack-objects', '--stdout', '--quiet', ...args], `${oids.join('\n')}\n`);
const maxBytes = 2 ** 24;

/** Files that change a little from commit to commit, so that a pack has differences of differences; one is empty, one is binary. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-pack-'));
  git(['init', '--quiet', '--initial-branch=main']);
  for (let round = 0; round < 6; round += 1) {
    await writeFile(join(folder, 'text'), Array.from({ length: 400 }, (_, line) => `${line} ${line === round * 7 ? 'changed' : line * 31}\n`).join(''));
    await writeFile(join(folder, 'bytes'), Buffer.from(Array.from({ length: 70_000 + round }, (_, at) => (at * 7919 + round * (at === 5000 ? 1 : 0)) % 251)));
    await writeFile(join(folder, 'empty'), '');
    git(['add', '.']);
    git(['commit', '--quiet', '--message', `round ${round}`]);
  }
  git(['tag', '--annotate', '--message', 'first', 'v1']);
  oids = git(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)']).toString('utf8').trim().split('\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a pack', () => {
  test.each<[string, readonly string[]]>([
    ['with differences by place', ['--delta-base-offset']], ['with differences by name', []], ['without differences', ['--window=0']], ['that is not compressed', ['--compression=0', '--delta-base-offset']],
  ])('%s has the objects that git has', (_name, args) => {
    const expected = parseObjects(git(['cat-file', '--batch'], `${oids.join('\n')}\n`));
    const objects = parsePack(pack(...args), { maxBytes });
    expect([...objects.keys()].sort()).toEqual([...expected.keys()].sort());
    expect(oids.every((oid) => objects.get(oid)?.type === expected.get(oid)?.type && objects.get(oid)?.data.equals(expected.get(oid)?.data ?? Buffer.alloc(0)))).toBe(true);
    expect(parseObjects(formatObjects(objects)).size).toBe(oids.length);
  });

  test('of nothing has nothing', () => {
    expect(parsePack(git(['pack-objects', '--stdout', '--quiet'], ''), { maxBytes }).size).toBe(0);
  });

  const readingOf = (bytes: Buffer): string => {
    try {
      // What is read has its own name: whoever asks for an object by name gets that one or none.
      return [...parsePack(bytes, { maxBytes })].every(([oid, object]) => nameOf(object, 40) === oid) ? 'true names' : 'false names';
    } catch (error) {
      return error instanceof GitError ? error.code : String(error);
    }
  };
  test('that is cut anywhere is refused', () => {
    const whole = pack('--delta-base-offset');
    for (let length = 0; length < whole.length; length += length < 400 ? 1 : 997) expect([length, readingOf(whole.subarray(0, length))]).toEqual([length, 'GIT_FAILED']);
  });
  test('with a changed byte is refused, or has objects of other names', () => {
    const whole = pack('--delta-base-offset');
    for (let at = 0; at < whole.length; at += at < 300 ? 1 : 499) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect([at, readingOf(changed)]).toEqual([at, expect.stringMatching(/^(GIT_FAILED|true names)$/)]);
    }
  });

  const packOf = (...entries: readonly Buffer[]): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(entries.length);
    return Buffer.concat([Buffer.from('PACK\0\0\0\x02', 'latin1'), count, ...entries, Buffer.alloc(20)]);
  };
  const entry = (type: number, size: number, data: Buffer): Buffer => Buffer.concat([Buffer.from(size < 16 ? [(type << 4) | size] : [0x80 | (type << 4) | (size & 15), ...size < 2048 ? [size >> 4] : [0x80 | ((size >> 4) & 127), (size >> 11) & 127]]), data]);
  test.each<[string, () => Buffer]>([
    ['that is none', () => Buffer.from('not a pack at all, though long enough for one')],
    ['of more bytes than allowed', () => packOf(entry(3, 200_000, deflateSync(Buffer.alloc(200_000))))],
    ['of more objects than can be kept', () => packOf(...Array.from({ length: 1000 }, () => entry(3, 0, deflateSync(''))))],
    ['whose object is larger than it says', () => packOf(entry(3, 5, deflateSync(Buffer.alloc(100_000))))],
    ['whose object is smaller than it says', () => packOf(entry(3, 12, deflateSync(Buffer.from('one'))))],
    ['with an object of no type', () => packOf(entry(5, 3, deflateSync(Buffer.from('one'))))],
    ['with a difference from what it does not have', () => packOf(entry(7, 3, Buffer.concat([Buffer.alloc(20, 1), deflateSync(Buffer.from([3, 3, 0]))])))],
    ['with a difference from itself', () => packOf(entry(6, 3, Buffer.concat([Buffer.from([0]), deflateSync(Buffer.from([3, 3, 0]))])))],
    ['with a difference that makes more than allowed', () => packOf(entry(3, 1, deflateSync(Buffer.from('x'))), entry(6, 5, Buffer.concat([Buffer.from([10]), deflateSync(Buffer.from([1, 0xff, 0xff, 0xff, 0x7f]))])))],
  ])('%s is refused', (_name, make) => {
    expect(() => parsePack(make(), { maxBytes: 100_000 })).toThrow(expect.objectContaining({ name: 'GitError', code: 'GIT_FAILED' }));
  });

  test('of differences by name, each from the one behind it, is read', () => {
    const count = 3000;
    const textOf = (index: number): Buffer => Buffer.from(String(index).padStart(8, '0'));
    const deltas = Array.from({ length: count }, (_, index) => entry(7, 11, Buffer.concat([
      Buffer.from(nameOf({ type: 'blob', data: textOf(index) }, 40), 'hex'), deflateSync(Buffer.concat([Buffer.from([8, 8, 8]), textOf(index + 1)]))])));
    const objects = parsePack(packOf(...deltas.reverse(), entry(3, 8, deflateSync(textOf(0)))), { maxBytes });
    expect([objects.size, objects.get(nameOf({ type: 'blob', data: textOf(count) }, 40))?.data]).toEqual([count + 1, textOf(count)]);
  });
});
