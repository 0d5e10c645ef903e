import { GitError } from './errors.ts';
import { checkGitPath } from './names.ts';
import { hasPaths, parseObjects, parseTreeOids, pickPaths, type GitObjects } from './objects.ts';
import { isOid, type RemoteTag } from './parse.ts';
import type { UploadPack } from './upload-pack.ts';

/** What fetching objects needs of a repository. */
export interface FetchObjectsSteps {
  readonly run: (args: readonly string[], options: { readonly step: string; readonly input?: string; readonly maxOutputBytes?: number }) => Promise<{ readonly stdout: Buffer }>;
  /** `git fetch` with these arguments. */
  readonly download: (args: readonly string[], step: string, input?: string) => Promise<unknown>;
  readonly localOids: () => Promise<ReadonlySet<string>>;
  /** `git init` */
  readonly init: () => Promise<void>;
  /** Talks to the server; when that is not to be, does it in the other way. */
  readonly talk: <T>(script: (server: UploadPack) => Promise<T>, otherwise: () => Promise<T>) => Promise<T>;
}

/** Of the files of one repo together, in bytes. */
const maxFilesBytes = 512 * 2 ** 20;

/**
 * The commit of a tag, the trees and the files of these paths. Only those files are downloaded, where the server can do that:
 * commit and trees come first, then the files by name. The tag is asked for by the object that it was, not by its name, so it
 * cannot move in between (T66).
 */
export async function fetchObjects({ name, commit, object = commit }: RemoteTag, paths: readonly string[], { run, download, localOids, init, talk }: FetchObjectsSteps): Promise<GitObjects> {
  if (!isOid(commit) || !isOid(object)) throw new GitError('UNSAFE_NAME', `not an object name: ${JSON.stringify([commit, object])}`);
  const below = paths.includes('') ? [] : paths.map(checkGitPath);
  return talk(async (server) => {
    const { trees, blobs } = pickPaths(await server.fetch({ wants: [object], depth: 1, filter: 'blob:none' }), commit, below.length === 0 ? [''] : below);
    const files = blobs.length === 0 ? new Map() : await server.fetch({ wants: blobs, filter: 'blob:none' });
    const objects: GitObjects = new Map([...trees, ...files]);
    if (!hasPaths(objects, commit, paths)) throw new GitError('GIT_FAILED', `the server does not send all of tag ${name}`);
    return objects;
  }, async () => {
    await init();
    await download(['--depth=1', '--filter=blob:none', '--stdin'], `fetching tag ${name}`, `${object}\n`);
    const listed = await run(['ls-tree', '-r', '-t', '-z', '--end-of-options', commit, ...below], { step: `reading the tree of tag ${name}` });
    const { trees, blobs } = parseTreeOids(listed.stdout.toString('utf8'));
    if (blobs.length > 0) {
      const present = await localOids();
      const missing = blobs.filter((oid) => !present.has(oid));
      if (missing.length > 0) await download(['--filter=blob:none', '--stdin'], `fetching files of tag ${name}`, `${missing.join('\n')}\n`);
    }
    const { stdout } = await run(['cat-file', '--batch'], { step: 'reading files', input: [commit, `${commit}^{tree}`, ...trees, ...blobs, ''].join('\n'), maxOutputBytes: maxFilesBytes });
    return parseObjects(stdout);
  });
}
