import { formatCount, formatMarkdownTable, formatTable, plainText, sortFindings, type Finding } from '@slipway/core';
import { formatFindings, type Report } from '@slipway/ci';
import { code } from '../pull-request/markdown.ts';
import { bringsAddon } from './changed-entries.ts';
import type { CheckedEntry } from './collect-changed.ts';
import type { CheckedImage } from './look-up.ts';
import type { CheckResult } from './run-check.ts';
import type { Suggestion } from './suggest.ts';

/** What tells the comment of this check from others. */
export const checkMarker = 'collect-charts:check';

const shownFindings = 100;
const shownImages = 300;

const placeOf = ({ location }: Finding): string => (location === undefined ? '' : `${location.file}${location.line === undefined ? '' : `:${location.line}`}`);
const targetsOf = ({ charts, paths }: CheckedEntry): readonly string[] => [...charts, ...paths];
const imagesOf = (entry: CheckedEntry, images: readonly CheckedImage[]): readonly CheckedImage[] => images.filter(({ addons }) => addons.some((addon) => bringsAddon(entry, addon)));

function rowOf(entry: CheckedEntry, images: readonly CheckedImage[]): string[] {
  const own = imagesOf(entry, images);
  const states = [...new Set(own.map(({ status }) => status))].filter((status) => status !== 'found');
  const counts = [String(own.length), ...states.map((state) => `${own.filter(({ status }) => status === state).length} ${state}`)];
  const targets = targetsOf(entry);
  return [entry.entry.repositoryFullName, entry.state, entry.tag ?? '—', targets.length === 0 ? '—' : targets.join(', '), counts.join(', ')];
}

const imageRows = (images: readonly CheckedImage[]): string[][] => images.slice(0, shownImages).map(({ reference, status, addons }) => [reference, status, addons.join(', ')]);

const countOf = (findings: readonly Finding[], severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;

function titleOf({ repos, entries, base }: CheckResult, findings: readonly Finding[]): string {
  const problems = [formatCount(countOf(findings, 'error'), 'error'), formatCount(countOf(findings, 'warning'), 'warning')];
  return `${formatCount(repos.named, 'component repo')}, ${repos.reached} of them reached; ${formatCount(entries.length, 'changed entry', 'changed entries')}${base === undefined ? '' : ` against ${base.name}`}: ${findings.length === 0 ? 'all is well' : problems.join(', ')}`;
}

/** A block to paste. What is in it holds no backticks: names are quoted where they are not plain. */
const block = ({ file, place, yaml }: Suggestion): string => `${code(file)}, ${place}:\n\n\`\`\`yaml\n${yaml}\`\`\``;

const entryHead = ['repo', 'entry', 'newest tag', 'collected', 'images'];
const imageHead = ['image', 'registry', 'used by'];

function markdown(result: CheckResult, findings: readonly Finding[]): string {
  const { entries, removed, images, suggestions, notes } = result;
  const rest = findings.length - shownFindings;
  return [
    `### collect-charts: ${titleOf(result, findings)}`,
    ...(findings.length === 0 ? [] : [formatMarkdownTable(['finding', 'place', 'what', 'what to do'], findings.slice(0, shownFindings).map((finding) => [`${finding.code} ${finding.subject}`, placeOf(finding), finding.message, finding.hint ?? '']))]),
    ...(rest > 0 ? [`and ${rest} more, in the log of the job`] : []),
    ...(suggestions.length === 0 ? [] : [`#### To add\n\n${suggestions.map(block).join('\n\n')}`]),
    ...(entries.length === 0 ? [] : [`#### Changed entries, collected at their newest tags\n\n${formatMarkdownTable(entryHead, entries.map((entry) => rowOf(entry, images)))}`]),
    ...(removed.length === 0 ? [] : [`#### No longer collected\n\n${removed.map(({ repo, target }) => `- ${code(target)} from ${code(repo)}`).join('\n')}`]),
    ...(images.length === 0 ? [] : [`#### Images\n\n${formatMarkdownTable(imageHead, imageRows(images))}${images.length > shownImages ? `\n\nand ${images.length - shownImages} more` : ''}`]),
    ...(notes.length === 0 ? [] : [notes.map((note) => `*${plainText(note).replace(/[*`<>]/g, ' ')}*`).join('\n\n')]),
  ].join('\n\n');
}

function text(result: CheckResult, findings: readonly Finding[]): string {
  const { entries, removed, images, suggestions, notes } = result;
  const table = (rows: readonly (readonly string[])[]): string => formatTable(rows.map((row) => row.map(plainText)));
  return [
    ...(entries.length === 0 ? [] : [table([entryHead, ...entries.map((entry) => rowOf(entry, images))])]),
    ...(removed.length === 0 ? [] : [table([['no longer collected', 'from'], ...removed.map(({ repo, target }) => [target, repo])])]),
    ...(images.length === 0 ? [] : [table([imageHead, ...imageRows(images)])]),
    formatFindings(findings),
    ...suggestions.map(({ file, place, yaml }) => plainText(`add to ${file}, ${place}:\n\n${yaml}`)),
    ...notes.map((note) => `note: ${plainText(note)}`), titleOf(result, findings),
  ].filter((part) => part !== '').join('\n');
}

/** The result of mode check for each kind of reader. */
export function reportCheck(result: CheckResult): Report {
  const { base, repos, entries, removed, images, suggestions, hotfixed, notes } = result;
  const findings = sortFindings(result.findings);
  const body = markdown(result, findings);
  return {
    findings, text: text(result, findings), summary: body, comment: { marker: checkMarker, body },
    outputs: { changed: 'false', updated: String(entries.length) },
    document: {
      mode: 'check', ...(base === undefined ? {} : { base }), repos,
      entries: entries.map((each) => ({ repo: each.entry.repositoryFullName, file: each.entry.file, state: each.state, ...(each.tag === undefined ? {} : { tag: each.tag }), charts: each.charts, paths: each.paths, images: imagesOf(each, images).map(({ reference }) => reference) })),
      removed, images: images.map(({ reference, status, addons }) => ({ reference, status, addons })), suggestions, hotfixed, notes, findings,
    },
  };
}
