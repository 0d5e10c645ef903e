import { chartsListFile, parseChartsList, parseReleaseCharts, releaseChartsFile } from './older-format.ts';
import { checkRepoTargets, parseRepos, reposFolder, type ReposFile } from './repos.ts';
import { comparePaths, findText, readText, type RepoTree } from './tree.ts';

async function loadChartsList(tree: RepoTree): Promise<readonly ReposFile[]> {
  const list = await findText(tree, chartsListFile);
  if (list === undefined) return [];
  const released = await findText(tree, releaseChartsFile);
  const { tags, findings } = parseReleaseCharts(released ?? '');
  return [parseChartsList(list, { tags }), { entries: [], findings }];
}

/** All entries of `repos/*.yaml`, in the order of the files' names, and of the older format's `charts_list.yaml` (R52). */
export async function loadRepos(tree: RepoTree): Promise<ReposFile> {
  const files = (await tree.list(reposFolder)).filter(({ path, type }) => type === 'file' && /^repos\/[^/]+\.ya?ml$/.test(path)).map(({ path }) => path).sort(comparePaths);
  const parsed = [...await Promise.all(files.map(async (file) => parseRepos(await readText(tree, file), file))), ...await loadChartsList(tree)];
  const entries = parsed.flatMap((each) => each.entries);
  return { entries, findings: [...parsed.flatMap((each) => each.findings), ...checkRepoTargets(entries)] };
}
