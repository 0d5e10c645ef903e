import { Commits, MergeRequestNotes, MergeRequests, ProjectReleases, Tags, Users } from '@gitbeaker/core';
import { createRequesterFn } from '@gitbeaker/requester-utils';
import { z } from 'zod';
import { parseAnswer } from '../answer.ts';
import type { CommitStatus, ForgeApi, ForgeComment, PullRequest } from '../api.ts';
import { ForgeError, orUndefined } from '../errors.ts';
import { pageSize, readPages } from '../pages.ts';
import type { SendToForge } from '../requests.ts';
import { collectWarnings } from '../warnings.ts';
import { mergeRequestSchema, noteSchema, releaseSchema, statusSchema, tagSchema, userSchema } from './schema.ts';

export interface GitlabApiOptions {
  /** `https://gitlab.com`, without `/api/v4`. */
  readonly host: URL;
  /** The full path, or the number. */
  readonly project: string;
  readonly token: string;
  readonly isJobToken: boolean;
  readonly send: SendToForge;
}

const requestSchema = z.object({ method: z.string(), prefixUrl: z.string(), searchParams: z.string().optional(), headers: z.record(z.string(), z.string()).optional(), body: z.unknown().optional() });

/**
 * The library's requests through ours. Its own requester repeats a POST after a 502, up to ten times, without a look
 * whether it was carried out, and knows no `retry-after`.
 */
const requesterOf = (send: SendToForge): ReturnType<typeof createRequesterFn> => createRequesterFn(
  (_service, options) => Promise.resolve(options),
  async (endpoint, options) => {
    const { method, prefixUrl, searchParams = '', headers = {}, body } = requestSchema.parse(options);
    const url = new URL(endpoint, prefixUrl.endsWith('/') ? prefixUrl : `${prefixUrl}/`);
    url.search = searchParams;
    const answer = await send({ method, url, headers, ...(typeof body === 'string' ? { body } : {}) });
    const text = answer.body.toString();
    try {
      return { status: answer.status, headers: { ...answer.headers }, body: text === '' ? {} : JSON.parse(text) as Record<string, unknown> };
    } catch (cause) {
      throw new ForgeError('FORGE_ANSWER_INVALID', `${url.host}${url.pathname} did not answer with JSON`, { cause });
    }
  },
);

const toComment = ({ id, body, author }: z.infer<typeof noteSchema>): ForgeComment => ({ id, body, author: author?.username ?? '' });

const toPullRequest = (mergeRequest: z.infer<typeof mergeRequestSchema>): PullRequest => ({
  number: mergeRequest.iid, url: mergeRequest.web_url, title: mergeRequest.title, body: mergeRequest.description ?? '',
  branch: mergeRequest.source_branch, base: mergeRequest.target_branch, commit: mergeRequest.sha ?? '', labels: mergeRequest.labels ?? [],
  reviewers: (mergeRequest.reviewers ?? []).map(({ username }) => username), assignees: (mergeRequest.assignees ?? []).map(({ username }) => username),
});

const toStatus = ({ name, status, description, target_url: targetUrl }: z.infer<typeof statusSchema>): CommitStatus => ({
  context: name, state: status === 'success' ? 'success' : status === 'pending' || status === 'running' ? 'pending' : 'failure', description: description ?? '',
  ...(typeof targetUrl === 'string' && targetUrl !== '' ? { targetUrl } : {}),
});

const jobTokenHint = 'a GitLab job token can neither read nor write comments, merge requests and statuses: give a project access token with the scope "api" (role Reporter for comments, Developer for the rest) as SLIPWAY_FORGE_TOKEN or GITLAB_TOKEN';

/**
 * GitLab by the resources of gitbeaker, through our requests.
 * @see https://docs.gitlab.com/api/rest/
 */
