// What `collect-charts --mode check` says of a pull request of a release repo: generated git repos, a registry in this process.
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { action, type Result } from '../../actions/collect-charts/src/index.ts';
import { invoke } from '@slipway/ci';
import { silentLogger, type Finding } from '@slipway/core';
import { commentOnPullRequest } from '@slipway/forge';
import { createRegistryServer, openImageStore, type RegistryServer } from '@slipway/oci';
import { makeTwoPlatformIndex, putImage } from '../support/image-fixtures.ts';
import { startFakeForge } from '../support/fake-forges.ts';
import { startGitServer } from '../support/git-server.ts';
import { runAction, testContext, type ActionRun } from '../support/in-process.ts';
import { commit, deployment, git, listing, writeTree } from '../support/release-world.ts';

let scratch = '';
let components = '';
let template = '';
let registry: RegistryServer;

const chart = (name: string, image: string, version = 'v1.0.0'): Record<string, string> => ({
  [`charts/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: ${version}\n`, [`charts/${name}/values.yaml`]: '{}\n', [`charts/${name}/templates/main.yaml`]: deployment(image),
});
const component = async (name: string, tags: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<string> => {
  const folder = join(components, name);
  for (const [tag, files] of Object.entries(tags)) { await writeTree(folder, files); await commit(folder, tag); }
  return folder;
};

const releaseFiles: Readonly<Record<string, string>> = {
  'slipway.yaml': 'product: shop\n',
  'repos/base.yaml': 'spec:\n  - repositoryFullName: acme/web\n    baseVersion: v1\n    currentTag: v1.0.0\n    chartPaths: [charts/web]\n',
  'version.yml': 'spec:\n  modules:\n    - name: base\n      addons:\n        - name: web\n          namespace: shop\n          version: v1.0.0\n',
  'images_origin.yaml': '- src: docker.io/library/redis\n  dest: library/redis\n',
};

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'slipway-check-test-'));
  components = join(scratch, 'components');
  template = join(scratch, 'release');
  const store = await openImageStore(join(scratch, 'store'), { create: true });
  for (const name of ['release/web', 'release/db', 'library/redis', 'bitnami/redis']) await putImage(store, name, makeTwoPlatformIndex(name), 'v1');
  registry = createRegistryServer({ source: store, logger: silentLogger });
  await registry.listen(0, '127.0.0.1');
  await component('acme/web', { 'v1.0.0': chart('web', 'release/web:v1') });
  await component('acme/db', { 'v0.9.0': chart('db', 'release/db:v0', 'v0.9.0'), 'v1.0.0': { ...chart('db', 'release/db:v1'), 'charts/db/templates/cache.yaml': `${deployment('bitnami/redis:v1')}---\n${deployment('docker.io/library/redis:v1')}---\n${deployment('release/gone:v9')}` } });
  const odd = (files: Readonly<Record<string, string>>): Record<string, string> => ({ ...chart('odd', 'release/web:v1'), ...files });
  await component('acme/odd', {
    'v1.0.0': odd({ 'charts/odd/Chart.yaml': 'apiVersion: v2\nname: other\nversion: v1.0.0\n' }), 'v2.0.0': odd({ 'charts/odd/Chart.yaml': 'apiVersion: v2\nname: odd\nversion: v1.9.9\n' }),
    'v3.0.0': odd({ 'charts/odd/Chart.yaml': 'apiVersion: v2\nname: odd\nversion: v3.0.0\n', 'charts/odd/templates/main.yaml': deployment('"release/web:[[ imageTagFromGitTg ]]"') }),
    'v4.0.0': odd({ 'charts/odd/Chart.yaml': 'apiVersion: v2\nname: odd\nversion: v4.0.0\n', 'charts/odd/templates/main.yaml': 'a: {{ .Values.nothing.here }}\n' }),
    'v5.0.0.alpha.2': odd({ 'charts/odd/Chart.yaml': 'apiVersion: v2\nname: odd\nversion: v5.0.0-alpha.2\n' }),
    'v6.0.0': odd({ 'charts/odd/Chart.yaml': 'apiVersion: v2\nname: odd\nversion: v6.0.0\n', 'charts/odd/templates/main.yaml': deployment('"not an image"') }),
    'v7.0.0': odd({
      'charts/odd/Chart.yaml': 'apiVersion: v2\nname: other\nversion: v6.9.9\n', 'charts/odd/templates/main.yaml': `${deployment('"release/web:[[ imageTagFromGitTg ]]"')}---\n${deployment('release/gone:v9')}---\n${deployment('release/web:feature/login.1a2b3c4')}`,
    }),
  });
  await writeTree(template, releaseFiles);
  const collected = await runAction(action, { mode: 'charts', repo: template, 'git-base-url': components }, testContext(scratch));
  if (collected.exitCode !== 0) throw new Error(collected.report.text);
  await writeTree(template, { 'images/images_platform.list': 'release/web:v1\n', 'images/images.json': '{\n  "formatVersion": 1,\n  "images": {\n    "release/web:v1": []\n  }\n}\n' });
  await commit(template);
});
afterAll(async () => {
  await registry.close();
  await rm(scratch, { recursive: true, force: true });
});

