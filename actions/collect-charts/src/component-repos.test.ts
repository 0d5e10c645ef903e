import { describe, expect, test } from '@jest/globals';
import { SlipwayError } from '@slipway/core';
import { GitError } from '@slipway/git';
import { testContext } from '../../../test/support/in-process.ts';
import { openComponentHost, unreachableFinding } from './component-repos.ts';

describe('where component repos are', () => {
  test.each<[string, { flag?: string; configured?: string; serverUrl?: string }, string]>([
    ['a flag comes first', { flag: 'https://a.example.com/', configured: 'https://b.example.com' }, 'https://a.example.com/acme/web'],
    ['then slipway.yaml', { configured: 'https://b.example.com/git', serverUrl: 'https://c.example.com' }, 'https://b.example.com/git/acme/web'],
    ['then the CI host', { serverUrl: 'https://c.example.com' }, 'https://c.example.com/acme/web'],
    ['ssh, as git clone takes it', { flag: 'git@git.example.com' }, 'git@git.example.com:acme/web'],
    ['ssh with a path', { flag: 'git@git.example.com:group' }, 'git@git.example.com:group/acme/web'],
    ['a local folder by flag', { flag: 'components' }, '/work-dir/components/acme/web'],
  ])('%s', (_name, { flag, configured, serverUrl }, expected) => {
    const context = testContext('/work-dir', { event: { name: 'other', ...(serverUrl === undefined ? {} : { serverUrl }) } });
    expect(openComponentHost(context, { flag, configured }).urlOf('acme/web')).toBe(expected);
  });
  test.each([['/srv/git'], ['../elsewhere'], ['file:///srv/git'], ['FILE:///srv'], ['ext::sh -c id']])('a pull request cannot make slipway.yaml read %s', (configured) => {
    expect(() => openComponentHost(testContext('/work-dir'), { flag: undefined, configured })).toThrow(expect.objectContaining({ code: 'GIT_BASE_URL_LOCAL' }));
  });
  test('nothing at all is an error that says what to set', () => {
    expect(() => openComponentHost(testContext('/work-dir'), { flag: undefined, configured: undefined })).toThrow(expect.objectContaining({ code: 'GIT_BASE_URL_MISSING' }));
  });
});

test.each([
  ['REMOTE_DENIED', 'denied'], ['UNKNOWN_REF', 'tag-missing'], ['REMOTE_NOT_FOUND', 'repo-missing'], ['UNSAFE_NAME', 'repos-invalid'],
  ['REMOTE_UNREACHABLE', 'unknown'], ['GIT_FAILED', 'unknown'], ['GIT_NOT_FOUND', 'unknown'],
] as const)('P15 git says %s: %s', (code, finding) => {
  expect(unreachableFinding('a/b', new GitError(code, 'why'), undefined)).toMatchObject({ code: finding, severity: 'error', subject: 'a/b', message: 'why' });
});
test('P15 what nobody expected is no answer either', () => {
  expect(unreachableFinding('a/b', new TypeError('x'), { file: 'repos/a.yaml' })).toMatchObject({ code: 'unknown', location: { file: 'repos/a.yaml' } });
  expect(unreachableFinding('a/b', new SlipwayError('X', 'y', { hint: 'do this' }), undefined).hint).toBe('do this');
});
