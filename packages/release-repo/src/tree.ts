import { isSlipwayError } from '@slipway/core';
import { ReleaseRepoError } from './errors.ts';

/** One path of a tree. Folders are not listed, as git has none. */
export interface TreeEntry {
  /** Relative to the root of the release repo, `/` between parts. */
  readonly path: string;
  /** `other` is a submodule, device or socket. */
  readonly type: 'file' | 'symlink' | 'other';
}

/**
 * A release repo as files, wherever they lie: a working directory (`createWorktree`) or a git ref
 * (`createGitTree`). All that reads a release repo reads it through this.
 */
export interface RepoTree {
  /** For messages: the folder, or the ref. */
  readonly name: string;
  /** What lies below `folder` (default: everything), sorted by path; empty when there is no such folder. */
  list(folder?: string): Promise<readonly TreeEntry[]>;
  /** Bytes of a file. @throws {ReleaseRepoError} FILE_NOT_FOUND, SYMLINK_REFUSED */
  read(path: string): Promise<Buffer>;
  /** Bytes of many files at once, by path; a git ref answers them with one process. */
  readMany(paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
}

/** Text of a file, without a byte order mark. @throws {ReleaseRepoError} FILE_NOT_FOUND, SYMLINK_REFUSED */
export async function readText(tree: RepoTree, path: string): Promise<string> {
  return (await tree.read(path)).toString('utf8').replace(/^\ufeff/, '');
}

/** Text of a file, or undefined where there is none. */
export async function findText(tree: RepoTree, path: string): Promise<string | undefined> {
  try {
    return await readText(tree, path);
  } catch (error) {
    if (isSlipwayError(error) && error.code === 'FILE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** A relative path that stays inside the repo, without `.` parts. @throws {ReleaseRepoError} UNSAFE_PATH */
export function normalisePath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  if (path.startsWith('/') || parts.includes('..') || parts.includes('.git') || /[\u0000-\u001f\\]/.test(path)) {
    throw new ReleaseRepoError('UNSAFE_PATH', `the path ${JSON.stringify(path)} does not stay inside the release repo`);
  }
  return parts.join('/');
}

/** By code unit, as git sorts: the same on every machine and locale. */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
