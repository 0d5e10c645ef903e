// Files and command lines as tired people leave them: each ends in one clear error with place, reason and way out.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commit, git, listing, makeWorld, releaseFiles, type World } from '../support/release-world.ts';

let world: World;
beforeAll(async () => { world = await makeWorld(); }, 60_000);
afterAll(() => world.remove());

const verify = (repo: string): string[] => ['verify-images', '--repo', repo, '--registry', `=store:${world.store}`, '--output', join(world.folder, 'report')];
const render = (repo: string): string[] => ['render-images', '--repo', repo];
const collect = (repo: string, mode: string): string[] => ['collect-charts', '--mode', mode, '--repo', repo, '--git-base-url', world.components];
const pack = (repo: string, ref = 'v1.0.1'): string[] => ['package-platform', '--repo', repo, '--ref', ref, '--registry', `=store:${world.store}`, '--output', join(repo, 'packages')];
const diff = (repo: string, target = 'v1.0.1'): string[] => ['diff-hotfix', '--repo', repo, '--base', 'v1.0.0', '--target', target, '--dry-run'];

const broken = 'a: 1\n b: [x\n';
const commands = { verify, render, tags: (repo: string) => collect(repo, 'tags'), charts: (repo: string) => collect(repo, 'charts'), pack, diff };
type Name = keyof typeof commands;

describe('T77 broken YAML is told with file, line and column, and nothing is written', () => {
  test.each<readonly [file: string, errors: readonly Name[], findings: readonly Name[]]>([
    ['slipway.yaml', ['verify', 'render', 'tags', 'charts', 'pack'], []],
    ['version.yml', ['charts', 'pack'], []],
    ['repos/base.yaml', [], ['tags', 'charts']],
    ['images_origin.yaml', [], ['verify', 'render']],
    ['addons/web/Chart.yaml', [], ['verify', 'render']],
    ['addons/web/values.yaml', [], ['verify', 'render']],
  ])('%s', async (file, errors, findings) => {
    const repo = await world.fork({ [file]: broken });
    await commit(repo, 'v1.0.1');
    const before = await listing(repo);
    for (const name of errors) {
      const { code, error } = await world.tell(commands[name](repo));
      expect([name, code, error?.place]).toEqual([name, 2, `${file}:1:4`]);
    }
    for (const name of findings) {
      const told = await world.tell(commands[name](repo));
      expect([name, told.code, told.findings.filter(({ severity }) => severity === 'error').map(({ place }) => place)]).toEqual([name, 1, [`${file}:1:4`]]);
    }
    const after = await listing(repo);
    // the only thing that a list command may do: what a good origin file would not have changed
    delete after['images/images.json'];
    expect(after).toEqual(before);
  });

  test('an addon that cannot be loaded takes no list line with it, and does not get into a package', async () => {
    const repo = await world.fork({ 'addons/web/Chart.yaml': broken });
    await commit(repo, 'v1.0.1');
    const checked = await world.tell([...render(repo), '--check']);
    expect(checked.findings.map(({ code }) => code)).toEqual(['chart-invalid']);
    expect((await world.tell(verify(repo))).findings.map(({ code }) => code)).toEqual(['chart-invalid']);
    const { code, error } = await world.tell(pack(repo));
    expect([code, error?.code]).toEqual([2, 'ADDON_INVALID']);
    expect(error?.message).toContain('addons/web');
  });
});

test('unknown keys are all told, each at its place', async () => {
  const { code, error } = await world.tell(verify(await world.fork({ 'slipway.yaml': 'platform: [linux/amd64]\nimages:\n  ignor: [x]\n' })));
  expect([code, error?.code]).toEqual([2, 'YAML_SHAPE']);
  for (const part of ['slipway.yaml:1:1: platform: unknown key', 'slipway.yaml:3:3: images.ignor: unknown key']) expect(error?.message).toContain(part);
});

