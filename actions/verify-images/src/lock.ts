import type { Finding } from '@slipway/core';
import { formatImagePlatform, parseImageReference, type Digest, type ResolvedImage } from '@slipway/oci';
import { planLockUpdate, treeDigest, type Lock, type LockedAddon, type LockedImage, type LockedManifest, type ReleaseImages } from '@slipway/release-repo';
import type { Lookup } from './lookup.ts';
import type { Target } from './targets/target.ts';

const baseName = (file: string): string => file.split('/').at(-1) ?? file;

/** The addons as they lie in the repo, with what the previous lock knows of where they came from. */
function lockAddons({ addonFiles, addons }: Pick<ReleaseImages, 'addonFiles' | 'addons'>, previous: Lock | undefined): LockedAddon[] {
  const before = new Map((previous?.addons ?? []).map((addon) => [addon.path, addon]));
  const charts = new Map(addons.map(({ path, chart }) => [path, chart]));
  return addonFiles.map(({ path, files }): LockedAddon => {
    const tree = treeDigest(new Map(files.map((file) => [file.path, Buffer.from(file.data)])));
    const known = before.get(path);
    const chart = charts.get(path);
    const { repo, tag, commit } = known ?? {};
    return {
      path, name: chart?.name ?? known?.name ?? baseName(path), version: chart?.version ?? known?.version ?? '', tree,
      ...(repo === undefined ? {} : { repo }), ...(tag === undefined ? {} : { tag }), ...(commit === undefined ? {} : { commit }),
      // Collected at a commit and changed by hand since: the normal way of a hotfix (R26), and worth knowing.
      ...(commit !== undefined && (known?.edited === true || known?.tree !== tree) ? { edited: true } : {}),
    };
  });
}

/** A folder of this machine means nothing to the next one: only its kind is recorded. */
const placeOf = (description: string): string => /^(http\+)?registry:/.test(description) ? description : description.slice(0, description.indexOf(':'));

function lockImage({ listed, lists, addons }: Target, lookup: Extract<Lookup, { status: 'found' }>): LockedImage {
  const tag = listed.tag ?? (listed.digest === undefined ? 'latest' : undefined);
  return {
    reference: listed.text, source: placeOf(lookup.description), repository: listed.repository, ...(tag === undefined ? {} : { tag }),
    digest: lookup.image.descriptor.digest, platforms: lookup.image.platforms.map(formatImagePlatform), lists: lists.map(baseName), addons,
  };
}

/** What images consist of, as a lock has it. */
export function contentsOf(images: Iterable<ResolvedImage>): Pick<Lock, 'manifests' | 'blobs'> {
  const manifests: Record<Digest, LockedManifest> = {};
  const blobs: Record<Digest, number> = {};
  for (const image of images) {
    for (const [digest, manifest] of image.manifests) {
      manifests[digest] = {
        mediaType: manifest.mediaType, size: manifest.size,
        ...(manifest.kind === 'image' ? { config: manifest.config.digest, layers: manifest.layers.map((layer) => layer.digest).filter((layer) => image.blobs.has(layer)) } : { manifests: manifest.manifests.map((child) => child.digest) }),
      };
    }
    for (const [digest, size] of image.blobs) blobs[digest] = size;
  }
  return { manifests, blobs };
}

/** Found images by their listed name. */
function foundImages(targets: readonly Target[], lookups: ReadonlyMap<string, Lookup>): Map<string, ResolvedImage> {
  return new Map(targets.flatMap(({ listed, lookup }) => {
    const answer = lookups.get(lookup.text);
    return answer?.status === 'found' ? [[listed.text, answer.image] as const] : [];
  }));
}

/** The lock to write when every image was found, and what moved since the previous one. */
export function planLock({ release, targets, lookups, previous, engine, includeMoved }: {
  readonly release: Pick<ReleaseImages, 'addonFiles' | 'addons'>;
  readonly targets: readonly Target[];
  readonly lookups: ReadonlyMap<string, Lookup>;
  readonly previous: Lock | undefined;
  readonly engine: Lock['engine'];
  readonly includeMoved: boolean;
}): { readonly lock: Lock; readonly findings: readonly Finding[] } {
  const images = targets.flatMap((target): LockedImage[] => {
    const lookup = lookups.get(target.lookup.text);
    return lookup?.status === 'found' ? [lockImage(target, lookup)] : [];
  });
  return planLockUpdate(previous, { lockVersion: 1, engine, addons: lockAddons(release, previous), images, ...contentsOf(foundImages(targets, lookups).values()) }, { includeMoved });
}

/** Images that a lock pins to another digest than their tag has now, to be looked up by that digest. */
export function findKept(images: readonly LockedImage[], targets: readonly Target[], lookups: ReadonlyMap<string, Lookup>): Target[] {
  const found = foundImages(targets, lookups);
  const byReference = new Map(targets.map((target) => [target.listed.text, target]));
  return images.flatMap(({ reference, digest }) => {
    const target = byReference.get(reference);
    const now = found.get(reference)?.descriptor.digest;
    return target === undefined || now === undefined || now === digest ? [] : [{ ...target, lookup: parseImageReference(`${target.lookup.text.replace(/@.*$/, '')}@${digest}`) }];
  });
}

interface LookedUp {
  readonly targets: readonly Target[];
  readonly lookups: ReadonlyMap<string, Lookup>;
  readonly kept: readonly Target[];
  readonly again: ReadonlyMap<string, Lookup>;
}

/** The images of a lock by reference, kept ones as they were looked up again by digest. */
export const resolvedImages = ({ targets, lookups, kept, again }: LookedUp): Map<string, ResolvedImage> => new Map([...foundImages(targets, lookups), ...foundImages(kept, again)]);

/**
 * The lock with what its kept images consist of as they were looked up again by digest: for the platforms that are
 * asked for now, be it more or fewer than before.
 */
export function refreshKept(lock: Lock, lookedUp: LookedUp): Lock {
  const resolved = resolvedImages(lookedUp);
  return {
    ...lock, ...contentsOf(resolved.values()),
    images: lock.images.map((image) => ({ ...image, platforms: resolved.get(image.reference)?.platforms.map(formatImagePlatform) ?? image.platforms })),
  };
}
