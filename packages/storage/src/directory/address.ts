import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StorageError } from '../errors.ts';

/** The folder that a path or a `file://` address names. @throws {StorageError} STORAGE_INVALID */
export function parseDirectoryAddress(address: string, cwd: string): string {
  if (address === '') throw new StorageError('STORAGE_INVALID', 'the address of the storage is empty');
  if (!/^file:/i.test(address)) return resolve(cwd, address);
  try {
    return fileURLToPath(address);
  } catch (error) {
    throw new StorageError('STORAGE_INVALID', `not the address of a folder: ${JSON.stringify(address.slice(0, 300))}`, { cause: error, hint: 'as file:///srv/packages, or the folder itself' });
  }
}
