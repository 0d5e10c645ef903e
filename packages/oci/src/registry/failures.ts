import { authVariable, errorMessage, HttpError, type HttpErrorCode } from '@slipway/core';
import { OciError, type OciErrorCode } from '../errors.ts';
import { findHarborRefusal } from './harbor-refusals.ts';

const networkCodes: Readonly<Record<HttpErrorCode, OciErrorCode>> = {
  HTTP_DNS: 'NETWORK', HTTP_CONNECT: 'NETWORK', HTTP_RESET: 'NETWORK', HTTP_TLS: 'TLS', HTTP_TIMEOUT: 'TIMEOUT', HTTP_BODY_TOO_LARGE: 'UNEXPECTED_ANSWER',
};

/** The error of an exchange that broke; an `OciError`, also one that a request's body failed with, stays what it is. */
export function networkError(error: unknown, subject: string): unknown {
  if (error instanceof OciError) return error;
  if (error instanceof Error && error.name === 'AbortError') return error;
  if (error instanceof HttpError) {
    if (error.cause instanceof OciError) return error.cause;
    return new OciError(networkCodes[error.code], `${subject}: ${error.message}`, { cause: error, retryable: error.retryable, ...(error.hint === undefined ? {} : { hint: error.hint }) });
  }
  return new OciError('NETWORK', `${subject}: the connection broke: ${errorMessage(error)}`, { cause: error, retryable: true });
}

const unreachableCodes: ReadonlySet<HttpErrorCode> = new Set(['HTTP_CONNECT', 'HTTP_DNS', 'HTTP_TIMEOUT']);

/** Whether asking again and again makes little sense: the host is not there at all, or says nothing for half a minute. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof OciError && error.cause instanceof HttpError && unreachableCodes.has(error.cause.code);
}

const transient: ReadonlySet<number> = new Set([408, 500, 502, 503, 504, 522]);

export interface StatusErrorOptions {
  /** What the body says, for people. */
  readonly said?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  /** Whether a credential was used. */
  readonly withCredential?: boolean;
  /** The registry's. */
  readonly host: string;
}

/** The error of an answer that is none: denied, rate limited, a server's trouble, or nothing known (T2, T3, T6). */
export function statusError(status: number, subject: string, { said, retryAfterMs, withCredential = false, host }: StatusErrorOptions): OciError {
  const because = said === undefined ? '' : `: ${said}`;
  const refusal = said === undefined ? undefined : findHarborRefusal(status, said);
  if (refusal !== undefined) return new OciError(refusal.code, `${subject}: ${refusal.reason} (${status})${because}`, { status, hint: refusal.hint });
  if (status === 401 || status === 403) {
    return new OciError('DENIED', `${subject}: ${withCredential ? `the credentials for ${host} do not allow it` : `${host} wants credentials`} (${status})${because}`,
      { status, hint: `log in with docker login ${host}, or set ${authVariable(host)} to user:password` });
  }
  if (status === 429) return new OciError('RATE_LIMITED', `${subject}: ${host} says too many requests (429)${because}`, { status, retryable: true, retryAfterMs });
  if (transient.has(status)) return new OciError('SERVER_ERROR', `${subject}: ${host} answered ${status}${because}`, { status, retryable: true, retryAfterMs });
  return new OciError(status >= 500 ? 'SERVER_ERROR' : 'UNEXPECTED_ANSWER', `${subject}: ${host} answered ${status}${because}`, { status });
}
