import { describe, expect, test } from '@jest/globals';
import { createMemoryTree } from '../../../test/support/memory-tree.ts';
import { checkRepoTargets, chartTarget, parseRepos, pathTarget, setCurrentTag } from './repos.ts';
import { loadRepos } from './repos-load.ts';

const devops = `metadata:
  description: A set of files to collect.
  name: collect set
spec:
# the pipeline
- repositoryFullName: example/pipeline   # ask Ann
  baseVersion: v1.2
  currentTag: v1.2.0     # written by the tool
  chartPaths:
  - manifests/pipeline
  targetChartPath: addons
- repositoryFullName: "example/mongo"
  currentTag: 'v0.9.1'
  chartPaths: ["deploy/mongo"]
`;

const places = (text: string): string[] => parseRepos(text, 'repos/x.yaml').findings.map(({ severity, message, location }) => `${severity} ${location?.line ?? 0}: ${message}`);

describe('reading repos files', () => {
  test('metadata and spec, or the bare list, give entries with their places', () => {
    const { entries, findings } = parseRepos(devops, 'repos/devops.yaml');
    expect(findings).toEqual([]);
    expect(entries).toEqual([
      { file: 'repos/devops.yaml', index: 0, location: { file: 'repos/devops.yaml', line: 6, column: 3 }, repositoryFullName: 'example/pipeline', baseVersion: 'v1.2', currentTag: 'v1.2.0', chartPaths: ['manifests/pipeline'], targetChartPath: 'addons', paths: [], targetPath: '', versionCheck: 'error', owners: [], backupOwners: [] },
      { file: 'repos/devops.yaml', index: 1, location: { file: 'repos/devops.yaml', line: 12, column: 3 }, repositoryFullName: 'example/mongo', currentTag: 'v0.9.1', chartPaths: ['deploy/mongo'], targetChartPath: 'addons', paths: [], targetPath: '', versionCheck: 'error', owners: [], backupOwners: [] },
    ]);
    expect(parseRepos('- repositoryFullName: a/b\n  chartPaths:\n', 'repos/y.yaml').entries).toMatchObject([{ repositoryFullName: 'a/b', chartPaths: [], targetChartPath: 'addons' }]);
  });

  test.each([
    ['broken YAML has line and column', 'spec:\n- a: [\n', ['error 3']],
    ['T80 a version without quotes', 'spec:\n- repositoryFullName: a/b\n  baseVersion: 1.10\n', ['error 3: baseVersion: must be a string: write it in quotes, as "v1.10"']],
    ['a name that is an option', '- repositoryFullName: -x/y\n', ['error 1: repositoryFullName: must be ORGANISATION/NAME']],
    ['a chart path that leaves the repo', '- repositoryFullName: a/b\n  chartPaths: [../x]\n', ['error 2: chartPaths.0: must be a path inside the repository']],
    ['no name', '- chartPaths: [x]\n', ['error 1: repositoryFullName: must be a string']],
    ['an unknown key is a warning only', '- repositoryFullName: a/b\n  owner: ann\n', ['warning 2: owner: unknown key']],
    ['not a list', 'spec: 3\n', ['error 1: must be a list of repos']],
  ])('%s', (_name, text, expected) => {
    const found = places(text);
    expect(found).toHaveLength(expected.length);
    expected.forEach((start, index) => expect(found[index]).toContain(start));
  });

  test('a bad entry does not hide the good ones', () => {
    const { entries, findings } = parseRepos('- repositoryFullName: bad\n- repositoryFullName: a/b\n  owner: x\n', 'f');
    expect(entries.map(({ repositoryFullName, index }) => [repositoryFullName, index])).toEqual([['a/b', 1]]);
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });

  test('a chart that would lie inside another is refused', () => {
    const { entries } = parseRepos('- {repositoryFullName: a/b, chartPaths: [charts/web, charts/web-ui]}\n- {repositoryFullName: a/c, chartPaths: [agent], targetChartPath: addons/web}\n', 'repos/a.yaml');
    expect(checkRepoTargets(entries)).toMatchObject([{ code: 'duplicate-target', subject: 'addons/web/agent', location: { line: 2 } }]);
  });

  test('two charts for one folder are refused, across files', async () => {
    const tree = createMemoryTree({
      'repos/a.yaml': '- repositoryFullName: a/web\n  chartPaths: [charts/web]\n', 'repos/b.yml': '- repositoryFullName: b/web\n  chartPaths: [manifests/web]\n', 'repos/README.md': '', 'repos/old/c.yaml': '[',
    });
    const { entries, findings } = await loadRepos(tree);
    expect(entries).toHaveLength(2);
    expect(findings).toMatchObject([{ code: 'duplicate-target', subject: 'addons/web', location: { file: 'repos/b.yml', line: 1 } }]);
    expect(chartTarget({ targetChartPath: 'addons', repositoryFullName: 'a/web' }, '')).toBe('addons/web');
    expect(pathTarget({ targetPath: '', repositoryFullName: 'a/web' }, 'deploy/scripts')).toBe('scripts');
    expect(pathTarget({ targetPath: 'configs', repositoryFullName: 'a/web' }, 'deploy/app.yaml.j2')).toBe('configs/app.yaml.j2');
  });
});

