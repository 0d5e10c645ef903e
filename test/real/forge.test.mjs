// The contract of forges over a real Gitea, each case in a repository of its own; and the comment that verify-images writes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startGitea } from './gitea.mjs';
import { cleanEnv, execute, node24, repoDir, slipway, temporaryDir } from './support.mjs';

// their names only: Node 20 cannot load TypeScript
const source = readFileSync(path.join(repoDir, 'test/support/forge-contract.ts'), 'utf8');
const cases = [...source.matchAll(/^ {2}async '([^']+)'\(/gm)].map(([, name]) => name);

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
    test(name, async () => {
      const { code, output } = await execute(node24, ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', 'test/real/forge-on-gitea.ts', name], { cwd: repoDir, env, timeoutMs: 120_000 });
      assert.equal(code, 0, output);
    });
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
