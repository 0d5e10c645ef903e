import { describe, expect, test } from '@jest/globals';
import { parseOfflineResources } from './config.ts';
import { planBuildContext } from './build-context.ts';
import { formatDockerfile } from './dockerfile.ts';
import { OfflineResourcesError } from './errors.ts';
import { formatChecksums, formatManifest } from './manifest.ts';
import { planOfflineResources, type OfflineResourcesPlan } from './plan.ts';
import { resolveOfflineResources, type OfflineResources } from './resources.ts';

const [one, two] = ['a'.repeat(64), 'b'.repeat(64)];

const resolve = (yaml: string, contents: Readonly<Record<string, string>> = {}): OfflineResources =>
  resolveOfflineResources(parseOfflineResources(yaml, 'c.yaml'), new Map(Object.entries(contents).map(([name, text]) => [name, new TextEncoder().encode(text)])));

const head = 'name: offline-resources\nversion: v1.0.0\nplatforms: [linux/amd64, linux/arm64]\n';
const os = `os:
  - {distro: debian, release: bookworm, baseImage: "debian:bookworm", packages: [jq, g++], repositories: [{name: own, url: "https://a.b/deb", suite: ./, keyFile: key.asc}]}
  - {distro: rocky, release: "9", baseImage: "rockylinux:9", packages: [jq], repositories: [{name: own, url: "https://a.b/rpm", trusted: true}]}
`;
const files = `files:
  - {url: "https://a.b/amd64/kubectl", sha256: ${one}, path: kubectl, mode: "0755", platform: linux/amd64}
  - {url: "https://a.b/arm64/kubectl", sha256: ${two}, path: kubectl, platform: linux/arm64}
  - {url: "https://a.b:8443/both.tgz?x=1", sha256: ${two}}
`;

