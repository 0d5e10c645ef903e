import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { replaceFolders } from './replace-folders.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'slipway-replace-'));
  await mkdir(join(root, 'addons/web'), { recursive: true });
  await writeFile(join(root, 'addons/web/old.yaml'), 'old');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const folder = (name: string, file = 'new.yaml'): { path: string; files: { path: string; data: Uint8Array }[] } => ({ path: join(root, name), files: [{ path: file, data: Buffer.from(name) }] });

test('folders hold exactly the new files, and nothing is left beside them', async () => {
  await replaceFolders(root, [folder('addons/web'), folder('addons/group/db', 'templates/a.yaml')]);
  expect((await readdir(root, { recursive: true })).sort()).toEqual(['addons', 'addons/group', 'addons/group/db', 'addons/group/db/templates', 'addons/group/db/templates/a.yaml', 'addons/web', 'addons/web/new.yaml']);
});

test('a file that cannot be written leaves every old folder', async () => {
  const bad = { path: join(root, 'addons/db'), files: [{ path: 'a', data: Buffer.from('x') }, { path: 'a/b', data: Buffer.from('y') }] };
  await expect(replaceFolders(root, [folder('addons/web'), bad])).rejects.toThrow();
  expect(await readdir(root, { recursive: true })).toEqual(['addons', 'addons/web', 'addons/web/old.yaml']);
});

test('a place that cannot be taken keeps what it had', async () => {
  await writeFile(join(root, 'file'), '');
  await expect(replaceFolders(root, [folder('addons/web'), folder('file/below')])).rejects.toThrow();
  expect(await readFile(join(root, 'file'), 'utf8')).toBe('');
  expect((await readdir(root)).sort()).toEqual(['addons', 'file']);
  await chmod(root, 0o755);
});
