import { formatCount, formatMarkdownTable, formatTable, plainText, sortFindings } from '@slipway/core';
import { formatFindings, type Report } from '@slipway/ci';
import type { Result } from './run.ts';

export function report(result: Result): Report {
  const findings = sortFindings(result.findings);
  if (result.charts !== undefined) {
    const images = [...new Set(result.charts.flatMap((chart) => chart.images))].sort();
    return { findings, outputs: { changed: 'false', images: String(images.length) }, text: [...images.map(plainText), ...(findings.length === 0 ? [] : [formatFindings(findings)])].join('\n'), summary: '', document: { charts: result.charts, findings } };
  }
  const total = new Set(result.lists.flatMap(({ images }) => images)).size;
  const rows = result.lists.map(({ file, images, added, removed }) => [file, String(images.length), `+${added.length}`, `-${removed.length}`]);
  const failed = new Set(findings.flatMap(({ code, subject }) => (code === 'render-failed' || code === 'chart-invalid' ? [subject] : []))).size;
  const rendered = result.release?.addons.filter(({ findings: problems }) => problems.length === 0).length ?? 0;
  const what = failed > 0 ? `${formatCount(failed, 'addon')} failed, so nothing is written` : result.written ? `${formatCount(result.changed.length, 'file')} written` : result.changed.length > 0 ? `${formatCount(result.changed.length, 'file')} would change` : 'nothing changed';
  const title = `${formatCount(rendered, 'addon')} rendered, ${formatCount(total, 'image')}, ${what}`;
  const lines = result.lists.flatMap(({ added, removed }) => [...added.map((image) => `  + ${plainText(image)}`), ...removed.map((image) => `  - ${plainText(image)}`)]);
  return {
    findings,
    outputs: { changed: String(failed === 0 && result.changed.length > 0), images: String(total) },
    text: [formatTable([['list', 'images', 'new', 'gone'], ...rows]), ...lines, formatFindings(findings), title].filter((part) => part !== '').join('\n'),
    summary: [`### render-images: ${title}`, formatMarkdownTable(['list', 'images', 'new', 'gone'], rows), ...(findings.length === 0 ? [] : [formatMarkdownTable(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))])].join('\n\n'),
    document: {
      lists: result.lists, changed: result.changed, written: result.written,
      images: [...result.release?.images.values() ?? []].map(({ listed, kinds, lists, uses }) => ({ reference: listed.text, kinds, lists, users: uses })),
      findings,
    },
  };
}
