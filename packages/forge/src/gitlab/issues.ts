import type { z } from 'zod';
import { parseAnswer } from '../answer.ts';
import type { ForgeIssue, IssuesApi } from '../issues.ts';
import { collectWarnings } from '../warnings.ts';
import type { GitlabClient } from './client.ts';
import { issueSchema } from './schema.ts';

const toIssue = ({ iid, web_url: url, title, description, author, state, labels, assignees }: z.infer<typeof issueSchema>): ForgeIssue => ({
  number: iid, url, title, body: description ?? '', author: author?.username ?? '', state: state === 'opened' ? 'open' : 'closed',
  labels: labels ?? [], assignees: (assignees ?? []).map(({ username }) => username),
});

export function createIssues({ project, issues, withApi, list, findUsers }: GitlabClient): IssuesApi {
  const parse = (answer: unknown, what: string): ForgeIssue => toIssue(parseAnswer(issueSchema, answer, what));
  return {
    listIssues: (label) => withApi(async () => (await list((page) => issues.all({ projectId: project, labels: label, ...page }), issueSchema, { keyOf: ({ iid }) => iid, what: `issues with the label ${label}` })).map(toIssue)),
    createIssue: ({ title, body, label }) => withApi(async () => parse(await issues.create(project, title, { description: body, labels: label }), 'a new issue')),
    updateIssue: (number, { title, body, state }) => withApi(async () => parse(await issues.edit(project, number, { title, description: body, ...(state === undefined ? {} : { stateEvent: state === 'open' ? 'reopen' : 'close' }) }), `issue #${number}`)),
    assignIssue: ({ number, assignees: present }, assignees) => withApi(async () => {
      const warnings: string[] = [];
      const ids = await findUsers([...present, ...assignees], warnings, 'was not assigned');
      const failed = await collectWarnings([[`people of #${number} were not set`, () => issues.edit(project, number, { assigneeIds: ids })]]);
      return [...warnings, ...failed];
    }),
  };
}
