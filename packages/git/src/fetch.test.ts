import { execFileSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exec } from '@slipway/core';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createGit, type Git } from './git.ts';

let scratch = '';
let url = '';
let counter = 0;
const commits: Record<string, string> = {};
const env = { PATH: process.env['PATH'], HOME: '/nonexistent' };
const author = { name: 'Release Bot', email: 'bot@example.com' };

/** An empty repository that may talk to folders of this machine. */
async function bare(): Promise<Git> {
  counter += 1;
  const cwd = join(scratch, `bare-${counter}`);
  await mkdir(cwd);
  const git = createGit({ exec, env, cwd, allowedProtocols: ['file'] });
  await git.init({ bare: true });
  return git;
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'slipway-fetch-'));
  const cwd = join(scratch, 'source');
  await mkdir(join(cwd, 'addons'), { recursive: true });
  const git = createGit({ exec, env, cwd });
  await git.init();
  for (const [name, time] of [['first', 1], ['second', 2], ['third', 3]] as const) {
    await writeFile(join(cwd, 'slipway.yaml'), `product: ${name}\n`);
    await writeFile(join(cwd, 'addons/big'), name.repeat(1000));
    await git.add(['slipway.yaml', 'addons']);
    commits[name] = await git.commit({ message: name, author, time: 1_700_000_000 + time });
    if (name === 'first') await git.tag('v2.10.0', { message: 'm', tagger: author });
    if (name === 'second') execFileSync('git', ['branch', 'release/2.10'], { cwd });
  }
  execFileSync('git', ['branch', 'both', commits['first'] ?? ''], { cwd });
  execFileSync('git', ['tag', 'both', commits['second'] ?? ''], { cwd });
  execFileSync('git', ['config', 'uploadpack.allowFilter', 'true'], { cwd });
  url = `file://${cwd}`;
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('a ref of a server', () => {
  test.each<[string, string, string, string]>([
    ['an annotated tag', 'v2.10.0', 'tag', 'first'],
    ['a branch with a slash', 'release/2.10', 'branch', 'second'],
    ['HEAD, the default branch', 'HEAD', 'commit', 'third'],
    ['T66 a tag before a branch of the same name', 'both', 'tag', 'second'],
  ])('%s', async (_name, ref, kind, expected) => {
    const git = await bare();
    const fetched = await git.fetchRef({ url, ref, paths: ['slipway.yaml'] });
    expect(fetched).toEqual({ kind, commit: commits[expected] });
    expect((await git.readFile(fetched.commit, 'slipway.yaml')).toString()).toBe(`product: ${expected}\n`);
  });

  test('a whole commit; without history, and with the files that were asked for only', async () => {
    const git = await bare();
    const commit = commits['second'] ?? '';
    expect(await git.fetchRef({ url, ref: commit, paths: ['slipway.yaml'] })).toEqual({ kind: 'commit', commit });
    expect(await git.log({ to: commit })).toHaveLength(1);
    expect((await git.readTree(commit, '', { sizes: false })).map(({ path }) => path)).toEqual(['addons/big', 'slipway.yaml']);
    await expect(git.readFile(commit, 'addons/big')).rejects.toMatchObject({ code: 'GIT_FAILED' });
    // more of the same commit, whatever the branch names by now
    await git.fetchRef({ url, ref: commit, paths: ['addons'] });
    expect((await git.readFile(commit, 'addons/big')).length).toBe(6000);
  });

  test('one that is not there is told with similar names, or with what there is', async () => {
    const git = await bare();
    await expect(git.fetchRef({ url, ref: 'release/2.11' })).rejects.toMatchObject({ code: 'UNKNOWN_REF', exitCode: 2, hint: 'similar names: release/2.10' });
    await expect(git.fetchRef({ url, ref: 'develop' })).rejects.toMatchObject({ code: 'UNKNOWN_REF', hint: 'it has both, main, release/2.10 and 1 more' });
    await expect(git.fetchRef({ url, ref: 'a'.repeat(40) })).rejects.toMatchObject({ code: 'UNKNOWN_REF', exitCode: 2 });
    const empty = await bare();
    await expect(git.fetchRef({ url: `file://${empty.cwd}`, ref: 'main' })).rejects.toMatchObject({ code: 'UNKNOWN_REF', hint: 'it has no tags and no branches' });
  });

  test('no repository is no ref, and no option is one', async () => {
    const git = await bare();
    await expect(git.fetchRef({ url: `file://${scratch}/none`, ref: 'main' })).rejects.toMatchObject({ code: 'REMOTE_NOT_FOUND', exitCode: 2 });
    await expect(git.fetchRef({ url, ref: '--upload-pack=x' })).rejects.toMatchObject({ code: 'UNSAFE_NAME' });
  });
});
