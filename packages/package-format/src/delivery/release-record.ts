import type { PackageManifest } from '../manifest.ts';

/** Who uploaded a package, and from where. Names are those of the CI host. */
export interface UploadRun {
  readonly branch?: string;
  readonly tag?: string;
  readonly commit?: string;
  readonly repository?: string;
  readonly pipeline?: string;
  readonly job?: string;
  readonly runUrl?: string;
  readonly actor?: string;
}

export interface RecordInput {
  readonly name: string;
  readonly path: string;
  readonly manifest: PackageManifest;
  readonly manifestDigest: string;
  readonly run: UploadRun;
  /** Whatever the business wants to find again. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly uploaded: Date;
  /** Version of the tool. */
  readonly tool: string;
}

/** `release.json`, which lies beside the package and never inside: the package is the same bytes whoever builds it (R48). */
export function formatReleaseRecord({ name, path, manifest, manifestDigest, run, attributes, uploaded, tool }: RecordInput): string {
  const { kind, product, version, tag, commit, platforms, totals } = manifest;
  return `${JSON.stringify({
    formatVersion: 1, package: name, path, kind, product, version, tag, commit, platforms, bytes: totals.bytes, segments: totals.segments, manifest: manifestDigest, uploaded: uploaded.toISOString(), tool, run,
    attributes: Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))),
  }, null, 2)}\n`;
}
