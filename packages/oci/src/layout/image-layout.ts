import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, errorMessage } from '@slipway/core';
import { isDigest, verifyStream, type Digest } from '../digest.ts';
import { classifyImageError, OciError } from '../errors.ts';
import { descriptorOf, type Descriptor, type Manifest } from '../manifest.ts';
import { isNotDistributed } from '../media-types.ts';
import { compareNames, isImageTag, isRepositoryName } from '../reference.ts';
import { referrerOf, referrersTag } from '../referrers.ts';
import type { ImageDestination, ImageSource } from '../source.ts';
import { findManifestFile } from '../store/contents.ts';
import { createStoreFiles } from '../store/files.ts';
import { linkFile, writeBlob } from '../store/upload.ts';
import { answersTo, emptyIndex, entryText, layoutMarker, layoutPaths, nameOfEntry, parseLayoutIndex, repositoryOfFolder, withEntry, type LayoutEntry, type LayoutIndex } from './layout.ts';

/**
 * An OCI image layout on disk. Its blobs belong to all repositories; `index.json` names images `repository:tag`, and
 * those that others wrote under a tag alone answer for every repository.
 * @see https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */
export type ImageLayout = Required<ImageSource> & Required<Omit<ImageDestination, 'recordReferrers'>> & { readonly path: string };

export interface OpenImageLayoutOptions {
  /** Makes it when there is none yet. @default false */
  readonly create?: boolean;
  /** Only the image that `index.json` has under this name, for whatever is asked. */
  readonly reference?: string | undefined;
}

