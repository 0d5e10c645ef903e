import { expect, test } from '@jest/globals';
import { buildChart } from '../../../test/support/charts.ts';
import { parseRepos } from '@slipway/release-repo';
import type { CollectedChart } from './collect-charts.ts';
import { report } from './report.ts';

const [entry] = parseRepos('- {repositoryFullName: a/b, currentTag: v1, chartPaths: [web]}\n', 'repos/base.yaml').entries;
if (entry === undefined) throw new Error('no entry');
const chart = (target: string, change: CollectedChart['change']): CollectedChart => ({ entry, target, change, chart: buildChart({}), tag: 'v1', commit: 'c'.repeat(40), bytes: 2048 });

test('charts: rows are what changes; edited and unchanged ones are in the document only', () => {
  const charts = [chart('addons/new', 'added'), chart('addons/same', 'same'), chart('addons/hand', 'edited'), chart('addons/other', 'changed')];
  const { text, outputs, document } = report({ mode: 'charts', charts, findings: [], files: ['addons/new', 'addons/other', 'slipway.lock.json'], dryRun: false, version: 'v2.10.2' });
  expect(outputs).toEqual({ changed: 'true', updated: '2', version: 'v2.10.2' });
  expect(text.split('\n').flatMap((line) => /addons\/\w+ +\w+/.exec(line)?.[0].split(/ +/).join(' ') ?? [])).toEqual(['addons/new added', 'addons/other changed']);
  expect(text).toContain('4 charts looked at, 2 changed');
  expect(document).toMatchObject({ charts: [{ change: 'added' }, { change: 'same' }, { change: 'edited' }, { change: 'changed' }] });
});

test('tags: old and new with the reason; a dry run says would', () => {
  const update = { entry, from: 'v1', to: { name: 'v2', commit: 'c'.repeat(40), annotated: true }, why: 'newest release', changed: true };
  const { text, outputs } = report({ mode: 'tags', updates: [update, { ...update, changed: false }], findings: [], files: ['repos/base.yaml'], dryRun: true });
  expect(outputs).toEqual({ changed: 'true', updated: '1' });
  expect(text).toMatch(/a\/b +v1 +v2 +newest release/);
  expect(text).toContain('2 entries looked at, 1 would change');
  expect(report({ mode: 'tags', updates: [], findings: [], files: [], dryRun: false }).outputs['changed']).toBe('false');
});
