import type { ForgeApi } from '../api.ts';
import { createGitlabClient, type GitlabApiOptions } from './client.ts';
import { createComments } from './comments.ts';
import { createIssues } from './issues.ts';
import { createPullRequests } from './pull-requests.ts';
import { createRefs } from './refs.ts';
import { createReleases } from './releases.ts';

/**
 * GitLab by the resources of gitbeaker, through our requests.
 * @see https://docs.gitlab.com/api/rest/
 */
export function createGitlabApi(options: GitlabApiOptions): ForgeApi {
  const client = createGitlabClient(options);
  return { kind: 'gitlab', ...createComments(client), ...createPullRequests(client), ...createRefs(client), ...createReleases(client), ...createIssues(client) };
}
