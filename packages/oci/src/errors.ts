import { SlipwayError, type SlipwayErrorOptions } from '@slipway/core';

/** The registry answered, and said no; where it is a Harbor that tells why, so does the code. */
export type DeniedCode = 'DENIED' | 'PROJECT_MISSING' | 'PUSH_DENIED' | 'QUOTA_EXCEEDED' | 'TAG_IMMUTABLE' | 'REGISTRY_READ_ONLY';

/** Nobody could say: never an answer about an image, so exit code 3. */
export type UnknownCode =
  | 'RATE_LIMITED' | 'SERVER_ERROR' | 'NETWORK' | 'TLS' | 'TIMEOUT' | 'UNEXPECTED_ANSWER' | 'NOT_A_REGISTRY'
  | 'ADDRESS_REFUSED' | 'AUTH_FAILED' | 'STORE_UNREADABLE';

/** The content is there and it is not what it must be. */
export type InvalidCode =
  | 'DIGEST_MISMATCH' | 'SIZE_MISMATCH' | 'MANIFEST_INVALID' | 'MANIFEST_TOO_LARGE' | 'CONTENT_MISSING' | 'STORE_INVALID';

/** What the caller asked for cannot be meant. */
export type InputCode =
  | 'DIGEST_INVALID' | 'REFERENCE_INVALID' | 'PLATFORM_INVALID' | 'TRANSPORT_INVALID' | 'NOT_SUPPORTED_YET'
  | 'CREDENTIALS_INVALID' | 'NOT_FOUND' | 'PLATFORM_MISSING' | 'STORE_WRITE_FAILED' | 'STORE_BUSY' | 'TAG_TAKEN' | 'INDEX_PARTIAL';

export type OciErrorCode = DeniedCode | UnknownCode | InvalidCode | InputCode;

const deniedCodes: ReadonlySet<OciErrorCode> = new Set<DeniedCode>(['DENIED', 'PROJECT_MISSING', 'PUSH_DENIED', 'QUOTA_EXCEEDED', 'TAG_IMMUTABLE', 'REGISTRY_READ_ONLY']);
const unknownCodes: ReadonlySet<OciErrorCode> = new Set<UnknownCode>([
  'RATE_LIMITED', 'SERVER_ERROR', 'NETWORK', 'TLS', 'TIMEOUT', 'UNEXPECTED_ANSWER', 'NOT_A_REGISTRY', 'ADDRESS_REFUSED', 'AUTH_FAILED', 'STORE_UNREADABLE',
]);
const invalidCodes: ReadonlySet<OciErrorCode> = new Set<InvalidCode>([
  'DIGEST_MISMATCH', 'SIZE_MISMATCH', 'MANIFEST_INVALID', 'MANIFEST_TOO_LARGE', 'CONTENT_MISSING', 'STORE_INVALID',
]);

export interface OciErrorOptions extends SlipwayErrorOptions {
  /** Of the HTTP answer. */
  readonly status?: number;
  /** The wait that the registry asked for, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
}

/** A step on an image that failed. Absent content is no error: the interfaces of `source.ts` say `undefined`. */
export class OciError extends SlipwayError<OciErrorCode> {
  override readonly name = 'OciError';
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;
  constructor(code: OciErrorCode, message: string, options: OciErrorOptions = {}) {
    super(code, message, { exitCode: unknownCodes.has(code) ? 3 : deniedCodes.has(code) || invalidCodes.has(code) ? 1 : 2, ...options });
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** The class of a finding: the registry refused, nobody could say, or the content is wrong. Other errors count as `unknown`. */
export function classifyImageError(error: unknown): 'denied' | 'unknown' | 'invalid' {
  if (!(error instanceof OciError)) return 'unknown';
  if (deniedCodes.has(error.code)) return 'denied';
  return invalidCodes.has(error.code) ? 'invalid' : 'unknown';
}
