import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exec } from '@slipway/core';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createGit, type Git } from './git.ts';
import { GitError } from './errors.ts';
import { parsePush } from './push.ts';

let scratch = '';
beforeAll(async () => { scratch = await mkdtemp(join(tmpdir(), 'slipway-push-')); });
afterAll(async () => { await rm(scratch, { recursive: true, force: true }); });

const env = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };
const author = { name: 'Release Bot', email: 'bot@example.com' };
const time = 1_700_000_000;

interface World {
  readonly cwd: string;
  readonly git: Git;
  readonly url: string;
  readonly parent: string;
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>;
  /** What git itself says. */
  readonly ask: (...args: readonly string[]) => string;
}

/** A clone with one commit, and the server it was pushed to. */
async function makeWorld(): Promise<World> {
  const root = await mkdtemp(join(scratch, 'w-'));
  const [cwd, url] = [join(root, 'clone'), join(root, 'server.git')];
  await mkdir(cwd);
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', url]);
  const git = createGit({ exec, env, cwd, allowedProtocols: ['file'] });
  const write = async (files: Readonly<Record<string, string>>): Promise<void> => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(cwd, path)), { recursive: true });
      await writeFile(join(cwd, path), content);
    }
  };
  await git.init();
  await write({ 'repos/shop.yaml': 'v1\n', 'addons/web/Chart.yaml': 'name: web\n', 'addons/web/values.yaml': 'a: 1\n', '.gitignore': '*.log\n' });
  await git.add(['.']);
  const parent = await git.commit({ message: 'first', author, time });
  const ask = (...args: readonly string[]): string => execFileSync('git', args, { cwd, env, encoding: 'utf8' }).trim();
  await git.pushBranch({ url, branch: 'main', commit: parent, expected: undefined });
  return { cwd, git, url, parent, write, ask };
}

const made = (commit: string | undefined): string => {
  if (commit === undefined) throw new Error('no commit was made');
  return commit;
};

describe('commits by plumbing', () => {
  test('what changed at the paths is committed on the parent; index, branch and the rest of the working tree stay as they are', async () => {
    const { cwd, git, parent, write, ask } = await makeWorld();
    await write({ 'repos/shop.yaml': 'v2\n', 'addons/web/templates/x.yaml': 'x\n', 'addons/web/debug.log': 'ignored\n', 'README.md': 'not of the paths\n' });
    await unlink(join(cwd, 'addons/web/values.yaml'));
    await write({ 'addons/web/run.sh': '#!/bin/sh\n' });
    await chmod(join(cwd, 'addons/web/run.sh'), 0o755);
    await symlink('Chart.yaml', join(cwd, 'addons/web/link'));
    const before = ask('status', '--porcelain');
    const commit = made(await git.commitPaths({ parent, paths: ['repos', 'addons', 'images', 'version.yml'], message: 'Update component tags\n\nSlipway-Row: {}', author, time }));
    expect(ask('diff-tree', '-r', '--name-status', '--no-renames', parent, commit).split('\n')).toEqual(['A\taddons/web/link', 'A\taddons/web/run.sh', 'A\taddons/web/templates/x.yaml', 'D\taddons/web/values.yaml', 'M\trepos/shop.yaml']);
    expect(ask('ls-tree', commit, 'addons/web/run.sh', 'addons/web/link')).toMatch(/^120000.*link\n100755.*run\.sh$/);
    expect(ask('log', '-1', '--format=%P|%an <%ae>|%cn|%at|%B', commit)).toBe(`${parent}|Release Bot <bot@example.com>|Release Bot|${time}|Update component tags\n\nSlipway-Row: {}\nSigned-off-by: Release Bot <bot@example.com>`);
    expect(ask('rev-parse', 'HEAD')).toBe(parent);
    expect(ask('status', '--porcelain')).toBe(before);
  });

  test('the same content is no commit; the same commit made twice is one', async () => {
    const { git, parent, write } = await makeWorld();
    const options = { parent, paths: ['repos', 'slipway.yaml'], message: 'Change', author, time };
    expect(await git.commitPaths(options)).toBeUndefined();
    await write({ 'repos/shop.yaml': 'v2\n' });
    const commit = made(await git.commitPaths(options));
    expect(await git.commitPaths(options)).toBe(commit);
    expect(await git.treeOf(commit)).not.toBe(await git.treeOf(parent));
    expect([await git.parentsOf(commit), await git.parentsOf(parent)]).toEqual([[parent], []]);
    expect(made(await git.commitPaths({ ...options, paths: [], allowEmpty: true }))).not.toBe(parent);
  });

  test('from a folder below the top of the repository paths are relative to it', async () => {
    const { cwd, parent, write, ask } = await makeWorld();
    await write({ 'sub/repos/a.yaml': 'a\n', 'repos/shop.yaml': 'v2\n' });
    const git = createGit({ exec, env, cwd: join(cwd, 'sub') });
    const commit = made(await git.commitPaths({ parent, paths: ['repos'], message: 'Change', author, time }));
    expect(ask('diff-tree', '-r', '--name-only', parent, commit)).toBe('sub/repos/a.yaml');
  });

  test('names with line breaks or brackets cannot add header lines', async () => {
    const { git, parent, write, ask } = await makeWorld();
    await write({ 'repos/shop.yaml': 'v2\n' });
    const commit = made(await git.commitPaths({ parent, paths: ['repos'], message: 'Change', author: { name: 'A\nB <x>', email: 'a@b>\nc' }, time }));
    expect(ask('log', '-1', '--format=%an|%ae', commit)).toBe('A B  x|a@b  c');
  });

  test('paths that leave the repository or look like options are refused', async () => {
    const { git, parent } = await makeWorld();
    for (const path of ['../x', '/etc', '--all']) {
      await expect(git.commitPaths({ parent, paths: [path], message: 'x', author, time })).rejects.toMatchObject({ code: 'UNSAFE_NAME' });
    }
  });
});

