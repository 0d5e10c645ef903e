import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errorCode, errorMessage, isSlipwayError, retry, type HttpClient, type HttpResponse } from '@slipway/core';
import { BuildError, DownloadError } from './errors.ts';

export interface DownloadOptions {
  readonly http: HttpClient;
  /** Judges where a redirect leads; throws to refuse it. */
  readonly checkRedirect: (from: URL, to: URL) => Promise<void>;
  readonly now: () => number;
  /** Of the first wait before another try. @default 500, in milliseconds */
  readonly firstDelayMs?: number;
}

const maxRedirects = 10;
/** Tries in a row without a new byte. */
const maxStalled = 5;
const maxWaitMs = 60_000;

/** The lower-case hexadecimal sha256 of a file on disk. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest('hex');
}

const sizeOf = async (path: string): Promise<number> => {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
};

/** The wait that `Retry-After` asks for, seconds or a date. @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after */
export function parseRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) && wait >= 0 ? Math.min(wait, maxWaitMs) : undefined;
}

/** The first byte of a part, when the answer says so in the one form that can be trusted. @see https://www.rfc-editor.org/rfc/rfc9110#name-content-range */
export function parseFirstByte(contentRange: string | undefined): number | undefined {
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(?:\d{1,15}|\*)$/.exec(contentRange ?? '');
  return match === null || Number(match[2]) < Number(match[1]) ? undefined : Number(match[1]);
}

/** An answer that may be another one later. */
class Unsettled extends Error {
  constructor(message: string, readonly waitMs?: number, options?: ErrorOptions) { super(message, options); }
}

async function requestFollowing(url: URL, headers: Readonly<Record<string, string>>, options: DownloadOptions): Promise<HttpResponse> {
  let at = url;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const response = await options.http.request({ url: at, headers });
    const { location } = response.headers;
    if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined) return response;
    response.body.destroy();
    if (!URL.canParse(location, at.href)) throw new DownloadError('FILE_UNKNOWN', `${at.host} redirects to something that is no address`);
    const next = new URL(location, at);
    await options.checkRedirect(at, next);
    at = next;
  }
  throw new DownloadError('FILE_UNKNOWN', `${url.href} redirects more than ${maxRedirects} times`);
}

/** Throws unless the answer carries the file. */
function checkStatus({ status, headers }: HttpResponse, url: URL, now: number): void {
  const what = `${url.href} answers ${status}`;
  if (status === 404 || status === 410) throw new DownloadError('FILE_MISSING', what);
  if (status === 401 || status === 403) throw new DownloadError('FILE_DENIED', what);
  if (status === 408 || status === 429 || status >= 500) throw new Unsettled(what, parseRetryAfter(headers['retry-after'], now));
  if (status !== 200 && status !== 206) throw new DownloadError('FILE_UNKNOWN', what);
}

/** Appends a body to a file. Trouble of the network is Unsettled, of the disk it is the end. */
async function append(body: AsyncIterable<Uint8Array>, handle: FileHandle, url: URL): Promise<void> {
  const write = async (chunk: Uint8Array): Promise<void> => {
    try {
      await handle.writeFile(chunk);
    } catch (cause) {
      throw new BuildError('DOWNLOAD_WRITE', `cannot write what ${url.href} sends: ${errorMessage(cause)}`, { cause, hint: 'free some space, or name another folder with --downloads DIR' });
    }
  };
  try {
    for await (const chunk of body) await write(chunk);
  } catch (error) {
    if (error instanceof BuildError) throw error;
    throw new Unsettled(`${url.href}: the connection broke: ${errorMessage(error)}`, undefined, { cause: error });
  }
}

/** One try to get the rest of the file. Bytes are only ever added behind those that the server says they follow. */
async function fetchRest(url: URL, partial: string, options: DownloadOptions): Promise<void> {
  const offset = await sizeOf(partial);
  const response = await requestFollowing(url, offset === 0 ? {} : { range: `bytes=${offset}-` }, options);
  try {
    if (offset > 0 && response.status === 416) { // there is nothing behind what we have, yet it is not the file
      await rm(partial, { force: true });
      throw new Unsettled(`${url.href} cannot be resumed`);
    }
    checkStatus(response, url, options.now());
    if (response.status === 206 && (offset === 0 || parseFirstByte(response.headers['content-range']) !== offset)) {
      await rm(partial, { force: true });
      throw new Unsettled(`${url.href} answers with another part than was asked for`);
    }
    const handle = await open(partial, response.status === 206 ? 'a' : 'w');
    try {
      await append(response.body, handle, url);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } finally {
    response.body.destroy();
  }
}

/** Tries until the server has sent its last byte, or nothing new came several times. */
async function fetchWhole(url: URL, partial: string, options: DownloadOptions): Promise<void> {
  let stalled = 0;
  let reached = await sizeOf(partial);
  const goOn = (error: unknown): boolean => error instanceof Unsettled || (isSlipwayError(error) && error.retryable);
  await retry(async () => {
    try {
      await fetchRest(url, partial, options);
    } catch (error) {
      const size = await sizeOf(partial);
      stalled = size > reached ? 0 : stalled + 1;
      reached = Math.max(reached, size);
      throw error;
    }
  }, {
    attempts: 100, firstDelayMs: options.firstDelayMs ?? 500, shouldRetry: (error) => goOn(error) && stalled < maxStalled,
    askedDelayMs: (error) => error instanceof Unsettled ? error.waitMs : undefined,
  });
}

/**
 * Gets a file into `folder`, named by its sha256, and returns its path. A file that is there is hashed, not fetched; a
 * part of an earlier run is resumed. The digest is taken from the disk, so what it proves is what is there.
 * @throws {DownloadError} FILE_MISSING, FILE_DENIED, FILE_UNKNOWN, CHECKSUM_MISMATCH
 * @throws {BuildError} DOWNLOAD_WRITE
 */
export async function downloadFile(file: { readonly url: string; readonly sha256: string }, folder: string, options: DownloadOptions): Promise<string> {
  const url = new URL(file.url);
  const done = join(folder, file.sha256);
  const partial = `${done}.part`;
  await mkdir(folder, { recursive: true });
  if (await sizeOf(done) > 0) {
    if (await hashFile(done) === file.sha256) return done;
    await rm(done, { force: true });
  }
  const resumed = await sizeOf(partial) > 0;
  if (resumed && await hashFile(partial) === file.sha256) {
    await rename(partial, done);
    return done;
  }
  for (const fresh of resumed ? [false, true] : [true]) {
    try {
      await fetchWhole(url, partial, options);
    } catch (error) {
      if (error instanceof DownloadError || error instanceof BuildError) throw error;
      if (!(error instanceof Unsettled) && !isSlipwayError(error)) throw error;
      throw new DownloadError('FILE_UNKNOWN', errorMessage(error), { cause: error, retryable: true, exitCode: 3 });
    }
    const actual = await hashFile(partial);
    if (actual === file.sha256) {
      await rename(partial, done);
      return done;
    }
    await rm(partial, { force: true });
    if (fresh) throw new DownloadError('CHECKSUM_MISMATCH', `${file.url} has the sha256 ${actual}, expected ${file.sha256}`);
  }
  throw new DownloadError('FILE_UNKNOWN', `${file.url} was not fetched`);
}
