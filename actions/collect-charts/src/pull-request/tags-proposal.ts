import type { Finding } from '@slipway/core';
import { escapeMarkdown } from '@slipway/core';
import type { Config, EntryChange, Owner, ProposedRow, TagRow } from '@slipway/release-repo';
import { formatDeadlines } from './deadlines.ts';
import { code, firstLine, link, markdownTable, mentions, paragraphs } from './markdown.ts';

/** A line for the trailers: what owners answer for. */
export function proposedRow(row: TagRow): Omit<ProposedRow, 'since'> | undefined {
  const { repo, state, from, to, moved, problem } = row;
  if (state === 'blocked') return { repo, kind: 'blocked', ...(problem === undefined ? {} : { problem: problem.code }) };
  if (moved !== undefined && state === 'moved') return { repo, kind: 'moved', tag: moved.tag, commit: moved.found };
  if (to === undefined || state === 'same' || state === 'moved') return undefined;
  const isTaken = from?.tag === to.tag && from.commit !== undefined && from.commit !== to.commit;
  return isTaken ? { repo, kind: 'moved', tag: to.tag, commit: to.commit, taken: true } : { repo, kind: 'update', tag: to.tag, commit: to.commit };
}

export interface TagsProposalInput {
  readonly rows: readonly TagRow[];
  readonly added: readonly EntryChange[];
  readonly removed: readonly EntryChange[];
  readonly findings: readonly Finding[];
  readonly version: string | undefined;
  readonly base: string;
  /** Of a component repo's pages; undefined where it has none. */
  readonly pageOf: (repo: string) => string | undefined;
  readonly isGitlab: boolean;
  /** New commits of a repo, where they could be counted. */
  readonly commits: ReadonlyMap<string, number>;
  readonly release: Config['release'];
  readonly now: Date;
}

export interface ProposalText {
  readonly title: string;
  readonly body: string;
  /** Login names. */
  readonly reviewers: readonly string[];
}

/** The page that shows what lies between two tags. */
export function compareUrl(page: string | undefined, { from, to, isGitlab }: { readonly from: string; readonly to: string; readonly isGitlab: boolean }): string | undefined {
  return page === undefined ? undefined : `${page}${isGitlab ? '/-' : ''}/compare/${encodeURIComponent(from)}...${encodeURIComponent(to)}`;
}

/** Login names among owners; teams and mail addresses cannot be told apart from strangers by what a comment has. */
export const loginNames = (owners: readonly Owner[]): string[] => [...new Set(owners.flatMap(({ kind, name }) => (kind === 'user' ? [name] : [])))];

const titleOf = (version: string | undefined): string => `Update component tags${version === undefined ? '' : `: ${version}`}`;

function updateRow(row: TagRow, { pageOf, isGitlab, commits }: TagsProposalInput): string[] {
  const { repo, from, to, details, owners, held } = row;
  const url = from === undefined || to === undefined ? pageOf(repo) : compareUrl(pageOf(repo), { from: from.tag, to: to.tag, isGitlab });
  const change = `${from === undefined ? '*new*' : code(from.tag)} → ${code(to?.tag ?? '')}`;
  const count = commits.get(repo);
  return [
    escapeMarkdown(repo), link(change, url), count === undefined ? '' : String(count), details === undefined ? '' : firstLine(details.message),
    details === undefined ? '' : `${escapeMarkdown(details.author)}, ${new Date(details.time * 1000).toISOString().slice(0, 10)}`, `${mentions(owners)}${held === undefined ? '' : ' (held)'}`,
  ];
}

const listOf = (changes: readonly EntryChange[]): string[] => changes.map(({ repo, target }) => `- ${target === undefined ? '' : `${code(target)} from `}${escapeMarkdown(repo)}`);

const section = (title: string, content: string): string => (content === '' ? '' : `### ${title}\n\n${content}`);

