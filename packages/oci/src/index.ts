export { classifyImageError, OciError, type OciErrorCode } from './errors.ts';
export { createContentCheck, digestOf, isDigest, parseDigest, splitDigest, verifyBytes, verifyStream, type ContentCheck, type Digest, type DigestAlgorithm, type ExpectedContent } from './digest.ts';
export { apiRepository, formatImageReference, isImageTag, isRegistryHost, isRepositoryName, manifestReference, parseImageReference, type ImageReference } from './reference.ts';
export { formatImagePlatform, matchesPlatform, parseImagePlatform, type ImagePlatform } from './platform.ts';
export { acceptedManifestTypes, isImageConfigType, isIndexType, isManifestType, mediaTypes } from './media-types.ts';
export { attestedDigest, descriptorOf, maxManifestSize, parseManifest, parseConfigPlatform, type Descriptor, type ImageIndex, type ImageManifest, type Manifest, type ParseManifestOptions } from './manifest.ts';
export type { ImageDestination, ImageSource, OpenBlobOptions } from './source.ts';
export { createAddressPolicy, type AddressPolicy, type ResolveHost } from './registry/addresses.ts';
