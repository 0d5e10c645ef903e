import type { ForgeApi } from '../api.ts';
import { createGithubClient, type GithubApiOptions } from './client.ts';
import { createComments } from './comments.ts';
import { createIssues } from './issues.ts';
import { createPullRequests } from './pull-requests.ts';
import { createRefs } from './refs.ts';
import { createReleases } from './releases.ts';

/**
 * GitHub by its own client, through our requests; Gitea's API is the same but for a few paths.
 * @see https://docs.github.com/en/rest
 */
export function createGithubApi(options: GithubApiOptions): ForgeApi {
  const client = createGithubClient(options);
  return { kind: options.kind, ...createComments(client), ...createPullRequests(client), ...createRefs(client), ...createReleases(client), ...createIssues(client) };
}
