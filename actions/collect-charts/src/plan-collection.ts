import type { Finding } from '@slipway/core';
import { addonsFolder, chartTarget, lockedRepo, movedTagFinding, pathTarget, type Lock, type LockedAddon, type LockedPath, type RepoEntry, type VersionFile } from '@slipway/release-repo';

/** One file or folder to collect, and what it becomes in the release repo. */
export interface WantedItem {
  readonly kind: 'chart' | 'path';
  readonly entry: RepoEntry;
  /** Inside the component repo. */
  readonly path: string;
  readonly target: string;
}

/** What is wanted of one component repo: its charts and other paths at one tag. */
export interface WantedRepo {
  readonly repositoryFullName: string;
  readonly tag: string;
  /** Never empty. */
  readonly items: readonly WantedItem[];
}

export interface CollectionPlan {
  readonly repos: readonly WantedRepo[];
  /** What stays as it is, without a look at its repo. */
  readonly kept: readonly WantedItem[];
  readonly findings: readonly Finding[];
}

const ownFiles = new Set([
  'slipway.lock.json', 'slipway.yaml', 'version.yml', 'version.yaml', 'env.yml', 'release_charts.yaml', 'charts_list.yaml', 'images_origin.yaml', 'codeowners', 'images', 'repos', addonsFolder,
]);

/** Why a component repo may not write there: it is git's, the CI host's, the tool's or the release team's. */
function refusedPlace(target: string): string | undefined {
  const parts = target.toLowerCase().split('/');
  const [first = ''] = parts;
  if (parts.includes('.git') || parts.includes('git~1')) return 'that is git\'s own';
  if (first.startsWith('.') || first === 'codeowners' || parts.at(-1) === 'codeowners') return 'names that begin with a dot, and CODEOWNERS, say how this repo works';
  if (ownFiles.has(target.toLowerCase()) || first === 'images' || first === 'repos') return 'that is a file of the release itself';
  return undefined;
}

function checkPlace({ kind, entry, target }: WantedItem): Finding[] {
  const about = { subject: target, location: entry.location };
  if (kind === 'chart') {
    return target.startsWith(`${addonsFolder}/`) ? [] : [{ ...about, code: 'outside-addons', severity: 'error', message: `only charts below ${addonsFolder}/ are rendered, verified and packaged, and this one is collected elsewhere`, hint: `set targetChartPath to ${addonsFolder}, or leave it out` }];
  }
  const reason = refusedPlace(target);
  return reason === undefined ? [] : [{ ...about, code: 'target-refused', severity: 'error', message: `${entry.repositoryFullName} may not be collected into ${target}: ${reason}`, hint: 'set targetPath to a folder of its own, such as scripts or configs' }];
}

/** Everything that entries name, with its place in the release repo. */
export function wantedItems(entries: readonly RepoEntry[]): WantedItem[] {
  return entries.flatMap((entry) => [
    ...entry.chartPaths.map((path): WantedItem => ({ kind: 'chart', entry, path, target: chartTarget(entry, path) })),
    ...entry.paths.map((path): WantedItem => ({ kind: 'path', entry, path, target: pathTarget(entry, path) })),
  ]);
}

/**
 * What to fetch from where. Places that two entries want are left out (`refused`), and so is a repo whose entries
 * have different tags (P9). `isKept` tells what needs no look.
 */
export function planCollection(entries: readonly RepoEntry[], { refused, isKept = () => false }: { readonly refused: ReadonlySet<string>; readonly isKept?: (item: WantedItem, tag: string) => boolean }): CollectionPlan {
  const findings: Finding[] = [];
  const kept: WantedItem[] = [];
  const groups = new Map<string, RepoEntry[]>();
  for (const entry of entries) {
    if (entry.currentTag === undefined) findings.push({ code: 'tag-missing', severity: 'error', subject: entry.repositoryFullName, location: entry.location, message: 'it has no currentTag yet', hint: 'run collect-charts with mode tags first' });
    else groups.set(entry.repositoryFullName, [...groups.get(entry.repositoryFullName) ?? [], entry]);
  }
  const repos = [...groups].flatMap(([repositoryFullName, group]): WantedRepo[] => {
    const tags = [...new Set(group.flatMap(({ currentTag }) => currentTag ?? []))];
    const [tag] = tags;
    const [first] = group;
    if (tag === undefined || first === undefined) return [];
    if (tags.length > 1) {
      findings.push({ code: 'tag-conflict', severity: 'error', subject: repositoryFullName, location: (group.find(({ currentTag }) => currentTag !== tag) ?? first).location, message: `its entries have different tags (${tags.join(', ')}), but one repo gets one tag`, hint: 'run collect-charts with mode tags first' });
      return [];
    }
    const allowed = wantedItems(group).filter(({ target }) => !refused.has(target)).filter((item) => {
      const problems = checkPlace(item);
      findings.push(...problems);
      // A chart elsewhere does no harm; a path may.
      return item.kind === 'chart' || problems.length === 0;
    });
    const items = allowed.filter((item) => !isKept(item, tag));
    kept.push(...allowed.filter((item) => isKept(item, tag)));
    return items.length === 0 ? [] : [{ repositoryFullName, tag, items }];
  });
  return { repos, kept, findings };
}

