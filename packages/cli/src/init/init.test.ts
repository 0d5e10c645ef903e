import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createGit } from '@slipway/git';
import { exec } from '@slipway/core';
import { loadConfig, loadImageOrigins, loadRepos, createWorktree, findVersionFile } from '@slipway/release-repo';
import { runAction, testContext } from '../../../../test/support/in-process.ts';
import { parseComponentList } from './component-list.ts';
import { createInit } from './init.ts';
import { findChartFolders } from './inspect-component.ts';

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'init-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const person = { name: 'Test', email: 'test@example.com' };
const chart = (name: string, version: string, more = ''): string => `apiVersion: v2\nname: ${name}\nversion: ${version}\n${more}`;

/** A component repo with these files, tagged in this order. */
async function makeRepo(name: string, { files, tags }: { readonly files: Readonly<Record<string, string>>; readonly tags: readonly string[] }): Promise<string> {
  const cwd = join(folder, 'git', name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(cwd, path, '..'), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  const { env } = testContext(folder);
  const git = createGit({ exec, env, cwd });
  await git.init();
  await git.add(['.']);
  await git.commit({ message: 'first', author: person, time: 1 });
  for (const tag of tags) await git.tag(tag, { message: tag, tagger: person, time: 1 });
  return cwd;
}

const init = createInit({ write: () => undefined, readInput: () => Promise.resolve(''), signal: new AbortController().signal });

describe('slipway init', () => {
  test('makes a release repo that the other commands read', async () => {
    const web = await makeRepo('acme/web', { files: { 'chart/Chart.yaml': chart('chart', 'v1.10.0', 'description: Pages\n'), 'chart/charts/sub/Chart.yaml': chart('sub', '1.0.0') }, tags: ['v1.9.0', 'v1.10.0', 'v2.0.0-rc.1'] });
    const two = await makeRepo('acme/two', { files: { 'deploy/a/Chart.yaml': chart('a', 'v0.1.0'), 'deploy/b/Chart.yaml': chart('b', 'v0.1.0'), 'deploy/lib/Chart.yaml': chart('lib', '1.0.0', 'type: library\n') }, tags: ['v0.1.0'] });
    const bare = await makeRepo('acme/untagged', { files: { 'Chart.yaml': chart('untagged', '1.0.0') }, tags: [] });
    await writeFile(join(folder, 'repos.txt'), `# what we ship\n${web}\n\n${two}\n${bare}\n`);
    const { exitCode, codes, report } = await runAction(init, { folder: 'platform', from: 'repos.txt', ci: 'github' }, testContext(folder));
    expect({ exitCode, codes }).toEqual({ exitCode: 1, codes: ['no-tag acme/untagged'] });
    expect(report.text).toContain('slipway collect-charts --mode charts --git-base-url');

    const tree = createWorktree(join(folder, 'platform'));
    expect((await loadConfig(tree)).config.product).toBe('platform');
    const { entries, findings } = await loadRepos(tree);
    expect(findings).toEqual([]);
    expect(entries.map(({ repositoryFullName, baseVersion, currentTag, chartPaths }) => [repositoryFullName, baseVersion, currentTag, chartPaths])).toEqual([
      ['acme/web', 'v1.10', 'v1.10.0', ['chart']], ['acme/two', 'v0.1', 'v0.1.0', ['deploy/a', 'deploy/b']], ['acme/untagged', undefined, undefined, []],
    ]);
    expect((await findVersionFile(tree))?.addons.map(({ name, version, namespace }) => [name, version, namespace])).toEqual([['chart', 'v1.10.0', 'platform'], ['a', 'v0.1.0', 'platform'], ['b', 'v0.1.0', 'platform']]);
    expect((await loadImageOrigins(tree)).findings).toEqual([]);
    expect(await readdir(join(folder, 'platform/.github/workflows'))).toContain('pull-request.yml');
  });

  test('leaves files that are there alone, and writes nothing in a dry run', async () => {
    const web = await makeRepo('acme/web', { files: { 'Chart.yaml': chart('web', 'v1.0.0') }, tags: ['v1.0.0'] });
    await writeFile(join(folder, 'repos.txt'), `${web}\n`);
    await mkdir(join(folder, 'platform'));
    await writeFile(join(folder, 'platform/slipway.yaml'), 'product: mine\n');
    const dry = await runAction(init, { folder: 'platform', from: 'repos.txt', 'dry-run': 'true' }, testContext(folder));
    expect(dry.result).toMatchObject({ dryRun: true, kept: ['slipway.yaml'] });
    expect(await readdir(join(folder, 'platform'))).toEqual(['slipway.yaml']);
    const { exitCode, result } = await runAction(init, { folder: 'platform', from: 'repos.txt' }, testContext(folder));
    expect({ exitCode, kept: result.kept }).toEqual({ exitCode: 0, kept: ['slipway.yaml'] });
    expect(await readFile(join(folder, 'platform/slipway.yaml'), 'utf8')).toBe('product: mine\n');
    expect((await runAction(init, { folder: 'platform', from: 'repos.txt' }, testContext(folder))).result.written).toEqual([]);
  });

  test('a repo that cannot be reached is unknown or missing, and the others are written', async () => {
    const web = await makeRepo('acme/web', { files: { 'Chart.yaml': chart('web', 'v1.0.0') }, tags: ['v1.0.0'] });
    await writeFile(join(folder, 'repos.txt'), `${web}\n${join(folder, 'git/acme/gone')}\n`);
    const { exitCode, codes, report, result } = await runAction(init, { folder: 'platform', from: 'repos.txt' }, testContext(folder));
    expect(exitCode).toBeGreaterThan(0);
    expect(codes).toHaveLength(1);
    expect(codes[0]).toMatch(/^(repo-missing|unknown) acme\/gone$/);
    expect(report.findings[0]?.location).toEqual({ file: 'repos.txt', line: 2 });
    expect(result.written).toContain('repos/components.yaml');
  });
});

test('the pipelines are those of workflows-examples', () => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../embed.mjs', import.meta.url)), '--check']);
});

