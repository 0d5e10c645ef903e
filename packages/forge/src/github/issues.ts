import type { z } from 'zod';
import type { ForgeIssue, IssuesApi } from '../issues.ts';
import { collectWarnings } from '../warnings.ts';
import { repoPath, type GithubClient } from './client.ts';
import { createLabels } from './labels.ts';
import { issueSchema } from './schema.ts';

const issues = `${repoPath}/issues`;

const toIssue = ({ number, html_url: url, title, body, user, state, labels, assignees }: z.infer<typeof issueSchema>): ForgeIssue => ({
  number, url, title, body: body ?? '', author: user?.login ?? '', state: state === 'open' ? 'open' : 'closed',
  labels: (labels ?? []).map(({ name }) => name), assignees: (assignees ?? []).map(({ login }) => login),
});

export function createIssues(client: GithubClient): IssuesApi {
  const { kind, get, ask, list } = client;
  const labels = createLabels(client);
  return {
    async listIssues(label) {
      const found = await list(issues, issueSchema, { keyOf: ({ number }) => number, state: 'all', labels: label, ...(kind === 'gitea' ? { type: 'issues' } : {}) });
      return found.filter((each) => each.pull_request === undefined || each.pull_request === null).map(toIssue)
        // a label that does not exist is no filter on Gitea
        .filter((each) => each.labels.some((name) => name.toLowerCase() === label.toLowerCase()));
    },
    async createIssue({ title, body, label }) {
      const ids = await labels.create([label]);
      return toIssue(await get(`POST ${issues}`, issueSchema, { title, body, labels: kind === 'gitea' ? ids : [label] }));
    },
    updateIssue: async (number, { title, body, state }) => toIssue(await get(`PATCH ${issues}/{number}`, issueSchema, { number, title, body, ...(state === undefined ? {} : { state }) })),
    assignIssue: ({ number, assignees: present }, assignees) => collectWarnings([
      [`${assignees.join(', ')} were not assigned`, () => ask(`PATCH ${issues}/{number}`, { number, assignees: [...present, ...assignees] })],
    ]),
  };
}