/** The line that branches of a release, and of its customers, are told by: hotfixes are edited there by hand (R26, R28). */
export function isHotfixBranch(branch: string | undefined): boolean {
  return branch !== undefined && /^(release-|oem[-/])./i.test(branch);
}

/** Branches beside which git cannot have this one: `release-2.10` for `release-2.10/acme` (P12). */
export const branchesInTheWay = (branch: string): readonly string[] => branch.split('/').slice(0, -1).map((_part, index, parts) => parts.slice(0, index + 1).join('/'));

/** What to call a branch that another one stands in the way of (P12). */
export function branchHint(branch: string, taken: string): string {
  const name = `oem/${branch}`;
  return `git cannot have a branch ${branch} while there is ${taken}: create it as ${name} (git branch ${name} ${taken}), and give that`;
}

/** What the lock knows of a place of the release repo. */
export function findLocked(lock: Lock | undefined, target: string): LockedAddon | LockedPath | undefined {
  return lock?.addons.find(({ path }) => path === target) ?? lock?.paths?.find(({ path }) => path === target);
}

export interface RemovalOptions {
  readonly entries: readonly RepoEntry[];
  /** Digests of what is there now, by path. */
  readonly present: ReadonlyMap<string, string>;
  /** Component repos of which something could not be collected in this run: what was renamed may be among it. */
  readonly failed: ReadonlySet<string>;
  readonly versions: VersionFile | undefined;
}

/**
 * What was collected once and no entry names any more. It is removed when its files are those that were collected;
 * otherwise a person decides.
 */
export function planRemovals(lock: Lock | undefined, { entries, present, failed, versions }: RemovalOptions): { readonly removed: readonly string[]; readonly findings: readonly Finding[] } {
  const targets = new Set(wantedItems(entries).map(({ target }) => target));
  const gone = [...lock?.addons ?? [], ...lock?.paths ?? []].filter(({ path, repo }) => repo !== undefined && !targets.has(path));
  const removed: string[] = [];
  const findings: Finding[] = [];
  for (const each of gone) {
    const { path, repo = '', tree, edited } = each;
    const name = 'name' in each ? each.name : undefined;
    const now = present.get(path);
    const about = { subject: path, location: { file: path }, ...(name === undefined ? {} : { addon: path }) };
    const origin = `it was collected from ${repo}, and no entry of repos/*.yaml names it any more`;
    if (now !== undefined && (edited === true || now !== tree)) {
      findings.push({ ...about, code: 'orphan-addon', severity: 'warning', message: `${origin}; it was changed by hand since, so it stays`, hint: 'remove it, and its entry in version.yml, if it shall go; or name it in repos/*.yaml again' });
    } else if (failed.has(repo)) {
      findings.push({ ...about, code: 'orphan-addon', severity: 'info', message: `${origin}; it stays while ${repo} could not be collected`, hint: `see what is said of ${repo}` });
    } else {
      removed.push(path);
      const listed = versions?.addons.find((addon) => addon.name === name);
      if (listed !== undefined && versions !== undefined) findings.push({ ...about, code: 'removed-addon-listed', severity: 'warning', location: listed.location, message: `${origin}; it is removed, and ${versions.file} still installs ${listed.name}`, hint: `remove its entry from ${versions.file}` });
      else if (now !== undefined) findings.push({ ...about, code: 'removed-addon', severity: 'info', message: `${origin}; it is removed` });
    }
  }
  return { removed, findings };
}

/** Tags that name another commit than when they were chosen, or when their charts were collected. */
export function checkMovedTag(lock: Lock | undefined, { repositoryFullName, tag, items }: WantedRepo, commit: string): Finding[] {
  // What was chosen comes first: an owner may have accepted that it moved.
  const locked = lockedRepo(lock, repositoryFullName, tag);
  if (locked === undefined || locked.commit === commit) return [];
  return [movedTagFinding({ repositoryFullName, tag, before: locked.commit, now: commit, location: items[0]?.entry.location })];
}