describe('writing currentTag', () => {
  test.each([
    ['a plain value with a comment', devops, 0, 'v1.2.10', 'currentTag: v1.2.0     #', 'currentTag: v1.2.10     #'],
    ['a quoted value keeps its quotes', devops, 1, 'v1.0.0', "currentTag: 'v0.9.1'", "currentTag: 'v1.0.0'"],
    ['a value that YAML would read as a number gets quotes', '- repositoryFullName: a/b\n  currentTag: v1\n', 0, '1.10', 'currentTag: v1', 'currentTag: "1.10"'],
    ['a value with odd characters gets quotes', '- repositoryFullName: a/b\n  currentTag: v1\n', 0, '$(id): #', 'currentTag: v1', 'currentTag: "$(id): #"'],
    ['an empty value is filled', '- repositoryFullName: a/b\n  currentTag: # none yet\n', 0, 'v1', 'currentTag: #', 'currentTag: v1 #'],
    ['an empty value at the end is filled', '- repositoryFullName: a/b\n  currentTag:', 0, 'v1', 'currentTag:', 'currentTag: v1'],
    ['a missing key is added after the name', '- repositoryFullName: a/b # c\n  chartPaths: [x]\n', 0, 'v1', '# c\n', '# c\n  currentTag: v1\n'],
    ['a missing key is added at the end of the file', '- repositoryFullName: a/b', 0, 'v1', 'a/b', 'a/b\n  currentTag: v1'],
    ['a missing key is added to a flow map', '[{repositoryFullName: a/b}]', 0, 'v1', 'a/b}', 'a/b, currentTag: "v1"}'],
    ['Windows line ends stay', '- repositoryFullName: a/b\r\n  chartPaths: [x]\r\n', 0, 'v1', 'a/b\r\n', 'a/b\r\n  currentTag: v1\r\n'],
    ['an alias is replaced where it stands', '- repositoryFullName: a/b\n  currentTag: &t v1\n- repositoryFullName: c/d\n  currentTag: *t\n', 1, 'v2', '*t', 'v2'],
  ])('%s, every other byte stays', (_name, text, index, tag, before, after) => {
    expect(setCurrentTag(text, index, tag)).toBe(text.replace(before, () => after));
    expect(parseRepos(setCurrentTag(text, index, tag), 'f').entries[index]?.currentTag).toBe(tag);
  });

  test('an entry that is not there is an error', () => {
    expect(() => setCurrentTag(devops, 9, 'v1')).toThrow(expect.objectContaining({ code: 'ENTRY_NOT_FOUND' }));
  });
});
