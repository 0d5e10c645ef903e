import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { formatBytes, formatCount, type Finding } from '@slipway/core';
import { describeJobRun, readDockerConfig, type ActionContext } from '@slipway/ci';
import { createGit, type Git } from '@slipway/git';
import { createEnginePool } from '@slipway/helm';
import {
  buildPackage, checkPartialIndexes, describeForeignRuns, contentsOf, describeAddons, loadMetaFiles, loadSigningKey, loadSiteFiles, loadTaggedRelease, openLocked, openPackage, openPackageSource, openUploads, packAddons, packageTime, parseAttributes, parseSegmentSize,
  planPackage, refuseKindTag, ReleaseError, resolveProductTag, type PackageManifest, type PackagePlan, type TaggedRelease, type UploadedPackage, type Uploads,
} from '@slipway/package-format';
import { changedAddons, createGitTree, diffRelease, loadRelease, lockFileName, openImageSources, planHotfix, type Lock, type Release, type ReleaseDiff } from '@slipway/release-repo';
import { comparableReferences, loadReferences } from './references.ts';
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
  /** The key that it is signed with; absent without one. */
  readonly signer?: string;
  /** With `upload`: the storages that were asked whether they take it. */
  readonly storages?: readonly string[];
  /** With `upload`: where it is now, once for each release that it is for. */
  readonly uploads?: readonly UploadedPackage[];
  readonly ms: number;
}

async function resolveTarget(git: Git, inputs: Inputs, { event }: ActionContext): Promise<string> {
  if (!inputs.dryRun) return resolveProductTag(git, { given: inputs.target, event: event.gitTag, flag: 'target' });
  const named = inputs.target ?? event.gitTag ?? (await git.tagsAt('HEAD'))[0] ?? 'HEAD';
  await git.resolveCommit(named);
  return named;
}

interface Sides {
  readonly base: Release;
  readonly target: Release;
  readonly findings: readonly Finding[];
  /** Both as they can be packed; absent where a dry run goes without. */
  readonly packable?: { readonly base: TaggedRelease; readonly target: TaggedRelease };
}

const withoutLock = ({ lock: _lock, ...release }: Release): Release => release;

/**
 * Both sides. A dry run also takes sides without a lock, or with one that does not fit the rest: their images are then
 * those of the rendered charts.
 * @throws {ReleaseError} LOCK_MISSING, LOCK_OUTDATED, ADDON_INVALID unless it is a dry run
 */
async function loadSides(git: Git, { base, target }: { readonly base: string; readonly target: string }, inputs: Inputs, context: ActionContext): Promise<Sides> {
  const [baseTree, targetTree] = [await createGitTree(git, base), await createGitTree(git, target)];
  const outdated: Finding[] = [];
  try {
    const packable = { base: await loadTaggedRelease(git, base, { shipped: true }), target: await loadTaggedRelease(git, target) };
    return { base: await loadRelease(baseTree), target: await loadRelease(targetTree), findings: [], packable };
  } catch (error) {
    if (!inputs.dryRun || !(error instanceof ReleaseError)) throw error;
    const { code, message, hint } = error;
    if (code !== 'LOCK_MISSING') outdated.push({ code: code === 'LOCK_OUTDATED' ? 'lock-outdated' : 'chart-invalid', severity: 'warning', subject: lockFileName, message: `${message}\nimages are compared by name only`, ...(hint === undefined ? {} : { hint }) });
  }
  const sides = { base: withoutLock(await loadRelease(baseTree)), target: withoutLock(await loadRelease(targetTree)) };
  context.logger.step('Rendering the addons of both sides: at least one has no lock that fits it');
  const engine = await createEnginePool({ assetsDir: context.assetsDirectory(), workers: availableParallelism() });
  try {
    const options = { engine, ...(inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion }) };
    const before = await loadReferences(baseTree, options);
    const after = await loadReferences(targetTree, options);
    // What does not render on either side was broken before, and is said once.
    const isOld = (finding: Finding): boolean => before.findings.some(({ subject, message }) => subject === finding.subject && message === finding.message);
    // Broken alike on both sides: worth a word, but not what this comparison is about.
    const findings = [...outdated, ...after.findings.map((finding): Finding => isOld(finding) ? { ...finding, severity: 'warning' } : finding), ...before.findings.filter((finding) => !after.findings.some(({ subject }) => subject === finding.subject)).map((finding) => ({ ...finding, message: `in ${base}: ${finding.message}` }))];
    const references = comparableReferences(before, after);
    return { base: { ...sides.base, references: references.base }, target: { ...sides.target, references: references.target }, findings };
  } finally {
    await engine.close();
  }
}

const platformsOf = ({ images }: Lock): string[] => [...new Set(images.flatMap(({ platforms }) => platforms))].sort();

/** Platforms that the site does not have yet: a hotfix brings them for changed addons only. */
function checkPlatforms(base: Lock, target: Lock): Finding[] {
  const before = new Set(platformsOf(base));
  return platformsOf(target).filter((platform) => !before.has(platform)).map((platform) => ({
    code: 'platform-added', severity: 'warning', subject: platform, location: { file: lockFileName }, message: 'no image of the base has this platform; the hotfix brings it for the addons that changed, and for no other', hint: 'a new platform needs a whole package: slipway package-platform',
  }));
}

/** Names of addons that are gone. One that only moved to another folder is still there under its name. */
function removedNames(base: Lock, { addons }: TaggedRelease, paths: readonly string[]): string[] {
  const names = new Map(base.addons.map(({ path, name }) => [path, name]));
  const present = new Set(addons.map(({ name }) => name));
  return paths.flatMap((path) => names.get(path) ?? []).filter((name) => !present.has(name));
}

