// `slipway copy` and `slipway store` beside skopeo, regctl and two registries: what one writes the other reads, digests equal.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { blobFile, cleanEnv, execute, makeImage, mustExecute, pushImage, repoDir, skopeoCopy, startDebianRegistry, startDistribution, startServer, temporaryDir, tool } from './support.mjs';

const cli = process.env.SLIPWAY_TEST_CLI ?? path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js');
const slipway = (args, options = {}) => execute(process.execPath, [cli, ...args], { env: cleanEnv(), ...options });
const mustSlipway = async (...args) => {
  const result = await slipway(args);
  assert.equal(result.code, 0, result.output);
  return result;
};
const json = async (...args) => {
  const result = await slipway([...args, '--json']);
  return { code: result.code, output: result.output, ...JSON.parse(result.stdout) };
};

const images = [
  { repository: 'library/api', tags: ['v1.0.0'], image: makeImage({ name: 'api', format: 'oci', layers: ['base', 'runtime'], attestation: true }) },
  { repository: 'library/ui', tags: ['v1.0.0'], image: makeImage({ name: 'ui', format: 'docker' }) },
  { repository: 'release/single', tags: ['1.36'], image: makeImage({ name: 'single', platforms: ['linux/amd64'] }) },
];
const nameOf = ({ repository, tags: [tag] }) => `${repository}:${tag}`;
const distinct = new Set(images.flatMap(({ image }) => [...image.blobs.keys(), ...image.manifests.keys()]));

function writeList(dir, names) {
  const file = path.join(dir, 'images.list');
  writeFileSync(file, `${names.join('\n')}\n`);
  return file;
}

async function embedded(dir) {
  const server = await startServer(process.execPath, [cli, 'serve', dir, '--port', '0', '--writable', '--log-level', 'debug'], { ready: /127\.0\.0\.1:(\d+)/, env: cleanEnv() });
  const host = `127.0.0.1:${server.match[1]}`;
  return { ...server, host, url: `http://${host}` };
}

