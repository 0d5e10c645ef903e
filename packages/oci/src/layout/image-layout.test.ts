import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { makeImage, makeTwoPlatformIndex, putImage } from '../../../../test/support/image-fixtures.ts';
import { copyImage } from '../copy.ts';
import { openImageStore } from '../store/image-store.ts';
import { openImageLayout } from './image-layout.ts';

let folder: string;
beforeEach(async () => { folder = join(await mkdtemp(join(os.tmpdir(), 'slipway-layout-')), 'nginx'); });
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const indexOf = async (): Promise<{ manifests: { digest: string; annotations?: Record<string, string> }[] }> => JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as { manifests: { digest: string; annotations?: Record<string, string> }[] };

test('marker, index and blobs, and nothing else', async () => {
  const layout = await openImageLayout(folder, { create: true });
  const image = makeImage();
  await putImage(layout, 'library/app', image, 'v1');
  expect((await readdir(folder)).sort()).toEqual(['blobs', 'index.json', 'oci-layout']);
  expect(await readFile(join(folder, 'oci-layout'), 'utf8')).toBe('{"imageLayoutVersion":"1.0.0"}');
  expect((await indexOf()).manifests).toEqual([{ mediaType: image.root.mediaType, digest: image.root.digest, size: image.root.size, annotations: { 'org.opencontainers.image.ref.name': 'library/app:v1' } }]);
  expect(await layout.listRepositories()).toEqual(['library/app']);
});
test('a layout whose images have tags only answers for every repository, and is named after its folder', async () => {
  const layout = await openImageLayout(folder, { create: true });
  const image = makeImage();
  await putImage(layout, 'x', image, 'v1');
  const index = await indexOf();
  await writeFile(join(folder, 'index.json'), JSON.stringify({ ...index, manifests: index.manifests.map((entry) => ({ ...entry, annotations: { 'org.opencontainers.image.ref.name': '1.27' } })) }));
  expect(await layout.listRepositories()).toEqual(['nginx']);
  expect((await layout.getManifest('library/nginx', '1.27'))?.digest).toBe(image.root.digest);
  expect(await layout.getManifest('library/nginx', 'v1')).toBeUndefined();
  const only = await openImageLayout(folder, { reference: '1.27' });
  expect((await only.getManifest('whatever', 'v9'))?.digest).toBe(image.root.digest);
});
test('T31 many images at once are all in the index', async () => {
  const [one, other] = [await openImageLayout(folder, { create: true }), await openImageLayout(folder)];
  await Promise.all(Array.from({ length: 12 }, async (_, number) => putImage(number % 2 === 0 ? one : other, 'a', makeImage({ layers: [String(number)] }), `v${number}`)));
  expect(await one.listTags('a')).toHaveLength(12);
});
test('store to layout and back links blobs and keeps digests', async () => {
  const store = await openImageStore(join(folder, '../store'), { create: true });
  const layout = await openImageLayout(folder, { create: true });
  const image = makeTwoPlatformIndex();
  await putImage(store, 'a', image, 'v');
  expect((await copyImage(store, layout, { repository: 'a', reference: 'v' })).transferred.blobs).toBe(0);
  const back = await openImageStore(join(folder, '../back'), { create: true });
  expect((await copyImage(layout, back, { repository: 'a', reference: 'v' })).descriptor.digest).toBe(image.root.digest);
});
test('none there, or none that can be read', async () => {
  await expect(openImageLayout(folder)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const layout = await openImageLayout(folder, { create: true });
  await writeFile(join(folder, 'index.json'), '{"schemaVersion":2,"manifests":[{"digest":"sha256:../../x"}]}');
  await expect(layout.getManifest('a', 'v')).rejects.toMatchObject({ code: 'STORE_INVALID' });
});
