// What every place for images promises, run over each of them.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, silentLogger } from '@slipway/core';
import { makeImage, makeTwoPlatformIndex, putImage } from '../../../test/support/image-fixtures.ts';
import { digestOf, type Digest } from './digest.ts';
import { openImageLayout } from './layout/image-layout.ts';
import { descriptorOf, type Descriptor } from './manifest.ts';
import { createRegistryClient } from './registry/client.ts';
import { createCredentialSource } from './registry/credentials.ts';
import { createRegistryServer } from './server/registry-server.ts';
import type { ImageDestination, ImageSource } from './source.ts';
import { openImageStore } from './store/image-store.ts';

type Place = ImageSource & ImageDestination & Required<Pick<ImageSource, 'listReferrers'>> & Required<Pick<ImageDestination, 'mountBlob'>>;
interface OpenPlace {
  readonly place: Place;
  /** Whether what one repository has is there for all of them. */
  readonly shared?: boolean;
  readonly close: () => Promise<void>;
}

const openStore = async (folder: string): Promise<OpenPlace> => ({ place: await openImageStore(folder, { create: true }), close: () => Promise.resolve() });

const openLayout = async (folder: string): Promise<OpenPlace> => ({ place: await openImageLayout(folder, { create: true }), shared: true, close: () => Promise.resolve() });

const openRegistry = async (folder: string): Promise<OpenPlace> => {
  const store = await openImageStore(folder, { create: true });
  const server = createRegistryServer({ source: store, writable: store, logger: silentLogger, credential: { username: 'bob', password: 'pw' } });
  await server.listen(0);
  const http = createHttpClient();
  const credentials = createCredentialSource({ env: { [`SLIPWAY_AUTH_${server.host.replace(/[.:]/g, '_')}`]: 'bob:pw' } });
  const place = createRegistryClient({ host: server.host, plainHttp: true, http, credentials, logger: silentLogger, firstDelayMs: 1 });
  return { place, close: async () => { http.close(); await server.close(); } };
};

