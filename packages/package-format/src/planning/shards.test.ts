import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { thisOwner } from '@slipway/core';
import { assembleShards, buildPackage, buildShard, formatShardMatrix, parseShard, planPackage, planShards, usefulShards, verifyPackage, type OpenBlob, type Shard } from '@slipway/package-format';
import { parseShardFile, segmentGroups } from './shards.ts';
import { exampleRelease, platformInput, writePackage } from '../../../../test/support/packages.ts';

let folder = '';
let whole = '';
let count = 0;
const { box, base } = exampleRelease({ layerSize: 50_000 });
const input = { ...platformInput(base), segmentSize: 20_000 };
const plan = planPackage(input);
const shards = planShards(plan, 3);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-shards-'));
  whole = (await writePackage(input, { box, outputDirectory: folder })).path;
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });
const newFolder = (): string => join(folder, `target-${count += 1}`);

const sumsOf = async (path: string): Promise<string[]> => Promise.all((await readdir(path)).sort().map(async (name) => `${name} ${createHash('sha256').update(await readFile(join(path, name))).digest('hex')}`));
const shardAt = (number: number, of: readonly Shard[] = shards): Shard => {
  const shard = of[number - 1];
  if (shard === undefined) throw new Error(`no shard ${number}`);
  return shard;
};
/** All shards of the plan, each in its folder below one. */
async function builtShards(): Promise<string> {
  const outputDirectory = newFolder();
  for (const shard of shards) await buildShard(plan, shard, { open: box.open, outputDirectory });
  return outputDirectory;
}

describe('planShards', () => {
  test('every segment is in one shard, and every blob too, also when it is in chunks', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 8192, max: 80_000 }), (wanted, segmentSize) => {
      const each = planPackage({ ...input, segmentSize });
      const dealt = planShards(each, wanted);
      expect(dealt.flatMap(({ segments }) => segments.map(({ name }) => name)).sort()).toEqual(each.segments.map(({ name }) => name));
      const owners = new Map<string, Set<number>>();
      for (const { number, segments } of dealt) for (const { entries } of segments) for (const { content } of entries) if (content.kind === 'blob') owners.set(content.blob.digest, (owners.get(content.blob.digest) ?? new Set()).add(number));
      expect([...owners.values()].every(({ size }) => size === 1)).toBe(true);
    }), { numRuns: 60 });
  });

  test('shards differ by no more bytes than what cannot be parted', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 8192, max: 80_000 }), (wanted, segmentSize) => {
      const each = planPackage({ ...input, segmentSize });
      const largest = Math.max(...segmentGroups(each.segments).map((group) => group.reduce((sum, { size }) => sum + size, 0)));
      const loads = planShards(each, wanted).map(({ bytes }) => bytes);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(largest);
    }), { numRuns: 60 });
  });

  test('the matrix is one line of JSON, with no more jobs than are of use', () => {
    expect(usefulShards(plan, 256)).toBe(segmentGroups(plan.segments).length);
    expect(usefulShards(plan, 2)).toBe(2);
    expect(() => usefulShards(plan, 257)).toThrow(expect.objectContaining({ code: 'PLAN_INVALID' }));
    const matrix = formatShardMatrix(shards);
    expect(matrix).not.toContain('\n');
    expect(JSON.parse(matrix)).toEqual({ include: shards.map(({ bytes, segments }, index) => ({ shard: `${index + 1}/3`, name: `shard-000${index + 1}-of-0003`, segments: segments.length, bytes })) });
  });

  test.each(['', '0/3', '4/3', '1/257', '1', 'a/b', '1/3x', '-1/3'])('%j is no shard', (text) => {
    expect(() => parseShard(text)).toThrow(expect.objectContaining({ code: 'PLAN_INVALID' }));
  });
});