describe('what a name names is not there', () => {
  test('an unknown product tag comes with the nearest ones', async () => {
    for (const args of [pack(world.repo, 'v1.0.9'), diff(world.repo, 'v1.0.9')]) {
      const { code, error } = await world.tell(args);
      expect([code, error?.code, error?.hint]).toEqual([2, 'UNKNOWN_REF', 'similar names: v1.0.0']);
    }
  });
  test.each([
    ['an unknown component tag', ['currentTag: v1.0.0', 'currentTag: v1.0.1'], 'tag-missing', 'similar ones: v1.0.0'],
    ['a chart path that is not there', ['charts/web', 'charts/webb'], 'chart-not-found', 'correct chartPaths'],
    ['a component repo that is not there', ['acme/web', 'acme/wbe'], 'repo-missing', 'correct repositoryFullName'],
  ] as const)('%s is a finding, the other repo is collected', async (_name, [from, to], finding, hint) => {
    const repo = await world.fork({ 'repos/base.yaml': (releaseFiles['repos/base.yaml'] ?? '').replace(from, to) });
    const told = await world.tell(collect(repo, 'charts'));
    expect([told.code, told.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)]).toEqual([1, [finding]]);
    expect(told.findings[0]?.place).toBe('repos/base.yaml:2:5');
    expect(told.findings[0]?.hint).toContain(hint);
    expect(told.stdout).toContain('addons/db');
  });
  test.each([
    ['an empty folder', () => Promise.resolve(), ['NOTHING_TO_VERIFY', 'NOTHING_TO_RENDER', 'NOTHING_TO_COLLECT', 'NOTHING_TO_COLLECT', 'NOT_A_REPO', 'NOT_A_REPO']],
    ['an empty repo', (folder: string) => git(folder, 'init', '--quiet'), ['NOTHING_TO_VERIFY', 'NOTHING_TO_RENDER', 'NOTHING_TO_COLLECT', 'NOTHING_TO_COLLECT', 'UNKNOWN_REF', 'UNKNOWN_REF']],
    ['a folder that is not there', (folder: string) => rm(folder, { recursive: true }), ['FILE_NOT_FOUND', 'FILE_NOT_FOUND', 'FILE_NOT_FOUND', 'FILE_NOT_FOUND', 'GIT_FAILED', 'GIT_FAILED']],
    ['a file', async (folder: string) => { await rm(folder, { recursive: true }); await writeFile(folder, ''); }, ['FILE_NOT_FOUND', 'FILE_NOT_FOUND', 'FILE_NOT_FOUND', 'FILE_NOT_FOUND', 'GIT_FAILED', 'GIT_FAILED']],
  ] as const)('%s is no release repo, and is left as it is', async (_name, make, codes) => {
    const folder = await world.fork();
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await make(folder);
    const before = await listing(folder).catch(() => undefined);
    const told = await Promise.all(Object.values(commands).map((command) => world.tell(command(folder))));
    expect(told.map(({ code, error }) => [code, error?.code])).toEqual(codes.map((code) => [2, code]));
    for (const { error, stderr } of told) expect(`${error?.message ?? ''}${error?.hint ?? ''}`.length + stderr.length).toBeGreaterThan(40);
    expect(await listing(folder).catch(() => undefined)).toEqual(before);
  });
  test('a shallow clone without tags is asked for its tags', async () => {
    const clone = join(world.folder, 'shallow');
    await git(world.folder, '-c', 'protocol.file.allow=always', 'clone', '--quiet', '--depth', '1', '--no-tags', `file://${world.repo}`, clone);
    for (const args of [pack(clone, 'v1.0.0'), diff(clone, 'v1.0.0')]) {
      const { code, error } = await world.tell(args);
      expect([code, error?.code]).toEqual([2, 'UNKNOWN_REF']);
      expect(error?.hint).toContain('shallow');
    }
  });
});

