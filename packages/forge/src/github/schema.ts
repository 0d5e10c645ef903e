// What is read of the answers of GitHub and Gitea; the rest is ignored.
import { z } from 'zod';

/** @see https://docs.github.com/en/rest/users/users#get-the-authenticated-user */
export const userSchema = z.object({ login: z.string() });

/** @see https://docs.github.com/en/rest/issues/comments */
export const commentSchema = z.object({ id: z.number(), body: z.string().nullish(), user: userSchema.nullish(), html_url: z.string().nullish() });

/** @see https://docs.github.com/en/rest/commits/statuses */
export const statusSchema = z.object({
  id: z.number(), context: z.string(), description: z.string().nullish(), target_url: z.string().nullish(),
  /** Gitea writes `status`. */
  state: z.string().optional(), status: z.string().optional(),
});

/** @see https://docs.github.com/en/rest/pulls/pulls */
export const pullRequestSchema = z.object({
  number: z.number(), html_url: z.string(), title: z.string(), body: z.string().nullish(),
  head: z.object({ ref: z.string(), sha: z.string(), repo: z.object({ full_name: z.string() }).nullish() }),
  base: z.object({ ref: z.string() }),
  labels: z.array(z.object({ name: z.string() })).nullish(),
  assignees: z.array(userSchema).nullish(),
  requested_reviewers: z.array(userSchema).nullish(),
});

/** @see https://docs.github.com/en/rest/issues/labels */
export const labelSchema = z.object({ id: z.number(), name: z.string() });

/** @see https://docs.github.com/en/rest/git/refs */
export const gitRefSchema = z.object({ object: z.object({ type: z.string(), sha: z.string() }) });

/** @see https://docs.github.com/en/rest/git/tags */
export const gitTagSchema = z.object({ message: z.string().nullish(), object: z.object({ type: z.string(), sha: z.string() }) });

/** @see https://docs.gitea.com/api/ repoGetTag */
export const giteaTagSchema = z.object({ name: z.string(), message: z.string().nullish(), commit: z.object({ sha: z.string() }) });

/** @see https://docs.github.com/en/rest/releases/releases */
export const releaseSchema = z.object({ tag_name: z.string(), name: z.string().nullish(), html_url: z.string() });