type CheckRun = ActionRun<Extract<Result, { mode: 'check' }>> & { readonly folder: string; readonly findings: readonly Finding[]; readonly places: readonly string[] };
interface Proposal {
  readonly files?: Readonly<Record<string, string>>;
  readonly edit?: (folder: string) => Promise<unknown>;
  /** The branch that is proposed to. `null`: no pull request. */
  readonly base?: string | null;
  readonly head?: string;
  readonly inputs?: Readonly<Record<string, string | readonly string[]>>;
}
let count = 0;
async function check({ files = {}, edit = () => Promise.resolve(), base = 'main', head = 'topic', inputs = {} }: Proposal): Promise<CheckRun> {
  count += 1;
  const folder = join(scratch, `proposal-${count}`);
  await git(scratch, 'clone', '--quiet', template, folder);
  if (base !== null && base !== 'main') {
    await git(template, 'branch', '--force', base);
    await git(folder, 'fetch', '--quiet', 'origin');
  }
  await git(folder, 'switch', '--quiet', '--create', head);
  await writeTree(folder, files);
  await edit(folder);
  await commit(folder);
  const before = await listing(folder);
  const event = base === null ? { name: 'manual' as const } : { name: 'pull_request' as const, base, head: { branch: head, shortCommit: '1234567' } };
  const run = await runAction(action, { mode: 'check', repo: folder, 'git-base-url': components, registry: [`=http+registry:${registry.host}`], ...inputs }, testContext(scratch, { event })) as ActionRun<Extract<Result, { mode: 'check' }>>;
  expect(await listing(folder)).toEqual(before); // never writes
  const { findings } = run.report;
  return { ...run, folder, findings, places: findings.map(({ code, location }) => `${code} ${location?.file ?? ''}:${location?.line ?? ''}`) };
}
const replace = (path: string, from: string, to: string) => async (folder: string): Promise<void> => {
  const text = await readFile(join(folder, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  await writeFile(join(folder, path), text.replace(from, to));
};
const edited = (path: string, from: RegExp, to: string) => async (folder: string): Promise<void> => {
  const text = await readFile(join(folder, path), 'utf8');
  if (!from.test(text)) throw new Error(`${path} has no ${from.source}`);
  await writeFile(join(folder, path), text.replace(from, to));
};
const newEntry = '  - repositoryFullName: acme/db\n    baseVersion: v1\n    chartPaths: [charts/db]\n';
const addEntry = (entry = newEntry) => (folder: string): Promise<void> => appendFile(join(folder, 'repos/base.yaml'), entry);

describe('a proposal', () => {
  test('that changes nothing that matters is green', async () => {
    const { codes, exitCode, report, result } = await check({ files: { 'README.md': 'hello\n' } });
    expect([codes, exitCode]).toEqual([[], 0]);
    expect(result).toMatchObject({ repos: { named: 1, reached: 1 }, entries: [], images: [], suggestions: [], notes: [] });
    expect(report.text).toContain('1 component repo, 1 of them reached; 0 changed entries against main: all is well');
    expect(report.comment).toMatchObject({ marker: 'collect-charts:check' });
  });

  test('R12 with a new entry without currentTag is collected at the newest tag, rendered and looked up; what is missing is told as lines to add', async () => {
    const { codes, places, report, result, exitCode } = await check({ edit: addEntry() });
    expect(result.entries).toMatchObject([{ state: 'added', tag: 'v1.0.0', charts: ['addons/db'] }]);
    expect(result.images.map(({ reference, status }) => `${reference} ${status}`)).toEqual(['bitnami/redis:v1 found', 'library/redis:v1 found', 'release/db:v1 found', 'release/gone:v9 missing']);
    expect([...codes].sort()).toEqual(['addon-unlisted addons/db', 'missing release/gone:v9', 'unmapped bitnami/redis:v1']);
    expect(places.every((place) => place.endsWith(' repos/base.yaml:6'))).toBe(true);
    expect(exitCode).toBe(1);
    expect(result.suggestions).toEqual([
      { file: 'images_origin.yaml', place: 'at its end', yaml: '- src: docker.io/bitnami/redis\n  dest: library/bitnami-redis\n' },
      { file: 'version.yml', place: 'below addons of the module base', yaml: '        - name: db\n          namespace: shop\n' },
    ]);
    expect(report.comment?.body).toContain('```yaml\n- src: docker.io/bitnami/redis\n  dest: library/bitnami-redis\n```');
    expect(report.document).toMatchObject({ mode: 'check', base: { name: 'main' }, entries: [{ repo: 'acme/db', images: expect.arrayContaining(['release/db:v1']) }] });
  });

  test('the lines to add, added, leave only the image that is missing', async () => {
    const { codes } = await check({ edit: async (folder) => {
      await addEntry()(folder);
      await appendFile(join(folder, 'images_origin.yaml'), '- src: docker.io/bitnami/redis\n  dest: library/bitnami-redis\n');
      await appendFile(join(folder, 'version.yml'), '        - name: db\n          namespace: shop\n');
    } });
    expect([...codes].sort()).toEqual(['missing library/bitnami-redis:v1', 'missing release/gone:v9']);
  });

  test('what its base got since the proposal left it is not its doing', async () => {
    const { codes, result, folder } = await check({ base: 'moving', edit: async (proposal) => {
      await writeTree(proposal, { 'README.md': 'hello\n' });
      const main = join(scratch, 'moved-on');
      await git(scratch, 'clone', '--quiet', template, main);
      await git(main, 'switch', '--quiet', 'moving');
      await writeTree(main, { 'images/images_platform.list': 'release/web:v1\nrelease/later:v1\n', 'addons/web/later.txt': 'x\n', 'repos/later.yaml': '- repositoryFullName: acme/db\n' });
      await commit(main);
      await git(main, 'push', '--quiet', 'origin', 'moving');
      await git(proposal, 'fetch', '--quiet', 'origin');
    } });
    expect([codes, result.entries, result.removed]).toEqual([[], [], []]);
    expect(result.base?.commit).not.toBe(await git(folder, 'rev-parse', 'origin/moving'));
  });

  test('its result is a comment too, in which foreign text is no markup; a currentTag that is not there does not hide the newest', async () => {
    const { report } = await check({ edit: addEntry('  - repositoryFullName: acme/db\n    currentTag: "v1|@all`<b>"\n    chartPaths: [charts/db]\n') });
    const body = report.comment?.body ?? '';
    expect(body).toContain('tag-missing');
    expect(body).not.toMatch(/@all|<b>/);
    expect(body).toContain('#### To add');
    expect(report.summary).toBe(body);
    expect(report.text).toContain('add to version.yml, below addons of the module base:');
  });

  test('a job of a pull request on GitHub knows its base, and writes one comment that its next run updates', async () => {
    const forge = await startFakeForge('github');
    try {
      const { folder } = await check({ edit: addEntry() });
      await git(folder, 'fetch', '--quiet', 'origin');
      const payload = join(scratch, 'event.json');
      await writeFile(payload, JSON.stringify({ pull_request: { number: 7, head: { sha: 'c'.repeat(40), repo: { full_name: 'platform/release' } } }, repository: { full_name: 'platform/release' } }));
      const env = {
        PATH: process.env['PATH'] ?? '', HOME: scratch, GITHUB_ACTIONS: 'true', GITHUB_API_URL: forge.apiUrl, GITHUB_REPOSITORY: 'platform/release', GITHUB_REF: 'refs/pull/7/merge', GITHUB_TOKEN: 'ghs_canary',
        GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: payload, GITHUB_BASE_REF: 'main', GITHUB_HEAD_REF: 'topic', SLIPWAY_ASSETS: process.env['SLIPWAY_ASSETS'] ?? '', SLIPWAY_MODE: 'check', SLIPWAY_REPO: folder,
        SLIPWAY_GIT_BASE_URL: components, SLIPWAY_REGISTRY: `=http+registry:${registry.host}`, SLIPWAY_COMMENT: 'true',
      };
      for (const _run of [1, 2]) expect(await invoke(action, { env, cwd: scratch, bundleUrl: import.meta.url, json: true, postComment: commentOnPullRequest })).toBe(1);
      expect(forge.state.comments.map(({ body }) => body.split('\n', 2))).toEqual([['<!-- slipway:collect-charts:check -->', '### collect-charts: 2 component repos, 2 of them reached; 1 changed entry against main: 1 error, 2 warnings']]);
    } finally {
      await forge.close();
    }
  });

  test('without a base the entries that have no tag are looked at, and that is said', async () => {
    const { result, codes } = await check({ edit: addEntry(), base: null });
    expect(result.base).toBeUndefined();
    expect(result.entries.map(({ entry }) => entry.repositoryFullName)).toEqual(['acme/db']);
    expect(result.notes[0]).toContain('there is no base');
    expect(codes).toContain('missing release/gone:v9');
  });

  test('whose base is not in the clone could not be compared: exit code 3, and the rest is checked', async () => {
    const { codes, exitCode, findings } = await check({ inputs: { base: 'no-such' }, files: { 'images_origin.yaml': '- src: a\n dest: b\n' } });
    expect(codes).toEqual(expect.arrayContaining(['unknown no-such', 'origin-invalid images_origin.yaml']));
    expect(exitCode).toBe(3);
    expect(findings.find(({ code }) => code === 'unknown')?.hint).toContain('fetch-depth: 0');
  });

  test('P12 a customer\'s branch that git cannot have beside that of its release: the name to give it', async () => {
    const { findings, exitCode } = await check({ base: 'release-2.10', inputs: { base: 'release-2.10/acme' } });
    expect(findings.find(({ code }) => code === 'unknown')?.hint).toBe('git cannot have a branch release-2.10/acme while there is release-2.10: create it as oem/release-2.10/acme (git branch oem/release-2.10/acme release-2.10), and give that');
    expect(exitCode).toBe(3);
  });

  test('a registry that does not answer is unknown, not missing', async () => {
    const { codes, exitCode, result, report } = await check({ edit: addEntry(), inputs: { registry: ['=http+registry:127.0.0.1:1'] } });
    expect(codes.filter((code) => code.startsWith('missing'))).toEqual([]);
    expect(codes).toContain('unknown release/db:v1');
    expect(exitCode).toBe(3);
    expect(result.images.every(({ status }) => status === 'unknown')).toBe(true);
    expect(report.text).toMatch(new RegExp(`acme/db +added +v1\\.0\\.0 +addons/db +${result.images.length}, ${result.images.length} unknown$`, 'm'));
  });

  test('DR3 does not say which registries are asked: those of the base are; without a pull request its own', async () => {
    const asked: string[] = [];
    const other = createRegistryServer({ source: await openImageStore(join(scratch, 'empty'), { create: true }), logger: silentLogger, onRequest: ({ path }) => { asked.push(path); } });
    await other.listen(0, '127.0.0.1');
    try {
      const edit = async (folder: string): Promise<void> => {
        await addEntry()(folder);
        await appendFile(join(folder, 'slipway.yaml'), `registries:\n  release/db:\n    endpoint: http+registry:${other.host}\n`);
      };
      const { codes } = await check({ edit });
      expect([asked, codes.filter((code) => code === 'missing release/db:v1')]).toEqual([[], []]);
      expect((await check({ edit, base: null })).codes).toContain('missing release/db:v1');
      expect(asked).not.toEqual([]);
    } finally {
      await other.close();
    }
  });

  test('R12 with another currentTag by hand is told so; one that mode tags wrote is not', async () => {
    const changed = (folder: string): Promise<void> => edited('repos/base.yaml', /currentTag: v1.0.0/, 'currentTag: v1.0.1')(folder);
    await git(join(components, 'acme/web'), 'tag', '--annotate', '-m', 'next', 'v1.0.1');
    try {
      const { codes } = await check({ edit: changed });
      expect(codes).toContain('tag-by-hand acme/web');
      const byTool = await check({ edit: (folder) => runAction(action, { mode: 'tags', repo: folder, 'git-base-url': components }, testContext(scratch)) });
      expect(byTool.result.entries).toMatchObject([{ state: 'changed', tag: 'v1.0.1' }]);
      expect(byTool.codes.filter((code) => /by-hand|hand-edited/.test(code))).toEqual([]);
    } finally {
      await git(join(components, 'acme/web'), 'tag', '--delete', 'v1.0.1');
    }
  });

  test('each repo is asked for its tags once', async () => {
    const server = await startGitServer(components);
    try {
      const { result } = await check({ edit: addEntry(), inputs: { 'git-base-url': server.url } });
      expect(result.repos).toEqual({ named: 2, reached: 2 });
      expect(server.requests.filter((request) => request.includes('acme/web'))).toEqual([expect.stringMatching(/^GET .*info\/refs/)]);
    } finally {
      await server.close();
    }
  });

  test('an entry that goes is named, and what version.yml keeps of it', async () => {
    const { result, places } = await check({ files: { 'repos/base.yaml': 'spec: []\n' }, edit: addEntry('') });
    expect(result.removed).toEqual([{ repo: 'acme/web', target: 'addons/web' }]);
    expect(places).toEqual(['removed-addon-listed version.yml:5']);
  });
});

const oddAt = (line: string): Readonly<Record<string, string>> => ({ 'repos/team.yaml': `- {repositoryFullName: acme/odd, baseVersion: ${line}, chartPaths: [charts/odd]}\n` });

describe('bad input has a file, a line and a way out', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['R15 a broken version.yml', { 'version.yml': 'spec:\n  modules: [\n' }, 'version-file-invalid version.yml:3'],
    ['R15 a version that is a number', { 'version.yml': 'spec:\n  modules:\n    - name: base\n      addons:\n        - name: web\n          version: 1.10\n' }, 'version-file-invalid version.yml:6'],
    ['R15 an addon that nothing collects', { 'version.yml': `${releaseFiles['version.yml'] ?? ''}        - name: nothing\n` }, 'addon-missing version.yml:8'],
    ['an unknown key of slipway.yaml', { 'slipway.yaml': 'product: shop\nprofils: []\n' }, 'config-invalid slipway.yaml:2'],
    ['values of a profile that are not there', { 'slipway.yaml': 'profiles:\n  - name: small\n    values: [values/small.yaml]\n' }, 'profile-invalid slipway.yaml:3'],
    ['R11 an entry without a name', { 'repos/team.yaml': 'spec:\n  - currentTag: v1\n' }, 'repos-invalid repos/team.yaml:2'],
    ['R11 a file that is no YAML', { 'repos/team.yaml': 'spec: [\n' }, 'repos-invalid repos/team.yaml:2'],
    ['R52 two entries for one folder', { 'repos/team.yaml': '- repositoryFullName: acme/db\n  chartPaths: [other/web]\n' }, 'duplicate-target repos/team.yaml:1'],
    ['R52 an entry of the older format that cannot be read', { 'charts_list.yaml': 'spec:\n  - repositoryFullName: nothing\n' }, 'repos-invalid charts_list.yaml:2'],
    ['a chart outside addons/', { 'repos/team.yaml': '- repositoryFullName: acme/db\n  chartPaths: [charts/db]\n  targetChartPath: elsewhere\n' }, 'outside-addons repos/team.yaml:1'],
    ['files that would replace a workflow', { 'repos/team.yaml': '- repositoryFullName: acme/db\n  paths: [charts]\n  targetPath: .github\n' }, 'target-refused repos/team.yaml:1'],
    ['P14 a mapping that does not parse', { 'images_origin.yaml': '- src: a/b\n dest: library/b\n' }, 'origin-invalid images_origin.yaml:2'],
    ['P14 two mappings with one dest', { 'images_origin.yaml': '- {src: a/b, dest: library/b}\n- {src: c/b, dest: library/b}\n' }, 'origin-conflict images_origin.yaml:2'],
    ['a lock with merge conflicts', { 'slipway.lock.json': '{\n<<<<<<< ours\n' }, 'lock-invalid slipway.lock.json:2'],
    ['an images.json that is none', { 'images/images.json': '[]\n' }, 'images-json-invalid images/images.json:'],
    ['DR9 a template that sites could not fill in', { 'configs/a.yaml.j2': 'a: 1\nb: {{ x | sha1 }}\n' }, 'config-template configs/a.yaml.j2:2'],
    ['a repo that is not there', { 'repos/team.yaml': '- repositoryFullName: acme/absent\n' }, 'repo-missing repos/team.yaml:1'],
    ['a currentTag that is not there', { 'repos/team.yaml': '- repositoryFullName: acme/db\n  currentTag: v7.0.0\n' }, 'tag-missing repos/team.yaml:1'],
    ['P10 no tag inside the line', { 'repos/team.yaml': '- repositoryFullName: acme/db\n  baseVersion: v3\n' }, 'tag-missing repos/team.yaml:1'],
    ['P9 entries of one repo that ask for different lines', { 'repos/team.yaml': '- {repositoryFullName: acme/db, baseVersion: v0}\n- {repositoryFullName: acme/db, baseVersion: v1}\n' }, 'tag-conflict repos/team.yaml:2'],
    ['R15 a chart of another name than its folder', oddAt('v1'), 'chart-invalid repos/team.yaml:1'],
    ['R15 a chart of another version than its tag', oddAt('v2'), 'version-mismatch repos/team.yaml:1'],
    ['P13 a placeholder that is nearly one', oddAt('v3'), 'placeholder-typo addons/odd/templates/main.yaml:9'],
    ['a chart that does not render', oddAt('v4'), 'render-failed repos/team.yaml:1'],
    ['P9 a tag that cannot be the version of a chart', oddAt('v5'), 'tag-no-version repos/team.yaml:1'],
    ['a string that is no image', oddAt('v6'), 'invalid repos/team.yaml:1'],
    ['a chart that is not at its path', { 'repos/team.yaml': '- repositoryFullName: acme/db\n  chartPaths: [charts/nothing]\n' }, 'chart-not-found repos/team.yaml:1'],
  ])('%s', async (_name, files, expected) => {
    const { findings, places, exitCode } = await check({ files });
    expect(places).toContain(expected);
    expect(findings.find((_finding, index) => places[index] === expected)?.hint ?? '').not.toBe('');
    expect(exitCode).toBe(1);
  });

  test('a chart that is refused is rendered all the same: its author sees everything at once, and each thing once', async () => {
    const { findings, result, exitCode } = await check({ files: { ...oddAt('v7'), 'version.yml': 'spec:\n  modules: []\n' } });
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code, subject, location }) => `${code} ${subject} ${location?.file ?? ''}:${location?.line ?? ''}`)).toEqual([
      'chart-invalid addons/odd repos/team.yaml:1', 'invalid release/web:feature/login.1a2b3c4 repos/team.yaml:1', 'missing release/gone:v9 repos/team.yaml:1',
      'placeholder-typo addons/odd addons/odd/templates/main.yaml:9', 'version-mismatch addons/odd repos/team.yaml:1',
    ]);
    expect(findings.find(({ code }) => code === 'invalid')?.hint).toContain('release/web:feature-login.1a2b3c4'); // P11
    expect(result.suggestions).toEqual([]); // nobody knows yet what it is called
    expect(exitCode).toBe(1);
  });

  test('all of it at once', async () => {
    const { places } = await check({ files: { 'version.yml': 'spec: 1\n', 'images_origin.yaml': 'a: 1\n', 'slipway.yaml': 'product: 1\nplatforms: x\n', 'slipway.lock.json': '{}', 'repos/team.yaml': '- 1\n- {repositoryFullName: acme/absent}\n' } });
    expect([...places].sort()).toEqual([
      'config-invalid slipway.yaml:1', 'config-invalid slipway.yaml:2', 'lock-invalid slipway.lock.json:1', 'origin-invalid images_origin.yaml:1', 'repo-missing repos/team.yaml:2', 'repos-invalid repos/team.yaml:1', 'version-file-invalid version.yml:1',
    ]);
  });

  test('T66 a tag that moved since the lock', async () => {
    const { places, findings } = await check({ edit: replace('slipway.lock.json', (await git(join(components, 'acme/web'), 'rev-parse', 'v1.0.0^{commit}')), 'b'.repeat(40)) });
    expect(places).toContain('tag-moved repos/base.yaml:2');
    expect(findings.find(({ code }) => code === 'tag-moved')?.hint).toContain('owner');
  });
});

