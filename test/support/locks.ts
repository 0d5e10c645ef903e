import { digestOf, type Digest } from '../../packages/oci/src/index.ts';
import type { Lock, LockedAddon, LockedImage, LockedManifest } from '../../packages/release-repo/src/index.ts';

/** One image of a lock under construction: names of layers stand for their contents. */
export interface ImageSpec {
  readonly reference: string;
  /** Layers by platform; one platform without a name makes a plain manifest. */
  readonly layers: Readonly<Record<string, readonly string[]>>;
  readonly addons: readonly string[];
}

export const blobDigest = (name: string): Digest => digestOf(`blob ${name}`);
/** In bytes; every blob and manifest of these locks has a size that its name decides. */
export const sizeOf = (name: string): number => 100 + name.length;

/** The digest of the image that `spec` describes. */
export function imageDigest({ layers }: Pick<ImageSpec, 'layers'>): Digest {
  return digestOf(`index ${JSON.stringify(Object.entries(layers))}`);
}

/** A lock of these images, and of addons whose content is their name and `trees`. */
export function buildLock(specs: readonly ImageSpec[], { trees = {} }: { readonly trees?: Readonly<Record<string, string>> } = {}): Lock {
  const manifests: Record<string, LockedManifest> = {};
  const blobs: Record<string, number> = {};
  const images = specs.map((spec): LockedImage => {
    const children = Object.entries(spec.layers).map(([platform, layers]) => {
      const config = blobDigest(`config ${platform} ${layers.join(' ')}`);
      const digest = digestOf(`manifest ${platform} ${layers.join(' ')}`);
      blobs[config] = sizeOf(platform);
      for (const layer of layers) blobs[blobDigest(layer)] = sizeOf(layer);
      manifests[digest] = { mediaType: 'application/vnd.oci.image.manifest.v1+json', size: 500, config, layers: layers.map(blobDigest) };
      return digest;
    });
    const digest = imageDigest(spec);
    manifests[digest] = { mediaType: 'application/vnd.oci.image.index.v1+json', size: 300, manifests: children };
    const [repository = '', tag = ''] = spec.reference.split(':');
    return { reference: spec.reference, source: `registry.example.com/${spec.reference}`, repository, tag, digest, platforms: Object.keys(spec.layers), lists: ['images/images_platform.list'], addons: spec.addons };
  });
  const paths = [...new Set([...specs.flatMap(({ addons }) => addons), ...Object.keys(trees)])].sort();
  const addons = paths.map((path): LockedAddon => ({ path, name: path.slice('addons/'.length), version: '1.0.0', tree: digestOf(`tree ${path} ${trees[path] ?? ''}`) }));
  return { lockVersion: 1, engine: { helm: '4.2.3' }, addons, images, manifests, blobs };
}
