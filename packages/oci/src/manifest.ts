import { isUtf8 } from 'node:buffer';
import { digestOf, isDigest, splitDigest, type Digest, type DigestAlgorithm } from './digest.ts';
import { OciError } from './errors.ts';
import { asText, fieldNames, findRecord, findText, findValue, hasRepeatedKeys, isJsonObject, readList, readObject, readSize, readText, refuseLookalikes, ShapeError, type JsonObject } from './json-shape.ts';
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

/** What a manifest is known by, whatever is in it. */
interface ManifestBytes {
  /** Of `bytes`. */
  readonly digest: Digest;
  readonly mediaType: string;
  /** Of `bytes`, in bytes. */
  readonly size: number;
  /** Exactly as they came. They are passed on, never written anew. */
  readonly bytes: Buffer;
}

interface ManifestCommon extends ManifestBytes {
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

const platformFields = fieldNames('os', 'architecture', 'variant');

/** What a descriptor or a config says of the platform; undefined when it leaves os or architecture open. */
function readPlatform(value: unknown, at = ''): ImagePlatform | undefined {
  const object = readObject(value, at);
  refuseLookalikes(object, platformFields, at);
  const [os, architecture, variant] = [readText(object, 'os', at), readText(object, 'architecture', at), findText(object, 'variant', at)];
  if (os === '' || architecture === '') return undefined;
  return { os, architecture, ...(variant === undefined || variant === '' ? {} : { variant }) };
}

const descriptorFields = fieldNames('mediaType', 'digest', 'size', 'platform', 'artifactType', 'annotations', 'urls', 'data');
const documentFields = fieldNames('schemaVersion', 'mediaType', 'config', 'layers', 'manifests', 'subject', 'artifactType', 'annotations', 'fsLayers');

/** @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md#properties */
function readDescriptor(value: unknown, at: string): Descriptor {
  const object = readObject(value, at);
  refuseLookalikes(object, descriptorFields, at);
  const mediaType = readText(object, 'mediaType', at);
  if (mediaType === '') throw new ShapeError(`${at}.mediaType`, 'a media type');
  const digest = readText(object, 'digest', at);
  if (!isDigest(digest)) throw new ShapeError(`${at}.digest`, 'a digest');
  const platform = findValue(object, 'platform', at, readPlatform);
  const artifactType = findText(object, 'artifactType', at);
  const annotations = findRecord(object, 'annotations', at, asText);
  return {
    mediaType, digest, size: readSize(object, 'size', at),
    ...(platform === undefined ? {} : { platform }),
    ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

/** What images and indexes have alike. */
function readShared(document: JsonObject): Pick<ManifestCommon, 'subject' | 'artifactType' | 'annotations'> {
  if (document['schemaVersion'] !== 2) throw new ShapeError('schemaVersion', '2');
  findText(document, 'mediaType');
  const subject = findValue(document, 'subject', '', readDescriptor);
  const artifactType = findText(document, 'artifactType');
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
    annotations: findRecord(document, 'annotations', '', asText) ?? {},
  };
}

/** @see https://github.com/opencontainers/image-spec/blob/main/manifest.md */
function readImage(document: JsonObject): Omit<ImageManifest, keyof ManifestBytes> {
  const config = readDescriptor(document['config'], 'config');
  return { kind: 'image', artifactType: config.mediaType, ...readShared(document), config, layers: readList(document, 'layers', '', readDescriptor) };
}

/** @see https://github.com/opencontainers/image-spec/blob/main/image-index.md */
function readIndex(document: JsonObject): Omit<ImageIndex, keyof ManifestBytes> {
  return { kind: 'index', ...readShared(document), manifests: readList(document, 'manifests', '', readDescriptor) };
}

// Types that say nothing: the document speaks for itself then.
const generic: ReadonlySet<string> = new Set(['', 'application/json', 'application/octet-stream', 'text/plain', 'binary/octet-stream']);

export interface ParseManifestOptions {
  /** Of the answer that carried it; must agree with the document (T21). */
  readonly contentType?: string;
  /** How its digest is made. @default 'sha256' */
  readonly algorithm?: DigestAlgorithm;
  /** Of these very bytes, where that has been proven already. @default made here */
  readonly digest?: Digest;
  /** Names it in errors. */
  readonly subject?: string;
}

/**
 * The manifest or index that these bytes are. A document that others could read in another way (as both, by a key that it has
 * twice or in another case), or whose media type and `Content-Type` differ, is refused (CVE-2021-41190), and so is docker's
 * schema 1.
 * @throws {OciError} MANIFEST_INVALID, MANIFEST_TOO_LARGE
 */
export function parseManifest(bytes: Uint8Array, { contentType, algorithm = 'sha256', digest: proven, subject = 'manifest' }: ParseManifestOptions = {}): Manifest {
  const fail = (reason: string, cause?: unknown): OciError => new OciError('MANIFEST_INVALID', `${subject}: ${reason}`, cause === undefined ? {} : { cause });
  if (bytes.length > maxManifestSize) throw new OciError('MANIFEST_TOO_LARGE', `${subject}: ${bytes.length} bytes are more than the ${maxManifestSize} a manifest may have`);
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let document: unknown;
  let text = '';
  try {
    if (!isUtf8(content)) throw new SyntaxError('it is not UTF-8');
    text = content.toString('utf8');
    document = JSON.parse(text);
  } catch (error) {
    throw fail('it is not JSON', error);
  }
  if (!isJsonObject(document)) throw fail('it is not a JSON object');
  if (hasRepeatedKeys(text, document)) throw fail('it has a key twice, so it can be read in two ways');

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

  const digest = proven ?? digestOf(bytes, algorithm);
  const base = { digest, mediaType, size: bytes.length, bytes: content };
  try {
    refuseLookalikes(document, documentFields);
    return { ...base, ...(hasIndex ? readIndex(document) : readImage(document)) };
  } catch (error) {
    if (error instanceof ShapeError) throw fail(error.message, error);
    throw error;
  }
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

/** The platform that an image's config blob names; undefined when it names none. @see https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
export function parseConfigPlatform(bytes: Uint8Array): ImagePlatform | undefined {
  try {
    const platform = readPlatform(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return platform === undefined ? undefined : parseImagePlatform([platform.os, platform.architecture, ...(platform.variant === undefined ? [] : [platform.variant])].join('/'));
  } catch {
    return undefined; // an artifact's config need not be JSON
  }
}