describe('files that only tools write', () => {
  const template = 'addons/web/templates/main.yaml';
  test.each<[string, (folder: string) => Promise<unknown>, string]>([
    ['R17 a line of an image list', (folder) => appendFile(join(folder, 'images/images_platform.list'), 'release/other:v1\n'), 'hand-edited images/images_platform.list:2'],
    ['R17 a line that is gone', (folder) => writeFile(join(folder, 'images/images_platform.list'), 'release/web:v2\n'), 'hand-edited images/images_platform.list:1'],
    ['R17 a list that is gone', (folder) => rm(join(folder, 'images/images_platform.list')), 'hand-edited images/images_platform.list:'],
    ['R17 images.json that is gone', (folder) => rm(join(folder, 'images/images.json')), 'hand-edited images/images.json:'],
    ['R15 a version of version.yml', replace('version.yml', 'version: v1.0.0', 'version: v1.0.1'), 'hand-edited version.yml:5'],
    ['a chart that is collected', (folder) => appendFile(join(folder, template), '# mine\n'), `hand-edited ${template}:`],
    ['a chart that is collected and was removed', (folder) => rm(join(folder, 'addons/web'), { recursive: true }), 'hand-edited addons/web/Chart.yaml:'],
    ['the lock, in another form', replace('slipway.lock.json', '  "images"', ' "images"'), 'hand-edited slipway.lock.json:'],
    ['the lock, about the files of an addon', edited('slipway.lock.json', /"tree":"sha256:[0-9a-f]{64}/, `"tree":"sha256:${'0'.repeat(64)}`), 'hand-edited slipway.lock.json:5'],
    ['the lock, about the commit of a tag', async (folder) => {
      await edited('slipway.lock.json', /"addons": \[/, `"repos": [\n    {"repo":"acme/web","tag":"v1.0.0","commit":"${'b'.repeat(40)}"}\n  ],\n  "addons": [`)(folder);
    }, 'hand-edited slipway.lock.json:5'],
    ['the lock, about who agreed', async (folder) => {
      const now = await git(join(components, 'acme/db'), 'rev-parse', 'v1.0.0^{commit}');
      await edited('slipway.lock.json', /"addons": \[/, `"repos": [\n    {"repo":"acme/db","tag":"v1.0.0","commit":"${now}","agreed":{"how":"comment","by":"mallory"}}\n  ],\n  "addons": [`)(folder);
    }, 'hand-edited slipway.lock.json:5'],
    ['the lock, removed', (folder) => rm(join(folder, 'slipway.lock.json')), 'hand-edited slipway.lock.json:'],
  ])('%s', async (_name, edit, expected) => {
    const { places, findings, exitCode } = await check({ edit });
    expect(places.some((place) => place.startsWith(expected))).toBe(true);
    expect(findings.every(({ hint }) => hint !== undefined)).toBe(true);
    expect(exitCode).toBe(1);
  });

  test('the way out names the base: on a branch of a release that is compared with main the edit is none of its hotfixes', async () => {
    const { findings } = await check({ edit: (folder) => appendFile(join(folder, template), '# mine\n') });
    expect(findings.map(({ hint }) => hint)).toEqual([expect.stringMatching(/release-\* and those of customers, and the base here is main$/)]);
  });

  test('R26 on the branch of a release a hand edit of a chart is a hotfix', async () => {
    for (const base of ['release-2.10', 'oem/release-2.10/acme']) {
      const { codes, result } = await check({ base, edit: (folder) => appendFile(join(folder, template), '# mine\n') });
      expect([codes, result.hotfixed]).toEqual([[], ['addons/web']]);
    }
  });

  test('R26 there another version of the chart is written to version.yml by mode charts: a warning until then; image lists are not for hands there either', async () => {
    const { findings, exitCode } = await check({ base: 'release-2.10', edit: replace('addons/web/Chart.yaml', 'v1.0.0', 'v1.0.0-hotfix1') });
    expect([findings.map(({ code, severity }) => `${code} ${severity}`), exitCode]).toEqual([['version-mismatch warning'], 0]);
    expect((await check({ base: 'release-2.10', edit: (folder) => appendFile(join(folder, 'images/images_platform.list'), 'release/other:v1\n') })).codes).toEqual(['hand-edited images/images_platform.list']);
  });

  test('R26 there a hand edit and another tag of one addon is a question', async () => {
    const { codes } = await check({ base: 'release-2.10', edit: async (folder) => {
      await appendFile(join(folder, template), '# mine\n');
      await replace('repos/base.yaml', '    currentTag: v1.0.0\n', '')(folder);
    } });
    expect(codes).toContain('edit-and-tag addons/web');
  });

  test('branches of slipway itself may write them', async () => {
    const edit = (folder: string): Promise<void> => appendFile(join(folder, 'images/images_platform.list'), 'release/other:v1\n');
    expect((await check({ head: 'slipway/charts-main', edit })).codes).toEqual([]);
    expect((await check({ head: 'slipways', edit })).codes).toEqual(['hand-edited images/images_platform.list']);
  });

  test('what mode charts itself wrote into a proposal is no hand edit', async () => {
    const { codes } = await check({ edit: async (folder) => {
      await addEntry()(folder);
      await replace('repos/base.yaml', 'acme/db\n', 'acme/db\n    currentTag: v1.0.0\n')(folder);
      await runAction(action, { mode: 'charts', repo: folder, 'git-base-url': components }, testContext(scratch));
    } });
    expect(codes.filter((code) => code.startsWith('hand-edited'))).toEqual([]);
  });

  test('line ends and blanks at line ends are no edit (P1)', async () => {
    const { codes } = await check({ edit: async (folder) => {
      const text = await readFile(join(folder, template), 'utf8');
      await writeFile(join(folder, template), text.replaceAll('\n', '  \r\n'));
    } });
    expect(codes).toEqual([]);
  });
});
