// A release of real charts, end to end: thirteen public charts are addons, every image is found, verified, packaged, served by
// two registries and pulled by skopeo; then a hotfix is built and installed.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { before, describe, test } from 'node:test';
import { startVersitygw } from './s3-servers.mjs';
import { execute, fillRegistry, makeGit, makeImage, mustExecute, pushImage, realCharts, registryFlags, requireTestData, skopeoCopy, slipway, startDebianRegistry, startDistribution, temporaryDir, tool } from './support.mjs';

const platforms = ['linux/amd64', 'linux/arm64'];
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Every file below a folder with its content's checksum: a tree that did not change has the same listing. */
async function listing(dir) {
  const { stdout } = await mustExecute('bash', ['-c', 'find . -printf "%p %y %m %s %l\\n" | LC_ALL=C sort; find . -type f -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum'], { cwd: dir });
  return stdout;
}

/** Four charts that it fetches when it is packed cannot be had here: stubs stand for them, with the names that its templates call. */
function stubAbsentDependencies(chart) {
  const file = path.join(chart, 'Chart.yaml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const { name } of document.toJS().dependencies) {
    const stub = path.join(chart, 'charts', name);
    if (existsSync(stub)) continue;
    mkdirSync(path.join(stub, 'templates'), { recursive: true });
    writeFileSync(path.join(stub, 'Chart.yaml'), `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`);
    writeFileSync(path.join(stub, 'values.yaml'), 'kubeRBACProxy: {enabled: false}\n');
    writeFileSync(path.join(stub, 'templates/_helpers.tpl'), `{{- define "${name}.fullname" }}${name}{{ end }}{{- define "${name}.name" }}${name}{{ end }}`);
  }
  document.delete('dependencies');
  writeFileSync(file, document.toString());
}

/** Each chart under its default values and under each of its ci/ values; one of them demands values. */
function profilesOf(repo, charts) {
  const profiles = [{ name: 'default', addons: charts.map(({ name }) => name).filter((name) => name !== 'loki-canary') }];
  for (const { name } of charts) {
    const ci = path.join(repo, 'addons', name, 'ci');
    const files = existsSync(ci) ? readdirSync(ci).filter((file) => file.endsWith('.yaml')).sort() : [];
    files.forEach((file, index) => profiles.push({ name: `${name}-${index + 1}`, values: [`addons/${name}/ci/${file}`], addons: [name] }));
  }
  return profiles;
}

