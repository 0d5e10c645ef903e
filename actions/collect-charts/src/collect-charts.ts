import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorMessage, isSlipwayError, mapConcurrent, SlipwayError, writeFileAtomic, type Finding, type Logger } from '@slipway/core';
import type { FetchedTag, Git } from '@slipway/git';
import { chartFromFiles, type ChartFiles } from '@slipway/helm';
import {
  chartTarget, findLock, findText, findVersionFile, formatLock, loadRepos, lockCollectedAddons, lockFileName, readAddonFiles, setAddonVersion, treeDigest,
  type Lock, type LockedAddon, type RepoEntry, type RepoTree,
} from '@slipway/release-repo';
import { replaceFolder } from './replace-folder.ts';
import { unreachableFinding, type ComponentHost } from './component-repos.ts';

/** One chart folder as it was found at its tag. */
export interface CollectedChart {
  readonly entry: RepoEntry;
  readonly target: string;
  readonly chart: ChartFiles;
  readonly commit: string;
  readonly bytes: number;
  /** Against what lies in the release repo now. */
  readonly change: 'added' | 'changed' | 'same';
}

export interface ChartsResult {
  readonly mode: 'charts';
  readonly charts: readonly CollectedChart[];
  readonly findings: readonly Finding[];
  readonly files: readonly string[];
}

interface FetchContext {
  readonly tree: RepoTree;
  readonly host: ComponentHost;
  readonly scratch: string;
  readonly lock: Lock | undefined;
}

const filesOf = ({ files }: ChartFiles): Map<string, Buffer> => new Map(files.map(({ path, data }) => [path, Buffer.from(data)]));

/** The files that lie at a path of the release repo now. */
async function readPresent(tree: RepoTree, path: string): Promise<Map<string, Buffer>> {
  return readAddonFiles(tree, { path, files: (await tree.list(path)).filter(({ type }) => type === 'file').map((entry) => entry.path) });
}

const withoutV = (version: string): string => version.replace(/^v/, '');

/** The name and version of a chart against its folder and its tag (R15). */
function checkChart({ name, version }: ChartFiles, { entry, target, tag }: { readonly entry: RepoEntry; readonly target: string; readonly tag: string }): Finding[] {
  const findings: Finding[] = [];
  const folder = target.split('/').at(-1) ?? '';
  const about = { subject: target, addon: target, location: entry.location };
  if (name !== folder) findings.push({ ...about, code: 'chart-invalid', severity: 'error', message: `its Chart.yaml says name: ${name}, but its folder is ${folder}`, hint: `rename one of them in ${entry.repositoryFullName} and tag again` });
  if (withoutV(version) !== withoutV(tag)) {
    findings.push({ ...about, code: 'version-mismatch', severity: 'error', message: `its Chart.yaml says version: ${version}, but the tag is ${tag}`, hint: `tag a commit of ${entry.repositoryFullName} whose Chart.yaml has the version` });
  }
  return findings;
}

/** Reads one chart folder of a fetched tag. Symlinks and submodules are refused, unsafe paths too (T53). */
async function readChart(git: Git, { commit }: FetchedTag, path: string, origin: string): Promise<ChartFiles> {
  const entries = await git.readTree(commit, path);
  const odd = entries.find(({ mode }) => mode === '120000' || mode === '160000');
  if (entries.length === 0) throw new SlipwayError('CHART_NOT_FOUND', 'there is no such folder at this tag');
  if (odd !== undefined) throw new SlipwayError('CHART_UNSAFE', `${odd.path} is a ${odd.mode === '120000' ? 'symbolic link' : 'submodule'}; a chart may hold files only`);
  const contents = await git.readBlobs(entries.map(({ oid }) => oid));
  return chartFromFiles(entries.map((entry) => ({ path: entry.path.slice(path === '' ? 0 : path.length + 1), data: contents.get(entry.oid) ?? new Uint8Array() })), origin);
}

function movedTag(lock: Lock | undefined, entry: RepoEntry, { commit }: FetchedTag): Finding[] {
  const locked = lock?.addons.find(({ repo, tag }) => repo === entry.repositoryFullName && tag === entry.currentTag);
  if (locked?.commit === undefined || locked.commit === commit) return [];
  return [{
    code: 'tag-moved', severity: 'error', subject: entry.repositoryFullName, location: entry.location,
    message: `the tag ${entry.currentTag ?? ''} was ${locked.commit.slice(0, 12)} when its charts were collected and is ${commit.slice(0, 12)} now`,
    hint: 'ask its owner for a new tag: a tag that moved is not collected again',
  }];
}

