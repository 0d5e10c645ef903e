import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exec as realExec, syncTree, type Exec } from '@slipway/core';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-sync-'));
  await mkdir(join(folder, 'a/b'), { recursive: true });
  await writeFile(join(folder, 'a/b/c'), 'c');
  await writeFile(join(folder, 'd'), 'd');
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });
const linux = { platform: 'linux', kernel: '6.1.0-18-amd64' } as const;

/** What was asked for: commands, and files and folders. */
function record(answer: 'ok' | 'missing' | 'fails'): { readonly asked: string[]; readonly exec: Exec; readonly syncOne: (path: string) => Promise<void> } {
  const asked: string[] = [];
  const exec: Exec = async (file, args, options) => {
    asked.push([file, ...args].join(' '));
    if (answer === 'ok') return { exitCode: 0, stdout: Buffer.alloc(0), stderr: '' };
    return realExec(answer === 'missing' ? 'slipway-no-such-command' : process.execPath, ['--eval', 'process.exit(1)'], options);
  };
  return { asked, exec, syncOne: (path) => { asked.push(path.slice(folder.length)); return Promise.resolve(); } };
}

describe('syncTree', () => {
  const whole = (): string => `sync -f ${folder}`;
  const each = ['', '/a', '/a/b', '/a/b/c', '/d'];
  test.each([
    { name: 'one call does all', answer: 'ok', options: linux, expected: () => [whole()] },
    { name: 'without the command every file and folder is synced', answer: 'missing', options: linux, expected: () => [...each, whole()] },
    { name: 'with one that cannot, or that met an error, every file and folder is synced', answer: 'fails', options: linux, expected: () => [...each, whole()] },
    { name: 'a kernel before 5.8 would not tell of errors', answer: 'ok', options: { ...linux, kernel: '5.7.19' }, expected: () => each },
    { name: 'another system has no such call', answer: 'ok', options: { ...linux, platform: 'darwin' }, expected: () => each },
  ] as const)('$name', async ({ answer, options, expected }) => {
    const { asked, ...recorded } = record(answer);
    await syncTree(folder, { ...options, ...recorded });
    expect(asked.sort()).toEqual(expected());
  });

  test('an error of a file is told', async () => {
    const { exec } = record('fails');
    await expect(syncTree(folder, { ...linux, exec, syncOne: (path) => path.endsWith('c') ? Promise.reject(new Error('EIO')) : Promise.resolve() })).rejects.toThrow('EIO');
  });

  test('the real thing, in one call and file by file', async () => {
    await syncTree(folder);
    await syncTree(folder, { platform: 'darwin' });
  });

  test('one that is aborted ends in its reason', async () => {
    await expect(syncTree(folder, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});
