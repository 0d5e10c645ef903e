import { describe, expect, test } from '@jest/globals';
import { readConfirmations, type ConfirmationInput, type ConfirmationState, type OwnerComment, type OwnerReview } from './confirmations.ts';
import type { ProposedRow } from './proposed-rows.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 0, minute));
const row = (repo: string, given: Partial<ProposedRow> = {}): ProposedRow => ({ repo, kind: 'update', tag: 'v1.0.1', commit: 'a'.repeat(40), since: at(10), ...given });
const says = (author: string, body: string, minute = 20, given: Partial<OwnerComment> = {}): OwnerComment => ({ author, body, createdAt: at(minute), ...given });
const reviews = (author: string, verdict: OwnerReview['verdict'], minute: number | null = 20, commit?: string): OwnerReview =>
  ({ author, verdict, ...(minute === null ? {} : { submittedAt: at(minute) }), ...(commit === undefined ? {} : { commit }) });

const head = 'f'.repeat(40);
const owners: Readonly<Record<string, ReturnType<ConfirmationInput['ownersOf']>>> = {
  'acme/shop': { owners: ['anna'], backup: ['bert'] }, 'acme/web': { owners: ['carl', 'dora'], backup: [] }, 'other/web': { owners: ['emil'], backup: [] }, 'acme/only-backup': { owners: [], backup: ['bert'] },
};

const read = (given: Partial<ConfirmationInput>): ConfirmationState => readConfirmations({
  rows: [row('acme/shop'), row('acme/web')], ownersOf: (repo) => owners[repo] ?? { owners: [], backup: [] }, releaseTeam: ['lead'], comments: [], reviews: [], head, ...given,
});

/** `acme/shop confirmed by anna (comment)`, one line per row. */
function summary({ rows }: ConfirmationState): string[] {
  return rows.map((each) => {
    const what = each.state === 'confirmed' ? `by ${each.by} (${each.how}${each.isBackup ? ', backup' : ''})`
      : each.state === 'overridden' ? `by ${each.by}: ${each.reason}`
      : each.state === 'accepted' || each.state === 'objected' ? `by ${each.by}`
      : each.state === 'awaited' ? `${each.who.join('+')}${each.isTeam ? ' (team)' : ''}${each.stale.length === 0 ? '' : ` stale ${each.stale.join('+')}`}` : each.who.join('+');
    return `${each.row.repo.replace('acme/', '')} ${each.state} ${what}`;
  });
}

const shopAwaits = 'shop awaited anna';
const webAwaits = 'web awaited carl+dora';
const shopConfirmed = 'shop confirmed by anna (comment)';

