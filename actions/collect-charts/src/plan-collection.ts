import type { Finding } from '@slipway/core';
import { addonsFolder, chartTarget, type Lock, type RepoEntry } from '@slipway/release-repo';

/** One chart folder to collect, and the folder of the release repo that it becomes. */
export interface WantedChart {
  readonly entry: RepoEntry;
  /** Inside the component repo. */
  readonly path: string;
  readonly target: string;
}

/** What is wanted of one component repo: its charts at one tag. */
export interface WantedRepo {
  readonly repositoryFullName: string;
  readonly tag: string;
  /** Never empty. */
  readonly charts: readonly WantedChart[];
}

/**
 * What to fetch from where. Folders that two entries want are left out (`refused`), and so is a repo whose entries
 * have different tags (P9).
 */
export function planCollection(entries: readonly RepoEntry[], { refused }: { readonly refused: ReadonlySet<string> }): { readonly repos: readonly WantedRepo[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
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
      findings.push({ code: 'tag-conflict', severity: 'error', subject: repositoryFullName, location: first.location, message: `its entries have different tags (${tags.join(', ')}), but one repo gets one tag`, hint: 'run collect-charts with mode tags first' });
      return [];
    }
    const charts = group.flatMap((entry) => entry.chartPaths.map((path): WantedChart => ({ entry, path, target: chartTarget(entry, path) })))
      .filter(({ target }) => !refused.has(target));
    for (const { entry, target } of charts) {
      if (target.startsWith(`${addonsFolder}/`)) continue;
      findings.push({ code: 'outside-addons', severity: 'error', subject: target, location: entry.location, message: `only charts below ${addonsFolder}/ are rendered, verified and packaged, and this one is collected elsewhere`, hint: `set targetChartPath to ${addonsFolder}, or leave it out` });
    }
    return charts.length === 0 ? [] : [{ repositoryFullName, tag, charts }];
  });
  return { repos, findings };
}

/** Addons that were collected once and that no entry names any more. Nothing is removed here: a person decides. */
export function checkOrphans(lock: Lock | undefined, { entries, present }: { readonly entries: readonly RepoEntry[]; readonly present: ReadonlySet<string> }): Finding[] {
  const targets = new Set(entries.flatMap((entry) => entry.chartPaths.map((path) => chartTarget(entry, path))));
  return (lock?.addons ?? []).filter(({ path, repo }) => repo !== undefined && present.has(path) && !targets.has(path)).map(({ path, repo = '' }): Finding => ({
    code: 'orphan-addon', severity: 'info', subject: path, addon: path, location: { file: path },
    message: `it was collected from ${repo}, and no entry of repos/*.yaml names it any more; it stays`, hint: 'remove its folder and its entry in version.yml, if it shall go',
  }));
}

/** Tags that name another commit than when their charts were collected. */
export function checkMovedTag(lock: Lock | undefined, { repositoryFullName, tag, charts }: WantedRepo, commit: string): Finding[] {
  const locked = lock?.addons.find((addon) => addon.repo === repositoryFullName && addon.tag === tag);
  const location = charts[0]?.entry.location;
  if (locked?.commit === undefined || locked.commit === commit) return [];
  return [movedTagFinding({ repositoryFullName, tag, before: locked.commit, now: commit, location })];
}

/** The finding `tag-moved` (T66). */
export function movedTagFinding({ repositoryFullName, tag, before, now, location }: {
  readonly repositoryFullName: string; readonly tag: string; readonly before: string; readonly now: string; readonly location: Finding['location'];
}): Finding {
  return {
    code: 'tag-moved', severity: 'error', subject: repositoryFullName, ...(location === undefined ? {} : { location }),
    message: `the tag ${tag} was ${before.slice(0, 12)} when its charts were collected and is ${now.slice(0, 12)} now`,
    hint: 'ask its owner for a new tag: a tag that moved is not collected again',
  };
}
