import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode } from '@slipway/core';

/** A folder and all that it shall hold; `path` is absolute. */
export interface NewFolder {
  readonly path: string;
  readonly files: readonly { readonly path: string; readonly data: Uint8Array }[];
}

async function swap(folder: string, { fresh, old }: { readonly fresh: string; readonly old: string }): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const replaced = await rename(folder, old).then(() => true, (error: unknown) => {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  });
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (replaced) await rename(old, folder);
    throw error;
  }
}

/**
 * Makes folders hold exactly these files. All of them are written before the first one takes its place; a full disk
 * leaves every old folder. `root` is on the same file system.
 */
export async function replaceFolders(root: string, folders: readonly NewFolder[]): Promise<void> {
  if (folders.length === 0) return;
  // Outside addons/: what a killed run leaves behind must not look like an addon, nor be committed.
  const staging = await mkdtemp(join(root, '.slipway-collect-'));
  try {
    await writeFile(join(staging, '.gitignore'), '*\n');
    const staged = folders.map(({ path, files }, index) => ({ path, files, fresh: join(staging, `new-${index}`), old: join(staging, `old-${index}`) }));
    for (const { fresh, files } of staged) {
      for (const file of files) {
        const target = join(fresh, file.path);
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, file.data);
      }
    }
    for (const { path, fresh, old } of staged) await swap(path, { fresh, old });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
