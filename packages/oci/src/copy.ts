import { Readable } from 'node:stream';
import { mapConcurrent, retry } from '@slipway/core';
import { isDigest, type Digest } from './digest.ts';
import { OciError } from './errors.ts';
import type { Descriptor, Manifest } from './manifest.ts';
import { formatImagePlatform, type ImagePlatform } from './platform.ts';
import { referrerOf, resolveAttachments } from './referrers.ts';
import { resolveImage, type Nearby, type ResolvedImage } from './resolve.ts';
import type { ImageDestination, ImageSource } from './source.ts';
import { countBytes } from './streams.ts';

/** What the copies of one run share, so that nothing is read or sent twice. One per destination. */
export interface CopySession {
  readonly known: Map<Digest, Manifest>;
  readonly configs: Map<Digest, Buffer>;
  /** Tags of each repository of each source, asked for once. */
  readonly tags: Map<string, Promise<ReadonlySet<string> | undefined>>;
  /** Where in the destination a blob is by now or soon, by digest. */
  readonly homes: Map<Digest, { readonly repository: string; readonly done: Promise<unknown> }>;
}

export function createCopySession(): CopySession {
  return { known: new Map(), configs: new Map(), tags: new Map(), homes: new Map() };
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
  /** What an image means that lacks a platform: an error before anything is written, or `missingPlatforms` in the result. @default 'warn' */
  readonly missing?: 'strict' | 'warn' | undefined;
  /** Whether signatures, attestations and whatever else refers to the image come along (DR15). @default false */
  readonly referrers?: boolean | undefined;
  readonly session?: CopySession | undefined;
  /** Blobs at a time. @default 4 */
  readonly jobs?: number | undefined;
  /** Bytes that moved since the last call; negative when an attempt is given up. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface CopiedImage extends ResolvedImage {
  /** Blobs that were transferred; the others were there, mounted or linked. Those of referrers count too. */
  readonly transferred: { readonly blobs: number; readonly bytes: number };
  /** Manifests that came along because they refer to the image. */
  readonly attached: readonly Digest[];
}

const isRetryable = (error: unknown): boolean => error instanceof OciError && error.retryable;

/**
 * Copies an image with all below it; bytes of manifests are never changed. The tag is written last, so it never
 * names what is not complete; what refers to the image comes before it.
 * @throws {OciError} NOT_FOUND when the reference is absent, PLATFORM_MISSING with `missing: 'strict'`
 */
export async function copyImage(source: ImageSource, destination: ImageDestination, options: CopyOptions): Promise<CopiedImage> {
  const { repository, reference, session = createCopySession(), platforms, missing = 'warn', referrers = false } = options;
  const subject = `${repository}${isDigest(reference) ? '@' : ':'}${reference}`;
  const image = await resolveImage(source, repository, reference, { platforms, known: session.known, configs: session.configs, nearby: nearbyOf(destination, options.toRepository ?? repository) });
  if (image === undefined) throw new OciError('NOT_FOUND', `${source.name} has no ${subject}`);
  if (missing === 'strict' && image.missingPlatforms.length > 0) {
    throw new OciError('PLATFORM_MISSING', `${subject} of ${source.name} is not built for ${image.missingPlatforms.map(formatImagePlatform).join(', ')}, only for ${image.platforms.map(formatImagePlatform).join(', ') || 'no platform'}`, { exitCode: 1 });
  }
  const release = await destination.hold?.();
  try {
    const all = { ...options, session };
    const transferred = { blobs: 0, bytes: 0 };
    await copyContent(source, destination, image, all, transferred);
    const attached = referrers ? await copyAttachments(source, destination, image, all, transferred) : [];
    await writeRoot(destination, image, all);
    return { ...image, transferred, attached };
  } finally {
    await release?.();
  }
}

