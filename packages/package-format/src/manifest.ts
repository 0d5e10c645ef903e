import { checkArchivePath } from '@slipway/core';
import { isDigest, isImageTag, isRepositoryName } from '@slipway/oci';
import { z } from 'zod';
import { PackageError } from './errors.ts';
import { parseBlobPath, type ChunkNumber } from './layout.ts';

/** The name of the manifest inside a package. */
export const manifestFileName = 'manifest.json';

/** The name of the list of checksums inside a package, in the form of `sha256sum`. */
export const checksumsFileName = 'checksums.txt';

/** Files beside the segments that `checksums.txt` covers too. The installer is for what goes into a platform. */
export function rootFilesOf({ kind }: Pick<PackageManifest, 'kind'>): readonly string[] {
  return ownKinds.has(kind) ? ['INSTALL.md'] : ['INSTALL.md', 'install.sh'];
}

/** `segment-0007.tar` for 7; segments count from 1. */
export function segmentName(number: number): string {
  return `segment-${String(number).padStart(4, '0')}.tar`;
}

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');
const digest = z.string().refine(isDigest, 'expected a digest such as sha256: and 64 hex digits');
const bytes = z.int().nonnegative();
const word = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}$/, 'expected letters, digits and . _ + -, starting with a letter or digit');
/** What may stand in one field of a tab-separated file. */
const cell = z.string().min(1).max(4096).regex(/^[^\0-\x1f\x7f]*$/, 'expected no control characters');
const repository = z.string().refine(isRepositoryName, 'expected the name of a repository');
const imageTag = z.string().refine(isImageTag, 'expected an image tag');

const addonSchema = z.strictObject({
  name: word, path: cell, version: word, namespace: word.optional(), enabled: z.boolean().optional(),
  repo: cell.optional(), tag: cell.optional(), commit: cell.optional(), tree: digest.optional(),
});

const imageSchema = z.strictObject({
  reference: cell, repository, tag: imageTag.optional(), digest, platforms: z.array(cell), source: cell.optional(),
});

const referrerSchema = z.strictObject({ reference: cell, subject: digest, repository, tag: imageTag.optional(), digest, artifactType: cell.optional() });

const baseSchema = z.strictObject({
  version: word, lockDigest: digest.optional(),
  requires: z.strictObject({
    blobs: z.array(z.strictObject({ digest, size: bytes })),
    tags: z.array(z.strictObject({ repository, tag: imageTag, digest })),
  }),
});

const packageManifestSchema = z.strictObject({
  formatVersion: z.literal(1),
  kind: z.enum(['platform', 'hotfix', 'upgrade', 'kubernetes', 'offline-resources']),
  layout: z.literal('directory').optional(),
  product: word,
  edition: word.optional(),
  version: word,
  tag: cell.optional(),
  commit: cell.optional(),
  created: z.iso.datetime(),
  platforms: z.array(cell),
  engine: z.strictObject({ helm: cell, wasm: cell.optional() }).optional(),
  bases: z.array(baseSchema),
  customer: word.optional(),
  series: word.optional(),
  number: bytes.optional(),
  addons: z.array(addonSchema),
  removedAddons: z.array(word).optional(),
  images: z.array(imageSchema),
  referrers: z.array(referrerSchema).optional(),
  segments: z.array(z.strictObject({ name: z.string(), size: bytes, sha256: sha256Hex })),
  files: z.array(z.strictObject({ path: cell, segment: bytes, offset: bytes, size: bytes, sha256: sha256Hex.optional() })),
  totals: z.strictObject({ bytes, segments: bytes, files: bytes, blobs: bytes, blobBytes: bytes, images: bytes }),
});

export type PackageKind = 'platform' | 'hotfix' | 'upgrade' | 'kubernetes' | 'offline-resources';

/** Packages of their own (R2): they are no part of a platform, and bring what installs them themselves. */
export const ownKinds: ReadonlySet<PackageKind> = new Set(['kubernetes', 'offline-resources']);

/** One addon as it is shipped. `tree` is the digest of its folder in the release repo. */
export interface PackageAddon {
  readonly name: string;
  readonly path: string;
  readonly version: string;
  readonly namespace?: string | undefined;
  /** @default true */
  readonly enabled?: boolean | undefined;
  readonly repo?: string | undefined;
  readonly tag?: string | undefined;
  readonly commit?: string | undefined;
  readonly tree?: string | undefined;
}

