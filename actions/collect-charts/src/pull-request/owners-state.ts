import type { Forge, PullRequest, Review } from '@slipway/forge';
import { groupByRepo, loadCodeOwners, loadRepos, ownersOf, readConfirmations, type Config, type ConfirmationState, type OwnerComment, type OwnerReview, type ProposedRow, type RepoTree, type RowOwners } from '@slipway/release-repo';
import { loginNames } from './tags-proposal.ts';

const verdicts: Readonly<Partial<Record<Review['state'], OwnerReview['verdict']>>> = { approved: 'approved', 'changes-requested': 'changes-requested', dismissed: 'dismissed' };

/** The owners of each component repo, by what the base of a proposal says. */
async function loadRowOwners(tree: RepoTree): Promise<(repo: string) => RowOwners> {
  const [{ entries }, codeOwners] = await Promise.all([loadRepos(tree), loadCodeOwners(tree)]);
  const groups = groupByRepo(entries);
  return (repo) => {
    const { owners, backupOwners } = ownersOf(groups.get(repo) ?? [], codeOwners);
    return { owners: loginNames(owners), backup: loginNames(backupOwners) };
  };
}

/**
 * Who has confirmed what, read anew from comments and reviews. `base` is the branch that the proposal is made for: a proposal
 * cannot name its own owners.
 */
export async function loadConfirmations(pullRequest: Pick<PullRequest, 'commit' | 'number'>, { forge, rows, base, release }: {
  readonly forge: Forge; readonly rows: readonly ProposedRow[]; readonly base: RepoTree; readonly release: Config['release'];
}): Promise<ConfirmationState> {
  const [comments, reviews, ownersOfRepo] = await Promise.all([forge.listComments(pullRequest.number), forge.listReviews(pullRequest.number), loadRowOwners(base)]);
  const people: OwnerComment[] = [];
  for (const { author, body, createdAt, edited } of comments) {
    if (!await forge.isOwnAuthor(author)) people.push({ author, body, createdAt: new Date(createdAt), isEdited: edited });
  }
  return readConfirmations({
    rows, ownersOf: ownersOfRepo, releaseTeam: release.team, comments: people, head: pullRequest.commit,
    reviews: reviews.flatMap(({ author, state, commit, at }): OwnerReview[] => {
      const verdict = verdicts[state];
      return verdict === undefined ? [] : [{ author, verdict, ...(commit === undefined ? {} : { commit }), ...(at === undefined ? {} : { submittedAt: new Date(at) }) }];
    }),
  });
}
