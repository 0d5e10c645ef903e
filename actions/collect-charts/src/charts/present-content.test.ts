import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exec, silentLogger } from '@slipway/core';
import { createGit } from '@slipway/git';
import { openWorktree } from '@slipway/release-repo';
import { readPresent } from './present-content.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-present-'));
  await mkdir(join(folder, 'addons/web/bin'), { recursive: true });
  await writeFile(join(folder, 'addons/web/values.yaml'), 'a: 1\r\n');
  await writeFile(join(folder, 'addons/web/bin/run.sh'), Buffer.from([0, 255]));
  await chmod(join(folder, 'addons/web/bin/run.sh'), 0o755);
  await writeFile(join(folder, 'addons/web.yaml'), 'x');
  await mkdir(join(folder, 'empty'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what lies at a path of the release repo', () => {
  test.each<[string, string, readonly (readonly [string, string, boolean])[]]>([
    ['a folder: its files by their path in it, byte for byte, and whether they are executable', 'addons/web', [['bin/run.sh', '00ff', true], ['values.yaml', '613a20310d0a', false]]],
    ['a file: it has no path', 'addons/web.yaml', [['', '78', false]]],
    ['nothing', 'addons/other', []],
    ['only the beginning of names', 'addons/we', []],
    ['a folder without files', 'empty', []],
  ])('%s', async (_name, path, expected) => {
    const tree = await openWorktree(folder, createGit({ exec, env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' }, cwd: folder, logger: silentLogger }));
    const found = [...await readPresent(tree, folder, path)].map(([name, { data, executable }]) => [name, Buffer.from(data).toString('hex'), executable] as const);
    expect(found.sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(expected);
  });
});
