import { isDigest, type Digest } from '@slipway/oci';
import { z } from 'zod';

/** The name of the lock at the root of a release repo. */
export const lockFileName = 'slipway.lock.json';

const digestForm = 'expected a digest such as sha256: and 64 hex digits';
const digest = z.string().regex(/^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, digestForm).refine(isDigest, digestForm);
const byteSize = z.int().nonnegative();

const lockedAddonSchema = z.strictObject({
  path: z.string().min(1).describe('Folder of the addon in the release repo'),
  name: z.string().describe('Name of the chart'),
  version: z.string().describe('Version of the chart'),
  repo: z.string().optional().describe('Component repo the chart was collected from'),
  tag: z.string().optional().describe('Git tag it was collected at'),
  commit: z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/).optional().describe('Commit of that tag when it was collected'),
  tree: digest.describe('Digest of the addon\'s files, line ends and trailing blanks of text left out'),
  edited: z.boolean().optional().describe('True when the files differ from the collected ones'),
});

const lockedImageSchema = z.strictObject({
  reference: z.string().min(1).describe('As lists and charts write it'),
  source: z.string().min(1).describe('Where the bytes come from'),
  repository: z.string().min(1).describe('Name inside a package: the reference\'s repository without its host'),
  tag: z.string().optional(),
  digest: digest.describe('Of the image manifest or image index'),
  platforms: z.array(z.string()).describe('Such as linux/amd64'),
  lists: z.array(z.string()).describe('Lists that name it, by file name'),
  addons: z.array(z.string()).describe('Paths of the addons that use it'),
});

const lockedManifestSchema = z.strictObject({
  mediaType: z.string().min(1),
  size: byteSize,
  config: digest.optional(),
  layers: z.array(digest).optional(),
  manifests: z.array(digest).optional().describe('Children of an index; those of deselected platforms are not in the lock'),
});

/** The form of `slipway.lock.json` (DR1). */
export const lockSchema = z.strictObject({
  lockVersion: z.literal(1),
  engine: z.strictObject({ helm: z.string(), wasm: z.string().optional() }),
  addons: z.array(lockedAddonSchema),
  images: z.array(lockedImageSchema),
  manifests: z.record(digest, lockedManifestSchema),
  blobs: z.record(digest, byteSize),
});

/** An addon as it was when the lock was written. `tree` is `treeDigest` of its files. */
export interface LockedAddon {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly repo?: string;
  readonly tag?: string;
  readonly commit?: string;
  readonly tree: Digest;
  readonly edited?: boolean;
}

/** An image pinned by digest. `repository` and `tag` are its name inside a package. */
export interface LockedImage {
  readonly reference: string;
  readonly source: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest: Digest;
  readonly platforms: readonly string[];
  readonly lists: readonly string[];
  readonly addons: readonly string[];
}

/** What a manifest refers to; sizes are in bytes, those of blobs stand in `Lock.blobs`. */
export interface LockedManifest {
  readonly mediaType: string;
  readonly size: number;
  readonly config?: Digest;
  readonly layers?: readonly Digest[];
  readonly manifests?: readonly Digest[];
}

/** Everything a product tag pins. The keys of `manifests` and `blobs` are digests; sizes are in bytes. */
export interface Lock {
  readonly lockVersion: 1;
  readonly engine: { readonly helm: string; readonly wasm?: string };
  readonly addons: readonly LockedAddon[];
  readonly images: readonly LockedImage[];
  readonly manifests: Readonly<Record<string, LockedManifest>>;
  readonly blobs: Readonly<Record<string, number>>;
}
