import type { Git } from '@slipway/git';
import { ReleaseRepoError } from './errors.ts';
import { normalisePath, type RepoTree } from './tree.ts';

/** A release repo as a git ref has it. Nothing is checked out. */
export interface GitTree extends RepoTree {
  readonly commit: string;
}

/** The files of a tag, branch or commit, relative to the folder that `git` belongs to. @throws {GitError} UNKNOWN_REF */
export async function createGitTree(git: Git, ref: string): Promise<GitTree> {
  const commit = await git.resolveCommit(ref);
  const entries = new Map((await git.readTree(commit, '', { sizes: false })).map((entry) => [entry.path, entry]));

  const oidOf = (path: string): string => {
    const entry = entries.get(normalisePath(path));
    if (entry === undefined || entry.type !== 'blob') throw new ReleaseRepoError('FILE_NOT_FOUND', `there is no file ${path} in ${ref}`, { location: { file: path } });
    if (entry.mode === '120000') throw new ReleaseRepoError('SYMLINK_REFUSED', `${path} in ${ref} is a symbolic link, which is not followed`, { location: { file: path } });
    return entry.oid;
  };
  const readMany = async (paths: readonly string[]): Promise<Map<string, Buffer>> => {
    const oids = new Map(paths.map((path) => [path, oidOf(path)]));
    const blobs = await git.readBlobs([...oids.values()]);
    return new Map([...oids].map(([path, oid]) => [path, blobs.get(oid) ?? Buffer.alloc(0)]));
  };

  return {
    name: ref,
    commit,
    readMany,
    list(folder = '') {
      const path = normalisePath(folder);
      const inside = [...entries.values()].filter((entry) => path === '' || entry.path === path || entry.path.startsWith(`${path}/`));
      return Promise.resolve(inside.map((entry) => ({ path: entry.path, type: entry.type === 'commit' ? 'other' : entry.mode === '120000' ? 'symlink' : 'file' })));
    },
    async read(path) {
      return (await readMany([path])).get(path) ?? Buffer.alloc(0);
    },
  };
}
