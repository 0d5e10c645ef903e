import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { blobDigest, buildLock, type ImageSpec } from '../../../test/support/locks.ts';
import { closureOf } from './closure.ts';
import { planHotfix } from './hotfix-plan.ts';
import { changedAddonPaths, packageName } from './lock-update.ts';

const image = (reference: string, layers: readonly string[], ...addons: string[]): ImageSpec => ({ reference, layers: { 'linux/amd64': layers }, addons });

describe('the plan of a hotfix', () => {
  const base = buildLock([image('release/web:v1', ['base', 'web1'], 'addons/web'), image('release/api:v1', ['base', 'api1'], 'addons/api'), image('library/tool:1', ['base', 'tool1'], 'addons/web', 'addons/api')]);

  test('carries new blobs of changed addons only, and names what the base must have', () => {
    const target = buildLock([
      image('release/web:v2', ['base', 'web1', 'web2'], 'addons/web'), image('release/api:v1', ['base', 'api1'], 'addons/api'), image('library/tool:1', ['base', 'tool1'], 'addons/web', 'addons/api'),
    ], { trees: { 'addons/web': 'edited' } });
    const plan = planHotfix({ base, target, changedAddons: changedAddonPaths(base, target) });
    expect(plan.addons).toEqual(['addons/web']);
    expect(plan.images.map(({ reference }) => reference)).toEqual(['release/web:v2']);
    expect([...plan.newBlobs.keys()]).toContain(blobDigest('web2'));
    expect([...plan.newBlobs.keys()]).not.toContain(blobDigest('base'));
    expect([...plan.requiredBlobs.keys()]).toEqual(expect.arrayContaining([blobDigest('base'), blobDigest('web1'), blobDigest('tool1')]));
    expect(plan.newTags).toMatchObject([{ repository: 'release/web', tag: 'v2' }]);
    expect(plan.requiredTags).toMatchObject([{ repository: 'library/tool', tag: '1' }]);
    expect(plan.findings).toEqual([]);
  });

  test('DR12 a pushed-again image of a changed addon is carried, and other users of its tag are named', () => {
    const target = buildLock([image('release/web:v1', ['base', 'web1'], 'addons/web'), image('release/api:v1', ['base', 'api1'], 'addons/api'), image('library/tool:1', ['base', 'tool2'], 'addons/web', 'addons/api')], { trees: { 'addons/web': 'edited' } });
    const plan = planHotfix({ base, target, changedAddons: new Set(['addons/web']) });
    expect(plan.images.map(({ reference }) => reference)).toEqual(['library/tool:1']);
    expect(plan.affectedOtherAddons).toEqual([{ addon: 'addons/api', reference: 'library/tool:1' }]);
    expect(plan.requiredTags.find(({ repository }) => repository === 'library/tool')?.digest).toBe(base.images[2]?.digest);
  });

  test('R26 a pushed-again or new image of an untouched addon is told and not carried; --include-moved carries it', () => {
    const target = buildLock([image('release/web:v2', ['base', 'web2'], 'addons/web'), image('release/api:v1', ['base', 'api2'], 'addons/api'), image('library/new:1', ['new'])], { trees: { 'addons/web': 'edited' } });
    const options = { base, target, changedAddons: new Set(['addons/web']) };
    const plan = planHotfix(options);
    expect(plan.images.map(({ reference }) => reference)).toEqual(['release/web:v2']);
    expect(plan.newBlobs.has(blobDigest('api2'))).toBe(false);
    expect(plan.findings.map(({ code, severity, subject }) => [code, severity, subject])).toEqual([['moved', 'warning', 'release/api:v1'], ['stranger', 'warning', 'library/new:1']]);
    expect(planHotfix({ ...options, includeMoved: true }).images).toHaveLength(3);
  });

  test('a platform that the base did not have is carried, although the digest of the index is the same', () => {
    const both: ImageSpec = { reference: 'release/web:v1', layers: { 'linux/amd64': ['a'], 'linux/arm64': ['b'] }, addons: ['addons/web'] };
    const full = buildLock([both], { trees: { 'addons/web': 'edited' } });
    const arm = full.manifests[full.images[0]?.digest ?? '']?.manifests?.[1] ?? '';
    const { [arm]: _arm, ...manifests } = full.manifests;
    const plan = planHotfix({ base: { ...full, manifests }, target: full, changedAddons: new Set(['addons/web']) });
    expect(plan.images).toHaveLength(1);
    expect([...plan.newBlobs.keys()]).toContain(blobDigest('b'));
  });

  test('removed addons are named', () => {
    const target = buildLock([image('release/web:v1', ['base', 'web1'], 'addons/web')]);
    expect(planHotfix({ base, target, changedAddons: new Set() })).toMatchObject({ removedAddons: ['addons/api'], images: [], addons: [] });
  });

  const addonNames = ['addons/a', 'addons/b', 'addons/c', 'addons/d'];
  const layer = fc.constantFrom(...Array.from({ length: 12 }, (_, index) => `layer${index}`));
  const layers = fc.uniqueArray(layer, { minLength: 1, maxLength: 5 });
  const spec: fc.Arbitrary<ImageSpec> = fc.record({
    reference: fc.tuple(fc.constantFrom('release/a', 'release/b', 'library/c', 'library/d', 'library/e'), fc.constantFrom('v1', 'v2')).map(([name, tag]) => `${name}:${tag}`),
    layers: fc.tuple(layers, fc.option(layers, { nil: undefined })).map(([amd64, arm64]) => ({ 'linux/amd64': amd64, ...(arm64 === undefined ? {} : { 'linux/arm64': arm64 }) })),
    addons: fc.subarray(addonNames),
  });
  const release = fc.tuple(fc.uniqueArray(spec, { selector: ({ reference }) => reference, maxLength: 8 }), fc.dictionary(fc.constantFrom(...addonNames), fc.constantFrom('1', '2')))
    .map(([specs, trees]) => buildLock(specs, { trees }));

  test('T37 T38 over random image graphs: the base and the hotfix hold all that changed addons need, and the hotfix holds nothing of the base', () => {
    fc.assert(fc.property(release, release, fc.boolean(), (older, newer, includeMoved) => {
      const changed = changedAddonPaths(older, newer);
      const plan = planHotfix({ base: older, target: newer, changedAddons: changed, includeMoved });
      const had = closureOf(older, older.images.map(({ digest }) => digest));
      const ours = newer.images.filter(({ addons }) => addons.some((addon) => changed.has(addon)));
      const needed = closureOf(newer, ours.map(({ digest }) => digest));
      for (const digest of needed.blobs.keys()) expect(had.blobs.has(digest) || plan.newBlobs.has(digest)).toBe(true);
      for (const digest of needed.manifests.keys()) expect(had.manifests.has(digest) || plan.newManifests.has(digest)).toBe(true);
      for (const digest of plan.newBlobs.keys()) expect(had.blobs.has(digest)).toBe(false);
      for (const digest of plan.newManifests.keys()) expect(had.manifests.has(digest)).toBe(false);
      for (const digest of plan.requiredBlobs.keys()) expect(had.blobs.has(digest)).toBe(true);
      // Nothing of an untouched addon reaches the customer.
      if (!includeMoved) {
        for (const digest of [...plan.newBlobs.keys()]) expect(needed.blobs.has(digest)).toBe(true);
        for (const image_ of plan.images) expect(ours).toContain(image_);
      }
      // After the hotfix every image of a changed addon is under its name with its digest.
      const tags = new Map([...older.images, ...plan.images].map((each) => [packageName(each), each.digest]));
      for (const each of ours) expect(tags.get(packageName(each))).toBe(each.digest);
      // All that moved is told or carried.
      const told = new Set([...plan.findings.map(({ subject }) => subject), ...plan.images.map(({ reference }) => reference)]);
      const before = new Map(older.images.map(({ reference, digest }) => [reference, digest]));
      for (const { reference, digest } of newer.images) if (before.get(reference) !== digest) expect(told.has(reference)).toBe(true);
    }), { numRuns: 500 });
  });
});
