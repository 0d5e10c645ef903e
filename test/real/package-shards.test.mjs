// A package is the same bytes however it is built (T36): by one job or by the jobs of the example workflow under act, on
// other Node versions, in other folders, time zones and locales. And every tar that sites have unpacks it to the same tree (T46).
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { cleanEnv, execute, makeImage, makeSmallRelease, mustExecute, node24, publishSuite, repoDir, runAct, runGitlab, skopeoCopy, startDistribution, startServer, temporaryDir, tool, writeImage } from './support.mjs';

const cli = path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js');
const workflow = '.github/workflows/package.yml';
const segmentSize = '64kB'; // layers are larger, so that they are cut into chunks

let dir;
let world;
const place = () => ['--registry', `=store:${world.storage}`, '--segment-size', segmentSize];

/** Every file below a folder with its sha256, sorted. */
const listing = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name)).map((file) => `${path.relative(folder, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`).sort();

async function pack(args, { node = process.execPath, cwd = world.repo, env = {}, shell } = {}) {
  const command = [node, cli, 'package-platform', '--ref', 'v1.0.0', ...args];
  const [file, ...rest] = shell === undefined ? command : ['bash', '-c', `${shell}; exec "$@"`, 'bash', ...command];
  return mustExecute(file, rest, { cwd, env: cleanEnv(env) });
}

const packageName = 'acme-platform-v1.0.0-linux-multi';
let whole;

before(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'slipway-same-'));
  const example = readFileSync(path.join(repoDir, 'workflows-examples/github/shards/package.yml'), 'utf8');
  const small = example.replaceAll(/(uses: slipway-ci\/slipway\/actions\/package-platform@v1\n +with:\n)/g, `$1          segment-size: ${segmentSize}\n`);
  assert.equal(small.split('segment-size').length, 4);
  world = await makeSmallRelease(dir, {
    [workflow]: small, '.gitignore': 'packages/\nshards/\n',
    'configs/配置.yaml.j2': 'kind: ConfigMap\n', [`configs/${'long/'.repeat(20)}name.yaml.j2`]: 'kind: ConfigMap\n', 'prerequisites/k8s_resources/a.yaml': '{}\n',
  });
  for (const name of ['web', 'store']) writeImage(world.storage, { repository: `release/${name}`, tags: ['v1.0.0'], image: makeImage({ name: `${name} 1.0.0`, layers: ['large'], layerBytes: 150_000, format: name === 'web' ? 'oci' : 'docker' }) });
  const run = (...args) => mustExecute(process.execPath, [cli, ...args], { cwd: world.repo });
  await run('collect-charts', '--mode', 'charts', '--git-base-url', world.components);
  await run('render-images');
  await run('verify-images', '--update-lock', ...place().slice(0, 2), '--output', path.join(dir, 'report'));
  await world.commit('v1.0.0', 'v1.0.0');
  await pack([...place(), '--output', path.join(dir, 'whole')]);
  whole = listing(path.join(dir, 'whole', packageName));
}, { timeout: 120_000 });
after(() => { if (process.env.SLIPWAY_TEST_KEEP === undefined) rmSync(dir, { recursive: true, force: true }); });

