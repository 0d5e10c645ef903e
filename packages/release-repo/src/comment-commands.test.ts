import { describe, expect, test } from '@jest/globals';
import { parseCommands } from './comment-commands.ts';

const commandsOf = (body: string): string[] => parseCommands(body, ['confirm', 'override', 'accept-moved']).map(({ name, rest }) => `${name} ${rest}`.trim());

describe('commands of a comment', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['a line that is the command', '/confirm acme/shop', ['confirm acme/shop']],
    ['the command without a repo', '/confirm', ['confirm']],
    ['in any case', '/CONFIRM Acme/Shop', ['confirm Acme/Shop']],
    ['between other lines', 'Looks good.\n\n/confirm acme/shop\n\nThanks!', ['confirm acme/shop']],
    ['right below a line of text', 'Looks good.\n/confirm acme/shop', ['confirm acme/shop']],
    ['several of them', '/confirm a/b\n/override c/d it is late\n/accept-moved e/f', ['confirm a/b', 'override c/d it is late', 'accept-moved e/f']],
    ['lines that end as on Windows', '/confirm a/b\r\n/confirm c/d\r\n', ['confirm a/b', 'confirm c/d']],
    ['up to three spaces before it', '   /confirm a/b', ['confirm a/b']],
    ['a tab behind the name', '/confirm\ta/b', ['confirm a/b']],
    ['spaces behind it', '/confirm a/b   ', ['confirm a/b']],
    ['below an indented line of a paragraph', 'I looked\n    at it\n/confirm a/b', ['confirm a/b']],
    ['continued with four spaces inside a paragraph, which is text', 'I say\n    /confirm a/b', []],
    ['in the middle of a line', 'please write /confirm a/b', []],
    ['another command that begins alike', '/confirmed a/b', []],
    ['a command of another tool', '/lgtm', []],
    ['as inline code', '`/confirm a/b`', []],
    ['in a list', '- /confirm a/b', []],
    ['in a quotation', '> /confirm a/b', []],
    ['in a quotation of a quotation', '> > /confirm a/b', []],
    ['right below a quotation, which is shown as part of it', '> Please confirm:\n/confirm a/b', []],
    ['below a quotation and an empty line', '> Please confirm:\n\n/confirm a/b', ['confirm a/b']],
    ['in a fence', '```\n/confirm a/b\n```', []],
    ['in a fence of tildes with a word', '~~~text\n/confirm a/b\n~~~', []],
    ['in a fence that holds a shorter one', '````\n```\n/confirm a/b\n```\n````', []],
    ['in a fence that never ends', '```\n/confirm a/b', []],
    ['below a fence', '```\nx\n```\n/confirm a/b', ['confirm a/b']],
    ['in code of four spaces', 'So:\n\n    /confirm a/b', []],
    ['behind a tab', '\t/confirm a/b', []],
    ['in a comment that nobody sees', '<!--\n/confirm a/b\n-->', []],
    ['below such a comment', '<!-- hello -->\n/confirm a/b', ['confirm a/b']],
    ['in <pre>', '<pre>\n/confirm a/b\n</pre>', []],
    ['in <blockquote>, whatever its case', '<BLOCKQUOTE>\n/confirm a/b\n</BLOCKQUOTE>\n/confirm c/d', ['confirm c/d']],
    ['in <details>, which is only folded', '<details>\n\n/confirm a/b\n\n</details>', ['confirm a/b']],
    ['nothing', '', []],
  ])('%s', (_name, body, expected) => {
    expect(commandsOf(body)).toEqual(expected);
  });

  test('a long comment of one character is read at once', () => {
    const started = Date.now();
    for (const character of ['>', '`', '<', ' ', '/', '<!--']) parseCommands(character.repeat(60_000), ['confirm']);
    expect(Date.now() - started).toBeLessThan(10_000);
  });
});
