import { resolve } from 'node:path';
import type { ActionContext } from '@slipway/ci';
import { openHttpClient } from '@slipway/core';
import { isAddress, openDirectory, openStoragePlace, packageAddress, type PackagePlace } from '@slipway/package-format';

/** Where packages are read: paths and addresses alike. */
export interface PackagePlaces {
  /** A directory, its `manifest.json`, or the address of either. @throws {PackageError} NO_PACKAGE; {StorageError} STORAGE_INVALID */
  open(text: string): Promise<PackagePlace>;
  close(): Promise<void>;
}

/** Storages are opened when an address needs one. */
export function openPackagePlaces({ cwd, env, logger, addSecret, now }: ActionContext, { caFiles }: { readonly caFiles: readonly string[] }): PackagePlaces {
  const opened: (() => unknown)[] = [];
  return {
    async open(text) {
      if (!isAddress(text)) return openDirectory(resolve(cwd, text));
      const { openStorage } = await import('@slipway/storage');
      const http = await openHttpClient({ env, caFiles: caFiles.map((file) => resolve(cwd, file)), addSecret });
      opened.push(() => { http.close(); });
      const storage = await openStorage(packageAddress(text), { cwd, env, http, logger, addSecret, now });
      opened.push(() => storage.close());
      return openStoragePlace(storage, '');
    },
    async close() {
      for (const close of opened.reverse()) await close();
    },
  };
}
