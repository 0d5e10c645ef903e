import { Branches, Commits, GroupMembers, IssueNotes, Issues, MergeRequestApprovals, MergeRequestNoteAwardEmojis, MergeRequestNotes, MergeRequests, Packages, ProjectMembers, ProjectReleases, Projects, ProtectedTags, ReleaseLinks, Tags, Users } from '@gitbeaker/core';
import { createRequesterFn } from '@gitbeaker/requester-utils';
import { z } from 'zod';
import { parseAnswer } from '../answer.ts';
import { ForgeError } from '../errors.ts';
import { pageSize, readPages } from '../pages.ts';
import type { Download } from '../download.ts';
import type { SendToForge } from '../requests.ts';
import { userSchema } from './schema.ts';

export interface GitlabApiOptions {
  /** `https://gitlab.com`, without `/api/v4`. */
  readonly host: URL;
  /** The full path, or the number. */
  readonly project: string;
  readonly token: string;
  readonly isJobToken: boolean;
  readonly send: SendToForge;
  readonly download: Download;
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

const jobTokenHint = 'a GitLab job token can neither read nor write comments, merge requests and statuses: give a project access token with the scope "api" (role Reporter for comments, Developer for the rest) as SLIPWAY_FORGE_TOKEN or GITLAB_TOKEN';

function createResources(options: ConstructorParameters<typeof Tags>[0]) {
  return {
    notes: new MergeRequestNotes(options), emojis: new MergeRequestNoteAwardEmojis(options), mergeRequests: new MergeRequests(options), approvals: new MergeRequestApprovals(options),
    commits: new Commits(options), tags: new Tags(options), protectedTags: new ProtectedTags(options), branches: new Branches(options), projects: new Projects(options),
    members: new ProjectMembers(options), groupMembers: new GroupMembers(options), users: new Users(options), releases: new ProjectReleases(options), links: new ReleaseLinks(options), packages: new Packages(options), issues: new Issues(options), issueNotes: new IssueNotes(options),
  };
}

/** The resources of gitbeaker bound to one project. */
export interface GitlabClient extends GitlabApiOptions, ReturnType<typeof createResources> {
  /** `https://gitlab.com/group/project` */
  readonly projectUrl: string;
  /** A job token reads tags and releases, nothing else that is used here: said in our words before GitLab says "401 Unauthorized". */
  readonly withApi: <T>(answer: () => Promise<T>) => Promise<T>;
  /** All pages of a list, or as many as are needed for `limit` items. */
  readonly list: <T>(read: (page: { readonly page: number; readonly perPage: number }) => Promise<unknown>, schema: z.ZodType<T>, options: { readonly keyOf: (item: T) => number | string; readonly what: string; readonly limit?: number }) => Promise<readonly T[]>;
  /** The number of a person by login name. */
  readonly findUser: (name: string) => Promise<number | undefined>;
  /** Login names become the numbers that the API wants; unknown ones become warnings. */
  readonly findUsers: (names: readonly string[], warnings: string[], what: string) => Promise<number[]>;
}

export function createGitlabClient(given: GitlabApiOptions): GitlabClient {
  const { host, project, token, isJobToken, send } = given;
  const root = host.href.replace(/\/$/, '');
  const resources = createResources({ host: root, requesterFn: requesterOf(send), rateLimits: {}, queryTimeout: null, ...(isJobToken ? { jobToken: token } : { token }) });
  const findUser = async (name: string): Promise<number | undefined> =>
    parseAnswer(z.array(userSchema), await resources.users.all({ username: name, page: 1, perPage: 1 }), `user ${name}`)[0]?.id;
  return {
    ...given, ...resources, projectUrl: `${root}/${project}`, findUser,
    withApi: async (answer) => {
      if (isJobToken) throw new ForgeError('FORGE_DENIED', 'the job token of GitLab cannot do this', { hint: jobTokenHint });
      return answer();
    },
    list: (read, schema, { keyOf, what, limit }) =>
      readPages(async (page) => ({ items: parseAnswer(z.array(schema), await read({ page, perPage: pageSize }), what) }), keyOf, limit),
    findUsers: async (names, warnings, what) => {
      const ids: number[] = [];
      for (const name of names) {
        if (name.includes('/')) {
          warnings.push(`${name} ${what}: GitLab takes people, not groups`);
          continue;
        }
        const id = await findUser(name);
        if (id === undefined) warnings.push(`${name} ${what}: GitLab knows no such user`);
        else ids.push(id);
      }
      return ids;
    },
  };
}
