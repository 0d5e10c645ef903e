// Charts that do not carry what they need: `collect-charts` vendors what `helm dependency build` does, from the same
// repo (file://), a chart repository (https://, an index by `helm repo index`) and a registry (oci://).
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cleanEnv, execute, makeCa, makeGit, mustExecute, repoDir, slipway, startDebianRegistry, tool, writeFiles } from './support.mjs';

const cli = path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js');

const object = (name) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "{{ .Release.Name }}-${name}"}\ndata: {image: "{{ .Values.image }}", chart: "{{ .Chart.Name }}-{{ .Chart.Version }}"}\n`;
const chartFiles = (name, version, more = {}) => ({
  'Chart.yaml': `apiVersion: v2\nname: ${name}\nversion: ${version} # kept as it is\n`, 'values.yaml': `image: release/${name}:v1\n`, [`templates/${name}.yaml`]: object(name), ...more,
});

let dir;
let helmHome;
let ca;
let registry;
let served;
let server;
let repository;
let component;
let git;

const helm = (args, options = {}) => execute(tool('helm'), args, { env: cleanEnv({ HOME: helmHome, HELM_CACHE_HOME: path.join(helmHome, 'cache'), HELM_CONFIG_HOME: path.join(helmHome, 'config'), HELM_DATA_HOME: path.join(helmHome, 'data'), SSL_CERT_FILE: ca }), ...options });
async function mustHelm(args, options) {
  const result = await helm(args, options);
  assert.equal(result.code, 0, `helm ${args.join(' ')}\n${result.output}`);
  return result;
}

/** Files below a folder, those in packed charts among them, under the name of their chart. */
async function unpacked(folder) {
  const files = new Map();
  for (const name of readdirSync(folder).sort()) {
    const place = path.join(folder, name);
    let root = folder;
    if (name.endsWith('.tgz')) {
      root = mkdtempSync(path.join(dir, 'unpacked-'));
      await mustExecute('tar', ['-xzf', place, '-C', root]);
    }
    const inside = root === folder ? name : readdirSync(root)[0];
    for (const file of readdirSync(path.join(root, inside), { recursive: true })) {
      const from = path.join(root, inside, file);
      if (statSync(from).isFile()) files.set(`${inside}/${file}`, readFileSync(from));
    }
  }
  return files;
}

const dependencies = (more = '') => `dependencies:
- {name: lib, version: 0.1.x, repository: "file://../../libs/lib", alias: helper}
- {name: tools, version: ">=1.0.0 <2.0.0", repository: "${repository}", condition: tools.enabled, import-values: [{child: exported, parent: taken}, data]}
- {name: cache, version: ^2, repository: "oci://${registry.host}/charts", tags: [back-end]}
${more}`;

before(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'slipway-chart-dependencies-'));
  helmHome = path.join(dir, 'helm');
  mkdirSync(helmHome);
  const tls = await makeCa(dir);
  ca = tls.ca;
  registry = await startDebianRegistry(path.join(dir, 'storage'), { tls });
  served = path.join(dir, 'served');
  mkdirSync(served);
  server = https.createServer({ key: readFileSync(tls.key), cert: readFileSync(tls.cert) }, (request, response) => {
    const file = path.join(served, path.basename(request.url));
    if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  repository = `https://127.0.0.1:${server.address().port}/charts`;

  const sources = path.join(dir, 'sources');
  writeFiles(path.join(sources, 'tools'), chartFiles('tools', '1.4.0', { 'files/odd.bin': Buffer.from([0, 255, 13, 10, 0]), 'values.yaml': 'image: release/tools:v1\nexports: {data: {fromData: yes}}\nexported: {a: 1}\n' }));
  writeFiles(path.join(sources, 'tools-new'), chartFiles('tools', '1.5.0'));
  writeFiles(path.join(sources, 'cache'), chartFiles('cache', '2.1.0'));
  await mustHelm(['package', path.join(sources, 'tools'), path.join(sources, 'cache'), '--destination', sources]);
  cpSync(path.join(sources, 'tools-1.4.0.tgz'), path.join(served, 'tools-1.4.0.tgz'));
  await mustHelm(['repo', 'index', served]);
  await mustHelm(['repo', 'add', 'ours', repository]);
  await mustHelm(['push', path.join(sources, 'cache-2.1.0.tgz'), `oci://${registry.host}/charts`]);

  component = path.join(dir, 'components/acme/web');
  writeFiles(component, Object.fromEntries([
    ...Object.entries(chartFiles('web', '1.0.0', { 'Chart.yaml': `apiVersion: v2\nname: web\nversion: 1.0.0\n${dependencies()}` })).map(([file, text]) => [`charts/web/${file}`, text]),
    ...Object.entries(chartFiles('lib', '0.1.7', { '.helmignore': '*.bak\n', 'templates/lib.yaml.bak': 'not: [yaml\n', 'templates/.hidden.yaml': 'kind: Hidden\n', 'crds/a.yaml': 'kind: A\r\n' })).map(([file, text]) => [`libs/lib/${file}`, text]),
  ]));
  await mustHelm(['dependency', 'update', 'charts/web'], { cwd: component });
  rmSync(path.join(component, 'charts/web/charts'), { recursive: true });
  // Published since: a lock is a lock.
  await mustHelm(['package', path.join(sources, 'tools-new'), '--destination', served]);
  await mustHelm(['repo', 'index', served]);
  git = await makeGit(component);
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'charts');
  await git('tag', 'v1.0.0');
});

