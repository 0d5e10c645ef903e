import { describe, expect, test } from '@jest/globals';
import { blobDigest, buildLock, imageDigest } from '../../../test/support/locks.ts';
import { changedAddonPaths, checkPackageNames, lockCollectedAddons, planLockUpdate } from './lock-update.ts';
import type { LockedPath } from './lock.ts';

const image = (reference: string, layer: string, ...addons: string[]): Parameters<typeof buildLock>[0][number] => ({ reference, layers: { 'linux/amd64': [layer] }, addons });
const digestOfLayer = (layer: string): string => imageDigest({ layers: { 'linux/amd64': [layer] } });
const previous = buildLock([image('release/web:v1', 'web1', 'addons/web'), image('release/api:v1', 'api1', 'addons/api'), image('library/base:1', 'base1')]);

describe('updating the lock', () => {
  test('without a lock everything is taken as found', () => {
    const { lock, findings } = planLockUpdate(undefined, previous);
    expect(lock).toEqual(previous);
    expect(findings).toEqual([]);
  });

  test('DR2 a tag that was pushed again keeps its locked digest, loudly, when no addon changed', () => {
    const found = buildLock([image('release/web:v1', 'web2', 'addons/web'), image('release/api:v1', 'api1', 'addons/api')]);
    const { lock, findings } = planLockUpdate(previous, found);
    expect(lock.images.map(({ digest }) => digest)).toEqual([digestOfLayer('web1'), digestOfLayer('api1')]);
    expect(Object.keys(lock.blobs)).toContain(blobDigest('web1'));
    expect(Object.keys(lock.blobs)).not.toContain(blobDigest('web2'));
    expect(findings).toMatchObject([{ code: 'moved', severity: 'warning', subject: 'release/web:v1' }]);
    expect(findings[0]?.message).toContain(digestOfLayer('web1'));
    expect(findings[0]?.message).toContain(digestOfLayer('web2'));
  });

  test('DR12 it is taken over when an addon that uses it changed', () => {
    const found = buildLock([image('release/web:v1', 'web2', 'addons/web'), image('release/api:v1', 'api2', 'addons/api')], { trees: { 'addons/web': 'edited' } });
    const { lock, findings } = planLockUpdate(previous, found);
    expect(lock.images.map(({ digest }) => digest)).toEqual([digestOfLayer('web2'), digestOfLayer('api1')]);
    expect(findings.map(({ severity, subject }) => [severity, subject])).toEqual([['info', 'release/web:v1'], ['warning', 'release/api:v1']]);
    expect([...changedAddonPaths(previous, found)]).toEqual(['addons/web']);
  });

  test('an image of lists alone never moves by itself, --include-moved takes all', () => {
    const found = buildLock([image('library/base:1', 'base2')]);
    expect(planLockUpdate(previous, found).lock.images[0]?.digest).toBe(digestOfLayer('base1'));
    expect(planLockUpdate(previous, found, { includeMoved: true }).lock.images[0]?.digest).toBe(digestOfLayer('base2'));
  });

  test('a platform that is no longer asked for goes', () => {
    const both = buildLock([{ reference: 'release/web:v1', layers: { 'linux/amd64': ['a'], 'linux/arm64': ['b'] }, addons: ['addons/web'] }]);
    const arm = both.manifests[both.images[0]?.digest ?? '']?.manifests?.[1] ?? '';
    const { [arm]: _arm, ...manifests } = both.manifests;
    const { lock } = planLockUpdate(both, { ...both, manifests });
    expect(Object.keys(lock.manifests)).not.toContain(arm);
    expect(Object.keys(lock.blobs)).not.toContain(blobDigest('b'));
  });

  test('two references of one name inside a package must be one image', () => {
    const [a, b] = buildLock([image('release/web:v1', 'one', 'addons/a'), image('release/web:v1', 'two', 'addons/b')]).images;
    if (a === undefined || b === undefined) throw new Error('no images');
    const other = { ...b, reference: 'registry.example.com/release/web:v1' };
    expect(checkPackageNames([a, other])).toMatchObject([{ code: 'name-conflict', severity: 'error', subject: other.reference }]);
    expect(checkPackageNames([a, { ...other, digest: a.digest }])).toEqual([]);
  });

  test('collected charts let go of the images of addons that changed, so that these are pinned anew', () => {
    const [web] = buildLock([image('x:1', 'x', 'addons/web')], { trees: { 'addons/web': 'edited' } }).addons;
    const lock = lockCollectedAddons(previous, web === undefined ? [] : [web]);
    expect(lock.images.map(({ reference }) => reference)).toEqual(['release/api:v1', 'library/base:1']);
    expect(Object.keys(lock.blobs)).not.toContain(blobDigest('web1'));
    const found = { ...buildLock([image('release/web:v1', 'web2', 'addons/web')], { trees: { 'addons/web': 'edited' } }) };
    expect(planLockUpdate(lock, found)).toMatchObject({ findings: [], lock: { images: [{ digest: digestOfLayer('web2') }] } });
    expect(lockCollectedAddons(previous, previous.addons)).toEqual(previous);
  });

  test('what is no longer collected leaves the lock, with the images that it used', () => {
    const path = (name: string): LockedPath => ({ path: name, repo: 'acme/db', tag: 'v1', commit: 'c'.repeat(40), tree: blobDigest(name) });
    const lock = lockCollectedAddons({ ...previous, paths: [path('scripts/a'), path('scripts/b')] }, [], { paths: [path('configs/c')], removed: new Set(['addons/web', 'scripts/a']) });
    expect(lock.addons.map((addon) => addon.path)).not.toContain('addons/web');
    expect(lock.images.map(({ reference }) => reference)).not.toContain('release/web:v1');
    expect(lock.paths).toEqual([path('configs/c'), path('scripts/b')]);
  });
});
