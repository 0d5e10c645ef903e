import { SlipwayError, type SlipwayErrorOptions } from '@slipway/core';

export type StorageErrorCode =
  /** An address that names no storage. */
  | 'STORAGE_INVALID'
  /** A path has other content already. */
  | 'STORAGE_EXISTS'
  /** What should be read is not there. */
  | 'STORAGE_NOT_FOUND'
  /** No login, a wrong one, or one that may not do this. */
  | 'STORAGE_DENIED'
  /** An SSH server that shows a key nobody has vouched for, or another one than before. */
  | 'HOST_KEY_UNKNOWN' | 'HOST_KEY_CHANGED'
  /** No space, or a quota is used up. */
  | 'STORAGE_FULL'
  /** The other side cannot do this, such as listing. */
  | 'STORAGE_UNSUPPORTED'
  /** A step failed or could not be done: the network, an answer nobody can make sense of. */
  | 'STORAGE_FAILED'
  /** What was to be sent is not what was announced. */
  | 'SOURCE_CHANGED';

/** What helps when a place is full. */
export const fullHint = 'make room there: remove candidates that nobody needs any more, or have the quota raised; then run it again, it goes on where it was';

/** What helps when a server cannot be reached; undefined where the exchange says it better. */
export function connectHint(error: { readonly code: string; readonly hint?: string | undefined }): string | undefined {
  if (error.hint !== undefined) return error.hint;
  if (error.code === 'HTTP_CONNECT') return 'nothing listens there, or a firewall is in between: look at host and port of the address, and whether the server runs; a proxy is taken from HTTPS_PROXY and NO_PROXY';
  if (error.code === 'HTTP_DNS') return 'look at the host of the address, and whether this machine can find it (DNS, NO_PROXY)';
  return error.code === 'HTTP_TIMEOUT' || error.code === 'HTTP_RESET' ? 'run it again: it goes on where it was' : undefined;
}

const notLooked: ReadonlySet<StorageErrorCode> = new Set(['STORAGE_DENIED', 'STORAGE_FAILED']);

/** A storage that cannot be used, or a step on it that failed. */
export class StorageError extends SlipwayError<StorageErrorCode> {
  override readonly name = 'StorageError';
  constructor(code: StorageErrorCode, message: string, options?: SlipwayErrorOptions) {
    super(code, message, { ...(notLooked.has(code) ? { exitCode: 3 } : {}), ...options });
  }
}
