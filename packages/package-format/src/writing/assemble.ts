import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage, sortFindings, type Finding, type Progress } from '@slipway/core';
import { compareSegment } from './compare-segment.ts';
import { PackageError, toWriteError } from '../errors.ts';
import { createFileChecks } from '../file-checks.ts';
import { linkOrCopy } from './link-file.ts';
import type { PackageSegment } from '../manifest.ts';
import { createOutputDirectory } from '../output-directory.ts';
import type { PackagePlan } from '../planning/plan.ts';
import { syncFile } from './resume.ts';
import { formatShard, parseShardFile, planDigest, planShards, shardFileName, type ShardFile } from '../planning/shards.ts';
import type { SigningKey } from '../signature.ts';
import { finishPackage, type BuiltPackage } from './write.ts';

/** A shard that was found, with the folder that its segments lie in. */
interface FoundShard extends ShardFile {
  readonly folder: string;
  /** Path of its file. */
  readonly file: string;
}

interface FoundShards {
  readonly shards: readonly FoundShard[];
  /** Names of segments by the folder that they lie in. */
  readonly segments: ReadonlyMap<string, readonly string[]>;
  readonly findings: readonly Finding[];
}

const error = (code: string, subject: string, message: string, hint: string): Finding => ({ code, severity: 'error', subject, message, hint });

/** Folders of artifacts lie one or two levels below the one that they were fetched into. */
const maxDepth = 3;

async function findShards(roots: readonly string[]): Promise<FoundShards> {
  const shards: FoundShard[] = [];
  const segments = new Map<string, string[]>();
  const findings: Finding[] = [];
  const visit = async (folder: string, depth: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
      throw new PackageError('NO_PACKAGE', `${folder} with the shards cannot be read: ${errorMessage(cause)}`, { cause, hint: 'name the folder that the outputs of all shards were fetched into' });
    });
    const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name).sort();
    const files = names.filter((name) => /^shard-.*\.json$/.test(name));
    if (files.length > 0) segments.set(folder, names.filter((name) => name.startsWith('segment-')));
    for (const name of files) {
      const file = join(folder, name);
      try {
        shards.push({ ...parseShardFile(await readFile(file, 'utf8'), file), folder, file });
      } catch (cause) {
        findings.push(error('shard-invalid', file, errorMessage(cause), 'build this shard again'));
      }
    }
    if (depth < maxDepth) for (const entry of entries) if (entry.isDirectory() && !entry.name.startsWith('.')) await visit(join(folder, entry.name), depth + 1);
  };
  for (const root of [...new Set(roots)]) await visit(root, 0);
  return { shards, segments, findings };
}

/** A set of shards that is the whole package; empty when there is any finding. */
interface Chosen { readonly shards: readonly FoundShard[]; readonly findings: readonly Finding[] }

