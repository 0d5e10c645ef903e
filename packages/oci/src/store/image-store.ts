import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { errorCode, errorMessage } from '@slipway/core';
import { isDigest, splitDigest, verifyStream, type Digest } from '../digest.ts';
import { classifyImageError, OciError } from '../errors.ts';
import type { Descriptor } from '../manifest.ts';
import { isNotDistributed } from '../media-types.ts';
import { compareNames, isImageTag, isRepositoryName } from '../reference.ts';
import { isReferrersTag, referrerOf } from '../referrers.ts';
import type { ImageDestination, ImageSource } from '../source.ts';
import { listDigests, openStoreFiles, readManifest } from './contents.ts';
import { storagePaths, storageRoot } from './layout.ts';
import { createReferrersIndex } from './referrers-index.ts';
import { createUpload, linkFile, writeBlob, type Upload } from './upload.ts';

/** Content-addressed registry storage on disk, as distribution's registry keeps it and serves it. Tags that keep lists of referrers are not listed. */
export interface ImageStore extends Required<ImageSource>, Required<ImageDestination> {
  /** Real path of the folder that holds `docker/`. */
  readonly path: string;
  /** Starts content that becomes a blob of any repository once it is whole; see `linkBlob`. */
  createUpload(): Promise<Upload>;
  /** Makes a blob that is in the store one of this repository's. */
  linkBlob(repository: string, digest: Digest): Promise<void>;
  /** Takes the manifest and every tag that names it out of the repository; false when it was not there. */
  deleteManifest(repository: string, digest: Digest): Promise<boolean>;
  deleteTag(repository: string, tag: string): Promise<boolean>;
  /** Takes the blob out of the repository; its bytes stay until garbage is collected. */
  deleteBlob(repository: string, digest: Digest): Promise<boolean>;
}

export interface OpenImageStoreOptions {
  /** Makes the folder when there is no store yet. @default false */
  readonly create?: boolean;
}

/**
 * Opens the store in the folder that holds `docker/registry/v2`.
 * @throws {OciError} NOT_FOUND when there is none and `create` is not set
 */
