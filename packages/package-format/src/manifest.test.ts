import { describe, expect, test } from '@jest/globals';
import { parsePackageManifest, planPackage, type PackageManifest } from '@slipway/package-format';
import { formatPackageManifest } from './manifest.ts';
import { formatChecksums, parseChecksums } from './checksums.ts';
import { exampleRelease, hotfixInput } from '../../../test/support/packages.ts';

const { base, patch } = exampleRelease();
const plan = planPackage(hotfixInput(patch, base));
const { files, totals, ...about } = plan.manifest;
const manifest: PackageManifest = { ...about, segments: plan.segments.map(({ name, size }) => ({ name, size, sha256: 'a'.repeat(64) })), files, totals };

describe('package manifest', () => {
  test('reads back what it writes, one line per file', () => {
    const text = formatPackageManifest(manifest);
    expect(parsePackageManifest(text)).toEqual(JSON.parse(JSON.stringify(manifest)));
    expect(formatPackageManifest(parsePackageManifest(text))).toBe(text);
    for (const file of manifest.files) expect(text).toContain(`\n    ${JSON.stringify(file)}`);
  });

  const [file] = manifest.files;
  const good = { path: 'x', segment: 1, offset: 512, size: 1, sha256: 'a'.repeat(64), ...file };
  test.each([
    ['an unknown key', { ...manifest, extra: 1 }],
    ['segments out of order (T42)', { ...manifest, segments: [...manifest.segments].reverse() }],
    ['a segment with a strange name (T42)', { ...manifest, segments: [{ name: 'docs_0.1.8', size: 1, sha256: 'a'.repeat(64) }] }],
    ['a file of a segment that is not there', { ...manifest, files: [{ ...good, segment: 99 }] }],
    ['a file beyond the end of its segment', { ...manifest, files: [{ ...good, offset: 10 ** 9 }] }],
    ['one path twice', { ...manifest, files: [good, good] }],
    ['a negative size', { ...manifest, files: [{ ...good, size: -1 }] }],
    ['a repository that climbs out', { ...manifest, images: [{ ...manifest.images[0], repository: '../x' }] }],
    ['a digest that is a path', { ...manifest, images: [{ ...manifest.images[0], digest: 'sha256:../x' }] }],
    ['a version that is a path', { ...manifest, version: 'a/b' }],
  ])('refuses %s', (_what, bad) => {
    expect(() => parsePackageManifest(JSON.stringify(bad))).toThrow(expect.objectContaining({ code: 'MANIFEST_INVALID' }));
  });

  test('T48 refuses a path that climbs out', () => {
    expect(() => parsePackageManifest(JSON.stringify({ ...manifest, files: [{ ...good, path: '../x' }] }))).toThrow(expect.objectContaining({ code: 'MANIFEST_INVALID' }));
  });
});

describe('checksums', () => {
  test('T42 more than 999 segments keep their names apart', () => {
    const segments = Array.from({ length: 1001 }, (_, index) => ({ name: `segment-${String(index + 1).padStart(4, '0')}.tar`, size: 1, sha256: index.toString(16).padStart(64, '0') }));
    const sums = parseChecksums(formatChecksums(segments, new Map()));
    expect(sums?.size).toBe(1001);
    expect(sums?.get('segment-1000.tar')).toBe((999).toString(16).padStart(64, '0'));
  });

  test.each([
    ['no newline at its end', `${'a'.repeat(64)}  x`], ['upper case', `${'A'.repeat(64)}  x\n`], ['a path', `${'a'.repeat(64)}  ../x\n`], ['one name twice', `${'a'.repeat(64)}  x\n`.repeat(2)], ['nothing', ''],
  ])('is not a list with %s', (_what, text) => {
    expect(parseChecksums(text)).toBeUndefined();
  });
});
