import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, errorMessage, formatCount, SlipwayError, writeFileAtomic, type Finding, type Progress } from '@slipway/core';
import { readDockerConfig, type ActionContext } from '@slipway/ci';
import type { HelmEngine } from '@slipway/helm';
import { parseImagePlatform, type ImagePlatform } from '@slipway/oci';
import { defaultConfig, matchesPattern, openImageSources, type Config, type ImageOrigin, type ImageSources, type Lock, type ReleaseImages, type RepoTree } from '@slipway/release-repo';
import { checkLookup, checkMoved } from './report/findings.ts';
import { commentKeyOf } from './report/comment-key.ts';
import type { Inputs } from './inputs.ts';
import { lookUpImages, type Lookup } from './lookup.ts';
import type { ReleaseSource } from './targets/release-source.ts';
import type * as releaseTools from './release-tools.ts';
import { parseWait, planOwnImageRules } from './targets/own-images.ts';
import type { Target, Targets } from './targets/target.ts';
import { loadListTargets, mergeTargets, nothing } from './targets/targets.ts';
import { waitForImages } from './wait.ts';

export interface Result {
  readonly targets: readonly Target[];
  /** By the text of `Target.lookup`. */
  readonly lookups: ReadonlyMap<string, Lookup>;
  readonly findings: readonly Finding[];
  readonly undetermined: readonly Finding[];
  readonly release?: ReleaseImages;
  /** What became of the lock; absent when it was not asked for. */
  readonly lock?: 'written' | 'unchanged' | 'not written';
  /** What was left out, and why. */
  readonly notes: readonly string[];
  readonly ms: number;
  readonly reportPath: string;
  readonly junitPath?: string;
  /** What tells this run's comment from those of others on the same pull request. */
  readonly commentKey: string;
}

type ReleaseTools = typeof releaseTools;

/** Lists and charts are looked up by themselves; a release repo beside them only says how. */
const standsAlone = ({ list, chart }: Inputs): boolean => list.length > 0 || chart.length > 0;

/** Whether something is rendered. */
const needsEngine = (inputs: Inputs): boolean => !standsAlone(inputs) || inputs.chart.length > 0;

/** Lists alone are not judged by whatever lies in the working directory. */
const hasRepo = (inputs: Inputs): boolean => (inputs.repo ?? inputs.releaseRepo) !== undefined || !standsAlone(inputs);

/** The release repo whose configuration counts, if there is one. */
async function openRelease(inputs: Inputs, context: ActionContext, tools: ReleaseTools | undefined): Promise<ReleaseSource | undefined> {
  if (tools === undefined || !hasRepo(inputs)) return undefined;
  if (inputs.releaseRepo === undefined) return tools.openFolder(inputs.repo ?? '.', context);
  context.logger.step(`Reading the release repo ${inputs.releaseRepo}`);
  return tools.openReleaseSource(inputs.releaseRepo, context, { gitBaseUrl: inputs.gitBaseUrl });
}

function requiredPlatforms(inputs: Inputs, config: Config): readonly ImagePlatform[] | undefined {
  const texts = inputs.platform.length > 0 ? inputs.platform : config.platforms;
  return texts?.map((text) => parseImagePlatform(text));
}

async function loadRelease(tree: RepoTree, { tools, config, engine, inputs, context }: { readonly tools: ReleaseTools; readonly config: Config; readonly engine: HelmEngine; readonly inputs: Inputs; readonly context: ActionContext }): Promise<ReleaseImages> {
  context.logger.step(`Rendering the addons of ${tree.name}`);
  let finish = (): void => undefined;
  const release = await tools.loadReleaseImages({
    tree, config, engine, ...(inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion }),
    progress: (total) => {
      const bar = context.logger.progress('addons', { total });
      finish = () => bar.done();
      return bar;
    },
  });
  finish();
  return release;
}

