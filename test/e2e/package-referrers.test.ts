// Signatures and SBOMs of images (DR15): pinned in the lock when slipway.yaml asks for them, and carried by every package from there.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { action as diffHotfix } from '@slipway/action-diff-hotfix';
import { action as packagePlatform } from '@slipway/action-package-platform';
import { action as verifyImages } from '@slipway/action-verify-images';
import { checkStore, descriptorOf, openImageStore, prune, referrersTag, type ImageStore, type Manifest } from '@slipway/oci';
import { openPackage, openPackageSource, unpackPackage, verifyPackage } from '@slipway/package-format';
import { parseLock } from '@slipway/release-repo';
import { startFaultyRegistry, type FaultyRegistry } from '../support/faulty-registry.ts';
import { makeImage, makeTwoPlatformIndex, putImage, type FixtureImage } from '../support/image-fixtures.ts';
import { runAction, testContext, type ActionRun } from '../support/in-process.ts';
import { inspect } from '../../packages/cli/src/commands/inspect.ts';
import { commit, listing, makeWorld, releaseFiles, type World } from '../support/release-world.ts';

const config = { 'slipway.yaml': `${releaseFiles['slipway.yaml'] ?? ''}images: {referrers: true}\n` };
const web = makeTwoPlatformIndex('release/web');
const [child] = web.manifests;
const attach = (text: string, subject: FixtureImage['root'], type: string): FixtureImage => makeImage({ layers: [text], subject: descriptorOf(subject), artifactType: type, annotations: { 'org.opencontainers.image.created': '2026-01-02T03:04:05Z', by: text } });
const sbom = attach('sbom', web.root, 'application/spdx+json');
const bundle = attach('bundle', web.root, 'application/vnd.dev.sigstore.bundle.v0.3+json');
const ofSbom = attach('of the sbom', sbom.root, 'application/vnd.dev.sigstore.bundle.v0.3+json');
const ofChild = attach('of amd64', child ?? web.root, 'application/spdx+json');
const cosigned = makeImage({ layers: ['payload of cosign'] });
const cosignTag = `${referrersTag(web.root.digest)}.sig`;
const all = [sbom, bundle, ofSbom, ofChild, cosigned].map(({ root }) => root.digest).sort();

let world: World;
let repo = '';
let registry: FaultyRegistry;
beforeAll(async () => {
  world = await makeWorld();
  const store = await openImageStore(world.store);
  registry = await startFaultyRegistry(world.folder);
  for (const place of [store, registry.store]) {
    if (place !== store) for (const name of ['release/web', 'release/db']) await putImage(place, name, makeTwoPlatformIndex(name), 'v1');
    for (const each of [sbom, bundle, ofSbom, ofChild]) await putImage(place, 'release/web', each);
    await putImage(place, 'release/web', cosigned, cosignTag);
  }
  repo = await world.fork(config);
  expect((await lock(repo)).exitCode).toBe(0);
  await commit(repo, 'v1.0.1');
}, 60_000);
afterAll(async () => {
  await registry.close();
  await world.remove();
});

type Pack = ActionRun<Awaited<ReturnType<typeof packagePlatform.run>>>;
type Values = Readonly<Record<string, string>>;
const ofStore = (): string => `=store:${world.store}`;
const ofRegistry = (): string => `=http+registry:${registry.host}`;
const lock = (folder: string, values: Values = {}): Promise<ActionRun<Awaited<ReturnType<typeof verifyImages.run>>>> =>
  runAction(verifyImages, { repo: folder, registry: ofStore(), 'update-lock': 'true', output: 'report', ...values }, testContext(world.folder));
const pack = (values: Values): Promise<Pack> => runAction(packagePlatform, { repo, ref: 'v1.0.1', registry: ofStore(), ...values }, testContext(world.folder));
const lockText = (folder: string): Promise<string> => readFile(join(folder, 'slipway.lock.json'), 'utf8');
const digestsOf = (manifests: readonly Pick<Manifest, 'digest'>[]): string[] => manifests.map(({ digest }) => digest).sort();

/** A registry like docker-registry: it has no list of referrers, and shows the tags that stand for one. */
function likeDockerRegistry(method: string, path: string): { status: number; headers?: Record<string, string>; body?: string } | undefined {
  if (path.includes('/referrers/')) return { status: 404, body: '404 page not found\n' };
  if (method !== 'GET' || !path.includes('/release/web/tags/list')) return undefined;
  const tags = ['v1', cosignTag, ...[web.root, sbom.root, ...child === undefined ? [] : [child]].map(({ digest }) => referrersTag(digest))];
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: 'release/web', tags }) };
}

