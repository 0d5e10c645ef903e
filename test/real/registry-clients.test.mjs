// The embedded registry and the image store against clients and registries of others: crane, regctl, skopeo;
// Debian's docker-registry and distribution v3.
import assert from 'node:assert/strict';
import { appendFileSync, chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { blobFile, cleanEnv, digestOf, execute, makeImage, mustExecute, pushImage, repoDir, skopeoCopy, startDebianRegistry, startDistribution, startServer, temporaryDir, tool } from './support.mjs';

const cli = path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js');

/** `slipway serve` over a store, on an ephemeral port. */
async function serve(t, dir, ...flags) {
  const server = await startServer(process.execPath, [cli, 'serve', dir, '--port', '0', ...flags], { ready: /127\.0\.0\.1:(\d+)/, env: cleanEnv() });
  t.after(() => server.stop());
  const host = `127.0.0.1:${server.match[1]}`;
  return { ...server, host, url: `http://${host}` };
}

/** A regctl that speaks plain http to these hosts, with a configuration of its own. */
function regctlFor(t, ...hosts) {
  const config = path.join(temporaryDir(t, 'regctl'), 'config.json');
  // chunks of 1 MB; what is smaller goes in one piece
  writeFileSync(config, JSON.stringify({ hosts: Object.fromEntries(hosts.map((host) => [host, { tls: 'disabled', hostname: host, blobChunk: 1_000_000, blobMax: 1_000_000 }])) }));
  const env = cleanEnv({ REGCTL_CONFIG: config });
  const run = async (...args) => (await mustExecute(tool('regctl'), args, { env })).stdout.trim();
  return Object.assign(run, { reading: async (file, ...args) => (await mustExecute(tool('regctl'), args, { env, input: readFileSync(file) })).stdout.trim() });
}

const crane = async (...args) => (await mustExecute(tool('crane'), ['--insecure', ...args])).stdout.trim();

const images = [
  { repository: 'release/api', tags: ['v1.0.0', 'v1.0'], image: makeImage({ name: 'api', format: 'oci', layers: ['base', 'runtime'] }) },
  { repository: 'release/ui', tags: ['v1.0.0'], image: makeImage({ name: 'ui', format: 'docker' }) },
  { repository: 'library/single', tags: ['1.36'], image: makeImage({ name: 'single', platforms: ['linux/amd64'] }) },
  { repository: 'library/attested', tags: ['2'], image: makeImage({ name: 'attested', format: 'oci', attestation: true }) },
];

const acceptAll = 'application/vnd.docker.distribution.manifest.v2+json, application/vnd.docker.distribution.manifest.list.v2+json, application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json';

/** Every image by every tag and, byte for byte, every manifest; every image whole by skopeo. */
async function assertServed(t, url, expected = images) {
  const host = url.replace(/^https?:\/\//, '');
  for (const { repository, tags, image } of expected) {
    for (const reference of [...tags, ...image.manifests.keys()]) {
      const answer = await fetch(`${url}/v2/${repository}/manifests/${reference}`, { headers: { accept: acceptAll } });
      assert.equal(answer.status, 200, `${repository} ${reference}`);
      const wanted = image.manifests.get(reference) ?? { body: image.body, mediaType: image.mediaType };
      assert.equal(answer.headers.get('content-type'), wanted.mediaType);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), wanted.body);
    }
    const listed = await (await fetch(`${url}/v2/${repository}/tags/list`)).json();
    assert.deepEqual([...listed.tags].sort(), [...tags].sort());
    assert.equal(await skopeoCopy(`${host}/${repository}:${tags[0]}`, { dir: path.join(temporaryDir(t, 'copied'), 'image') }), image.digest);
  }
}

