import { GitError } from './errors.ts';
import { fetchArguments } from './fetch.ts';
import { checkGitPath, checkRefName } from './names.ts';
import { hasPaths, parseObjects, parseTreeOids, pickPaths, type GitObjects } from './objects.ts';
import { isOid, type RemoteTag } from './parse.ts';
import { readTagObjects } from './remote-tags.ts';
import type { UploadPack } from './upload-pack.ts';

/** What fetching objects needs of a repository. */
export interface FetchObjectsSteps {
  readonly run: (args: readonly string[], options: { readonly step: string; readonly input?: string; readonly maxOutputBytes?: number }) => Promise<{ readonly stdout: Buffer }>;
  readonly runRemote: (args: readonly string[], step: string, url: string, options?: { readonly input?: string }) => Promise<unknown>;
  readonly localOids: () => Promise<ReadonlySet<string>>;
  /** `git init --bare` */
  readonly init: () => Promise<void>;
  /** Talks to a server; when that is not to be, does it in the other way. */
  readonly talk: <T>(url: string, script: (server: UploadPack) => Promise<T>, otherwise: () => Promise<T>) => Promise<T>;
  readonly remoteName: string;
}

/** Reads objects of a remote. `cwd` is a folder that may be thrown away: it becomes a bare repository where one is needed. */
export interface FetchObjects {
  /** Tag objects, and commits of lightweight tags, by name; trees and files are not downloaded where the server can do that. */
  fetchTagObjects(options: { readonly url: string; readonly oids: readonly string[] }): Promise<GitObjects>;
  /**
   * The commit of a tag, and the trees and files of these paths, without history.
   * @throws {GitError} UNKNOWN_REF, REMOTE_UNREACHABLE, REMOTE_DENIED
   */
  fetchObjects(options: { readonly url: string; readonly tag: RemoteTag; readonly paths: readonly string[] }): Promise<GitObjects>;
  /**
   * Looks a tag up and fetches as `fetchObjects` does, in one go and without a list of all tags; what `kept` has of its commit is
   * not fetched again. Undefined when that is not to be, or there is no such tag: then the tags must be listed to know.
   */
  findTagFiles(options: { readonly url: string; readonly name: string; readonly paths: readonly string[]; readonly kept: (commit: string) => Promise<GitObjects> }): Promise<{ readonly tag: RemoteTag; readonly objects: GitObjects } | undefined>;
}

/** Of the files of one repo together, in bytes. */
const maxFilesBytes = 512 * 2 ** 20;

/** Without paths: everything. */
const pathsBelow = (paths: readonly string[]): string[] => (paths.includes('') ? [] : paths.map(checkGitPath));

/** Commit and trees come first, then the files by name. */
async function askForPaths(server: UploadPack, { name, commit, object = commit }: RemoteTag, paths: readonly string[]): Promise<GitObjects> {
  const below = pathsBelow(paths);
  const { trees, blobs } = pickPaths(await server.fetchObjects({ wants: [object], depth: 1, filter: 'blob:none' }), commit, below.length === 0 ? [''] : below);
  const files: GitObjects = blobs.length === 0 ? new Map() : await server.fetchObjects({ wants: blobs, filter: 'blob:none' });
  const objects: GitObjects = new Map([...trees, ...blobs.flatMap((oid) => {
    const file = files.get(oid);
    return file === undefined ? [] : [[oid, file] as const];
  })]);
  if (!hasPaths(objects, commit, paths)) throw new GitError('GIT_FAILED', `the server does not send all of tag ${name}`);
  return objects;
}

export function createFetchObjects({ run, runRemote, localOids, init, talk, remoteName }: FetchObjectsSteps): FetchObjects {
  const fetchByName = (args: readonly string[], { step, url, oids }: { readonly step: string; readonly url: string; readonly oids: readonly string[] }): Promise<unknown> =>
    runRemote([...fetchArguments, ...args, '--stdin', '--end-of-options', remoteName], `${step} of ${url}`, url, { input: `${oids.join('\n')}\n` });
  const read = async (names: readonly string[], step: string): Promise<Buffer> =>
    (await run(['cat-file', '--batch'], { step, input: `${names.join('\n')}\n`, maxOutputBytes: maxFilesBytes })).stdout;

  return {
    fetchTagObjects: ({ url, oids }) => readTagObjects(oids, {
      init, present: localOids, talk: (script, otherwise) => talk(url, script, otherwise),
      download: (missing) => fetchByName(['--depth=1', '--filter=tree:0'], { step: 'fetching tag messages', url, oids: missing }),
      read: (wanted) => read(wanted, 'reading tag messages'),
    }),

    // The tag is asked for by the object that it was, not by its name, so it cannot move in between (T66).
    async fetchObjects({ url, tag, paths }) {
      const { name, commit, object = commit } = tag;
      if (!isOid(commit) || !isOid(object)) throw new GitError('UNSAFE_NAME', `not an object name: ${JSON.stringify([commit, object])}`);
      const below = pathsBelow(paths);
      return talk(url, (server) => askForPaths(server, tag, paths), async () => {
        await init();
        await fetchByName(['--depth=1', '--filter=blob:none'], { step: `fetching tag ${name}`, url, oids: [object] });
        const listed = await run(['ls-tree', '-r', '-t', '-z', '--end-of-options', commit, ...below], { step: `reading the tree of tag ${name}` });
        const { trees, blobs } = parseTreeOids(listed.stdout.toString('utf8'));
        if (blobs.length > 0) {
          const present = await localOids();
          const missing = blobs.filter((oid) => !present.has(oid));
          if (missing.length > 0) await fetchByName(['--filter=blob:none'], { step: `fetching files of tag ${name}`, url, oids: missing });
        }
        return parseObjects(await read([commit, `${commit}^{tree}`, ...trees, ...blobs], 'reading files'));
      });
    },

    async findTagFiles({ url, name, paths, kept }) {
      checkRefName(name);
      pathsBelow(paths);
      return talk(url, async (server) => {
        const tag = await server.findTag(name);
        if (tag === undefined) return undefined;
        const before = await kept(tag.commit);
        if (hasPaths(before, tag.commit, paths)) return { tag, objects: before };
        return { tag, objects: new Map([...before, ...await askForPaths(server, tag, paths)]) };
      }, () => Promise.resolve(undefined));
    },
  };
}
