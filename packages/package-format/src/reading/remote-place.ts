import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { isSlipwayError } from '@slipway/core';
import type { Storage } from '@slipway/storage';
import { manifestFileName } from '../manifest.ts';
import { cutOff, maxFile, type PackagePlace } from '../place.ts';

export interface StoragePlaceOptions {
  /** Of the first wait before a broken read goes on; tests shorten it. @default 250, in milliseconds */
  readonly firstDelayMs?: number;
}

/** So often a read is begun again without a new byte. */
const attempts = 5;

const isCode = (error: unknown, code: string): boolean => isSlipwayError(error) && error.code === code;
/** What stays as it is however often it is asked. */
const final = ['STORAGE_NOT_FOUND', 'STORAGE_DENIED', 'STORAGE_INVALID', 'STORAGE_UNSUPPORTED'];

/** The package in a folder of a storage. Only what is asked for is fetched; a read that breaks off goes on where it was. */
export function openStoragePlace(storage: Storage, folder: string, { firstDelayMs = 250 }: StoragePlaceOptions = {}): PackagePlace {
  const pathOf = (file: string): string => folder === '' ? file : `${folder}/${file}`;
  const name = storage.addressOf(folder);

  async function* read(file: string, { start = 0, end, signal }: { readonly start?: number; readonly end?: number; readonly signal?: AbortSignal | undefined } = {}): AsyncGenerator<Buffer> {
    let at = start;
    for (let tries = 0; end === undefined || at < end;) {
      const before = at;
      // a medium asks again itself: what it says in the end is not asked once more
      const body = await storage.read(pathOf(file), { start: at, ...(end === undefined ? {} : { end }), ...(signal === undefined ? {} : { signal }) });
      try {
        for await (const chunk of body as AsyncIterable<Buffer>) {
          const piece = end !== undefined && at + chunk.length > end ? chunk.subarray(0, end - at) : chunk;
          at += piece.length;
          yield piece;
          if (at === end) return; // whatever else the server sends (T16)
        }
        if (end === undefined || at >= end) return;
        throw cutOff(file, name);
      } catch (error) {
        signal?.throwIfAborted();
        if (error instanceof Error && error.name === 'AbortError') throw error; // whoever read has gone
        tries = at > before ? 0 : tries + 1;
        if (tries >= attempts || final.some((code) => isCode(error, code)) || (at === before && isCode(error, 'PACKAGE_DAMAGED'))) throw error;
        await delay(firstDelayMs * 2 ** tries, undefined, signal === undefined ? {} : { signal });
      }
    }
  }

  return {
    name,
    findSize: async (file) => (await storage.stat(pathOf(file)))?.size,
    async findFile(file) {
      const chunks: Buffer[] = [];
      let size = 0;
      try {
        for await (const chunk of read(file)) {
          chunks.push(chunk);
          size += chunk.length;
          if (size > maxFile) throw cutOff(file, name, new Error(`it has more than ${maxFile} bytes`));
        }
      } catch (error) {
        if (isCode(error, 'STORAGE_NOT_FOUND')) return undefined;
        throw error;
      }
      return Buffer.concat(chunks);
    },
    async readRange(file, { start, size }) {
      const chunks: Buffer[] = [];
      if (size > 0) for await (const chunk of read(file, { start, end: start + size })) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      if (bytes.length !== size) throw cutOff(file, name);
      return bytes;
    },
    open: (file, range) => Readable.from(read(file, range), { objectMode: false, highWaterMark: 1024 * 1024 }),
    async list() {
      try {
        const files = await storage.list(folder);
        const start = folder === '' ? 0 : folder.length + 1;
        return files.map(({ path }) => path.slice(start)).filter((file) => !file.includes('/'));
      } catch (error) {
        if (isCode(error, 'STORAGE_UNSUPPORTED')) return undefined;
        throw error;
      }
    },
  };
}

/** The folder's address when that of a `manifest.json` is given. What stands behind a question mark stays behind it. */
export function packageAddress(address: string): string {
  const at = address.indexOf('?');
  const [path, query] = at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
  return `${path.endsWith(`/${manifestFileName}`) ? path.slice(0, -manifestFileName.length - 1) : path.replace(/\/+$/, '')}${query}`;
}

/** Whether a package is named by an address rather than a path. */
export const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(text);
