import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { action as collectCharts } from '@slipway/action-collect-charts';
import { action as diffHotfix } from '@slipway/action-diff-hotfix';
import { action as packagePlatform } from '@slipway/action-package-platform';
import { action as renderImages } from '@slipway/action-render-images';
import { action as verifyImages } from '@slipway/action-verify-images';
import type { ActionContext, InputsOf, Report } from '@slipway/ci';
import { formatBytes, formatCount, silentLogger, SlipwayError, type Finding } from '@slipway/core';
import { createRegistryServer, openImageStore, type ImageDestination } from '@slipway/oci';
import { openPackage, verifyPackage, type PackageManifest } from '@slipway/package-format';
import { demoImages, hotfixImages, nameOf, type DemoImage } from './catalogue.ts';
import { createImageBuilder, createPusher } from './images.ts';
import type { demoSpecs } from './inputs.ts';
import { makeComponentRepos, makeReleaseRepo, setChartVersion } from './repos.ts';
import { createStory, toRunnable, typedPath, type DemoStep, type Story } from './story.ts';
import { findExample, openWorkplace, type Workplace } from './workplace.ts';

/** One package that the demo built. Sizes in bytes. */
export interface DemoPackage {
  readonly directory: string;
  readonly manifest: PackageManifest;
  /** Of its images, those that its base does not have as they are. */
  readonly newImages: number;
  /** Of the blobs that it does not carry, because its base has them. */
  readonly sharedBytes: number;
  readonly ms: number;
}

export interface DemoResult {
  readonly steps: readonly DemoStep[];
  readonly platform: DemoPackage;
  readonly hotfix: DemoPackage;
  /** In milliseconds. */
  readonly ms: number;
  /** Where everything is kept; absent when it was removed. */
  readonly out?: string;
  /** Command lines to try next, in order, each with what it does. */
  readonly next: readonly (readonly [line: string, meaning: string])[];
}

const release = 'v1.0.0';
const hotfix = 'v1.0.0-hotfix1';
const patchedVersion = 'v1.4.1';

const collect = toRunnable(collectCharts);
const render = toRunnable(renderImages);
const verify = toRunnable(verifyImages);
const pack = toRunnable(packagePlatform);
const diff = toRunnable(diffHotfix);

/** A whole release and its hotfix, on invented components and images, told as it goes. */
export async function run({ out }: InputsOf<typeof demoSpecs>, context: ActionContext): Promise<DemoResult> {
  const start = context.now().getTime();
  const example = findExample(context.assetsDirectory());
  const workplace = await openWorkplace(out === undefined ? undefined : resolve(context.cwd, out));
  try {
    await Promise.all([mkdir(workplace.registry, { recursive: true }), mkdir(workplace.packages, { recursive: true })]);
    const story = createStory({ context, folder: workplace.folder });
    context.logger.step(`A release of the platform "skyline" and a hotfix of it, in ${workplace.kept ? workplace.folder : 'a temporary folder'}`);
    const packages = await tellRelease({ story, example, workplace, context });
    return {
      steps: story.steps, ...packages, ms: context.now().getTime() - start,
      ...(workplace.kept ? { out: workplace.folder } : {}), next: nextCommands({ workplace, context, ...packages }),
    };
  } finally {
    await workplace.close();
  }
}

interface Telling {
  readonly story: Story;
  readonly example: string;
  readonly workplace: Workplace;
  readonly context: ActionContext;
}

