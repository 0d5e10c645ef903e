import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gunzipSync } from 'fflate';
import { readTar } from '@slipway/core';
import { packageName, planPackage, type PackagePlanInput } from '@slipway/package-format';
import { exampleRelease, hotfixInput, platformInput } from '../../../../test/support/packages.ts';

const { base, patch } = exampleRelease();
const input = platformInput(base);

describe('planPackage', () => {
  test('T36 the order of lists, but for addons, changes nothing', () => {
    const expected = JSON.stringify(planPackage(input), (_, value: unknown) => value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value);
    fc.assert(fc.property(fc.shuffledSubarray([...base.images], { minLength: base.images.length }), fc.shuffledSubarray([...input.metaFiles], { minLength: input.metaFiles.length }), fc.boolean(), (images, metaFiles, turned) => {
      const plan = planPackage({ ...input, metaFiles, contents: { ...base, images }, charts: turned ? [...input.charts].reverse() : input.charts, platforms: turned ? [...input.platforms].reverse() : input.platforms });
      const without = JSON.stringify(plan, (_, value: unknown) => value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value);
      // the image that a shared blob is read through may differ; its bytes do not
      const bytesOnly = (text: string): string => text.replace(/"image":\{[^}]*\}/g, '');
      expect(bytesOnly(without)).toBe(bytesOnly(expected));
    }), { numRuns: 30 });
  });

  test('P17 every segment holds at most segment-size, also where a blob is larger; the first is never split', () => {
    const large = platformInput(exampleRelease({ layerSize: 30_000 }).base);
    fc.assert(fc.property(fc.integer({ min: 8192, max: 60_000 }), fc.constantFrom(input, large), (segmentSize, each) => {
      const { segments, manifest } = planPackage({ ...each, segmentSize });
      for (const { size } of segments.slice(1)) expect(size).toBeLessThanOrEqual(segmentSize);
      expect(manifest.files.filter(({ path }) => !path.startsWith('docker/')).every(({ segment }) => segment === 1)).toBe(true);
      expect(manifest.totals.bytes).toBe(segments.reduce((sum, { size }) => sum + size, 0));
    }), { numRuns: 50 });
  });

  test('charts.tar.gz is gzip; one package per addon, owned by 10000:10000 (R20)', async () => {
    const entry = planPackage(input).segments[0]?.entries.find(({ path }) => path === 'charts.tar.gz');
    const data = entry?.content.kind === 'data' ? entry.content.data : new Uint8Array();
    expect([...data.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    const tar = Buffer.from(gunzipSync(data));
    expect([tar.toString('latin1', 108, 115), tar.toString('latin1', 116, 123)]).toEqual(['0023420', '0023420']);
    const names: string[] = [];
    for await (const { name } of readTar((async function* () { yield await Promise.resolve(tar); })())) names.push(name);
    expect(names).toEqual(['charts/', 'charts/db-5.0.0.tgz', 'charts/web-1.0.0.tgz']);
  });

  test('a hotfix ships new blobs only and says what it builds on', () => {
    const { manifest, name } = planPackage(hotfixInput(patch, base));
    expect(name).toBe('acme-hotfix-v1.0.0-hotfix1-linux-multi');
    expect(manifest.bases[0]?.requires.blobs.length).toBe(1);
    expect(manifest.files.filter(({ path }) => path.startsWith('docker/')).length).toBe(6);
  });

  const file = (path: string): PackagePlanInput => ({ ...input, metaFiles: [...input.metaFiles, { path, data: new Uint8Array() }] });
  test.each([
    ['a file that climbs out', file('../x'), 'TAR_PATH'],
    ['an absolute file', file('/etc/passwd'), 'TAR_PATH'],
    ['T44 a name with a backslash', file('a\\b'), 'TAR_PATH'],
    ['T44 a name with a newline', file('a\nb'), 'PLAN_INVALID'],
    ['T44 a name like an option', file('-rf'), 'PLAN_INVALID'],
    ['a name that is taken', file('version.yml'), 'PLAN_CONFLICT'],
    ['a name that we give', file('install/blobs.tsv'), 'PLAN_CONFLICT'],
    ['a file inside a file', file('version.yml/x'), 'PLAN_CONFLICT'],
    ['a file in the registry storage', file('docker/registry/v2/blobs/x'), 'PLAN_CONFLICT'],
    ['a version that is a path', { ...input, version: '../v1' }, 'PLAN_INVALID'],
    ['an addon without its chart', { ...input, charts: [] }, 'PLAN_INVALID'],
    ['a hotfix without a base', { ...input, kind: 'hotfix' as const }, 'PLAN_INVALID'],
    ['a segment size that not every link fits into', { ...input, segmentSize: 8191 }, 'PLAN_INVALID'],
    ['a time that is none', { ...input, mtime: Number.NaN }, 'PLAN_INVALID'],
    ['a namespace with a tab', { ...input, addons: input.addons.map((addon) => ({ ...addon, namespace: 'a\tb' })) }, 'PLAN_INVALID'],
  ])('refuses %s', (_what, bad, code) => {
    expect(() => planPackage(bad)).toThrow(expect.objectContaining({ code }));
  });

  test('T44 a name with a space is kept', () => {
    expect(planPackage(file('configs/a b.yaml')).manifest.files.map(({ path }) => path)).toContain('configs/a b.yaml');
  });
});

describe('packageName', () => {
  test.each([
    [['linux/amd64'], 'acme-platform-v1-linux-amd64'], [['linux/arm64', 'linux/amd64'], 'acme-platform-v1-linux-multi'], [['linux/arm/v7'], 'acme-platform-v1-linux-arm-v7'],
  ])('%j is %s', (platforms, name) => {
    expect(packageName({ product: 'acme', kind: 'platform', version: 'v1', platforms })).toBe(name);
  });
});
