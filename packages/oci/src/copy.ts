import { Readable } from 'node:stream';
import { mapConcurrent, retry } from '@slipway/core';
import { isDigest, type Digest } from './digest.ts';
import { OciError } from './errors.ts';
import { attestedDigest, parseConfigPlatform, type Descriptor, type ImageManifest, type Manifest, descriptorOf } from './manifest.ts';
import { isImageConfigType, isIndexType, isManifestType, isNotDistributed } from './media-types.ts';
import { formatImagePlatform, matchesPlatform, type ImagePlatform } from './platform.ts';
import type { ImageDestination, ImageSource } from './source.ts';
import { countBytes } from './streams.ts';

/** An image with everything below it. */
export interface ResolvedImage {
  /** Of the manifest or index that the reference names. */
  readonly descriptor: Descriptor;
  /** The root and all manifests below it, children before what names them. */
  readonly manifests: ReadonlyMap<Digest, Manifest>;
  /** Configs and layers with their sizes in bytes. */
  readonly blobs: ReadonlyMap<Digest, number>;
  /**
   * What the image is built for, attestations left out, in the order of the index. Empty when only the config tells and
   * it was not read.
   */
  readonly platforms: readonly ImagePlatform[];
  /** Platforms that were asked for and are not there. */
  readonly missingPlatforms: readonly ImagePlatform[];
}

export interface ResolveOptions {
  /** Take only the children for these and their attestations; the bytes of the index stay as they are. @default all */
  readonly platforms?: readonly ImagePlatform[] | undefined;
  /** Manifests that are known already; what is found is added. */
  readonly known?: Map<Digest, Manifest> | undefined;
  /** Configs that were read already; what is read is added. */
  readonly configs?: Map<Digest, Buffer> | undefined;
  /** Whether the config of an image without an index is read, to know its platform. One request more. @default true */
  readonly readConfig?: boolean | undefined;
}

const maxDepth = 8;
const isRetryable = (error: unknown): boolean => error instanceof OciError && error.retryable;
const maxConfigSize = 4 * 1024 * 1024;

/** The children to follow, given the platforms asked for. */
function selectChildren(children: readonly Descriptor[], platforms: readonly ImagePlatform[] | undefined): readonly Descriptor[] {
  if (platforms === undefined) return children;
  const fits = ({ platform }: Descriptor): boolean => platform === undefined || platforms.some((wanted) => matchesPlatform(wanted, platform));
  const chosen = new Set<string>(children.filter((child) => attestedDigest(child) === undefined && fits(child)).map(({ digest }) => digest));
  return children.filter((child) => chosen.has(attestedDigest(child) ?? child.digest));
}

async function readConfigPlatform(source: ImageSource, repository: string, { config }: ImageManifest, configs: Map<Digest, Buffer>): Promise<ImagePlatform | undefined> {
  if (!isImageConfigType(config.mediaType) || config.size > maxConfigSize) return undefined;
  let bytes = configs.get(config.digest);
  if (bytes === undefined) {
    bytes = await retry(async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of await source.openBlob(repository, config) as AsyncIterable<Buffer>) chunks.push(chunk);
      return Buffer.concat(chunks);
    }, { attempts: 4, shouldRetry: isRetryable });
    configs.set(config.digest, bytes);
  }
  return parseConfigPlatform(bytes);
}

/**
 * Everything that an ImageTag or Digest stands for; undefined when it is absent. Only manifests are read, and for
 * an image without an index its config, which names the platform, unless nobody wants to know.
 * @throws {OciError} CONTENT_MISSING when an index names a manifest that is not there
 */
export async function resolveImage(source: ImageSource, repository: string, reference: string, { platforms: wanted, known = new Map(), configs = new Map(), readConfig = true }: ResolveOptions = {}): Promise<ResolvedImage | undefined> {
  const cached = isDigest(reference) ? known.get(reference) : undefined;
  const root = cached ?? await source.getManifest(repository, reference);
  if (root === undefined) return undefined;
  known.set(root.digest, root);
  const manifests = new Map<Digest, Manifest>();
  const blobs = new Map<Digest, number>();
  const platforms = new Map<string, ImagePlatform>();
  const visited = new Set<Digest>();

  const visit = async (manifest: Manifest, depth: number): Promise<void> => {
    if (visited.has(manifest.digest)) return;
    visited.add(manifest.digest);
    if (manifest.kind === 'image') {
      for (const { digest, size, mediaType } of [manifest.config, ...manifest.layers]) if (!isNotDistributed(mediaType)) blobs.set(digest, size);
    } else {
      if (depth >= maxDepth) throw new OciError('MANIFEST_INVALID', `${repository}@${root.digest}: indexes are nested more than ${maxDepth} deep`);
      const children = selectChildren(manifest.manifests, wanted);
      for (const { platform, ...child } of children) {
        if (platform !== undefined && attestedDigest(child) === undefined && platform.os !== 'unknown') platforms.set(formatImagePlatform(platform), platform);
        if (!isManifestType(child.mediaType)) blobs.set(child.digest, child.size);
      }
      const below = children.filter(({ mediaType }) => isManifestType(mediaType));
      const found = await mapConcurrent(below, 8, async (child) => known.get(child.digest) ?? source.getManifest(repository, child.digest));
      for (const [position, child] of below.entries()) {
        const childManifest = found[position];
        if (childManifest === undefined) throw new OciError('CONTENT_MISSING', `${repository}@${manifest.digest} names ${isIndexType(child.mediaType) ? 'index' : 'manifest'} ${child.digest}, which ${source.name} does not have`);
        if (childManifest.size !== child.size) throw new OciError('SIZE_MISMATCH', `${repository}@${child.digest} has ${childManifest.size} bytes, its index says ${child.size}`);
        known.set(child.digest, childManifest);
        await visit(childManifest, depth + 1);
      }
    }
    manifests.set(manifest.digest, manifest);
  };
  await visit(root, 0);

  if (root.kind === 'image' && (readConfig || wanted !== undefined)) {
    const platform = await readConfigPlatform(source, repository, root, configs);
    if (platform !== undefined) platforms.set(formatImagePlatform(platform), platform);
  }
  const offered = [...platforms.values()];
  return {
    descriptor: descriptorOf(root), manifests, blobs, platforms: offered,
    missingPlatforms: (wanted ?? []).filter((platform) => !offered.some((each) => matchesPlatform(platform, each))),
  };
}

