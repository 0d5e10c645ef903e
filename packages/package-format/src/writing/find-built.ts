import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '@slipway/core';
import { compareSegment } from './compare-segment.ts';
import { createFileChecks } from '../file-checks.ts';
import { filesBeside } from './files-beside.ts';
import type { PackageManifest, PackageSegment } from '../manifest.ts';
import type { PackagePlan } from '../planning/plan.ts';
import { signatureName, signedFileNames, type SigningKey } from '../signature.ts';

export interface FindBuiltOptions {
  /** That its signatures must be by; without one it must have none. */
  readonly signingKey?: Partial<Pick<SigningKey, 'verify'>> | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Advanced by the bytes that were read. */
  readonly progress?: Pick<Progress, 'advance'> | undefined;
}

/**
 * The manifest of a directory that is exactly the planned package: every byte of it is read and compared, and no other file is there.
 * Undefined for anything else, whatever it is: then it is built.
 */
export async function findBuiltPackage(path: string, plan: PackagePlan, { signingKey, signal, progress }: FindBuiltOptions): Promise<PackageManifest | undefined> {
  try {
    const signatures = signingKey === undefined ? [] : signedFileNames.map(signatureName);
    // cheap looks first: of another release nothing is read
    const there = new Set(await readdir(path));
    const names = [...plan.segments.map(({ name }) => name), ...plan.rootFiles.map(({ name }) => name), ...signedFileNames, ...signatures];
    if (there.size !== names.length || !names.every((name) => there.has(name))) return undefined;
    for (const { name, size } of plan.segments) if ((await stat(join(path, name))).size !== size) return undefined;
    const checks = createFileChecks();
    const segments: PackageSegment[] = [];
    for (const segment of plan.segments) {
      const compared = await compareSegment(join(path, segment.name), segment, { mtime: plan.mtime, checks, signal, onBytes: (bytes) => progress?.advance(bytes) });
      if ('difference' in compared) return undefined;
      segments.push({ name: segment.name, size: segment.size, sha256: compared.sha256 });
    }
    const { manifest, files } = filesBeside(plan, segments);
    for (const { name, data, mode = 0 } of files) {
      if (!(await readFile(join(path, name))).equals(Buffer.from(data)) || ((await stat(join(path, name))).mode & mode & 0o100) !== (mode & 0o100)) return undefined;
    }
    for (const name of signatures) {
      const signed = await readFile(join(path, name.slice(0, -'.sig'.length)));
      if (signingKey?.verify?.(signed, await readFile(join(path, name))) !== true) return undefined;
    }
    return manifest;
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}