/** Everything that one component repo gives. */
async function collectRepo(entries: readonly RepoEntry[], tag: string, { tree, host, scratch, lock }: FetchContext): Promise<{ charts: CollectedChart[]; findings: Finding[] }> {
  const [first] = entries;
  if (first === undefined) return { charts: [], findings: [] };
  const folder = await mkdtemp(join(scratch, 'repo-'));
  const git = host.gitIn(folder);
  const paths = entries.flatMap(({ chartPaths }) => chartPaths);
  let fetched: FetchedTag;
  try {
    await git.init({ bare: true });
    fetched = await git.fetchTag({ url: host.urlOf(first.repositoryFullName), tag, paths });
  } catch (error) {
    return { charts: [], findings: [unreachableFinding(first.repositoryFullName, error, first.location)] };
  }
  const findings = movedTag(lock, first, fetched);
  if (findings.length > 0) return { charts: [], findings };

  const charts: CollectedChart[] = [];
  for (const entry of entries) {
    for (const path of entry.chartPaths) {
      const target = chartTarget(entry, path);
      const origin = `${entry.repositoryFullName}@${tag}:${path}`;
      try {
        const chart = await readChart(git, fetched, path, origin);
        const problems = checkChart(chart, { entry, target, tag });
        findings.push(...problems);
        if (problems.length > 0) continue;
        const present = await readPresent(tree, target);
        const change = present.size === 0 ? 'added' : treeDigest(present) === treeDigest(filesOf(chart)) ? 'same' : 'changed';
        charts.push({ entry, target, chart, commit: fetched.commit, bytes: chart.files.reduce((sum, { data }) => sum + data.length, 0), change });
      } catch (error) {
        const code = isSlipwayError(error) && error.code === 'CHART_NOT_FOUND' ? 'chart-not-found' : 'chart-invalid';
        findings.push({ code, severity: 'error', subject: target, addon: target, location: entry.location, message: `${origin}: ${errorMessage(error)}`, hint: `correct chartPaths, or tag a commit of ${entry.repositoryFullName} that has the chart` });
      }
    }
  }
  return { charts, findings };
}

const emptyLock = (engine: Lock['engine']): Lock => ({ lockVersion: 1, engine, addons: [], images: [], manifests: {}, blobs: {} });

const lockedAddon = ({ target, chart, entry, commit }: CollectedChart): LockedAddon => ({
  path: target, name: chart.name, version: chart.version, repo: entry.repositoryFullName,
  ...(entry.currentTag === undefined ? {} : { tag: entry.currentTag }), commit, tree: treeDigest(filesOf(chart)),
});

/** Entries of one repo at one tag are fetched together. */
function groupByRepo(entries: readonly RepoEntry[]): Map<string, RepoEntry[]> {
  const groups = new Map<string, RepoEntry[]>();
  for (const entry of entries) {
    if (entry.currentTag === undefined || entry.chartPaths.length === 0) continue;
    const key = `${entry.repositoryFullName}\0${entry.currentTag}`;
    groups.set(key, [...groups.get(key) ?? [], entry]);
  }
  return groups;
}

/** Collects every chart at exactly its `currentTag`, updates version.yml and the lock. One bad repo does not stop the others. */
export async function collectCharts({ tree, folder, host, engine, jobs, dryRun, logger }: {
  readonly tree: RepoTree;
  readonly folder: string;
  readonly host: ComponentHost;
  /** For a new lock. */
  readonly engine: Lock['engine'];
  readonly jobs: number;
  readonly dryRun: boolean;
  readonly logger: Logger;
}): Promise<ChartsResult> {
  const { entries, findings: problems } = await loadRepos(tree);
  const findings: Finding[] = [...problems];
  for (const entry of entries) {
    if (entry.currentTag === undefined) findings.push({ code: 'tag-missing', severity: 'error', subject: entry.repositoryFullName, location: entry.location, message: 'it has no currentTag yet', hint: 'run collect-charts with mode tags first' });
  }
  const byRepo = groupByRepo(entries);
  logger.step(`Collecting charts of ${byRepo.size} component repos`);
  const progress = logger.progress('component repos', { total: byRepo.size });
  const scratch = await mkdtemp(join(tmpdir(), 'slipway-collect-'));
  try {
    const lock = await findLock(tree);
    const results = await mapConcurrent([...byRepo.values()], jobs, async (group) => {
      const result = await collectRepo(group, group[0]?.currentTag ?? '', { tree, host, scratch, lock });
      progress.advance(1);
      return result;
    });
    progress.done();
    const charts = results.flatMap((result) => result.charts).sort((a, b) => (a.target < b.target ? -1 : 1));
    findings.push(...results.flatMap((result) => result.findings));

    const files: string[] = [];
    for (const { target, chart, change } of charts) {
      if (change === 'same') continue;
      files.push(target);
      if (!dryRun) await replaceFolder(join(folder, target), chart.files);
    }
    const write = async (name: string, before: string | undefined, after: string): Promise<void> => {
      if (before === after) return;
      files.push(name);
      if (!dryRun) await writeFileAtomic(join(folder, name), after);
    };
    const versions = await findVersionFile(tree);
    if (versions !== undefined) {
      const listed = new Set(versions.addons.map(({ name }) => name));
      const known = charts.filter(({ chart }) => listed.has(chart.name));
      for (const { chart, target, entry } of charts) {
        if (!listed.has(chart.name)) findings.push({ code: 'addon-unlisted', severity: 'warning', subject: target, addon: target, location: entry.location, message: `${versions.file} does not name ${chart.name}: it is packed, but not installed`, hint: 'add it to a module there, with its namespace' });
      }
      await write(versions.file, versions.text, known.reduce((text, { chart }) => setAddonVersion(text, chart.name, chart.version), versions.text));
    }
    await write(lockFileName, await findText(tree, lockFileName), formatLock(lockCollectedAddons(lock ?? emptyLock(engine), charts.map(lockedAddon))));
    return { mode: 'charts', charts, findings, files };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