/** @throws {OciError} NOT_FOUND when there is none and `create` is not set */
export async function openImageLayout(folder: string, { create = false, reference: only }: OpenImageLayoutOptions = {}): Promise<ImageLayout> {
  if (create) {
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw new OciError('STORE_WRITE_FAILED', `cannot make an image layout in ${folder}: ${errorMessage(error)}`, { cause: error });
    });
  }
  const found = await stat(join(folder, layoutPaths.marker)).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw new OciError('STORE_UNREADABLE', `cannot look into the image layout ${folder}: ${errorMessage(error)}`, { cause: error });
  });
  if (found === undefined && !create) throw new OciError('NOT_FOUND', `no OCI image layout in ${folder}: it must hold ${layoutPaths.marker}`);
  const files = await createStoreFiles(folder, layoutPaths.work);

  const readText = async (path: string): Promise<string | undefined> => {
    const handle = await files.open(path);
    if (handle === undefined) return undefined;
    try { return await handle.readFile('utf8'); } finally { await handle.close(); }
  };
  const writeText = async (path: string, text: string): Promise<void> => {
    const { handle, path: temporary } = await files.createTemporary();
    try {
      await handle.chmod(0o644);
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await files.place(temporary, path);
  };
  const readIndex = async (): Promise<LayoutIndex> => {
    const text = await readText(layoutPaths.index);
    return text === undefined ? emptyIndex : parseLayoutIndex(text, join(files.root, layoutPaths.index));
  };
  // one change at a time, in this process and in others
  let changing: Promise<unknown> = Promise.resolve();
  const changeIndex = (change: (index: LayoutIndex) => LayoutIndex): Promise<void> => {
    const done = changing.then(async () => {
      const release = await files.lockName(layoutPaths.index);
      try {
        const before = await readIndex();
        const text = JSON.stringify(change(before));
        if (text !== JSON.stringify(before)) await writeText(layoutPaths.index, text);
        await files.flush();
      } finally {
        await release();
      }
    });
    changing = done.catch(() => undefined);
    return done;
  };

  const blobSize = async (digest: Digest): Promise<number | undefined> => {
    const handle = await files.open(layoutPaths.blobData(digest));
    if (handle === undefined) return undefined;
    try { return (await handle.stat()).size; } finally { await handle.close(); }
  };
  const readManifest = (digest: Digest): Promise<Manifest | undefined> => findManifestFile(files, layoutPaths.blobData(digest), digest);
  const checkName = (repository: string, reference: string): void => {
    if (!isRepositoryName(repository)) throw new OciError('REFERENCE_INVALID', `not the name of an image repository: ${JSON.stringify(repository.slice(0, 300))}`);
    if (!isDigest(reference) && !isImageTag(reference)) throw new OciError('REFERENCE_INVALID', `not an image tag: ${JSON.stringify(reference.slice(0, 160))}`);
  };
  const named = async (): Promise<{ readonly entry: LayoutEntry; readonly repository: string; readonly tag: string; readonly bare: boolean }[]> => (await readIndex()).manifests.flatMap((entry) => {
    const name = nameOfEntry(entry);
    return name === undefined ? [] : [{ entry, repository: name.repository ?? repositoryOfFolder(files.root), tag: name.tag, bare: name.repository === undefined }];
  });
  const resolve = async (repository: string, reference: string): Promise<Digest | undefined> => {
    checkName(repository, reference);
    if (isDigest(reference)) return reference;
    const { manifests } = await readIndex();
    const wanted = only === undefined ? undefined : manifests.find(({ annotations }) => Object.values(annotations ?? {}).includes(only));
    if (only !== undefined) return wanted?.digest;
    const names = manifests.flatMap((entry) => {
      const name = nameOfEntry(entry);
      return name !== undefined && answersTo(name, repository, reference) ? [{ entry, name }] : [];
    });
    return (names.find(({ name }) => name.repository === repository) ?? names.find(({ name }) => name.repository !== undefined) ?? names[0])?.entry.digest;
  };

  const layout: ImageLayout = {
    path: files.root,
    name: `oci:${files.root}`,
    hold: () => files.hold(),

    async headManifest(repository, reference) {
      const manifest = await layout.getManifest(repository, reference);
      return manifest === undefined ? undefined : descriptorOf(manifest);
    },
    async getManifest(repository, reference) {
      const digest = await resolve(repository, reference);
      const manifest = digest === undefined ? undefined : await readManifest(digest);
      if (manifest === undefined && digest !== undefined && !isDigest(reference)) throw new OciError('STORE_INVALID', `${layout.name} names manifest ${digest}, but does not hold it`);
      return manifest;
    },
    statBlob: (_repository, digest) => blobSize(digest),
    async openBlobFile(repository, { digest, size }) {
      const handle = await files.open(layoutPaths.blobData(digest));
      if (handle === undefined) throw new OciError('CONTENT_MISSING', `${repository} in ${layout.name} has no blob ${digest}`);
      const actual = (await handle.stat()).size;
      if (actual !== size) {
        await handle.close();
        throw new OciError('SIZE_MISMATCH', `blob ${digest} in ${layout.name} has ${actual} bytes, not ${size}`);
      }
      return handle;
    },
    async openBlob(repository, { digest, size }, { offset = 0 } = {}) {
      const handle = await layout.openBlobFile(repository, { digest, size });
      const bytes = handle.createReadStream({ start: offset, highWaterMark: 256 * 1024 });
      return offset === 0 ? verifyStream(bytes, { digest, size }, `blob ${digest} of ${repository} in ${layout.name}`) : bytes;
    },
    async listTags(repository) {
      if (!isRepositoryName(repository)) return undefined;
      const tags = (await named()).filter((each) => answersTo(each.bare ? { tag: each.tag } : each, repository, each.tag)).map(({ tag }) => tag);
      return tags.length === 0 ? undefined : [...new Set(tags)].sort(compareNames);
    },
    async listRepositories() {
      return [...new Set((await named()).map(({ repository }) => repository))].sort(compareNames);
    },
    async listReferrers(_repository, digest) {
      const { manifests } = await readIndex();
      const listed = manifests.find((entry) => nameOfEntry(entry)?.tag === referrersTag(digest));
      const index = listed === undefined ? undefined : await readManifest(listed.digest);
      const candidates = [...manifests.map((entry) => entry.digest), ...(index?.kind === 'index' ? index.manifests.map((child) => child.digest) : [])];
      const referrers = new Map<Digest, Descriptor>();
      for (const candidate of new Set(candidates)) {
        const manifest = await readManifest(candidate);
        if (manifest?.subject?.digest === digest) referrers.set(candidate, referrerOf(manifest));
      }
      return [...referrers.values()];
    },
    async findBlobFile(_repository, digest) {
      return await blobSize(digest) === undefined ? undefined : join(files.root, layoutPaths.blobData(digest));
    },

    async hasManifest(_repository, digest) {
      const manifest = await readManifest(digest).catch((error: unknown) => {
        if (classifyImageError(error) === 'invalid') return undefined;
        throw error;
      });
      if (manifest === undefined || manifest.kind === 'index') return manifest !== undefined;
      for (const child of [manifest.config, ...manifest.layers]) {
        if (!isNotDistributed(child.mediaType) && await blobSize(child.digest) !== child.size) return false;
      }
      return true;
    },
    async putManifest(repository, manifest, tag) {
      checkName(repository, tag ?? manifest.digest);
      const { mediaType, digest, size, bytes } = manifest;
      await writeBlob(files, { digest, size }, [bytes], layoutPaths.blobData);
      await files.flush();
      if (tag !== undefined) await changeIndex((index) => withEntry(index, { mediaType, digest, size }, entryText(repository, tag)));
      else if (manifest.subject !== undefined) await changeIndex((index) => withEntry(index, { ...referrerOf(manifest), annotations: { ...manifest.annotations } }));
    },
    async hasBlob(_repository, digest, size) {
      return await blobSize(digest) === size;
    },
    async putBlob(repository, { digest, size }, stream) {
      checkName(repository, digest);
      await writeBlob(files, { digest, size }, stream, layoutPaths.blobData);
    },
    async mountBlob(_repository, digest, fromRepository) {
      return isRepositoryName(fromRepository) && await blobSize(digest) !== undefined;
    },
    async adoptBlob(_repository, digest, size) {
      const actual = await blobSize(digest);
      return actual !== undefined && (size === undefined || actual === size);
    },
    linkBlobFile: (_repository, descriptor, path) => linkFile(files, descriptor, path, layoutPaths.blobData),
  };
  if (found === undefined) {
    await writeText(layoutPaths.index, JSON.stringify(emptyIndex));
    await writeText(layoutPaths.marker, layoutMarker);
    await files.flush();
  }
  return layout;
}