/** Picks the shards of this plan: missing, foreign and duplicate ones, and segments that are none of theirs, are named. */
function chooseShards(plan: PackagePlan, { shards, segments, findings: unread }: FoundShards): Chosen {
  const digest = planDigest(plan);
  const again = 'fetch the outputs of one run into an empty folder, or build the shard again from the same tag with the same inputs';
  const findings = [...unread];
  const own = shards.filter((shard) => shard.plan === digest);
  for (const { file, package: name, tag, commit, plan: other } of shards) {
    if (other === digest) continue;
    const differs = name !== plan.name ? `is a shard of ${name}` : tag !== plan.manifest.tag || commit !== plan.manifest.commit ? `was built from ${tag ?? 'no tag'} at commit ${commit ?? '?'}` : 'was built with other inputs or another version of the tool';
    findings.push(error('shard-foreign', file, `it ${differs}, not as ${plan.name} of commit ${plan.manifest.commit ?? '?'} is planned now`, again));
  }
  const counts = new Map<number, number>();
  for (const { of } of own) counts.set(of, (counts.get(of) ?? 0) + 1);
  const [of = 0] = [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0] ?? [];
  for (const { file, of: other } of own) if (other !== of) findings.push(error('shard-foreign', file, `it is one of ${other} shards; the others are of ${of}`, again));
  const chosen = own.filter((shard) => shard.of === of);
  if (own.length === 0 && findings.length === 0) findings.push(error('shard-missing', plan.name, 'there is no shard at all: no file shard-….json', 'build shards with --shard 1/N and so on first'));
  for (const { number, segments: planned } of planShards(plan, of)) {
    const [first, second] = chosen.filter((shard) => shard.number === number);
    const what = formatShard({ number, of });
    if (first === undefined) { findings.push(error('shard-missing', what, `there is no ${shardFileName({ number, of })}`, `build it: --shard ${what}`)); continue; }
    if (second !== undefined) findings.push(error('shard-duplicate', what, `it is there twice: ${first.file} and ${second.file}`, again));
    const listed = first.segments.map(({ name, size }) => `${name} ${size}`).join();
    if (listed !== planned.map(({ name, size }) => `${name} ${size}`).join()) findings.push(error('shard-invalid', first.file, 'it lists other segments than are planned for this shard', again));
    for (const { name } of planned) if (segments.get(first.folder)?.includes(name) !== true) findings.push(error('segment-missing', name, `shard ${what} lists it, but it is not in ${first.folder}`, again));
  }
  for (const [folder, names] of segments) {
    const listed = new Set(shards.filter((shard) => shard.folder === folder).flatMap((shard) => shard.segments.map(({ name }) => name)));
    for (const name of names) if (!listed.has(name)) findings.push(error('segment-extra', join(folder, name), 'no shard beside it lists it', again));
  }
  return { shards: findings.length === 0 ? chosen : [], findings };
}

export interface AssembleOptions {
  /** Folders below which the outputs of all shards lie. */
  readonly folders: readonly string[];
  /** The folder in which the package's directory is made. */
  readonly outputDirectory: string;
  readonly signingKey?: Pick<SigningKey, 'sign'>;
  readonly signal?: AbortSignal;
  /** Advanced by bytes read, up to `plan.manifest.totals.bytes`. */
  readonly progress?: Pick<Progress, 'advance'>;
}

/**
 * Makes the package of shards that other jobs have built. Every segment is read and must have the checksum of its shard and
 * exactly the planned bytes, so the package is that of an unsharded build. With any finding none is made, and an earlier one stays.
 * @throws {PackageError} NO_PACKAGE, DISK_FULL, WRITE_FAILED
 */
export async function assembleShards(plan: PackagePlan, { folders, outputDirectory, signingKey, signal, progress }: AssembleOptions): Promise<{ readonly built?: BuiltPackage; readonly findings: readonly Finding[] }> {
  const { shards, findings } = chooseShards(plan, await findShards(folders));
  if (findings.length > 0) return { findings: sortFindings(findings) };
  const found = new Map(shards.flatMap((shard) => shard.segments.map((segment): [string, { segment: PackageSegment; shard: FoundShard }] => [segment.name, { segment, shard }])));
  try {
    const output = await createOutputDirectory(outputDirectory, plan.name);
    try {
      const segments: PackageSegment[] = [];
      const damaged: Finding[] = [];
      const checks = createFileChecks();
      for (const planned of plan.segments) {
        signal?.throwIfAborted();
        const { segment, shard } = found.get(planned.name) ?? {};
        if (segment === undefined || shard === undefined) continue; // told above
        const path = join(output.temporary, planned.name);
        await linkOrCopy(join(shard.folder, planned.name), path);
        await syncFile(path);
        const compared = await compareSegment(path, planned, { mtime: plan.mtime, checks, signal, onBytes: (bytes) => progress?.advance(bytes) });
        const reason = 'difference' in compared ? compared.difference : compared.sha256 === segment.sha256 ? undefined : `${shard.file} has another checksum for it`;
        if (reason === undefined) segments.push(segment);
        else damaged.push(error('segment-damaged', join(shard.folder, planned.name), reason, `build the shard again: --shard ${formatShard(shard)}`));
      }
      if (damaged.length > 0) return { findings: sortFindings(damaged) };
      const manifest = await finishPackage(output.temporary, plan, segments, signingKey);
      signal?.throwIfAborted();
      return { built: { path: await output.commit(), manifest }, findings: [] };
    } finally {
      await output.abort();
    }
  } catch (cause) {
    signal?.throwIfAborted();
    throw toWriteError(cause, outputDirectory);
  }
}
