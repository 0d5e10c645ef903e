import { expect, test } from '@jest/globals';
import { findNearest } from './nearest.ts';

const commands = ['collect-charts', 'render-images', 'verify-images', 'verify-package', 'serve', 'schema', 'demo'];
const rows: [string, string, string | undefined][] = [
  ['a letter that is missing', 'verfy-images', 'verify-images'],
  ['letters that changed places', 'verify-imgaes', 'verify-images'],
  ['a letter too many', 'servee', 'serve'],
  ['the start of a name', 'collect', 'collect-charts'],
  ['one of two letters wrong', 'dmo', 'demo'],
  ['something else', 'banana', undefined],
  ['nothing', '', undefined],
  ['a very long word', 'x'.repeat(100_000), undefined],
];
test.each(rows)('%s', (_name, typed, expected) => {
  expect(findNearest(typed, commands)).toBe(expected);
});
