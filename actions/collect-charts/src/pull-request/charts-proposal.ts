import { escapeMarkdown, formatCount } from '@slipway/core';
import type { Config, ImageChange } from '@slipway/release-repo';
import type { ChangeSummary, ValueChange } from '../charts/change-summary.ts';
import { formatDeadlines } from './deadlines.ts';
import { code, markdownTable, paragraphs } from './markdown.ts';
import type { ProposalText } from './tags-proposal.ts';

/** What a proposal changes in one collected place. */
export interface PlaceChange {
  readonly path: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Where it was collected from. */
  readonly repo?: string;
  readonly tag?: string;
  readonly summary: ChangeSummary;
}

export interface ChartsProposalInput {
  readonly places: readonly PlaceChange[];
  /** Of the image lists, when they are part of the proposal. */
  readonly images: readonly ImageChange[];
  /** Other files that it changes. */
  readonly files: readonly string[];
  readonly version: string | undefined;
  readonly base: string;
  readonly reviewers: readonly string[];
  readonly release: Config['release'];
  readonly now: Date;
}

const shownValues = 20;
const shownFiles = 30;

const filesCell = ({ filesAdded, filesChanged, filesRemoved }: ChangeSummary): string =>
  [['+', filesAdded.length], ['~', filesChanged.length], ['−', filesRemoved.length]].filter(([, count]) => count !== 0).map(([sign, count]) => `${String(sign)}${String(count)}`).join(' ');

const versionCell = ({ kind, summary: { fromVersion, toVersion } }: PlaceChange): string =>
  kind === 'removed' ? '*removed*' : fromVersion === undefined || fromVersion === toVersion ? toVersion === undefined ? '' : code(toVersion) : `${code(fromVersion)} → ${code(toVersion ?? '')}`;

const valueLine = ({ key, from, to }: ValueChange): string => `- ${code(key)}: ${from === undefined ? '*new*' : code(from)} → ${to === undefined ? '*gone*' : code(to)}`;

const listed = (items: readonly string[], shown: number): string => `${items.slice(0, shown).join('\n')}${items.length > shown ? `\n- and ${items.length - shown} more` : ''}`;

/** The changes of one place, folded, because there may be many. */
function details({ path, summary }: PlaceChange): string {
  const { values, images, moreValues, filesAdded, filesChanged, filesRemoved } = summary;
  const imageKeys = new Set(images.map(({ key }) => key));
  const others = values.filter(({ key }) => !imageKeys.has(key));
  const files = [...filesAdded.map((file) => `- added ${code(file)}`), ...filesChanged.map((file) => `- changed ${code(file)}`), ...filesRemoved.map((file) => `- removed ${code(file)}`)];
  const parts = [
    images.length === 0 ? '' : `Images in its values:\n${listed(images.map(valueLine), shownValues)}`,
    others.length === 0 ? '' : `Values:\n${listed(others.map(valueLine), shownValues)}${moreValues > 0 ? `\n- and ${moreValues} beyond those` : ''}`,
    files.length === 0 ? '' : `Files:\n${listed(files, shownFiles)}`,
  ];
  return `<details><summary>${escapeMarkdown(path)}</summary>\n\n${paragraphs(parts)}\n\n</details>`;
}

/** The pull request of collected charts. */
export function formatChartsProposal({ places, images, files, version, base, reviewers, release, now }: ChartsProposalInput): ProposalText {
  const table = markdownTable(['addon', 'version', 'from', 'files', 'values', 'images'], places.map((place) => {
    const { path, repo, tag, kind, summary } = place;
    return [
      `${escapeMarkdown(path)}${kind === 'added' ? ' (new)' : ''}`, versionCell(place), repo === undefined ? '' : `${escapeMarkdown(repo)} ${code(tag ?? '')}`, filesCell(summary),
      summary.values.length === 0 ? '' : String(summary.values.length + summary.moreValues), summary.images.length === 0 ? '' : String(summary.images.length),
    ];
  }));
  const imageLines = images.map(({ kind, reference }) => `- ${kind} ${code(reference)}`);
  const count = formatCount(places.length, 'addon');
  const body = paragraphs([
    `Charts at the merged tags for ${code(base)}${version === undefined ? '' : `, to be released as ${code(version)}`}: ${count} changed. This text is written by \`slipway collect-charts --mode charts\` and written anew by its next run.`,
    formatDeadlines(release.deadlines, now),
    table,
    imageLines.length === 0 ? '' : `### Images\n\n${listed(imageLines, 200)}`,
    files.length === 0 ? '' : `Also changed: ${files.slice(0, shownFiles).map(code).join(', ')}${files.length > shownFiles ? ` and ${files.length - shownFiles} more` : ''}`,
    ...places.filter(({ kind }) => kind !== 'removed').map(details),
    version === undefined ? '' : `When this is merged${reviewers.length === 0 ? '' : ' (the release team approves it)'} and is still the newest commit of ${code(base)}, that commit is tagged ${code(version)}.`,
  ]);
  return { title: `Collect charts${version === undefined ? '' : `: ${version}`}`, body, reviewers };
}
