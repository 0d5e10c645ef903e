import { SlipwayError } from '@slipway/core';
import { nearestNames } from '@slipway/git';
import { comparePaths, compareVersions, findLooseVersion, type RepoEntry, type TagDetails } from '@slipway/release-repo';

/** One tag of a repo, and why it was taken or passed over. */
export interface TagVerdict {
  readonly name: string;
  readonly commit: string;
  readonly annotated: boolean;
  readonly reason: string;
  /** Of the tag object, where it had to be read. */
  readonly details: () => TagDetails | undefined;
}

/** Every tag of one repo: versions first, the newest first. */
export interface Explanation {
  readonly repo: string;
  /** The tag that is taken, if one is. */
  readonly chosen?: string;
  readonly verdicts: readonly TagVerdict[];
}

/**
 * The entries of the repo that is meant: by its whole name, or by the last part where only one is called so.
 * @throws {SlipwayError} UNKNOWN_COMPONENT with similar names
 */
export function explainGroup(groups: ReadonlyMap<string, readonly RepoEntry[]>, wanted: string): readonly RepoEntry[] {
  const names = [...groups.keys()];
  const matches = names.filter((name) => name === wanted || name.split('/').at(-1) === wanted);
  const name = names.includes(wanted) ? wanted : matches[0];
  if (name !== undefined && (name === wanted || matches.length === 1)) return groups.get(name) ?? [];
  const lastPart = (each: string): string => each.split('/').at(-1) ?? '';
  const near = nearestNames(wanted.includes('/') ? wanted : lastPart(wanted), names.map((each) => (wanted.includes('/') ? each : lastPart(each))));
  const similar = matches.length > 1 ? matches : names.filter((each) => near.includes(each) || near.includes(lastPart(each))).slice(0, 3);
  throw new SlipwayError('UNKNOWN_COMPONENT', matches.length > 1 ? `${matches.length} component repos are called ${wanted}` : `no entry of repos/*.yaml names ${wanted}`, {
    hint: similar.length > 0 ? `one of ${similar.join(', ')}` : 'give repositoryFullName of an entry',
  });
}

/** Versions first, the newest first; then the others by name. */
export function sortVerdicts(verdicts: Iterable<TagVerdict>, postReleaseSuffixes: readonly string[]): TagVerdict[] {
  return [...verdicts].map((verdict) => ({ verdict, version: findLooseVersion(verdict.name, postReleaseSuffixes) })).sort((a, b) => {
    if (a.version === undefined || b.version === undefined) return Number(a.version === undefined) - Number(b.version === undefined) || comparePaths(a.verdict.name, b.verdict.name);
    return compareVersions(b.version, a.version) || comparePaths(a.verdict.name, b.verdict.name);
  }).map(({ verdict }) => verdict);
}
