import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exec } from '@slipway/core';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createGit, type Git } from './git.ts';
import { allowedProtocolsFor } from './names.ts';
import { openObjectCache } from './object-cache.ts';
import { findFiles, formatObjects, hasPaths, nameOf, parseObjects, type GitObject, type GitObjects } from './objects.ts';
import type { RemoteTag } from './parse.ts';

let scratch = '';
let source = '';
let tag: RemoteTag;
const env = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@x', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@x' };
const sh = (...args: readonly string[]): string => execFileSync('git', args, { cwd: source, env, encoding: 'utf8' });

async function bare(): Promise<Git> {
  const git = createGit({ exec, env, cwd: await mkdtemp(join(scratch, 'bare-')), allowedProtocols: allowedProtocolsFor('/srv') });
  await git.init({ bare: true });
  return git;
}

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'slipway-objects-'));
  source = join(scratch, 'source');
  const files = { 'charts/web/Chart.yaml': 'name: web\n', 'charts/web/values.yaml': 'a: 1\r\n', 'charts/db/Chart.yaml': 'name: db\n', 'run.sh': '#!/bin/sh\n', 'charts/web/logo.png': Buffer.from([0, 255, 13, 10, 0]) };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(source, path)), { recursive: true });
    await writeFile(join(source, path), content, { mode: path.endsWith('.sh') ? 0o755 : 0o644 });
  }
  await symlink('charts/web', join(source, 'alias'));
  sh('init', '-q', '-b', 'main');
  sh('config', 'uploadpack.allowFilter', 'true');
  sh('add', '-A');
  sh('commit', '-q', '-m', 'one');
  sh('tag', '-a', '-m', 'first', 'v1');
  [tag] = await (await bare()).listRemoteTags(source) as [RemoteTag];
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const read = (objects: GitObjects, path: string): unknown => {
  const found = findFiles(objects, tag.commit, path);
  return found?.kind === 'files' ? found.files.map((file) => [file.path, file.mode, objects.get(file.oid)?.data.toString('latin1')]) : found;
};

describe('files of a tag', () => {
  test('come with their modes and bytes; of others nothing is downloaded', async () => {
    const objects = await (await bare()).fetchObjects({ url: source, tag, paths: ['charts/web', 'run.sh', 'nowhere', 'alias'] });
    expect(read(objects, 'charts/web')).toEqual([['Chart.yaml', '100644', 'name: web\n'], ['logo.png', '100644', '\u0000\u00ff\r\n\u0000'], ['values.yaml', '100644', 'a: 1\r\n']]);
    expect(read(objects, 'run.sh')).toEqual([['', '100755', '#!/bin/sh\n']]);
    expect(read(objects, 'nowhere')).toEqual({ kind: 'absent' });
    expect(read(objects, 'run.sh/below')).toEqual({ kind: 'absent' });
    expect(read(objects, 'alias')).toEqual({ kind: 'link', path: 'alias' });
    expect(read(objects, 'alias/Chart.yaml')).toEqual({ kind: 'link', path: 'alias' });
    expect([hasPaths(objects, tag.commit, ['charts/web', 'nowhere']), hasPaths(objects, tag.commit, ['charts/db']), hasPaths(objects, tag.commit, [''])]).toEqual([true, false, false]);
    expect([...objects.values()].filter(({ type }) => type === 'blob').length).toBe(5);
  });

  test('T66 are those of the commit that was listed, though the tag moves at that moment', async () => {
    sh('tag', '-f', '-a', '-m', 'moved', 'v1', sh('commit-tree', '-m', 'other', `${tag.commit}^{tree}`, '-p', tag.commit).trim());
    const objects = await (await bare()).fetchObjects({ url: source, tag: { ...tag, object: tag.commit }, paths: ['run.sh'] });
    expect(hasPaths(objects, tag.commit, ['run.sh'])).toBe(true);
    sh('tag', '-f', '-a', '-m', 'first', 'v1', tag.commit);
  });

  test.each([['an option', '--upload-pack=x'], ['a path that leaves', '../x']])('T62 %s is no path', async (_name, path) => {
    await expect((await bare()).fetchObjects({ url: source, tag: { ...tag, object: tag.commit }, paths: [path] })).rejects.toMatchObject({ code: 'UNSAFE_NAME' });
  });
  test('T62 an option is no object', async () => {
    await expect((await bare()).fetchObjects({ url: source, tag: { ...tag, commit: '--upload-pack=touch X' }, paths: [''] })).rejects.toMatchObject({ code: 'UNSAFE_NAME' });
  });
});

