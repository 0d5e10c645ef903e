import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { formatBytes, formatCount, SlipwayError, type Finding } from '@slipway/core';
import { readDockerConfig, type ActionContext } from '@slipway/ci';
import { createGit } from '@slipway/git';
import { createEnginePool } from '@slipway/helm';
import {
  buildPackage, contentsOf, describeAddons, loadMetaFiles, loadSigningKey, loadTaggedRelease, openLocked, openPackage, openPackageSource, packAddons, packageTime, parseSegmentSize,
  planPackage, resolveProductTag, type PackageManifest, type PackagePlan,
} from '@slipway/package-format';
import { checkVersions, openImageSources } from '@slipway/release-repo';
import type { Inputs } from './inputs.ts';

export interface Result {
  readonly plan: PackagePlan;
  /** The key that it is signed with; absent without one. */
  readonly signer?: string;
  /** Absent in a dry run. */
  readonly manifest?: PackageManifest;
  /** Directory of the package, made or planned. */
  readonly path: string;
  /** What version.yml and the charts say differently; the package has what the charts say. */
  readonly findings: readonly Finding[];
  readonly ms: number;
}

/** Builds the package of a product tag: everything comes from the tag and its lock. */
export async function run(inputs: Inputs, context: ActionContext): Promise<Result> {
  const start = performance.now();
  const { cwd, env, exec, logger, addSecret, event, signal } = context;
  const folder = resolve(cwd, inputs.repo);
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
  try {
    logger.step(`Packing ${formatCount(release.addons.length, 'chart')}`);
    const plan = planPackage({
      kind: 'platform', product: config.product, version: ref, tag: ref, commit: release.tree.commit, mtime, segmentSize,
      platforms: config.platforms ?? [...new Set(lock.images.flatMap(({ platforms }) => platforms))].sort(),
      engine: lock.engine, addons: describeAddons(release), contents: contentsOf(lock),
      charts: await packAddons(release, { engine, mtime, logger }), metaFiles: await loadMetaFiles(release.tree),
    });
    const output = resolve(cwd, inputs.output);
    const { totals } = plan.manifest;
    const signer = signingKey === undefined ? {} : { signer: signingKey.description };
    if (inputs.dryRun) return { plan, path: join(output, plan.name), ...signer, findings, ms: performance.now() - start };
    logger.step(`Writing ${plan.name}: ${formatCount(totals.images, 'image')}, ${formatCount(totals.blobs, 'blob')}, ${formatBytes(totals.bytes)}`);
    const progress = logger.progress('package', { total: totals.bytes, unit: 'bytes' });
    const { path, manifest } = await buildPackage(plan, { open: openLocked(release, sources), outputDirectory: output, concurrency: inputs.jobs, progress, ...(signingKey === undefined ? {} : { signingKey }), ...(signal === undefined ? {} : { signal }) });
    progress.done();
    return { plan, manifest, path, ...signer, findings, ms: performance.now() - start };
  } finally {
    sources.close();
    await engine.close();
  }
}
