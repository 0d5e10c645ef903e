// Component repos over http, as `collect-charts --mode tags` sees them: which tag, how many requests, what is written.
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { action, type Result } from '../../actions/collect-charts/src/index.ts';
import { gitIn, startGitServer, writeGitRepo, type GitServer, type TagSpec } from '../support/git-server.ts';
import { runAction, testContext, type ActionRun } from '../support/in-process.ts';

let scratch = '';
let server: GitServer;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'slipway-component-tags-'));
  await mkdir(join(scratch, 'srv'));
  server = await startGitServer(join(scratch, 'srv'));
});
afterAll(async () => {
  await server.close();
  await rm(scratch, { recursive: true, force: true });
});

let count = 0;
async function releaseRepo(files: Readonly<Record<string, string>>): Promise<string> {
  count += 1;
  const folder = join(scratch, `release-${count}`);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
const component = (name: string, tags: readonly TagSpec[]): Promise<string> => writeGitRepo(join(scratch, 'srv'), name, tags);
type TagsRun = ActionRun<Extract<Result, { mode: 'tags' }>>;
async function collect(folder: string, values: Readonly<Record<string, string>> = {}): Promise<TagsRun & { readonly requests: readonly string[] }> {
  server.requests.length = 0;
  const run = await runAction(action, { mode: 'tags', repo: folder, 'git-base-url': server.url, ...values }, testContext(scratch)) as TagsRun;
  return { ...run, requests: [...server.requests] };
}
const text = (folder: string, path: string): Promise<string> => readFile(join(folder, path), 'utf8');
const lockOf = async (folder: string): Promise<{ repos: { repo: string; tag: string; commit: string }[] }> => JSON.parse(await text(folder, 'slipway.lock.json')) as never;

describe('a night of tags', () => {
  test('tags, commits, messages and owners; the second run asks each repo once and changes nothing', async () => {
    const web = await component('acme/web', [{ name: 'v1.2.0', message: 'first' }, { name: 'v1.2.3', message: 'Fixes login\n\nRelease-Type: final' }, { name: 'v1.20.0', message: 'other line' }]);
    await component('acme/db', [{ name: 'v0.9.0' }, { name: 'v0.9.1' }]);
    const source = '# team web\nmetadata:\n  owners: ["@ann"]\nspec:\n- repositoryFullName: acme/web # ask Ann\n  baseVersion: "v1.2"\n  currentTag: \'v1.2.0\'\n  chartPaths: [charts/web]\n- repositoryFullName: acme/db\n  chartPaths: [charts/db]\n';
    const folder = await releaseRepo({ 'repos/web.yaml': source });
    const first = await collect(folder);
    expect([first.codes, first.exitCode]).toEqual([[], 0]);
    expect(first.result.rows).toMatchObject([
      { repo: 'acme/web', state: 'changed', from: { tag: 'v1.2.0' }, to: { tag: 'v1.2.3', commit: gitIn(web, 'rev-parse', 'v1.2.3^{commit}') }, owners: [{ name: 'ann' }], details: { author: 'Ann Example', email: 'ann@example.com', message: 'Fixes login\n\nRelease-Type: final' } },
      { repo: 'acme/db', state: 'new', to: { tag: 'v0.9.1' }, details: { message: 'change for v0.9.1' } },
    ]);
    expect(first.result.added).toMatchObject([{ repo: 'acme/db', target: 'addons/db' }, { repo: 'acme/web', target: 'addons/web' }]);
    expect(await text(folder, 'repos/web.yaml')).toBe(source.replace("'v1.2.0'", "'v1.2.3'").replace('acme/db\n', 'acme/db\n  currentTag: v0.9.1\n'));
    expect((await lockOf(folder)).repos).toMatchObject([{ repo: 'acme/db', tag: 'v0.9.1' }, { repo: 'acme/web', tag: 'v1.2.3', commit: gitIn(web, 'rev-parse', 'v1.2.3^{commit}') }]);

    const second = await collect(folder);
    expect(second.requests).toEqual([expect.stringMatching(/^GET .*info\/refs/), expect.stringMatching(/^GET .*info\/refs/)]);
    expect([second.result.files, second.result.rows.map(({ state }) => state), second.report.outputs['changed']]).toEqual([[], ['same', 'same'], 'false']);
  });

  test('T66 a moved tag is loud, its recorded commit stays, and the others go on', async () => {
    const web = await component('move/web', [{ name: 'v1.0.0', message: 'a' }, { name: 'later', commit: 'later' }]);
    await component('move/db', [{ name: 'v1.0.0' }]);
    const folder = await releaseRepo({ 'repos/a.yaml': '- {repositoryFullName: move/web, currentTag: v1.0.0}\n- {repositoryFullName: move/db}\n' });
    await collect(folder);
    const recorded = gitIn(web, 'rev-parse', 'v1.0.0^{commit}');
    gitIn(web, 'update-ref', 'refs/tags/v1.0.0', gitIn(web, 'rev-parse', 'later'));
    const again = await collect(folder);
    expect([again.codes, again.exitCode]).toEqual([['tag-moved move/web'], 1]);
    expect(again.result.rows).toMatchObject([{ state: 'moved', to: { commit: recorded }, moved: { recorded, found: gitIn(web, 'rev-parse', 'later') }, details: { message: 'change for later' } }, { state: 'same' }]);
    expect((await lockOf(folder)).repos).toContainEqual({ repo: 'move/web', tag: 'v1.0.0', commit: recorded });
  });

  test('an unreachable repo, one without tags, a deleted tag and a tag on a file are blocking rows; the others are written', async () => {
    const gone = await component('bad/deleted', [{ name: 'v1.0.0' }, { name: 'v1.1.0' }]);
    const odd = await component('bad/odd', [{ name: 'v1.0.0' }]);
    await component('bad/empty', [{ name: 'v9.0.0' }]);
    await component('bad/good', [{ name: 'v1.0.0' }, { name: 'v1.0.1' }]);
    gitIn(odd, 'update-ref', 'refs/tags/v1.0.1', gitIn(odd, 'rev-parse', 'v1.0.0^{tree}'));
    const names = ['deleted', 'odd', 'empty', 'good', 'absent'];
    const folder = await releaseRepo({ 'repos/a.yaml': names.map((name) => `- repositoryFullName: bad/${name}\n  currentTag: ${name === 'deleted' ? 'v1.1.0' : 'v1.0.0'}\n  baseVersion: v1\n`).join('') });
    gitIn(gone, 'update-ref', '-d', 'refs/tags/v1.1.0');
    const { codes, result, exitCode } = await collect(folder);
    expect([...codes].sort()).toEqual(['repo-missing bad/absent', 'tag-deleted bad/deleted', 'tag-deleted bad/empty', 'tag-invalid bad/odd']);
    expect(exitCode).toBe(1);
    expect(result.rows.map(({ repo, state }) => `${repo} ${state}`)).toEqual(['bad/deleted blocked', 'bad/odd blocked', 'bad/empty blocked', 'bad/good changed', 'bad/absent blocked']);
    expect(result.findings.every(({ location, hint }) => location?.file === 'repos/a.yaml' && location.line !== undefined && hint !== undefined)).toBe(true);
    expect((await text(folder, 'repos/a.yaml')).match(/currentTag: \S+/g)).toEqual(['currentTag: v1.1.0', 'currentTag: v1.0.0', 'currentTag: v1.0.0', 'currentTag: v1.0.1', 'currentTag: v1.0.0']);
  });

  test('T65 odd names of tags are data: they are passed over, or chosen and written, and run nothing', async () => {
    const odd = await component('odd/web', [{ name: 'v1.0.0' }]);
    for (const name of ['$(touch OWNED)', '`id`', 'v1;id', '{a,b}', '%0a', "v1.0.1-a'b", '-v2.0.0', 'v1.0.1+$(id)']) gitIn(odd, 'update-ref', `refs/tags/${name.replaceAll(' ', '_')}`, 'refs/tags/v1.0.0');
    const folder = await releaseRepo({ 'repos/a.yaml': '- {repositoryFullName: odd/web, tagPattern: "v1;.*"}\n' });
    const { result, codes } = await collect(folder);
    expect([codes, result.rows[0]?.state]).toEqual([['tag-missing odd/web'], 'blocked']);
    const held = await releaseRepo({ 'repos/a.yaml': '- repositoryFullName: odd/web\n  hold: {tag: "v1;id", reason: "a test"}\n' });
    expect((await collect(held)).result.rows).toMatchObject([{ state: 'new', to: { tag: 'v1;id' }, held: { reason: 'a test' } }]);
    expect(await text(held, 'repos/a.yaml')).toContain('currentTag: "v1;id"');
  });
});

test('an entry whose tag cannot be written blocks its own repo only', async () => {
  await component('anchor/web', [{ name: 'v1.0.0' }, { name: 'v1.0.1' }]);
  await component('anchor/db', [{ name: 'v1.0.0' }]);
  const folder = await releaseRepo({ 'repos/a.yaml': '- repositoryFullName: anchor/web\n  currentTag: &t v1.0.0\n- repositoryFullName: anchor/db\n  currentTag: *t\n' });
  const { codes, result } = await collect(folder);
  expect([codes, result.rows.map(({ state }) => state), result.findings[0]]).toMatchObject([['repos-invalid anchor/web'], ['blocked', 'same'], { location: { file: 'repos/a.yaml', line: 1 } }]);
  expect((await lockOf(folder)).repos.map(({ repo }) => repo)).toEqual(['anchor/db']);
});

test('a file that cannot be read hides no recorded commit', async () => {
  await component('whole/web', [{ name: 'v1.0.0' }]);
  await component('whole/db', [{ name: 'v1.0.0' }]);
  const folder = await releaseRepo({ 'repos/a.yaml': '- repositoryFullName: whole/web\n', 'repos/b.yaml': '- repositoryFullName: whole/db\n' });
  await collect(folder);
  const before = await text(folder, 'slipway.lock.json');
  await writeFile(join(folder, 'repos/b.yaml'), '- [\n');
  const { codes, result } = await collect(folder);
  expect([codes, result.removed, await text(folder, 'slipway.lock.json')]).toEqual([['repos-invalid repos/b.yaml'], [], before]);
});

describe('the older format (R52)', () => {
  test('tags of charts_list.yaml are written into release_charts.yaml; a repo without files is a source of tags', async () => {
    await component('old/console', [{ name: 'v2.0.0' }, { name: 'v2.0.1' }]);
    await component('old/charts', [{ name: 'v1.0.0' }]);
    const list = 'metadata:\n  name: all # of them\nspec:\n- repositoryFullName: old/console\n  resourcePaths:\n  - release/console-web.yaml\n  - release/console-redis.yaml\n  targetPath: console\n# tags only\n- repositoryFullName: old/charts\n';
    const folder = await releaseRepo({ 'charts_list.yaml': list });
    const { codes, result } = await collect(folder);
    expect([codes, result.files]).toEqual([[], ['release_charts.yaml', 'slipway.lock.json']]);
    expect(await text(folder, 'release_charts.yaml')).toBe(list.replace('old/console\n', 'old/console\n  tag: v2.0.1\n').replace('old/charts\n', 'old/charts\n  tag: v1.0.0\n'));
    expect(await text(folder, 'charts_list.yaml')).toBe(list);
    expect(result.added).toMatchObject([{ repo: 'old/charts' }, { repo: 'old/console', target: 'addons/console/console-redis.yaml' }, { repo: 'old/console', target: 'addons/console/console-web.yaml' }]);
    expect((await collect(folder)).result.files).toEqual([]);
  });
});

describe('requests and memory', () => {
  const many = (perLine: number, message?: (index: number) => string): TagSpec[] => Array.from({ length: perLine }, (_, index) => ({ name: `v1.${Math.floor(index / 100)}.${index % 100}`, commit: `c${index % 40}`, ...(message === undefined ? {} : { message: message(index) }) }));

  test('messages of 300 tags come with one fetch, and without any from the cache, which nobody has to trust', async () => {
    const web = await component('msg/web', many(300, (index) => (index === 120 ? 'this one: GA' : 'nightly')));
    const folder = await releaseRepo({ 'repos/a.yaml': '- {repositoryFullName: msg/web, baseVersion: v1, messagePattern: "\\\\bGA\\\\b"}\n' });
    const first = await collect(folder);
    expect(first.result.rows).toMatchObject([{ to: { tag: 'v1.1.20' }, details: { message: 'this one: GA' } }]);
    expect(first.requests.filter((line) => line.startsWith('GET'))).toHaveLength(2);
    expect(first.requests.length).toBeLessThanOrEqual(4);

    const cache = join(scratch, 'cache');
    await collect(folder, { cache });
    const second = await collect(folder, { cache });
    expect([second.requests.length, second.result.rows[0]?.to?.tag]).toEqual([1, 'v1.1.20']);
    gitIn(web, '-c', 'user.name=Bob', '-c', 'user.email=bob@example.com', 'tag', '-a', '-m', 'GA', 'v1.9.0', 'v1.0.0^{commit}');
    const third = await collect(folder, { cache });
    expect([third.requests.length, third.result.rows[0]?.to?.tag]).toEqual([expect.any(Number), 'v1.9.0']);
    const [file = ''] = await readdir(join(cache, 'tags'));
    await writeFile(join(cache, 'tags', file), (await readFile(join(cache, 'tags', file), 'utf8')).replaceAll('nightly', 'GA GA G'));
    expect((await collect(folder, { cache })).result.rows[0]).toMatchObject({ state: 'same', to: { tag: 'v1.9.0' } });
    expect((await collect(folder, { cache })).requests).toHaveLength(1);
  });

  test('a hold asks for no messages, and is shown', async () => {
    await component('held/web', [{ name: 'v1.0.0', message: 'a' }, { name: 'v1.1.0', message: 'b' }]);
    const folder = await releaseRepo({ 'repos/a.yaml': '- repositoryFullName: held/web\n  currentTag: v1.0.0\n  hold: {tag: v1.0.0, reason: v1.1.0 loses data}\n' });
    await collect(folder);
    const { requests, result } = await collect(folder);
    expect([requests.length, result.rows[0]]).toMatchObject([1, { state: 'same', held: { tag: 'v1.0.0', reason: 'v1.1.0 loses data' }, why: 'held: v1.1.0 loses data' }]);
  });

  test('--explain says of every tag why, as text and JSON, and writes nothing', async () => {
    const folder = await releaseRepo({ 'repos/a.yaml': '- {repositoryFullName: acme/web, currentTag: v1.2.0}\n- {repositoryFullName: acme/db}\n' });
    const { report, requests, result } = await collect(folder, { explain: 'web' });
    expect(report.text).toMatch(/v1\.2\.3 .*newest release of line v1\.2/);
    expect(report.text).toMatch(/v1\.20\.0 .*outside line v1\.2/);
    expect(report.document).toMatchObject({ explanation: { repo: 'acme/web', tags: [{ tag: 'v1.20.0', reason: 'it is outside line v1.2' }, { tag: 'v1.2.3' }, { tag: 'v1.2.0', reason: 'v1.2.3 is newer' }] } });
    expect([result.files, requests.some((line) => line.includes('/acme/db'))]).toEqual([[], false]);
    await expect(text(folder, 'slipway.lock.json')).rejects.toThrow();
    await expect(collect(folder, { explain: 'wbe' })).rejects.toMatchObject({ code: 'UNKNOWN_COMPONENT', hint: expect.stringContaining('acme/') as unknown });
  });

  test('80 repos of 2,000 tags: one request each once nothing is new, and no memory that grows with them', async () => {
    const first = await component('big/r0', many(2000, () => 'x'));
    const names = Array.from({ length: 80 }, (_, index) => `big/r${index}`);
    gitIn(first, 'pack-refs', '--all');
    for (const name of names.slice(1)) await symlink(first, join(scratch, 'srv', name));
    const folder = await releaseRepo({ 'repos/a.yaml': names.map((name) => `- {repositoryFullName: ${name}, baseVersion: v1}\n`).join('') });
    await collect(folder);
    global.gc?.();
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const { requests, result } = await collect(folder);
    expect(requests).toHaveLength(80);
    expect(result.rows.every(({ state, to }) => state === 'same' && to?.tag === 'v1.19.99')).toBe(true);
    process.stderr.write(`80 × 2,000 tags: ${Math.round(performance.now() - start)} ms, ${Math.round((process.memoryUsage().rss - before) / 2 ** 20)} MiB more, ${Math.round(server.sentBytes() / 2 ** 20)} MiB sent\n`);
    expect(process.memoryUsage().rss - before).toBeLessThan(160 * 2 ** 20);
  });
});
