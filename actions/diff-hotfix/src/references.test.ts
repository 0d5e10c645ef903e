import { expect, test } from '@jest/globals';
import { comparableReferences, type RenderedReferences } from './references.ts';

const side = (users: Readonly<Record<string, readonly string[]>>, ...failed: readonly string[]): RenderedReferences => ({
  users: new Map(Object.entries(users)), findings: failed.map((addon) => ({ code: 'render-failed', severity: 'error', subject: addon, addon, message: 'no' })),
});

test.each<[string, RenderedReferences, RenderedReferences, readonly string[], readonly string[]]>([
  ['all rendered', side({ a: ['web'], b: [] }), side({ b: [], c: ['db'] }), ['a', 'b'], ['b', 'c']],
  ['an addon that the target cannot render', side({ a: ['web'], b: ['db'] }), side({ b: ['db'] }, 'web'), ['b'], ['b']],
  ['its image still stands on a list of the other side', side({ a: ['web'] }), side({ a: [] }, 'web'), [], []],
  ['an image that another addon uses too', side({ a: ['web', 'db'] }), side({ a: ['db'] }, 'web'), ['a'], ['a']],
  ['an addon that the base cannot render', side({}, 'web'), side({ a: ['web'] }), [], []],
])('DR6 %s', (_name, base, target, expectedBase, expectedTarget) => {
  expect(comparableReferences(base, target)).toEqual({ base: expectedBase, target: expectedTarget });
});
