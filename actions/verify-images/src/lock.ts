import type { Finding } from '@slipway/core';
import { formatImagePlatform, type Digest } from '@slipway/oci';
import { planLockUpdate, treeDigest, type Lock, type LockedAddon, type LockedImage, type LockedManifest, type ReleaseImages } from '@slipway/release-repo';
import type { Lookup } from './lookup.ts';
import type { Target } from './targets.ts';

const baseName = (file: string): string => file.split('/').at(-1) ?? file;

/** The addons as they lie in the repo, with what the previous lock knows of where they came from. */
function lockAddons({ addonFiles, addons }: ReleaseImages, previous: Lock | undefined): LockedAddon[] {
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

function lockImage({ listed, lists, addons }: Target, lookup: Extract<Lookup, { status: 'found' }>): LockedImage {
  const tag = listed.tag ?? (listed.digest === undefined ? 'latest' : undefined);
  return {
    reference: listed.text, source: lookup.description, repository: listed.repository, ...(tag === undefined ? {} : { tag }),
    digest: lookup.image.descriptor.digest, platforms: lookup.image.platforms.map(formatImagePlatform), lists: lists.map(baseName), addons,
  };
}

/** The lock to write now that every image was found, and what moved since the previous one. */
export function planLock({ release, targets, lookups, previous, engine, includeMoved }: {
  readonly release: ReleaseImages;
  readonly targets: readonly Target[];
  readonly lookups: ReadonlyMap<string, Lookup>;
  readonly previous: Lock | undefined;
  readonly engine: Lock['engine'];
  readonly includeMoved: boolean;
}): { readonly lock: Lock; readonly findings: readonly Finding[] } {
  const images: LockedImage[] = [];
  const manifests: Record<Digest, LockedManifest> = {};
  const blobs: Record<Digest, number> = {};
  for (const target of targets) {
    const lookup = lookups.get(target.lookup.text);
    if (lookup?.status !== 'found') continue;
    images.push(lockImage(target, lookup));
    for (const [digest, manifest] of lookup.image.manifests) {
      manifests[digest] = {
        mediaType: manifest.mediaType, size: manifest.size,
        ...(manifest.kind === 'image' ? { config: manifest.config.digest, layers: manifest.layers.map((layer) => layer.digest).filter((layer) => lookup.image.blobs.has(layer)) } : { manifests: manifest.manifests.map((child) => child.digest) }),
      };
    }
    for (const [digest, size] of lookup.image.blobs) blobs[digest] = size;
  }
  return planLockUpdate(previous, { lockVersion: 1, engine, addons: lockAddons(release, previous), images, manifests, blobs }, { includeMoved });
}
