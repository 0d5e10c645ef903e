import { createStorage } from './create-storage.ts';
import { StorageError } from './errors.ts';
import type { StorageOptions } from './options.ts';
import type { Storage, StorageMedium } from './storage.ts';

type OpenMedium = (address: string, options: StorageOptions) => Promise<StorageMedium>;

// Each is loaded where an address names it (DR18).
const media: Readonly<Record<string, OpenMedium>> = {
  'file': async (address, options) => (await import('./directory/open.ts')).openDirectory(address, options),
  's3': async (address, options) => (await import('./s3/open.ts')).openS3(address, options),
  's3+https': async (address, options) => (await import('./s3/open.ts')).openS3(address, options),
  's3+http': async (address, options) => (await import('./s3/open.ts')).openS3(address, options),
  'sftp': async (address, options) => (await import('./sftp/open.ts')).openSftp(address, options),
  'gitlab+https': async (address, options) => (await import('./generic-packages/open.ts')).openGenericPackages(address, options),
  'gitlab+http': async (address, options) => (await import('./generic-packages/open.ts')).openGenericPackages(address, options),
  'http': async (address, options) => (await import('./http/open.ts')).openHttp(address, options),
  'https': async (address, options) => (await import('./http/open.ts')).openHttp(address, options),
};

const storageForms = 'a folder, sftp://USER@HOST[:PORT]/PATH, https://HOST/PATH, gitlab+https://HOST/GROUP/PROJECT, s3://BUCKET[/PREFIX] or s3+https://HOST/BUCKET[/PREFIX]';

/**
 * Opens the storage of an address; nothing is asked yet, only an HTTP server whether it speaks WebDAV. A text without `scheme://` is a folder.
 * @throws {StorageError} STORAGE_INVALID; STORAGE_DENIED when a login is needed and none is there
 */
export async function openStorage(address: string, options: StorageOptions): Promise<Storage> {
  const typo = /^(s3|s3\+https?|gitlab\+https?|sftp|https?|file):(?!\/\/)/i.exec(address)?.[1];
  // one slash too few would make a folder of that name
  if (typo !== undefined) throw new StorageError('STORAGE_INVALID', `an address that begins with ${typo}: needs two slashes: ${typo}://…`, { hint: `a storage is ${storageForms}; a folder of that name is ./${typo}:…` });
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase() ?? 'file';
  const open = media[scheme];
  // somebody may have put a login into it
  if (open === undefined) throw new StorageError('STORAGE_INVALID', `no storage has addresses that begin with ${scheme}://`, { hint: `a storage is ${storageForms}` });
  return createStorage(await open(address, options));
}
