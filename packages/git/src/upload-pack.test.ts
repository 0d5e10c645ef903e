import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exec, openProcess, type Exec, type OpenProcess } from '@slipway/core';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gitIn, startGitServer, writeGitRepo, type GitServer } from '../../../test/support/git-server.ts';
import { GitError } from './errors.ts';
import { createGit, type Git, type GitOptions } from './git.ts';
import { allowedProtocolsFor } from './names.ts';
import { findFiles, type GitObjects } from './objects.ts';
import type { RemoteTag } from './parse.ts';

let scratch = '';
let server: GitServer;
const env = { PATH: process.env['PATH'], HOME: '/nonexistent' };

/** What runs, in its order: `git` and the first word of its arguments. */
interface Watched {
  readonly git: Git;
  readonly ran: string[];
  readonly vars: Readonly<Record<string, string | undefined>>[];
  readonly cwd: string;
}

async function open({ url = server.url, talk = openProcess, more = {} }: { readonly url?: string; readonly talk?: OpenProcess; readonly more?: Partial<GitOptions> } = {}): Promise<Watched> {
  const cwd = await mkdtemp(join(scratch, 'work-'));
  const ran: string[] = [];
  const vars: Readonly<Record<string, string | undefined>>[] = [];
  const watchedExec: Exec = (file, args, options) => { ran.push(args[0] ?? ''); return exec(file, args, options); };
  const watchedTalk: OpenProcess = (file, args, options) => { ran.push(args.join(' ')); vars.push(options.env); return talk(file, args, options); };
  return { git: createGit({ exec: watchedExec, openProcess: watchedTalk, env, cwd, allowedProtocols: allowedProtocolsFor(url), ...more }), ran, vars, cwd };
}

const contentAt = (objects: GitObjects, commit: string, path: string): unknown => {
  const found = findFiles(objects, commit, path);
  return found?.kind === 'files' ? found.files.map(({ oid }) => objects.get(oid)?.data.toString('utf8')) : found;
};

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'slipway-upload-pack-'));
  const tags = Array.from({ length: 5 }, (_, index) => ({ name: `v${index + 1}`, ...(index % 2 === 0 ? { message: `release ${index + 1}` } : {}) }));
  await mkdir(join(scratch, 'served'));
  for (const name of ['open', 'no-filter']) await writeGitRepo(join(scratch, 'served'), name, tags);
  gitIn(join(scratch, 'served/no-filter'), 'config', 'uploadpack.allowFilter', 'false');
  server = await startGitServer(join(scratch, 'served'));
});
afterAll(async () => { await server.close(); await rm(scratch, { recursive: true, force: true }); });

async function tagOf(repo: string, name: string): Promise<RemoteTag> {
  const { git } = await open();
  const tag = (await git.listRemoteTags(`${server.url}/${repo}`)).find((each) => each.name === name);
  if (tag === undefined) throw new Error(`no tag ${name}`);
  return tag;
}