describe.each([['an ImageStore', openStore], ['an OCI image layout', openLayout], ['a registry', openRegistry]])('%s', (_name, open) => {
  let folder: string;
  let opened: OpenPlace;
  let place: Place;
  beforeEach(async () => {
    folder = await mkdtemp(join(os.tmpdir(), 'slipway-contract-'));
    opened = await open(folder);
    place = opened.place;
  });
  afterEach(async () => {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  });
  const read = async (repository: string, descriptor: Pick<Descriptor, 'digest' | 'size'>, offset?: number): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of await place.openBlob(repository, descriptor, offset === undefined ? {} : { offset }) as AsyncIterable<Buffer>) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
  const put = (repository: string, text: string, digest: Digest = digestOf(text), size = Buffer.byteLength(text)): Promise<void> =>
    place.putBlob(repository, { digest, size }, Readable.from(text === '' ? [] : [Buffer.from(text)]));

  test('says undefined for what is absent', async () => {
    const digest = digestOf('nothing');
    expect(await place.headManifest('no/such', 'v1')).toBeUndefined();
    expect(await place.getManifest('no/such', 'v1')).toBeUndefined();
    expect(await place.getManifest('no/such', digest)).toBeUndefined();
    expect(await place.statBlob('no/such', digest)).toBeUndefined();
    expect(await place.listTags('no/such')).toBeUndefined();
    expect(await place.hasManifest('no/such', digest)).toBe(false);
    expect(await place.hasBlob('no/such', digest, 7)).toBe(false);
    expect(await place.mountBlob('a', digest, 'no/such')).toBe(false);
    await expect(place.openBlob('no/such', { digest, size: 7 })).rejects.toMatchObject({ code: 'CONTENT_MISSING' });
  });
  test('gives an index back byte for byte, by tag and by digest, with all below it', async () => {
    const image = makeTwoPlatformIndex();
    await putImage(place, 'team/app', image, 'v1');
    expect(await place.headManifest('team/app', 'v1')).toEqual(descriptorOf(image.root));
    expect((await place.getManifest('team/app', 'v1'))?.bytes.equals(image.root.bytes)).toBe(true);
    for (const manifest of image.manifests) expect(await place.getManifest('team/app', manifest.digest)).toEqual(manifest);
    for (const [digest, bytes] of image.blobs) {
      expect(await place.statBlob('team/app', digest)).toBe(bytes.length);
      expect((await read('team/app', { digest, size: bytes.length })).equals(bytes)).toBe(true);
    }
    expect(await place.listTags('team/app')).toEqual(['v1']);
  });
  test('moves a tag', async () => {
    const [first, second] = [makeImage({ layers: ['1'] }), makeImage({ layers: ['2'] })];
    await putImage(place, 'a', first, 'v');
    await putImage(place, 'a', second, 'v');
    expect((await place.headManifest('a', 'v'))?.digest).toBe(second.root.digest);
    expect(await place.hasManifest('a', first.root.digest)).toBe(true);
  });
  test('lists tags in order', async () => {
    const image = makeImage();
    for (const tag of ['v2', 'B', 'a', 'v10', '1.0']) await putImage(place, 'a', image, tag);
    expect(await place.listTags('a')).toEqual(['1.0', 'a', 'B', 'v10', 'v2']);
  });
  test('keeps repositories apart: what one has, another has not, until it is mounted', async () => {
    await put('a', 'content');
    const digest = digestOf('content');
    if (opened.shared !== true) expect(await place.statBlob('b', digest)).toBeUndefined();
    expect(await place.mountBlob('b', digest, 'a')).toBe(true);
    expect(await place.statBlob('b', digest)).toBe(7);
  });
  test('T15 T16 keeps nothing of bytes that are not what they should be', async () => {
    const digest = digestOf('right');
    await expect(put('a', 'wrong', digest)).rejects.toThrow();
    expect(await place.statBlob('a', digest)).toBeUndefined();
    await expect(put('a', 'too long', digest, 5)).rejects.toThrow();
    await expect(put('a', 'rig', digest, 5)).rejects.toThrow();
    expect(await place.statBlob('a', digest)).toBeUndefined();
    await put('a', 'right');
    expect(await place.statBlob('a', digest)).toBe(5);
  });
  test('a source that breaks off leaves nothing', async () => {
    const digest = digestOf('half of it');
    const broken = new Readable({ read() { this.push('half'); this.destroy(new Error('cable cut')); } });
    await expect(place.putBlob('a', { digest, size: 10 }, broken)).rejects.toThrow();
    expect(await place.statBlob('a', digest)).toBeUndefined();
  });
  test('T24 a blob of zero bytes', async () => {
    await put('a', '');
    expect(await place.statBlob('a', digestOf(''))).toBe(0);
    expect(await read('a', { digest: digestOf(''), size: 0 })).toEqual(Buffer.alloc(0));
  });
  test('T22 content named by sha512', async () => {
    const digest = digestOf('content', 'sha512');
    await put('a', 'content', digest);
    expect((await read('a', { digest, size: 7 })).toString()).toBe('content');
  });
  test('reads a blob from an offset on', async () => {
    await put('a', '0123456789');
    expect((await read('a', { digest: digestOf('0123456789'), size: 10 }, 4)).toString()).toBe('456789');
  });
  test('putting what is there changes nothing', async () => {
    const image = makeImage();
    await putImage(place, 'a', image, 'v');
    await putImage(place, 'a', image, 'v');
    expect((await place.getManifest('a', 'v'))?.digest).toBe(image.root.digest);
  });
  test('T24 lists what refers to a manifest, there or not', async () => {
    const image = makeImage();
    const signature = makeImage({ layers: ['signature'], subject: descriptorOf(image.root), artifactType: 'application/vnd.example.signature', annotations: { by: 'me' } });
    await putImage(place, 'a', signature);
    const expected = [{ ...descriptorOf(signature.root), artifactType: 'application/vnd.example.signature', annotations: { by: 'me' } }];
    expect(await place.listReferrers('a', image.root.digest)).toEqual(expected);
    await putImage(place, 'a', image, 'v');
    expect(await place.listReferrers('a', image.root.digest)).toEqual(expected);
    expect(await place.listReferrers('a', signature.root.digest)).toEqual([]);
  });
  test.each([['..', 'v1'], ['a/_manifests', 'v1'], ['A', 'v1'], ['a'.repeat(256), 'v1'], ['a', '..'], ['a', 'x/y'], ['a', '']])('T34 refuses the name %s:%s', async (repository, reference) => {
    await expect(place.getManifest(repository, reference)).rejects.toMatchObject({ code: 'REFERENCE_INVALID' });
    await expect(place.putManifest(repository, makeImage().root, reference)).rejects.toMatchObject({ code: 'REFERENCE_INVALID' });
  });
});
