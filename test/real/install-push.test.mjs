// `install.sh images --push` into two real registries, with a login and a CA of their own: what skopeo copies from there, what a
// run that is killed again and again sends, a hotfix onto its base and onto nothing. The same images from the package in storage.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanEnv, execute, makeCa, mustExecute, node24, repoDir, skopeoCopy, startDebianRegistry, startDistribution, temporaryDir } from './support.mjs';

const login = { user: 'robot$site', password: 'p/a+s:s"w\\o$rd' };
const registries = [['docker-registry 2.8', startDebianRegistry], ['distribution v3', startDistribution]];
let world;

before(async () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'slipway-push-'));
  const built = await mustExecute(node24, ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', 'test/real/build-packages.ts', path.join(dir, 'packages'), '1500000'], { cwd: repoDir });
  mkdirSync(path.join(dir, 'ca'));
  const authFile = path.join(dir, 'login');
  writeFileSync(authFile, `${login.user}:${login.password}\n`);
  world = { dir, ...JSON.parse(built.stdout), tls: await makeCa(path.join(dir, 'ca')), authFile };
});
after(() => { if (world !== undefined && process.env.SLIPWAY_TEST_KEEP === undefined) rmSync(world.dir, { recursive: true, force: true }); });

const push = (registry, pkg, args = [], options = {}) => execute('bash', [
  path.join(pkg, 'install.sh'), 'images', '--push', `${registry.host}/site`, '--ca-file', world.tls.ca, '--auth-file', world.authFile, '--kubectl', 'none', '--piece-size', '1', ...args,
], { cwd: world.dir, ...options });
const mustPush = async (...args) => {
  const result = await push(...args);
  assert.equal(result.code, 0, result.output);
  return result;
};

async function startEmpty(t, start, options = {}) {
  const dir = temporaryDir(t, 'push-registry');
  const registry = await start(dir, { tls: world.tls, htpasswd: login, accessLog: true, ...options });
  t.after(() => registry.stop());
  return registry;
}

/** `[method, path, status]` of every request, as the registry's access log has them. */
const requestsOf = (registry) => [...registry.output().matchAll(/"([A-Z]+) (\/\S*) HTTP\/[\d.]+" (\d{3}) /g)].map(([, method, uri, status]) => [method, decodeURIComponent(uri), status]);

let marks = 0;
/** The requests that write, once the log has caught up. */
async function writesOf(registry) {
  const mark = `/v2/?mark=${marks += 1}`;
  await mustExecute('curl', ['-sS', '--cacert', world.tls.ca, '-o', '/dev/null', `${registry.url}${mark}`]);
  for (const until = Date.now() + 60_000; !requestsOf(registry).some(([, uri]) => uri === mark);) {
    assert.ok(Date.now() < until, 'the log does not say what was asked');
    await sleep(20);
  }
  return requestsOf(registry).filter(([method]) => !['GET', 'HEAD'].includes(method));
}

/** Copies every image with all its platforms, and each platform alone. */
async function copyAll(t, registry, images, { prefix = '', auth = registry.auth, ca = registry.ca } = {}) {
  const dir = temporaryDir(t, 'skopeo');
  for (const [index, { name, digest, platforms }] of images.entries()) {
    const source = `${registry.host}/${prefix}${name}`;
    assert.equal(await skopeoCopy(source, { dir: path.join(dir, `${index}`), auth, ca }), digest, name);
    if (platforms.length < 2) continue;
    for (const platform of platforms) await skopeoCopy(source, { dir: path.join(dir, `${index}-${platform.replace('/', '-')}`), platform, auth, ca });
  }
}

