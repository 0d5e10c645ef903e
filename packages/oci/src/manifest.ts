import { z } from 'zod';
import { digestOf, isDigest, splitDigest, type Digest, type DigestAlgorithm } from './digest.ts';
import { OciError } from './errors.ts';
import { bareMediaType, isIndexType, isManifestType, mediaTypes } from './media-types.ts';
import { parseImagePlatform, type ImagePlatform } from './platform.ts';

/** Names content by what it is. Size in bytes. @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly platform?: ImagePlatform;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

interface ManifestCommon {
  /** Of `bytes`. */
  readonly digest: Digest;
  readonly mediaType: string;
  /** Of `bytes`, in bytes. */
  readonly size: number;
  /** Exactly as they came. They are passed on, never written anew. */
  readonly bytes: Buffer;
  readonly subject?: Descriptor;
  /** As given, or for a manifest without one the media type of its config. */
  readonly artifactType?: string;
  readonly annotations: Readonly<Record<string, string>>;
}

/** One image or artifact. */
export interface ImageManifest extends ManifestCommon {
  readonly kind: 'image';
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}

/** Manifests under one name, usually one per platform. */
export interface ImageIndex extends ManifestCommon {
  readonly kind: 'index';
  readonly manifests: readonly Descriptor[];
}

export type Manifest = ImageManifest | ImageIndex;

/** Of a manifest or index, in bytes. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests */
export const maxManifestSize = 4 * 1024 * 1024;

const annotationsSchema = z.record(z.string(), z.string());

/** @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md#properties */
const descriptorSchema = z.object({
  mediaType: z.string().min(1),
  digest: z.string().refine(isDigest, 'not a digest'),
  size: z.number().int().nonnegative(),
  platform: z.object({ os: z.string(), architecture: z.string(), variant: z.string().nullish() }).nullish(),
  artifactType: z.string().nullish(),
  annotations: annotationsSchema.nullish(),
});

const common = {
  schemaVersion: z.literal(2),
  mediaType: z.string().nullish(),
  artifactType: z.string().nullish(),
  subject: descriptorSchema.nullish(),
  annotations: annotationsSchema.nullish(),
};

/** @see https://github.com/opencontainers/image-spec/blob/main/manifest.md */
const imageManifestSchema = z.object({ ...common, config: descriptorSchema, layers: z.array(descriptorSchema).nullish() });
/** @see https://github.com/opencontainers/image-spec/blob/main/image-index.md */
const imageIndexSchema = z.object({ ...common, manifests: z.array(descriptorSchema).nullish() });

function platformOf(platform: z.infer<typeof descriptorSchema>['platform']): ImagePlatform | undefined {
  if (platform === undefined || platform === null || platform.os === '' || platform.architecture === '') return undefined;
  const { os, architecture, variant } = platform;
  return { os, architecture, ...(variant === undefined || variant === null || variant === '' ? {} : { variant }) };
}

function toDescriptor({ mediaType, digest, size, platform, artifactType, annotations }: z.infer<typeof descriptorSchema>): Descriptor {
  const where = platformOf(platform);
  return {
    mediaType, digest, size,
    ...(where === undefined ? {} : { platform: where }),
    ...(artifactType === undefined || artifactType === null || artifactType === '' ? {} : { artifactType }),
    ...(annotations === undefined || annotations === null ? {} : { annotations }),
  };
}

const formatIssues = (error: z.ZodError): string =>
  error.issues.slice(0, 3).map((issue) => `${issue.path.map(String).join('.') || 'document'}: ${issue.message}`).join('; ');

const utf8 = new TextDecoder('utf-8', { fatal: true });

// Types that say nothing: the document speaks for itself then.
const generic: ReadonlySet<string> = new Set(['', 'application/json', 'application/octet-stream', 'text/plain', 'binary/octet-stream']);

export interface ParseManifestOptions {
  /** Of the answer that carried it; must agree with the document (T21). */
  readonly contentType?: string;
  /** How its digest is made. @default 'sha256' */
  readonly algorithm?: DigestAlgorithm;
  /** Names it in errors. */
  readonly subject?: string;
}

/**
 * The manifest or index that these bytes are. A document that could be read as both, or whose media type and
 * `Content-Type` differ, is refused (CVE-2021-41190), and so is docker's schema 1.
 * @throws {OciError} MANIFEST_INVALID, MANIFEST_TOO_LARGE
 */
