import { parseDigest, parseImageReference } from '@slipway/oci';
import type { Config, ImageSources, Lock } from '@slipway/release-repo';
import { ReleaseError } from './release-errors.ts';
import type { FindBlobFile, OpenBlob } from './blob-reader.ts';
import type { ContentImage } from '../closure.ts';
import { openFromSources, type ImagePlace } from './open-image.ts';

/**
 * Where an image is: as flags or configuration say, of its name or of its name with a host that lists leave out; else
 * where it was when the lock was written.
 */
async function findLocked({ routes, isRouted }: ImageSources, { reference, source, hosts }: { readonly reference: string; readonly source: string | undefined; readonly hosts: readonly string[] }): Promise<ImagePlace> {
  const parsed = parseImageReference(reference);
  const names = [parsed, ...(parsed.registry === undefined ? hosts.map((host) => parseImageReference(`${host}/${reference}`)) : [])];
  const routed = names.find(isRouted);
  if (routed !== undefined) return routes.resolve(routed);
  const [, plain, host, repository] = /^(http\+)?registry:([^/]+)\/(.+)$/.exec(source ?? '') ?? [];
  if (host === undefined || repository === undefined) {
    if (parsed.registry !== undefined) return routes.resolve(parsed);
    throw new ReleaseError('SOURCE_UNKNOWN', `nothing says where ${reference} is taken from: the lock was written from a ${source ?? 'place'} on another machine`, { hint: 'name the place: --registry =store:DIR, --registry =registry:HOST, or registries in slipway.yaml' });
  }
  return { source: routes.registry(host, { plainHttp: plain !== undefined }), repository };
}

interface Locked { readonly lock: Lock; readonly config: { readonly images: Pick<Config['images'], 'stripRegistries'> } }

function placesOf({ lock, config }: Locked, sources: ImageSources): (image: Pick<ContentImage, 'reference'>) => Promise<ImagePlace> {
  const recorded = new Map(lock.images.map(({ reference, source }) => [reference, source]));
  return ({ reference }) => findLocked(sources, { reference, source: recorded.get(reference), hosts: config.images.stripRegistries });
}

/** Opens the bytes that a package needs. They are checked by whoever reads them. */
export const openLocked = (locked: Locked, sources: ImageSources): OpenBlob => openFromSources(placesOf(locked, sources));

/** Finds the files that hold configs and layers, where images are taken from storage on this machine. They are checked by whoever reads them. */
export function findLockedFiles(locked: Locked, sources: ImageSources): FindBlobFile {
  const placeOf = placesOf(locked, sources);
  return async ({ digest, kind, image }) => {
    const { source, repository } = await placeOf(image);
    return kind === 'blob' ? source.findBlobFile?.(repository, parseDigest(digest)) : undefined;
  };
}
