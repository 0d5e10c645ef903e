import { splitDigest, type Digest } from './digest.ts';
import { descriptorOf, type Descriptor, type Manifest } from './manifest.ts';
import { isImageTag } from './reference.ts';
import type { ImageSource } from './source.ts';

/**
 * The tag under which a registry without a list of referrers keeps one.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
 */
export function referrersTag(digest: Digest): string {
  const { algorithm, hex } = splitDigest(digest);
  return `${algorithm}-${hex.slice(0, 64)}`;
}

/** What is attached to a manifest: found by its subject, or under a tag made of its digest. */
export interface Attachments {
  /** Manifests that name it as their subject. */
  readonly referrers: readonly Descriptor[];
  /** Tags of cosign's scheme: signature, attestation, SBOM. */
  readonly tags: readonly string[];
}

/**
 * What is attached to a manifest (DR15). `tags` are all tags of its repository.
 * @see https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#storage
 */
export async function findAttachments(source: ImageSource, repository: string, digest: Digest, tags: ReadonlySet<string>): Promise<Attachments> {
  const base = referrersTag(digest);
  const attached = ['sig', 'att', 'sbom'].map((kind) => `${base}.${kind}`).filter((tag) => tags.has(tag) && isImageTag(tag));
  const referrers = await source.listReferrers?.(repository, digest, { tags }) ?? [];
  return { referrers, tags: attached };
}

/** How a manifest is listed among the referrers of its subject. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers */
export function referrerOf(manifest: Manifest): Descriptor {
  const { artifactType, annotations } = manifest;
  return { ...descriptorOf(manifest), ...(artifactType === undefined ? {} : { artifactType }), annotations };
}
