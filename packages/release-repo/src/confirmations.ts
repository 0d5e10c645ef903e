import { nearestNames } from '@slipway/git';
import { parseCommands, type CommentCommand } from './comment-commands.ts';
import type { ProposedRow } from './proposed-rows.ts';

/** Who speaks for a component repo: login names. */
export interface RowOwners {
  readonly owners: readonly string[];
  /** They may confirm where the owners do not answer. */
  readonly backup: readonly string[];
}

/** A comment as the forge's API gives it, with the time of the forge. */
export interface OwnerComment {
  readonly author: string;
  readonly body: string;
  readonly createdAt: Date;
  /** Somebody changed the text: the author, or anyone with the right to. */
  readonly isEdited?: boolean;
}

export interface OwnerReview {
  readonly author: string;
  readonly verdict: 'approved' | 'changes-requested' | 'dismissed';
  /** When it was given; a review without a time is one of `commit` only. */
  readonly submittedAt?: Date;
  /** The commit that was looked at. */
  readonly commit?: string;
}

export interface ConfirmationInput {
  readonly rows: readonly ProposedRow[];
  readonly ownersOf: (repo: string) => RowOwners;
  /** Login names that may override, and that confirm what nobody owns. */
  readonly releaseTeam: readonly string[];
  readonly comments: readonly OwnerComment[];
  readonly reviews: readonly OwnerReview[];
  /** The newest commit of the pull request. */
  readonly head: string;
}

/** One row and what became of it. */
export type RowState = { readonly row: ProposedRow } & (
  | { readonly state: 'confirmed'; readonly by: string; readonly how: 'review' | 'comment'; readonly at?: Date; readonly isBackup: boolean }
  | { readonly state: 'overridden'; readonly by: string; readonly reason: string; readonly at: Date }
  /** The owner takes the moved tag: the next look at the tags records its new commit. */
  | { readonly state: 'accepted'; readonly by: string; readonly at: Date }
  /** An owner asked for changes and has not confirmed since. */
  | { readonly state: 'objected'; readonly by: string; readonly who: readonly string[] }
  /** `stale`: they had confirmed what the row said before. */
  | { readonly state: 'awaited'; readonly who: readonly string[]; readonly isTeam: boolean; readonly stale: readonly string[] }
  | { readonly state: 'blocked'; readonly who: readonly string[] }
);

/** What somebody has to be told about a command that did nothing. */
export interface CommandAnswer {
  readonly to: string;
  /** As it was written: foreign text. */
  readonly command: string;
  readonly text: string;
}

export interface ConfirmationState {
  readonly rows: readonly RowState[];
  readonly answers: readonly CommandAnswer[];
  /** Nothing stands against merging. */
  readonly isComplete: boolean;
  /** Everybody who is awaited, each once. */
  readonly awaited: readonly string[];
}

/** Accounts of machines, by the names that the forges give them. */
const isBot = (login: string): boolean => /\[bot\]$/.test(login) || /^(project|group)_\d+_bot/.test(login);

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const holds = (names: readonly string[], name: string): boolean => names.some((each) => same(each, name));
const unique = (names: readonly string[]): string[] => names.filter((name, index) => names.findIndex((each) => same(each, name)) === index);

type Match = { readonly row: ProposedRow } | { readonly problem: string };

