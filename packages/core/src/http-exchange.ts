import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

export interface HttpRequest {
  readonly url: URL;
  /** @default 'GET' */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream must come with a content-length header, or it is sent chunked. */
  readonly body?: Uint8Array | Readable;
  readonly signal?: AbortSignal;
  /** Without a byte for this long the request fails. @default 30000, in milliseconds */
  readonly idleTimeoutMs?: number;
  /** The answer is a body of many megabytes; whoever is done with a piece of it may `recycle` it. Counts for GET alone. @default false */
  readonly large?: boolean;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Raw bytes, never decompressed. Read it to the end, or destroy it. */
  readonly body: Readable;
}
