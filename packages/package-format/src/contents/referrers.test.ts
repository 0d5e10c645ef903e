import { expect, test } from '@jest/globals';
import { digestOf, referrersTag } from '@slipway/oci';
import type { Lock, LockedReferrer } from '@slipway/release-repo';
import { buildLock, imageDigest } from '../../../../test/support/locks.ts';
import { referrersOf } from './referrers.ts';

const web = { reference: 'release/web:v1', layers: { 'linux/amd64': ['base', 'web'] }, addons: ['addons/web'] };
const lock = buildLock([web, { ...web, reference: 'release/web:latest' }, { reference: 'release/api:v1', layers: { 'linux/amd64': ['api'] }, addons: ['addons/api'] }]);
const subject = imageDigest(web);
const [one, two] = [digestOf('one'), digestOf('two')];
const manifests: Lock['manifests'] = { ...lock.manifests, [one]: { mediaType: 'application/vnd.oci.image.manifest.v1+json', size: 1 }, [two]: { mediaType: 'application/vnd.oci.image.manifest.v1+json', size: 2 } };
const attached = (digest: typeof one, more: Partial<LockedReferrer> = {}): LockedReferrer => ({ reference: 'release/web:v1', subject, digest, ...more });
const of = (referrers: readonly LockedReferrer[], images = lock.images): ReturnType<typeof referrersOf> => referrersOf({ referrers, manifests }, images);

test('a list per subject, the same bytes in whatever order; what has a tag of its own is in none', () => {
  const [a, b] = [attached(one, { artifactType: 'application/spdx+json', annotations: { by: 'x' } }), attached(two)];
  const { referrers, lists } = of([a, b, attached(two, { tag: 'sha256-a.sig' })]);
  expect(of([b, a]).lists).toEqual(lists);
  const [[digest, list] = ['', undefined]] = lists;
  expect(JSON.parse(Buffer.from(list?.data ?? []).toString())).toMatchObject({ schemaVersion: 2, manifests: [one, two].sort().map((each) => ({ digest: each, size: each === one ? 1 : 2, annotations: each === one ? { by: 'x' } : {} })) });
  expect(referrers.at(-1)).toEqual({ reference: 'release/web:v1', repository: 'release/web', subject, tag: referrersTag(subject), digest });
  expect(referrers).toHaveLength(4);
});

test('two references of one image bring it once; images that are left out bring nothing', () => {
  expect(of([attached(one), attached(one, { reference: 'release/web:latest' })]).referrers).toHaveLength(2);
  expect(of([attached(one)], lock.images.filter(({ repository }) => repository === 'release/api'))).toEqual({ referrers: [], lists: [] });
  expect(referrersOf(lock, lock.images)).toEqual({ referrers: [], lists: [] });
});

test('a type that is no media type stands in the list only, where everything is as it was', () => {
  const { referrers: [first], lists: [[, list] = ['', undefined]] } = of([attached(one, { artifactType: 'a\nb' })]);
  expect(first).not.toHaveProperty('artifactType');
  expect(Buffer.from(list?.data ?? []).toString()).toContain('a\\nb');
});

test('a lock that lacks a manifest is refused', () => {
  expect(() => of([attached(digestOf('gone'))])).toThrow(expect.objectContaining({ code: 'PLAN_INCOMPLETE' }));
});
