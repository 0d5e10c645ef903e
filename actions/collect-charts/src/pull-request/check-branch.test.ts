import { describe, expect, test } from '@jest/globals';
import type { ProposedRow, RepoTree, RowState } from '@slipway/release-repo';
import { createMemoryTree } from '../../../../test/support/memory-tree.ts';
import { checkFiles, checkTags } from './check-branch.ts';
import { checkCollected } from './check-collected.ts';

const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];
const since = new Date(0);

interface Tags { readonly [repo: string]: readonly [tag: string, commit: string] }

const treeOf = (tags: Tags, addons: readonly object[] = []): RepoTree => createMemoryTree({
  'repos/all.yaml': Object.entries(tags).map(([repo, [tag]]) => `- repositoryFullName: ${repo}\n  currentTag: ${tag}\n  chartPaths: [charts/${repo.split('/')[1] ?? ''}]\n`).join(''),
  'slipway.lock.json': JSON.stringify({ lockVersion: 1, engine: { helm: '4.0.0' }, repos: Object.entries(tags).map(([repo, [tag, commit]]) => ({ repo, tag, commit })), addons, images: [], manifests: {}, blobs: {} }),
});
const row = (repo: string, tag: string, commit: string, given: Partial<ProposedRow> = {}): ProposedRow => ({ repo, kind: 'update', tag, commit, since, ...given });
const base = treeOf({ 'acme/shop': ['v1', a], 'acme/web': ['v1', a] });

describe('a branch says what its owners are asked about', () => {
  test.each<readonly [string, Tags, readonly ProposedRow[], readonly string[]]>([
    ['what mode tags makes', { 'acme/shop': ['v2', b], 'acme/web': ['v1', a] }, [row('acme/shop', 'v2', b)], []],
    ['another tag than the row says', { 'acme/shop': ['v3', b], 'acme/web': ['v1', a] }, [row('acme/shop', 'v2', b)], ['acme/shop']],
    ['another commit than the row says', { 'acme/shop': ['v2', a], 'acme/web': ['v1', a] }, [row('acme/shop', 'v2', b)], ['acme/shop']],
    ['a repo that nobody is asked about', { 'acme/shop': ['v2', b], 'acme/web': ['v2', b] }, [row('acme/shop', 'v2', b)], ['acme/web']],
    ['a commit that nobody is asked about', { 'acme/shop': ['v2', b], 'acme/web': ['v1', b] }, [row('acme/shop', 'v2', b)], ['acme/web']],
    ['no rows at all', { 'acme/shop': ['v2', b], 'acme/web': ['v1', a] }, [], ['acme/shop']],
    ['a moved tag keeps its recorded commit', { 'acme/shop': ['v1', a], 'acme/web': ['v1', a] }, [row('acme/shop', 'v1', b, { kind: 'moved' })], []],
    ['a moved tag that nobody has taken', { 'acme/shop': ['v1', b], 'acme/web': ['v1', a] }, [row('acme/shop', 'v1', b, { kind: 'moved' })], ['acme/shop']],
    ['a moved tag that was taken', { 'acme/shop': ['v1', b], 'acme/web': ['v1', a] }, [row('acme/shop', 'v1', b, { kind: 'moved', taken: true })], []],
    ['a blocked repo stays as it was', { 'acme/shop': ['v1', a], 'acme/web': ['v1', a] }, [row('acme/shop', 'v1', a, { kind: 'blocked' })], []],
    ['a blocked repo that got a tag by hand', { 'acme/shop': ['v9', b], 'acme/web': ['v1', a] }, [{ repo: 'acme/shop', kind: 'blocked', since }], ['acme/shop']],
  ])('%s', async (_name, tags, rows, subjects) => {
    const findings = await checkTags(treeOf(tags), base, rows);
    expect([...new Set(findings.map(({ subject }) => subject))]).toEqual(subjects);
    for (const { code, location } of findings) expect([code, location?.file]).toEqual(['branch-changed', expect.stringMatching(/^(repos\/all\.yaml|slipway\.lock\.json)$/)]);
  });

  test('it changes files of tags only', () => {
    expect(checkFiles('slipway/tags-main', ['repos/a.yaml', 'slipway.yaml', 'slipway.lock.json'])).toEqual([]);
    expect(checkFiles('slipway/tags-main', ['.github/workflows/x.yml', 'repos.txt']).map(({ location }) => location?.file)).toEqual(['.github/workflows/x.yml', 'repos.txt']);
    expect(checkFiles('slipway/tags-main', undefined)).toHaveLength(1);
  });
});

