// 45 component repos with 79 charts: collected to exactly the expected tree, byte for byte, twice, and after being stopped.
import { execFileSync } from 'node:child_process';
import { setMaxListeners } from 'node:events';
import { appendFile, chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { action as collectCharts } from '@slipway/action-collect-charts';
import { exec } from '@slipway/core';
import { startGitServer } from '../support/git-server.ts';
import { runAction, testContext } from '../support/in-process.ts';
import { commit, git } from '../support/release-world.ts';

interface Made { readonly data: Buffer; readonly executable: boolean }
let root = '';
let repo = '';
const expected = new Map<string, Made>();
const fetches: string[] = [];

const tagOf = (index: number): string => (index % 9 === 4 ? `v0.${index}.0.alpha.2` : `v1.${index}.0`);
const chartsOf = (index: number): number => (index === 44 ? 0 : index < 35 ? 2 : 1);

function chartFiles(name: string, index: number): Map<string, Made> {
  const text = (value: string): Made => ({ data: Buffer.from(value), executable: false });
  const version = index % 9 === 4 ? '0.1.0' : tagOf(index).slice(index % 2);
  return new Map([
    ['Chart.yaml', text(`apiVersion: v2\nname: ${name}\nversion: ${version}\n`)], ['values.yaml', text(`tag: v1\r\nnumber: ${index}\r\n`)],
    ['files/logo.bin', { data: Buffer.from([0, 255, 13, 10, index, 10]), executable: false }], ['files/run.sh', { data: Buffer.from('#!/bin/sh\necho $0\n'), executable: true }],
    ['templates/ü x.yaml', text('a: {{ .Values.tag }}\n')],
  ]);
}

async function put(folder: string, files: ReadonlyMap<string, Made>): Promise<void> {
  for (const [path, { data, executable }] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), data);
    await chmod(join(folder, path), executable ? 0o755 : 0o644);
  }
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'slipway-collect-e2e-'));
  repo = join(root, 'release-repo');
  const entries: string[] = [];
  for (let index = 0; index < 45; index += 1) {
    const folder = join(root, 'components/acme', `c${index}`);
    const names = Array.from({ length: chartsOf(index) }, (_, number) => `c${index}-${number}`);
    const target = index % 5 === 0 ? 'addons/group' : 'addons';
    for (const name of names) {
      const files = chartFiles(name, index);
      await put(join(folder, 'deploy', name), files);
      for (const [path, file] of files) expected.set(`${target}/${name}/${path}`, file);
    }
    await put(folder, new Map([['src/large.txt', { data: Buffer.from('x'.repeat(1000)), executable: false }]]));
    // Some tags lie on a branch that was never merged.
    if (index % 7 === 3) {
      await commit(folder);
      await git(folder, 'checkout', '--quiet', '-b', 'side');
      await git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'side');
      await git(folder, 'tag', '-a', '-m', 'release', tagOf(index));
      await git(folder, 'checkout', '--quiet', 'main');
      await git(folder, 'branch', '--quiet', '-D', 'side');
    } else await commit(folder, tagOf(index));
    // What came after the tag is nobody's.
    await put(folder, new Map([[`deploy/${names[0] ?? 'x'}/later.yaml`, { data: Buffer.from('x'), executable: false }]]));
    await commit(folder);
    const entry = (paths: readonly string[]): string => `  - {repositoryFullName: acme/c${index}, currentTag: ${tagOf(index)}, targetChartPath: ${target}${paths.length === 0 ? '' : `, chartPaths: [${paths.map((name) => `deploy/${name}`).join(', ')}]`}${index % 9 === 4 ? ', versionCheck: warn' : ''}}\n`;
    entries.push(...(index % 6 === 0 && names.length === 2 ? names.map((name) => entry([name])) : [entry(names)]));
  }
  await put(repo, new Map([['repos/all.yaml', { data: Buffer.from(`spec:\n${entries.join('')}`), executable: false }]]));
  await commit(repo);
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function treeOf(folder: string): Promise<Map<string, Made>> {
  const entries = await readdir(join(folder, 'addons'), { recursive: true, withFileTypes: true });
  return new Map(await Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1), { data: await readFile(path), executable: ((await lstat(path)).mode & 0o100) !== 0 }] as const;
  })));
}
function stopAfter(ms: number): AbortSignal {
  const signal = AbortSignal.timeout(ms);
  setMaxListeners(0, signal); // one per process of a run
  return signal;
}

const sorted = (tree: ReadonlyMap<string, Made>): unknown => [...tree].map(([path, { data, executable }]) => `${path} ${data.toString('hex')} ${String(executable)}`).sort();

