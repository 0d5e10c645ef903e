import type { Finding } from '@slipway/core';
import { chartTarget, findLock, loadRepos, type RepoTree } from '@slipway/release-repo';

/** Charts that are not there at the tag that `repos/*.yaml` names: with them a release would be another one than was agreed to. */
export async function checkCollected(tree: RepoTree): Promise<Finding[]> {
  const [{ entries, findings }, lock] = await Promise.all([loadRepos(tree), findLock(tree)]);
  const locked = new Map((lock?.addons ?? []).map((addon) => [addon.path, addon]));
  const missing = entries.flatMap((entry) => entry.chartPaths.flatMap((path): Finding[] => {
    const target = chartTarget(entry, path);
    const addon = locked.get(target);
    if (addon?.tag !== undefined && addon.tag === entry.currentTag && addon.repo === entry.repositoryFullName) return [];
    return [{
      code: 'not-collected', severity: 'error', subject: target, addon: target, location: entry.location,
      message: `${entry.repositoryFullName} is to be released at ${entry.currentTag ?? 'no tag'}, and the charts have ${addon?.tag === undefined ? 'none of it' : addon.tag}`,
      hint: 'run mode charts again, and see why it was not collected; to release without it, take it out of repos/*.yaml',
    }];
  }));
  return [...findings.filter(({ severity }) => severity === 'error'), ...missing];
}
