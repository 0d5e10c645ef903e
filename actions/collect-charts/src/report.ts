import { formatBytes, formatCount, formatMarkdownTable, formatTable, plainText, sortFindings } from '@slipway/core';
import { formatFindings, type Report } from '@slipway/ci';
import type { Result } from './run.ts';

function rowsOf(result: Result): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly changed: number } {
  if (result.mode === 'tags') {
    const changed = result.updates.filter((update) => update.changed);
    return {
      head: ['repo', 'old', 'new', 'why'], changed: changed.length,
      rows: changed.map(({ entry, from = '—', to, why }) => [entry.repositoryFullName, from, to.name, why]),
    };
  }
  const changed = result.charts.filter(({ change }) => change === 'added' || change === 'changed');
  return {
    head: ['addon', 'change', 'tag', 'files', 'size'], changed: changed.length,
    rows: changed.map(({ target, change, tag, chart, bytes }) => [target, change, tag, String(chart.files.length), formatBytes(bytes)]),
  };
}

export function report(result: Result): Report {
  const findings = sortFindings(result.findings);
  const { head, rows, changed } = rowsOf(result);
  const total = result.mode === 'tags' ? formatCount(result.updates.length, 'entry', 'entries') : formatCount(result.charts.length, 'chart');
  const verb = result.dryRun ? 'would change' : 'changed';
  const title = `${total} looked at, ${changed} ${verb}${changed === 0 ? ': nothing to do' : ''}`;
  return {
    findings,
    outputs: { changed: String(result.files.length > 0), updated: String(changed), ...(result.version === undefined ? {} : { version: result.version }) },
    text: [...(rows.length === 0 ? [] : [formatTable([head, ...rows].map((row) => row.map(plainText)))]), formatFindings(findings), title].filter((part) => part !== '').join('\n'),
    summary: [`### collect-charts: ${title}`, ...(rows.length === 0 ? [] : [formatMarkdownTable(head, rows)]), ...(findings.length === 0 ? [] : [formatMarkdownTable(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))])].join('\n\n'),
    document: {
      mode: result.mode, dryRun: result.dryRun, files: result.files, findings,
      ...(result.mode === 'tags'
        ? { updates: result.updates.map(({ entry, from, to, why, changed: isChanged }) => ({ repo: entry.repositoryFullName, file: entry.file, from, to: to.name, commit: to.commit, why, changed: isChanged })) }
        : { charts: result.charts.map(({ target, entry, chart, tag, commit, change }) => ({ path: target, name: chart.name, version: chart.version, repo: entry.repositoryFullName, tag, commit, change })) }),
    },
  };
}
