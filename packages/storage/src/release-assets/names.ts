import { StorageError } from '../errors.ts';

/** What stands for a slash: names of release pages have none, and GitHub changes most other signs. */
const slash = '__';

/** A path as the name of a file on a release page. @throws {StorageError} STORAGE_INVALID for what could not be read back */
export function formatAssetName(path: string): string {
  const isPlain = path.split('/').every((part) => /^[A-Za-z0-9._-]+$/.test(part) && !part.includes(slash) && !part.endsWith('_') && !part.startsWith('_') && !part.endsWith('.'));
  if (!isPlain) throw new StorageError('STORAGE_INVALID', `${path} cannot stand on a release page: its parts may have letters, digits, dots, dashes and single underscores inside`);
  return path.replaceAll('/', slash);
}

/** The path of a file on a release page. */
export function parseAssetName(name: string): string {
  return name.replaceAll(slash, '/');
}
