import { comparePaths, normalisePath, ReleaseRepoError, type RepoTree } from '@slipway/release-repo';

/** A release repo of files in memory. */
export function createScratchTree(files: ReadonlyMap<string, Uint8Array>): RepoTree {
  const read = (path: string): Promise<Buffer> => {
    const data = files.get(normalisePath(path));
    return data === undefined ? Promise.reject(new ReleaseRepoError('FILE_NOT_FOUND', `there is no file ${path}`, { location: { file: path } })) : Promise.resolve(Buffer.from(data));
  };
  return {
    name: 'what would be collected', read,
    list: (folder = '') => Promise.resolve([...files.keys()].filter((path) => folder === '' || path === folder || path.startsWith(`${folder}/`)).sort(comparePaths).map((path) => ({ path, type: 'file' }))),
    readMany: async (paths) => new Map(await Promise.all(paths.map(async (path) => [path, await read(path)] as const))),
  };
}
