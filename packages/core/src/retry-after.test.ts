import { expect, test } from '@jest/globals';
import { parseRetryAfter } from './retry-after.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
test.each<[string, string | undefined, number | undefined]>([
  ['seconds', '2', 2000], ['zero', '0', 0], ['more than the cap', '3600', 60_000],
  ['an HTTP date', 'Sat, 21 Nov 2026 12:00:05 GMT', 5000], ['a far date', 'Sun, 22 Nov 2026 12:00:00 GMT', 60_000], ['a past date', 'Sat, 21 Nov 2026 11:00:00 GMT', undefined],
  ['garbage', 'soon', undefined], ['a negative number', '-5', undefined], ['a fraction', '1.5', undefined], ['nothing', undefined, undefined], ['empty', '', undefined], ['spaces around', ' 3 ', 3000],
  ['a bare year', '2027-01-01', undefined],
])('T1 Retry-After: %s', (_name, value, expected) => {
  expect(parseRetryAfter(value, now)).toBe(expected);
});

test('a caller may allow more', () => {
  expect(parseRetryAfter('3600', now, Infinity)).toBe(3_600_000);
});
