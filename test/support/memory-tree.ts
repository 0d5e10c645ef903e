import { comparePaths, normalisePath, ReleaseRepoError, type RepoTree } from '../../packages/release-repo/src/index.ts';

/** A release repo that lies in memory. */
export function createMemoryTree(files: Readonly<Record<string, string | Buffer>>, { name = 'memory', symlinks = [] }: { readonly name?: string; readonly symlinks?: readonly string[] } = {}): RepoTree {
  const contents = new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
  const read = (path: string): Promise<Buffer> => {
    const content = contents.get(normalisePath(path));
    return content === undefined ? Promise.reject(new ReleaseRepoError('FILE_NOT_FOUND', `there is no file ${path}`)) : Promise.resolve(content);
  };
  return {
    name, read,
    list: (folder = '') => Promise.resolve([...contents.keys()].map((path) => ({ path, type: 'file' as const }))
      .concat(symlinks.map((path) => ({ path, type: 'symlink' as never })))
      .filter(({ path }) => folder === '' || path === folder || path.startsWith(`${folder}/`)).sort((a, b) => comparePaths(a.path, b.path))),
    readMany: async (paths) => new Map(await Promise.all(paths.map(async (path) => [path, await read(path)] as const))),
  };
}
