import { formatChecksums } from '../checksums.ts';
import { checksumsFileName, formatPackageManifest, manifestFileName, type PackageManifest, type PackageSegment } from '../manifest.ts';
import type { PackagePlan } from '../planning/plan.ts';
import { signedFileNames } from '../signature.ts';

interface FileBeside {
  readonly name: string;
  readonly data: Uint8Array;
  readonly mode?: number;
}

/** What lies beside the segments of a package but signatures: scripts, manifest, checksums, in the order of writing. */
export function filesBeside(plan: PackagePlan, segments: readonly PackageSegment[]): { readonly manifest: PackageManifest; readonly files: readonly FileBeside[] } {
  const { files, totals, ...about } = plan.manifest;
  const manifest: PackageManifest = { ...about, segments, files, totals };
  const text = Buffer.from(formatPackageManifest(manifest));
  const checksums = formatChecksums(segments, new Map<string, Uint8Array>([...plan.rootFiles.map(({ name, data }): [string, Uint8Array] => [name, data]), [manifestFileName, text]]));
  const signed = { [checksumsFileName]: Buffer.from(checksums), [manifestFileName]: text };
  return { manifest, files: [...plan.rootFiles, ...signedFileNames.map((name) => ({ name, data: signed[name] }))] };
}
