// What is read of the answers of GitHub and Gitea; the rest is ignored.
import { z } from 'zod';

/** @see https://docs.github.com/en/rest/users/users#get-the-authenticated-user */
export const userSchema = z.object({ login: z.string() });

/** @see https://docs.github.com/en/rest/issues/comments */
export const commentSchema = z.object({ id: z.number(), body: z.string().nullish(), user: userSchema.nullish(), html_url: z.string().nullish(), created_at: z.string(), updated_at: z.string().nullish() });

/** @see https://docs.github.com/en/rest/commits/statuses */
export const statusSchema = z.object({
  id: z.number(), context: z.string(), description: z.string().nullish(), target_url: z.string().nullish(),
  /** Gitea writes `status`. */
  state: z.string().optional(), status: z.string().optional(),
});

/** @see https://docs.github.com/en/rest/pulls/pulls */
export const pullRequestSchema = z.object({
  number: z.number(), html_url: z.string(), title: z.string(), body: z.string().nullish(), user: userSchema.nullish(), draft: z.boolean().nullish(),
  head: z.object({ ref: z.string(), sha: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
  base: z.object({ ref: z.string() }),
  labels: z.array(z.object({ name: z.string() })).nullish(),
  assignees: z.array(userSchema).nullish(),
  requested_reviewers: z.array(userSchema).nullish(),
  requested_teams: z.array(z.object({ slug: z.string() })).nullish(),
  /** Gitea's name of it. */
  requested_reviewers_teams: z.array(z.object({ name: z.string() })).nullish(),
});

/** @see https://docs.github.com/en/rest/pulls/pulls#list-pull-requests; Gitea writes `merged` */
export const listedPullRequestSchema = pullRequestSchema.extend({ merged_at: z.string().nullish(), merged: z.boolean().nullish() });

/** @see https://docs.github.com/en/rest/checks/runs#list-check-runs-for-a-git-reference */
export const checkRunsSchema = z.object({ total_count: z.number(), check_runs: z.array(z.object({ name: z.string(), status: z.string(), conclusion: z.string().nullish(), html_url: z.string().nullish() })) });

/** @see https://docs.github.com/en/rest/pulls/pulls#get-a-pull-request */
export const pullRequestDetailSchema = pullRequestSchema.extend({
  state: z.string(), merged: z.boolean().nullish(), merge_commit_sha: z.string().nullish(), mergeable: z.boolean().nullish(), mergeable_state: z.string().nullish(), node_id: z.string().nullish(),
});

/** @see https://docs.gitea.com/api/ repoCompareDiff */
export const comparisonSchema = z.object({ total_commits: z.number() });

/** @see https://docs.gitea.com/api/ repoGetAllCommits */
export const commitSchema = z.object({ sha: z.string(), parents: z.array(z.object({ sha: z.string() })).nullish() });

/** @see https://docs.github.com/en/rest/pulls/reviews; `dismissed` is Gitea's: https://docs.gitea.com/api/ repoListPullReviews */
export const reviewSchema = z.object({
  id: z.number(), user: userSchema.nullish(), state: z.string(), body: z.string().nullish(), commit_id: z.string().nullish(), submitted_at: z.string().nullish(), dismissed: z.boolean().nullish(),
});

/** @see https://docs.github.com/en/rest/issues/issues */
export const issueSchema = z.object({
  number: z.number(), html_url: z.string(), title: z.string(), body: z.string().nullish(), user: userSchema.nullish(), state: z.string(),
  labels: z.array(z.object({ name: z.string() })).nullish(), assignees: z.array(userSchema).nullish(), pull_request: z.unknown().optional(),
});

/** @see https://docs.github.com/en/rest/issues/labels */
export const labelSchema = z.object({ id: z.number(), name: z.string() });

/** @see https://docs.github.com/en/rest/git/refs */
export const gitRefSchema = z.object({ object: z.object({ type: z.string(), sha: z.string() }) });

/** @see https://docs.github.com/en/rest/git/tags */
export const gitTagSchema = z.object({ message: z.string().nullish(), object: z.object({ type: z.string(), sha: z.string() }) });

/** @see https://docs.gitea.com/api/ repoGetTag */
export const giteaTagSchema = z.object({ name: z.string(), message: z.string().nullish(), commit: z.object({ sha: z.string() }) });

const peeledSchema = z.object({ oid: z.string() });

/** @see https://docs.github.com/en/graphql/reference/objects#ref */
export const tagsQuerySchema = z.object({ repository: z.object({ refs: z.object({
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
  nodes: z.array(z.object({ name: z.string(), target: peeledSchema.extend({ message: z.string().nullish(), tagged: peeledSchema.extend({ deeper: peeledSchema.nullish() }).nullish() }) })),
}) }) });

/** @see https://docs.github.com/en/rest/branches/branches#get-a-branch; the flat fields are Gitea's */
export const branchSchema = z.object({
  name: z.string(), commit: z.object({ sha: z.string().optional(), id: z.string().optional() }), protected: z.boolean(),
  protection: z.object({ required_status_checks: z.object({ contexts: z.array(z.string()) }).nullish() }).nullish(),
  enable_status_check: z.boolean().nullish(), status_check_contexts: z.array(z.string()).nullish(),
});

/** @see https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch */
export const branchRuleSchema = z.object({ type: z.string(), parameters: z.object({ required_status_checks: z.array(z.object({ context: z.string() })).optional() }).nullish() });

/** @see https://docs.github.com/en/rest/repos/rules#get-all-repository-rulesets */
export const rulesetSchema = z.object({ id: z.number(), target: z.string().nullish(), enforcement: z.string() });

/** @see https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset */
export const rulesetDetailSchema = z.object({
  rules: z.array(z.object({ type: z.string() })).nullish(),
  conditions: z.object({ ref_name: z.object({ include: z.array(z.string()).optional(), exclude: z.array(z.string()).optional() }).nullish() }).nullish(),
});

/** @see https://docs.gitea.com/api/ repoListTagProtection */
export const tagProtectionSchema = z.object({ id: z.number(), name_pattern: z.string() });

/** @see https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
export const permissionSchema = z.object({ permission: z.string() });

/** @see https://docs.gitea.com/api/ teamSearch */
export const teamSearchSchema = z.object({ data: z.array(z.object({ id: z.number(), name: z.string() })) });

/** @see https://docs.github.com/en/rest/releases/assets */
export const assetSchema = z.object({ id: z.number(), name: z.string(), size: z.number().nullish(), state: z.string().nullish(), digest: z.string().nullish(), browser_download_url: z.string() });

/** @see https://docs.github.com/en/rest/releases/releases */
export const releaseSchema = z.object({
  id: z.number(), tag_name: z.string(), name: z.string().nullish(), body: z.string().nullish(), html_url: z.string(), draft: z.boolean().nullish(), prerelease: z.boolean().nullish(),
  assets: z.array(assetSchema).nullish(), upload_url: z.string().nullish(),
});
