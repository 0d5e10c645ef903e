import { digestOf } from '@slipway/oci';
import { describe, expect, test } from '@jest/globals';
import { buildLock } from '../../../test/support/locks.ts';
import type { Lock, LockedRepo } from './lock.ts';
import { parseCodeOwners } from './owners.ts';
import { parseRepos, type RepoEntry } from './repos.ts';
import type { KnownDetails, ListedTag, TagDetails } from './tags.ts';
import { blockedRow, diffEntries, groupByRepo, lockedRepo, lockRepos, planRow, type RowOptions, type TagRow } from './tags-plan.ts';

const commitOf = (word: string): string => Buffer.from(word).toString('hex').padEnd(40, '0').slice(0, 40);
const said: TagDetails = { author: 'Ann', email: 'ann@example.com', time: 1_770_000_000, message: 'first' };
const entriesOf = (...lines: readonly string[]): readonly RepoEntry[] => parseRepos(lines.map((line) => `- {${line}}\n`).join(''), 'repos/a.yaml').entries;
const tagsOf = (...names: readonly string[]): readonly ListedTag[] => names.map((name) => ({ name, commit: commitOf(name) }));
const lockOf = (...repos: readonly LockedRepo[]): Lock => ({ ...buildLock([]), repos });
const everything = (tags: readonly ListedTag[]): KnownDetails => new Map(tags.map(({ commit, object }) => [object ?? commit, said]));

function plan(entries: readonly RepoEntry[], tags: readonly ListedTag[], options: Partial<RowOptions<ListedTag>> = {}): { readonly row: TagRow; readonly codes: readonly string[]; readonly findings: readonly { readonly message: string; readonly hint?: string; readonly location?: { readonly file: string; readonly line?: number } }[] } {
  const result = planRow(entries, { tags, details: everything(tags), lock: undefined, codeOwners: parseCodeOwners(''), postReleaseSuffixes: ['hotfix', 'patch'], ...options });
  if (!('row' in result)) throw new Error(`needs ${result.needs.join(' ')}`);
  return { row: result.row, codes: result.findings.map(({ code, severity }) => `${severity} ${code}`), findings: result.findings };
}

