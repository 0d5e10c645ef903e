import { getOctokit } from '@actions/github';
import { z } from 'zod';
import { parseAnswer } from '../answer.ts';
import type { CommitStatus, ForgeApi, ForgeComment, PullRequest } from '../api.ts';
import { ForgeError, orUndefined, unwrapForgeError } from '../errors.ts';
import { createForgeFetch } from '../fetch.ts';
import { pageSize, readPages, type Page } from '../pages.ts';
import type { SendToForge } from '../requests.ts';
import { collectWarnings } from '../warnings.ts';
import { commentSchema, giteaTagSchema, gitRefSchema, gitTagSchema, labelSchema, pullRequestSchema, releaseSchema, statusSchema, userSchema } from './schema.ts';

export interface GithubApiOptions {
  readonly kind: 'github' | 'gitea';
  /** `https://api.github.com`, or Gitea's `…/api/v1`. */
  readonly baseUrl: URL;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
  readonly send: SendToForge;
}

/** Who comments when a job's own token does, which may not ask who it is. */
const jobAuthors = new Set(['github-actions[bot]', 'gitea-actions', 'gitea-actions[bot]']);

const toComment = ({ id, body, user, html_url: url }: z.infer<typeof commentSchema>): ForgeComment =>
  ({ id, body: body ?? '', author: user?.login ?? '', ...(typeof url === 'string' ? { url } : {}) });

function toStatus({ context, description, state, status, target_url: targetUrl }: z.infer<typeof statusSchema>): CommitStatus {
  const given = state ?? status;
  return {
    context, state: given === 'pending' || given === 'success' ? given : 'failure', description: description ?? '',
    ...(typeof targetUrl === 'string' && targetUrl !== '' ? { targetUrl } : {}),
  };
}

const toPullRequest = ({ number, html_url: url, title, body, head, base, labels, assignees, requested_reviewers: reviewers }: z.infer<typeof pullRequestSchema>): PullRequest => ({
  number, url, title, body: body ?? '', branch: head.ref, base: base.ref, commit: head.sha,
  labels: (labels ?? []).map(({ name }) => name), reviewers: (reviewers ?? []).map(({ login }) => login), assignees: (assignees ?? []).map(({ login }) => login),
});

/**
 * GitHub by its own client, through our requests; Gitea's API is the same but for a few paths.
 * @see https://docs.github.com/en/rest
 */
