import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from '@slipway/core';
import { compareSegment } from './compare-segment.ts';
import { toWriteError } from '../errors.ts';
import { createFileChecks } from '../file-checks.ts';
import type { PackageSegment } from '../manifest.ts';
import { clearLeftovers, createOutputDirectory } from '../output-directory.ts';
import type { PackagePlan } from '../planning/plan.ts';
import { resumeSegments } from './resume.ts';
import { formatShardFile, parseShardFile, planDigest, shardDirectoryName, shardFileName, type Shard } from '../planning/shards.ts';
import { writeSegments, type WriteSegmentsOptions } from './write-segments.ts';

export interface BuildShardOptions extends WriteSegmentsOptions {
  /** The folder in which the shard's directory is made. */
  readonly outputDirectory: string;
}

export interface BuiltShard {
  /** The shard's directory: its segments, and the file that says what they are. */
  readonly path: string;
  readonly segments: readonly PackageSegment[];
  /** Whether an earlier run had made it; then it was checked, and nothing was written. */
  readonly reused: boolean;
}

/** The segments of a directory that holds exactly this shard. */
async function findBuilt(path: string, plan: PackagePlan, shard: Shard, { signal, progress }: Pick<BuildShardOptions, 'signal' | 'progress'>): Promise<readonly PackageSegment[] | undefined> {
  try {
    const file = parseShardFile(await readFile(join(path, shardFileName(shard)), 'utf8'), shardFileName(shard));
    if (file.plan !== planDigest(plan)) return undefined;
    const checks = createFileChecks();
    for (const segment of shard.segments) {
      const compared = await compareSegment(join(path, segment.name), segment, { mtime: plan.mtime, checks, signal, onBytes: (bytes) => progress?.advance(bytes) });
      if ('difference' in compared || compared.sha256 !== file.segments.find(({ name }) => name === segment.name)?.sha256) return undefined;
    }
    return file.segments;
  } catch {
    signal?.throwIfAborted();
    return undefined; // whatever is there, it is not this shard: it is made anew
  }
}

/**
 * Writes the segments of one shard, whole or not at all. One that an earlier run of the same plan has made is kept.
 * @throws {PackageError} as `buildPackage`
 */
export async function buildShard(plan: PackagePlan, shard: Shard, { outputDirectory, ...options }: BuildShardOptions): Promise<BuiltShard> {
  const { signal } = options;
  const name = shardDirectoryName(plan, shard);
  try {
    signal?.throwIfAborted();
    const built = await findBuilt(join(outputDirectory, name), plan, shard, options);
    if (built !== undefined) {
      await clearLeftovers(outputDirectory, name);
      return { path: join(outputDirectory, name), segments: built, reused: true };
    }
    const output = await createOutputDirectory(outputDirectory, name, { resume: true });
    try {
      const segments = await resumeSegments(output, shard.segments, { mtime: plan.mtime, ...options, write: (missing) => writeSegments(output.temporary, missing, { mtime: plan.mtime, ...options }) });
      const { tag, commit } = plan.manifest;
      await writeFileAtomic(join(output.temporary, shardFileName(shard)), formatShardFile({ ...shard, package: plan.name, tag, commit, plan: planDigest(plan), segments }));
      signal?.throwIfAborted();
      return { path: await output.commit(), segments, reused: false };
    } finally {
      await output.abort();
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw toWriteError(error, outputDirectory);
  }
}
