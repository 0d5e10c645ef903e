import type { PackageManifest } from '../manifest.ts';

export interface RecordInput {
  readonly name: string;
  readonly path: string;
  readonly manifest: PackageManifest;
  readonly manifestDigest: string;
  /** Who uploaded it, and from where: branch, pipeline, job, page, actor. */
  readonly run: object;
  /** Whatever the business wants to find again. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly uploaded: Date;
}

/** `release.json`, which lies beside the package and never inside: the package is the same bytes whoever builds it (R48). */
export function formatReleaseRecord({ name, path, manifest, manifestDigest, run, attributes, uploaded }: RecordInput): string {
  const { kind, product, version, tag, commit, platforms, totals } = manifest;
  return `${JSON.stringify({
    formatVersion: 1, package: name, path, kind, product, version, tag, commit, platforms, bytes: totals.bytes, segments: totals.segments, manifest: manifestDigest, uploaded: uploaded.toISOString(), run,
    attributes: Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))),
  }, null, 2)}\n`;
}
