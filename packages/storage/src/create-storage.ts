import { createHash } from 'node:crypto';
import { isSlipwayError } from '@slipway/core';
import { StorageError } from './errors.ts';
import { checkStoragePath } from './paths.ts';
import { guardSource, hashStream } from './source.ts';
import type { CurrentFile, PutResult, Storage, StorageMedium, StorageSource, StoredFile, TransferOptions } from './storage.ts';

/** The largest file that `load` reads, in bytes. */
const maxCurrent = 64 * 2 ** 20;

/** A Storage over a medium: equal content is recognised, paths are checked, small files are exchanged. */
export function createStorage(medium: StorageMedium): Storage {
  const { exchange, remove, rename } = medium;

  /** Accepts what is there, or says how it differs. */
  const compare = async (path: string, there: StoredFile, source: StorageSource, { signal, progress }: TransferOptions): Promise<PutResult> => {
    const differs = (reason: string): StorageError => new StorageError('STORAGE_EXISTS', `${medium.addressOf(path)} is there with other content: ${reason}`, {
      hint: 'what was uploaded once is never changed: choose another version, or remove it by hand when nobody uses it',
    });
    if (there.size !== source.size) throw differs(`${there.size} bytes instead of ${source.size}`);
    const wanted = source.sha256 ?? (await hashStream(guardSource(source, path).open(0))).sha256;
    const found = there.sha256 ?? (await hashStream(await medium.read(path, signal === undefined ? {} : { signal }))).sha256;
    if (found !== wanted) throw differs(`sha256 ${found} instead of ${wanted}`);
    progress?.advance(source.size);
    return { outcome: 'present', size: source.size, sha256: wanted };
  };

  const loadCurrent = async (path: string): Promise<CurrentFile | undefined> => {
    const there = await medium.stat(path);
    if (there === undefined) return undefined;
    if (there.size > maxCurrent) throw new StorageError('STORAGE_FAILED', `${medium.addressOf(path)} has ${there.size} bytes: more than is read at once`);
    const chunks: Uint8Array[] = [];
    try {
      for await (const chunk of await medium.read(path, {}) as AsyncIterable<Uint8Array>) chunks.push(chunk);
    } catch (error) {
      if (isSlipwayError(error) && error.code === 'STORAGE_NOT_FOUND') return undefined;
      throw error;
    }
    const data = Buffer.concat(chunks);
    return { data, version: createHash('sha256').update(data).digest('hex') };
  };

  return {
    name: medium.name,
    addressOf: (path) => medium.addressOf(path === '' ? '' : checkStoragePath(path)),
    stat: async (path) => medium.stat(checkStoragePath(path)),
    async put(path, source, options = {}) {
      const there = await medium.stat(checkStoragePath(path));
      if (there !== undefined) {
        const result = await compare(path, there, source, options);
        await medium.tidy?.(path);
        return result;
      }
      const guarded = guardSource(source, path);
      const outcome = await medium.write(path, guarded, options).catch((error: unknown) => {
        options.signal?.throwIfAborted();
        throw error;
      });
      if (outcome === 'exists') {
        const made = await medium.stat(path);
        if (made === undefined) throw new StorageError('STORAGE_FAILED', `${medium.addressOf(path)} came and went while it was written`, { retryable: true });
        return compare(path, made, source, options);
      }
      const sha256 = guarded.readSha256();
      return { outcome: 'written', size: source.size, ...(sha256 === undefined ? {} : { sha256 }) };
    },
    read: async (path, options = {}) => medium.read(checkStoragePath(path), options),
    list: async (folder) => [...await medium.list(folder === '' ? '' : checkStoragePath(folder))].sort((a, b) => (a.path < b.path ? -1 : 1)),
    load: async (path) => (exchange?.load ?? loadCurrent)(checkStoragePath(path)),
    async replace(path, data, options) {
      if (exchange !== undefined) return exchange.replace(checkStoragePath(path), data, options);
      if ((await loadCurrent(checkStoragePath(path)))?.version !== options.version) return false;
      await medium.overwrite(path, data, options.signal === undefined ? {} : { signal: options.signal });
      return true;
    },
    ...(remove === undefined ? {} : { remove: async (path: string) => remove(checkStoragePath(path)) }),
    ...(rename === undefined ? {} : { rename: async (from: string, to: string) => rename(checkStoragePath(from), checkStoragePath(to)) }),
    close: async () => medium.close?.(),
  };
}
