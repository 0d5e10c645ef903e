import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exec, silentLogger } from '@slipway/core';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createGit, type Git, type GitOptions } from './git.ts';
import { GitError } from './errors.ts';
import { allowedProtocolsFor } from './names.ts';

let scratch = '';
beforeAll(async () => { scratch = await mkdtemp(join(tmpdir(), 'slipway-git-')); });
afterAll(async () => { await rm(scratch, { recursive: true, force: true }); });

let counter = 0;
const folder = async (): Promise<string> => {
  counter += 1;
  const path = join(scratch, `d${counter}`);
  await mkdir(path);
  return path;
};
const env = { PATH: process.env['PATH'], HOME: '/nonexistent' };
const open = (cwd: string, options: Partial<GitOptions> = {}): Git => createGit({ exec, env, cwd, ...options });
const openLocal = (cwd: string): Git => open(cwd, { allowedProtocols: allowedProtocolsFor('/srv/git') });
const author = { name: 'Release Bot', email: 'bot@example.com' };

async function put(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

async function repository(files: Readonly<Record<string, string>> = { 'charts/web/Chart.yaml': 'name: web\n' }): Promise<{ cwd: string; git: Git; save: (files: Readonly<Record<string, string>>) => Promise<string> }> {
  const cwd = await folder();
  const git = open(cwd);
  await git.init();
  let time = 1_700_000_000;
  const save = async (changed: Readonly<Record<string, string>>): Promise<string> => {
    await put(cwd, changed);
    await git.add(Object.keys(changed));
    time += 60;
    return git.commit({ message: 'change files', author, time });
  };
  await save(files);
  return { cwd, git, save };
}

const codeOf = async (step: Promise<unknown>): Promise<string> => {
  try {
    await step;
  } catch (error) {
    if (error instanceof GitError) return error.code;
    throw error;
  }
  return 'no error';
};

describe('working with a repository', () => {
  test('a commit carries its message, author, date and sign-off', async () => {
    const { cwd, git } = await repository();
    await put(cwd, { 'a b/ü\n.txt': 'x' });
    await git.add(['a b/ü\n.txt']);
    expect(await git.status()).toEqual([{ state: 'A ', path: 'a b/ü\n.txt' }]);
    const commit = await git.commit({ message: 'feat: add\n\nbody', author, signoff: true, time: 1_700_000_500 });
    expect(await git.commitTime(commit)).toBe(1_700_000_500);
    expect(await git.log({ to: 'HEAD', limit: 1 })).toEqual([{
      commit, author: 'Release Bot', email: 'bot@example.com', time: 1_700_000_500, subject: 'feat: add', body: 'body\n\nSigned-off-by: Release Bot <bot@example.com>',
    }]);
    expect(await git.currentBranch()).toBe('main');
    expect(await codeOf(git.commit({ message: 'again', author }))).toBe('NOTHING_TO_COMMIT');
  });

  test('an annotated tag is peeled and never moved', async () => {
    const { git, save } = await repository();
    await git.tag('v1.0.0', { message: 'first', tagger: author, time: 1_700_000_600 });
    const first = await git.resolveCommit('v1.0.0');
    await save({ x: '1' });
    expect(await codeOf(git.tag('v1.0.0', { message: 'again', tagger: author }))).toBe('REF_EXISTS');
    expect(await git.resolveCommit('v1.0.0')).toBe(first);
    expect(await git.listTags()).toEqual(['v1.0.0']);
  });

  test('a tree is listed with modes and sizes, and symlinks are told apart', async () => {
    const { cwd, git, save } = await repository({ 'c/Chart.yaml': 'name: c\n', 'c/run.sh': '#!/bin/sh\n' });
    await chmod(join(cwd, 'c/run.sh'), 0o755);
    await symlink('/etc/passwd', join(cwd, 'c/values.yaml'));
    await git.add(['c']);
    await save({ other: 'o' });
    const tree = await git.readTree('HEAD', 'c');
    expect(tree.map(({ path, mode, type, size }) => [path, mode, type, size])).toEqual([
      ['c/Chart.yaml', '100644', 'blob', 8], ['c/run.sh', '100755', 'blob', 10], ['c/values.yaml', '120000', 'blob', 11],
    ]);
    const blobs = await git.readBlobs(tree.map(({ oid }) => oid));
    expect(blobs.get(tree[0]?.oid ?? '')?.toString()).toBe('name: c\n');
    expect((await git.readFile('HEAD', 'other')).toString()).toBe('o');
    expect(await codeOf(git.readFile('HEAD', 'c'))).toBe('UNKNOWN_PATH');
    expect(await codeOf(git.readFile('HEAD', 'c/values.yaml'))).toBe('UNKNOWN_PATH');
    expect(await git.readTree('HEAD', 'nowhere')).toEqual([]);
  });

  test('a folder inside a repository sees its own files, by paths of its own', async () => {
    const { cwd } = await repository({ 'release/addons/a': 'a', 'other/x': 'x' });
    const inside = open(join(cwd, 'release'));
    expect((await inside.readTree('HEAD', '')).map(({ path }) => path)).toEqual(['addons/a']);
    expect((await inside.readFile('HEAD', 'addons/a')).toString()).toBe('a');
    await put(cwd, { 'release/addons/a': 'b', 'other/x': 'y' });
    await open(cwd).add(['.']);
    await open(cwd).commit({ message: 'edit', author });
    expect(await inside.diffNames('HEAD~1', 'HEAD')).toEqual([{ status: 'modified', path: 'addons/a' }]);
    expect(await inside.findTopLevel()).toBe(cwd);
  });

  test('paths that .gitignore keeps out are found, whatever their names', async () => {
    const { git } = await repository({ '.gitignore': '*.log\n', 'kept.log.txt': 'x' });
    expect(await git.findIgnored(['a.log', 'a.txt', 'd/:(top)b.log', ':c.log', '*', '[a].log'])).toEqual(['a.log', 'd/:(top)b.log', ':c.log', '[a].log']);
    expect(await git.findIgnored(['a.txt'])).toEqual([]);
    expect(await git.findIgnored([])).toEqual([]);
  });

  test('an unknown ref names what is similar', async () => {
    const { git } = await repository();
    await git.tag('v2.10.1', { message: 'm', tagger: author });
    await expect(git.resolveCommit('v2.10.2')).rejects.toMatchObject({ code: 'UNKNOWN_REF', exitCode: 2, hint: 'similar names: v2.10.1' });
  });

  test('a folder without a repository is NOT_A_REPO, and has no top level', async () => {
    const git = open(await folder(), { env: { ...env, GIT_CEILING_DIRECTORIES: scratch } });
    expect(await codeOf(git.resolveCommit('HEAD'))).toBe('NOT_A_REPO');
    expect(await git.findTopLevel()).toBeUndefined();
  });

  test('without git on PATH it says GIT_NOT_FOUND', async () => {
    expect(await codeOf(open(scratch, { env: { PATH: '/nonexistent' } }).version())).toBe('GIT_NOT_FOUND');
  });

  test('variables that point git at another repository are not passed on', async () => {
    const { git } = await repository();
    const other = await repository({ z: 'z' });
    const misled = open(git.cwd, { env: { ...env, GIT_DIR: join(other.cwd, '.git'), GIT_WORK_TREE: other.cwd } });
    expect((await misled.readTree('HEAD')).map(({ path }) => path)).toEqual(['charts/web/Chart.yaml']);
  });

  test('T67 unrelated histories, renames and unusual names are compared', async () => {
    const { cwd, git, save } = await repository({ 'addons/a/values.yaml': 'k: value that is long enough\nl: 2\nm: 3\n', 'addons/b': 'b' });
    await git.tag('v1', { message: 'm', tagger: author });
    execFileSync('git', ['checkout', '-q', '--orphan', 'fresh'], { cwd, env });
    execFileSync('git', ['mv', 'addons/a', 'addons/ü "q"\t'], { cwd, env });
    await rm(join(cwd, 'addons/b'));
    await git.add(['addons']);
    await save({ 'addons/c': 'c' });
    await git.tag('v2', { message: 'm', tagger: author });
    expect((await git.diffNames('v1', 'v2', 'addons')).sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { status: 'deleted', path: 'addons/b' }, { status: 'added', path: 'addons/c' },
      { status: 'renamed', from: 'addons/a/values.yaml', path: 'addons/ü "q"\t/values.yaml' },
    ]);
  });
});

