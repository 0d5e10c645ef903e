import { describe, expect, test } from '@jest/globals';
import { createMemoryTree } from '../../../test/support/memory-tree.ts';
import { findOwner, formatOwner, loadCodeOwners, parseCodeOwners } from './owners.ts';

test.each([
  ['@ann', 'user ann'], ['ann', 'user ann'], ['@acme/web-team', 'team acme/web-team'], ['acme/group/sub', 'team acme/group/sub'], ['ann@example.com', 'email ann@example.com'], ['@ann.b-c_d', 'user ann.b-c_d'],
  ['', undefined], ['@', undefined], ['ann bob', undefined], ['@ann,@bob', undefined], ['<script>', undefined], ['@-ann', undefined], ['../x', undefined], ['@acme//x', undefined], ['a@b@c', undefined], ['@@ann', undefined],
])('the owner %j is %s', (text, expected) => {
  const owner = findOwner(text);
  expect(owner === undefined ? undefined : `${owner.kind} ${owner.name}`).toBe(expected);
  if (owner !== undefined) expect(findOwner(formatOwner(owner))).toEqual(owner);
});

const ownersOf = (text: string, path: string): string => parseCodeOwners(text).ownersOf(path).map(formatOwner).join(' ');

describe('CODEOWNERS', () => {
  test.each([
    ['the last line that matches decides', '* @all\n/repos/ @team\n', 'repos/web.yaml', '@team'],
    ['a line without owners takes them away', '* @all\n/repos/web.yaml\n', 'repos/web.yaml', ''],
    ['a name without a slash is about every folder', 'web.yaml @web\n', 'repos/web.yaml', '@web'],
    ['a name at the root is about the root', '/web.yaml @web\n', 'repos/web.yaml', ''],
    ['a folder is about all below it', 'repos/ @team\n', 'repos/a/b/web.yaml', '@team'],
    ['a folder without its slash as well', '/repos @team\n', 'repos/a/web.yaml', '@team'],
    ['docs/* is about the files right there', 'repos/* @team\n', 'repos/a/web.yaml', ''],
    ['docs/* takes those', 'repos/* @team\n', 'repos/web.yaml', '@team'],
    ['a star does not cross a slash', '/re*web.yaml @x\n', 'repos/web.yaml', ''],
    ['two stars cross slashes', '/repos/**/web.yaml @x\n', 'repos/a/b/web.yaml', '@x'],
    ['two stars may be nothing', '/repos/**/web.yaml @x\n', 'repos/web.yaml', '@x'],
    ['an ending', '*.yaml @x\n', 'repos/web.yaml', '@x'],
    ['a question mark is one character', '/repos/we?.yaml @x\n', 'repos/web.yaml', '@x'],
    ['several owners of every kind', '* @ann @acme/web ann@example.com\n', 'x', '@ann @acme/web ann@example.com'],
    ['comments, blank lines and Windows line ends', '# all\r\n\r\n* @all # everyone\r\n', 'x', '@all'],
    ['a space in a name', '/my\\ repos/ @x\n', 'my repos/a.yaml', '@x'],
    ['what is no owner is passed over', '* @ann ann,bob @bob\n', 'x', '@ann @bob'],
    ['an exclusion is passed over, as GitHub does', '* @all\n!/repos/ @x\n', 'repos/a.yaml', '@all'],
    ['GitLab: every section has its say', '[Web] @web\nrepos/\n[Docs] @docs\n*.yaml\n[Other] @other\n*.md\n', 'repos/a.yaml', '@web @docs'],
    ['GitLab: owners of a line go before those of the section', '^[Web][2] @web\nrepos/ @ann\n', 'repos/a.yaml', '@ann'],
    ['GitLab: a section that comes twice is one', '[Web] @a\nrepos/\n[web] @b\nrepos/a.yaml\n', 'repos/a.yaml', '@b'],
    ['no line at all', '', 'repos/a.yaml', ''],
  ])('%s', (_name, text, path, expected) => { expect(ownersOf(text, path)).toBe(expected); });

  test('T81 a pattern full of stars takes no time', () => {
    const start = performance.now();
    expect(ownersOf(`/${'*a'.repeat(1000)}b @x\n${'**/a/'.repeat(300)}z @x\n`, `${'a'.repeat(4000)}/${'a/'.repeat(200)}y`)).toBe('');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('it is looked for where forges look, first found first', async () => {
    const tree = createMemoryTree({ 'CODEOWNERS': '* @root\n', '.github/CODEOWNERS': '* @github\n' });
    expect((await loadCodeOwners(tree)).ownersOf('x').map(formatOwner)).toEqual(['@github']);
    expect((await loadCodeOwners(createMemoryTree({}))).ownersOf('x')).toEqual([]);
  });
});
