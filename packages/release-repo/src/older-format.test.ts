import { describe, expect, test } from '@jest/globals';
import { createMemoryTree } from '../../../test/support/memory-tree.ts';
import { formatReleaseCharts, parseChartsList, parseReleaseCharts } from './older-format.ts';
import { pathTarget } from './repos.ts';
import { loadRepos } from './repos-load.ts';

const list = `metadata:
  name: all
spec:
- repositoryFullName: acme/console   # ask Ann
  resourcePaths:
  - release/web.yaml
  - release/redis.yaml
  targetPath: console
  owners: ["@ann"]
- repositoryFullName: acme/charts    # tags only
`;

describe('R52 charts_list.yaml', () => {
  test('is read into the model of repos/*.yaml; tags come from release_charts.yaml', async () => {
    const released = list.replace('# ask Ann\n', '# ask Ann\n  tag: v2.0.0\n');
    const { entries, findings } = await loadRepos(createMemoryTree({ 'charts_list.yaml': list, 'release_charts.yaml': released }));
    expect(findings).toEqual([]);
    expect(entries).toMatchObject([
      { format: 'older', file: 'charts_list.yaml', location: { line: 4 }, repositoryFullName: 'acme/console', currentTag: 'v2.0.0', paths: ['release/web.yaml', 'release/redis.yaml'], targetPath: 'addons/console', chartPaths: [], owners: [{ name: 'ann' }] },
      { repositoryFullName: 'acme/charts', paths: [] },
    ]);
    expect(entries[1]).not.toHaveProperty('currentTag');
    expect(entries[0] === undefined ? '' : pathTarget(entries[0], 'release/web.yaml')).toBe('addons/console/web.yaml');
  });

  test('stands beside repos/*.yaml, and one repo may appear in both and twice', async () => {
    const { entries, findings } = await loadRepos(createMemoryTree({ 'charts_list.yaml': `${list}- {repositoryFullName: acme/console, resourcePaths: [release/other.yaml], targetPath: web}\n`, 'repos/a.yaml': '- {repositoryFullName: acme/console, chartPaths: [charts/x]}\n' }));
    expect([entries.map(({ repositoryFullName }) => repositoryFullName), findings]).toEqual([['acme/console', 'acme/console', 'acme/charts', 'acme/console'], []]);
  });

  test.each([['console', 'addons/console'], ['addons/console', 'addons/console'], ['addons', 'addons'], ['prerequisites/k8s_resources', 'prerequisites/k8s_resources'], ['./a//b', 'addons/a/b']])('the target %s is %s', (targetPath, expected) => {
    expect(parseChartsList(`- {repositoryFullName: a/b, resourcePaths: [x.yaml], targetPath: ${targetPath}}\n`).entries[0]?.targetPath).toBe(expected);
  });

  test.each<[string, Readonly<Record<string, string>>, string, number, string, string]>([
    ['two files of one name in one folder', { 'charts_list.yaml': 'spec:\n- {repositoryFullName: a/b, resourcePaths: [release/web.yaml], targetPath: console}\n- {repositoryFullName: a/c, resourcePaths: [deploy/web.yaml], targetPath: console}\n' }, 'charts_list.yaml', 3, 'both collected into addons/console/web.yaml', 'another target'],
    ['two files of one name of one entry', { 'charts_list.yaml': 'spec:\n- repositoryFullName: a/b\n  resourcePaths: [x/web.yaml, y/web.yaml]\n  targetPath: console\n' }, 'charts_list.yaml', 2, 'both collected into addons/console/web.yaml', 'another target'],
    ['a name of the other format for its files', { 'charts_list.yaml': 'spec:\n- repositoryFullName: a/b\n  resourcePath: [x.yaml]\n' }, 'charts_list.yaml', 3, 'resourcePath: unknown key', 'did you mean resourcePaths'],
    ['a file that climbs', { 'charts_list.yaml': 'spec:\n- repositoryFullName: a/b\n  resourcePaths: [../x.yaml]\n' }, 'charts_list.yaml', 3, 'inside the repository', 'resourcePaths: [release/web.yaml]'],
    ['a target that climbs', { 'charts_list.yaml': 'spec:\n- repositoryFullName: a/b\n  resourcePaths: [x.yaml]\n  targetPath: ../other\n' }, 'charts_list.yaml', 4, 'inside the repository', 'targetPath: scripts'],
    ['one file that is a word', { 'charts_list.yaml': 'spec:\n- repositoryFullName: a/b\n  resourcePaths: x.yaml\n' }, 'charts_list.yaml', 3, 'must be a list of files', 'resourcePaths: [release/web.yaml]'],
    ['broken YAML', { 'charts_list.yaml': 'spec: [\n' }, 'charts_list.yaml', 2, 'charts_list.yaml', 'correct the file'],
    ['a tag that is a number', { 'charts_list.yaml': 'spec:\n- repositoryFullName: a/b\n', 'release_charts.yaml': 'spec:\n- repositoryFullName: a/b\n  tag: 1.10\n' }, 'release_charts.yaml', 3, 'tag: must be a string', 'mode tags writes it anew'],
    ['a list of tags that is broken', { 'charts_list.yaml': 'spec:\n- repositoryFullName: a/b\n', 'release_charts.yaml': '<<<<<<< ours\n' }, 'release_charts.yaml', 1, 'must be a list', 'take release_charts.yaml back from git'],
  ])('%s has file, line and way out', async (_name, files, file, line, message, wayOut) => {
    const { findings } = await loadRepos(createMemoryTree(files));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings[0]).toMatchObject({ location: { file, line }, message: expect.stringContaining(message) as unknown, hint: expect.stringContaining(wayOut) as unknown });
  });
});

describe('R52 release_charts.yaml', () => {
  const tags: ReadonlyMap<string, string> = new Map([['acme/console', 'v2.0.1'], ['acme/charts', '1.10']]);
  const tagOf = (repo: string): string | undefined => tags.get(repo);
  test('is the list with tags, comments and order kept, and reads back', () => {
    const text = formatReleaseCharts(list, tagOf);
    expect(text).toBe(list.replace('# ask Ann\n', '# ask Ann\n  tag: v2.0.1\n').replace('# tags only\n', '# tags only\n  tag: "1.10"\n'));
    expect(parseReleaseCharts(text)).toEqual({ tags, findings: [] });
  });
  test('a bare list, Windows line ends, and a repo without a tag', () => {
    expect(formatReleaseCharts('- repositoryFullName: acme/console\r\n- repositoryFullName: acme/new\r\n', tagOf)).toBe('- repositoryFullName: acme/console\r\n  tag: v2.0.1\r\n- repositoryFullName: acme/new\r\n');
    expect(formatReleaseCharts('', tagOf)).toBe('');
  });
  test('T65 a tag with odd characters stays data', () => {
    const odd = (): string => '$(id): "x" #';
    expect(parseReleaseCharts(formatReleaseCharts('- repositoryFullName: a/b\n', odd)).tags.get('a/b')).toBe(odd());
  });
});