describe('tags of remotes', () => {
  test('tags are listed peeled, and one is fetched with only the files asked for', async () => {
    const { cwd, git, save } = await repository({ 'charts/web/Chart.yaml': 'name: web\n', 'src/big.txt': 'x'.repeat(1000) });
    execFileSync('git', ['config', 'uploadpack.allowFilter', 'true'], { cwd, env });
    await git.tag('v1.0.0', { message: 'm', tagger: author });
    const first = await git.resolveCommit('HEAD');
    const second = await save({ 'charts/web/Chart.yaml': 'name: web2\n' });
    execFileSync('git', ['tag', 'light'], { cwd, env });
    const bare = openLocal(await folder());
    await bare.init({ bare: true });
    expect(await bare.listRemoteTags(cwd)).toEqual([
      { name: 'light', commit: second, annotated: false }, { name: 'v1.0.0', commit: first, annotated: true, object: execFileSync('git', ['rev-parse', 'v1.0.0'], { cwd, env, encoding: 'utf8' }).trim() },
    ]);
    expect(await bare.fetchTag({ url: cwd, tag: 'v1.0.0', paths: ['charts/web'] })).toEqual({ commit: first, annotated: true });
    expect((await bare.readFile('v1.0.0', 'charts/web/Chart.yaml')).toString()).toBe('name: web\n');
    const objects = execFileSync('git', ['cat-file', '--batch-all-objects', '--batch-check=%(objecttype)'], { cwd: bare.cwd, env, encoding: 'utf8' });
    expect(objects.split('\n').filter((type) => type === 'blob')).toHaveLength(1);
    expect(await readFile(join(bare.cwd, 'config'), 'utf8')).not.toContain(cwd);
    expect(await bare.fetchTag({ url: cwd, tag: 'light', paths: ['charts/web'] })).toEqual({ commit: second, annotated: false });
    expect((await bare.readFile('light', 'charts/web/Chart.yaml')).toString()).toBe('name: web2\n');
  });

  test('a server without partial clones sends everything, and it works as well', async () => {
    const { cwd, git } = await repository();
    await git.tag('v1', { message: 'm', tagger: author });
    const bare = openLocal(await folder());
    await bare.init({ bare: true });
    await bare.fetchTag({ url: cwd, tag: 'v1', paths: ['charts/web', 'charts/absent'] });
    expect(await bare.readTree('v1', 'charts/absent')).toEqual([]);
    expect(await bare.readTree('v1', 'charts/web')).toHaveLength(1);
  });

  test('T66 a moved tag is seen by its commit, and a branch of the same name is not preferred', async () => {
    const { cwd, git, save } = await repository();
    await git.tag('v1', { message: 'm', tagger: author });
    execFileSync('git', ['branch', 'v1'], { cwd, env });
    const bare = openLocal(await folder());
    await bare.init({ bare: true });
    const before = await bare.fetchTag({ url: cwd, tag: 'v1' });
    const second = await save({ x: 'x' });
    execFileSync('git', ['branch', '-f', 'v1', 'HEAD'], { cwd, env });
    expect(await git.resolveCommit('v1')).toBe(before.commit);
    execFileSync('git', ['tag', '-f', '-a', '-m', 'moved', 'v1'], { cwd, env: { ...env, GIT_COMMITTER_NAME: 'x', GIT_COMMITTER_EMAIL: 'x@example.com' }, stdio: 'ignore' });
    expect((await bare.fetchTag({ url: cwd, tag: 'v1' })).commit).toBe(second);
    expect((await bare.listRemoteTags(cwd))[0]?.commit).toBe(second);
  });

  test('T65 odd tag names are data', async () => {
    const { cwd } = await repository();
    const names = ['$(id)', '`id`', 'v1;id', '{a,b}', '%0a', "a'b"];
    for (const name of names) execFileSync('git', ['tag', name], { cwd, env });
    execFileSync('git', ['update-ref', 'refs/tags/-v1', 'HEAD'], { cwd, env });
    const bare = openLocal(await folder());
    await bare.init({ bare: true });
    expect((await bare.listRemoteTags(cwd)).map(({ name }) => name).sort()).toEqual([...names, '-v1'].sort());
    for (const tag of names) expect((await bare.fetchTag({ url: cwd, tag })).annotated).toBe(false);
    expect(await codeOf(bare.fetchTag({ url: cwd, tag: '-v1' }))).toBe('UNSAFE_NAME');
  });

  test('an unknown tag, no repository and no server are three different answers', async () => {
    const { cwd } = await repository();
    const bare = openLocal(await folder());
    await bare.init({ bare: true });
    expect(await codeOf(bare.fetchTag({ url: cwd, tag: 'v9' }))).toBe('UNKNOWN_REF');
    expect(await codeOf(bare.listRemoteTags(join(scratch, 'absent')))).toBe('REMOTE_NOT_FOUND');
    const server = createServer();
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise((resolve) => { server.close(resolve); });
    const answer = open(bare.cwd).listRemoteTags(`https://user:s3cretvalue@127.0.0.1:${port}/x.git`);
    await expect(answer).rejects.toMatchObject({ code: 'REMOTE_UNREACHABLE', exitCode: 3 });
    await expect(answer).rejects.not.toThrow(/s3cretvalue/); // T72
  });
});

