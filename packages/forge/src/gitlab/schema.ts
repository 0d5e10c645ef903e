// What is read of GitLab's answers; the rest is ignored.
import { z } from 'zod';

/** @see https://docs.gitlab.com/api/users/ */
export const userSchema = z.object({ id: z.number(), username: z.string() });

/** @see https://docs.gitlab.com/api/notes/ */
export const noteSchema = z.object({ id: z.number(), body: z.string(), author: userSchema.nullish(), system: z.boolean().nullish(), created_at: z.string(), updated_at: z.string().nullish() });

/** @see https://docs.gitlab.com/api/emoji_reactions/ */
export const emojiSchema = z.object({ id: z.number(), name: z.string(), user: userSchema.nullish() });

/** @see https://docs.gitlab.com/api/commits/#list-commit-statuses */
export const statusSchema = z.object({ id: z.number(), name: z.string(), status: z.string(), description: z.string().nullish(), target_url: z.string().nullish(), allow_failure: z.boolean().nullish() });

/** @see https://docs.gitlab.com/api/merge_requests/ */
export const mergeRequestSchema = z.object({
  iid: z.number(), web_url: z.string(), title: z.string(), description: z.string().nullish(), source_branch: z.string(), target_branch: z.string(), sha: z.string().nullish(),
  source_project_id: z.number().nullish(), target_project_id: z.number().nullish(), author: userSchema.nullish(), draft: z.boolean().nullish(),
  labels: z.array(z.string()).nullish(), reviewers: z.array(userSchema).nullish(), assignees: z.array(userSchema).nullish(),
  state: z.string(), detailed_merge_status: z.string().nullish(), has_conflicts: z.boolean().nullish(), merge_commit_sha: z.string().nullish(), squash_commit_sha: z.string().nullish(),
});

/** @see https://docs.gitlab.com/api/merge_request_approvals/ */
export const approvalsSchema = z.object({ approved_by: z.array(z.object({ user: userSchema, approved_at: z.string().nullish() })) });

/** @see https://docs.gitlab.com/api/merge_requests/#get-single-merge-request-reviewers */
export const reviewerSchema = z.object({ user: userSchema, state: z.string() });

/** @see https://docs.gitlab.com/api/tags/ */
export const tagSchema = z.object({ name: z.string(), message: z.string().nullish(), commit: z.object({ id: z.string() }) });

/** @see https://docs.gitlab.com/api/protected_tags/ */
export const protectedTagSchema = z.object({ name: z.string() });

/** @see https://docs.gitlab.com/api/branches/ */
export const branchSchema = z.object({ name: z.string(), protected: z.boolean(), commit: z.object({ id: z.string() }) });

/** @see https://docs.gitlab.com/api/projects/ */
export const projectSchema = z.object({ only_allow_merge_if_pipeline_succeeds: z.boolean().nullish() });

/** @see https://docs.gitlab.com/api/project_members/ */
export const memberSchema = userSchema.extend({ access_level: z.number(), state: z.string().nullish() });

/** @see https://docs.gitlab.com/api/releases/links/ */
export const linkSchema = z.object({ name: z.string(), url: z.string(), direct_asset_url: z.string().nullish() });

/** @see https://docs.gitlab.com/api/releases/ */
export const releaseSchema = z.object({
  tag_name: z.string(), name: z.string().nullish(), description: z.string().nullish(), upcoming_release: z.boolean().nullish(),
  assets: z.object({ links: z.array(linkSchema).nullish() }).nullish(), _links: z.object({ self: z.string().nullish() }).nullish(),
});

/** @see https://docs.gitlab.com/api/packages/ */
export const packageSchema = z.object({ id: z.number(), name: z.string(), version: z.string().nullish(), package_type: z.string() });
export const packageFileSchema = z.object({ id: z.number(), file_name: z.string(), size: z.number(), file_sha256: z.string().nullish() });

/** @see https://docs.gitlab.com/api/issues/ */
export const issueSchema = z.object({
  iid: z.number(), web_url: z.string(), title: z.string(), description: z.string().nullish(), state: z.string(), author: userSchema.nullish(),
  labels: z.array(z.string()).nullish(), assignees: z.array(userSchema).nullish(),
});
