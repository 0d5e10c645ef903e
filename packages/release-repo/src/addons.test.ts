import { describe, expect, test } from '@jest/globals';
import { createMemoryTree } from '../../../test/support/memory-tree.ts';
import { digestAddons, findAddons, loadAddons, readAddonFiles, treeDigest } from './addons.ts';

const files = (content: Readonly<Record<string, string | Buffer>>): Map<string, Buffer> => new Map(Object.entries(content).map(([path, text]) => [path, Buffer.from(text)]));

describe('finding addons', () => {
  test('P2 charts inside a chart belong to it, groups of charts are descended into, backups are no charts', async () => {
    const { addons, findings } = await loadAddons(createMemoryTree({
      'addons/web/Chart.yaml': 'name: web\nversion: 1.2.0\n', 'addons/web/charts/redis/Chart.yaml': 'name: redis\n', 'addons/web/templates/a.yaml': '',
      'addons/group/mongo/Chart.yaml': 'name: mongo\nversion: 0.9.1\n', 'addons/README.md': '', 'addons/values.yaml': '', 'other/Chart.yaml': 'name: other\n',
      'addons/old/Chart.yaml.bak': '', 'addons/old/notes': '',
    }));
    expect(findings).toEqual([]);
    expect(addons.map(({ path, name, version, files: inside }) => [path, name, version, inside.length])).toEqual([['addons/group/mongo', 'mongo', '0.9.1', 1], ['addons/web', 'web', '1.2.0', 3]]);
  });

  test.each([
    ['templates without Chart.yaml', { 'addons/a/templates/x.yaml': '' }, 'it has no Chart.yaml'],
    ['values without Chart.yaml', { 'addons/a/values.yaml': '' }, 'it has no Chart.yaml'],
    ['T59 an empty Chart.yaml', { 'addons/a/Chart.yaml': '' }, 'Chart.yaml: the file'],
    ['a Chart.yaml that is no YAML', { 'addons/a/Chart.yaml': 'name: [\n' }, 'not valid YAML'],
    ['T54 a name that is a path', { 'addons/a/Chart.yaml': 'name: ../x\n' }, 'is no name of a chart'],
  ])('%s is chart-invalid, the others are returned', async (_name, broken, reason) => {
    const { addons, broken: found, findings } = await loadAddons(createMemoryTree({ ...broken, 'addons/b/Chart.yaml': 'name: b\n' }));
    expect(addons.map(({ path }) => path)).toEqual(['addons/b']);
    expect(found.map(({ path }) => path)).toEqual(['addons/a']);
    expect(findings).toMatchObject([{ code: 'chart-invalid', severity: 'error', subject: 'addons/a' }]);
    expect(findings[0]?.message).toContain(reason);
  });

  test('T53 a chart with a symlink, and a folder that is one, are refused', () => {
    const { charts, broken } = findAddons([
      { path: 'addons/a/Chart.yaml', type: 'file' }, { path: 'addons/a/values.yaml', type: 'symlink' }, { path: 'addons/b', type: 'symlink' }, { path: 'addons/c/Chart.yaml', type: 'file' },
    ]);
    expect(charts.map(({ path }) => path)).toEqual(['addons/c']);
    expect(broken.map(({ path, reason }) => [path, reason])).toEqual([['addons/a', 'addons/a/values.yaml is a symbolic link, which is refused'], ['addons/b', 'it is a symbolic link or submodule, which is refused']]);
  });

  test('T53 addons that is a link is refused, not seen as a release without addons', () => {
    expect(findAddons([{ path: 'addons', type: 'symlink' }])).toEqual({ charts: [], broken: [{ path: 'addons', files: [], reason: 'it is a symbolic link or submodule, which is refused' }] });
  });

  test('a Chart.yaml that is no YAML is named with line and column', async () => {
    expect((await loadAddons(createMemoryTree({ 'addons/a/Chart.yaml': 'name: a\n version: [\n' }))).findings).toMatchObject([{ location: { file: 'addons/a/Chart.yaml', line: 1, column: 7 } }]);
  });

  test('R15 a folder that is not called like its chart is a warning', async () => {
    expect((await loadAddons(createMemoryTree({ 'addons/a/Chart.yaml': 'name: b\nversion: 1.10\n' }))).findings).toMatchObject([{ code: 'name-mismatch', severity: 'warning' }]);
  });
});

describe('the digest of a tree', () => {
  const base = { 'Chart.yaml': 'name: a\nversion: 1\n', 'templates/x.yaml': 'a: 1\n\nb: 2\n' };

  test.each([
    ['P1 Windows line ends', { ...base, 'Chart.yaml': 'name: a\r\nversion: 1\r\n' }, true],
    ['P1 blanks at line ends', { ...base, 'Chart.yaml': 'name: a  \nversion: 1\t\n' }, true],
    ['P1 no newline at the end', { ...base, 'Chart.yaml': 'name: a\nversion: 1' }, true],
    ['the order of files', { 'templates/x.yaml': base['templates/x.yaml'], 'Chart.yaml': base['Chart.yaml'] }, true],
    ['an edit of a template', { ...base, 'templates/x.yaml': 'a: 1\n\nb: 3\n' }, false],
    ['an indent', { ...base, 'templates/x.yaml': 'a: 1\n\n b: 2\n' }, false],
    ['a new file', { ...base, 'values.yaml': '' }, false],
    ['a renamed file', { 'Chart.yaml': base['Chart.yaml'], 'templates/y.yaml': base['templates/x.yaml'] }, false],
  ])('%s: equal is %s', (_name, other, equal) => {
    expect(treeDigest(files(other)) === treeDigest(files(base))).toBe(equal);
  });

  test('bytes of binary files count exactly', () => {
    expect(treeDigest(files({ 'x.tgz': Buffer.from('\0a \r\n') }))).not.toBe(treeDigest(files({ 'x.tgz': Buffer.from('\0a\n') })));
  });

  test('it is the same from relative files and from the tree of the repo', async () => {
    const tree = createMemoryTree({ 'addons/a/Chart.yaml': 'name: a\n', 'addons/a/t/x': 'x' });
    const { addons: [addon] } = await loadAddons(tree);
    if (addon === undefined) throw new Error('no addon');
    const digest = treeDigest(await readAddonFiles(tree, addon));
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect((await digestAddons(tree, [addon])).get('addons/a')).toBe(digest);
  });
});
