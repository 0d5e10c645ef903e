import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCount, mapConcurrent, writeFileAtomic, type Finding, type Logger } from '@slipway/core';
import type { Git, ObjectCache } from '@slipway/git';
import type { Digest } from '@slipway/oci';
import {
  chartsListFile, contentDigest, findLock, findText, findVersionFile, formatLock, formatReleaseCharts, loadAddons, lockCollectedAddons, lockFileName, readText, releaseChartsFile, resolveForWriting, setAddonVersion, treeDigestOf,
  type Addon, type Lock, type LockedAddon, type LockedPath, type RepoTree, type VersionFile,
} from '@slipway/release-repo';
import { collectRepo, type CollectedChart, type CompleteChart } from './charts/collect-repo.ts';
import { checkIgnored, findIgnored, openIgnored, placesOf } from './charts/ignored-files.ts';
import { readPresent } from './charts/present-content.ts';
import { loadComponents, type ComponentHost } from './component-repos.ts';
import { findLocked, isHotfixBranch, planCollection, planRemovals, type WantedItem } from './plan-collection.ts';
import { openStaging, removeLeftovers } from './replace-folders.ts';

export type { CollectedChart } from './charts/collect-repo.ts';

export interface ChartsResult {
  readonly mode: 'charts';
  readonly charts: readonly CollectedChart[];
  /** Places that are no longer collected, and were removed. */
  readonly removed: readonly string[];
  readonly findings: readonly Finding[];
  /** Files and folders written or removed, or that a dry run would write or remove. */
  readonly files: readonly string[];
}

export interface CollectChartsOptions {
  readonly tree: RepoTree;
  readonly folder: string;
  /** Of the release repo. */
  readonly git: Git;
  readonly host: ComponentHost;
  readonly cache?: ObjectCache;
  /** For a new lock. */
  readonly engine: Lock['engine'];
  /** Of the release repo; on that of a release, hand edits below addons/ are hotfixes (R26). */
  readonly branch?: string;
  readonly allowedPlaceholders: readonly string[];
  readonly completeChart: CompleteChart;
  readonly jobs: number;
  readonly dryRun: boolean;
  readonly logger: Logger;
}

const emptyLock = (engine: Lock['engine']): Lock => ({ lockVersion: 1, engine, addons: [], images: [], manifests: {}, blobs: {} });

/** What the lock says of what was collected: its files without those that nobody commits. */
function recordsOf(collected: readonly CollectedChart[], ignored: ReadonlySet<string>): { readonly addons: LockedAddon[]; readonly paths: LockedPath[] } {
  const origin = ({ entry, target, tag, commit, files }: CollectedChart): LockedPath => ({
    path: target, repo: entry.repositoryFullName, tag, commit,
    tree: treeDigestOf(new Map([...files].filter(([path]) => !ignored.has(path === '' ? target : `${target}/${path}`)))),
  });
  return {
    addons: collected.filter(({ kind }) => kind === 'chart').map((chart) => ({ ...origin(chart), name: chart.name, version: chart.version })),
    paths: collected.filter(({ kind }) => kind === 'path').map(origin),
  };
}

interface Edits {
  readonly addons: readonly LockedAddon[];
  readonly paths: readonly LockedPath[];
  readonly findings: readonly Finding[];
}

/** What was changed by hand of what this branch keeps: the lock records it, with the tag and commit it was collected at (R26). */
function planEdits(kept: readonly WantedItem[], { lock, present, addons }: { readonly lock: Lock | undefined; readonly present: ReadonlyMap<string, Digest>; readonly addons: readonly Addon[] }): Edits {
  const changed = kept.filter(({ target }) => {
    const now = present.get(target);
    return now !== undefined && now !== findLocked(lock, target)?.tree;
  });
  const treeOf = (path: string, before: Digest): Digest => present.get(path) ?? before;
  const isChanged = ({ path }: { readonly path: string }): boolean => changed.some(({ target }) => target === path);
  return {
    addons: (lock?.addons ?? []).filter(isChanged).map((locked) => {
      const { name, version } = addons.find(({ path }) => path === locked.path) ?? locked;
      return { ...locked, name, version: version ?? locked.version, tree: treeOf(locked.path, locked.tree), edited: true };
    }),
    paths: (lock?.paths ?? []).filter(isChanged).map((locked) => ({ ...locked, tree: treeOf(locked.path, locked.tree), edited: true })),
    findings: changed.map(({ target, kind, entry }) => ({
      code: 'hand-edited', severity: 'info', subject: target, location: { file: target }, ...(kind === 'chart' ? { addon: target } : {}),
      message: `its files were changed by hand since they were collected from ${entry.repositoryFullName} at ${findLocked(lock, target)?.tag ?? 'its tag'}: recorded as a hotfix of this branch`,
    })),
  };
}

/** version.yml with the versions of these charts, and the charts that it does not name. */
function updateVersions(versions: VersionFile, charts: readonly Pick<LockedAddon, 'name' | 'version' | 'path'>[], locationOf: (path: string) => Finding['location']): { readonly text: string; readonly findings: Finding[] } {
  const listed = new Set(versions.addons.map(({ name }) => name));
  return {
    text: charts.filter(({ name }) => listed.has(name)).reduce((text, { name, version }) => setAddonVersion(text, name, version), versions.text),
    findings: charts.filter(({ name }) => !listed.has(name)).map(({ name, path }) => ({
      code: 'addon-unlisted', severity: 'warning', subject: path, addon: path, location: locationOf(path) ?? { file: path },
      message: `${versions.file} does not name ${name}: it is packed, but not installed`, hint: 'add it to a module there, with its namespace',
    })),
  };
}

