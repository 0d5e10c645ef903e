import { describe, expect, test } from '@jest/globals';
import type { CiEvent } from '@slipway/ci';
import { parseImageReference } from '@slipway/oci';
import { applyOwnImageRules, branchImageTag, checkOwnTags, parseWait, planOwnImageRules, type OwnImageRules } from './own-images.ts';
import type { Target } from './target.ts';

const target = (text: string): Target => ({ listed: parseImageReference(text), lookup: parseImageReference(text), lists: [], addons: ['chart'], uses: [] });
const inputs = { own: ['release/'], pinned: [], gitTag: undefined, branchImages: false, wait: undefined };
const push: CiEvent = { name: 'push', branch: 'feature/a', commit: 'abcdef0123', shortCommit: 'abcdef01' };

test.each([
  ['main', 'abc1234', 'main.abc1234'],
  ['feature/new_ui', 'abc1234', 'feature-new_ui.abc1234'],
  ['-.äpfel', 'abc1234', 'pfel.abc1234'],
  ['/', 'abc1234', 'branch.abc1234'],
])('P11 the branch %s at %s gives the tag %s', (branch, commit, tag) => { expect(branchImageTag(branch, commit)).toBe(tag); });

test('P11 a long branch leaves room for the commit within 128 characters', () => {
  const tag = branchImageTag('x'.repeat(300), 'abc1234');
  expect([tag.length, tag.endsWith('x.abc1234')]).toEqual([128, true]);
});

test.each([['90s', 90_000], ['20m', 1_200_000], ['1h30m', 5_400_000], ['0s', 0]])('a wait of %s is %d ms', (text, ms) => { expect(parseWait(text)).toBe(ms); });
test.each(['', '20', 'm', '20 m', '-1m', '30m1h'])('a wait of "%s" is refused', (text) => { expect(() => parseWait(text)).toThrow(/wait/); });

describe('rules by event', () => {
  const wait = { ...inputs, wait: '20m' };
  test.each<[string, Parameters<typeof planOwnImageRules>[0], CiEvent, Partial<OwnImageRules>]>([
    ['on a git tag it is strict and waits', wait, { name: 'tag', gitTag: 'v1' }, { gitTag: 'v1', ifMissing: 'wait' }],
    ['on a git tag without wait it is strict', inputs, { name: 'tag', gitTag: 'v1' }, { gitTag: 'v1' }],
    ['a tag that was named goes first', { ...inputs, gitTag: 'v2' }, { name: 'tag', gitTag: 'v1' }, { gitTag: 'v2' }],
    ['on a branch what is not there is pending', wait, push, { ifMissing: 'pending' }],
    ['branch images are looked up by branch and commit', { ...wait, branchImages: true }, push, { branchTag: 'feature-a.abcdef01', ifMissing: 'wait' }],
    ['those of a pull request by what its branch has, not by the merge that is checked', { ...wait, branchImages: true }, { name: 'pull_request', shortCommit: '0000000', head: { branch: 'fix/b', shortCommit: '1234567' } }, { branchTag: 'fix-b.1234567', ifMissing: 'wait' }],
    ['the pull request of a fork has none: nobody pushes them', { ...wait, branchImages: true }, { ...push, name: 'pull_request' }, { ifMissing: 'pending' }],
    ['a pull request whose images are not asked for is pending', wait, { name: 'pull_request', head: { branch: 'b', shortCommit: '1234567' } }, { ifMissing: 'pending' }],
    ['at a terminal missing is missing', inputs, { name: 'other' }, {}],
  ])('R61 %s', (_name, given, event, rules) => { expect(planOwnImageRules(given, event)).toEqual({ prefixes: ['release/'], pinned: [], ...rules }); });
});

describe('own images', () => {
  const rules: OwnImageRules = { prefixes: ['release/'], pinned: ['release/proxy*'], gitTag: 'v1', ifMissing: 'wait' };
  test('R56 those that do not carry the git tag, pinned ones, digests and those of others apart', () => {
    const images = ['release/web:v1', 'r.example.com/release/web:v2', 'release/db', 'release/proxy:v7', `release/web@sha256:${'a'.repeat(64)}`, 'library/redis:7', 'release/web:1'];
    expect(checkOwnTags(images.map(target), rules).map(({ code, subject }) => `${code} ${subject}`)).toEqual(['wrong-tag r.example.com/release/web:v2', 'wrong-tag release/db', 'wrong-tag release/web:1']);
    expect(checkOwnTags(images.map(target), { prefixes: ['release/'], pinned: [] })).toEqual([]);
  });

  test('only those with the git tag are waited for', () => {
    expect(['release/web:v1', 'release/web:v2', 'library/redis:7', 'release/proxy:v1'].map((text) => applyOwnImageRules(target(text), rules).ifMissing)).toEqual(['wait', undefined, undefined, undefined]);
  });

  test('a branch image is looked up where the chart has its own', () => {
    const asked = (text: string): string => applyOwnImageRules(target(text), { prefixes: rules.prefixes, pinned: rules.pinned, branchTag: 'main.abc' }).lookup.text;
    expect(['r.example.com:5000/release/web:v1', 'release/web', 'release/proxy:v7', 'library/redis:7'].map(asked)).toEqual(['r.example.com:5000/release/web:main.abc', 'release/web:main.abc', 'release/proxy:v7', 'library/redis:7']);
  });
});
