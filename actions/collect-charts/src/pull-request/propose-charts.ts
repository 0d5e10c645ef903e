import { join } from 'node:path';
import { writeFileAtomic } from '@slipway/core';
import type { Git, GitTreeEntry } from '@slipway/git';
import {
  createGitTree, diffImages, findLock, formatLock, loadLists, lockAgreements, lockFileName,
  type Config, type GitTree, type ImageChange, type Lock, type RepoTree,
} from '@slipway/release-repo';
import { summariseChange } from '../charts/change-summary.ts';
import type { ChartsResult } from '../collect-charts.ts';
import type { FolderContent } from '../component-chart.ts';
import { loadAgreements } from './agreements.ts';
import { proposalBranch } from './branches.ts';
import { formatChartsProposal, type PlaceChange } from './charts-proposal.ts';
import { propose, type Proposal } from './propose.ts';
import type { ProposalContext } from './proposal-context.ts';
import { trackRelease } from './tracking-issue.ts';

/** Files that tools write, whoever ran them before in the same job: lists and lock belong to the charts. */
const toolFiles = ['images', lockFileName, 'version.yml', 'version.yaml', 'env.yml', 'release_charts.yaml'];

/** What a run of charts may have changed. Hand edits stay out: they are their author's to commit. */
export function chartsPaths({ charts, removed, files }: ChartsResult): string[] {
  return [...new Set([...files, ...charts.filter(({ change }) => change !== 'edited').map(({ target }) => target), ...removed, ...toolFiles])];
}

async function contentOf(git: Git, entries: readonly GitTreeEntry[], place: string): Promise<FolderContent> {
  const files = entries.filter(({ path, type, mode }) => type === 'blob' && mode !== '120000' && (path === place || path.startsWith(`${place}/`)));
  const blobs = await git.readBlobs(files.map(({ oid }) => oid));
  return new Map(files.map(({ path, oid, mode }) => [path.slice(place.length + 1), { data: blobs.get(oid) ?? Buffer.alloc(0), executable: mode === '100755' }]));
}

/** What lies between the base and the proposal, place by place. */
async function comparePlaces(git: Git, { base, target, places }: { readonly base: string; readonly target: string; readonly places: ReadonlyMap<string, { readonly repo?: string; readonly tag?: string }> }): Promise<{ readonly places: PlaceChange[]; readonly files: string[] }> {
  const changed = (await git.diffNames(base, target)).flatMap(({ path, from }) => [path, ...(from === undefined ? [] : [from])]);
  const isIn = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);
  const [before, after] = [await git.readTree(base), await git.readTree(target)];
  const result: PlaceChange[] = [];
  for (const [path, origin] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!changed.some((file) => isIn(file, path))) continue;
    const [old, now] = [await contentOf(git, before, path), await contentOf(git, after, path)];
    result.push({ path, kind: old.size === 0 ? 'added' : now.size === 0 ? 'removed' : 'changed', ...origin, summary: summariseChange(old, now) });
  }
  return { places: result, files: [...new Set(changed)].filter((file) => ![...places.keys()].some((place) => isIn(file, place))).sort() };
}

async function compareImages(base: GitTree, target: GitTree): Promise<readonly ImageChange[]> {
  const side = async (tree: GitTree): Promise<{ references: string[]; lock?: Lock }> => {
    const [lists, lock] = await Promise.all([loadLists(tree), findLock(tree)]);
    return { references: [...new Set(lists.flatMap(({ lines }) => lines.map(({ reference }) => reference)))], ...(lock === undefined || lock.images.length === 0 ? {} : { lock }) };
  };
  return diffImages(await side(base), await side(target));
}

export interface ProposeChartsOptions {
  readonly context: ProposalContext;
  /** The working tree. */
  readonly tree: RepoTree;
  /** The commit that it stands on. */
  readonly base: GitTree;
  readonly folder: string;
  readonly config: Config;
  readonly version: string | undefined;
  readonly collect: () => Promise<ChartsResult>;
}

/** Collects charts and opens or updates the one pull request that proposes them, with everything that tools wrote before in the working tree. */
export async function proposeCharts({ context, tree, base, folder, config, version: given, collect }: ProposeChartsOptions): Promise<ChartsResult & { readonly proposal: Proposal }> {
  const { host, git, baseBranch, author, now, dryRun, logger } = context;
  const branch = proposalBranch('charts', baseBranch);
  const version = given ?? config.release.next;
  const expected = await git.findRemoteBranch(host.cloneUrl, branch);
  const result = await collect();
  const lock = await findLock(tree);
  if (lock !== undefined && !dryRun) {
    const agreed = formatLock(lockAgreements(lock, await loadAgreements(context, { base, release: config.release, version })));
    if (agreed !== formatLock(lock)) await writeFileAtomic(join(folder, lockFileName), agreed);
  }

  const title = `Collect charts${version === undefined ? '' : `: ${version}`}`;
  const commit = dryRun ? undefined : await git.commitPaths({ parent: base.commit, paths: chartsPaths(result), message: title, author, time: Math.floor(now().getTime() / 1000) });
  const target = commit === undefined ? base : await createGitTree(git, commit);
  const origins = new Map<string, { readonly repo?: string; readonly tag?: string }>([
    ...result.removed.map((path) => [path, {}] as const), ...result.charts.map((chart) => [chart.target, { repo: chart.entry.repositoryFullName, tag: chart.tag }] as const),
  ]);
  const compared = dryRun
    ? { places: result.charts.flatMap(({ target: path, entry, tag, change, summary }): PlaceChange[] => (change === 'added' || change === 'changed' ? [{ path, kind: change, repo: entry.repositoryFullName, tag, summary }] : [])), files: [] }
    : await comparePlaces(git, { base: base.commit, target: target.commit, places: origins });
  const text = formatChartsProposal({
    ...compared, images: dryRun ? [] : await compareImages(base, target), version, base: baseBranch, reviewers: config.release.team, release: config.release, now: now(),
  });
  const isSame = commit !== undefined && expected !== undefined && (await host.readCommit(expected)).tree === await git.treeOf(commit);
  const proposal = await propose({ host, git, branch, base: baseBranch, commit: isSame ? expected : dryRun && result.files.length > 0 ? base.commit : commit, expected, ...text, dryRun, logger });
  const { issue, findings } = await trackRelease(context, { version, base, release: config.release });
  return { ...result, proposal: { ...proposal, findings: [...proposal.findings, ...findings], ...(issue === undefined ? {} : { issue }) } };
}
