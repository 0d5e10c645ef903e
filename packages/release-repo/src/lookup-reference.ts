import type { ImageReference } from '@slipway/oci';
import { meansSameImage } from './compare-lists.ts';
import type { ReleaseImage } from './release-images.ts';

/**
 * The reference under which an image is looked up. A name without a host is looked up under the host that a chart
 * writes before it, unless a registry was named for it.
 */
export function lookupReference({ listed, original }: Pick<ReleaseImage, 'listed' | 'original'>, isRouted: (reference: ImageReference) => boolean): ImageReference {
  if (listed.registry !== undefined || isRouted(listed)) return listed;
  return meansSameImage(listed, original) ? original : listed;
}
