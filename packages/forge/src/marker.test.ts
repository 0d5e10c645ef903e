import { describe, expect, test } from '@jest/globals';
import { cutBody, formatComment, formatMarker, hasMarker, maxBodyLength } from './marker.ts';

describe('markers', () => {
  test.each([
    ['its own comment', '<!-- slipway:a -->\ntext', true],
    ['as a forge gives it back, with other line ends', '<!-- slipway:a -->\r\ntext', true],
    ['another subject', '<!-- slipway:ab -->\ntext', false],
    ['a quotation of it', '> <!-- slipway:a -->\ntext', false],
    ['a mention in the text', 'see <!-- slipway:a -->', false],
  ])('%s', (_name, body, expected) => expect(hasMarker(body, 'a')).toBe(expected));

  test.each(['', 'a--b', 'a-', '--> <img>', 'a b', 'a\nb'])('"%s" marks nothing', (name) => {
    expect(() => formatMarker(name)).toThrow(/cannot mark a comment/);
  });
});

describe('T74 bodies that are too long', () => {
  test('one that fits stays', () => expect(cutBody('x'.repeat(maxBodyLength))).toHaveLength(maxBodyLength));

  test.each([
    ['lines are cut at their end', 'a line\n'.repeat(20_000)],
    ['one endless line', 'x'.repeat(100_000)],
    ['a line of characters of two units', '🚢'.repeat(50_000)],
    ['an open code fence', `\`\`\`\n${'code\n'.repeat(30_000)}`],
  ])('%s', (_name, body) => {
    const cut = formatComment('m', body, 'https://ci.example.com/1');
    expect(cut.length).toBeLessThanOrEqual(maxBodyLength);
    expect(cut.length).toBeGreaterThan(maxBodyLength - 500);
    expect(cut.startsWith('<!-- slipway:m -->\n')).toBe(true);
    expect(cut).toMatch(/Cut: .*<https:\/\/ci\.example\.com\/1>\.\*$/);
    expect(cut).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    expect(cut.split('\n').filter((line) => line.startsWith('```')).length % 2).toBe(0);
  });
});