describe('charts are there at the tags that were agreed to', () => {
  const addon = (name: string, tag: string, repo = `acme/${name}`): object => ({ path: `addons/${name}`, name, version: '1.0.0', repo, tag, commit: a, tree: `sha256:${'0'.repeat(64)}` });
  const tags: Tags = { 'acme/shop': ['v1', a], 'acme/web': ['v1', a] };
  test.each<readonly [string, readonly object[], readonly string[]]>([
    ['all of them', [addon('shop', 'v1'), addon('web', 'v1')], []],
    ['one at another tag', [addon('shop', 'v1'), addon('web', 'v0')], ['addons/web']],
    ['one that was not collected', [addon('shop', 'v1')], ['addons/web']],
    ['one of another repo', [addon('shop', 'v1'), addon('web', 'v1', 'other/web')], ['addons/web']],
    ['one that no entry names is another matter', [addon('shop', 'v1'), addon('web', 'v1'), addon('old', 'v0')], []],
  ])('%s', async (_name, addons, subjects) => {
    const findings = await checkCollected(treeOf(tags, addons), () => Promise.resolve([]));
    expect(findings.map(({ code, subject }) => `${code} ${subject}`)).toEqual(subjects.map((subject) => `not-collected ${subject}`));
    expect(findings.every(({ hint }) => hint?.includes('take it out of repos/*.yaml'))).toBe(true);
  });

  const blocked: RowState = { row: { repo: 'acme/web', kind: 'blocked', since }, state: 'overridden', by: 'lead', reason: 'next week', at: since };
  const silent: RowState = { row: row('acme/web', 'v1', a), state: 'overridden', by: 'lead', reason: 'she sleeps', at: since };
  const confirmed: RowState = { row: row('acme/web', 'v1', a), state: 'confirmed', by: 'ben', how: 'comment', at: since, isBackup: false };
  test.each<readonly [string, readonly object[], readonly RowState[], 'warning' | 'error', string]>([
    ['a blocked repo that was overridden and never collected is gone without', [addon('shop', 'v1')], [blocked], 'warning', 'the release goes without addons/web: acme/web was overridden while it was blocked, and v1 was not collected'],
    ['one that was collected before goes on as it was', [addon('shop', 'v1'), addon('web', 'v0')], [blocked], 'warning', 'the release goes on with addons/web at v0: acme/web was overridden while it was blocked, and v1 was not collected'],
    ['an override of a silent owner is about a tag, whose charts are awaited', [addon('shop', 'v1')], [silent], 'error', 'acme/web is to be released at v1, and the charts have none of it'],
    ['an older override does not count where the owner confirmed a tag since', [addon('shop', 'v1')], [confirmed, blocked], 'error', 'acme/web is to be released at v1, and the charts have none of it'],
    ['nor does one that is awaited still', [addon('shop', 'v1')], [{ row: blocked.row, state: 'blocked', who: ['lead'] }], 'error', 'acme/web is to be released at v1, and the charts have none of it'],
  ])('%s', async (_name, addons, states, severity, message) => {
    expect(await checkCollected(treeOf(tags, addons), () => Promise.resolve(states))).toEqual([expect.objectContaining({ code: 'not-collected', subject: 'addons/web', severity, message })]);
  });

  test('what has no tag is gone without, and nobody is asked who agreed to it', async () => {
    const tree = createMemoryTree({ 'repos/all.yaml': '- repositoryFullName: acme/new\n  chartPaths: [charts/new]\n' });
    expect(await checkCollected(tree, () => Promise.reject(new Error('nobody is to be asked')))).toEqual([expect.objectContaining({ code: 'not-collected', severity: 'warning', message: 'the release goes without addons/new: acme/new has no tag' })]);
  });
});
