import { mapConcurrent, retry } from '@slipway/core';
import { isDigest, type Digest } from './digest.ts';
import { OciError } from './errors.ts';
import { attestedDigest, parseConfigPlatform, type Descriptor, type ImageManifest, type Manifest, descriptorOf } from './manifest.ts';
import { isImageConfigType, isIndexType, isManifestType, isNotDistributed } from './media-types.ts';
import { formatImagePlatform, matchesPlatform, type ImagePlatform } from './platform.ts';
import type { ImageSource } from './source.ts';

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

/** A repository on a disk of this machine. */
export interface Nearby {
  readonly source: Pick<ImageSource, 'openBlob'>;
  readonly repository: string;
}

export interface ResolveOptions {
  /** Take only the children for these and their attestations; the bytes of the index stay as they are. @default all */
  readonly platforms?: readonly ImagePlatform[] | undefined;
  /** Manifests that are known already; what is found is added. */
  readonly known?: Map<Digest, Manifest> | undefined;
  /** Configs that were read already; what is read is added. */
  readonly configs?: Map<Digest, Buffer> | undefined;
  /** Where a config may lie already, so that it need not be asked for. */
  readonly nearby?: Nearby | undefined;
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

async function readBytes({ source, repository }: Nearby, descriptor: Descriptor): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await source.openBlob(repository, descriptor) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readConfigPlatform(place: Nearby, { config }: ImageManifest, { configs, nearby }: { readonly configs: Map<Digest, Buffer>; readonly nearby: Nearby | undefined }): Promise<ImagePlatform | undefined> {
  if (!isImageConfigType(config.mediaType) || config.size > maxConfigSize) return undefined;
  let bytes = configs.get(config.digest) ?? (nearby === undefined ? undefined : await readBytes(nearby, config).catch(() => undefined));
  if (bytes === undefined) {
    bytes = await retry(() => readBytes(place, config), { attempts: 4, shouldRetry: isRetryable });
    configs.set(config.digest, bytes);
  }
  return parseConfigPlatform(bytes);
}

/**
 * Everything that an ImageTag or Digest stands for; undefined when it is absent. Only manifests are read, and for
 * an image without an index its config, which names the platform, unless nobody wants to know.
 * @throws {OciError} CONTENT_MISSING when an index names a manifest that is not there
 */
export async function resolveImage(source: ImageSource, repository: string, reference: string, { platforms: wanted, known = new Map(), configs = new Map(), nearby, readConfig = true }: ResolveOptions = {}): Promise<ResolvedImage | undefined> {
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
        if (childManifest === undefined) throw new OciError('CONTENT_MISSING', `${repository}@${manifest.digest} names ${isIndexType(child.mediaType) ? 'index' : 'manifest'} ${child.digest}, which ${source.name} does not have`, { hint: 'it may hold some platforms only: name these (platform)' });
        if (childManifest.size !== child.size) throw new OciError('SIZE_MISMATCH', `${repository}@${child.digest} has ${childManifest.size} bytes, its index says ${child.size}`);
        known.set(child.digest, childManifest);
        await visit(childManifest, depth + 1);
      }
    }
    manifests.set(manifest.digest, manifest);
  };
  await visit(root, 0);

  if (root.kind === 'image' && (readConfig || wanted !== undefined)) {
    const platform = await readConfigPlatform({ source, repository }, root, { configs, nearby });
    if (platform !== undefined) platforms.set(formatImagePlatform(platform), platform);
  }
  const offered = [...platforms.values()];
  return {
    descriptor: descriptorOf(root), manifests, blobs, platforms: offered,
    missingPlatforms: (wanted ?? []).filter((platform) => !offered.some((each) => matchesPlatform(platform, each))),
  };
}
