import fc from 'fast-check';
import semver from 'semver';
import { describe, expect, test } from '@jest/globals';
import { compareBuilds, compareVersions, findLine, findLooseVersion, findVersion, isInLine, isPrerelease, prereleaseKind, type Version } from './version.ts';

const of = (text: string): Version => {
  const version = findLooseVersion(text);
  if (version === undefined) throw new Error(`${text} is no version`);
  return version;
};
const order = (a: string, b: string): number => compareVersions(of(a), of(b));

describe('versions', () => {
  test('hotfixes and patches come after their release, by number (R64)', () => {
    const sorted = ['v1.0.0-rc.1', 'v1.0.0-rc.1-hotfix1', 'v1.0.0', 'v1.0.0-hotfix', 'v1.0.0-hotfix1', 'v1.0.0-patch1', 'v1.0.0-hotfix9', 'v1.0.0-hotfix10', 'v1.0.0-hotfix18', 'v1.0.1-alpha', 'v1.0.1'];
    expect([...sorted].reverse().sort(order)).toEqual(sorted);
    expect(isPrerelease(of('v1.0.0-hotfix3'))).toBe(false);
    expect(isPrerelease(of('v1.0.0-acme-hotfix3'))).toBe(true);
    expect(isPrerelease(of('v1.0.0-myhotfix3'))).toBe(true);
  });

  test.each([
    ['v1', true], ['1.2', true], ['v1.2.3-rc.1+build.5', true], ['v01.2.3', true], ['v1.2.3-hotfix.2', true],
    ['v0.1.0.alpha.2', false], ['18446744073709551615.0.0', true], ['18446744073709551616.0.0', false], ['v1.2.3-01', false], ['V1.2.3', false], ['latest', false], ['', false], ['v1.2.3 ', false], ['-v1', false], ['$(id)', false],
  ])('%j as Masterminds reads it: %s', (text, expected) => {
    expect(findVersion(text) !== undefined).toBe(expected);
  });

  test.each<[string, string | undefined]>([
    ['v0.1.0.alpha.2', '0.1.0-alpha.2'], ['v1.2.3rc1', '1.2.3-rc1'], ['v1.2.3_rc_1', '1.2.3-rc-1'], ['V1.2.3', '1.2.3'], ['v1.2.3-01', '1.2.3-1'], ['1.2.3.beta+5', '1.2.3-beta'],
    ['v1.2.3.', undefined], ['v1.2.3-', undefined], ['v1.2.3.4.5', undefined], ['v1.2.3.4-rc.1', undefined], ['v1.2.x', undefined], ['v1.2.3 beta', undefined], ['v1.2.3-rc..1', undefined], ['v18446744073709551616.0.0.a', undefined],
  ])('P9 %j is read as %s', (text, expected) => {
    const version = findLooseVersion(text);
    expect(version === undefined ? undefined : `${version.numbers.join('.')}${version.prerelease === '' ? '' : `-${version.prerelease}`}`).toBe(expected);
    if (version !== undefined) expect(version.text).toBe(text);
  });
  test('P9 a fourth number is counted behind the three', () => {
    expect(['1.2.3.10', '1.2.3', '1.2.4', '1.2.3.9'].sort(order)).toEqual(['1.2.3', '1.2.3.9', '1.2.3.10', '1.2.4']);
  });

  test('builds of one version: none, then by identifier', () => {
    expect(['1.0.0+b.10', '1.0.0', '1.0.0+b.9', '1.0.0+a'].sort((a, b) => compareBuilds(of(a), of(b)))).toEqual(['1.0.0', '1.0.0+a', '1.0.0+b.9', '1.0.0+b.10']);
    expect(order('1.0.0+a', '1.0.0+b')).toBe(0);
  });

  test.each([['1.0.0-rc.1', 'rc'], ['1.0.0-RC1', 'rc'], ['1.0.0.alpha.2', 'alpha'], ['1.0.0-2026.1', ''], ['1.0.0', '']])('%s is of the kind %j', (text, kind) => {
    expect(prereleaseKind(of(text))).toBe(kind);
  });

  const part = fc.oneof(fc.nat(99).map(String), fc.constantFrom('alpha', 'beta', 'rc', 'x-y', '0a'));
  const arbitrary = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.array(part, { maxLength: 3 })).map(([a, b, c, pre]) => `${a}.${b}.${c}${pre.length === 0 ? '' : `-${pre.join('.')}`}`);
  test('without hotfixes the order is that of SemVer', () => {
    fc.assert(fc.property(arbitrary, arbitrary, (a, b) => Math.sign(order(a, b)) === semver.compare(a, b)));
  });
  test('R64 hotfixes stand between their release and the next patch, in the order of their numbers', () => {
    fc.assert(fc.property(fc.nat(20), fc.uniqueArray(fc.nat(300), { minLength: 2, maxLength: 6 }), fc.constantFrom('hotfix', 'patch'), (patch, numbers, suffix) => {
      const names = [...numbers].sort((a, b) => a - b).map((number) => `v1.0.${patch}-${suffix}${number}`);
      const expected = [`v1.0.${patch}`, ...names, `v1.0.${patch + 1}-rc.1`];
      expect([...expected].reverse().sort(order)).toEqual(expected);
    }));
  });
  test('P10 a version is in a line exactly when its first numbers are those of the line', () => {
    fc.assert(fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }), fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)), (line, numbers) => {
      expect(isInLine(of(numbers.join('.')), findLine(line.join('.')) ?? [])).toBe(line.every((each, index) => each === numbers[index]));
    }));
  });
  test('a text as long as git allows is read at once, or not at all', () => {
    const start = performance.now();
    for (const text of [`v1.0.0-${'a-'.repeat(100_000)}`, `v${'1.'.repeat(100_000)}`, `v1.0.0-${'-hotfix'.repeat(30)}!`]) expect(findLooseVersion(text)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
