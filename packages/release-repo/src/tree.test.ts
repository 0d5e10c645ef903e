import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exec } from '@slipway/core';
import { createGit } from '@slipway/git';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createGitTree } from './git-tree.ts';
import { findText, normalisePath, readText, type RepoTree } from './tree.ts';
import { createWorktree, resolveForWriting } from './worktree.ts';

let root = '';
beforeAll(async () => {
  root = join(await mkdtemp(join(tmpdir(), 'slipway-tree-')), 'platform-release');
  const files: Readonly<Record<string, string>> = { 'slipway.yaml': '\ufeffproduct: x\n', 'addons/b/Chart.yaml': 'name: b\n', 'addons/a/values.yaml': 'a: 1\n', 'addons/a-b/x': '' };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  await symlink('/etc/hostname', join(root, 'addons/b/values.yaml'));
  await symlink('/etc', join(root, 'linked'));
  const git = createGit({ exec, env: { PATH: process.env['PATH'] }, cwd: root });
  await git.init();
  await git.add(['.']);
  await git.commit({ message: 'all', author: { name: 'a', email: 'a@example.com' } });
});
afterAll(async () => { await rm(dirname(root), { recursive: true, force: true }); });

describe.each<[string, () => Promise<RepoTree>]>([
  ['a working directory', () => Promise.resolve(createWorktree(root))],
  ['a git ref', () => createGitTree(createGit({ exec, env: { PATH: process.env['PATH'] }, cwd: root }), 'main')],
])('RepoTree of %s', (_name, open) => {
  test('lists files and symlinks below a folder, sorted by path', async () => {
    const tree = await open();
    expect(await tree.list('addons')).toEqual([
      { path: 'addons/a-b/x', type: 'file' }, { path: 'addons/a/values.yaml', type: 'file' },
      { path: 'addons/b/Chart.yaml', type: 'file' }, { path: 'addons/b/values.yaml', type: 'symlink' },
    ]);
    expect(await tree.list('nowhere')).toEqual([]);
    expect((await tree.list()).map(({ path }) => path)).toContain('slipway.yaml');
    expect(await tree.list('linked')).toEqual([{ path: 'linked', type: 'symlink' }]);
  });

  test('reads files, without a byte order mark as text', async () => {
    const tree = await open();
    expect(await readText(tree, 'slipway.yaml')).toBe('product: x\n');
    expect(await findText(tree, 'absent.yaml')).toBeUndefined();
    expect(await findText(tree, 'addons')).toBeUndefined();
    expect([...await tree.readMany(['addons/a/values.yaml', 'addons/a-b/x'])].map(([path, { length }]) => [path, length])).toEqual([['addons/a/values.yaml', 5], ['addons/a-b/x', 0]]);
  });

  test.each(['addons/b/values.yaml', 'linked/hostname'])('T53 does not follow the link %s', async (path) => {
    await expect((await open()).read(path)).rejects.toMatchObject({ code: path.startsWith('linked') && _name === 'a git ref' ? 'FILE_NOT_FOUND' : 'SYMLINK_REFUSED' });
  });

  test.each(['../x', '/etc/passwd', 'a/../../x', '.git/config', 'a\nb'])('refuses the path %j', async (path) => {
    await expect(open().then((tree) => tree.read(path))).rejects.toMatchObject({ code: 'UNSAFE_PATH' });
  });
});

test('a path is normalised', () => {
  expect(normalisePath('./charts//web/')).toBe('charts/web');
  expect(normalisePath('.')).toBe('');
});

describe('where files may be written', () => {
  test.each([['addons/a/values.yaml'], ['addons/new/deep/Chart.yaml'], ['slipway.lock.json']])('%s', async (path) => {
    expect(await resolveForWriting(root, path)).toBe(join(root, path));
  });
  test.each([['linked/x', 'SYMLINK_REFUSED'], ['linked', 'SYMLINK_REFUSED'], ['addons/b/values.yaml', 'SYMLINK_REFUSED'], ['../x', 'UNSAFE_PATH'], ['.git/config', 'UNSAFE_PATH']])('%s is refused: %s', async (path, code) => {
    await expect(resolveForWriting(root, path)).rejects.toMatchObject({ code });
  });
});
