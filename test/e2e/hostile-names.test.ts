// Names and texts that want more than to be read: nothing is executed, nothing leaves the repo, no secret is printed.
import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startScriptedServer } from '../support/scripted-http.ts';
import { commit, deployment, listing, makeWorld, releaseFiles, type World } from '../support/release-world.ts';

let world: World;
let pwned: string;
beforeAll(async () => {
  world = await makeWorld();
  pwned = join(world.folder, 'pwned');
});
afterAll(() => world.remove());

const verify = (repo: string): string[] => ['verify-images', '--repo', repo, '--registry', `=store:${world.store}`, '--output', join(world.folder, 'report')];
const collect = (repo: string, mode = 'charts'): string[] => ['collect-charts', '--mode', mode, '--repo', repo, '--git-base-url', world.components];
const pack = (repo: string): string[] => ['package-platform', '--repo', repo, '--ref', 'v1.0.1', '--registry', `=store:${world.store}`, '--output', join(repo, 'packages')];

/** What a terminal or a CI log would act on. */
const active = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|^[^\S\n]*(?:::(?!error |warning |notice )|##\[)/m;

describe('T61 T65 T69 texts of charts', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['an image that is a command', { 'templates/a.yaml': deployment('"$(touch pwned):v1"') }, 'invalid'],
    ['an image with an escape', { 'templates/a.yaml': deployment('"release/\\e[31mred:v1"') }, 'invalid'],
    ['an image with a CI command', { 'templates/a.yaml': deployment('"a\\n::set-env name=A::b"') }, 'invalid'],
    ['an image that is a path', { 'templates/a.yaml': deployment('release/../../etc:v1') }, 'invalid'],
    ['an image whose tag is empty', { 'templates/a.yaml': deployment('"release/web:{{ .Values.none }}"') }, 'invalid'],
    ['an error with escapes and CI commands', { 'templates/a.yaml': '{{ fail "\\x1b]0;owned\\a\\n::set-env name=A::b\\n##[error]x" }}' }, 'render-failed'],
    ['a name that is a path', { 'Chart.yaml': 'apiVersion: v2\nname: ../x\nversion: 1.0.0\n' }, 'chart-invalid'],
    ['a name that is a command', { 'Chart.yaml': 'apiVersion: v2\nname: $(touch pwned)\nversion: 1.0.0\n' }, 'chart-invalid'],
    ['a name with an escape', { 'Chart.yaml': 'apiVersion: v2\nname: "x\\e[31m\\n::set-env name=A::b"\nversion: 1.0.0\n' }, 'chart-invalid'],
  ])('%s', async (_name, files, finding) => {
    const repo = await world.fork(Object.fromEntries(Object.entries({ 'Chart.yaml': 'apiVersion: v2\nname: evil\nversion: 1.0.0\ndescription: "\\e[31mred"\n', ...files }).map(([path, text]) => [`addons/evil/${path}`, text])));
    const [told, plain, github] = await Promise.all([world.tell(verify(repo)), world.run(verify(repo)), world.run(verify(repo), { env: { GITHUB_ACTIONS: 'true' } })]);
    expect([told.code, told.findings.some(({ code }) => code === finding)]).toEqual([1, true]);
    for (const output of [plain, github]) expect(`${output.stdout}${output.stderr}`).not.toMatch(active);
    expect([existsSync(pwned), existsSync(join(repo, 'pwned'))]).toEqual([false, false]);
  });
});