export function parseManifest(bytes: Uint8Array, { contentType, algorithm = 'sha256', subject = 'manifest' }: ParseManifestOptions = {}): Manifest {
  const fail = (reason: string, cause?: unknown): OciError => new OciError('MANIFEST_INVALID', `${subject}: ${reason}`, cause === undefined ? {} : { cause });
  if (bytes.length > maxManifestSize) throw new OciError('MANIFEST_TOO_LARGE', `${subject}: ${bytes.length} bytes are more than the ${maxManifestSize} a manifest may have`);
  let document: unknown;
  try {
    document = JSON.parse(utf8.decode(bytes));
  } catch (error) {
    throw fail('it is not JSON', error);
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) throw fail('it is not a JSON object');

  const said = bareMediaType(contentType ?? '');
  const declared = 'mediaType' in document && typeof document.mediaType === 'string' && document.mediaType !== '' ? document.mediaType : undefined;
  if ('fsLayers' in document || ('schemaVersion' in document && document.schemaVersion === 1) || said.startsWith('application/vnd.docker.distribution.manifest.v1+')) {
    throw fail('docker image manifest schema 1 is not supported: push the image again with a current client');
  }
  const hasImage = 'config' in document || 'layers' in document;
  const hasIndex = 'manifests' in document;
  if (hasImage && hasIndex) throw fail('it has both layers and manifests, so it can be read in two ways');
  if (declared !== undefined && !generic.has(said) && said !== declared) throw fail(`its media type is ${declared}, but it was served as ${said}`);
  const mediaType = declared ?? (generic.has(said) ? (hasIndex ? mediaTypes.ociIndex : mediaTypes.ociManifest) : said);
  if (!isManifestType(mediaType)) throw fail(`${mediaType} is no manifest or index of docker schema 2 or OCI`);
  if (isIndexType(mediaType) !== hasIndex) throw fail(`its media type is ${mediaType}, but it has ${hasIndex ? 'manifests' : 'no manifests'}`);

  const digest = digestOf(bytes, algorithm);
  const base = { digest, mediaType, size: bytes.length, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) };
  if (hasIndex) {
    const parsed = imageIndexSchema.safeParse(document);
    if (!parsed.success) throw fail(formatIssues(parsed.error), parsed.error);
    const { manifests, ...rest } = parsed.data;
    return { kind: 'index', ...base, ...shared(rest), manifests: (manifests ?? []).map(toDescriptor) };
  }
  const parsed = imageManifestSchema.safeParse(document);
  if (!parsed.success) throw fail(formatIssues(parsed.error), parsed.error);
  const { config, layers, ...rest } = parsed.data;
  return { kind: 'image', ...base, artifactType: config.mediaType, ...shared(rest), config: toDescriptor(config), layers: (layers ?? []).map(toDescriptor) };
}

function shared({ subject, artifactType, annotations }: Pick<z.infer<typeof imageIndexSchema>, 'subject' | 'artifactType' | 'annotations'>): Pick<ManifestCommon, 'subject' | 'artifactType' | 'annotations'> {
  return {
    ...(subject === undefined || subject === null ? {} : { subject: toDescriptor(subject) }),
    ...(artifactType === undefined || artifactType === null || artifactType === '' ? {} : { artifactType }),
    annotations: annotations ?? {},
  };
}

/** The descriptor that names this manifest. */
export function descriptorOf({ mediaType, digest, size }: Manifest): Descriptor {
  return { mediaType, digest, size };
}

/** The algorithm that a digest was made with, for parsing what it names. */
export function algorithmOf(digest: Digest): DigestAlgorithm {
  return splitDigest(digest).algorithm;
}

/**
 * The digest of the manifest that a child of an index attests to, if it is an attestation as BuildKit writes them.
 * @see https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 */
export function attestedDigest({ annotations }: Descriptor): string | undefined {
  return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' ? annotations['vnd.docker.reference.digest'] : undefined;
}

/** The config blob of an image names its platform. @see https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
const imageConfigSchema = z.object({ os: z.string(), architecture: z.string(), variant: z.string().nullish() });

/** The platform that an image's config blob names; undefined when it names none. */
export function parseConfigPlatform(bytes: Uint8Array): ImagePlatform | undefined {
  try {
    const parsed = imageConfigSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    if (!parsed.success) return undefined;
    const platform = platformOf(parsed.data);
    return platform === undefined ? undefined : parseImagePlatform([platform.os, platform.architecture, ...(platform.variant === undefined ? [] : [platform.variant])].join('/'));
  } catch {
    return undefined; // an artifact's config need not be JSON
  }
}
