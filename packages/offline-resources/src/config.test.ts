import { describe, expect, test } from '@jest/globals';
import { YamlError } from '@slipway/core';
import { parseOfflineResources } from './config.ts';
import { findViolation, type RuleName } from './grammar.ts';

const sha = 'a'.repeat(64);

const valid = `name: offline-resources
version: v1.0.0
platforms: [linux/amd64, linux/arm64]
os:
  - distro: debian
    release: bookworm
    baseImage: debian:bookworm
    packages: [jq, g++, "curl=7.88.1-10+deb12u12"]
    repositories:
      - {name: docker, url: "https://download.docker.com/linux/debian", suite: bookworm, components: [stable], keyFile: keys/docker.asc}
  - distro: rocky
    release: "9"
    baseImage: registry.local:5000/library/rockylinux:9
    packages: [conntrack-tools, "jq-1.6-15.el9"]
files:
  - {url: "https://dl.k8s.io/release/v1.31.4/bin/linux/amd64/kubectl", sha256: ${sha}, path: kubectl, mode: "0755", platform: linux/amd64}
filesLists:
  - {list: files.list, checksums: files.sha256}
images: ["registry.k8s.io/pause:3.10"]
imagesLists: [images.list, {list: images-arm64.list, platform: linux/arm64}]
`;

const failure = (text: string): string => {
  try {
    parseOfflineResources(text, 'offline-resources.yaml');
  } catch (error) {
    if (error instanceof YamlError) return error.message;
    throw error;
  }
  return 'no error';
};

test('the whole form is read, and parts of it can be located', () => {
  const { config, locate } = parseOfflineResources(valid, 'offline-resources.yaml');
  expect(config.os?.map(({ distro, release }) => `${distro} ${release}`)).toEqual(['debian bookworm', 'rocky 9']);
  expect(locate(['os', 0, 'packages', 1])).toEqual({ file: 'offline-resources.yaml', line: 8, column: 20 });
});

describe('what is wrong is told with file, line and column', () => {
  const head = 'name: a\nversion: v1\n';
  const rows: [string, string, string][] = [
    ['an unknown key', `${head}bogus: 1\n`, 'offline-resources.yaml:3:1: bogus: unknown key'],
    ['an unknown key deep inside', `${head}files:\n  - url: https://a.b/c\n    sha256: ${sha}\n    checksum: 1\n`, 'offline-resources.yaml:6:5: files.0.checksum: unknown key'],
    ['a missing key', 'name: a\n', 'version: is required'],
    ['a file without a sha256', `${head}files:\n  - url: https://a.b/c\n`, 'offline-resources.yaml:4:5: files.0.sha256: is required'],
    ['T80 a version that YAML reads as a number', 'name: a\nversion: 1.10\n', 'offline-resources.yaml:2:1: version: is not text: write it in quotes'],
    ['a release that YAML reads as a number', `${head}os:\n  - distro: rocky\n    release: 9\n    baseImage: rockylinux:9\n    packages: [jq]\n`, 'os.0.release: is not text: write it in quotes'],
    ['a mode that YAML reads as a number', `${head}files:\n  - {url: "https://a.b/c", sha256: ${sha}, mode: 0755}\n`, 'files.0.mode: is not text: write it in quotes'],
    ['an unknown distribution', `${head}os:\n  - {distro: gentoo, release: x, baseImage: x, packages: [jq]}\n`, 'offline-resources.yaml:4:6: os.0.distro'],
    ['a release that is there twice', `${head}os:\n  - {distro: debian, release: x, baseImage: x, packages: [jq]}\n  - {distro: debian, release: x, baseImage: x, packages: [yq]}\n`, 'offline-resources.yaml:5:5: os.1: debian-x is there twice'],
    ['a deb repository without a suite', `${head}os:\n  - {distro: debian, release: x, baseImage: x, packages: [jq], repositories: [{name: r, url: "https://a.b"}]}\n`, 'a deb repository needs a suite'],
    ['a suite for an rpm repository', `${head}os:\n  - {distro: rocky, release: x, baseImage: x, packages: [jq], repositories: [{name: r, url: "https://a.b", suite: x}]}\n`, 'suite and components are for deb'],
    ['T77 a duplicate key', 'name: a\nname: b\n', 'not valid YAML'],
  ];
  test.each(rows)('%s', (_, text, message) => expect(failure(text)).toContain(message));

  test('every wrong place is in one error', () => {
    const text = failure('name: A\nversion: "v 1"\nbogus: 1\nos:\n  - {distro: debian, release: x, baseImage: x}\n');
    expect(text.split('\n')).toHaveLength(4);
  });
});

