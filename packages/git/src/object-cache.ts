import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, writeFileAtomic } from '@slipway/core';
import { GitError } from './errors.ts';
import { formatObjects, parseObjects, type GitObjects } from './objects.ts';
import { isOid } from './parse.ts';

/**
 * Git objects of component repos in a folder: `<digest of the address>/<commit>.objects`. A file is read only if every object
 * in it has the content of its name, and appears whole; so runs may share the folder, and it may come from anywhere.
 */
export interface ObjectCache {
  /** What is kept of a commit; empty when there is nothing, or nothing that can be trusted. */
  load(url: string, commit: string): Promise<GitObjects>;
  save(url: string, commit: string, objects: GitObjects): Promise<void>;
}

const commitsPerRepo = 3;
const abandonedAfterMs = 3_600_000;

async function filesOf(folder: string): Promise<readonly { readonly path: string; readonly mtimeMs: number }[]> {
  const names = await readdir(folder);
  // Another run may remove one in between.
  const found = await Promise.all(names.map((name) => stat(join(folder, name)).then(({ mtimeMs }) => [{ path: join(folder, name), mtimeMs }], () => [])));
  return found.flat().sort((a, b) => b.mtimeMs - a.mtimeMs);
}

export function openObjectCache(root: string, { now = Date.now }: { readonly now?: () => number } = {}): ObjectCache {
  const folderOf = (url: string): string => join(root, createHash('sha256').update(url).digest('hex').slice(0, 40));
  const fileOf = (url: string, commit: string): string => {
    if (!isOid(commit)) throw new GitError('UNSAFE_NAME', `not a commit: ${JSON.stringify(commit)}`);
    return join(folderOf(url), `${commit}.objects`);
  };
  // Those that were not used lately are the first to go. Another run may have removed it.
  const touch = (file: string): Promise<void> => utimes(file, now() / 1000, now() / 1000).catch(() => undefined);
  return {
    async load(url, commit) {
      const file = fileOf(url, commit);
      try {
        const objects = parseObjects(await readFile(file));
        await touch(file);
        return objects;
      } catch (error) {
        if (error instanceof GitError || ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '')) return new Map();
        throw error;
      }
    },
    async save(url, commit, objects) {
      const file = fileOf(url, commit);
      await writeFileAtomic(file, formatObjects(objects));
      await touch(file);
      const files = await filesOf(folderOf(url));
      const kept = files.filter(({ path }) => path.endsWith('.objects'));
      const abandoned = files.filter(({ path, mtimeMs }) => !path.endsWith('.objects') && mtimeMs < now() - abandonedAfterMs);
      for (const { path } of [...kept.slice(commitsPerRepo), ...abandoned]) await rm(path, { force: true, recursive: true });
    },
  };
}
