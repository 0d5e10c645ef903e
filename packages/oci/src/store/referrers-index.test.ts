import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeImage, putImage, type FixtureImage } from '../../../../test/support/image-fixtures.ts';
import { copyImage } from '../copy.ts';
import { descriptorOf, type Manifest } from '../manifest.ts';
import { referrerOf, referrersTag } from '../referrers.ts';
import { openImageStore, type ImageStore } from './image-store.ts';
import { prune } from './prune.ts';
import { checkStore } from './verify.ts';

let folder: string;
let store: ImageStore;
beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'slipway-referrers-'));
  store = await openImageStore(folder, { create: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const subject = makeImage({ layers: ['subject'] });
const tag = referrersTag(subject.root.digest);
const attach = (text: string): FixtureImage => makeImage({ layers: [text], subject: descriptorOf(subject.root), artifactType: 'application/vnd.example.sbom', annotations: { by: text } });
const [one, two] = [attach('one'), attach('two')];
const digests = (...images: FixtureImage[]): string[] => images.map(({ root }) => root.digest).sort();
const listed = async (place: ImageStore = store): Promise<string[] | undefined> => {
  const index: Manifest | undefined = await place.getManifest('a', tag);
  return index?.kind === 'index' ? index.manifests.map(({ digest }) => digest) : undefined;
};

test('a referrer is listed under the tag of its subject, with type and annotations; no listing of tags shows that tag', async () => {
  await putImage(store, 'a', subject, 'v1');
  expect(await listed()).toBeUndefined();
  await putImage(store, 'a', one);
  const index = await store.getManifest('a', tag);
  expect(index).toMatchObject({ mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [referrerOf(one.root)] });
  expect(await store.listTags('a')).toEqual(['v1']);
  expect((await store.listReferrers('a', subject.root.digest)).map(({ digest }) => digest)).toEqual([one.root.digest]);
});

test('T31 referrers of one subject that come at once, from several writers, are all listed; in whichever order the bytes are the same', async () => {
  const images = Array.from({ length: 12 }, (_, index) => attach(`n${index}`));
  const stores = await Promise.all(images.map(() => openImageStore(folder)));
  await Promise.all(images.map((image, index) => putImage(stores[index] ?? store, 'a', image)));
  expect(await listed()).toEqual(digests(...images));
  for (const image of [...images].reverse()) await putImage(store, 'b', image);
  expect((await store.getManifest('b', tag))?.digest).toBe((await store.getManifest('a', tag))?.digest);
});

test('a deleted referrer leaves the list, the last one takes the tag with it; a list of yesterday keeps nothing from being garbage', async () => {
  await putImage(store, 'a', subject, 'v1');
  for (const image of [one, two]) await putImage(store, 'a', image);
  expect((await prune(folder, { minimumAgeMs: 0 })).garbage).toHaveLength(1); // the list that had one
  expect(await listed()).toEqual(digests(one, two));
  expect((await checkStore(folder)).findings).toEqual([]);
  await store.deleteManifest('a', one.root.digest);
  expect(await listed()).toEqual([two.root.digest]);
  expect((await prune(folder, { minimumAgeMs: 0 })).garbage.map(({ digest }) => digest)).toEqual(expect.arrayContaining([one.root.digest]));
  expect(await listed()).toEqual([two.root.digest]);
  await store.deleteManifest('a', two.root.digest);
  expect(await store.headManifest('a', tag)).toBeUndefined();
  expect((await checkStore(folder)).findings).toEqual([]);
});

test('what is copied to another store brings each referrer once, and copying again heals a list that is gone', async () => {
  await putImage(store, 'a', subject, 'v1');
  for (const image of [one, two]) await putImage(store, 'a', image);
  const other = await openImageStore(join(folder, 'other'), { create: true });
  const copy = async (): Promise<readonly string[]> => (await copyImage(store, other, { repository: 'a', reference: 'v1', referrers: true })).attached;
  expect([...await copy()].sort()).toEqual(digests(one, two));
  expect(await listed(other)).toEqual(digests(one, two));
  await other.deleteTag('a', tag);
  await copy();
  expect(await listed(other)).toEqual(digests(one, two));
});

test('an image that somebody gave that tag stays', async () => {
  await putImage(store, 'a', subject, tag);
  await putImage(store, 'a', one);
  expect((await store.getManifest('a', tag))?.digest).toBe(subject.root.digest);
});
