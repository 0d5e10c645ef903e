import { parseImageReference } from '@slipway/oci';
import type { ImageSources, Lock } from '@slipway/release-repo';
import type { OpenBlob } from './blob-reader.ts';
import { openFromSources, type ImagePlace } from './open-image.ts';

/** Where an image is: as flags or configuration say, else where it was when the lock was written. */
async function findLocked({ routes, isRouted }: ImageSources, reference: string, source: string | undefined): Promise<ImagePlace> {
  const parsed = parseImageReference(reference);
  const [, plain, host, repository] = /^(http\+)?registry:([^/]+)\/(.+)$/.exec(source ?? '') ?? [];
  if (isRouted(parsed) || host === undefined || repository === undefined) return routes.resolve(parsed);
  return { source: routes.registry(host, { plainHttp: plain !== undefined }), repository };
}

/** Opens the bytes that a package needs. They are checked by whoever reads them. */
export function openLocked(lock: Lock, sources: ImageSources): OpenBlob {
  const recorded = new Map(lock.images.map(({ reference, source }) => [reference, source]));
  return openFromSources(({ reference }) => findLocked(sources, reference, recorded.get(reference)));
}