describe('list of component repos', () => {
  test.each([
    ['https addresses of one organisation', ['https://git.example.com/acme/web.git', 'https://git.example.com/acme/db'], 'https://git.example.com', ['acme/web', 'acme/db']],
    ['addresses below a folder of the host', ['https://git.example.com/scm/acme/web', 'https://git.example.com/scm/other/db'], 'https://git.example.com/scm', ['acme/web', 'other/db']],
    ['subgroups stay in the names where they differ', ['https://git.example.com/a/b/web', 'https://git.example.com/c/db'], 'https://git.example.com', ['a/b/web', 'c/db']],
    ['ssh addresses', ['git@git.example.com:acme/web.git', 'git@git.example.com:acme/db.git'], 'git@git.example.com', ['acme/web', 'acme/db']],
    ['folders', ['/srv/git/acme/web', '/srv/git/acme/db'], '/srv/git', ['acme/web', 'acme/db']],
  ])('%s', (_, lines, baseUrl, names) => {
    const list = parseComponentList(lines.join('\r\n'), 'repos.txt');
    expect([list.baseUrl, list.components.map(({ fullName }) => fullName)]).toEqual([baseUrl, names]);
  });
  test.each([
    ['nothing', '# only a comment\n', 'it names no repo'],
    ['a line that is no address', 'https://git.example.com/acme/web\nweb\n', 'line 2: "web" is no address'],
    ['an option', '--upload-pack=touch\n', 'line 1: "--upload-pack=touch" is no address'],
    ['two hosts', 'https://a.example.com/acme/web\nhttps://b.example.com/acme/db\n', 'line 2: it is on https://b.example.com'],
    ['the same repo twice', 'https://a.example.com/acme/web\nhttps://a.example.com/acme/web.git\n', 'line 2: acme/web is there a second time'],
    ['a name that no entry can have', 'https://a.example.com/acme/we$b\n', 'is no address of a repo'],
    ['a step upwards', 'https://a.example.com/acme/../web\n', 'is no address of a repo'],
  ])('%s is refused with its line', (_, text, message) => {
    expect(() => parseComponentList(text, 'repos.txt')).toThrow(message);
  });
  test('a password in an address is refused and not repeated', () => {
    let message = '';
    try {
      parseComponentList('https://me:hunter2@git.example.com/acme/web\n', 'repos.txt');
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('line 1: the address holds a password');
    expect(message).not.toContain('hunter2');
  });
});

test.each([
  ['the root', ['Chart.yaml', 'charts/a/Chart.yaml'], ['']],
  ['several', ['b/Chart.yaml', 'a/Chart.yaml', 'a/charts/x/Chart.yaml', 'a/Chart.yaml.bak'], ['a', 'b']],
  ['not those of tests or hidden folders', ['a/Chart.yaml', '.x/c/Chart.yaml', 'pkg/testdata/c/Chart.yaml'], ['a']],
])('charts of a repo: %s (P2)', (_, paths, folders) => {
  expect(findChartFolders(paths)).toEqual(folders);
});
