import { SlipwayError } from '@slipway/core';
import { nearestNames } from '@slipway/git';
import type { RepoEntry, TagDetails } from '@slipway/release-repo';

/** One tag of a repo, and why it was taken or passed over. */
export interface TagVerdict {
  readonly name: string;
  readonly commit: string;
  readonly annotated: boolean;
  readonly reason: string;
  /** Of the tag object, where it had to be read. */
  readonly details: () => TagDetails | undefined;
}

/** Every tag of one repo, in the order of the listing. */
export interface Explanation {
  readonly repo: string;
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
  const similar = matches.length > 1 ? matches : nearestNames(wanted, names);
  throw new SlipwayError('UNKNOWN_COMPONENT', matches.length > 1 ? `${matches.length} component repos are called ${wanted}` : `no entry of repos/*.yaml names ${wanted}`, {
    hint: similar.length > 0 ? `one of ${similar.join(', ')}` : 'give repositoryFullName of an entry',
  });
}
