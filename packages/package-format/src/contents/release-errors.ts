import { SlipwayError } from '@slipway/core';

/** Why a product tag cannot be packed as it is. */
export class ReleaseError extends SlipwayError<'LOCK_MISSING' | 'SOURCE_UNKNOWN' | 'LOCK_OUTDATED' | 'REF_INVALID' | 'NOTHING_CHANGED' | 'ADDON_INVALID' | 'CONFIGS_INVALID'> {
  override readonly name = 'ReleaseError';
}
