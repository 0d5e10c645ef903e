import { escapeMarkdown, formatCount } from '@slipway/core';
import type { CommitStatus } from '@slipway/forge';
import type { ConfirmationState, RowState } from '@slipway/release-repo';
import { ownersStatus } from './branches.ts';
import { code, firstLine, markdownTable, paragraphs, shortTime } from './markdown.ts';

const isDone = ({ state }: RowState): boolean => state === 'confirmed' || state === 'overridden';

/** Login names of a comment's or review's author come from the forge; only what looks like one is told. */
const mention = (login: string): string => (/^[A-Za-z0-9_][A-Za-z0-9_.-]*(\[bot\])?$/.test(login) ? `@${login}` : escapeMarkdown(login));
/** Names without telling anybody. */
const name = (login: string): string => escapeMarkdown(login);

/** The commit status that stands before merging. One line of at most 140 characters is shown. */
export function formatOwnersStatus(confirmations: ConfirmationState, targetUrl?: string): CommitStatus {
  const { rows, awaited, isComplete } = confirmations;
  const done = rows.filter(isDone).length;
  const objectors = rows.flatMap((row) => (row.state === 'objected' ? [row.by] : []));
  const rest = isComplete ? '' : objectors.length > 0 ? `; changes asked for by ${[...new Set(objectors)].join(', ')}` : awaited.length > 0 ? `; awaited: ${awaited.join(', ')}` : '; a repo is blocked';
  return {
    context: ownersStatus, state: isComplete ? 'success' : 'pending', description: rows.length === 0 ? 'nothing has to be confirmed' : `${done}/${rows.length} confirmed${rest}`,
    ...(targetUrl === undefined ? {} : { targetUrl }),
  };
}

function stateCell(row: RowState): string {
  switch (row.state) {
    case 'confirmed': return `confirmed by ${name(row.by)}${row.isBackup ? ' (backup)' : ''}, ${row.how === 'review' ? 'by review' : 'by comment'}${row.at === undefined ? '' : `, ${shortTime(row.at)}`}`;
    case 'overridden': return `**overridden** by ${name(row.by)}, ${shortTime(row.at)}: ${firstLine(row.reason, 300)}`;
    case 'accepted': return `accepted by ${name(row.by)}; the next run of mode tags records the new commit`;
    case 'objected': return `**changes asked for** by ${name(row.by)}`;
    case 'blocked': return `**blocked** (${code(row.row.problem ?? 'no tag')}); the release team can go on without it`;
    case 'awaited': return [
      row.who.length === 0 ? '**nobody may confirm it**: name owners in repos/*.yaml, or release.team in slipway.yaml' : `awaited: ${row.who.map(name).join(', ')}${row.isTeam ? ' (release team; it has no owner that is a person)' : ''}`,
      row.row.kind === 'moved' ? code(`/accept-moved ${row.row.repo}`) : '',
      row.stale.length === 0 ? '' : `${row.stale.map(name).join(', ')} had confirmed something else`,
    ].filter((part) => part !== '').join('; ');
  }
}

/** The list that is kept up to date on the pull request. */
export function formatOwnersComment({ rows, answers, isComplete }: ConfirmationState): string {
  const done = rows.filter(isDone).length;
  return paragraphs([
    `### ${isComplete ? 'All owners have confirmed' : `${done} of ${formatCount(rows.length, 'repo')} confirmed`}`,
    markdownTable(['', 'repo', 'tag', 'commit', 'state'], rows.map((row) =>
      [isDone(row) ? '✅' : '⏳', escapeMarkdown(row.row.repo), row.row.tag === undefined ? '' : code(row.row.tag), row.row.commit === undefined ? '' : code(row.row.commit.slice(0, 12)), stateCell(row)])),
    answers.length === 0 ? '' : `Not understood:\n${answers.map(({ to, command, text }) => `- ${mention(to)} ${code(command)}: ${escapeMarkdown(text)}`).join('\n')}`,
  ]);
}

/** How many whole periods have gone by since the oldest open row became what it is. */
export function remindersDue({ rows }: ConfirmationState, { remindAfter, now }: { readonly remindAfter: number; readonly now: Date }): number {
  const open = rows.filter((row) => !isDone(row)).map(({ row }) => row.since.getTime());
  return open.length === 0 ? 0 : Math.max(0, Math.floor((now.getTime() - Math.min(...open)) / (remindAfter * 60_000)));
}

/** Names who is awaited for what; undefined when nobody is to be reminded. */
export function formatReminder(confirmations: ConfirmationState, options: { readonly remindAfter: number; readonly now: Date }): string | undefined {
  const due = remindersDue(confirmations, options);
  if (due === 0) return undefined;
  const waits = new Map<string, string[]>();
  for (const row of confirmations.rows) {
    if (!('who' in row)) continue;
    for (const who of row.who) waits.set(who, [...waits.get(who) ?? [], row.row.repo]);
  }
  if (waits.size === 0) return undefined;
  return paragraphs([
    `Reminder ${due}: this release waits for`,
    [...waits].map(([who, repos]) => `- ${mention(who)}: ${repos.map(code).join(', ')}`).join('\n'),
    `Approve the pull request, or comment ${code('/confirm REPO')}.`,
  ]);
}
