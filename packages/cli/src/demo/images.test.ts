import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readTar } from '@slipway/core';
import { attestedDigest, digestOf, type Manifest } from '@slipway/oci';
import { demoImages, hotfixImages, nameOf, type DemoImage } from './catalogue.ts';
import { createImageBuilder, type BuiltImage } from './images.ts';

const imageNamed = (reference: string): DemoImage => {
  const image = demoImages.find((each) => each.reference === reference);
  if (image === undefined) throw new Error(reference);
  return image;
};
const rootOf = ({ manifests }: BuiltImage): Manifest & { kind: 'index' } => {
  const root = manifests.at(-1);
  if (root?.kind !== 'index') throw new Error('the root is no index');
  return root;
};

describe('images of the demo', () => {
  const build = createImageBuilder();

  test('the same description gives the same bytes, whatever was built before', () => {
    const image = imageNamed('release/gateway:v1.4.0');
    build(imageNamed('library/redis:7.2.5-alpine'));
    expect(build(image).root).toBe(createImageBuilder()(image).root);
    expect(build(image).root).toBe('sha256:5d33968431b5ddc2ff6e788ec237fc2e1a2697c4ea9555cb87662ba1ac83c9d2');
  });

  test.each(demoImages.map((image) => [image.reference, image] as const))('%s has both platforms, whole content and one family of media types', async (_, image) => {
    const built = build(image);
    const root = rootOf(built);
    const platforms = root.manifests.filter((child) => attestedDigest(child) === undefined).map(({ platform }) => `${platform?.os ?? ''}/${platform?.architecture ?? ''}`);
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64']);
    expect(root.mediaType.includes('docker')).toBe(image.format === 'docker');
    for (const manifest of built.manifests) {
      if (manifest.kind === 'index') continue;
      for (const { digest, size } of [manifest.config, ...manifest.layers]) {
        const bytes = built.blobs.get(digest) ?? Buffer.alloc(0);
        expect(digestOf(bytes)).toBe(digest);
        expect(bytes.length).toBe(size);
      }
    }
    const names: string[] = [];
    const own = built.manifests[0]?.kind === 'image' ? built.manifests[0].layers.at(-1) : undefined;
    const bytes = own === undefined ? undefined : built.blobs.get(own.digest);
    for await (const entry of readTar(Readable.from([gunzipSync(bytes ?? Buffer.alloc(0))]))) {
      names.push(entry.name);
      entry.body[Symbol.asyncIterator]();
    }
    expect(names).toContain(`usr/local/bin/${image.program}`);
  });

  test('one image carries an attestation for each of its platforms', () => {
    const attested = demoImages.map((image) => rootOf(build(image))).filter(({ manifests }) => manifests.some((child) => attestedDigest(child) !== undefined));
    expect(attested).toHaveLength(1);
    const [root] = attested;
    const children = root?.manifests ?? [];
    expect(children.map((child) => attestedDigest(child))).toEqual([undefined, undefined, children[0]?.digest, children[1]?.digest]);
    expect(children.at(-1)?.platform).toEqual({ os: 'unknown', architecture: 'unknown' });
  });

  test('they share their bases: the whole registry has between 20 and 30 MB', () => {
    const sizes = new Map(demoImages.flatMap((image) => [...build(image).blobs]).map(([digest, bytes]) => [digest, bytes.length]));
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(20e6);
    expect(total).toBeLessThan(30e6);
  });

  test('an image pushed again keeps its name and gets another digest', () => {
    for (const again of [hotfixImages.pushedAgain, hotfixImages.stranger]) {
      expect(build(again).root).not.toBe(build(imageNamed(again.reference)).root);
    }
    expect(nameOf(hotfixImages.movedOn)).toMatchObject({ repository: 'release/gateway', tag: 'v1.4.1' });
  });
});