describe('a lock that people edited', () => {
  const lockOf = async (repo: string): Promise<string> => Buffer.from((await listing(repo))['slipway.lock.json'] ?? '', 'base64').toString();
  test.each([
    ['merge conflicts', (text: string) => `<<<<<<< HEAD\n${text}`, 'slipway.lock.json:1', 'git checkout --ours'],
    ['a newer version', (text: string) => text.replace('"lockVersion": 1', '"lockVersion": 2'), 'slipway.lock.json:2:3', 'newer slipway'],
    ['a cut', (text: string) => text.slice(0, 300), 'slipway.lock.json:', 'git checkout HEAD'],
  ])('%s: refused before anything is looked up, never overwritten', async (_name, damage, place, hint) => {
    const repo = await world.fork({ 'slipway.lock.json': damage(await lockOf(world.repo)) });
    await commit(repo, 'v1.0.1');
    const before = await listing(repo);
    for (const args of [verify(repo), [...verify(repo), '--update-lock'], collect(repo, 'charts'), pack(repo), diff(repo)]) {
      const { code, error, stderr } = await world.tell(args);
      expect([args[0], code, error?.code]).toEqual([args[0], 2, 'LOCK_INVALID']);
      expect(error?.place.startsWith(place)).toBe(true);
      expect(error?.hint).toContain(hint);
      expect(stderr).not.toContain('Looking up');
    }
    expect(await listing(repo)).toEqual(before);
  });
  test('a digest that was typed is not in the registry: said before the release, and not packed', async () => {
    const repo = await world.fork({ 'slipway.lock.json': (await lockOf(world.repo)).replace(/("reference":"release\/web:v1".*?"digest":"sha256:)./, '$10') });
    await commit(repo, 'v1.0.1');
    const told = await world.tell(verify(repo));
    expect([told.code, told.findings.filter(({ severity }) => severity === 'error').map(({ code, subject }) => [code, subject])]).toEqual([1, [['missing', 'release/web:v1']]]);
    expect((await world.tell(pack(repo))).code).toBe(2);
  });
});

describe('image lists', () => {
  const list = ['verify-images', '-', '--platform', 'linux/amd64'];
  const look = async (text: string): ReturnType<World['tell']> => world.tell([...list, '--registry', `=store:${world.store}`, '--output', join(world.folder, 'report')], { input: text });
  test.each([['a BOM', '\ufeffrelease/web:v1\nrelease/db:v1\n'], ['no last line end', 'release/web:v1\nrelease/db:v1'], ['blanks and comments', ' release/web:v1  # ours\n\n\t\n# none\nrelease/db:v1\n']])('%s does not matter', async (_name, text) => {
    expect(await look(text)).toMatchObject({ code: 0, findings: [] });
  });
  test('CRLF does not matter here, and is a warning because it does to scripts', async () => {
    expect(await look('release/web:v1\r\nrelease/db:v1\r\n')).toMatchObject({ code: 0, findings: [{ code: 'trailing-blank', severity: 'warning', place: '-:1' }] });
  });
  test('lines that are no image are all told with their line', async () => {
    const lines = ['release/WEB:v1', '../../etc/passwd', '$(id):v1', '::set-env name=x::y', 'release/\u001b[31mred:v1', '<<<<<<< HEAD', 'release/web@sha256:abc', `a/${'b'.repeat(300)}:v1`];
    const told = await look(`${lines.join('\n')}\nrelease/web:v1\n`);
    expect(told.code).toBe(1);
    expect(told.findings.map(({ code, place }) => `${code} ${place}`)).toEqual(lines.map((_line, index) => `invalid -:${index + 1}`));
  });
  test('an image that does not exist is missing, with the tags that do', async () => {
    const told = await look('release/web:v9\n');
    expect([told.code, told.findings.map(({ code, place }) => [code, place])]).toEqual([1, [['missing', '-:1']]]);
    expect(told.findings[0]?.hint).toContain('v1');
  });
  test('an empty list verifies nothing, and says so', async () => expect((await look('\n')).error?.code).toBe('NOTHING_TO_VERIFY'));
});

describe('command lines', () => {
  test.each<readonly [string, readonly string[], string, string]>([
    ['an unknown command', ['verify-imgaes'], 'USAGE', 'slipway verify-images'],
    ['an unknown flag', ['verify-images', '--plaform', 'x'], 'USAGE', '--platform'],
    ['a value that is missing', ['verify-images', '--platform'], 'USAGE', '--platform needs a value'],
    ['too many arguments', ['package-platform', 'a'], 'USAGE', '"a"'],
    ['a number that is none', ['verify-images', 'l', '--jobs', 'x'], 'INPUT_INVALID', 'whole number'],
    ['less than one job', ['verify-images', 'l', '--jobs', '-5'], 'INPUT_INVALID', '1 or more'],
    ['a choice that is none', ['collect-charts', '--mode', 'chart'], 'INPUT_INVALID', 'tags, charts'],
    ['what is required', ['diff-hotfix'], 'INPUT_INVALID', 'base is required'],
    ['a place for images that is none', ['verify-images', 'l', '--registry', '=sotre:x'], 'TRANSPORT_INVALID', 'store:'],
    ['a platform that is none', ['verify-images', '-', '--platform', 'linux'], 'PLATFORM_INVALID', 'linux/amd64'],
    ['a list that is not there', ['verify-images', 'none.list'], 'LIST_UNREADABLE', 'none.list'],
    ['certificates that are not there', ['verify-images', '-', '--ca-file', 'none.pem'], 'FILE_UNREADABLE', 'none.pem'],
    ['a configuration that is not there', ['build-offline-resources', 'none.yaml'], 'LIST_INVALID', 'none.yaml'],
    ['a chart that is not there', ['template', 'web', 'none'], 'CHART_NOT_FOUND', 'none'],
  ])('%s: exit code 2, and what would be right', async (_name, args, code, says) => {
    const told = await world.tell(args, { input: 'release/web:v1\n' });
    expect([told.code, told.error?.code]).toEqual([2, code]);
    expect(`${told.error?.message ?? ''} ${told.error?.hint ?? ''}`).toContain(says);
    expect(told.stderr).toContain(says);
  });
});