after(async () => {
  await registry?.stop();
  await new Promise((resolve) => { server === undefined ? resolve() : server.close(resolve).closeAllConnections(); });
  if (dir !== undefined && process.env.SLIPWAY_TEST_KEEP === undefined) rmSync(dir, { recursive: true, force: true });
});

let count = 0;
/** Collects acme/web into a new release repo. */
async function collect(tag = 'v1.0.0', flags = []) {
  count += 1;
  const repo = path.join(dir, `release-${count}`);
  writeFiles(repo, { 'repos/base.yaml': `- {repositoryFullName: acme/web, currentTag: ${tag}, chartPaths: [charts/web], versionCheck: 'off'}\n` });
  const { code, stdout, output } = await slipway(['collect-charts', '--mode', 'charts', '--repo', repo, '--git-base-url', path.join(dir, 'components'), '--ca-file', ca, '--json', ...flags], { cli, env: { HOME: path.join(dir, 'home') }, cwd: dir });
  assert.match(stdout, /^\{/, output);
  return { addon: path.join(repo, 'addons/web'), code, findings: JSON.parse(stdout).findings.map((finding) => `${finding.code} ${finding.location?.file}:${finding.location?.line}`), output };
}
/** Another commit of the component repo, with its tag. */
async function change(tag, edit) {
  await git('checkout', '--quiet', 'v1.0.0');
  await edit(path.join(component, 'charts/web'));
  await git('add', '--all');
  await git('commit', '--quiet', '--message', tag);
  await git('tag', tag);
}
/** Does something to a served file, and puts it back. */
async function withFile(file, edit, run) {
  const content = readFileSync(file);
  edit(file, content);
  try {
    await run();
  } finally {
    writeFileSync(file, content);
  }
}
const replace = (file, from, to) => {
  const text = readFileSync(file, 'utf8');
  assert.match(text, from);
  writeFileSync(file, text.replace(from, to));
};

describe('dependencies of a chart', () => {
  test('are those that helm dependency build vendors, byte for byte, and the collected chart renders the same', async () => {
    const built = path.join(dir, 'built/charts/web');
    cpSync(path.join(component, 'charts/web'), built, { recursive: true });
    cpSync(path.join(component, 'libs'), path.join(dir, 'built/libs'), { recursive: true });
    await mustHelm(['dependency', 'build', built]);

    const { addon, code, findings, output } = await collect();
    assert.deepEqual([code, findings], [0, []], output);
    for (const archive of ['tools-1.4.0.tgz', 'cache-2.1.0.tgz']) assert.deepEqual(readFileSync(path.join(addon, 'charts', archive)), readFileSync(path.join(built, 'charts', archive)), archive);
    const [ours, theirs] = await Promise.all([addon, built].map((chart) => unpacked(path.join(chart, 'charts'))));
    // Helm writes Chart.yaml of a folder anew when it packs it, and leaves its .helmignore in.
    const files = [...theirs.keys()].sort();
    assert.deepEqual([...ours.keys()].sort(), files);
    for (const file of files.filter((name) => name !== 'lib/Chart.yaml')) assert.deepEqual(ours.get(file), theirs.get(file), file);

    const [rendered, expected] = await Promise.all([addon, built].map((chart) => mustHelm(['template', 'r', chart])));
    assert.equal(rendered.stdout, expected.stdout);
    for (const name of ['web', 'lib', 'tools', 'cache']) assert.match(rendered.stdout, new RegExp(`name: "?r-${name}`));
    const listed = await mustHelm(['dependency', 'list', addon]);
    assert.doesNotMatch(listed.stdout, /missing|wrong version|bad/);
  });

  test('come from the cache when they were fetched before', async () => {
    const cache = ['--cache', path.join(dir, 'cache')];
    assert.equal((await collect('v1.0.0', cache)).code, 0);
    await withFile(path.join(served, 'tools-1.4.0.tgz'), (file) => writeFileSync(file, 'damaged'), async () => assert.equal((await collect('v1.0.0', cache)).code, 0));
  });

  describe('are refused, as Helm does or better,', () => {
    test('when the archive is another than the index says', async () => {
      const archive = path.join(served, 'tools-1.4.0.tgz');
      await withFile(archive, (file) => cpSync(path.join(served, 'tools-1.5.0.tgz'), file), async () => {
        const { code, findings } = await collect();
        assert.deepEqual([code, findings], [1, ['dependency-invalid repos/base.yaml:1']]);
      });
    });

    test('when the index says another digest', async () => {
      await withFile(path.join(served, 'index.yaml'), (file) => replace(file, /digest: [0-9a-f]{64}/g, `digest: ${'0'.repeat(64)}`), async () => {
        const { code, findings } = await collect();
        assert.deepEqual([code, findings], [1, ['dependency-invalid repos/base.yaml:1']]);
      });
    });

    test('when the registry sends other bytes', async () => {
      const blobs = path.join(dir, 'storage/docker/registry/v2/blobs');
      const packed = readFileSync(path.join(dir, 'sources/cache-2.1.0.tgz'));
      const [layer] = readdirSync(blobs, { recursive: true }).filter((name) => name.endsWith('/data')).map((name) => path.join(blobs, name)).filter((file) => readFileSync(file).equals(packed));
      assert.ok(layer);
      await withFile(layer, (file, content) => { content = Buffer.from(content); content[content.length - 9] ^= 1; writeFileSync(file, content); }, async () => {
        const { code, findings, output } = await collect();
        assert.equal(code === 1 || code === 3, true, output);
        assert.match(findings.join(), /^(dependency-invalid|unknown) repos\/base.yaml:1$/);
      });
    });

    test('when Chart.lock was made for others: Helm says so too', async () => {
      await change('v1.0.1', (chart) => replace(path.join(chart, 'Chart.yaml'), /fromData|child: exported/, 'child: other'));
      assert.match((await helm(['dependency', 'build', 'charts/web'], { cwd: component })).output, /out of sync/);
      const { code, findings } = await collect('v1.0.1');
      assert.deepEqual([code, findings], [1, ['chart-lock-outdated repos/base.yaml:1']]);
    });

    test('when the folder of the same repo has another version: Helm says so too', async () => {
      await change('v1.0.2', () => replace(path.join(component, 'libs/lib/Chart.yaml'), /0\.1\.7/, '0.2.0'));
      const built = await helm(['dependency', 'build', 'charts/web'], { cwd: component });
      assert.notEqual(built.code, 0);
      const { code, findings } = await collect('v1.0.2');
      assert.deepEqual([code, findings], [1, ['dependency-invalid repos/base.yaml:1']]);
    });

    test('when they are not published any more', async () => {
      const archive = path.join(served, 'tools-1.4.0.tgz');
      await withFile(archive, (file) => rmSync(file), async () => {
        const { code, findings } = await collect();
        assert.deepEqual([code, findings], [1, ['dependency-missing repos/base.yaml:1']]);
      });
    });
  });
});
