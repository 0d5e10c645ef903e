import { isSlipwayError, type Logger } from '@slipway/core';
import type { Forge, PullRequest, Review } from '@slipway/forge';
import { groupByRepo, loadCodeOwners, loadRepos, ownersOf, readConfirmations, type Config, type ConfirmationState, type OwnerComment, type Owner, type OwnerReview, type ProposedRow, type RepoTree, type RowOwners } from '@slipway/release-repo';
import { formatOwnersComment, formatOwnersStatus, formatReminder } from './owners-text.ts';
import { loginNames } from './tags-proposal.ts';

const verdicts: Readonly<Partial<Record<Review['state'], OwnerReview['verdict']>>> = { approved: 'approved', 'changes-requested': 'changes-requested', dismissed: 'dismissed' };

/** The people of teams, each team asked once; a team that the token may not see has nobody. */
function openTeams(forge: Pick<Forge, 'listTeamMembers'>, logger: Logger): (owners: readonly Owner[]) => Promise<string[]> {
  const teams = new Map<string, Promise<readonly string[]>>();
  const ask = async (team: string): Promise<readonly string[]> => {
    try {
      const members = await forge.listTeamMembers(team);
      if (members === undefined) logger.warn(`nobody can say who belongs to the team ${team}: it is not there, or the token may not see it; name people beside it, or give a token that may read teams`);
      return members ?? [];
    } catch (error) {
      if (!isSlipwayError(error) || (error.code !== 'FORGE_DENIED' && error.code !== 'FORGE_NOT_FOUND')) throw error;
      logger.warn(`nobody can say who belongs to the team ${team}: ${error.message}`);
      return [];
    }
  };
  return async (owners) => {
    const members: string[] = [];
    for (const { name } of owners.filter(({ kind }) => kind === 'team')) {
      const found = teams.get(name) ?? ask(name);
      teams.set(name, found);
      members.push(...await found);
    }
    return [...new Set([...loginNames(owners), ...members])];
  };
}

/** The owners of the repos of a proposal, by what its base says. */
async function loadRowOwners(rows: readonly ProposedRow[], { base, forge, logger }: { readonly base: RepoTree; readonly forge: Pick<Forge, 'listTeamMembers'>; readonly logger: Logger }): Promise<(repo: string) => RowOwners> {
  const [{ entries }, codeOwners] = await Promise.all([loadRepos(base), loadCodeOwners(base)]);
  const groups = groupByRepo(entries);
  const peopleOf = openTeams(forge, logger);
  const people = new Map<string, RowOwners>();
  for (const { repo } of rows) {
    const { owners, backupOwners } = ownersOf(groups.get(repo) ?? [], codeOwners);
    people.set(repo, { owners: await peopleOf(owners), backup: await peopleOf(backupOwners) });
  }
  return (repo) => people.get(repo) ?? { owners: [], backup: [] };
}

/**
 * Who has confirmed what, read anew from comments and reviews. `base` is the branch that the proposal is made for: a proposal
 * cannot name its own owners.
 */
export async function loadConfirmations(pullRequest: Pick<PullRequest, 'commit' | 'number'>, { forge, rows, base, release, logger }: {
  readonly forge: Forge; readonly logger: Logger; readonly rows: readonly ProposedRow[]; readonly base: RepoTree; readonly release: Config['release'];
}): Promise<ConfirmationState> {
  const [comments, reviews, ownersOfRepo] = await Promise.all([forge.listComments(pullRequest.number), forge.listReviews(pullRequest.number), loadRowOwners(rows, { base, forge, logger })]);
  const people: OwnerComment[] = [];
  for (const { author, body, createdAt, edited } of comments) {
    // The account of the token may be that of a person, who may comment as well.
    const isOurs = body.startsWith('<!-- slipway:') && await forge.isOwnAuthor(author);
    if (!isOurs) people.push({ author, body, createdAt: new Date(createdAt), isEdited: edited });
  }
  return readConfirmations({
    rows, ownersOf: ownersOfRepo, releaseTeam: release.team, comments: people, head: pullRequest.commit,
    reviews: reviews.flatMap(({ author, state, commit, at }): OwnerReview[] => {
      const verdict = verdicts[state];
      return verdict === undefined ? [] : [{ author, verdict, ...(commit === undefined ? {} : { commit }), ...(at === undefined ? {} : { submittedAt: new Date(at) }) }];
    }),
  });
}

const reminderMarker = 'reminder';

/** Who is awaited, or that nobody is any more where somebody was reminded before. */
async function findReminder(number: number, confirmations: ConfirmationState, { forge, release, now }: { readonly forge: Forge; readonly release: Config['release']; readonly now: Date }): Promise<string | undefined> {
  if (!confirmations.isComplete) return formatReminder(confirmations, { remindAfter: release.remindAfter, now });
  const wasReminded = (await forge.listComments(number)).some(({ body }) => body.startsWith(`<!-- slipway:${reminderMarker} -->`));
  return wasReminded ? 'Everybody has answered; nobody is awaited.' : undefined;
}

/** Shows on a pull request who has confirmed: the list, a reminder when it is due, and the commit status. Equal ones are left alone. */
export async function showConfirmations({ number, url, commit }: Pick<PullRequest, 'commit' | 'number' | 'url'>, confirmations: ConfirmationState, options: { readonly forge: Forge; readonly release: Config['release']; readonly now: Date }): Promise<void> {
  const { forge } = options;
  await forge.writeComment({ pullRequest: number, marker: 'owners', body: formatOwnersComment(confirmations), link: url });
  const reminder = await findReminder(number, confirmations, options);
  if (reminder !== undefined) await forge.writeComment({ pullRequest: number, marker: reminderMarker, body: reminder, link: url });
  // The status comes last: when it is green, all the rest can be read.
  await forge.setCommitStatus(commit, formatOwnersStatus(confirmations, url));
}
