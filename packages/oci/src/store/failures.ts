import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, errorMessage } from '@slipway/core';
import { OciError } from '../errors.ts';

/** The error of a read that failed. */
export function readError(path: string, error: unknown): OciError {
  const code = errorCode(error);
  if (code === 'ELOOP' || code === 'ENOTDIR' || code === 'EISDIR') return new OciError('STORE_INVALID', `${path} in the image store is not a regular file`, { cause: error });
  return new OciError('STORE_UNREADABLE', `cannot read ${path} in the image store: ${errorMessage(error)}`, { cause: error });
}

/** The error of a write that failed, which names what is wrong with the disk (T28). */
export async function writeError(path: string, error: unknown): Promise<OciError> {
  if (error instanceof OciError) return error;
  const { reason, hint } = await explain(path, errorCode(error) ?? '');
  return new OciError('STORE_WRITE_FAILED', `cannot write ${path} in the image store: ${reason ?? errorMessage(error)}`, { cause: error, ...(hint === undefined ? {} : { hint }) });
}

async function explain(path: string, code: string): Promise<{ readonly reason?: string; readonly hint?: string }> {
  const again = 'run the same command again; what is complete is kept';
  switch (code) {
    case 'ENOSPC':
      return await lacksInodes(path)
        ? { reason: 'the file system has no inodes left (ENOSPC), although it has space', hint: `remove files, or use a file system made for more of them; then ${again}` }
        : { reason: 'the disk is full (ENOSPC)', hint: `free space and ${again}` };
    case 'EDQUOT': return { reason: 'the quota of this user is used up (EDQUOT)', hint: `free space and ${again}` };
    case 'EIO': return { reason: 'the disk reports an input/output error (EIO)', hint: `look at the disk (dmesg says more), then ${again}` };
    case 'EROFS': return { reason: 'the file system is read-only (EROFS)' };
    case 'EACCES':
    case 'EPERM': return { reason: `this user may not write there (${code})` };
    default: return {};
  }
}

/** Whether files lack, not bytes. The nearest folder that exists is asked. */
async function lacksInodes(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    const found = await statfs(folder).catch(() => undefined);
    if (found !== undefined) return found.files > 0 && found.ffree === 0 && found.bavail > 0;
    if (folder === dirname(folder)) return false;
  }
}
