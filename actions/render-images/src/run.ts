import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { writeFileAtomic, type Finding } from '@slipway/core';
import type { ActionContext } from '@slipway/ci';
import { createGit } from '@slipway/git';
import { createEnginePool, findImageMentions, loadChartDirectory } from '@slipway/helm';
import { expectedLists, findText, formatImagesJson, formatList, imagesFolder, imagesJsonName, listFileName, listKind, loadConfig, loadReleaseImages, openWorktree, platformKind, type ReleaseImages, type RepoTree } from '@slipway/release-repo';
import type { Inputs } from './inputs.ts';

/** The images of one list, by the charts, against those that the file has now. */
export interface RenderedList {
  readonly file: string;
  readonly images: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: boolean;
}

export interface Result {
  /** For `chart`: the images of each. */
  readonly charts?: readonly { readonly chart: string; readonly images: readonly string[] }[];
  readonly release?: ReleaseImages;
  readonly lists: readonly RenderedList[];
  readonly findings: readonly Finding[];
  /** Whether files were written. */
  readonly written: boolean;
}

/** Compares what the lists should hold with what they hold. A list that no chart speaks of any more becomes empty. */
async function planLists(folder: RepoTree, release: ReleaseImages): Promise<{ lists: RenderedList[]; texts: Map<string, string> }> {
  const expected = expectedLists(release);
  const texts = new Map<string, string>();
  const lists: RenderedList[] = [];
  for (const [kind, images] of expected) {
    const file = listFileName(kind);
    const text = formatList(images);
    const before = await findText(folder, file);
    const present = new Set(release.lists.find((list) => list.kind === kind)?.lines.map(({ reference }) => reference) ?? []);
    const wanted = new Set(images);
    lists.push({ file, images, added: images.filter((image) => !present.has(image)), removed: [...present].filter((image) => !wanted.has(image)).sort(), changed: before !== text });
    if (before !== text) texts.set(file, text);
  }
  return { lists, texts };
}

/** Renders all addons and writes the image lists; with `chart`, only prints the images of those charts. */
export async function run(inputs: Inputs, context: ActionContext): Promise<Result> {
  const { cwd, logger } = context;
  const workers = inputs.jobs ?? availableParallelism();
  const engine = await createEnginePool({ assetsDir: context.assetsDirectory(), workers });
  try {
    const kube = inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion };
    if (inputs.chart.length > 0) {
      const charts = await Promise.all(inputs.chart.map(async (chart) => {
        const rendered = await engine.render(await loadChartDirectory(resolve(cwd, chart)), kube);
        return { chart, images: [...new Set(findImageMentions(rendered).map(({ text }) => text))].sort() };
      }));
      return { charts, lists: [], findings: [], written: false };
    }
    const folder = resolve(cwd, inputs.repo);
    const tree = await openWorktree(folder, createGit({ exec: context.exec, env: context.env, cwd: folder, logger }));
    const { config } = await loadConfig(tree);
    logger.step(`Rendering the addons of ${folder}`);
    const progress = { done: (): void => undefined };
    const release = await loadReleaseImages({
      tree, config, engine, ...kube,
      progress: (total) => {
        const bar = logger.progress('addons', { total });
        progress.done = () => bar.done();
        return bar;
      },
    });
    progress.done();
    const failed = release.findings.some(({ code }) => code === 'render-failed' || code === 'chart-invalid');
    const { lists, texts } = await planLists(tree, release);
    const json = formatImagesJson(new Map([...release.images].map(([reference, { uses }]) => [reference, uses])));
    if (json !== await findText(tree, imagesJsonName)) texts.set(imagesJsonName, json);
    // The lists are the tool's: what is wrong in the old ones goes away with the new ones.
    const findings = release.findings.filter(({ location }) => inputs.check || location?.file.startsWith(`${imagesFolder}/`) !== true);
    if (inputs.check) {
      const outdated = lists.filter(({ changed }) => changed).map(({ file, added, removed }): Finding => ({
        code: 'outdated', severity: 'error', subject: file, location: { file },
        message: `${file} is not what the charts say: ${[...added.map((image) => `+ ${image}`), ...removed.map((image) => `- ${image}`)].slice(0, 10).join(', ') || 'only order or blanks differ'}`,
        hint: 'run slipway render-images and commit images/',
      }));
      return { release, lists, findings: [...findings, ...outdated], written: false };
    }
    // With an addon missing, the lists would lose its images: nothing is written then.
    const write = !failed && !inputs.dryRun;
    if (write) for (const [file, text] of texts) await writeFileAtomic(join(folder, file), text);
    const kinds = new Set(lists.map(({ file }) => listKind(file)));
    const orphans = release.lists.filter(({ kind }) => kind !== platformKind && !kinds.has(kind)).map(({ file }): Finding => ({
      code: 'orphan-list', severity: 'warning', subject: file, location: { file }, message: `no chart has a file ${file.split('/').at(-1) ?? ''}, so nothing says where this list comes from; it is left as it is`,
    }));
    return { release, lists, findings: [...findings, ...orphans], written: write && texts.size > 0 };
  } finally {
    await engine.close();
  }
}
