import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { parseTextPattern } from './text-pattern.ts';

const whole = (source: string, text: string): boolean => parseTextPattern(source, { whole: true }).matches(text);
const anywhere = (source: string, text: string): boolean => parseTextPattern(source, { whole: false }).matches(text);

describe('patterns of tags and messages', () => {
  test.each([
    ['a tag pattern is about the whole name', 'v1', 'v1.2', false],
    ['a dot is any character', 'v1.2', 'v1x2', true],
    ['an escaped dot is a dot', 'v1\\.2', 'v1x2', false],
    ['numbers and groups', 'web-v\\d+(\\.\\d+){2}(-(rc|beta)\\.\\d+)?', 'web-v1.20.3-rc.10', true],
    ['a set with a range and a hyphen at its end', '[a-c_-]+', 'ab-_c', true],
    ['a set that excludes', '[^/]+', 'a/b', false],
    ['a bracket as first of a set', '[]a]+', ']a', true],
    ['a choice of nothing', '(a|)b', 'b', true],
    ['a group by name is a group', '(?<version>v\\d)', 'v1', true],
    ['letter case matters', 'RC', 'rc', false],
    ['unless it is said not to', '(?i)r[c-d]', 'Rd', true],
    ['beyond the first 65,536 characters', '🚀{2}', '🚀🚀', true],
  ])('%s', (_name, source, text, expected) => { expect(whole(source, text)).toBe(expected); });

  test.each([
    ['a message is searched', 'release', 'This release is ready', true],
    ['ends of lines', '^Release-Type: final$', 'Fixes\n\nRelease-Type: final\nMore', true],
    ['a word, not a part of it', '\\bGA\\b', 'MEGAPHONE', false],
    ['a dot is not the end of a line', 'a.b', 'a\nb', false],
    ['an empty pattern is everywhere', '', 'x', true],
  ])('%s', (_name, source, text, expected) => { expect(anywhere(source, text)).toBe(expected); });

  test.each([
    ['(a', '( without'], ['a)', ') without'], ['[a', '[ without'], ['*a', 'nothing before'], ['a**', 'two repetitions'], ['(?=a)', 'looks ahead'], ['(?<!a)b', 'looks ahead, looks behind'],
    ['(a)\\1', 'refers back'], ['\\p{L}', '\\p'], ['a{3,2}', 'backwards'], ['[z-a]', 'backwards'], ['a\\', 'backslash'], ['(a{100}){100}', 'repeats too much'], ['^*', 'repeats a place'],
    ['x'.repeat(501), '500 characters'], ['('.repeat(60), 'nests'],
  ])('%s is refused with the reason', (source, reason) => {
    expect(() => parseTextPattern(source, { whole: true })).toThrow(expect.objectContaining({ code: 'PATTERN_INVALID', message: expect.stringContaining(reason) as unknown }));
  });

  test.each(['(a+)+$', '(a|a)*b', '(.*)*x', '(\\w+\\s?)*!', '((a{1,30}){1,30})*b', '(a?){200}a{200}'])('T81 %s takes time in proportion to the text', (source) => {
    const start = performance.now();
    expect(anywhere(source, `${'a'.repeat(4000)}\u0000`)).toBe(source.endsWith('}'));
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  const piece = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w', '1', '^', '$', '\\b', '-');
  const sign = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,3}', '{0,}');
  const part = fc.tuple(piece, sign).map(([text, repeat]) => (/^(\^|\$|\\b)$/.test(text) ? text : `${text}${repeat}`));
  const flat = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''));
  const pattern = fc.tuple(flat, fc.option(fc.tuple(flat, flat, sign)), flat).map(([a, group, c]) => `${a}${group === null ? '' : `(${group[0]}|${group[1]})${group[2]}`}${c}`);
  test('they mean what the expressions of JavaScript mean', () => {
    fc.assert(fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b', '1', '-', '\n'), maxLength: 8 }), (source, text) => {
      expect([anywhere(source, text), whole(source, text)]).toEqual([new RegExp(source, 'mu').test(text), new RegExp(`(?<![^])(?:${source})(?![^])`, 'mu').test(text)]);
    }), { numRuns: 2000 });
  });
});
