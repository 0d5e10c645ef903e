import { expect, test } from '@jest/globals';
import { parseReleaseAddress } from './release-address.ts';

const options = { cwd: '/work-dir', gitBaseUrl: undefined, serverUrl: 'https://git.example.com' };
const git = (url: string, ref: string): object => ({ kind: 'git', url, ref });
const folder = (path: string): object => ({ kind: 'folder', path });

test.each<[string, string, object]>([
  ['a name on the CI host', 'acme/release@main', git('https://git.example.com/acme/release', 'main')],
  ['a group of GitLab', 'acme/platform/release@v2.10.2', git('https://git.example.com/acme/platform/release', 'v2.10.2')],
  ['a branch with a slash', 'acme/release@release/2.10', git('https://git.example.com/acme/release', 'release/2.10')],
  ['a ref that has an @', 'acme/release@a@b', git('https://git.example.com/acme/release', 'a@b')],
  ['the other way to write a ref', 'acme/release#main', git('https://git.example.com/acme/release', 'main')],
  ['an address', 'https://other.example.com/acme/release.git@release/2.10', git('https://other.example.com/acme/release.git', 'release/2.10')],
  ['an address with a fragment', 'https://other.example.com/acme/release.git#v1', git('https://other.example.com/acme/release.git', 'v1')],
  ['an address with a user', 'https://bot@other.example.com:8443/acme/release@v1', git('https://bot@other.example.com:8443/acme/release', 'v1')],
  ['an address without a ref', 'https://bot@other.example.com/acme/release.git', git('https://bot@other.example.com/acme/release.git', 'HEAD')],
  ['ssh', 'ssh://git@other.example.com/acme/release.git@v1', git('ssh://git@other.example.com/acme/release.git', 'v1')],
  ['ssh, as git clone takes it', 'git@other.example.com:acme/release.git@v1', git('git@other.example.com:acme/release.git', 'v1')],
  ['a folder', '../release', folder('../release')],
  ['a folder with an @', './release@2', folder('./release@2')],
  ['an absolute folder', '/srv/release', folder('/srv/release')],
  ['a folder below', 'checkouts/release', folder('checkouts/release')],
])('release-repo: %s', (_name, text, expected) => { expect(parseReleaseAddress(text, options)).toEqual(expected); });

test('git-base-url goes before the CI host, and may be a folder', () => {
  expect(parseReleaseAddress('acme/release@v1', { ...options, gitBaseUrl: 'git@ssh.example.com' })).toEqual(git('git@ssh.example.com:acme/release', 'v1'));
  expect(parseReleaseAddress('acme/release@v1', { ...options, gitBaseUrl: '../repos' })).toEqual(git('/repos/acme/release', 'v1'));
});

test.each<[string, string, string]>([
  ['acme/release@', 'INPUT_INVALID', 'no ref follows'],
  ['acme/../x@v1', 'INPUT_INVALID', 'no name of a repo'],
  ['acme//x@v1', 'INPUT_INVALID', 'no name of a repo'],
  ['-x@v1', 'INPUT_INVALID', 'no name of a repo'],
  ['@v1', 'INPUT_INVALID', 'no name of a repo'],
])('release-repo "%s" is refused', (text, code, reason) => {
  expect(() => parseReleaseAddress(text, options)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(reason) as unknown }));
});

test('a name on no host at all says what to set', () => {
  expect(() => parseReleaseAddress('acme/release@v1', { ...options, serverUrl: undefined })).toThrow(expect.objectContaining({ code: 'GIT_BASE_URL_MISSING' }));
});
