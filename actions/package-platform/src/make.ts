import { join, resolve } from 'node:path';
import { formatBytes, formatCount, SlipwayError, type Finding } from '@slipway/core';
import type { ActionContext } from '@slipway/ci';
import {
  assembleShards, buildDirectory, buildPackage, buildShard, describeForeignRuns, formatShard, isUpload, parseShard, planShards, shardDirectoryName, usefulShards,
  type FindBlobFile, type OpenBlob, type PackageManifest, type PackagePlan, type Shard, type SigningKey,
} from '@slipway/package-format';
import type { Inputs } from './inputs.ts';

/** One of the ways to make a package. @throws {SlipwayError} INPUT_INVALID for two of them at once */
export function parseMode({ shards, shard, assemble, layout, upload }: Pick<Inputs, 'assemble' | 'layout' | 'shard' | 'shards' | 'upload'>): { readonly shards?: number; readonly shard?: Pick<Shard, 'number' | 'of'>; readonly assemble?: readonly string[] } {
  const given = [['shards', shards !== undefined], ['shard', shard !== undefined], ['assemble', assemble.length > 0]] as const;
  const named = given.filter(([, isGiven]) => isGiven).map(([name]) => name);
  if (named.length > 1) throw new SlipwayError('INPUT_INVALID', `${named.join(' and ')} are given together, expected one: shards plans the jobs, shard is what one job builds, assemble joins what all have built`);
  if (layout === 'directory' && (named.length > 0 || isUpload({ upload }))) throw new SlipwayError('INPUT_INVALID', `layout: directory and ${named[0] ?? 'upload'} do not go together: a directory has no segments`);
  if (assemble.length > 0) return { assemble };
  return { ...(shards === undefined ? {} : { shards }), ...(shard === undefined ? {} : { shard: parseShard(shard) }) };
}

export interface MakeOptions extends Pick<ActionContext, 'cwd' | 'logger' | 'signal'> {
  readonly open: OpenBlob;
  readonly findFile: FindBlobFile;
  readonly signingKey: SigningKey | undefined;
}

/** What came of the inputs. */
export interface Made {
  /** `reused`: an earlier run had made the shard. `refused`: the shards are not one package. `uploaded`: into a storage only. */
  readonly outcome: 'planned' | 'written' | 'reused' | 'refused' | 'uploaded';
  /** Directory of the package or shard, made or planned; with `upload-only` the address. */
  readonly path: string;
  /** Absent where no package was made: in a dry run, of a shard, and when shards do not fit together. */
  readonly manifest?: PackageManifest;
  /** With `shards`: what each job would build. */
  readonly shards?: readonly Shard[];
  /** With `shard`: the part of the package. */
  readonly shard?: Shard;
  /** Of a directory: how many blobs are hard links. */
  readonly linked?: number;
  /** What is wrong with shards. */
  readonly findings?: readonly Finding[];
}

/** Builds what the inputs ask for: a package, a directory, a shard of a package, a package of shards, or nothing. */
export async function make(plan: PackagePlan, inputs: Inputs, { cwd, logger, signal, open, findFile, signingKey }: MakeOptions): Promise<Made> {
  const mode = parseMode(inputs);
  const outputDirectory = resolve(cwd, inputs.output);
  const path = join(outputDirectory, plan.name);
  const { totals } = plan.manifest;
  const warnOfRuns = async (name: string): Promise<void> => { for (const text of await describeForeignRuns(outputDirectory, name)) logger.warn(text); };
  if (mode.shards !== undefined) return { outcome: 'planned', path, shards: planShards(plan, usefulShards(plan, mode.shards)) };
  const stop = signal === undefined ? {} : { signal };
  const key = signingKey === undefined ? {} : { signingKey };
  if (mode.shard !== undefined) {
    const shard = planShards(plan, mode.shard.of)[mode.shard.number - 1];
    if (shard === undefined) throw new SlipwayError('BUG', `there is no shard ${formatShard(mode.shard)}`, { exitCode: 70 });
    if (inputs.dryRun) return { outcome: 'planned', path: join(outputDirectory, shardDirectoryName(plan, shard)), shard };
    await warnOfRuns(shardDirectoryName(plan, shard));
    logger.step(`Writing shard ${formatShard(shard)} of ${plan.name}: ${formatCount(shard.segments.length, 'segment')}, ${formatBytes(shard.bytes)}`);
    const progress = logger.progress('shard', { total: shard.bytes, unit: 'bytes' });
    const built = await buildShard(plan, shard, { open, outputDirectory, concurrency: inputs.jobs, progress, ...stop });
    progress.done();
    return { outcome: built.reused ? 'reused' : 'written', path: built.path, shard };
  }
  if (inputs.dryRun) return { outcome: 'planned', path };
  await warnOfRuns(plan.name);
  const progress = logger.progress('package', { total: totals.bytes, unit: 'bytes' });
  if (mode.assemble !== undefined) {
    logger.step(`Assembling ${plan.name} from ${mode.assemble.join(', ')}`);
    const { built, findings } = await assembleShards(plan, { folders: mode.assemble.map((each) => resolve(cwd, each)), outputDirectory, progress, ...key, ...stop });
    progress.done();
    return built === undefined ? { outcome: 'refused', path, findings } : { outcome: 'written', ...built };
  }
  logger.step(`Writing ${plan.name}: ${formatCount(totals.images, 'image')}, ${formatCount(totals.blobs, 'blob')}, ${formatBytes(totals.bytes)}`);
  const options = { open, outputDirectory, concurrency: inputs.jobs, progress, ...key, ...stop };
  const built = plan.tree === undefined ? await buildPackage(plan, options) : await buildDirectory(plan, { ...options, findFile });
  progress.done();
  return { ...built, outcome: built.reused === true ? 'reused' : 'written' };
}