describe('the row of a repo', () => {
  test('new, changed and unchanged', () => {
    expect(plan(entriesOf('repositoryFullName: a/b'), tagsOf('v1.0.0')).row).toMatchObject({ repo: 'a/b', state: 'new', to: { tag: 'v1.0.0', commit: commitOf('v1.0.0') }, details: said });
    const lock = lockOf({ repo: 'a/b', tag: 'v1.0.0', commit: commitOf('v1.0.0') });
    expect(plan(entriesOf('repositoryFullName: a/b, currentTag: v1.0.0'), tagsOf('v1.0.0', 'v1.0.1'), { lock }).row).toMatchObject({ state: 'changed', from: { tag: 'v1.0.0', commit: commitOf('v1.0.0') }, to: { tag: 'v1.0.1' } });
    const same = plan(entriesOf('repositoryFullName: a/b, currentTag: v1.0.0'), tagsOf('v1.0.0'), { lock, details: new Map() });
    expect([same.row.state, same.row.details, same.codes]).toEqual(['same', undefined, []]);
  });

  test('who wrote the tag is asked for rows that change, and for them only', () => {
    const tags: readonly ListedTag[] = [{ name: 'v1.0.0', commit: commitOf('x'), object: commitOf('tag') }];
    const options = { tags, details: new Map(), lock: undefined, codeOwners: parseCodeOwners(''), postReleaseSuffixes: [] };
    expect(planRow(entriesOf('repositoryFullName: a/b'), options)).toEqual({ needs: [commitOf('tag')] });
    expect(planRow(entriesOf('repositoryFullName: a/b, currentTag: v1.0.0'), options)).toMatchObject({ row: { state: 'same' } });
  });

  test('P9 two entries of one repo get one tag', () => {
    const { row, codes } = plan(entriesOf('repositoryFullName: a/b, baseVersion: v1.2, currentTag: v1.2.0, chartPaths: [x]', 'repositoryFullName: a/b, currentTag: v1.2.1, chartPaths: [y]'), tagsOf('v1.2.1', 'v1.2.2', 'v1.3.0'));
    expect([row.state, row.to?.tag, row.entries.length, codes]).toEqual(['changed', 'v1.2.2', 2, []]);
    expect(plan(entriesOf('repositoryFullName: a/b, currentTag: v1.2.2', 'repositoryFullName: a/b, currentTag: v1.2.1'), tagsOf('v1.2.1', 'v1.2.2')).row.state).toBe('changed');
  });

  test.each([
    ['baseVersion', 'baseVersion: v1.2', 'baseVersion: v1.3', 'baseVersion is 1.3 here and 1.2 in repos/a.yaml:1'],
    ['tagPattern', 'tagPattern: "v.*"', 'tagPattern: "w.*"', 'tagPattern is w.* here'],
    ['messagePattern', 'messagePattern: x', 'messagePattern: y', 'messagePattern is y here'],
    ['prereleases', 'prereleases: true', 'prereleases: [rc]', 'prereleases is ["rc"] here'],
    ['hold', 'hold: {tag: v1.2.0, reason: a}', 'hold: {tag: v1.2.1, reason: a}', 'hold is v1.2.1 here'],
  ])('P9 P10 two entries that contradict each other in %s block, with both places', (key, one, other, message) => {
    const { row, codes, findings } = plan(entriesOf(`repositoryFullName: a/b, ${one}`, `repositoryFullName: a/b, ${other}`), tagsOf('v1.2.0', 'v1.2.1', 'v1.3.0'));
    expect([row.state, row.to, codes]).toEqual(['blocked', undefined, ['error tag-conflict']]);
    expect(findings).toMatchObject([{ message: expect.stringContaining(message) as unknown, hint: expect.stringContaining(key) as unknown, location: { file: 'repos/a.yaml', line: 2 } }]);
  });
  test('v1.2 and 1.2 are no contradiction', () => {
    expect(plan(entriesOf('repositoryFullName: a/b, baseVersion: v1.2', 'repositoryFullName: a/b, baseVersion: "1.2"'), tagsOf('v1.2.0')).row.state).toBe('new');
  });

  const blocked: readonly [string, string, readonly string[], string, string][] = [
    ['no tag in the line', 'baseVersion: v9', ['v1.0.0'], 'error tag-missing', 'no tag in line v9'],
    ['no tag at all', 'baseVersion: v9', [], 'error tag-missing', 'no tag in line v9'],
    ['the tag of a hold that does not exist', 'hold: {tag: v7, reason: x}', ['v1.0.0'], 'error tag-missing', 'held at v7, which does not exist'],
    ['a current tag that is gone and left nothing', 'currentTag: v1.0.0', [], 'error tag-deleted', 'its tag v1.0.0 is gone, and there is no other'],
    ['a current tag that is gone and left older ones', 'currentTag: v1.0.3', ['v1.0.1'], 'error tag-deleted', 'the newest that is left is the older v1.0.1'],
  ];
  test.each(blocked)('%s blocks, keeps what was, and says what to do', (_name, keys, tags, code, message) => {
    const { row, codes, findings } = plan(entriesOf(`repositoryFullName: a/b, ${keys}`), tagsOf(...tags));
    expect([row.state, row.to, codes, row.why.includes(message)]).toEqual(['blocked', undefined, [code], true]);
    expect(row.problem).toBe(findings[0]);
    expect(findings).toMatchObject([{ message: expect.stringContaining(message) as unknown, hint: expect.any(String) as unknown, location: { file: 'repos/a.yaml', line: 1 } }]);
  });
  test('a current tag that is gone while there is a newer one is a warning', () => {
    const { row, codes } = plan(entriesOf('repositoryFullName: a/b, currentTag: v1.0.1'), tagsOf('v1.0.2'));
    expect([row.state, row.to?.tag, codes]).toEqual(['changed', 'v1.0.2', ['warning tag-deleted']]);
  });
  test('a hold is the way back to an older tag', () => {
    const { row, codes } = plan(entriesOf('repositoryFullName: a/b, currentTag: v1.0.3, hold: {tag: v1.0.1, reason: v1.0.3 was taken back}'), tagsOf('v1.0.1'));
    expect([row.state, row.to?.tag, row.held?.reason, codes]).toEqual(['changed', 'v1.0.1', 'v1.0.3 was taken back', ['info tag-held']]);
  });
  test('a hold says what it keeps away', () => {
    const { findings } = plan(entriesOf('repositoryFullName: a/b, currentTag: v1.0.0, hold: {tag: v1.0.0, reason: v1.0.1 loses data}'), tagsOf('v1.0.0', 'v1.0.1'));
    expect(findings).toMatchObject([{ message: 'held at v1.0.0: v1.0.1 loses data; without it v1.0.1 would be taken' }]);
  });
  test('going back without a hold is a warning', () => {
    const { row, codes, findings } = plan(entriesOf('repositoryFullName: a/b, currentTag: v1.3.0, baseVersion: v1.2'), tagsOf('v1.2.9', 'v1.3.0'));
    expect([row.state, row.to?.tag, codes]).toEqual(['changed', 'v1.2.9', ['warning tag-older']]);
    expect(findings[0]?.message).toContain('goes back from v1.3.0 to v1.2.9');
  });
  test('T66 a tag object under another name than it was made with is a warning', () => {
    const entries = entriesOf('repositoryFullName: a/b');
    const codesFor = (madeAs: string): readonly string[] => plan(entries, tagsOf('v1.0.1'), { details: new Map([[commitOf('v1.0.1'), { ...said, madeAs }]]) }).codes;
    expect([codesFor('v1.0.0'), codesFor('v1.0.1')]).toEqual([['warning tag-renamed'], []]);
  });
  test('a tag that names no commit is invalid', () => {
    const { row, codes } = plan(entriesOf('repositoryFullName: a/b'), tagsOf('v1.0.0'), { details: new Map([[commitOf('v1.0.0'), undefined]]) });
    expect([row.state, codes]).toEqual(['blocked', ['error tag-invalid']]);
  });
});

