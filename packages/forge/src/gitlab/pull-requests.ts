import type { z } from 'zod';
import { parseAnswer } from '../answer.ts';
import { ForgeError } from '../errors.ts';
import type { PullRequest, PullRequestDetail, PullRequestsApi, Review, WantedMerge } from '../pull-requests.ts';
import { collectWarnings } from '../warnings.ts';
import type { GitlabClient } from './client.ts';
import { approvalsSchema, mergeRequestSchema, noteSchema, reviewerSchema } from './schema.ts';

type MergeRequest = z.infer<typeof mergeRequestSchema>;

const toPullRequest = (mergeRequest: MergeRequest): PullRequest => ({
  number: mergeRequest.iid, url: mergeRequest.web_url, title: mergeRequest.title, body: mergeRequest.description ?? '', author: mergeRequest.author?.username ?? '',
  branch: mergeRequest.source_branch, base: mergeRequest.target_branch, commit: mergeRequest.sha ?? '', isDraft: mergeRequest.draft === true,
  isFork: mergeRequest.source_project_id !== mergeRequest.target_project_id, labels: mergeRequest.labels ?? [],
  reviewers: (mergeRequest.reviewers ?? []).map(({ username }) => username), assignees: (mergeRequest.assignees ?? []).map(({ username }) => username),
});

/** States in which GitLab has not looked yet. */
const unknown = new Set(['checking', 'unchecked', 'preparing', 'approvals_syncing', '']);

function toDetail(mergeRequest: MergeRequest): PullRequestDetail {
  const state = mergeRequest.state === 'merged' ? 'merged' : mergeRequest.state === 'closed' ? 'closed' : 'open'; // `locked` is one that is being merged
  const mergeState = mergeRequest.detailed_merge_status ?? '';
  const conflicts = mergeRequest.has_conflicts === true || mergeState === 'conflict';
  // a fast-forward has no commit of its own
  const mergeCommit = [mergeRequest.merge_commit_sha, mergeRequest.squash_commit_sha, mergeRequest.sha].find((sha) => typeof sha === 'string' && sha !== '');
  return {
    ...toPullRequest(mergeRequest), state,
    ...(state === 'merged' && typeof mergeCommit === 'string' ? { mergeCommit } : {}),
    ...(state === 'open' && (conflicts || !unknown.has(mergeState)) ? { mergeable: !conflicts } : {}),
    ...(mergeState === '' ? {} : { mergeState }),
  };
}

/** Merging is the project's way, but for squashing; `squash: false` would be refused where the project always squashes. */
const mergeFields = ({ commit, method, title, message }: WantedMerge): { sha: string; squash?: true; mergeCommitMessage?: string; squashCommitMessage?: string } => {
  const text = [title, message].filter((part) => part !== undefined && part !== '').join('\n\n');
  return { sha: commit, ...(method === 'squash' ? { squash: true } : {}), ...(text === '' ? {} : method === 'squash' ? { squashCommitMessage: text } : { mergeCommitMessage: text }) };
};

