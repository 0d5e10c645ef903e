import type { CommentsApi } from './comments.ts';
import type { IssuesApi } from './issues.ts';
import type { PullRequestsApi } from './pull-requests.ts';
import type { RefsApi } from './refs.ts';
import type { ReleasesApi } from './releases.ts';

/**
 * The little that each forge implements; `forge.ts` derives the rest. Each call is one question or one deed, all pages read.
 * Every method may throw a ForgeError.
 */
export interface ForgeApi extends CommentsApi, PullRequestsApi, RefsApi, ReleasesApi, IssuesApi {
  readonly kind: 'github' | 'gitea' | 'gitlab';
}