/** What the copies of one run share, so that nothing is read or sent twice. One per destination. */
export interface CopySession {
  readonly known: Map<Digest, Manifest>;
  readonly configs: Map<Digest, Buffer>;
  /** Where in the destination a blob is by now or soon, by digest. */
  readonly homes: Map<Digest, { readonly repository: string; readonly done: Promise<unknown> }>;
}

export function createCopySession(): CopySession {
  return { known: new Map(), configs: new Map(), homes: new Map() };
}

export interface CopyOptions {
  readonly repository: string;
  /** ImageTag or Digest. */
  readonly reference: string;
  /** @default repository */
  readonly toRepository?: string | undefined;
  /** @default the reference, if it is a tag */
  readonly toTag?: string | undefined;
  readonly platforms?: readonly ImagePlatform[] | undefined;
  readonly session?: CopySession | undefined;
  /** Blobs at a time. @default 4 */
  readonly jobs?: number | undefined;
  /** Bytes that moved since the last call; negative when an attempt is given up. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface CopiedImage extends ResolvedImage {
  /** Blobs that were transferred; the others were there, mounted or linked. */
  readonly transferred: { readonly blobs: number; readonly bytes: number };
}

/**
 * Copies an image with all below it; bytes of manifests are never changed. The tag is written last, so it never
 * names what is not complete.
 * @throws {OciError} NOT_FOUND when the reference is absent
 */
export async function copyImage(source: ImageSource, destination: ImageDestination, options: CopyOptions): Promise<CopiedImage> {
  const { repository, reference, toRepository = repository, session = createCopySession(), jobs = 4, onProgress, signal } = options;
  const toTag = options.toTag ?? (isDigest(reference) ? undefined : reference);
  const image = await resolveImage(source, repository, reference, { platforms: options.platforms, known: session.known, configs: session.configs });
  if (image === undefined) throw new OciError('NOT_FOUND', `${source.name} has no ${repository}${isDigest(reference) ? '@' : ':'}${reference}`);

  const absent = new Map<Digest, Manifest>();
  for (const manifest of image.manifests.values()) {
    if (!await destination.hasManifest(toRepository, manifest.digest)) absent.set(manifest.digest, manifest);
  }
  const needed = new Map<Digest, number>();
  for (const manifest of absent.values()) {
    const named = manifest.kind === 'image' ? [manifest.config, ...manifest.layers] : manifest.manifests;
    for (const { digest } of named) {
      const size = image.blobs.get(digest);
      if (size !== undefined) needed.set(digest, size);
    }
  }

  const transferred = { blobs: 0, bytes: 0 };
  const send = (digest: Digest, size: number): Promise<void> => retry(async () => {
    signal?.throwIfAborted();
    let moved = 0;
    const config = session.configs.get(digest);
    const bytes = config === undefined ? await source.openBlob(repository, { digest, size }, signal === undefined ? {} : { signal }) : Readable.from([config], { objectMode: false });
    try {
      await destination.putBlob(toRepository, { digest, size }, countBytes(bytes, (count) => { moved += count; onProgress?.(count); }));
    } catch (error) {
      bytes.destroy();
      onProgress?.(-moved);
      throw error;
    }
    transferred.blobs += 1;
    transferred.bytes += size;
  }, { attempts: 4, shouldRetry: isRetryable, ...(signal === undefined ? {} : { signal }) });

  const provide = async (digest: Digest, size: number): Promise<void> => {
    const home = session.homes.get(digest);
    if (home !== undefined) {
      const there = await home.done.then(() => true, () => false);
      if (there && (home.repository === toRepository || await destination.mountBlob?.(toRepository, digest, home.repository) === true)) return;
    }
    if (await destination.hasBlob(toRepository, digest, size)) return;
    if (await destination.adoptBlob?.(toRepository, digest, size) === true) return;
    const file = destination.linkBlobFile === undefined ? undefined : await source.findBlobFile?.(repository, digest);
    if (file !== undefined && await destination.linkBlobFile?.(toRepository, { digest, size }, file) === true) return;
    await send(digest, size);
  };

  await mapConcurrent([...needed], jobs, async ([digest, size]) => {
    const done = provide(digest, size);
    const home = { repository: toRepository, done };
    if (session.homes.get(digest) === undefined) session.homes.set(digest, home);
    try {
      await done;
    } catch (error) {
      if (session.homes.get(digest) === home) session.homes.delete(digest);
      throw error;
    }
  });
  for (const manifest of image.manifests.values()) {
    signal?.throwIfAborted();
    const isRoot = manifest.digest === image.descriptor.digest;
    if (isRoot && toTag !== undefined) await destination.putManifest(toRepository, manifest, toTag);
    else if (absent.has(manifest.digest)) await destination.putManifest(toRepository, manifest);
  }
  return { ...image, transferred };
}
