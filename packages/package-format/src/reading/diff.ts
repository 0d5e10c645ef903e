import { lockFileName } from '@slipway/release-repo';
import { chartsFileName } from '../planning/charts.ts';
import { parseBlobPath } from '../layout.ts';
import type { PackageAddon, PackagedImage, PackageFile, PackageManifest } from '../manifest.ts';
import { sbomFileName } from '../planning/sbom.ts';
import { tableFolder } from '../tables.ts';

/** How a thing of one package is in the other; `before` is absent where it was added, `after` where it is gone. */
export interface Change<T> {
  readonly name: string;
  readonly before?: T;
  readonly after?: T;
}

/** What differs between two packages. Lists are sorted by name. */
export interface PackageDiff {
  readonly addons: readonly Change<PackageAddon>[];
  /** By reference. */
  readonly images: readonly Change<PackagedImage>[];
  /** By path: configuration, scripts, lists, offline resources. What addons and images account for is not among them. */
  readonly files: readonly Change<PackageFile>[];
  /** Blobs that only the later package holds, and their size in bytes. */
  readonly blobs: number;
  readonly bytes: number;
}

function diffByName<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>, { isGone, key }: { readonly isGone: (name: string) => boolean; readonly key: (value: T) => string }): Change<T>[] {
  const changes: Change<T>[] = [];
  for (const name of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const [old, now] = [before.get(name), after.get(name)];
    if (now === undefined) {
      if (old !== undefined && isGone(name)) changes.push({ name, before: old });
    } else if (old === undefined) changes.push({ name, after: now });
    else if (key(old) !== key(now)) changes.push({ name, before: old, after: now });
  }
  return changes;
}

const addonKey = ({ version, tag, commit, tree, namespace, enabled = true }: PackageAddon): string => tree === undefined
  ? JSON.stringify([version, tag, commit, namespace, enabled])
  : JSON.stringify([version, tag, tree, namespace, enabled]);

/** Whether it follows from addons and images, or is one of their blobs. */
const isDerived = (path: string): boolean => path === chartsFileName || path === sbomFileName || path === lockFileName || path.startsWith(`${tableFolder}/`) || parseBlobPath(path) !== undefined;

const blobsOf = ({ files }: PackageManifest): ReadonlyMap<string, number> => {
  const blobs = new Map<string, number>();
  for (const { path, size } of files) {
    const { digest } = parseBlobPath(path) ?? {};
    if (digest !== undefined) blobs.set(digest, (blobs.get(digest) ?? 0) + size);
  }
  return blobs;
};

/**
 * What changes from one package to another, by their manifests alone. Of a hotfix, which holds only what changed, what is not
 * in it is not gone: only addons that it names as removed are.
 */
export function diffPackages(before: PackageManifest, after: PackageManifest): PackageDiff {
  const whole = after.bases.length === 0;
  const removed = new Set(after.removedAddons ?? []);
  const addons = (manifest: PackageManifest): ReadonlyMap<string, PackageAddon> => new Map(manifest.addons.map((addon) => [addon.name, addon]));
  const images = (manifest: PackageManifest): ReadonlyMap<string, PackagedImage> => new Map(manifest.images.map((image) => [image.reference, image]));
  const files = (manifest: PackageManifest): ReadonlyMap<string, PackageFile> => new Map(manifest.files.filter(({ path }) => !isDerived(path)).map((file) => [file.path, file]));
  const had = blobsOf(before);
  const fresh = [...blobsOf(after)].filter(([digest]) => !had.has(digest));
  return {
    addons: diffByName(addons(before), addons(after), { isGone: (name) => whole || removed.has(name), key: addonKey }),
    images: diffByName(images(before), images(after), { isGone: () => whole, key: ({ digest, platforms }) => JSON.stringify([digest, platforms]) }),
    files: diffByName(files(before), files(after), { isGone: () => whole, key: ({ sha256, size }) => sha256 ?? String(size) }),
    blobs: fresh.length, bytes: fresh.reduce((sum, [, size]) => sum + size, 0),
  };
}
