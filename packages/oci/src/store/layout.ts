import { splitDigest, type Digest } from '../digest.ts';
import { OciError } from '../errors.ts';
import { isImageTag, isRepositoryName } from '../reference.ts';

/** Below the folder of a store: where registries keep everything. */
export const storageRoot = 'docker/registry/v2';

const hexPath = (digest: Digest): string => {
  const { algorithm, hex } = splitDigest(digest);
  return `${algorithm}/${hex}`;
};

/** The path that a repository's files are under. @throws {OciError} REFERENCE_INVALID (T34) */
function repositoryPath(repository: string): string {
  if (!isRepositoryName(repository)) throw new OciError('REFERENCE_INVALID', `not the name of an image repository: ${JSON.stringify(repository.slice(0, 300))}`);
  return `${storageRoot}/repositories/${repository}`;
}

function tagPath(repository: string, tag: string): string {
  if (!isImageTag(tag)) throw new OciError('REFERENCE_INVALID', `not an image tag: ${JSON.stringify(tag.slice(0, 160))}`);
  return `${repositoryPath(repository)}/_manifests/tags/${tag}`;
}

/**
 * Where distribution's registry keeps what, as paths with `/` below the folder that holds `docker/`. Link files
 * hold a digest and nothing else.
 * @see https://github.com/distribution/distribution/blob/main/registry/storage/paths.go
 */
export const storagePaths = {
  /** The bytes of a blob or manifest. */
  blobData: (digest: Digest): string => {
    const { algorithm, hex } = splitDigest(digest);
    return `${storageRoot}/blobs/${algorithm}/${hex.slice(0, 2)}/${hex}/data`;
  },
  /** Holds the bytes and nothing else. */
  blobFolder: (digest: Digest): string => storagePaths.blobData(digest).replace(/\/data$/, ''),
  repository: repositoryPath,
  layers: (repository: string): string => `${repositoryPath(repository)}/_layers`,
  /** Says that a config or layer belongs to the repository. */
  layerLink: (repository: string, digest: Digest): string => `${repositoryPath(repository)}/_layers/${hexPath(digest)}/link`,
  /** Says that a manifest belongs to the repository. */
  revisionLink: (repository: string, digest: Digest): string => `${repositoryPath(repository)}/_manifests/revisions/${hexPath(digest)}/link`,
  revisions: (repository: string): string => `${repositoryPath(repository)}/_manifests/revisions`,
  tags: (repository: string): string => `${repositoryPath(repository)}/_manifests/tags`,
  tag: tagPath,
  /** What the tag names now. */
  tagCurrentLink: (repository: string, tag: string): string => `${tagPath(repository, tag)}/current/link`,
  tagIndex: (repository: string, tag: string): string => `${tagPath(repository, tag)}/index`,
  /** What the tag names or named. */
  tagIndexLink: (repository: string, tag: string, digest: Digest): string => `${tagPath(repository, tag)}/index/${hexPath(digest)}/link`,
} as const;
