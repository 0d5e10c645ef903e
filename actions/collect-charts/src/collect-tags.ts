import { join } from 'node:path';
import { formatCount, mapConcurrent, writeFileAtomic, type Finding, type Logger } from '@slipway/core';
import type { RemoteTag } from '@slipway/git';
import { findLock, planTagUpdates, readText, setCurrentTag, type Config, type Lock, type RepoTree, type TagUpdate } from '@slipway/release-repo';
import { loadComponents, unreachableFinding, type ComponentHost } from './component-repos.ts';
import { movedTagFinding } from './plan-collection.ts';

export interface TagsResult {
  readonly mode: 'tags';
  readonly updates: readonly TagUpdate<RemoteTag>[];
  readonly findings: readonly Finding[];
  /** Files written, or that a dry run would write. */
  readonly files: readonly string[];
}

/** A tag that the lock recorded at another commit than its repo has now. */
function checkMovedTags(lock: Lock | undefined, updates: readonly TagUpdate<RemoteTag>[]): Finding[] {
  const seen = new Set<string>();
  return (lock?.addons ?? []).flatMap(({ repo, tag, commit }) => {
    const update = updates.find(({ entry, to }) => entry.repositoryFullName === repo && to.name === tag);
    if (update === undefined || commit === undefined || update.to.commit === commit || seen.has(update.entry.repositoryFullName)) return [];
    seen.add(update.entry.repositoryFullName);
    const { repositoryFullName, location } = update.entry;
    return [movedTagFinding({ repositoryFullName, tag: update.to.name, before: commit, now: update.to.commit, location })];
  });
}

/** Chooses the newest tag of every component repo and writes `currentTag` into repos/*.yaml. */
export async function collectTags({ tree, folder, config, host, jobs, dryRun, logger }: {
  readonly tree: RepoTree;
  readonly folder: string;
  readonly config: Config;
  readonly host: ComponentHost;
  readonly jobs: number;
  readonly dryRun: boolean;
  readonly logger: Logger;
}): Promise<TagsResult> {
  const { entries, findings: problems } = await loadComponents(tree);
  const findings: Finding[] = [...problems];
  const repos = [...new Map(entries.map((entry) => [entry.repositoryFullName, entry])).values()];
  logger.step(`Asking ${formatCount(repos.length, 'component repo')} for their tags`);
  const progress = logger.progress('component repos', { total: repos.length });
  const git = host.gitIn(folder);
  const tagsOf = new Map<string, readonly RemoteTag[]>();
  await mapConcurrent(repos, jobs, async ({ repositoryFullName, location }) => {
    try {
      tagsOf.set(repositoryFullName, await git.listRemoteTags(host.urlOf(repositoryFullName)));
    } catch (error) {
      findings.push(unreachableFinding(repositoryFullName, error, location));
    }
    progress.advance(1);
  });
  progress.done();
  const plan = planTagUpdates(entries, { tagsOf, postReleaseSuffixes: config.tags.postReleaseSuffixes });
  findings.push(...plan.findings, ...checkMovedTags(await findLock(tree), plan.updates));

  const changed = plan.updates.filter((update) => update.changed);
  const files = [...new Set(changed.map(({ entry }) => entry.file))].sort();
  for (const file of files) {
    let text = await readText(tree, file);
    for (const { entry, to } of changed) if (entry.file === file) text = setCurrentTag(text, entry.index, to.name);
    if (!dryRun) await writeFileAtomic(join(folder, file), text);
  }
  return { mode: 'tags', updates: plan.updates, findings, files };
}
