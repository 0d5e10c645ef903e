// `slipway package-platform` over a list of images: from the storage of a registry on this disk against bash and tar, from a
// registry over http against crane and skopeo.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cleanEnv, makeGit, startServer } from '../real/processes.mjs';
import { writeFiles } from '../real/small-release.mjs';
import { repoDir, tool } from '../real/tools.mjs';
import { alternate, measure, treeBytes } from './measure.mjs';
import { atMost, isRight, megabytes, seconds } from './report.mjs';

/** The host that the images of the release have; flags say where they are taken from. */
export const registryName = 'registry.example.com';

/** A release repo whose one chart uses every image of the list, locked and tagged. */
export async function makeRelease(world, slipway) {
  const repo = path.join(world.folder, 'release');
  const images = readFileSync(world.list(registryName), 'utf8').split('\n').filter(Boolean);
  writeFiles(repo, {
    'slipway.yaml': 'product: bench\n',
    'addons/all/Chart.yaml': 'apiVersion: v2\nname: all\nversion: 1.0.0\n',
    'addons/all/templates/pods.yaml': images.map((image, index) => `---\napiVersion: v1\nkind: Pod\nmetadata: {name: pod-${index}}\nspec: {containers: [{name: main, image: "${image}"}]}\n`).join(''),
    'images/.gitkeep': '',
  });
  const git = await makeGit(repo);
  const run = (...args) => execFileSync(slipway[0], [slipway[1], ...args], { cwd: repo, stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 64e6 });
  run('render-images');
  run('verify-images', '--update-lock', '--registry', `${registryName}=store:${world.storage}`);
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'release');
  await git('tag', '--annotate', '--message', 'v1.0.0', 'v1.0.0');
  return repo;
}

/** What is wrong with a package, by its own manifest and the sha256 of its segments; the first run of a benchmark checks all bytes. */
function problemsOf(slipway, folder, code) {
  const [name] = existsSync(folder) ? readdirSync(folder) : [];
  if (code !== 0 || name === undefined) return [`exit ${code}`];
  try {
    execFileSync(slipway[0], [slipway[1], 'verify-package', path.join(folder, name)], { stdio: 'pipe' });
    return [];
  } catch (error) {
    return [String(error.stderr).slice(-300)];
  }
}

/** The files that a package of the list holds in registry storage, as names for tar. */
export function storageFiles(world) {
  const digests = new Set([...world.expected.values()].flatMap(({ all }) => all));
  return [...digests].map((digest) => digest.slice('sha256:'.length)).map((hex) => `docker/registry/v2/blobs/sha256/${hex.slice(0, 2)}/${hex}/data`).sort();
}

/** The bytes of everything that the images of the list consist of. */
const corpusBytes = (world) => storageFiles(world).reduce((sum, file) => sum + statSync(path.join(world.storage, file)).size, 0);

export async function benchPack({ world, runs, slipway }) {
  const repo = await makeRelease(world, slipway);
  const output = path.join(world.folder, 'packages');
  const problems = [];
  let checked = false;
  const pack = async (from, args = []) => {
    rmSync(output, { recursive: true, force: true });
    const before = await world.requests();
    const result = await measure(slipway[0], [slipway[1], 'package-platform', '--output', output, '--registry', `${registryName}=${from}`, ...args], { cwd: repo, disk: output });
    const requests = await world.requests() - before;
    if (result.code !== 0) problems.push(`exit ${result.code}: ${result.stderr.slice(-300)}`);
    else if (!checked) problems.push(...problemsOf(slipway, output, result.code));
    checked = true;
    const size = treeBytes(output);
    rmSync(output, { recursive: true, force: true });
    return { ...result, requests, output: size };
  };
  const names = path.join(world.folder, 'files.txt');
  writeFileSync(names, storageFiles(world).map((name) => `${name}\n`).join(''));
  const linked = path.join(path.dirname(world.storage), '.slipway-bench-links');
  const archive = path.join(world.folder, 'plain.tar');
  const scheme = path.join(process.env.SLIPWAY_BENCH ?? path.join(repoDir, '../shared/bench'), 'extract.sh');
  const list = world.list(registryName);
  const results = await alternate([
    { name: 'slipway', run: () => pack(`store:${world.storage}`) },
    {
      name: 'tar', run: async () => {
        const result = await measure('tar', ['-C', world.storage, '-cf', archive, '-T', names], {});
        rmSync(archive, { force: true });
        return result;
      },
    },
    ...(existsSync(scheme) ? [{
      name: 'bash', run: async () => {
        rmSync(linked, { recursive: true, force: true });
        const result = await measure('bash', ['-c', 'bash "$0" "$1" "$2" "$3" && tar -C "$3" -cf "$4" docker && sha256sum "$4"', scheme, world.storage, list, linked, archive], {});
        rmSync(linked, { recursive: true, force: true });
        rmSync(archive, { force: true });
        return result;
      },
    }] : []),
  ], runs, { folder: world.folder, bytes: corpusBytes(world) });
  const [ours, tar, bash] = ['slipway', 'tar', 'bash'].map((name) => results.get(name));
  return [
    { name: 'package-platform from storage', value: `${seconds(ours.wall)} wall (min ${seconds(ours.wallMin)}), ${seconds(ours.cpu)} CPU, ${megabytes(ours.output)}` },
    { name: 'tar of the same blobs', value: `${seconds(tar.wall)} wall (min ${seconds(tar.wallMin)}), ${seconds(tar.cpu)} CPU` },
    ...(bash === undefined ? [] : [{ name: 'hard links by bash, tar, sha256sum', value: `${seconds(bash.wall)} wall, ${seconds(bash.cpu)} CPU${bash.code === 0 ? '' : `, exit ${bash.code}`}` }]),
    atMost('wall / tar', ours.wall / tar.wall, 2),
    ...(bash === undefined ? [] : [atMost('wall / bash', ours.wall / bash.wall, 0.25)]),
    atMost('resident', ours.rss, 160e6, megabytes),
    atMost('peak disk / output', ours.disk / ours.output, 1.02, (value) => value.toFixed(3)),
    isRight('the package is whole', problems),
  ];
}

