import { addAbortSignal, Readable } from 'node:stream';
import { isSlipwayError } from '@slipway/core';
import { StorageError, type StorageErrorCode } from '../errors.ts';
import { countSent } from '../source.ts';
import type { ReadOptions, StorageMedium } from '../storage.ts';
import { formatAssetName, parseAssetName } from './names.ts';

/** A file on the page of a release. */
export interface ReleaseFile {
  readonly name: string;
  /** In bytes, where it is told. */
  readonly size?: number;
  /** `sha256:…`, where it is told. */
  readonly digest?: string;
}

/** The page of one release, which somebody who knows its forge hands over (DR26). */
export interface ReleasePage {
  /** For people: its address. */
  readonly url: string;
  readonly listFiles: () => Promise<readonly ReleaseFile[]>;
  /** Puts a file on the page that is not there; `present` when an equal one came meanwhile. */
  readonly addFile: (file: { readonly name: string; readonly size: number; readonly sha256?: string; readonly open: () => Readable }) => Promise<'written' | 'present'>;
  readonly openFile: (name: string, options: ReadOptions) => Promise<Readable>;
}

/** What is wrong at a forge, in our words; its own stay the cause. */
const codes: Readonly<Record<string, StorageErrorCode>> = {
  FORGE_NOT_FOUND: 'STORAGE_NOT_FOUND', FORGE_DENIED: 'STORAGE_DENIED', FORGE_NOT_CONFIGURED: 'STORAGE_DENIED', FORGE_REFUSED: 'STORAGE_UNSUPPORTED',
};

function storageError(error: unknown): unknown {
  if (!isSlipwayError(error) || !error.code.startsWith('FORGE_')) return error;
  return new StorageError(codes[error.code] ?? 'STORAGE_FAILED', error.message, { cause: error, exitCode: error.exitCode, retryable: error.retryable, ...(error.hint === undefined ? {} : { hint: error.hint }) });
}

const sha256Of = ({ digest }: ReleaseFile): string | undefined => /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];

/** The files on the page of a release. Nothing on it is replaced, small files neither: a forge would be without the file for a while. */
export function openReleasePage(page: ReleasePage): StorageMedium {
  const addressOf = (path: string): string => path === '' ? page.url : `${page.url}#${formatAssetName(path)}`;
  const attempt = async <T>(step: () => Promise<T>): Promise<T> => step().catch((error: unknown) => { throw storageError(error); });
  const find = async (path: string): Promise<ReleaseFile | undefined> => {
    const name = formatAssetName(path);
    return (await page.listFiles()).find((each) => each.name === name);
  };
  return {
    name: page.url, addressOf,
    stat: (path) => attempt(async () => {
      const file = await find(path);
      if (file === undefined) return undefined;
      if (file.size === undefined) throw new StorageError('STORAGE_EXISTS', `${addressOf(path)} is a link to somewhere else`);
      const sha256 = sha256Of(file);
      return { size: file.size, ...(sha256 === undefined ? {} : { sha256 }) };
    }),
    async write(path, source, { signal, progress }) {
      let broken: Error | undefined;
      const openSource = countSent(source, progress);
      let current: Readable | undefined;
      const open = (): Readable => {
        signal?.throwIfAborted();
        if (broken !== undefined) throw broken; // the source, which is no better the next time
        current?.destroy();
        current = openSource();
        if (signal !== undefined) addAbortSignal(signal, current);
        return current.on('error', (error) => { broken ??= error; });
      };
      try {
        const outcome = await page.addFile({ name: formatAssetName(path), size: source.size, ...(source.sha256 === undefined ? {} : { sha256: source.sha256 }), open });
        return outcome === 'present' ? 'exists' : 'written';
      } catch (error) {
        signal?.throwIfAborted();
        if (broken !== undefined) throw broken;
        // somebody was faster
        if (isSlipwayError(error) && error.code === 'FORGE_REFUSED' && await find(path).catch(() => undefined) !== undefined) return 'exists';
        throw storageError(error);
      } finally {
        current?.destroy();
      }
    },
    read: (path, { start = 0, end, signal }) => attempt(async () => {
      const size = (await find(path))?.size;
      if (size === undefined) throw new StorageError('STORAGE_NOT_FOUND', `there is no ${addressOf(path)}`);
      const after = Math.min(end ?? size, size);
      return start >= after ? Readable.from([]) : page.openFile(formatAssetName(path), { start, end: after, ...(signal === undefined ? {} : { signal }) });
    }),
    list: (folder) => attempt(async () => (await page.listFiles()).map(({ name, size = 0 }) => ({ path: parseAssetName(name), size })).filter(({ path }) => folder === '' || path.startsWith(`${folder}/`))),
    overwrite: (path, data) => attempt(async () => {
      if (await find(path) !== undefined) throw new StorageError('STORAGE_UNSUPPORTED', `${addressOf(path)}: files on release pages are not replaced`, { hint: 'remove it on the page, or keep what changes in another storage' });
      await page.addFile({ name: formatAssetName(path), size: data.length, open: () => Readable.from([Buffer.from(data)], { objectMode: false }) });
    }),
  };
}
