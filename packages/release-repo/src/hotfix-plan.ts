import type { Finding } from '@slipway/core';
import type { Digest } from '@slipway/oci';
import { closureOf } from './closure.ts';
import { lockFileName, type Lock, type LockedImage, type LockedManifest } from './lock.ts';
import { packageName } from './lock-update.ts';
import { comparePaths } from './tree.ts';

/** An image tag inside a package or a site's registry, and what it points at. */
export interface PackageTag {
  readonly repository: string;
  readonly tag: string;
  readonly digest: Digest;
}

/** What a hotfix carries, and what it needs to find at the site. Sizes are in bytes. */
export interface HotfixPlan {
  /** Addons of the target that are added or changed, by path. */
  readonly addons: readonly string[];
  /** Addons that the target no longer has. */
  readonly removedAddons: readonly string[];
  /** Images of those addons that the base does not already have as they must be. */
  readonly images: readonly LockedImage[];
  readonly newManifests: ReadonlyMap<Digest, LockedManifest>;
  readonly newBlobs: ReadonlyMap<Digest, number>;
  /** Manifests of the base that these addons' images need. */
  readonly requiredManifests: ReadonlyMap<Digest, number>;
  /** Configs and layers of the base that these addons' images need. */
  readonly requiredBlobs: ReadonlyMap<Digest, number>;
  /** Tags as the base has them, of every image that these addons use. */
  readonly requiredTags: readonly PackageTag[];
  /** Tags that the hotfix sets. */
  readonly newTags: readonly PackageTag[];
  /** Unchanged addons that use a tag which the hotfix moves. */
  readonly affectedOtherAddons: readonly { readonly addon: string; readonly reference: string }[];
  /** `moved` and `stranger`: images that changed without a changed addon, and are not carried. */
  readonly findings: readonly Finding[];
}

/** What a changed addon does not use stays away from the customer, and is told (R26, DR12). */
function strangerFinding(image: LockedImage, before: LockedImage | undefined): Finding {
  const users = image.addons.length === 0 ? 'no addon uses it' : `used by ${image.addons.join(', ')}, which did not change`;
  return before === undefined
    ? { code: 'stranger', severity: 'warning', subject: image.reference, location: { file: lockFileName }, message: `new in the lock, but ${users}: not in the hotfix`, hint: '--include-moved takes it along' }
    : { code: 'moved', severity: 'warning', subject: image.reference, location: { file: lockFileName }, message: `was pushed again: ${before.digest} in the base, ${image.digest} in the target; ${users}: not in the hotfix`, hint: 'find out who pushed it; --include-moved takes it along' };
}

const tagOf = ({ repository, tag, digest }: LockedImage): PackageTag[] => (tag === undefined ? [] : [{ repository, tag, digest }]);
const byName = (a: PackageTag, b: PackageTag): number => comparePaths(`${a.repository}:${a.tag}`, `${b.repository}:${b.tag}`);
const uniqueTags = (tags: readonly PackageTag[]): PackageTag[] => [...new Map(tags.map((tag) => [`${tag.repository}:${tag.tag}`, tag])).values()].sort(byName);

/**
 * What to carry from one release to the next: images of changed addons, without any blob that the base has.
 * Decided from two locks alone. @throws {ReleaseRepoError} LOCK_INCOMPLETE
 */
export function planHotfix({ base, target, changedAddons, includeMoved = false }: {
  readonly base: Lock;
  readonly target: Lock;
  /** Paths in the target. */
  readonly changedAddons: ReadonlySet<string>;
  /** Also carry images that changed without a changed addon. @default false */
  readonly includeMoved?: boolean;
}): HotfixPlan {
  const baseByName = new Map(base.images.map((image) => [packageName(image), image]));
  const baseByReference = new Map(base.images.map((image) => [image.reference, image]));
  const baseClosure = closureOf(base, [...base.images, ...base.referrers ?? []].map(({ digest }) => digest));
  const isOurs = ({ addons }: LockedImage): boolean => addons.some((addon) => changedAddons.has(addon));
  const findings: Finding[] = [];

  const wanted = target.images.filter((image) => {
    if (isOurs(image)) return true;
    const before = baseByReference.get(image.reference) ?? baseByName.get(packageName(image));
    if (before?.digest === image.digest) return false;
    findings.push(strangerFinding(image, before));
    return includeMoved;
  });

  const withReferrers = (images: readonly LockedImage[]): Digest[] => {
    const references = new Set(images.map(({ reference }) => reference));
    return [...images, ...(target.referrers ?? []).filter(({ reference }) => references.has(reference))].map(({ digest }) => digest);
  };
  const needed = closureOf(target, withReferrers(wanted));
  const newManifests = new Map([...needed.manifests].filter(([digest]) => !baseClosure.manifests.has(digest)));
  const newBlobs = new Map([...needed.blobs].filter(([digest]) => !baseClosure.blobs.has(digest)));
  const isNew = (image: LockedImage): boolean => {
    if (baseByName.get(packageName(image))?.digest !== image.digest) return true;
    // The same index may have gained a platform, or a signature.
    const { manifests, blobs } = closureOf(target, withReferrers([image]));
    return [...manifests.keys()].some((digest) => newManifests.has(digest)) || [...blobs.keys()].some((digest) => newBlobs.has(digest));
  };
  const images = wanted.filter(isNew);
  const moved = new Set(images.flatMap((image) => (image.tag !== undefined && baseByName.has(packageName(image)) ? [packageName(image)] : [])));

  return {
    addons: [...changedAddons].sort(comparePaths),
    removedAddons: base.addons.map(({ path }) => path).filter((path) => !target.addons.some((addon) => addon.path === path)).sort(comparePaths),
    images, newManifests, newBlobs,
    requiredManifests: new Map([...needed.manifests].filter(([digest]) => baseClosure.manifests.has(digest)).map(([digest, { size }]) => [digest, size])),
    requiredBlobs: new Map([...needed.blobs].filter(([digest]) => baseClosure.blobs.has(digest))),
    requiredTags: uniqueTags(wanted.flatMap((image) => {
      const before = baseByName.get(packageName(image));
      return before === undefined ? [] : tagOf(before);
    })),
    newTags: uniqueTags(images.flatMap(tagOf)),
    affectedOtherAddons: target.images.filter((image) => moved.has(packageName(image)))
      .flatMap(({ reference, addons }) => addons.filter((addon) => !changedAddons.has(addon)).map((addon) => ({ addon, reference })))
      .sort((a, b) => comparePaths(a.addon, b.addon) || comparePaths(a.reference, b.reference)),
    findings,
  };
}