/** The list of images of a host, as `skopeo sync --src yaml` takes it. */
function syncFile(world, host) {
  const byName = new Map();
  for (const reference of readFileSync(world.list(host), 'utf8').split('\n').filter(Boolean)) {
    const [, name, tag] = /^[^/]+\/(.+):([^:]+)$/.exec(reference);
    byName.set(name, [...byName.get(name) ?? [], tag]);
  }
  const file = path.join(world.folder, 'sync.yml');
  writeFileSync(file, JSON.stringify({ [host]: { 'tls-verify': false, images: Object.fromEntries(byName) } }));
  return file;
}

/** From a registry: requests, time beside crane; with 50 ms per request beside skopeo. */
export async function benchPull({ world, runs, slipway }) {
  const repo = await makeRelease(world, slipway);
  const output = path.join(world.folder, 'packages');
  const pulled = path.join(world.folder, 'pulled');
  const references = readFileSync(world.list(world.host), 'utf8').split('\n').filter(Boolean);
  const objects = new Set([...world.expected.values()].flatMap(({ all }) => all)).size;
  const problems = [];
  let first = true;
  const pack = async (host) => {
    rmSync(output, { recursive: true, force: true });
    const before = await world.requests();
    const result = await measure(slipway[0], [slipway[1], 'package-platform', '--output', output, '--registry', `${registryName}=http+registry:${host}`], { cwd: repo, disk: output });
    const requests = await world.requests() - before;
    if (result.code !== 0) problems.push(`exit ${result.code}: ${result.stderr.slice(-300)}`);
    else if (first) problems.push(...problemsOf(slipway, output, result.code));
    first = false;
    const size = treeBytes(output);
    rmSync(output, { recursive: true, force: true });
    return { ...result, requests, output: size };
  };
  const results = await alternate([
    { name: 'slipway', run: () => pack(world.host) },
    {
      name: 'crane', run: async () => {
        const before = await world.requests();
        const result = await measure(tool('crane'), ['pull', '--format', 'oci', ...references, pulled], { cwd: world.folder });
        rmSync(pulled, { recursive: true, force: true });
        return { ...result, requests: await world.requests() - before };
      },
    },
  ], runs);
  await world.setFaults('latency=50');
  const slow = await alternate([
    { name: 'slipway', run: () => pack(world.proxyHost) },
    {
      name: 'skopeo', run: async () => {
        mkdirSync(pulled, { recursive: true });
        const result = await measure(tool('skopeo'), ['sync', '--all', '--scoped', '--src', 'yaml', '--dest', 'dir', syncFile(world, world.proxyHost), pulled], { cwd: world.folder });
        rmSync(pulled, { recursive: true, force: true });
        return result;
      },
    },
  ], 1);
  await world.setFaults('');
  const [ours, crane] = ['slipway', 'crane'].map((name) => results.get(name));
  const [oursSlow, skopeo] = ['slipway', 'skopeo'].map((name) => slow.get(name));
  return [
    { name: 'package-platform from a registry', value: `${seconds(ours.wall)} wall (min ${seconds(ours.wallMin)}), ${seconds(ours.cpu)} CPU, ${ours.requests} requests` },
    { name: 'crane pull --format oci', value: `${seconds(crane.wall)} wall (min ${seconds(crane.wallMin)}), ${seconds(crane.cpu)} CPU, ${crane.requests} requests` },
    atMost('wall / crane', ours.wall / crane.wall, 1.1),
    atMost(`requests / ${objects} distinct objects`, ours.requests / objects, 1, (value) => value.toFixed(3)),
    atMost('resident', ours.rss, 160e6, megabytes),
    atMost('peak disk / output', ours.disk / ours.output, 1.02, (value) => value.toFixed(3)),
    { name: '50 ms per request: package-platform, skopeo sync', value: `${seconds(oursSlow.wall)}, ${seconds(skopeo.wall)}${skopeo.code === 0 ? '' : ` (exit ${skopeo.code})`}` },
    atMost('50 ms per request: wall / skopeo', oursSlow.wall / skopeo.wall, 0.3),
    isRight('the package is whole', problems),
  ];
}

