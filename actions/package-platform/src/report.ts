import { formatBytes, formatCount, formatDuration, formatMarkdownTable, formatTable, sortFindings } from '@slipway/core';
import { formatFindings, type Report } from '@slipway/ci';
import { countReferrers, formatShard, formatShardMatrix } from '@slipway/package-format';
import type { Result } from './run.ts';

function titleOf({ plan: { name, manifest }, outcome, shards, shard }: Result): string {
  const { addons, images, totals } = manifest;
  if (shards !== undefined) return `${name}: ${formatCount(shards.length, 'shard')} of ${formatBytes(totals.bytes)}`;
  if (outcome === 'refused') return `no package was made: the shards are not those of ${name}`;
  const part = shard === undefined ? name : `shard ${formatShard(shard)} of ${name}`;
  const reused = outcome === 'reused' ? ', made by an earlier run and checked' : '';
  const bytes = formatBytes(shard?.bytes ?? totals.bytes);
  if (outcome === 'planned') return `would write ${part} (${bytes})`;
  if (shard !== undefined) return `${part}: ${formatCount(shard.segments.length, 'segment')}, ${bytes}${reused}`;
  return `${name}: ${formatCount(addons.length, 'addon')}, ${formatCount(images.length, 'image')}, ${bytes}${reused}`;
}

const shellWord = (text: string): string => /^[\w@%+=:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** What is to be done with what was uploaded: a candidate is no release. The page of a release on a forge is published there. */
function nextSteps({ uploads = [] }: Result): string[] {
  return uploads.filter(({ address, released }) => released !== true && !/^https?:.*\/releases\//.test(address)).map(({ address }) => `once it is tested: slipway promote ${shellWord(address)} --qa pass`);
}

export function report(result: Result): Report {
  const { plan, manifest, path, signer, ms, outcome, shards, shard, linked, storages, uploads = [], findings: unsorted } = result;
  const findings = sortFindings(unsorted);
  const { totals, version, addons, images, platforms, kind } = plan.manifest;
  const segments = manifest?.segments ?? plan.segments;
  const rows = [
    ['addons', String(addons.length)], ['images', String(images.length)], ...plan.manifest.referrers === undefined ? [] : [['signatures and SBOMs', String(countReferrers(plan.manifest))]], ['platforms', platforms.join(', ')], ['blobs', `${totals.blobs}, ${formatBytes(totals.blobBytes)}`],
    plan.tree === undefined ? ['segments', `${segments.length}, ${formatBytes(totals.bytes)}`] : ['directory', `${formatBytes(totals.bytes)}${linked === undefined ? '' : `, ${linked} of ${formatCount(totals.blobs, 'blob')} linked, ${totals.blobs - linked} copied`}`],
    ...(shards ?? []).map((each) => [`shard ${formatShard(each)}`, `${formatCount(each.segments.length, 'segment')}, ${formatBytes(each.bytes)}`]),
    ['signature', signer ?? 'none'], ...(outcome === 'planned' ? storages.map((storage) => ['would upload to', storage]) : []), ...uploads.map(({ address, written, files, bytes, released }) => [released === true ? 'released' : 'uploaded', `${address}: ${released === true ? 'it is there already, nothing to upload' : written === 0 ? 'all of it was there' : `${written} of ${formatCount(files, 'file')}, ${formatBytes(bytes)}`}`]), ['time', formatDuration(ms)],
  ];
  const title = titleOf(result);
  const made = outcome === 'written' || outcome === 'reused';
  return {
    findings,
    outputs: { package: outcome === 'uploaded' ? path : { path }, version, size: String(shard?.bytes ?? totals.bytes), ...(shards === undefined ? {} : { matrix: formatShardMatrix(shards) }), ...(uploads.length === 0 ? {} : { upload: uploads.map(({ address }) => address).join(' ') }) },
    text: [formatTable(rows), ...(findings.length === 0 ? [] : [formatFindings(findings)]), title, ...(made ? [`${shard === undefined ? 'package' : 'shard'}: ${path}`] : []), ...nextSteps(result)].join('\n'),
    summary: [
      `### package-platform: ${title}`, formatMarkdownTable(['what', 'how much'], rows),
      ...(findings.length === 0 ? [] : [formatMarkdownTable(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))]),
    ].join('\n\n'),
    document: {
      package: path, kind, version, dryRun: outcome === 'planned', ...(signer === undefined ? {} : { signer }), totals, addons, images, ...(plan.manifest.referrers === undefined ? {} : { referrers: plan.manifest.referrers }), findings,
      segments: manifest?.segments ?? (shard ?? plan).segments.map(({ name, size }) => ({ name, size })),
      ...(linked === undefined ? {} : { linked }),
      ...(uploads.length === 0 ? {} : { uploads: uploads.map(({ address, path: at, written, files, bytes }) => ({ address, path: at, written, files, bytes })) }), ...(shard === undefined ? {} : { shard: formatShard(shard) }), ...(shards === undefined ? {} : { shards: shards.map((each) => ({ shard: formatShard(each), bytes: each.bytes, segments: each.segments.map(({ name }) => name) })) }),
    },
  };
}
