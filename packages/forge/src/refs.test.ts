import { describe, expect, test } from '@jest/globals';
import { isStatusRequired, matchesPattern, matchesRef } from './refs.ts';

describe('a pattern', () => {
  test.each([
    ['v1.0', 'v1.0', true], ['v1.0', 'v1.01', false], ['v*', 'v1.0', true], ['v*', 'w1', false], ['v*', 'v', true], ['*', '', true], ['*', 'a/b', true],
    ['*-rc', 'v1-rc', true], ['v*-rc*', 'v1-rc2', true], ['v*-rc*', 'v1', false], ['aba*aba', 'aba', false], ['aba*aba', 'ababa', false], ['aba*aba', 'abaaba', true], ['a*b*b', 'ab', false], ['a*b*b', 'abb', true], ['v[12]', 'v1', false], ['a.c', 'abc', false],
  ])('%s for %s: %s', (pattern, name, matches) => expect(matchesPattern(pattern, name)).toBe(matches));

  test.each([
    ['refs/tags/v*', 'refs/tags/v1', true], ['refs/tags/*', 'refs/tags/kubernetes/v1', false], ['refs/tags/**/*', 'refs/tags/kubernetes/v1', true], ['refs/tags/**/*', 'refs/tags/v1', true], ['refs/tags/**/v*', 'refs/tags/a/b/v1', true], ['refs/tags/**/v*', 'refs/tags/a/b/w1', false],
  ])('of GitHub: %s for %s: %s', (pattern, ref, matches) => expect(matchesRef(pattern, ref)).toBe(matches));

  test('a required status may be a pattern', () => {
    const branch = { name: 'main', commit: 'c', isProtected: true, requiredStatuses: ['ci/*', 'slipway/owners'] };
    expect(['ci/build', 'slipway/owners', 'slipway/other'].map((context) => isStatusRequired(branch, context))).toEqual([true, true, false]);
  });
});