/** Finds what changed between two tags and, unless it is a dry run, packs it. */
export async function run(inputs: Inputs, context: ActionContext): Promise<Result> {
  const start = performance.now();
  const { cwd, env, event, exec, logger, addSecret, signal } = context;
  parseAttributes(inputs.attribute);
  const folder = resolve(cwd, inputs.repo);
  const segmentSize = parseSegmentSize(inputs.segmentSize);
  const signingKey = inputs.signingKey === undefined ? undefined : await loadSigningKey(inputs.signingKey, { cwd, addSecret });
  const git = createGit({ exec, env, cwd: folder, logger });
  const { base } = inputs;
  // What sites have installed is a tag; a plan may be made against anything.
  if (inputs.dryRun) await git.resolveCommit(base);
  else await resolveProductTag(git, { given: base, event: undefined, flag: 'base' });
  const target = await resolveTarget(git, inputs, context);
  for (const tag of [base, target]) refuseKindTag(tag);
  logger.step(`Comparing ${base} with ${target}`);
  const sides = await loadSides(git, { base, target }, inputs, context);
  const diff = diffRelease(sides.base, sides.target);
  const findings: Finding[] = [...sides.findings, ...diff.findings];
  const changed = changedAddons(diff.addons);
  const elapsed = (): number => performance.now() - start;
  if (sides.packable === undefined) return { base, target, diff, findings, ms: elapsed() };

  const { base: baseRelease, target: release } = sides.packable;
  const { config, lock } = release;
  const hotfix = planHotfix({ base: baseRelease.lock, target: lock, changedAddons: changed, includeMoved: inputs.includeMoved });
  findings.push(...hotfix.findings, ...hotfix.affectedOtherAddons.map(({ addon, reference }): Finding => ({
    code: 'affected', severity: 'warning', subject: addon, addon, message: `it did not change, but uses ${reference}, which the hotfix moves`, hint: 'tell its owner',
  })));
  findings.push(...checkPlatforms(baseRelease.lock, lock));
  if (changed.size === 0 && hotfix.images.length === 0 && hotfix.removedAddons.length === 0) {
    if (inputs.dryRun) return { base, target, diff, findings, ms: elapsed() };
    throw new ReleaseError('NOTHING_CHANGED', `nothing that a hotfix would carry changed between ${base} and ${target}`, { hint: hotfix.findings.length > 0 ? 'images of untouched addons were pushed again: see --dry-run; --include-moved ships them' : 'check the two tags' });
  }

  const mtime = await packageTime(git, target, env['SOURCE_DATE_EPOCH']);
  const engine = await createEnginePool({ assetsDir: context.assetsDirectory(), workers: availableParallelism() });
  const sources = await openImageSources({
    config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder, env, dockerConfig: readDockerConfig(env, logger),
    exec, logger, addSecret, connections: inputs.jobs, openPackage: async (path) => openPackageSource(await openPackage(path)),
  });
  let uploads: Uploads | undefined;
  try {
    uploads = await openUploads(inputs, { ...context, run: describeJobRun(env), key: signingKey, lookup: { config, event, git, folder } });
    const { storages } = uploads;
    const shipped = lock.images.filter((image) => hotfix.images.includes(image) || image.addons.some((addon) => changed.has(addon)));
    const series = /-hotfix(\d+)$/.exec(target);
    const contents = contentsOf(lock, shipped);
    findings.push(...checkPartialIndexes(contents));
    const plan = planPackage({
      kind: 'hotfix', product: config.product, version: target, tag: target, commit: release.tree.commit, mtime, segmentSize,
      platforms: config.platforms ?? platformsOf(lock), engine: lock.engine,
      series: base, ...(series?.[1] === undefined ? {} : { number: Number(series[1]) }),
      addons: describeAddons(release, changed), removedAddons: removedNames(baseRelease.lock, release, hotfix.removedAddons),
      contents, bases: [{ version: base, lockDigest: baseRelease.lockDigest, contents: contentsOf(baseRelease.lock) }],
      charts: await packAddons(release, { engine, mtime, logger, only: changed }), metaFiles: [...await loadMetaFiles(release.tree), ...await loadSiteFiles(release, { engine, mtime, logger, signal, network: { env, addSecret, caFiles: inputs.caFile.map((file) => resolve(cwd, file)) }, only: changed })],
    });
    const output = resolve(cwd, inputs.output);
    const path = join(output, plan.name);
    if (inputs.dryRun) return { base, target, diff, findings, plan, path, storages, ms: elapsed() };
    for (const text of await describeForeignRuns(output, plan.name)) logger.warn(text);
    const { totals } = plan.manifest;
    logger.step(`Writing ${plan.name}: ${formatCount(plan.manifest.addons.length, 'addon')}, ${formatCount(totals.blobs, 'blob')}, ${formatBytes(totals.bytes)}`);
    const progress = logger.progress('hotfix', { total: totals.bytes, unit: 'bytes' });
    const built = await buildPackage(plan, { open: openLocked(release, sources), outputDirectory: output, concurrency: inputs.jobs, progress, ...(signingKey === undefined ? {} : { signingKey }), ...(signal === undefined ? {} : { signal }) });
    progress.done();
    const uploaded = await uploads.upload(built.path);
    return { base, target, diff, findings: [...findings, ...uploaded.findings], plan, manifest: built.manifest, path: built.path, ...(signingKey === undefined ? {} : { signer: signingKey.description }), storages, uploads: uploaded.uploads, ms: elapsed() };
  } finally {
    await uploads?.close();
    sources.close();
    await engine.close();
  }
}
