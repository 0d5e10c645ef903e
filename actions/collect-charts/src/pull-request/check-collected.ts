import type { Finding } from '@slipway/core';
import { chartTarget, findLock, loadRepos, type RepoTree, type RowState } from '@slipway/release-repo';
import { findOverrides } from './overrides.ts';

/**
 * Charts that are not there at the tag that `repos/*.yaml` names: with them a release would be another one than was agreed to. What
 * has no tag, and what the release team went on without when its repo was blocked, is a warning.
 */
export async function checkCollected(tree: RepoTree, loadStates: () => Promise<readonly RowState[]>): Promise<Finding[]> {
  const [{ entries, findings }, lock] = await Promise.all([loadRepos(tree), findLock(tree)]);
  const locked = new Map((lock?.addons ?? []).map((addon) => [addon.path, addon]));
  const missing = entries.flatMap((entry) => entry.chartPaths.flatMap((path) => {
    const target = chartTarget(entry, path);
    const addon = locked.get(target);
    if (addon?.tag !== undefined && addon.tag === entry.currentTag && addon.repo === entry.repositoryFullName) return [];
    return [{ entry, target, addon }];
  }));
  // An override of a silent owner is about the tag: its charts are collected.
  const states = missing.some(({ entry }) => entry.currentTag !== undefined) ? await loadStates() : [];
  const blocked = new Set(findOverrides(undefined, states).filter(({ tag }) => tag === undefined).map(({ repo }) => repo));
  return [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...missing.map(({ entry: { repositoryFullName: repo, currentTag, location }, target, addon }): Finding => {
      const about = { code: 'not-collected', subject: target, addon: target, location } as const;
      if (currentTag === undefined || blocked.has(repo)) {
        return {
          ...about, severity: 'warning', message: `the release goes ${addon === undefined ? `without ${target}` : `on with ${target} ${addon.tag === undefined ? 'as it is' : `at ${addon.tag}`}`}: ${repo} ${currentTag === undefined ? 'has no tag' : `was overridden while it was blocked, and ${currentTag} was not collected`}`,
          hint: 'when the repo answers, run modes tags and charts again: the next release has it',
        };
      }
      return {
        ...about, severity: 'error', message: `${repo} is to be released at ${currentTag}, and the charts have ${addon?.tag ?? 'none of it'}`,
        hint: 'run mode charts again, and see why it was not collected; to release without it, take it out of repos/*.yaml',
      };
    }),
  ];
}
