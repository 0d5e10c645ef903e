import { StorageError } from '../errors.ts';

/** What a server says about one file or folder. @see https://www.rfc-editor.org/rfc/rfc4918#section-9.1 */
export interface DavEntry {
  /** Its path on the server, decoded; a folder's may end with a slash. */
  readonly path: string;
  readonly isFolder: boolean;
  /** Of a file, in bytes. */
  readonly size?: number;
}

export const propfindBody = Buffer.from('<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>');

/** An element with the prefix that the server chose, and what is in it. */
const element = (name: string): RegExp => new RegExp(`<(?:[A-Za-z0-9_-]+:)?${name}(?:\\s[^>]*)?>([^]*?)</(?:[A-Za-z0-9_-]+:)?${name}\\s*>`, 'gi');
const patterns = { response: element('response'), href: element('href'), size: element('getcontentlength') };

const first = (pattern: RegExp, text: string): string | undefined => [...text.matchAll(pattern)][0]?.[1]?.trim();

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };

/** Reads the answer to PROPFIND: enough of XML for the three things that were asked for. @throws {StorageError} STORAGE_FAILED */
export function parseMultiStatus(text: string, base: URL): readonly DavEntry[] {
  return [...text.matchAll(patterns.response)].map(([, response = '']) => {
    const href = (first(patterns.href, response) ?? '').replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
    let path: string | undefined;
    try {
      path = decodeURIComponent(new URL(href, base).pathname);
    } catch { /* said below */ }
    if (href === '' || path === undefined) throw new StorageError('STORAGE_FAILED', `the list of ${base.origin}${base.pathname} has an entry without an address`);
    const isFolder = /<(?:[A-Za-z0-9_-]+:)?collection\b/i.test(response);
    const size = first(patterns.size, response);
    return { path, isFolder, ...(size !== undefined && /^\d{1,15}$/.test(size) ? { size: Number(size) } : {}) };
  });
}
