import { describe, expect, test } from '@jest/globals';
import { lockAgreements } from './agreements.ts';
import type { RowState } from './confirmations.ts';
import { formatLock, parseLock, type Lock } from './lock.ts';
import type { ProposedRow } from './proposed-rows.ts';

const at = new Date(Date.UTC(2026, 0, 1));
const commit = 'a'.repeat(40);
const row = (given: Partial<ProposedRow> = {}): ProposedRow => ({ repo: 'acme/shop', kind: 'update', tag: 'v1.0.1', commit, since: at, ...given });
const lock: Lock = { lockVersion: 1, engine: { helm: '4.0.0' }, repos: [{ repo: 'acme/shop', tag: 'v1.0.1', commit }, { repo: 'acme/web', tag: 'v2.0.0', commit }], addons: [], images: [], manifests: {}, blobs: {} };

describe('agreements in the lock (R13, DR1)', () => {
  test.each<readonly [string, RowState, unknown]>([
    ['a confirmation', { row: row(), state: 'confirmed', by: 'anna', how: 'comment', at, isBackup: false }, { how: 'comment', by: 'anna', at: '2026-01-01T00:00:00.000Z' }],
    ['a review without a time', { row: row(), state: 'confirmed', by: 'anna', how: 'review', isBackup: false }, { how: 'review', by: 'anna' }],
    ['an override', { row: row(), state: 'overridden', by: 'lead', reason: 'it is "late"', at }, { how: 'override', by: 'lead', at: '2026-01-01T00:00:00.000Z', reason: 'it is "late"' }],
    ['an override of a blocked repo is about the tag that stays', { row: row({ kind: 'blocked' }), state: 'overridden', by: 'lead', reason: 'later', at }, { how: 'override', by: 'lead', at: '2026-01-01T00:00:00.000Z', reason: 'later' }],
    ['another tag', { row: row({ tag: 'v1.0.2' }), state: 'confirmed', by: 'anna', how: 'comment', at, isBackup: false }, undefined],
    ['another commit', { row: row({ commit: 'b'.repeat(40) }), state: 'confirmed', by: 'anna', how: 'comment', at, isBackup: false }, undefined],
    ['somebody who is awaited', { row: row(), state: 'awaited', who: ['anna'], isTeam: false, stale: [] }, undefined],
  ])('%s', (_name, state, agreed) => {
    const result = lockAgreements(lock, [state]);
    expect(result.repos?.map((repo) => repo.agreed)).toEqual([agreed, undefined]);
    expect(parseLock(formatLock(result))).toEqual(result);
  });

  test('a lock without repos stays as it is', () => {
    const { repos: _repos, ...without } = lock;
    expect(lockAgreements(without, [])).toBe(without);
  });
});