describe('T66 a tag that moved', () => {
  const entries = entriesOf('repositoryFullName: a/b, currentTag: v1.0.0');
  const recorded = commitOf('before');
  const found = commitOf('v1.0.0');
  const lock = lockOf({ repo: 'a/b', tag: 'v1.0.0', commit: recorded });

  test('is loud, and the recorded commit stays', () => {
    const { row, codes, findings } = plan(entries, tagsOf('v1.0.0'), { lock });
    expect(row).toMatchObject({ state: 'moved', to: { tag: 'v1.0.0', commit: recorded }, moved: { tag: 'v1.0.0', recorded, found }, problem: { code: 'tag-moved' } });
    expect(codes).toEqual(['error tag-moved']);
    expect(findings[0]?.message).toContain(`${recorded.slice(0, 12)} when it was recorded and names ${found.slice(0, 12)} now`);
    expect(lockRepos(lock, [row], { isWhole: true })).toEqual([{ repo: 'a/b', tag: 'v1.0.0', commit: recorded }]);
  });
  test('is taken when its owner accepted exactly that commit', () => {
    const accepted = (commit: string): TagRow => plan(entries, tagsOf('v1.0.0'), { lock, accepted: [{ repo: 'a/b', tag: 'v1.0.0', commit }] }).row;
    expect(accepted(found)).toMatchObject({ state: 'changed', from: { commit: recorded }, to: { commit: found } });
    expect(accepted(commitOf('third')).state).toBe('moved');
  });
  test('is known from what was collected, where nothing was chosen before', () => {
    const addon = { path: 'addons/b', name: 'b', version: '1.0.0', repo: 'a/b', tag: 'v1.0.0', commit: recorded, tree: digestOf('tree') };
    expect(plan(entries, tagsOf('v1.0.0'), { lock: { ...buildLock([]), addons: [addon] } }).row.state).toBe('moved');
  });
  test('is a warning when a newer tag takes its place', () => {
    const { row, codes } = plan(entries, tagsOf('v1.0.0', 'v1.0.1'), { lock });
    expect([row.state, row.to?.tag, row.from?.commit, codes]).toEqual(['changed', 'v1.0.1', recorded, ['warning tag-moved']]);
  });
  test('a tag that was pushed anew for another line is no move', () => {
    expect(plan(entries, tagsOf('v1.0.0'), { lock: lockOf({ repo: 'a/other', tag: 'v1.0.0', commit: recorded }) }).row.state).toBe('same');
    expect(lockedRepo(lock, 'a/b', 'v1.0.1')).toBeUndefined();
  });
});