export async function openImageStore(folder: string, { create = false }: OpenImageStoreOptions = {}): Promise<ImageStore> {
  const storage = join(folder, storageRoot);
  if (create) {
    await mkdir(storage, { recursive: true }).catch((error: unknown) => {
      throw new OciError('STORE_WRITE_FAILED', `cannot make an image store in ${folder}: ${errorMessage(error)}`, { cause: error });
    });
  }
  const found = await stat(storage).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw new OciError('STORE_UNREADABLE', `cannot look into the image store ${folder}: ${errorMessage(error)}`, { cause: error });
  });
  if (found?.isDirectory() !== true) throw new OciError('NOT_FOUND', `no image store in ${folder}: it must hold ${storageRoot}`);
  const files = await openStoreFiles(folder);
  const referrersIndex = createReferrersIndex(files);
  const subjects = new Map<Digest, Descriptor & { readonly subject: Digest | undefined }>();

  const resolve = async (repository: string, reference: string): Promise<Digest | undefined> => {
    const digest = isDigest(reference) ? reference : await files.readLink(storagePaths.tagCurrentLink(repository, reference));
    if (digest === undefined) return undefined;
    return files.readLink(storagePaths.revisionLink(repository, digest));
  };

  const blobSize = async (digest: Digest): Promise<number | undefined> => {
    const handle = await files.open(storagePaths.blobData(digest));
    if (handle === undefined) return undefined;
    try { return (await handle.stat()).size; } finally { await handle.close(); }
  };

  const exists = async (repository: string): Promise<boolean> => (await files.list(storagePaths.repository(repository))).some((entry) => entry.name.startsWith('_'));

  const describe = async (digest: Digest): Promise<Descriptor & { readonly subject: Digest | undefined }> => {
    let known = subjects.get(digest);
    if (known === undefined) {
      const { mediaType, size, artifactType, annotations, subject } = await readManifest(files, digest);
      known = { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }), annotations, subject: subject?.digest };
      subjects.set(digest, known);
    }
    return known;
  };

  const allTags = async (repository: string): Promise<string[]> => {
    const tags: string[] = [];
    for (const { name } of await files.list(storagePaths.tags(repository))) {
      if (isImageTag(name) && await files.readLink(storagePaths.tagCurrentLink(repository, name)) !== undefined) tags.push(name);
    }
    return tags.sort(compareNames);
  };

  const store: ImageStore = {
    path: files.root,
    name: `store:${files.root}`,
    createUpload: () => createUpload(files, storagePaths.blobData),

    async headManifest(repository, reference) {
      const manifest = await store.getManifest(repository, reference);
      return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
    },
    async getManifest(repository, reference) {
      const digest = await resolve(repository, reference);
      return digest === undefined ? undefined : readManifest(files, digest);
    },
    async statBlob(repository, digest) {
      if (await files.readLink(storagePaths.layerLink(repository, digest)) === undefined) return undefined;
      return blobSize(digest);
    },
    async openBlobFile(repository, { digest, size }) {
      const linked = await files.readLink(storagePaths.layerLink(repository, digest));
      const handle = linked === undefined ? undefined : await files.open(storagePaths.blobData(digest));
      if (handle === undefined) throw new OciError('CONTENT_MISSING', `${repository} in ${store.name} has no blob ${digest}`);
      const actual = (await handle.stat()).size;
      if (actual !== size) {
        await handle.close();
        throw new OciError('SIZE_MISMATCH', `blob ${digest} in ${store.name} has ${actual} bytes, not ${size}`);
      }
      return handle;
    },
    async openBlob(repository, { digest, size }, { offset = 0 } = {}): Promise<Readable> {
      const handle = await store.openBlobFile(repository, { digest, size });
      const bytes = handle.createReadStream({ start: offset, highWaterMark: 256 * 1024 });
      return offset === 0 ? verifyStream(bytes, { digest, size }, `blob ${digest} of ${repository} in ${store.name}`) : bytes;
    },
    async listTags(repository) {
      return await exists(repository) ? (await allTags(repository)).filter((tag) => !isReferrersTag(tag)) : undefined;
    },
    async listReferrers(repository, digest) {
      const referrers: Descriptor[] = [];
      for (const revision of await listDigests(files, storagePaths.revisions(repository))) {
        if (await files.readLink(storagePaths.revisionLink(repository, revision)) === undefined) continue;
        const { subject, ...descriptor } = await describe(revision);
        if (subject === digest) referrers.push(descriptor);
      }
      return referrers;
    },
    async listRepositories() {
      const found: string[] = [];
      const visit = async (folder: string, name: string): Promise<void> => {
        const entries = (await files.list(folder)).filter((entry) => entry.isDirectory());
        if (entries.some((entry) => entry.name === '_manifests')) found.push(name);
        for (const entry of entries) {
          const child = name === '' ? entry.name : `${name}/${entry.name}`;
          if (isRepositoryName(child)) await visit(`${folder}/${entry.name}`, child);
        }
      };
      await visit(`${storageRoot}/repositories`, '');
      return found.sort(compareNames);
    },
    async findBlobFile(repository, digest) {
      return await store.statBlob(repository, digest) === undefined ? undefined : join(files.root, storagePaths.blobData(digest));
    },

    hold: () => files.hold(),
    async hasManifest(repository, digest) {
      if (await files.readLink(storagePaths.revisionLink(repository, digest)) === undefined) return false;
      const manifest = await readManifest(files, digest).catch((error: unknown) => {
        if (classifyImageError(error) === 'invalid') return undefined; // lost or rotten: to be written again
        throw error;
      });
      if (manifest === undefined) return false;
      if (manifest.kind === 'index') return true;
      for (const child of [manifest.config, ...manifest.layers]) {
        if (!isNotDistributed(child.mediaType) && await store.statBlob(repository, child.digest) !== child.size) return false;
      }
      return true;
    },
    async putManifest(repository, manifest, tag) {
      const { digest, bytes, size } = manifest;
      if (tag !== undefined) storagePaths.tag(repository, tag); // refuse a bad name before anything is written
      await writeBlob(files, { digest, size }, [bytes], storagePaths.blobData);
      await files.writeLink(storagePaths.revisionLink(repository, digest), digest);
      if (tag !== undefined) await files.writeLink(storagePaths.tagIndexLink(repository, tag, digest), digest);
      await files.flush(); // the tag must not survive what it names
      if (tag !== undefined) {
        await files.writeLink(storagePaths.tagCurrentLink(repository, tag), digest);
        await files.flush();
      }
      if (manifest.subject !== undefined) await referrersIndex.add(repository, manifest.subject.digest, [referrerOf(manifest)]);
    },
    recordReferrers: (repository, subject, referrers) => referrersIndex.add(repository, subject, referrers),
    async hasBlob(repository, digest, size) {
      return await store.statBlob(repository, digest) === size;
    },
    async putBlob(repository, { digest, size }, stream) {
      const link = storagePaths.layerLink(repository, digest);
      await writeBlob(files, { digest, size }, stream, storagePaths.blobData);
      await files.writeLink(link, digest);
    },
    async linkBlob(repository, digest) {
      await files.writeLink(storagePaths.layerLink(repository, digest), digest);
    },
    async mountBlob(repository, digest, fromRepository) {
      if (await store.statBlob(fromRepository, digest) === undefined) return false;
      await store.linkBlob(repository, digest);
      return true;
    },
    async adoptBlob(repository, digest, size) {
      const actual = await blobSize(digest);
      if (actual === undefined || (size !== undefined && actual !== size)) return false;
      await store.linkBlob(repository, digest);
      return true;
    },
    async linkBlobFile(repository, descriptor, path) {
      if (!await linkFile(files, descriptor, path, storagePaths.blobData)) return false;
      await store.linkBlob(repository, descriptor.digest);
      return true;
    },

    async deleteManifest(repository, digest) {
      const link = storagePaths.revisionLink(repository, digest);
      if (await files.readLink(link) === undefined) return false;
      const subject = await describe(digest).then((described) => described.subject, () => undefined); // one that is rotten goes as well
      for (const tag of await allTags(repository)) {
        if (await files.readLink(storagePaths.tagCurrentLink(repository, tag)) === digest) await files.remove(storagePaths.tag(repository, tag));
      }
      const removed = await files.remove(`${storagePaths.revisions(repository)}/${splitDigest(digest).algorithm}/${splitDigest(digest).hex}`);
      if (subject !== undefined) await referrersIndex.remove(repository, subject, digest);
      return removed;
    },
    async deleteTag(repository, tag) {
      if (await files.readLink(storagePaths.tagCurrentLink(repository, tag)) === undefined) return false;
      return files.remove(storagePaths.tag(repository, tag));
    },
    async deleteBlob(repository, digest) {
      const link = storagePaths.layerLink(repository, digest);
      if (await files.readLink(link) === undefined) return false;
      return files.remove(link);
    },
  };
  return store;
}
