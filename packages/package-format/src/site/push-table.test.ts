import { describe, expect, test } from '@jest/globals';
import { createImageBox, exampleRelease, hotfixInput, platformInput } from '../../../../test/support/packages.ts';
import { checkPartialIndexes, findPartialImages } from '../contents/partial-indexes.ts';
import { planPackage } from '../planning/plan.ts';
import type { PackagePlanInput } from '../plan-input.ts';

const rowsOf = (input: PackagePlanInput): string[][] => {
  const entry = planPackage(input).segments.flatMap(({ entries }) => entries).find(({ path }) => path === 'install/push.tsv');
  return entry?.content.kind === 'data' ? Buffer.from(entry.content.data).toString('utf8').trimEnd().split('\n').map((line) => line.split('\t')) : [];
};

describe('install/push.tsv', () => {
  const { box, base, patch } = exampleRelease();

  test('names the media type of every manifest, what an index names before the index', () => {
    const rows = rowsOf(platformInput(base));
    const manifests = rows.filter(([what]) => what === 'manifest').map(([, digest = '']) => digest);
    expect(new Set(manifests).size).toBe(manifests.length);
    for (const [, digest = '', type] of rows) {
      const document = JSON.parse((box.content.get(digest) ?? Buffer.from('{}')).toString('utf8')) as { mediaType: string; manifests?: { digest: string }[] };
      expect(type).toBe(document.mediaType);
      for (const child of document.manifests ?? []) expect(manifests.indexOf(child.digest)).toBeLessThan(manifests.indexOf(digest));
    }
    expect(manifests).toHaveLength(5);
    expect(rows).toHaveLength(5);
  });

  test('what an index names and the package leaves out is in it, for this index', () => {
    const [web] = base.images;
    const index = base.manifests[web?.digest ?? ''];
    const [first = '', ...rest] = index?.manifests ?? [];
    const contents = { ...base, manifests: { ...base.manifests, [web?.digest ?? '']: { size: 1, ...index, manifests: [first], absent: rest } } };
    expect(rowsOf(platformInput(contents)).filter(([what]) => what === 'absent')).toEqual([...rest].sort().map((child) => ['absent', web?.digest, child]));
    expect(findPartialImages(base)).toEqual([]);
    expect(findPartialImages(contents)).toEqual([web]);
    expect(checkPartialIndexes(base)).toEqual([]);
    expect(checkPartialIndexes(contents)).toMatchObject([{ code: 'partial-index', severity: 'warning', subject: web?.reference }]);
    const twice = { ...contents, images: [...contents.images, { ...contents.images[0], reference: 'other' } as never] };
    expect(checkPartialIndexes(twice)).toMatchObject([{ subject: web?.reference, message: expect.stringContaining('it and 1 more image are packed without') }]);
  });

  test('an index in an index, and one that names itself, come out in an order', () => {
    const own = createImageBox();
    const inner = own.index([{ digest: own.image(['a']), architecture: 'amd64' }]);
    const outer = own.index([{ digest: inner, architecture: 'amd64' }]);
    const nested = own.contents([{ reference: 'r.example/a/b:1', repository: 'a/b', tag: '1', digest: outer }]);
    const order = rowsOf(platformInput(nested)).map(([, digest]) => digest);
    expect(order.indexOf(inner)).toBeLessThan(order.indexOf(outer));
    const cyclic = { ...nested, manifests: { ...nested.manifests, [inner]: { size: 1, manifests: [outer] } } };
    expect(rowsOf(platformInput(cyclic)).map(([, digest]) => digest)).toEqual(expect.arrayContaining([inner, outer]));
  });

  test('a hotfix says in which repository of the base each blob is that it does not carry: its own where it can be', () => {
    const rows = rowsOf(hotfixInput(patch, base)).filter(([what]) => what === 'home');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(([, version]) => version === 'v1.0.0')).toBe(true);
    expect(rows.map(([, , , repository]) => repository)).toEqual(rows.map(() => 'release/web'));
  });

  test('a new image gets the home of a repository that the base has', () => {
    const added = { ...patch, images: patch.images.map((image) => ({ ...image, repository: 'release/new' })) };
    const homes = rowsOf(hotfixInput(added, base)).filter(([what]) => what === 'home').map(([, , , repository]) => repository);
    expect(homes).toEqual(homes.map(() => 'library/db'));
    expect(homes.length).toBeGreaterThan(0);
  });
});
