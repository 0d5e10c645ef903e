import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exec } from '@slipway/core';
import { createGit, type Git } from '@slipway/git';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { packageTime, parseSegmentSize, resolveProductTag } from './product-tag.ts';

let cwd: string;
let git: Git;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'slipway-tag-'));
  const env = { PATH: process.env['PATH'], HOME: cwd, GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com', GIT_COMMITTER_DATE: '@1700000000 +0000' };
  const run = (...args: string[]): void => { execFileSync('git', args, { cwd, env }); };
  run('init', '-q', '-b', 'main');
  run('commit', '-q', '--allow-empty', '-m', 'one');
  run('tag', 'v1.0.0');
  run('commit', '-q', '--allow-empty', '-m', 'two');
  run('tag', '-a', '-m', 'two', 'v1.0.1');
  run('tag', 'v2.0.0', 'HEAD~1');
  run('branch', 'v3');
  git = createGit({ exec, env, cwd });
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

describe('the product tag that is meant', () => {
  test.each<[string, { given?: string; event?: string }, string]>([
    ['the one given', { given: 'v1.0.0', event: 'v1.0.1' }, 'v1.0.0'], ['that of the event', { event: 'v2.0.0' }, 'v2.0.0'], ['the only one of the current commit', {}, 'v1.0.1'],
  ])('%s', async (_name, { given, event }, expected) => {
    expect(await resolveProductTag(git, { given, event, flag: 'ref' })).toBe(expected);
  });
  test.each<[string, string, string]>([['a branch', 'v3', 'REF_INVALID'], ['a commit', 'HEAD~1', 'REF_INVALID'], ['nothing that is there', 'v1.0.O', 'UNKNOWN_REF'], ['an option', '--all', 'UNSAFE_NAME']])('%s is refused', async (_name, given, code) => {
    await expect(resolveProductTag(git, { given, event: undefined, flag: 'ref' })).rejects.toMatchObject({ code });
  });
  test('several tags at one commit are named, and none is guessed', async () => {
    execFileSync('git', ['tag', 'v1.0.1-rc.1'], { cwd });
    await expect(resolveProductTag(git, { given: undefined, event: undefined, flag: 'ref' })).rejects.toMatchObject({ code: 'REF_INVALID', message: expect.stringContaining('v1.0.1, v1.0.1-rc.1') });
    execFileSync('git', ['tag', '-d', 'v1.0.1-rc.1'], { cwd });
  });
});

test('DR13 the time of a package is SOURCE_DATE_EPOCH, or that of the commit', async () => {
  expect(await packageTime(git, 'v1.0.1', undefined)).toBe(1_700_000_000);
  expect(await packageTime(git, 'v1.0.1', '')).toBe(1_700_000_000);
  expect(await packageTime(git, 'v1.0.1', '42')).toBe(42);
  await expect(packageTime(git, 'v1.0.1', 'yesterday')).rejects.toMatchObject({ code: 'REF_INVALID' });
});

test.each<[string, number | undefined]>([
  ['1900MiB', 1900 * 2 ** 20], ['2GB', 2e9], ['1.5 GiB', 1.5 * 2 ** 30], ['123456', 123456], ['10kb', 10_000],
  ['0', undefined], ['-1', undefined], ['1TB', undefined], ['1e9', undefined], ['', undefined], ['0.1', undefined],
])('a segment size of %p', (text, bytes) => {
  if (bytes === undefined) expect(() => parseSegmentSize(text)).toThrow(expect.objectContaining({ code: 'REF_INVALID' }));
  else expect(parseSegmentSize(text)).toBe(bytes);
});
