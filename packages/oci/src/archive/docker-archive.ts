import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { posix } from 'node:path';
import { Readable } from 'node:stream';
import { errorMessage, readTar } from '@slipway/core';
import { z } from 'zod';
import { digestOf, isDigest, parseDigest, verifyStream, type Digest } from '../digest.ts';
import { OciError } from '../errors.ts';
import { descriptorOf, parseManifest, type Descriptor, type Manifest } from '../manifest.ts';
import { mediaTypes } from '../media-types.ts';
import { apiRepository, compareNames, parseImageReference } from '../reference.ts';
import type { ImageSource } from '../source.ts';

/** What `docker save` writes as `manifest.json`. @see https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format */
const archiveSchema = z.array(z.object({ Config: z.string(), RepoTags: z.array(z.string()).nullish(), Layers: z.array(z.string()).nullish() }));
/** What of an image's config names its layers. @see https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
const configSchema = z.object({ rootfs: z.object({ diff_ids: z.array(z.string().refine(isDigest, 'not a digest')).nullish() }) });

const layerTypes = { tar: 'application/vnd.docker.image.rootfs.diff.tar', gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip' } as const;
const maxDocument = 4 * 1024 * 1024;

/** Bytes of the archive. */
interface Extent { readonly offset: number; readonly size: number }

interface Contents {
  readonly extents: ReadonlyMap<string, Extent>;
  /** Files whose content is another's: symbolic and hard links. */
  readonly links: ReadonlyMap<string, string>;
  /** Small JSON files. */
  readonly documents: ReadonlyMap<string, Buffer>;
}

async function readContents(file: string): Promise<Contents> {
  const extents = new Map<string, Extent>();
  const links = new Map<string, string>();
  const documents = new Map<string, Buffer>();
  for await (const { name, size, type, linkName, offset, body } of readTar(createReadStream(file, { highWaterMark: 1024 * 1024 }))) {
    const path = posix.normalize(name);
    if (type === 'symlink') links.set(path, posix.join(posix.dirname(path), linkName));
    if (type === 'link') links.set(path, posix.normalize(linkName));
    if (type !== 'file') continue;
    extents.set(path, { offset, size });
    const isDocument = path.endsWith('.json') || /^blobs\/sha256\/[0-9a-f]{64}$/.test(path);
    if (!isDocument || size > maxDocument) continue;
    const chunks: Buffer[] = [];
    let first = 0;
    for await (const chunk of body) {
      if (chunks.length === 0) first = chunk[0] ?? 0;
      if (first === 0x7b || first === 0x5b) chunks.push(Buffer.from(chunk)); // { or [
    }
    if (chunks.length > 0 || size === 0) documents.set(path, Buffer.concat(chunks));
  }
  return { extents, links, documents };
}

function parseDocument<T>(bytes: Buffer | undefined, schema: z.ZodType<T>, subject: string): T {
  if (bytes === undefined) throw new OciError('STORE_INVALID', `${subject} is not in the archive`);
  let document: unknown;
  try { document = JSON.parse(bytes.toString('utf8')); } catch (error) { throw new OciError('STORE_INVALID', `${subject} is not JSON`, { cause: error }); }
  const parsed = schema.safeParse(document);
  if (!parsed.success) throw new OciError('STORE_INVALID', `${subject}: ${parsed.error.issues[0]?.path.map(String).join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`, { cause: parsed.error });
  return parsed.data;
}

async function startsAsGzip(file: string, { offset, size }: Extent): Promise<boolean> {
  if (size < 2) return false;
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, offset);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

async function hashExtent(file: string, { offset, size }: Extent): Promise<Digest> {
  const hash = createHash('sha256');
  if (size > 0) for await (const chunk of createReadStream(file, { start: offset, end: offset + size - 1, highWaterMark: 1024 * 1024 })) hash.update(chunk as Buffer);
  return parseDigest(`sha256:${hash.digest('hex')}`);
}

/**
 * An archive that `docker save` or skopeo's docker-archive wrote, as a place to take images from. It holds no manifests,
 * so they are made here, always with the same bytes from the same archive: docker's schema 2 with the config and the
 * layers as they are in the archive, mostly uncompressed. An image's digest is therefore that of its archive, not of the
 * registry that it was saved from.
 * @throws {OciError} NOT_FOUND, STORE_INVALID
 */
