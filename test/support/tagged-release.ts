import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from '@jest/globals';
import { action as collectCharts } from '@slipway/action-collect-charts';
import { action as diffHotfix } from '@slipway/action-diff-hotfix';
import { action as packagePlatform } from '@slipway/action-package-platform';
import { action as renderImages } from '@slipway/action-render-images';
import { action as verifyImages } from '@slipway/action-verify-images';
import type { Action, ActionContext, InputSpecs } from '@slipway/ci';
import { openImageStore } from '@slipway/oci';
import { parseLock, type Lock } from '@slipway/release-repo';
import { makeTwoPlatformIndex, putImage, type FixtureImage } from './image-fixtures.ts';
import { runAction, testContext, type ActionRun } from './in-process.ts';
import { commit, writeTree } from './release-world.ts';

export const pod = (images: readonly string[]): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: probe}\nspec:\n  containers:\n${images.map((image, index) => `    - {name: c${index}, image: "${image}"}\n`).join('')}`;
export const chart = (name: string, version: string, images: readonly string[]): Record<string, string> => ({
  'Chart.yaml': `apiVersion: v2\nname: ${name}\nversion: ${version}\n`, 'values.yaml': 'replicas: 1\n', 'templates/pod.yaml': images.length === 0 ? 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: empty}\n' : pod(images),
});
export const below = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));
export const entry = (repo: string, charts: string, more = ''): string => `  - repositoryFullName: acme/${repo} # team ${repo}\n    baseVersion: v1.0\n    chartPaths: [${charts}]\n${more}`;

export const images = { web: ['release/web:v1', 'library/redis:7'], db: ['release/db:v1', 'library/redis:7'] };
export const configuration = 'product: shop\nplatforms: [linux/amd64, linux/arm64]\n';

/** A release repo in git with its components and images beside it. */
export interface World {
  readonly folder: string;
  readonly repo: string;
  readonly components: string;
  readonly store: string;
  readonly context: ActionContext;
  act<const S extends InputSpecs, R>(action: Action<S, R>, values?: Readonly<Record<string, string | readonly string[]>>): Promise<ActionRun<R>>;
  push(repository: string, image: FixtureImage, tag: string): Promise<void>;
  lock(): Promise<Lock>;
}

const worlds: string[] = [];
let released: World;

function worldIn(folder: string): World {
  const [repo, components, store] = [join(folder, 'release-repo'), join(folder, 'components'), join(folder, 'store')];
  const context = testContext(folder);
  return {
    folder, repo, components, store, context,
    act: (action, values = {}) => runAction(action, { repo: 'release-repo', ...values }, context),
    async push(repository, image, tag) { await putImage(await openImageStore(store, { create: true }), repository, image, tag); },
    lock: async () => parseLock(await readFile(join(repo, 'slipway.lock.json'), 'utf8')),
  };
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-actions-'));
  worlds.push(folder);
  return folder;
}

export async function fork(): Promise<World> {
  const folder = await makeFolder();
  await cp(released.folder, folder, { recursive: true });
  return worldIn(folder);
}

type CollectRun = Awaited<ReturnType<typeof collectCharts.run>>;
type Collected<M extends CollectRun['mode']> = ActionRun<Extract<CollectRun, { readonly mode: M }>>;
export async function collect<const M extends 'tags' | 'charts'>(world: World, mode: M, values: Readonly<Record<string, string>> = {}): Promise<Collected<M>> {
  const run = await world.act(collectCharts, { mode, 'git-base-url': 'components', ...values });
  if (run.result.mode !== mode) throw new Error(`the mode is ${run.result.mode}`);
  return run as Collected<M>;
}
export const verify = (world: World, values: Readonly<Record<string, string | readonly string[]>> = {}): Promise<ActionRun<Awaited<ReturnType<typeof verifyImages.run>>>> =>
  world.act(verifyImages, { registry: `=store:${world.store}`, output: 'out', ...values });
export const lockAnew = (world: World, values: Readonly<Record<string, string>> = {}): ReturnType<typeof verify> =>
  verify(world, { 'update-lock': 'true', ...values });
export const pack = (world: World, values: Readonly<Record<string, string>> = {}): Promise<ActionRun<Awaited<ReturnType<typeof packagePlatform.run>>>> =>
  world.act(packagePlatform, { registry: `=store:${world.store}`, output: 'packages', ...values });
export const diff = (world: World, values: Readonly<Record<string, string>>): Promise<ActionRun<Awaited<ReturnType<typeof diffHotfix.run>>>> =>
  world.act(diffHotfix, { registry: `=store:${world.store}`, output: 'packages', ...values });

/** A tagged release of two addons, made once for a test file; each test works in a `fork` of it. */
export function useTaggedRelease(): void {
  beforeAll(async () => {
    const world = worldIn(await makeFolder());
    for (const [name, used] of Object.entries(images)) {
      const component = join(world.components, 'acme', name);
      await writeTree(component, below(`charts/${name}`, chart(name, 'v1.0.0', used)));
      await commit(component, 'v1.0.0');
      await writeTree(component, below(`charts/${name}`, chart(name, 'v1.20.0', used)));
      await commit(component, 'v1.20.0');
    }
    for (const repository of ['release/web', 'release/db']) await world.push(repository, makeTwoPlatformIndex(repository), 'v1');
    await world.push('library/redis', makeTwoPlatformIndex('redis'), '7');
    await writeTree(world.repo, {
      'slipway.yaml': configuration, 'repos/base.yaml': `metadata: {name: base}\nspec:\n${entry('web', 'charts/web')}${entry('db', 'charts/db')}`,
      'version.yml': 'spec:\n  modules:\n    - name: base\n      addons:\n        - {name: web, namespace: shop, version: v0.9.0} # kept\n        - {name: db, namespace: shop, version: v0.9.0}\n',
    });
    await commit(world.repo);
    expect((await collect(world, 'tags')).codes).toEqual([]);
    expect((await collect(world, 'charts')).codes).toEqual([]);
    expect((await world.act(renderImages)).codes).toEqual([]);
    const { codes, result } = await lockAnew(world);
    expect([codes, result.lock]).toEqual([[], 'written']);
    await commit(world.repo, 'v1.0.0');
    released = world;
  });
  afterAll(async () => { await Promise.all(worlds.map((folder) => rm(folder, { recursive: true, force: true }))); });
}
