import { errorMessage, mapConcurrent, type Finding } from '@slipway/core';
import { createContentCheck, type Digest } from '../digest.ts';
import { classifyImageError } from '../errors.ts';
import type { Manifest } from '../manifest.ts';
import { isManifestType, isNotDistributed } from '../media-types.ts';
import { listBlobs, listContents, openStoreFiles, readManifest, type RepositoryContents } from './contents.ts';
import type { StoreFiles } from './files.ts';
import { storagePaths } from './layout.ts';

export interface CheckedStore {
  /** `damaged`: the bytes differ from their digest; `lost`: named, but not there; `invalid`: no link or file as it must be. */
  readonly findings: readonly Finding[];
  readonly repositories: number;
  readonly blobs: number;
  /** Read and hashed. */
  readonly bytes: number;
  /** Whose bytes are wrong. */
  readonly damaged: readonly Digest[];
}

export interface CheckStoreOptions {
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal | undefined;
}

const error = (code: string, subject: string, message: string, hint?: string): Finding => ({ code, severity: 'error', subject, message, ...(hint === undefined ? {} : { hint }) });
const healing = 'slipway store verify --remove-damaged takes it out, and copying its image again brings it back';

/** The size of every blob, after reading all of it. */
async function readBlobs(files: StoreFiles, { onProgress, signal }: CheckStoreOptions): Promise<{ readonly sizes: Map<Digest, number>; readonly damaged: Digest[]; readonly findings: Finding[] }> {
  const sizes = new Map<Digest, number>();
  const damaged: Digest[] = [];
  const findings: Finding[] = [];
  await mapConcurrent(await listBlobs(files), 4, async (digest) => {
    signal?.throwIfAborted();
    try {
      const handle = await files.open(storagePaths.blobData(digest));
      if (handle === undefined) return; // an empty folder, as deletes leave it
      const { size } = await handle.stat();
      const check = createContentCheck({ digest, size }, `blob ${digest}`);
      for await (const chunk of handle.createReadStream({ highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
        check.update(chunk);
        onProgress?.(chunk.length);
      }
      sizes.set(digest, size);
      check.finish();
    } catch (thrown) {
      signal?.throwIfAborted();
      const kind = classifyImageError(thrown);
      if (kind === 'invalid') damaged.push(digest);
      findings.push(error(kind === 'invalid' ? 'damaged' : 'unknown', digest, errorMessage(thrown), kind === 'invalid' ? healing : undefined));
    }
  });
  return { sizes, damaged, findings };
}

async function checkLink(files: StoreFiles, path: string, expected: Digest, subject: string): Promise<Finding[]> {
  try {
    const actual = await files.readLink(path);
    if (actual === undefined) return [error('lost', subject, `${path} is not there`)];
    return actual === expected ? [] : [error('invalid', subject, `${path} names ${actual}`)];
  } catch (thrown) {
    return [error(classifyImageError(thrown) === 'invalid' ? 'invalid' : 'unknown', subject, errorMessage(thrown))];
  }
}

async function checkRepository(files: StoreFiles, { name, revisions, layers, tags }: RepositoryContents, sizes: ReadonlyMap<Digest, number>): Promise<Finding[]> {
  const findings: Finding[] = [];
  const linked = new Set(layers);
  const known = new Set(revisions);
  for (const digest of layers) {
    findings.push(...await checkLink(files, storagePaths.layerLink(name, digest), digest, `${name}@${digest}`));
    if (!sizes.has(digest)) findings.push(error('lost', `${name}@${digest}`, 'the repository has this blob, its bytes are not in the store', 'copy the image that needs it again'));
  }
  for (const digest of revisions) {
    const subject = `${name}@${digest}`;
    findings.push(...await checkLink(files, storagePaths.revisionLink(name, digest), digest, subject));
    let manifest: Manifest;
    try {
      manifest = await readManifest(files, digest);
    } catch (thrown) {
      findings.push(error(sizes.has(digest) ? classifyImageError(thrown) : 'lost', subject, errorMessage(thrown), 'copy the image again'));
      continue;
    }
    const named = manifest.kind === 'index' ? manifest.manifests.filter(({ mediaType, digest: child }) => !isManifestType(mediaType) || known.has(child)) : [manifest.config, ...manifest.layers];
    for (const child of named) {
      if (isNotDistributed(child.mediaType)) continue;
      const size = sizes.get(child.digest);
      const isRevision = manifest.kind === 'index' && isManifestType(child.mediaType);
      if (size === undefined || (!isRevision && !linked.has(child.digest))) findings.push(error('lost', subject, `it names ${child.digest}, which ${size === undefined ? 'is not in the store' : 'the repository does not have'}`, 'copy the image again'));
      else if (size !== child.size) findings.push(error('damaged', subject, `it says that ${child.digest} has ${child.size} bytes, and it has ${size}`, healing));
    }
  }
  for (const { tag } of tags) {
    const subject = `${name}:${tag}`;
    try {
      const digest = await files.readLink(storagePaths.tagCurrentLink(name, tag));
      if (digest !== undefined && !known.has(digest)) findings.push(error('lost', subject, `it names ${digest}, which the repository does not have`, 'copy the image again'));
    } catch (thrown) {
      findings.push(error(classifyImageError(thrown) === 'invalid' ? 'invalid' : 'unknown', subject, errorMessage(thrown)));
    }
  }
  return findings;
}

/** Reads and hashes every blob, and follows every link and manifest (T32). Platforms that an index does not carry are no loss. */
export async function checkStore(folder: string, options: CheckStoreOptions = {}): Promise<CheckedStore> {
  const files = await openStoreFiles(folder);
  const { sizes, damaged, findings } = await readBlobs(files, options);
  const repositories = await listContents(files);
  const own = await mapConcurrent(repositories, 4, (repository) => checkRepository(files, repository, sizes));
  return { findings: [...findings, ...own.flat()], repositories: repositories.length, blobs: sizes.size, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0), damaged };
}

/** Takes blobs out, wherever they are named, so that copying their images again brings them back. @throws {OciError} STORE_BUSY while somebody writes */
export async function removeBlobs(folder: string, digests: readonly Digest[]): Promise<void> {
  const files = await openStoreFiles(folder);
  const release = await files.holdAlone();
  try {
    for (const digest of digests) await files.remove(storagePaths.blobFolder(digest));
    await files.flush();
  } finally {
    await release();
  }
}
