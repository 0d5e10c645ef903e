import { formatBytes, formatCount, formatDuration, formatMarkdownTable, formatTable, sortFindings } from '@slipway/core';
import { formatFindings, type Report } from '@slipway/ci';
import type { Result } from './run.ts';

export function report({ plan, manifest, path, signer, ms, findings: unsorted }: Result): Report {
  const findings = sortFindings(unsorted);
  const { totals, version, addons, images, platforms, kind } = plan.manifest;
  const segments = manifest?.segments ?? plan.segments;
  const rows = [
    ['addons', String(addons.length)], ['images', String(images.length)], ['platforms', platforms.join(', ')], ['blobs', `${totals.blobs}, ${formatBytes(totals.blobBytes)}`],
    ['segments', `${segments.length}, ${formatBytes(totals.bytes)}`], ['signature', signer ?? 'none'], ['time', formatDuration(ms)],
  ];
  const title = manifest === undefined ? `would write ${plan.name} (${formatBytes(totals.bytes)})` : `${plan.name}: ${formatCount(addons.length, 'addon')}, ${formatCount(images.length, 'image')}, ${formatBytes(totals.bytes)}`;
  return {
    findings,
    outputs: { package: { path }, version, size: String(totals.bytes) },
    text: [formatTable(rows), ...(findings.length === 0 ? [] : [formatFindings(findings)]), title, ...(manifest === undefined ? [] : [`package: ${path}`])].join('\n'),
    summary: [
      `### package-platform: ${title}`, formatMarkdownTable(['what', 'how much'], rows),
      ...(findings.length === 0 ? [] : [formatMarkdownTable(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))]),
    ].join('\n\n'),
    document: { package: path, kind, version, dryRun: manifest === undefined, ...(signer === undefined ? {} : { signer }), totals, addons, images, findings, segments: manifest?.segments ?? segments.map(({ name, size }) => ({ name, size })) },
  };
}
