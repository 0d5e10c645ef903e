import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorMessage, formatCount, isSlipwayError, mapConcurrent, writeFileAtomic, type Finding, type Logger } from '@slipway/core';
import { GitError, nearestNames, type FetchedTag, type Git } from '@slipway/git';
import type { ChartFiles } from '@slipway/helm';
import {
  findLock, findText, findVersionFile, formatLock, loadAddons, lockCollectedAddons, lockFileName, readAddonFiles, resolveForWriting, setAddonVersion, treeDigest,
  type Lock, type LockedAddon, type RepoEntry, type RepoTree, type VersionFile,
} from '@slipway/release-repo';
import { checkChart, compareChart, readChart, type ChartChange } from './component-chart.ts';
import { loadComponents, unreachableFinding, type ComponentHost } from './component-repos.ts';
import { checkMovedTag, checkOrphans, planCollection, type WantedRepo } from './plan-collection.ts';
import { replaceFolders } from './replace-folders.ts';

/** One chart folder as it was found at its tag. */
export interface CollectedChart {
  readonly entry: RepoEntry;
  readonly target: string;
  readonly chart: ChartFiles;
  readonly tag: string;
  readonly commit: string;
  readonly bytes: number;
  /** Against what lies in the release repo now. */
  readonly change: ChartChange;
}

export interface ChartsResult {
  readonly mode: 'charts';
  readonly charts: readonly CollectedChart[];
  readonly findings: readonly Finding[];
  /** Files and folders written, or that a dry run would write. */
  readonly files: readonly string[];
}

interface CollectContext {
  readonly tree: RepoTree;
  readonly folder: string;
  /** Of the release repo. */
  readonly git: Git;
  readonly host: ComponentHost;
  readonly scratch: string;
  readonly lock: Lock | undefined;
}

/** The files that lie at a path of the release repo now. */
async function readPresent(tree: RepoTree, path: string): Promise<Map<string, Buffer>> {
  return readAddonFiles(tree, { path, files: (await tree.list(path)).filter(({ type }) => type === 'file').map((entry) => entry.path) });
}

const isWithoutGit = (error: unknown): boolean => error instanceof GitError && (error.code === 'NOT_A_REPO' || error.code === 'GIT_NOT_FOUND');

/** Files of collected charts, as paths of the release repo, that .gitignore would keep out of its commits. None outside git. */
async function findIgnored(git: Git, charts: readonly Pick<CollectedChart, 'target' | 'chart'>[]): Promise<ReadonlySet<string>> {
  try {
    return new Set(await git.findIgnored(charts.flatMap(({ target, chart }) => chart.files.map(({ path }) => `${target}/${path}`))));
  } catch (error) {
    if (isWithoutGit(error)) return new Set();
    throw error;
  }
}

/** The contents of a chart that a commit of the release repo would have. */
function committedFiles({ target, chart }: Pick<CollectedChart, 'target' | 'chart'>, ignored: ReadonlySet<string>): Map<string, Buffer> {
  return new Map(chart.files.filter(({ path }) => !ignored.has(`${target}/${path}`)).map(({ path, data }) => [path, Buffer.from(data)]));
}

/** Everything that one component repo gives. */
async function collectRepo(wanted: WantedRepo, { tree, folder, git: releaseGit, host, scratch, lock }: CollectContext): Promise<{ charts: CollectedChart[]; findings: Finding[] }> {
  const { repositoryFullName, tag } = wanted;
  const git = host.gitIn(await mkdtemp(join(scratch, 'repo-')));
  let fetched: FetchedTag;
  try {
    await git.init({ bare: true });
    fetched = await git.fetchTag({ url: host.urlOf(repositoryFullName), tag, paths: wanted.charts.map(({ path }) => path) });
  } catch (error) {
    const finding = unreachableFinding(repositoryFullName, error, wanted.charts[0]?.entry.location);
    if (finding.code !== 'tag-missing') return { charts: [], findings: [finding] };
    const tags = await git.listRemoteTags(host.urlOf(repositoryFullName)).catch(() => []);
    const similar = nearestNames(tag, tags.map(({ name }) => name));
    return { charts: [], findings: [{ ...finding, hint: similar.length === 0 ? 'push the tag, or correct currentTag' : `push the tag, or correct currentTag; similar ones: ${similar.join(', ')}` }] };
  }
  const { commit } = fetched;
  const findings = checkMovedTag(lock, wanted, commit);
  if (findings.length > 0) return { charts: [], findings };

  const charts: CollectedChart[] = [];
  for (const { entry, path, target } of wanted.charts) {
    const about = { subject: target, addon: target, location: entry.location };
    const origin = `${repositoryFullName}@${tag}:${path}`;
    try {
      await resolveForWriting(folder, target);
      const chart = await readChart(git, fetched, { path, origin });
      const problems = checkChart(chart, { entry, target, tag });
      findings.push(...problems);
      if (problems.length > 0) continue;
      const { change, losesEdits } = compareChart({
        present: await readPresent(tree, target), collected: committedFiles({ target, chart }, await findIgnored(releaseGit, [{ target, chart }])),
        locked: lock?.addons.find((addon) => addon.path === target), repo: repositoryFullName, tag, commit,
      });
      if (change === 'edited') findings.push({ ...about, code: 'hand-edited', severity: 'warning', message: `its files were changed by hand since they were collected at ${tag}; they stay`, hint: 'a new tag of the component replaces them; git restore takes the edits back' });
      if (losesEdits) findings.push({ ...about, code: 'edits-replaced', severity: 'warning', message: `its files had been changed by hand; the chart at ${tag} replaces them`, hint: 'see in the diff whether the new tag has these changes' });
      charts.push({ entry, target, chart, tag, commit, bytes: chart.files.reduce((sum, { data }) => sum + data.length, 0), change });
    } catch (error) {
      const code = isSlipwayError(error) && error.code === 'CHART_NOT_FOUND' ? 'chart-not-found' : 'chart-invalid';
      findings.push({ ...about, code, severity: 'error', message: `${origin}: ${errorMessage(error)}`, hint: `correct chartPaths, or tag a commit of ${repositoryFullName} that has the chart` });
    }
  }
  return { charts, findings };
}

