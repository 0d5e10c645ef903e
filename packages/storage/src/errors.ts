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

const notLooked: ReadonlySet<StorageErrorCode> = new Set(['STORAGE_DENIED', 'STORAGE_FAILED']);

/** A storage that cannot be used, or a step on it that failed. */
export class StorageError extends SlipwayError<StorageErrorCode> {
  override readonly name = 'StorageError';
  constructor(code: StorageErrorCode, message: string, options?: SlipwayErrorOptions) {
    super(code, message, { ...(notLooked.has(code) ? { exitCode: 3 } : {}), ...options });
  }
}
