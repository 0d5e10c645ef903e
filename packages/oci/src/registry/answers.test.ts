import { expect, test } from '@jest/globals';
import { parseContentRange, parseErrorBody, parseNextLink } from './answers.ts';

test.each<[string, string | readonly string[] | undefined, unknown]>([
  ['first, last and total', 'bytes 0-9/10', { first: 0, last: 9, total: 10 }],
  ['a part in the middle', 'bytes 5-7/10', { first: 5, last: 7, total: 10 }],
  ['one byte', 'bytes 9-9/10', { first: 9, last: 9, total: 10 }],
  ['an unknown total', 'bytes 5-7/*', { first: 5, last: 7, total: undefined }],
  ['one header in a list', ['bytes 0-9/10'], { first: 0, last: 9, total: 10 }],
  ['large numbers', 'bytes 1000000000-1999999999/2000000000', { first: 1e9, last: 1_999_999_999, total: 2e9 }],
  ['a missing header', undefined, undefined],
  ['two headers', ['bytes 0-9/10', 'bytes 5-9/10'], undefined],
  ['two headers joined', 'bytes 0-9/10, bytes 5-9/10', undefined],
  ['an empty header', '', undefined],
  ['an unsatisfied range', 'bytes */10', undefined],
  ['another unit', 'items 0-9/10', undefined],
  ['no unit', '0-9/10', undefined],
  ['the last before the first', 'bytes 9-5/10', undefined],
  ['the last beyond the total', 'bytes 0-10/10', undefined],
  ['a negative number', 'bytes -5-9/10', undefined],
  ['a number too large', 'bytes 0-9/99999999999999999999', undefined],
  ['a sign', 'bytes +0-9/10', undefined],
  ['no total', 'bytes 0-9', undefined],
  ['text after it', 'bytes 0-9/10 x', undefined],
  ['hexadecimal', 'bytes 0x0-0x9/10', undefined],
])('T18 Content-Range: %s', (_name, value, expected) => {
  expect(parseContentRange(value)).toEqual(expected);
});

test.each<[string, string | readonly string[] | undefined, string | undefined]>([
  ['a relative target', '</v2/a/tags/list?n=2&last=b>; rel="next"', '/v2/a/tags/list?n=2&last=b'],
  ['an unquoted relation', '</x>; rel=next', '/x'],
  ['the next one of several', '</p>; rel="prev", </n>; rel="next"', '/n'],
  ['several relations', '</n>; rel="last next"', '/n'],
  ['another relation', '</p>; rel="prev"', undefined],
  ['no relation', '</p>', undefined], ['no header', undefined, undefined], ['no end', '</p; rel="next"', undefined],
])('T13 Link: %s', (_name, value, expected) => {
  expect(parseNextLink(value)).toBe(expected);
});

test('T61 an error body is told in one line, without escapes', () => {
  expect(parseErrorBody(Buffer.from('{"errors":[{"code":"DENIED","message":"no \\u001b[31mway"},{"code":"X"}]}'))).toBe('DENIED: no way; X');
  expect(parseErrorBody(Buffer.from('<html>'))).toBeUndefined();
  expect(parseErrorBody(Buffer.from('{"errors":[]}'))).toBeUndefined();
});
