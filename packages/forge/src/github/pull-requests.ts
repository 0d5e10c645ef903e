import { z } from 'zod';
import { ForgeError } from '../errors.ts';
import type { PullRequest, PullRequestDetail, PullRequestsApi, Review, WantedMerge } from '../pull-requests.ts';
import { collectWarnings } from '../warnings.ts';
import { repoPath, type GithubClient } from './client.ts';
import { createLabels } from './labels.ts';
import { createLostMerges } from './lost-merges.ts';
import { listedPullRequestSchema, pullRequestDetailSchema, pullRequestSchema, reviewSchema } from './schema.ts';

const pulls = `${repoPath}/pulls`;

const reviewStates: Readonly<Record<string, Review['state']>> = {
  APPROVED: 'approved', CHANGES_REQUESTED: 'changes-requested', REQUEST_CHANGES: 'changes-requested', COMMENTED: 'commented', COMMENT: 'commented', DISMISSED: 'dismissed',
};

/** Undefined for what is no review yet: drafts, and Gitea's requests for one. */
function toReview({ user, state, body, commit_id: commit, submitted_at: at, dismissed }: z.infer<typeof reviewSchema>): Review | undefined {
  const known = reviewStates[state];
  if (known === undefined) return undefined;
  return {
    author: user?.login ?? '', state: dismissed === true ? 'dismissed' : known, body: body ?? '',
    ...(typeof commit === 'string' && commit !== '' ? { commit } : {}), ...(typeof at === 'string' ? { at } : {}),
  };
}