describe('a server over http', () => {
  test.each([
    [401, 'REMOTE_DENIED', 3], [403, 'REMOTE_DENIED', 3], [404, 'REMOTE_NOT_FOUND', 2], [500, 'REMOTE_UNREACHABLE', 3],
  ])('that answers %d is %s and gets the header of the global configuration; each try is told to who debugs only', async (status, code, exitCode) => {
    const seen: IncomingHttpHeaders[] = [];
    const server = createHttpServer((request, response) => {
      seen.push(request.headers);
      response.writeHead(status, status === 401 ? { 'www-authenticate': 'Basic realm="git"' } : {}).end();
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/group/web.git`;
    const home = await folder();
    await writeFile(join(home, '.gitconfig'), '[http]\n\textraHeader = X-Token: canary\n');
    const [warned, debugged]: [string[], string[]] = [[], []];
    const logger = { ...silentLogger, warn: (said: string) => { warned.push(said); }, debug: (said: string) => { debugged.push(said); } };
    const git = open(await folder(), { env: { ...env, HOME: home }, allowedProtocols: allowedProtocolsFor(url), logger });
    try {
      // Git sends a header on to whatever host the server redirects to, so none is recommended.
      await expect(git.listRemoteTags(url)).rejects.toMatchObject({ code, exitCode, ...(code === 'REMOTE_DENIED' ? { hint: 'configure a git credential helper for this host, or an ssh key' } : {}) });
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
    }
    expect(seen[0]?.['x-token']).toBe('canary');
    expect([warned, debugged.filter((said) => said.endsWith('; trying again')).length]).toEqual([[], code === 'REMOTE_UNREACHABLE' ? 2 : 0]);
  });
});

describe('attacks', () => {
  test.each([
    ['T62 an option instead of an address', '--upload-pack=touch OWNED'],
    ['T64 a second line in an address', 'https://example.com/x\nhost=evil'],
    ['T63 a host that is an option', 'ssh://-oProxyCommand=touch OWNED/x'],
    ['T63 an scp-like host that is an option', 'git@-oProxyCommand=touch:x'],
  ])('%s is UNSAFE_NAME', async (_name, url) => {
    const git = open(await folder());
    await git.init({ bare: true });
    expect(await codeOf(git.listRemoteTags(url))).toBe('UNSAFE_NAME');
    expect(existsSync(join(git.cwd, 'OWNED'))).toBe(false);
  });

  test.each([
    ['T63 ext::', 'ext::sh -c touch% OWNED'],
    ['T63 fd::', 'fd::17'],
    ['T63 file:// without leave', 'file:///etc'],
    ['T63 a local path without leave', '/etc'],
  ])('%s is PROTOCOL_REFUSED', async (_name, url) => {
    const git = open(await folder(), { env: { ...env, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'PROTOCOL.ext.allow', GIT_CONFIG_VALUE_0: 'always' } });
    await git.init({ bare: true });
    expect(await codeOf(git.fetchTag({ url, tag: 'v1' }))).toBe('PROTOCOL_REFUSED');
    expect(existsSync(join(git.cwd, 'OWNED'))).toBe(false);
  });

  test.each(['-v1', 'a..b', 'a b', 'a\nb', '', 'a:b', 'refs/tags/*', '@{u}', 'x.lock'])('T62 T64 the ref %j is UNSAFE_NAME', async (ref) => {
    const { git } = await repository();
    expect(await codeOf(git.resolveCommit(ref))).toBe('UNSAFE_NAME');
    expect(await codeOf(git.fetchTag({ url: 'https://example.com/x', tag: ref }))).toBe('UNSAFE_NAME');
  });

  test('T64 hooks of a repository do not run', async () => {
    const { cwd, save } = await repository();
    await mkdir(join(cwd, '.git/hooks'), { recursive: true });
    for (const hook of ['pre-commit', 'post-commit', 'reference-transaction', 'prepare-commit-msg']) {
      await writeFile(join(cwd, '.git/hooks', hook), `#!/bin/sh\ntouch ${join(cwd, 'OWNED')}\n`, { mode: 0o755 });
    }
    await save({ y: 'y' });
    expect(existsSync(join(cwd, 'OWNED'))).toBe(false);
  });

  test('the global configuration of the user stays in force', async () => {
    const home = await folder();
    const { cwd, git } = await repository();
    await git.tag('v1', { message: 'm', tagger: author });
    await writeFile(join(home, '.gitconfig'), `[url "${cwd}"]\n\tinsteadOf = https://git.example.com/web\n`);
    const bare = open(await folder(), { env: { ...env, HOME: home }, allowedProtocols: ['https', 'ssh', 'file'] });
    await bare.init({ bare: true });
    expect((await bare.listRemoteTags('https://git.example.com/web')).map(({ name }) => name)).toEqual(['v1']);
  });
});

test('ignored files are known before they are there; tracked ones are not ignored', async () => {
  const root = await folder();
  const git = open(root);
  await put(root, { '.gitignore': '*.log\n', 'kept.log': '', 'charts/web/.gitignore': 'build/\n' });
  await expect(git.findIgnored(['a.log'])).rejects.toMatchObject({ code: 'NOT_A_REPO' });
  await git.init();
  await git.add(['.gitignore']);
  execFileSync('git', ['add', '--force', 'kept.log'], { cwd: root });
  expect(await git.findIgnored(['a.log', 'kept.log', 'charts/web/build/deep/x.yaml', 'charts/web/a b.yaml', 'x/\u00e4.log'])).toEqual(['a.log', 'charts/web/build/deep/x.yaml', 'x/\u00e4.log']);
  expect([await git.findIgnored([]), await git.findIgnored(['b.yaml'])]).toEqual([[], []]);
  await expect(git.findIgnored(['../x'])).rejects.toMatchObject({ code: 'UNSAFE_NAME' });
});
