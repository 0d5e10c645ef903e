import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage, SlipwayError, type Logger } from '@slipway/core';
import { checkRefName, findFiles, GitError, hasPaths, nearestNames, type GitObjects, type ObjectCache, type RemoteTag } from '@slipway/git';
import type { ComponentHost } from '../component-repos.ts';

/** A file of a component repo, as its tag has it. */
export interface ComponentFile {
  /** Below the path that was asked for; empty where that is the file itself. */
  readonly path: string;
  readonly data: Uint8Array;
  readonly executable: boolean;
}

/** The commit of a tag, of which only those files are fetched that are asked for. */
export interface ComponentCommit {
  readonly tag: RemoteTag;
  /** Fetches what these paths need and is not here yet. */
  prepare(paths: readonly string[]): Promise<void>;
  /**
   * The files at a path. Links, submodules and names that would be git's own are refused (T53).
   * @throws {SlipwayError} CHART_NOT_FOUND, CHART_UNSAFE
   */
  read(path: string): Promise<readonly ComponentFile[]>;
}

export interface OpenComponentOptions {
  /** What is wanted of it. */
  readonly paths: readonly string[];
  /** The commit that it was collected from last. When the cache has all of that, probably nothing is new. */
  readonly lastCommit: string | undefined;
  readonly host: ComponentHost;
  readonly scratch: string;
  readonly cache: ObjectCache | undefined;
  readonly logger: Logger;
}

function filesAt(objects: GitObjects, commit: string, path: string): readonly ComponentFile[] {
  const found = findFiles(objects, commit, path);
  if (found?.kind === 'link') throw new SlipwayError('CHART_UNSAFE', `${found.path} is a symbolic link or submodule, which is not followed`);
  if (found?.kind !== 'files' || found.files.length === 0) throw new SlipwayError('CHART_NOT_FOUND', 'there is no such path at this tag');
  const odd = found.files.find(({ mode }) => mode === '120000' || mode === '160000');
  if (odd !== undefined) throw new SlipwayError('CHART_UNSAFE', `${path}/${odd.path} is a ${odd.mode === '120000' ? 'symbolic link' : 'submodule'}; only files are collected`);
  // A server can make trees that git itself would not: a .git folder in the release repo would be a repository with settings of its own.
  const hidden = found.files.find((file) => /(^|\/)(\.git|git~1)(\/|$)/i.test(file.path) || (file.path !== '' && file.path.split('/').some((part) => part === '' || part === '.' || part === '..')));
  if (hidden !== undefined) throw new SlipwayError('CHART_UNSAFE', `${JSON.stringify(hidden.path)} would be git's own, or leave the folder`);
  return found.files.map(({ path: name, mode, oid }) => {
    const object = objects.get(oid);
    if (object?.type !== 'blob') throw new GitError('GIT_FAILED', `${path}/${name} was not sent`, { exitCode: 3 });
    return { path: name, data: object.data, executable: mode === '100755' };
  });
}

/**
 * Where nothing is new, one request; else the tag is looked up and fetched in one go, by four.
 * @throws {GitError} UNKNOWN_REF with similar names, REMOTE_UNREACHABLE, REMOTE_DENIED, REMOTE_NOT_FOUND, UNSAFE_NAME
 */
export async function openComponent(repositoryFullName: string, tagName: string, { paths: wanted, lastCommit, host, scratch, cache, logger }: OpenComponentOptions): Promise<ComponentCommit> {
  checkRefName(tagName);
  const url = host.urlOf(repositoryFullName);
  const load = async (commit: string): Promise<GitObjects> => await cache?.load(url, commit) ?? new Map();
  const git = host.gitIn(scratch);
  const isProbablyNew = lastCommit === undefined || !hasPaths(await load(lastCommit), lastCommit, wanted);
  const found = isProbablyNew ? await git.findTagFiles({ url, name: tagName, paths: wanted, kept: load }) : undefined;
  const tags = found === undefined ? await git.listRemoteTags(url) : [found.tag];
  const tag = tags.find(({ name }) => name === tagName);
  if (tag === undefined) {
    const similar = nearestNames(tagName, tags.map(({ name }) => name));
    throw new GitError('UNKNOWN_REF', `${repositoryFullName} has no tag ${tagName}`, { hint: similar.length === 0 ? 'push the tag, or correct currentTag' : `push the tag, or correct currentTag; similar ones: ${similar.join(', ')}` });
  }
  let objects: GitObjects = await load(tag.commit);
  const keep = async (more: GitObjects): Promise<void> => {
    objects = new Map([...objects, ...more]);
    await cache?.save(url, tag.commit, objects).catch((error: unknown) => logger.warn(`the cache cannot be written, so the next run fetches again: ${errorMessage(error)}`));
  };
  if (found !== undefined && !hasPaths(objects, tag.commit, wanted)) await keep(found.objects);
  const prepare = async (paths: readonly string[]): Promise<void> => {
    if (hasPaths(objects, tag.commit, paths)) return;
    const fetched = await host.gitIn(await mkdtemp(join(scratch, 'repo-'))).fetchObjects({ url, tag, paths });
    if (fetched.get(tag.commit)?.type !== 'commit') throw new GitError('UNKNOWN_REF', `tag ${tagName} of ${repositoryFullName} does not point at a commit`);
    await keep(fetched);
  };
  return {
    tag, prepare,
    async read(path) {
      await prepare([path]);
      return filesAt(objects, tag.commit, path);
    },
  };
}
