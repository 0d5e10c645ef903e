import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, writeFileAtomic } from '@slipway/core';
import { GitError } from './errors.ts';
import { formatObjects, parseObjects, type GitObjects } from './objects.ts';

/**
 * Tag objects of component repos in a folder, one file per repo: `tags/<digest of the address>.objects`. An object is taken only
 * if it has the content of its name, so the folder may come from anywhere.
 */
export interface TagCache {
  /** What is kept of a repo; empty when there is nothing, or nothing that can be trusted. */
  load(url: string): Promise<GitObjects>;
  /** Takes the place of what was kept. */
  save(url: string, objects: GitObjects): Promise<void>;
}

export function openTagCache(root: string): TagCache {
  const fileOf = (url: string): string => join(root, 'tags', `${createHash('sha256').update(url).digest('hex').slice(0, 40)}.objects`);
  return {
    async load(url) {
      try {
        return parseObjects(await readFile(fileOf(url)));
      } catch (error) {
        if (error instanceof GitError || ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '')) return new Map();
        throw error;
      }
    },
    save: (url, objects) => writeFileAtomic(fileOf(url), formatObjects(objects)),
  };
}
