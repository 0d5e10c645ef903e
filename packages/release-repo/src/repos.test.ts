import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { createMemoryTree } from '../../../test/support/memory-tree.ts';
import { checkRepoTargets, chartTarget, parseRepos, pathTarget, setCurrentTags } from './repos.ts';
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

  test('a file in another encoding is left alone', async () => {
    const { entries, findings } = await loadRepos(createMemoryTree({ 'repos/a.yaml': Buffer.from('# \u00e9\n- repositoryFullName: a/b # \u00e4\n', 'latin1'), 'repos/b.yaml': '- repositoryFullName: a/c # \u00e4\n' }));
    expect([entries.map(({ repositoryFullName }) => repositoryFullName), findings]).toMatchObject([['a/c'], [{ message: 'it is not UTF-8', location: { file: 'repos/a.yaml', line: 1 }, hint: expect.stringContaining('UTF-8') as unknown }]]);
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

describe('R11 P9 P10 every mistake has file, line and way out', () => {
  const entry = (keys: string): string => `metadata:\n  name: x\nspec:\n- repositoryFullName: a/b\n  ${keys}\n`;
  test.each<[string, string, number, string, string]>([
    ['broken YAML', 'spec:\n- a: [\n', 3, 'repos/x.yaml', 'correct the file'],
    ['T77 a key twice', entry('baseVersion: v1\n  baseVersion: v2'), 6, 'repos/x.yaml', 'correct the file'],
    ['no list', 'spec: 3\n', 1, 'list of repos', 'write spec:'],
    ['an entry that is a word', 'spec:\n- a/b\n', 2, 'the entry', 'repositoryFullName: acme/web'],
    ['no name', 'spec:\n- chartPaths: [x]\n', 2, 'repositoryFullName: must be a string', 'repositoryFullName: acme/web'],
    ['a name without organisation', 'spec:\n- repositoryFullName: web\n', 2, 'ORGANISATION/NAME', 'acme/web'],
    ['an address for a name', 'spec:\n- repositoryFullName: https://git.example.com/a/b\n', 2, 'ORGANISATION/NAME', 'acme/web'],
    ['T62 a name that is an option', 'spec:\n- repositoryFullName: --upload-pack=x/y\n', 2, 'ORGANISATION/NAME', 'acme/web'],
    ['a name that climbs', 'spec:\n- repositoryFullName: a/../../b\n', 2, 'ORGANISATION/NAME', 'acme/web'],
    ['T80 P10 a line without quotes that is a number', entry('baseVersion: 1.20'), 5, 'write it in quotes, as "v1.10"', 'baseVersion: "v1.2"'],
    ['P10 a line with a star', entry('baseVersion: v1.x'), 5, 'must be a line of versions such as v1.2', 'baseVersion: "v1.2"'],
    ['P10 a prerelease as line', entry('baseVersion: v1.2.0-rc.1'), 5, 'must be a line of versions', 'baseVersion: "v1.2"'],
    ['T80 a tag without quotes that is a number', entry('currentTag: 1.10'), 5, 'write it in quotes', 'currentTag: "v1.2.3"'],
    ['chart paths as a word', entry('chartPaths: charts/web'), 5, 'must be a list of folders', 'chartPaths: [charts/web]'],
    ['no chart path in the list', entry('chartPaths: []'), 5, 'at least one folder', 'chartPaths: [charts/web]'],
    ['a chart path that climbs', entry('chartPaths: [../../etc]'), 5, 'inside the repository', 'chartPaths: [charts/web]'],
    ['an absolute target', entry('targetChartPath: /srv'), 5, 'inside the repository', 'targetChartPath: addons'],
    ['P9 a pattern that cannot be read', entry('tagPattern: "v(1"'), 5, 'has a ( without its )', 'tagPattern: "v[0-9.]+"'],
    ['T81 a pattern that looks ahead', entry('messagePattern: "(?=x)"'), 5, 'looks ahead', 'messagePattern:'],
    ['a pattern that is a number', entry('tagPattern: 1.2'), 5, 'write it in quotes', 'tagPattern:'],
    ['P9 prereleases as a word', entry('prereleases: rc'), 5, 'true, false, or a list of kinds', 'prereleases: [rc, beta]'],
    ['P9 prereleases with a number', entry('prereleases: [rc.1]'), 5, 'letters only, such as rc', 'prereleases: [rc, beta]'],
    ['a hold without a reason', entry('hold: {tag: v1.2.3}'), 5, 'must say why', 'hold: {tag:'],
    ['a hold with a blank reason', entry('hold: {tag: v1.2.3, reason: " "}'), 5, 'must say why', 'hold: {tag:'],
    ['a hold that is a tag only', entry('hold: v1.2.3'), 5, 'a map with tag and reason', 'hold: {tag:'],
    ['a hold with a key too many', entry('hold: {tag: v1.2.3, reason: x, until: may}'), 5, 'unknown key', 'hold: {tag:'],
    ['an owner that is none', entry('owners: ["@ann", "the web team"]'), 5, '"the web team" must be a user (@ann), a team', 'owners: ["@ann"'],
    ['owners as a map', entry('owners: {first: ann}'), 5, 'must be a list of owners', 'owners: ["@ann"'],
    ['owners of a file that are none', 'metadata:\n  owners: [1]\nspec: []\n', 2, 'metadata.owners.0: must be a string', 'owners: ["@ann"'],
    ['a key that is nearly one', entry('baseVersoin: v1.2'), 5, 'unknown key', 'did you mean baseVersion?'],
    ['a key that is none', entry('zzz: 1'), 5, 'unknown key', 'known are repositoryFullName'],
  ])('%s', (_name, text, line, message, wayOut) => {
    const { findings } = parseRepos(text, 'repos/x.yaml');
    expect(findings).toHaveLength(1);
    const [{ message: said, hint, location, code } = { message: '', code: '' }] = findings;
    expect([code, location]).toMatchObject(['repos-invalid', { file: 'repos/x.yaml', line }]);
    expect(said).toContain(message);
    expect(hint).toContain(wayOut);
  });

  test('what an entry may say is read', () => {
    const [read] = parseRepos(entry('baseVersion: "1.2"\n  tagPattern: "v.*"\n  messagePattern: GA\n  prereleases: [rc]\n  hold: {tag: v1.2.3, reason: broken}\n  owners: "@ann"\n  backupOwners: ["@acme/ops"]'), 'repos/x.yaml').entries;
    expect(read).toMatchObject({ baseVersion: '1.2', prereleases: ['rc'], hold: { tag: 'v1.2.3', reason: 'broken' }, owners: [{ kind: 'user', name: 'ann' }], backupOwners: [{ kind: 'team', name: 'acme/ops' }] });
    expect([read?.tagPattern?.matches('v1'), read?.tagPattern?.matches('xv1'), read?.messagePattern?.matches('is GA now')]).toEqual([true, false, true]);
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
    ['a folded value becomes one line', '- repositoryFullName: a/b\n  currentTag: >-\n    v1\n  chartPaths: [x]\n', 0, 'v2', '>-\n    v1', 'v2'],
    ['an alias is replaced where it stands', '- repositoryFullName: a/b\n  currentTag: &t v1\n- repositoryFullName: c/d\n  currentTag: *t\n', 1, 'v2', '*t', 'v2'],
  ])('%s, every other byte stays', (_name, text, index, tag, before, after) => {
    expect(setCurrentTags(text, [{ index, tag }])).toBe(text.replace(before, () => after));
    expect(parseRepos(setCurrentTags(text, [{ index, tag }]), 'f').entries[index]?.currentTag).toBe(tag);
  });

  test.each([
    ['an anchor that another entry uses', '- repositoryFullName: a/b\n  currentTag: &t v1\n- repositoryFullName: c/d\n  currentTag: *t\n'],
    ['an entry that is an alias', '- repositoryFullName: a/b\n- &e {repositoryFullName: c/d}\n- *e\n'],
  ])('%s is not written: another entry would change', (_name, text) => {
    expect(() => setCurrentTags(text, [{ index: text.includes('&e') ? 1 : 0, tag: 'v2' }])).toThrow(expect.objectContaining({ code: 'ENTRY_NOT_FOUND' }));
  });

  test('an entry that is not there is an error', () => {
    expect(() => setCurrentTags(devops, [{ index: 9, tag: 'v1' }])).toThrow(expect.objectContaining({ code: 'ENTRY_NOT_FOUND' }));
  });

  const tagText = fc.constantFrom('v1.2.3', '1.10', '$(id): #', "it's", 'true', '~', '- x', '*a', '&b', '{a,b}', '[x]', '"q"', 'é🚀', '%0a', 'a: b', '`id`', '0x10', 'null', '|');
  const current = fc.constantFrom(undefined, 'v1.0.0', "'v1.0.0'", '"v1.0.0"', '', '~', 'v1.0.0   # by hand', "'v1.0.0' # ok", '# none yet', '"a # b"', '>-\n    folded', '!!str 1.0');
  const entryText = fc.record({
    quote: fc.constantFrom('', '"', "'"), comment: fc.constantFrom('', '   # ask Ann', ' # a: b'), current, before: fc.boolean(), blank: fc.boolean(), paths: fc.constantFrom('', '  chartPaths:\n  - charts/x # one\n', '  chartPaths: [charts/x]\n', '  # only a comment\n', '  hold:\n    tag: v1.0.0\n    reason: x\n'),
  }).map(({ quote, comment, current: value, before, blank, paths }) => {
    const line = value === undefined ? '' : `  currentTag: ${value}\n`;
    return `- repositoryFullName: ${quote}a/b${quote}${comment}\n${before ? line : ''}${blank ? '\n' : ''}${paths}${before ? '' : line}`;
  });
  const fileText = fc.record({ entries: fc.array(entryText, { minLength: 1, maxLength: 4 }), head: fc.constantFrom('', '# team\nmetadata:\n  name: x\nspec:\n', '---\nspec:\n', 'spec: # all of them\n'), indent: fc.boolean(), crlf: fc.boolean(), end: fc.boolean(), bom: fc.boolean() })
    .map(({ entries, head, indent, crlf, end, bom }) => {
      const list = entries.join('');
      const body = `${head}${indent && head !== '' ? list.replace(/^(?=.)/gm, '  ') : list}`;
      const lines = end ? body : body.replace(/\n$/, '');
      return { text: `${bom ? '\ufeff' : ''}${crlf ? lines.replaceAll('\n', '\r\n') : lines}`, count: entries.length };
    });
  test('in whatever form a file is written, one tag changes and every other line stays', () => {
    fc.assert(fc.property(fileText, fc.nat(3), tagText, ({ text, count }, number, tag) => {
      const index = number % count;
      const parse = (source: string): ReturnType<typeof parseRepos> => parseRepos(source.replace(/^\ufeff/, ''), 'f');
      const read = (source: string): unknown => parse(source).entries.map(({ currentTag, location: _location, ...rest }, at) => ({ ...rest, currentTag: at === index ? tag : currentTag, hold: rest.hold?.tag }));
      const written = setCurrentTags(text, [{ index, tag }]);
      expect(parse(written).entries[index]?.currentTag).toBe(tag);
      expect(read(written)).toEqual(read(text));
      const lines = text.split('\n');
      const now = written.split('\n');
      let first = 0;
      while (first < lines.length && lines[first] === now[first]) first += 1;
      let last = 0;
      while (last < lines.length - first && last < now.length - first && lines.at(-1 - last) === now.at(-1 - last)) last += 1;
      expect(now.length - first - last).toBeLessThanOrEqual(text.endsWith('\n') ? 1 : 2);
    }), { numRuns: 3000 });
  });
  test('all tags of a file at once are the same as one after the other', () => {
    fc.assert(fc.property(fileText, fc.array(tagText, { minLength: 4, maxLength: 4 }), ({ text, count }, names) => {
      const tags = names.slice(0, count).map((tag, index) => ({ index, tag }));
      expect(setCurrentTags(text, tags)).toBe(tags.reduce((written, { index, tag }) => setCurrentTags(written, [{ index, tag }]), text));
    }), { numRuns: 500 });
  });
});
