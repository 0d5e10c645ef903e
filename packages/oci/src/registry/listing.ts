import { readBody } from '@slipway/core';
import { OciError } from '../errors.ts';
import { parseNextLink, resolveAddress } from './answers.ts';
import type { Exchange, ExchangeRequest } from './exchange.ts';

const maxPages = 1000;
const maxErrorSize = 64 * 1024;

export interface ListingRequest extends Pick<ExchangeRequest, 'scopes' | 'subject'> {
  readonly url: URL;
  /** Of one page, in bytes. */
  readonly maxSize: number;
}

/** A page of a listing, or the answer that there is none. */
export type ListingPage = { readonly body: Buffer } | { readonly absent: Buffer };

/**
 * The pages of a listing, each as the one before links to it, on the same host. Only the first can be absent: a listing that
 * breaks off is not an answer (T13).
 * @throws {OciError} ADDRESS_REFUSED, UNEXPECTED_ANSWER
 */
export async function* readPages(exchange: Exchange, { url: first, maxSize, scopes, subject }: ListingRequest): AsyncGenerator<ListingPage> {
  const seen = new Set<string>();
  for (let url: URL | undefined = first; url !== undefined;) {
    if (seen.has(url.href) || seen.size >= maxPages) throw new OciError('UNEXPECTED_ANSWER', `${subject}: the pages of ${first.host} do not end`);
    seen.add(url.href);
    const response = await exchange({ method: 'GET', url, scopes, ok: [200, 404], subject });
    if (response.status === 404) {
      if (seen.size > 1) throw new OciError('UNEXPECTED_ANSWER', `${subject}: ${first.host} does not have the next page that it linked to`);
      yield { absent: await readBody(response, maxErrorSize, url).catch(() => Buffer.alloc(0)) };
      return;
    }
    yield { body: await readBody(response, maxSize, url) };
    const link = parseNextLink(response.headers.link);
    const next: URL | undefined = link === undefined ? undefined : resolveAddress(link, url);
    if (link !== undefined && next?.origin !== first.origin) throw new OciError('ADDRESS_REFUSED', `${subject}: the next page is on another host, which is not followed`);
    url = next;
  }
}
