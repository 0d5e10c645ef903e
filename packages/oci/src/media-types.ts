/** @see https://github.com/opencontainers/image-spec/blob/main/media-types.md */
export const mediaTypes = {
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociConfig: 'application/vnd.oci.image.config.v1+json',
  dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  octetStream: 'application/octet-stream',
} as const;

const indexTypes: ReadonlySet<string> = new Set([mediaTypes.ociIndex, mediaTypes.dockerList]);
const manifestTypes: ReadonlySet<string> = new Set([mediaTypes.ociManifest, mediaTypes.dockerManifest]);
const imageConfigTypes: ReadonlySet<string> = new Set([mediaTypes.ociConfig, mediaTypes.dockerConfig]);

/** What is offered in `Accept` when a manifest is asked for. */
export const acceptedManifestTypes: readonly string[] = [...manifestTypes, ...indexTypes];

export const isIndexType = (mediaType: string): boolean => indexTypes.has(mediaType);
export const isManifestType = (mediaType: string): boolean => manifestTypes.has(mediaType) || indexTypes.has(mediaType);

/** Whether such a config blob is an image's, which names its platform. */
export const isImageConfigType = (mediaType: string): boolean => imageConfigTypes.has(mediaType);

/** `Content-Type` without its parameters, lower-case. */
export function bareMediaType(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** Whether registries may refuse to hand out such a layer, so that it is missing without harm. @see https://github.com/opencontainers/image-spec/blob/main/layer.md#non-distributable-layers */
export const isNotDistributed = (mediaType: string): boolean => /\.(?:nondistributable|foreign)\b/.test(mediaType);
