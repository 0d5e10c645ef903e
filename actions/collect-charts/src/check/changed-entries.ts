import { groupByRepo, type RepoEntry } from '@slipway/release-repo';
import { wantedItems } from '../plan-collection.ts';

/** An entry that a pull request adds or changes. */
export interface ChangedEntry {
  readonly entry: RepoEntry;
  readonly state: 'added' | 'changed';
}

export interface EntryChanges {
  readonly changed: readonly ChangedEntry[];
  /** What the base collects and no entry names any more. */
  readonly removed: readonly { readonly repo: string; readonly target: string }[];
}

/** Everything that decides what is collected; who owns it, and where it stands in its file, does not. */
function meaningOf({ repositoryFullName, baseVersion, currentTag, tagPattern, messagePattern, prereleases, hold, chartPaths, targetChartPath, paths, targetPath, versionCheck }: RepoEntry): string {
  return JSON.stringify([repositoryFullName, baseVersion, currentTag, tagPattern?.source, messagePattern?.source, prereleases, hold?.tag, chartPaths, targetChartPath, paths, targetPath, versionCheck]);
}

/** The entries that differ from those of the base. Without a base: those that were never collected, because they have no tag. */
export function findChangedEntries(entries: readonly RepoEntry[], base: readonly RepoEntry[] | undefined): EntryChanges {
  if (base === undefined) return { changed: entries.filter(({ currentTag }) => currentTag === undefined).map((entry) => ({ entry, state: 'added' })), removed: [] };
  const known = new Set(base.map(meaningOf));
  const before = groupByRepo(base);
  const places = new Set(wantedItems(base).map(({ entry, target }) => `${entry.repositoryFullName} ${target}`));
  const isKnown = (entry: RepoEntry): boolean => {
    const targets = wantedItems([entry]).map(({ target }) => target);
    return targets.length === 0 ? before.has(entry.repositoryFullName) : targets.some((target) => places.has(`${entry.repositoryFullName} ${target}`));
  };
  const now = new Set(wantedItems(entries).map(({ target }) => target));
  return {
    changed: entries.filter((entry) => !known.has(meaningOf(entry))).map((entry) => ({ entry, state: isKnown(entry) ? 'changed' : 'added' })),
    removed: wantedItems(base).filter(({ target }) => !now.has(target)).map(({ entry, target }) => ({ repo: entry.repositoryFullName, target })),
  };
}

/** Whether what an entry brought has an addon: a chart, or a file of its paths. */
export const bringsAddon = ({ charts, paths }: { readonly charts: readonly string[]; readonly paths: readonly string[] }, addon: string): boolean =>
  charts.includes(addon) || paths.some((path) => addon === path || addon.startsWith(`${path}/`));
