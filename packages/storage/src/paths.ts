import { StorageError } from './errors.ts';

const part = /^[A-Za-z0-9_][A-Za-z0-9._+~-]{0,199}$/;

/**
 * The path as it was given: relative, parts of letters, digits and `. _ + ~ -` that begin with none of `. + ~ -`. So no path
 * needs escapes anywhere, and none leaves the storage. @throws {StorageError} STORAGE_INVALID
 */
export function checkStoragePath(path: string): string {
  if (path.length > 900 || !path.split('/').every((each) => part.test(each))) throw new StorageError('STORAGE_INVALID', `not a path in a storage: ${JSON.stringify(path.slice(0, 300))}`);
  return path;
}

/** `a/b`; an empty folder adds nothing. */
export function joinPath(...parts: readonly string[]): string {
  return parts.filter((each) => each !== '').join('/');
}
