import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { errorMessage, isSlipwayError, SlipwayError, writeFileAtomic, type Finding } from '@slipway/core';
import type { ActionContext } from '@slipway/ci';
import { createGit } from '@slipway/git';
import { createEnginePool, findImageMentions, loadChartDirectory, type HelmEngine } from '@slipway/helm';
import { checkDeclaredImages, expectedLists, findText, formatImagesJson, formatList, imagesJsonName, listFileName, loadConfig, loadReleaseImages, openWorktree, platformKind, resolveForWriting, type ReleaseImage, type ReleaseImages, type RepoTree } from '@slipway/release-repo';
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
  /** Files that differ from what the charts say, whether or not they were written. */
  readonly changed: readonly string[];
  /** Whether files were written. */
  readonly written: boolean;
}

/** The addons whose images are not all known. */
const isIncomplete = ({ code }: Finding): boolean => code === 'render-failed' || code === 'chart-invalid' || code === 'profile-invalid';

/**
 * Compares what the lists should hold with what they hold. A list that no chart speaks of any more becomes empty. While
 * addons are not rendered, a line may be theirs: then none counts as gone (DR6).
 */
async function planLists(folder: RepoTree, release: ReleaseImages, { complete }: { readonly complete: boolean }): Promise<{ lists: RenderedList[]; texts: Map<string, string> }> {
  const expected = expectedLists(release);
  const texts = new Map<string, string>();
  const lists: RenderedList[] = [];
  for (const [kind, images] of expected) {
    const file = listFileName(kind);
    const text = formatList(images);
    const before = await findText(folder, file);
    const present = new Set(release.lists.find((list) => list.kind === kind)?.lines.map(({ reference }) => reference) ?? []);
    const wanted = new Set(images);
    const added = images.filter((image) => !present.has(image));
    const changed = complete ? before !== text : added.length > 0;
    lists.push({ file, images, added, removed: complete ? [...present].filter((image) => !wanted.has(image)).sort() : [], changed });
    if (changed) texts.set(file, text);
  }
  return { lists, texts };
}

/** The images of charts by themselves; one that does not render is a finding, the others are told. */
async function renderCharts(folders: readonly string[], { engine, cwd, kube }: { readonly engine: HelmEngine; readonly cwd: string; readonly kube: { readonly kubeVersion?: string } }): Promise<Result> {
  const findings: Finding[] = [];
  const charts = await Promise.all(folders.map(async (chart) => {
    try {
      const rendered = await engine.render(await loadChartDirectory(resolve(cwd, chart)), kube);
      return { chart, images: [...new Set(findImageMentions(rendered).map(({ text }) => text))].sort() };
    } catch (error) {
      findings.push({ code: 'render-failed', severity: 'error', subject: chart, message: errorMessage(error), location: isSlipwayError(error) && error.location !== undefined ? error.location : { file: chart } });
      return { chart, images: [] };
    }
  }));
  return { charts, lists: [], findings, changed: [], written: false };
}

function outdatedFindings(lists: readonly RenderedList[], files: readonly string[]): Finding[] {
  return files.map((file): Finding => {
    const list = lists.find((each) => each.file === file);
    const lines = [...list?.added.map((image) => `+ ${image}`) ?? [], ...list?.removed.map((image) => `- ${image}`) ?? []];
    const shown = `${lines.slice(0, 10).join(', ')}${lines.length > 10 ? ` and ${lines.length - 10} more` : ''}`;
    return {
      code: 'outdated', severity: 'error', subject: file, location: { file }, hint: 'run slipway render-images and commit images/',
      message: `${file} is not what the charts say: ${shown !== '' ? shown : list === undefined ? 'other places use the images' : 'only order or blanks differ'}`,
    };
  });
}

/** Renders all addons and writes the image lists; with `chart`, only prints the images of those charts. */
export async function run(inputs: Inputs, context: ActionContext): Promise<Result> {
  const { cwd, logger } = context;
  const workers = inputs.jobs ?? availableParallelism();
  const engine = await createEnginePool({ assetsDir: context.assetsDirectory(), workers });
  try {
    const kube = inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion };
    if (inputs.chart.length > 0) return await renderCharts(inputs.chart, { engine, cwd, kube });
    const folder = resolve(cwd, inputs.repo);
    const tree = await openWorktree(folder, createGit({ exec: context.exec, env: context.env, cwd: folder, logger }));
    const { config } = await loadConfig(tree);
    logger.step(`Rendering the addons of ${folder}`);
    const progress = { done: (): void => undefined };
    const loaded = await loadReleaseImages({
      tree, config, engine, ...kube,
      progress: (total) => {
        const bar = logger.progress('addons', { total });
        progress.done = () => bar.done();
        return bar;
      },
    });
    progress.done();
    const release = { ...loaded, findings: [...loaded.findings, ...checkDeclaredImages(loaded, config.images.ignore)] };
    if (release.model.addons.length === 0 && release.model.broken.length === 0 && release.plainFiles.length === 0) {
      throw new SlipwayError('NOTHING_TO_RENDER', `there is no addon in ${folder}, so the lists are left as they are`, { hint: 'a release repo has charts in addons/: give its folder with --repo' });
    }
    const complete = !release.findings.some(isIncomplete);
    const { lists, texts } = await planLists(tree, release, { complete });
    // Lines that only a list of ours had are gone with it.
    const rewritten = new Set(lists.map(({ file }) => file));
    const stays = ({ kinds, lists: on }: ReleaseImage): boolean => kinds.length > 0 || on.some((file) => !rewritten.has(file));
    const json = formatImagesJson(new Map([...release.images].filter(([, image]) => stays(image)).map(([reference, { uses }]) => [reference, uses])));
    if (complete && json !== await findText(tree, imagesJsonName)) texts.set(imagesJsonName, json);
    const changed = [...texts.keys()];
    if (inputs.check) return { release, lists, changed, findings: [...release.findings, ...outdatedFindings(lists, changed)], written: false };

    // With an addon missing, the lists would lose its images: nothing is written then.
    const write = complete && !inputs.dryRun;
    const places = await Promise.all(changed.map(async (file) => [await resolveForWriting(folder, file), texts.get(file) ?? ''] as const));
    if (write) for (const [path, text] of places) await writeFileAtomic(path, text);
    // The lists are the tool's: what is wrong in the old ones goes away with the new ones.
    const ours = complete ? rewritten : new Set<string>();
    const orphans = release.lists.filter(({ kind, file }) => kind !== platformKind && !rewritten.has(file)).map(({ file }): Finding => ({
      code: 'orphan-list', severity: 'warning', subject: file, location: { file }, message: `no chart has a file ${file.split('/').at(-1) ?? ''}, so nothing says where this list comes from; it is left as it is`,
    }));
    return { release, lists, changed, findings: [...release.findings.filter(({ location }) => location === undefined || !ours.has(location.file)), ...orphans], written: write && texts.size > 0 };
  } finally {
    await engine.close();
  }
}