describe('objects', () => {
  const blob = (text: string): string => execFileSync('git', ['hash-object', '--stdin'], { input: text, encoding: 'utf8', env }).trim();
  const line = (oid: string, text: string): string => `${oid} blob ${text.length}\n${text}\n`;
  test('are read back as they were written', async () => {
    const objects = await (await bare()).fetchObjects({ url: source, tag: { ...tag, object: tag.commit }, paths: [''] });
    expect(parseObjects(formatObjects(objects))).toEqual(objects);
    expect(hasPaths(objects, tag.commit, [''])).toBe(true);
  });
  test.each<[string, string]>([
    ['another content', line(blob('one'), 'two')], ['a cut end', line(blob('one'), 'one').slice(0, -3)], ['a cut line', blob('one')],
    ['a type that is none', `${blob('one')} thing 3\none\n`], ['a size that is none', `${blob('one')} blob -3\none\n`], ['no name', '../../x blob 3\none\n'],
  ])('with %s are refused', (_name, text) => {
    expect(() => parseObjects(Buffer.from(text))).toThrow(expect.objectContaining({ code: 'GIT_FAILED' }));
  });
  test('that are missing are left out', () => {
    expect([...parseObjects(Buffer.from(`${blob('gone')} missing\n${line(blob('one'), 'one')}`)).keys()]).toEqual([blob('one')]);
  });
});

describe('trees that only a server would make', () => {
  const objects = new Map<string, GitObject>();
  const add = (type: GitObject['type'], data: Buffer): string => {
    const oid = nameOf({ type, data }, 40);
    objects.set(oid, { type, data });
    return oid;
  };
  const treeOf = (...rows: readonly (readonly [mode: string, name: string, oid: string])[]): string => add('tree', Buffer.concat(rows.flatMap(([mode, name, oid]) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')])));
  const commitOf = (tree: string): string => add('commit', Buffer.from(`tree ${tree}\n\nx`));
  const file = add('blob', Buffer.from('x'));
  const wrapped = (times: number, width: number): string => Array.from({ length: times }).reduce<string>((inner) => treeOf(...Array.from({ length: width }, (_, index) => ['40000', `d${index}`, inner] as const)), treeOf(['100644', 'f', file]));
  test.each<[string, string]>([
    ['with ten times themselves in each other', wrapped(10, 10)], ['with themselves twice in each other, forty times', wrapped(40, 2)], ['deeper than any folder', wrapped(20_000, 1)],
    ['with a file and a folder of one name', treeOf(['100644', 'a', file], ['40000', 'a', treeOf()])],
  ])('%s are refused', (_name, tree) => {
    expect(() => findFiles(objects, commitOf(tree), '')).toThrow(expect.objectContaining({ code: 'TREE_REFUSED' }));
  });
  test('have no links that are written as something else', () => {
    expect(findFiles(objects, commitOf(treeOf(['0120000', 'a', file])), 'a')).toEqual({ kind: 'link', path: 'a' });
  });
});

describe('a cache of objects', () => {
  const commitOf = (digit: string): string => digit.repeat(40);
  test('keeps what was saved; a damaged file is nothing, and is replaced', async () => {
    const root = await mkdtemp(join(scratch, 'cache-'));
    const cache = openObjectCache(root);
    const objects = await (await bare()).fetchObjects({ url: source, tag: { ...tag, object: tag.commit }, paths: [''] });
    expect((await cache.load('https://x/a', tag.commit)).size).toBe(0);
    await cache.save('https://x/a', tag.commit, objects);
    expect(await cache.load('https://x/a', tag.commit)).toEqual(objects);
    expect((await cache.load('https://x/b', tag.commit)).size).toBe(0);
    const file = join(root, (await readdir(root))[0] ?? '', `${tag.commit}.objects`);
    const bytes = await readFile(file);
    bytes[bytes.length - 3] = 1;
    await writeFile(file, bytes);
    expect((await cache.load('https://x/a', tag.commit)).size).toBe(0);
    await cache.save('https://x/a', tag.commit, objects);
    expect((await cache.load('https://x/a', tag.commit)).size).toBe(objects.size);
  });
  test('keeps the last commits of a repo, and no temporary file of a run that was killed', async () => {
    const root = await mkdtemp(join(scratch, 'cache-'));
    let now = 1_800_000_000_000;
    const cache = openObjectCache(root, { now: () => now });
    for (const digit of ['1', '2', '3']) {
      await cache.save('u', commitOf(digit), new Map());
      now += 10_000;
      await cache.load('u', commitOf(digit));
    }
    const folder = join(root, (await readdir(root))[0] ?? '');
    await writeFile(join(folder, '.x.tmp'), '');
    await utimes(join(folder, '.x.tmp'), 1, 1);
    now += 10_000;
    await cache.load('u', commitOf('1'));
    await cache.save('u', commitOf('4'), new Map());
    expect((await readdir(folder)).sort()).toEqual(['1', '3', '4'].map((digit) => `${commitOf(digit)}.objects`));
  });
  test('never leaves its folder', async () => {
    await expect(openObjectCache(scratch).load('u', '../../etc/passwd')).rejects.toMatchObject({ code: 'UNSAFE_NAME' });
  });
});