describe('what the lock keeps', () => {
  const row = (repo: string, to?: TagRow['to']): TagRow => ({ repo, entries: [], state: to === undefined ? 'blocked' : 'changed', owners: [], backupOwners: [], why: '', ...(to === undefined ? {} : { to }) });
  const agreed = { how: 'comment', by: 'ann' } as const;
  test('a blocked repo keeps its record, one that no entry names is let go, and an agreement lasts as long as its tag and commit', () => {
    const lock = lockOf({ repo: 'a/blocked', tag: 'v1', commit: commitOf('1'), agreed }, { repo: 'a/gone', tag: 'v1', commit: commitOf('1') }, { repo: 'a/same', tag: 'v1', commit: commitOf('1'), agreed }, { repo: 'a/new', tag: 'v1', commit: commitOf('1'), agreed });
    expect(lockRepos(lock, [row('a/same', { tag: 'v1', commit: commitOf('1') }), row('a/new', { tag: 'v2', commit: commitOf('2') }), row('a/blocked')], { isWhole: true })).toEqual([
      { repo: 'a/blocked', tag: 'v1', commit: commitOf('1'), agreed }, { repo: 'a/new', tag: 'v2', commit: commitOf('2') }, { repo: 'a/same', tag: 'v1', commit: commitOf('1'), agreed },
    ]);
  });

  test('where a file could not be read, nothing is let go', () => {
    const lock = lockOf({ repo: 'a/hidden', tag: 'v1', commit: commitOf('1') });
    expect([lockRepos(lock, [], { isWhole: false }), lockRepos(lock, [], { isWhole: true })]).toEqual([lock.repos, []]);
  });
});

describe('R12 what owners added and removed', () => {
  test('places and repos, against what was collected', () => {
    const tree = digestOf('tree');
    const at = { tag: 'v1', commit: commitOf('1'), tree };
    const lock: Lock = {
      ...lockOf({ repo: 'a/tags-only', tag: 'v1', commit: commitOf('1') }),
      addons: [{ path: 'addons/kept', name: 'kept', version: '1', repo: 'a/kept', ...at }, { path: 'addons/gone', name: 'gone', version: '1', repo: 'a/kept', ...at }, { path: 'addons/own', name: 'own', version: '1', tree }],
      paths: [{ path: 'scripts/old', repo: 'a/scripts', ...at }],
    };
    const { added, removed } = diffEntries(entriesOf('repositoryFullName: a/kept, chartPaths: [kept, fresh]', 'repositoryFullName: a/kept, chartPaths: [kept]', 'repositoryFullName: a/source', 'repositoryFullName: a/conf, paths: [x.j2], targetPath: configs'), lock);
    expect(added.map(({ repo, target }) => `${repo} ${target ?? '-'}`)).toEqual(['a/conf configs/x.j2', 'a/kept addons/fresh', 'a/source -']);
    expect(removed.map(({ repo, target }) => `${repo} ${target ?? '-'}`)).toEqual(['a/kept addons/gone', 'a/scripts scripts/old', 'a/tags-only -']);
  });
});

describe('who answers for a repo', () => {
  test('the entry, else its file, else CODEOWNERS; also where it is blocked', () => {
    const own = parseRepos('metadata: {owners: "@lead", backupOwners: ["@acme/ops"]}\nspec:\n- {repositoryFullName: a/b, owners: ["@ann", "bob@example.com"]}\n- {repositoryFullName: a/c}\n', 'repos/a.yaml').entries;
    const codeOwners = parseCodeOwners('/repos/ @acme/web\n');
    const names = (group: readonly RepoEntry[]): string => { const { owners, backupOwners } = blockedRow(group, { code: 'x', severity: 'error', subject: 'x', message: 'x' }, { lock: undefined, codeOwners }); return [...owners, ...backupOwners].map(({ kind, name }) => `${kind}:${name}`).join(' '); };
    expect([...groupByRepo(own).values()].map(names)).toEqual(['user:ann email:bob@example.com team:acme/ops', 'user:lead team:acme/ops']);
    expect(names(entriesOf('repositoryFullName: a/b'))).toBe('team:acme/web');
  });
});
