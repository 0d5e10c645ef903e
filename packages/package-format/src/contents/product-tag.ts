import type { Git } from '@slipway/git';
import { ReleaseError } from './release-errors.ts';

/**
 * The product tag that is meant: the one given, the event's, or the only tag of the current commit.
 * @throws {ReleaseError} REF_INVALID
 */
export async function resolveProductTag(git: Git, { given, event, flag }: { readonly given: string | undefined; readonly event: string | undefined; readonly flag: string }): Promise<string> {
  const named = given ?? event;
  const tags = await git.listTags();
  if (named !== undefined) {
    // UNKNOWN_REF comes with the nearest names.
    await git.resolveCommit(named);
    if (!tags.includes(named)) throw new ReleaseError('REF_INVALID', `${named} is not a git tag: a package is made from a tag, so that it can be made again`, { hint: `tag the commit: git tag -a v1.2.3 ${named}` });
    return named;
  }
  const here = await git.tagsAt('HEAD');
  const [only] = here;
  if (only !== undefined && here.length === 1) return only;
  throw new ReleaseError('REF_INVALID', here.length === 0 ? 'the current commit has no tag' : `the current commit has several tags: ${here.join(', ')}`, { hint: `name one with --${flag} TAG` });
}

/** SOURCE_DATE_EPOCH, or the time of the tag's commit (DR13). In seconds. */
export async function packageTime(git: Git, ref: string, sourceDateEpoch: string | undefined): Promise<number> {
  if (sourceDateEpoch === undefined || sourceDateEpoch === '') return git.commitTime(ref);
  if (!/^\d{1,12}$/.test(sourceDateEpoch)) throw new ReleaseError('REF_INVALID', `SOURCE_DATE_EPOCH is "${sourceDateEpoch}", expected seconds since 1970`);
  return Number(sourceDateEpoch);
}

const units: Readonly<Record<string, number>> = { '': 1, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30, kb: 1e3, mb: 1e6, gb: 1e9 };

/** Bytes of `1.9GiB`, `500MB` or a plain number; units by 1024 (KiB, MiB, GiB) or by 1000 (kB, MB, GB), in any case. @throws {ReleaseError} REF_INVALID */
export function parseSegmentSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
  const factor = units[(match?.[2] ?? '').toLowerCase()];
  const bytes = Math.floor(Number(match?.[1]) * (factor ?? Number.NaN));
  if (!Number.isSafeInteger(bytes) || bytes < 1) throw new ReleaseError('REF_INVALID', `segment-size is "${text}", expected a size such as 1.9GiB, 500MB, or a number of bytes`, { hint: 'units are KiB, MiB, GiB (by 1024) and kB, MB, GB (by 1000)' });
  return bytes;
}
