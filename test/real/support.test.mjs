// What the other real tests stand on: that the images made here are images to everyone, in both registries.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import {
  blobFile, digestOf, execute, fillRegistry, makeCa, makeGit, makeImage, mustExecute, pushImage, realCharts, registryFlags, requireTestData,
  skopeoCopy, splitReference, startDebianRegistry, startDistribution, temporaryDir, tool, writeImage,
} from './support.mjs';

const samples = [
  { name: 'docker, two platforms', format: 'docker' },
  { name: 'OCI, two platforms, attestation', format: 'oci', attestation: true },
  { name: 'docker, one platform', format: 'docker', platforms: ['linux/amd64'] },
  { name: 'OCI, one platform with a variant', format: 'oci', platforms: ['linux/arm/v7'] },
];

for (const [program, start] of [['distribution', startDistribution], ['docker-registry', startDebianRegistry]]) {
  describe(program, () => {
    test('images written as storage are served with their digests', async (t) => {
      const dir = temporaryDir(t);
      const images = samples.map((sample, index) => {
        const image = makeImage(sample);
        writeImage(dir, { repository: `release/app-${index}`, tags: ['v1'], image });
        return image;
      });
      const registry = await start(dir, { readonly: true });
      t.after(registry.stop);
      for (const [index, image] of images.entries()) {
        const source = `${registry.host}/release/app-${index}:v1`;
        assert.equal(await skopeoCopy(source, { dir: path.join(dir, `all-${index}`) }), image.digest);
        for (const [platform, digest] of Object.entries(image.platforms)) {
          if (image.mediaType.includes('index') || image.mediaType.includes('list')) {
            assert.equal(await skopeoCopy(source, { dir: path.join(dir, `one-${index}-${platform.replaceAll('/', '-')}`), platform }), digest);
          }
        }
      }
    });

    test('images pushed by the API are valid to crane and known to regctl', async (t) => {
      const dir = temporaryDir(t);
      const registry = await start(path.join(dir, 'storage'));
      t.after(registry.stop);
      for (const sample of samples.filter(({ attestation }) => attestation !== true)) {
        const image = makeImage(sample);
        await pushImage(registry, { repository: 'library/app', tags: ['1.0', 'latest'], image });
        assert.deepEqual(readFileSync(blobFile(path.join(dir, 'storage'), image.digest)), image.body);
        await mustExecute(tool('crane'), ['validate', '--insecure', '--remote', `${registry.host}/library/app@${image.digest}`]);
        const { stdout } = await mustExecute(tool('regctl'), ['--host', `reg=${registry.host},tls=disabled`, 'image', 'digest', `${registry.host}/library/app:latest`]);
        assert.equal(stdout.trim(), image.digest);
      }
    });

    test('TLS by an own CA and a password are asked for', async (t) => {
      const dir = temporaryDir(t);
      const tls = await makeCa(dir);
      const registry = await start(path.join(dir, 'storage'), { tls, htpasswd: { user: 'ci', password: 's3cret' }, accessLog: true });
      t.after(registry.stop);
      const image = makeImage({ name: 'secret' });
      await assert.rejects(pushImage({ ...registry, auth: undefined }, { repository: 'a/b', tags: ['v1'], image }), /401/);
      await assert.rejects(pushImage({ url: registry.url, auth: registry.auth }, { repository: 'a/b', tags: ['v1'], image }), /certificate/);
      await pushImage(registry, { repository: 'a/b', tags: ['v1'], image });
      assert.equal(await skopeoCopy(`${registry.host}/a/b:v1`, { dir: path.join(dir, 'copy'), auth: registry.auth, ca: registry.ca }), image.digest);
      await assert.rejects(skopeoCopy(`${registry.host}/a/b:v1`, { dir: path.join(dir, 'copy2'), ca: registry.ca }), /unauthorized|authentication/);
      assert.match(registry.output(), /GET \/v2\/a\/b\/manifests\/v1/);
    });
  });
}

test('a stopped server is gone', async (t) => {
  const registry = await startDistribution(temporaryDir(t));
  await registry.stop();
  assert.throws(() => process.kill(registry.pid, 0), /ESRCH/);
});

test('the same call makes the same bytes; layers of one name are one blob', () => {
  const one = makeImage({ name: 'one' });
  const two = makeImage({ name: 'two' });
  assert.equal(makeImage({ name: 'one' }).digest, one.digest);
  assert.notEqual(one.digest, two.digest);
  assert.equal([...one.blobs.keys()].filter((digest) => two.blobs.has(digest)).length, 2); // the base, per platform
  for (const [digest, bytes] of one.blobs) assert.equal(digestOf(bytes), digest);
});

test('references are read as docker reads them', () => {
  const rows = [
    ['redis', 'docker.io', 'library/redis', 'latest', undefined],
    ['bitnami/redis:7.2', 'docker.io', 'bitnami/redis', '7.2', undefined],
    ['quay.io/a/b/c:v1', 'quay.io', 'a/b/c', 'v1', undefined],
    ['localhost:5000/x', 'localhost:5000', 'x', 'latest', undefined],
    ['registry.k8s.io/x:v1@sha256:aa', 'registry.k8s.io', 'x', 'v1', 'sha256:aa'],
    ['registry.k8s.io/x@sha256:aa', 'registry.k8s.io', 'x', undefined, 'sha256:aa'],
  ];
  for (const [text, host, inside, tag, digest] of rows) {
    const parts = splitReference(text);
    assert.deepEqual([parts.host, parts.path, parts.tag, parts.digest], [host, inside, tag, digest], text);
  }
});

test('the images of the real charts fill a registry', async (t) => {
  if (requireTestData(t) === undefined) return;
  const charts = realCharts();
  assert.equal(charts.length, 13);
  const references = charts.flatMap((chart) => chart.references);
  const dir = temporaryDir(t);
  const registry = await startDistribution(dir);
  t.after(registry.stop);
  const placed = await fillRegistry(registry, references);
  const made = placed.filter(({ image }) => image !== undefined);
  assert.equal(made.length, 41);
  assert.equal(placed.length, 43); // two are pinned by a digest that nobody can make
  assert.ok(registryFlags(registry, placed).includes(`docker.io=http+registry:${registry.host}/docker.io`));
  const { stdout } = await mustExecute(tool('crane'), ['catalog', '--insecure', registry.host]);
  assert.deepEqual(new Set(stdout.trim().split('\n')), new Set(made.map(({ repository }) => repository)));
  const last = made.at(-1);
  assert.equal(await skopeoCopy(`${registry.host}/${last.repository}:${last.tag}`, { dir: path.join(dir, 'copy') }), last.image.digest);
});

test('commits are the same in every run', async (t) => {
  const hashes = [];
  for (const name of ['a', 'b']) {
    const git = await makeGit(temporaryDir(t, name));
    await git('commit', '--quiet', '--allow-empty', '--message', 'empty');
    hashes.push(await git('rev-parse', 'HEAD'));
  }
  assert.equal(hashes[0], hashes[1]);
});

test('a program that hangs is killed with its children', async () => {
  const result = await execute('bash', ['-c', 'sleep 60 & echo started; wait'], { timeoutMs: 300 });
  assert.equal(result.code, null);
  assert.match(result.output, /started\n\n\[killed/);
  assert.ok(result.ms < 5000);
});

test('the tests leave nothing in the repository that git does not know', async () => {
  const { stdout } = await mustExecute('git', ['status', '--porcelain', '--untracked-files=all', '--', import.meta.dirname], { cwd: import.meta.dirname });
  assert.deepEqual(stdout.split('\n').filter((line) => line.startsWith('??')), []);
});
