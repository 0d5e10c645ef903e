import { describe, expect, test } from '@jest/globals';
import { cutText, escapeMarkdown, formatBytes, formatCount, formatDuration, formatMarkdownTable, formatTable, plainText } from './text.ts';

describe('T61 T69 foreign text cannot act on a terminal or a CI log', () => {
  const rows: [string, string, string][] = [
    ['colours', '\u001b[31mred\u001b[0m', 'red'],
    ['a title sequence', '\u001b]0;owned\u0007text', '�]0;owned�text'],
    ['C1 controls', '\u009b31mred', '�31mred'],
    ['a carriage return that hides what came before', 'bad\rgood', 'bad�good'],
    ['backspaces', 'a\b\bb', 'a��b'],
    ['text turned around', 'abc\u202edef', 'abc�def'],
    ['a command of GitHub', '::set-env name=PATH::/x', '\u200b::set-env name=PATH::/x'],
    ['a command after blanks', '  ::add-mask::x', '  \u200b::add-mask::x'],
    ['a command on a later line', 'ok\n::stop-commands::x', 'ok\n\u200b::stop-commands::x'],
    ['the old form of a command', '##[error]x', '\u200b##[error]x'],
    ['a command behind an escape', '\u001b[0m::error::x', '\u200b::error::x'],
    ['line breaks and tabs', 'a\n\tb', 'a\n\tb'],
    ['ordinary text', 'gateway:v1.2 (图像) 50% — ok', 'gateway:v1.2 (图像) 50% — ok'],
  ];
  test.each(rows)('%s', (_name, text, expected) => {
    expect(plainText(text)).toBe(expected);
  });
  test('plain text stays as it is when it is cleaned again', () => {
    for (const [, text] of rows) expect(plainText(plainText(text))).toBe(plainText(text));
  });
});

describe('T72 a cut leaves no part of a word', () => {
  test.each([
    ['short enough', 'no way', 6, 'no way'], ['in a word', 'you sent Basic cm9ib3Q6aHVudGVyMg==', 25, 'you sent Basic …'], ['at its end', 'you sent hunter2 today', 16, 'you sent …'],
    ['behind a blank', 'you sent hunter2', 9, 'you sent …'], ['one long word', 'x'.repeat(20), 10, '…'],
  ])('%s', (_name, text, max, expected) => {
    expect(cutText(text, max)).toBe(expected);
  });
});

describe('T73 foreign text is text inside Markdown', () => {
  const rows: [string, string, string][] = [
    ['a mention', 'thanks @admin', 'thanks @\u200badmin'],
    ['HTML', '<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['a link', '[click](https://evil.example)', '\\[click\\](https:\u200b//evil.example)'],
    ['an address without a scheme', 'www.evil.example', 'www\u200b.evil.example'],
    ['an image', '![x](http://evil.example)', '!\\[x\\](http:\u200b//evil.example)'],
    ['a cell that ends early', 'a | b', 'a \\| b'],
    ['a heading on a new line', 'a\n# b', 'a \\# b'],
    ['code', '`rm`', '\\`rm\\`'],
    ['an escape that is escaped already', '\\[x](y)', '\\\\\\[x\\](y)'],
    ['an HTML entity', '&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['an issue reference', 'closes #12', 'closes \\#12'],
    ['a reference', 'registry.example.com/app_a:v1*', 'registry.example.com/app\\_a:v1\\*'],
  ];
  test.each(rows)('%s', (_name, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
  test('a table has one row per row, whatever its cells hold', () => {
    expect(formatMarkdownTable(['image', 'state'], [['a|b\nc', 'ok']]).split('\n')).toEqual(['| image | state |', '| --- | --- |', '| a\\|b c | ok |']);
  });
});

describe('T81 hostile text takes no longer than its length', () => {
  const rows: [string, string][] = [['line breaks', '\n'.repeat(200_000)], ['blanks', ' '.repeat(200_000)], ['escapes that never end', '\u001b['.repeat(100_000)], ['colons', ':'.repeat(200_000)]];
  test.each(rows)('%s', (_name, text) => {
    const started = performance.now();
    escapeMarkdown(text);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('amounts for people', () => {
  test.each([[0, '0 B'], [999, '999 B'], [1000, '1.0 KB'], [3_600_000_000, '3.6 GB'], [99_949, '99.9 KB'], [99_960, '100 KB'], [999_500, '1.0 MB'], [5e15, '5000 TB']])('%d bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
  test.each([[0, '0.0 s'], [440, '0.4 s'], [9_960, '10 s'], [12_400, '12 s'], [59_700, '1 min 00 s'], [185_000, '3 min 05 s'], [3_600_000, '60 min 00 s']])('%d ms are %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
  test.each([[0, '0 images'], [1, '1 image'], [2, '2 images']])('%d is %s', (count, text) => {
    expect(formatCount(count, 'image')).toBe(text);
  });
  test('columns are as wide as their widest cell, the last one is not padded', () => {
    expect(formatTable([['a', 'bb'], ['ccc', 'd']])).toBe('  a    bb\n  ccc  d');
  });
});
