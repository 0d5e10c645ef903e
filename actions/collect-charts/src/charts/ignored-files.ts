import type { Finding } from '@slipway/core';
import { GitError, type Git } from '@slipway/git';
import type { WantedItem } from '../plan-collection.ts';

/** What was collected, and where to. */
export interface CollectedFiles extends Pick<WantedItem, 'entry' | 'kind' | 'target'> {
  /** By path below the target. */
  readonly files: ReadonlyMap<string, unknown>;
}

/** Those paths of the release repo that .gitignore would keep out of its commits. None outside git. */
export async function findIgnored(git: Git, paths: readonly string[]): Promise<ReadonlySet<string>> {
  try {
    return new Set(await git.findIgnored(paths));
  } catch (error) {
    if (error instanceof GitError && (error.code === 'NOT_A_REPO' || error.code === 'GIT_NOT_FOUND')) return new Set();
    throw error;
  }
}

/** Says which of some paths are ignored, perhaps with others that were asked for meanwhile. */
export type FindIgnored = (paths: readonly string[]) => Promise<ReadonlySet<string>>;

/** `findIgnored` for many who ask at once: those who ask while git runs share its next run. */
export function openIgnored(git: Git): FindIgnored {
  let waiting: string[] = [];
  let next: Promise<ReadonlySet<string>> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  return async (paths) => {
    waiting.push(...paths);
    next ??= running.then(() => {
      const asked = waiting;
      waiting = [];
      next = undefined;
      return findIgnored(git, asked);
    });
    const shared = next;
    running = shared.catch(() => undefined);
    // One path that git cannot take is the matter of those who asked for it.
    return shared.catch(() => findIgnored(git, paths));
  };
}

/** The files of what was collected, as paths of the release repo. */
export const placesOf = ({ target, files }: Pick<CollectedFiles, 'target' | 'files'>): string[] => [...files.keys()].map((path) => (path === '' ? target : `${target}/${path}`));

/** Collected files that the release will lack, because nobody commits them. */
export function checkIgnored(charts: readonly CollectedFiles[], ignored: ReadonlySet<string>): Finding[] {
  return charts.flatMap((chart): Finding[] => {
    const { target, entry, kind } = chart;
    const files = placesOf(chart).filter((path) => ignored.has(path)).map((path) => path.slice(target.length + 1));
    return files.length === 0 ? [] : [{
      code: 'ignored-files', severity: 'warning', subject: target, ...(kind === 'chart' ? { addon: target } : {}), location: entry.location,
      message: `.gitignore keeps ${files.length} of its files out of the commit, so the release will lack them: ${files.slice(0, 10).join(', ')}${files.length > 10 ? '…' : ''}`,
      hint: `add them with git add --force, or correct .gitignore here or in ${entry.repositoryFullName}`,
    }];
  });
}
