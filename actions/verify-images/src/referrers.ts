import { errorMessage, formatCount, isSlipwayError, mapConcurrent, type Finding } from '@slipway/core';
import { classifyImageError, resolveAttachments, type Attachment, type ImageRoutes, type ResolvedImage } from '@slipway/oci';
import { lockFileName, type Lock, type LockedImage, type LockedReferrer } from '@slipway/release-repo';
import { contentsOf } from './lock.ts';
import type { Target } from './targets/target.ts';

export interface ReferrersOptions {
  readonly targets: readonly Target[];
  /** The images of the lock, by reference. */
  readonly images: ReadonlyMap<string, ResolvedImage>;
  readonly previous: Lock | undefined;
  readonly routes: ImageRoutes;
  /** Images at a time. */
  readonly jobs: number;
}

export interface LockedReferrers {
  /** With what is attached to its images; to be written only when no finding is an error. */
  readonly lock: Lock;
  readonly findings: readonly Finding[];
  readonly note: string;
}

// After this many images of one place in a row got no answer, the rest are not asked.
const givingUpAfter = 3;
// So many names fit into a note.
const named = 5;

const lockReferrer = ({ reference }: LockedImage, { subject, root: { digest, artifactType, annotations }, tag }: Attachment): LockedReferrer => ({
  reference, subject, digest,
  ...(tag !== undefined ? { tag } : { ...(artifactType === undefined ? {} : { artifactType }), ...(Object.keys(annotations).length === 0 ? {} : { annotations }) }),
});

/** What was attached to an image that is still the same, and is not any more. */
function findGone(previous: Lock | undefined, { images, referrers }: { readonly images: readonly LockedImage[]; readonly referrers: readonly LockedReferrer[] }): Finding[] {
  const before = new Map((previous?.images ?? []).map(({ reference, digest }) => [reference, digest]));
  const same = new Set(images.filter(({ reference, digest }) => before.get(reference) === digest).map(({ reference }) => reference));
  const keyOf = ({ reference, subject, tag, digest }: LockedReferrer): string => [reference, subject, tag ?? digest].join(' ');
  const present = new Set(referrers.map(keyOf));
  return (previous?.referrers ?? []).filter((each) => same.has(each.reference) && !present.has(keyOf(each))).map(({ reference, subject, digest, tag, artifactType }): Finding => ({
    code: 'referrer-gone', severity: 'warning', subject: reference, location: { file: lockFileName },
    message: `${tag ?? digest}${artifactType === undefined ? '' : ` (${artifactType})`}, which was attached to ${subject}, is not there any more; the lock goes without`,
    hint: 'find out who removed it: a site that verifies signatures may refuse the image',
  }));
}

/** Looks for what is attached to the images of a lock, and pins it there. What could not be looked at is a finding, never nothing. */
export async function lockReferrers(lock: Lock, { targets, images, previous, routes, jobs }: ReferrersOptions): Promise<LockedReferrers> {
  const byReference = new Map(targets.map((target) => [target.listed.text, target]));
  const tags = new Map<string, Promise<ReadonlySet<string> | undefined>>();
  const asked = new Map<string, Promise<readonly Attachment[]>>();
  const failures = new Map<string, number>();

  const look = async ({ reference, digest, addons: [addon] }: LockedImage): Promise<{ readonly found: readonly Attachment[]; readonly finding?: Finding }> => {
    const target = byReference.get(reference);
    const image = images.get(reference);
    if (target === undefined || image === undefined) return { found: [] };
    const { source, repository } = await routes.resolve(target.lookup);
    const about = { severity: 'error' as const, subject: reference, ...(target.location === undefined ? {} : { location: target.location }), ...(addon === undefined ? {} : { addon }) };
    if ((failures.get(source.name) ?? 0) >= givingUpAfter) return { found: [], finding: { ...about, code: 'unknown', message: `${source.name} did not say of ${givingUpAfter} images in a row what is attached to them, so it was not asked`, hint: 'run again when the registry answers' } };
    const place = `${source.name} ${repository}`;
    const listTags = async (): Promise<ReadonlySet<string> | undefined> => {
      const listed = await source.listTags(repository);
      return listed === undefined ? undefined : new Set(listed);
    };
    const ask = async (): Promise<readonly Attachment[]> => {
      const listed = tags.get(place) ?? listTags();
      tags.set(place, listed);
      return resolveAttachments(source, repository, image.manifests.keys(), { tags: await listed, known: new Map(image.manifests) });
    };
    const key = `${place} ${digest}`;
    const answer = asked.get(key) ?? ask();
    asked.set(key, answer);
    try {
      const found = await answer;
      failures.set(source.name, 0);
      return { found };
    } catch (error) {
      const code = classifyImageError(error);
      if (code === 'unknown') failures.set(source.name, (failures.get(source.name) ?? 0) + 1);
      const hint = isSlipwayError(error) ? error.hint : undefined;
      return { found: [], finding: { ...about, code, message: `could not look for what is attached to it, which slipway.yaml asks for (images.referrers): ${errorMessage(error)}`, ...(hint === undefined ? {} : { hint }) } };
    }
  };

  const answers = await mapConcurrent(lock.images, jobs, async (image) => ({ image, ...await look(image) }));
  const referrers = answers.flatMap(({ image, found }) => found.map((each) => lockReferrer(image, each)));
  const attached = contentsOf(answers.flatMap(({ found }) => found.map(({ image }) => image)));
  const errors = answers.flatMap(({ finding }) => finding ?? []);
  const without = answers.filter(({ found, finding }) => found.length === 0 && finding === undefined).map(({ image }) => image.reference);
  const names = `${without.slice(0, named).join(', ')}${without.length > named ? ` and ${without.length - named} more` : ''}`;
  return {
    lock: { ...lock, referrers, manifests: { ...lock.manifests, ...attached.manifests }, blobs: { ...lock.blobs, ...attached.blobs } },
    findings: errors.length > 0 ? errors : findGone(previous, { images: lock.images, referrers }),
    note: `${formatCount(referrers.length, 'signature, attestation or SBOM', 'signatures, attestations and SBOMs')} of ${formatCount(lock.images.length - without.length - errors.length, 'image')}${without.length === 0 ? '' : `; none of ${names}`}`,
  };
}
