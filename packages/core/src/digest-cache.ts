import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFileAtomic } from './atomic-file.ts';
import { errorCode } from './errors.ts';

/**
 * Files in a folder, by their digest: `<hex><extension>`. What is read must have that digest, so runs may share the folder, and it
 * may come from anywhere.
 */
export interface DigestCache {
  /** The content of this sha256; what `download` answers is kept if it has it, and is returned in any case. */
  get(sha256: string, download: () => Promise<Buffer>): Promise<Buffer>;
}

export interface DigestCacheOptions {
  /** With its dot. @default none */
  readonly extension?: string;
  /** How many files are kept; those that were not used lately go first. */
  readonly keep: number;
  /** Told when a file cannot be written; the run goes on. */
  readonly warn: (error: unknown) => void;
  /** In milliseconds. */
  readonly now?: () => number;
}

const abandonedAfterMs = 3_600_000;

const digestOf = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Opens a folder, which need not be there. */
export function openDigestCache(folder: string, { extension = '', keep, warn, now = Date.now }: DigestCacheOptions): DigestCache {
  const isOurs = (name: string): boolean => name.length === 64 + extension.length && name.endsWith(extension);
  // Those that were not used lately are the first to go. Another run may have removed it.
  const touch = (file: string): Promise<void> => utimes(file, now() / 1000, now() / 1000).catch(() => undefined);
  const prune = async (): Promise<void> => {
    const names = await readdir(folder);
    const files = (await Promise.all(names.map((name) => stat(join(folder, name)).then(({ mtimeMs }) => [{ name, mtimeMs }], () => [])))).flat().sort((a, b) => b.mtimeMs - a.mtimeMs);
    const whole = files.filter(({ name }) => isOurs(name));
    const abandoned = files.filter(({ name, mtimeMs }) => !isOurs(name) && mtimeMs < now() - abandonedAfterMs);
    for (const { name } of [...whole.slice(keep), ...abandoned]) await rm(join(folder, name), { force: true, recursive: true });
  };
  return {
    async get(sha256, download) {
      const file = join(folder, `${sha256}${extension}`);
      const found = await readFile(file).catch((error: unknown) => {
        if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '')) return undefined;
        throw error;
      });
      if (found !== undefined && digestOf(found) === sha256) {
        await touch(file);
        return found;
      }
      const fetched = await download();
      if (digestOf(fetched) === sha256) {
        try {
          await writeFileAtomic(file, fetched);
          await touch(file);
          await prune();
        } catch (error) {
          warn(error);
        }
      }
      return fetched;
    },
  };
}
