import { describe, expect, test } from '@jest/globals';
import { digestOf } from '@slipway/oci';
import { parseRepos, parseVersionFile, type Lock, type LockedAddon, type RepoEntry } from '@slipway/release-repo';
import { checkMovedTag, isHotfixBranch, planCollection, planRemovals } from './plan-collection.ts';

const entriesOf = (...lines: readonly string[]): readonly RepoEntry[] => parseRepos(lines.map((line) => `- {${line}}\n`).join(''), 'repos/base.yaml').entries;
const plan = (entries: readonly RepoEntry[], ...refused: readonly string[]): { readonly repos: string[]; readonly codes: string[] } => {
  const { repos, findings } = planCollection(entries, { refused: new Set(refused) });
  return { repos: repos.map(({ repositoryFullName, tag, items }) => `${repositoryFullName}@${tag} ${items.map(({ path, target }) => `${path}>${target}`).join(' ')}`), codes: findings.map(({ code, subject }) => `${code} ${subject}`) };
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
    ['files that are no charts, by their own names', ['repositoryFullName: a/b, currentTag: v1, paths: [deploy/scripts, x.sh], targetPath: scripts', 'repositoryFullName: a/c, currentTag: v2, paths: [configs]'], [], ['a/b@v1 deploy/scripts>scripts/scripts x.sh>scripts/x.sh', 'a/c@v2 configs>configs'], []],
    ...['CODEOWNERS', 'docs/CODEOWNERS', 'images', 'Images/x.list', 'slipway.lock.json', 'Version.yml', 'repos', 'addons', '.gitattributes'].map((place): [string, readonly string[], readonly string[], readonly string[], readonly string[]] => {
      const [target = '', name = place] = place.includes('/') ? place.split('/') : ['.'];
      return [`R10 ${place} is the release repo's own`, [`repositoryFullName: a/b, currentTag: v1, paths: [x/${name}], targetPath: ${target}`], [], [], [`target-refused ${place}`]];
    }),
    ['R10 a workflow of the CI host', ['repositoryFullName: a/b, currentTag: v1, paths: [x.yaml], targetPath: .github/workflows'], [], [], ['target-refused .github/workflows/x.yaml']],
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

test.each<[string, string | undefined, boolean]>([
  ['the line of a release', 'release-2.10', true], ['a customer\'s, where git can have it', 'oem/release-2.10/acme', true], ['a customer\'s below the line', 'release-2.10/acme', true],
  ['the main branch', 'main', false], ['something about releases', 'feature/release-notes', false], ['no branch', undefined, false], ['a name that only begins so', 'release-', false],
])('R26 R28 hand edits are hotfixes on %s: %s %s', (_name, branch, expected) => {
  expect(isHotfixBranch(branch)).toBe(expected);
});

test('R26 what is kept is not asked for, and the rest of its repo is', () => {
  const { repos, kept } = planCollection(entriesOf('repositoryFullName: a/b, currentTag: v1, chartPaths: [x, y]', 'repositoryFullName: a/c, currentTag: v1, chartPaths: [z]'), { refused: new Set(), isKept: ({ target }) => target !== 'addons/y' });
  expect([repos.map(({ items }) => items.map(({ target }) => target)), kept.map(({ target }) => target)]).toEqual([[['addons/y']], ['addons/x', 'addons/z']]);
});

describe('R12 what no entry names any more', () => {
  const entries = entriesOf('repositoryFullName: a/b, currentTag: v1, chartPaths: [kept]');
  const lock = lockOf({ path: 'addons/kept', repo: 'a/b' }, { path: 'addons/left', repo: 'a/c' }, { path: 'addons/own' });
  const versions = parseVersionFile('spec:\n  modules:\n    - name: m\n      addons:\n        - {name: n, namespace: x, version: v1}\n', 'version.yml');
  const none = parseVersionFile('spec: {modules: []}\n', 'version.yml');
  const there = new Map([['addons/kept', digestOf('tree')], ['addons/left', digestOf('tree')], ['addons/own', digestOf('tree')]]);
  const say = ({ removed, findings }: ReturnType<typeof planRemovals>): unknown => [removed, findings.map(({ code, severity, subject, location }) => `${code} ${severity} ${subject} ${location?.file ?? ''}:${location?.line ?? ''}`)];
  const plan2 = (more: Partial<Parameters<typeof planRemovals>[1]> = {}, theLock: Lock | undefined = lock): unknown => say(planRemovals(theLock, { entries, present: there, failed: new Set(), versions: none, ...more }));
  test.each<[string, unknown, unknown]>([
    ['is removed, and said', plan2(), [['addons/left'], ['removed-addon info addons/left addons/left:']]],
    ['is removed, and version.yml still installs it', plan2({ versions }), [['addons/left'], ['removed-addon-listed warning addons/left version.yml:5']]],
    ['stays when it was edited since', plan2({ present: new Map([['addons/left', digestOf('other')]]) }), [[], ['orphan-addon warning addons/left addons/left:']]],
    ['stays when the lock says that it was edited', plan2({}, { ...lock, addons: lock.addons.map((addon) => ({ ...addon, edited: true })) }), [[], ['orphan-addon warning addons/left addons/left:']]],
    ['stays while its repo could not be collected', plan2({ failed: new Set(['a/c']) }), [[], ['orphan-addon info addons/left addons/left:']]],
    ['leaves the lock when its folder is gone already', plan2({ present: new Map() }), [['addons/left'], []]],
    ['is nothing without a lock', say(planRemovals(undefined, { entries, present: there, failed: new Set(), versions })), [[], []]],
    ['may be files beside charts', plan2({ present: new Map([['scripts/a', digestOf('tree')]]) }, { ...lock, addons: [], paths: [{ path: 'scripts/a', repo: 'a/c', tag: 'v1', commit: 'c'.repeat(40), tree: digestOf('tree') }] }), [['scripts/a'], ['removed-addon info scripts/a scripts/a:']]],
  ])('%s', (_name, actual, expected) => {
    expect(actual).toEqual(expected);
  });
});