export function createGithubApi({ kind, baseUrl, repository, token, send }: GithubApiOptions): ForgeApi {
  const [owner = '', repo = ''] = repository.split('/');
  const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const octokit = getOctokit(token, { baseUrl: baseUrl.href.replace(/\/$/, ''), request: { fetch: createForgeFetch(send) }, log: quiet });

  /** One request by its route, as GitHub documents it; owner and repo are filled in. */
  const ask = async <T>(route: string, schema: z.ZodType<T>, parameters: Readonly<Record<string, unknown>> = {}): Promise<{ readonly data: T; readonly headers: Readonly<Record<string, unknown>> }> => {
    try {
      const answer: { readonly data: unknown; readonly headers: Readonly<Record<string, unknown>> } = await octokit.request(route, { owner, repo, ...parameters });
      return { data: parseAnswer(schema, answer.data, route), headers: answer.headers };
    } catch (error) {
      throw unwrapForgeError(error);
    }
  };
  const get = async <T>(route: string, schema: z.ZodType<T>, parameters?: Readonly<Record<string, unknown>>): Promise<T> => (await ask(route, schema, parameters)).data;
  const list = <T>(route: string, schema: z.ZodType<T>, { keyOf, ...parameters }: { readonly keyOf: (item: T) => number | string; readonly [name: string]: unknown }): Promise<readonly T[]> =>
    readPages(async (page): Promise<Page<T>> => {
      // Gitea calls the size of a page `limit`
      const { data, headers } = await ask(`GET ${route}`, z.array(schema), { ...parameters, page, ...(kind === 'gitea' ? { limit: pageSize } : { per_page: pageSize }) });
      return { items: data, hasNext: typeof headers['link'] === 'string' && headers['link'].includes('rel="next"') };
    }, keyOf);

  const issue = '/repos/{owner}/{repo}/issues';
  const pulls = '/repos/{owner}/{repo}/pulls';

  /** Gitea has no label that nobody made. */
  const createLabels = async (names: readonly string[]): Promise<void> => {
    const known = new Set((await list('/repos/{owner}/{repo}/labels', labelSchema, { keyOf: ({ id }) => id })).map(({ name }) => name.toLowerCase()));
    for (const name of names) if (!known.has(name.toLowerCase())) await get('POST /repos/{owner}/{repo}/labels', labelSchema, { name, color: kind === 'gitea' ? '#ededed' : 'ededed' });
  };

  return {
    kind,
    listComments: async (pullRequest) => (await list(`${issue}/{number}/comments`, commentSchema, { keyOf: ({ id }) => id, number: pullRequest })).map(toComment),
    createComment: async (pullRequest, body) => toComment(await get(`POST ${issue}/{number}/comments`, commentSchema, { number: pullRequest, body })),
    updateComment: async (_pullRequest, id, body) => toComment(await get(`PATCH ${issue}/comments/{id}`, commentSchema, { id, body })),

    async findOwnAuthor() {
      try {
        const { login } = await get('GET /user', userSchema);
        return (author) => author === login;
      } catch (error) {
        if (!(error instanceof ForgeError) || (error.code !== 'FORGE_DENIED' && error.code !== 'FORGE_NOT_FOUND')) throw error;
        // a token of an app may not ask; its comments are those of a bot
        return (author) => jobAuthors.has(author) || author.endsWith('[bot]');
      }
    },

    async findStatus(commit, context) {
      const found = (await list('/repos/{owner}/{repo}/commits/{commit}/statuses', statusSchema, { keyOf: ({ id }) => id, commit })).filter((status) => status.context === context);
      const newest = [...found].sort((a, b) => b.id - a.id)[0];
      return newest === undefined ? undefined : toStatus(newest);
    },
    async createStatus(commit, { context, state, description, targetUrl }) {
      await ask('POST /repos/{owner}/{repo}/statuses/{commit}', statusSchema, { commit, context, state, description, ...(targetUrl === undefined ? {} : { target_url: targetUrl }) });
    },

    async findPullRequest(branch) {
      // `head` is a filter that Gitea does not know
      const open = await list(pulls, pullRequestSchema, { keyOf: ({ number }) => number, state: 'open', head: `${owner}:${branch}` });
      const found = open.find(({ head }) => head.ref === branch && head.repo?.full_name.toLowerCase() === repository.toLowerCase());
      return found === undefined ? undefined : toPullRequest(found);
    },
    createPullRequest: async ({ branch, base, title, body }) => toPullRequest(await get(`POST ${pulls}`, pullRequestSchema, { head: branch, base, title, body })),
    updatePullRequest: async (number, { base, title, body }) => toPullRequest(await get(`PATCH ${pulls}/{number}`, pullRequestSchema, { number, base, title, body })),

    assign: ({ number, assignees }, missing) => collectWarnings([
      ...(missing.labels.length === 0 ? [] : [[`labels ${missing.labels.join(', ')} were not added`, async () => {
        await createLabels(missing.labels);
        await ask(`POST ${issue}/{number}/labels`, z.array(labelSchema), { number, labels: missing.labels });
      }] as const]),
      // one by one: a name that is unknown, or that of the author, must not keep the others out
      ...missing.reviewers.map((reviewer) => [`${reviewer} was not asked for a review`, () => ask(`POST ${pulls}/{number}/requested_reviewers`, z.unknown(), { number, reviewers: [reviewer] })] as const),
      ...(missing.assignees.length === 0 ? [] : [[`${missing.assignees.join(', ')} were not assigned`, () => ask(`PATCH ${issue}/{number}`, z.unknown(), { number, assignees: [...assignees, ...missing.assignees] })] as const]),
    ]),

    async findTag(name) {
      if (kind === 'gitea') {
        const tag = await orUndefined(get('GET /repos/{owner}/{repo}/tags/{name}', giteaTagSchema, { name }));
        return tag === undefined ? undefined : { name, commit: tag.commit.sha, ...(tag.message ? { message: tag.message } : {}) };
      }
      const ref = await orUndefined(get('GET /repos/{owner}/{repo}/git/ref/tags/{+name}', gitRefSchema, { name: encodeTag(name) }));
      if (ref === undefined) return undefined;
      if (ref.object.type !== 'tag') return { name, commit: ref.object.sha };
      const { message, object } = await get('GET /repos/{owner}/{repo}/git/tags/{sha}', gitTagSchema, { sha: ref.object.sha });
      return { name, commit: object.sha, ...(message ? { message } : {}) };
    },
    async findRelease(tag) {
      const release = await orUndefined(get('GET /repos/{owner}/{repo}/releases/tags/{tag}', releaseSchema, { tag }));
      return release === undefined ? undefined : { tag: release.tag_name, title: release.name ?? tag, url: release.html_url };
    },
  };
}

/** Slashes of a tag stay slashes in a ref's address. */
const encodeTag = (name: string): string => name.split('/').map(encodeURIComponent).join('/');
