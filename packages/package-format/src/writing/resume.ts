import { lstat, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '@slipway/core';
import { compareSegment } from './compare-segment.ts';
import { createFileChecks } from '../file-checks.ts';
import type { PackageSegment } from '../manifest.ts';
import type { OutputDirectory } from '../output-directory.ts';
import type { PlannedSegment } from '../planning/segments.ts';
import { segmentGroups } from '../planning/shards.ts';

export interface ResumeOptions {
  readonly mtime: number;
  readonly signal?: AbortSignal;
  /** Advanced by the bytes of segments that are used. */
  readonly progress?: Pick<Progress, 'advance'>;
  /** Writes the segments that no earlier run has finished. */
  readonly write: (missing: readonly PlannedSegment[]) => Promise<readonly PackageSegment[]>;
}

/** Makes what was written durable: whoever wrote it may have been killed before that. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try { await handle.sync(); } finally { await handle.close(); }
}

/** These segments in the folder of a killed run, when each has exactly the planned bytes. */
async function findFinished(folder: string, group: readonly PlannedSegment[], { mtime, signal }: Pick<ResumeOptions, 'mtime' | 'signal'>): Promise<PackageSegment[] | undefined> {
  for (const { name, size } of group) {
    const there = await lstat(join(folder, name)).catch(() => undefined);
    if (there?.isFile() !== true || there.size !== size) return undefined;
  }
  const checks = createFileChecks();
  const finished: PackageSegment[] = [];
  for (const segment of group) {
    const compared = await compareSegment(join(folder, segment.name), segment, { mtime, checks, signal });
    if ('difference' in compared) return undefined;
    finished.push({ name: segment.name, size: segment.size, sha256: compared.sha256 });
  }
  return finished;
}

/** All segments, in their order: those that killed runs left whole are moved here, the others are written. */
export async function resumeSegments({ temporary, leftovers }: OutputDirectory, segments: readonly PlannedSegment[], { mtime, signal, progress, write }: ResumeOptions): Promise<PackageSegment[]> {
  const done = new Map<string, PackageSegment>();
  for (const folder of leftovers) {
    for (const group of segmentGroups(segments)) {
      if (group.every(({ name }) => done.has(name))) continue;
      const finished = await findFinished(folder, group, { mtime, ...(signal === undefined ? {} : { signal }) });
      for (const segment of finished ?? []) {
        await syncFile(join(folder, segment.name));
        await rename(join(folder, segment.name), join(temporary, segment.name));
        done.set(segment.name, segment);
        progress?.advance(segment.size);
      }
    }
    await rm(folder, { recursive: true, force: true });
  }
  for (const segment of await write(segments.filter(({ name }) => !done.has(name)))) done.set(segment.name, segment);
  return segments.flatMap(({ name }) => done.get(name) ?? []);
}
