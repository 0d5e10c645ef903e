import { formatBytes, formatDuration, formatTable } from '@slipway/core';
import type { Report } from '@slipway/ci';
import type { DemoPackage, DemoResult } from './run-demo.ts';

function row(name: string, { manifest, newImages, sharedBytes, ms }: DemoPackage): string[] {
  const { totals, addons } = manifest;
  return [name, formatBytes(totals.bytes), String(addons.length), String(newImages), formatBytes(totals.blobBytes), sharedBytes === 0 ? '—' : formatBytes(sharedBytes), formatDuration(ms)];
}

const describe = ({ directory, manifest, newImages, sharedBytes, ms }: DemoPackage): unknown =>
  ({ directory, version: manifest.version, bytes: manifest.totals.bytes, blobBytes: manifest.totals.blobBytes, sharedBytes, addons: manifest.addons.length, images: newImages, ms });

/** The end of the story: what was built, and what to type next. Findings of the steps belong to the story, not to the demo. */
export function report(result: DemoResult): Report {
  const { platform, hotfix, ms, out, next, steps } = result;
  const table = formatTable([
    ['package', 'size', 'addons', 'new images', 'image bytes', 'shared with base', 'built in'],
    row(platform.manifest.version, platform), row(hotfix.manifest.version, hotfix),
  ]);
  const share = Math.round(100 * hotfix.manifest.totals.bytes / platform.manifest.totals.bytes);
  return {
    findings: [], outputs: {}, summary: '',
    text: [
      '', table, '',
      `The hotfix has ${share} % of the size of the release. Everything took ${formatDuration(ms)}.`,
      out === undefined ? 'The temporary folder of this demo was removed.' : `Everything is kept in ${out}: release-repo/ components/ registry/ packages/`,
      '', 'Next:', formatTable(next.map(([line, meaning]) => [line, `# ${meaning}`])),
    ].join('\n'),
    document: {
      ...(out === undefined ? {} : { out }), ms, platform: describe(platform), hotfix: describe(hotfix),
      steps: steps.map(({ title, command, ms: took, findings }) => ({ title, ...(command === undefined ? {} : { command }), ms: took, findings })),
      next: next.map(([line]) => line),
    },
  };
}
