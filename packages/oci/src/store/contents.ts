import { mapConcurrent } from '@slipway/core';
import { isDigest, verifyBytes, type Digest } from '../digest.ts';
import { OciError } from '../errors.ts';
import { algorithmOf, maxManifestSize, parseManifest, type Manifest } from '../manifest.ts';
import { compareNames, isImageTag, isRepositoryName } from '../reference.ts';
import { createStoreFiles, type StoreFiles } from './files.ts';
import { storagePaths, storageRoot } from './layout.ts';

/** The files of a store, for whoever looks at all of them. */
export function openStoreFiles(folder: string): Promise<StoreFiles> {
  return createStoreFiles(folder, `${storageRoot}/.tmp`);
}

/** Every digest that has a folder among the blobs, in order. */
export async function listBlobs(files: StoreFiles): Promise<Digest[]> {
  const found: Digest[] = [];
  const blobs = `${storageRoot}/blobs`;
  for (const algorithm of await files.list(blobs)) {
    for (const prefix of await files.list(`${blobs}/${algorithm.name}`)) {
      for (const { name } of await files.list(`${blobs}/${algorithm.name}/${prefix.name}`)) {
        const digest = `${algorithm.name}:${name}`;
        if (isDigest(digest) && name.startsWith(prefix.name)) found.push(digest);
      }
    }
  }
  return found.sort();
}

/** The digests that folders `sha256/<hex>` below a path name. */
export async function listDigests(files: StoreFiles, path: string): Promise<Digest[]> {
  const found: Digest[] = [];
  for (const algorithm of await files.list(path)) {
    for (const { name } of await files.list(`${path}/${algorithm.name}`)) {
      const digest = `${algorithm.name}:${name}`;
      if (isDigest(digest)) found.push(digest);
    }
  }
  return found.sort();
}

/** What a repository names. */
export interface RepositoryContents {
  readonly name: string;
  readonly revisions: readonly Digest[];
  readonly layers: readonly Digest[];
  readonly tags: readonly { readonly tag: string; /** What it names or named. */ readonly history: readonly Digest[] }[];
}

/** Every folder that is a repository, nested ones too, whether it has manifests or only blobs. */
export async function listContents(files: StoreFiles): Promise<RepositoryContents[]> {
  const names: string[] = [];
  const visit = async (folder: string, name: string): Promise<void> => {
    const entries = (await files.list(folder)).filter((entry) => entry.isDirectory());
    if (name !== '' && entries.some((entry) => entry.name === '_manifests' || entry.name === '_layers')) names.push(name);
    for (const entry of entries) {
      const child = name === '' ? entry.name : `${name}/${entry.name}`;
      if (isRepositoryName(child)) await visit(`${folder}/${entry.name}`, child);
    }
  };
  await visit(`${storageRoot}/repositories`, '');
  return mapConcurrent(names.sort(compareNames), 4, async (name) => {
    const tags = (await files.list(storagePaths.tags(name))).map((entry) => entry.name).filter(isImageTag).sort(compareNames);
    return {
      name,
      revisions: await listDigests(files, storagePaths.revisions(name)),
      layers: await listDigests(files, storagePaths.layers(name)),
      tags: await mapConcurrent(tags, 4, async (tag) => ({ tag, history: await listDigests(files, storagePaths.tagIndex(name, tag)) })),
    };
  });
}

/** The manifest in the file at `path`, verified; undefined when there is no such file. @throws {OciError} DIGEST_MISMATCH, MANIFEST_INVALID, MANIFEST_TOO_LARGE */
export async function findManifestFile(files: Pick<StoreFiles, 'open' | 'root'>, path: string, digest: Digest): Promise<Manifest | undefined> {
  const handle = await files.open(path);
  if (handle === undefined) return undefined;
  let bytes: Buffer;
  try {
    const { size } = await handle.stat();
    if (size > maxManifestSize) throw new OciError('MANIFEST_TOO_LARGE', `manifest ${digest} has ${size} bytes, more than ${maxManifestSize}`);
    bytes = await handle.readFile();
  } finally {
    await handle.close();
  }
  verifyBytes(bytes, { digest, size: bytes.length }, `manifest ${digest} in ${files.root}`);
  return parseManifest(bytes, { algorithm: algorithmOf(digest), subject: `manifest ${digest}` });
}

/** @throws {OciError} STORE_INVALID, DIGEST_MISMATCH, MANIFEST_INVALID, MANIFEST_TOO_LARGE */
export async function readManifest(files: StoreFiles, digest: Digest): Promise<Manifest> {
  const manifest = await findManifestFile(files, storagePaths.blobData(digest), digest);
  if (manifest === undefined) throw new OciError('STORE_INVALID', `the image store ${files.root} links to manifest ${digest}, but does not hold it`);
  return manifest;
}
