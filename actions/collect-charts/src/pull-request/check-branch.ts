import type { Finding } from '@slipway/core';
import { configFileName, findLock, loadRepos, lockFileName, reposFolder, type ProposedRow, type RepoTree } from '@slipway/release-repo';

const hint = 'run mode tags again: it makes the branch anew';

/** Files that a proposal of tags changes. Anything else would be merged although nobody was asked about it. */
const isOwnFile = (path: string): boolean => path.startsWith(`${reposFolder}/`) || [configFileName, lockFileName, 'charts_list.yaml', 'release_charts.yaml'].includes(path);

/** What a proposal of tags changes beside tags: a finding `branch-changed` for each file. */
export function checkFiles(branch: string, changes: readonly string[] | undefined): Finding[] {
  const about = { code: 'branch-changed', severity: 'error', subject: branch, hint } as const;
  if (changes === undefined) return [{ ...about, message: 'its newest commit is a merge, which slipway did not make' }];
  return changes.filter((path) => !isOwnFile(path)).map((path) => ({ ...about, message: `it changes ${path}, which is no file of tags`, location: { file: path } }));
}

/** Whether a branch has the tags and commits that its commit message says: the message is what owners are asked about. */
export async function checkTags(tree: RepoTree, base: RepoTree, rows: readonly ProposedRow[]): Promise<Finding[]> {
  const [proposed, before, lock, oldLock] = await Promise.all([loadRepos(tree), loadRepos(base), findLock(tree), findLock(base)]);
  const asked = new Map(rows.filter(({ kind }) => kind !== 'blocked').map((row) => [row.repo, row]));
  const old = new Map(before.entries.map(({ repositoryFullName, currentTag }) => [repositoryFullName, currentTag]));
  const tags = proposed.entries.flatMap(({ repositoryFullName: repo, currentTag, location }): Finding[] => {
    const expected = asked.has(repo) ? asked.get(repo)?.tag : old.get(repo);
    if (currentTag === expected || (currentTag === undefined && !asked.has(repo))) return [];
    return [{ code: 'branch-changed', severity: 'error', subject: repo, location, message: `the branch has ${currentTag ?? 'no tag'}, but the owners are asked about ${expected ?? 'no tag'}: it was changed by hand`, hint }];
  });
  const oldCommits = new Map((oldLock?.repos ?? []).map(({ repo, tag, commit }) => [`${repo} ${tag}`, commit]));
  const commits = (lock?.repos ?? []).flatMap(({ repo, tag, commit }): Finding[] => {
    const row = asked.get(repo);
    // A moved tag keeps what was recorded, until it is taken.
    const expected = row !== undefined && row.tag === tag && (row.kind === 'update' || row.taken === true) ? row.commit : oldCommits.get(`${repo} ${tag}`);
    if (expected === undefined || commit === expected) return [];
    return [{ code: 'branch-changed', severity: 'error', subject: repo, location: { file: lockFileName }, message: `the branch has ${tag} at ${commit.slice(0, 12)}, but the owners are asked about ${expected.slice(0, 12)}: it was changed by hand`, hint }];
  });
  return [...tags, ...commits];
}
