// What a release night needs: a forge with people, component repos with tags, a release repo that names them.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startGitea } from './gitea.mjs';
import { levels, startGitlabServer } from './gitlab-server.mjs';
import { cleanEnv, makeGit, slipway } from './processes.mjs';
import { writeFiles } from './small-release.mjs';
import { repoDir } from './tools.mjs';

const people = ['anna', 'carl', 'dora', 'lead', 'eve'];

/** Gitea, by its own API. */
async function startGiteaForge() {
  const gitea = await startGitea();
  const tokens = {};
  for (const name of people) tokens[name] = await gitea.addUser(name);
  const at = (repository, rest) => `/repos/${repository}${rest}`;
  return {
    kind: 'gitea', token: gitea.token, url: gitea.url, owner: 'release-bot', addHook: gitea.addHook, stop: gitea.stop, ask: gitea.ask, tokens,
    env: (repository) => ({ GITHUB_API_URL: gitea.apiUrl, GITHUB_REPOSITORY: repository, SLIPWAY_FORGE_TOKEN: gitea.token }),
    addRepository: (name) => gitea.addRepository(name, { writers: people.filter((person) => person !== 'eve') }),
    comment: (repository, number, who, body) => gitea.ask('POST', at(repository, `/issues/${number}/comments`), { body }, tokens[who]),
    editComment: (repository, id, body) => gitea.ask('PATCH', at(repository, `/issues/comments/${id}`), { body }),
    review: (repository, number, who, event = 'APPROVED') => gitea.ask('POST', at(repository, `/pulls/${number}/reviews`), { event, body: event === 'APPROVED' ? '' : 'not like this' }, tokens[who]),
    comments: async (repository, number) => (await gitea.ask('GET', at(repository, `/issues/${number}/comments`))).map(({ body }) => body),
    pullRequests: async (repository) => (await gitea.ask('GET', at(repository, '/pulls?state=all'))).map(({ number, title, body, head, state, merged, requested_reviewers: reviewers, assignees }) =>
      ({ number, title, body, branch: head.ref, commit: head.sha, state: merged ? 'merged' : state, reviewers: (reviewers ?? []).map(({ login }) => login).sort(), assignees: (assignees ?? []).map(({ login }) => login).sort() })).sort((a, b) => a.number - b.number),
    status: async (repository, commit) => (await gitea.ask('GET', at(repository, `/commits/${commit}/statuses`))).filter(({ context }) => context === 'slipway/owners').sort((a, b) => b.id - a.id).map(({ status, description }) => `${status}: ${description}`)[0],
    // it learns of the first push a moment later, and has no pull requests until then
    settle: async (repository) => { while ((await gitea.ask('GET', at(repository, ''))).empty) await new Promise((resolve) => { setTimeout(resolve, 50); }); },
    issues: async (repository) => (await gitea.ask('GET', at(repository, '/issues?state=all&type=issues'))).map(({ title, body, state }) => ({ title, body, state })),
    issueNumber: async (repository, wanted) => (await gitea.ask('GET', at(repository, '/issues?state=all&type=issues'))).find(({ title }) => title === wanted)?.number,
    commentIssue: (repository, number, who, body) => gitea.ask('POST', at(repository, `/issues/${number}/comments`), { body }, tokens[who]),
    issueComments: async (repository, number) => (await gitea.ask('GET', at(repository, `/issues/${number}/comments`))).map(({ body }) => body),
    switchIssuesOff: (repository) => gitea.ask('PATCH', at(repository, ''), { has_issues: false }),
    releasePage: async (repository, tag) => (await gitea.ask('GET', at(repository, `/releases/tags/${tag}`))).body,
    setStatus: (repository, commit, state, context) => gitea.ask('POST', at(repository, `/statuses/${commit}`), { state, context }),
  };
}

