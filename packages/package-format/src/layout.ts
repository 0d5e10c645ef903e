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

/** The digest of the blob at this path, if it is a blob's path. */
export function digestOfBlobPath(path: string): string | undefined {
  const match = /^docker\/registry\/v2\/blobs\/(sha256)\/([0-9a-f]{2})\/([0-9a-f]{64})\/data$/.exec(path);
  return match?.[2] !== undefined && match[3]?.startsWith(match[2]) === true ? `sha256:${match[3]}` : undefined;
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