describe('T62 T63 T65 names in repos/*.yaml and on the command line', () => {
  const repos = releaseFiles['repos/base.yaml'] ?? '';
  test.each([
    ['a repo that is a flag', 'acme/web', '"--upload-pack=touch pwned"'], ['a repo that is a path', 'acme/web', '../../etc'], ['a repo that is a transport', 'acme/web', '"ext::sh -c touch% pwned"'],
    ['a tag that is a flag', 'currentTag: v1.0.0', 'currentTag: "--upload-pack=touch pwned"'], ['a tag that is a command', 'currentTag: v1.0.0', 'currentTag: "$(touch pwned)"'], ['a tag with a new line', 'currentTag: v1.0.0', 'currentTag: "v1\\n::set-env name=A::b"'],
    ['a target in .git', 'chartPaths: [charts/web]', 'chartPaths: [charts/web]\n    targetChartPath: .git/hooks'], ['a target outside', 'chartPaths: [charts/web]', 'chartPaths: [charts/web]\n    targetChartPath: ../../x'],
  ])('%s is refused, the other repo is collected', async (_name, from, to) => {
    const repo = await world.fork({ 'repos/base.yaml': repos.replace(from, to) });
    const told = await world.tell(collect(repo));
    expect(told.code).toBe(1);
    expect(told.findings[0]?.place).toMatch(/^repos\/base\.yaml:\d+:\d+$/);
    expect(told.stderr).not.toMatch(active);
    expect(existsSync(pwned)).toBe(false);
    expect(told.stdout).toContain('addons/db');
  });
  test.each([['$(touch pwned)'], ['v1\n::set-env name=A::b'], ['../../etc'], ['\u001b[31mred']])('the tag %j', async (ref) => {
    const { code, error, stderr } = await world.tell(['package-platform', '--repo', world.repo, '--ref', ref]);
    expect([code, existsSync(pwned)]).toEqual([2, false]);
    expect(error?.code).toMatch(/UNKNOWN_REF|UNSAFE_NAME/);
    expect(stderr).not.toMatch(active);
  });
  test('a base address that runs a program', async () => {
    const repo = await world.fork({ 'slipway.yaml': `git: {baseUrl: "ext::sh -c touch% ${pwned}"}\n` });
    expect((await world.tell(['collect-charts', '--mode', 'tags', '--repo', repo])).code).toBeGreaterThan(0);
    expect(existsSync(pwned)).toBe(false);
  });
});

describe('T53 symbolic links', () => {
  test('inside an addon: the addon is refused, no list line is called stale, nothing is packed', async () => {
    const repo = await world.fork();
    await symlink('/etc/passwd', join(repo, 'addons/web/templates/passwd.yaml'));
    await commit(repo, 'v1.0.1');
    const told = await world.tell(verify(repo));
    expect([told.code, told.findings.map(({ code }) => code)]).toEqual([1, ['chart-invalid']]);
    expect(told.stdout).not.toContain('root:');
    expect((await world.tell(pack(repo))).code).toBe(2);
  });
  test('addons itself: nothing is read or written through it, no list is emptied', async () => {
    const repo = await world.fork();
    const outside = join(world.folder, 'outside');
    await mkdir(outside);
    await rm(join(repo, 'addons'), { recursive: true });
    await symlink(outside, join(repo, 'addons'));
    const before = (await listing(repo))['images/images_platform.list'];
    expect((await world.tell(verify(repo))).findings.map(({ code, subject }) => [code, subject])).toContainEqual(['chart-invalid', 'addons']);
    expect((await world.tell(['render-images', '--repo', repo])).code).toBe(1);
    expect((await world.tell(collect(repo))).code).toBeGreaterThan(0);
    expect([await readdir(outside), (await listing(repo))['images/images_platform.list']]).toEqual([[], before]);
  });
  test('images: the lists are not written through it', async () => {
    const repo = await world.fork();
    const outside = join(world.folder, 'outside-images');
    await mkdir(outside);
    await rm(join(repo, 'images'), { recursive: true });
    await symlink(outside, join(repo, 'images'));
    expect((await world.tell(['render-images', '--repo', repo])).code).toBeGreaterThan(0);
    expect(await readdir(outside)).toEqual([]);
  });
  test('in configs: not packed', async () => {
    const repo = await world.fork();
    await symlink('/etc/passwd', join(repo, 'configs/passwd.yaml.j2'));
    await commit(repo, 'v1.0.1');
    const { code, error } = await world.tell(pack(repo));
    expect([code, error?.place]).toEqual([2, 'configs/passwd.yaml.j2']);
    expect(existsSync(join(repo, 'packages'))).toBe(false);
  });
  test('in the chart of a component: not collected', async () => {
    const path = join(world.components, 'acme/linked/charts/linked');
    await mkdir(path, { recursive: true });
    await writeFile(join(path, 'Chart.yaml'), 'apiVersion: v2\nname: linked\nversion: v1.0.0\n');
    await symlink('/etc/passwd', join(path, 'values.yaml'));
    await commit(join(world.components, 'acme/linked'), 'v1.0.0');
    const repo = await world.fork({ 'repos/linked.yaml': 'spec:\n  - {repositoryFullName: acme/linked, currentTag: v1.0.0, chartPaths: [charts/linked]}\n' });
    const told = await world.tell(collect(repo));
    expect([told.code, told.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)]).toEqual([1, ['chart-invalid']]);
    expect(existsSync(join(repo, 'addons/linked'))).toBe(false);
  });
});