/** The folder of report.json, made before anything is asked; the default one hides itself from git. */
async function prepareOutput(folder: string, isDefault: boolean): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    if (isDefault) await writeFile(join(folder, '.gitignore'), '*\n');
  } catch (cause) {
    const reason = ['EEXIST', 'ENOTDIR'].includes(errorCode(cause) ?? '') ? 'a file is where a folder must be' : errorMessage(cause);
    throw new SlipwayError('OUTPUT_UNWRITABLE', `the report cannot be written to ${folder}: ${reason}`, { cause, hint: 'name another folder with --output' });
  }
}

/** A lock is written when nothing is wrong but lists, which the lock does not need. */
const allowsLock = ({ code, severity }: Finding): boolean => severity !== 'error' || code === 'unlisted' || code === 'stale' || code === 'hand-edited';

interface LoadContext {
  readonly repo: ReleaseSource | undefined;
  readonly config: Config;
  /** Present unless only lists are verified. */
  readonly tools: ReleaseTools | undefined;
  readonly engine: HelmEngine | undefined;
  readonly sources: ImageSources;
  readonly inputs: Inputs;
  readonly context: ActionContext;
}

/** What is to be looked up: of a whole release repo, or of the lists and charts that were given. */
async function loadTargets({ repo, config, tools, engine, sources, inputs, context }: LoadContext): Promise<{ readonly targets: Targets; readonly origins: readonly ImageOrigin[]; readonly release?: ReleaseImages }> {
  const { cwd } = context;
  if (!standsAlone(inputs) && engine !== undefined && tools !== undefined && repo !== undefined) {
    const release = await loadRelease(repo.tree, { tools, config, engine, inputs, context });
    const targets = await tools.loadReleaseTargets(repo.tree, release, { isRouted: sources.isRouted, stripRegistries: config.images.stripRegistries });
    if (targets.images.length === 0 && targets.findings.length === 0 && release.model.addons.length === 0) {
      throw new SlipwayError('NOTHING_TO_VERIFY', `there is no image to verify in ${repo.folder}`, { hint: 'a release repo has charts in addons/ and lists in images/: give its folder with --repo' });
    }
    return { targets, release, origins: release.origins };
  }
  const lists = inputs.list.length === 0 ? nothing : await loadListTargets(inputs.list, { cwd, stdin: () => process.stdin });
  if (inputs.chart.length === 0 && lists.images.length === 0 && lists.findings.length === 0) {
    throw new SlipwayError('NOTHING_TO_VERIFY', `there is no image to verify in ${inputs.list.join(', ')}`, { hint: 'give a list with images, or a chart' });
  }
  const origins = repo === undefined || tools === undefined ? { origins: [], findings: [] } : await tools.loadImageOrigins(repo.tree, config.images.originFile);
  const charts = engine === undefined || tools === undefined ? nothing : await tools.loadChartTargets(inputs.chart, {
    cwd, engine, kubeVersion: inputs.kubeVersion ?? config.kubeVersion, values: inputs.values, own: planOwnImageRules(inputs, context.event), ignore: config.images.ignore, isRouted: sources.isRouted,
    ...(inputs.sentinel === undefined ? {} : { sentinel: { registry: inputs.sentinel, paths: inputs.sentinelValues } }),
    ...(repo === undefined ? {} : { naming: { stripRegistries: config.images.stripRegistries, origins: origins.origins } }),
  });
  const counted = lists.images.filter(({ listed }) => !matchesPattern(listed.text, config.images.ignore));
  const targets = mergeTargets({ ...lists, images: counted }, charts);
  return { targets: { ...targets, findings: [...targets.findings, ...origins.findings.map((finding) => elsewhere(finding, repo))] }, origins: origins.origins };
}

/** A finding about the release repo, which is not the repo that is checked. */
const elsewhere = (finding: Finding, repo: ReleaseSource | undefined): Finding =>
  finding.location === undefined || repo === undefined ? finding : { ...finding, location: { ...finding.location, file: repo.placeOf(finding.location.file) } };