describe('confirmations (R13)', () => {
  const table: (readonly [name: string, given: Partial<ConfirmationInput>, rows: readonly string[], answers?: readonly string[]])[] = [
    ['nobody has said anything: everybody is awaited', {}, [shopAwaits, webAwaits]],
    ['an owner confirms by comment', { comments: [says('anna', '/confirm acme/shop')] }, [shopConfirmed, webAwaits]],
    ['the case of repo, command and login does not matter', { comments: [says('ANNA', '/Confirm ACME/Shop')] }, ['shop confirmed by ANNA (comment)', webAwaits]],
    ['the last part of the name is enough where one repo has it', { comments: [says('anna', '/confirm shop')] }, [shopConfirmed, webAwaits]],
    ['the last part of two repos is not', { rows: [row('acme/web'), row('other/web')], comments: [says('carl', '/confirm web')] }, [webAwaits, 'other/web awaited emil'], ['several repos are called so: acme/web, other/web']],
    ['a repo as code, as people copy it', { comments: [says('anna', '/confirm `acme/shop`.')] }, [shopConfirmed, webAwaits]],
    ['one of several owners is enough', { comments: [says('dora', '/confirm acme/web')] }, [shopAwaits, 'web confirmed by dora (comment)']],
    ['several repos in one command', { ownersOf: () => ({ owners: ['anna'], backup: [] }), comments: [says('anna', '/confirm acme/shop, acme/web')] }, [shopConfirmed, 'web confirmed by anna (comment)']],
    ['each owner in a comment of their own', { comments: [says('anna', '/confirm shop'), says('carl', '/confirm web', 21)] }, [shopConfirmed, 'web confirmed by carl (comment)']],
    ['a stranger confirms nothing', { comments: [says('eve', '/confirm acme/shop')] }, [shopAwaits, webAwaits], ['it is owned by anna, bert']],
    ['the owner of another repo confirms nothing', { comments: [says('carl', '/confirm acme/shop')] }, [shopAwaits, webAwaits], ['it is owned by anna, bert']],
    ['a backup confirms', { comments: [says('bert', '/confirm acme/shop')] }, ['shop confirmed by bert (comment, backup)', webAwaits]],
    ['a repo with a backup only waits for the backup', { rows: [row('acme/only-backup')] }, ['only-backup awaited bert']],
    ['a repo that nobody owns waits for the release team', { rows: [row('acme/lone')] }, ['lone awaited lead (team)']],
    ['which may confirm it', { rows: [row('acme/lone')], comments: [says('lead', '/confirm lone')] }, ['lone confirmed by lead (comment)']],
    ['but others may not', { rows: [row('acme/lone')], comments: [says('anna', '/confirm lone')] }, ['lone awaited lead (team)'], ['nobody owns it, so the release team speaks for it']],
    ['the release team does not confirm what has an owner', { comments: [says('lead', '/confirm shop')] }, [shopAwaits, webAwaits], ['it is owned by anna, bert']],
    ['an unknown repo is answered with near names', { comments: [says('anna', '/confirm acme/shpo')] }, [shopAwaits, webAwaits], ['no repo of the table is called so; did you mean acme/shop?']],
    ['an unknown repo that is near to none', { comments: [says('anna', '/confirm kubernetes/ingress')] }, [shopAwaits, webAwaits], ['no repo of the table is called so']],
    ['a command without a repo', { comments: [says('anna', '/confirm')] }, [shopAwaits, webAwaits], ['name the repo behind it']],
    ['a command in a quotation', { comments: [says('anna', '> /confirm acme/shop')] }, [shopAwaits, webAwaits]],
    ['a command in a fence', { comments: [says('anna', '```\n/confirm acme/shop\n```')] }, [shopAwaits, webAwaits]],
    ['an edited comment does not count', { comments: [says('anna', '/confirm acme/shop', 20, { isEdited: true })] }, [shopAwaits, webAwaits], ['the comment was edited afterwards, so it does not count: please write a new one']],
    ['a new comment after an edited one does, and nothing is answered', { comments: [says('anna', '/confirm shop', 20, { isEdited: true }), says('anna', '/confirm shop', 21)] }, [shopConfirmed, webAwaits], []],
    ['a bot of GitHub', { ownersOf: () => ({ owners: ['ci[bot]'], backup: [] }), comments: [says('ci[bot]', '/confirm shop')] }, ['shop awaited ci[bot]', 'web awaited ci[bot]'], []],
    ['a bot of GitLab', { comments: [says('project_12_bot_ab34', '/confirm shop')] }, [shopAwaits, webAwaits], []],
    ['a comment from before the row was as it is', { comments: [says('anna', '/confirm shop', 9)] }, [`${shopAwaits} stale anna`, webAwaits]],
    ['a comment of the very second counts', { comments: [says('anna', '/confirm shop', 10)] }, [shopConfirmed, webAwaits]],
    ['an update un-ticks the changed row only', { rows: [row('acme/shop'), row('acme/web', { since: at(30) })], comments: [says('anna', '/confirm shop'), says('carl', '/confirm web')] }, [shopConfirmed, `${webAwaits} stale carl`]],
    ['and it may be confirmed again', { rows: [row('acme/web', { since: at(30) })], comments: [says('carl', '/confirm web'), says('carl', '/confirm web', 31)] }, ['web confirmed by carl (comment)']],
    ['an approving review confirms all rows of its author', { ownersOf: () => ({ owners: ['anna'], backup: [] }), reviews: [reviews('anna', 'approved')] }, ['shop confirmed by anna (review)', 'web confirmed by anna (review)']],
    ['and no others', { reviews: [reviews('anna', 'approved')] }, ['shop confirmed by anna (review)', webAwaits]],
    ['a review of a stranger', { reviews: [reviews('eve', 'approved')] }, [shopAwaits, webAwaits]],
    ['a review from before the row was as it is', { reviews: [reviews('anna', 'approved', 9)] }, [`${shopAwaits} stale anna`, webAwaits]],
    ['an older review of an unchanged row, although the branch has moved', { reviews: [reviews('anna', 'approved', 20, 'e'.repeat(40))] }, ['shop confirmed by anna (review)', webAwaits]],
    ['a review without a time, of the newest commit', { reviews: [reviews('anna', 'approved', null, head)] }, ['shop confirmed by anna (review)', webAwaits]],
    ['a review with neither time nor commit binds to nothing', { reviews: [reviews('anna', 'approved', null)] }, [`${shopAwaits} stale anna`, webAwaits]],
    ['a dismissed review', { reviews: [reviews('anna', 'dismissed')] }, [shopAwaits, webAwaits]],
    ['an approval that was taken back by asking for changes', { reviews: [reviews('anna', 'approved', 20), reviews('anna', 'changes-requested', 21)] }, ['shop objected by anna', webAwaits]],
    ['changes asked for, then approved', { reviews: [reviews('anna', 'changes-requested', 20), reviews('anna', 'approved', 21)] }, ['shop confirmed by anna (review)', webAwaits]],
    ['changes asked for by one owner stand against the confirmation of another', { comments: [says('dora', '/confirm web', 22)], reviews: [reviews('carl', 'changes-requested', 20)] }, [shopAwaits, 'web objected by carl']],
    ['until that owner confirms', { comments: [says('carl', '/confirm web', 22)], reviews: [reviews('carl', 'changes-requested', 20)] }, [shopAwaits, 'web confirmed by carl (comment)']],
    ['changes asked for after confirming', { comments: [says('carl', '/confirm web', 19)], reviews: [reviews('carl', 'changes-requested', 20)] }, [shopAwaits, 'web objected by carl']],
    ['changes asked for by a stranger', { comments: [says('anna', '/confirm shop')], reviews: [reviews('eve', 'changes-requested')] }, [shopConfirmed, webAwaits]],
    ['changes asked for before the row was as it is', { reviews: [reviews('anna', 'changes-requested', 9)] }, [shopAwaits, webAwaits]],
    ['the release team overrides with a reason', { comments: [says('lead', '/override acme/shop Anna is on holiday')] }, ['shop overridden by lead: Anna is on holiday', webAwaits]],
    ['an override without a reason', { comments: [says('lead', '/override acme/shop')] }, [shopAwaits, webAwaits], ['say why, behind the repo']],
    ['an override by an owner', { comments: [says('anna', '/override shop it is mine')] }, [shopAwaits, webAwaits], ['only the release team (release.team of slipway.yaml) overrides']],
    ['an override of what the row said before', { rows: [row('acme/shop', { since: at(30) })], comments: [says('lead', '/override shop in a hurry')] }, ['shop awaited anna']],
    ['an override beats an objection', { comments: [says('lead', '/override web agreed by phone', 30)], reviews: [reviews('carl', 'changes-requested')] }, [shopAwaits, 'web overridden by lead: agreed by phone']],
    ['a blocked row waits for the release team', { rows: [row('acme/shop', { kind: 'blocked', problem: 'unknown' })] }, ['shop blocked lead']],
    ['its owner cannot confirm it', { rows: [row('acme/shop', { kind: 'blocked' })], comments: [says('anna', '/confirm shop')] }, ['shop blocked lead'], ['it is blocked; there is nothing to confirm before that is solved']],
    ['an approving review does not unblock it', { rows: [row('acme/shop', { kind: 'blocked' })], reviews: [reviews('anna', 'approved')] }, ['shop blocked lead']],
    ['the release team goes on without it', { rows: [row('acme/shop', { kind: 'blocked' })], comments: [says('lead', '/override shop next week')] }, ['shop overridden by lead: next week']],
    ['a moved tag waits for its owner', { rows: [row('acme/shop', { kind: 'moved' })] }, ['shop awaited anna']],
    ['an approving review does not take it', { rows: [row('acme/shop', { kind: 'moved' })], reviews: [reviews('anna', 'approved')] }, ['shop awaited anna']],
    ['/confirm does not take it either', { rows: [row('acme/shop', { kind: 'moved' })], comments: [says('anna', '/confirm shop')] }, ['shop awaited anna'], ['its tag was moved: /accept-moved takes the new commit']],
    ['/accept-moved takes it', { rows: [row('acme/shop', { kind: 'moved' })], comments: [says('anna', '/accept-moved shop')] }, ['shop accepted by anna']],
    ['and confirms it once the proposal records the new commit', { rows: [row('acme/shop', { kind: 'moved', taken: true })], comments: [says('anna', '/accept-moved shop')] }, [shopConfirmed]],
    ['a move that was taken back by deleting the comment', { rows: [row('acme/shop', { kind: 'moved', taken: true })] }, ['shop awaited anna']],
    ['not from a stranger', { rows: [row('acme/shop', { kind: 'moved' })], comments: [says('eve', '/accept-moved shop')] }, ['shop awaited anna'], ['it is owned by anna, bert']],
    ['not from before it moved again', { rows: [row('acme/shop', { kind: 'moved', since: at(30) })], comments: [says('anna', '/accept-moved shop')] }, ['shop awaited anna']],
    ['/accept-moved of a tag that has not moved', { comments: [says('anna', '/accept-moved shop')] }, [shopAwaits, webAwaits], ['its tag has not moved']],
    ['a deleted comment is gone, and what it said', { comments: [] }, [shopAwaits, webAwaits]],
    ['prototype names are names like others', { rows: [row('acme/constructor')], comments: [says('lead', '/confirm constructor')] }, ['constructor confirmed by lead (comment)']],
  ];

  test.each(table.map(([name, given, expected, answers]) => [name, given, expected, answers ?? []] as const))('%s', (_name, given, expected, answers) => {
    const state = read(given);
    expect(summary(state)).toEqual(expected);
    expect(state.answers.map(({ text }) => text)).toEqual(answers);
  });

  test('it is complete when every row is confirmed or overridden, and names who is awaited until then', () => {
    const comments = [says('anna', '/confirm shop')];
    const open = read({ comments });
    expect([open.isComplete, open.awaited]).toEqual([false, ['carl', 'dora']]);
    const done = read({ comments: [...comments, says('lead', '/override web nobody is there')] });
    expect([done.isComplete, done.awaited]).toEqual([true, []]);
    expect(read({ rows: [] }).isComplete).toBe(true);
  });

  test('an accepted move is not complete: the branch does not have its commit yet', () => {
    expect(read({ rows: [row('acme/shop', { kind: 'moved' })], comments: [says('anna', '/accept-moved shop')] }).isComplete).toBe(false);
  });

  test('an answer names the person and the command, cut to a length that fits', () => {
    const [answer] = read({ comments: [says('eve', `/confirm ${'x'.repeat(5000)}`)] }).answers;
    expect(answer?.to).toBe('eve');
    expect(answer?.command).toHaveLength(200);
  });
});
