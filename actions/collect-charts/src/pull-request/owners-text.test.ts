import { describe, expect, test } from '@jest/globals';
import { readConfirmations, type ConfirmationInput, type ConfirmationState, type ProposedRow } from '@slipway/release-repo';
import { formatOwnersComment, formatOwnersStatus, formatReminder } from './owners-text.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 0, minute));
const row = (repo: string, given: Partial<ProposedRow> = {}): ProposedRow => ({ repo, kind: 'update', tag: 'v1.0.1', commit: 'a'.repeat(40), since: at(0), ...given });
const state = (given: Partial<ConfirmationInput>): ConfirmationState => readConfirmations({
  rows: [row('acme/shop'), row('acme/web')], ownersOf: (repo) => ({ owners: repo === 'acme/shop' ? ['anna'] : ['carl', 'dora'], backup: [] }), releaseTeam: ['lead'], comments: [], reviews: [], head: 'f'.repeat(40), ...given,
});
const confirm = (author: string, body: string): ConfirmationInput['comments'][number] => ({ author, body, createdAt: at(1) });

describe('what is told of confirmations', () => {
  test('the status counts, and names who is awaited', () => {
    expect(formatOwnersStatus(state({ comments: [confirm('anna', '/confirm shop')] }), 'https://git.example.com/1')).toEqual({ context: 'slipway/owners', state: 'pending', description: '1/2 confirmed; awaited: carl, dora', targetUrl: 'https://git.example.com/1' });
    expect(formatOwnersStatus(state({ comments: [confirm('anna', '/confirm shop'), confirm('dora', '/confirm web')] }))).toEqual({ context: 'slipway/owners', state: 'success', description: '2/2 confirmed' });
    expect(formatOwnersStatus(state({ reviews: [{ author: 'carl', verdict: 'changes-requested', submittedAt: at(1) }] })).description).toBe('0/2 confirmed; changes asked for by carl');
    expect(formatOwnersStatus(state({ rows: [] }))).toMatchObject({ state: 'success', description: 'nothing has to be confirmed' });
    expect(formatOwnersStatus(state({ rows: [row('acme/shop', { kind: 'blocked' })], releaseTeam: [] })).description).toBe('0/1 confirmed; a repo is blocked');
  });

  test('the comment ticks rows, says by whom, and answers what was not understood', () => {
    const text = formatOwnersComment(state({ comments: [confirm('anna', '/confirm shop'), confirm('eve', '/confirm wbe|`x`\n/confirm web')] }));
    expect(text).toContain('### 1 of 2 repos confirmed');
    expect(text).toContain('| ✅ | acme/shop | `v1.0.1` | `aaaaaaaaaaaa` | confirmed by anna, by comment, 2026-01-01 00:01 UTC |');
    expect(text).toContain('| ⏳ | acme/web | `v1.0.1` | `aaaaaaaaaaaa` | awaited: carl, dora |');
    expect(text).toContain("- @eve `/confirm wbe¦'x'`: no repo of the table is called so");
    expect(text).toContain('- @eve `/confirm web`: it is owned by carl, dora');
  });

  test('an override shows its reason, escaped', () => {
    expect(formatOwnersComment(state({ comments: [confirm('lead', '/override web <b>late</b> | @all')] }))).toContain('**overridden** by lead, 2026-01-01 00:01 UTC: \\<b\\>late\\</b\\> \\| @\u200ball |');
  });

  test('a row that nobody may confirm says what to do', () => {
    expect(formatOwnersComment(state({ rows: [row('acme/lone')], ownersOf: () => ({ owners: [], backup: [] }), releaseTeam: [] }))).toContain('**nobody may confirm it**: name owners in repos/*.yaml, or release.team in slipway.yaml');
  });

  test('a reminder comes after the set minutes and again after each of them, naming who is awaited for what', () => {
    const open = state({ comments: [confirm('anna', '/confirm shop')] });
    const remind = (minute: number): string | undefined => formatReminder(open, { remindAfter: 60, now: at(minute) });
    expect(remind(59)).toBeUndefined();
    expect(remind(60)).toBe('Reminder 1: this release waits for\n\n- @carl: `acme/web`\n- @dora: `acme/web`\n\nApprove the pull request, or comment `/confirm REPO`.');
    expect(remind(119)).toBe(remind(60)); // an unchanged comment is not written again
    expect(remind(120)).toMatch(/^Reminder 2:/);
    expect(formatReminder(state({ rows: [] }), { remindAfter: 60, now: at(600) })).toBeUndefined();
  });
});
