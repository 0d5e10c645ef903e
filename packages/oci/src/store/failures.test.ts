import { expect, test } from '@jest/globals';
import { OciError } from '../errors.ts';
import { readError, writeError } from './failures.ts';

test.each([
  ['ENOSPC', /the disk is full \(ENOSPC\)/], ['EDQUOT', /quota .* \(EDQUOT\)/], ['EIO', /input\/output error \(EIO\)/], ['EROFS', /read-only \(EROFS\)/], ['EACCES', /may not write there \(EACCES\)/],
])('T28 a write that fails with %s is named', async (code, words) => {
  const error = await writeError('/nowhere/at/all', Object.assign(new Error('low level'), { code }));
  expect(error).toMatchObject({ code: 'STORE_WRITE_FAILED', exitCode: 2 });
  expect(error.message).toMatch(words);
});
test('an error that says more already is kept', async () => {
  const error = new OciError('STORE_INVALID', 'behind a symbolic link');
  expect(await writeError('/x', error)).toBe(error);
});
test.each([['ELOOP', 'STORE_INVALID'], ['EISDIR', 'STORE_INVALID'], ['EIO', 'STORE_UNREADABLE'], ['EACCES', 'STORE_UNREADABLE']])('T33 a read that fails with %s is %s', (code, expected) => {
  expect(readError('/x', Object.assign(new Error('low level'), { code })).code).toBe(expected);
});