/** The registry that images are loaded into, empty; `stop` ends it and takes its storage away. */
async function startEmptyRegistry(world) {
  const folder = path.join(world.folder, 'loaded');
  const config = path.join(world.folder, 'loaded.yml');
  writeFileSync(config, JSON.stringify({
    version: '0.1', log: { level: 'info', formatter: 'text' }, http: { addr: '127.0.0.1:0', secret: 'of-a-benchmark' },
    storage: { filesystem: { rootdirectory: folder }, cache: { blobdescriptor: 'inmemory' }, maintenance: { uploadpurging: { enabled: false } } },
  }));
  const server = await startServer(tool('registry'), ['serve', config], { ready: /listening on (127\.0\.0\.1:\d+)/, env: cleanEnv({ OTEL_TRACES_EXPORTER: 'none', OTEL_METRICS_EXPORTER: 'none' }) });
  return {
    host: server.match[1], folder,
    stop: async () => { await server.stop(); rmSync(folder, { recursive: true, force: true }); },
  };
}

/** From a package to what a registry serves: unpacking with every check, beside `skopeo sync` from registry to registry. */
export async function benchLoad({ world, runs, slipway }) {
  const repo = await makeRelease(world, slipway);
  const output = path.join(world.folder, 'packages');
  execFileSync(slipway[0], [slipway[1], 'package-platform', '--output', output, '--registry', `${registryName}=store:${world.storage}`], { cwd: repo, stdio: 'pipe' });
  const [name] = readdirSync(output);
  const site = path.join(world.folder, 'site');
  const problems = [];
  const results = await alternate([
    {
      name: 'slipway', run: async () => {
        rmSync(site, { recursive: true, force: true });
        const result = await measure(slipway[0], [slipway[1], 'unpack', path.join(output, name), '--output', site]);
        if (result.code !== 0) problems.push(`exit ${result.code}: ${result.stderr.slice(-300)}`);
        for (const file of result.code === 0 ? storageFiles(world) : []) {
          const hex = path.basename(path.dirname(file));
          if (!existsSync(path.join(site, file))) problems.push(`${hex} is missing`);
          else if (hex.startsWith('0') && createHash('sha256').update(readFileSync(path.join(site, file))).digest('hex') !== hex) problems.push(`${hex} has other bytes`);
        }
        rmSync(site, { recursive: true, force: true });
        return result;
      },
    },
    { name: 'verify', run: () => measure(slipway[0], [slipway[1], 'verify-package', path.join(output, name)]) },
    {
      name: 'skopeo', run: async () => {
        const registry = await startEmptyRegistry(world);
        try {
          return await measure(tool('skopeo'), ['sync', '--all', '--src', 'yaml', '--dest', 'docker', '--dest-tls-verify=false', syncFile(world, world.host), registry.host], { cwd: world.folder });
        } finally {
          await registry.stop();
        }
      },
    },
  ], runs, { folder: world.folder, bytes: corpusBytes(world) });
  const [ours, verified, skopeo] = ['slipway', 'verify', 'skopeo'].map((each) => results.get(each));
  if (verified.code !== 0) problems.push(`verify-package: exit ${verified.code}: ${verified.stdout.slice(-300)}`);
  return [
    { name: 'slipway unpack', value: `${seconds(ours.wall)} wall (min ${seconds(ours.wallMin)}), ${seconds(ours.cpu)} CPU` },
    { name: 'slipway verify-package', value: `${seconds(verified.wall)} wall, ${seconds(verified.cpu)} CPU, ${megabytes(verified.rss)}` },
    { name: 'skopeo sync into a registry', value: `${seconds(skopeo.wall)} wall (min ${seconds(skopeo.wallMin)}), ${seconds(skopeo.cpu)} CPU without the registry's${skopeo.code === 0 ? '' : `, exit ${skopeo.code}`}` },
    atMost('wall / skopeo sync', ours.wall / skopeo.wall, 0.3),
    atMost('resident', ours.rss, 160e6, megabytes),
    isRight('skopeo loads everything too', skopeo.code === 0 ? [] : [skopeo.stderr.slice(-300)]),
    isRight('what is unpacked is right', problems),
  ];
}
