import { join } from 'node:path';
import { writeFileAtomic } from '@slipway/core';
import { formatChecksums } from './checksums.ts';
import { toWriteError } from './errors.ts';
import { checksumsFileName, formatPackageManifest, manifestFileName, type PackageManifest, type PackageSegment } from './manifest.ts';
import { createOutputDirectory } from './output-directory.ts';
import type { PackagePlan } from './plan.ts';
import { resumeSegments } from './resume.ts';
import { signatureName, signedFileNames, type SigningKey } from './signature.ts';
import { writeSegments, type WriteSegmentsOptions } from './write-segments.ts';

export interface BuildPackageOptions extends WriteSegmentsOptions {
  /** The folder in which the package's directory is made. */
  readonly outputDirectory: string;
  /** Signs manifest and checksums. Everything else is the same bytes with and without it. */
  readonly signingKey?: Pick<SigningKey, 'sign'>;
}

export interface BuiltPackage {
  /** The package's directory. */
  readonly path: string;
  readonly manifest: PackageManifest;
}

/**
 * Writes a package in one pass: each blob is read once, checked on its way into its segment, and nothing is staged. Either
 * the whole package appears or none, and an earlier one of its name is replaced only by a whole one (T40, T41). What a
 * killed run of the same plan has finished is checked and used.
 * @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image; DISK_FULL, WRITE_FAILED
 */
export async function buildPackage(plan: PackagePlan, { outputDirectory, signingKey, ...options }: BuildPackageOptions): Promise<BuiltPackage> {
  const { signal } = options;
  signal?.throwIfAborted();
  try {
    const output = await createOutputDirectory(outputDirectory, plan.name, { resume: true });
    try {
      const segments = await resumeSegments(output, plan.segments, { mtime: plan.mtime, ...options, write: (missing) => writeSegments(output.temporary, missing, { mtime: plan.mtime, ...options }) });
      const manifest = await finishPackage(output.temporary, plan, segments, signingKey);
      signal?.throwIfAborted();
      return { path: await output.commit(), manifest };
    } finally {
      await output.abort();
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw toWriteError(error, outputDirectory);
  }
}

/** Writes what lies beside the segments of a package: scripts, manifest, checksums and their signatures. */
export async function finishPackage(folder: string, plan: PackagePlan, segments: readonly PackageSegment[], signingKey: Pick<SigningKey, 'sign'> | undefined): Promise<PackageManifest> {
  const { files, totals, ...about } = plan.manifest;
  const manifest: PackageManifest = { ...about, segments, files, totals };
  const text = formatPackageManifest(manifest);
  const rootFiles = new Map<string, Uint8Array>([...plan.rootFiles.map(({ name, data }): [string, Uint8Array] => [name, data]), [manifestFileName, Buffer.from(text)]]);
  for (const { name, data, mode } of plan.rootFiles) await writeFileAtomic(join(folder, name), data, { mode });
  const signed = { [checksumsFileName]: formatChecksums(segments, rootFiles), [manifestFileName]: text };
  for (const name of signedFileNames) {
    await writeFileAtomic(join(folder, name), signed[name]);
    if (signingKey !== undefined) await writeFileAtomic(join(folder, signatureName(name)), signingKey.sign(Buffer.from(signed[name])));
  }
  return manifest;
}
