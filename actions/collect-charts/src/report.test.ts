import { expect, test } from '@jest/globals';
import { parseRepos, type TagDetails, type TagRow } from '@slipway/release-repo';
import type { CollectedChart } from './collect-charts.ts';
import { report } from './report.ts';
import type { Result } from './run.ts';

const [entry] = parseRepos('- {repositoryFullName: a/b, currentTag: v1, chartPaths: [web]}\n', 'repos/base.yaml').entries;
if (entry === undefined) throw new Error('no entry');
const chart = (target: string, change: CollectedChart['change']): CollectedChart => ({
  kind: 'chart', entry, target, change, name: 'web', version: 'v1', files: new Map([['Chart.yaml', 'd']]), tag: 'v1', commit: 'c'.repeat(40), bytes: 2048,
  summary: { filesAdded: [], filesChanged: [], filesRemoved: [], values: [], images: [], moreValues: 0 },
});

test('charts: rows are what changes; edited and unchanged ones are in the document only', () => {
  const charts = [chart('addons/new', 'added'), chart('addons/same', 'same'), chart('addons/hand', 'edited'), chart('addons/other', 'changed')];
  const { text, outputs, document } = report({ mode: 'charts', charts, removed: [], findings: [], files: ['addons/new', 'addons/other', 'slipway.lock.json'], dryRun: false, version: 'v2.10.2' });
  expect(outputs).toEqual({ changed: 'true', updated: '2', version: 'v2.10.2' });
  expect(text.split('\n').flatMap((line) => /addons\/\w+ +\w+/.exec(line)?.[0].split(/ +/).join(' ') ?? [])).toEqual(['addons/new added', 'addons/other changed']);
  expect(text).toContain('4 charts looked at, 2 changed');
  expect(document).toMatchObject({ charts: [{ change: 'added' }, { change: 'same' }, { change: 'edited' }, { change: 'changed' }] });
});

const commit = 'c'.repeat(40);
const row: TagRow = { repo: 'a/b', entries: [entry], state: 'changed', from: { tag: 'v1' }, to: { tag: 'v2', commit }, owners: [{ kind: 'user', name: 'ann' }], backupOwners: [], why: 'newest release' };
const tagsResult = (rows: readonly TagRow[], more: Partial<Extract<Result, { mode: 'tags' }>> = {}): Result => ({ mode: 'tags', rows, added: [], removed: [], findings: [], files: ['repos/base.yaml'], dryRun: true, ...more });

test('tags: old and new with the reason; a dry run says would; a blocked repo says why', () => {
  const problem = { code: 'tag-missing', severity: 'error', subject: 'a/c', message: 'no tag in line v1.2' } as const;
  const { to: _to, ...rest } = row;
  const { text, outputs, document } = report(tagsResult([row, { ...row, repo: 'a/same', state: 'same' }, { ...rest, repo: 'a/c', state: 'blocked', problem }]));
  expect(outputs).toEqual({ changed: 'true', updated: '1' });
  expect(text).toMatch(/a\/b +v1 +v2 +newest release/);
  expect(text).toMatch(/a\/c +v1 +blocked +no tag in line v1.2/);
  expect(text).not.toContain('a/same');
  expect(text).toContain('3 component repos looked at, 1 would change');
  expect(document).toMatchObject({ repos: [{ repo: 'a/b', files: ['repos/base.yaml'], owners: ['@ann'] }, { state: 'same' }, { problem: 'tag-missing' }] });
  expect(report(tagsResult([], { files: [], dryRun: false })).outputs['changed']).toBe('false');
  const long = report(tagsResult([{ ...rest, repo: 'a/d', state: 'blocked', problem: { ...problem, message: 'x'.repeat(500) } }]));
  expect(long.text).toMatch(/a\/d +v1 +blocked +x{90}…$/m);
  const moved = { ...row, from: { tag: 'v1', commit: 'd'.repeat(40) }, to: { tag: 'v1', commit } };
  expect(report(tagsResult([moved])).text).toMatch(/a\/b +v1 \(d{12}\) +v1 \(c{12}\)/);
});

test.each<[string, Partial<Extract<Result, { mode: 'tags' }>>, string]>([
  ['nothing is to be done', { files: [] }, '0 would change: nothing to do'],
  ['the lock alone is written', { files: ['slipway.lock.json'] }, '0 would change: only slipway.lock.json'],
  ['something is wrong', { files: [], findings: [{ code: 'unknown', severity: 'error', subject: 'a/b', message: 'x' }] }, '0 would change'],
])('where no row changes, the last line says that %s', (_name, more, expected) => {
  expect(report(tagsResult([], more)).text.split('\n').at(-1)).toMatch(new RegExp(`${expected}$`));
});

test('an explanation has every tag with its reason, as text and in the document', () => {
  const details: TagDetails = { author: 'Ann', email: 'ann@example.com', time: 1_700_000_000, message: 'first' };
  const verdicts = [{ name: 'v1', commit, annotated: true, reason: 'v2 is newer', details: () => details }, { name: '\u001b[31mv2', commit, annotated: false, reason: 'newest', details: () => undefined }];
  const { text, document } = report(tagsResult([{ ...row, state: 'same' }], { files: [], explanation: { repo: 'a/b', chosen: 'v1', verdicts }, dryRun: false }));
  expect(text).toMatch(/→ +v1 +cccccccccccc +2023-11-14 +v2 is newer/);
  expect(text).toContain('0 would change');
  expect(text).toMatch(/v2 +cccccccccccc +lightweight +newest/);
  expect(text).not.toContain('\u001b');
  expect(document).toMatchObject({ explanation: { repo: 'a/b', tags: [{ tag: 'v1', taken: true, date: '2023-11-14T22:13:20.000Z', message: 'first' }, { taken: false, annotated: false }] } });
});
