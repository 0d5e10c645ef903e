import { expect, test } from '@jest/globals';
import type { Finding } from '@slipway/core';
import { parseImageReference } from '@slipway/oci';
import { formatJunit } from './junit.ts';
import type { Lookup } from '../lookup.ts';
import type { Target } from '../targets/target.ts';

const target = (text: string, addons: readonly string[] = []): Target => ({ listed: parseImageReference(text), lookup: parseImageReference(text), lists: [], addons, uses: [] });
const lookups = new Map<string, Lookup>([['release/web:v1', { description: 'r', ms: 250, status: 'missing', nearestTags: [] }]]);
const junit = (targets: readonly Target[], findings: readonly Finding[]): string[] => formatJunit({ targets, lookups, findings, ms: 1500 }).split('\n');

test('a case per image by its addon: failed, not looked at, skipped, warned of and fine', () => {
  const about = (code: string, severity: Finding['severity'], subject: string): Finding => ({ code, severity, subject, message: 'so' });
  const lines = junit(['release/web:v1', 'b/b:1', 'c/c:1', 'd/d:1', 'e/e:1'].map((text) => target(text, ['addons/web'])), [
    about('missing', 'error', 'release/web:v1'), about('unknown', 'error', 'b/b:1'), about('pending', 'info', 'c/c:1'), about('moved', 'warning', 'd/d:1'), { ...about('stale', 'warning', 'f/f:1'), location: { file: 'a.list', line: 3 } },
  ]);
  expect(lines.slice(1)).toEqual([
    '<testsuites tests="6" failures="1" errors="1" skipped="1" time="1.500">', '<testsuite name="verify-images" tests="6" failures="1" errors="1" skipped="1" time="1.500">',
    '<testcase classname="addons/web" name="release/web:v1" time="0.250"><failure type="missing" message="so">so</failure></testcase>',
    '<testcase classname="addons/web" name="b/b:1" time="0.000"><error type="unknown" message="so">so</error></testcase>',
    '<testcase classname="addons/web" name="c/c:1" time="0.000"><skipped message="so"/></testcase>',
    '<testcase classname="addons/web" name="d/d:1" time="0.000"><system-out>warning moved: so</system-out></testcase>',
    '<testcase classname="addons/web" name="e/e:1" time="0.000"/>',
    '<testcase classname="lists" name="f/f:1" time="0.000"><system-out>warning stale: a.list:3&#10;so</system-out></testcase>',
    '</testsuite>', '</testsuites>', '',
  ]);
});

test('T61 whatever a chart says is text: markup, quotes, line ends, control characters, half characters', () => {
  const [, , , line = ''] = junit([], [{ code: 'invalid', severity: 'error', subject: '"><x y=\'', message: 'a & b ]]>\n\u0000\u001b[31m\ud800\uffff' }]);
  expect(line).toBe('<testcase classname="lists" name="&quot;&gt;&lt;x y=&apos;" time="0.000"><failure type="invalid" message="a &amp; b ]]&gt;&#10;\ufffd\ufffd\ufffd">a &amp; b ]]&gt;&#10;\ufffd\ufffd\ufffd</failure></testcase>');
});
