import { formatCount, formatDuration, formatMarkdownTable, formatTable, plainText, sortFindings, type Finding } from '@slipway/core';
import { formatFindings, type Report } from '@slipway/ci';
import { formatImagePlatform } from '@slipway/oci';
import { groupByCause } from './report/common-causes.ts';
import { formatJunit } from './report/junit.ts';
import type { Result } from './run.ts';

interface Row {
  readonly addon: string;
  readonly images: number;
  readonly counts: ReadonlyMap<string, number>;
}

const noAddon = '(lists only)';

/** How many images and which findings each addon has. */
function rowsOf({ targets, findings, release }: Result): Row[] {
  const images = new Map<string, number>();
  for (const { addons } of targets) for (const addon of addons.length === 0 ? [noAddon] : addons) images.set(addon, (images.get(addon) ?? 0) + 1);
  for (const { path } of [...release?.model.addons ?? [], ...release?.model.broken ?? []]) if (!images.has(path)) images.set(path, 0);
  const counts = new Map<string, Map<string, number>>();
  const usersOf = new Map(targets.map(({ listed, addons }) => [listed.text, addons]));
  for (const { code, subject, addon } of findings) {
    const users = usersOf.get(subject) ?? [];
    for (const name of users.length > 0 ? users : [addon ?? noAddon]) {
      const row = counts.get(name) ?? new Map<string, number>();
      row.set(code, (row.get(code) ?? 0) + 1);
      counts.set(name, row);
      if (!images.has(name)) images.set(name, 0);
    }
  }
  return [...images].sort(([a], [b]) => (a < b ? -1 : 1)).map(([addon, count]) => ({ addon, images: count, counts: counts.get(addon) ?? new Map() }));
}

function titleOf({ targets, lookups, undetermined, ms }: Result, findings: readonly Finding[]): string {
  const found = targets.filter(({ lookup }) => lookups.get(lookup.text)?.status === 'found').length;
  const unknown = findings.filter(({ code }) => code === 'unknown').length;
  const codes = new Map<string, number>();
  for (const { code } of findings) codes.set(code, (codes.get(code) ?? 0) + 1);
  const parts = [unknown > 0 ? `${found} of ${formatCount(targets.length, 'image')} proven, ${unknown} not answered for` : `${found} of ${formatCount(targets.length, 'image')} ${targets.length === 1 ? 'exists' : 'exist'}`, ...[...codes].map(([code, count]) => `${count} ${code}`)];
  if (undetermined.length > 0) parts.push(`${undetermined.length} undetermined (their addon did not render)`);
  return `${parts.join(', ')}; ${formatDuration(ms)}${unknown > 0 ? '. Not everything could be looked at: run again' : ''}`;
}

const lockText: Readonly<Record<NonNullable<Result['lock']>, string>> = {
  written: 'slipway.lock.json written', unchanged: 'slipway.lock.json is up to date', 'not written': 'slipway.lock.json was not written: resolve the errors above first',
};

export function report(result: Result): Report {
  const findings = sortFindings(result.findings);
  const rows = rowsOf(result);
  const cells = rows.map(({ addon, images, counts }) => [addon, String(images), counts.size === 0 ? 'ok' : [...counts].map(([code, count]) => `${count} ${code}`).join(', ')]);
  const title = titleOf(result, findings);
  const remarks = [...(result.lock === undefined ? [] : [lockText[result.lock]]), ...result.notes];
  const classes = new Map<string, Finding[]>();
  for (const finding of findings) classes.set(finding.code, [...classes.get(finding.code) ?? [], finding]);
  const summary = [
    `### verify-images: ${title}`, ...remarks,
    ...(classes.size === 0 ? [] : [formatMarkdownTable(['finding', 'severity', 'how many', 'such as'], [...classes].map(([code, [first, ...more]]) => [code, first?.severity ?? '', String(more.length + 1), first?.subject ?? '']))]),
    ...(cells.length === 0 ? [] : [formatMarkdownTable(['addon', 'images', 'result'], cells)]),
    ...(findings.length === 0 ? [] : [formatMarkdownTable(['finding', 'image or addon', 'message', 'what to do'], findings.map(({ code, subject, message, hint = '' }) => [code, subject, message, hint]))]),
  ].join('\n\n');
  const count = (code: string): number => findings.filter((finding) => finding.code === code).length;
  return {
    findings,
    outputs: { images: String(result.targets.length), missing: String(count('missing')), unknown: String(count('unknown')), report: { path: result.reportPath } },
    text: [
      ...(cells.length === 0 ? [] : [formatTable([['addon', 'images', 'result'], ...cells].map((row) => row.map(plainText))), '']),
      ...(findings.length === 0 ? [] : [formatFindings(groupByCause(findings, result)), '']), title, ...remarks, `report: ${result.reportPath}`,
    ].join('\n'),
    summary,
    comment: { marker: result.commentKey === '' ? 'verify-images' : `verify-images:${result.commentKey}`, body: summary },
    document: {
      images: result.targets.map(({ listed, lookup, lists, uses, addons }) => {
        const answer = result.lookups.get(lookup.text);
        return {
          reference: listed.text, status: answer?.status ?? 'unknown', source: answer?.description,
          ...(answer?.status === 'found' ? { digest: answer.image.descriptor.digest, ...(answer.image.platforms.length === 0 ? {} : { platforms: answer.image.platforms.map(formatImagePlatform) }) } : {}),
          lists, addons, users: uses,
        };
      }),
      findings, undetermined: result.undetermined, ...(result.lock === undefined ? {} : { lock: result.lock }), notes: result.notes, milliseconds: Math.round(result.ms),
    },
    documentFile: result.reportPath,
    ...(result.junitPath === undefined ? {} : { files: [{ path: result.junitPath, text: formatJunit(result) }] }),
  };
}
