import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { linkFile, linkOrCopy } from './link-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-link-'));
  await writeFile(join(folder, 'file'), 'bytes');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('linkFile', () => {
  test('gives a file a second name', async () => {
    expect(await linkFile(join(folder, 'file'), join(folder, 'second'))).toBe(true);
    expect((await stat(join(folder, 'second'))).nlink).toBe(2);
  });

  test('T29 what may not be linked (EPERM, as of a folder) is no error: it is to be copied', async () => {
    await mkdir(join(folder, 'sub'));
    expect(await linkFile(join(folder, 'sub'), join(folder, 'second'))).toBe(false);
    await expect(stat(join(folder, 'second'))).rejects.toThrow();
  });

  test('T33 a symbolic link gets no second name; linkOrCopy copies what it leads to', async () => {
    await symlink(join(folder, 'file'), join(folder, 'link'));
    expect(await linkFile(join(folder, 'link'), join(folder, 'second'))).toBe(false);
    await linkOrCopy(join(folder, 'link'), join(folder, 'second'));
    expect([(await stat(join(folder, 'second'))).nlink, await readFile(join(folder, 'second'), 'utf8')]).toEqual([1, 'bytes']);
  });

  test('a file that is not there, and a name that is taken, are errors; nothing is written over', async () => {
    await expect(linkFile(join(folder, 'nowhere'), join(folder, 'second'))).rejects.toMatchObject({ code: 'ENOENT' });
    await writeFile(join(folder, 'second'), 'taken');
    await expect(linkOrCopy(join(folder, 'file'), join(folder, 'second'))).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await readFile(join(folder, 'second'), 'utf8')).toBe('taken');
  });
});
