import { mapConcurrent, type Finding } from '@slipway/core';
import type { Git, RemoteTag } from '@slipway/git';
import { groupByRepo, type RepoEntry } from '@slipway/release-repo';
import { collectRepo, type CollectContext } from '../charts/collect-repo.ts';
import { openIgnored } from '../charts/ignored-files.ts';
import { askRepo, type AskContext } from '../collect-tags.ts';
import { planCollection, wantedItems } from '../plan-collection.ts';
import type { NewFile, Staging } from '../replace-folders.ts';
import type { ChangedEntry } from './changed-entries.ts';

/** What one changed entry would bring. */
export interface CheckedEntry extends ChangedEntry {
  /** The newest of its line; absent when there is none that can be taken. */
  readonly tag?: string;
  /** Folders of charts that were collected. */
  readonly charts: readonly string[];
  /** Of those that are no charts. */
  readonly paths: readonly string[];
}

export interface CollectedEntries {
  readonly entries: readonly CheckedEntry[];
  /** Collected files by the path that they would have. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Names of charts by folder. */
  readonly charts: ReadonlyMap<string, { readonly name: string; readonly version: string }>;
  readonly findings: readonly Finding[];
}

export interface CollectChangedOptions extends Omit<CollectContext, 'findIgnored' | 'keepsEdits' | 'keepsRefused' | 'lock' | 'staging' | 'tags'> {
  readonly ask: AskContext;
  /** Of the release repo. */
  readonly git: Git;
  /** All of the release repo. */
  readonly entries: readonly RepoEntry[];
  /** Of the repos that have answered. */
  readonly listed: ReadonlyMap<string, readonly RemoteTag[]>;
  readonly refused: ReadonlySet<string>;
  readonly jobs: number;
}

/** Takes what collecting would write; nothing reaches the disk. */
function openMemory(): { readonly staging: Staging; readonly files: Map<string, readonly NewFile[]> } {
  const files = new Map<string, readonly NewFile[]>();
  return { files, staging: { add: (place, added) => { files.set(place, added); return Promise.resolve(); }, remove: () => undefined, apply: () => Promise.resolve(), close: () => Promise.resolve() } };
}

/** A tag that is not there says nothing of the line that the newest is looked for in. */
function withoutUnknownTag({ currentTag, ...entry }: RepoEntry, tags: readonly RemoteTag[]): RepoEntry {
  return currentTag !== undefined && tags.some(({ name }) => name === currentTag) ? { ...entry, currentTag } : entry;
}

/** Collects changed entries at the newest tag of each, into memory. `tree` and `folder` are empty ones: nothing of the release repo is compared. */
export async function collectChanged(changed: readonly ChangedEntry[], options: CollectChangedOptions): Promise<CollectedEntries> {
  const { ask, entries, listed, refused, jobs, folder } = options;
  const groups = groupByRepo(entries);
  const repos = [...new Set(changed.map(({ entry }) => entry.repositoryFullName))].filter((repo) => listed.has(repo));
  const chosen = await mapConcurrent(repos, jobs, async (repo) => ({ repo, ...await askRepo((groups.get(repo) ?? []).map((entry) => withoutUnknownTag(entry, listed.get(repo) ?? [])), ask) }));
  const newest = new Map(chosen.flatMap(({ repo, row }) => (row.to === undefined ? [] : [[repo, row.to.tag] as const])));
  const tags = new Map([...entries.flatMap(({ repositoryFullName, currentTag }) => (currentTag === undefined ? [] : [[repositoryFullName, currentTag] as const])), ...newest]);

  const wanted = changed.flatMap(({ entry }) => { const tag = newest.get(entry.repositoryFullName); return tag === undefined ? [] : [{ ...entry, currentTag: tag }]; });
  const { staging, files } = openMemory();
  const findIgnored = openIgnored(options.git);
  const results = await mapConcurrent(planCollection(wanted, { refused }).repos, jobs, (repo) => collectRepo(repo, { ...options, findIgnored, lock: undefined, staging, tags, keepsEdits: false, keepsRefused: true }));
  const collected = new Map(results.flatMap(({ charts }) => charts.map((chart) => [chart.target, chart] as const)));
  const inTree = new Map<string, Uint8Array>();
  for (const [place, added] of files) {
    for (const { path, data } of added) inTree.set([place.slice(folder.length + 1), path].filter((part) => part !== '').join('/'), data);
  }
  return {
    entries: changed.map(({ entry, state }) => {
      const tag = newest.get(entry.repositoryFullName);
      const targets = (kind: 'chart' | 'path'): string[] => wantedItems([entry]).filter((item) => item.kind === kind && collected.has(item.target)).map(({ target }) => target);
      return { entry, state, ...(tag === undefined ? {} : { tag }), charts: targets('chart'), paths: targets('path') };
    }),
    files: inTree,
    charts: new Map([...collected].filter(([, { kind }]) => kind === 'chart').map(([target, { name, version }]) => [target, { name, version }])),
    findings: [...chosen.flatMap(({ findings }) => findings), ...results.flatMap(({ findings }) => findings)],
  };
}
