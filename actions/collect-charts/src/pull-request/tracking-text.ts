import { escapeMarkdown } from '@slipway/core';
import type { Config, ConfirmationState, RowState } from '@slipway/release-repo';
import { formatDeadlines } from './deadlines.ts';
import { code, link, markdownTable, paragraphs } from './markdown.ts';
import { findOverrides, formatOverrides } from './overrides.ts';

/** The proposal of a version, as far as it has come. */
export interface TrackedProposal {
  readonly number: number;
  readonly url: string;
  readonly isMerged: boolean;
}

/** How far the release of a version is. */
export interface ReleaseProgress {
  readonly version: string;
  readonly base: string;
  readonly tags?: TrackedProposal;
  /** Of the proposed tags; absent when they cannot be told. */
  readonly confirmations?: ConfirmationState;
  readonly charts?: TrackedProposal;
  /** Places whose charts the open proposal lacks: it is not merged before, whoever approved it. */
  readonly missing?: readonly string[];
  /** The page of the product tag, when there is one. */
  readonly tagUrl?: string;
  readonly release: Config['release'];
  readonly now: Date;
}

const shownPlaces = 10;
const names = (logins: readonly string[]): string => logins.map(escapeMarkdown).join(', ');
const reference = ({ number, url }: TrackedProposal): string => link(`#${number}`, url);

function tagsStep({ tags, confirmations }: ReleaseProgress): string {
  if (tags === undefined) return 'not proposed yet (`--mode tags`)';
  const { rows = [] } = confirmations ?? {};
  const done = rows.filter(({ state }) => state === 'confirmed' || state === 'overridden').length;
  const overridden = rows.filter(({ state }) => state === 'overridden').length;
  const count = confirmations === undefined ? '' : `, ${done}/${rows.length} confirmed${overridden === 0 ? '' : ` (${overridden} by override)`}`;
  return `${reference(tags)} ${tags.isMerged ? 'merged' : 'open'}${count}`;
}

function chartsStep({ charts, missing = [], tags, release: { team } }: ReleaseProgress): string {
  if (charts === undefined) return tags?.isMerged === true ? 'not collected yet (`--mode charts`)' : 'collected when the tags are merged';
  if (charts.isMerged) return `${reference(charts)} merged`;
  if (missing.length > 0) return `${reference(charts)} open, waits for charts that were not collected (\`--mode charts\` says why): ${missing.slice(0, shownPlaces).map(code).join(', ')}${missing.length > shownPlaces ? ` and ${missing.length - shownPlaces} more` : ''}`;
  return `${reference(charts)} open, ${team.length === 0 ? 'somebody has to merge it' : `to be approved by one of: ${names(team)}`}`;
}

/** What people have to do, repo by repo. */
function awaitedRow(state: RowState): readonly string[][] {
  if (!('who' in state)) return [];
  const { row, who } = state;
  const what = state.state === 'blocked' ? `blocked (${code(row.problem ?? 'no tag')})` : state.state === 'objected' ? 'asked for changes' : row.kind === 'moved' ? code(`/accept-moved ${row.repo}`) : 'to confirm';
  return [[escapeMarkdown(row.repo), row.tag === undefined ? '' : code(row.tag), who.length === 0 ? '*nobody*' : names(who), what]];
}

/** The issue that shows how far a release is (R71). Nobody is told by it: names stand in it without an at sign. */
export function formatTrackingIssue(progress: ReleaseProgress): { readonly title: string; readonly body: string } {
  const { version, base, tags, confirmations, charts, tagUrl, release, now } = progress;
  const isTagged = tagUrl !== undefined;
  const step = (isDone: boolean, name: string, text: string): string => `- [${isDone ? 'x' : ' '}] **${name}**: ${text}`;
  const overrides = findOverrides(undefined, confirmations?.rows ?? []);
  const body = paragraphs([
    `The release of ${code(version)} from ${code(base)}${isTagged ? ' is done' : ''}. This text is written by \`slipway collect-charts\` and written anew when something changes.`,
    formatDeadlines(release.deadlines, now),
    [
      step(tags?.isMerged === true, 'Tags', tagsStep(progress)),
      step(charts?.isMerged === true, 'Charts', chartsStep(progress)),
      step(isTagged, 'Product tag', isTagged ? link(code(version), tagUrl) : `${code(version)}, made by \`--mode confirm\` when the charts are merged`),
    ].join('\n'),
    tags?.isMerged === false && confirmations !== undefined && !confirmations.isComplete ? `### Awaited\n\n${markdownTable(['repo', 'tag', 'who', 'what'], confirmations.rows.flatMap(awaitedRow))}` : '',
    overrides.length === 0 ? '' : `### Overrides\n\n${formatOverrides(overrides)}`,
  ]);
  return { title: `Release ${version}`, body };
}
