import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { errorCode, errorMessage, mapConcurrent } from '@slipway/core';
import { GitError, type Git } from '@slipway/git';
import { ReleaseRepoError } from './errors.ts';
import { comparePaths, normalisePath, type RepoTree, type TreeEntry } from './tree.ts';

export interface WorktreeOptions {
  /** Paths that are left out, as if they were not there; a folder ends with `/`. @default [] */
  readonly ignored?: readonly string[];
}

/** A release repo as it lies in a folder. `.git` is left out; symlinks are listed, never followed. */
export function createWorktree(folder: string, { ignored = [] }: WorktreeOptions = {}): RepoTree {
  const root = resolve(folder);
  const hidden = new Set(ignored);

  const failure = (path: string, cause: unknown): ReleaseRepoError => {
    const absent = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(cause) ?? '');
    return absent
      ? new ReleaseRepoError('FILE_NOT_FOUND', `there is no file ${path} in ${root}`, { location: { file: path }, cause })
      : new ReleaseRepoError('FILE_UNREADABLE', `cannot read ${path} in ${root}: ${errorMessage(cause)}`, { location: { file: path }, cause });
  };

  // Every part of the path must be what it says it is: a folder that is a link would lead out of the repo.
  const resolveInside = async (path: string): Promise<string> => {
    const clean = normalisePath(path);
    const top = await realpath(root);
    const real = await realpath(join(top, clean));
    if (real !== (clean === '' ? top : join(top, clean))) throw new ReleaseRepoError('SYMLINK_REFUSED', `${path} is or lies behind a symbolic link, which is not followed`, { location: { file: path } });
    return real;
  };

  const walk = async (path: string): Promise<TreeEntry[]> => {
    const entries: TreeEntry[] = [];
    for (const entry of await readdir(join(root, path), { withFileTypes: true })) {
      if (entry.name === '.git') continue;
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (hidden.has(below) || hidden.has(`${below}/`)) continue;
      if (entry.isDirectory()) entries.push(...await walk(below));
      else entries.push({ path: below, type: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'symlink' : 'other' });
    }
    return entries;
  };

  const read = async (path: string): Promise<Buffer> => {
    try {
      return await readFile(await resolveInside(path));
    } catch (error) {
      if (error instanceof ReleaseRepoError) throw error;
      throw failure(path, error);
    }
  };

  return {
    name: root,
    read,
    async list(below = '') {
      const path = normalisePath(below);
      try {
        await resolveInside(path);
        return (await walk(path)).sort((a, b) => comparePaths(a.path, b.path));
      } catch (error) {
        if (error instanceof ReleaseRepoError && error.code === 'SYMLINK_REFUSED') return [{ path, type: 'symlink' }];
        if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
        if (error instanceof ReleaseRepoError) throw error;
        throw failure(path, error);
      }
    },
    async readMany(paths) {
      const contents = await mapConcurrent(paths, 16, async (path) => [path, await read(path)] as const);
      return new Map(contents);
    },
  };
}

/**
 * The working directory as a commit of it would be: what .gitignore keeps out is left out, so that a lock written
 * from it fits the tag. A folder outside git, or a machine without git, gives all files.
 */
export async function openWorktree(folder: string, git: Git): Promise<RepoTree> {
  const found = await stat(folder).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw new ReleaseRepoError('FILE_UNREADABLE', `cannot look into the folder ${folder}: ${errorMessage(error)}`, { location: { file: folder }, cause: error });
  });
  if (found?.isDirectory() !== true) {
    throw new ReleaseRepoError('FILE_NOT_FOUND', found === undefined ? `there is no folder ${folder}` : `${folder} is no folder`, { hint: 'name the folder of the release repo with --repo' });
  }
  try {
    return createWorktree(folder, { ignored: await git.listIgnored() });
  } catch (error) {
    if (error instanceof GitError && (error.code === 'NOT_A_REPO' || error.code === 'GIT_NOT_FOUND')) return createWorktree(folder);
    throw error;
  }
}

/**
 * The absolute path under which `path` may be written. No part of it is a symbolic link, which would lead out of the
 * repo; what is not there yet may be made.
 * @throws {ReleaseRepoError} SYMLINK_REFUSED, UNSAFE_PATH
 */
export async function resolveForWriting(folder: string, path: string): Promise<string> {
  let at = resolve(folder);
  for (const part of normalisePath(path).split('/')) {
    at = join(at, part);
    const entry = await lstat(at).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return undefined;
      if (errorCode(error) === 'ENOTDIR') throw new ReleaseRepoError('UNSAFE_PATH', `${path} cannot be written: a file stands where its folder must be`, { location: { file: path }, hint: 'move that file elsewhere' });
      throw error;
    });
    if (entry?.isSymbolicLink() === true) throw new ReleaseRepoError('SYMLINK_REFUSED', `${path} is or lies behind a symbolic link, which is not written to`, { location: { file: path } });
  }
  return at;
}
