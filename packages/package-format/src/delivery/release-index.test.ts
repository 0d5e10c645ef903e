import { describe, expect, test } from '@jest/globals';
import { addRelease, emptyIndex, formatLatest, formatReleaseIndex, parseReleaseIndex, type ReleasedPackage, type ReleaseIndex } from './release-index.ts';

const entry = (version: string, other: Partial<ReleasedPackage> = {}): ReleasedPackage => ({
  name: `acme-platform-${version}-linux-amd64`, path: `acme-${version}/candidate/acme-platform-${version}-linux-amd64`, kind: 'platform', version, platforms: ['linux/amd64'],
  bytes: 10, segments: 1, manifest: `sha256:${'a'.repeat(64)}`, signed: true, released: '2026-01-01T00:00:00.000Z', ...other,
});
const add = (index: ReleaseIndex, version: string, other: Partial<ReleasedPackage> = {}): ReleaseIndex => addRelease(index, entry(version, other), { product: 'acme', folder: `acme-${version}`, version });
const indexOf = (...versions: string[]): ReleaseIndex => versions.reduce((index, version) => add(index, version), emptyIndex);

test.each<[string, string[], string]>([
  ['the newest by number, not by letters', ['v2.9.0', 'v2.10.0', 'v2.1.0'], 'v2.10.0'],
  ['a release, not a newer candidate of one', ['v2.11.0-rc.1', 'v2.10.2'], 'v2.10.2'],
  ['a candidate when there is nothing else', ['v2.11.0-rc.1', 'v2.11.0-rc.2'], 'v2.11.0-rc.2'],
  ['a version with a hotfix number after its release (R64)', ['v1.0.0-hotfix2', 'v1.0.0', 'v1.0.0-hotfix10'], 'v1.0.0-hotfix10'],
  ['a version before what is no version', ['nightly', 'v0.1.0'], 'v0.1.0'],
])('latest is %s', (_name, versions, latest) => {
  expect(indexOf(...versions).products['acme']?.latest).toBe(latest);
  expect(indexOf(...versions.reverse()).products['acme']?.latest).toBe(latest);
});

describe('the index', () => {
  test('lists versions newest first, products by name, whatever the order they came in', () => {
    const index = addRelease(indexOf('v1.0.0', 'v1.10.0', 'v1.9.0'), entry('v3.0.0'), { product: 'aaa', folder: 'aaa-v3.0.0', version: 'v3.0.0' });
    expect(Object.keys(index.products)).toEqual(['aaa', 'acme']);
    expect(index.products['acme']?.versions.map(({ version }) => version)).toEqual(['v1.10.0', 'v1.9.0', 'v1.0.0']);
  });
  test('keeps hotfixes with the release they build on, and leaves latest alone', () => {
    const fix = entry('v1.0.0-hotfix1', { kind: 'hotfix', name: 'fix', path: 'acme-v1.0.0/candidate/fix' });
    const index = addRelease(indexOf('v1.0.0', 'v0.9.0'), fix, { product: 'acme', folder: 'acme-v1.0.0', version: 'v1.0.0' });
    expect(index.products['acme']).toMatchObject({ latest: 'v1.0.0', versions: [{ version: 'v1.0.0', packages: [{ version: 'v1.0.0' }], hotfixes: [fix] }, { version: 'v0.9.0', hotfixes: [] }] });
  });
  test('is the same when a package is in it already', () => {
    const index = indexOf('v1.0.0');
    expect(add(index, 'v1.0.0', { released: '2026-02-02T00:00:00.000Z' })).toBe(index);
  });
  test('takes no other package of the same name (DR14)', () => {
    expect(() => add(indexOf('v1.0.0'), 'v1.0.0', { manifest: `sha256:${'b'.repeat(64)}` })).toThrow(expect.objectContaining({ code: 'RELEASE_CONFLICT' }));
  });
  test('follows a package that was moved', () => {
    const index = add(indexOf('v1.0.0'), 'v1.0.0', { path: 'acme-v1.0.0/packages/p', released: '2027-01-01T00:00:00.000Z' });
    expect(index.products['acme']?.versions[0]?.packages).toEqual([entry('v1.0.0', { path: 'acme-v1.0.0/packages/p' })]);
  });
  test('gives its packages back', () => {
    const index = add(indexOf('v1.0.0'), 'v1.1.0', { commit: 'c0ffee', customer: 'oem', qa: { decision: 'pass', manifest: 'sha256:x', at: '2026-01-01T00:00:00Z', by: 'ann' } });
    expect(parseReleaseIndex(formatReleaseIndex(index), 'index.json')).toEqual(index);
  });
  test.each([['no JSON', '{'], ['of a later form', '{"formatVersion":2,"products":{}}'], ['with something else in it', '{"formatVersion":1,"products":{},"x":1}'], ['empty', '']])('that is %s is not written over', (_name, text) => {
    expect(() => parseReleaseIndex(text, 'index.json')).toThrow(expect.objectContaining({ code: 'INDEX_INVALID', exitCode: 2 }));
  });
});

test('latest as text has the packages of the newest release, without those of one customer', () => {
  let index = indexOf('v1.0.0', 'v1.1.0');
  index = add(index, 'v1.1.0', { name: 'b-arm64', path: 'acme-v1.1.0/candidate/b-arm64' });
  index = add(index, 'v1.1.0', { name: 'oem', path: 'acme-v1.1.0/candidate/oem', customer: 'oem' });
  expect(formatLatest(index, 'acme')).toBe('acme-v1.1.0/candidate/acme-platform-v1.1.0-linux-amd64\nacme-v1.1.0/candidate/b-arm64\n');
  expect(formatLatest(index, 'other')).toBe('');
});