const collect = (signal?: AbortSignal): ReturnType<typeof runAction> => runAction(collectCharts, { mode: 'charts', repo: 'release-repo', 'git-base-url': 'components', cache: 'cache' }, testContext(root, {
  exec: (file, args, options) => {
    if (args[0] === 'fetch' || args[0] === 'ls-remote') fetches.push(args[0]);
    return exec(file, args, signal === undefined ? options : { ...options, signal });
  },
}));

test('R14 79 charts of 45 repos are what their tags have, byte for byte; a second run asks each repo for its tags only', async () => {
  expect(expected.size).toBe(79 * 5);
  const first = await collect();
  expect([...new Set(first.codes.map((code) => code.split(' ')[0]))]).toEqual(['tag-no-version']);
  expect(first.exitCode).toBe(0);
  expect(sorted(await treeOf(repo))).toEqual(sorted(expected));
  const lock = await readFile(join(repo, 'slipway.lock.json'), 'utf8');
  fetches.length = 0;
  const second = await collect();
  expect(second.report.outputs['changed']).toBe('false');
  expect(fetches.filter((name) => name === 'fetch')).toEqual([]);
  expect(fetches.length).toBeLessThanOrEqual(45);
  expect(sorted(await treeOf(repo))).toEqual(sorted(expected));
  expect(await readFile(join(repo, 'slipway.lock.json'), 'utf8')).toBe(lock);
});

test('R14 over http they are the same: one program and four requests for each repo, then one; without a repository', async () => {
  for (let index = 0; index < 45; index += 1) await appendFile(join(root, 'components/acme', `c${index}`, '.git/config'), '[uploadpack]\n\tallowFilter = true\n');
  const server = await startGitServer(join(root, 'components'));
  const copy = join(root, 'copy');
  await mkdir(join(copy, 'repos'), { recursive: true });
  await cp(join(repo, 'repos'), join(copy, 'repos'), { recursive: true });
  await commit(copy);
  const asked = 44; // the last repo has nothing to collect
  const run: string[] = [];
  const collectOverHttp = (): ReturnType<typeof runAction> => runAction(collectCharts, { mode: 'charts', repo: 'copy', 'git-base-url': server.url, cache: 'cache-http' }, testContext(root, {
    exec: (file, args, options) => { run.push(args[0] ?? ''); return exec(file, args, options); },
  }));
  try {
    const first = await collectOverHttp();
    expect([first.exitCode, sorted(await treeOf(copy))]).toEqual([0, sorted(expected)]);
    expect(run.filter((name) => ['init', 'fetch', 'ls-remote', 'cat-file', 'ls-tree'].includes(name))).toEqual([]);
    expect(server.requests.length).toBe(asked * 4);
    server.requests.length = 0;
    const second = await collectOverHttp();
    expect([second.report.outputs['changed'], server.requests.length, sorted(await treeOf(copy))]).toEqual(['false', asked, sorted(expected)]);
    await rm(join(root, 'cache-http'), { recursive: true });
    await rm(join(copy, 'addons'), { recursive: true });
    expect([(await collectOverHttp()).exitCode, sorted(await treeOf(copy))]).toEqual([0, sorted(expected)]);
  } finally {
    await server.close();
  }
});

test('T66 a tag that moved and one that was deleted are told; the others stay as they are', async () => {
  const [moved, deleted] = [join(root, 'components/acme/c1'), join(root, 'components/acme/c2')];
  const old = [await git(moved, 'rev-parse', tagOf(1)), await git(deleted, 'rev-parse', tagOf(2))] as const;
  await git(moved, 'tag', '-f', '-a', '-m', 'moved', tagOf(1), 'HEAD');
  await git(deleted, 'tag', '-d', tagOf(2));
  const run = await collect();
  expect(run.codes.filter((code) => !code.startsWith('tag-no-version'))).toEqual(['tag-missing acme/c2', 'tag-moved acme/c1']);
  expect(sorted(await treeOf(repo))).toEqual(sorted(expected));
  execFileSync('git', ['update-ref', `refs/tags/${tagOf(1)}`, old[0]], { cwd: moved });
  execFileSync('git', ['update-ref', `refs/tags/${tagOf(2)}`, old[1]], { cwd: deleted });
});

test('after runs that were stopped in the middle, or killed: the next one converges to the same tree', async () => {
  await rm(join(root, 'cache'), { recursive: true });
  await rm(join(repo, 'addons'), { recursive: true });
  for (const ms of [300, 700, 1100]) await collect(stopAfter(ms)).catch(() => undefined);
  await mkdir(join(repo, '.slipway-collect-dead'));
  await writeFile(join(repo, '.slipway-collect-dead/owner'), `${2 ** 22 + 1} ${hostname()}\n`);
  expect((await collect()).exitCode).toBe(0);
  expect(sorted(await treeOf(repo))).toEqual(sorted(expected));
  expect((await readdir(repo)).filter((name) => name.startsWith('.slipway'))).toEqual([]);
});
