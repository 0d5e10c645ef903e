import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, silentLogger } from '@slipway/core';
import { makeImage, makeIndex, makeTwoPlatformIndex, putImage } from '../../../test/support/image-fixtures.ts';
import { copyImage, createCopySession } from './copy.ts';
import { verifyStream } from './digest.ts';
import { OciError } from './errors.ts';
import { descriptorOf } from './manifest.ts';
import { parseImagePlatform } from './platform.ts';
import { createRegistryClient, type RegistryClient } from './registry/client.ts';
import { createCredentialSource } from './registry/credentials.ts';
import { createRegistryServer, type RegistryServer } from './server/registry-server.ts';
import { resolveImage } from './resolve.ts';
import { openImageStore, type ImageStore } from './store/image-store.ts';
import { storagePaths } from './store/layout.ts';

let folder: string;
let from: ImageStore;
let to: ImageStore;
let server: RegistryServer;
let registry: RegistryClient;
let requests: string[];
const http = createHttpClient();

beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'slipway-copy-'));
  from = await openImageStore(join(folder, 'from'), { create: true });
  to = await openImageStore(join(folder, 'to'), { create: true });
  const served = await openImageStore(join(folder, 'served'), { create: true });
  requests = [];
  server = createRegistryServer({ source: served, writable: served, logger: silentLogger, onRequest: ({ method, path }) => requests.push(`${method} ${path}`) });
  await server.listen(0);
  registry = createRegistryClient({ host: server.host, plainHttp: true, http, credentials: createCredentialSource({ env: {} }), logger: silentLogger, firstDelayMs: 1 });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});
const counts = (method: string, part: string): number => requests.filter((line) => line.startsWith(method) && line.includes(part)).length;

describe('resolveImage', () => {
  test('finds manifests, blobs and platforms of an index; the attestation is no platform', async () => {
    const image = makeTwoPlatformIndex();
    await putImage(from, 'a', image, 'v');
    const resolved = await resolveImage(from, 'a', 'v');
    expect(resolved?.descriptor.digest).toBe(image.root.digest);
    expect([...resolved?.manifests.keys() ?? []]).toEqual(image.manifests.map(({ digest }) => digest));
    expect(new Map([...image.blobs].map(([digest, bytes]) => [digest, bytes.length]))).toEqual(resolved?.blobs);
    expect(resolved?.platforms).toEqual([{ os: 'linux', architecture: 'amd64' }, { os: 'linux', architecture: 'arm64', variant: 'v8' }]);
  });
  test('reads the platform of a single image from its config', async () => {
    await putImage(from, 'a', makeImage({ architecture: 'arm64' }), 'v');
    expect((await resolveImage(from, 'a', 'v'))?.platforms).toEqual([{ os: 'linux', architecture: 'arm64' }]);
  });
  test('takes the platforms asked for with their attestations, and tells which lack', async () => {
    const image = makeTwoPlatformIndex();
    await putImage(from, 'a', image, 'v');
    const [amd64, arm64, attestation] = image.manifests.map(({ digest }) => digest);
    const some = await resolveImage(from, 'a', 'v', { platforms: ['linux/amd64', 'linux/s390x'].map(parseImagePlatform) });
    expect([...some?.manifests.keys() ?? []]).toEqual([amd64, attestation, image.root.digest]);
    expect(some?.missingPlatforms).toEqual([{ os: 'linux', architecture: 's390x' }]);
    const other = await resolveImage(from, 'a', 'v', { platforms: [parseImagePlatform('linux/arm64')] });
    expect([...other?.manifests.keys() ?? []]).toEqual([arm64, image.root.digest]);
  });
  test('T24 follows an index in an index', async () => {
    const inner = makeTwoPlatformIndex();
    const outer = makeIndex([{ image: inner }]);
    await putImage(from, 'a', outer, 'v');
    expect((await resolveImage(from, 'a', 'v'))?.manifests.size).toBe(5);
    expect((await resolveImage(from, 'a', 'v', { platforms: [parseImagePlatform('linux/arm64')] }))?.manifests.size).toBe(3);
  });
  test('absent is undefined; a child that lacks is an error', async () => {
    expect(await resolveImage(from, 'a', 'v')).toBeUndefined();
    const image = makeTwoPlatformIndex();
    await from.putManifest('a', image.root, 'v');
    await expect(resolveImage(from, 'a', 'v')).rejects.toMatchObject({ code: 'CONTENT_MISSING', exitCode: 1 });
  });
  test('T26 asks for each manifest once: root and children', async () => {
    await putImage(registry, 'a', makeTwoPlatformIndex(), 'v');
    requests.length = 0;
    await resolveImage(registry, 'a', 'v');
    expect(requests).toHaveLength(4);
  });
});

