import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { formatBytes, formatCount, type Finding } from '@slipway/core';
import { readDockerConfig, type ActionContext } from '@slipway/ci';
import { createGit, type Git } from '@slipway/git';
import { createEnginePool } from '@slipway/helm';
import {
  buildPackage, contentsOf, describeAddons, loadMetaFiles, loadTaggedRelease, openLocked, openPackage, openPackageSource, packAddons, packageTime, parseSegmentSize,
  planPackage, ReleaseError, resolveProductTag, type PackageManifest, type PackagePlan,
} from '@slipway/package-format';
import { changedAddons, createGitTree, diffRelease, loadConfig, loadRelease, openImageSources, planHotfix, type Release, type ReleaseDiff } from '@slipway/release-repo';
import { loadReferences } from './references.ts';
import type { Inputs } from './inputs.ts';

export interface Result {
  readonly base: string;
  readonly target: string;
  readonly diff: ReleaseDiff;
  readonly findings: readonly Finding[];
  /** What the hotfix ships; absent when one side has no lock. */
  readonly plan?: PackagePlan;
  /** Sizes in bytes of what is shipped and of what the target's addons need in all. */
  readonly manifest?: PackageManifest;
  readonly path?: string;
  readonly ms: number;
}

async function resolveTarget(git: Git, inputs: Inputs, { event }: ActionContext): Promise<string> {
  if (!inputs.dryRun) return resolveProductTag(git, { given: inputs.target, event: event.gitTag, flag: 'target' });
  const named = inputs.target ?? event.gitTag ?? (await git.tagsAt('HEAD'))[0] ?? 'HEAD';
  await git.resolveCommit(named);
  return named;
}

/** Both sides; where one has no lock, their images are those of the rendered charts. */
async function loadSides(git: Git, { base, target }: { readonly base: string; readonly target: string }, inputs: Inputs, context: ActionContext): Promise<{ base: Release; target: Release; findings: Finding[] }> {
  const [baseTree, targetTree] = [await createGitTree(git, base), await createGitTree(git, target)];
  const sides = { base: await loadRelease(baseTree), target: await loadRelease(targetTree) };
  if (sides.base.lock !== undefined && sides.target.lock !== undefined) return { ...sides, findings: [] };
  context.logger.step('Rendering the addons of both sides: at least one has no lock');
  const engine = await createEnginePool({ assetsDir: context.assetsDirectory(), workers: availableParallelism() });
  try {
    const options = { engine, ...(inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion }) };
    const before = await loadReferences(baseTree, options);
    const after = await loadReferences(targetTree, options);
    // What does not render on either side was broken before, and is said once.
    const findings = [...after.findings, ...before.findings.filter((finding) => !after.findings.some(({ subject }) => subject === finding.subject)).map((finding) => ({ ...finding, message: `in ${base}: ${finding.message}` }))];
    return { base: { ...sides.base, references: before.references }, target: { ...sides.target, references: after.references }, findings };
  } finally {
    await engine.close();
  }
}

/** Finds what changed between two tags and, unless it is a dry run, packs it. */
export async function run(inputs: Inputs, context: ActionContext): Promise<Result> {
  const start = performance.now();
  const { cwd, env, exec, logger, addSecret, signal } = context;
  const folder = resolve(cwd, inputs.repo);
  const segmentSize = parseSegmentSize(inputs.segmentSize);
  const git = createGit({ exec, env, cwd: folder, logger });
  const { base } = inputs;
  await git.resolveCommit(base);
  const target = await resolveTarget(git, inputs, context);
  logger.step(`Comparing ${base} with ${target}`);
  const sides = await loadSides(git, { base, target }, inputs, context);
  const diff = diffRelease(sides.base, sides.target);
  const findings: Finding[] = [...sides.findings, ...diff.findings];
  const changed = changedAddons(diff.addons);
  const elapsed = (): number => performance.now() - start;
  const locked = sides.base.lock !== undefined && sides.target.lock !== undefined;
  if (inputs.dryRun && !locked) return { base, target, diff, findings, ms: elapsed() };

  const baseRelease = await loadTaggedRelease(git, base);
  const release = await loadTaggedRelease(git, target);
  const { lock } = release;
  const hotfix = planHotfix({ base: baseRelease.lock, target: lock, changedAddons: changed, includeMoved: inputs.includeMoved });
  findings.push(...hotfix.findings, ...hotfix.affectedOtherAddons.map(({ addon, reference }): Finding => ({
    code: 'affected', severity: 'warning', subject: addon, addon, message: `it did not change, but uses ${reference}, which the hotfix moves`, hint: 'tell its owner',
  })));
  if (changed.size === 0 && hotfix.images.length === 0 && hotfix.removedAddons.length === 0) {
    if (inputs.dryRun) return { base, target, diff, findings, ms: elapsed() };
    throw new ReleaseError('NOTHING_CHANGED', `nothing that a hotfix would carry changed between ${base} and ${target}`, { hint: hotfix.findings.length > 0 ? 'images of untouched addons were pushed again: see --dry-run; --include-moved ships them' : 'check the two tags' });
  }

  const { config } = await loadConfig(release.tree);
  const mtime = await packageTime(git, target, env['SOURCE_DATE_EPOCH']);
  const engine = await createEnginePool({ assetsDir: context.assetsDirectory(), workers: availableParallelism() });
  const sources = await openImageSources({
    config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder, env, dockerConfig: readDockerConfig(env),
    exec, logger, addSecret, connections: inputs.jobs, openPackage: async (path) => openPackageSource(await openPackage(path)),
  });
  try {
    const shipped = lock.images.filter((image) => hotfix.images.includes(image) || image.addons.some((addon) => changed.has(addon)));
    const series = /-hotfix(\d+)$/.exec(target);
    const plan = planPackage({
      kind: 'hotfix', product: config.product, version: target, tag: target, commit: release.tree.commit, mtime, segmentSize,
      platforms: config.platforms ?? [...new Set(lock.images.flatMap(({ platforms }) => platforms))].sort(), engine: lock.engine,
      series: base, ...(series?.[1] === undefined ? {} : { number: Number(series[1]) }),
      addons: describeAddons(release, changed), removedAddons: hotfix.removedAddons.map((path) => path.split('/').at(-1) ?? path),
      contents: contentsOf(lock, shipped), bases: [{ version: base, lockDigest: baseRelease.lockDigest, contents: contentsOf(baseRelease.lock) }],
      charts: await packAddons(release, { engine, mtime, logger, only: changed }), metaFiles: await loadMetaFiles(release.tree),
    });
    const output = resolve(cwd, inputs.output);
    const path = join(output, plan.name);
    if (inputs.dryRun) return { base, target, diff, findings, plan, path, ms: elapsed() };
    const { totals } = plan.manifest;
    logger.step(`Writing ${plan.name}: ${formatCount(plan.manifest.addons.length, 'addon')}, ${formatCount(totals.blobs, 'blob')}, ${formatBytes(totals.bytes)}`);
    const progress = logger.progress('hotfix', { total: totals.bytes, unit: 'bytes' });
    const built = await buildPackage(plan, { open: openLocked(lock, sources), outputDirectory: output, concurrency: inputs.jobs, progress, ...(signal === undefined ? {} : { signal }) });
    progress.done();
    return { base, target, diff, findings, plan, manifest: built.manifest, path: built.path, ms: elapsed() };
  } finally {
    sources.close();
    await engine.close();
  }
}