export function createPullRequests(client: GithubClient): PullRequestsApi {
  const { kind, repository, owner, get, ask, list, graphql } = client;
  const labels = createLabels(client);
  const lostMerges = kind === 'gitea' ? createLostMerges(client) : undefined;

  const teamsOf = ({ requested_teams: teams, requested_reviewers_teams: teamsOfGitea }: z.infer<typeof pullRequestSchema>): readonly string[] =>
    [...(teams ?? []).map(({ slug }) => slug), ...(teamsOfGitea ?? []).map(({ name }) => name)].map((team) => `${owner}/${team}`);

  const toPullRequest = (found: z.infer<typeof pullRequestSchema>): PullRequest => {
    const { number, html_url: url, title, body, head, base, user, draft, labels: given, assignees, requested_reviewers: reviewers } = found;
    return {
      number, url, title, body: body ?? '', branch: head.ref, base: base.ref, commit: head.sha, author: user?.login ?? '', isDraft: draft === true,
      isFork: head.repo?.full_name.toLowerCase() !== repository.toLowerCase(),
      labels: (given ?? []).map(({ name }) => name), reviewers: [...(reviewers ?? []).map(({ login }) => login), ...teamsOf(found)], assignees: (assignees ?? []).map(({ login }) => login),
    };
  };

  /** `acme/web-team` is a team, known here by its last part. */
  const asReviewer = (name: string): Readonly<Record<string, readonly string[]>> => name.includes('/') ? { team_reviewers: [name.slice(name.lastIndexOf('/') + 1)] } : { reviewers: [name] };

  const readPullRequest = async (number: number): Promise<PullRequestDetail & { readonly nodeId?: string }> => {
    const found = await get(`GET ${pulls}/{number}`, pullRequestDetailSchema, { number });
    const pullRequest = toPullRequest(found);
    const isClosed = found.merged !== true && found.state !== 'open';
    const lost = isClosed ? await lostMerges?.findLostMerge(pullRequest) : undefined;
    const state = found.merged === true || lost !== undefined ? 'merged' : isClosed ? 'closed' : 'open';
    const mergeCommit = lost ?? found.merge_commit_sha;
    return {
      ...pullRequest, state,
      ...(state === 'merged' && typeof mergeCommit === 'string' ? { mergeCommit } : {}),
      // Gitea says false while it has not looked yet: only its yes is known
      ...(state === 'open' && (found.mergeable === true || (found.mergeable === false && kind === 'github')) ? { mergeable: found.mergeable } : {}),
      ...(typeof found.mergeable_state === 'string' ? { mergeState: found.mergeable_state } : {}),
      ...(typeof found.node_id === 'string' ? { nodeId: found.node_id } : {}),
    };
  };

  const mergeFields = ({ commit, method, title, message }: WantedMerge): Readonly<Record<string, unknown>> => kind === 'gitea'
    ? { Do: method, head_commit_id: commit, ...(title === undefined ? {} : { MergeTitleField: title }), ...(message === undefined ? {} : { MergeMessageField: message }) }
    : { merge_method: method, sha: commit, ...(title === undefined ? {} : { commit_title: title }), ...(message === undefined ? {} : { commit_message: message }) };

  return {
    ...lostMerges === undefined ? {} : { findLostMerge: lostMerges.findLostMerge, settleLostMerge: lostMerges.settleLostMerge },
    async listOpenPullRequests({ base, label, branch }) {
      // `head` and `base` are filters that Gitea does not know
      const filters = kind === 'gitea' ? {} : { ...(branch === undefined ? {} : { head: `${owner}:${branch}` }), ...(base === undefined ? {} : { base }) };
      const open = (await list(pulls, pullRequestSchema, { keyOf: ({ number }) => number, state: 'open', ...filters })).map(toPullRequest);
      return open.filter((each) => (branch === undefined || each.branch === branch) && (base === undefined || each.base === base)
        && (label === undefined || each.labels.some((name) => name.toLowerCase() === label.toLowerCase())));
    },
    async listMergedPullRequests({ branch, base }) {
      const filters = kind === 'gitea' ? { sort: 'recentupdate' } : { head: `${owner}:${branch}`, base, sort: 'updated', direction: 'desc' };
      const closed = await list(pulls, listedPullRequestSchema, { keyOf: ({ number }) => number, limit: 100, state: 'closed', ...filters });
      const isMerged = ({ merged, merged_at: at }: (typeof closed)[number]): boolean => merged === true || typeof at === 'string';
      const own = closed.map((each) => ({ ...toPullRequest(each), isMerged: isMerged(each) })).filter((each) => each.branch === branch && each.base === base && !each.isFork).sort((a, b) => b.number - a.number);
      const newest = own.findIndex((each) => each.isMerged);
      const lost = await lostMerges?.findNewest(newest < 0 ? own : own.slice(0, newest));
      return [...lost === undefined ? [] : [lost], ...own.filter((each) => each.isMerged)].map(({ isMerged: _isMerged, ...pullRequest }) => pullRequest);
    },
    readPullRequest,
    createPullRequest: async ({ branch, base, title, body }) => toPullRequest(await get(`POST ${pulls}`, pullRequestSchema, { head: branch, base, title, body })),
    updatePullRequest: async (number, { base, title, body }) => toPullRequest(await get(`PATCH ${pulls}/{number}`, pullRequestSchema, { number, base, title, body })),
    async closePullRequest(number) {
      await ask(`PATCH ${pulls}/{number}`, { number, state: 'closed' });
    },

    assign: ({ number, assignees }, missing) => collectWarnings([
      ...(missing.labels.length === 0 ? [] : [[`labels ${missing.labels.join(', ')} were not added`, () => labels.add(number, missing.labels)] as const]),
      // one by one: a name that is unknown, or that of the author, must not keep the others out
      ...missing.reviewers.map((reviewer) => [`${reviewer} was not asked for a review`, () => ask(`POST ${pulls}/{number}/requested_reviewers`, { number, ...asReviewer(reviewer) })] as const),
      ...(missing.assignees.length === 0 ? [] : [[`${missing.assignees.join(', ')} were not assigned`, () => ask(`PATCH ${repoPath}/issues/{number}`, { number, assignees: [...assignees, ...missing.assignees] })] as const]),
    ]),
    addLabels: (number, names) => labels.add(number, names),
    removeLabels: (number, names) => labels.remove(number, names),

    async listReviews(number) {
      const found = await list(`${pulls}/{number}/reviews`, reviewSchema, { keyOf: ({ id }) => id, number });
      return found.flatMap((each) => toReview(each) ?? []);
    },

    async merge(number, wanted) {
      await ask(`${kind === 'gitea' ? 'POST' : 'PUT'} ${pulls}/{number}/merge`, { number, ...mergeFields(wanted) });
    },

    async enableAutoMerge(pullRequest, wanted) {
      const { number } = pullRequest;
      if (kind === 'gitea') {
        try {
          await ask(`POST ${pulls}/{number}/merge`, { number, ...mergeFields(wanted), merge_when_checks_succeed: true });
          return { outcome: 'enabled' };
        } catch (error) {
          // 409: it is scheduled already
          if (error instanceof ForgeError && error.status === 409) return { outcome: 'enabled' };
          if (error instanceof ForgeError && error.code === 'FORGE_REFUSED') return { outcome: 'unavailable', message: error.message };
          throw error;
        }
      }
      const { nodeId } = await readPullRequest(number);
      if (nodeId === undefined) return { outcome: 'unavailable', message: 'the forge gave no node_id' };
      try {
        await graphql(`mutation($id: ID!, $commit: GitObjectID!, $way: PullRequestMergeMethod!, $title: String, $message: String) {
          enablePullRequestAutoMerge(input: { pullRequestId: $id, expectedHeadOid: $commit, mergeMethod: $way, commitHeadline: $title, commitBody: $message }) { clientMutationId }
        }`, z.unknown(), { id: nodeId, commit: wanted.commit, way: wanted.method.toUpperCase(), title: wanted.title ?? null, message: wanted.message ?? null });
        return { outcome: 'enabled' };
      } catch (error) {
        const message = readGraphqlRefusal(error);
        if (message === undefined) throw error;
        return { outcome: /clean status/i.test(message) ? 'not-needed' : 'unavailable', message };
      }
    },
  };
}

const refusalSchema = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });

/** What GraphQL said in an answer of 200. */
function readGraphqlRefusal(error: unknown): string | undefined {
  const parsed = refusalSchema.safeParse(error);
  return parsed.success ? parsed.data.errors.map(({ message }) => message).join('; ') : undefined;
}