describe('pushing with a lease', () => {
  test('a branch is made, moved from where it is known to be, found unchanged, and never moved from anywhere else', async () => {
    const { git, url, parent, write, ask } = await makeWorld();
    const branch = 'slipway/tags-main';
    expect(await git.findRemoteBranch(url, branch)).toBeUndefined();
    const next = async (content: string): Promise<string> => {
      await write({ 'repos/shop.yaml': content });
      return made(await git.commitPaths({ parent, paths: ['repos'], message: content, author, time }));
    };
    const [first, second, third] = [await next('v2\n'), await next('v3\n'), await next('v4\n')];
    expect(await git.pushBranch({ url, branch, commit: first, expected: undefined })).toEqual({ outcome: 'pushed' });
    expect(await git.pushBranch({ url, branch, commit: first, expected: undefined })).toEqual({ outcome: 'unchanged' });
    expect(await git.findRemoteBranch(url, branch)).toBe(first);
    // siblings, so this is a forced update
    expect(await git.pushBranch({ url, branch, commit: second, expected: first })).toEqual({ outcome: 'pushed' });
    expect(await git.pushBranch({ url, branch, commit: third, expected: first })).toMatchObject({ outcome: 'moved' });
    expect(await git.pushBranch({ url, branch, commit: third, expected: undefined })).toMatchObject({ outcome: 'moved' });
    expect(await git.findRemoteBranch(url, branch)).toBe(second);
    expect(ask('branch', '--all', '--format=%(refname)')).toBe('refs/heads/main');
  });

  test('a branch below another branch is refused by the server, with its words (P12)', async () => {
    const { git, url, parent } = await makeWorld();
    await git.pushBranch({ url, branch: 'release-2.10', commit: parent, expected: undefined });
    const result = await git.pushBranch({ url, branch: 'release-2.10/acme', commit: parent, expected: undefined });
    expect(result.outcome).toBe('refused');
    expect(result.reason).toMatch(/directory file conflict|cannot lock ref|failed to update ref/);
  });

  test('a hook of the server that says no', async () => {
    const { git, url, parent } = await makeWorld();
    await writeFile(join(url, 'hooks/pre-receive'), '#!/bin/sh\nexit 1\n');
    await chmod(join(url, 'hooks/pre-receive'), 0o755);
    expect(await git.pushBranch({ url, branch: 'x', commit: parent, expected: undefined })).toEqual({ outcome: 'refused', reason: '[remote rejected] (pre-receive hook declined)' });
  });

  test('an annotated tag is made once and never moved (R25)', async () => {
    const { git, url, parent, write, ask } = await makeWorld();
    const options = { url, name: 'v2.10.2', commit: parent, message: 'v2.10.2', tagger: author, time };
    expect(await git.pushTag(options)).toEqual({ outcome: 'pushed' });
    expect(await git.pushTag(options)).toEqual({ outcome: 'unchanged' });
    await write({ 'repos/shop.yaml': 'v2\n' });
    const other = made(await git.commitPaths({ parent, paths: ['repos'], message: 'x', author, time }));
    expect(await git.pushTag({ ...options, commit: other })).toMatchObject({ outcome: 'moved' });
    expect(await git.listRemoteTags(url)).toEqual([expect.objectContaining({ name: 'v2.10.2', commit: parent, annotated: true })]);
    expect(ask('tag', '--list')).toBe('');
  });

  test('the address of a remote; none where there is no such remote', async () => {
    const { git, url, ask } = await makeWorld();
    expect(await git.findRemoteUrl()).toBeUndefined();
    ask('remote', 'add', 'origin', url);
    expect(await git.findRemoteUrl()).toBe(url);
    ask('remote', 'set-url', '--push', 'origin', 'https://push.example.com/x.git');
    expect(await git.findRemoteUrl()).toBe('https://push.example.com/x.git');
  });

  test('a login takes the place of the header that the repository has, and is on no command line', async () => {
    const { cwd, ask } = await makeWorld();
    const headers: IncomingHttpHeaders[] = [];
    const server = createServer((request, response) => { headers.push(request.headers); response.writeHead(404).end(); });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    try {
      const address = server.address();
      const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
      ask('config', `http.${origin}.extraheader`, 'Authorization: Basic of-the-checkout');
      const commands: string[] = [];
      const git = createGit({ exec: (file, args, options) => { commands.push(args.join(' ')); return exec(file, args, options); }, env, cwd, allowedProtocols: ['http'], login: { url: origin, user: 'slipway', password: 's3cret' } });
      await expect(git.findRemoteBranch(`${origin}acme/repo.git`, 'main')).rejects.toBeInstanceOf(GitError);
      expect(headers.map(({ authorization }) => authorization)).toEqual([`Basic ${Buffer.from('slipway:s3cret').toString('base64')}`]);
      expect(commands.join('\n')).not.toMatch(/s3cret|Basic/);
    } finally {
      await new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
    }
  });
});

test.each([
  ['a new branch', '*\taaa:refs/heads/x\t[new branch]', { outcome: 'pushed' }],
  ['a forced update', '+\taaa:refs/heads/x\ta...b (forced update)', { outcome: 'pushed' }],
  ['a fast-forward', ' \taaa:refs/heads/x\ta..b', { outcome: 'pushed' }],
  ['nothing new', '=\taaa:refs/heads/x\t[up to date]', { outcome: 'unchanged' }],
  ['a stale lease', '!\taaa:refs/heads/x\t[rejected] (stale info)', { outcome: 'moved', reason: '[rejected] (stale info)' }],
  ['a protected branch', '!\taaa:refs/heads/x\t[remote rejected] (protected branch hook declined)', { outcome: 'refused', reason: '[remote rejected] (protected branch hook declined)' }],
  ['another ref only', '*\taaa:refs/heads/xx\t[new branch]', undefined],
])('git push says: %s', (_name, line, expected) => {
  expect(parsePush(`To server\n${line}\nDone\n`, 'refs/heads/x')).toEqual(expected);
});
