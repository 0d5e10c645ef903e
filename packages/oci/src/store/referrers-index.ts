import { digestOf, splitDigest, type Digest } from '../digest.ts';
import { classifyImageError } from '../errors.ts';
import type { Descriptor, Manifest } from '../manifest.ts';
import { referrersIndex, referrersTag } from '../referrers.ts';
import { readManifest } from './contents.ts';
import type { StoreFiles } from './files.ts';
import { storagePaths } from './layout.ts';
import { writeBlob } from './upload.ts';

/**
 * The list of referrers of each subject, kept under a tag in the files of a store, so that registries without a list of
 * their own serve it from there.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
 */
export interface ReferrersIndex {
  add(repository: string, subject: Digest, referrers: readonly Descriptor[]): Promise<void>;
  remove(repository: string, subject: Digest, referrer: Digest): Promise<void>;
}

export function createReferrersIndex(files: StoreFiles): ReferrersIndex {
  const revisionFolder = (repository: string, digest: Digest): string => storagePaths.revisionLink(repository, digest).replace(/\/link$/, '');

  const writeIndex = async (repository: string, tag: string, { digest, size, bytes }: Manifest): Promise<void> => {
    await writeBlob(files, { digest, size }, [bytes], storagePaths.blobData);
    await files.writeLink(storagePaths.revisionLink(repository, digest), digest);
    await files.writeLink(storagePaths.tagIndexLink(repository, tag, digest), digest);
    await files.flush(); // the tag must not survive what it names
    await files.writeLink(storagePaths.tagCurrentLink(repository, tag), digest);
    await files.flush();
  };

  /** What is listed now; `other` when the tag names something else. One that is lost or rotten is written anew. */
  const readIndex = async (repository: string, tag: string): Promise<{ readonly digest?: Digest; readonly listed: readonly Descriptor[] } | 'other'> => {
    const digest = await files.readLink(storagePaths.tagCurrentLink(repository, tag));
    if (digest === undefined) return { listed: [] };
    try {
      const manifest = await readManifest(files, digest);
      return manifest.kind === 'index' ? { digest, listed: manifest.manifests } : 'other';
    } catch (error) {
      if (classifyImageError(error) !== 'invalid') throw error;
      return { digest, listed: [] };
    }
  };

  /** One change at a time to the list of a subject, whoever makes it. */
  const change = async (repository: string, subject: Digest, apply: (listed: readonly Descriptor[]) => readonly Descriptor[]): Promise<void> => {
    const tag = referrersTag(subject);
    const release = await files.lockName(splitDigest(digestOf(`${repository}@${subject}`)).hex);
    try {
      const current = await readIndex(repository, tag);
      if (current === 'other') return;
      const { digest: before, listed } = current;
      const wanted = apply(listed);
      if (wanted === listed) return;
      if (wanted.length === 0) await files.remove(storagePaths.tag(repository, tag));
      else {
        const index = referrersIndex(wanted);
        if (index.digest === before) return;
        await writeIndex(repository, tag, index);
        if (before !== undefined) await files.remove(storagePaths.tagIndexLink(repository, tag, before).replace(/\/link$/, ''));
      }
      // a list of yesterday would keep what it names from being garbage
      if (before !== undefined) await files.remove(revisionFolder(repository, before));
      await files.flush();
    } finally {
      await release();
    }
  };

  return {
    add: (repository, subject, referrers) => change(repository, subject, (listed) => {
      const known = new Set(listed.map(({ digest }) => digest));
      const added = referrers.filter(({ digest }) => !known.has(digest));
      return added.length === 0 ? listed : [...listed, ...added];
    }),
    remove: (repository, subject, referrer) => change(repository, subject, (listed) => {
      const left = listed.filter(({ digest }) => digest !== referrer);
      return left.length === listed.length ? listed : left;
    }),
  };
}
