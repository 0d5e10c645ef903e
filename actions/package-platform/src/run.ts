import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { formatBytes, formatCount, SlipwayError, type Finding } from '@slipway/core';
import { readDockerConfig, type ActionContext } from '@slipway/ci';
import { createGit } from '@slipway/git';
import { createEnginePool } from '@slipway/helm';
import {
  assembleShards, buildPackage, buildShard, contentsOf, describeAddons, formatShard, loadMetaFiles, loadSigningKey, loadSiteFiles, loadTaggedRelease, openLocked, openPackage, openPackageSource, packAddons, packageTime,
  parseSegmentSize, parseShard, planPackage, planShards, resolveProductTag, shardDirectoryName, usefulShards, type OpenBlob, type PackageManifest, type PackagePlan, type Shard, type UploadedPackage,
} from '@slipway/package-format';
import { checkVersions, openImageSources } from '@slipway/release-repo';
import type { Inputs } from './inputs.ts';
import { checkUploadInputs, openUploads, type Uploads } from './upload.ts';

export interface Result {
  readonly plan: PackagePlan;
  /** The key that it is signed with; absent without one. */
  readonly signer?: string;
  /** Absent where no package was made: in a dry run, of a shard, and when shards do not fit together. */
  readonly manifest?: PackageManifest;
  /** With `shards`: what each job would build. */
  readonly shards?: readonly Shard[];
  /** With `shard`: the part of the package. */
  readonly shard?: Shard;
  /** `reused`: an earlier run had made the shard. `refused`: the shards are not one package. */
  readonly outcome: 'planned' | 'written' | 'reused' | 'refused';
  /** Directory of the package or shard, made or planned. */
  readonly path: string;
  /** With `upload`: where it is now. */
  readonly uploads?: readonly UploadedPackage[];
  /** What version.yml and the charts say differently, where the package has what the charts say; what is wrong with shards. */
  readonly findings: readonly Finding[];
  readonly ms: number;
}

/** One of the ways to make a package. @throws {SlipwayError} INPUT_INVALID for two of them at once */
function parseMode({ shards, shard, assemble }: Inputs): { readonly shards?: number; readonly shard?: Pick<Shard, 'number' | 'of'>; readonly assemble?: readonly string[] } {
  const given = [['shards', shards !== undefined], ['shard', shard !== undefined], ['assemble', assemble.length > 0]] as const;
  const named = given.filter(([, isGiven]) => isGiven).map(([name]) => name);
  if (named.length > 1) throw new SlipwayError('INPUT_INVALID', `${named.join(' and ')} are given together, expected one: shards plans the jobs, shard is what one job builds, assemble joins what all have built`);
  if (assemble.length > 0) return { assemble };
  return { ...(shards === undefined ? {} : { shards }), ...(shard === undefined ? {} : { shard: parseShard(shard) }) };
}

type Made = Pick<Result, 'outcome' | 'path'> & Partial<Pick<Result, 'manifest' | 'shards' | 'shard' | 'findings'>>;

/** Builds what the inputs ask for: a package, a shard of one, a package of shards, or nothing. */
async function make(plan: PackagePlan, inputs: Inputs, { cwd, logger, signal, open, signingKey }: Pick<ActionContext, 'cwd' | 'logger' | 'signal'> & { readonly open: OpenBlob; readonly signingKey: Awaited<ReturnType<typeof loadSigningKey>> | undefined }): Promise<Made> {
  const mode = parseMode(inputs);
  const outputDirectory = resolve(cwd, inputs.output);
  const path = join(outputDirectory, plan.name);
  const { totals } = plan.manifest;
  if (mode.shards !== undefined) return { outcome: 'planned', path, shards: planShards(plan, usefulShards(plan, mode.shards)) };
  const stop = signal === undefined ? {} : { signal };
  const key = signingKey === undefined ? {} : { signingKey };
  if (mode.shard !== undefined) {
    const shard = planShards(plan, mode.shard.of)[mode.shard.number - 1];
    if (shard === undefined) throw new SlipwayError('BUG', `there is no shard ${formatShard(mode.shard)}`, { exitCode: 70 });
    if (inputs.dryRun) return { outcome: 'planned', path: join(outputDirectory, shardDirectoryName(plan, shard)), shard };
    logger.step(`Writing shard ${formatShard(shard)} of ${plan.name}: ${formatCount(shard.segments.length, 'segment')}, ${formatBytes(shard.bytes)}`);
    const progress = logger.progress('shard', { total: shard.bytes, unit: 'bytes' });
    const built = await buildShard(plan, shard, { open, outputDirectory, concurrency: inputs.jobs, progress, ...stop });
    progress.done();
    return { outcome: built.reused ? 'reused' : 'written', path: built.path, shard };
  }
  if (inputs.dryRun) return { outcome: 'planned', path };
  const progress = logger.progress('package', { total: totals.bytes, unit: 'bytes' });
  if (mode.assemble !== undefined) {
    logger.step(`Assembling ${plan.name} from ${mode.assemble.join(', ')}`);
    const { built, findings } = await assembleShards(plan, { folders: mode.assemble.map((each) => resolve(cwd, each)), outputDirectory, progress, ...key, ...stop });
    progress.done();
    return built === undefined ? { outcome: 'refused', path, findings } : { outcome: 'written', ...built };
  }
  logger.step(`Writing ${plan.name}: ${formatCount(totals.images, 'image')}, ${formatCount(totals.blobs, 'blob')}, ${formatBytes(totals.bytes)}`);
  const built = await buildPackage(plan, { open, outputDirectory, concurrency: inputs.jobs, progress, ...key, ...stop });
  progress.done();
  return { outcome: 'written', ...built };
}

