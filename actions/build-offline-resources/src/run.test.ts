import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readInputs } from '@slipway/ci';
import { exec, ExecError, exitCodeOf, silentLogger, SlipwayError, type Exec } from '@slipway/core';
import { specs } from './inputs.ts';
import { report } from './report.ts';
import { run, type Result } from './run.ts';

const contents: Readonly<Record<string, string>> = { '/a/kubectl': 'kubectl', '/b/cni.tgz': 'cni' };
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

const server = http.createServer((request, response) => {
  const body = contents[request.url ?? ''];
  if (body === undefined) response.writeHead(404).end();
  else response.end(body);
});
let base = '';
let cwd = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(async () => { cwd = await mkdtemp(join(os.tmpdir(), 'slipway-offline-')); });
afterEach(() => rm(cwd, { recursive: true, force: true }));

const head = 'name: offline\nversion: v1.0.0\nplatforms: [linux/amd64, linux/arm64]\n';
const files = (): string => `files:
  - {url: "${base}/a/kubectl", sha256: ${sha('kubectl')}, path: bin/kubectl, mode: "0755", platform: linux/amd64}
  - {url: "${base}/b/cni.tgz", sha256: ${sha('cni')}}
images: ["registry.k8s.io/pause:3.10"]
`;
const osPart = 'os:\n  - {distro: debian, release: bookworm, baseImage: "debian:bookworm", packages: [jq, curl]}\n';

async function build(yaml: string, flags: Readonly<Record<string, string>> = {}, execute: Exec = exec): Promise<Result> {
  await writeFile(join(cwd, 'offline-resources.yaml'), yaml);
  const inputs = readInputs(specs, { get: (name) => { const value = flags[name]; return value === undefined ? undefined : [value]; } });
  return run(inputs, { cwd, env: process.env, exec: execute, logger: silentLogger, now: () => new Date(), addSecret: () => undefined, firstDelayMs: 1 });
}

const listing = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();

/** A docker client that "builds" by writing what a build would export. */
function scriptedDocker({ output = '', fails = false, version = '20.10.24', buildx = false }: { output?: string; fails?: boolean; version?: string; buildx?: boolean } = {}): { exec: Exec; calls: string[] } {
  const calls: string[] = [];
  const answer = (stdout: string, exitCode = 0): ReturnType<Exec> => Promise.resolve({ exitCode, stdout: Buffer.from(stdout), stderr: '' });
  return {
    calls,
    exec: async (file, args, options) => {
      calls.push([file, ...args].join(' '));
      if (args[0] === 'version') return answer(`${version} ${version}\n`);
      if (args.join(' ') === 'buildx version') return answer('', buildx ? 0 : 1);
      options.onOutput?.(Buffer.from(output), 'stderr');
      if (fails) throw new ExecError('COMMAND_FAILED', 'docker build ended with exit code 1', { exitCode: 1, stderr: '' });
      const folder = join(options.cwd ?? '', 'exported/os/debian-bookworm');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const name of ['jq_1_amd64.deb', 'Packages', 'Packages.gz', 'Release']) await writeFile(join(folder, name), name);
      return answer('');
    },
  };
}

describe('files and images need no docker', () => {
  test('a directory per platform, whole and verifiable with sha256sum', async () => {
    const result = await build(head + files());
    expect(result.findings).toEqual([]);
    expect(await readdir(join(cwd, 'packages'))).toEqual(['.downloads', 'offline-v1.0.0-linux-amd64', 'offline-v1.0.0-linux-arm64']);
    const amd64 = join(cwd, 'packages/offline-v1.0.0-linux-amd64');
    expect(await listing(amd64)).toEqual(['Dockerfile', 'checksums.txt', 'files/127.0.0.1/b/cni.tgz', 'files/bin/kubectl', 'images.list', 'manifest.json']);
    expect((await stat(join(amd64, 'files/bin/kubectl'))).mode & 0o777).toBe(0o755);
    expect(await readFile(join(amd64, 'images.list'), 'utf8')).toBe('registry.k8s.io/pause:3.10\n');
    expect(execFileSync('sha256sum', ['-c', '--quiet', 'checksums.txt'], { cwd: amd64, encoding: 'utf8' })).toBe('');
    expect(await listing(join(cwd, 'packages/offline-v1.0.0-linux-arm64'))).not.toContain('files/bin/kubectl');
  });
  test('T47 the same input gives the same bytes', async () => {
    await build(head + files());
    const first = await readFile(join(cwd, 'packages/offline-v1.0.0-linux-amd64/checksums.txt'), 'utf8');
    await build(head + files());
    expect(await readFile(join(cwd, 'packages/offline-v1.0.0-linux-amd64/checksums.txt'), 'utf8')).toBe(first);
  });
  test('a dry run tells the plan and the Dockerfile and writes nothing', async () => {
    const { text, outputs } = report(await build(head + osPart + files(), { 'dry-run': 'true', docker: '/nowhere/docker' }));
    expect(text).toContain('FROM --platform=$BUILDPLATFORM debian:bookworm AS tools-debian-bookworm');
    expect(text).toContain('offline-v1.0.0-linux-arm64  debian-bookworm (2 packages)  1 file');
    expect(outputs['directories']).toBe('');
    expect(await readdir(cwd)).toEqual(['offline-resources.yaml']);
  });
  test('every file that cannot be had is a finding with its place, and an earlier result stays', async () => {
    await build(head + files());
    const before = await listing(join(cwd, 'packages'));
    const wrong = `${head}files:\n  - {url: "${base}/nothing", sha256: ${sha('x')}}\n  - {url: "${base}/a/kubectl", sha256: ${sha('y')}}\n  - {url: "http://127.0.0.1:1/z", sha256: ${sha('z')}}\n`;
    const { findings, packages } = await build(wrong);
    expect(packages).toEqual([]);
    expect(findings.map(({ code, location }) => `${code} ${location?.file ?? ''}:${location?.line ?? 0}`)).toEqual([
      'checksum-mismatch offline-resources.yaml:6', 'missing offline-resources.yaml:5', 'unknown offline-resources.yaml:7',
    ]);
    expect(exitCodeOf(findings, 'error')).toBe(3);
    expect(await listing(join(cwd, 'packages'))).toEqual(before);
  });
  test('only the platforms asked for are built', async () => {
    const { packages } = await build(head + files(), { platform: 'linux/arm64' });
    expect(packages.map(({ directory }) => directory)).toEqual(['packages/offline-v1.0.0-linux-arm64']);
  });
});

