import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closureOf, type ContentImage, type ContentManifest, type ImageContents } from '@slipway/package-format';
import { planDelta } from './closure.ts';

const digestOf = (kind: string, number: number): string => `sha256:${Buffer.from(`${kind}${number}`).toString('hex').padEnd(64, '0')}`;

/** Random images over few blobs, so that much is shared; every third one is an index. */
const contentsOf = (images: readonly (readonly number[])[]): ImageContents => {
  const manifests: Record<string, ContentManifest> = {};
  const blobs: Record<string, number> = {};
  const add = (layers: readonly number[]): string => {
    const id = layers.reduce((sum, layer) => sum * 31 + layer + 1, 7) % 1_000_003;
    const digest = digestOf('m', id);
    for (const layer of [...layers, 1000 + id]) blobs[digestOf('b', layer)] = layer + 1;
    manifests[digest] = { size: 100 + (id % 50), config: digestOf('b', 1000 + id), layers: layers.map((layer) => digestOf('b', layer)) };
    return digest;
  };
  const list = images.map((layers, index): ContentImage => {
    const child = add(layers);
    const other = add([...layers, 3]);
    const digest = index % 3 === 0 ? digestOf('i', Number.parseInt(child.slice(9, 17), 16) % 99_991) : child;
    if (digest !== child) manifests[digest] = { size: 77, manifests: [child, other] };
    return { reference: `r.example/app${index}:1`, repository: `app${index}`, tag: '1', digest };
  });
  return { images: list, manifests, blobs };
};
const someImages = fc.array(fc.uniqueArray(fc.nat(12), { maxLength: 4 }), { minLength: 1, maxLength: 8 }).map(contentsOf);

describe('planDelta', () => {
  test('T37 base and delta together hold everything of the target, and nothing twice', () => {
    fc.assert(fc.property(someImages, someImages, someImages, (target, first, second) => {
      const { blobs, bases } = planDelta(target, [{ version: 'v1', contents: first }, { version: 'v2', contents: second }]);
      const all = closureOf(target).blobs;
      for (const [index, contents] of [first, second].entries()) {
        const base = closureOf(contents).blobs;
        const required = new Set(bases[index]?.requires.blobs.map(({ digest }) => digest));
        for (const digest of all.keys()) expect(blobs.has(digest) !== required.has(digest)).toBe(true);
        for (const digest of required) expect(base.has(digest) && all.has(digest)).toBe(true);
        for (const digest of blobs.keys()) expect(all.has(digest)).toBe(true);
      }
    }));
  });

  test('T38 a blob of two new images is shipped once; without a base everything is', () => {
    fc.assert(fc.property(someImages, (target) => {
      const { blobs, bases } = planDelta(target, []);
      expect([...blobs.keys()].sort()).toEqual([...new Set(blobs.keys())].sort());
      expect(blobs.size).toBe(closureOf(target).blobs.size);
      expect(bases).toEqual([]);
    }));
  });

  test('requires the base target of a tag that moves, and of no other', () => {
    const base = contentsOf([[1], [2], [5]]);
    const target = { ...contentsOf([[1], [7]]) };
    const { bases } = planDelta({ ...target, images: target.images.slice(1) }, [{ version: 'v1', contents: base }]);
    expect(bases[0]?.requires.tags).toEqual([{ repository: 'app1', tag: '1', digest: base.images[1]?.digest }]);
  });
});

describe('closureOf', () => {
  const good = contentsOf([[1, 2], [3]]);
  const [image] = good.images;
  const withImage = (change: Partial<ContentImage>): ImageContents => ({ ...good, images: [{ reference: 'r', repository: 'app', digest: '', ...image, ...change }] });
  test.each([
    ['an unknown manifest', withImage({ digest: digestOf('m', 5) }), 'PLAN_INCOMPLETE'],
    ['an unknown layer', { ...good, blobs: {} }, 'PLAN_INCOMPLETE'],
    ['one tag for two digests', { ...good, images: [...good.images, { reference: 'other.example/app0:1', repository: 'app0', tag: '1', digest: good.images[1]?.digest ?? '' }] }, 'PLAN_CONFLICT'],
    ['T34 a repository that climbs out', withImage({ repository: '../../etc' }), 'PLAN_INVALID'],
    ['T34 a repository in upper case', withImage({ repository: 'App' }), 'PLAN_INVALID'],
    ['T34 a repository of 256 characters', withImage({ repository: 'a'.repeat(256) }), 'PLAN_INVALID'],
    ['T34 a tag that climbs out', withImage({ tag: '..' }), 'PLAN_INVALID'],
    ['T22 a digest that is a path', { images: [{ reference: 'r', repository: 'app', digest: 'sha256:../../x' }], manifests: { 'sha256:../../x': { size: 1 } }, blobs: {} }, 'PLAN_INVALID'],
    ['T22 sha512, which the storage is not made for here', { images: [{ reference: 'r', repository: 'app', digest: `sha512:${'a'.repeat(128)}` }], manifests: { [`sha512:${'a'.repeat(128)}`]: { size: 1 } }, blobs: {} }, 'PLAN_INVALID'],
  ] as const)('refuses %s', (_what, contents, code) => {
    expect(() => closureOf(contents)).toThrow(expect.objectContaining({ code }));
  });
});
