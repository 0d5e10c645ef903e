import { describe, expect, test } from '@jest/globals';
import { parseRepos, treeDigest, type LockedAddon } from '@slipway/release-repo';
import { checkChart, compareChart, type FileContent, type FolderContent } from './component-chart.ts';

const files = (texts: Readonly<Record<string, string>>, executable = false): Map<string, FileContent> => new Map(Object.entries(texts).map(([path, text]) => [path, { data: Buffer.from(text), executable }]));
const digestOf = (tree: FolderContent): LockedAddon['tree'] => treeDigest(new Map([...tree].map(([path, { data }]) => [path, Buffer.from(data)])));
const chart = files({ 'Chart.yaml': 'name: web\n', 'values.yaml': 'a: 1\n' });
const edited = files({ 'Chart.yaml': 'name: web\n', 'values.yaml': 'a: 2\n' });
const blanks = files({ 'Chart.yaml': 'name: web\n', 'values.yaml': 'a: 1  \n' });
const runnable = files({ 'Chart.yaml': 'name: web\n', 'values.yaml': 'a: 1\n' }, true);
const locked = (tree: FolderContent, more: Partial<LockedAddon> = {}): LockedAddon => ({ path: 'addons/web', name: 'web', version: 'v1', repo: 'a/b', tag: 'v1', commit: 'c1', tree: digestOf(tree), ...more });

test.each<[string, FolderContent, LockedAddon | undefined, string, boolean]>([
  ['no folder yet', new Map(), undefined, 'added', false],
  ['a folder that was deleted by hand', new Map(), locked(chart), 'added', false],
  ['the same bytes', chart, undefined, 'same', false],
  ['other files, and nothing is known of them', edited, undefined, 'changed', false],
  ['other files since this tag was collected', edited, locked(chart), 'edited', false],
  ['the same, after the lock took note', edited, locked(edited, { edited: true }), 'edited', false],
  ['files that lost or won their executable bit: the modes of the tag are taken', runnable, locked(chart), 'changed', false],
  ['only blanks differ: the bytes of the tag are taken', blanks, locked(chart), 'changed', false],
  ['an older tag, as it was collected', edited, locked(edited, { tag: 'v0', commit: 'c0' }), 'changed', false],
  ['an older tag, edited since', edited, locked(chart, { tag: 'v0', commit: 'c0' }), 'changed', true],
  ['an older tag, edited, and the lock took note', edited, locked(edited, { tag: 'v0', commit: 'c0', edited: true }), 'changed', true],
  ['the same tag of another repo', edited, locked(chart, { repo: 'a/other' }), 'changed', true],
  ['an addon of this repo that was never collected', edited, { path: 'addons/web', name: 'web', version: 'v1', tree: digestOf(chart) }, 'changed', false],
])('collecting over %s: %s', (_name, present, before, change, losesEdits) => {
  expect(compareChart({ present, collected: chart, locked: before, repo: 'a/b', tag: 'v1', commit: 'c1' })).toEqual({ change, losesEdits });
});

describe('R15 name and version of a chart', () => {
  const check = (name: string, version: string, tag: string, more = ''): string[] => {
    const [entry] = parseRepos(`- {repositoryFullName: a/b, chartPaths: [web]${more}}\n`, 'repos/base.yaml').entries;
    if (entry === undefined) throw new Error('no entry');
    return checkChart({ name, version }, { entry, target: 'addons/web', tag }).map(({ code, severity, hint = '', location }) => `${code} ${severity} ${location?.file ?? ''}:${location?.line ?? 0} ${/a\/b as (v\S+) with/.exec(hint)?.[1] ?? ''}`.trim());
  };
  test.each<[string, string, string, string, string, readonly string[]]>([
    ['as they must be', 'web', 'v1.2.0', 'v1.2.0', '', []],
    ['without the v of the tag', 'web', '1.2.0', 'v1.2.0', '', []],
    ['with a v that the tag lacks', 'web', 'v1.2.0', '1.2.0', '', []],
    ['another name', 'www', 'v1.2.0', 'v1.2.0', '', ['chart-invalid error repos/base.yaml:1']],
    ['another version', 'web', 'v1.2.1', 'v1.2.0', '', ['version-mismatch error repos/base.yaml:1']],
    ['both', 'www', '1.2', 'v1.2.0', '', ['chart-invalid error repos/base.yaml:1', 'version-mismatch error repos/base.yaml:1']],
    ['P9 a tag that no chart can have, and what it could be', 'web', '0.1.0', 'v0.1.0.alpha.2', '', ['tag-no-version error repos/base.yaml:1 v0.1.0-alpha.2']],
    ['P9 such a tag, where the version is a warning', 'web', '0.1.0', 'v0.1.0.alpha.2', ', versionCheck: warn', ['tag-no-version warning repos/base.yaml:1 v0.1.0-alpha.2']],
    ['P9 a prerelease that is a version', 'web', '1.0.0-rc.1.1', 'v1.0.0-rc.1.1', '', []],
    ['another version, where it is a warning', 'web', '9.9.9', 'v1.2.0', ', versionCheck: warn', ['version-mismatch warning repos/base.yaml:1']],
    ['another version, where nobody asks', 'web', '9.9.9', 'release-2024', ', versionCheck: off', []],
    ['another name, where nobody asks for the version', 'www', '9.9.9', 'v1', ', versionCheck: off', ['chart-invalid error repos/base.yaml:1']],
    ['a tag without any number', 'web', '1.0.0', 'latest', '', ['tag-no-version error repos/base.yaml:1']],
  ])('%s', (_what, name, version, tag, more, expected) => {
    expect(check(name, version, tag, more)).toEqual(expected);
  });
});
