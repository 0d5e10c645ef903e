import { cutText, plainText } from '@slipway/core';
import { asText, findText, readList, readObject, readText } from '../json-shape.ts';

/** The position of a partial answer. Bytes, both ends included. */
export interface ContentRange {
  readonly first: number;
  readonly last: number;
  /** Undefined when the server does not tell. */
  readonly total: number | undefined;
}

/**
 * The one `Content-Range` of a 206 answer; undefined when it is missing, doubled, malformed or of another unit, in
 * which case its bytes must not be joined to others (T18).
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-content-range
 */
export function parseContentRange(value: string | readonly string[] | undefined): ContentRange | undefined {
  const only = typeof value === 'string' ? value : value?.length === 1 ? value[0] : undefined;
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(only ?? '');
  if (match === null) return undefined;
  const [first, last, total] = [Number(match[1]), Number(match[2]), match[3] === '*' ? undefined : Number(match[3])];
  if (last < first || (total !== undefined && last >= total)) return undefined;
  return { first, last, total };
}

/** The target of the `Link` with relation `next`, as written; undefined when there is none. @see https://www.rfc-editor.org/rfc/rfc8288 */
export function parseNextLink(value: string | readonly string[] | undefined): string | undefined {
  const text = (typeof value === 'string' ? value : (value ?? []).join(', ')).slice(0, 16_384);
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const end = text.indexOf('>', at);
    if (end < 0) return undefined;
    const following = text.indexOf('<', end);
    const parameters = text.slice(end + 1, following < 0 ? undefined : following);
    if (/;\s*rel\s*=\s*(?:next|"[^"]*\bnext\b[^"]*")/i.test(parameters)) return text.slice(at + 1, end);
    at = end;
  }
  return undefined;
}

/** The address that an answer from `from` names, which may be relative; undefined when it is none. */
export function resolveAddress(text: string | undefined, from: URL): URL | undefined {
  return text !== undefined && URL.canParse(text, from.href) ? new URL(text, from) : undefined;
}

/** The errors in an answer's body for people; undefined when it holds none. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
export function parseErrorBody(body: Uint8Array): string | undefined {
  try {
    const errors = readList(readObject(JSON.parse(Buffer.from(body).toString('utf8'))), 'errors', '', (value, at) => {
      const error = readObject(value, at);
      return { code: readText(error, 'code', at), message: findText(error, 'message', at) ?? '' };
    });
    if (errors.length === 0) return undefined;
    return cutText(plainText(errors.slice(0, 3).map(({ code, message }) => message === '' ? code : `${code}: ${message}`).join('; ')), 500);
  } catch {
    return undefined;
  }
}

/** A page of tags; undefined when the body is none. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags */
export function parseTags(body: Uint8Array): string[] | undefined {
  try {
    return readList(readObject(JSON.parse(Buffer.from(body).toString('utf8'))), 'tags', '', asText);
  } catch {
    return undefined;
  }
}
