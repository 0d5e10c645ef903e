import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Digest } from './digest.ts';
import type { Descriptor, Manifest } from './manifest.ts';

export interface OpenBlobOptions {
  /** First byte wanted. From 0 the stream is verified; from elsewhere only its length can be. @default 0 */
  readonly offset?: number;
  readonly signal?: AbortSignal;
}

/**
 * Where images can be read: a registry, an ImageStore, a package. `undefined` means absent for certain; whatever
 * else keeps an answer away is thrown as `OciError`, which `classifyImageError` sorts.
 * `reference` is an ImageTag or a Digest.
 */
export interface ImageSource {
  /** For people: `registry:host:5000`, `store:/path`. */
  readonly name: string;
  headManifest(repository: string, reference: string): Promise<Descriptor | undefined>;
  /** The manifest with its bytes verified against the digest asked for. */
  getManifest(repository: string, reference: string): Promise<Manifest | undefined>;
  /** The size in bytes. */
  statBlob(repository: string, digest: Digest): Promise<number | undefined>;
  /**
   * The bytes of a blob. The stream fails on a wrong digest or size, at its very end in the worst case.
   * @throws {OciError} CONTENT_MISSING when it is absent
   */
  openBlob(repository: string, descriptor: Pick<Descriptor, 'digest' | 'size'>, options?: OpenBlobOptions): Promise<Readable>;
  /**
   * The file that holds a blob, of the right size and open for reading; its bytes are not verified. A source without files
   * leaves the method out. @throws {OciError} CONTENT_MISSING, SIZE_MISMATCH
   */
  openBlobFile?(repository: string, descriptor: Pick<Descriptor, 'digest' | 'size'>): Promise<FileHandle>;
  /** In the order of `compareNames`; undefined when there is no such repository. */
  listTags(repository: string): Promise<string[] | undefined>;
  /**
   * Manifests whose subject is this digest; a source that cannot tell leaves the method out. Whoever knows all `tags` of
   * the repository saves a question for one that is not there.
   */
  listReferrers?(repository: string, digest: Digest, options?: { readonly tags?: ReadonlySet<string> }): Promise<Descriptor[]>;
  /** Names of all repositories, in the order of `compareNames`; a source that cannot tell leaves the method out. */
  listRepositories?(): Promise<string[]>;
  /** The file that holds a blob, so that it can be linked; a source without files leaves the method out. */
  findBlobFile?(repository: string, digest: Digest): Promise<string | undefined>;
}

/** Where images can be written. Writing what is there already changes nothing. */
export interface ImageDestination {
  readonly name: string;
  /** Whether the manifest is there; where looking costs no request, also whether all blobs that it names are. */
  hasManifest(repository: string, digest: Digest): Promise<boolean>;
  /** Writes the manifest's own bytes; its blobs and children must be there before. With `tag`, the tag names it from then on. */
  putManifest(repository: string, manifest: Manifest, tag?: string): Promise<void>;
  hasBlob(repository: string, digest: Digest, size: number): Promise<boolean>;
  /** Takes the stream to its end. Nothing is kept when the bytes are not those of the descriptor. */
  putBlob(repository: string, descriptor: Pick<Descriptor, 'digest' | 'size'>, stream: Readable): Promise<void>;
  /** Makes a blob of another repository this one's too, without sending it; false when that cannot be. */
  mountBlob?(repository: string, digest: Digest, fromRepository: string): Promise<boolean>;
  /** Makes a blob that is here under whatever repository this one's too; false when there is none, or none of this size. */
  adoptBlob?(repository: string, digest: Digest, size?: number): Promise<boolean>;
  /** Links a file of another place on the same device in, after verifying its bytes; false when it cannot be linked. */
  linkBlobFile?(repository: string, descriptor: Pick<Descriptor, 'digest' | 'size'>, path: string): Promise<boolean>;
  /** Makes manifests that were put be found by their subject, where the place does not do so by itself. */
  recordReferrers?(repository: string, subject: Digest, referrers: readonly Descriptor[]): Promise<void>;
  /** Says that a run writes here until the returned function is called, so that nothing is collected as garbage meanwhile. */
  hold?(): Promise<() => Promise<void>>;
}
