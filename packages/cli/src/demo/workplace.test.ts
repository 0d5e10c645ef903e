import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openWorkplace } from './workplace.ts';

let folder: string;
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'slipway-workplace-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('where a demo takes place', () => {
  test('without a folder it is a temporary one, and close removes it', async () => {
    const workplace = await openWorkplace(undefined);
    await writeFile(join(workplace.folder, 'file'), '');
    await workplace.close();
    await expect(readdir(workplace.folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('a new folder and an empty one are taken and kept', async () => {
    const workplace = await openWorkplace(join(folder, 'a/b'));
    await workplace.close();
    expect(await readdir(join(folder, 'a/b'))).toEqual(['.slipway-demo']);
    await mkdir(join(folder, 'empty'));
    expect((await openWorkplace(join(folder, 'empty'))).kept).toBe(true);
  });

  test('a folder with files of others is refused and left as it is', async () => {
    await writeFile(join(folder, 'thesis.txt'), 'years');
    await expect(openWorkplace(folder)).rejects.toMatchObject({ code: 'OUT_NOT_EMPTY', exitCode: 2 });
    expect(await readdir(folder)).toEqual(['thesis.txt']);
  });

  test('a file is refused', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(openWorkplace(join(folder, 'file'))).rejects.toMatchObject({ code: 'OUT_UNUSABLE' });
  });

  test('the output of an earlier demo is replaced, what else lies there stays', async () => {
    const first = await openWorkplace(folder);
    await mkdir(first.packages);
    await writeFile(join(first.packages, 'old'), '');
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await openWorkplace(folder);
    expect((await readdir(folder)).sort()).toEqual(['.slipway-demo', 'notes.txt']);
  });
});