describe('shards of a package', () => {
  test('T36 assembled they are the same bytes as a build in one go, wherever the folders lie', async () => {
    const apart = await builtShards();
    const flat = newFolder();
    await mkdir(flat);
    for (const name of await readdir(apart)) await cp(join(apart, name), flat, { recursive: true });
    for (const folders of [[apart], [flat], (await readdir(apart)).map((name) => join(apart, name))]) {
      const { built, findings } = await assembleShards(plan, { folders, outputDirectory: newFolder() });
      expect(findings).toEqual([]);
      expect(await sumsOf(built?.path ?? '')).toEqual(await sumsOf(whole));
      expect(await verifyPackage(built?.path ?? '')).toEqual([]);
    }
  });

  test('no shard reads a blob that another one reads', async () => {
    const asked: string[] = [];
    for (const shard of shards) await buildShard(plan, shard, { outputDirectory: newFolder(), open: (blob, options) => { asked.push(blob.digest); return box.open(blob, options); } });
    expect(asked.length).toBe(plan.manifest.totals.blobs);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('more shards than segments: the last are empty, and the package is the same', async () => {
    const outputDirectory = newFolder();
    for (const shard of planShards(plan, 40)) await buildShard(plan, shard, { open: box.open, outputDirectory });
    const { built } = await assembleShards(plan, { folders: [outputDirectory], outputDirectory });
    expect(await sumsOf(built?.path ?? '')).toEqual(await sumsOf(whole));
  });

  test('T47 a shard that is there is checked and kept; a damaged one is made anew', async () => {
    const outputDirectory = await builtShards();
    const refuse: OpenBlob = () => Promise.reject(new Error('no'));
    const again = await buildShard(plan, shardAt(1), { open: refuse, outputDirectory });
    expect(again.reused).toBe(true);
    const [name = ''] = (await readdir(again.path)).filter((each) => each.startsWith('segment-'));
    const file = await open(join(again.path, name), 'r+');
    await file.write('x', 900);
    await file.close();
    await expect(buildShard(plan, shardAt(1), { open: refuse, outputDirectory })).rejects.toMatchObject({ code: 'BLOB_UNREADABLE' });
    expect((await buildShard(plan, shardAt(1), { open: box.open, outputDirectory })).reused).toBe(false);
    expect((await assembleShards(plan, { folders: [outputDirectory], outputDirectory })).findings).toEqual([]);
  });

  const directories = async (path: string): Promise<string[]> => (await readdir(path)).filter((name) => name.includes('-shard-')).sort().map((name) => join(path, name));
  test.each<[string, string, (path: string) => Promise<unknown>]>([
    ['a missing shard', 'shard-missing', async (path) => rm((await directories(path))[1] ?? '', { recursive: true })],
    ['a shard that is there twice', 'shard-duplicate', async (path) => cp((await directories(path))[1] ?? '', join(path, 'again'), { recursive: true })],
    ['a shard of another commit', 'shard-foreign', async (path) => {
      const other = planPackage({ ...input, commit: 'another' });
      const [, second = ''] = await directories(path);
      await rm(second, { recursive: true });
      await buildShard(other, shardAt(2, planShards(other, 3)), { open: box.open, outputDirectory: path });
    }],
    ['a shard of another segment size', 'shard-foreign', async (path) => {
      const other = planPackage({ ...input, segmentSize: 30_000 });
      await buildShard(other, shardAt(2, planShards(other, 3)), { open: box.open, outputDirectory: join(path, 'other') });
    }],
    ['a shard of another count', 'shard-foreign', (path) => buildShard(plan, shardAt(1, planShards(plan, 2)), { open: box.open, outputDirectory: path })],
    ['a segment that no shard lists', 'segment-extra', async (path) => writeFile(join((await directories(path))[0] ?? '', 'segment-0099.tar'), '')],
    ['a segment that is gone', 'segment-missing', async (path) => rm(join((await directories(path))[0] ?? '', shardAt(1).segments[0]?.name ?? ''))],
    ['a shard file that is not JSON', 'shard-invalid', async (path) => writeFile(join((await directories(path))[1] ?? '', 'shard-0002-of-0003.json'), '{')],
    ['a damaged segment', 'segment-damaged', async (path) => {
      const file = await open(join((await directories(path))[0] ?? '', shardAt(1).segments[0]?.name ?? ''), 'r+');
      await file.write('x', 1200);
      await file.close();
    }],
    ['a segment and its shard that agree, but are not as planned', 'segment-damaged', async (path) => {
      const [, second = ''] = await directories(path);
      const file = join(second, 'shard-0002-of-0003.json');
      const { segments } = parseShardFile(await readFile(file, 'utf8'), file);
      const name = segments[0]?.name ?? '';
      const bytes = await readFile(join(second, name));
      bytes.write('x', bytes.length - 1, 'latin1');
      await writeFile(join(second, name), bytes);
      await writeFile(file, (await readFile(file, 'utf8')).replace(segments[0]?.sha256 ?? '-', createHash('sha256').update(bytes).digest('hex')));
    }],
  ])('T42 %s is named, and no package is made', async (_what, code, damage) => {
    const path = await builtShards();
    await damage(path);
    const outputDirectory = newFolder();
    const { built, findings } = await assembleShards(plan, { folders: [path], outputDirectory });
    expect(built).toBeUndefined();
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
    expect((await readdir(outputDirectory).catch(() => [])).length).toBe(0);
  });

  test('a folder without shards, and one that is not there', async () => {
    expect((await assembleShards(plan, { folders: [whole], outputDirectory: newFolder() })).findings.map(({ code }) => code)).toEqual(['shard-missing']);
    await expect(assembleShards(plan, { folders: [join(folder, 'nowhere')], outputDirectory: newFolder() })).rejects.toMatchObject({ code: 'NO_PACKAGE' });
  });
});

describe('a run that was killed', () => {
  // 4194304 is above the highest process id that Linux gives
  let killed = '';
  beforeAll(async () => { killed = (await thisOwner()).replace(/\d+_\d*$/, '4194305_0'); });
  const leftover = (name: string): string => `.${name}@${killed}@0@new`;

  test('T27 what it finished is used, what it left half-written or otherwise is not, and the bytes are the same', async () => {
    const outputDirectory = newFolder();
    const { path } = await buildPackage(plan, { open: box.open, outputDirectory });
    const left = join(outputDirectory, leftover(plan.name));
    await rename(path, left);
    for (const name of ['manifest.json', 'checksums.txt', 'install.sh', 'INSTALL.md']) await rm(join(left, name));
    const kept = plan.segments.map(({ name }) => name);
    const [, second = '', third = ''] = kept;
    const bytes = await readFile(join(left, second));
    bytes.write('!', 700, 'latin1');
    await writeFile(join(left, second), bytes);
    await writeFile(join(left, third), (await readFile(join(left, third))).subarray(0, 900));
    const asked: string[] = [];
    let advanced = 0;
    const built = await buildPackage(plan, { outputDirectory, progress: { advance: (amount) => { advanced += amount; } }, open: (blob, options) => { asked.push(blob.digest); return box.open(blob, options); } });
    expect(await sumsOf(built.path)).toEqual(await sumsOf(whole));
    expect(await readdir(outputDirectory)).toEqual([plan.name]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(plan.manifest.totals.blobs);
    expect(advanced).toBe(plan.manifest.totals.bytes);
  });

  test('T27 a shard goes on the same way', async () => {
    const outputDirectory = newFolder();
    const shard = shardAt(2);
    const { path } = await buildShard(plan, shard, { open: box.open, outputDirectory });
    const expected = await sumsOf(path);
    const name = path.slice(outputDirectory.length + 1);
    await rename(path, join(outputDirectory, leftover(name)));
    const built = await buildShard(plan, shard, { outputDirectory, open: () => Promise.reject(new Error('everything is there')) });
    expect(await sumsOf(built.path)).toEqual(expected);
    expect(await readdir(outputDirectory)).toEqual([name]);
  });
});
