import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exec } from '@slipway/core';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createGit, type Git } from './git.ts';

let scratch = '';
let url = '';
const env = { PATH: process.env['PATH'], HOME: '/nonexistent' };

/** v1 - v2 - v3 - v4, and `side` from v2 with one commit of its own. */
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'slipway-count-'));
  url = join(scratch, 'source');
  await mkdir(url);
  const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: url, env, encoding: 'utf8' });
  git('init', '--quiet', '--initial-branch=main');
  for (const tag of ['v1', 'v2', 'v3', 'v4']) {
    git('commit', '--quiet', '--allow-empty', '--message', tag);
    git('tag', ...(tag === 'v3' ? ['--annotate', '--message', 'third'] : []), tag);
  }
  git('checkout', '--quiet', '-b', 'side', 'v2');
  git('commit', '--quiet', '--allow-empty', '--message', 'side');
  git('tag', 'side-1');
});
afterAll(async () => { await rm(scratch, { recursive: true, force: true }); });

async function open(): Promise<Git> {
  const git = createGit({ exec, env, cwd: await mkdtemp(join(scratch, 'bare-')), allowedProtocols: ['file'] });
  await git.init({ bare: true });
  return git;
}

test.each([
  ['one after the other', 'v1', 'v2', 1],
  ['several, the new tag is annotated', 'v1', 'v3', 2],
  ['the old tag is annotated', 'v3', 'v4', 1],
  ['the same', 'v3', 'v3', 0],
  ['backwards', 'v4', 'v2', 0],
  ['of another branch', 'v4', 'side-1', 1],
])('commits between two tags: %s', async (_name, from, to, count) => {
  expect(await (await open()).countNewCommits({ url, from, to })).toBe(count);
});

test('a tag that is gone is an error, not a number', async () => {
  await expect((await open()).countNewCommits({ url, from: 'v1', to: 'v9' })).rejects.toMatchObject({ name: 'GitError' });
  await expect((await open()).countNewCommits({ url, from: 'v9', to: 'v1' })).rejects.toMatchObject({ name: 'GitError' });
});

test('T67 what two commits have in common: none is undefined, a name is refused', async () => {
  const source = createGit({ exec, env, cwd: url });
  const [v2, v4, side] = await Promise.all(['v2', 'v4', 'side-1'].map((ref) => source.resolveCommit(ref)));
  expect(await source.findMergeBase(v4 ?? '', side ?? '')).toBe(v2);
  expect(await source.findMergeBase(v2 ?? '', v4 ?? '')).toBe(v2);
  const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: url, env, encoding: 'utf8' }).trim();
  const stranger = git('commit-tree', '-m', 'no parent', `${v4 ?? ''}^{tree}`);
  expect(await source.findMergeBase(stranger, v4 ?? '')).toBeUndefined();
  await expect(source.findMergeBase('--all', v4 ?? '')).rejects.toMatchObject({ code: 'UNSAFE_NAME' });
});
