import { expect, test } from '@jest/globals';
import { parseImageReference } from '@slipway/oci';
import type { Lookup } from './lookup.ts';
import { report } from './report.ts';
import type { Result } from './run.ts';
import type { Target } from './targets/target.ts';

const target = (text: string, addons: readonly string[]): Target => ({ listed: parseImageReference(text), lookup: parseImageReference(text), lists: ['images/images_platform.list'], addons, uses: [] });
const missing: Lookup = { description: 'registry:r.example.com/x', ms: 1, status: 'missing', nearestTags: [] };
const unknown: Lookup = { description: 'registry:r.example.com/x', ms: 1, status: 'unknown', message: 'timeout' };
const result = (more: Partial<Result> = {}): Result => ({
  targets: [target('release/web:v1', ['addons/web', 'addons/db']), target('library/tool:1', [])], lookups: new Map<string, Lookup>([['release/web:v1', missing], ['library/tool:1', unknown]]),
  findings: [
    { code: 'unknown', severity: 'error', subject: 'library/tool:1', message: 'could not look' }, { code: 'missing', severity: 'error', subject: 'release/web:v1', message: 'gone' },
    { code: 'render-failed', severity: 'error', subject: 'addons/odd', addon: 'addons/odd', message: 'a\u001b[31mred | <b>@all</b>' },
  ],
  undetermined: [{ code: 'undetermined', severity: 'info', subject: 'release/odd:v1', message: 'may be' }], notes: [], commentKey: '', ms: 1200, reportPath: '/out/report.json', ...more,
});

test('a row per addon: an image counts for each that uses it, one of lists for nobody, one that did not render has none', () => {
  const { text } = report(result());
  const rows = text.split('\n').map((line) => line.trim().split(/ {2,}/)).filter(([first = '']) => /^(addons\/|\(lists)/.test(first));
  expect(rows).toEqual([['(lists only)', '1', '1 unknown'], ['addons/db', '1', '1 missing'], ['addons/odd', '0', '1 render-failed'], ['addons/web', '1', '1 missing']]);
  expect(text).toContain('0 of 2 images proven, 1 not answered for');
  expect(text).toContain('1 undetermined (their addon did not render)');
  expect(text).toContain('run again');
});

test('T61 T73 what charts say reaches neither the terminal nor the page as they wrote it', () => {
  const { text, summary } = report(result());
  expect(text).not.toContain('\u001b');
  expect(summary).not.toContain('\u001b');
  expect(summary).not.toContain('<b>');
});

test('outputs, report.json and what became of the lock', () => {
  const { outputs, document, documentFile } = report(result());
  expect(outputs).toMatchObject({ images: '2', missing: '1', unknown: '1' });
  expect(documentFile).toBe('/out/report.json');
  expect(document).toMatchObject({ images: [{ reference: 'release/web:v1', status: 'missing' }, { reference: 'library/tool:1', status: 'unknown' }], undetermined: [{ subject: 'release/odd:v1' }] });
  expect(document).not.toHaveProperty('lock');
  expect(report(result({ lock: 'not written' })).text).toContain('slipway.lock.json was not written');
});

test('each job and chart has a comment of its own', () => {
  expect(['', 'images:charts/web'].map((commentKey) => report(result({ commentKey })).comment?.marker)).toEqual(['verify-images', 'verify-images:images:charts/web']);
});

test('JUnit only where it is asked for', () => {
  expect(report(result())).not.toHaveProperty('files');
  expect(report(result({ junitPath: '/out/junit.xml' })).files?.map(({ path, text }) => [path, text.split('\n')[0]])).toEqual([['/out/junit.xml', '<?xml version="1.0" encoding="UTF-8"?>']]);
});

test('the summary starts with a row per class, then one per addon, then everything', () => {
  const heads = report(result()).summary.split('\n').filter((line, index, lines) => lines[index + 1]?.startsWith('| ---') === true);
  expect(heads).toEqual(['| finding | severity | how many | such as |', '| addon | images | result |', '| finding | image or addon | message | what to do |']);
  expect(report(result()).summary).toContain('| missing | error | 1 | release/web:v1 |');
});
