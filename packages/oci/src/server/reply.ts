import type { IncomingMessage, ServerResponse } from 'node:http';
import { OciError } from '../errors.ts';

/** What one handler works with. */
export interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
}

/** An answer that is an error of the API. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(readonly status: number, readonly code: ApiErrorCode, message: string, readonly headers: Readonly<Record<string, string>> = {}) {
    super(message);
  }
}

/** @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
export type ApiErrorCode =
  | 'BLOB_UNKNOWN' | 'BLOB_UPLOAD_INVALID' | 'BLOB_UPLOAD_UNKNOWN' | 'DIGEST_INVALID' | 'MANIFEST_BLOB_UNKNOWN' | 'MANIFEST_INVALID'
  | 'MANIFEST_UNKNOWN' | 'NAME_INVALID' | 'NAME_UNKNOWN' | 'SIZE_INVALID' | 'UNAUTHORIZED' | 'DENIED' | 'UNSUPPORTED' | 'UNKNOWN';

export function sendJson({ request, response }: Call, document: unknown, headers: Readonly<Record<string, string>> = {}): void {
  const body = Buffer.from(JSON.stringify(document));
  response.writeHead(200, { 'content-type': 'application/json', ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function sendEmpty({ response }: Call, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, status === 204 ? headers : { ...headers, 'content-length': '0' });
  response.end();
}

/** The answer for an error that a handler threw. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof OciError) {
    if (error.code === 'CONTENT_MISSING') return new ApiError(404, 'BLOB_UNKNOWN', 'the blob is not known here');
    if (error.code === 'REFERENCE_INVALID') return new ApiError(400, 'NAME_INVALID', error.message);
    return new ApiError(error.code === 'STORE_WRITE_FAILED' ? 507 : 500, 'UNKNOWN', `${error.code}: ${error.message}`);
  }
  return new ApiError(500, 'UNKNOWN', 'the registry failed');
}

/** Sends an error, after taking in what the client still sends, so that it gets to read the answer. */
export function sendError({ request, response }: Pick<Call, 'request' | 'response'>, error: ApiError): void {
  if (response.headersSent) { response.destroy(); return; } // the length is promised already: cut the line
  const body = Buffer.from(JSON.stringify({ errors: [{ code: error.code, message: error.message }] }));
  const send = (): void => {
    response.writeHead(error.status, { ...error.headers, 'content-type': 'application/json', 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  if (request.complete || request.readableEnded) { send(); return; }
  let drained = 0;
  request.on('data', (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > maxDrained && !response.headersSent) { response.setHeader('connection', 'close'); send(); }
  });
  request.once('end', () => { if (!response.headersSent) send(); });
  request.on('error', () => undefined);
}

const maxDrained = 64 * 1024 * 1024;
