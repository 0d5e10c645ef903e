import type { Finding } from '@slipway/core';
import { checkCompassFiles } from './older-format-compass.ts';
import { chartsListFile, parseChartsList, parseReleaseCharts, releaseChartsFile } from './older-format.ts';
import { checkRepoTargets, parseRepos, reposFolder, type ReposFile } from './repos.ts';
import { comparePaths, findText, readText, type RepoTree } from './tree.ts';

/** The file would be written again with other bytes than it has: its comments in another encoding would be lost. */
function checkEncoding(bytes: Buffer, file: string): Finding[] {
  const text = bytes.toString('utf8');
  if (Buffer.from(text).equals(bytes)) return [];
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
  return [{ code: 'repos-invalid', severity: 'error', subject: file, location: { file, line }, message: 'it is not UTF-8', hint: 'save it as UTF-8: its tags cannot be written without losing characters' }];
}

async function loadFile(tree: RepoTree, file: string): Promise<ReposFile> {
  const findings = checkEncoding(await tree.read(file), file);
  return findings.length > 0 ? { entries: [], findings } : parseRepos(await readText(tree, file), file);
}

async function loadChartsList(tree: RepoTree): Promise<readonly ReposFile[]> {
  const list = await findText(tree, chartsListFile);
  if (list === undefined) return [];
  const problems = checkEncoding(await tree.read(chartsListFile), chartsListFile);
  if (problems.length > 0) return [{ entries: [], findings: problems }];
  const released = await findText(tree, releaseChartsFile);
  const { tags, findings } = parseReleaseCharts(released ?? '');
  return [parseChartsList(list, { tags }), { entries: [], findings }];
}

/** All entries of `repos/*.yaml`, in the order of the files' names, and of the older format's `charts_list.yaml` (R52). */
export async function loadRepos(tree: RepoTree): Promise<ReposFile> {
  const named = (await tree.list(reposFolder)).filter(({ path }) => path === reposFolder || /^repos\/[^/]+\.ya?ml$/.test(path));
  const files = named.filter(({ path, type }) => type === 'file' && path !== reposFolder).map(({ path }) => path).sort(comparePaths);
  const links = named.filter(({ type }) => type !== 'file').map(({ path }): Finding => ({ code: 'repos-invalid', severity: 'error', subject: path, location: { file: path }, message: 'it is a symbolic link or submodule, which is not followed', hint: 'put the file itself there' }));
  const parsed = [...await Promise.all(files.map((file) => loadFile(tree, file))), ...await loadChartsList(tree)];
  const entries = parsed.flatMap((each) => each.entries);
  return { entries, findings: [...links, ...parsed.flatMap((each) => each.findings), ...checkRepoTargets(entries), ...await checkCompassFiles(tree, entries)] };
}
