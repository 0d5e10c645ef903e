import { createRedactor } from '@slipway/core';
import { GitError } from './errors.ts';
import { checkRefName, nearestNames } from './names.ts';
import { isOid, type GitTreeEntry } from './parse.ts';

export interface FetchedTag {
  readonly commit: string;
  readonly annotated: boolean;
}

export interface FetchedRef {
  readonly commit: string;
  readonly kind: 'tag' | 'branch' | 'commit';
}

/** What fetching needs of a repository. */
export interface FetchSteps {
  readonly runRemote: (args: readonly string[], step: string, url: string, options?: { readonly input?: string }) => Promise<{ readonly stdout: Buffer }>;
  readonly find: (revision: string) => Promise<string | undefined>;
  readonly listTree: (commit: string, path: string) => Promise<readonly GitTreeEntry[]>;
  readonly localOids: () => Promise<ReadonlySet<string>>;
  readonly typeOf: (revision: string) => Promise<string>;
  readonly remoteName: string;
}

export interface Fetch {
  /**
   * Brings one tag into this repository, without history. With `paths` only their files are downloaded, where the
   * server can do that. @throws {GitError} UNKNOWN_REF, REMOTE_UNREACHABLE, REMOTE_DENIED
   */
  fetchTag(options: { readonly url: string; readonly tag: string; readonly paths?: readonly string[] }): Promise<FetchedTag>;
  /**
   * Like `fetchTag` for what people write: a tag, which goes before a branch of the same name (T66), a branch, a whole
   * commit, or HEAD. @throws {GitError} UNKNOWN_REF with similar names, REMOTE_NOT_FOUND, REMOTE_UNREACHABLE, REMOTE_DENIED
   */
  fetchRef(options: { readonly url: string; readonly ref: string; readonly paths?: readonly string[] }): Promise<FetchedRef>;
}

/** `git ls-remote --tags --heads`: the names of tags and branches. */
function parseRemoteRefs(text: string): string[] {
  const refs = text.split('\n').map((line) => /^[0-9a-f]+\trefs\/(?:tags|heads)\/(.+)$/.exec(line)?.[1]);
  return [...new Set(refs.filter((name) => name !== undefined && !name.endsWith('^{}')).map((name) => name ?? ''))];
}

/** Of every fetch: nothing but what is asked for. */
export const fetchArguments: readonly string[] = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance'];

export function createFetch({ runRemote, find, listTree, localOids, typeOf, remoteName }: FetchSteps): Fetch {
  const fetchInto = async ({ url, source, target, subject, paths }: { readonly url: string; readonly source: string; readonly target: string; readonly subject: string; readonly paths: readonly string[] | undefined }): Promise<string> => {
    await runRemote([...fetchArguments, '--depth=1', ...(paths === undefined ? [] : ['--filter=blob:none']), '--end-of-options', remoteName, `+${source}:${target}`], `fetching ${subject} of ${url}`, url);
    const commit = await find(target);
    if (commit === undefined) throw new GitError('UNKNOWN_REF', `${subject} of ${url} does not point at a commit`);
    if (paths !== undefined && paths.length > 0) {
      const present = await localOids();
      const wanted = new Set((await Promise.all(paths.map((path) => listTree(commit, path)))).flat().filter(({ type }) => type === 'blob').map((entry) => entry.oid));
      const missing = [...wanted].filter((id) => !present.has(id));
      if (missing.length > 0) await runRemote([...fetchArguments, '--filter=blob:none', '--stdin', '--end-of-options', remoteName], `fetching files of ${url}`, url, { input: `${missing.join('\n')}\n` });
    }
    return commit;
  };

  return {
    async fetchTag({ url, tag, paths }) {
      const name = `refs/tags/${checkRefName(tag)}`;
      const commit = await fetchInto({ url, source: name, target: name, subject: `tag ${tag}`, paths });
      return { commit, annotated: await typeOf(name) === 'tag' };
    },

    async fetchRef({ url, ref, paths }) {
      checkRefName(ref);
      const remote = `refs/remotes/${remoteName}/${ref}`;
      const sources: readonly (FetchedRef & { readonly target: string })[] = isOid(ref) || ref === 'HEAD'
        ? [{ kind: 'commit', commit: ref, target: remote }]
        : [{ kind: 'tag', commit: `refs/tags/${ref}`, target: `refs/tags/${ref}` }, { kind: 'branch', commit: `refs/heads/${ref}`, target: remote }];
      for (const { kind, commit: source, target } of sources) {
        try {
          return { kind, commit: await fetchInto({ url, source, target, subject: `${kind} ${ref}`, paths }) };
        } catch (error) {
          if (!(error instanceof GitError) || error.code !== 'UNKNOWN_REF') throw error;
        }
      }
      const { stdout } = await runRemote(['ls-remote', '--tags', '--heads', '--quiet', '--end-of-options', remoteName], `listing the refs of ${url}`, url);
      const names = parseRemoteRefs(stdout.toString('utf8'));
      const similar = nearestNames(ref, names);
      throw new GitError('UNKNOWN_REF', `there is no tag, branch or commit ${ref} in ${createRedactor().redact(url)}`, {
        hint: similar.length > 0 ? `similar names: ${similar.join(', ')}` : names.length === 0 ? 'it has no tags and no branches' : `it has ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`,
      });
    },
  };
}