/** One image as it is shipped; `repository` and `tag` are its name in the site's registry. */
export interface PackagedImage {
  readonly reference: string;
  readonly repository: string;
  readonly tag?: string | undefined;
  readonly digest: string;
  /** Such as `linux/amd64`. */
  readonly platforms: readonly string[];
  readonly source?: string | undefined;
}

/** A signature, attestation or SBOM that is shipped with an image, or the list of those of `subject`. */
export interface PackagedReferrer {
  /** Of the image that it comes with. */
  readonly reference: string;
  /** The digest that it is attached to. */
  readonly subject: string;
  readonly repository: string;
  readonly tag?: string | undefined;
  readonly digest: string;
  readonly artifactType?: string | undefined;
}

/** A blob, by its digest; `size` in bytes. */
export interface RequiredBlob {
  readonly digest: string;
  readonly size: number;
}

/** What an ImageTag points to. */
export interface TagLink {
  readonly repository: string;
  readonly tag: string;
  readonly digest: string;
}

/** What a site must have before this package may be installed: one release that it builds on. */
export interface PackageBase {
  readonly version: string;
  readonly lockDigest?: string | undefined;
  readonly requires: { readonly blobs: readonly RequiredBlob[]; readonly tags: readonly TagLink[] };
}

/** One file of a package. `segment` counts from 1, `offset` is that of its content there; in a directory both are 0. Registry links are not listed. */
export interface PackageFile {
  readonly path: string;
  readonly segment: number;
  readonly offset: number;
  readonly size: number;
  /** Absent for a chunk of a blob: the digest of the blob covers all of them. */
  readonly sha256?: string | undefined;
}

/** The name of the file that holds these bytes: a segment, or the file itself. */
export const fileOf = ({ segment, path }: Pick<PackageFile, 'segment' | 'path'>): string => segment === 0 ? path : segmentName(segment);

/** One segment of a package: a valid tar of its own. */
export interface PackageSegment {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** `manifest.json`: everything that is in a package and where (DR7). Sizes are in bytes. */
export interface PackageManifest {
  readonly formatVersion: 1;
  readonly kind: PackageKind;
  /** A plain tree of files beside the manifest; absent for segments. */
  readonly layout?: 'directory' | undefined;
  readonly product: string;
  /** The part of the product that it deploys, such as `mini-compass`; absent for all of it. */
  readonly edition?: string | undefined;
  readonly version: string;
  readonly tag?: string | undefined;
  readonly commit?: string | undefined;
  /** From SOURCE_DATE_EPOCH, ISO 8601 in UTC. */
  readonly created: string;
  readonly platforms: readonly string[];
  readonly engine?: { readonly helm: string; readonly wasm?: string | undefined } | undefined;
  /** Empty for a package that stands alone. */
  readonly bases: readonly PackageBase[];
  readonly customer?: string | undefined;
  readonly series?: string | undefined;
  readonly number?: number | undefined;
  readonly addons: readonly PackageAddon[];
  readonly removedAddons?: readonly string[] | undefined;
  readonly images: readonly PackagedImage[];
  /** What comes with the images; absent where nothing does. */
  readonly referrers?: readonly PackagedReferrer[] | undefined;
  readonly segments: readonly PackageSegment[];
  readonly files: readonly PackageFile[];
  readonly totals: {
    /** Of all segments. */
    readonly bytes: number;
    readonly segments: number;
    readonly files: number;
    /** Image manifests, configs and layers. */
    readonly blobs: number;
    readonly blobBytes: number;
    readonly images: number;
  };
}

/** Whether an array of objects, which gets one line per entry, is somewhere inside. */
function needsLines(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => typeof item === 'object' && item !== null);
  return typeof value === 'object' && value !== null && Object.values(value).some(needsLines);
}

