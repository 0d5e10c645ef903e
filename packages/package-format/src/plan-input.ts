import type { BaseContents, ImageContents } from './closure.ts';
import type { PackageAddon, PackageKind } from './manifest.ts';

/** A chart packed by Helm's rules, as `helm package` makes it. */
export interface PackedChart {
  readonly name: string;
  readonly version: string;
  /** The bytes of `<name>-<version>.tgz`. */
  readonly data: Uint8Array;
}

/** A file that goes into the first segment as it is, such as `configs/app.yaml` or `version.yml`. */
export interface MetaFile {
  readonly path: string;
  readonly data: Uint8Array;
  /** @default 0o644 */
  readonly mode?: number;
}

/** A file of this machine that goes into a package as it is; its bytes are checked when they are packed. `size` in bytes. */
export interface ResourceFile {
  /** In the package. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** Where it is read. */
  readonly source: string;
}

/** What a package is made from. All of it is known before the first byte is read from a registry. */
export interface PackagePlanInput {
  readonly kind: PackageKind;
  readonly product: string;
  /** The part of the product; the package is called by it. */
  readonly edition?: string | undefined;
  readonly version: string;
  /** The product's GitTag and its commit. */
  readonly tag?: string | undefined;
  readonly commit?: string | undefined;
  /** SOURCE_DATE_EPOCH: the time of every entry, in seconds. */
  readonly mtime: number;
  /** Such as `linux/amd64`. */
  readonly platforms: readonly string[];
  readonly engine?: { readonly helm: string; readonly wasm?: string | undefined } | undefined;
  readonly customer?: string | undefined;
  readonly series?: string | undefined;
  readonly number?: number | undefined;
  /** In the order in which they are installed. */
  readonly addons: readonly PackageAddon[];
  readonly removedAddons?: readonly string[] | undefined;
  /** The images to ship with all that they consist of. A lock fits; a hotfix narrows `images`. */
  readonly contents: ImageContents;
  /** What the site has already; a hotfix has at least one. @default [] */
  readonly bases?: readonly BaseContents[];
  /** One per addon. */
  readonly charts: readonly PackedChart[];
  readonly metaFiles: readonly MetaFile[];
  /** Larger files, after the images. @default [] */
  readonly resources?: readonly ResourceFile[];
  /** The most that a segment may have, in bytes; a larger blob is cut into chunks. The first segment is as large as it must be. @default 1.9 GiB */
  readonly segmentSize?: number;
  /** A plain tree instead of segments. */
  readonly layout?: 'directory' | undefined;
}