/** The small GitLab, which refuses what the real one would not understand. */
async function startGitlabForge() {
  const server = await startGitlabServer();
  const tokens = {};
  const token = await server.addUser('release-bot');
  for (const name of people) tokens[name] = await server.addUser(name);
  const ask = async (method, where, body, as = token) => {
    const response = await fetch(`${server.apiUrl}${where}`, { method, headers: { 'private-token': as, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${where}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const at = (repository, rest) => `/projects/${encodeURIComponent(repository)}${rest}`;
  return {
    kind: 'gitlab', token, url: server.url, owner: 'release-bot', stop: server.stop, ask, tokens, addHook: (repository, listener) => server.addHook(repository, listener, token),
    env: (repository) => ({ GITLAB_CI: 'true', CI_API_V4_URL: server.apiUrl, CI_SERVER_URL: server.url, CI_PROJECT_PATH: repository, CI_COMMIT_BRANCH: 'main', CI_PIPELINE_SOURCE: 'schedule', SLIPWAY_FORGE_TOKEN: token }),
    async addRepository(name) {
      const repository = `release-bot/${name}`;
      await server.addProject(repository, { members: { 'release-bot': levels.maintainer, ...Object.fromEntries(people.map((person) => [person, levels.developer])) } });
      return { repository, cloneUrl: server.cloneUrl(repository, token) };
    },
    comment: (repository, number, who, body) => ask('POST', at(repository, `/merge_requests/${number}/notes`), { body }, tokens[who]),
    review: (repository, number, who, event = 'APPROVED') => ask('POST', at(repository, `/merge_requests/${number}/${event === 'APPROVED' ? 'approve' : 'test_review?state=requested_changes'}`), undefined, tokens[who]),
    comments: async (repository, number) => (await ask('GET', at(repository, `/merge_requests/${number}/notes?sort=asc&per_page=100`))).filter(({ system }) => !system).map(({ body }) => body),
    pullRequests: async (repository) => (await ask('GET', at(repository, '/merge_requests'))).map(({ iid, title, description, source_branch: branch, sha, state, reviewers, assignees }) =>
      ({ number: iid, title, body: description, branch, commit: sha, state: state === 'opened' ? 'open' : state, reviewers: (reviewers ?? []).map(({ username }) => username).sort(), assignees: (assignees ?? []).map(({ username }) => username).sort() })).sort((a, b) => a.number - b.number),
    status: async (repository, commit) => (await ask('GET', at(repository, `/repository/commits/${commit}/statuses`))).filter(({ name }) => name === 'slipway/owners').sort((a, b) => b.id - a.id).map(({ status, description }) => `${status}: ${description}`)[0],
    settle: () => Promise.resolve(),
    issueNumber: async (repository, wanted) => (await ask('GET', at(repository, '/issues'))).find(({ title }) => title === wanted)?.iid,
    commentIssue: (repository, number, who, body) => ask('POST', at(repository, `/issues/${number}/notes`), { body }, tokens[who]),
    issueComments: async (repository, number) => (await ask('GET', at(repository, `/issues/${number}/notes?sort=asc&per_page=100`))).map(({ body }) => body),
    issues: async (repository) => (await ask('GET', at(repository, '/issues'))).map(({ title, description: body, state }) => ({ title, body, state: state === 'opened' ? 'open' : state })),
    releasePage: async (repository, tag) => (await ask('GET', at(repository, `/releases/${tag}`))).description,
    setStatus: (repository, commit, state, name) => ask('POST', at(repository, `/statuses/${commit}`), { state: state === 'failure' ? 'failed' : state, name }),
  };
}

const chart = (name, version) => ({
  [`charts/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: ${version}\n`, [`charts/${name}/values.yaml`]: `image: release/${name}:v${version}\nreplicas: 1\n`,
  [`charts/${name}/templates/service.yaml`]: 'kind: Service\napiVersion: v1\nmetadata: {name: x}\n',
});

/** Starts a forge; stopped with the test. `kind` is `gitea` or `gitlab`. */
export async function startForge(kind) {
  return kind === 'gitea' ? startGiteaForge() : startGitlabForge();
}

/**
 * Makes component repos `<prefix>shop` (of anna, and dora as backup) and `<prefix>web` (of carl), each with v1.0.0, and a release repo that
 * has v1.0.0 of both.
 * @returns `{repository, git, repo, run(args), tag(component, version, message), openOf(kind)}`; `run` is the command line in a clone of the
 * release repo, brought up to the server's main before
 */
export async function makeReleaseNight(dir, forge, { prefix = '', files = {}, cli = path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js') } = {}) {
  const components = {};
  for (const name of ['shop', 'web']) {
    const { repository, cloneUrl } = await forge.addRepository(`${prefix}${name}`);
    const folder = path.join(dir, repository);
    mkdirSync(folder, { recursive: true });
    components[name] = { repository, folder, cloneUrl, git: await makeGit(folder) };
    await components[name].git('remote', 'add', 'origin', cloneUrl);
  }
  /** Commits a chart of this version and tags it. */
  const tag = async (name, version, message = `Release ${version}`, { chartVersion = version, force = false } = {}) => {
    const { folder, git } = components[name];
    writeFiles(folder, chart(`${name}`, chartVersion));
    writeFiles(folder, { 'README.md': `${version} ${message}\n` });
    await git('add', '--all');
    await git('commit', '--quiet', '--message', version);
    await git('tag', '--annotate', ...(force ? ['--force'] : []), '--message', message, `v${version}`);
    await git('push', '--quiet', ...(force ? ['--force'] : []), 'origin', 'main', `v${version}`);
    return git('rev-parse', 'HEAD');
  };
  for (const name of ['shop', 'web']) await tag(name, '1.0.0');

  const { repository, cloneUrl } = await forge.addRepository(`${prefix}platform`);
  const repo = path.join(dir, `${prefix}platform`);
  mkdirSync(repo);
  const entry = (name, owners) => `spec:\n  - repositoryFullName: ${components[name].repository} # ${name}\n    baseVersion: v1.0\n    currentTag: v1.0.0\n    chartPaths: [charts/${name}]\n${owners}`;
  writeFiles(repo, {
    'slipway.yaml': `product: acme\ngit:\n  baseUrl: ${forge.url}/\nrelease:\n  next: v2.10.1\n  team: [lead]\n`,
    'repos/shop.yaml': entry('shop', '    owners: [anna]\n    backupOwners: [dora]\n'), 'repos/web.yaml': entry('web', '    owners: ["@carl"]\n'),
    'version.yml': `spec:\n  modules:\n    - name: shop\n      addons:\n${['shop', 'web'].map((name) => `        - {name: ${name}, enable: true, namespace: shop, version: v1.0.0}\n`).join('')}`,
    ...files,
  });
  const git = await makeGit(repo);
  await git('remote', 'add', 'origin', cloneUrl);
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'release repo');
  await git('push', '--quiet', '--set-upstream', 'origin', 'main');
  await forge.settle(repository);

  // what killed runs leave behind goes with the test
  const scratch = path.join(dir, `${prefix}tmp`);
  mkdirSync(scratch);
  const env = { ...forge.env(repository), TMPDIR: scratch, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const command = (args) => [...args, '--repo', repo];
  // the small GitLab gives repositories to nobody without a token; a folder has no pages to compare tags on
  const baseUrl = forge.kind === 'gitlab' ? ['--git-base-url', dir] : [];
  const night = {
    repository, repo, git, components, tag, cli, env: cleanEnv(env), command,
    run: (...args) => night.runFor(undefined, ...args),
    /** The same, killed with everything it started after so many milliseconds. */
    async runFor(timeoutMs, ...args) {
      await git('fetch', '--quiet', 'origin', 'main');
      await git('reset', '--quiet', '--hard', 'FETCH_HEAD');
      await git('clean', '--quiet', '-fdx');
      return slipway(command(['collect-charts', ...args, ...baseUrl]), { cli, env, cwd: dir, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
    },
    /** The open one of a kind; there must not be two. */
    async openOf(kind) {
      const open = (await forge.pullRequests(repository)).filter(({ branch, state }) => branch === `slipway/${kind}-main` && state === 'open');
      if (open.length > 1) throw new Error(`${open.length} pull requests of ${kind} are open`);
      return open[0];
    },
    /** A file of the server's main. */
    async read(file, ref = 'main') {
      await git('fetch', '--quiet', 'origin', ref);
      return git('show', `FETCH_HEAD:${file}`);
    },
  };
  return night;
}

/** The lock of a text. */
export const reposOf = (text) => Object.fromEntries(JSON.parse(text).repos.map(({ repo, ...rest }) => [repo, rest]));