function formatLines(value: unknown, indent: string): string {
  if (!needsLines(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item: unknown) => formatLines(item, inner))
    : Object.entries(value as object).filter(([, item]) => item !== undefined).map(([key, item]) => `${JSON.stringify(key)}: ${formatLines(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open ?? ''}\n${lines.map((line) => inner + line).join(',\n')}\n${indent}${close ?? ''}`;
}

/** The bytes of `manifest.json`: one line per file, image and addon, so that differences are small. */
export function formatPackageManifest(manifest: PackageManifest): string {
  return `${formatLines(manifest, '')}\n`;
}

/**
 * The manifest that this text is.
 * @throws {PackageError} MANIFEST_INVALID with every reason
 */
export function parsePackageManifest(text: string, { file = manifestFileName }: { readonly file?: string } = {}): PackageManifest {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new PackageError('MANIFEST_INVALID', `${file} is not JSON`, { cause: error, location: { file } });
  }
  const version: unknown = typeof document === 'object' && document !== null && 'formatVersion' in document ? document.formatVersion : undefined;
  if (typeof version === 'number' && version > 1) {
    throw new PackageError('MANIFEST_INVALID', `${file} has formatVersion ${version}; this version reads 1`, { location: { file }, hint: 'use a newer version of the tool' });
  }
  const parsed = packageManifestSchema.safeParse(document);
  if (!parsed.success) {
    const reasons = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.map(String).join('.') || 'document'}: ${issue.message}`);
    throw new PackageError('MANIFEST_INVALID', `${file} does not have the form of a package manifest: ${reasons.join('; ')}`, { location: { file } });
  }
  const reason = findContradiction(parsed.data);
  if (reason !== undefined) throw new PackageError('MANIFEST_INVALID', `${file}: ${reason}`, { location: { file } });
  return parsed.data;
}

/** Whether a path stays below the folder that it is unpacked into. */
export function isArchivePath(path: string): boolean {
  try {
    return checkArchivePath(path) === path;
  } catch {
    return false;
  }
}

/** What cannot be true of a package: segments out of order, files outside of their segment, one path twice. */
function findContradiction({ layout, segments, files }: PackageManifest): string | undefined {
  if (layout === 'directory' && segments.length > 0) return 'a directory has no segments';
  const misnamed = segments.findIndex(({ name }, index) => name !== segmentName(index + 1));
  if (misnamed >= 0) return `segment ${misnamed + 1} is called ${JSON.stringify(segments[misnamed]?.name)}, expected ${segmentName(misnamed + 1)}`;
  const paths = new Set<string>();
  for (const { path, segment, offset, size, sha256 } of files) {
    if (!isArchivePath(path)) return `${JSON.stringify(path)} would leave the folder that it is unpacked into`;
    if (paths.has(path)) return `${path} is listed twice`;
    paths.add(path);
    if (layout === 'directory') {
      if (segment !== 0 || offset !== 0 || sha256 === undefined) return `${path} is not listed as a file of a directory`;
      continue;
    }
    if (offset + size > (segments[segment - 1]?.size ?? 0)) return `${path} lies outside of segment ${segment}`;
    if ((sha256 === undefined) !== (parseBlobPath(path)?.chunk !== undefined)) return `${path} ${sha256 === undefined ? 'has no checksum' : 'is a chunk and has a checksum of its own'}`;
  }
  return findChunkContradiction(files);
}

/** Chunks that are not all there, or not one after the other. */
function findChunkContradiction(files: readonly PackageFile[]): string | undefined {
  const last = new Map<string, PackageFile & ChunkNumber>();
  for (const file of files) {
    const { digest, chunk } = parseBlobPath(file.path) ?? {};
    if (digest === undefined) continue;
    const before = last.get(digest);
    if (before !== undefined && chunk?.of !== before.of) return `the blob ${digest} is listed twice`;
    if (chunk === undefined) { last.set(digest, { ...file, number: 1, of: 1 }); continue; }
    if (chunk.number !== (before?.number ?? 0) + 1) return `chunk ${(before?.number ?? 0) + 1} of ${chunk.of} of the blob ${digest} is not listed, or not before the next`;
    if (before !== undefined && (file.segment < before.segment || (file.segment === before.segment && file.offset < before.offset))) return `chunk ${chunk.number} of the blob ${digest} lies before the one that it continues`;
    last.set(digest, { ...file, ...chunk });
  }
  for (const [digest, { number, of }] of last) if (number !== of) return `chunk ${number + 1} of ${of} of the blob ${digest} is not listed`;
  return undefined;
}

/** `amd64` of `linux/amd64` alone, `multi` of several. */
function architectureOf(platforms: readonly string[]): string {
  const architectures = new Set(platforms.map((platform) => platform.split('/').slice(1).join('-')));
  const [only] = architectures;
  return architectures.size === 1 && only !== undefined && only !== '' ? only : 'multi';
}

/** The name of a package's directory: `acme-platform-v1.0.0-linux-multi`, `acme-hotfix-v1.0.0-hotfix1-linux-amd64`; an edition has its own instead of the product's. */
export function packageName({ product, edition, kind, version, platforms }: Pick<PackageManifest, 'product' | 'kind' | 'version' | 'platforms'> & Partial<Pick<PackageManifest, 'edition'>>): string {
  return `${edition ?? product}-${kind}-${version}-linux-${architectureOf(platforms)}`;
}
