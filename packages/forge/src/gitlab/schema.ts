// What is read of GitLab's answers; the rest is ignored.
import { z } from 'zod';

/** @see https://docs.gitlab.com/api/users/ */
export const userSchema = z.object({ id: z.number(), username: z.string() });

/** @see https://docs.gitlab.com/api/notes/ */
export const noteSchema = z.object({ id: z.number(), body: z.string(), author: userSchema.nullish(), system: z.boolean().nullish() });

/** @see https://docs.gitlab.com/api/commits/#list-commit-statuses */
export const statusSchema = z.object({ id: z.number(), name: z.string(), status: z.string(), description: z.string().nullish(), target_url: z.string().nullish() });

/** @see https://docs.gitlab.com/api/merge_requests/ */
export const mergeRequestSchema = z.object({
  iid: z.number(), web_url: z.string(), title: z.string(), description: z.string().nullish(), source_branch: z.string(), target_branch: z.string(), sha: z.string().nullish(),
  source_project_id: z.number().nullish(), target_project_id: z.number().nullish(),
  labels: z.array(z.string()).nullish(), reviewers: z.array(userSchema).nullish(), assignees: z.array(userSchema).nullish(),
});

/** @see https://docs.gitlab.com/api/tags/ */
export const tagSchema = z.object({ name: z.string(), message: z.string().nullish(), commit: z.object({ id: z.string() }) });

/** @see https://docs.gitlab.com/api/releases/ */
export const releaseSchema = z.object({ tag_name: z.string(), name: z.string().nullish(), _links: z.object({ self: z.string().nullish() }).nullish() });