function checkIgnored(charts: readonly CollectedChart[], ignored: ReadonlySet<string>): Finding[] {
  return charts.flatMap(({ target, chart, entry }): Finding[] => {
    const files = chart.files.map(({ path }) => path).filter((path) => ignored.has(`${target}/${path}`));
    return files.length === 0 ? [] : [{
      code: 'ignored-files', severity: 'warning', subject: target, addon: target, location: entry.location,
      message: `.gitignore keeps ${files.length} of its files out of the commit, so the release will lack them: ${files.slice(0, 10).join(', ')}${files.length > 10 ? '…' : ''}`,
      hint: `add them with git add --force, or correct .gitignore here or in ${entry.repositoryFullName}`,
    }];
  });
}

const emptyLock = (engine: Lock['engine']): Lock => ({ lockVersion: 1, engine, addons: [], images: [], manifests: {}, blobs: {} });

const lockedAddon = (collected: CollectedChart, ignored: ReadonlySet<string>): LockedAddon => ({
  path: collected.target, name: collected.chart.name, version: collected.chart.version, repo: collected.entry.repositoryFullName,
  tag: collected.tag, commit: collected.commit, tree: treeDigest(committedFiles(collected, ignored)),
});

/** version.yml with the versions of these charts, and the charts that it does not name. */
function updateVersions(versions: VersionFile, charts: readonly CollectedChart[]): { readonly text: string; readonly findings: Finding[] } {
  const listed = new Set(versions.addons.map(({ name }) => name));
  return {
    text: charts.filter(({ chart }) => listed.has(chart.name)).reduce((text, { chart }) => setAddonVersion(text, chart.name, chart.version), versions.text),
    findings: charts.filter(({ chart }) => !listed.has(chart.name)).map(({ chart, target, entry }) => ({
      code: 'addon-unlisted', severity: 'warning', subject: target, addon: target, location: entry.location,
      message: `${versions.file} does not name ${chart.name}: it is packed, but not installed`, hint: 'add it to a module there, with its namespace',
    })),
  };
}

export interface CollectChartsOptions {
  readonly tree: RepoTree;
  readonly folder: string;
  /** Of the release repo. */
  readonly git: Git;
  readonly host: ComponentHost;
  /** For a new lock. */
  readonly engine: Lock['engine'];
  readonly jobs: number;
  readonly dryRun: boolean;
  readonly logger: Logger;
}

/**
 * Collects every chart at exactly its `currentTag`, updates version.yml and the lock. One bad repo does not stop the
 * others. Everything is read and decided before the first file is written.
 */
export async function collectCharts({ tree, folder, git, host, engine, jobs, dryRun, logger }: CollectChartsOptions): Promise<ChartsResult> {
  const { entries, findings: problems } = await loadComponents(tree);
  const plan = planCollection(entries, { refused: new Set(problems.filter(({ code }) => code === 'duplicate-target').map(({ subject }) => subject)) });
  const [lock, lockText, versions, { addons, broken }] = await Promise.all([findLock(tree), findText(tree, lockFileName), findVersionFile(tree), loadAddons(tree)]);
  // What a file that cannot be read names is not known.
  const isWhole = !problems.some(({ code, severity }) => code === 'repos-invalid' && severity === 'error');
  const orphans = isWhole ? checkOrphans(lock, { entries, present: new Set([...addons, ...broken].map(({ path }) => path)) }) : [];

  logger.step(`Collecting charts of ${formatCount(plan.repos.length, 'component repo')}`);
  const progress = logger.progress('component repos', { total: plan.repos.length });
  const scratch = await mkdtemp(join(tmpdir(), 'slipway-collect-'));
  try {
    const results = await mapConcurrent(plan.repos, jobs, async (wanted) => {
      const result = await collectRepo(wanted, { tree, folder, git, host, scratch, lock });
      progress.advance(1);
      return result;
    });
    progress.done();
    const charts = results.flatMap((result) => result.charts).sort((a, b) => (a.target < b.target ? -1 : 1));
    const taken = charts.filter(({ change }) => change !== 'edited');
    const replaced = taken.filter(({ change }) => change !== 'same');
    const updated = versions === undefined ? undefined : updateVersions(versions, taken);

    if (!dryRun) await replaceFolders(folder, await Promise.all(replaced.map(async ({ target, chart }) => ({ path: await resolveForWriting(folder, target), files: chart.files }))));
    // Only now the .gitignore files of new charts are in their place.
    const ignored = await findIgnored(git, charts);
    const texts = [
      ...(versions === undefined || updated === undefined || updated.text === versions.text ? [] : [[versions.file, updated.text] as const]),
      [lockFileName, formatLock(lockCollectedAddons(lock ?? emptyLock(engine), taken.map((chart) => lockedAddon(chart, ignored))))] as const,
    ].filter(([name, text]) => name !== lockFileName || text !== lockText);
    if (!dryRun) for (const [name, text] of texts) await writeFileAtomic(join(folder, name), text);
    return {
      mode: 'charts', charts, files: [...replaced.map(({ target }) => target), ...texts.map(([name]) => name)],
      findings: [...problems, ...plan.findings, ...results.flatMap((result) => result.findings), ...updated?.findings ?? [], ...checkIgnored(charts, ignored), ...orphans],
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
