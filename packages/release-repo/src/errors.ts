import { SlipwayError } from '@slipway/core';

export type ReleaseRepoErrorCode =
  | 'FILE_NOT_FOUND'
  | 'SYMLINK_REFUSED'
  | 'FILE_UNREADABLE'
  | 'CONFIG_INVALID'
  | 'LOCK_INVALID'
  | 'LOCK_INCOMPLETE'
  | 'ENTRY_NOT_FOUND'
  | 'ADDON_NOT_FOUND'
  | 'IMAGES_JSON_INVALID'
  | 'PATTERN_INVALID'
  | 'UNSAFE_PATH';

/** A release repo that cannot be read or edited as asked. */
export class ReleaseRepoError extends SlipwayError<ReleaseRepoErrorCode> {
  override readonly name = 'ReleaseRepoError';
}
