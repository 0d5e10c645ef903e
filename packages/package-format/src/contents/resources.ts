import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errorMessage, SlipwayError } from '@slipway/core';
import { createContentCheck, parseDigest } from '@slipway/oci';
import { parseChecksums } from '../checksums.ts';
import { PackageError } from '../errors.ts';
import type { ResourceFile } from '../plan-input.ts';

/** The folder of a package that other directories are packed into. */
export const resourcesFolder = 'resources';

/**
 * The files of directories as `build-offline-resources` makes them, by their `checksums.txt`; they come to lie in
 * `resources/<directory>/`. Their bytes are read, and checked, when they are packed.
 * @throws {PackageError} PLAN_INVALID, PLAN_CONFLICT
 */
export async function loadResources(directories: readonly string[]): Promise<ResourceFile[]> {
  const files: ResourceFile[] = [];
  const names = new Set<string>();
  for (const directory of directories) {
    const name = basename(directory);
    if (names.has(name)) throw new PackageError('PLAN_CONFLICT', `two directories of resources are called ${name}`);
    names.add(name);
    const refuse = (reason: string, cause?: unknown): PackageError => new PackageError('PLAN_INVALID', `${directory} cannot be packed: ${reason}`, { cause, hint: 'name a directory that build-offline-resources has made' });
    const text = await readFile(join(directory, 'checksums.txt'), 'utf8').catch((cause: unknown) => { throw refuse(`its checksums.txt cannot be read (${errorMessage(cause)})`, cause); });
    const sums = parseChecksums(text, { withFolders: true });
    if (sums === undefined) throw refuse('its checksums.txt is no list of checksums in the form of sha256sum');
    for (const [path, sha256] of sums) {
      const found = await lstat(join(directory, path)).catch(() => undefined);
      if (found?.isFile() !== true) throw refuse(`${path} of its checksums.txt is ${found === undefined ? 'not there' : 'no regular file'}`);
      files.push({ path: `${resourcesFolder}/${name}/${path}`, size: found.size, sha256, source: join(directory, path) });
    }
    const own = await lstat(join(directory, 'checksums.txt'));
    files.push({ path: `${resourcesFolder}/${name}/checksums.txt`, size: own.size, sha256: createHash('sha256').update(text).digest('hex'), source: join(directory, 'checksums.txt') });
  }
  return files;
}

/** The verified bytes of a file. @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming it */
export async function* readResource({ path, size, sha256, source }: ResourceFile): AsyncGenerator<Buffer> {
  try {
    const check = createContentCheck({ digest: parseDigest(`sha256:${sha256}`), size }, source);
    for await (const chunk of createReadStream(source, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      check.update(chunk);
      yield chunk;
    }
    check.finish();
  } catch (error) {
    const wrong = error instanceof SlipwayError && (error.code === 'DIGEST_MISMATCH' || error.code === 'SIZE_MISMATCH');
    throw new PackageError(wrong ? 'BLOB_WRONG' : 'BLOB_UNREADABLE', `cannot pack ${path}: ${errorMessage(error)}`, { cause: error, exitCode: wrong ? 1 : 3, hint: 'no package was made: build the offline resources again' });
  }
}
