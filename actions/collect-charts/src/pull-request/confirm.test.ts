import { afterEach, describe, expect, test } from '@jest/globals';
import { silentLogger } from '@slipway/core';
import { formatRows, type ProposedRow } from '@slipway/release-repo';
import { openFakeWorld, type FakeWorld } from '../../../../test/support/fake-forge-world.ts';
import { createMemoryTree } from '../../../../test/support/memory-tree.ts';
import { confirm, type ConfirmResult } from './confirm.ts';
import type { ProposalContext } from './proposal-context.ts';

const [version, commit] = ['v2.10.3', 'a'.repeat(40)];
const since = new Date(0);
const rows: readonly ProposedRow[] = [{ repo: 'acme/shop', kind: 'update', tag: 'v1', commit, since }, { repo: 'acme/gone', kind: 'blocked', problem: 'repo-missing', since }];
const lock = JSON.stringify({
  lockVersion: 1, engine: { helm: '4.0.0' }, repos: [{ repo: 'acme/shop', tag: 'v1', commit }], images: [], manifests: {}, blobs: {},
  addons: [{ path: 'addons/shop', name: 'shop', version: '1.0.0', repo: 'acme/shop', tag: 'v1', commit, tree: `sha256:${'0'.repeat(64)}` }],
});
const treeOf = (tagOfGone: string): ReturnType<typeof createMemoryTree> => createMemoryTree({
  'slipway.yaml': `release:\n  next: ${version}\n  team: [lead]\n`, 'slipway.lock.json': lock,
  'repos/all.yaml': `spec:\n  - {repositoryFullName: acme/shop, currentTag: v1, chartPaths: [charts/shop], owners: [anna]}\n  - {repositoryFullName: acme/gone, ${tagOfGone}chartPaths: [charts/gone], owners: [ben]}\n`,
});

let world: FakeWorld;
afterEach(() => world.close());

async function propose(kind: 'tags' | 'charts', of = version): Promise<number> {
  world.fake.state.branches.set(`slipway/${kind}-main`, `${kind}-commit`);
  const { pullRequest } = await world.forge.openOrUpdatePullRequest({ branch: `slipway/${kind}-main`, base: 'main', title: `${kind === 'tags' ? 'Update component tags' : 'Collect charts'}: ${of}`, body: '' });
  return pullRequest.number;
}
async function merge(number: number): Promise<void> {
  const pull = await world.forge.readPullRequest(number);
  await world.forge.mergePullRequest(number, { commit: pull.commit, method: 'merge' });
}
function approve(number: number): void {
  const pull = world.fake.state.pulls.find((each) => each.number === number);
  pull?.reviews.push({ id: world.fake.state.next(), author: 'lead', state: 'approved', commit: pull.commit, at: world.fake.state.tick() });
}

/** A run on a small forge; git is left out: every commit has these files. */
function run(tagOfGone: string, tagged: string[] = []): Promise<ConfirmResult> {
  const { forge, fake } = world;
  const host = {
    forge, webUrl: 'https://git.example.com', address: { kind: fake.kind, baseUrl: new URL(fake.apiUrl), repository: 'platform/release' },
    readCommit: (ref: string) => Promise.resolve({ commit: ref, message: `Update component tags\n\n${formatRows(rows)}\n`, time: since, tree: 'f'.repeat(40) }),
    listChanges: () => Promise.resolve(['repos/all.yaml']), readTree: () => Promise.resolve(treeOf(tagOfGone)),
    tag: (at: string, { name }: { readonly name: string }) => { tagged.push(`${name} ${at}`); fake.state.tags.set(name, { commit: at }); return Promise.resolve({ outcome: 'pushed' }); },
  };
  return confirm({ host: host as unknown as ProposalContext['host'], baseBranch: 'main', now: () => new Date(Date.UTC(2026, 0, 2)), author: { name: 'a', email: 'a@b.c' }, job: undefined, dryRun: false, logger: silentLogger } as unknown as ProposalContext);
}
const told = ({ findings }: ConfirmResult, code: string): string[] => findings.filter((finding) => finding.code === code).map(({ severity, subject }) => `${severity} ${subject}`);

describe.each(['github', 'gitea', 'gitlab'] as const)('on %s', (kind) => {
  test.each([['a new entry', ''], ['an entry with a tag', 'currentTag: v1, ']])('a blocked repo that was never collected is gone without after an override: tags and charts are merged, and it is tagged (%s)', async (_name, tagOfGone) => {
    world = await openFakeWorld(kind);
    await propose('tags');
    world.fake.state.addComment('anna', '/confirm shop');
    expect((await run(tagOfGone)).merged).toEqual([]);
    world.fake.state.addComment('lead', '/override gone it comes next week');
    expect((await run(tagOfGone)).merged).toEqual(['tags']);
    const charts = await propose('charts');
    expect(told(await run(tagOfGone), 'not-collected')).toEqual(['warning addons/gone']);
    approve(charts);
    const tagged: string[] = [];
    const { merged, tag, waiting, ...about } = await run(tagOfGone, tagged);
    expect([merged, tag, waiting, tagged]).toEqual([['charts'], version, [], [`${version} ${world.fake.state.branches.get('main') ?? ''}`]]);
    expect(told({ merged, waiting, ...about }, 'not-collected')).toEqual(['warning addons/gone']);
  });

  test('without an override charts are awaited, whoever approved them, and the issue says which', async () => {
    world = await openFakeWorld(kind);
    approve(await propose('charts'));
    const result = await run('currentTag: v1, ');
    expect([result.merged, told(result, 'not-collected'), result.waiting]).toEqual([[], ['error addons/gone'], [expect.stringContaining('charts are missing')]]);
    const [issue] = world.fake.state.issues;
    expect(issue?.body).toMatch(/\*\*Charts\*\*: \[#\d+\]\(\S+\) open, waits for charts that were not collected \(`--mode charts` says why\): `addons\/gone`\n/);
    expect(issue?.body).not.toContain('to be approved');
  });

  test('charts of the version before say nothing about this one; those of this one do when the base moves on', async () => {
    world = await openFakeWorld(kind);
    await merge(await propose('charts', 'v2.10.2'));
    world.fake.state.branches.set('main', 'later');
    expect(told(await run(''), 'base-moved')).toEqual([]);
    await merge(await propose('charts'));
    world.fake.state.branches.set('main', 'later still');
    expect(told(await run(''), 'base-moved')).toEqual([`warning ${version}`]);
  });
});
