import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSlipwayError } from '@slipway/core';
import { readAddonFiles, type RepoTree } from '@slipway/release-repo';
import type { FileContent } from '../component-chart.ts';

const isExecutable = async (file: string): Promise<boolean> => ((await lstat(file)).mode & 0o100) !== 0;

/** What lies at a path of the release repo now, as a commit would have it. A file has the path `''`. */
export async function readPresent(tree: RepoTree, folder: string, path: string): Promise<Map<string, FileContent>> {
  const files = (await tree.list(path)).filter(({ type }) => type === 'file').map((entry) => entry.path);
  if (files.length === 0) {
    try {
      return new Map([['', { data: await tree.read(path), executable: await isExecutable(join(folder, path)) }]]);
    } catch (error) {
      if (isSlipwayError(error) && error.code === 'FILE_NOT_FOUND') return new Map();
      throw error;
    }
  }
  const contents = await readAddonFiles(tree, { path, files });
  return new Map(await Promise.all([...contents].map(async ([name, data]) => [name, { data, executable: await isExecutable(join(folder, path, name)) }] as const)));
}