const failure = (yaml: string, contents?: Readonly<Record<string, string>>): string => {
  try {
    resolve(yaml, contents);
  } catch (error) {
    if (error instanceof OfflineResourcesError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'no error';
};

const full = (): OfflineResourcesPlan => planOfflineResources(resolve(head + os + files, { 'key.asc': 'KEY' }));

describe('the plan', () => {
  test('has one directory per platform with its own files', () => {
    expect(full().platforms.map(({ directory, files: own }) => [directory, own.map(({ path, sha256, mode }) => `${path} ${sha256.slice(0, 1)} ${mode.toString(8)}`)])).toEqual([
      ['offline-resources-v1.0.0-linux-amd64', ['a.b/both.tgz b 644', 'kubectl a 755']],
      ['offline-resources-v1.0.0-linux-arm64', ['a.b/both.tgz b 644', 'kubectl b 644']],
    ]);
  });
  test('calls architectures as each family does', () => {
    expect(full().platforms.flatMap(({ osStages }) => osStages.map(({ stage, packageArchitecture }) => `${stage} ${packageArchitecture}`))).toEqual([
      'packages-debian-bookworm-amd64 amd64', 'packages-rocky-9-amd64 x86_64', 'packages-debian-bookworm-arm64 arm64', 'packages-rocky-9-arm64 aarch64',
    ]);
  });
  test('lists images sorted and once, by platform', () => {
    const plan = planOfflineResources(resolve(`${head}images: [b:1]\nimagesLists: [a.list, {list: arm.list, platform: linux/arm64}]\n`, { 'a.list': 'c:1\nb:1\na:1', 'arm.list': 'arm:1\n' }));
    expect(plan.platforms.map(({ images }) => images)).toEqual([['a:1', 'b:1', 'c:1'], ['a:1', 'arm:1', 'b:1', 'c:1']]);
  });
  test('takes only the platforms asked for, and refuses others', () => {
    expect(planOfflineResources(resolve(head), ['linux/arm64']).platforms.map(({ platform }) => platform)).toEqual(['linux/arm64']);
    expect(() => planOfflineResources(resolve(head), ['linux/s390x'])).toThrow('not made for linux/s390x');
  });
  test('P18 a listed file takes its sha256 from the checksums, and its path from host and path', () => {
    const plan = planOfflineResources(resolve(`${head}filesLists: [{list: f.list, checksums: f.sum}]\n`, { 'f.list': 'https://a.b/v1/kubeadm\n', 'f.sum': `${one}  kubeadm\n` }));
    expect(plan.platforms[0]?.files.map(({ path, sha256 }) => `${path} ${sha256}`)).toEqual([`a.b/v1/kubeadm ${one}`]);
  });
});

describe('what contradicts itself is refused with its place', () => {
  const rows: [string, string, Readonly<Record<string, string>>, string][] = [
    ['P18 a listed file without a checksum', 'filesLists: [{list: f.list, checksums: f.sum}]\n', { 'f.list': '\nhttps://a.b/c\n', 'f.sum': '' }, 'f.list:2: https://a.b/c has no sha256 in f.sum'],
    ['two contents for one path', `files:\n  - {url: "https://a.b/c", sha256: ${one}, path: x}\n  - {url: "https://a.b/d", sha256: ${two}, path: x}\n`, {}, 'c.yaml:6:5: files/x is already the place of https://a.b/c (c.yaml:5:5)'],
    ['a file that is also a folder', `files:\n  - {url: "https://a.b/c", sha256: ${one}, path: x}\n  - {url: "https://a.b/d", sha256: ${two}, path: x/y}\n`, {}, 'files/x/y lies in x, which is a file'],
    ['an address without a name', `files:\n  - {url: "https://a.b/", sha256: ${one}}\n`, {}, 'gives no usable path'],
    ['a platform that is not built', `files:\n  - {url: "https://a.b/c", sha256: ${one}, platform: linux/s390x}\n`, {}, 'c.yaml:5:102: linux/s390x is not among the platforms'],
    ['T82 an image line with more than a name', 'imagesLists: [i.list]\n', { 'i.list': 'a:1\nb:1 $(id)\n' }, 'i.list:2: not an image reference'],
  ];
  test.each(rows)('%s', (_, rest, contents, message) => {
    expect(failure(head + rest, contents)).toContain('LIST_INVALID');
    expect(failure(head + rest, contents)).toContain(message);
  });
  test('OS packages for an unknown architecture', () => expect(failure('name: a\nversion: v1\nplatforms: [linux/mips]\nos: [{distro: debian, release: x, baseImage: x, packages: [jq]}]\n')).toContain('not for linux/mips'));
  test('the same file named twice is one', () => expect(failure(`${head}files:\n  - {url: "https://a.b/c", sha256: ${one}}\n  - {url: "https://a.b/c", sha256: ${one}}\n`)).toBe('no error'));
});

describe('the Dockerfile', () => {
  const text = formatDockerfile(full());
  const lines = text.split('\n');

  test('has one tools stage per distribution, one package stage per distribution and platform, one export per platform', () => {
    expect(lines.flatMap((line) => / AS (\S+)$/.exec(line)?.[1] ?? [])).toEqual([
      'tools-debian-bookworm', 'tools-rocky-9',
      'packages-debian-bookworm-amd64', 'packages-rocky-9-amd64', 'packages-debian-bookworm-arm64', 'packages-rocky-9-arm64', 'files',
      'os-linux-amd64', 'export-linux-amd64', 'os-linux-arm64', 'export-linux-arm64',
    ]);
  });
  test('T82 every RUN is an argument list of constants, and no package name is in it', () => {
    const runs = lines.filter((line) => line.startsWith('RUN'));
    expect(runs).toHaveLength(6);
    for (const run of runs) {
      const args = JSON.parse(run.slice(run.indexOf('['))) as unknown[];
      expect(args.slice(0, 1)).toEqual(['sh']);
      expect(run).not.toContain('$');
    }
    expect(text).not.toMatch(/\bjq\b|g\+\+|https:\/\/a\.b/);
  });
  test('T82 it has no parser directive, heredoc, continuation or variable but the build platform', () => {
    expect(lines[0]).not.toMatch(/^#\s*\w+\s*=/);
    expect(text).not.toMatch(/<<|\\|`/);
    expect(text.replaceAll('$BUILDPLATFORM', '')).not.toContain('$');
  });
  test('R8 downloads are kept in a cache between builds', () => {
    expect(lines.filter((line) => line.startsWith('RUN --mount=type=cache,id=slipway-debian-bookworm-arm64,target=/var/cache/slipway'))).toHaveLength(1);
  });
  test('it copies only what the context holds', () => {
    const context = planBuildContext(full()).map(({ path }) => path);
    const copied = lines.flatMap((line) => /^COPY (build\/.*) \S+$/.exec(line)?.[1]?.split(' ') ?? []);
    expect(copied.length).toBeGreaterThan(0);
    for (const source of copied) expect(context.some((path) => path === source || (source.endsWith('/') && path.startsWith(source)))).toBe(true);
  });
  test('without files or OS packages their stages are absent', () => {
    expect(formatDockerfile(planOfflineResources(resolve(head + files)))).not.toContain('RUN');
    expect(formatDockerfile(planOfflineResources(resolve(head + os, { 'key.asc': 'KEY' })))).not.toContain('AS files');
  });
});

test('the build context holds package lists, sources and keys', () => {
  const context = Object.fromEntries(planBuildContext(full()).map(({ path, content }) => [path, typeof content === 'string' ? content : new TextDecoder().decode(content)]));
  expect(context['build/debian-bookworm/packages.list']).toBe('g++\njq\n');
  expect(context['build/debian-bookworm/sources.list']).toBe('deb [signed-by=/slipway/debian-bookworm/keys/own.asc] https://a.b/deb ./\n');
  expect(context['build/debian-bookworm/keys/own.asc']).toBe('KEY');
  expect(context['build/rocky-9/slipway.repo']).toBe('[own]\nname=own\nbaseurl=https://a.b/rpm\nenabled=1\ngpgcheck=0\n');
  expect(Object.keys(context)).toHaveLength(9);
});

describe('checksums.txt', () => {
  test('T44 is sorted, two spaces between digest and name', () => {
    expect(formatChecksums([{ path: 'b', size: 1, sha256: one }, { path: 'a b', size: 1, sha256: two }])).toBe(`${two}  a b\n${one}  b\n`);
  });
  test.each(['-a', 'a\nb', 'a\\b', ''])('T44 the name %j is refused', (path) => {
    expect(() => formatChecksums([{ path, size: 1, sha256: one }])).toThrow(OfflineResourcesError);
  });
});

test('the manifest says what was asked and what is there', () => {
  const plan = full();
  const [platform] = plan.platforms;
  if (platform === undefined) throw new Error('no platform');
  const packed = [
    { path: 'os/debian-bookworm/jq_1_amd64.deb', size: 10, sha256: one }, { path: 'os/debian-bookworm/Packages', size: 99, sha256: one },
    { path: 'files/kubectl', size: 7, sha256: one },
  ];
  const manifest: unknown = JSON.parse(formatManifest(plan, platform, { packed, withOsPackages: true }));
  expect(manifest).toMatchObject({
    formatVersion: 1, kind: 'offline-resources', name: 'offline-resources', version: 'v1.0.0', platform: 'linux/amd64', images: 0,
    osPackages: [{ distro: 'debian', packages: ['jq', 'g++'], packageFiles: 1, size: 10, built: true }, { distro: 'rocky', packageFiles: 0 }],
    files: [{ path: 'files/a.b/both.tgz', size: 0 }, { path: 'files/kubectl', size: 7, sha256: one }],
  });
});