describe('copyImage', () => {
  test('registry to store, store to registry: bytes untouched, a warm run moves nothing', async () => {
    const image = makeTwoPlatformIndex();
    await putImage(from, 'a', image, 'v');
    let moved = 0;
    const first = await copyImage(from, registry, { repository: 'a', reference: 'v', toRepository: 'team/b', toTag: 'w', onProgress: (bytes) => { moved += bytes; } });
    expect(first.transferred.blobs).toBe(image.blobs.size);
    expect(moved).toBe(first.transferred.bytes);
    await copyImage(registry, to, { repository: 'team/b', reference: 'w' });
    for (const manifest of image.manifests) expect((await to.getManifest('team/b', manifest.digest))?.bytes.equals(manifest.bytes)).toBe(true);
    expect((await to.getManifest('team/b', 'w'))?.digest).toBe(image.root.digest);
    requests.length = 0;
    const again = await copyImage(from, registry, { repository: 'a', reference: 'v', toRepository: 'team/b', toTag: 'w' });
    expect(again.transferred).toEqual({ blobs: 0, bytes: 0 });
    expect(counts('', '/blobs/')).toBe(0);
  });
  test('the tag is written last, and for the root only', async () => {
    const image = makeTwoPlatformIndex();
    await putImage(from, 'a', image, 'v');
    await copyImage(from, registry, { repository: 'a', reference: 'v' });
    const written = requests.filter((line) => line.startsWith('PUT /v2/a/'));
    expect(written.filter((line) => line.includes('/manifests/v'))).toHaveLength(1);
    expect(written.at(-1)).toBe('PUT /v2/a/manifests/v');
  });
  test('by digest no tag is made', async () => {
    const image = makeImage();
    await putImage(from, 'a', image, 'v');
    await copyImage(from, to, { repository: 'a', reference: image.root.digest });
    expect(await to.listTags('a')).toEqual([]);
    expect(await to.hasManifest('a', image.root.digest)).toBe(true);
  });
  test('T30 store to store links the files', async () => {
    const image = makeImage();
    await putImage(from, 'a', image, 'v');
    expect((await copyImage(from, to, { repository: 'a', reference: 'v' })).transferred.blobs).toBe(0);
    const [digest] = [...image.blobs.keys()];
    expect(digest !== undefined && (await stat(await to.findBlobFile('a', digest) ?? '')).nlink).toBe(2);
  });
  test('blobs that images share are sent once and mounted', async () => {
    await putImage(from, 'a', makeImage({ layers: ['base', 'a'] }), 'v');
    await putImage(from, 'b', makeImage({ layers: ['base', 'b'] }), 'v');
    const session = createCopySession();
    await Promise.all(['a', 'b'].map((repository) => copyImage(from, registry, { repository, reference: 'v', session })));
    expect(counts('PUT', '/blobs/uploads/')).toBe(4); // base, a, b and the config that both have
    expect(counts('POST', 'mount=')).toBe(2);
  });
  test('shared blobs are downloaded once, for a store too', async () => {
    await putImage(registry, 'a', makeImage({ layers: ['base', 'a'] }), 'v');
    await putImage(registry, 'b', makeImage({ layers: ['base', 'b'] }), 'v');
    requests.length = 0;
    const session = createCopySession();
    for (const repository of ['a', 'b']) await copyImage(registry, to, { repository, reference: 'v', session });
    expect(counts('GET', '/blobs/')).toBe(4);
  });
  test('a selection of platforms leaves the index as it is and the other platforms away', async () => {
    const image = makeTwoPlatformIndex();
    await putImage(from, 'a', image, 'v');
    await copyImage(from, to, { repository: 'a', reference: 'v', platforms: [parseImagePlatform('linux/arm64')] });
    expect((await to.getManifest('a', 'v'))?.digest).toBe(image.root.digest);
    const [amd64, arm64] = image.manifests;
    expect(arm64 !== undefined && await to.hasManifest('a', arm64.digest)).toBe(true);
    expect(amd64 !== undefined && await to.hasManifest('a', amd64.digest)).toBe(false);
    const all = await copyImage(from, to, { repository: 'a', reference: 'v' });
    expect(all.manifests.size).toBe(4);
    expect(amd64 !== undefined && await to.hasManifest('a', amd64.digest)).toBe(true);
  });
  test('a blob that comes wrong is asked for again; wrong for ever, nothing names it', async () => {
    const image = makeImage({ layers: ['layer'] });
    await putImage(from, 'a', image, 'v');
    let faults = 1;
    const faulty = { ...from, findBlobFile: () => Promise.resolve(undefined), openBlob: (...args: Parameters<ImageStore['openBlob']>) => {
      if (faults === 0) return from.openBlob(...args);
      faults -= 1;
      return Promise.resolve(verifyStream(Readable.from([Buffer.alloc(args[1].size)], { objectMode: false }), args[1]));
    } };
    await copyImage(faulty, to, { repository: 'a', reference: 'v' });
    faults = 1000;
    await expect(copyImage(faulty, registry, { repository: 'a', reference: 'v' })).rejects.toBeInstanceOf(OciError);
    expect(await registry.getManifest('a', 'v')).toBeUndefined();
  });
  test('an absent image', async () => {
    await expect(copyImage(from, to, { repository: 'a', reference: 'v' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  test('strict about platforms: nothing is written when one lacks', async () => {
    await putImage(from, 'a', makeTwoPlatformIndex(), 'v');
    const platforms = [parseImagePlatform('linux/amd64'), parseImagePlatform('linux/s390x')];
    await expect(copyImage(from, registry, { repository: 'a', reference: 'v', platforms, missing: 'strict' })).rejects.toMatchObject({ code: 'PLATFORM_MISSING', exitCode: 1 });
    expect(requests).toEqual([]);
    expect((await copyImage(from, registry, { repository: 'a', reference: 'v', platforms })).missingPlatforms).toEqual([{ os: 'linux', architecture: 's390x' }]);
  });
});

describe('what refers to an image (DR15)', () => {
  const image = makeTwoPlatformIndex();
  const [amd64] = image.manifests;
  const subject = amd64 ?? image.root;
  const sbom = makeImage({ layers: ['sbom'], subject: descriptorOf(subject), artifactType: 'application/vnd.example.sbom' });
  const signature = makeImage({ layers: ['signature of the sbom'], subject: descriptorOf(sbom.root) });
  const cosigned = makeImage({ layers: ['cosign'] });
  const cosignTag = `${image.root.digest.replace(':', '-')}.sig`;
  const fill = async (place: ImageStore | RegistryClient): Promise<void> => {
    await putImage(place, 'a', image, 'v');
    for (const referrer of [sbom, signature]) await putImage(place, 'a', referrer);
    await putImage(place, 'a', cosigned, cosignTag);
  };

  test('comes along: of children, of referrers, under tags of cosign', async () => {
    await fill(registry);
    const copied = await copyImage(registry, to, { repository: 'a', reference: 'v', toRepository: 'b', referrers: true });
    expect(new Set(copied.attached)).toEqual(new Set([sbom, signature, cosigned].map(({ root }) => root.digest)));
    expect(await to.listReferrers('b', subject.digest)).toEqual([expect.objectContaining({ digest: sbom.root.digest })]);
    expect(await to.listReferrers('b', sbom.root.digest)).toEqual([expect.objectContaining({ digest: signature.root.digest })]);
    expect(await to.listTags('b')).toEqual([cosignTag, 'v']);
  });
  test('tags of cosign are asked for one by one where tags cannot be listed', async () => {
    await fill(from);
    const copied = await copyImage({ ...from, listTags: () => Promise.resolve(undefined) }, to, { repository: 'a', reference: 'v', referrers: true });
    expect(copied.attached).toContain(cosigned.root.digest);
    expect(await to.listTags('a')).toEqual([cosignTag, 'v']);
  });
  test('stays away unless asked for', async () => {
    await fill(from);
    expect((await copyImage(from, to, { repository: 'a', reference: 'v' })).attached).toEqual([]);
    expect(await to.listTags('a')).toEqual(['v']);
  });
  test('a registry that lists no referrers gets the list as a tag, and is read by it', async () => {
    await fill(from);
    await server.close();
    const served = await openImageStore(join(folder, 'old'), { create: true });
    const { listReferrers: _unavailable, ...readable } = served;
    const source = { ...readable, listTags: async (repository: string) => (await readdir(join(folder, 'old', storagePaths.tags(repository)))).sort() };
    const writable: ImageStore = { ...served, putManifest: (repository, { subject: _unknown, ...manifest }, tag) => served.putManifest(repository, manifest, tag) };
    server = createRegistryServer({ source, writable, logger: silentLogger, onRequest: ({ method, path }) => requests.push(`${method} ${path}`) });
    await server.listen(0);
    const old = createRegistryClient({ host: server.host, plainHttp: true, http, credentials: createCredentialSource({ env: {} }), logger: silentLogger, firstDelayMs: 1 });
    await copyImage(from, old, { repository: 'a', reference: 'v', referrers: true });
    await copyImage(from, old, { repository: 'a', reference: 'v', referrers: true });
    expect(await old.listTags('a')).toEqual([cosignTag, ...[sbom.root, subject].map(({ digest }) => digest.replace(':', '-')), 'v'].sort());
    requests.length = 0;
    const copied = await copyImage(old, to, { repository: 'a', reference: 'v', referrers: true });
    expect(copied.attached).toHaveLength(3);
    expect(counts('GET', '/referrers/')).toBeLessThanOrEqual(1);
    expect(counts('GET', '/tags/list')).toBe(1);
  });
});
