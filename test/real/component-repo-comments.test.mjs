// Jobs of a matrix on one pull request of a real forge: each has its own comment, which its next run changes.
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { startGitea } from './gitea.mjs';
import { makeImage, repoDir, slipway, temporaryDir, writeImage } from './support.mjs';

const cli = path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js');

test('jobs of a matrix do not overwrite the comments of each other', async (t) => {
  const dir = temporaryDir(t, 'component-comments');
  const gitea = await startGitea();
  t.after(() => gitea.stop());
  const ask = async (method, where, body) => {
    const response = await fetch(`${gitea.apiUrl}${where}`, { method, headers: { authorization: `token ${gitea.token}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    assert.ok(response.ok, `${method} ${where}: ${response.status}`);
    return response.json();
  };
  const repository = '/repos/release-bot/shop';
  await ask('POST', '/user/repos', { name: 'shop', auto_init: true, default_branch: 'main' });
  await ask('POST', `${repository}/contents/a.txt`, { content: '', message: 'a', branch: 'main', new_branch: 'a' });
  const { number } = await ask('POST', `${repository}/pulls`, { head: 'a', base: 'main', title: 'A' });

  const storage = path.join(dir, 'storage');
  writeImage(storage, { repository: 'library/redis', tags: ['7.2'], image: makeImage({ name: 'redis' }) });
  for (const chart of ['charts/web', 'charts/db']) cpSync(path.join(repoDir, 'workflows-examples/component-repo/chart'), path.join(dir, chart), { recursive: true });
  const verify = async (chart, job = 'images') => {
    const { code, output } = await slipway(['verify-images', '--chart', chart, '--registry', `=store:${storage}`, '--comment', '--output', 'out'], {
      cli, cwd: dir,
      env: { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_JOB: job, GITHUB_REF: `refs/pull/${number}/merge`, GITHUB_API_URL: gitea.apiUrl, GITHUB_SERVER_URL: gitea.url, GITHUB_REPOSITORY: 'release-bot/shop', GITHUB_RUN_ID: '1', GITHUB_TOKEN: gitea.token },
    });
    assert.equal(code, 0, output);
    return /comment (created|updated|unchanged)/.exec(output)?.[1];
  };
  assert.deepEqual([await verify('charts/web'), await verify('charts/db'), await verify('charts/web', 'other')], ['created', 'created', 'created']);
  writeImage(storage, { repository: 'release/shop', tags: ['v1.4.0'], image: makeImage({ name: 'shop' }) });
  assert.equal(await verify('charts/web'), 'updated');

  const comments = await ask('GET', `${repository}/issues/${number}/comments`);
  const firstLines = comments.map(({ body }) => [body.split('\n')[0], /\d of \d images (?:exist|proven)/.exec(body)?.[0]]);
  assert.deepEqual(firstLines.sort(), [
    ['<!-- slipway:verify-images:images:charts/db -->', '1 of 2 images exist'], ['<!-- slipway:verify-images:images:charts/web -->', '2 of 2 images exist'], ['<!-- slipway:verify-images:other:charts/web -->', '1 of 2 images exist'],
  ]);
});
