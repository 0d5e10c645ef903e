import { errorMessage, formatCount, isSlipwayError, mapConcurrent, type Finding } from '@slipway/core';
import { classifyImageError, copyImage, formatImagePlatform, isDigest, matchesPlatform, OciError, resolveImage, type CopySession, type Digest, type ImagePlatform, type ResolvedImage } from '@slipway/oci';
import type { CopyJob } from './copy-jobs.ts';

/** What became of one image. */
export interface CopyOutcome {
  readonly job: CopyJob;
  /** `present`: it was there, whole and the same, or left alone as asked. `planned`: a dry run would copy it. */
  readonly result: 'copied' | 'present' | 'planned' | 'failed';
  readonly from?: string;
  readonly digest?: Digest;
  /** Transferred, or to be transferred at most. In bytes. */
  readonly bytes: number;
  readonly blobs: number;
  readonly platforms: readonly string[];
  readonly attached: number;
  readonly findings: readonly Finding[];
}

export interface CopyImageOptions {
  readonly session: CopySession;
  /** Copied alone, or with `requireOnly` required while all are copied. */
  readonly platforms: readonly ImagePlatform[] | undefined;
  readonly requireOnly: boolean;
  readonly missingPlatform: 'strict' | 'warn';
  readonly missingOnly: boolean;
  /** Whether a registry is sent indexes that are not whole. */
  readonly partialIndexes: boolean;
  readonly referrers: boolean;
  readonly overwrite: boolean;
  readonly dryRun: boolean;
  /** Whether projects that lack are, or would be, created. */
  readonly createProjects: boolean;
  readonly signal?: AbortSignal | undefined;
}

const nothing = { bytes: 0, blobs: 0, platforms: [], attached: 0, findings: [] } as const;

/** Findings by the code of their error; the class of the error decides for others. */
const findingCodes: ReadonlyMap<string, string> = new Map([
  ['NOT_FOUND', 'missing'], ['OWN_IMAGE', 'missing'], ['UNMAPPED', 'unmapped'], ['TAG_TAKEN', 'tag-taken'], ['PLATFORM_MISSING', 'platform-missing'], ['INDEX_PARTIAL', 'partial-index'],
  ['PROJECT_MISSING', 'project-missing'], ['QUOTA_EXCEEDED', 'quota-exceeded'], ['TAG_IMMUTABLE', 'tag-immutable'],
]);

function findingOf({ name, location }: CopyJob, error: unknown): Finding {
  const code = isSlipwayError(error) ? findingCodes.get(error.code) ?? classifyImageError(error) : 'unknown';
  return {
    code, severity: 'error', subject: name, message: errorMessage(error), ...(location === undefined ? {} : { location }),
    ...(isSlipwayError(error) && error.hint !== undefined ? { hint: error.hint } : {}),
  };
}

/** What the run cannot go on with: a wrong input, a full disk. Everything else is a finding of its image. */
const endsRun = (error: unknown): boolean => !isSlipwayError(error) || ['STORE_WRITE_FAILED', 'STORE_BUSY', 'CREDENTIALS_INVALID'].includes(error.code);