describe('a release of thirteen public charts', { concurrency: false }, () => {
  const world = {};

  before(async (t) => {
    const data = requireTestData(t);
    if (data === undefined) return;
    const dir = temporaryDir({ after: (fn) => process.on('exit', fn) }, 'release');
    const repo = path.join(dir, 'release-repo');
    const charts = realCharts(data);
    assert.equal(charts.length, 13);
    for (const { name, dir: from } of charts) cpSync(from, path.join(repo, 'addons', name), { recursive: true });
    stubAbsentDependencies(path.join(repo, 'addons/kube-prometheus-stack'));
    mkdirSync(path.join(repo, 'configs'));
    writeFileSync(path.join(repo, 'configs/platform.yaml.j2'), 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: platform-config}\ndata: {domain: "{{ domain }}"}\n');
    writeFileSync(path.join(repo, 'slipway.yaml'), stringify({ product: 'real', kubeVersion: 'v1.37.0', platforms, profiles: profilesOf(repo, charts) }));
    writeFileSync(path.join(repo, 'version.yml'), ['spec:', '  modules:', '  - name: all', '    enable: true', '    addons:', ...charts.flatMap(({ name }) => [`    - name: ${name}`, '      enable: true', '      namespace: platform', '      version: "0"'])].join('\n') + '\n');
    const git = await makeGit(repo);
    await git('add', '--force', '.');
    await git('commit', '--quiet', '-m', 'charts');
    Object.assign(world, { dir, repo, charts, git, registry: await startDistribution(path.join(dir, 'source')) });
  });

  const step = (name, run) => test(name, async (t) => {
    if (world.repo === undefined) { t.skip('no test data'); return; }
    await run(t);
  });
  const commit = async (message, tag) => {
    await world.git('add', '--all', '--force');
    await world.git('commit', '--quiet', '-m', message);
    if (tag !== undefined) await world.git('tag', '--annotate', tag, '-m', tag);
  };
  const cli = (...args) => slipway(args, { cwd: world.dir });
  const flags = () => registryFlags(world.registry, world.placed);

  step('render-images finds every image that the charts name', async () => {
    const result = await cli('render-images', '--repo', world.repo);
    assert.equal(result.code, 0, result.output);
    const lines = readFileSync(path.join(world.repo, 'images/images_platform.list'), 'utf8').trim().split('\n');
    const found = new Set(lines);
    const ofStubs = /grafana:|busybox:latest|kube-state-metrics|node-exporter|kube-rbac-proxy/;
    assert.deepEqual(world.charts.flatMap(({ references }) => references).filter((reference) => !found.has(reference) && !ofStubs.test(reference)), []);
    world.references = lines;
    await commit('lists');
  });

  step('the two references pinned by digest are missing, everything else is found', async () => {
    world.placed = await fillRegistry(world.registry, world.references, { platforms, layerBytes: 20_000 });
    const result = await cli('verify-images', '--repo', world.repo, '--output', path.join(world.dir, 'out'), '--update-lock', ...flags());
    assert.equal(result.code, 1, result.output);
    const { findings, images } = readJson(path.join(world.dir, 'out/report.json'));
    const pinned = world.references.filter((reference) => reference.includes('@sha256:'));
    assert.equal(pinned.length, 2);
    assert.deepEqual(findings.map(({ code, subject }) => `${code} ${subject}`), pinned.map((reference) => `missing ${reference}`));
    assert.equal(images.length, world.references.length);
    assert.ok(!existsSync(path.join(world.repo, 'slipway.lock.json')), 'a lock was written although images are missing');
  });

  step('without them the lock pins every image', async () => {
    const pinned = world.references.filter((reference) => reference.includes('@sha256:'));
    writeFileSync(path.join(world.repo, 'slipway.yaml'), `${readFileSync(path.join(world.repo, 'slipway.yaml'), 'utf8')}images:\n  ignore:\n${pinned.map((reference) => `  - "${reference}"\n`).join('')}`);
    assert.equal((await cli('render-images', '--repo', world.repo)).code, 0);
    const result = await cli('verify-images', '--repo', world.repo, '--output', path.join(world.dir, 'out'), '--update-lock', ...flags());
    assert.equal(result.code, 0, result.output);
    world.lock = readJson(path.join(world.repo, 'slipway.lock.json'));
    assert.equal(world.lock.images.length, world.references.length - 2);
    const digests = new Map(world.placed.filter(({ image }) => image !== undefined).map(({ reference, image }) => [reference, image.digest]));
    for (const { reference, digest, platforms: found } of world.lock.images) {
      assert.equal(digest, digests.get(reference), reference);
      assert.deepEqual(found, platforms, reference);
    }
    await commit('release', 'v1.0.0');
  });

  step('package-platform writes the same package twice, and it verifies', async () => {
    const build = (output) => cli('package-platform', '--repo', world.repo, '--ref', 'v1.0.0', '--output', output, ...flags(), '--json');
    const first = await build(path.join(world.dir, 'packages'));
    assert.equal(first.code, 0, first.output);
    world.package = JSON.parse(first.stdout).package;
    assert.equal(path.basename(world.package), 'real-platform-v1.0.0-linux-multi');
    const second = JSON.parse((await build(path.join(world.dir, 'again'))).stdout).package;
    await mustExecute('diff', ['-r', world.package, second]);
    await mustExecute('sha256sum', ['--check', '--quiet', 'checksums.txt'], { cwd: world.package });
    const verified = await cli('verify-package', world.package);
    assert.equal(verified.code, 0, verified.output);
  });

  step('plain tar unpacks it, and charts.tar.gz is real gzip of user 10000', async () => {
    world.base = path.join(world.dir, 'site');
    mkdirSync(world.base);
    for (const name of readdirSync(world.package).filter((file) => file.endsWith('.tar'))) await mustExecute('tar', ['-xf', path.join(world.package, name), '-C', world.base]);
    await mustExecute('gzip', ['--test', path.join(world.base, 'charts.tar.gz')]);
    const { stdout } = await mustExecute('tar', ['-tvzf', path.join(world.base, 'charts.tar.gz'), '--numeric-owner']);
    const entries = stdout.trim().split('\n');
    assert.ok(entries.every((line) => line.includes(' 10000/10000 ')), stdout);
    assert.equal(entries.filter((line) => line.endsWith('.tgz')).length, 13);
  });

  /** Serves a storage folder and copies every image of a lock out of it, both platforms. */
  const pullAll = async (start, storage, images) => {
    const registry = await start(storage, { readonly: true });
    try {
      for (const [index, { repository, tag, digest }] of images.entries()) {
        const dir = path.join(world.dir, `pull-${path.basename(storage)}-${index}-${registry.port}`);
        assert.equal(await skopeoCopy(`${registry.host}/${repository}:${tag}`, { dir }), digest, `${repository}:${tag}`);
        for (const platform of platforms) await skopeoCopy(`${registry.host}/${repository}:${tag}`, { dir: `${dir}-${platform.replace('/', '-')}`, platform });
      }
    } finally {
      await registry.stop();
    }
  };

  step('Debian\'s registry and distribution v3 serve it; skopeo copies every image, both platforms, with the digest of the lock', async () => {
    await pullAll(startDebianRegistry, world.base, world.lock.images);
    await pullAll(startDistribution, world.base, world.lock.images);
  });

  step('its charts render with Helm 4, and the engine renders the same', async () => {
    const charts = path.join(world.dir, 'charts');
    mkdirSync(charts);
    await mustExecute('tar', ['-xzf', path.join(world.base, 'charts.tar.gz'), '-C', charts]);
    for (const file of readdirSync(path.join(charts, 'charts')).sort()) {
      const packed = path.join(charts, 'charts', file);
      const folder = path.join(charts, file.replace(/\.tgz$/, ''));
      mkdirSync(folder);
      await mustExecute('tar', ['-xzf', packed, '-C', folder]);
      const [name] = readdirSync(folder);
      const flags = ['--kube-version', 'v1.37.0', ...(file.startsWith('loki-canary') ? ['--set', 'lokiAddress=loki:3100'] : [])];
      const helm = () => mustExecute(tool('helm'), ['template', 'release-name', packed, ...flags]);
      const [one, two] = [(await helm()).stdout.split('\n'), (await helm()).stdout.split('\n')];
      const ours = await cli('template', 'release-name', path.join(folder, name), ...flags);
      assert.equal(ours.code, 0, ours.output);
      const lines = ours.stdout.split('\n');
      assert.equal(lines.length, one.length, file);
      // lines that differ between two runs of helm itself are made at random
      for (const [index, line] of lines.entries()) if (one[index] === two[index]) assert.equal(line, one[index], `${file} line ${index + 1}`);
    }
  });

  step('a hotfix ships the re-pushed image of the changed addon, and says loudly what it does not ship', async () => {
    const values = path.join(world.repo, 'addons/cert-manager/values.yaml');
    writeFileSync(values, readFileSync(values, 'utf8').replace('replicaCount: 1', 'replicaCount: 2'));
    const repush = async (reference) => {
      const entry = world.placed.find((placed) => placed.reference === reference);
      const image = makeImage({ name: `${reference} pushed again`, platforms, layers: ['base 0'], layerBytes: 20_000 });
      await pushImage(world.registry, { repository: entry.repository, tags: [entry.tag], image });
      return image.digest;
    };
    const changed = 'quay.io/jetstack/cert-manager-webhook:v0.0.0';
    const untouched = 'ghcr.io/kedacore/keda:2.20.2';
    world.repushed = await repush(changed);
    await repush(untouched);
    assert.equal((await cli('render-images', '--repo', world.repo)).code, 0);
    const verified = await cli('verify-images', '--repo', world.repo, '--output', path.join(world.dir, 'out'), '--update-lock', ...flags());
    assert.equal(verified.code, 0, verified.output);
    const moved = readJson(path.join(world.dir, 'out/report.json')).findings.filter(({ code }) => code === 'moved').map(({ severity, subject }) => `${severity} ${subject}`);
    assert.deepEqual(moved.sort(), [`info ${changed}`, `warning ${untouched}`]);
    await commit('hotfix', 'v1.0.0-hotfix1');

    const plan = await cli('diff-hotfix', '--repo', world.repo, '--base', 'v1.0.0', '--target', 'v1.0.0-hotfix1', '--dry-run', '--json');
    assert.equal(plan.code, 0, plan.output);
    assert.deepEqual(JSON.parse(plan.stdout).addons.map(({ kind, target }) => `${kind} ${target.path}`), ['changed addons/cert-manager']);
    const built = await cli('diff-hotfix', '--repo', world.repo, '--base', 'v1.0.0', '--target', 'v1.0.0-hotfix1', '--output', path.join(world.dir, 'packages'), ...flags(), '--json');
    assert.equal(built.code, 0, built.output);
    const { package: folder, totals } = JSON.parse(built.stdout);
    world.hotfix = folder;
    const manifest = readJson(path.join(folder, 'manifest.json'));
    assert.deepEqual(manifest.addons.map(({ name }) => name), ['cert-manager']);
    assert.ok(manifest.images.every(({ reference }) => reference.startsWith('quay.io/jetstack/')), JSON.stringify(manifest.images));
    // what the base has is not shipped: the index, its two images, their configs and their own layers are new, the base layers are not
    assert.equal(totals.blobs, 7, JSON.stringify(totals));
    assert.equal((await cli('verify-package', folder)).code, 0);
  });

  step('the hotfix is uploaded to a folder and to S3 beside its base, read there by its address, and released', async (t) => {
    const gateway = await startVersitygw(t, { accessKey: 'packager', secretKey: 'secret-of-packages' });
    t.after(() => gateway.stop());
    const env = { SLIPWAY_STORAGE: `s3+http://${gateway.host}/packages/rel`, [`SLIPWAY_AUTH_${gateway.host.replaceAll(/[.:]/g, '_')}`]: 'packager:secret-of-packages' };
    const run = async (...args) => {
      const result = await slipway([...args, '--json'], { cwd: world.dir, env });
      assert.equal(result.code, 0, result.output);
      return JSON.parse(result.stdout);
    };
    const upload = (...to) => run('diff-hotfix', '--repo', world.repo, '--base', 'v1.0.0', '--target', 'v1.0.0-hotfix1', '--output', path.join(world.dir, 'packages'), ...flags(), ...to);
    const name = path.basename(world.hotfix);
    const { uploads } = await upload('--upload', '--upload', path.join(world.dir, 'served'));
    assert.deepEqual(uploads.map(({ path: at, written, files }) => [at, written === files]), Array(2).fill([`real-v1.0.0/candidate/${name}`, true]));
    assert.deepEqual((await upload('--upload')).uploads.map(({ written }) => written), [0]);
    for (const { address } of uploads) {
      await run('verify-package', address);
      assert.deepEqual((await run('diff', world.package, address)).addons.map(({ name: addon, change }) => `${addon} ${change}`), ['cert-manager changed']);
      const unpacked = path.join(world.dir, `unpacked ${address.length}`);
      await run('unpack', address, '--output', unpacked);
      assert.equal(readFileSync(path.join(unpacked, 'slipway.lock.json'), 'utf8'), readFileSync(path.join(world.repo, 'slipway.lock.json'), 'utf8'));
      assert.deepEqual((await run('promote', address, '--qa', 'pass')).promotions.map(({ outcome }) => outcome), ['released']);
    }
    for (const folder of [path.join(gateway.folder, 'rel'), path.join(world.dir, 'served')]) {
      const [version] = readJson(path.join(folder, 'index.json')).products.real.versions;
      assert.deepEqual([version.version, version.packages, version.hotfixes.map((each) => each.name)], ['v1.0.0', [], [name]]);
    }
  });

  step('install.sh refuses a wrong base and leaves it as it is', async () => {
    const wrong = path.join(world.dir, 'wrong');
    cpSync(world.base, wrong, { recursive: true });
    const { digest } = readJson(path.join(world.hotfix, 'manifest.json')).bases[0].requires.blobs[0];
    const blob = path.join(wrong, 'docker/registry/v2/blobs/sha256', digest.slice(7, 9), digest.slice(7), 'data');
    await mustExecute('rm', [blob]);
    const beforeRun = await listing(wrong);
    const refused = await execute('bash', [path.join(world.hotfix, 'install.sh'), 'images', '--storage', wrong]);
    assert.notEqual(refused.code, 0, refused.output);
    assert.ok(refused.output.includes(digest.slice(7, 19)), refused.output);
    assert.equal(await listing(wrong), beforeRun);
  });

  step('install.sh puts the hotfix on top of the unpacked base; afterwards every image of v1.0.0-hotfix1 is served', async () => {
    const run = (...args) => execute('bash', [path.join(world.hotfix, 'install.sh'), ...args]);
    const beforeRun = await listing(world.base);
    const dry = await run('images', '--storage', world.base, '--dry-run');
    assert.equal(dry.code, 0, dry.output);
    assert.equal(await listing(world.base), beforeRun);
    const installed = await run('images', '--storage', world.base);
    assert.equal(installed.code, 0, installed.output);
    const lock = readJson(path.join(world.repo, 'slipway.lock.json'));
    assert.ok(lock.images.some(({ digest }) => digest === world.repushed));
    await pullAll(startDebianRegistry, world.base, lock.images);
    await pullAll(startDistribution, world.base, lock.images);
    const again = await listing(world.base);
    assert.equal((await run('images', '--storage', world.base)).code, 0);
    assert.equal(await listing(world.base), again);
  });

  test('the source registry is stopped', async () => {
    await world.registry?.stop();
  });
});
