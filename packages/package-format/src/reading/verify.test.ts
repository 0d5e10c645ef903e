import { cp, mkdtemp, open, readFile, readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { verifyPackage } from '@slipway/package-format';
import { exampleRelease, hotfixInput, platformInput, writePackage } from '../../../../test/support/packages.ts';

let folder = '';
let good = '';
let hotfix = '';
let count = 0;
const { box, base, patch } = exampleRelease();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-verify-'));
  good = (await writePackage({ ...platformInput(base), segmentSize: 9000 }, { box, outputDirectory: folder })).path;
  hotfix = (await writePackage(hotfixInput(patch, base), { box, outputDirectory: folder })).path;
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

async function copyOf(path: string): Promise<string> {
  const copy = join(folder, `copy-${count += 1}`);
  await cp(path, copy, { recursive: true });
  return copy;
}

const codes = async (path: string): Promise<string[]> => [...new Set((await verifyPackage(path)).map(({ code }) => code))];

async function flip(path: string, at: number, bit: number): Promise<void> {
  const handle = await open(path, 'r+');
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, at);
  byte[0] = (byte[0] ?? 0) ^ (1 << bit);
  await handle.write(byte, 0, 1, at);
  await handle.close();
}

describe('verifyPackage', () => {
  test('finds nothing in a whole package or hotfix, named by its directory or manifest', async () => {
    expect(await verifyPackage(good)).toEqual([]);
    expect(await verifyPackage(join(good, 'manifest.json'))).toEqual([]);
    expect(await verifyPackage(hotfix)).toEqual([]);
    expect(await verifyPackage(hotfix, { deep: false })).toEqual([]);
  });

  test.each<[string, (path: string) => Promise<unknown>, string]>([
    ['the first segment, which says which links there are, is missing', (path) => rm(join(path, 'segment-0001.tar')), 'segment-0001.tar'],
    ['a segment is replaced by the last one, with its links, of another cut', async (path) => {
      const other = (await writePackage({ ...platformInput(base), segmentSize: 12_000 }, { box, outputDirectory: await mkdtemp(join(folder, 'cut-')) })).path;
      const last = (await readdir(other)).filter((name) => name.startsWith('segment-')).sort().at(-1) ?? '';
      await cp(join(other, last), join(path, 'segment-0002.tar'));
    }, 'segment-0002.tar'],
  ])('accuses no whole segment: %s', async (_, damage, name) => {
    const copy = await copyOf(good);
    await damage(copy);
    expect([...new Set((await verifyPackage(copy)).map(({ subject }) => subject))]).toEqual([name]);
  });

  test('T42 finds one flipped bit anywhere in any file', async () => {
    const copy = await copyOf(good);
    const names = (await readdir(copy)).sort();
    const sizes = new Map(await Promise.all(names.map(async (name): Promise<[string, number]> => [name, (await stat(join(copy, name))).size])));
    await fc.assert(fc.asyncProperty(fc.constantFrom(...names), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.nat(7), async (name, where, bit) => {
      const at = Math.floor(where * (sizes.get(name) ?? 1));
      await flip(join(copy, name), at, bit);
      const findings = await verifyPackage(copy);
      await flip(join(copy, name), at, bit);
      expect(findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    }), { numRuns: 150 });
    expect(await verifyPackage(copy)).toEqual([]);
  });

  const damages: readonly (readonly [string, string, string, (path: string) => Promise<unknown>])[] = [
    ['a missing middle segment', 'missing', 'segment-0002.tar', (path) => rm(join(path, 'segment-0002.tar'))],
    ['an extra segment', 'extra', 'segment-0099.tar', (path) => cp(join(path, 'segment-0002.tar'), join(path, 'segment-0099.tar'))],
    ['a truncated segment', 'truncated', 'segment-0002.tar', (path) => truncate(join(path, 'segment-0002.tar'), 1500)],
    ['a segment that grew', 'oversized', 'segment-0002.tar', async (path) => writeFile(join(path, 'segment-0002.tar'), Buffer.concat([await readFile(join(path, 'segment-0002.tar')), Buffer.alloc(512)]))],
    ['a segment of another package', 'foreign', 'segment-0002.tar', (path) => cp(join(hotfix, 'segment-0002.tar'), join(path, 'segment-0002.tar'))],
    ['a duplicate of another segment', 'swapped', 'segment-0003.tar', (path) => cp(join(path, 'segment-0002.tar'), join(path, 'segment-0003.tar'))],
    ['no checksums', 'missing', 'checksums.txt', (path) => rm(join(path, 'checksums.txt'))],
    ['no installer', 'missing', 'install.sh', (path) => rm(join(path, 'install.sh'))],
    ['an edited installer', 'checksum', 'install.sh', (path) => writeFile(join(path, 'install.sh'), 'exit 0\n')],
    ['a manifest that is not JSON', 'manifest-invalid', 'manifest.json', (path) => writeFile(join(path, 'manifest.json'), '{')],
    ['a newer format', 'manifest-invalid', 'manifest.json', (path) => writeFile(join(path, 'manifest.json'), '{"formatVersion":2}')],
  ];
  test.each(damages)('T42 names %s', async (_what, code, subject, damage) => {
    const copy = await copyOf(good);
    await damage(copy);
    const findings = await verifyPackage(copy);
    expect(findings.map((finding) => finding.code)).toContain(code);
    expect(findings.map((finding) => `${finding.subject} ${finding.message}`).join('\n')).toContain(subject);
    expect(findings.every((finding) => finding.code === code)).toBe(true);
  });

  test('T42 tells two swapped segments', async () => {
    const copy = await copyOf(good);
    await rename(join(copy, 'segment-0002.tar'), join(copy, 'x'));
    await rename(join(copy, 'segment-0003.tar'), join(copy, 'segment-0002.tar'));
    await rename(join(copy, 'x'), join(copy, 'segment-0003.tar'));
    expect((await verifyPackage(copy)).map(({ code, subject }) => [code, subject])).toEqual([['swapped', 'segment-0002.tar'], ['swapped', 'segment-0003.tar']]);
  });

  test('names the image of a damaged blob', async () => {
    const copy = await copyOf(good);
    const { files } = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8')) as { files: { path: string; segment: number; offset: number; size: number }[] };
    const file = files.find(({ path, size }) => path.startsWith('docker/') && size === 3000);
    await flip(join(copy, `segment-000${file?.segment ?? 0}.tar`), (file?.offset ?? 0) + 10, 0);
    const [finding, ...rest] = await verifyPackage(copy);
    expect(rest).toEqual([]);
    expect(finding?.code).toBe('damaged');
    expect(finding?.message).toContain('of the image registry.example/');
  });

  test('says that what is not there is no package', async () => {
    expect(await codes(join(folder, 'nowhere'))).toEqual(['missing']);
  });
});
