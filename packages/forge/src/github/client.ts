import { getOctokit } from '@actions/github';
import { z } from 'zod';
import { parseAnswer } from '../answer.ts';
import { ForgeError, unwrapForgeError } from '../errors.ts';
import { createForgeFetch } from '../fetch.ts';
import { pageSize, readPages, type Page } from '../pages.ts';
import type { Download } from '../download.ts';
import type { SendToForge } from '../requests.ts';

export interface GithubApiOptions {
  readonly kind: 'github' | 'gitea';
  /** `https://api.github.com`, or Gitea's `…/api/v1`. */
  readonly baseUrl: URL;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
  readonly send: SendToForge;
  readonly download: Download;
}

type Parameters = Readonly<Record<string, unknown>>;

/** Beside these two, what the route takes. */
interface ListOptions<T> {
  readonly keyOf: (item: T) => number | string;
  readonly limit?: number;
  readonly [name: string]: unknown;
}

/** Octokit bound to one repository, each answer checked. */
export interface GithubClient extends GithubApiOptions {
  readonly owner: string;
  readonly repo: string;
  /** One request by its route, as GitHub documents it; owner and repo are filled in. */
  readonly get: <T>(route: string, schema: z.ZodType<T>, parameters?: Parameters) => Promise<T>;
  /** One whose answer does not matter. */
  readonly ask: (route: string, parameters?: Parameters) => Promise<{ readonly status: number }>;
  /** All pages of a list, or as many as are needed for `limit` items. */
  readonly list: <T>(route: string, schema: z.ZodType<T>, options: ListOptions<T>) => Promise<readonly T[]>;
  readonly graphql: <T>(query: string, schema: z.ZodType<T>, variables: Parameters) => Promise<T>;
}

export const repoPath = '/repos/{owner}/{repo}';

export function createGithubClient(options: GithubApiOptions): GithubClient {
  const { kind, baseUrl, repository, token, send } = options;
  const [owner = '', repo = ''] = repository.split('/');
  const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const octokit = getOctokit(token, { baseUrl: baseUrl.href.replace(/\/$/, ''), request: { fetch: createForgeFetch(send) }, log: quiet });

  const request = async (route: string, parameters: Parameters): Promise<{ readonly status: number; readonly data: unknown; readonly headers: Readonly<Record<string, unknown>> }> => {
    try {
      return await octokit.request(route, { owner, repo, ...parameters });
    } catch (error) {
      throw unwrapForgeError(error);
    }
  };

  return {
    ...options, owner, repo,
    get: async (route, schema, parameters = {}) => parseAnswer(schema, (await request(route, parameters)).data, route),
    ask: (route, parameters = {}) => request(route, parameters),
    list: <T>(route: string, schema: z.ZodType<T>, { keyOf, limit, ...parameters }: ListOptions<T>) =>
      readPages(async (page): Promise<Page<T>> => {
        // Gitea calls the size of a page `limit`
        const { data, headers } = await request(`GET ${route}`, { ...parameters, page, ...(kind === 'gitea' ? { limit: pageSize } : { per_page: pageSize }) });
        return { items: parseAnswer(z.array(schema), data, route), hasNext: typeof headers['link'] === 'string' && headers['link'].includes('rel="next"') };
      }, keyOf, limit),
    async graphql(query, schema, variables) {
      try {
        return parseAnswer(schema, await octokit.graphql(query, { owner, repo, ...variables }), 'a query');
      } catch (error) {
        throw findGraphqlLimit(error) ?? unwrapForgeError(error);
      }
    },
  };
}

const limitSchema = z.object({ errors: z.array(z.object({ type: z.literal('RATE_LIMITED'), message: z.string() })).min(1) });

/** A limit of GraphQL comes in an answer of 200. */
function findGraphqlLimit(error: unknown): ForgeError | undefined {
  const parsed = limitSchema.safeParse(error);
  return parsed.success ? new ForgeError('FORGE_RATE_LIMITED', `GitHub: ${parsed.data.errors.map(({ message }) => message).join('; ')}`) : undefined;
}