/** Builds the package of a product tag: everything comes from the tag and its lock. */
export async function run(inputs: Inputs, context: ActionContext): Promise<Result> {
  const start = performance.now();
  const { cwd, env, exec, logger, addSecret, event } = context;
  const folder = resolve(cwd, inputs.repo);
  parseMode(inputs);
  checkUploadInputs(inputs);
  const segmentSize = parseSegmentSize(inputs.segmentSize);
  const signingKey = inputs.signingKey === undefined ? undefined : await loadSigningKey(inputs.signingKey, { cwd, addSecret });
  const git = createGit({ exec, env, cwd: folder, logger });
  const ref = await resolveProductTag(git, { given: inputs.ref, event: event.gitTag, flag: 'ref' });
  const mtime = await packageTime(git, ref, env['SOURCE_DATE_EPOCH']);
  logger.step(`Reading ${ref}`);
  const release = await loadTaggedRelease(git, ref);
  const { config, lock, versions } = release;
  const findings = versions === undefined ? [] : checkVersions(versions, release.addons).map((finding): Finding => ({ ...finding, severity: 'warning' }));
  if (lock.images.length === 0) throw new SlipwayError('NO_IMAGES', `the lock of ${ref} has no image: no image, no package`, { hint: 'run slipway verify-images --update-lock, commit and tag again' });

  if (config.product === 'platform') logger.warn('slipway.yaml names no product, so the package is called platform: set product');
  const engine = await createEnginePool({ assetsDir: context.assetsDirectory(), workers: availableParallelism() });
  const sources = await openImageSources({
    config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder, env, dockerConfig: readDockerConfig(env, logger),
    exec, logger, addSecret, connections: inputs.jobs, openPackage: async (path) => openPackageSource(await openPackage(path)),
  });
  let uploads: Uploads | undefined;
  try {
    uploads = await openUploads(inputs, context, { key: signingKey });
    logger.step(`Packing ${formatCount(release.addons.length, 'chart')}`);
    const plan = planPackage({
      kind: 'platform', product: config.product, version: ref, tag: ref, commit: release.tree.commit, mtime, segmentSize,
      platforms: config.platforms ?? [...new Set(lock.images.flatMap(({ platforms }) => platforms))].sort(),
      engine: lock.engine, addons: describeAddons(release), contents: contentsOf(lock),
      charts: await packAddons(release, { engine, mtime, logger }), metaFiles: [...await loadMetaFiles(release.tree), ...await loadSiteFiles(release, { engine, mtime, logger, signal: context.signal, network: { env, addSecret, caFiles: inputs.caFile.map((file) => resolve(cwd, file)) } })],
    });
    await engine.close(); // its memory is not needed while blobs are copied
    const made = await make(plan, inputs, { ...context, open: openLocked(release, sources), signingKey });
    const uploaded = made.outcome === 'written' ? await uploads.upload(made.path) : undefined;
    return { plan, ...(signingKey === undefined ? {} : { signer: signingKey.description }), ...made, ...(uploaded === undefined ? {} : { uploads: uploaded.uploads }), findings: [...findings, ...made.findings ?? [], ...uploaded?.findings ?? []], ms: performance.now() - start };
  } finally {
    await uploads?.close();
    sources.close();
    await engine.close();
  }
}
