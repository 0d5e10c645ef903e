import { describe, expect, test } from '@jest/globals';
import { parseImageReference, type ResolvedImage } from '@slipway/oci';
import { makeImage } from '../../../../test/support/image-fixtures.ts';
import { buildLock } from '../../../../test/support/locks.ts';
import { checkLookup, checkMoved } from './findings.ts';
import type { Lookup } from '../lookup.ts';
import type { Target } from '../targets/target.ts';

const target = (text: string, more: Partial<Target> = {}): Target => ({ listed: parseImageReference(text), lookup: parseImageReference(text), lists: [], addons: [], uses: [], ...more });
const image = (name: string): ResolvedImage => {
  const { root } = makeImage({ layers: [name] });
  return { descriptor: root, manifests: new Map(), blobs: new Map(), platforms: [{ os: 'linux', architecture: 'amd64' }], missingPlatforms: [] };
};
const at = { description: 'registry:r.example.com/release/web', ms: 1 };
const found = (name = 'a'): Lookup => ({ ...at, status: 'found', image: image(name), missingPlatforms: [] });

describe('what a lookup says', () => {
  test.each<[string, Lookup, string | undefined]>([
    ['all is well', found(), undefined],
    ['a platform lacks', { ...at, status: 'found', image: image('a'), missingPlatforms: ['linux/arm64'] }, 'platform-missing'],
    ['404', { ...at, status: 'missing', nearestTags: ['v2'] }, 'missing'],
    ['401', { ...at, status: 'denied', message: 'no' }, 'denied'],
    ['no answer', { ...at, status: 'unknown', message: 'timeout' }, 'unknown'],
    ['wrong bytes', { ...at, status: 'invalid', message: 'bad digest' }, 'invalid'],
  ])('P15 %s', (_name, lookup, code) => {
    expect(checkLookup(target('release/web:v1'), lookup).map((finding) => [finding.code, finding.severity, finding.subject])).toEqual(code === undefined ? [] : [[code, 'error', 'release/web:v1']]);
  });

  test('a part that lacks is pushed again; one with wrong bytes is taken out first, as a push leaves out what is there', () => {
    const hints = (['missing-blob', 'invalid-blob'] as const).map((code) => checkLookup(target('release/web:v1'), { ...at, status: 'found', image: image('a'), missingPlatforms: [], blobProblems: [{ code, message: 'x' }] })[0]?.hint);
    expect(hints).toEqual([expect.stringContaining('push the image again'), expect.stringMatching(/^take the blob out of the registry, then push/)]);
  });

  test('who uses it: the place in a chart, the addon whose list names it, or the list', () => {
    const missing: Lookup = { ...at, status: 'missing', nearestTags: [] };
    const use = { addon: 'addons/web', template: 'web/templates/a.yaml', object: 'Deployment/web', path: 'spec.image', profile: 'default' };
    const message = (more: Partial<Target>): string | undefined => checkLookup(target('release/web:v1', more), missing)[0]?.message;
    expect(message({ uses: [use], addons: ['addons/web', 'addons/db'] })).toContain('used by addons/web (Deployment/web spec.image) and 1 more');
    expect(message({ addons: ['addons/web'] })).toContain('named by a list of addons/web');
    expect(message({ lists: ['images/images_base.list'] })).toContain('on images/images_base.list');
  });

  test('whom to ask: the repo of the addon, where it is known', () => {
    const hint = (more: Partial<Target>): string | undefined => checkLookup(target('release/web:v1', more), { ...at, status: 'missing', nearestTags: ['v2'] })[0]?.hint;
    expect([hint({}), hint({ owner: 'acme/web (repos/base.yaml:3)' })]).toEqual(['push it, or use a tag that exists: v2', 'push it, or use a tag that exists: v2; ask acme/web (repos/base.yaml:3)']);
  });

  test('an own image that may come later is pending, a branch build is told by its tag', () => {
    const missing: Lookup = { ...at, status: 'missing', nearestTags: [] };
    expect(checkLookup(target('release/web:v1', { ifMissing: 'pending' }), missing)).toMatchObject([{ code: 'pending', severity: 'info' }]);
    expect(checkLookup(target('release/web:v1', { ifMissing: 'wait', lookup: parseImageReference('release/web:main.abc') }), missing)).toMatchObject([{ code: 'missing', message: expect.stringContaining('its branch build main.abc does not exist') }]);
  });

  test('a locked digest that is gone is told by its digest', () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const [finding] = checkLookup(target('release/web:v1', { lookup: parseImageReference(`release/web:v1@${digest}`) }), { ...at, status: 'missing', nearestTags: [] });
    expect([finding?.code, finding?.subject]).toEqual(['missing', 'release/web:v1']);
    expect(finding?.message).toContain(`the locked ${digest} does not exist`);
    expect(checkLookup(target(`release/web@${digest}`), { ...at, status: 'missing', nearestTags: [] })[0]?.message).toMatch(/^it does not exist/);
  });
});

test('moved: found under another digest than the lock; what was not found has not moved', () => {
  const lock = buildLock(['release/same:v1', 'release/moved:v1', 'release/gone:v1', 'release/dropped:v1'].map((reference) => ({ reference, layers: { 'linux/amd64': [reference] }, addons: ['addons/web'] })));
  const targets = ['release/same:v1', 'release/moved:v1', 'release/gone:v1'].map((text) => target(text, { location: { file: 'images/images_platform.list', line: 3 } }));
  const same = found('same');
  const digest = lock.images.find(({ reference }) => reference === 'release/same:v1')?.digest;
  if (same.status !== 'found' || digest === undefined) throw new Error('not prepared');
  const lookups = new Map<string, Lookup>([
    ['release/same:v1', { ...same, image: { ...same.image, descriptor: { ...same.image.descriptor, digest } } }], ['release/moved:v1', found('moved')], ['release/gone:v1', { ...at, status: 'unknown', message: 'no' }],
  ]);
  expect(checkMoved(lock, targets, lookups)).toMatchObject([{ code: 'moved', severity: 'warning', subject: 'release/moved:v1', addon: 'addons/web', location: { file: 'images/images_platform.list', line: 3 } }]);
});