async function tellRelease({ story, example, workplace, context }: Telling): Promise<{ platform: DemoPackage; hotfix: DemoPackage }> {
  await story.tell('Teams tag their component repos', async () =>
    (await makeComponentRepos({ example: join(example, 'components'), folder: workplace.components, context }))
      .map(({ name, tags }) => `${name.padEnd(20)}${tags.join('  ')}`));
  const store = await openImageStore(workplace.registry, { create: true });
  const push = createPush(store);
  await story.tell('Their pipelines push images', () => push.all(demoImages));

  const server = createRegistryServer({ source: store, logger: silentLogger });
  try {
    await server.listen(0, '127.0.0.1');
    const repo = await makeReleaseRepo({ example: join(example, 'release-repo'), folder: workplace.releaseRepo, context });
    const registry = `=http+registry:${server.host}`;

    await story.run('The newest tag of each component, inside its version line', collect, { mode: 'tags', repo: 'release-repo', 'git-base-url': 'components' });
    await repo.commit(`Update component tags: ${release}`);
    await story.run('Their charts at exactly those tags', collect, { mode: 'charts', repo: 'release-repo', 'git-base-url': 'components' });
    await repo.commit(`Collect charts: ${release}`);
    await story.run('Every image that the charts use', render, { repo: 'release-repo' });
    await story.run('Every image exists, on both platforms; the lock pins them', verify, { repo: 'release-repo', registry, 'update-lock': 'true', output: 'release-repo/.slipway' });
    await repo.commit(`Image lists and lock: ${release}`);
    await repo.tag(release);
    const platform = await packageStep(story, workplace, () => story.run(`The package of ${release}`, pack, { repo: 'release-repo', ref: release, registry, output: 'packages' }));

    await story.tell('Weeks later: the gateway is patched in the release repo, and images move', async () => {
      await repo.edit({
        'addons/gateway/Chart.yaml': (text) => setChartVersion(text, patchedVersion),
        'addons/gateway/values.yaml': (text) => text.replace('request: 30s', 'request: 60s'),
        'version.yml': (text) => text.replace('version: v1.4.0', `version: ${patchedVersion}`),
      });
      const { movedOn, pushedAgain, stranger } = hotfixImages;
      await push.all([movedOn, pushedAgain, stranger]);
      return [
        `addons/gateway        version ${patchedVersion}, a longer timeout`,
        `${movedOn.reference}        pushed: a new tag`,
        `${pushedAgain.reference}  pushed again under its old tag: the gateway uses it, so it belongs to the hotfix`,
        `${stranger.reference}        pushed again under its old tag, by somebody: no addon that uses it changed, so it must not`,
      ];
    });
    await story.run('The lists follow the patched chart', render, { repo: 'release-repo' });
    await story.run('The images once more: the stranger is told, and keeps its locked digest', verify, { repo: 'release-repo', registry, 'update-lock': 'true', output: 'release-repo/.slipway' });
    await repo.commit('Gateway: longer timeout');
    await repo.tag(hotfix);
    const built = await packageStep(story, workplace, () => story.run(`The hotfix: what changed from ${release} to ${hotfix}, and only that`, diff, { repo: 'release-repo', base: release, target: hotfix, registry, output: 'packages' }));

    await story.tell('Every byte of both packages is checked', async () => {
      const findings: Finding[] = [];
      for (const { directory } of [platform, built]) findings.push(...await verifyPackage(directory));
      if (findings.length > 0) throw new SlipwayError('DEMO_FAILED', `a package of the demo is not whole: ${findings.map(({ code, subject, message }) => `${code} ${subject}: ${message}`).join('\n')}`, { exitCode: 70 });
      return [platform, built].map(({ directory, manifest }) => `${typedPath(workplace.folder, directory)}: ${formatCount(manifest.files.length, 'file')}, whole`);
    });
    return { platform, hotfix: built };
  } finally {
    await server.close();
  }
}

/** Builds images and pushes them; layers that are there already are not sent. */
function createPush(destination: ImageDestination): { all(images: readonly DemoImage[]): Promise<string[]> } {
  const build = createImageBuilder();
  const push = createPusher(destination);
  return {
    async all(images) {
      let sent = 0;
      for (const image of images) sent += await push(build(image));
      const names = new Set(images.map((image) => nameOf(image).repository.split('/')[0]));
      return [
        `${formatCount(images.length, 'image')} in ${[...names].join(' and ')}, each for linux/amd64 and linux/arm64, as docker schema 2 and OCI: ${formatBytes(sent)}`,
        'served by a registry in this process',
      ];
    },
  };
}

async function packageStep(story: Story, workplace: Workplace, act: () => Promise<Pick<Report, 'outputs'>>): Promise<DemoPackage> {
  const { outputs } = await act();
  const { place: { name: directory }, manifest } = await openPackage(resolve(workplace.folder, typeof outputs['package'] === 'object' ? outputs['package'].path : ''));
  const required = new Map(manifest.bases.flatMap(({ requires }) => requires.blobs).map(({ digest, size }) => [digest, size]));
  const present = new Set(manifest.bases.flatMap(({ requires }) => requires.tags).map(({ repository, tag, digest }) => `${repository}:${tag}@${digest}`));
  const newImages = manifest.images.filter(({ repository, tag, digest }) => !present.has(`${repository}:${tag ?? ''}@${digest}`)).length;
  return { directory, manifest, newImages, sharedBytes: [...required.values()].reduce((sum, size) => sum + size, 0), ms: story.steps.at(-1)?.ms ?? 0 };
}

/** Paths are those of the person's folder, so that the lines can be typed as they stand. */
function nextCommands({ workplace, context, platform, hotfix: built }: { readonly workplace: Workplace; readonly context: ActionContext; readonly platform: DemoPackage; readonly hotfix: DemoPackage }): DemoResult['next'] {
  const bundle = join(context.assetsDirectory(), '../cli/index.js');
  const slipway = existsSync(bundle) ? `node ${typedPath(context.cwd, bundle)}` : 'slipway';
  if (!workplace.kept) return [[`${slipway} demo --out ../demo-out`, 'the same, and keeps the repos, the registry and the packages']];
  const path = (absolute: string): string => typedPath(context.cwd, absolute);
  const image = platform.manifest.images.find(({ repository }) => repository === 'release/gateway');
  return [
    [`${slipway} verify-package ${path(platform.directory)}`, 'every byte of the package'],
    [`${slipway} serve ${path(platform.directory)} --port 5000`, 'a registry over the package'],
    [`skopeo copy --src-tls-verify=false docker://127.0.0.1:5000/${image?.repository ?? ''}:${image?.tag ?? ''} dir:gateway`, 'an image out of it, in another terminal'],
    [`${slipway} verify-images --repo ${path(workplace.releaseRepo)} --registry =store:${path(workplace.registry)}`, 'the images again, without a server'],
    [`bash ${path(join(built.directory, 'install.sh'))} --help`, 'what a site does with the hotfix'],
    [`git -C ${path(workplace.releaseRepo)} log --stat`, 'the release repo, commit by commit'],
  ];
}
