import { open, readdir } from 'node:fs/promises';
import { release } from 'node:os';
import { join } from 'node:path';
import { mapConcurrent } from './concurrency.ts';
import { exec as defaultExec, type Exec } from './exec.ts';

export interface SyncTreeOptions {
  readonly signal?: AbortSignal | undefined;
  readonly exec?: Exec;
  /** Makes one file or folder durable. @default fsync */
  readonly syncOne?: (path: string) => Promise<void>;
  /** @default process.platform */
  readonly platform?: NodeJS.Platform;
  /** Of the kernel. @default os.release() */
  readonly kernel?: string;
}

/** fsync of what is there, file or folder. */
async function fsync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try { await handle.sync(); } finally { await handle.close(); }
}

/** Since 5.8 what could not be written earlier is told too. @see https://man7.org/linux/man-pages/man2/syncfs.2.html */
const reportsErrors = (kernel: string): boolean => {
  const [major = 0, minor = 0] = kernel.split('.').map(Number);
  return major > 5 || (major === 5 && minor >= 8);
};

/**
 * Makes a folder and everything below it survive a power cut: by one call for its whole file system where there is one, which takes
 * a fraction of the time, otherwise file by file.
 */
export async function syncTree(folder: string, { signal, exec = defaultExec, syncOne = fsync, platform = process.platform, kernel = release() }: SyncTreeOptions = {}): Promise<void> {
  if (platform === 'linux' && reportsErrors(kernel)) {
    const done = await exec('sync', ['-f', folder], { env: {}, timeoutMs: 2 ** 31 - 1, ...(signal === undefined ? {} : { signal }) }).then(() => true, () => false);
    signal?.throwIfAborted();
    if (done) return; // otherwise it is an old sync, or the files tell what is wrong
  }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile() || entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  await mapConcurrent([...paths, folder], 4, async (path) => {
    signal?.throwIfAborted();
    await syncOne(path);
  });
}
