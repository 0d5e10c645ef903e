// Signed images on their way to a site (DR15): signed in docker-registry, pinned in the lock, packed, installed into storage and by push.
// There a signature is verified as cosign does it, with openssl, and regctl finds and reads the SBOM by its subject. A hotfix brings
// what was attached since, to the image that is there.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { cleanEnv, digestOf, makeSmallRelease, mustExecute, pushImage, repoDir, startDebianRegistry, startDistribution, startServer, temporaryDir, tool } from './support.mjs';

const cli = path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js');
const types = { manifest: 'application/vnd.oci.image.manifest.v1+json', payload: 'application/vnd.dev.cosign.simplesigning.v1+json', config: 'application/vnd.oci.image.config.v1+json' };
const annotation = 'dev.cosignproject.cosign/signature';
const sbom = '{"spdxVersion":"SPDX-2.3"}';
const [spdx, scan] = ['application/spdx+json', 'application/vnd.example.scan+json'];
const [packageName, hotfixName] = ['acme-platform-v1.0.0-linux-multi', 'acme-hotfix-v1.0.0-hotfix1-linux-multi'];

let dir;
let world;
let digest;
const file = (name) => path.join(dir, name);
const openssl = (...args) => mustExecute('openssl', args);
const slipway = (...args) => mustExecute(process.execPath, [cli, ...args], { cwd: world.repo, env: cleanEnv() });

/** What `cosign sign --key` pushes. @see https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md */
async function sign(registry, repository) {
  const payload = Buffer.from(JSON.stringify({ critical: { identity: { 'docker-reference': `${registry.host}/${repository}` }, image: { 'docker-manifest-digest': digest }, type: 'cosign container image signature' }, optional: null }));
  writeFileSync(file('payload'), payload);
  await openssl('dgst', '-sha256', '-sign', file('key.pem'), '-out', file('payload.sig'), file('payload'));
  const config = Buffer.from(JSON.stringify({ architecture: '', os: '', config: {}, rootfs: { type: 'layers', diff_ids: [digestOf(payload)] } }));
  const body = Buffer.from(JSON.stringify({
    schemaVersion: 2, mediaType: types.manifest, config: { mediaType: types.config, size: config.length, digest: digestOf(config) },
    layers: [{ mediaType: types.payload, size: payload.length, digest: digestOf(payload), annotations: { [annotation]: readFileSync(file('payload.sig')).toString('base64') } }],
  }));
  const image = { digest: digestOf(body), body, manifests: new Map([[digestOf(body), { mediaType: types.manifest, body }]]), blobs: new Map([[digestOf(payload), payload], [digestOf(config), config]]) };
  await pushImage(registry, { repository, tags: [`${digest.replace(':', '-')}.sig`], image });
}