for (const [name, start] of [['docker-registry', startDebianRegistry], ['distribution v3', startDistribution], ['slipway serve', embedded]]) {
  test(`T35 ${name}: a list to a store and back, warm runs move nothing, skopeo gets the same digests`, async (t) => {
    const dir = temporaryDir(t, 'copies');
    mkdirSync(path.join(dir, 'theirs'));
    const registry = await start(path.join(dir, 'theirs'), { accessLog: true });
    t.after(() => registry.stop());
    for (const image of images) await pushImage(registry, image);
    const list = writeList(dir, images.map(nameOf));
    const route = ['--registry', `=http+registry:${registry.host}`];
    const requests = (from) => [...registry.output().slice(from).matchAll(/\b(?:GET|HEAD|PUT|POST|PATCH) (\/v2\/\S*\/(?:manifests|blobs)\/\S*)/g)].map(([text]) => text.replace(/"?$/, ''));

    const store = path.join(dir, 'store');
    const before = registry.output().length;
    const copied = await json('copy', '--list', list, `store:${store}`, '--no-referrers', ...route);
    assert.equal(copied.code, 0, copied.output);
    assert.deepEqual(copied.images.map(({ reference, digest, result }) => [reference, digest, result]), images.map((each) => [nameOf(each), each.image.digest, 'copied']));
    // each object once: the registry's log may say a request twice, the store's may lag behind
    const asked = new Set(requests(before));
    t.diagnostic(`${asked.size} requests for ${distinct.size} objects`);
    assert.ok(asked.size >= distinct.size && asked.size <= distinct.size + images.length, `${asked.size} requests for ${distinct.size} objects\n${[...asked].join('\n')}`);
    const again = await json('copy', '--list', list, `store:${store}`, '--no-referrers', ...route);
    assert.deepEqual(again.images.map(({ result, blobs }) => [result, blobs]), images.map(() => ['present', 0]));
    assert.match((await mustSlipway('store', 'verify', store)).stdout, /^whole: 3 repositories/m);

    // their registries serve our store, and their client copies from it
    for (const serve of [startDebianRegistry, startDistribution]) {
      const served = await serve(store);
      for (const each of images) assert.equal(await skopeoCopy(`${served.host}/${nameOf(each)}`, { dir: path.join(temporaryDir(t, 'skopeo'), 'image') }), each.image.digest);
      await served.stop();
    }
    // their storage is a store of ours
    const theirs = await json('copy', `store:${path.join(dir, 'theirs')}`, `store:${path.join(dir, 'linked')}`);
    assert.deepEqual(theirs.images.map(({ digest, bytes }) => [digest, bytes]).sort(), images.map(({ image }) => [image.digest, 0]).sort());
    for (const { image } of images) {
      for (const digest of image.blobs.keys()) {
        const [mine, twin] = [path.join(dir, 'linked'), path.join(dir, 'theirs')].map((root) => statSync(blobFile(root, digest)));
        // one file, and T30: nobody writes it by mistake
        assert.deepEqual([mine.ino, mine.mode & 0o222], [twin.ino, 0], digest);
      }
    }
    // into a registry, under a project, and once more
    const target = await start(temporaryDir(t, 'target'), { accessLog: true });
    t.after(() => target.stop());
    for (const result of ['copied', 'present']) {
      const pushed = await json('copy', `store:${store}`, `http+registry:${target.host}/mirror`);
      assert.equal(pushed.code, 0, pushed.output);
      assert.deepEqual(pushed.images.map((each) => each.result), images.map(() => result));
    }
    for (const each of images) assert.equal(await skopeoCopy(`${target.host}/mirror/${nameOf(each)}`, { dir: path.join(temporaryDir(t, 'skopeo'), 'image') }), each.image.digest);
  });
}

test('T32 a blob that rotted is found, taken out and brought back', async (t) => {
  const dir = temporaryDir(t, 'rot');
  const registry = await startDistribution(path.join(dir, 'theirs'));
  t.after(() => registry.stop());
  await pushImage(registry, images[0]);
  const store = path.join(dir, 'store');
  const copy = ['copy', `${registry.host}/${nameOf(images[0])}`, `store:${store}`, '--plain-http', registry.host];
  await mustSlipway(...copy);
  const [digest, bytes] = [...images[0].image.blobs].at(-2);
  chmodSync(blobFile(store, digest), 0o644);
  writeFileSync(blobFile(store, digest), Buffer.from(bytes).fill(0, 20, 21));
  const found = await json('store', 'verify', store, '--remove-damaged');
  assert.equal(found.code, 1);
  assert.deepEqual(found.damaged, [digest]);
  await mustSlipway(...copy);
  await mustSlipway('store', 'verify', store);
});

test('T31 T26 four runs at once into one store: each object is written whole, each run is right', async (t) => {
  const dir = temporaryDir(t, 'together');
  const registry = await startDistribution(path.join(dir, 'theirs'));
  t.after(() => registry.stop());
  for (const image of images) await pushImage(registry, image);
  const list = writeList(dir, images.map(nameOf));
  const store = path.join(dir, 'store');
  const runs = await Promise.all(Array.from({ length: 4 }, () => json('copy', '--list', list, `store:${store}`, '--registry', `=http+registry:${registry.host}`)));
  for (const { code, images: copied, output } of runs) {
    assert.equal(code, 0, output);
    assert.deepEqual(copied.map(({ reference, digest }) => [reference, digest]), images.map((each) => [nameOf(each), each.image.digest]));
  }
  assert.match((await mustSlipway('store', 'verify', store)).stdout, /^whole: 3 repositories/m);
  const served = await startDebianRegistry(store);
  t.after(() => served.stop());
  for (const each of images) assert.equal(await skopeoCopy(`${served.host}/${nameOf(each)}`, { dir: path.join(temporaryDir(t, 'skopeo'), 'image') }), each.image.digest);
});

test('OCI layouts and docker archives: skopeo reads ours and we read skopeo\'s', async (t) => {
  const dir = temporaryDir(t, 'layouts');
  const registry = await startDistribution(path.join(dir, 'theirs'));
  t.after(() => registry.stop());
  for (const image of images) await pushImage(registry, image);
  const skopeo = (...args) => mustExecute(tool('skopeo'), ['--insecure-policy', 'copy', '--quiet', '--src-tls-verify=false', ...args]);
  const [api, , single] = images;

  await mustSlipway('copy', `${registry.host}/${nameOf(api)}`, `oci:${dir}/ours`, '--plain-http', registry.host);
  await skopeo('--all', '--preserve-digests', `oci:${dir}/ours:${nameOf(api)}`, `dir:${dir}/by-skopeo`);
  assert.deepEqual(readFileSync(path.join(dir, 'by-skopeo/manifest.json')), api.image.body);

  await skopeo('--all', '--preserve-digests', `docker://${registry.host}/${nameOf(api)}`, `oci:${dir}/theirs-oci:v1`);
  const taken = await json('copy', `oci:${dir}/theirs-oci:v1`, `store:${dir}/store`);
  assert.equal(taken.images[0].digest, api.image.digest, taken.output);

  await skopeo(`docker://${registry.host}/${nameOf(single)}`, `docker-archive:${dir}/single.tar:release/single:1.36`);
  const unpacked = await json('copy', `docker-archive:${dir}/single.tar`, `store:${dir}/store`);
  assert.equal(unpacked.code, 0, unpacked.output);
  assert.deepEqual(unpacked.images.map(({ reference, platforms }) => [reference, platforms]), [['release/single:1.36', ['linux/amd64']]]);
  const served = await startDebianRegistry(path.join(dir, 'store'));
  t.after(() => served.stop());
  assert.equal(await skopeoCopy(`${served.host}/release/single:1.36`, { dir: path.join(dir, 'served') }), unpacked.images[0].digest);
});

test('signatures and SBOMs come along, from and to registries with and without the list of referrers', async (t) => {
  const dir = temporaryDir(t, 'referrers');
  const [own, old] = [await embedded(path.join(dir, 'own')), await startDistribution(path.join(dir, 'old'))];
  for (const registry of [own, old]) t.after(() => registry.stop());
  const [{ repository, tags: [tag], image }] = images;
  const config = path.join(dir, 'regctl.json');
  writeFileSync(config, JSON.stringify({ hosts: Object.fromEntries([own, old].map(({ host }) => [host, { tls: 'disabled', hostname: host }])) }));
  const regctl = async (...args) => (await mustExecute(tool('regctl'), args, { env: cleanEnv({ REGCTL_CONFIG: config }) })).stdout.trim();
  writeFileSync(path.join(dir, 'sbom.json'), '{}');
  const sbomsOf = async (host) => JSON.parse(await regctl('artifact', 'list', '--format', '{{json .Manifest}}', `${host}/${repository}:${tag}`)).manifests.map(({ artifactType }) => artifactType);
  for (const [from, to] of [[own, old], [old, own]]) {
    await pushImage(from, { repository, tags: [tag], image });
    await regctl('artifact', 'put', '--artifact-type', `application/vnd.${from === own ? 'own' : 'old'}.sbom`, '--file', path.join(dir, 'sbom.json'), '--subject', `${from.host}/${repository}:${tag}`);
    const copied = await json('copy', `${from.host}/${repository}:${tag}`, `http+registry:${to.host}`, '--plain-http', from.host);
    assert.equal(copied.code, 0, copied.output);
    assert.ok((await sbomsOf(to.host)).includes(`application/vnd.${from === own ? 'own' : 'old'}.sbom`));
  }
});

test('referrers in a store are listed when distribution or docker-registry serves it', async (t) => {
  const dir = temporaryDir(t, 'served-referrers');
  const own = await embedded(path.join(dir, 'own'));
  t.after(() => own.stop());
  const [{ repository, tags: [tag], image }] = images;
  await pushImage(own, { repository, tags: [tag], image });
  const config = path.join(dir, 'regctl.json');
  const regctl = async (...args) => (await mustExecute(tool('regctl'), args, { env: cleanEnv({ REGCTL_CONFIG: config }) })).stdout.trim();
  const configure = (...hosts) => writeFileSync(config, JSON.stringify({ hosts: Object.fromEntries(hosts.map((host) => [host, { tls: 'disabled', hostname: host }])) }));
  configure(own.host);
  writeFileSync(path.join(dir, 'sbom.json'), '{}');
  for (const kind of ['one', 'two']) await regctl('artifact', 'put', '--artifact-type', `application/vnd.${kind}.sbom`, '--file', path.join(dir, 'sbom.json'), '--subject', `${own.host}/${repository}:${tag}`);
  assert.deepEqual((await regctl('tag', 'ls', `${own.host}/${repository}`)).split('\n'), [tag]);
  const store = path.join(dir, 'store');
  const copied = await json('copy', `${own.host}/${repository}:${tag}`, `store:${store}`, '--plain-http', own.host);
  assert.equal(copied.code, 0, copied.output);
  for (const start of [startDistribution, startDebianRegistry]) {
    const served = await start(store);
    t.after(() => served.stop());
    configure(own.host, served.host);
    const listed = JSON.parse(await regctl('artifact', 'list', '--format', '{{json .Manifest}}', `${served.host}/${repository}:${tag}`)).manifests;
    assert.deepEqual(listed.map(({ artifactType }) => artifactType).sort(), ['application/vnd.one.sbom', 'application/vnd.two.sbom']);
  }
});

test('copying by the mapping: what lacks in library/ comes from its source, own images and taken tags are left alone', async (t) => {
  const dir = temporaryDir(t, 'mapping');
  const [upstream, harbor] = [await startDistribution(path.join(dir, 'upstream')), await startDebianRegistry(path.join(dir, 'harbor'))];
  for (const registry of [upstream, harbor]) t.after(() => registry.stop());
  const [{ image }, other] = images;
  await pushImage(upstream, { repository: 'coreos/api', tags: ['v1', 'v2'], image });
  await pushImage(harbor, { repository: 'library/api', tags: ['v2'], image: other.image });
  const repo = path.join(dir, 'repo');
  mkdirSync(repo);
  await mustExecute('git', ['init', '--quiet', repo]);
  writeFileSync(path.join(repo, 'images_origin.yaml'), `- src: quay.example.com/coreos/api\n  dest: library/api\n- src: quay.example.com/coreos/gone\n  dest: library/gone\n`);
  writeFileSync(path.join(repo, 'slipway.yaml'), [
    'platforms: [linux/amd64, linux/arm64]', 'registries:', `  library: {endpoint: "http+registry:${harbor.host}/library"}`,
    `  release: {endpoint: "http+registry:${harbor.host}/devops_release"}`, `  quay.example.com: {endpoint: "http+registry:${upstream.host}"}`, '',
  ].join('\n'));
  const list = writeList(dir, ['library/api:v1', 'library/api:v2', 'library/gone:1', 'library/unmapped:1', 'release/own:v1']);
  const run = (...flags) => json('copy', '--list', list, '--missing-only', '--repo', repo, ...flags);
  const results = ({ images: found }) => Object.fromEntries(found.map(({ reference, result }) => [reference, result]));

  const planned = await run('--dry-run');
  assert.deepEqual(results(planned), { 'library/api:v1': 'planned', 'library/api:v2': 'present', 'library/gone:1': 'failed', 'library/unmapped:1': 'failed', 'release/own:v1': 'failed' });
  const first = await run();
  assert.equal(first.code, 1, first.output);
  assert.deepEqual(results(first), { 'library/api:v1': 'copied', 'library/api:v2': 'present', 'library/gone:1': 'failed', 'library/unmapped:1': 'failed', 'release/own:v1': 'failed' });
  assert.deepEqual(first.findings.map(({ code, subject, location }) => [code, subject, location.line]), [['missing', 'library/gone:1', 3], ['unmapped', 'library/unmapped:1', 4], ['missing', 'release/own:v1', 5]]);
  assert.equal(first.images[0].source, `http+registry:${upstream.host}/coreos/api`);
  assert.equal(await skopeoCopy(`${harbor.host}/library/api:v1`, { dir: path.join(dir, 'v1') }), image.digest);
  assert.equal(await skopeoCopy(`${harbor.host}/library/api:v2`, { dir: path.join(dir, 'v2') }), other.image.digest);
  assert.equal(results(await run())['library/api:v1'], 'present');
  await upstream.stop();
  const unknown = await run();
  assert.equal(unknown.code, 3, unknown.output);
});

test('a tag that names other content is not moved unless asked', async (t) => {
  const dir = temporaryDir(t, 'taken');
  const registry = await startDistribution(path.join(dir, 'theirs'));
  t.after(() => registry.stop());
  for (const { repository, image } of images) await pushImage(registry, { repository, tags: ['v1'], image });
  const copy = (repository, ...flags) => json('copy', `${registry.host}/${repository}:v1`, `http+registry:${registry.host}/library`, '--plain-http', registry.host, ...flags);
  await mustSlipway('copy', `${registry.host}/library/api:v1`, `${registry.host}/x/app:v1`, '--plain-http', registry.host);
  const refused = await json('copy', `${registry.host}/library/ui:v1`, `${registry.host}/x/app:v1`, '--plain-http', registry.host);
  assert.deepEqual([refused.code, refused.findings[0].code], [1, 'tag-taken']);
  const moved = await json('copy', `${registry.host}/library/ui:v1`, `${registry.host}/x/app:v1`, '--plain-http', registry.host, '--overwrite');
  assert.deepEqual([moved.code, moved.images[0].digest], [0, images[1].image.digest]);
  assert.equal((await copy('release/nowhere')).findings[0].code, 'missing');
});
