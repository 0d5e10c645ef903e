import type { Finding } from '@slipway/core';
import { describe, expect, test } from '@jest/globals';
import type { RepoEntry, TagRow } from '@slipway/release-repo';
import { findProposalKind, proposalBranch } from './branches.ts';
import { formatChartsProposal } from './charts-proposal.ts';
import { checkDeadlines, formatDeadlines } from './deadlines.ts';
import { parsePerson } from './propose.ts';
import { pushCommand, shellWord } from './push-to-branch.ts';
import { webUrlOf } from './release-host.ts';
import { compareUrl, formatTagsProposal, proposedRow, type TagsProposalInput } from './tags-proposal.ts';

const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];
const now = new Date(Date.UTC(2026, 0, 2));
const entry: RepoEntry = { file: 'repos/a.yaml', index: 0, location: { file: 'repos/a.yaml', line: 1 }, repositoryFullName: 'acme/shop', chartPaths: [], targetChartPath: 'addons', paths: [], targetPath: '.', owners: [], backupOwners: [] } as unknown as RepoEntry;
const row = (given: Partial<TagRow>): TagRow => ({ repo: 'acme/shop', entries: [entry], state: 'changed', from: { tag: 'v1', commit: a }, to: { tag: 'v2', commit: b }, owners: [{ kind: 'user', name: 'anna' }], backupOwners: [], why: 'newest', ...given });
const release = { team: [], remindAfter: 120, mergeMethod: 'merge', deadlines: {}, trackingIssue: true } as const;
const format = (rows: readonly TagRow[], given: Partial<TagsProposalInput> = {}): ReturnType<typeof formatTagsProposal> => formatTagsProposal({
  rows, added: [], removed: [], findings: [], version: 'v2.10.2', base: 'main', pageOf: (repo) => `https://git.example.com/${repo}`, isGitlab: false, commits: new Map([['acme/shop', 3]]), release, now, ...given,
});

describe('branches of proposals', () => {
  test.each([['main', 'slipway/tags-main'], ['release-2.10', 'slipway/tags-release-2.10'], ['oem/release-2.10/acme', 'slipway/tags-oem+release-2.10+acme']])('%s', (base, branch) => {
    expect(proposalBranch('tags', base)).toBe(branch);
    expect(findProposalKind(branch, base)).toBe('tags');
    expect(findProposalKind(branch, `${base}-x`)).toBeUndefined();
  });

  test('that of a base never lies below that of another one (P12)', () => {
    expect(proposalBranch('charts', 'release-2.10/acme').startsWith(`${proposalBranch('charts', 'release-2.10')}/`)).toBe(false);
  });
});

describe('the proposal of tags', () => {
  test('a line has the change with a link, the number of commits, message, author, date and owner', () => {
    const { title, body, reviewers } = format([row({ details: { author: 'Anna <b>', email: 'a@b', time: 1_767_225_600, message: 'Fix | the\nrest' }, owners: [{ kind: 'user', name: 'anna' }, { kind: 'team', name: 'acme/shop' }, { kind: 'email', name: 'x@y.z' }] })]);
    expect(title).toBe('Update component tags: v2.10.2');
    expect(body).toContain('| acme/shop | [`v1` → `v2`](https://git.example.com/acme/shop/compare/v1...v2) | 3 | Fix \\| the | Anna \\<b\\>, 2026-01-01 | @anna, @acme/shop, x@\u200by.z |');
    expect(reviewers).toEqual(['anna']);
  });

  test('a new repo, a blocked one, a moved and a held one, what was added and removed', () => {
    const { body, reviewers } = format([
      { ...row({ repo: 'acme/new', state: 'new' }), from: undefined } as unknown as TagRow,
      row({ repo: 'acme/gone', state: 'blocked', problem: { code: 'unknown', severity: 'error', subject: 'acme/gone', message: 'no answer', hint: 'run again' } }),
      row({ repo: 'acme/moved', state: 'moved', moved: { tag: 'v1', recorded: a, found: b }, owners: [{ kind: 'user', name: 'carl' }] }),
      row({ repo: 'acme/held', state: 'same', held: { tag: 'v1', reason: 'breaks <logins>' } }),
    ], { added: [{ repo: 'acme/new', target: 'addons/new' }], removed: [{ repo: 'acme/old' }] });
    expect(body).toContain('| acme/new | [*new* → `v2`](https://git.example.com/acme/new) |');
    expect(body).toContain('| acme/gone | no answer | run again | @anna |');
    expect(body).toContain('| acme/moved | `v1` | `aaaaaaaaaaaa` | `bbbbbbbbbbbb` | @carl | `/accept-moved acme/moved` |');
    expect(body).toContain('| acme/held | `v1` | breaks \\<logins\\> |');
    expect(body).toContain('### Added\n\n- `addons/new` from acme/new');
    expect(body).toContain('### Removed\n\n- acme/old');
    expect(reviewers).toEqual(['anna', 'carl']);
  });

  test('a tag that moved and nothing else: the owner is told how to take it', () => {
    const { body } = format([row({ repo: 'acme/moved', state: 'moved', moved: { tag: 'v1', recorded: a, found: b } })]);
    expect(body).toContain('An owner who means it comments `/accept-moved acme/moved`');
    expect(body).toContain('`/override acme/moved REASON`, which keeps the recorded commit.');
    expect(body).not.toContain('/confirm');
    expect(format([row({}), row({ repo: 'acme/moved', state: 'moved', moved: { tag: 'v1', recorded: a, found: b } })]).body).toContain('`/confirm acme/shop`');
  });

  test('warnings about rows are in it; what blocks has its own place, and what is only told has none', () => {
    const finding = (code: string, severity: 'error' | 'warning' | 'info', message: string): Finding => ({ code, severity, subject: 'acme/shop', message });
    const { body } = format([row({})], { findings: [finding('tag-older', 'warning', 'it goes back from v2 to v1 <b>'), finding('tag-missing', 'error', 'no tag'), finding('tag-held', 'info', 'held')] });
    expect(body).toContain('### Worth a look\n\n- acme/shop: it goes back from v2 to v1 \\<b\\>\n\n');
    expect(format([row({})]).body).not.toContain('Worth a look');
  });

  test('a hostile tag name is one piece of code in the table (T65)', () => {
    expect(format([row({ to: { tag: 'v2-`|$(id)', commit: b } })], { pageOf: () => undefined }).body).toContain('| `v1` → `v2-\'¦$(id)` |');
  });

  test('deadlines are shown, missed ones marked (R59)', () => {
    const deadlines = { release: '2026-01-02T20:00:00+08:00', smoke: '2026-01-01T12:00:00Z' };
    expect(formatDeadlines(deadlines, now)).toBe('**Deadlines**: smoke 2026-01-01 12:00 UTC (**missed**: it needs a post-mortem) · release 2026-01-02 12:00 UTC');
    expect(checkDeadlines(deadlines, now).map(({ code, subject }) => [code, subject])).toEqual([['deadline-missed', 'smoke']]);
    expect(formatDeadlines({}, now)).toBe('');
  });

  test.each<readonly [string, Partial<TagRow>, unknown]>([
    ['a new tag', {}, { repo: 'acme/shop', kind: 'update', tag: 'v2', commit: b }],
    ['nothing new', { state: 'same' }, undefined],
    ['a moved tag', { state: 'moved', moved: { tag: 'v1', recorded: a, found: b } }, { repo: 'acme/shop', kind: 'moved', tag: 'v1', commit: b }],
    ['a moved tag that was taken', { to: { tag: 'v1', commit: b } }, { repo: 'acme/shop', kind: 'moved', tag: 'v1', commit: b, taken: true }],
    ['a blocked repo', { state: 'blocked', problem: { code: 'denied', severity: 'error', subject: 'x', message: 'x' } }, { repo: 'acme/shop', kind: 'blocked', problem: 'denied' }],
  ])('what owners are asked: %s', (_name, given, expected) => {
    expect(proposedRow(row(given))).toEqual(expected);
  });

  test('links to compare tags', () => {
    expect(compareUrl('https://gitlab.com/a/b', { from: 'v1', to: 'v2#', isGitlab: true })).toBe('https://gitlab.com/a/b/-/compare/v1...v2%23');
    expect(compareUrl(undefined, { from: 'v1', to: 'v2', isGitlab: false })).toBeUndefined();
  });
});

