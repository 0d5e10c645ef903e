import { isDigest, isImageTag, isRepositoryName } from '@slipway/oci';
import { PackageError } from './errors.ts';
import type { PackageBase, RequiredBlob, TagLink } from './manifest.ts';

/** An image that is pinned by digest; `repository` and `tag` are its name in a registry. */
export interface ContentImage {
  readonly reference: string;
  readonly repository: string;
  readonly tag?: string | undefined;
  readonly digest: string;
  readonly platforms?: readonly string[] | undefined;
  /** Where the bytes come from, when not from `reference`. */
  readonly source?: string | undefined;
}

/** A signature, attestation or SBOM that comes with an image, or a list of such; `repository` and `tag` are its name beside the image. */
export interface ContentReferrer extends Omit<ContentImage, 'platforms'> {
  /** The digest that it is attached to. */
  readonly subject: string;
  readonly artifactType?: string | undefined;
}

/** What a manifest refers to. `size` in bytes. */
export interface ContentManifest {
  /** Of OCI when absent. */
  readonly mediaType?: string | undefined;
  readonly size: number;
  readonly config?: string | undefined;
  readonly layers?: readonly string[] | undefined;
  readonly manifests?: readonly string[] | undefined;
  /** Children of an index that are left out; its bytes name them all the same. */
  readonly absent?: readonly string[] | undefined;
  /** Of a manifest that is made here and read nowhere. */
  readonly data?: Uint8Array | undefined;
}

/** Images with everything that they consist of; a release repo's lock has this shape. Keys are digests, sizes in bytes. */
export interface ImageContents {
  readonly images: readonly ContentImage[];
  /** What comes with them. */
  readonly referrers?: readonly ContentReferrer[] | undefined;
  readonly manifests: Readonly<Record<string, ContentManifest>>;
  readonly blobs: Readonly<Record<string, number>>;
}

/** A manifest, config or layer that some image needs. */
export interface ClosureBlob {
  readonly digest: string;
  readonly size: number;
  readonly kind: 'manifest' | 'blob';
  /** The first image that needs it, for reading it and for errors. */
  readonly image: ContentImage;
  /** Its bytes, where they are known beforehand. */
  readonly data?: Uint8Array | undefined;
}

/** Which content one repository makes visible. */
export interface RepositoryLinks {
  /** Configs and layers. */
  readonly layers: ReadonlySet<string>;
  /** Image manifests and indexes, children too. */
  readonly revisions: ReadonlySet<string>;
}

/** Everything that a set of images consists of. Iteration follows the images. */
export interface ImageClosure {
  readonly blobs: ReadonlyMap<string, ClosureBlob>;
  readonly repositories: ReadonlyMap<string, RepositoryLinks>;
  readonly tags: readonly TagLink[];
}

/**
 * The closure of all images: every manifest, config and layer once, whoever shares it (T38).
 * @throws {PackageError} PLAN_INCOMPLETE naming each image whose content is not known; PLAN_CONFLICT for one tag with
 * two digests; PLAN_INVALID for names and digests that are not safe as paths
 */
