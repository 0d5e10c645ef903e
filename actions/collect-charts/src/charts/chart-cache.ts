import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, writeFileAtomic } from '@slipway/core';

/**
 * Packed charts in a folder, by their digest: `charts/<hex>.tgz`. What is read must have that digest, so runs may share the
 * folder, and it may come from anywhere.
 */
export interface ChartCache {
  /** The chart of this sha256; what `fetch` answers is kept if it has it. */
  get(sha256: string, fetch: () => Promise<Buffer>): Promise<Buffer>;
}

const kept = 256;
const abandonedAfterMs = 3_600_000;

const digestOf = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Opens the charts below a cache folder. `warn` is told when one cannot be written; the run goes on. */
export function openChartCache(root: string, { warn, keep = kept, now = Date.now }: { readonly warn: (error: unknown) => void; readonly keep?: number; readonly now?: () => number }): ChartCache {
  const folder = join(root, 'charts');
  // Those that were not used lately are the first to go. Another run may have removed it.
  const touch = (file: string): Promise<void> => utimes(file, now() / 1000, now() / 1000).catch(() => undefined);
  const prune = async (): Promise<void> => {
    const names = await readdir(folder);
    const files = (await Promise.all(names.map((name) => stat(join(folder, name)).then(({ mtimeMs }) => [{ name, mtimeMs }], () => [])))).flat().sort((a, b) => b.mtimeMs - a.mtimeMs);
    const charts = files.filter(({ name }) => name.endsWith('.tgz'));
    const abandoned = files.filter(({ name, mtimeMs }) => !name.endsWith('.tgz') && mtimeMs < now() - abandonedAfterMs);
    for (const { name } of [...charts.slice(keep), ...abandoned]) await rm(join(folder, name), { force: true, recursive: true });
  };
  return {
    async get(sha256, load) {
      const file = join(folder, `${sha256}.tgz`);
      const found = await readFile(file).catch((error: unknown) => {
        if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '')) return undefined;
        throw error;
      });
      if (found !== undefined && digestOf(found) === sha256) {
        await touch(file);
        return found;
      }
      const fetched = await load();
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
