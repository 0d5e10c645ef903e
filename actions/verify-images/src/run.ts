import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { formatCount, SlipwayError, writeFileAtomic, type Finding } from '@slipway/core';
import { readDockerConfig, type ActionContext } from '@slipway/ci';
import { createGit } from '@slipway/git';
import { createEnginePool, type HelmEngine } from '@slipway/helm';
import { parseImagePlatform, parseImageReference, type Digest, type ImagePlatform } from '@slipway/oci';
import { createWorktree, findLock, formatLock, loadConfig, loadReleaseImages, lockFileName, openImageSources, openWorktree, parseConfig, type Config, type ImageSources, type ReleaseImages, type RepoTree } from '@slipway/release-repo';
import { checkLookup, checkMoved } from './findings.ts';
import type { Inputs } from './inputs.ts';
import { planLock } from './lock.ts';
import { lookUpImages, type Lookup } from './lookup.ts';
import { loadChartTargets, loadListTargets, loadReleaseTargets, type Target, type Targets } from './targets.ts';

export interface Result {
  readonly targets: readonly Target[];
  /** By the text of `Target.lookup`. */
  readonly lookups: ReadonlyMap<string, Lookup>;
  readonly findings: readonly Finding[];
  readonly undetermined: readonly Finding[];
  readonly release?: ReleaseImages;
  /** What became of the lock; absent when it was not asked for. */
  readonly lock?: 'written' | 'unchanged' | 'not written';
  readonly ms: number;
  readonly reportPath: string;
}

interface Scope {
  readonly folder: string | undefined;
  readonly tree: RepoTree;
  readonly config: Config;
}

/** The release repo that this run is about, if it is about one. */
async function loadScope(inputs: Inputs, { cwd, exec, env, logger }: ActionContext): Promise<Scope> {
  const alone = inputs.list.length > 0 || inputs.chart.length > 0;
  const folder = inputs.repo !== undefined || !alone ? resolve(cwd, inputs.repo ?? '.') : undefined;
  // Lists and charts that stand alone are not judged by whatever lies in the working directory.
  if (folder === undefined) return { folder, tree: createWorktree(cwd), config: parseConfig('', { folderName: 'images' }).config };
  const tree = await openWorktree(folder, createGit({ exec, env, cwd: folder, logger }));
  return { folder, tree, config: (await loadConfig(tree)).config };
}

function requiredPlatforms(inputs: Inputs, config: Config): readonly ImagePlatform[] | undefined {
  const texts = inputs.platform.length > 0 ? inputs.platform : config.platforms;
  return texts?.map((text) => parseImagePlatform(text));
}