export function closureOf({ images, referrers = [], manifests, blobs }: ImageContents): ImageClosure {
  const found = new Map<string, ClosureBlob>();
  const repositories = new Map<string, { layers: Set<string>; revisions: Set<string> }>();
  const tags = new Map<string, TagLink>();
  const missing = new Set<string>();

  for (const image of [...images, ...referrers]) {
    checkNames(image);
    const links = repositories.get(image.repository) ?? { layers: new Set<string>(), revisions: new Set<string>() };
    repositories.set(image.repository, links);
    const waiting = [image.digest];
    for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
      if (links.revisions.has(digest)) continue;
      const manifest = manifests[digest];
      if (manifest === undefined) { missing.add(`${image.reference} needs the manifest ${digest}`); continue; }
      links.revisions.add(digest);
      keep({ digest, size: manifest.size, kind: 'manifest', image, ...(manifest.data === undefined ? {} : { data: manifest.data }) });
      for (const part of [...(manifest.config === undefined ? [] : [manifest.config]), ...(manifest.layers ?? [])]) {
        const size = blobs[part];
        if (size === undefined) { missing.add(`${image.reference} needs the blob ${part}`); continue; }
        links.layers.add(part);
        keep({ digest: part, size, kind: 'blob', image });
      }
      waiting.push(...(manifest.manifests ?? []));
    }
    if (image.tag !== undefined) addTag(image, image.tag);
  }
  if (missing.size > 0) {
    throw new PackageError('PLAN_INCOMPLETE', `the sizes of some content are not known:\n  ${[...missing].join('\n  ')}`, { hint: 'write the lock again' });
  }
  return { blobs: found, repositories, tags: [...tags.values()] };

  function keep(blob: ClosureBlob): void {
    if (!isDigest(blob.digest) || !blob.digest.startsWith('sha256:')) {
      throw new PackageError('PLAN_INVALID', `${blob.image.reference} refers to ${JSON.stringify(blob.digest)}: packages hold content named by sha256 only`);
    }
    const known = found.get(blob.digest);
    if (known === undefined) found.set(blob.digest, blob);
    else if (known.size !== blob.size) throw new PackageError('PLAN_CONFLICT', `${blob.digest} has two sizes: ${known.size} in ${known.image.reference}, ${blob.size} in ${blob.image.reference}`);
  }
  function addTag({ repository, digest, reference }: ContentImage, tag: string): void {
    const name = `${repository}:${tag}`;
    const known = tags.get(name);
    if (known !== undefined && known.digest !== digest) {
      throw new PackageError('PLAN_CONFLICT', `${name} would name two images: ${known.digest} and, for ${reference}, ${digest}`, { hint: 'references that differ only in their registry must have the same digest, or different names' });
    }
    tags.set(name, { repository, tag, digest });
  }
}

function checkNames({ reference, repository, tag }: ContentImage): void {
  if (!isRepositoryName(repository)) throw new PackageError('PLAN_INVALID', `${reference}: ${JSON.stringify(repository)} is not the name of a repository`);
  if (tag !== undefined && !isImageTag(tag)) throw new PackageError('PLAN_INVALID', `${reference}: ${JSON.stringify(tag)} is not an image tag`);
}

/** A release that is at the site already. */
export interface BaseContents {
  readonly version: string;
  readonly lockDigest?: string | undefined;
  readonly contents: ImageContents;
}

/** What must be shipped so that a site with any of the bases has all the target's images. */
export interface ImageDelta {
  /** The target's content that at least one base lacks. */
  readonly blobs: ReadonlyMap<string, ClosureBlob>;
  /** The target's links and tags, all of them: writing one that is there changes nothing. */
  readonly target: ImageClosure;
  readonly bases: readonly PackageBase[];
}

const byDigest = (a: RequiredBlob, b: RequiredBlob): number => (a.digest < b.digest ? -1 : 1);

/**
 * Splits the closure of `target` into what is shipped and what each base is required to have. Only digests decide,
 * never names (T37, T38). A base's tags are required where the target moves them.
 */
export function planDelta(target: ImageContents, bases: readonly BaseContents[]): ImageDelta {
  const closure = closureOf(target);
  const baseClosures = bases.map(({ contents }) => closureOf(contents));
  const everywhere = (digest: string): boolean => baseClosures.length > 0 && baseClosures.every((base) => base.blobs.has(digest));
  const blobs = new Map([...closure.blobs].filter(([digest]) => !everywhere(digest)));
  const touched = new Set(closure.tags.map(({ repository, tag }) => `${repository}:${tag}`));
  const kept: RequiredBlob[] = [...closure.blobs.values()].filter(({ digest }) => !blobs.has(digest)).map(({ digest, size }) => ({ digest, size })).sort(byDigest);
  return {
    blobs, target: closure,
    bases: bases.map(({ version, lockDigest }, index) => ({
      version, ...(lockDigest === undefined ? {} : { lockDigest }),
      requires: {
        blobs: kept,
        tags: (baseClosures[index]?.tags ?? []).filter(({ repository, tag }) => touched.has(`${repository}:${tag}`))
          .sort((a, b) => (`${a.repository}:${a.tag}` < `${b.repository}:${b.tag}` ? -1 : 1)),
      },
    })),
  };
}
