import { isDigest, isReferrersTag, OciError, parseManifest, referrerOf, verifyStream, type Descriptor, type Digest, type ImageSource, type Manifest } from '@slipway/oci';
import { readLinks } from './links.ts';
import { tagsOf } from '../packaged-tags.ts';
import { sortTags } from '../tables.ts';
import type { OpenedPackage } from './read.ts';

/**
 * A package as a place to read images from, straight from its segments. What a hotfix does not carry is absent. Manifests and
 * whole blobs are verified as they are read.
 * @throws {PackageError} PACKAGE_DAMAGED when its first segment cannot be read
 */
export async function openPackageSource(opened: OpenedPackage): Promise<ImageSource> {
  const links = await readLinks(opened);
  const tags = new Map(tagsOf(opened.manifest).map((each) => [`${each.repository}:${each.tag}`, each]));
  const referrers = opened.manifest.referrers ?? [];

  const resolve = (repository: string, reference: string): Digest | undefined => {
    const digest = isDigest(reference) ? reference : tags.get(`${repository}:${reference}`)?.digest;
    return digest !== undefined && isDigest(digest) && links.get(repository)?.revisions.has(digest) === true ? digest : undefined;
  };
  const getManifest = async (repository: string, reference: string): Promise<Manifest | undefined> => {
    const digest = resolve(repository, reference);
    const file = digest === undefined ? undefined : opened.findBlob(digest);
    if (digest === undefined || file === undefined) return undefined;
    const manifest = parseManifest(await opened.readFile(file), { subject: `${repository}@${digest}` });
    if (manifest.digest !== digest) throw new OciError('DIGEST_MISMATCH', `${repository}@${digest} has other bytes than its digest says, in ${opened.place.name}`);
    return manifest;
  };
  const findBlob = (repository: string, digest: string): ReturnType<OpenedPackage['findBlob']> =>
    links.get(repository)?.layers.has(digest) === true || links.get(repository)?.revisions.has(digest) === true ? opened.findBlob(digest) : undefined;

  return {
    name: `package:${opened.place.name}`,
    getManifest,
    async headManifest(repository, reference): Promise<Descriptor | undefined> {
      const manifest = await getManifest(repository, reference);
      return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
    },
    statBlob: (repository, digest) => Promise.resolve(findBlob(repository, digest)?.size),
    openBlob(repository, { digest, size }, { offset = 0, signal } = {}) {
      const file = findBlob(repository, digest);
      if (file === undefined) return Promise.reject(new OciError('NOT_FOUND', `${opened.place.name} has no blob ${digest} in ${repository}`));
      const stream = opened.openFile(file, { start: offset, ...(signal === undefined ? {} : { signal }) });
      return Promise.resolve(offset === 0 ? verifyStream(stream, { digest, size }, `${repository}@${digest}`) : stream);
    },
    listTags(repository) {
      if (!links.has(repository)) return Promise.resolve(undefined);
      return Promise.resolve(sortTags([...tags.values()]).filter((each) => each.repository === repository && !isReferrersTag(each.tag)).map(({ tag }) => tag));
    },
    async listReferrers(repository, subject) {
      const digests = referrers.filter((each) => each.repository === repository && each.subject === subject && each.tag === undefined).map(({ digest }) => digest);
      const manifests = await Promise.all([...new Set(digests)].map((digest) => getManifest(repository, digest)));
      return manifests.flatMap((manifest) => manifest === undefined ? [] : [referrerOf(manifest)]);
    },
    listRepositories: () => Promise.resolve([...links.keys()].sort()),
  };
}