export function createGitlabApi({ host, project, token, isJobToken, send }: GitlabApiOptions): ForgeApi {
  const options = { host: host.href.replace(/\/$/, ''), requesterFn: requesterOf(send), rateLimits: {}, queryTimeout: null, ...(isJobToken ? { jobToken: token } : { token }) };
  const resources = { notes: new MergeRequestNotes(options), mergeRequests: new MergeRequests(options), commits: new Commits(options), tags: new Tags(options), releases: new ProjectReleases(options), users: new Users(options) };

  /** A job token reads tags and releases, nothing else that is used here: said in our words before GitLab says "401 Unauthorized". */
  const withApi = async <T>(answer: () => Promise<T>): Promise<T> => {
    if (isJobToken) throw new ForgeError('FORGE_DENIED', 'the job token of GitLab cannot do this', { hint: jobTokenHint });
    return answer();
  };

  /** Login names of GitLab become the numbers that its API wants; unknown ones become warnings. */
  const findUsers = async (names: readonly string[], warnings: string[], what: string): Promise<number[]> => {
    const ids: number[] = [];
    for (const name of names) {
      const [user] = parseAnswer(z.array(userSchema), await resources.users.all({ username: name, page: 1, perPage: 1 }), `user ${name}`);
      if (user === undefined) warnings.push(`${name} ${what}: GitLab knows no such user`);
      else ids.push(user.id);
    }
    return ids;
  };

  const readMergeRequest = async (number: number): Promise<z.infer<typeof mergeRequestSchema>> => parseAnswer(mergeRequestSchema, await resources.mergeRequests.show(project, number), `merge request !${number}`);

  return {
    kind: 'gitlab',
    listComments: (pullRequest) => withApi(async () => (await readPages(async (page) => {
      const items = await resources.notes.all(project, pullRequest, { sort: 'asc', orderBy: 'created_at', page, perPage: pageSize });
      return { items: parseAnswer(z.array(noteSchema), items, `the notes of !${pullRequest}`) };
    }, ({ id }) => id)).filter(({ system }) => system !== true).map(toComment)),
    createComment: (pullRequest, body) => withApi(async () => toComment(parseAnswer(noteSchema, await resources.notes.create(project, pullRequest, body), 'a new note'))),
    updateComment: (pullRequest, id, body) => withApi(async () => toComment(parseAnswer(noteSchema, await resources.notes.edit(project, pullRequest, id, { body }), `note ${id}`))),

    async findOwnAuthor() {
      const { username } = parseAnswer(userSchema, await resources.users.showCurrentUser(), 'the user of the token');
      return (author) => author === username;
    },

    findStatus: (commit, context) => withApi(async () => {
      const found = await readPages(async (page) => {
        const items = await resources.commits.allStatuses(project, commit, { name: context, all: true, ...{ page, perPage: pageSize } });
        return { items: parseAnswer(z.array(statusSchema), items, `the statuses of ${commit}`) };
      }, ({ id }) => id);
      const newest = [...found].filter(({ name }) => name === context).sort((a, b) => b.id - a.id)[0];
      return newest === undefined ? undefined : toStatus(newest);
    }),
    createStatus: (commit, { context, state, description, targetUrl }) => withApi(async () => {
      await resources.commits.editStatus(project, commit, state === 'failure' ? 'failed' : state, { name: context, description, ...(targetUrl === undefined ? {} : { targetUrl }) });
    }),

    findPullRequest: (branch) => withApi(async () => {
      const open = await readPages(async (page) => {
        const items = await resources.mergeRequests.all({ projectId: project, state: 'opened', sourceBranch: branch, page, perPage: pageSize });
        return { items: parseAnswer(z.array(mergeRequestSchema), items, `merge requests of ${branch}`) };
      }, ({ iid }) => iid);
      const found = open.find((each) => each.source_branch === branch && each.source_project_id === each.target_project_id);
      return found === undefined ? undefined : toPullRequest(found);
    }),
    createPullRequest: ({ branch, base, title, body }) => withApi(async () => toPullRequest(parseAnswer(mergeRequestSchema, await resources.mergeRequests.create(project, branch, base, title, { description: body }), 'a new merge request'))),
    updatePullRequest: (number, { base, title, body }) => withApi(async () => toPullRequest(parseAnswer(mergeRequestSchema, await resources.mergeRequests.edit(project, number, { targetBranch: base, title, description: body }), `merge request !${number}`))),

    assign: ({ number }, missing) => withApi(async () => {
      const unknown: string[] = [];
      const reviewers = await findUsers(missing.reviewers, unknown, 'was not asked for a review');
      const assignees = await findUsers(missing.assignees, unknown, 'was not assigned');
      const failed = await collectWarnings([[`people and labels of !${number} were not set`, async () => {
        const present = await readMergeRequest(number);
        const ids = (users: z.infer<typeof mergeRequestSchema>['reviewers']): number[] => (users ?? []).map(({ id }) => id);
        await resources.mergeRequests.edit(project, number, {
          ...(missing.labels.length === 0 ? {} : { addLabels: missing.labels.join(',') }),
          ...(reviewers.length === 0 ? {} : { reviewerIds: [...ids(present.reviewers), ...reviewers] }),
          ...(assignees.length === 0 ? {} : { assigneeIds: [...ids(present.assignees), ...assignees] }),
        });
      }]]);
      return [...unknown, ...failed];
    }),

    async findTag(name) {
      const answer = await orUndefined(resources.tags.show(project, name));
      if (answer === undefined) return undefined;
      const { message, commit } = parseAnswer(tagSchema, answer, `tag ${name}`);
      return { name, commit: commit.id, ...(message ? { message } : {}) };
    },
    async findRelease(tag) {
      const answer = await orUndefined(resources.releases.show(project, tag));
      if (answer === undefined) return undefined;
      const release = parseAnswer(releaseSchema, answer, `release ${tag}`);
      return { tag: release.tag_name, title: release.name ?? tag, url: release._links?.self ?? new URL(`${project}/-/releases/${encodeURIComponent(tag)}`, `${host.href.replace(/\/$/, '')}/`).href };
    },
  };
}