/** The row that a word of a command means: the whole name of a repo, or its last part where only one has it. */
function findRow(rows: readonly ProposedRow[], word: string): Match {
  const wanted = word.replace(/^[`'"<]+|[`'">,;.]+$/g, '');
  const exact = rows.find(({ repo }) => same(repo, wanted));
  if (exact !== undefined) return { row: exact };
  const short = rows.filter(({ repo }) => same(repo.split('/').at(-1) ?? '', wanted));
  const [only, second] = short;
  if (only !== undefined && second === undefined) return { row: only };
  if (only !== undefined) return { problem: `several repos are called so: ${short.map(({ repo }) => repo).join(', ')}` };
  const lower = new Map(rows.flatMap(({ repo }) => [[repo.toLowerCase(), repo], [(repo.split('/').at(-1) ?? '').toLowerCase(), repo]]));
  const near = unique(nearestNames(wanted.toLowerCase(), [...lower.keys()]).flatMap((name) => lower.get(name) ?? []));
  return { problem: near.length === 0 ? 'no repo of the table is called so' : `no repo of the table is called so; did you mean ${near.join(' or ')}?` };
}

const ownerCommands = ['confirm', 'override', 'accept-moved'] as const;
type OwnerCommand = (typeof ownerCommands)[number];

interface Deed {
  readonly by: string;
  readonly at: Date;
  readonly row: ProposedRow;
  readonly name: OwnerCommand;
  readonly reason: string;
}

interface Reading {
  readonly deeds: readonly Deed[];
  readonly answers: readonly (CommandAnswer & { readonly at: Date })[];
}

/** A confirmation may name several repos; the other commands name one, and an override says why. */
function readCommand({ name, rest }: CommentCommand<OwnerCommand>, rows: readonly ProposedRow[]): { readonly matches: readonly Match[]; readonly reason: string } {
  const words = rest.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length === 0) return { matches: [{ problem: 'name the repo behind it' }], reason: '' };
  if (name !== 'override') return { matches: words.map((word) => findRow(rows, word)), reason: '' };
  const [, first = '', reason = ''] = /^(\S+)\s*([\s\S]*)$/.exec(rest) ?? [];
  return { matches: [reason === '' ? { problem: 'say why, behind the repo' } : findRow(rows, first)], reason };
}

/** Why this person may not do this to this row. */
function findRefusal({ name, row, by }: Pick<Deed, 'name' | 'row' | 'by'>, { ownersOf, releaseTeam }: ConfirmationInput): string | undefined {
  const { owners, backup } = ownersOf(row.repo);
  const speakers = [...owners, ...backup];
  const isOwner = speakers.length === 0 ? holds(releaseTeam, by) : holds(speakers, by);
  const whose = speakers.length === 0 ? 'nobody owns it, so the release team speaks for it' : `it is owned by ${speakers.join(', ')}`;
  if (name === 'override') return holds(releaseTeam, by) ? undefined : 'only the release team (release.team of slipway.yaml) overrides';
  if (name === 'accept-moved') return row.kind !== 'moved' ? 'its tag has not moved' : isOwner ? undefined : whose;
  if (!isOwner) return whose;
  return row.kind === 'moved' ? 'its tag was moved: /accept-moved takes the new commit' : row.kind === 'blocked' ? 'it is blocked; there is nothing to confirm before that is solved' : undefined;
}

/** What the comments ask for, oldest first. */
function readComments(input: ConfirmationInput): Reading {
  const deeds: Deed[] = [];
  const answers: (CommandAnswer & { readonly at: Date })[] = [];
  for (const { author, body, createdAt, isEdited = false } of [...input.comments].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())) {
    if (isBot(author)) continue;
    for (const command of parseCommands(body, ownerCommands)) {
      const { matches, reason } = readCommand(command, input.rows);
      const answer = (text: string): void => { answers.push({ to: author, at: createdAt, command: `/${command.name} ${command.rest}`.trim().slice(0, 200), text }); };
      if (isEdited) {
        answer('the comment was edited afterwards, so it does not count: please write a new one');
        continue;
      }
      for (const match of matches) {
        const refusal = 'problem' in match ? match.problem : findRefusal({ name: command.name, row: match.row, by: author }, input);
        if (refusal !== undefined) answer(refusal);
        else if ('row' in match) deeds.push({ by: author, at: createdAt, row: match.row, name: command.name, reason });
      }
    }
  }
  return { deeds, answers };
}

/** Whether something said at this time was said about the row as it is now. */
const isAbout = (row: ProposedRow, at: Date): boolean => at >= row.since;

