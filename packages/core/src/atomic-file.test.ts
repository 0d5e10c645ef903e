import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openAtomicFile, writeFileAtomic } from './atomic-file.ts';

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'slipway-atomic-')); });
afterEach(async () => rm(folder, { recursive: true, force: true }));

test('a file appears whole, with its mode, in folders that are made for it', async () => {
  const path = join(folder, 'a', 'b', 'run.sh');
  await writeFileAtomic(path, 'echo', { mode: 0o755 });
  expect(await readFile(path, 'utf8')).toBe('echo');
  expect((await stat(path)).mode & 0o777).toBe(0o755);
  expect(await readdir(join(folder, 'a', 'b'))).toEqual(['run.sh']);
});

describe('T28 a failed write leaves the previous file and no rest', () => {
  test('when the file can no longer be written', async () => {
    const path = join(folder, 'list');
    await writeFile(path, 'good');
    const file = await openAtomicFile(path);
    await file.handle.writeFile('half');
    await file.handle.close(); // what a device that went away looks like
    await expect(file.commit().finally(() => file.abort())).rejects.toMatchObject({ code: 'EBADF' });
    expect(await readFile(path, 'utf8')).toBe('good');
    expect(await readdir(folder)).toEqual(['list']);
  });

  test('when the name is taken by a folder', async () => {
    const path = join(folder, 'list');
    await mkdir(join(path, 'inside'), { recursive: true });
    await expect(writeFileAtomic(path, 'new')).rejects.toMatchObject({ code: 'EISDIR' });
    expect(await readdir(folder)).toEqual(['list']);
    expect(await readdir(path)).toEqual(['inside']);
  });

  test('when the folder cannot be written', async () => {
    if (process.getuid?.() === 0) return; // root may write everywhere
    await writeFile(join(folder, 'list'), 'good');
    await chmod(folder, 0o555);
    await expect(writeFileAtomic(join(folder, 'list'), 'new')).rejects.toMatchObject({ code: 'EACCES' });
    await chmod(folder, 0o755);
    expect(await readFile(join(folder, 'list'), 'utf8')).toBe('good');
  });

  test('when the run gives up halfway', async () => {
    const path = join(folder, 'list');
    await writeFile(path, 'good');
    const file = await openAtomicFile(path);
    await file.handle.writeFile('half');
    expect(await readFile(path, 'utf8')).toBe('good');
    await file.abort();
    await file.abort();
    expect(await readdir(folder)).toEqual(['list']);
  });
});

test('a symlink is replaced, its target is left alone', async () => {
  await writeFile(join(folder, 'target'), 'theirs');
  await symlink('target', join(folder, 'link'));
  await writeFileAtomic(join(folder, 'link'), 'ours');
  expect(await readFile(join(folder, 'target'), 'utf8')).toBe('theirs');
  expect(await readFile(join(folder, 'link'), 'utf8')).toBe('ours');
});

test('two writers at once leave one whole file', async () => {
  const path = join(folder, 'list');
  const texts = Array.from({ length: 8 }, (_, index) => String(index).repeat(10_000));
  await Promise.all(texts.map((text) => writeFileAtomic(path, text)));
  expect(texts).toContain(await readFile(path, 'utf8'));
  expect(await readdir(folder)).toEqual(['list']);
});