test('skopeo, crane and regctl push to the embedded registry; docker-registry and distribution v3 serve what was written', async (t) => {
  const origin = temporaryDir(t, 'origin');
  const source = await startDistribution(origin);
  t.after(() => source.stop());
  for (const image of images) await pushImage(source, image);
  const dir = temporaryDir(t, 'store');
  const own = await serve(t, dir, '--writable', '--log-level', 'debug');
  const regctl = regctlFor(t, source.host, own.host);

  const [api, ui, single, attested] = images;
  await mustExecute(tool('skopeo'), ['--insecure-policy', 'copy', '--quiet', '--all', '--preserve-digests', '--src-tls-verify=false', '--dest-tls-verify=false',
    `docker://${source.host}/release/api:v1.0.0`, `docker://${own.host}/release/api:v1.0.0`]);
  await crane('copy', `${source.host}/release/ui:v1.0.0`, `${own.host}/release/ui:v1.0.0`);
  await crane('tag', `${own.host}/release/api:v1.0.0`, 'v1.0');
  await regctl('image', 'copy', `${source.host}/library/single:1.36`, `${own.host}/library/single:1.36`);
  await regctl('image', 'copy', `${source.host}/library/attested:2`, `${own.host}/library/attested:2`);

  await t.test('they list', async () => {
    assert.deepEqual((await crane('catalog', own.host)).split('\n'), ['library/attested', 'library/single', 'release/api', 'release/ui']);
    assert.deepEqual((await crane('ls', `${own.host}/release/api`)).split('\n'), ['v1.0', 'v1.0.0']);
    assert.deepEqual((await regctl('tag', 'ls', `${own.host}/release/api`)).split('\n'), ['v1.0', 'v1.0.0']);
    const listed = await mustExecute(tool('skopeo'), ['list-tags', '--tls-verify=false', `docker://${own.host}/release/api`]);
    assert.deepEqual(JSON.parse(listed.stdout).Tags, ['v1.0', 'v1.0.0']);
  });
  await t.test('they validate', async () => {
    for (const { repository, tags, image } of [api, ui, single]) {
      for (const tag of tags) {
        await crane('validate', '--remote', `${own.host}/${repository}:${tag}`);
        assert.equal(await crane('digest', `${own.host}/${repository}:${tag}`), image.digest);
        assert.equal(await regctl('image', 'digest', `${own.host}/${repository}:${tag}`), image.digest);
      }
    }
    assert.equal(await regctl('image', 'digest', `${own.host}/library/attested:2`), attested.image.digest);
  });
  await t.test('they pull', async () => {
    const out = temporaryDir(t, 'pulled');
    await crane('pull', '--format', 'oci', `${own.host}/release/api:v1.0.0`, path.join(out, 'crane'));
    assert.equal(JSON.parse(readFileSync(path.join(out, 'crane/index.json'), 'utf8')).manifests[0].digest, api.image.digest);
    await regctl('image', 'copy', `${own.host}/release/ui:v1.0.0`, `ocidir://${path.join(out, 'regctl')}:v1`);
    await crane('pull', '--platform', 'linux/arm64', `${own.host}/release/ui:v1.0.0`, path.join(out, 'ui.tar'));
    assert.equal(await skopeoCopy(`${own.host}/release/api:v1.0`, { dir: path.join(out, 'arm64'), platform: 'linux/arm64' }), api.image.platforms['linux/arm64']);
  });
  await t.test('they mount across repositories', async () => {
    await regctl('image', 'copy', `${own.host}/release/api:v1.0.0`, `${own.host}/other/api:v1`);
    await crane('copy', `${own.host}/release/api:v1.0.0`, `${own.host}/third/api:v1`);
    assert.equal(await crane('digest', `${own.host}/third/api:v1`), api.image.digest);
  });
  await t.test('regctl attaches an artifact and finds it among the referrers', async () => {
    const file = path.join(temporaryDir(t, 'sbom'), 'sbom.json');
    writeFileSync(file, '{"bomFormat":"test"}\n');
    await regctl('artifact', 'put', '--artifact-type', 'application/vnd.example.sbom', '--file', file, '--subject', `${own.host}/third/api:v1`);
    const listed = JSON.parse(await regctl('artifact', 'list', '--format', '{{json .Manifest}}', `${own.host}/third/api:v1`));
    assert.deepEqual(listed.manifests.map(({ artifactType }) => artifactType), ['application/vnd.example.sbom']);
    assert.equal(await regctl('artifact', 'get', '--subject', `${own.host}/third/api:v1`, '--filter-artifact-type', 'application/vnd.example.sbom'), '{"bomFormat":"test"}');
  });
  await t.test('several artifacts are found by type and copied along', async () => {
    const folder = temporaryDir(t, 'artifacts');
    const subject = `${own.host}/third/api:v1`;
    writeFileSync(path.join(folder, 'scan.json'), '{"findings":[]}\n');
    await regctl('artifact', 'put', '--artifact-type', 'application/vnd.example.scan', '--annotation', 'org.example.by=scanner', '--file', path.join(folder, 'scan.json'), '--subject', subject);
    const listed = async (...flags) => JSON.parse(await regctl('artifact', 'list', '--format', '{{json .Manifest}}', ...flags, subject)).manifests;
    assert.deepEqual((await listed()).map(({ artifactType }) => artifactType).sort(), ['application/vnd.example.sbom', 'application/vnd.example.scan']);
    assert.deepEqual((await listed('--filter-artifact-type', 'application/vnd.example.scan')).map(({ annotations }) => annotations['org.example.by']), ['scanner']);
    assert.match(await regctl('artifact', 'tree', subject), /application\/vnd\.example\.scan/);
    await regctl('image', 'copy', '--referrers', subject, `${own.host}/fourth/api:v1`);
    const { manifests } = await (await fetch(`${own.url}/v2/fourth/api/referrers/${api.image.digest}`)).json();
    assert.deepEqual(manifests.map(({ artifactType }) => artifactType).sort(), ['application/vnd.example.sbom', 'application/vnd.example.scan']);
  });
  await t.test('they push blobs in chunks, read parts of the API by themselves, and mirror', async () => {
    const folder = temporaryDir(t, 'blobs');
    const bytes = Buffer.alloc(3_000_000, 'a blob in chunks ');
    writeFileSync(path.join(folder, 'blob'), bytes);
    const digest = await regctl.reading(path.join(folder, 'blob'), 'blob', 'put', `${own.host}/blobs/a`);
    assert.equal(digest, digestOf(bytes));
    assert.equal([...own.output().matchAll(/PATCH \/v2\/blobs\/a\/blobs\/uploads\/\S+ 202/g)].length, 3);
    assert.match(await regctl('blob', 'head', `${own.host}/blobs/a`, digest), /Content-Length: 3000000/i);
    assert.equal(digestOf(Buffer.from((await mustExecute(tool('crane'), ['--insecure', 'blob', `${own.host}/blobs/a@${digest}`])).stdout)), digest);
    await regctl('blob', 'copy', `${own.host}/blobs/a`, `${own.host}/blobs/b`, digest);
    await regctl('blob', 'delete', `${own.host}/blobs/a`, digest);
    assert.equal((await fetch(`${own.url}/v2/blobs/a/blobs/${digest}`, { method: 'HEAD' })).status, 404);
    assert.equal((await fetch(`${own.url}/v2/blobs/b/blobs/${digest}`, { method: 'HEAD' })).status, 200);
    assert.equal(await crane('manifest', `${own.host}/release/api:v1.0.0`), api.image.body.toString());
    assert.ok((await regctl('repo', 'ls', own.host)).split('\n').includes('release/ui'));
    const inspected = JSON.parse((await mustExecute(tool('skopeo'), ['inspect', '--tls-verify=false', `docker://${own.host}/library/single:1.36`])).stdout);
    assert.equal(inspected.Digest, single.image.digest);
    await mustExecute(tool('skopeo'), ['--insecure-policy', 'sync', '--all', '--preserve-digests', '--src-tls-verify=false', '--dest-tls-verify=false', '--src', 'docker', '--dest', 'docker', `${source.host}/release/api`, `${own.host}/synced`]);
    assert.equal(await crane('digest', `${own.host}/synced/api:v1.0`), api.image.digest);
    await mustExecute(tool('skopeo'), ['delete', '--tls-verify=false', `docker://${own.host}/synced/api:v1.0`]);
    assert.equal((await execute(tool('crane'), ['--insecure', 'digest', `${own.host}/synced/api:v1.0`])).code, 1);
  });
  await t.test('they delete', async () => {
    await regctl('tag', 'delete', `${own.host}/other/api:v1`);
    assert.equal(await crane('ls', `${own.host}/other/api`), '');
    await crane('delete', `${own.host}/third/api@${api.image.digest}`);
    assert.equal((await execute(tool('crane'), ['--insecure', 'digest', `${own.host}/third/api:v1`])).code, 1);
  });
  await own.stop();

  for (const [name, start] of [['docker-registry', startDebianRegistry], ['distribution v3', startDistribution]]) {
    await t.test(`${name} serves it`, async (t) => {
      const registry = await start(dir);
      t.after(() => registry.stop());
      await assertServed(t, registry.url);
      const { repositories } = await (await fetch(`${registry.url}/v2/_catalog`)).json();
      for (const { repository } of images) assert.ok(repositories.includes(repository), repository);
    });
  }
});

