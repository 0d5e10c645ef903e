import { describe, expect, test } from '@jest/globals';
import type { Git } from '@slipway/git';
import { parseRepos, treeDigest, type LockedAddon } from '@slipway/release-repo';
import { checkChart, compareChart, readChart } from './component-chart.ts';

const files = (texts: Readonly<Record<string, string>>): Map<string, Buffer> => new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
const chart = files({ 'Chart.yaml': 'name: web\n', 'values.yaml': 'a: 1\n' });
const edited = files({ 'Chart.yaml': 'name: web\n', 'values.yaml': 'a: 2\n' });
const blanks = files({ 'Chart.yaml': 'name: web\n', 'values.yaml': 'a: 1  \n' });
const locked = (tree: ReadonlyMap<string, Buffer>, more: Partial<LockedAddon> = {}): LockedAddon => ({ path: 'addons/web', name: 'web', version: 'v1', repo: 'a/b', tag: 'v1', commit: 'c1', tree: treeDigest(tree), ...more });

test.each<[string, ReadonlyMap<string, Buffer>, LockedAddon | undefined, string, boolean]>([
  ['no folder yet', new Map(), undefined, 'added', false],
  ['a folder that was deleted by hand', new Map(), locked(chart), 'added', false],
  ['the same bytes', chart, undefined, 'same', false],
  ['other files, and nothing is known of them', edited, undefined, 'changed', false],
  ['other files since this tag was collected', edited, locked(chart), 'edited', false],
  ['the same, after the lock took note', edited, locked(edited, { edited: true }), 'edited', false],
  ['only blanks differ: the bytes of the tag are taken', blanks, locked(chart), 'changed', false],
  ['an older tag, as it was collected', edited, locked(edited, { tag: 'v0', commit: 'c0' }), 'changed', false],
  ['an older tag, edited since', edited, locked(chart, { tag: 'v0', commit: 'c0' }), 'changed', true],
  ['an older tag, edited, and the lock took note', edited, locked(edited, { tag: 'v0', commit: 'c0', edited: true }), 'changed', true],
  ['the same tag of another repo', edited, locked(chart, { repo: 'a/other' }), 'changed', true],
  ['an addon of this repo that was never collected', edited, { path: 'addons/web', name: 'web', version: 'v1', tree: treeDigest(chart) }, 'changed', false],
])('collecting over %s: %s', (_name, present, before, change, losesEdits) => {
  expect(compareChart({ present, collected: chart, locked: before, repo: 'a/b', tag: 'v1', commit: 'c1' })).toEqual({ change, losesEdits });
});

describe('R15 name and version of a chart', () => {
  const [entry] = parseRepos('- {repositoryFullName: a/b, chartPaths: [web]}\n', 'repos/base.yaml').entries;
  test.each<[string, string, string, readonly string[]]>([
    ['as they must be', 'web', 'v1.2.0', []],
    ['without the v of the tag', 'web', '1.2.0', []],
    ['another name', 'www', 'v1.2.0', ['chart-invalid']],
    ['another version', 'web', 'v1.2.1', ['version-mismatch']],
    ['both', 'www', '1.2', ['chart-invalid', 'version-mismatch']],
  ])('%s', (_what, name, version, codes) => {
    if (entry === undefined) throw new Error('no entry');
    expect(checkChart({ name, version }, { entry, target: 'addons/web', tag: 'v1.2.0' }).map(({ code }) => code)).toEqual(codes);
  });
});

test.each([
  ['a symbolic link', '120000', 'web/a', 'CHART_UNSAFE'],
  ['a submodule', '160000', 'web/a', 'CHART_UNSAFE'],
  ['a repository in the repository', '100644', 'web/.git/config', 'CHART_UNSAFE'],
  ['the same for file systems that do not tell case', '100644', 'web/sub/.GIT/config', 'CHART_UNSAFE'],
  ['the short name of it', '100644', 'web/git~1/config', 'CHART_UNSAFE'],
])('T53 %s is refused', async (_name, mode, path, code) => {
  const git = { readTree: () => Promise.resolve([{ path, mode, type: 'blob', oid: 'o' }]), readBlobs: () => Promise.reject(new Error('must not be read')) } as unknown as Git;
  await expect(readChart(git, { commit: 'c', annotated: false }, { path: 'web', origin: 'a/b@v1:web' })).rejects.toMatchObject({ code });
});
