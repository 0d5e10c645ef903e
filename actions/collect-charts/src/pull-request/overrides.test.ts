import { afterEach, describe, expect, test } from '@jest/globals';
import type { LockedRepo, RowState } from '@slipway/release-repo';
import { openFakeWorld, type FakeWorld } from '../../../../test/support/fake-forge-world.ts';
import { addOverrides, findOverrides, formatOverrides, recordOverrides, type Override } from './overrides.ts';

const at = new Date(Date.UTC(2026, 0, 2, 3, 4));
const commit = 'a'.repeat(40);
const locked = (repo: string, reason: string): LockedRepo => ({ repo, tag: 'v1', commit, agreed: { how: 'override', by: 'lead', at: at.toISOString(), reason } });
const overridden = (repo: string, reason: string): RowState => ({ row: { repo, kind: 'blocked', since: at }, state: 'overridden', by: 'lead', reason, at });
const override: Override = { repo: 'acme/web', tag: 'v1', by: 'lead', at, reason: 'she <b>sleeps</b>' };

describe('the overrides of a release', () => {
  test('those of the lock, and those of repos that gave no tag; each repo once', () => {
    const agreed: LockedRepo = { repo: 'acme/fine', tag: 'v1', commit, agreed: { how: 'review', by: 'anna' } };
    expect(findOverrides({ repos: [locked('acme/web', 'of the lock'), agreed] }, [overridden('acme/web', 'of the proposal'), overridden('acme/gone', 'next week')]))
      .toEqual([{ repo: 'acme/gone', by: 'lead', at, reason: 'next week' }, { repo: 'acme/web', tag: 'v1', by: 'lead', at, reason: 'of the lock' }]);
    expect(findOverrides(undefined, [])).toEqual([]);
  });

  test('an older override does not count where the owner confirmed something newer', () => {
    const confirmed: RowState = { row: { repo: 'acme/gone', kind: 'update', tag: 'v2', commit, since: at }, state: 'confirmed', by: 'anna', how: 'comment', at, isBackup: false };
    expect(findOverrides(undefined, [confirmed, overridden('acme/gone', 'last week')])).toEqual([]);
  });

  test('who, repo, reason and when are told, and foreign text stays text', () => {
    expect(formatOverrides([override, { repo: 'acme/gone', by: 'lead', reason: '' }])).toContain('| acme/web | `v1` | lead | 2026-01-02 03:04 UTC | she \\<b\\>sleeps\\</b\\> |\n| acme/gone | *none* | lead |  |  |');
  });

  test('they stand below what people wrote, once', () => {
    const text = addOverrides('What is new\n', [override]) ?? '';
    expect(text).toMatch(/^What is new\n\n<!-- slipway:overrides -->\n### Released without/);
    expect([addOverrides(text, [{ ...override, reason: 'another' }]), addOverrides('What is new', [])]).toEqual([undefined, undefined]);
  });
});

describe.each(['github', 'gitea', 'gitlab'] as const)('on the release page of %s', (kind) => {
  let world: FakeWorld;
  afterEach(() => world.close());

  test('a page is made for them, and only for them; a second run changes nothing', async () => {
    world = await openFakeWorld(kind);
    await world.addTag('v2.10.2', 'Two');
    expect(await recordOverrides('v2.10.2', [], world)).toEqual([]);
    expect(await world.forge.findRelease('v2.10.2')).toBeUndefined();
    expect(await recordOverrides('v2.10.2', [override], world)).toEqual([]);
    const page = await world.forge.findRelease('v2.10.2');
    expect([page?.title, page?.isDraft]).toEqual(['v2.10.2', false]);
    expect(page?.body).toContain('| acme/web | `v1` | lead |');
    const count = world.fake.requests.filter((line) => !line.startsWith('GET ')).length;
    await recordOverrides('v2.10.2', [override], world);
    expect(world.fake.requests.filter((line) => !line.startsWith('GET '))).toHaveLength(count);
  });

  test('a page that is there keeps its title, its text and what it is', async () => {
    world = await openFakeWorld(kind);
    await world.addTag('v2.10.2', 'Two');
    await world.forge.writeRelease({ tag: 'v2.10.2', title: 'Platform 2.10.2', body: 'Thanks to all', ...(kind === 'gitlab' ? {} : { isPrerelease: true }) });
    await recordOverrides('v2.10.2', [override], world);
    const page = await world.forge.findRelease('v2.10.2');
    expect([page?.title, page?.isPrerelease]).toEqual(['Platform 2.10.2', kind !== 'gitlab']);
    expect(page?.body).toMatch(/^Thanks to all\n\n<!-- slipway:overrides -->/);
  });

  test('without permission it is a warning that names them', async () => {
    world = await openFakeWorld(kind);
    await world.addTag('v2.10.2', 'Two');
    world.fake.fail(/^POST .*\/releases$/, { kind: 'answer', status: 403, body: '{"message":"no"}' });
    expect(await recordOverrides('v2.10.2', [override], world)).toEqual([expect.objectContaining({ code: 'release-page-not-written', severity: 'warning', message: expect.stringContaining('acme/web') })]);
  });
});