/** The verdict of each reviewer that counts for a row: the last one that was about it. */
function verdictsOn(row: ProposedRow, { reviews, head }: ConfirmationInput): Map<string, OwnerReview> {
  const last = new Map<string, OwnerReview>();
  for (const review of reviews) {
    if (!isBot(review.author) && (review.commit === head || (review.submittedAt !== undefined && isAbout(row, review.submittedAt)))) last.set(review.author.toLowerCase(), review);
  }
  return last;
}

function stateOf(row: ProposedRow, deeds: readonly Deed[], input: ConfirmationInput): RowState {
  const { owners, backup } = input.ownersOf(row.repo);
  const isTeam = owners.length + backup.length === 0;
  const speakers = isTeam ? input.releaseTeam : [...owners, ...backup];
  const who = isTeam ? input.releaseTeam : owners.length > 0 ? owners : backup;
  const own = deeds.filter((deed) => deed.row === row);
  const current = own.filter(({ at }) => isAbout(row, at));

  const override = current.findLast(({ name }) => name === 'override');
  if (override !== undefined) return { row, state: 'overridden', by: override.by, reason: override.reason, at: override.at };
  if (row.kind === 'blocked') return { row, state: 'blocked', who: unique(input.releaseTeam) };
  if (row.kind === 'moved') {
    const accepted = current.findLast(({ name }) => name === 'accept-moved');
    if (accepted === undefined) return { row, state: 'awaited', who: unique(who), isTeam, stale: [] };
    const { by, at } = accepted;
    return row.taken === true ? { row, state: 'confirmed', by, how: 'comment', at, isBackup: !isTeam && !holds(owners, by) } : { row, state: 'accepted', by, at };
  }

  const verdicts = verdictsOn(row, input);
  const said = (name: string): Deed | undefined => current.findLast((deed) => deed.name === 'confirm' && same(deed.by, name));
  const objector = speakers.find((name) => {
    const verdict = verdicts.get(name.toLowerCase());
    const word = said(name);
    return verdict?.verdict === 'changes-requested' && (word === undefined || (verdict.submittedAt !== undefined && verdict.submittedAt > word.at));
  });
  if (objector !== undefined) return { row, state: 'objected', by: objector, who: [objector] };
  for (const name of unique(speakers)) {
    const word = said(name);
    const verdict = verdicts.get(name.toLowerCase());
    const isBackup = !isTeam && !holds(owners, name);
    if (word !== undefined) return { row, state: 'confirmed', by: word.by, how: 'comment', at: word.at, isBackup };
    if (verdict?.verdict === 'approved') return { row, state: 'confirmed', by: verdict.author, how: 'review', ...(verdict.submittedAt === undefined ? {} : { at: verdict.submittedAt }), isBackup };
  }
  const stale = unique([
    ...own.filter(({ name, at }) => name === 'confirm' && !isAbout(row, at)).map(({ by }) => by),
    ...input.reviews.filter(({ author, verdict }) => verdict === 'approved' && holds(speakers, author)).map(({ author }) => author),
  ]);
  return { row, state: 'awaited', who: unique(who), isTeam, stale };
}

const isDone = ({ state }: RowState): boolean => state === 'confirmed' || state === 'overridden';

/**
 * Who has confirmed what, from what people wrote: nothing is remembered, so nothing can be forged but by being somebody else.
 * A confirmation counts when it was given after its row became what it is (repo, tag and commit), by one of its owners.
 */
export function readConfirmations(input: ConfirmationInput): ConfirmationState {
  const { deeds, answers } = readComments(input);
  const rows = input.rows.map((row) => stateOf(row, deeds, input));
  const lastDeed = new Map<string, Date>();
  for (const { by, at } of deeds) lastDeed.set(by.toLowerCase(), at);
  // Who has done it right since need not read about it.
  const open = answers.filter(({ to, at }) => (lastDeed.get(to.toLowerCase())?.getTime() ?? 0) < at.getTime()).slice(-20);
  return {
    rows, isComplete: rows.every(isDone),
    answers: open.map(({ to, command, text }) => ({ to, command, text })),
    awaited: unique(rows.flatMap((row) => ('who' in row ? row.who : []))),
  };
}