/** Inputs that contradict each other. @throws {SlipwayError} INPUT_INVALID */
function checkInputs(inputs: Inputs): void {
  const invalid = (message: string): SlipwayError => new SlipwayError('INPUT_INVALID', message);
  if (standsAlone(inputs) && inputs.updateLock) throw invalid('update-lock pins a whole release repo, so it goes neither with lists nor with charts');
  if (inputs.values.length > 0 && inputs.chart.length === 0) throw invalid('values are those of charts: name one with chart');
  if (inputs.sentinel !== undefined && inputs.chart.length === 0) throw invalid('a sentinel is rendered into charts: name one with chart');
  if (inputs.sentinel === undefined && inputs.sentinelValues.length > 0) throw invalid('sentinel-values receive the sentinel: name it');
  if (inputs.releaseRepo !== undefined && !standsAlone(inputs)) throw invalid('release-repo says how charts and lists are looked up; to verify a whole release repo name it with repo');
  if (inputs.releaseRepo !== undefined && inputs.repo !== undefined) throw invalid('repo and release-repo both name the release repo');
}

/** Looks up every image of lists, charts or a release repo, and checks the lists of the repo against its charts. */
export async function run(inputs: Inputs, context: ActionContext): Promise<Result> {
  const start = performance.now();
  checkInputs(inputs);
  const tools = needsEngine(inputs) || hasRepo(inputs) ? await import('./release-tools.ts') : undefined;
  const repo = await openRelease(inputs, context, tools);
  try {
    return await verify(inputs, context, { tools, repo, start });
  } finally {
    await repo?.close();
  }
}

