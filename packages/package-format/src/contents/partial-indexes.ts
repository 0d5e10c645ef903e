import { formatCount, type Finding } from '@slipway/core';
import type { ContentImage, ImageContents } from '../closure.ts';

/** Images whose index, or one below it, names what is left out. */
export function findPartialImages({ images, manifests }: Pick<ImageContents, 'images' | 'manifests'>): ContentImage[] {
  const isPartial = (digest: string, seen: Set<string>): boolean => {
    if (seen.has(digest)) return false;
    seen.add(digest);
    const manifest = manifests[digest];
    return (manifest?.absent ?? []).length > 0 || (manifest?.manifests ?? []).some((child) => isPartial(child, seen));
  };
  return images.filter(({ digest }) => isPartial(digest, new Set()));
}

/** One warning about all images that a storage takes and that a registry refuses by push. */
export function checkPartialIndexes(contents: Pick<ImageContents, 'images' | 'manifests'>): Finding[] {
  const [first, ...others] = findPartialImages(contents);
  if (first === undefined) return [];
  return [{
    code: 'partial-index', severity: 'warning', subject: first.reference,
    message: others.length === 0 ? 'it is packed without some platforms of its index: a registry refuses that by push'
      : `it and ${formatCount(others.length, 'more image')} are packed without some platforms of their indexes: a registry refuses these by push`,
    hint: 'install with --storage, which takes them; or leave `platforms` out of slipway.yaml and lock again, so that the package has all platforms',
  }];
}
