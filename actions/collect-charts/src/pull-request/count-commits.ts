import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorMessage, mapConcurrent, type Logger } from '@slipway/core';
import type { TagRow } from '@slipway/release-repo';
import type { ComponentHost } from '../component-repos.ts';

/** How many commits each new tag has that the old one has not. What cannot be counted is left out: it is told to nobody's harm. */
export async function countCommits(rows: readonly TagRow[], { components, jobs, logger, signal }: { readonly components: ComponentHost; readonly jobs: number; readonly logger: Logger; readonly signal?: AbortSignal }): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const wanted = rows.flatMap(({ repo, state, from, to }) => (state === 'changed' && from !== undefined && to !== undefined && from.tag !== to.tag ? [{ repo, from: from.tag, to: to.tag }] : []));
  const scratch = await mkdtemp(join(tmpdir(), 'slipway-count-'));
  try {
    await mapConcurrent(wanted, jobs, async ({ repo, from, to }) => {
      signal?.throwIfAborted();
      try {
        const git = components.gitIn(await mkdtemp(join(scratch, 'repo-')));
        await git.init({ bare: true });
        counts.set(repo, await git.countNewCommits({ url: components.urlOf(repo), from, to }));
      } catch (error) {
        logger.debug(`the commits of ${repo} were not counted: ${errorMessage(error)}`);
      }
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return counts;
}