describe('objects over http', () => {
  test('the files of a tag come by one program, three requests and no repository', async () => {
    const tag = await tagOf('open', 'v1');
    const { git, ran, cwd } = await open();
    const before = server.requests.length;
    const objects = await git.fetchObjects({ url: `${server.url}/open`, tag, paths: ['file.txt', 'nowhere'] });
    expect(contentAt(objects, tag.commit, 'file.txt')).toEqual(['content of v1\n'.repeat(20)]);
    expect(contentAt(objects, tag.commit, 'nowhere')).toEqual({ kind: 'absent' });
    expect([...objects.values()].map(({ type }) => type).sort()).toEqual(['blob', 'commit', 'tree']);
    expect(ran).toEqual(['remote-http slipway-source']);
    expect(server.requests.slice(before)).toEqual(['GET /open/info/refs?service=git-upload-pack', 'POST /open/git-upload-pack', 'POST /open/git-upload-pack']);
    expect(await readdir(cwd)).toEqual([]);
  });

  test('a tag is looked up and its files fetched in one go; what is kept of its commit is not fetched', async () => {
    const tag = await tagOf('open', 'v1');
    const { git, ran } = await open();
    const before = server.requests.length;
    const find = (kept: GitObjects): ReturnType<Git['findTagFiles']> => git.findTagFiles({ url: `${server.url}/open`, name: 'v1', paths: ['file.txt'], kept: () => Promise.resolve(kept) });
    const first = await find(new Map());
    expect(first?.tag).toEqual(tag);
    expect(contentAt(first?.objects ?? new Map(), tag.commit, 'file.txt')).toEqual(['content of v1\n'.repeat(20)]);
    expect([ran, server.requests.length - before]).toEqual([['remote-http slipway-source'], 4]);
    expect((await find(first?.objects ?? new Map()))?.objects).toEqual(first?.objects);
    expect(server.requests.length - before).toBe(6);
  });

  test('T66 a tag is looked up among tags only, by its whole name', async () => {
    gitIn(join(scratch, 'served/open'), 'branch', 'v9', 'v1');
    gitIn(join(scratch, 'served/open'), 'tag', 'v1-rc1', 'v2');
    const { git } = await open();
    const find = (name: string): ReturnType<Git['findTagFiles']> => git.findTagFiles({ url: `${server.url}/open`, name, paths: ['file.txt'], kept: () => Promise.resolve(new Map()) });
    expect((await find('v1-rc1'))?.tag).toEqual({ name: 'v1-rc1', commit: (await tagOf('open', 'v2')).commit, annotated: false });
    expect(await Promise.all(['v9', 'v', 'v1-rc', 'refs/tags/v1'].map(find))).toEqual([undefined, undefined, undefined, undefined]);
    await expect(find('-v1')).rejects.toMatchObject({ code: 'UNSAFE_NAME' });
  });

  const hostile = ['$(touch${IFS}owned)', '`id`', 'v1;id', '{a,b}', '%0a', "a'b", 'a"b', 'ü', 'v1&&id'];
  test('T65 every legal tag name is data: it is found, and its files come', async () => {
    const folder = join(scratch, 'served/open');
    for (const name of hostile) gitIn(folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', 'tag', '-a', '-m', 'hostile', name, 'v1^{}');
    const { git, cwd } = await open();
    for (const name of hostile) {
      const found = await git.findTagFiles({ url: `${server.url}/open`, name, paths: ['file.txt'], kept: () => Promise.resolve(new Map()) });
      expect([found?.tag.name, found?.tag.annotated, contentAt(found?.objects ?? new Map(), found?.tag.commit ?? '', 'file.txt')]).toEqual([name, true, ['content of v1\n'.repeat(20)]]);
    }
    expect(await readdir(cwd)).toEqual([]);
  });

  test('messages of tags come by two requests', async () => {
    const [annotated, plain] = [await tagOf('open', 'v3'), await tagOf('open', 'v4')];
    const { git } = await open();
    const before = server.requests.length;
    const objects = await git.fetchTagObjects({ url: `${server.url}/open`, oids: [annotated.object ?? '', plain.commit, plain.commit] });
    expect([...objects].map(([oid, { type }]) => [oid, type])).toEqual([[annotated.object, 'tag'], [plain.commit, 'commit']]);
    expect(objects.get(annotated.object ?? '')?.data.toString('utf8')).toContain('release 3');
    expect(server.requests.length - before).toBe(2);
  });

  test('a server that cannot leave files out is asked by git fetch, with the same result', async () => {
    const repo = 'no-filter';
    const tag = await tagOf(repo, 'v1');
    const { git, ran } = await open();
    const objects = await git.fetchObjects({ url: `${server.url}/${repo}`, tag, paths: ['file.txt'] });
    expect(contentAt(objects, tag.commit, 'file.txt')).toEqual(['content of v1\n'.repeat(20)]);
    expect(ran).toContain('fetch');
  });

  test('a program that dies, says nonsense or is not there is no loss', async () => {
    const tag = await tagOf('open', 'v1');
    const talks: OpenProcess[] = [
      (_file, _args, options) => openProcess('false', [], options),
      (_file, _args, options) => openProcess('sh', ['-c', 'read line; printf "\\n0010nonsense...."; printf "zzzz"; cat >/dev/null'], options),
      (_file, _args, options) => openProcess('sh', ['-c', 'read line; echo fallback; cat >/dev/null'], options),
      (_file, _args, options) => openProcess('no-such-program', [], options),
    ];
    for (const talk of talks) {
      const { git, ran } = await open({ talk });
      const objects = await git.fetchObjects({ url: `${server.url}/open`, tag, paths: ['file.txt'] });
      expect(contentAt(objects, tag.commit, 'file.txt')).toHaveLength(1);
      expect(ran).toContain('fetch');
    }
  });

  test('T66 what is not on the server any more is an error, whichever way it is asked for', async () => {
    const { git } = await open();
    const gone = '1'.repeat(40);
    await expect(git.fetchObjects({ url: `${server.url}/open`, tag: { name: 'v9', commit: gone, annotated: false }, paths: [''] })).rejects.toMatchObject({ name: 'GitError' });
  });

  test('T63 the program is not started for a protocol that is not allowed, nor for a folder', async () => {
    const tag = await tagOf('open', 'v1');
    const { git, ran } = await open({ url: 'https://git.example.com' });
    await expect(git.fetchObjects({ url: `${server.url}/open`, tag, paths: ['file.txt'] })).rejects.toMatchObject({ code: 'PROTOCOL_REFUSED' });
    expect(ran.filter((args) => args.startsWith('remote-'))).toEqual([]);
  });

  test('T63 an address that the user has replaced by a folder is not for this program, and by git only with leave', async () => {
    const tag = await tagOf('open', 'v1');
    const home = await mkdtemp(join(scratch, 'home-'));
    await writeFile(join(home, '.gitconfig'), `[url "${join(scratch, 'served/open')}"]\n\tinsteadOf = http://git.example.com/open\n`);
    const fetchWith = async (...allowedProtocols: readonly string[]): Promise<GitObjects> =>
      (await open({ more: { env: { ...env, HOME: home }, allowedProtocols } })).git.fetchObjects({ url: 'http://git.example.com/open', tag, paths: ['file.txt'] });
    expect(contentAt(await fetchWith('http', 'file'), tag.commit, 'file.txt')).toHaveLength(1);
    await expect(fetchWith('http')).rejects.toMatchObject({ code: 'PROTOCOL_REFUSED' });
  });

  test('T62 T64 T72 the program gets the address by its environment alone, and all settings of other git processes', async () => {
    const tag = await tagOf('open', 'v1');
    const { git, ran, vars } = await open();
    const url = `${server.url.replace('://', '://robot:s3cret@')}/open`;
    await git.fetchObjects({ url, tag, paths: ['file.txt'] });
    expect(ran).toEqual(['remote-http slipway-source']);
    const [of = {}] = vars;
    const config = new Map(Array.from({ length: Number(of['GIT_CONFIG_COUNT']) }, (_, index) => [of[`GIT_CONFIG_KEY_${index}`], of[`GIT_CONFIG_VALUE_${index}`]]));
    expect(config.get('remote.slipway-source.url')).toBe(url);
    expect(['core.hooksPath', 'core.symlinks', 'submodule.recurse', 'http.lowSpeedLimit', 'http.lowSpeedTime'].map((key) => config.get(key))).toEqual(['/dev/null', 'false', 'false', '1000', '60']);
    expect([of['GIT_TERMINAL_PROMPT'], of['GIT_ALLOW_PROTOCOL'], of['GIT_CONFIG_NOSYSTEM']]).toEqual(['0', 'https:ssh:http', '1']);
  });

  test('a server that redirects elsewhere does not send the login there', async () => {
    const logins: (string | undefined)[] = [];
    const elsewhere = createServer((request, response) => { logins.push(request.headers.authorization); response.writeHead(404).end(); });
    const redirecting = createServer((request, response) => { response.writeHead(302, { location: `${addressOf(elsewhere)}${request.url ?? ''}` }).end(); });
    const addressOf = (each: typeof elsewhere): string => { const address = each.address(); return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`; };
    for (const each of [elsewhere, redirecting]) await new Promise<void>((resolve) => { each.listen(0, '127.0.0.1', resolve); });
    const url = `${addressOf(redirecting)}/a.git`;
    try {
      const { git } = await open({ url, more: { login: { url: `${addressOf(redirecting)}/`, user: 'robot', password: 's3cret' } } });
      await expect(git.fetchTagObjects({ url, oids: ['1'.repeat(40)] })).rejects.toBeInstanceOf(GitError);
      await expect(git.listRemoteTags(url)).rejects.toBeInstanceOf(GitError);
      expect(logins).toEqual([]);
    } finally {
      for (const each of [elsewhere, redirecting]) {
        each.closeAllConnections();
        await new Promise((resolve) => { each.close(resolve); });
      }
    }
  });

  test('a page that says "log in" is no repository without tags; one that is empty is', async () => {
    const page = createServer((_request, response) => { response.writeHead(200, { 'content-type': 'text/html' }).end('<html>log in</html>'); });
    await new Promise<void>((resolve) => { page.listen(0, '127.0.0.1', resolve); });
    const address = page.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/a`;
    try {
      await expect((await open({ url })).git.listRemoteTags(url)).rejects.toMatchObject({ exitCode: 3, message: expect.stringContaining('no refs at all') });
      await writeGitRepo(join(scratch, 'served'), 'empty', []);
      const { git } = await open();
      expect(await git.listRemoteTags(`${server.url}/empty`)).toEqual([]);
    } finally {
      page.closeAllConnections();
      await new Promise((resolve) => { page.close(resolve); });
    }
  });

  test('a server gets the login that is for it; one that denies says so by name', async () => {
    const logins: (string | undefined)[] = [];
    const denying = createServer((request, response) => { logins.push(request.headers.authorization); response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end(); });
    await new Promise<void>((resolve) => { denying.listen(0, '127.0.0.1', resolve); });
    const address = denying.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/a`;
    try {
      const { git, ran } = await open({ url, more: { login: { url: `${new URL(url).origin}/`, user: 'robot', password: 's3cret' } } });
      await expect(git.fetchTagObjects({ url, oids: ['1'.repeat(40)] })).rejects.toMatchObject({ code: 'REMOTE_DENIED' });
      expect(ran[0]).toBe('remote-http slipway-source');
      expect(logins[0]).toBe(`Basic ${Buffer.from('robot:s3cret').toString('base64')}`);
    } finally {
      denying.closeAllConnections();
      await new Promise((resolve) => { denying.close(resolve); });
    }
  });
});

test('an abort ends the program', async () => {
  const controller = new AbortController();
  const { git } = await open({ talk: async (_file, _args, options) => {
    const program = await openProcess('sh', ['-c', 'sleep 600'], { ...options, signal: controller.signal });
    controller.abort(new Error('stopped'));
    return program;
  } });
  // Then the other way is tried, which here has no signal, and finds no such object.
  await expect(git.fetchTagObjects({ url: `${server.url}/open`, oids: ['1'.repeat(40)] })).rejects.toBeInstanceOf(GitError);
});
