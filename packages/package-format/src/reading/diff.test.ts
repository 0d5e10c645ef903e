import { describe, expect, test } from '@jest/globals';
import { diffPackages, type PackageAddon, type PackagedImage, type PackageManifest } from '@slipway/package-format';
import { blobPath } from '../layout.ts';

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const addon = (name: string, more: Partial<PackageAddon> = {}): PackageAddon => ({ name, path: `addons/${name}`, version: '1.0.0', tree: digest('a'), ...more });
const image = (reference: string, letter: string): PackagedImage => ({ reference, repository: reference, tag: 'v1', digest: digest(letter), platforms: ['linux/amd64'] });
const manifest = (more: Partial<PackageManifest> = {}): PackageManifest => ({
  formatVersion: 1, kind: 'platform', product: 'shop', version: 'v1.0.0', created: '2026-01-01T00:00:00Z', platforms: ['linux/amd64'], bases: [], addons: [], images: [], segments: [], files: [],
  totals: { bytes: 0, segments: 0, files: 0, blobs: 0, blobBytes: 0, images: 0 }, ...more,
});
const blob = (letter: string, size: number, path = blobPath(digest(letter))): PackageManifest['files'][number] => ({ path, segment: 2, offset: 512, size });
const names = (changes: readonly { readonly name: string; readonly before?: unknown; readonly after?: unknown }[]): string[] =>
  changes.map(({ name, before, after }) => `${before === undefined ? '+' : after === undefined ? '-' : '~'}${name}`);

describe('addons', () => {
  test.each<readonly [string, readonly PackageAddon[], readonly PackageAddon[], readonly string[]]>([
    ['the same are no change, in whatever order', [addon('a'), addon('b')], [addon('b'), addon('a')], []],
    ['one more and one less', [addon('a')], [addon('b')], ['-a', '+b']],
    ['another version', [addon('a')], [addon('a', { version: '1.1.0' })], ['~a']],
    ['other content under the same version', [addon('a')], [addon('a', { tree: digest('b') })], ['~a']],
    ['the same content of another commit is no change', [addon('a', { commit: '1' })], [addon('a', { commit: '2' })], []],
    ['enabled by default is enabled', [addon('a')], [addon('a', { enabled: true })], []],
    ['no longer enabled', [addon('a')], [addon('a', { enabled: false })], ['~a']],
  ])('%s', (_name, before, after, expected) => {
    expect(names(diffPackages(manifest({ addons: before }), manifest({ addons: after })).addons)).toEqual(expected);
  });
});

test('R26 what a hotfix does not carry is not gone; what it names as removed is', () => {
  const before = manifest({ addons: [addon('a'), addon('b'), addon('c')], images: [image('x', '1'), image('y', '2')] });
  const hotfix = manifest({ kind: 'hotfix', version: 'v1.0.0-hotfix1', bases: [{ version: 'v1.0.0', requires: { blobs: [], tags: [] } }], addons: [addon('a', { version: '1.0.1' })], removedAddons: ['c'], images: [image('x', '3')] });
  const { addons, images } = diffPackages(before, hotfix);
  expect([names(addons), names(images)]).toEqual([['~a', '-c'], ['~x']]);
});

test('other files, but for what follows from addons and images; those that a hotfix leaves out are not gone', () => {
  const file = (path: string, letter: string): PackageManifest['files'][number] => ({ path, segment: 1, offset: 512, size: 1, sha256: letter.repeat(64) });
  const before = manifest({ files: [file('configs/a.yaml.j2', '1'), file('resources/b', '1'), file('tools/helm-linux-amd64', '1'), file('install/tags.tsv', '1'), file('charts.tar.gz', '1'), blob('1', 10)] });
  const files = [file('configs/a.yaml.j2', '2'), file('scripts/c.sh', '2'), file('install/tags.tsv', '2'), file('charts.tar.gz', '2'), file('slipway.lock.json', '2'), file('sbom.cdx.json', '2'), blob('2', 10)];
  expect(names(diffPackages(before, manifest({ files })).files)).toEqual(['~configs/a.yaml.j2', '-resources/b', '+scripts/c.sh', '-tools/helm-linux-amd64']);
  expect(names(diffPackages(before, manifest({ kind: 'hotfix', bases: [{ version: 'v1.0.0', requires: { blobs: [], tags: [] } }], files })).files)).toEqual(['~configs/a.yaml.j2', '+scripts/c.sh']);
});

test('new blobs are counted once, also in chunks', () => {
  const before = manifest({ files: [blob('1', 10)] });
  const chunked = `${blobPath(digest('3'))}.chunk-0001-of-0002`;
  const after = manifest({ files: [blob('1', 10), blob('2', 20), blob('3', 5, chunked), blob('3', 6, chunked.replace('0001-of', '0002-of')), { path: 'version.yml', segment: 1, offset: 0, size: 9 }] });
  expect(diffPackages(before, after)).toMatchObject({ blobs: 2, bytes: 31 });
});
