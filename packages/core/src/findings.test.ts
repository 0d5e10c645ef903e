import { describe, expect, test } from '@jest/globals';
import { exitCodeOf, sortFindings, type FailOn, type Finding } from './findings.ts';

const finding = (code: string, severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({ code, severity, subject: 's', message: 'm', ...more });

describe('DR6 exit codes', () => {
  const rows: [string, Finding[], FailOn, number][] = [
    ['nothing found', [], 'error', 0],
    ['an error', [finding('missing', 'error')], 'error', 1],
    ['a warning is let pass by default', [finding('stale', 'warning')], 'error', 0],
    ['a warning counts when asked', [finding('stale', 'warning')], 'warning', 1],
    ['a hint never counts', [finding('note', 'info')], 'warning', 0],
    ['an error is let pass by never', [finding('missing', 'error')], 'never', 0],
    ['could not look', [finding('unknown', 'error')], 'error', 3],
    ['could not look, as a warning', [finding('unknown', 'warning')], 'error', 3],
    ['could not look is not let pass by never', [finding('unknown', 'warning')], 'never', 3],
    ['could not look is worse than an error', [finding('missing', 'error'), finding('unknown', 'warning')], 'error', 3],
  ];
  test.each(rows)('%s', (_name, findings, failOn, code) => {
    expect(exitCodeOf(findings, failOn)).toBe(code);
  });
});

test('errors come first, then by code, place and subject; line 9 before line 10', () => {
  const at = (line: number): Finding => finding('missing', 'error', { location: { file: 'a', line } });
  const sorted = [finding('b', 'warning'), at(10), finding('a', 'info'), at(9), finding('denied', 'error')];
  expect(sortFindings(sorted)).toEqual([sorted[4], sorted[3], sorted[1], sorted[0], sorted[2]]);
  expect(sorted[0]?.code).toBe('b');
});

test('the order does not depend on the order they came in', () => {
  const findings = ['c', 'a', 'b', 'a'].map((subject, index) => finding('x', 'error', { subject, message: String(index) }));
  expect(sortFindings([...findings].reverse())).toEqual(sortFindings(findings));
});