/** The pull request of new tags. Pure: what is foreign in it is escaped, what is long is cut by the forge. */
export function formatTagsProposal(input: TagsProposalInput): ProposalText {
  const { rows, added, removed, findings, version, base, release, now } = input;
  const changed = rows.filter(({ state }) => state === 'new' || state === 'changed');
  const moved = rows.filter(({ state }) => state === 'moved');
  const blocked = rows.filter(({ state }) => state === 'blocked');
  const held = rows.filter((row) => row.held !== undefined);
  const first = changed[0]?.repo ?? 'ORGANISATION/NAME';
  const team = `The release team can go on without an owner: ${code(`/override ${changed[0]?.repo ?? moved[0]?.repo ?? first} REASON`)}`;
  const body = paragraphs([
    `New tags of component repos for ${code(base)}${version === undefined ? '' : `, to be released as ${code(version)}`}. This text is written by \`slipway collect-charts --mode tags\` and written anew by its next run.`,
    formatDeadlines(release.deadlines, now),
    section('Tags', markdownTable(['repo', 'change', 'commits', 'tag message', 'tagged by', 'owners'], changed.map((row) => updateRow(row, input)))),
    section('Moved tags: the recorded commit stays', markdownTable(['repo', 'tag', 'recorded', 'now', 'owners', 'to take it'], moved.map(({ repo, moved: move, owners }) =>
      [escapeMarkdown(repo), code(move?.tag ?? ''), code(move?.recorded.slice(0, 12) ?? ''), code(move?.found.slice(0, 12) ?? ''), mentions(owners), code(`/accept-moved ${repo}`)]))),
    section('Blocked: these stand against merging', markdownTable(['repo', 'why', 'what to do', 'owners'], blocked.map(({ repo, why, problem, owners }) =>
      [escapeMarkdown(repo), firstLine(problem?.message ?? why, 300), firstLine(problem?.hint ?? '', 300), mentions(owners)]))),
    section('Held', markdownTable(['repo', 'tag', 'reason'], held.map(({ repo, held: hold }) => [escapeMarkdown(repo), code(hold?.tag ?? ''), firstLine(hold?.reason ?? '', 300)]))),
    section('Worth a look', findings.filter(({ severity }) => severity === 'warning').map(({ subject, message }) => `- ${escapeMarkdown(subject)}: ${firstLine(message, 300)}`).join('\n')),
    section('Added', listOf(added).join('\n')),
    section('Removed', listOf(removed).join('\n')),
    changed.length === 0 && moved.length > 0
      ? `### To confirm\n\nNothing is new but that tags were moved after they had been recorded. An owner who means it comments ${code(`/accept-moved ${moved[0]?.repo ?? first}`)}, and the next run of mode tags records the new commit; who does not pushes a new tag. Until then the recorded commit is what is released. ${team}, which keeps the recorded commit.`
      : `### To confirm\n\nEach repo is confirmed by one of its owners: approve this pull request, or comment ${code(`/confirm ${first}`)} (no review rights are needed). A confirmation is about the tag and commit shown here; another tag has to be confirmed anew. ${team}.`,
  ]);
  return { title: titleOf(version), body, reviewers: loginNames([...changed, ...moved].flatMap(({ owners }) => owners)) };
}

/** The version that somebody asked for, as a line of a commit's message. */
export const formatVersion = (version: string): string => `Slipway-Version: ${version}`;
export const findAskedVersion = (message: string): string | undefined => /^Slipway-Version: (\S+)$/m.exec(message)?.[1];

/** The message of the commit; the trailers are added. */
export function tagsCommitMessage({ rows, version }: Pick<TagsProposalInput, 'rows' | 'version'>): string {
  const lines = rows.flatMap(({ repo, state, from, to }) => ((state === 'new' || state === 'changed') && to !== undefined ? [`${repo}: ${from?.tag ?? 'new'} -> ${to.tag}`] : []));
  return paragraphs([titleOf(version), lines.join('\n')]);
}
