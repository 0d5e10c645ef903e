import { constants } from 'node:fs';
import { copyFile, link, lstat, rm } from 'node:fs/promises';
import { errorCode } from '@slipway/core';

/** What a disk says that cannot, or does not let us, give a file a second name. */
const refusals: ReadonlySet<string> = new Set(['EXDEV', 'EMLINK', 'EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Gives a regular file a second name; false where that cannot be (T29). */
export async function linkFile(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
  } catch (error) {
    if (refusals.has(errorCode(error) ?? '')) return false;
    throw error;
  }
  if ((await lstat(to)).isFile()) return true;
  await rm(to); // a second name of a symbolic link
  return false;
}

/** Puts a file at another place: by a second name where the disk allows it, else by a copy. */
export async function linkOrCopy(from: string, to: string): Promise<void> {
  if (!await linkFile(from, to)) await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
}
