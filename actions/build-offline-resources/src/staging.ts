import { randomBytes } from 'node:crypto';
import { chmod, constants, copyFile, lstat, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorCode, writeFileAtomic } from '@slipway/core';
import type { ContextFile, OsStage, PackedFile } from '@slipway/offline-resources';
import { hashFile } from './download.ts';
import { BuildError } from './errors.ts';

/** What a killed run left behind is removed when it is older than any run takes. */
const leftoverAgeMs = 24 * 3600_000;
const prefix = '.slipway-offline-';

/** A folder beside the results, so that moving a result into place is one rename. */
export async function makeStaging(output: string, now: number): Promise<string> {
  await mkdir(output, { recursive: true });
  for (const name of await readdir(output)) {
    if (name.startsWith(prefix) && now - (await stat(join(output, name))).mtimeMs > leftoverAgeMs) await rm(join(output, name), { recursive: true, force: true });
  }
  return mkdtemp(join(output, prefix));
}

/** Puts files of the build context into a directory. */
export async function writeContext(directory: string, files: readonly ContextFile[]): Promise<void> {
  for (const { path, content } of files) await writeFileAtomic(join(directory, path), content);
}

/** Copies a downloaded file into place; the kept download stays apart, so nobody's later write reaches it. */
export async function placeFile(source: string, target: string, mode: number): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  await chmod(target, mode);
}

/**
 * Moves what the build exported into the package's directory, with plain permissions.
 * @throws {BuildError} BUILD_RESULT_INVALID for anything but files and folders, and for a distribution without packages or index
 */
export async function takeOsPackages(exported: string, directory: string, stages: readonly OsStage[]): Promise<void> {
  for (const { path, family, id } of stages) {
    const names = await readdir(join(exported, path)).catch((): string[] => []);
    const index = family === 'deb' ? 'Packages' : 'repodata';
    if (!names.some((name) => name.endsWith(`.${family}`)) || !names.includes(index)) {
      throw new BuildError('BUILD_RESULT_INVALID', `the build gave no ${family} packages or no ${index} for ${id}`, { exitCode: 3 });
    }
    await normalise(join(exported, path));
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await rename(join(exported, path), join(directory, path));
  }
}

async function normalise(path: string): Promise<void> {
  const entry = await lstat(path);
  if (entry.isDirectory()) {
    await chmod(path, 0o755);
    for (const name of await readdir(path)) await normalise(join(path, name));
  } else if (entry.isFile()) await chmod(path, 0o644);
  else throw new BuildError('BUILD_RESULT_INVALID', `the build gave something that is neither file nor folder: ${JSON.stringify(path)}`);
}

/** Every file of a directory with size and sha256, sorted by path. */
export async function listPacked(directory: string): Promise<PackedFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  const packed: PackedFile[] = [];
  for (const path of paths) packed.push({ path: path.slice(directory.length + 1), size: (await stat(path)).size, sha256: await hashFile(path) });
  return packed;
}

/** Puts a finished directory under its name; the previous one goes only when the new one is there. */
export async function replaceDirectory(finished: string, target: string): Promise<void> {
  const previous = join(dirname(target), `${prefix}previous-${randomBytes(6).toString('hex')}`);
  let hadPrevious = true;
  try {
    await rename(target, previous);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    hadPrevious = false;
  }
  try {
    await rename(finished, target);
  } catch (error) {
    if (hadPrevious) await rename(previous, target);
    throw error;
  }
  if (hadPrevious) await rm(previous, { recursive: true, force: true });
}