async function verify(inputs: Inputs, context: ActionContext, { tools, repo, start }: { readonly tools: ReleaseTools | undefined; readonly repo: ReleaseSource | undefined; readonly start: number }): Promise<Result> {
  const { cwd, env, exec, logger, addSecret } = context;
  const waitMs = inputs.wait === undefined ? 0 : parseWait(inputs.wait);
  const config = repo?.config ?? defaultConfig();
  // Read before an hour of lookups, not after it.
  const previous = standsAlone(inputs) || repo === undefined ? undefined : await tools?.findLock(repo.tree);
  const sources = await openImageSources({
    config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder: repo?.folder ?? cwd,
    env, dockerConfig: readDockerConfig(env, logger), exec, logger, addSecret, connections: inputs.jobs,
  });
  const engine = needsEngine(inputs) ? await tools?.createEnginePool({ assetsDir: context.assetsDirectory(), workers: availableParallelism() }) : undefined;
  try {
    const { targets, origins, release } = await loadTargets({ repo, config, tools, engine, sources, inputs, context });
    const output = resolve(cwd, inputs.output);
    await prepareOutput(output, inputs.output === '.slipway');
    const platforms = requiredPlatforms(inputs, config);
    const lookUp = async (images: readonly Target[], progress: Pick<Progress, 'advance'>): Promise<Map<string, Lookup>> =>
      lookUpImages(images.map(({ lookup }) => lookup), { routes: sources.routes, ...(platforms === undefined ? {} : { platforms }), readConfigs: inputs.updateLock, ...(inputs.verifyBlobs ? { blobs: 'read' as const } : inputs.deep ? { blobs: 'look' as const } : {}), jobs: inputs.jobs, progress, now: () => performance.now() });
    logger.step(`Looking up ${formatCount(targets.images.length, 'image')}`);
    const bar = logger.progress('images', { total: targets.images.length });
    const first = await lookUp(targets.images, bar);
    bar.done();
    const lookups = await waitForImages(first, {
      targets: targets.images, waitMs, lookUp: (images) => lookUp(images, { advance: () => undefined }), now: () => performance.now(), logger,
      sleep: (ms) => sleep(ms, undefined, context.signal === undefined ? {} : { signal: context.signal }),
    });

    const planned = release === undefined || engine === undefined || !inputs.updateLock ? undefined : tools?.planLock({
      release, targets: targets.images, lookups, previous, engine: { helm: engine.version.helmVersion, wasm: `sha256:${engine.version.sha256}` }, includeMoved: inputs.includeMoved,
    });
    // A package takes what the lock pins, so that must be there too, wherever its tag points by now.
    const kept = tools?.findKept(planned?.lock.images ?? previous?.images ?? [], targets.images, lookups) ?? [];
    const again = await lookUp(kept, { advance: () => undefined });
    const keptNames = new Set(planned === undefined ? [] : kept.map(({ listed }) => listed.text));
    const check = (target: Target, answers: ReadonlyMap<string, Lookup>): Finding[] => {
      const lookup = answers.get(target.lookup.text);
      return lookup === undefined ? [] : checkLookup(target, lookup);
    };
    const looked = [
      ...targets.findings,
      // Without a single mapping the release does without them.
      ...(origins.length === 0 || tools === undefined ? [] : tools.checkMapping(targets.images, { origins, prefixes: inputs.own, file: config.images.originFile })),
      ...targets.images.filter(({ listed }) => !keptNames.has(listed.text)).flatMap((target) => check(target, lookups)),
      ...kept.flatMap((target) => check(target, again)),
      ...planned?.findings ?? (previous === undefined ? [] : checkMoved(previous, targets.images, lookups)),
    ];
    const lookedUp = { targets: targets.images, lookups, kept, again };
    const refreshed = planned === undefined || tools === undefined || !looked.every(allowsLock) ? undefined : tools.refreshKept(planned.lock, lookedUp);
    const attached = refreshed === undefined || tools === undefined || !config.images.referrers ? undefined
      : await tools.lockReferrers(refreshed, { targets: targets.images, images: tools.resolvedImages(lookedUp), previous, routes: sources.routes, jobs: inputs.jobs });
    const findings = [...looked, ...attached?.findings ?? []];
    const lock = planned === undefined || repo === undefined || tools === undefined ? undefined
      : refreshed !== undefined && findings.every(allowsLock) ? await writeLock(repo.folder, attached?.lock ?? refreshed, { previous, tools }) : 'not written';

    return {
      targets: targets.images, lookups, findings, notes: [...notesOf(inputs, { repo, origins }), ...attached === undefined ? [] : [attached.note]], undetermined: targets.undetermined, ...(release === undefined ? {} : { release }),
      ...(lock === undefined ? {} : { lock }), commentKey: commentKeyOf(inputs, context.event), ms: performance.now() - start, reportPath: join(output, 'report.json'),
      ...(inputs.junit === undefined ? {} : { junitPath: resolve(cwd, inputs.junit) }),
    };
  } finally {
    sources.close();
    await engine?.close();
  }
}

/** What counts for charts and lists, and what was not checked. */
function notesOf(inputs: Inputs, { repo, origins }: { readonly repo: ReleaseSource | undefined; readonly origins: readonly ImageOrigin[] }): string[] {
  if (!standsAlone(inputs)) return [];
  const notChecked = 'where upstream images come from was not checked';
  if (repo === undefined) return inputs.chart.length > 0 ? [`${notChecked}: that needs release-repo`] : [];
  return [`registries, rules and mapping are those of ${repo.description}`, ...(origins.length > 0 ? [] : [`${notChecked}: it has no ${repo.config.images.originFile}`])];
}

async function writeLock(folder: string, lock: Lock, { previous, tools: { formatLock, lockFileName } }: { readonly previous: Lock | undefined; readonly tools: ReleaseTools }): Promise<'written' | 'unchanged'> {
  const text = formatLock(lock);
  if (previous !== undefined && formatLock(previous) === text) return 'unchanged';
  await writeFileAtomic(join(folder, lockFileName), text);
  return 'written';
}
