import { SlipwayError } from '@slipway/core';

export type OfflineResourcesErrorCode = 'LIST_INVALID' | 'PLATFORM_UNKNOWN' | 'PATH_OUTSIDE' | 'FILE_NAME_INVALID';

/** A configuration or list of offline resources that cannot be used as it stands. */
export class OfflineResourcesError extends SlipwayError<OfflineResourcesErrorCode> {
  override readonly name = 'OfflineResourcesError';
}
