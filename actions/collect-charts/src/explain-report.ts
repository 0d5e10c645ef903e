import { formatTable, plainText } from '@slipway/core';
import { formatOwner, type EntryChange, type TagDetails, type TagRow } from '@slipway/release-repo';
import type { Explanation } from './explain-tags.ts';

const isoTime = ({ time }: TagDetails): string => new Date(time * 1000).toISOString();

/** A row as the `--json` document has it. */
export function documentRow({ repo, entries, state, from, to, details, owners, backupOwners, why, held, moved, problem }: TagRow): unknown {
  return {
    repo, files: [...new Set(entries.map(({ file }) => file))], state, from, to, why,
    ...(details === undefined ? {} : { tag: { author: details.author, email: details.email, date: isoTime(details), message: details.message } }),
    owners: owners.map(formatOwner), backupOwners: backupOwners.map(formatOwner),
    ...(held === undefined ? {} : { held }), ...(moved === undefined ? {} : { moved }), ...(problem === undefined ? {} : { problem: problem.code }),
  };
}

export function documentChange({ repo, target }: EntryChange): unknown {
  return { repo, ...(target === undefined ? {} : { target }) };
}

export function documentExplanation({ repo, chosen, verdicts }: Explanation): unknown {
  return {
    repo,
    tags: verdicts.map(({ name, commit, annotated, reason, details }) => {
      const known = details();
      return { tag: name, taken: name === chosen, commit, annotated, reason, ...(known === undefined ? {} : { author: known.author, date: isoTime(known), message: known.message }) };
    }),
  };
}

/** Every tag with its reason, as a table; an arrow marks the one that is taken. */
export function formatExplanation({ repo, chosen, verdicts }: Explanation): string {
  if (verdicts.length === 0) return `${repo} has no tags`;
  const rows = verdicts.map(({ name, commit, annotated, reason, details }) => {
    const known = details();
    return [name === chosen ? '→' : '', name, commit.slice(0, 12), known === undefined ? (annotated ? 'annotated' : 'lightweight') : isoTime(known).slice(0, 10), reason];
  });
  return formatTable([['', 'tag', 'commit', 'date', 'why'], ...rows].map((row) => row.map(plainText)));
}
