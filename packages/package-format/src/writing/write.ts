import { join } from 'node:path';
import { writeFileAtomic } from '@slipway/core';
import { toWriteError } from '../errors.ts';
import type { PackageManifest, PackageSegment } from '../manifest.ts';
import { filesBeside } from './files-beside.ts';
import { findBuiltPackage } from './find-built.ts';
import { clearLeftovers, createOutputDirectory } from '../output-directory.ts';
import type { PackagePlan } from '../planning/plan.ts';
import { resumeSegments } from './resume.ts';
import { signatureName, signedFileNames, type SigningKey } from '../signature.ts';
import { writeSegments, type WriteSegmentsOptions } from './write-segments.ts';

export interface BuildPackageOptions extends WriteSegmentsOptions {
  /** The folder in which the package's directory is made. */
  readonly outputDirectory: string;
  /** Signs manifest and checksums. Everything else is the same bytes with and without it. */
  readonly signingKey?: Pick<SigningKey, 'sign'> & Partial<Pick<SigningKey, 'verify'>>;
}

export interface BuiltPackage {
  /** The package's directory. */
  readonly path: string;
  readonly manifest: PackageManifest;
  /** An earlier run had made it: it was compared with the plan, and nothing was written. */
  readonly reused?: true;
}

/**
 * Writes a package in one pass: each blob is read once, checked on its way into its segment, and nothing is staged. Either
 * the whole package appears or none, and an earlier one of its name is replaced only by a whole one (T40, T41). What a
 * killed run of the same plan has finished is checked and used; a whole package of it is kept.
 * @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image; DISK_FULL, WRITE_FAILED
 */
export async function buildPackage(plan: PackagePlan, { outputDirectory, signingKey, ...options }: BuildPackageOptions): Promise<BuiltPackage> {
  const { signal } = options;
  signal?.throwIfAborted();
  try {
    const path = join(outputDirectory, plan.name);
    const built = await findBuiltPackage(path, plan, { signingKey, signal, progress: options.progress });
    if (built !== undefined) {
      await clearLeftovers(outputDirectory, plan.name);
      return { path, manifest: built, reused: true };
    }
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
  const { manifest, files } = filesBeside(plan, segments);
  for (const { name, data, mode } of files) {
    await writeFileAtomic(join(folder, name), data, mode === undefined ? {} : { mode });
    if (signingKey !== undefined && signedFileNames.some((each) => each === name)) await writeFileAtomic(join(folder, signatureName(name)), signingKey.sign(data));
  }
  return manifest;
}