async function loadRelease(tree: RepoTree, { config, engine, inputs, context }: { readonly config: Config; readonly engine: HelmEngine; readonly inputs: Inputs; readonly context: ActionContext }): Promise<ReleaseImages> {
  context.logger.step(`Rendering the addons of ${tree.name}`);
  let finish = (): void => undefined;
  const release = await loadReleaseImages({
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

/** The folder of report.json; the default one hides itself from git. */
async function prepareOutput(folder: string, isDefault: boolean): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (isDefault) await writeFile(join(folder, '.gitignore'), '*\n');
}

const blocksLock: ReadonlySet<string> = new Set(['missing', 'denied', 'unknown', 'invalid', 'platform-missing', 'render-failed', 'chart-invalid', 'name-conflict']);

interface LockStep {
  readonly folder: string;
  readonly tree: RepoTree;
  readonly release: ReleaseImages;
  readonly targets: Targets;
  readonly lookups: ReadonlyMap<string, Lookup>;
  readonly findings: Finding[];
  readonly sources: ImageSources;
  readonly engine: HelmEngine;
  readonly inputs: Inputs;
  readonly platforms: readonly ImagePlatform[] | undefined;
}

/** Writes the lock when every image was found; adds what moved to the findings. A locked digest must still be there. */
async function updateLock({ folder, tree, release, targets, lookups, findings, sources, engine, inputs, platforms }: LockStep): Promise<Result['lock']> {
  const previous = await findLock(tree);
  const { helmVersion, sha256 } = engine.version;
  const { lock, findings: moved } = planLock({ release, targets: targets.images, lookups, previous, engine: { helm: helmVersion, wasm: `sha256:${sha256}` }, includeMoved: inputs.includeMoved });
  findings.push(...moved);
  const found = new Map([...lookups].flatMap(([text, lookup]) => (lookup.status === 'found' ? [[text, lookup.image.descriptor.digest] as const] : [])));
  const byReference = new Map(targets.images.map((target) => [target.listed.text, target]));
  const kept = lock.images.flatMap(({ reference, digest }) => {
    const target = byReference.get(reference);
    return target === undefined || found.get(target.lookup.text) === digest ? [] : [{ ...target, lookup: parseImageReference(`${target.lookup.text.replace(/@.*$/, '')}@${digest}`) }];
  });
  const lookedAgain = await lookUpImages(kept.map(({ lookup }) => lookup), { routes: sources.routes, ...(platforms === undefined ? {} : { platforms }), jobs: inputs.jobs, progress: { advance: () => undefined }, now: () => performance.now() });
  for (const target of kept) {
    const lookup = lookedAgain.get(target.lookup.text);
    if (lookup !== undefined) findings.push(...checkLookup(target, lookup));
  }
  if (findings.some(({ code, severity }) => severity === 'error' && blocksLock.has(code))) return 'not written';
  const text = formatLock(lock);
  if (previous !== undefined && formatLock(previous) === text) return 'unchanged';
  await writeFileAtomic(join(folder, lockFileName), text);
  return 'written';
}

/** Looks up every image of lists, charts or a release repo, and checks the lists of the repo against its charts. */
export async function run(inputs: Inputs, context: ActionContext): Promise<Result> {
  const start = performance.now();
  const { cwd, env, exec, logger, addSecret } = context;
  const { folder, tree, config } = await loadScope(inputs, context);
  const sources = await openImageSources({
    config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder: folder ?? cwd,
    env, dockerConfig: readDockerConfig(env), exec, logger, addSecret, connections: inputs.jobs,
  });
  const workers = availableParallelism();
  const needsEngine = folder !== undefined && inputs.list.length === 0 || inputs.chart.length > 0;
  const engine = needsEngine ? await createEnginePool({ assetsDir: context.assetsDirectory(), workers }) : undefined;
  try {
    let release: ReleaseImages | undefined;
    let targets: Targets;
    if (inputs.list.length > 0) targets = await loadListTargets(inputs.list, { cwd, stdin: process.stdin });
    else if (inputs.chart.length > 0 && engine !== undefined) targets = await loadChartTargets(inputs.chart, { cwd, engine, kubeVersion: inputs.kubeVersion });
    else if (folder !== undefined && engine !== undefined) {
      release = await loadRelease(tree, { config, engine, inputs, context });
      targets = await loadReleaseTargets(tree, release, sources);
    } else targets = { images: [], findings: [], undetermined: [] };

    if (targets.images.length === 0 && targets.findings.length === 0) {
      const place = folder ?? [...inputs.list, ...inputs.chart].join(', ');
      throw new SlipwayError('NOTHING_TO_VERIFY', `there is no image to verify in ${place}`, { hint: folder === undefined ? 'give a list with images, or a chart that uses some' : 'a release repo has charts in addons/ and lists in images/: give its folder with --repo' });
    }
    const platforms = requiredPlatforms(inputs, config);
    const lookupStart = performance.now();
    logger.step(`Looking up ${formatCount(targets.images.length, 'image')}`);
    const bar = logger.progress('images', { total: targets.images.length });
    const lookups = await lookUpImages(targets.images.map(({ lookup }) => lookup), { routes: sources.routes, ...(platforms === undefined ? {} : { platforms }), jobs: inputs.jobs, progress: bar, now: () => performance.now() });
    bar.done();
    logger.debug(`lookups took ${Math.round(performance.now() - lookupStart)} ms`);
    const findings = [...targets.findings, ...targets.images.flatMap((target) => {
      const lookup = lookups.get(target.lookup.text);
      return lookup === undefined ? [] : checkLookup(target, lookup);
    })];

    let lock: Result['lock'];
    if (folder !== undefined && release !== undefined && engine !== undefined) {
      if (inputs.updateLock) lock = await updateLock({ folder, tree, release, targets, lookups, findings, sources, engine, inputs, platforms });
      else {
        const previous = await findLock(tree);
        const found = new Map(targets.images.flatMap(({ listed, lookup }): [string, Digest][] => {
          const answer = lookups.get(lookup.text);
          return answer?.status === 'found' ? [[listed.text, answer.image.descriptor.digest]] : [];
        }));
        if (previous !== undefined) findings.push(...checkMoved(previous, found));
      }
    }
    const isDefault = inputs.output === '.slipway';
    const output = resolve(cwd, inputs.output);
    await prepareOutput(output, isDefault);
    return {
      targets: targets.images, lookups, findings, undetermined: targets.undetermined, ...(release === undefined ? {} : { release }),
      ...(lock === undefined ? {} : { lock }), ms: performance.now() - start, reportPath: join(output, 'report.json'),
    };
  } finally {
    sources.close();
    await engine?.close();
  }
}
