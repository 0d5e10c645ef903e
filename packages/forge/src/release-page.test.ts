import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openFakeWorld, type FakeWorld } from '../../../test/support/fake-forge-world.ts';
import type { FakeKind } from '../../../test/support/fake-forges.ts';

let dir = '';
let close = (): Promise<void> => Promise.resolve();
beforeEach(async () => { dir = await mkdtemp(path.join(os.tmpdir(), 'slipway-assets-')); });
afterEach(async () => {
  await close();
  await rm(dir, { recursive: true });
});

async function openWorld(kind: FakeKind): Promise<FakeWorld> {
  const world = await openFakeWorld(kind);
  close = () => world.close();
  return world;
}

async function writeAsset(content: string): Promise<string> {
  const file = path.join(dir, 'segment-0001.tar');
  await writeFile(file, content);
  return file;
}

const uploads = /^(?:POST .*\/releases\/\d+\/assets|PUT .*\/packages\/generic\/.*)$/;

describe.each(['github', 'gitea', 'gitlab'] as const)('a file on the release page of %s', (kind) => {
  test.each([
    ['no answer came though it arrived', { kind: 'reset', carriedOut: true }],
    ['a gateway gave up', { kind: 'answer', status: 502 }],
    ['a limit was in the way (T75)', { kind: 'answer', status: 429, headers: { 'retry-after': '3' } }],
  ] as const)('%s: it is there once, whole', async (_name, fault) => {
    const { forge, fake } = await openWorld(kind);
    fake.fail(uploads, fault);
    const { asset } = await forge.uploadAsset('v1.0.0', { file: await writeAsset('content') });
    expect([asset.name, asset.size]).toEqual(['segment-0001.tar', 7]);
    expect((await forge.findRelease('v1.0.0'))?.assets.map(({ name, size }) => [name, size])).toEqual([['segment-0001.tar', 7]]);
  });

  test('one that is larger than the forge takes is refused before a byte is sent (P17)', async () => {
    const { forge, fake } = await openWorld(kind);
    const file = await writeAsset('');
    await truncate(file, forge.assetLimit.bytes + 1); // a hole, not so many bytes
    await expect(forge.uploadAsset('v1.0.0', { file })).rejects.toMatchObject({ code: 'FORGE_REFUSED', message: expect.stringMatching(/too many for a release page: Git\w+ takes/), hint: expect.stringContaining('segments') });
    expect(fake.requests).toEqual([]);
  });

  test('the token does not stand in the address of an upload', async () => {
    const { forge, fake } = await openWorld(kind);
    await forge.uploadAsset('v1.0.0', { file: await writeAsset('content'), name: 'a b.tar' });
    expect(fake.requests.join('\n')).not.toContain('a-token-of-tests');
    expect((await forge.findRelease('v1.0.0'))?.assets[0]?.name).toBe('a b.tar');
  });
});

test('GitHub: what an upload that broke off left is taken away first', async () => {
  const { forge, fake } = await openWorld('github');
  fake.state.releases[0]?.assets.push({ id: 5, name: 'segment-0001.tar', content: Buffer.alloc(0), state: 'starter' });
  expect((await forge.uploadAsset('v1.0.0', { file: await writeAsset('content') })).outcome).toBe('created');
  expect(fake.requests.map((line) => line.split(' ')[0])).toEqual(['GET', 'GET', 'DELETE', 'POST']);
});

test('GitLab: a file of the same size with other bytes is another file', async () => {
  const { forge } = await openWorld('gitlab');
  await forge.uploadAsset('v1.0.0', { file: await writeAsset('content') });
  await expect(forge.uploadAsset('v1.0.0', { file: await writeAsset('CONTENT') })).rejects.toMatchObject({ code: 'FORGE_REFUSED', message: expect.stringContaining('another segment-0001.tar') });
});

test.each([['github', true], ['gitea', true], ['gitlab', false]] as const)('%s: a draft is found, and published by the next run', async (kind, hasDrafts) => {
  const { forge, addTag } = await openWorld(kind);
  await addTag('v2.0.0', 'Two');
  const wanted = { tag: 'v2.0.0', title: 'Two', body: 'b' };
  await forge.writeRelease({ ...wanted, isDraft: true });
  expect((await forge.findRelease('v2.0.0'))?.isDraft).toBe(hasDrafts);
  expect((await forge.writeRelease(wanted)).outcome).toBe(hasDrafts ? 'updated' : 'unchanged');
  expect((await forge.findRelease('v2.0.0'))?.isDraft).toBe(false);
});
