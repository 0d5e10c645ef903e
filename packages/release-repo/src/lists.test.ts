import { describe, expect, test } from '@jest/globals';
import { createMemoryTree } from '../../../test/support/memory-tree.ts';
import { formatList, listFileName, listKind, loadChartLists, loadLists, parseList } from './lists.ts';

const references = (text: string): string[] => parseList(text, 'images/images_platform.list').lines.map(({ reference }) => reference);
const digest = `sha256:${'a'.repeat(64)}`;

describe('image lists', () => {
  test.each([
    ['own names', 'library/nginx:1.19\nrelease/web:v1\n', ['library/nginx:1.19', 'release/web:v1']],
    ['R68 fully qualified, with a digest', `quay.io/calico/node:v3@${digest}\n`, [`quay.io/calico/node:v3@${digest}`]],
    ['R68 sections, names without / and no newline at the end', '##k8s-images\nkubesphere/kube-apiserver:v1.23.10\nredis:5.0.5-alpine', ['kubesphere/kube-apiserver:v1.23.10', 'redis:5.0.5-alpine']],
    ['Windows line ends, blanks, tabs and a byte order mark', '\ufeffa/b:1  \r\n\t c/d:2\t\r\n\r\n', ['a/b:1', 'c/d:2']],
    ['comments at the end of a line', 'a/b:1 # why\n#c/d:2\n', ['a/b:1']],
    ['old Mac line ends', 'a/b:1\rc/d:2\r', ['a/b:1', 'c/d:2']],
    ['nothing', '', []],
  ])('%s', (_name, text, expected) => {
    expect(references(text)).toEqual(expected);
    expect(parseList(text, 'f').findings.filter(({ code }) => code !== 'trailing-blank')).toEqual([]);
  });

  test.each<readonly [string, string, string | undefined, number | undefined]>([
    ['blanks at the end of lines', 'a/b:1\nc/d:2 \ne/f:3\t\n', '2 lines end with blanks, from line 2 on', 2],
    ['one such line, the last', 'a/b:1\nc/d:2 ', '1 line ends with blanks, from line 2 on', 2],
    ['blanks before the line end of Windows', 'a/b:1\r\nc/d:2 \r\n', '1 line ends with blanks, and lines end as on Windows (CRLF), from line 1 on', 1],
    ['line ends of Windows', '# why\na/b:1\r\nc/d:2\r\n', 'lines end as on Windows (CRLF), from line 2 on', 2],
    ['none: blanks before a name, in a comment, and in empty lines', '  a/b:1\n# why \n  \nc/d:2 # why\n', undefined, undefined],
  ])('trailing blanks are one warning of a list: %s', (_name, text, message, line) => {
    const findings = parseList(text, 'images/l.list').findings;
    expect(findings.map((finding) => [finding.code, finding.severity, finding.message, finding.location])).toEqual(message === undefined ? [] : [['trailing-blank', 'warning', message, { file: 'images/l.list', line }]]);
  });

  test('R68 duplicates across sections and malformed lines are findings with their lines', () => {
    const { lines, findings } = parseList('##a\nredis:5\n##b\nredis:5\n\nUPPER/x:1\na b\nx/y:1 z\n', 'images/l.list');
    expect(lines.map(({ location }) => location.line)).toEqual([2]);
    expect(findings.map(({ code, severity, subject, location }) => [code, severity, subject, location?.line])).toEqual([
      ['duplicate', 'warning', 'redis:5', 4], ['invalid', 'error', 'UPPER/x:1', 6], ['invalid', 'error', 'a b', 7], ['invalid', 'error', 'x/y:1 z', 8],
    ]);
  });

  test('what is not text, such as an archive or UTF-16, is told once', () => {
    const { lines, findings } = parseList(Buffer.from('a/b:1\nc/d:2\n', 'utf16le').toString('utf8'), 'images/l.list');
    expect([lines, findings.map(({ code, subject }) => `${code} ${subject}`)]).toEqual([[], ['invalid images/l.list']]);
  });

  test('a list is written sorted, each image once', () => {
    expect(formatList(['b:1', 'a:1', 'B', 'b:1'])).toBe('B\na:1\nb:1\n');
    expect(formatList([])).toBe('');
    expect(references(formatList(references('z:1\na:1\n')))).toEqual(['a:1', 'z:1']);
  });

  test('kinds come from names', () => {
    expect(['images/images_app_store.list', 'images_arm64.list', 'images.list', 'images-list.txt'].map(listKind)).toEqual(['app_store', 'arm64', 'images', 'list']);
    expect(listFileName('extra')).toBe('images/images_extra.list');
  });

  test('R16 lists inside charts are merged by kind; lists of the repo are read from images/ alone', async () => {
    const tree = createMemoryTree({
      'addons/a/images_extra.list': 'x/y:1\n', 'addons/b/files/images_extra.list': 'x/y:1\nz:2\n', 'addons/b/images_platform.list': 'p:1\n', 'addons/b/images_base.list': 'BAD\n',
      'images/images_extra.list': 'x/y:1\n', 'images/old/x.list': 'o:1\n', 'images/notes.txt': '',
    });
    const lists = await loadChartLists(tree, [{ path: 'addons/a', files: ['addons/a/images_extra.list'] }, { path: 'addons/b', files: ['addons/b/files/images_extra.list', 'addons/b/images_platform.list', 'addons/b/images_base.list'] }]);
    expect(lists.map(({ kind, lines, findings }) => [kind, lines.map(({ reference, addon }) => `${addon} ${reference}`), findings.length])).toEqual([
      ['base', [], 1], ['extra', ['addons/a x/y:1', 'addons/b x/y:1', 'addons/b z:2'], 0],
    ]);
    expect((await loadLists(tree)).map(({ file }) => file)).toEqual(['images/images_extra.list']);
  });
});
