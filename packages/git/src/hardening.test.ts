import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exec, type Exec } from '@slipway/core';
import { GitError } from './errors.ts';
import { createGit, type Git } from './git.ts';
import { allowedProtocolsFor } from './names.ts';

const env = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com' };
let scratch = '';
beforeAll(async () => { scratch = await mkdtemp(join(tmpdir(), 'slipway-git-hard-')); });
afterAll(() => rm(scratch, { recursive: true, force: true }));

const open = (cwd: string, run: Exec = exec): Git => createGit({ exec: run, env, cwd, allowedProtocols: allowedProtocolsFor('/srv/git') });
const raw = (cwd: string, ...args: readonly string[]): string => execFileSync('git', args, { cwd, env, encoding: 'utf8' }).trim();

async function repository(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = join(scratch, name);
  await mkdir(cwd);
  raw(cwd, 'init', '--quiet', '--initial-branch=main');
  for (const [path, text] of Object.entries(files)) await writeFile(join(cwd, path), text);
  raw(cwd, 'add', '.');
  raw(cwd, 'commit', '--quiet', '-m', 'first');
  return cwd;
}

/** The configuration that a git process gets by its environment; what comes last counts. */
function configOf(vars: Readonly<Record<string, string | undefined>>): Map<string, string> {
  return new Map(Array.from({ length: Number(vars['GIT_CONFIG_COUNT'] ?? 0) }, (_, index) => [vars[`GIT_CONFIG_KEY_${index}`]?.toLowerCase() ?? '', vars[`GIT_CONFIG_VALUE_${index}`] ?? '']));
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try { await promise; } catch (error) { if (error instanceof GitError) return error.code; throw error; }
  return 'none';
}

describe('T64', () => {
  test('no process asks, recurses into submodules, runs hooks, makes links or trusts folders of others', async () => {
    const remote = await repository('remote', { 'a.txt': 'a' });
    raw(remote, 'tag', 'v1');
    const calls: { readonly args: readonly string[]; readonly vars: Readonly<Record<string, string | undefined>> }[] = [];
    const cwd = join(scratch, 'watched');
    await mkdir(cwd);
    const git = open(cwd, (file, args, options) => { calls.push({ args, vars: options.env }); return exec(file, args, options); });
    await git.init();
    await git.listRemoteTags(remote);
    await git.fetchTag({ url: remote, tag: 'v1', paths: ['a.txt'] });
    const [tag] = await git.listRemoteTags(remote);
    if (tag !== undefined) await git.fetchObjects({ url: remote, tag, paths: ['a.txt'] });
    await git.readTree('v1');
    await git.status();
    expect(calls.length).toBeGreaterThan(8);
    for (const { args, vars } of calls) {
      const config = configOf(vars);
      expect([vars['GIT_TERMINAL_PROMPT'], vars['GIT_ALLOW_PROTOCOL'], vars['GIT_CONFIG_NOSYSTEM']]).toEqual(['0', expect.not.stringMatching(/\bext\b|\bfd\b/), '1']);
      expect(['core.hookspath', 'core.symlinks', 'core.fsmonitor', 'submodule.recurse', 'fetch.recursesubmodules', 'http.lowspeedlimit', 'http.lowspeedtime'].map((key) => config.get(key))).toEqual(['/dev/null', 'false', 'false', 'false', 'false', '1000', '60']);
      expect([...config.keys(), ...args].join(' ')).not.toContain('safe.directory');
      if (args[0] === 'fetch') expect(args).toContain('--no-recurse-submodules');
      if (args[0] === 'fetch' || args[0] === 'ls-remote') expect(args).toContain('--end-of-options'); // T62
    }
  });

  test('a server that stops sending is given up', async () => {
    const server = createServer((_request, response) => { response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' }).write('001e# service='); });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/acme/web`;
    // One second is enough for a test.
    const hasty: Exec = (file, args, options) => exec(file, args, { ...options, env: Object.fromEntries(Object.entries(options.env).map(([key, value]) => [key, options.env[key.replace('_VALUE_', '_KEY_')] === 'http.lowSpeedTime' && key.includes('_VALUE_') ? '1' : value])) });
    try {
      const git = createGit({ exec: hasty, env, cwd: scratch, allowedProtocols: allowedProtocolsFor(url) });
      expect(await codeOf(git.listRemoteTags(url))).toBe('REMOTE_UNREACHABLE');
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
    }
  });

  test.each([['a new line', '\n'], ['a carriage return', '\r'], ['a NUL', '\0']])('%s in an address is refused before git starts', async (_name, character) => {
    const started: string[] = [];
    const git = open(scratch, (file, args, options) => { started.push(file); return exec(file, args, options); });
    expect(await codeOf(git.listRemoteTags(`https://example.com/x${character}host=evil`))).toBe('UNSAFE_NAME');
    expect(started).toEqual([]);
  });

  test('a submodule and a link of a tag are told by their mode, and nothing of them is fetched or followed', async () => {
    const remote = await repository('linked', { '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = ext::sh -c touch% OWNED\n', 'target': 'link' });
    const blob = raw(remote, 'hash-object', '-w', 'target');
    raw(remote, 'update-index', '--add', '--cacheinfo', `120000,${blob},link`, '--cacheinfo', `160000,${raw(remote, 'rev-parse', 'HEAD')},x`);
    raw(remote, 'commit', '--quiet', '-m', 'second');
    raw(remote, 'tag', 'v1');
    const cwd = join(scratch, 'linked-copy');
    await mkdir(cwd);
    const git = open(cwd);
    await git.init();
    await git.fetchTag({ url: remote, tag: 'v1' });
    expect((await git.readTree('v1')).map(({ mode, path }) => `${mode} ${path}`)).toEqual(['100644 .gitmodules', '120000 link', '100644 target', '160000 x']);
    expect(await codeOf(git.readFile('v1', 'link'))).toBe('UNKNOWN_PATH');
    expect(existsSync(join(cwd, 'OWNED'))).toBe(false);
  });
});

describe('T67', () => {
  test('tags that were fetched without history, with no commit in common, compare; a rewritten one by its new content', async () => {
    const remote = await repository('history', { 'a b.txt': 'one\ntwo\nthree\n' });
    raw(remote, 'tag', 'v1');
    raw(remote, 'checkout', '--quiet', '--orphan', 'other');
    raw(remote, 'mv', 'a b.txt', 'ü\n.txt');
    raw(remote, 'commit', '--quiet', '-m', 'other');
    raw(remote, 'tag', 'v2');
    const cwd = join(scratch, 'shallow');
    await mkdir(cwd);
    const git = open(cwd);
    await git.init({ bare: true });
    for (const tag of ['v1', 'v2']) await git.fetchTag({ url: remote, tag });
    expect(await git.diffNames('v1', 'v2')).toEqual([{ status: 'renamed', from: 'a b.txt', path: 'ü\n.txt' }]);
    raw(remote, 'rm', '--quiet', 'ü\n.txt');
    await writeFile(join(remote, 'new'), 'x');
    raw(remote, 'add', 'new');
    raw(remote, 'commit', '--quiet', '--amend', '-m', 'rewritten');
    raw(remote, 'tag', '--force', 'v2');
    await git.fetchTag({ url: remote, tag: 'v2' });
    expect((await git.diffNames('v1', 'v2')).map(({ status, path }) => `${status} ${path}`).sort()).toEqual(['added new', 'deleted a b.txt']);
  });
});
