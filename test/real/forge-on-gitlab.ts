// Runs one case of the forge contract over a new project of the small GitLab server: forge-on-gitlab.ts CASE, with GITLAB_URL,
// GITLAB_PROJECT (empty, whose maintainer is release-bot and developer anna), BOT_TOKEN and ANNA_TOKEN. Branches, commits and
// tags are pushed by git over http.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { createHttpClient, silentLogger } from '../../packages/core/src/index.ts';
import { openForge, type Forge } from '../../packages/forge/src/index.ts';
import { releaseContract } from '../support/forge-contract-release.ts';
import { forgeContract, type ForgeWorld } from '../support/forge-contract.ts';

const { GITLAB_URL: url = '', GITLAB_PROJECT: project = '', BOT_TOKEN: bot = '', ANNA_TOKEN: anna = '' } = process.env;
const [name = ''] = process.argv.slice(2);
const run = { ...forgeContract, ...releaseContract }[name];
if (run === undefined) throw new Error(`no case is called "${name}"`);

async function ask<T>(method: string, where: string, { schema, body, token = bot }: { readonly schema: z.ZodType<T>; readonly body?: unknown; readonly token?: string }): Promise<T> {
  const response = await fetch(`${url}${where}`, { method, headers: { 'private-token': token, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${where}: ${response.status} ${text}`);
  return schema.parse(text === '' ? {} : JSON.parse(text));
}
const any = z.unknown();
const at = (where: string): string => `/api/v4/projects/${encodeURIComponent(project)}${where}`;

const dir = mkdtempSync(path.join(os.tmpdir(), 'slipway-forge-'));
process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
let moment = Date.parse('2026-01-02T03:04:05Z');
const git = (...args: string[]): string => {
  const date = new Date(moment += 1000).toISOString();
  const who = { GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.com', GIT_AUTHOR_DATE: date, GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.com', GIT_COMMITTER_DATE: date };
  return execFileSync('git', args, { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...who, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' } }).trim();
};
const commitFile = (file: string, text: string): string => {
  writeFileSync(path.join(dir, file), text);
  git('add', '--all');
  git('commit', '--quiet', '--message', `change ${file}`);
  return git('rev-parse', 'HEAD');
};
git('init', '--quiet', '--initial-branch', 'main');
git('remote', 'add', 'origin', `${url.replace('://', `://oauth2:${bot}@`)}/${project}.git`);
commitFile('README.md', 'text\n');
git('push', '--quiet', 'origin', 'main');

let branches = 0;
const addBranch = (): { readonly branch: string; readonly commit: string } => {
  const branch = `change/${branches += 1}`;
  git('fetch', '--quiet', 'origin', 'main');
  git('checkout', '--quiet', '-b', branch, 'FETCH_HEAD');
  const commit = commitFile(`file-${branches}.txt`, 'text\n');
  git('push', '--quiet', 'origin', branch);
  return { branch, commit };
};
const openPullRequest = async (branch: string): Promise<number> =>
  (await ask('POST', at('/merge_requests'), { schema: z.object({ iid: z.number() }), body: { source_branch: branch, target_branch: 'main', title: 'A change' } })).iid;

const { branch, commit } = addBranch();
const number = await openPullRequest(branch);
git('tag', '--annotate', 'v1.0.0', '--message', 'The first', commit);
git('push', '--quiet', 'origin', 'v1.0.0');
await ask('POST', at('/releases'), { schema: any, body: { tag_name: 'v1.0.0', name: 'Release 1' } });

const forgeOf = (value: string): Promise<Forge> => openForge({ kind: 'gitlab', baseUrl: new URL(`${url}/api/v4`), repository: project }, { value, from: 'test', isJobToken: false }, { logger: silentLogger, http: createHttpClient() });
const person = z.object({ username: z.string() });
const world: ForgeWorld = {
  forge: await forgeOf(bot), other: await forgeOf(anna), self: 'release-bot', base: 'main', commit, pullRequest: number, tag: { name: 'v1.0.0', commit, message: 'The first' }, reviewer: 'anna', assignee: 'anna',
  newBranch: () => Promise.resolve(addBranch().branch),
  async newPullRequest({ conflicts = false } = {}) {
    const made = addBranch();
    if (conflicts) {
      git('checkout', '--quiet', '-B', 'main', 'origin/main');
      commitFile(`file-${branches}.txt`, 'another text\n');
      git('push', '--quiet', 'origin', 'main');
    }
    return { ...made, number: await openPullRequest(made.branch) };
  },
  addCommit(onBranch) {
    git('checkout', '--quiet', onBranch);
    const made = commitFile(`more-${branches += 1}.txt`, 'text\n');
    git('push', '--quiet', 'origin', onBranch);
    return Promise.resolve(made);
  },
  async review(pullRequest, state) {
    await ask('POST', at(`/merge_requests/${pullRequest}/${state === 'approved' ? 'approve' : 'test_review?state=requested_changes'}`), { schema: any, token: anna });
  },
  async requireStatus() {
    await ask('POST', '/-/test/settings', { schema: any, body: { path: project, needsPipeline: true } });
  },
  addTag(tag, message) {
    git('fetch', '--quiet', 'origin', 'main');
    git('tag', '--annotate', tag, '--message', message, 'FETCH_HEAD');
    git('push', '--quiet', 'origin', `refs/tags/${tag}`);
    return Promise.resolve(git('rev-parse', 'FETCH_HEAD'));
  },
  async addTeam() {
    const group = `${project.slice(0, project.lastIndexOf('/'))}/web-team-${project.slice(project.lastIndexOf('/') + 1)}`;
    await ask('POST', '/-/test/groups', { schema: any, body: { path: group, members: { anna: 30 } } });
    return group;
  },
  async download(where) {
    // GitLab's own page would send the browser on to the package
    const [, tag = '', file = ''] = /releases\/([^/]+)\/downloads\/(.+)$/.exec(where) ?? [];
    return Buffer.from(await (await fetch(`${url}${at(`/packages/generic/release-files/${tag}/${file}`)}`, { headers: { 'private-token': bot } })).arrayBuffer());
  },
  pause: () => new Promise((resolve) => setTimeout(resolve, 1100)),
  comments: async () => (await ask('GET', at(`/merge_requests/${number}/notes?sort=asc&per_page=100`), { schema: z.array(z.object({ body: z.string() })) })).map(({ body }) => body),
  async addComments(bodies) {
    for (const body of bodies) await ask('POST', at(`/merge_requests/${number}/notes`), { schema: any, body: { body }, token: anna });
  },
  async statuses() {
    const found = await ask('GET', at(`/repository/commits/${commit}/statuses?all=true`), { schema: z.array(z.object({ name: z.string(), status: z.string(), description: z.string() })) });
    return found.map(({ name: context, status, description }) => ({ context, state: status === 'failed' ? 'failure' : status, description }));
  },
  async openPullRequests(wanted) {
    const found = await ask('GET', at(`/merge_requests?state=opened&source_branch=${encodeURIComponent(wanted)}`), { schema: z.array(z.object({
      title: z.string(), description: z.string(), labels: z.array(z.string()), reviewers: z.array(person).nullable(), assignees: z.array(person).nullable(),
    })) });
    const names = (people: readonly z.infer<typeof person>[] | null): string[] => (people ?? []).map(({ username }) => username);
    return found.map(({ title, description, labels, reviewers, assignees }) => ({ title, body: description, labels, reviewers: names(reviewers), assignees: names(assignees) }));
  },
};
await run(world);
process.exit(0); // connections are kept alive
