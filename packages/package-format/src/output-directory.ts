import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode, syncDirectory } from '@slipway/core';
import { PackageError } from './errors.ts';

/** A directory that gets its name only when it is whole. */
export interface OutputDirectory {
  /** Where to write meanwhile. */
  readonly temporary: string;
  /** Where runs that were killed had been writing; only with `resume`. They are for the caller to remove, or for the next run. */
  readonly leftovers: readonly string[];
  /** Syncs it and puts it in the place of an earlier one. */
  commit(): Promise<string>;
  /** Removes what was written. Harmless after commit. */
  abort(): Promise<void>;
}

const exists = async (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** Brings back what a killed run moved aside, and removes what it left half-written, or names it where it may be of use. */
async function recover(parent: string, name: string, resume: boolean): Promise<string[]> {
  const host = hostname();
  const leftovers: string[] = [];
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(`.${name}@`)) continue;
    const [owner, pid, , what] = entry.slice(name.length + 2).split('@');
    if (owner !== host || isRunning(Number(pid))) continue;
    if (what === 'old' && !await exists(join(parent, name))) await rename(join(parent, entry), join(parent, name));
    else if (what === 'new' && resume) leftovers.push(join(parent, entry));
    else await rm(join(parent, entry), { recursive: true, force: true });
  }
  return leftovers;
}

/**
 * Starts a directory beside its final place. The earlier one stays until `commit`, which moves it aside, the new one in and
 * then removes it (T40); a run that was killed between these two steps is put right by the next.
 */
export async function createOutputDirectory(parent: string, name: string, { resume = false }: { readonly resume?: boolean } = {}): Promise<OutputDirectory> {
  await mkdir(parent, { recursive: true });
  const leftovers = await recover(parent, name, resume);
  const earlier = await lstat(join(parent, name)).catch(() => undefined);
  if (earlier?.isDirectory() === false) throw new PackageError('WRITE_FAILED', `${join(parent, name)} is in the way: it is no directory`, { hint: 'remove it, or choose another output folder' });
  const run = `.${name}@${hostname()}@${process.pid}@${randomBytes(4).toString('hex')}`;
  const temporary = join(parent, `${run}@new`);
  await mkdir(temporary);
  return {
    temporary, leftovers,
    async commit() {
      const path = join(parent, name);
      const old = join(parent, `${run}@old`);
      await syncDirectory(temporary);
      const replaced = await rename(path, old).then(() => true, (error: unknown) => {
        if (errorCode(error) === 'ENOENT') return false;
        throw error;
      });
      try {
        await rename(temporary, path);
      } catch (error) {
        if (replaced) await rename(old, path);
        throw error;
      }
      await syncDirectory(parent);
      if (replaced) await rm(old, { recursive: true, force: true });
      return path;
    },
    async abort() {
      await rm(temporary, { recursive: true, force: true });
    },
  };
}