describe('T72 secrets', () => {
  const password = 'CANARY-pass/word+1';
  const forms = [password, encodeURIComponent(password), Buffer.from(password).toString('base64'), Buffer.from(`robot:${password}`).toString('base64'), 'CANARY'];
  const script = (status: number) => (_request: unknown, response: { writeHead(status: number, headers: Record<string, string>): { end(text: string): unknown } }): void => {
    response.writeHead(status, { 'www-authenticate': 'Basic realm="x"', 'content-type': 'application/json' }).end(JSON.stringify({ errors: [{ code: 'DENIED', message: `no robot:${password}` }] }));
  };
  test.each([['docker config', 403], ['SLIPWAY_AUTH_<HOST>', 500], ['a docker config that is cut', 403]] as const)('of %s are in no output and no file', async (kind, status) => {
    const server = await startScriptedServer(script(status));
    try {
      const folder = join(world.folder, `secrets ${kind}`);
      await mkdir(folder);
      const config = JSON.stringify({ auths: { [server.host]: { auth: Buffer.from(`robot:${password}`).toString('base64') }, other: { auth: 'CANARY' } } });
      await writeFile(join(folder, 'config.json'), kind === 'docker config' ? config : kind.startsWith('a docker') ? config.slice(0, -3) : '{}');
      const env = { DOCKER_CONFIG: folder, ...(kind.startsWith('SLIPWAY') ? { [`SLIPWAY_AUTH_${server.host.replace(/[.:]/g, '_')}`]: `robot:${password}` } : {}) };
      const out = join(world.folder, `out ${kind}`);
      const place = ['--registry', `=http+registry:${server.host}`, '--log-level', 'debug', '--output', out];
      const runs = await Promise.all([
        ...[['--json'], []].map((json) => world.run(['verify-images', '-', ...place, ...json], { env, input: 'release/web:v1\n' })),
        world.run(['package-platform', '--repo', world.repo, '--ref', 'v1.0.0', ...place, '--json'], { env }),
        world.run(['verify-images', '-', ...place], { env: { ...env, GITLAB_CI: 'true', CI_PROJECT_DIR: out }, input: 'release/web:v1\n' }),
      ]);
      const written = Object.values(await listing(out).catch(() => ({}))).map((text) => Buffer.from(text, 'base64').toString());
      for (const { code } of runs) expect(code).toBeGreaterThan(0);
      for (const text of [...runs.map(({ stdout, stderr }) => stdout + stderr), ...written]) for (const form of forms) expect(text).not.toContain(form);
    } finally {
      await server.close();
    }
  });
  test.each([['user and password', 'https://robot:CANARY-1@127.0.0.1:1/'], ['a token', 'https://CANARY-1@127.0.0.1:1/']])('of git addresses: %s', async (_name, url) => {
    const { code, stdout, stderr } = await world.run(['collect-charts', '--mode', 'tags', '--repo', world.repo, '--git-base-url', url, '--log-level', 'debug']);
    expect([code, `${stdout}${stderr}`.includes('CANARY')]).toEqual([3, false]);
  });
});