describe('OS packages', () => {
  test('without docker: DOCKER_NOT_FOUND with the way out, and nothing is written', async () => {
    const failed = await build(head + osPart + files(), { docker: '/nowhere/docker' }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(SlipwayError);
    expect(failed).toMatchObject({ code: 'DOCKER_NOT_FOUND', exitCode: 2, hint: expect.stringContaining('--skip-os-packages') });
    expect(await readdir(cwd)).toEqual(['offline-resources.yaml']);
  });
  test('left out on request, loudly', async () => {
    const { findings, packages } = await build(head + osPart + files(), { docker: '/nowhere/docker', 'skip-os-packages': 'true' });
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning os-packages-skipped']);
    expect(packages.map(({ osPackages, files: count }) => [osPackages, count])).toEqual([[0, 2], [0, 1]]);
  });
  test.each([
    ['by the client itself up to version 22', {}, 'docker build --progress plain --platform linux/arm64 --target os-linux-arm64 --output type=local,dest=exported --file context/Dockerfile context'],
    ['by buildx', { version: '28.2.2', buildx: true }, 'docker buildx build --progress plain --platform linux/arm64 --target os-linux-arm64 --output type=local,dest=exported --file context/Dockerfile context'],
  ])('are built %s', async (_, options, command) => {
    const docker = scriptedDocker(options);
    const { packages } = await build(head + osPart, {}, docker.exec);
    expect(docker.calls).toContain(command);
    expect(packages.map(({ platform, osPackages }) => `${platform} ${osPackages}`)).toEqual(['linux/amd64 1', 'linux/arm64 1']);
    const folder = join(cwd, 'packages/offline-v1.0.0-linux-amd64');
    expect(await listing(folder)).toEqual([
      'Dockerfile', 'build/debian-bookworm/packages.list', 'build/download-deb.sh', 'build/prepare-deb.sh', 'checksums.txt', 'images.list', 'manifest.json',
      'os/debian-bookworm/Packages', 'os/debian-bookworm/Packages.gz', 'os/debian-bookworm/Release', 'os/debian-bookworm/jq_1_amd64.deb',
    ]);
    expect((await stat(join(folder, 'os/debian-bookworm'))).mode & 0o777).toBe(0o755);
    expect(execFileSync('sha256sum', ['-c', '--quiet', 'checksums.txt'], { cwd: folder, encoding: 'utf8' })).toBe('');
  });
  test('a client that cannot do BuildKit is refused before anything is written', async () => {
    await expect(build(head + osPart, {}, scriptedDocker({ version: '28.2.2' }).exec)).rejects.toMatchObject({ code: 'BUILDKIT_NOT_FOUND', exitCode: 2 });
    expect(await readdir(cwd)).toEqual(['offline-resources.yaml']);
  });
  test('a package that does not exist is a finding at its place, and an earlier result stays', async () => {
    await build(head + osPart, {}, scriptedDocker().exec);
    const before = await listing(join(cwd, 'packages'));
    const output = '#7 [packages-debian-bookworm-amd64 2/2] RUN --mount=type=cache ["sh"]\n#7 sha256:12\n#7 3.41 E: Unable to locate package curl\n#7 3.42 slipway-missing curl\n#7 ERROR: exit code: 1\n';
    const { findings, packages } = await build(head + osPart, {}, scriptedDocker({ output, fails: true }).exec);
    expect(packages).toEqual([]);
    expect(findings[0]).toMatchObject({ code: 'package-missing', subject: 'curl', location: { file: 'offline-resources.yaml', line: 5, column: 86 } });
    expect(exitCodeOf(findings, 'error')).toBe(1);
    expect(await listing(join(cwd, 'packages'))).toEqual(before);
  });
  test('P15 package sources that cannot be asked are unknown, not missing', async () => {
    const output = '#7 [packages-debian-bookworm-amd64 2/2] RUN x\n#7 3.42 slipway-unknown apt-get update failed\n';
    const { findings } = await build(head + osPart, {}, scriptedDocker({ output, fails: true }).exec);
    expect(findings.map(({ code, subject }) => `${code} ${subject}`)).toContain('unknown debian-bookworm for linux/amd64');
    expect(exitCodeOf(findings, 'never')).toBe(3);
  });
  test('any other failure is an error with the end of the output, and nothing is left behind', async () => {
    await expect(build(head + osPart, {}, scriptedDocker({ output: '#3 ERROR: no such image\n', fails: true }).exec)).rejects.toMatchObject({ code: 'BUILD_FAILED', exitCode: 3, message: expect.stringContaining('no such image') });
    expect(await readdir(join(cwd, 'packages'))).toEqual([]);
  });
});

test('a report escapes what came from outside', async () => {
  const { summary } = report({ ...(await build(head + files())), packages: [], findings: [{ code: 'missing', severity: 'error', subject: '<b>@all', message: 'a|b' }] });
  expect(summary).toContain('\\<b\\>');
  expect(summary).not.toContain('@all');
});
