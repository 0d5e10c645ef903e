import { expect, test } from '@jest/globals';
import { commentKeyOf } from './comment-key.ts';

const inputs = { chart: [], list: [], repo: undefined, values: [], platform: [] };

test.each<[string, Partial<Parameters<typeof commentKeyOf>[0]>, string | undefined, string]>([
  ['a release repo', {}, 'images', 'images'],
  ['no job at all', {}, undefined, ''],
  ['a chart', { chart: ['charts/web'] }, 'images', 'images:charts/web'],
  ['the next chart of a matrix', { chart: ['charts/db'] }, 'images', 'images:charts/db'],
  ['a platform of a matrix', { chart: ['chart'], platform: ['linux/arm64'] }, 'images', 'images:chart:linux/arm64'],
  ['a job of a GitLab matrix', { chart: ['./chart'] }, 'verify: [a, b]', 'verify-a-b:chart'],
  ['names that no marker may have', { chart: ['--a--b--', '\u00e4'] }, '-->', 'a-b'],
])('the key of %s', (_name, given, job, key) => {
  expect(commentKeyOf({ ...inputs, ...given }, job === undefined ? {} : { job })).toBe(key);
  expect(key).not.toMatch(/--|[^A-Za-z0-9._/:-]|^-|-$/); // what a marker refuses
});
