import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, ownerState, syncDirectory, thisOwner, type Owner } from '@slipway/core';
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

/** What a run has named `.<name>@<owner>@<random>@new`, or `@old` for what it moved aside. */
interface Run {
  readonly path: string;
  readonly owner: Owner;
  readonly what: string;
}

async function findRuns(parent: string, name: string): Promise<Run[]> {
  return (await readdir(parent)).flatMap((entry): Run[] => {
    if (!entry.startsWith(`.${name}@`)) return [];
    const [, owner, what] = /^([^@]+)@[0-9a-f]+@(new|old)$/.exec(entry.slice(name.length + 2)) ?? [];
    return owner === undefined || what === undefined ? [] : [{ path: join(parent, entry), owner, what }];
  });
}

/** Brings back what a killed run moved aside, and removes what it left half-written, or names it where it may be of use. */
async function recover(parent: string, name: string, resume: boolean): Promise<string[]> {
  const leftovers: string[] = [];
  for (const run of await findRuns(parent, name)) {
    if (await ownerState(run.owner) !== 'gone') continue;
    if (run.what === 'old' && !await exists(join(parent, name))) await rename(run.path, join(parent, name));
    else if (run.what === 'new' && resume) leftovers.push(run.path);
    else await rm(run.path, { recursive: true, force: true });
  }
  return leftovers;
}

/** Removes what killed runs have left, where nothing has to be written; harmless where there is no such folder. */
export async function clearLeftovers(parent: string, name: string): Promise<void> {
  await recover(parent, name, false).catch((error: unknown) => { if (errorCode(error) !== 'ENOENT') throw error; });
}

/**
 * What runs on other machines have left in an output folder, as on a shared disk, or are writing there: nobody here can tell which.
 * A sentence for each, for whoever can.
 */
export async function describeForeignRuns(parent: string, name: string): Promise<string[]> {
  const runs = await findRuns(parent, name).catch(() => []);
  return (await Promise.all(runs.map(async ({ path, owner, what }) => {
    if (await ownerState(owner) !== 'unknown') return [];
    const files = [path, ...(await readdir(path).catch(() => [])).map((file) => join(path, file))];
    const times = await Promise.all(files.map(async (file) => (await stat(file).catch(() => undefined))?.mtimeMs ?? 0));
    return [`${path} is of a run on ${owner.split('_')[0] ?? ''}, last written ${new Date(Math.max(...times)).toISOString()}: ${what === 'old' ? 'the earlier package, which that run was replacing' : 'not a whole package'}. Remove it when that run has ended; nothing here does`];
  }))).flat();
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
  const run = `.${name}@${await thisOwner()}@${randomBytes(4).toString('hex')}`;
  const temporary = join(parent, `${run}@new`);
  await mkdir(temporary);
  return {
    temporary, leftovers,
    async commit() {
      const path = join(parent, name);
      const old = join(parent, `${run}@old`);
      await syncDirectory(temporary);
      let replaced = false;
      for (let attempt = 1; ; attempt += 1) {
        replaced = await rename(path, old).then(() => true, (error: unknown) => {
          if (errorCode(error) === 'ENOENT') return false;
          throw error;
        });
        try {
          await rename(temporary, path);
          break;
        } catch (error) {
          // between the two steps another run has put its own there, which is whole as well
          const isTaken = attempt < 10 && ['ENOTEMPTY', 'EEXIST'].includes(errorCode(error) ?? '');
          if (replaced && isTaken) await rm(old, { recursive: true, force: true });
          else if (replaced) await rename(old, path);
          if (!isTaken) throw error;
        }
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
