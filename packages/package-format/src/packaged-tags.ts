import { isReferrersTag } from '@slipway/oci';
import type { PackageManifest, TagLink } from './manifest.ts';

/** Every tag that a package sets, each once: those of its images and of what comes with them. */
export function tagsOf({ images, referrers = [] }: Pick<PackageManifest, 'images' | 'referrers'>): TagLink[] {
  return [...new Map([...images, ...referrers].flatMap(({ repository, tag, digest }) => tag === undefined ? [] : [[`${repository}:${tag}`, { repository, tag, digest }]])).values()];
}

/** How many signatures, attestations and SBOMs come with the images; lists of them are none. */
export function countReferrers({ referrers = [] }: Pick<PackageManifest, 'referrers'>): number {
  return new Set(referrers.filter(({ tag }) => tag === undefined || !isReferrersTag(tag)).map(({ digest }) => digest)).size;
}
