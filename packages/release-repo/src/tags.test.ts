import fc from 'fast-check';
import semver from 'semver';
import { describe, expect, test } from '@jest/globals';
import { selectTag, type ListedTag } from './tags.ts';
import { compareVersions, findVersion, isPrerelease } from './version.ts';

const tagsOf = (...names: string[]): ListedTag[] => names.map((name) => ({ name, commit: 'c'.repeat(40) }));
const order = (a: string, b: string): number => {
  const [left, right] = [findVersion(a), findVersion(b)];
  if (left === undefined || right === undefined) throw new Error('not versions');
  return compareVersions(left, right);
};

describe('versions', () => {
  test('hotfixes and patches come after their release, by number (R64)', () => {
    const sorted = ['v1.0.0-rc.1', 'v1.0.0', 'v1.0.0-hotfix1', 'v1.0.0-patch1', 'v1.0.0-hotfix9', 'v1.0.0-hotfix10', 'v1.0.0-hotfix18', 'v1.0.1-alpha', 'v1.0.1'];
    expect([...sorted].reverse().sort(order)).toEqual(sorted);
    expect(isPrerelease(findVersion('v1.0.0-hotfix3') ?? never())).toBe(false);
    expect(isPrerelease(findVersion('v1.0.0-acme-hotfix3') ?? never())).toBe(true);
  });

  test.each([
    ['v1', true], ['1.2', true], ['v1.2.3-rc.1+build.5', true], ['v01.2.3', true], ['v1.2.3-hotfix.2', true],
    ['v0.1.0.alpha.2', false], ['18446744073709551615.0.0', true], ['18446744073709551616.0.0', false], ['v1.2.3-01', false], ['V1.2.3', false], ['latest', false], ['', false], ['v1.2.3 ', false], ['-v1', false], ['$(id)', false],
  ])('%j as Masterminds reads it: %s', (text, expected) => {
    expect(findVersion(text) !== undefined).toBe(expected);
  });

  const part = fc.oneof(fc.nat(99).map(String), fc.constantFrom('alpha', 'beta', 'rc', 'x-y', '0a'));
  const arbitrary = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.array(part, { maxLength: 3 })).map(([a, b, c, pre]) => `${a}.${b}.${c}${pre.length === 0 ? '' : `-${pre.join('.')}`}`);
  test('without hotfixes the order is that of SemVer', () => {
    fc.assert(fc.property(arbitrary, arbitrary, (a, b) => Math.sign(order(a, b)) === semver.compare(a, b)));
  });
});

const never = (): never => { throw new Error('no version'); };

describe('the newest tag', () => {
  const cases: [string, string[], { baseVersion?: string; currentTag?: string }, string | undefined, string][] = [
    ['P10 baseVersion v1.2 is not v1.20', ['v1.2.3', 'v1.20.0', 'v1.2.10'], { baseVersion: 'v1.2' }, 'v1.2.10', 'newest release of line v1.2'],
    ['without baseVersion the line of the current tag', ['v1.2.3', 'v1.3.0', 'v1.2.4'], { currentTag: 'v1.2.3' }, 'v1.2.4', 'line v1.2'],
    ['a line of one number', ['v1.2.3', 'v1.9.0', 'v2.0.0'], { baseVersion: 'v1' }, 'v1.9.0', 'line v1'],
    ['without either, all versions', ['v1.2.3', 'v2.0.0'], {}, 'v2.0.0', 'all versions'],
    ['hotfix10 after hotfix9 after the release', ['v1.2.3-hotfix9', 'v1.2.3', 'v1.2.3-hotfix10'], { baseVersion: 'v1.2' }, 'v1.2.3-hotfix10', 'newest release'],
    ['a prerelease is not taken before a release', ['v1.2.3', 'v1.2.4-rc.1'], { currentTag: 'v1.2.2' }, 'v1.2.3', 'newest release'],
    ['a prerelease is taken when the current tag is one', ['v1.2.3', 'v1.2.4-rc.2', 'v1.2.4-rc.1'], { currentTag: 'v1.2.4-rc.1' }, 'v1.2.4-rc.2', 'a prerelease too'],
    ['a prerelease is taken when there is nothing else', ['v1.2.0-rc.1', 'v1.1.0'], { baseVersion: 'v1.2' }, 'v1.2.0-rc.1', 'prereleases only'],
    ['P9 what is no version is left out and named', ['v0.1.0.alpha.2', 'v0.1.0', 'nightly'], { baseVersion: 'v0.1' }, 'v0.1.0', 'left out: nightly'],
    ['nothing in the line', ['v2.0.0'], { baseVersion: 'v1.2' }, undefined, 'no tag in line v1.2'],
    ['a current tag that is no version stays', ['nightly', 'v1.0.0'], { currentTag: 'nightly' }, 'nightly', 'baseVersion'],
    ['going back is said', ['v1.2.3'], { currentTag: 'v1.2.9' }, 'v1.2.3', 'older than the current tag v1.2.9, which is gone'],
    ['of two spellings that of the current tag', ['1.2.3', 'v1.2.3'], { currentTag: '1.2.0' }, '1.2.3', 'newest release'],
  ];
  test.each(cases)('%s', (_name, names, rule, expected, why) => {
    const selection = selectTag(tagsOf(...names), rule);
    expect(selection.tag?.name).toBe(expected);
    expect(selection.why).toContain(why);
  });

  test('the order in which a server lists tags does not matter', () => {
    const names = ['v1.2.0', 'v1.2.1', '1.2.1', 'v1.2.1+b', 'v1.2.1-rc.1', 'v1.2.1-hotfix2', 'v1.20.0', 'x'];
    fc.assert(fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (shuffled) => selectTag(tagsOf(...shuffled), { baseVersion: 'v1.2' }).tag?.name === 'v1.2.1-hotfix2'));
  });
});
