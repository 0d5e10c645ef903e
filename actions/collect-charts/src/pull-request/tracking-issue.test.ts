import { afterEach, describe, expect, test } from '@jest/globals';
import { silentLogger } from '@slipway/core';
import { defaultConfig, formatRows, type Config, type ProposedRow, trackingMarker } from '@slipway/release-repo';
import { openFakeWorld, type FakeWorld } from '../../../../test/support/fake-forge-world.ts';
import { createMemoryTree } from '../../../../test/support/memory-tree.ts';
import type { ProposalContext } from './proposal-context.ts';
import { trackRelease, type TrackingResult } from './tracking-issue.ts';
import { formatTrackingIssue } from './tracking-text.ts';

const version = 'v2.10.2';
const release: Config['release'] = { ...defaultConfig().release, team: ['lead'] };
const rows: readonly ProposedRow[] = [
  { repo: 'acme/shop', kind: 'update', tag: 'v1.0.1', commit: 'a'.repeat(40), since: new Date(0) }, { repo: 'acme/web', kind: 'update', tag: 'v1.0.2', commit: 'b'.repeat(40), since: new Date(0) },
];
const base = createMemoryTree({ 'repos/all.yaml': 'spec:\n  - {repositoryFullName: acme/shop, chartPaths: [charts/shop], owners: [anna]}\n  - {repositoryFullName: acme/web, chartPaths: [charts/web], owners: [ben]}\n' });

let world: FakeWorld;
afterEach(() => world.close());

function contextOf({ forge, fake }: FakeWorld, given: Partial<Pick<ProposalContext, 'dryRun' | 'now'>> = {}): ProposalContext {
  const host = {
    forge, webUrl: 'https://git.example.com', address: { kind: fake.kind, baseUrl: new URL(fake.apiUrl), repository: 'platform/release' },
    readCommit: (commit: string) => Promise.resolve({ commit, message: `Update component tags\n\n${formatRows(rows)}\n`, time: new Date(0), tree: 'f'.repeat(40) }),
    readTree: () => Promise.resolve(createMemoryTree({})),
  };
  return { host: host as unknown as ProposalContext['host'], baseBranch: 'main', now: () => new Date(Date.UTC(2026, 0, 2)), dryRun: false, logger: silentLogger, ...given } as ProposalContext;
}
const track = (given: Partial<Config['release']> = {}, context: Partial<Pick<ProposalContext, 'dryRun' | 'now'>> = {}): Promise<TrackingResult> => trackRelease(contextOf(world, context), { version, base, release: { ...release, ...given } });
const writes = (): string[] => world.fake.requests.filter((line) => /^(POST|PUT|PATCH) .*\/issues(\/\d+)?$/.test(line));

async function propose(kind: 'tags' | 'charts', title: string): Promise<{ readonly number: number; readonly commit: string }> {
  world.fake.state.branches.set(`slipway/${kind}-main`, `${kind}-commit`);
  const { pullRequest: { number, commit } } = await world.forge.openOrUpdatePullRequest({ branch: `slipway/${kind}-main`, base: 'main', title, body: '' });
  return { number, commit };
}
const merge = ({ number, commit }: { readonly number: number; readonly commit: string }): Promise<unknown> => world.forge.mergePullRequest(number, { commit, method: 'merge' });

