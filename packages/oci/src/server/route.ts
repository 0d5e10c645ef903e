/** An end point of the distribution API that a path names. Its parts are unchecked. */
export type Route =
  | { readonly kind: 'base' }
  | { readonly kind: 'catalog' }
  | { readonly kind: 'tags' | 'uploads'; readonly repository: string }
  | { readonly kind: 'manifest'; readonly repository: string; readonly reference: string }
  | { readonly kind: 'blob' | 'referrers'; readonly repository: string; readonly digest: string }
  | { readonly kind: 'upload'; readonly repository: string; readonly id: string };

/**
 * The end point of a path such as `/v2/library/busybox/manifests/1.36`; undefined when there is none. The name of a
 * repository may itself contain `blobs` or `tags`, so paths are read from their end.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#endpoints
 */
export function parseRoute(path: string): Route | undefined {
  let parts: string[];
  try {
    parts = path.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return undefined; // a broken percent sequence
  }
  if (parts.shift() !== 'v2') return undefined;
  if (parts.length === 0 || (parts.length === 1 && parts[0] === '')) return { kind: 'base' };
  if (parts.length === 1 && parts[0] === '_catalog') return { kind: 'catalog' };
  const [third = '', second = '', last = ''] = parts.slice(-3);
  const upTo = (count: number): string => parts.slice(0, -count).join('/');
  if (third === 'blobs' && second === 'uploads' && parts.length > 3) return last === '' ? { kind: 'uploads', repository: upTo(3) } : { kind: 'upload', repository: upTo(3), id: last };
  if (parts.length < 3) return undefined;
  if (second === 'blobs' && last === 'uploads') return { kind: 'uploads', repository: upTo(2) };
  if (second === 'tags' && last === 'list') return { kind: 'tags', repository: upTo(2) };
  if (second === 'manifests') return { kind: 'manifest', repository: upTo(2), reference: last };
  if (second === 'blobs') return { kind: 'blob', repository: upTo(2), digest: last };
  if (second === 'referrers') return { kind: 'referrers', repository: upTo(2), digest: last };
  return undefined;
}

/** A part of a blob. Bytes, both ends included. */
export interface ByteRange { readonly first: number; readonly last: number }

/**
 * What a `Range` header asks for: one part, `unsatisfiable` (also for one that ends before it begins), or undefined for
 * the whole, which is also the answer to several parts and to what cannot be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-range
 */
export function parseRange(value: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(value?.trim() ?? '');
  if (match === null) return undefined;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return undefined;
  if (from === '') return Number(to) === 0 || size === 0 ? 'unsatisfiable' : { first: Math.max(0, size - Number(to)), last: size - 1 };
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return 'unsatisfiable';
  return first >= size ? 'unsatisfiable' : { first, last };
}

/** The part of a listing that `n` and `last` ask for, and whether more follows; undefined when `n` is no count. */
export function pageOf(names: readonly string[], query: URLSearchParams, compare: (a: string, b: string) => number): { readonly names: readonly string[]; readonly more: boolean } | undefined {
  const n = query.get('n');
  const last = query.get('last');
  if (n !== null && !/^\d{1,9}$/.test(n)) return undefined;
  const rest = last === null || last === '' ? names : names.filter((name) => compare(name, last) > 0);
  const count = n === null ? rest.length : Number(n);
  return { names: rest.slice(0, count), more: count > 0 && count < rest.length };
}
