import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { tarArchive } from '@slipway/core';
import { copyImage } from '../copy.ts';
import { digestOf } from '../digest.ts';
import { openImageStore } from '../store/image-store.ts';
import { openDockerArchive } from './docker-archive.ts';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(os.tmpdir(), 'slipway-archive-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const layer = (text: string): Buffer => tarArchive([{ name: `${text}.txt`, data: Buffer.from(text), mtime: 0 }]);
async function write(files: Readonly<Record<string, Buffer | string>>): Promise<string> {
  const file = join(folder, 'images.tar');
  await writeFile(file, tarArchive(Object.entries(files).map(([name, data]) => ({ name, data: Buffer.from(data), mtime: 0 }))));
  return file;
}
const base = layer('base');
const own = layer('own');
const config = JSON.stringify({ os: 'linux', architecture: 'arm64', rootfs: { type: 'layers', diff_ids: [digestOf(base), digestOf(own)] } });
const configName = `${digestOf(config).slice(7)}.json`;
const saved = (layers: Readonly<Record<string, Buffer>>, tags: readonly string[] | null = ['nginx:1.27', 'example.com/team/nginx:1']): Readonly<Record<string, Buffer | string>> =>
  ({ ...layers, [configName]: config, 'manifest.json': JSON.stringify([{ Config: configName, RepoTags: tags, Layers: Object.keys(layers) }]) });

test('an image of docker save: config and layers as they are, a manifest made of them', async () => {
  const archive = await openDockerArchive(await write(saved({ 'a/layer.tar': base, 'b/layer.tar': own })));
  const store = await openImageStore(join(folder, 'store'), { create: true });
  const copied = await copyImage(archive, store, { repository: 'library/nginx', reference: '1.27' });
  expect(copied.platforms).toEqual([{ os: 'linux', architecture: 'arm64' }]);
  expect([...copied.blobs.keys()]).toEqual([digestOf(config), digestOf(base), digestOf(own)]);
  expect(copied.descriptor).toEqual(await (await openDockerArchive(join(folder, 'images.tar'))).headManifest('team/nginx', '1'));
  expect(await archive.listRepositories?.()).toEqual(['nginx', 'team/nginx']);
  expect(await archive.listTags('library/nginx')).toEqual(['1.27']);
  expect(await archive.getManifest('nginx', '1.28')).toBeUndefined();
});
test('a compressed layer keeps its bytes, and gets the digest of them', async () => {
  const compressed = gzipSync(own);
  const archive = await openDockerArchive(await write(saved({ 'a/layer.tar': base, 'b/layer.tar': compressed })));
  const manifest = await archive.getManifest('nginx', '1.27');
  expect(manifest?.kind === 'image' && manifest.layers.map(({ mediaType, digest }) => [mediaType.split('.').at(-1), digest])).toEqual([['tar', digestOf(base)], ['gzip', digestOf(compressed)]]);
});
test('T32 a layer that differs from what the config says is refused when it is read', async () => {
  const archive = await openDockerArchive(await write(saved({ 'a/layer.tar': base, 'b/layer.tar': layer('OWN') })));
  const store = await openImageStore(join(folder, 'store'), { create: true });
  await expect(copyImage(archive, store, { repository: 'nginx', reference: '1.27' })).rejects.toMatchObject({ code: 'DIGEST_MISMATCH' });
  expect(await store.listTags('nginx')).toEqual([]);
});
test.each<[string, Readonly<Record<string, Buffer | string>>]>([
  ['no manifest.json', { 'a/layer.tar': base }],
  ['a layer that is not there', { [configName]: config, 'manifest.json': JSON.stringify([{ Config: configName, RepoTags: [], Layers: ['a/layer.tar', 'b/layer.tar'] }]) }],
  ['fewer layers than its config', saved({ 'a/layer.tar': base })],
  ['no config', { 'manifest.json': JSON.stringify([{ Config: 'x.json', Layers: [] }]) }],
])('an archive with %s is refused', async (_name, files) => {
  await expect(openDockerArchive(await write(files))).rejects.toMatchObject({ code: 'STORE_INVALID' });
});
test('no archive, a compressed one, no tar', async () => {
  const file = join(folder, 'x.tar');
  await expect(openDockerArchive(file)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await writeFile(file, gzipSync(Buffer.alloc(2000)));
  await expect(openDockerArchive(file)).rejects.toThrow('compressed');
  await writeFile(file, 'x'.repeat(2000));
  await expect(openDockerArchive(file)).rejects.toMatchObject({ code: 'STORE_INVALID' });
});