describe.each(['github', 'gitea', 'gitlab'] as const)('R71 the issue of a version, on %s', (kind) => {
  test('it is made with the first proposal, says the next steps as they come, and is closed when the tag exists; equal text is not written', async () => {
    world = await openFakeWorld(kind);
    const { issues } = world.fake.state;
    expect(await track()).toEqual({ findings: [] });
    const tags = await propose('tags', `Update component tags: ${version}`);
    world.fake.state.addComment('anna', '/confirm shop');
    const { issue, findings } = await track();
    expect(findings).toEqual([]);
    expect(issues.map(({ number, title, labels, state }) => [number, title, labels, state])).toEqual([[issue?.number, 'Release v2.10.2', ['slipway'], 'open']]);
    expect(issues[0]?.body).toMatch(/- \[ \] \*\*Tags\*\*: \[#\d+\]\(\S+\) open, 1\/2 confirmed\n[^]*\| acme\/web \| `v1\.0\.2` \| ben \| to confirm \|/);
    const written = writes().length;
    await track();
    expect(writes()).toHaveLength(written);

    world.fake.state.addComment('ben', '/confirm web');
    await merge(tags);
    await track();
    expect(issues[0]?.body).toMatch(/- \[x\] \*\*Tags\*\*: .* merged, 2\/2 confirmed\n- \[ \] \*\*Charts\*\*: not collected yet/);
    const charts = await propose('charts', `Collect charts: ${version}`);
    await track();
    expect(issues[0]?.body).toMatch(/\*\*Charts\*\*: \[#\d+\]\(\S+\) open, to be approved by one of: lead/);
    await merge(charts);
    world.fake.state.tags.set(version, { commit: 'c0ffee' });
    await track();
    expect([issues[0]?.state, issues.length]).toEqual(['closed', 1]);
    expect(issues[0]?.body).toContain(`- [x] **Product tag**: [\`${version}\`](https://git.example.com/platform/release/${kind === 'gitlab' ? '-/tags' : 'releases/tag'}/${version})`);
    const done = issues[0]?.body;
    // a deadline that passes afterwards was kept
    await track({ deadlines: { release: '2026-01-01T00:00:00Z' } });
    expect(issues[0]?.body).toBe(done);
  });

  test('deadlines are in it, missed ones marked (R59)', async () => {
    world = await openFakeWorld(kind);
    await propose('tags', `Update component tags: ${version}`);
    await track({ deadlines: { smoke: '2026-01-01T00:00:00Z', release: '2026-01-03T00:00:00Z' } });
    expect(world.fake.state.issues[0]?.body).toContain('smoke 2026-01-01 00:00 UTC (**missed**: it needs a post-mortem) · release 2026-01-03 00:00 UTC');
  });

  test('a repository without issues gives a warning with the way out', async () => {
    world = await openFakeWorld(kind);
    world.fake.state.hasIssues = false;
    await propose('tags', `Update component tags: ${version}`);
    expect((await track()).findings).toEqual([expect.objectContaining({ code: 'issue-not-written', severity: 'warning', hint: expect.stringContaining('release.trackingIssue: false') })]);
  });

  test.each([[403], [404], [500]])('so does an answer of %d', async (status) => {
    world = await openFakeWorld(kind);
    await propose('tags', `Update component tags: ${version}`);
    world.fake.fail(/^GET .*\/issues$/, ...Array.from({ length: 4 }, () => ({ kind: 'answer', status, body: '{"message":"no"}' }) as const));
    expect((await track()).findings.map(({ code }) => code)).toEqual(['issue-not-written']);
  });

  test('nothing is asked where it is switched off, in a dry run, or without a version', async () => {
    world = await openFakeWorld(kind);
    expect([await track({ trackingIssue: false }), await track({}, { dryRun: true }), await trackRelease(contextOf(world), { version: undefined, base, release })]).toEqual([{ findings: [] }, { findings: [] }, { findings: [] }]);
    expect(world.fake.requests).toEqual([]);
  });

  test('a version that is out already, and a proposal of another version, make none', async () => {
    world = await openFakeWorld(kind);
    await propose('tags', 'Update component tags: v2.10.3');
    expect(await track()).toEqual({ findings: [] });
    world.fake.state.tags.set('v2.10.3', { commit: 'c0ffee' });
    expect(await trackRelease(contextOf(world), { version: 'v2.10.3', base, release })).toEqual({ findings: [] });
    expect(world.fake.state.issues).toEqual([]);
  });

  test('one that was closed by hand stays closed, and goes on being told', async () => {
    world = await openFakeWorld(kind);
    await propose('tags', `Update component tags: ${version}`);
    await track();
    for (const issue of world.fake.state.issues) issue.state = 'closed';
    world.fake.state.addComment('anna', '/confirm shop');
    await track();
    expect(world.fake.state.issues.map(({ state, body }) => [state, body.includes('1/2 confirmed')])).toEqual([['closed', true]]);
  });
});

describe('the text of the issue', () => {
  const about = { version, base: 'main', release, now: new Date(0) };
  const tags = { number: 12, url: 'https://git.example.com/12', isMerged: false };

  test('before anything is proposed, and by whom charts are merged where nobody is named', () => {
    expect(formatTrackingIssue(about).body).toContain('- [ ] **Tags**: not proposed yet (`--mode tags`)\n- [ ] **Charts**: collected when the tags are merged\n- [ ] **Product tag**: `v2.10.2`, made by');
    expect(formatTrackingIssue({ ...about, release: { ...release, team: [] }, charts: tags }).body).toContain('open, somebody has to merge it');
  });

  test('charts that are missing are named instead of who approves', () => {
    const missing = Array.from({ length: 12 }, (_each, index) => `addons/a${index}`);
    const { body } = formatTrackingIssue({ ...about, charts: tags, missing });
    expect(body).toMatch(/\*\*Charts\*\*: \[#12\]\(\S+\) open, waits for charts that were not collected [^\n]*: `addons\/a0`, [^\n]*`addons\/a9` and 2 more\n/);
    expect(body).not.toContain('to be approved');
    expect(formatTrackingIssue({ ...about, charts: { ...tags, isMerged: true }, missing }).body).toMatch(/\[#12\]\(\S+\) merged\n/);
  });

  test('blocked, moved and overridden repos; foreign text stays text, and nobody is told', () => {
    const { body } = formatTrackingIssue({
      ...about, tags, confirmations: {
        isComplete: false, answers: [], awaited: ['lead', 'anna'], rows: [
          { row: { repo: 'acme/gone', kind: 'blocked', problem: 'denied', since: new Date(0) }, state: 'blocked', who: ['lead'] },
          { row: { repo: 'acme/moved', kind: 'moved', tag: 'v1', commit: 'a'.repeat(40), since: new Date(0) }, state: 'awaited', who: ['anna'], isTeam: false, stale: [] },
          { row: { repo: 'acme/late', kind: 'update', tag: 'v2', commit: 'b'.repeat(40), since: new Date(0) }, state: 'overridden', by: 'lead', reason: 'he <b>sleeps</b> @everyone', at: new Date(0) },
        ],
      },
    });
    expect(body).toContain('open, 1/3 confirmed (1 by override)');
    expect(body).toContain('| acme/gone |  | lead | blocked (`denied`) |');
    expect(body).toContain('| acme/moved | `v1` | anna | `/accept-moved acme/moved` |');
    expect(body).toMatch(/### Overrides\n\n[^]*\| acme\/late \| `v2` \| lead \| 1970-01-01 00:00 UTC \| he \\<b\\>sleeps/);
    expect(body).not.toMatch(/@(everyone|anna|lead)/);
  });

  test.each([['v2.10.2', 'release/v2.10.2'], ['v2.10.2+acme.1', 'release/v2.10.2:acme.1'], ['v2.10.2--x-', 'release/v2.10.2-x']])('the marker of %s', (given, marker) => {
    expect(trackingMarker(given)).toBe(marker);
  });
});