describe('T82 names that could mean more than a name', () => {
  const nasty = ['a\nRUN id', 'a\\', '$(id)', '`id`', '${HOME}', 'a;id', 'a && id', 'a|id', "a'b", 'a"b', 'a b', '<<EOF', '# syntax=x', '--option', '-o', '', 'a\tb', 'a\0b', 'ä', 'a\r', 'a*', 'a?', '[ab]', '@group', '../a', '/etc/passwd'];
  const named: RuleName[] = ['name', 'version', 'release', 'baseImage', 'debPackage', 'rpmPackage', 'sha256', 'mode', 'platform', 'component', 'image'];
  const rows: [RuleName, string][] = [
    ...named.flatMap((rule) => nasty.map((text): [RuleName, string] => [rule, text])),
    ...nasty.filter((text) => text !== '@group').map((text): [RuleName, string] => ['path', text]),
    ...nasty.filter((text) => !text.startsWith('..')).map((text): [RuleName, string] => ['suite', text]),
    ...nasty.filter((text) => !/^$|^[a@.\/-][\w./?-]*$/.test(text)).map((text): [RuleName, string] => ['url', `https://a.b/${text}`]),
  ];
  test.each(rows)('%s refuses %j', (rule, text) => expect(findViolation(rule, text)).toBeDefined());
});

describe('grammar at its edges', () => {
  const rows: [RuleName, string, boolean][] = [
    ['debPackage', 'g++', true], ['debPackage', 'libstdc++6=12.2.0-14+deb12u1', true], ['debPackage', 'jq=1:1.6~rc1-2', true],
    ['debPackage', 'jq-', false], ['debPackage', 'JQ', false], ['debPackage', 'jq/bookworm', false], ['debPackage', 'jq:arm64', false], ['debPackage', 'j', false],
    ['rpmPackage', 'NetworkManager', true], ['rpmPackage', 'jq-1:1.6-15.el9.x86_64', true], ['rpmPackage', 'evil.rpm', false],
    ['url', 'http://127.0.0.1:8080/a', true], ['url', 'https://[::1]/a', true], ['url', 'https://user:pw@a.b/', false], ['url', 'ftp://a.b/', false], ['url', 'file:///etc/passwd', false], ['url', 'https://a.b/#x', false],
    ['path', 'a/b+c/d~1', true], ['path', 'a/../b', false], ['path', 'a//b', false], ['path', 'a/', false], ['path', 'a/-b', false], ['path', '.hidden', true], ['path', './a', false],
    ['baseImage', 'scratch', false], ['baseImage', 'Debian:x', false], ['baseImage', `debian@sha256:${sha}`, true], ['baseImage', 'debian AS x', false],
    ['suite', 'bookworm/updates', true], ['suite', './', true], ['suite', '/', true], ['suite', '../x', false],
    ['version', 'v1.0.0-hotfix1', true], ['version', 'v1..0', false], ['version', `v${'1'.repeat(200)}`, false],
    ['mode', '0755', true], ['mode', '4755', false], ['sha256', sha.toUpperCase(), false],
  ];
  test.each(rows)('%s %j is allowed: %s', (rule, text, allowed) => expect(findViolation(rule, text) === undefined).toBe(allowed));
});
