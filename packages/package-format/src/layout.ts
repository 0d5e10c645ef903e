import { splitDigest, parseDigest } from '@slipway/oci';

// The storage layout of the distribution registry: what a stock registry serves when it is unpacked under its root.
// https://github.com/distribution/distribution/blob/main/registry/storage/paths.go

/** The folder that holds blobs and repositories. */
export const registryRoot = 'docker/registry/v2';

/** `docker/registry/v2/blobs/sha256/ab/<hex>/data` */
export function blobPath(digest: string): string {
  const { algorithm, hex } = splitDigest(parseDigest(digest));
  return `${registryRoot}/blobs/${algorithm}/${hex.slice(0, 2)}/${hex}/data`;
}

/** One of the pieces of a blob that is larger than a segment; `number` counts from 1. */
export interface ChunkNumber {
  readonly number: number;
  readonly of: number;
}

/** The most chunks that one blob may have: their names have four digits, so that they sort. */
export const maxChunks = 9999;

/** `docker/registry/v2/blobs/sha256/ab/<hex>/data.chunk-0001-of-0003` */
export function chunkPath(digest: string, { number, of }: ChunkNumber): string {
  return `${blobPath(digest)}.chunk-${String(number).padStart(4, '0')}-of-${String(of).padStart(4, '0')}`;
}

/** What lies at this path, if it is the path of a blob or of a chunk of one. */
export function parseBlobPath(path: string): { readonly digest: string; readonly chunk?: ChunkNumber } | undefined {
  const match = /^docker\/registry\/v2\/blobs\/sha256\/([0-9a-f]{2})\/([0-9a-f]{64})\/data(?:\.chunk-(\d{4})-of-(\d{4}))?$/.exec(path);
  if (match?.[1] === undefined || match[2]?.startsWith(match[1]) !== true) return undefined;
  const digest = `sha256:${match[2]}`;
  return match[3] === undefined ? { digest } : { digest, chunk: { number: Number(match[3]), of: Number(match[4]) } };
}

const digestFolder = (digest: string): string => {
  const { algorithm, hex } = splitDigest(parseDigest(digest));
  return `${algorithm}/${hex}`;
};

/** A file whose only content is a digest: it makes a blob visible in a repository, or a tag point to it. */
export interface RegistryLink {
  readonly path: string;
  readonly digest: string;
}

export function layerLink(repository: string, digest: string): RegistryLink {
  return { path: `${registryRoot}/repositories/${repository}/_layers/${digestFolder(digest)}/link`, digest };
}

export function revisionLink(repository: string, digest: string): RegistryLink {
  return { path: `${registryRoot}/repositories/${repository}/_manifests/revisions/${digestFolder(digest)}/link`, digest };
}

/** What a tag points to now, and the record of what it has pointed to. */
export function tagLinks(repository: string, tag: string, digest: string): RegistryLink[] {
  const folder = `${registryRoot}/repositories/${repository}/_manifests/tags/${tag}`;
  return [{ path: `${folder}/current/link`, digest }, { path: `${folder}/index/${digestFolder(digest)}/link`, digest }];
}

/** Whether this is the path of a link. */
export function isLinkPath(path: string): boolean {
  return path.startsWith(`${registryRoot}/repositories/`) && path.endsWith('/link');
}
