/** The longest wait that a server may ask for, in milliseconds. */
export const maxRetryAfterMs = 60_000;

/**
 * The wait that `Retry-After` asks for, seconds or an HTTP date, in milliseconds up to `maxMs`; undefined when it is
 * absent, past or not to be understood (T1).
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function parseRetryAfter(value: string | undefined, now: number, maxMs = maxRetryAfterMs): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) - now : Number.NaN;
  return Number.isNaN(ms) || ms < 0 ? undefined : Math.min(ms, maxMs);
}
