import type { Digest } from '@slipway/oci';
import { ReleaseRepoError } from './errors.ts';
import type { Lock, LockedManifest } from './lock.ts';

/** All that images consist of. Sizes are in bytes. */
export interface Closure {
  readonly manifests: ReadonlyMap<Digest, LockedManifest>;
  /** Configs and layers. */
  readonly blobs: ReadonlyMap<Digest, number>;
}

/**
 * Manifests, configs and layers of the images with these digests. A child of an index that the lock does not have
 * belongs to a platform that was not asked for, and is left out.
 * @throws {ReleaseRepoError} LOCK_INCOMPLETE when the lock cannot tell what an image consists of
 */
export function closureOf(lock: Pick<Lock, 'manifests' | 'blobs'>, digests: Iterable<Digest>): Closure {
  const manifests = new Map<Digest, LockedManifest>();
  const blobs = new Map<Digest, number>();
  const incomplete = (what: string): ReleaseRepoError =>
    new ReleaseRepoError('LOCK_INCOMPLETE', `the lock is incomplete: ${what}`, { hint: 'write it anew with slipway verify-images --update-lock' });

  const visit = (digest: Digest): boolean => {
    if (manifests.has(digest)) return true;
    const manifest = lock.manifests[digest];
    if (manifest === undefined) return false;
    manifests.set(digest, manifest);
    for (const blob of [...(manifest.config === undefined ? [] : [manifest.config]), ...manifest.layers ?? []]) {
      const size = lock.blobs[blob];
      if (size === undefined) throw incomplete(`blob ${blob} of manifest ${digest} has no size`);
      blobs.set(blob, size);
    }
    const children = manifest.manifests ?? [];
    const present = children.filter(visit);
    if (children.length > 0 && present.length === 0) throw incomplete(`index ${digest} has none of its ${children.length} manifests`);
    return true;
  };
  for (const digest of digests) if (!visit(digest)) throw incomplete(`manifest ${digest} is not in it`);
  return { manifests, blobs };
}
