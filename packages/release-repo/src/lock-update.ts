import type { Finding } from '@slipway/core';
import { closureOf } from './closure.ts';
import { lockFileName, type Lock, type LockedAddon, type LockedImage, type LockedPath } from './lock.ts';
import { comparePaths } from './tree.ts';

/** The name of an image inside a package: one tag of one repository there, or a digest. */
export function packageName({ repository, tag, digest }: Pick<LockedImage, 'repository' | 'tag' | 'digest'>): string {
  return tag === undefined ? `${repository}@${digest}` : `${repository}:${tag}`;
}

/** References that would get one name inside a package but are different images: each a finding `name-conflict`. */
export function checkPackageNames(images: readonly LockedImage[]): Finding[] {
  const first = new Map<string, LockedImage>();
  return images.flatMap((image): Finding[] => {
    const name = packageName(image);
    const other = first.get(name);
    if (other === undefined) first.set(name, image);
    if (other === undefined || other.digest === image.digest) return [];
    return [{
      code: 'name-conflict', severity: 'error', subject: image.reference, location: { file: lockFileName },
      message: `${image.reference} (${image.digest}) and ${other.reference} (${other.digest}) are both ${name} inside a package`,
      hint: 'map one of them to another name in images_origin.yaml',
    }];
  });
}

/** Paths of the addons of `target` that `base` has not, or has with other files. */
export function changedAddonPaths(base: Pick<Lock, 'addons'>, target: Pick<Lock, 'addons'>): Set<string> {
  const before = new Map(base.addons.map(({ path, tree }) => [path, tree]));
  return new Set(target.addons.filter(({ path, tree }) => before.get(path) !== tree).map(({ path }) => path));
}

/**
 * The lock after charts were collected: these addons and paths take the place of those with the same names, `removed` ones
 * go. Images that a changed addon uses are let go, so that the next look at the registries pins them anew (DR12).
 */
export function lockCollectedAddons(lock: Lock, addons: readonly LockedAddon[], { paths = [], removed = new Set() }: { readonly paths?: readonly LockedPath[]; readonly removed?: ReadonlySet<string> } = {}): Lock {
  const merge = <T extends { readonly path: string }>(before: readonly T[], now: readonly T[]): Map<string, T> =>
    new Map([...before.filter(({ path }) => !removed.has(path)), ...now].map((each) => [each.path, each]));
  const merged = merge(lock.addons, addons);
  const mergedPaths = [...merge(lock.paths ?? [], paths).values()].sort((a, b) => comparePaths(a.path, b.path));
  const target = { addons: [...merged.values()].sort((a, b) => comparePaths(a.path, b.path)) };
  const changed = new Set([...changedAddonPaths(lock, target), ...removed]);
  const treesOf = new Map((lock.paths ?? []).map(({ path, tree }) => [path, tree]));
  const changedPaths = mergedPaths.filter(({ path, tree }) => treesOf.get(path) !== tree).map(({ path }) => path);
  const isChanged = (addon: string): boolean => changed.has(addon) || changedPaths.some((path) => addon === path || addon.startsWith(`${path}/`));
  const images = lock.images.filter((image) => !image.addons.some(isChanged));
  const present = new Set(images.map(({ reference }) => reference));
  const referrers = lock.referrers?.filter(({ reference }) => present.has(reference));
  const { manifests, blobs } = closureOf(lock, [...images, ...referrers ?? []].map(({ digest }) => digest));
  const { paths: _, ...rest } = lock;
  return { ...rest, ...target, ...(mergedPaths.length === 0 ? {} : { paths: mergedPaths }), images, ...(referrers === undefined ? {} : { referrers }), manifests: Object.fromEntries(manifests), blobs: Object.fromEntries(blobs) };
}

export interface LockUpdateOptions {
  /** Paths of addons whose references may move. @default those whose files differ from the previous lock */
  readonly changedAddons?: ReadonlySet<string>;
  /** Adopt every moved reference. @default false */
  readonly includeMoved?: boolean;
}

/**
 * The lock to write after a look at the registries. A reference that now has another digest keeps the locked one,
 * with a warning, unless an addon that uses it changed (DR2, DR12).
 */
export function planLockUpdate(previous: Lock | undefined, found: Lock, { changedAddons, includeMoved = false }: LockUpdateOptions = {}): { readonly lock: Lock; readonly findings: readonly Finding[] } {
  const changed = changedAddons ?? (previous === undefined ? new Set<string>() : changedAddonPaths(previous, found));
  const before = new Map((previous?.images ?? []).map((image) => [image.reference, image]));
  const findings: Finding[] = [];
  const images = found.images.map((image): LockedImage => {
    const locked = before.get(image.reference);
    if (locked === undefined || locked.digest === image.digest) return image;
    const why = image.addons.filter((addon) => changed.has(addon));
    const move = `${image.reference} was ${locked.digest} and is now ${image.digest}`;
    if (why.length > 0 || includeMoved) {
      findings.push({ code: 'moved', severity: 'info', subject: image.reference, location: { file: lockFileName }, message: `${move}; taken over, ${why.length > 0 ? `because ${why.join(', ')} changed` : 'as asked'}` });
      return image;
    }
    findings.push({
      code: 'moved', severity: 'warning', subject: image.reference, location: { file: lockFileName },
      message: `${move}, although no addon that uses it changed; the locked digest stays`,
      hint: 'find out who pushed it; --include-moved takes the new digest over',
    });
    return { ...image, digest: locked.digest, platforms: locked.platforms };
  });
  findings.push(...checkPackageNames(images));

  // Each image as the lock it comes from has it: a platform that is no longer asked for must not come back from the other.
  const isKept = ({ reference, digest }: LockedImage, index: number): boolean => found.images[index]?.digest !== digest && before.get(reference)?.digest === digest;
  const kept = closureOf(previous ?? found, images.filter(isKept).map(({ digest }) => digest));
  const fresh = closureOf(found, images.filter((image, index) => !isKept(image, index)).map(({ digest }) => digest));
  return {
    lock: {
      ...found, ...(previous?.repos === undefined ? {} : { repos: previous.repos }), ...(previous?.paths === undefined ? {} : { paths: previous.paths }), images,
      manifests: Object.fromEntries([...kept.manifests, ...fresh.manifests]), blobs: Object.fromEntries([...kept.blobs, ...fresh.blobs]),
    },
    findings,
  };
}