describe('the lock', () => {
  test('has what is attached to an image, to its platforms and to that again, and says which images have none', async () => {
    const { referrers } = parseLock(await lockText(repo));
    expect(referrers?.map(({ digest }) => digest).sort()).toEqual(all);
    expect(referrers?.find(({ digest }) => digest === ofSbom.root.digest)).toEqual({ reference: 'release/web:v1', subject: sbom.root.digest, digest: ofSbom.root.digest, artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json', annotations: ofSbom.root.annotations });
    expect(referrers?.find(({ tag }) => tag !== undefined)).toEqual({ reference: 'release/web:v1', subject: web.root.digest, digest: cosigned.root.digest, tag: cosignTag });
    const again = await lock(repo);
    expect([again.exitCode, again.result.lock, again.result.notes]).toEqual([0, 'unchanged', ['5 signatures, attestations and SBOMs of 1 image; none of release/db:v1']]);
  });

  test('is the same whether a registry has a list of referrers, or tags that stand for one', async () => {
    const texts: string[] = [];
    for (const fault of [undefined, likeDockerRegistry]) {
      const folder = await world.fork(config);
      registry.fault = fault;
      expect((await lock(folder, { registry: ofRegistry() })).exitCode).toBe(0);
      texts.push(await lockText(folder));
    }
    registry.fault = undefined;
    expect(texts[0]).toBe(texts[1]);
    expect(parseLock(texts[0] ?? '').referrers).toEqual(parseLock(await lockText(repo)).referrers);
  });

  test('without the setting nobody is asked for them: one request per manifest, as ever', async () => {
    const folder = await world.fork();
    registry.requests.length = 0;
    expect((await lock(folder, { registry: ofRegistry() })).exitCode).toBe(0);
    expect(registry.requests.filter((line) => /referrers|tags\/list|sha256-/.test(line))).toEqual([]);
    expect(await lockText(folder)).not.toContain('referrers');
  });

  test.each([['refuses to list referrers', '/referrers/', 403, 1, 'denied'], ['fails to list referrers', '/referrers/', 500, 3, 'unknown'], ['refuses to list tags', '/tags/list', 403, 1, 'denied'], ['loses a signature while it is read', `/manifests/${bundle.root.digest}`, 502, 3, 'unknown']])('a registry that %s: no lock is written', async (_what, part, status, exitCode, code) => {
    const folder = await world.fork(config);
    const before = await lockText(folder);
    registry.fault = (_method, path) => path.includes(part) ? { status, headers: { 'retry-after': '0' } } : undefined;
    const run = await lock(folder, { registry: ofRegistry() });
    registry.fault = undefined;
    expect([run.exitCode, run.result.lock]).toEqual([exitCode, 'not written']);
    expect(run.codes).toContain(`${code} release/web:v1`);
    expect(await lockText(folder)).toBe(before);
  }, 60_000);

  test('one that is gone is a warning', async () => {
    const folder = await world.fork(config);
    expect((await lock(folder, { registry: ofRegistry() })).exitCode).toBe(0);
    await registry.store.deleteManifest('release/web', bundle.root.digest);
    const run = await lock(folder, { registry: ofRegistry() });
    await putImage(registry.store, 'release/web', bundle);
    expect([run.exitCode, run.codes, run.result.lock]).toEqual([0, ['referrer-gone release/web:v1'], 'written']);
  });
});

describe('a package', () => {
  let whole: Pack;
  beforeAll(async () => { whole = await pack({ output: 'whole' }); });

  test('carries them beside its images, and is whole', async () => {
    const { manifest, path } = whole.result;
    expect(manifest?.images.map(({ reference }) => reference)).toEqual(['release/db:v1', 'release/web:v1']);
    expect(manifest?.totals.images).toBe(2);
    expect(manifest?.referrers?.filter(({ tag }) => tag === undefined || tag === cosignTag).map(({ digest }) => digest).sort()).toEqual(all);
    expect(await verifyPackage(path)).toEqual([]);
    expect(whole.report.text).toMatch(/^ *signatures and SBOMs +5$/m);
    expect((await runAction(inspect, { package: path }, testContext(world.folder))).report.text).toMatch(/^ *referrers +5 signatures/m);
  });

  test('unpacked it is a store that registries with and without a list serve them from; nothing in it is garbage', async () => {
    const folder = join(world.folder, 'unpacked');
    await unpackPackage(whole.result.path, folder);
    const store = await openImageStore(folder);
    expect(digestsOf(await store.listReferrers('release/web', web.root.digest))).toEqual(digestsOf([sbom.root, bundle.root]));
    expect((await store.getManifest('release/web', cosignTag))?.digest).toBe(cosigned.root.digest);
    // the list is the one that a store makes by itself
    const made: ImageStore = await openImageStore(world.store);
    for (const subject of [web.root, sbom.root, ...child === undefined ? [] : [child]]) {
      const tag = referrersTag(subject.digest);
      const list = await store.getManifest('release/web', tag);
      expect(list?.bytes).toEqual((await made.getManifest('release/web', tag))?.bytes);
      expect(list?.kind).toBe('index');
    }
    expect(await checkStore(folder)).toMatchObject({ findings: [] });
    expect((await prune(folder, { minimumAgeMs: 0 })).garbage).toEqual([]);
  });

  test('served it answers for them, by the list and by tags', async () => {
    const source = await openPackageSource(await openPackage(whole.result.path));
    expect(await source.listTags('release/web')).toEqual([cosignTag, 'v1']);
    expect(await source.listReferrers?.('release/web', sbom.root.digest)).toEqual([expect.objectContaining({ digest: ofSbom.root.digest, artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json', annotations: ofSbom.root.annotations })]);
    expect((await source.getManifest('release/web', referrersTag(web.root.digest)))?.kind).toBe('index');
    expect(await source.listReferrers?.('release/db', web.root.digest)).toEqual([]);
  });

  test('T36 shards, and a package from a registry without a list, are the same bytes', async () => {
    for (const shard of ['1/2', '2/2']) await pack({ shard, output: 'shards', 'segment-size': '8KiB' });
    const assembled = await pack({ assemble: 'shards', output: 'assembled', 'segment-size': '8KiB' });
    const one = await pack({ output: 'one', 'segment-size': '8KiB' });
    expect(await listing(assembled.result.path)).toEqual(await listing(one.result.path));
    registry.fault = likeDockerRegistry;
    const other = await pack({ output: 'other', registry: ofRegistry() });
    registry.fault = undefined;
    expect(await listing(other.result.path)).toEqual(await listing(whole.result.path));
  });

  test('a plain tree has them too', async () => {
    const { result } = await pack({ layout: 'directory', output: 'tree' });
    expect(await verifyPackage(result.path)).toEqual([]);
    expect((await (await openImageStore(result.path)).getManifest('release/web', cosignTag))?.digest).toBe(cosigned.root.digest);
  });

  test('a lock that was written before slipway.yaml asked for them is refused', async () => {
    const folder = await world.fork(config);
    await commit(folder, 'v1.0.2');
    await expect(pack({ repo: folder, ref: 'v1.0.2' })).rejects.toMatchObject({ code: 'LOCK_OUTDATED', message: expect.stringContaining('images.referrers') as unknown });
  });
});

test('a hotfix carries what its base lacks, and the lists as they are now', async () => {
  const folder = await world.fork(config);
  await lock(folder);
  await commit(folder, 'v1.1.0');
  const store = await openImageStore(world.store);
  const late = attach('a second bundle', web.root, 'application/vnd.dev.sigstore.bundle.v0.3+json');
  await putImage(store, 'release/web', late);
  await writeFile(join(folder, 'addons/web/values.yaml'), 'image:\n  tag: v1\nreplicas: 2\n');
  expect((await lock(folder)).exitCode).toBe(0);
  await commit(folder, 'v1.1.0-hotfix1');
  const { result } = await runAction(diffHotfix, { repo: folder, base: 'v1.1.0', target: 'v1.1.0-hotfix1', registry: ofStore(), output: 'hotfix' }, testContext(world.folder));
  await store.deleteManifest('release/web', late.root.digest);
  const path = result.path ?? '';
  expect(await verifyPackage(path)).toEqual([]);
  const { manifest } = await openPackage(path);
  // its own manifest and layer, and the list; its config is that of the others
  expect(manifest.totals.blobs).toBe(3);
  expect(manifest.referrers?.some(({ digest }) => digest === late.root.digest)).toBe(true);
  expect(manifest.bases[0]?.requires.tags.map(({ tag }) => tag)).toContain(referrersTag(web.root.digest));
});
