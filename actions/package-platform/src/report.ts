import { formatBytes, formatCount, formatDuration, formatMarkdownTable, formatTable } from '@slipway/core';
import type { Report } from '@slipway/ci';
import type { Result } from './run.ts';

export function report({ plan, manifest, path, ms }: Result): Report {
  const { totals, version, addons, images, platforms, kind } = plan.manifest;
  const segments = manifest?.segments ?? plan.segments;
  const rows = [
    ['addons', String(addons.length)], ['images', String(images.length)], ['platforms', platforms.join(', ')], ['blobs', `${totals.blobs}, ${formatBytes(totals.blobBytes)}`],
    ['segments', `${segments.length}, ${formatBytes(totals.bytes)}`], ['time', formatDuration(ms)],
  ];
  const title = manifest === undefined ? `would write ${plan.name} (${formatBytes(totals.bytes)})` : `${plan.name}: ${formatCount(addons.length, 'addon')}, ${formatCount(images.length, 'image')}, ${formatBytes(totals.bytes)}`;
  return {
    findings: [],
    outputs: { package: { path }, version, size: String(totals.bytes) },
    text: [formatTable(rows), title, ...(manifest === undefined ? [] : [`package: ${path}`])].join('\n'),
    summary: `### package-platform: ${title}\n\n${formatMarkdownTable(['what', 'how much'], rows)}`,
    document: { package: path, kind, version, dryRun: manifest === undefined, totals, addons, images, segments: manifest?.segments ?? segments.map(({ name, size }) => ({ name, size })) },
  };
}
