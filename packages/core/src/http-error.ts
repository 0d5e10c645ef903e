import { errorCode, errorMessage, SlipwayError, type SlipwayErrorOptions } from './errors.ts';

export type HttpErrorCode = 'HTTP_DNS' | 'HTTP_TLS' | 'HTTP_TIMEOUT' | 'HTTP_CONNECT' | 'HTTP_RESET' | 'HTTP_BODY_TOO_LARGE';

/** The exchange itself failed; an HTTP status, whatever it is, is a response. */
export class HttpError extends SlipwayError<HttpErrorCode> {
  override readonly name = 'HttpError';
  constructor(code: HttpErrorCode, message: string, options?: SlipwayErrorOptions) {
    super(code, message, { exitCode: 3, retryable: code !== 'HTTP_TLS' && code !== 'HTTP_BODY_TOO_LARGE', ...options });
  }
}

const dns = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA']);
const connect = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES']);
const isTls = (code: string): boolean => /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO|HOSTNAME_MISMATCH)/.test(code);

/** What is wrong with an exchange, told by what the system said. */
export function httpError(error: unknown, url: URL): HttpError {
  if (error instanceof HttpError) return error;
  const code = errorCode(error) ?? '';
  const at = `${url.protocol}//${url.host}`;
  const options = { cause: error };
  if (dns.has(code)) return new HttpError('HTTP_DNS', `cannot find the host of ${at} (${code})`, options);
  if (connect.has(code)) return new HttpError('HTTP_CONNECT', `cannot connect to ${at} (${code})`, options);
  if (code === 'ETIMEDOUT') return new HttpError('HTTP_TIMEOUT', `cannot connect to ${at}: no answer`, options);
  if (isTls(code)) {
    // OpenSSL's own words come with source files and a newline
    const said = /SSL routines:[^:]*:([^:\n]+)/.exec(errorMessage(error))?.[1] ?? errorMessage(error).trim();
    return new HttpError('HTTP_TLS', `cannot trust ${at}: ${said} (${code})`, {
      ...options, hint: 'give its certificate authority with --ca-file FILE, or name the host with --plain-http if it speaks plain http',
    });
  }
  return new HttpError('HTTP_RESET', `the connection to ${at} broke: ${errorMessage(error)}`, options);
}
