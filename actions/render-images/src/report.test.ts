import { expect, test } from '@jest/globals';
import { report } from './report.ts';
import type { Result } from './run.ts';

const list = { file: 'images/images_platform.list', images: ['a/b:1', 'a/c:2'], added: ['a/c:2'], removed: [], changed: true };
const result = (more: Partial<Result>): Result => ({ lists: [list], findings: [], changed: [list.file, 'images/images.json'], written: false, ...more });

test.each<[string, Partial<Result>, string, string]>([
  ['written', { written: true }, '2 files written', 'true'],
  ['a dry run or a check', {}, '2 files would change', 'true'],
  ['nothing to do', { lists: [{ ...list, added: [], changed: false }], changed: [] }, 'nothing changed', 'false'],
  ['only images.json', { lists: [{ ...list, added: [], changed: false }], changed: ['images/images.json'], written: true }, '1 file written', 'true'],
  ['an addon failed in two ways', { findings: ['a', 'b'].map((message) => ({ code: 'render-failed', severity: 'error', subject: 'addons/x', message })) }, '1 addon failed, so nothing is written', 'false'],
])('%s', (_name, more, said, changed) => {
  const { text, outputs } = report(result(more));
  expect(text.split('\n').at(-1)).toContain(said);
  expect(outputs).toEqual({ changed, images: '2' });
});

test('charts by themselves: an image a line, and nothing that a terminal obeys', () => {
  const { text, outputs, document } = report({ charts: [{ chart: 'x', images: ['a/b:1', 'a\u001b[2Jb'] }, { chart: 'y', images: ['a/b:1'] }], lists: [], findings: [], changed: [], written: false });
  expect(text.split('\n')).toHaveLength(2);
  expect(text).not.toContain('\u001b');
  expect(outputs).toEqual({ changed: 'false', images: '2' });
  expect(document).toMatchObject({ charts: [{ chart: 'x' }, { chart: 'y' }] });
});
