import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { errorCode } from '@slipway/core';

/** A file of a folder; `path` is empty where the place is to be that file itself. */
export interface NewFile {
  readonly path: string;
  readonly data: Uint8Array;
  readonly executable?: boolean;
}

/**
 * Files and folders that wait beside their places. Nothing of the release repo changes before `apply`; all of them are
 * written by then, so a full disk leaves every old one.
 */
export interface Staging {
  /** Writes what `place`, an absolute path on the same file system, shall be. */
  add(place: string, files: readonly NewFile[]): Promise<void>;
  remove(place: string): void;
  apply(): Promise<void>;
  close(): Promise<void>;
}

const prefix = '.slipway-collect-';
const abandonedAfterMs = 3_600_000;
/** What a write that was killed leaves of the files that collecting writes. */
const temporary = /^\.(slipway\.lock\.json|version\.ya?ml|env\.yml|release_charts\.yaml)\.[0-9a-f]{12}\.tmp$/;

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
};

/** A staging folder whose run has ended, as far as this machine can tell. */
async function isAbandoned(folder: string): Promise<boolean> {
  const [pid, host] = await readFile(join(folder, 'owner'), 'utf8').then((text) => text.trim().split(' '), () => []);
  if (host === hostname() && Number(pid) > 0) return Number(pid) !== process.pid && !isRunning(Number(pid));
  return (await stat(folder).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs < Date.now() - abandonedAfterMs;
}

/** Removes what runs left behind that were killed. */
export async function removeLeftovers(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (temporary.test(name) || (name.startsWith(prefix) && await isAbandoned(join(root, name)))) await rm(join(root, name), { recursive: true, force: true });
  }
}

const isAbsent = (error: unknown): boolean => errorCode(error) === 'ENOENT';

async function swap(place: string, { fresh, old }: { readonly fresh: string; readonly old: string }): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const replaced = await rename(place, old).then(() => true, (error: unknown) => {
    if (isAbsent(error)) return false;
    throw error;
  });
  try {
    await rename(fresh, place);
  } catch (error) {
    if (replaced) await rename(old, place);
    throw error;
  }
}

async function writeStaged(fresh: string, files: readonly NewFile[]): Promise<void> {
  for (const { path, data, executable = false } of files) {
    const target = path === '' ? fresh : join(fresh, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, data, { flag: 'wx', mode: executable ? 0o755 : 0o644 });
  }
}

/** Opens a staging folder in `root` when the first file needs it. */
export function openStaging(root: string): Staging {
  const staged: { readonly place: string; readonly fresh: string; readonly old: string }[] = [];
  const removed: string[] = [];
  let folder: Promise<string> | undefined;
  let count = 0;
  const open = async (): Promise<string> => {
    // Outside addons/: what a killed run leaves behind must not look like an addon, nor be committed.
    const made = await mkdtemp(join(root, prefix));
    await writeFile(join(made, '.gitignore'), '*\n');
    await writeFile(join(made, 'owner'), `${process.pid} ${hostname()}\n`);
    return made;
  };
  const inFolder = async (name: string): Promise<string> => join(await (folder ??= open()), name);
  return {
    async add(place, files) {
      count += 1;
      const number = count;
      const [fresh, old] = [await inFolder(`new-${number}`), await inFolder(`old-${number}`)];
      await writeStaged(fresh, files);
      staged.push({ place, fresh, old });
    },
    remove(place) { removed.push(place); },
    async apply() {
      for (const { place, ...where } of staged) await swap(place, where);
      for (const [index, place] of removed.entries()) {
        await rename(place, await inFolder(`gone-${index}`)).catch((error: unknown) => { if (!isAbsent(error)) throw error; });
      }
    },
    async close() {
      if (folder !== undefined) await rm(await folder, { recursive: true, force: true });
    },
  };
}
