import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '@slipway/core';

/** Makes a folder hold exactly these files. They are written beside it first; a failure leaves the old folder. */
export async function replaceFolder(path: string, files: readonly { readonly path: string; readonly data: Uint8Array }[]): Promise<void> {
  const suffix = randomBytes(6).toString('hex');
  const parent = dirname(path);
  const fresh = join(parent, `.${basename(path)}.${suffix}.new`);
  const old = join(parent, `.${basename(path)}.${suffix}.old`);
  try {
    for (const file of files) {
      const target = join(fresh, file.path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, file.data);
    }
    try {
      await rename(path, old);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
    await rename(fresh, path);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}