for (const [name, start] of registries) {
  describe(name, () => {
    test('an empty registry gets the package; skopeo copies all images and platforms with the digests of the lock, from the pushed and from the unpacked one', async (t) => {
      const registry = await startEmpty(t, start);
      await mustPush(registry, world.platform);
      await copyAll(t, registry, world.images.base, { prefix: 'site/' });
      const written = (await writesOf(registry)).length;
      assert.match((await mustPush(registry, world.platform, ['--deep'])).stdout, /0 blobs sent, 0 mounted/);
      assert.equal((await writesOf(registry)).length, written);

      const storage = path.join(temporaryDir(t, 'push-storage'), 'storage');
      await mustExecute('bash', [path.join(world.platform, 'install.sh'), 'images', '--storage', storage, '--kubectl', 'none']);
      const served = await start(storage);
      t.after(() => served.stop());
      await copyAll(t, served, world.images.base);
    });

    test('T27 T84 killed before every seventh request, it sends no blob twice and completes; then a hotfix, and nothing again', async (t) => {
      const registry = await startEmpty(t, start);
      const tools = temporaryDir(t, 'push-tools');
      const curl = (await mustExecute('sh', ['-c', 'command -v curl'])).stdout.trim();
      // ends the whole run, as a machine that loses its power does
      writeFileSync(path.join(tools, 'curl'), `#!/bin/bash\nprintf x >> '${tools}/calls'\nif (( $(wc -c < '${tools}/calls') == limit )); then kill -KILL 0; fi\nexec '${curl}' "$@"\n`);
      chmodSync(path.join(tools, 'curl'), 0o755);
      let kills = 0;
      for (let limit = 7; ; limit += 7) {
        assert.ok(limit < 300, 'it never ends');
        writeFileSync(path.join(tools, 'calls'), '');
        const { code, output } = await push(registry, world.platform, [], { env: cleanEnv({ PATH: `${tools}:${process.env.PATH}`, limit: String(limit) }) });
        if (code === 0) break;
        assert.equal(code, null, output);
        kills += 1;
      }
      assert.ok(kills >= 3, `${kills} kills`);
      const sent = (await writesOf(registry)).filter(([method, uri, status]) => method === 'PUT' && uri.includes('/blobs/') && status === '201').map(([, uri]) => /digest=(sha256:[0-9a-f]{64})/.exec(uri)?.[1]);
      t.diagnostic(`${kills} kills, ${sent.length} blobs sent, ${readFileSync(path.join(tools, 'calls')).length} calls in the last run`);
      assert.equal(new Set(sent).size, sent.length, sent.join('\n'));
      await copyAll(t, registry, world.images.base, { prefix: 'site/' });

      await mustPush(registry, world.hotfix);
      await copyAll(t, registry, world.images.patch, { prefix: 'site/' });
      const written = (await writesOf(registry)).length;
      await mustPush(registry, world.hotfix);
      assert.equal((await writesOf(registry)).length, written);
    });

    test('T39 a hotfix where its base is not is refused before anything is sent; so is who has no login', async (t) => {
      const registry = await startEmpty(t, start);
      const { code, output } = await push(registry, world.hotfix);
      assert.equal(code, 1, output);
      assert.match(output, /nothing was written:\n {2}- missing: sha256:[0-9a-f]{64} of v1\.0\.0 is not in/);
      const stranger = await push(registry, world.platform, ['--auth-file', path.join(world.dir, 'packages')]);
      assert.equal(stranger.code, 1, stranger.output);
      writeFileSync(path.join(world.dir, 'wrong'), `${login.user}:wrong\n`);
      const wrong = await push(registry, world.platform, ['--auth-file', path.join(world.dir, 'wrong')]);
      assert.match(wrong.output, /denied: .* does not accept robot\$site \(401\)/);
      assert.deepEqual(await writesOf(registry), []);
    });

    test('an index without some of its platforms is refused before anything is sent; the registry refuses it too, and no tag is there', async (t) => {
      const registry = await startEmpty(t, start);
      const refused = await push(registry, world.sparse);
      assert.equal(refused.code, 1, refused.output);
      assert.match(refused.output, /nothing was written:\n {2}- denied: site\/release\/web:1\.0: the package leaves out 2 manifests that its index names\n.*--storage.*--partial-indexes/);
      assert.deepEqual(await writesOf(registry), []);
      const tried = await push(registry, world.sparse, ['--partial-indexes']);
      assert.equal(tried.code, 1, tried.output);
      assert.match(tried.output, /denied: site\/release\/web@sha256:[0-9a-f]{64}: \S+ takes an index only with all its platforms/);
      assert.deepEqual((await writesOf(registry)).filter(([method, uri]) => method === 'PUT' && /\/manifests\/(?!sha256:)/.test(uri)), []);
    });
  });
}

test('distribution v3 that is set to take such an index gets it with --partial-indexes, and the digest is that of the lock', async (t) => {
  const registry = await startEmpty(t, startDistribution, { partialIndexes: true });
  await mustPush(registry, world.sparse, ['--partial-indexes']);
  const [web] = world.images.base;
  const { stdout } = await mustExecute('curl', ['-sS', '-I', '--cacert', world.tls.ca, '-u', registry.auth, '-H', 'Accept: application/vnd.oci.image.index.v1+json', `${registry.url}/v2/site/${web.name.replace(':', '/manifests/')}`]);
  assert.ok(stdout.includes(web.digest), stdout);
});
