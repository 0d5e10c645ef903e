import type { z } from 'zod';
import { parseAnswer } from '../answer.ts';
import type { CommentsApi, ForgeComment, Reaction } from '../comments.ts';
import type { GitlabClient } from './client.ts';
import { emojiSchema, noteSchema, userSchema } from './schema.ts';

const emojiNames: Readonly<Record<Reaction, string>> = { '+1': 'thumbsup', '-1': 'thumbsdown', eyes: 'eyes', confused: 'confused' };

export function createComments({ project, projectUrl, notes, issueNotes, emojis, users, withApi, list }: GitlabClient): CommentsApi {
  const toComment = (page: string, { id, body, author, created_at: createdAt, updated_at: updatedAt }: z.infer<typeof noteSchema>): ForgeComment => ({
    id, body, author: author?.username ?? '', createdAt, url: `${projectUrl}/-/${page}#note_${id}`,
    edited: typeof updatedAt === 'string' && updatedAt !== createdAt, ...(typeof updatedAt === 'string' ? { updatedAt } : {}),
  });
  const findLogin = async (): Promise<string> => parseAnswer(userSchema, await users.showCurrentUser(), 'the user of the token').username;

  return {
    listComments: (number) => withApi(async () => {
      const found = await list((page) => notes.all(project, number, { sort: 'asc', orderBy: 'created_at', ...page }), noteSchema, { keyOf: ({ id }) => id, what: `the notes of !${number}` });
      return found.filter(({ system }) => system !== true).map((note) => toComment(`merge_requests/${number}`, note));
    }),
    createComment: (number, body) => withApi(async () => toComment(`merge_requests/${number}`, parseAnswer(noteSchema, await notes.create(project, number, body), 'a new note'))),
    updateComment: (number, id, body) => withApi(async () => toComment(`merge_requests/${number}`, parseAnswer(noteSchema, await notes.edit(project, number, id, { body }), `note ${id}`))),
    listIssueComments: (number) => withApi(async () => {
      const found = await list((page) => issueNotes.all(project, number, { sort: 'asc', orderBy: 'created_at', ...page }), noteSchema, { keyOf: ({ id }) => id, what: `the notes of #${number}` });
      return found.filter(({ system }) => system !== true).map((note) => toComment(`issues/${number}`, note));
    }),
    createIssueComment: (number, body) => withApi(async () => toComment(`issues/${number}`, parseAnswer(noteSchema, await issueNotes.create(project, number, body), 'a new note'))),
    reactToComment: (number, id, reaction) => withApi(async () => {
      // a second one of the same person is an error here
      const [name, login] = [emojiNames[reaction], await findLogin()];
      const given = await list((page) => emojis.all(project, number, id, page), emojiSchema, { keyOf: (emoji) => emoji.id, what: `the reactions to note ${id}` });
      if (!given.some((emoji) => emoji.name === name && emoji.user?.username === login)) await emojis.award(project, number, id, name);
    }),
    findOwnAuthor: () => withApi(async () => {
      const login = await findLogin();
      return (author) => author === login;
    }),
  };
}
