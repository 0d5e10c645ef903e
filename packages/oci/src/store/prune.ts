import { mapConcurrent } from '@slipway/core';
import { splitDigest, type Digest } from '../digest.ts';
import { OciError } from '../errors.ts';
import type { Manifest } from '../manifest.ts';
import { isNotDistributed } from '../media-types.ts';
import { listBlobs, listContents, openStoreFiles, readManifest, type RepositoryContents } from './contents.ts';
import type { StoreFiles } from './files.ts';
import { storagePaths } from './layout.ts';

/** A blob that nothing names. */
export interface Garbage {
  readonly digest: Digest;
  /** In bytes. */
  readonly size: number;
  /** Whether removing it frees space; a hard link of another store keeps it. */
  readonly frees: boolean;
}

export interface PrunePlan {
  readonly garbage: readonly Garbage[];
  /** Links of repositories to it: repository and digest. */
  readonly links: readonly { readonly repository: string; readonly digest: Digest }[];
  readonly kept: number;
  /** Blobs that nothing names, but which are younger than `minimumAgeMs`. */
  readonly young: number;
}

export interface PruneOptions {
  /** Younger blobs are kept: their manifest may be on its way. In milliseconds. @default an hour */
  readonly minimumAgeMs?: number;
  /** @default Date.now */
  readonly now?: () => number;
}

/** Everything that a tag or a revision of any repository reaches. @throws {OciError} STORE_INVALID when a manifest cannot be read: nobody knows what it names */
async function findReachable(files: StoreFiles, repositories: readonly RepositoryContents[]): Promise<Set<Digest>> {
  const reached = new Set<Digest>();
  const visit = async (digest: Digest, required: boolean): Promise<void> => {
    if (reached.has(digest)) return;
    reached.add(digest);
    let manifest: Manifest;
    try {
      manifest = await readManifest(files, digest);
    } catch (error) {
      if (!required && await blobInfo(files, digest) === undefined) return; // of an index that carries some platforms only
      throw new OciError('STORE_INVALID', `what manifest ${digest} names cannot be told, so nothing is garbage for certain`, { cause: error, hint: 'slipway store verify says what is wrong; copy its image again, or delete it' });
    }
    if (manifest.kind === 'index') {
      for (const child of manifest.manifests) await visit(child.digest, false).catch((error: unknown) => { if (isManifestLike(child.mediaType)) throw error; });
    } else {
      for (const { digest: blob, mediaType } of [manifest.config, ...manifest.layers]) if (!isNotDistributed(mediaType)) reached.add(blob);
    }
  };
  for (const { name, revisions, tags } of repositories) {
    for (const digest of revisions) await visit(digest, true);
    for (const { tag } of tags) {
      const digest = await files.readLink(storagePaths.tagCurrentLink(name, tag));
      if (digest !== undefined) await visit(digest, true);
    }
  }
  return reached;
}

const isManifestLike = (mediaType: string): boolean => /manifest|index/.test(mediaType);

async function blobInfo(files: StoreFiles, digest: Digest): Promise<{ readonly size: number; readonly links: number; readonly changedMs: number } | undefined> {
  const handle = await files.open(storagePaths.blobData(digest));
  if (handle === undefined) return undefined;
  try {
    const { size, nlink, mtimeMs, ctimeMs } = await handle.stat();
    return { size, links: nlink, changedMs: Math.max(mtimeMs, ctimeMs) }; // a hard link has the age of its twin, but changes it
  } finally {
    await handle.close();
  }
}

async function plan(files: StoreFiles, { minimumAgeMs = 60 * 60_000, now = Date.now }: PruneOptions): Promise<PrunePlan> {
  const repositories = await listContents(files);
  const reachable = await findReachable(files, repositories);
  const blobs = await listBlobs(files);
  const garbage: Garbage[] = [];
  let young = 0;
  for (const [index, info] of (await mapConcurrent(blobs, 8, (digest) => reachable.has(digest) ? Promise.resolve(undefined) : blobInfo(files, digest))).entries()) {
    const digest = blobs[index];
    if (info === undefined || digest === undefined) continue;
    if (now() - info.changedMs < minimumAgeMs) young += 1;
    else garbage.push({ digest, size: info.size, frees: info.links === 1 });
  }
  const doomed = new Set(garbage.map(({ digest }) => digest));
  const links = repositories.flatMap(({ name, layers }) => layers.filter((digest) => doomed.has(digest)).map((digest) => ({ repository: name, digest })));
  return { garbage, links, kept: blobs.length - garbage.length, young };
}

/** What `prune` would remove: blobs that no manifest of any repository reaches (P6). Nothing is written. */
export async function planPrune(folder: string, options: PruneOptions = {}): Promise<PrunePlan> {
  return plan(await openStoreFiles(folder), options);
}

/**
 * Removes what nothing names: first the links of repositories, then the bytes.
 * @throws {OciError} STORE_BUSY while somebody writes, STORE_INVALID when a manifest cannot be read
 */
export async function prune(folder: string, options: PruneOptions = {}): Promise<PrunePlan> {
  const files = await openStoreFiles(folder);
  const release = await files.holdAlone();
  try {
    const planned = await plan(files, options);
    for (const { repository, digest } of planned.links) {
      const { algorithm, hex } = splitDigest(digest);
      await files.remove(`${storagePaths.layers(repository)}/${algorithm}/${hex}`);
    }
    for (const { digest } of planned.garbage) await files.remove(storagePaths.blobFolder(digest));
    await files.flush();
    return planned;
  } finally {
    await release();
  }
}
