import { SlipwayError, type SlipwayErrorOptions } from '@slipway/core';

export type DeliveryErrorCode =
  /** An address that is not that of an uploaded package. */
  | 'NOT_CANDIDATE'
  /** Testers have refused the package. */
  | 'QA_FAILED'
  /** Another package of this name was released. */
  | 'RELEASE_CONFLICT'
  /** The release index cannot be read, or somebody changes it all the time. */
  | 'INDEX_INVALID' | 'INDEX_BUSY';

/** A package that cannot be handed on. */
export class DeliveryError extends SlipwayError<DeliveryErrorCode> {
  override readonly name = 'DeliveryError';
  constructor(code: DeliveryErrorCode, message: string, options: SlipwayErrorOptions = {}) {
    super(code, message, { ...(code === 'QA_FAILED' ? { exitCode: 1 } : code === 'INDEX_BUSY' ? { exitCode: 3 } : {}), ...options });
  }
}