test('T36 another machine: folder, umask, time zone, locale, clock, order of files, width, Node version', { timeout: 240_000 }, async (t) => {
  const other = temporaryDir(t, 'other machine');
  // names come in another order where files were made in another order
  const copy = path.join(other, 'b', 'repo of another user');
  const files = readdirSync(world.repo, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(world.repo, path.join(entry.parentPath, entry.name))).sort().reverse();
  for (const file of files) {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    cpSync(path.join(world.repo, file), path.join(copy, file));
  }
  mkdirSync(path.join(copy, '.git/refs/heads'), { recursive: true });
  mkdirSync(path.join(copy, '.git/objects/info'), { recursive: true });
  // a clock that is two years ahead, also for what is imported before the program
  const clock = path.join(other, 'clock.cjs');
  const seen = path.join(other, 'seen');
  writeFileSync(clock, 'require("node:fs").writeFileSync(process.env.SEEN, "");\nconst now = Date.now;\nDate.now = () => now() + 63_072_000_000;\nglobalThis.Date = class extends Date { constructor(...args) { if (args.length === 0) super(Date.now()); else super(...args); } };\n');
  // readdir gives names in another order, as another file system would
  const order = path.join(other, 'order.cjs');
  writeFileSync(order, `const fs = require('node:fs');\nconst turned = (list) => Array.isArray(list) ? [...list].reverse() : list;
const { readdirSync } = fs;\nfs.readdirSync = (...args) => turned(readdirSync(...args));\nconst { readdir } = fs.promises;\nfs.promises.readdir = async (...args) => turned(await readdir(...args));
require('node:module').syncBuiltinESMExports();\n`);
  const machines = [
    ['Node 24', { node: node24 }],
    ['another user', { cwd: copy, shell: 'umask 077', env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: other, USER: 'other', HOSTNAME: 'other' } }, ['--jobs', '1']],
    ['another clock and order of names', { shell: 'umask 000', env: { NODE_OPTIONS: `--require ${JSON.stringify(clock)} --require ${JSON.stringify(order)}`, TZ: 'America/St_Johns', SEEN: seen } }, ['--jobs', '32']],
  ];
  for (const [name, machine, more = []] of machines) {
    const output = path.join(other, name);
    await pack([...place(), '--output', output, ...more], machine);
    assert.deepEqual(listing(path.join(output, packageName)), whole, name);
  }
  assert.ok(existsSync(seen), 'the program ran with the other clock');
  const [first, second] = ['1/2', '2/2'];
  await pack([...place(), '--output', path.join(other, 'shards'), '--shard', first], { node: node24, env: { TZ: 'Asia/Tokyo' } });
  await pack([...place(), '--output', path.join(other, 'shards'), '--shard', second], { cwd: copy, shell: 'umask 077' });
  await pack([...place(), '--output', path.join(other, 'assembled'), '--assemble', path.join(other, 'shards')]);
  assert.deepEqual(listing(path.join(other, 'assembled', packageName)), whole, 'shards of two machines');
});

test('T36 the example workflow: the jobs of a dynamic matrix and assemble give the bytes of one job', { timeout: 300_000 }, async (t) => {
  const out = temporaryDir(t, 'shards');
  const env = { SLIPWAY_REGISTRY: `=store:${world.storage}`, SLIPWAY_STAND_IN_REPOSITORY: world.repo };
  const { code, output } = await runAct({ repoDir: world.repo, workflow, event: 'workflow_dispatch', payload: { inputs: { tag: 'v1.0.0', shards: '2' } }, env, artifactsDir: out, actionsDir: await publishSuite(path.join(out, 'suite')) });
  assert.equal(code, 0, output);
  assert.deepEqual(readdirSync(out).filter((name) => name !== 'suite').sort(), ['platform-v1.0.0', 'shard-0001-of-0002', 'shard-0002-of-0002']);
  assert.deepEqual(listing(path.join(out, 'platform-v1.0.0', packageName)), whole);
});

test('T36 the example pipeline of GitLab: its matrix of shards gives the same bytes', { timeout: 300_000 }, async (t) => {
  const out = temporaryDir(t, 'gitlab');
  const example = readFileSync(path.join(repoDir, 'workflows-examples/gitlab/shards/.gitlab-ci.yml'), 'utf8');
  const small = example.replace('stage: package }', `stage: package, ref: v1.0.0, segment-size: ${segmentSize}, registry: '=store:${world.storage}' }`);
  assert.notEqual(small, example);
  const repo = path.join(out, 'repo');
  await mustExecute('git', ['clone', '--quiet', '--origin', 'copied', world.repo, repo]);
  writeFileSync(path.join(repo, '.gitlab-ci.yml'), small);
  const suiteDir = await publishSuite(path.join(out, 'suite'));
  const { code, output } = await runGitlab({ repoDir: repo, variables: { CI_COMMIT_TAG: 'v1.0.0' }, suiteDir, artifactsDir: path.join(out, 'artifacts') });
  assert.equal(code, 0, output);
  assert.deepEqual(listing(path.join(out, 'artifacts/package-platform/packages', packageName)), whole);
});

