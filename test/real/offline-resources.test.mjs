// build-offline-resources with a real BuildKit: dockerd started by hand, base image by debootstrap, Debian's own archive, and
// two small repositories of our own. What comes out must install on a machine without any network.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cleanEnv, execute, mustExecute, repoDir, startServer, tool } from './support.mjs';
import { cacheDir } from './tools.mjs';

const bundle = path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'build-offline-resources/index.js');

let dir;
let env;
let web;
let origin;
let stopDocker;
let noDocker;

const docker = (...args) => mustExecute(tool('docker'), args, { env, cwd: dir, timeoutMs: 900_000 });

/** Serves `dir/web`. What a test switches off answers 503. */
const off = new Set();
function serve() {
  const server = http.createServer((request, response) => {
    const file = path.join(dir, 'web', decodeURIComponent(new URL(request.url, 'http://x').pathname));
    if ([...off].some((part) => request.url.startsWith(part))) response.writeHead(503).end();
    else if (!existsSync(file)) response.writeHead(404).end();
    else response.end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Where this machine takes its own packages of that release from. */
async function debianMirror(release) {
  const { stdout } = await mustExecute('apt-get', ['indextargets', '--format', '$(CODENAME) $(REPO_URI)']);
  const line = stdout.split('\n').find((each) => each.startsWith(`${release} `));
  if (line === undefined) throw new Error(`apt knows no mirror of ${release}: run apt-get update`);
  return line.slice(release.length + 1);
}

/** A Debian that also has rpm's tools, so that it can stand in for both families. Kept beside the tools. */
async function baseImage() {
  const archive = path.join(cacheDir, 'base-bookworm-dnf.tar');
  if (!existsSync(archive)) {
    const root = path.join(dir, 'root');
    await mustExecute(tool('debootstrap'), ['--variant=minbase', '--include=rpm,dnf,dnf-plugins-core,createrepo-c', 'bookworm', root, await debianMirror('bookworm')], { timeoutMs: 900_000 });
    rmSync(path.join(root, 'var/cache/apt/archives'), { recursive: true, force: true });
    mkdirSync(cacheDir, { recursive: true });
    const temporary = `${archive}.${process.pid}`;
    await mustExecute('tar', ['-C', root, '--one-file-system', '-cf', temporary, '.']);
    renameSync(temporary, archive);
    rmSync(root, { recursive: true, force: true });
  }
  await docker('import', '--platform', `linux/${os.arch() === 'arm64' ? 'arm64' : 'amd64'}`, archive, 'slipway-test/base:bookworm');
}

/** A flat apt repository with one package that needs one of Debian's. */
async function debRepository() {
  const repository = path.join(dir, 'web/deb');
  for (const architecture of ['amd64', 'arm64']) {
    const tree = path.join(dir, `deb-${architecture}`);
    mkdirSync(path.join(tree, 'DEBIAN'), { recursive: true });
    writeFileSync(path.join(tree, 'DEBIAN/control'), `Package: slipway-sample\nVersion: 1.0-1\nArchitecture: ${architecture}\nMaintainer: Test <test@example.com>\nDepends: jq\nDescription: a sample\n`);
    mkdirSync(repository, { recursive: true });
    await mustExecute('dpkg-deb', ['--build', '--root-owner-group', tree, path.join(repository, `slipway-sample_1.0-1_${architecture}.deb`)]);
  }
  const entries = [];
  for (const name of readdirSync(repository)) {
    const file = readFileSync(path.join(repository, name));
    const { stdout } = await mustExecute('dpkg-deb', ['--field', path.join(repository, name)]);
    entries.push(`${stdout.trim()}\nFilename: ./${name}\nSize: ${file.length}\nSHA256: ${createHash('sha256').update(file).digest('hex')}\n`);
  }
  writeFileSync(path.join(repository, 'Packages'), entries.join('\n'));
}

/** An rpm repository: app needs lib, other is not asked for. */
async function rpmRepository() {
  const context = path.join(dir, 'rpm');
  mkdirSync(context);
  for (const [name, needs] of [['slipway-app', 'Requires: slipway-lib'], ['slipway-lib', ''], ['slipway-other', '']]) {
    writeFileSync(path.join(context, `${name}.spec`), `Name: ${name}\nVersion: 1.0\nRelease: 1\nSummary: sample\nLicense: none\n${needs}\n%description\nsample\n%files\n`);
  }
  writeFileSync(path.join(context, 'build.sh'), [
    'set -e', 'for arch in x86_64 aarch64; do for spec in /work/*.spec; do rpmbuild -bb --target "$arch" --define "_rpmdir /out" "$spec"; done; done', 'createrepo_c /out', '',
  ].join('\n'));
  writeFileSync(path.join(context, 'Dockerfile'), 'FROM slipway-test/base:bookworm AS build\nCOPY . /work/\nRUN ["sh", "/work/build.sh"]\nFROM scratch\nCOPY --from=build /out/ /\n');
  await docker('build', '--network', 'host', '--output', `type=local,dest=${path.join(dir, 'web/rpm')}`, context);
}

const configuration = ({ debPackages = 'jq, slipway-sample=1.0-1', rpmPackages = 'slipway-app' } = {}) => `name: offline-resources
version: v1.0.0
platforms: [linux/amd64, linux/arm64]
os:
  - distro: debian
    release: bookworm
    baseImage: slipway-test/base:bookworm
    packages: [${debPackages}]
    repositories: [{name: own, url: "${origin}/deb", suite: ./, trusted: true}]
  - distro: rocky
    release: "9"
    baseImage: slipway-test/base:bookworm
    packages: [${rpmPackages}]
    repositories: [{name: own, url: "${origin}/rpm", trusted: true}]
files:
  - {url: "${origin}/tool", sha256: ${createHash('sha256').update('tool').digest('hex')}, path: bin/tool, mode: "0755"}
images: ["registry.k8s.io/pause:3.10"]
`;

function build(yaml, inputs = {}) {
  writeFileSync(path.join(dir, 'offline-resources.yaml'), yaml);
  const variables = Object.fromEntries(Object.entries({ docker: tool('docker'), network: 'host', ...inputs }).map(([name, value]) => [`INPUT_${name.toUpperCase().replaceAll('-', '_')}`, value]));
  return execute(process.execPath, [bundle], { cwd: dir, env: { ...env, ...variables }, timeoutMs: 900_000 });
}

const listing = (folder) => readdirSync(folder, { recursive: true }).sort();

describe('build-offline-resources with BuildKit', () => {
  before(async () => {
    if (process.getuid() !== 0) { noDocker = 'dockerd needs root'; return; }
    // A socket's path may have 107 characters.
    dir = path.join('/tmp', `slipway-offline-${process.pid}`);
    mkdirSync(path.join(dir, 'web'), { recursive: true });
    const socket = `unix://${dir}/docker.sock`;
    env = cleanEnv({ DOCKER_HOST: socket, DOCKER_BUILDKIT: '1', DOCKER_CONFIG: path.join(dir, 'config') });
    try {
      const daemon = await startServer(tool('dockerd'), [
        '--host', socket, '--data-root', `${dir}/data`, '--exec-root', `${dir}/exec`, '--pidfile', `${dir}/pid`,
        '--iptables=false', '--ip6tables=false', '--bridge=none',
      ], { ready: /API listen on/, env, timeoutMs: 60_000 });
      stopDocker = daemon.stop;
    } catch (error) {
      noDocker = `dockerd does not start here: ${error.message.slice(-600)}`;
      return;
    }
    web = await serve();
    origin = `http://127.0.0.1:${web.address().port}`;
    writeFileSync(path.join(dir, 'web/tool'), 'tool');
    await baseImage();
    await debRepository();
    await rpmRepository();
  }, { timeout: 900_000 });

  after(async () => {
    web?.close();
    await stopDocker?.();
    if (dir !== undefined && process.env.SLIPWAY_TEST_KEEP === undefined) rmSync(dir, { recursive: true, force: true });
  });

  /** A test that needs the daemon: without one it is skipped, with the reason. */
  const withDocker = (name, body) => test(name, async (t) => noDocker === undefined ? body(t) : t.skip(noDocker));
  const result = (architecture) => path.join(dir, `packages/offline-resources-v1.0.0-linux-${architecture}`);

  withDocker('two families, two platforms, files and images in one run', async () => {
    const run = await build(configuration());
    assert.equal(run.code, 0, run.output);
    for (const architecture of ['amd64', 'arm64']) {
      const folder = result(architecture);
      await mustExecute('sha256sum', ['-c', '--quiet', 'checksums.txt'], { cwd: folder });
      const debs = readdirSync(path.join(folder, 'os/debian-bookworm')).filter((name) => name.endsWith('.deb'));
      for (const name of ['jq', 'libjq1', 'libonig5', 'libc6', 'slipway-sample']) assert.ok(debs.some((deb) => deb.startsWith(`${name}_`) && deb.endsWith(`_${architecture}.deb`)), `${name} in ${debs.join(' ')}`);
      const rpmArchitecture = { amd64: 'x86_64', arm64: 'aarch64' }[architecture];
      assert.deepEqual(readdirSync(path.join(folder, 'os/rocky-9')).filter((name) => name.endsWith('.rpm')).sort(), [`slipway-app-1.0-1.${rpmArchitecture}.rpm`, `slipway-lib-1.0-1.${rpmArchitecture}.rpm`]);
      const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
      assert.deepEqual(manifest.osPackages.map(({ packageFiles }) => packageFiles), [debs.length, 2]);
      assert.equal(readFileSync(path.join(folder, 'images.list'), 'utf8'), 'registry.k8s.io/pause:3.10\n');
    }
  });

  withDocker('R1 the packages install where there is no network', async () => {
    const native = os.arch() === 'arm64' ? 'arm64' : 'amd64';
    const offline = (repository, script) => docker('run', '--rm', '--network', 'none', '--volume', `${path.join(result(native), 'os', repository)}:/repository:ro`, 'slipway-test/base:bookworm', 'sh', '-ec', script);
    const deb = await offline('debian-bookworm', 'rm -rf /etc/apt/sources.list*; echo "deb [trusted=yes] file:/repository ./" >/etc/apt/sources.list; apt-get -qq update; apt-get -qq install -y slipway-sample >/dev/null 2>&1; dpkg-query -W slipway-sample; echo "{}" | jq -c .');
    assert.match(deb.stdout, /slipway-sample\t1\.0-1\n\{\}/);
    const rpm = await offline('rocky-9', 'dnf -q -y --installroot=/tmp/root --releasever=9 --setopt=reposdir=/nowhere --repofrompath=own,file:///repository --nogpgcheck install slipway-app >/dev/null; rpm --root /tmp/root -q slipway-app slipway-lib');
    assert.match(rpm.stdout, /slipway-app-1\.0-1\S*\nslipway-lib-1\.0-1/);
  });

  withDocker('a second run takes the layers of the first and gives the same bytes', async () => {
    const before = readFileSync(path.join(result('arm64'), 'checksums.txt'), 'utf8');
    const run = await build(configuration());
    assert.equal(run.code, 0, run.output);
    assert.equal(readFileSync(path.join(result('arm64'), 'checksums.txt'), 'utf8'), before);
  });

  withDocker('R8 the directory is the context for building its content again', async () => {
    const out = path.join(dir, 'again');
    await docker('build', '--network', 'host', '--target', 'export-linux-amd64', '--output', `type=local,dest=${out}`, result('amd64'));
    const content = (folder) => listing(folder).filter((name) => /^(?:os|files)\//.test(name));
    assert.deepEqual(content(out), content(result('amd64')));
  });

  withDocker('packages that do not exist are findings with their place, and the result before stays', async () => {
    const before = listing(path.join(dir, 'packages'));
    const run = await build(configuration({ debPackages: 'jq, no-such-package, slipway.sample', rpmPackages: 'slipway-app, no-such-rpm' }), { platform: 'linux/amd64' });
    assert.equal(run.code, 1, run.output);
    assert.match(run.output, /offline-resources\.yaml:8:\d+: debian-bookworm for linux\/amd64 has no package no-such-package|offline-resources\.yaml:13:\d+: rocky-9 for linux\/amd64 has no package no-such-rpm/);
    assert.deepEqual(listing(path.join(dir, 'packages')), before);
  });

  withDocker('P15 a package source that does not answer is unknown, not missing', async (t) => {
    off.add('/deb');
    t.after(() => off.delete('/deb'));
    const run = await build(configuration({ rpmPackages: 'slipway-lib' }), { platform: 'linux/amd64', refresh: 'true' });
    assert.equal(run.code, 3, run.output);
    assert.doesNotMatch(run.output, /has no package/);
  });

  test('without docker: a clear error, exit 2, nothing written', async (t) => {
    const folder = path.join(os.tmpdir(), `slipway-no-docker-${process.pid}`);
    mkdirSync(folder);
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(path.join(folder, 'offline-resources.yaml'), 'name: a\nversion: v1\nos: [{distro: debian, release: bookworm, baseImage: "debian:bookworm", packages: [jq]}]\n');
    const run = await execute(process.execPath, [bundle], { cwd: folder, env: cleanEnv({ INPUT_DOCKER: '/nowhere/docker' }) });
    assert.equal(run.code, 2, run.output);
    assert.match(run.output, /DOCKER_NOT_FOUND/);
    assert.deepEqual(readdirSync(folder), ['offline-resources.yaml']);
  });
});
