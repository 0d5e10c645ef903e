import { formatBytes, formatCount, formatDuration, formatMarkdownTable, formatTable, plainText, sortFindings } from '@slipway/core';
import { formatFindings, type Report } from '@slipway/ci';
import type { AddonChange } from '@slipway/release-repo';
import type { Result } from './run.ts';

function addonRow(change: AddonChange): string[] {
  switch (change.kind) {
    case 'added': return [change.target.path, 'added', change.target.version ?? ''];
    case 'removed': return [change.base.path, 'removed', change.base.version ?? ''];
    case 'renamed': return [change.target.path, `renamed from ${change.base.path}${change.changed ? ', changed' : ''}`, `${change.base.version ?? ''} → ${change.target.version ?? ''}`];
    case 'changed': return [change.target.path, 'changed', change.base.version === change.target.version ? `${change.target.version ?? ''} (same version)` : `${change.base.version ?? ''} → ${change.target.version ?? ''}`];
  }
}

const short = (digest: string | undefined): string => (digest === undefined ? '' : digest.slice(0, 19));

export function report(result: Result): Report {
  const { base, target, diff, plan, manifest, path, signer, storages = [], uploads = [], ms } = result;
  const findings = sortFindings(result.findings);
  const addons = diff.addons.map(addonRow);
  const images = diff.images.map(({ kind, reference, base: before, target: after }) => [reference, kind, [short(before), short(after)].filter((text) => text !== '').join(' → ')]);
  const totals = plan?.manifest.totals;
  const shared = plan === undefined ? 0 : plan.manifest.bases.reduce((sum, { requires }) => sum + requires.blobs.reduce((bytes, { size }) => bytes + size, 0), 0);
  const what = `${base} → ${target}: ${formatCount(addons.length, 'addon')} and ${formatCount(images.length, 'image')} differ`;
  const size = totals === undefined ? '' : `; ${manifest === undefined ? 'a hotfix would be' : 'the hotfix is'} ${formatBytes(totals.bytes)} (${formatCount(totals.blobs, 'new blob')}), ${formatBytes(shared)} are shared with the base`;
  const title = `${what}${size}`;
  const places = manifest === undefined ? storages.map((storage) => `would upload to: ${storage}`) : uploads.map(({ address, written, files, bytes }) => `uploaded: ${address}: ${written === 0 ? 'all of it was there' : `${written} of ${formatCount(files, 'file')}, ${formatBytes(bytes)}`}`);
  return {
    findings,
    outputs: { ...(manifest === undefined || path === undefined ? {} : { package: { path } }), version: target, addons: String(addons.length), images: String(plan?.manifest.images.length ?? images.length), ...(totals === undefined ? {} : { size: String(totals.bytes) }), ...(uploads.length === 0 ? {} : { upload: uploads.map(({ address }) => address).join(' ') }) },
    text: [
      ...(addons.length === 0 ? [] : [formatTable([['addon', 'change', 'version'], ...addons].map((row) => row.map(plainText))), '']),
      ...(images.length === 0 ? [] : [formatTable([['image', 'change', plan === undefined ? '' : 'digest'], ...images].map((row) => row.map(plainText))), '']),
      ...(findings.length === 0 ? [] : [formatFindings(findings), '']), `${title}; ${formatDuration(ms)}`, ...(manifest === undefined || path === undefined ? [] : [`package: ${path}`, `signature: ${signer ?? 'none'}`]), ...places,
    ].join('\n'),
    summary: [
      `### diff-hotfix: ${title}`,
      ...(addons.length === 0 ? [] : [formatMarkdownTable(['addon', 'change', 'version'], addons)]), ...(images.length === 0 ? [] : [formatMarkdownTable(['image', 'change', 'digest'], images)]),
      ...(findings.length === 0 ? [] : [formatMarkdownTable(['finding', 'subject', 'message', 'what to do'], findings.map(({ code, subject, message, hint = '' }) => [code, subject, message, hint]))]),
      ...places,
    ].join('\n\n'),
    document: {
      base, target, dryRun: manifest === undefined, addons: diff.addons, images: diff.images, findings,
      ...(plan === undefined ? {} : { package: path, ...(signer === undefined ? {} : { signer }), totals, sharedBytes: shared, shipped: plan.manifest.images }),
      ...(uploads.length === 0 ? {} : { uploads: uploads.map(({ address, path: at, written, files, bytes }) => ({ address, path: at, written, files, bytes })) }),
    },
  };
}