export async function openDockerArchive(path: string): Promise<ImageSource> {
  const file = await realpath(path).catch((error: unknown) => { throw new OciError('NOT_FOUND', `no archive at ${path}: ${errorMessage(error)}`, { cause: error }); });
  const name = `docker-archive:${file}`;
  if (await startsAsGzip(file, { offset: 0, size: 2 })) throw new OciError('STORE_INVALID', `${file} is compressed`, { hint: 'gunzip it first: layers are read from the middle of it' });
  const { extents, links, documents } = await readContents(file).catch((error: unknown) => {
    throw new OciError('STORE_INVALID', `${file} is no tar archive: ${errorMessage(error)}`, { cause: error });
  });
  const blobs = new Map<Digest, Extent>();
  const manifests = new Map<Digest, Manifest>();
  const tags = new Map<string, Map<string, Digest>>();

  const extentOf = (entry: string): Extent => {
    let at = posix.normalize(entry);
    for (let step = 0; step < 8; step += 1) at = extents.has(at) ? at : links.get(at) ?? at;
    const extent = extents.get(at);
    if (extent === undefined) throw new OciError('STORE_INVALID', `${file} lacks ${entry}, which its manifest.json names`);
    return extent;
  };
  const layerOf = async (entry: string, diffId: Digest | undefined): Promise<Descriptor> => {
    const extent = extentOf(entry);
    const compressed = await startsAsGzip(file, extent);
    const inName = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(posix.normalize(entry))?.[1];
    const digest = inName !== undefined ? parseDigest(`sha256:${inName}`) : compressed || diffId === undefined ? await hashExtent(file, extent) : diffId;
    blobs.set(digest, extent);
    return { mediaType: compressed ? layerTypes.gzip : layerTypes.tar, size: extent.size, digest };
  };

  for (const image of parseDocument(documents.get('manifest.json'), archiveSchema, `manifest.json of ${file}`)) {
    const configBytes = documents.get(posix.normalize(image.Config));
    const { rootfs } = parseDocument(configBytes, configSchema, `${image.Config} of ${file}`);
    const entries = image.Layers ?? [];
    const diffIds = rootfs.diff_ids ?? [];
    if (entries.length !== diffIds.length) throw new OciError('STORE_INVALID', `${file}: ${image.Config} has ${diffIds.length} layers, manifest.json ${entries.length}`);
    const configDigest = digestOf(configBytes ?? '');
    blobs.set(configDigest, extentOf(image.Config));
    const layers: Descriptor[] = [];
    for (const [index, entry] of entries.entries()) layers.push(await layerOf(entry, diffIds[index]));
    const manifest = parseManifest(Buffer.from(JSON.stringify({
      schemaVersion: 2, mediaType: mediaTypes.dockerManifest,
      config: { mediaType: mediaTypes.dockerConfig, size: configBytes?.length ?? 0, digest: configDigest }, layers,
    })), { subject: name });
    manifests.set(manifest.digest, manifest);
    for (const text of image.RepoTags ?? []) {
      const { repository, tag } = parseImageReference(text);
      const known = tags.get(repository) ?? new Map<string, Digest>();
      tags.set(repository, known.set(tag ?? 'latest', manifest.digest));
    }
  }

  /** `library/nginx` and `nginx` are the same to docker. */
  const tagsOf = (repository: string): ReadonlyMap<string, Digest> | undefined =>
    tags.get(repository) ?? [...tags].find(([each]) => apiRepository({ repository: each }).repository === repository)?.[1];
  const getManifest = (repository: string, reference: string): Promise<Manifest | undefined> => {
    const digest = isDigest(reference) ? reference : tagsOf(repository)?.get(reference);
    return Promise.resolve(digest === undefined ? undefined : manifests.get(digest));
  };
  return {
    name, getManifest,
    async headManifest(repository, reference) {
      const manifest = await getManifest(repository, reference);
      return manifest === undefined ? undefined : descriptorOf(manifest);
    },
    statBlob: (_repository, digest) => Promise.resolve(blobs.get(digest)?.size),
    openBlob(repository, { digest, size }, { offset = 0 } = {}) {
      const extent = blobs.get(digest);
      if (extent === undefined) return Promise.reject(new OciError('CONTENT_MISSING', `${repository} in ${name} has no blob ${digest}`));
      const { offset: start, size: actual } = extent;
      if (actual !== size) return Promise.reject(new OciError('SIZE_MISMATCH', `blob ${digest} in ${name} has ${actual} bytes, not ${size}`));
      const bytes = offset >= actual ? Readable.from([], { objectMode: false }) : createReadStream(file, { start: start + offset, end: start + actual - 1, highWaterMark: 256 * 1024 });
      return Promise.resolve(offset === 0 ? verifyStream(bytes, { digest, size }, `blob ${digest} of ${repository} in ${name}`) : bytes);
    },
    listTags: (repository) => {
      const known = tagsOf(repository);
      return Promise.resolve(known === undefined ? undefined : [...known.keys()].sort(compareNames));
    },
    listReferrers: () => Promise.resolve([]),
    listRepositories: () => Promise.resolve([...tags.keys()].sort(compareNames)),
  };
}