/** A destination on this machine, which may have what would be asked for. */
function nearbyOf(destination: ImageDestination & Partial<Pick<ImageSource, 'openBlob'>>, repository: string): Nearby | undefined {
  const openBlob = destination.openBlob?.bind(destination);
  return openBlob === undefined || destination.linkBlobFile === undefined ? undefined : { source: { openBlob }, repository };
}

type SharedOptions = CopyOptions & { readonly session: CopySession };
interface Transferred { blobs: number; bytes: number }

const rootOf = ({ manifests, descriptor: { digest } }: ResolvedImage): Manifest | undefined => manifests.get(digest);

/** Blobs and the manifests below the root; the root follows when all of it is there. */
async function copyContent(source: ImageSource, destination: ImageDestination, image: ResolvedImage, options: SharedOptions, transferred: Transferred): Promise<void> {
  const { repository, toRepository = repository, session, jobs = 4, onProgress, signal } = options;
  const manifests = [...image.manifests.values()];
  const there = await mapConcurrent(manifests, jobs, ({ digest }) => destination.hasManifest(toRepository, digest));
  const absent = manifests.filter((_manifest, index) => there[index] !== true);
  const needed = new Map<Digest, number>();
  for (const manifest of absent) {
    const named = manifest.kind === 'image' ? [manifest.config, ...manifest.layers] : manifest.manifests;
    for (const { digest } of named) {
      const size = image.blobs.get(digest);
      if (size !== undefined) needed.set(digest, size);
    }
  }

  const send = (digest: Digest, size: number): Promise<void> => retry(async () => {
    signal?.throwIfAborted();
    let moved = 0;
    const config = session.configs.get(digest);
    const bytes = config === undefined ? await source.openBlob(repository, { digest, size }, signal === undefined ? {} : { signal }) : Readable.from([config], { objectMode: false });
    try {
      await destination.putBlob(toRepository, { digest, size }, onProgress === undefined ? bytes : countBytes(bytes, (count) => { moved += count; onProgress(count); }));
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
  for (const manifest of absent) {
    signal?.throwIfAborted();
    if (manifest.digest !== image.descriptor.digest) await destination.putManifest(toRepository, manifest);
  }
}

async function writeRoot(destination: ImageDestination, image: ResolvedImage, { repository, reference, toRepository = repository, toTag, signal }: SharedOptions): Promise<void> {
  const root = rootOf(image);
  const tag = toTag ?? (isDigest(reference) ? undefined : reference);
  signal?.throwIfAborted();
  if (root === undefined || (tag === undefined && await destination.hasManifest(toRepository, root.digest))) return;
  await destination.putManifest(toRepository, root, tag);
}

/** Copies what refers to the image, and what refers to that. The digests of all that came along. */
async function copyAttachments(source: ImageSource, destination: ImageDestination, image: ResolvedImage, options: SharedOptions, transferred: Transferred): Promise<Digest[]> {
  const { repository, toRepository = repository, session } = options;
  const key = `${source.name} ${repository}`;
  let listed = session.tags.get(key);
  if (listed === undefined) session.tags.set(key, listed = source.listTags(repository).then((tags) => tags === undefined ? undefined : new Set(tags)));
  const attachments = await resolveAttachments(source, repository, image.manifests.keys(), { tags: await listed, known: session.known });
  const seen = new Set<Digest>(image.manifests.keys());
  const bySubject = new Map<Digest, Descriptor[]>();
  for (const { subject, root, image: attached, tag } of attachments) {
    const own = { ...options, reference: root.digest, toTag: tag, platforms: undefined };
    if (!seen.has(root.digest)) await copyContent(source, destination, attached, own, transferred);
    seen.add(root.digest);
    await writeRoot(destination, attached, own);
    if (tag === undefined) bySubject.set(subject, [...bySubject.get(subject) ?? [], referrerOf(root)]);
  }
  for (const [subject, referrers] of bySubject) await destination.recordReferrers?.(toRepository, subject, referrers);
  return [...seen].filter((digest) => !image.manifests.has(digest));
}