test('T35 skopeo copies all images and platforms from chunked segments, and from a plain tree that a stock registry serves', { timeout: 120_000 }, async (t) => {
  const out = temporaryDir(t, 'served');
  const folder = path.join(dir, 'whole', packageName);
  const { images } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const copyAll = async (host, name) => {
    for (const [index, { repository, tag, digest }] of images.entries()) assert.equal(await skopeoCopy(`${host}/${repository}:${tag}`, { dir: path.join(out, `${name} ${index}`) }), digest);
  };
  const serving = await startServer(process.execPath, [cli, 'serve', folder, '--port', '0'], { ready: /at http:\/\/([\d.]+:\d+)/ });
  t.after(() => serving.stop());
  await copyAll(serving.match[1], 'segments');

  // on the disk of the storage, so that layers are second names of its files
  await pack([...place(), '--layout', 'directory', '--output', path.join(dir, 'tree')]);
  const tree = path.join(dir, 'tree', packageName);
  assert.ok(readdirSync(path.join(tree, 'docker'), { recursive: true, withFileTypes: true }).some((entry) => entry.isFile() && statSync(path.join(entry.parentPath, entry.name)).nlink > 1));
  await mustExecute(process.execPath, [cli, 'verify-package', tree]);
  await mustExecute('sha256sum', ['--check', '--strict', '--quiet', 'checksums.txt'], { cwd: tree });
  const registry = await startDistribution(tree, { readonly: true });
  t.after(() => registry.stop());
  await copyAll(registry.host, 'tree');
});

test('T46 GNU tar, bsdtar and busybox tar unpack the same tree, sha256sum -c accepts, chunks are joined by hand or by the installer', { timeout: 120_000 }, async (t) => {
  const out = temporaryDir(t, 'tars');
  const folder = path.join(dir, 'whole', packageName);
  const busybox = tool('busybox');
  const trees = [];
  for (const [name, command] of [['GNU tar', ['tar']], ['bsdtar', [tool('bsdtar')]], ['busybox tar', [busybox, 'tar']]]) {
    const into = path.join(out, name);
    mkdirSync(into);
    for (const segment of readdirSync(folder).filter((each) => each.endsWith('.tar'))) await mustExecute(command[0], [...command.slice(1), '-xf', path.join(folder, segment), '-C', into]);
    await mustExecute('bash', ['-c', 'cd "$1" && find . -name "data.chunk-0001-of-*" -printf "%h\\n" | while read -r each; do cat "$each"/data.chunk-*-of-* > "$each/data" && rm "$each"/data.chunk-*; done', 'bash', into]);
    trees.push(listing(into));
  }
  const unpacked = path.join(out, 'unpacked');
  await mustExecute(process.execPath, [cli, 'unpack', folder, '--output', unpacked]);
  for (const tree of trees) assert.deepEqual(tree, listing(unpacked));
  assert.ok(trees[0].some((line) => line.startsWith('configs/配置.yaml.j2 ')));
  for (const command of [['sha256sum'], [busybox, 'sha256sum']]) await mustExecute(command[0], [...command.slice(1), '-c', 'checksums.txt'], { cwd: folder });

  // a site with busybox and bash only
  const bin = path.join(out, 'bin');
  mkdirSync(bin);
  for (const applet of (await mustExecute(busybox, ['--list'])).stdout.trim().split('\n')) symlinkSync(busybox, path.join(bin, applet));
  rmSync(path.join(bin, 'bash'), { force: true });
  symlinkSync((await mustExecute('bash', ['-c', 'command -v bash'])).stdout.trim(), path.join(bin, 'bash'));
  const { code, output } = await execute(path.join(bin, 'bash'), [path.join(folder, 'install.sh'), 'images', '--storage', path.join(out, 'storage'), '--kubectl', 'none'], { env: { PATH: bin, TMPDIR: out } });
  assert.equal(code, 0, output);
  const blobs = (tree) => tree.filter((line) => line.startsWith('docker/'));
  assert.deepEqual(blobs(listing(path.join(out, 'storage'))), blobs(listing(unpacked)));
});
