// The contract of forges over a real Gitea and over a small GitLab that takes nothing but what GitLab's own client knows, each
// case in a repository of its own; and the comment that verify-images writes.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startGitea } from './gitea.mjs';
import { levels, startGitlabServer } from './gitlab-server.mjs';
import { startHookListener } from './hooks.mjs';
import { cleanEnv, execute, makeGit, node24, repoDir, slipway, temporaryDir } from './support.mjs';

// their names only: Node 20 cannot load TypeScript
const source = ['forge-contract.ts', 'forge-contract-release.ts'].map((name) => readFileSync(path.join(repoDir, 'test/support', name), 'utf8')).join('');
const cases = [...source.matchAll(/^ {2}async '([^']+)'\(/gm)].map(([, name]) => name);

const runCase = async (script, name, env) => {
  const { code, output } = await execute(node24, ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', `test/real/${script}`, name], { cwd: repoDir, env, timeoutMs: 120_000 });
  assert.equal(code, 0, output);
};

describe('the forge over the small GitLab', { concurrency: 2 }, () => {
  let gitlab;
  let env;
  before(async () => {
    gitlab = await startGitlabServer();
    env = cleanEnv({ GITLAB_URL: gitlab.url, BOT_TOKEN: await gitlab.addUser('release-bot'), ANNA_TOKEN: await gitlab.addUser('anna') });
  });
  after(() => gitlab?.stop());

  for (const [index, name] of cases.entries()) {
    test(name, async () => {
      const project = `platform/releases/case-${index}`;
      await gitlab.addProject(project, { members: { 'release-bot': levels.maintainer, anna: levels.developer } });
      await runCase('forge-on-gitlab.ts', name, { ...env, GITLAB_PROJECT: project });
    });
  }
});

describe('the forge over a real Gitea', { concurrency: 2 }, () => {
  let gitea;
  let env;
  before(async () => {
    gitea = await startGitea();
    env = cleanEnv({ GITEA_API: gitea.apiUrl, BOT_TOKEN: gitea.token, ANNA_TOKEN: await gitea.addUser('anna') });
  }, { timeout: 120_000 });
  after(() => gitea?.stop());

  test('there are cases', () => assert.ok(cases.length >= 10, String(cases.length)));

  for (const name of cases) {
    test(name, () => runCase('forge-on-gitea.ts', name, env));
  }

  test('verify-images comments on the pull request of its job, once; without permission it warns (T71, T76)', async (t) => {
    const ask = async (method, where, body) => {
      const response = await fetch(`${gitea.apiUrl}${where}`, { method, headers: { authorization: `token ${gitea.token}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
      assert.ok(response.ok, `${method} ${where}: ${response.status}`);
      return response.json();
    };
    await ask('POST', '/user/repos', { name: 'verified', auto_init: true, default_branch: 'main' });
    const repository = '/repos/release-bot/verified';
    await ask('POST', `${repository}/contents/a.txt`, { content: '', message: 'a', branch: 'main', new_branch: 'a' });
    const { number } = await ask('POST', `${repository}/pulls`, { head: 'a', base: 'main', title: 'A' });
    const verify = async (tag, GITHUB_TOKEN) => {
      const result = await slipway(['verify-images', '-', '--plain-http', '127.0.0.1:1', '--comment', '--output', temporaryDir(t, 'forge')], {
        cli: path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js'),
        input: `127.0.0.1:1/library/<img>@here:${tag}\n127.0.0.1:1/library/web:${tag}\n`,
        env: { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: `refs/pull/${number}/merge`, GITHUB_API_URL: gitea.apiUrl, GITHUB_SERVER_URL: gitea.url, GITHUB_REPOSITORY: 'release-bot/verified', GITHUB_RUN_ID: '1', GITHUB_TOKEN },
      });
      assert.equal(result.code, 3, result.output); // nothing answers at that address
      assert.ok(!result.output.replaceAll(`::add-mask::${GITHUB_TOKEN}`, '').includes(GITHUB_TOKEN), result.output);
      return result.output;
    };
    assert.match(await verify('1', gitea.token), /comment created: http/);
    assert.match(await verify('2', gitea.token), /comment updated/);
    const comments = await ask('GET', `${repository}/issues/${number}/comments`);
    assert.equal(comments.length, 1);
    assert.match(comments[0].body, /^<!-- slipway:verify-images -->\n### verify-images: /);
    assert.match(comments[0].body, /library\/web:2/);
    assert.doesNotMatch(comments[0].body, /<img>|@here/);
    assert.match(await verify('3', '0123456789abcdef0123456789abcdef01234567'), /warning: the comment could not be written with the token of GITHUB_TOKEN: .*401/);
  });
});

describe('what the pull-request flow needs of the forges of these tests', () => {
  const commitAndPush = async (t, cloneUrl) => {
    const dir = temporaryDir(t, 'forge');
    const git = await makeGit(dir);
    await git('commit', '--quiet', '--allow-empty', '--message', 'first');
    await git('push', '--quiet', cloneUrl, 'main');
    await git('checkout', '--quiet', '-b', 'change');
    // larger than what git sends in one piece
    writeFileSync(path.join(dir, 'large'), randomBytes(3 * 2 ** 20));
    await git('add', '--all');
    await git('commit', '--quiet', '--message', 'change');
    await git('push', '--quiet', cloneUrl, 'change');
    return git;
  };

  test('Gitea: pushes over http, reviews of others, webhooks', async (t) => {
    const gitea = await startGitea();
    const hooks = await startHookListener();
    t.after(() => Promise.all([gitea.stop(), hooks.stop()]));
    const anna = await gitea.addUser('anna');
    const { repository, cloneUrl } = await gitea.addRepository('release', { writers: ['anna'] });
    await gitea.addHook(repository, hooks.url);
    await commitAndPush(t, cloneUrl);
    assert.equal((await hooks.next(({ name }) => name === 'push')).payload.ref, 'refs/heads/main');
    const { number } = await gitea.ask('POST', `/repos/${repository}/pulls`, { head: 'change', base: 'main', title: 'A change' });
    await hooks.next(({ name, payload }) => name === 'pull_request' && payload.action === 'opened');
    await gitea.ask('POST', `/repos/${repository}/pulls/${number}/reviews`, { event: 'APPROVED', body: 'fine' }, anna);
    const { payload } = await hooks.next(({ name }) => name.startsWith('pull_request'));
    assert.equal(payload.sender.login, 'anna');
  });

  test('the small GitLab: pushes over http by those who may, webhooks, a refusal of what the client does not know', async (t) => {
    const gitlab = await startGitlabServer();
    const hooks = await startHookListener();
    t.after(() => Promise.all([gitlab.stop(), hooks.stop()]));
    const [bot, anna, eve] = [await gitlab.addUser('release-bot'), await gitlab.addUser('anna'), await gitlab.addUser('eve')];
    await gitlab.addProject('platform/release', { members: { 'release-bot': levels.maintainer, anna: levels.reporter } });
    await gitlab.addHook('platform/release', hooks.url, bot);
    const git = await commitAndPush(t, gitlab.cloneUrl('platform/release', bot));
    await assert.rejects(git('push', gitlab.cloneUrl('platform/release', anna), 'HEAD:refs/heads/other'), /403/);
    await assert.rejects(git('ls-remote', gitlab.cloneUrl('platform/release', eve)), /not found/);
    assert.match(await git('ls-remote', gitlab.cloneUrl('platform/release', anna)), /refs\/heads\/change/);
    assert.equal((await hooks.next(({ payload }) => payload.object_kind === 'push')).payload.ref, 'refs/heads/main');
    const post = async (body, token = bot) => fetch(`${gitlab.apiUrl}/projects/platform%2Frelease/merge_requests`, { method: 'POST', headers: { 'private-token': token, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const wanted = { source_branch: 'change', target_branch: 'main', title: 'A change' };
    const unknown = await post({ ...wanted, reviewers: ['anna'] });
    assert.equal(unknown.status, 400);
    assert.match(await unknown.text(), /unknown field \\"reviewers\\"/);
    assert.equal((await post(wanted, anna)).status, 403);
    assert.equal((await post(wanted)).status, 201);
    const { payload } = await hooks.next(({ name }) => name === 'Merge Request Hook');
    assert.deepEqual([payload.object_attributes.action, payload.object_attributes.source_branch], ['open', 'change']);
  });
});
