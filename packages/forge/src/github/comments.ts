import type { z } from 'zod';
import type { CommentsApi, ForgeComment } from '../comments.ts';
import { ForgeError } from '../errors.ts';
import { isJobAuthor } from '../job-authors.ts';
import { repoPath, type GithubClient } from './client.ts';
import { commentSchema, userSchema } from './schema.ts';

const issues = `${repoPath}/issues`;

const toComment = ({ id, body, user, html_url: url, created_at: createdAt, updated_at: updatedAt }: z.infer<typeof commentSchema>): ForgeComment => ({
  id, body: body ?? '', author: user?.login ?? '', createdAt, edited: typeof updatedAt === 'string' && updatedAt !== createdAt,
  ...(typeof updatedAt === 'string' ? { updatedAt } : {}), ...(typeof url === 'string' ? { url } : {}),
});

export function createComments({ get, ask, list }: GithubClient): CommentsApi {
  const listComments = async (number: number): Promise<readonly ForgeComment[]> => (await list(`${issues}/{number}/comments`, commentSchema, { keyOf: ({ id }) => id, number })).map(toComment);
  const createComment = async (number: number, body: string): Promise<ForgeComment> => toComment(await get(`POST ${issues}/{number}/comments`, commentSchema, { number, body }));
  return {
    listComments, createComment,
    // a pull request is an issue
    listIssueComments: listComments, createIssueComment: createComment,
    updateComment: async (_number, id, body) => toComment(await get(`PATCH ${issues}/comments/{id}`, commentSchema, { id, body })),
    async reactToComment(_number, id, content) {
      await ask(`POST ${issues}/comments/{id}/reactions`, { id, content });
    },

    async findOwnAuthor() {
      try {
        const { login } = await get('GET /user', userSchema);
        return (author) => author === login;
      } catch (error) {
        if (!(error instanceof ForgeError) || (error.code !== 'FORGE_DENIED' && error.code !== 'FORGE_NOT_FOUND')) throw error;
        // a token of an app may not ask; its comments are those of a bot
        return (author) => isJobAuthor(author) || author.endsWith('[bot]');
      }
    },
  };
}
