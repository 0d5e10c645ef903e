import { formatCount, formatMarkdownTable, formatTable, plainText, sortFindings } from '@slipway/core';
import { formatFindings, type Report } from '@slipway/ci';
import type { Result } from './run.ts';

export function report(result: Result): Report {
  const findings = sortFindings(result.findings);
  if (result.charts !== undefined) {
    const images = [...new Set(result.charts.flatMap((chart) => chart.images))].sort();
    return { findings, outputs: { changed: 'false', images: String(images.length) }, text: images.join('\n'), summary: '', document: { charts: result.charts, findings } };
  }
  const total = new Set(result.lists.flatMap(({ images }) => images)).size;
  const rows = result.lists.map(({ file, images, added, removed }) => [file, String(images.length), `+${added.length}`, `-${removed.length}`]);
  const failed = findings.filter(({ code }) => code === 'render-failed' || code === 'chart-invalid').length;
  const addons = result.release?.addons.length ?? 0;
  const title = `${formatCount(addons, 'addon')} rendered, ${formatCount(total, 'image')}, ${failed > 0 ? `${formatCount(failed, 'addon')} failed: no list was written` : result.written ? 'lists written' : 'no list changed'}`;
  const lines = result.lists.flatMap(({ added, removed }) => [...added.map((image) => `  + ${plainText(image)}`), ...removed.map((image) => `  - ${plainText(image)}`)]);
  return {
    findings,
    outputs: { changed: String(result.lists.some(({ changed }) => changed)), images: String(total) },
    text: [formatTable([['list', 'images', 'new', 'gone'], ...rows]), ...lines, formatFindings(findings), title].filter((part) => part !== '').join('\n'),
    summary: [`### render-images: ${title}`, formatMarkdownTable(['list', 'images', 'new', 'gone'], rows), ...(findings.length === 0 ? [] : [formatMarkdownTable(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))])].join('\n\n'),
    document: {
      lists: result.lists,
      images: [...result.release?.images.values() ?? []].map(({ listed, kinds, lists, uses }) => ({ reference: listed.text, kinds, lists, users: uses })),
      findings,
    },
  };
}
