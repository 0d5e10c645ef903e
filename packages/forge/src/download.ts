import type { Readable } from 'node:stream';
import { HttpError, type HttpClient, type HttpResponse } from '@slipway/core';
import { ForgeError } from './errors.ts';
import { mayHaveToken } from './requests.ts';

/** Some bytes of a file. */
export interface ByteRange {
  /** @default 0 */
  readonly start?: number;
  /** The byte after the last one. @default the end of the file */
  readonly end?: number;
}

export interface DownloadRequest extends ByteRange {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

/** Opens a file of a forge. @throws {ForgeError} */
export type Download = (request: DownloadRequest) => Promise<Readable>;

const maxRedirects = 5;

/** This machine and its links, in the forms that URL makes of them. */
const isOwnHost = (host: string): boolean => /^(?:localhost|.*\.localhost|127\..*|0\.0\.0\.0|169\.254\..*|\[::1?\]|\[::ffff:.*\]|\[fe[89ab].*\])$/i.test(host);

function errorOf({ status, body }: HttpResponse, url: URL): ForgeError {
  body.on('error', () => undefined).destroy();
  const what = `GET ${url.host}${url.pathname}: HTTP ${status}`;
  if (status === 401 || status === 403) return new ForgeError('FORGE_DENIED', what, { status });
  if (status === 404 || status === 410) return new ForgeError('FORGE_NOT_FOUND', what, { status, hint: 'forges also say "not found" when the token may not see it' });
  return status >= 500 || status === 429 ? new ForgeError('FORGE_UNREACHABLE', what, { status }) : new ForgeError('FORGE_REFUSED', what, { status });
}

/**
 * Files are kept elsewhere, and forges send on to there: the token goes to the hosts of the forge alone, and nobody is sent on to
 * this machine who did not come from it (DR25).
 */
export function createDownload({ http, baseUrl }: { readonly http: HttpClient; readonly baseUrl: URL }): Download {
  return async ({ url, headers, start = 0, end, signal }) => {
    const range = start === 0 && end === undefined ? {} : { range: `bytes=${start}-${end === undefined ? '' : end - 1}` };
    let at = url;
    for (let hop = 0; ; hop += 1) {
      let response: HttpResponse;
      try {
        response = await http.request({ url: at, headers: { 'user-agent': 'slipway', ...range, ...(mayHaveToken(at, baseUrl) ? headers : {}) }, ...(signal === undefined ? {} : { signal }) });
      } catch (error) {
        if (error instanceof HttpError) throw new ForgeError('FORGE_UNREACHABLE', `GET ${at.host}${at.pathname}: ${error.message}`, { cause: error, retryable: error.retryable });
        throw error;
      }
      const { status, headers: said, body } = response;
      if (status === 206 || (status === 200 && !('range' in range))) return body;
      const location = status >= 300 && status < 400 ? said.location : undefined;
      const next = location === undefined || !URL.canParse(location, at.href) ? undefined : new URL(location, at);
      const isFit = next !== undefined && (next.protocol === 'https:' || next.protocol === baseUrl.protocol) && (!isOwnHost(next.hostname) || next.hostname === baseUrl.hostname);
      if (next === undefined || !isFit || hop >= maxRedirects) throw errorOf(response, at);
      body.on('error', () => undefined).destroy();
      at = next;
    }
  };
}
