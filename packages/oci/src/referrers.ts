import { splitDigest, type Digest } from './digest.ts';
import { descriptorOf, parseManifest, type Descriptor, type Manifest } from './manifest.ts';
import { mediaTypes } from './media-types.ts';
import { isImageTag } from './reference.ts';
import { resolveImage, type ResolvedImage } from './resolve.ts';
import type { ImageSource } from './source.ts';

/**
 * The tag under which a registry without a list of referrers keeps one.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
 */
export function referrersTag(digest: Digest): string {
  const { algorithm, hex } = splitDigest(digest);
  return `${algorithm}-${hex.slice(0, 64)}`;
}

/** Whether a tag is one that keeps a list of referrers, and so names no image. */
export function isReferrersTag(tag: string): boolean {
  return /^(?:sha256|sha512)-[0-9a-f]{64}$/.test(tag);
}

/** What is attached to a manifest: found by its subject, or under a tag made of its digest. */
interface Attachments {
  /** Manifests that name it as their subject. */
  readonly referrers: readonly Descriptor[];
  /** Tags of cosign's scheme: signature, attestation, SBOM. */
  readonly tags: readonly string[];
}

/** @see https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#storage */
async function findAttachments(source: ImageSource, repository: string, digest: Digest, tags: ReadonlySet<string> | undefined): Promise<Attachments> {
  const base = referrersTag(digest);
  const attached = ['sig', 'att', 'sbom'].map((kind) => `${base}.${kind}`).filter((tag) => tags?.has(tag) !== false && isImageTag(tag));
  const referrers = await source.listReferrers?.(repository, digest, tags === undefined ? {} : { tags }) ?? [];
  return { referrers, tags: attached };
}

/** A signature, attestation, SBOM or whatever else is attached to a manifest. */
export interface Attachment {
  readonly subject: Digest;
  readonly root: Manifest;
  readonly image: ResolvedImage;
  /** Of cosign's scheme; absent for what names its subject. */
  readonly tag?: string;
}

export interface ResolveAttachmentsOptions {
  /** All tags of the repository; a source that cannot list them is asked for each tag. */
  readonly tags: ReadonlySet<string> | undefined;
  /** Manifests that are known already; what is found is added. */
  readonly known?: Map<Digest, Manifest> | undefined;
}

/**
 * What is attached to these manifests of a repository, and what is attached to that (DR15). What is listed and was deleted, or
 * names another subject, is left out.
 * @throws {OciError} when one could not be looked at
 */
export async function resolveAttachments(source: ImageSource, repository: string, digests: Iterable<Digest>, { tags, known = new Map<Digest, Manifest>() }: ResolveAttachmentsOptions): Promise<Attachment[]> {
  const subjects = [...digests];
  const seen = new Set<Digest>(subjects);
  const attachments: Attachment[] = [];
  const take = async (subject: Digest, reference: string, tag?: string): Promise<void> => {
    const image = await resolveImage(source, repository, reference, { known, readConfig: false });
    const root = image?.manifests.get(image.descriptor.digest);
    if (image === undefined || root === undefined || (tag === undefined && root.subject?.digest !== subject)) return;
    attachments.push({ subject, root, image, ...(tag === undefined ? {} : { tag }) });
    if (!seen.has(root.digest)) subjects.push(root.digest);
    seen.add(root.digest);
  };
  for (let subject = subjects.shift(); subject !== undefined; subject = subjects.shift()) {
    const found = await findAttachments(source, repository, subject, tags);
    for (const { digest } of found.referrers) await take(subject, digest);
    for (const tag of found.tags) await take(subject, tag, tag);
  }
  return attachments;
}

/** How a manifest is listed among the referrers of its subject. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers */
export function referrerOf(manifest: Manifest): Descriptor {
  const { artifactType, annotations } = manifest;
  return { ...descriptorOf(manifest), ...(artifactType === undefined ? {} : { artifactType }), annotations };
}

/** The list of a subject's referrers as it is kept under its tag: the same referrers are the same bytes. @throws {OciError} MANIFEST_TOO_LARGE */
export function referrersIndex(referrers: readonly Descriptor[]): Manifest {
  const manifests = [...referrers].sort((a, b) => (a.digest < b.digest ? -1 : 1)).map(({ mediaType, digest, size, artifactType, annotations = {} }) => ({ mediaType, digest, size, artifactType, annotations }));
  return parseManifest(Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests })));
}
