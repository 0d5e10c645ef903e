import { describe, expect, test } from '@jest/globals';
import { SlipwayError } from '@slipway/core';
import { parseRepos } from '@slipway/release-repo';
import type { FileContent } from '../component-chart.ts';
import { createCompleteChart } from './chart-dependencies.ts';
import { findMissingDependencies } from './dependency-lock.ts';

const completeFromCommit = createCompleteChart({ fetchChart: () => Promise.reject(new Error('nothing may be fetched')), loadChart: ({ files: all }) => Promise.resolve({ files: all.filter(({ path }) => !path.endsWith('.bak')) }) });

const files = (texts: Readonly<Record<string, string>>): Map<string, FileContent> => new Map(Object.entries(texts).map(([path, text]) => [path, { data: Buffer.from(text), executable: false }]));
const chart = (repository: string): string => `name: web\nversion: 1.0.0\ndependencies:\n  - {name: lib, version: "^1", repository: "${repository}"}\n`;
const [entry] = parseRepos('- {repositoryFullName: a/b, currentTag: v1, chartPaths: [charts/web]}\n', 'repos/base.yaml').entries;
if (entry === undefined) throw new Error('no entry');
const item = { kind: 'chart', entry, path: 'charts/web', target: 'addons/web' } as const;
const component = {
  tag: { name: 'v1', commit: 'c'.repeat(40), annotated: false }, prepare: () => Promise.resolve(),
  read: (path: string) => (path === 'lib' ? Promise.resolve([{ path: 'Chart.yaml', data: Buffer.from('name: lib\nversion: 1.0.0\n'), executable: false }, { path: '.helmignore', data: Buffer.from('*.bak\n'), executable: false }, { path: 'run.bak', data: Buffer.from('x'), executable: true }]) : Promise.reject(new SlipwayError('CHART_NOT_FOUND', 'there is no such path at this tag'))),
};

describe('dependencies of a chart', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['none', { 'Chart.yaml': 'name: web\n' }, []],
    ['vendored as a folder', { 'Chart.yaml': chart(''), 'charts/lib/Chart.yaml': '' }, []],
    ['vendored as an archive', { 'Chart.yaml': chart(''), 'charts/lib-1.2.0.tgz': '' }, []],
    ['an archive of a chart whose name only begins so', { 'Chart.yaml': chart(''), 'charts/lib-more-1.2.0.tgz': '' }, ['lib ^1']],
    ['missing, with the version of Chart.lock', { 'Chart.yaml': chart('x'), 'Chart.lock': 'dependencies:\n  - {name: lib, version: 1.2.3, repository: x}\n' }, ['lib 1.2.3']],
    ['missing, wanted twice under two aliases', { 'Chart.yaml': 'name: web\ndependencies:\n  - {name: lib, alias: a, version: ^1, repository: x}\n  - {name: lib, alias: b, version: ^2, repository: x}\n', 'Chart.lock': 'dependencies:\n  - {name: lib, version: 1.2.3, repository: x}\n  - {name: lib, version: 2.0.0, repository: x}\n' }, ['lib 1.2.3', 'lib 2.0.0']],
    ['missing, of an older chart', { 'Chart.yaml': 'name: web\n', 'requirements.yaml': 'dependencies:\n  - {name: lib, version: "1.0.0", repository: x}\n' }, ['lib 1.0.0']],
  ])('%s', (_name, texts, expected) => {
    expect(findMissingDependencies(files(texts)).map(({ name, version }) => `${name} ${version}`)).toEqual(expected);
  });

  test.each([
    ['file://../../lib', [], true], ['file://../nowhere', ['dependency-missing'], false], ['file://../../../../etc', ['dependency-missing'], false],
    ['https://charts.example.com', ['dependency-missing'], false], ['oci://registry.example.com/charts', ['dependency-missing'], false],
  ])('of %s: %j', async (repository, codes, isAdded) => {
    const found = files({ 'Chart.yaml': chart(repository) });
    const findings = await completeFromCommit(found, { item, component, origin: 'a/b@v1:charts/web' });
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(findings.every(({ location, hint }) => location?.file === 'repos/base.yaml' && hint?.includes('helm dependency build') === true)).toBe(true);
    expect([...found.keys()].filter((path) => path.startsWith('charts/'))).toEqual(isAdded ? ['charts/lib/Chart.yaml', 'charts/lib/.helmignore'] : []);
  });

  test.each([
    ['another version than Chart.lock says', chart('file://../../lib'), 'its version is 1.0.0, but Chart.lock says 1.2.3'],
    ['another chart', chart('file://../../lib').replaceAll('lib,', 'other,'), 'it is the chart lib'],
  ])('of the same commit, but %s', async (_name, text, message) => {
    const found = files({ 'Chart.yaml': text, 'Chart.lock': 'dependencies:\n  - {name: lib, version: 1.2.3, repository: "file://../../lib"}\n' });
    const findings = await completeFromCommit(found, { item, component, origin: 'a/b@v1:charts/web' });
    expect(findings.at(-1)).toMatchObject({ code: 'dependency-invalid', message: expect.stringContaining(message) as unknown, hint: expect.stringContaining('tag') as unknown });
    expect(found.size).toBe(2);
  });
});
