import { parseImageReference, type ImageReference } from '@slipway/oci';
import { meansSameImage } from './compare-lists.ts';
import type { ReleaseImage } from './release-images.ts';

/**
 * The reference under which an image is looked up. A name without a host is looked up under the host that a chart
 * writes before it, unless a registry was named for it.
 */
export function lookupReference({ listed, original }: Pick<ReleaseImage, 'listed' | 'original'>, { isRouted, stripRegistries = [] }: {
  readonly isRouted: (reference: ImageReference) => boolean;
  /** Hosts that lists leave out. When there is one only, names without a host are its own. */
  readonly stripRegistries?: readonly string[];
}): ImageReference {
  if (listed.registry !== undefined || isRouted(listed)) return listed;
  const found = meansSameImage(listed, original) ? original : listed;
  const [host] = stripRegistries;
  return found.registry !== undefined || host === undefined || stripRegistries.length > 1 ? found : parseImageReference(`${host}/${found.text}`);
}
