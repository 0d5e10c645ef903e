import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpClient, exec, silentLogger } from '@slipway/core';
import { OciError, type ImageRoutes, type ImageSource, createCredentialSource, createImageRoutes, digestOf, mediaTypes, openImageStore, parseImageReference, parseImageRoute, parseManifest, type Digest } from '@slipway/oci';
import { makeImage, putImage } from '../../../test/support/image-fixtures.ts';
import { lookUpImages } from './lookup.ts';

let folder: string;
const digests = new Map<string, Digest>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-lookup-'));
  const store = await openImageStore(folder, { create: true });
  for (const repository of ['release/catalog', 'release/catalog-migrate']) {
    const config = Buffer.from(JSON.stringify({ os: 'linux', architecture: 'amd64', config: { Entrypoint: [repository] } }));
    const descriptor = { mediaType: mediaTypes.ociConfig, digest: digestOf(config), size: config.length };
    await store.putBlob(repository, descriptor, Readable.from([config]));
    const manifest = parseManifest(Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociManifest, config: descriptor, layers: [] })));
    await store.putManifest(repository, manifest, 'v1');
    digests.set(repository, manifest.digest);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('looking images up', () => {
  test('two repositories of one store with the same tag are two images, and a third that is absent is missing', async () => {
    const http = createHttpClient({});
    try {
      const routes = createImageRoutes({ routes: [parseImageRoute(`=store:${folder}`)], http, credentials: createCredentialSource({ env: {}, exec, onSecret: () => undefined }), logger: silentLogger });
      const names = [...digests.keys(), 'release/absent'];
      const found = await lookUpImages(names.map((name) => parseImageReference(`${name}:v1`)), { routes, jobs: 4, progress: { advance: () => undefined }, now: () => 0 });
      expect(names.map((name) => {
        const lookup = found.get(`${name}:v1`);
        return lookup?.status === 'found' ? lookup.image.descriptor.digest : lookup?.status;
      })).toEqual([...digests.values(), 'missing']);
    } finally {
      http.close();
    }
  });

  test.each(['RATE_LIMITED', 'SERVER_ERROR', 'TIMEOUT'] as const)('a registry that answers some and then %s for ever is given up on, and the rest are unknown', async (code) => {
    let asked = 0;
    const answer = (): Promise<undefined> => { asked += 1; return asked <= 5 ? Promise.resolve(undefined) : Promise.reject(new OciError(code, 'no')); };
    const source = { name: 'registry:a', headManifest: answer, getManifest: answer, listTags: () => Promise.resolve([]) } as unknown as ImageSource;
    const routes = { resolve: (reference: { readonly repository: string }) => Promise.resolve({ source, repository: reference.repository, description: 'a' }) } as unknown as ImageRoutes;
    const names = Array.from({ length: 200 }, (_, index) => `release/a:v${index}`);
    const found = await lookUpImages(names.map((name) => parseImageReference(name)), { routes, jobs: 4, progress: { advance: () => undefined }, now: () => 0 });
    expect(names.slice(5).map((name) => found.get(name)?.status)).toEqual(Array(195).fill('unknown'));
    expect(asked).toBeLessThan(60);
  });

  test.each<[string, 'look' | 'read' | undefined, (blob: string) => Promise<void>, string | undefined]>([
    ['all is there', 'read', () => Promise.resolve(), undefined],
    ['a blob is gone, and nobody asks', undefined, (blob) => rm(blob), undefined],
    ['a blob is gone', 'look', (blob) => rm(blob), 'missing-blob'],
    ['a blob is cut', 'look', async (blob) => { await rm(blob); await writeFile(blob, 'x'); }, 'invalid-blob'],
    ['a blob has other bytes, and only its size is asked for', 'look', async (blob) => { const { length } = await readFile(blob); await rm(blob); await writeFile(blob, 'x'.repeat(length)); }, undefined],
    ['a blob has other bytes', 'read', async (blob) => { const { length } = await readFile(blob); await rm(blob); await writeFile(blob, 'x'.repeat(length)); }, 'invalid-blob'],
  ])('deep: %s', async (_name, blobs, damage, code) => {
    const copy = await mkdtemp(join(tmpdir(), 'slipway-blobs-'));
    const http = createHttpClient({});
    try {
      const store = await openImageStore(copy, { create: true });
      const image = makeImage({ layers: ['one'] });
      await putImage(store, 'release/deep', image, 'v1');
      const hex = (image.root.kind === 'image' ? image.root.layers[0]?.digest ?? '' : '').slice('sha256:'.length);
      await damage(join(copy, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data'));
      const routes = createImageRoutes({ routes: [parseImageRoute(`=store:${copy}`)], http, credentials: createCredentialSource({ env: {}, exec, onSecret: () => undefined }), logger: silentLogger });
      const found = await lookUpImages([parseImageReference('release/deep:v1')], { routes, jobs: 4, progress: { advance: () => undefined }, now: () => 0, ...(blobs === undefined ? {} : { blobs }) });
      const lookup = found.get('release/deep:v1');
      expect([lookup?.status, lookup?.status === 'found' ? lookup.blobProblems?.map((problem) => problem.code) : undefined]).toEqual(['found', code === undefined ? undefined : [code]]);
    } finally {
      http.close();
      await rm(copy, { recursive: true, force: true });
    }
  });
});
