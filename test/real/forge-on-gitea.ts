// Runs one case of the forge contract over a new repository of a real Gitea: forge-on-gitea.ts CASE, with GITEA_API, BOT_TOKEN
// and ANNA_TOKEN. It runs on the pinned Node 24, which reads TypeScript.
import { z } from 'zod';
import { createHttpClient, silentLogger } from '../../packages/core/src/index.ts';
import { openForge, type Forge } from '../../packages/forge/src/index.ts';
import { releaseContract } from '../support/forge-contract-release.ts';
import { forgeContract, type ForgeWorld } from '../support/forge-contract.ts';

const { GITEA_API: api = '', BOT_TOKEN: bot = '', ANNA_TOKEN: anna = '' } = process.env;
const [name = ''] = process.argv.slice(2);
const run = { ...forgeContract, ...releaseContract }[name];
if (run === undefined) throw new Error(`no case is called "${name}"`);

const repository = `release-bot/${name.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 60)}`;

async function ask<T>(method: string, path: string, { schema, body, token = bot }: { readonly schema: z.ZodType<T>; readonly body?: unknown; readonly token?: string }): Promise<T> {
  const response = await fetch(`${api}${path}`, { method, headers: { authorization: `token ${token}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return schema.parse(text === '' ? {} : JSON.parse(text));
}

const login = z.object({ login: z.string() });
const file = z.object({ commit: z.object({ sha: z.string() }) });
const numbered = z.object({ number: z.number() });
const any = z.unknown();
const at = (path: string): string => `/repos/${repository}${path}`;
const content = Buffer.from('text\n').toString('base64');

await ask('POST', '/user/repos', { schema: any, body: { name: repository.split('/')[1], auto_init: true, default_branch: 'main' } });
let branches = 0;
const addBranch = async (): Promise<{ readonly branch: string; readonly commit: string }> => {
  branches += 1;
  const branch = `change/${branches}`;
  const { commit } = await ask('POST', at(`/contents/file-${branches}.txt`), { schema: file, body: { content, message: 'a change', branch: 'main', new_branch: branch } });
  return { branch, commit: commit.sha };
};
await ask('PUT', at('/collaborators/anna'), { schema: any, body: { permission: 'write' } });
const { branch, commit } = await addBranch();
const openPullRequest = async (head: string): Promise<number> => (await ask('POST', at('/pulls'), { schema: numbered, body: { head, base: 'main', title: 'A change' } })).number;
const number = await openPullRequest(branch);
await ask('POST', at('/tags'), { schema: any, body: { tag_name: 'v1.0.0', message: 'The first', target: commit } });
await ask('POST', at('/releases'), { schema: any, body: { tag_name: 'v1.0.0', name: 'Release 1' } });

const forgeOf = (value: string): Promise<Forge> => openForge({ kind: 'gitea', baseUrl: new URL(api), repository }, { value, from: 'test', isJobToken: false }, { logger: silentLogger, http: createHttpClient() });
const forge = await forgeOf(bot);
const world: ForgeWorld = {
  forge, other: await forgeOf(anna), self: 'release-bot', base: 'main', commit, pullRequest: number, tag: { name: 'v1.0.0', commit, message: 'The first' }, reviewer: 'anna', assignee: 'anna',
  newBranch: async () => (await addBranch()).branch,
  async newPullRequest({ conflicts = false } = {}) {
    const made = await addBranch();
    if (conflicts) await ask('POST', at(`/contents/file-${branches}.txt`), { schema: file, body: { content: Buffer.from('another text\n').toString('base64'), message: 'meanwhile', branch: 'main' } });
    return { ...made, number: await openPullRequest(made.branch) };
  },
  addCommit: async (onBranch) => (await ask('POST', at(`/contents/more-${branches += 1}.txt`), { schema: file, body: { content, message: 'more', branch: onBranch } })).commit.sha,
  async review(pullRequest, state) {
    await ask('POST', at(`/pulls/${pullRequest}/reviews`), { schema: any, body: { event: state === 'approved' ? 'APPROVED' : 'REQUEST_CHANGES', body: 'looked at it' }, token: anna });
  },
  // its window lies somewhere in the first quarter of a second
  async breakOffMerge(pullRequest, wanted, attempt) {
    for (let looks = 0; looks < 100; looks += 1) {
      const { mergeable } = await ask('GET', at(`/pulls/${pullRequest}`), { schema: z.object({ mergeable: z.boolean() }) });
      if (mergeable) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await fetch(`${api}${at(`/pulls/${pullRequest}/merge`)}`, {
      method: 'POST', headers: { authorization: `token ${bot}`, 'content-type': 'application/json' }, body: JSON.stringify({ Do: 'merge', head_commit_id: wanted }), signal: AbortSignal.timeout(70 + 50 * attempt),
    }).catch(() => undefined);
  },
  async requireStatus(context) {
    await ask('POST', at('/branch_protections'), { schema: any, body: { rule_name: 'main', enable_push: true, enable_status_check: true, status_check_contexts: [context] } });
  },
  async addTag(tag, message) {
    await new Promise((resolve) => setTimeout(resolve, 1100)); // tags are sorted by seconds
    const main = await ask('GET', at('/branches/main'), { schema: z.object({ commit: z.object({ id: z.string() }) }) });
    await ask('POST', at('/tags'), { schema: any, body: { tag_name: tag, message, target: main.commit.id } });
    return main.commit.id;
  },
  async addTeam() {
    const org = `org-of-${repository.slice(-20).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
    await ask('POST', '/orgs', { schema: any, body: { username: org } });
    const { id } = await ask('POST', `/orgs/${org}/teams`, { schema: z.object({ id: z.number() }), body: { name: 'web-team', permission: 'write', units: ['repo.code'] } });
    await ask('PUT', `/teams/${id}/members/anna`, { schema: any });
    return `${org}/web-team`;
  },
  download: async (url) => Buffer.from(await (await fetch(url, { headers: { authorization: `token ${bot}` } })).arrayBuffer()),
  pause: () => new Promise((resolve) => setTimeout(resolve, 1100)),
  comments: async () => (await ask('GET', at(`/issues/${number}/comments`), { schema: z.array(z.object({ body: z.string() })) })).map(({ body }) => body),
  async addComments(bodies) {
    for (const body of bodies) await ask('POST', at(`/issues/${number}/comments`), { schema: any, body: { body }, token: anna });
  },
  async statuses() {
    const found = await ask('GET', at(`/commits/${commit}/statuses`), { schema: z.array(z.object({ id: z.number(), context: z.string(), status: z.string(), description: z.string() })) });
    return found.sort((a, b) => b.id - a.id).map(({ context, status: state, description }) => ({ context, state, description }));
  },
  async openPullRequests(wanted) {
    const found = await ask('GET', at('/pulls?state=open'), { schema: z.array(z.object({
      title: z.string(), body: z.string(), head: z.object({ ref: z.string() }), labels: z.array(z.object({ name: z.string() })), requested_reviewers: z.array(login).nullable(), assignees: z.array(login).nullable(),
    })) });
    return found.filter(({ head }) => head.ref === wanted).map(({ title, body, labels, requested_reviewers: reviewers, assignees }) => ({
      title, body, labels: labels.map((label) => label.name), reviewers: (reviewers ?? []).map((user) => user.login), assignees: (assignees ?? []).map((user) => user.login),
    }));
  },
};
await run(world);
process.exit(0); // connections are kept alive