/** Copies one image, unless it is there. */
export async function copyOne(job: CopyJob, options: CopyImageOptions): Promise<CopyOutcome> {
  try {
    return await tryCopy(job, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (endsRun(error)) throw error;
    return { ...nothing, job, result: 'failed', findings: [findingOf(job, error)] };
  }
}

/** A registry takes an index only with all manifests that it names, and says so when all blobs are there already. @throws {OciError} INDEX_PARTIAL */
async function requireWhole({ manifests, blobs }: ResolvedImage, from: string, { description, has }: { readonly description: string; readonly has: (digest: Digest) => Promise<boolean> }): Promise<void> {
  const named = new Set([...manifests.values()].flatMap((manifest) => (manifest.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : [])));
  const left = [...named].filter((digest) => !manifests.has(digest) && !blobs.has(digest));
  const there = await mapConcurrent(left, 8, has);
  const lacking = there.filter((found) => !found).length;
  if (lacking > 0) {
    throw new OciError('INDEX_PARTIAL', `--platform leaves out ${formatCount(lacking, 'manifest')} that the index at ${from} names, and ${description} does not have: a registry refuses such an index`, {
      hint: 'copy all platforms; or one, by the digest of its manifest, as SOURCE; --partial-indexes tries all the same',
    });
  }
}

async function tryCopy(job: CopyJob, options: CopyImageOptions): Promise<CopyOutcome> {
  const { session, platforms, requireOnly, missingPlatform, missingOnly, partialIndexes, referrers, overwrite, dryRun, createProjects, signal } = options;
  const { to, reference, toTag } = job;
  const wanted = toTag ?? reference;
  const absentInNewProject = (error: unknown): undefined => {
    if (!dryRun || !createProjects || !(error instanceof OciError) || error.code !== 'PROJECT_MISSING') throw error;
  };
  const there = await to.place.headManifest(to.repository, wanted).catch(absentInNewProject);
  if (there !== undefined && missingOnly) return { ...nothing, job, result: 'present', digest: there.digest };

  const from = await job.from();
  // a config that lies on this disk already is not asked for
  const nearby = 'path' in to.place ? { source: to.place, repository: to.repository } : undefined;
  const selected = requireOnly ? undefined : platforms;
  const image = await resolveImage(from.place, from.repository, reference, { platforms: selected, known: session.known, configs: session.configs, nearby });
  if (image === undefined) throw new OciError('NOT_FOUND', `${from.description} has no ${reference}`);
  const { digest } = image.descriptor;
  const lacking = (platforms ?? []).filter((platform) => !image.platforms.some((each) => matchesPlatform(platform, each))).map(formatImagePlatform);
  const has = image.platforms.map(formatImagePlatform);
  const root = image.manifests.get(digest);
  const offered = root?.kind === 'index' ? [...new Set(root.manifests.flatMap(({ platform }) => (platform === undefined || platform.os === 'unknown' ? [] : [formatImagePlatform(platform)])))] : has;
  const lacks = `${from.description} is not built for ${lacking.join(', ')}, only for ${offered.join(', ') || 'no platform'}`;
  if (lacking.length > 0 && (missingPlatform === 'strict' || has.length === 0)) throw new OciError('PLATFORM_MISSING', lacks, { hint: '--missing-platform warn copies what there is' });
  const findings: Finding[] = lacking.length === 0 ? [] : [{ code: 'platform-missing', severity: 'warning', subject: job.name, message: lacks, ...(job.location === undefined ? {} : { location: job.location }) }];
  if (there !== undefined && there.digest !== digest && !overwrite && !isDigest(wanted)) {
    throw new OciError('TAG_TAKEN', `${to.description}:${wanted} is ${there.digest}, and ${from.description} has ${digest}`, { hint: 'a tag that is in use is not moved; --overwrite moves it all the same' });
  }
  if ('host' in to.place && !partialIndexes && there?.digest !== digest) {
    await requireWhole(image, from.description, { description: to.description, has: async (child) => await to.place.hasManifest(to.repository, child).catch(absentInNewProject) === true });
  }
  const known = { ...nothing, job, from: from.description, digest, platforms: has, findings };
  if (dryRun) return { ...known, result: there?.digest === digest ? 'present' : 'planned', blobs: image.blobs.size, bytes: [...image.blobs.values()].reduce((sum, size) => sum + size, 0) };

  const copied = await copyImage(from.place, to.place, {
    repository: from.repository, reference: digest, toRepository: to.repository, toTag, platforms: selected, referrers, session, ...(signal === undefined ? {} : { signal }),
  });
  const { blobs, bytes } = copied.transferred;
  return { ...known, result: there?.digest === digest && blobs === 0 ? 'present' : 'copied', blobs, bytes, attached: copied.attached.length };
}