describe('the proposal of charts', () => {
  test('a line per addon, its changes folded below', () => {
    const image = { key: 'image.tag', from: 'v1', to: 'v2' };
    const { title, body } = formatChartsProposal({
      places: [
        { path: 'addons/shop', kind: 'changed', repo: 'acme/shop', tag: 'v2', summary: { fromVersion: '1.0.0', toVersion: '2.0.0', filesAdded: ['x'], filesChanged: ['values.yaml'], filesRemoved: [], values: [image, { key: 'replicas', from: '1', to: '2' }], images: [image], moreValues: 0 } },
        { path: 'addons/old', kind: 'removed', summary: { filesAdded: [], filesChanged: [], filesRemoved: ['a', 'b'], values: [], images: [], moreValues: 0 } },
      ],
      images: [{ kind: 'added', reference: 'release/shop:v2' }], files: ['version.yml'], version: 'v2.10.2', base: 'main', reviewers: ['lead'], release, now,
    });
    expect(title).toBe('Collect charts: v2.10.2');
    expect(body).toContain('| addons/shop | `1.0.0` → `2.0.0` | acme/shop `v2` | +1 ~1 | 2 | 1 |');
    expect(body).toContain('| addons/old | *removed* |  | −2 |  |  |');
    expect(body).toContain('Images in its values:\n- `image.tag`: `v1` → `v2`');
    expect(body).toContain('Values:\n- `replicas`: `1` → `2`');
    expect(body).toContain('- added `release/shop:v2`');
    expect(body).toContain('Also changed: `version.yml`');
  });
});

describe('what is said where nothing may be pushed', () => {
  test('one command, whatever the branch is called (T65)', () => {
    expect(pushCommand({ branch: "fix/$(rm -rf ~)'x", paths: ['addons', 'version.yml'] }))
      .toBe(`git switch 'fix/$(rm -rf ~)'\\''x' && slipway collect-charts --mode charts && git add --all -- addons version.yml && git commit --signoff --message 'Update files that slipway writes' && git push`);
    expect(pushCommand({ branch: undefined, paths: ['addons'] })).toMatch(/^slipway collect-charts/);
    expect(shellWord('a-b/c_1.yaml')).toBe('a-b/c_1.yaml');
  });
});

test.each([
  ['https://api.github.com', 'github', 'https://github.com'], ['https://git.example.com/api/v3', 'github', 'https://git.example.com'], ['https://git.example.com/sub/api/v1/', 'gitea', 'https://git.example.com/sub'], ['https://gitlab.com/api/v4', 'gitlab', 'https://gitlab.com'],
] as const)('the pages of %s', (api, kind, pages) => {
  expect(webUrlOf({ kind, baseUrl: new URL(api) })).toBe(pages);
});

test('the author of commits is a name and an address', () => {
  expect(parsePerson(' Release Bot <bot@example.com> ')).toEqual({ name: 'Release Bot', email: 'bot@example.com' });
  for (const text of ['bot', '<bot@example.com>', 'Bot <bot>', 'Bot\n<a@b>x', '']) expect(() => parsePerson(text)).toThrow('expected NAME <ADDRESS>');
});