for (const [name, start] of [['docker-registry', startDebianRegistry], ['distribution v3', startDistribution]]) {
  test(`what ${name} wrote is served, read-only unless asked`, async (t) => {
    const dir = temporaryDir(t, 'theirs');
    const registry = await start(dir);
    for (const image of images) await pushImage(registry, image);
    await registry.stop();
    const own = await serve(t, dir);
    await assertServed(t, own.url);
    assert.equal((await fetch(`${own.url}/v2/release/api/blobs/uploads/`, { method: 'POST' })).status, 405);
    assert.equal((await fetch(`${own.url}/v2/release/api/manifests/v1.0.0`, { method: 'DELETE' })).status, 405);
  });
}

test('T32 skopeo does not get a blob that rotted, nor one that is lost', async (t) => {
  const dir = temporaryDir(t, 'rotten');
  const registry = await startDistribution(dir);
  const { repository, tags: [tag], image } = images[2];
  await pushImage(registry, images[2]);
  await registry.stop();
  const own = await serve(t, dir);
  const [digest, bytes] = [...image.blobs].at(-1);
  const file = blobFile(dir, digest);
  chmodSync(file, 0o644);
  writeFileSync(file, Buffer.from(bytes).fill(0, 10, 11));
  await assert.rejects(skopeoCopy(`${own.host}/${repository}:${tag}`, { dir: path.join(temporaryDir(t, 'copied'), 'image') }));
  appendFileSync(file, 'x');
  await assert.rejects(skopeoCopy(`${own.host}/${repository}:${tag}`, { dir: path.join(temporaryDir(t, 'copied'), 'image') }));
  rmSync(file);
  await assert.rejects(skopeoCopy(`${own.host}/${repository}:${tag}`, { dir: path.join(temporaryDir(t, 'copied'), 'image') }));
});
