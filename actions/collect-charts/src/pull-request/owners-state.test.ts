import { afterEach, describe, expect, test } from '@jest/globals';
import { silentLogger } from '@slipway/core';
import type { ProposedRow } from '@slipway/release-repo';
import { openFakeWorld, type FakeWorld } from '../../../../test/support/fake-forge-world.ts';
import { createMemoryTree } from '../../../../test/support/memory-tree.ts';
import { loadConfirmations } from './owners-state.ts';

const release = { team: [], remindAfter: 120, mergeMethod: 'merge', deadlines: {}, trackingIssue: true } as const;
const row: ProposedRow = { repo: 'acme/web', kind: 'update', tag: 'v1.0.1', commit: 'a'.repeat(40), since: new Date(0) };
const entry = (more = ''): string => `spec:\n  - repositoryFullName: acme/web\n    chartPaths: [charts/web]\n${more}`;

let world: FakeWorld;
afterEach(() => world.close());

async function confirmations(files: Readonly<Record<string, string>>, comments: readonly (readonly [author: string, body: string])[]): Promise<{ readonly isComplete: boolean; readonly awaited: readonly string[]; readonly warnings: readonly string[] }> {
  const { number, commit } = await world.newPullRequest();
  for (const [author, body] of comments) world.fake.state.addComment(author, body);
  const warnings: string[] = [];
  const { isComplete, awaited } = await loadConfirmations({ number, commit }, { forge: world.forge, logger: { ...silentLogger, warn: (text) => { warnings.push(text); } }, rows: [row], base: createMemoryTree(files), release });
  return { isComplete, awaited, warnings };
}

describe.each(['github', 'gitea', 'gitlab'] as const)('R13 a team that owns a component, on %s', (kind) => {
  const byCodeOwners = { 'repos/base.yaml': entry(), '.github/CODEOWNERS': 'repos/ @platform/web-team\n' };
  test('its members are awaited, and one of them confirms', async () => {
    world = await openFakeWorld(kind);
    expect(await confirmations(byCodeOwners, [])).toEqual({ isComplete: false, awaited: ['anna'], warnings: [] });
    expect(await confirmations(byCodeOwners, [['anna', '/confirm acme/web']])).toEqual({ isComplete: true, awaited: [], warnings: [] });
  });
  test('so does a member of a team that the entry names', async () => {
    world = await openFakeWorld(kind);
    const { isComplete } = await confirmations({ 'repos/base.yaml': entry('    owners: ["@platform/web-team"]\n') }, [['anna', '/confirm web']]);
    expect(isComplete).toBe(true);
  });
  test('nobody else does', async () => {
    world = await openFakeWorld(kind);
    expect(await confirmations(byCodeOwners, [['ben', '/confirm acme/web']])).toMatchObject({ isComplete: false, awaited: ['anna'] });
  });
  test('one that cannot be seen has nobody, and that is said', async () => {
    world = await openFakeWorld(kind);
    const { isComplete, awaited, warnings } = await confirmations({ ...byCodeOwners, '.github/CODEOWNERS': 'repos/ @platform/other @carl\n' }, [['anna', '/confirm acme/web']]);
    expect([isComplete, awaited]).toEqual([false, ['carl']]);
    expect(warnings).toEqual([expect.stringContaining('platform/other')]);
  });
});