/** What `cosign verify --key` looks at. */
async function verifySignature(host, repository) {
  const get = async (what, accept) => {
    const answer = await fetch(`http://${host}/v2/${repository}/${what}`, { headers: { accept } });
    assert.equal(answer.status, 200, `${host} ${what}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const { layers: [layer] } = JSON.parse((await get(`manifests/${digest.replace(':', '-')}.sig`, types.manifest)).toString());
  const payload = await get(`blobs/${layer.digest}`, '*/*');
  assert.equal(JSON.parse(payload.toString()).critical.image['docker-manifest-digest'], digest);
  writeFileSync(file('got'), payload);
  writeFileSync(file('got.sig'), Buffer.from(layer.annotations[annotation], 'base64'));
  await openssl('dgst', '-sha256', '-verify', file('key.pub.pem'), '-signature', file('got.sig'), file('got'));
}

/** A regctl that speaks plain http to this host. */
function regctlFor(host) {
  const config = file(`regctl-${host.replace(':', '-')}.json`);
  writeFileSync(config, JSON.stringify({ hosts: { [host]: { tls: 'disabled', hostname: host } } }));
  return async (...args) => (await mustExecute(tool('regctl'), args, { env: cleanEnv({ REGCTL_CONFIG: config }) })).stdout.trim();
}

/** Everything that a site with an admission policy asks for. */
async function assertSigned(host, { repository = 'release/web', attached = [spdx] } = {}) {
  const regctl = regctlFor(host);
  assert.equal(await regctl('image', 'digest', `${host}/${repository}:v1.0.0`), digest);
  await verifySignature(host, repository);
  const listed = JSON.parse(await regctl('artifact', 'list', '--format', '{{json .Manifest}}', `${host}/${repository}:v1.0.0`));
  assert.deepEqual(listed.manifests.map(({ artifactType, annotations }) => [artifactType, annotations['org.example.by']]).sort(), attached.map((type) => [type, 'test']));
  assert.equal(await regctl('artifact', 'get', '--subject', `${host}/${repository}:v1.0.0`, '--filter-artifact-type', spdx), sbom);
}

before(async () => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'slipway-signed-'));
  world = await makeSmallRelease(dir, { 'slipway.yaml': 'product: acme\nplatforms: [linux/amd64, linux/arm64]\nimages: {referrers: true}\n' });
  await openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', file('key.pem'));
  await openssl('pkey', '-in', file('key.pem'), '-pubout', '-out', file('key.pub.pem'));
  const source = await startDebianRegistry(world.storage);
  try {
    const regctl = regctlFor(source.host);
    digest = await regctl('image', 'digest', `${source.host}/release/web:v1.0.0`);
    await sign(source, 'release/web');
    writeFileSync(file('sbom.json'), sbom);
    const attach = (type) => regctl('artifact', 'put', '--artifact-type', type, '--annotation', 'org.example.by=test', '--file', file('sbom.json'), '--subject', `${source.host}/release/web:v1.0.0`);
    await attach(spdx);
    await slipway('collect-charts', '--mode', 'charts', '--git-base-url', world.components);
    await slipway('render-images');
    const from = ['--registry', `=http+registry:${source.host}`];
    const lock = async () => (await slipway('verify-images', '--update-lock', ...from, '--output', file('report'))).output;
    assert.match(await lock(), /2 signatures, attestations and SBOMs of 1 image; none of release\/store:v1\.0\.0/);
    await world.commit('v1.0.0', 'v1.0.0');
    await slipway('package-platform', '--ref', 'v1.0.0', ...from, '--output', file('packages'));
    await attach(scan);
    const values = path.join(world.repo, 'addons/web/values.yaml');
    writeFileSync(values, readFileSync(values, 'utf8').replace('replicas: 1', 'replicas: 2'));
    assert.match(await lock(), /3 signatures/);
    await world.commit('v1.0.0-hotfix1', 'v1.0.0-hotfix1');
    await slipway('diff-hotfix', '--base', 'v1.0.0', ...from, '--output', file('packages'));
  } finally {
    await source.stop();
  }
}, { timeout: 120_000 });
after(() => { if (dir !== undefined && process.env.SLIPWAY_TEST_KEEP === undefined) rmSync(dir, { recursive: true, force: true }); });

test('the package is whole, and served it answers as the registry did', { timeout: 120_000 }, async (t) => {
  await slipway('verify-package', file(`packages/${packageName}`));
  const serving = await startServer(process.execPath, [cli, 'serve', file(`packages/${packageName}`), '--port', '0'], { ready: /at http:\/\/([\d.]+:\d+)/ });
  t.after(() => serving.stop());
  await assertSigned(serving.match[1]);
});

for (const [name, start] of [['docker-registry 2.8', startDebianRegistry], ['distribution v3', startDistribution]]) {
  test(`${name} has the signature and the SBOM after install.sh images --storage and --push, and what a hotfix adds`, { timeout: 120_000 }, async (t) => {
    const install = (name, ...args) => mustExecute('bash', [path.join(file('packages'), name, 'install.sh'), 'images', '--kubectl', 'none', ...args]);
    const storage = path.join(temporaryDir(t, 'signed-storage'), 'storage');
    await install(packageName, '--storage', storage);
    const served = await start(storage);
    t.after(() => served.stop());
    await assertSigned(served.host);
    await install(hotfixName, '--storage', storage);
    await assertSigned(served.host, { attached: [spdx, scan] });
    const empty = await start(temporaryDir(t, 'signed-push'));
    t.after(() => empty.stop());
    await install(packageName, '--push', `${empty.host}/site`, '--plain-http');
    await assertSigned(empty.host, { repository: 'site/release/web' });
    await install(hotfixName, '--push', `${empty.host}/site`, '--plain-http');
    await assertSigned(empty.host, { repository: 'site/release/web', attached: [spdx, scan] });
  });
}