export function createPullRequests({ project, mergeRequests, approvals, notes, withApi, list, findUsers }: GitlabClient): PullRequestsApi {
  const parse = (answer: unknown, what: string): MergeRequest => parseAnswer(mergeRequestSchema, answer, what);
  const read = async (number: number): Promise<MergeRequest> => parse(await mergeRequests.show(project, number), `merge request !${number}`);

  /** GitLab says 401 when the person of a good token may not merge. */
  const accept = async (number: number, fields: Parameters<typeof mergeRequests.merge>[2]): Promise<MergeRequest> => {
    try {
      return parse(await mergeRequests.merge(project, number, fields), `merge request !${number}`);
    } catch (error) {
      if (error instanceof ForgeError && error.status === 401) throw new ForgeError('FORGE_DENIED', error.message, { status: 401, cause: error, hint: 'the user of the token may not merge into this branch: look at "Allowed to merge" of the protected branch' });
      throw error;
    }
  };

  /** When each person approved last, by the events among the notes: an older GitLab tells it nowhere else. */
  const readApprovalTimes = async (number: number): Promise<ReadonlyMap<string, string>> => {
    const events = await list((page) => notes.all(project, number, { sort: 'asc', orderBy: 'created_at', ...page }), noteSchema, { keyOf: ({ id }) => id, what: `the notes of !${number}` });
    return new Map(events.flatMap(({ system, body, author, created_at: at }) => system === true && body.startsWith('approved this merge request') ? [[author?.username ?? '', at] as const] : []));
  };

  return {
    listOpenPullRequests: ({ base, label, branch }) => withApi(async () => {
      const filters = { ...(base === undefined ? {} : { targetBranch: base }), ...(label === undefined ? {} : { labels: label }), ...(branch === undefined ? {} : { sourceBranch: branch }) };
      const open = await list((page) => mergeRequests.all({ projectId: project, state: 'opened', ...filters, ...page }), mergeRequestSchema, { keyOf: ({ iid }) => iid, what: 'merge requests' });
      return open.map(toPullRequest);
    }),
    listMergedPullRequests: ({ branch, base }) => withApi(async () => {
      const filters = { state: 'merged', sourceBranch: branch, targetBranch: base, orderBy: 'created_at', sort: 'desc' } as const;
      const merged = await list((page) => mergeRequests.all({ projectId: project, ...filters, ...page }), mergeRequestSchema, { keyOf: ({ iid }) => iid, what: 'merged merge requests', limit: 100 });
      return merged.map(toPullRequest).filter(({ isFork }) => !isFork).sort((a, b) => b.number - a.number);
    }),
    readPullRequest: (number) => withApi(async () => toDetail(await read(number))),
    createPullRequest: ({ branch, base, title, body }) => withApi(async () => toPullRequest(parse(await mergeRequests.create(project, branch, base, title, { description: body }), 'a new merge request'))),
    updatePullRequest: (number, { base, title, body }) => withApi(async () => toPullRequest(parse(await mergeRequests.edit(project, number, { targetBranch: base, title, description: body }), `merge request !${number}`))),
    closePullRequest: (number) => withApi(async () => {
      await mergeRequests.edit(project, number, { stateEvent: 'close' });
    }),

    assign: ({ number }, missing) => withApi(async () => {
      const warnings: string[] = [];
      const reviewers = await findUsers(missing.reviewers, warnings, 'was not asked for a review');
      const assignees = await findUsers(missing.assignees, warnings, 'was not assigned');
      const failed = await collectWarnings([[`people and labels of !${number} were not set`, async () => {
        const present = await read(number);
        const ids = (people: MergeRequest['reviewers']): number[] => (people ?? []).map(({ id }) => id);
        await mergeRequests.edit(project, number, {
          ...(missing.labels.length === 0 ? {} : { addLabels: missing.labels.join(',') }),
          ...(reviewers.length === 0 ? {} : { reviewerIds: [...ids(present.reviewers), ...reviewers] }),
          ...(assignees.length === 0 ? {} : { assigneeIds: [...ids(present.assignees), ...assignees] }),
        });
      }]]);
      return [...warnings, ...failed];
    }),
    addLabels: (number, labels) => withApi(async () => {
      await mergeRequests.edit(project, number, { addLabels: labels.join(',') });
    }),
    removeLabels: (number, labels) => withApi(async () => {
      await mergeRequests.edit(project, number, { removeLabels: labels.join(',') });
    }),

    listReviews: (number) => withApi(async () => {
      const { approved_by: approvedBy } = parseAnswer(approvalsSchema, await approvals.showConfiguration(project, { mergerequestIId: number }), `the approvals of !${number}`);
      const reviewers = parseAnswer(reviewerSchema.array(), await mergeRequests.showReviewers(project, number), `the reviewers of !${number}`);
      const said = reviewers.flatMap(({ user, state }): Review[] => state === 'requested_changes' ? [{ author: user.username, state: 'changes-requested', body: '' }]
        : state === 'reviewed' ? [{ author: user.username, state: 'commented', body: '' }] : []);
      const times = approvedBy.every(({ approved_at: at }) => typeof at === 'string') ? new Map<string, string>() : await readApprovalTimes(number);
      return [...said, ...approvedBy.map(({ user: { username }, approved_at: known }): Review => {
        const at = known ?? times.get(username);
        return { author: username, state: 'approved', body: '', ...(at === undefined ? {} : { at }) };
      })];
    }),

    merge: (number, wanted) => withApi(async () => {
      await accept(number, mergeFields(wanted));
    }),
    enableAutoMerge: ({ number }, wanted) => withApi(async () => {
      try {
        const after = toDetail(await accept(number, { ...mergeFields(wanted), autoMerge: true }));
        return after.state === 'merged' ? { outcome: 'merged', ...(after.mergeCommit === undefined ? {} : { mergeCommit: after.mergeCommit }) } : { outcome: 'enabled' };
      } catch (error) {
        if (error instanceof ForgeError && error.code === 'FORGE_REFUSED') return { outcome: 'unavailable', message: error.message };
        throw error;
      }
    }),
  };
}
