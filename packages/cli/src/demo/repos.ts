import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGit, type Git, type Person } from '@slipway/git';
import type { ActionContext } from '@slipway/ci';
import { buildTime } from './layers.ts';

/** Who commits and tags in the demo, so that no identity needs to be configured. */
export const demoPerson: Person = { name: 'Slipway Demo', email: 'demo@slipway.example' };

/** One tag of a component repo, oldest first. `message` is what annotates it. */
interface ComponentTag {
  readonly name: string;
  readonly message: string;
}

/** The history of each component repo. Some tags are there not to be chosen: see `baseVersion` in the example's repos/*.yaml. */
const histories: Readonly<Record<string, readonly ComponentTag[]>> = {
  catalog: [
    { name: 'v2.1.0', message: 'Backups' }, { name: 'v2.1.3', message: 'Faster migrations' },
    { name: 'v2.10.0', message: 'The next line: not v2.1' },
  ],
  gateway: [
    { name: 'v1.3.2', message: 'The line before' }, { name: 'v1.4.0-rc.1', message: 'For the testers' },
    { name: 'v1.4.0', message: 'An agent per tenant' }, { name: 'v1.5.0', message: 'The next line' },
  ],
  observability: [{ name: 'v3.1.4', message: 'Longer retention' }, { name: 'v3.2.0', message: 'Logs of nodes' }],
  pipeline: [{ name: 'v0.12.0', message: 'Shared caches' }, { name: 'v0.12.1', message: 'Fixes a stuck queue' }],
  portal: [{ name: 'v1.0.1', message: 'Fixes the login page' }, { name: 'v1.0.2', message: 'Dark theme' }],
};

/** A component repo as it was made. */
export interface ComponentRepo {
  /** `acme/gateway` */
  readonly name: string;
  readonly tags: readonly string[];
}

/** The organisation that all component repos belong to. */
export const organisation = 'acme';

function openGit({ exec, env, logger }: ActionContext, cwd: string): Git {
  return createGit({ exec, env, cwd, logger });
}

/** Charts of a component repo: not the subcharts inside them. */
async function findCharts(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some(({ name }) => name === 'Chart.yaml')) return [join(folder, 'Chart.yaml')];
  const nested = await Promise.all(entries.filter((entry) => entry.isDirectory() && entry.name !== '.git').map(({ name }) => findCharts(join(folder, name))));
  return nested.flat();
}

/** Text of a Chart.yaml with another version of chart and application. */
export function setChartVersion(text: string, version: string): string {
  return text.replace(/^(version|appVersion): .*$/gm, `$1: ${version}`);
}

/** Makes the component repos below `folder`, each with a commit and an annotated tag per version. */
export async function makeComponentRepos({ example, folder, context }: {
  /** The example's `components/`. */
  readonly example: string;
  readonly folder: string;
  readonly context: ActionContext;
}): Promise<ComponentRepo[]> {
  return Promise.all(Object.entries(histories).map(async ([component, tags]) => {
    const name = `${organisation}/${component}`;
    const target = join(folder, organisation, component);
    await mkdir(target, { recursive: true });
    await cp(join(example, component), target, { recursive: true });
    const git = openGit(context, target);
    await git.init();
    const charts = await findCharts(target);
    for (const [index, tag] of tags.entries()) {
      const time = buildTime - (tags.length - index) * 14 * 86_400;
      for (const chart of charts) await writeFile(chart, setChartVersion(await readFile(chart, 'utf8'), tag.name));
      await git.add(['.']);
      await git.commit({ message: `Release ${tag.name}: ${tag.message}`, author: demoPerson, time });
      await git.tag(tag.name, { message: tag.message, tagger: demoPerson, time });
    }
    return { name, tags: tags.map((tag) => tag.name) };
  }));
}

/** The release repo of the demo; `commit` returns false when there was nothing to commit. */
export interface ReleaseRepo {
  readonly folder: string;
  commit(message: string): Promise<boolean>;
  tag(name: string): Promise<void>;
  /** Rewrites files by path, as a person with an editor would. @throws {Error} when an edit changes nothing */
  edit(edits: Readonly<Record<string, (text: string) => string>>): Promise<void>;
}

/** Makes the release repo from the example. Each commit is an hour after the one before. */
export async function makeReleaseRepo({ example, folder, context }: {
  /** The example's `release-repo/`. */
  readonly example: string;
  readonly folder: string;
  readonly context: ActionContext;
}): Promise<ReleaseRepo> {
  await mkdir(folder, { recursive: true });
  await cp(example, folder, { recursive: true });
  const git = openGit(context, folder);
  await git.init();
  let time = buildTime;
  const repo: ReleaseRepo = {
    folder,
    async commit(message) {
      if ((await git.status()).length === 0) return false;
      await git.add(['.']);
      time += 3600;
      await git.commit({ message, author: demoPerson, time });
      return true;
    },
    tag: (name) => git.tag(name, { message: name, tagger: demoPerson, time }),
    async edit(edits) {
      for (const [path, change] of Object.entries(edits)) {
        const file = join(folder, path);
        const before = await readFile(file, 'utf8');
        const after = change(before);
        if (after === before) throw new Error(`the demo's edit of ${path} changes nothing`);
        await writeFile(file, after);
      }
    },
  };
  await repo.commit('Release repo before its first release');
  return repo;
}
