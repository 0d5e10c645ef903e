import { describe, expect, test } from '@jest/globals';
import { digestOf } from '@slipway/oci';
import { parseRepos, type Lock, type LockedAddon, type RepoEntry } from '@slipway/release-repo';
import { checkMovedTag, checkOrphans, planCollection } from './plan-collection.ts';

const entriesOf = (...lines: readonly string[]): readonly RepoEntry[] => parseRepos(lines.map((line) => `- {${line}}\n`).join(''), 'repos/base.yaml').entries;
const plan = (entries: readonly RepoEntry[], ...refused: readonly string[]): { readonly repos: string[]; readonly codes: string[] } => {
  const { repos, findings } = planCollection(entries, { refused: new Set(refused) });
  return { repos: repos.map(({ repositoryFullName, tag, charts }) => `${repositoryFullName}@${tag} ${charts.map(({ path, target }) => `${path}>${target}`).join(' ')}`), codes: findings.map(({ code, subject }) => `${code} ${subject}`) };
};
const lockOf = (...addons: readonly Pick<LockedAddon, 'path' | 'repo' | 'tag' | 'commit'>[]): Lock => ({
  lockVersion: 1, engine: { helm: '4.0.0' }, images: [], manifests: {}, blobs: {}, addons: addons.map((addon): LockedAddon => ({ name: 'n', version: 'v', tree: digestOf('tree'), ...addon })),
});

describe('what is fetched from where', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
    ['charts of one repo are fetched together', ['repositoryFullName: a/b, currentTag: v1, chartPaths: [x, c/y]', 'repositoryFullName: a/b, currentTag: v1, chartPaths: [z]'], [], ['a/b@v1 x>addons/x c/y>addons/y z>addons/z'], []],
    ['a repo without charts is a source of tags only', ['repositoryFullName: a/b, currentTag: v1'], [], [], []],
    ['an entry without a tag is told', ['repositoryFullName: a/b, chartPaths: [x]', 'repositoryFullName: a/c, currentTag: v1, chartPaths: [y]'], [], ['a/c@v1 y>addons/y'], ['tag-missing a/b']],
    ['P9 two tags of one repo', ['repositoryFullName: a/b, currentTag: v1, chartPaths: [x]', 'repositoryFullName: a/b, currentTag: v2, chartPaths: [y]'], [], [], ['tag-conflict a/b']],
    ['a folder that is refused, beside one that is not', ['repositoryFullName: a/b, currentTag: v1, chartPaths: [x, y]'], ['addons/x'], ['a/b@v1 y>addons/y'], []],
    ['a place that no other step looks at', ['repositoryFullName: a/b, currentTag: v1, chartPaths: [x], targetChartPath: charts'], [], ['a/b@v1 x>charts/x'], ['outside-addons charts/x']],
    ['a group below addons/', ['repositoryFullName: a/b, currentTag: v1, chartPaths: [x], targetChartPath: addons/group'], [], ['a/b@v1 x>addons/group/x'], []],
  ])('%s', (_name, lines, refused, repos, codes) => {
    expect(plan(entriesOf(...lines), ...refused)).toEqual({ repos, codes });
  });
});

test('T66 a tag at another commit is told once per repo, whichever addon recorded it', () => {
  const [wanted] = planCollection(entriesOf('repositoryFullName: a/b, currentTag: v1, chartPaths: [x]'), { refused: new Set() }).repos;
  if (wanted === undefined) throw new Error('nothing planned');
  const commit = 'a'.repeat(40);
  expect(checkMovedTag(undefined, wanted, commit)).toEqual([]);
  expect(checkMovedTag(lockOf({ path: 'addons/other', repo: 'a/b', tag: 'v1', commit }), wanted, commit)).toEqual([]);
  expect(checkMovedTag(lockOf({ path: 'addons/other', repo: 'a/b', tag: 'v0', commit: 'b'.repeat(40) }), wanted, commit)).toEqual([]);
  expect(checkMovedTag(lockOf({ path: 'addons/other', repo: 'a/b', tag: 'v1', commit: 'b'.repeat(40) }), wanted, commit)).toMatchObject([{ code: 'tag-moved', severity: 'error', subject: 'a/b', location: { file: 'repos/base.yaml', line: 1 } }]);
});

test('an orphan was collected once, is there still, and has no entry', () => {
  const entries = entriesOf('repositoryFullName: a/b, currentTag: v1, chartPaths: [kept]');
  const lock = lockOf({ path: 'addons/kept', repo: 'a/b' }, { path: 'addons/left', repo: 'a/c' }, { path: 'addons/own' }, { path: 'addons/removed', repo: 'a/d' });
  const present = new Set(['addons/kept', 'addons/left', 'addons/own']);
  expect(checkOrphans(lock, { entries, present }).map(({ code, severity, subject }) => `${code} ${severity} ${subject}`)).toEqual(['orphan-addon info addons/left']);
  expect(checkOrphans(undefined, { entries, present })).toEqual([]);
});