/**
 * Collects every chart and path at exactly its `currentTag`, updates version.yml and the lock, and removes what no entry names
 * any more. One bad repo does not stop the others. Everything is read and decided before the first file is written.
 */
export async function collectCharts(options: CollectChartsOptions): Promise<ChartsResult> {
  const { tree, folder, git, engine, branch, jobs, dryRun, logger } = options;
  const { entries, findings: problems } = await loadComponents(tree);
  const [lock, lockText, versions, { addons }] = await Promise.all([findLock(tree), findText(tree, lockFileName), findVersionFile(tree), loadAddons(tree)]);
  if (!dryRun) await removeLeftovers(folder);
  const present = await digestPlaces(options, lock);
  const keepsEdits = isHotfixBranch(branch);
  const plan = planCollection(entries, {
    refused: new Set(problems.filter(({ code }) => code === 'duplicate-target').map(({ subject }) => subject)),
    isKept: ({ target, entry }, tag) => {
      const locked = keepsEdits && present.has(target) ? findLocked(lock, target) : undefined;
      return locked?.repo === entry.repositoryFullName && locked.tag === tag;
    },
  });
  const edits = planEdits(plan.kept, { lock, present, addons });

  logger.step(`Collecting charts of ${formatCount(plan.repos.length, 'component repo')}`);
  const progress = logger.progress('component repos', { total: plan.repos.length });
  const scratch = await mkdtemp(join(tmpdir(), 'slipway-collect-'));
  const staging = dryRun ? undefined : openStaging(folder);
  try {
    const tags = new Map(entries.flatMap(({ repositoryFullName, currentTag }) => (currentTag === undefined ? [] : [[repositoryFullName, currentTag] as const])));
    const context = { ...options, findIgnored: openIgnored(git), scratch, cache: options.cache, lock, staging, tags, keepsEdits };
    const results = await mapConcurrent(plan.repos, jobs, async (wanted) => {
      const result = await collectRepo(wanted, context);
      progress.advance(1);
      return { ...result, repo: wanted.repositoryFullName };
    });
    progress.done();
    const charts = results.flatMap((result) => result.charts).sort((a, b) => (a.target < b.target ? -1 : 1));
    const taken = charts.filter(({ change }) => change !== 'edited');
    const replaced = taken.filter(({ change }) => change !== 'same');
    const isError = ({ severity }: Finding): boolean => severity === 'error';
    // What a file that cannot be read names is not known.
    const isWhole = !problems.some((problem) => problem.code === 'repos-invalid' && isError(problem));
    const failed = new Set([...results.filter(({ findings }) => findings.some(isError)).map(({ repo }) => repo), ...plan.findings.filter(isError).map(({ subject }) => subject)]);
    const removals = isWhole ? planRemovals(lock, { entries, present, failed, versions }) : { removed: [], findings: [] };

    for (const path of removals.removed) if (present.has(path)) staging?.remove(await resolveForWriting(folder, path));
    await staging?.apply();
    // Only now the .gitignore files of new charts are in their place.
    const ignored = await findIgnored(git, charts.flatMap(placesOf));
    const records = recordsOf(taken, ignored);
    const locationOf = (path: string): Finding['location'] => charts.find(({ target }) => target === path)?.entry.location;
    const updated = versions === undefined ? undefined : updateVersions(versions, [...records.addons, ...edits.addons], locationOf);
    const newLock = lockCollectedAddons(lock ?? emptyLock(engine), [...records.addons, ...edits.addons], { paths: [...records.paths, ...edits.paths], removed: new Set(removals.removed) });
    const releaseCharts = isWhole && entries.some(({ format }) => format === 'older') ? formatReleaseCharts(await readText(tree, chartsListFile), (repo) => tags.get(repo)) : undefined;
    const texts = [
      ...(releaseCharts === undefined || releaseCharts === await findText(tree, releaseChartsFile) ? [] : [[releaseChartsFile, releaseCharts] as const]),
      ...(versions === undefined || updated === undefined || updated.text === versions.text ? [] : [[versions.file, updated.text] as const]),
      [lockFileName, formatLock(newLock)] as const,
    ].filter(([name, text]) => name !== lockFileName || text !== lockText);
    if (!dryRun) for (const [name, text] of texts) await writeFileAtomic(join(folder, name), text);
    return {
      mode: 'charts', charts, removed: removals.removed,
      files: [...replaced.map(({ target }) => target), ...removals.removed.filter((path) => present.has(path)), ...texts.map(([name]) => name)],
      findings: [...problems, ...plan.findings, ...results.flatMap((result) => result.findings), ...edits.findings, ...updated?.findings ?? [], ...checkIgnored(charts, ignored), ...removals.findings],
    };
  } finally {
    await staging?.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** `treeDigest` of everything that the lock knows and that is there, by path. */
async function digestPlaces({ tree, folder }: Pick<CollectChartsOptions, 'tree' | 'folder'>, lock: Lock | undefined): Promise<Map<string, Digest>> {
  const digests = new Map<string, Digest>();
  for (const { path } of [...lock?.addons ?? [], ...lock?.paths ?? []]) {
    const files = await readPresent(tree, folder, path);
    if (files.size > 0) digests.set(path, treeDigestOf(new Map([...files].map(([name, { data }]) => [name, contentDigest(Buffer.from(data))]))));
  }
  return digests;
}
