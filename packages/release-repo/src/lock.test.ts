import { describe, expect, test } from '@jest/globals';
import { blobDigest, buildLock, imageDigest } from '../../../test/support/locks.ts';
import { createMemoryTree } from '../../../test/support/memory-tree.ts';
import { closureOf } from './closure.ts';
import { findLock, formatLock, lockJsonSchema, parseLock } from './lock.ts';
import { lockCollectedAddons, planLockUpdate } from './lock-update.ts';

const web = { reference: 'release/web:v1', layers: { 'linux/amd64': ['base', 'web'], 'linux/arm64': ['base-arm', 'web-arm'] }, addons: ['addons/web'] };
const api = { reference: 'release/api:v1', layers: { 'linux/amd64': ['base', 'api'] }, addons: ['addons/web', 'addons/api'] };
const lock = buildLock([web, api]);

describe('slipway.lock.json', () => {
  test('one line per entry, sorted, whatever the order before; it reads back', () => {
    const text = formatLock(lock);
    const lines = text.split('\n');
    expect(lines.filter((line) => line.includes('"reference"'))).toHaveLength(2);
    expect(text.indexOf('release/api')).toBeLessThan(text.indexOf('release/web'));
    expect(text.endsWith('}\n')).toBe(true);
    expect(formatLock(parseLock(text))).toBe(text);
    expect(formatLock({ ...lock, images: [...lock.images].reverse(), blobs: Object.fromEntries(Object.entries(lock.blobs).reverse()) })).toBe(text);
    expect(formatLock(buildLock([]))).toContain('"images": [],\n');
  });

  test('what was collected beside charts has lines of its own, and none when there is nothing', () => {
    const path = { path: 'scripts/db', repo: 'acme/db', tag: 'v1', commit: 'c'.repeat(40), tree: blobDigest('db') };
    const text = formatLock({ ...lock, paths: [path, { ...path, path: 'configs/a.yaml', edited: true }] });
    expect(text).toContain(`  "paths": [\n    {"path":"configs/a.yaml"`);
    expect(parseLock(text).paths).toEqual([{ ...path, path: 'configs/a.yaml', edited: true }, path]);
    expect(formatLock({ ...lock, paths: [] })).toBe(formatLock(lock));
  });

  test('what is attached to images has a line each, and no section where nobody looked for it; it leaves with its image', () => {
    const sbom = { reference: 'release/web:v1', subject: imageDigest(web), digest: imageDigest(api), artifactType: 'application/spdx+json', annotations: { b: '1', a: '2' } };
    const signature = { reference: 'release/api:v1', subject: imageDigest(api), digest: imageDigest(web), tag: 'sha256-a.sig' };
    const text = formatLock({ ...lock, referrers: [sbom, signature] });
    expect(text).toContain(`  "referrers": [\n    {"reference":"release/api:v1"`);
    expect(text).toContain('"annotations":{"b":"1","a":"2"}'); // in their order, which decides digests
    expect(parseLock(text).referrers).toEqual([signature, sbom]);
    expect(parseLock(formatLock({ ...lock, referrers: [] })).referrers).toEqual([]);
    expect(parseLock(formatLock(lock))).not.toHaveProperty('referrers');
    const left = lockCollectedAddons({ ...lock, referrers: [sbom, signature] }, [], { removed: new Set(['addons/api']) });
    expect(left.images.map(({ reference }) => reference)).toEqual(['release/web:v1']);
    expect([left.referrers, left.manifests[imageDigest(api)]]).toEqual([[sbom], expect.anything()]);
  });

  test('one more image changes only lines of its own and the commas before them', () => {
    const [before, after] = [formatLock(buildLock([api])), formatLock(lock)].map((text) => new Set(text.split('\n').map((line) => line.replace(/,$/, ''))));
    expect([...before ?? []].filter((line) => after?.has(line) !== true)).toEqual([]);
  });

  test('2,000 images and 30,000 blobs are read in no time', () => {
    const many = buildLock(Array.from({ length: 2000 }, (_, index) => ({ reference: `release/i${index}:v1`, layers: { 'linux/amd64': Array.from({ length: 14 }, (__, layer) => `${index}-${layer}`) }, addons: ['addons/a'] })));
    const text = formatLock(many);
    const start = performance.now();
    expect(parseLock(text).images).toHaveLength(2000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test.each([
    ['a cut file', (text: string) => text.slice(0, 300), 'is not JSON', undefined],
    ['an unknown key', (text: string) => text.replace('"source"', '"sauce"'), 'sauce: unknown key', 9],
    ['a wrong digest', (text: string) => text.replace(/sha256:[0-9a-f]{64}","platforms/, 'sha256:xyz","platforms'), 'images.0.digest', 9],
    ['a newer version', (text: string) => text.replace('"lockVersion": 1', '"lockVersion": 2'), 'lockVersion', 2],
    ['merge conflicts', (text: string) => text.replace('  "images"', '<<<<<<< ours\n  "images"'), 'merge conflicts', 8],
    ['a blob whose name is no digest', (text: string) => text.replace('"blobs": {', '"blobs": {"../x": 1,'), 'blobs', undefined],
  ])('%s is LOCK_INVALID with its place', (_name, damage, message, line) => {
    let error: unknown;
    try {
      parseLock(damage(formatLock(lock)));
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: 'LOCK_INVALID', location: { file: 'slipway.lock.json', line: line ?? expect.any(Number) as unknown } });
    expect(String(error)).toContain(message);
  });
  test.each([
    ['of a newer version names the newer tool', (text: string) => text.replace('"lockVersion": 1', '"lockVersion": 2'), 'a newer slipway'],
    ['with merge conflicts says how to end them', (text: string) => `<<<<<<< ours\n${text}`, 'git checkout --ours'],
    ['that was cut says where the last one is', (text: string) => text.slice(0, 100), 'git checkout HEAD'],
  ])('a lock %s', (_name, damage, hint) => {
    let error: unknown;
    try { parseLock(damage(formatLock(lock))); } catch (thrown) { error = thrown; }
    expect(error).toMatchObject({ hint: expect.stringContaining(hint) as unknown });
  });

  test('a repo without one has none, and the schema names its parts', async () => {
    expect(await findLock(createMemoryTree({}))).toBeUndefined();
    expect((await findLock(createMemoryTree({ 'slipway.lock.json': formatLock(lock) })))?.images).toHaveLength(2);
    expect(lockJsonSchema()).toMatchObject({ title: 'slipway.lock.json', required: ['lockVersion', 'engine', 'addons', 'images', 'manifests', 'blobs'] });
  });
});

describe('chosen tags', () => {
  const commit = 'c'.repeat(40);
  const repos = [{ repo: 'acme/web', tag: 'v1.2.3', commit, agreed: { how: 'comment', by: 'ann', at: '2026-01-02T03:04:05Z' } }, { repo: 'acme/db', tag: 'v1', commit }] as const;
  test('are one line each, sorted, and read back; without them the text is that of before', () => {
    const text = formatLock({ ...lock, repos });
    expect(text).toContain('  "repos": [\n    {"repo":"acme/db","tag":"v1","commit":');
    expect(parseLock(text).repos).toEqual([repos[1], repos[0]]);
    expect(formatLock(parseLock(text))).toBe(text);
    expect(text.replace(/\n {2}"repos": \[[^\]]*\],/, '')).toBe(formatLock(lock));
    expect(formatLock({ ...lock, repos: [] })).toContain('"repos": [],');
    expect(parseLock(formatLock(lock)).repos).toBeUndefined();
  });
  test.each([['a short commit', commit, 'abc', 'repos.0.commit: expected a full commit'], ['a key of a later version', '"tag":"v1"', '"tag":"v1","until":"may"', 'repos.0.until: unknown key']])('%s is LOCK_INVALID with its place', (_name, from, to, message) => {
    expect(() => parseLock(formatLock({ ...lock, repos }).replace(from, to))).toThrow(expect.objectContaining({ code: 'LOCK_INVALID', location: { file: 'slipway.lock.json', line: 5, column: expect.any(Number) as unknown }, message: expect.stringContaining(message) as unknown }));
  });
  test('stay when images are looked up', () => {
    expect(planLockUpdate({ ...lock, repos }, lock).lock.repos).toEqual(repos);
    expect(planLockUpdate(undefined, lock).lock).not.toHaveProperty('repos');
  });
});

describe('closure', () => {
  test('holds index, manifests, configs and layers, each once', () => {
    const { manifests, blobs } = closureOf(lock, [imageDigest(web), imageDigest(api), imageDigest(api)]);
    expect(manifests.size).toBe(5);
    expect([...blobs.keys()].filter((digest) => digest === blobDigest('base'))).toHaveLength(1);
    expect(blobs.size).toBe(3 + 5);
  });

  test('a platform that was not asked for is left out', () => {
    const [arm] = lock.manifests[imageDigest(web)]?.manifests?.slice(1) ?? [];
    const { [arm ?? '']: _gone, ...manifests } = lock.manifests;
    expect(closureOf({ ...lock, manifests }, [imageDigest(web)]).blobs.has(blobDigest('web-arm'))).toBe(false);
  });

  test.each([
    ['the size of a layer', { ...lock, blobs: { ...lock.blobs, [blobDigest('web')]: undefined as never } }],
    ['a manifest', { ...lock, manifests: {} }],
    ['all manifests of an index', { ...lock, manifests: Object.fromEntries(Object.entries(lock.manifests).filter(([digest]) => digest === imageDigest(web))) }],
  ])('without %s the lock is LOCK_INCOMPLETE', (_name, damaged) => {
    expect(() => closureOf(damaged, [imageDigest(web)])).toThrow(expect.objectContaining({ code: 'LOCK_INCOMPLETE' }));
  });
});
