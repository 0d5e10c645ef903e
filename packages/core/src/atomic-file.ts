import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file that appears under its name only when it is whole. */
export interface AtomicFile {
  readonly handle: FileHandle;
  /** Syncs and renames it into place. */
  commit(): Promise<void>;
  /** Removes what was written. Harmless after commit. */
  abort(): Promise<void>;
}

/** Makes the names in a folder durable: what was renamed into it is there after a crash. */
export async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Opens a temporary name beside `path` for writing; its folder is made when absent. */
export async function openAtomicFile(path: string, { mode = 0o644 }: { readonly mode?: number } = {}): Promise<AtomicFile> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx', mode);
  let open_ = true;
  const close = async (): Promise<void> => {
    if (open_) { open_ = false; await handle.close(); }
  };
  return {
    handle,
    async commit() {
      await handle.sync();
      await close();
      await rename(temporary, path);
      await syncDirectory(folder);
    },
    async abort() {
      await close();
      await rm(temporary, { force: true });
    },
  };
}

/** Replaces `path` by `data` in one step: a failed write leaves the previous file. */
export async function writeFileAtomic(path: string, data: string | Uint8Array, options: { readonly mode?: number } = {}): Promise<void> {
  const file = await openAtomicFile(path, options);
  try {
    await file.handle.writeFile(data);
    await file.commit();
  } catch (error) {
    // Node names no file when a write fails
    if (error instanceof Error && !error.message.includes(path)) error.message += `, writing ${path}`;
    throw error;
  } finally {
    await file.abort();
  }
}
