// The release repo of a component's check on a real git server, private: who may read it, at which ref, and what is said when it
// cannot be read.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { startGitea } from './gitea.mjs';
import { makeCa, makeGit, makeImage, mustExecute, repoDir, slipway, temporaryDir, writeFiles, writeImage } from './support.mjs';

const cli = path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js');

test('a private release repo on a git server', async (t) => {
  const dir = temporaryDir(t, 'component-release');
  const gitea = await startGitea();
  let running = true;
  const stop = async () => { if (running) { running = false; await gitea.stop(); } };
  t.after(stop);
  const created = await fetch(`${gitea.apiUrl}/user/repos`, { method: 'POST', headers: { authorization: `token ${gitea.token}`, 'content-type': 'application/json' }, body: JSON.stringify({ name: 'platform', private: true }) });
  assert.equal(created.status, 201, await created.text());

  const storage = path.join(dir, 'storage');
  for (const [repository, tag] of [['release/shop', 'v1.4.0'], ['library/redis', '7.2']]) writeImage(storage, { repository, tags: [tag], image: makeImage({ name: repository }) });
  const release = path.join(dir, 'platform');
  const { ca } = await makeCa(dir);
  writeFiles(release, { 'README.md': 'x' });
  const git = await makeGit(release);
  const save = async (endpoint) => {
    writeFiles(release, { 'slipway.yaml': `registries:\n  release: { endpoint: ${endpoint} }\n  library: { endpoint: ${endpoint}, caFile: ci/ca.pem }\nimages: { originFile: mapping/origins.yaml }\n`, 'ci/ca.pem': readFileSync(ca, 'utf8'), 'mapping/origins.yaml': '- src: redis\n  dest: library/redis\n', 'addons/large': 'x'.repeat(100_000) });
    await git('add', '--all');
    await git('commit', '--quiet', '--message', endpoint);
  };
  await save(`store:${path.join(dir, 'nowhere')}`);
  await git('checkout', '--quiet', '-b', 'release/2.10');
  await save(`store:${storage}`);
  await git('tag', '--annotate', '--message', 'v', 'v2.10.2');
  await mustExecute('git', ['push', '--quiet', '--all', `${gitea.url.replace('://', `://release-bot:${gitea.token}@`)}/release-bot/platform.git`], { cwd: release });
  await mustExecute('git', ['push', '--quiet', '--tags', `${gitea.url.replace('://', `://release-bot:${gitea.token}@`)}/release-bot/platform.git`], { cwd: release });

  cpSync(path.join(repoDir, 'workflows-examples/component-repo/chart'), path.join(dir, 'chart'), { recursive: true });
  const temporary = path.join(dir, 'tmp');
  mkdirSync(temporary);
  const base = { HOME: path.join(dir, 'home'), GIT_CONFIG_GLOBAL: '/dev/null', TMPDIR: temporary };
  const verify = async (ref, env = {}, ...flags) => {
    const result = await slipway(['verify-images', '--chart', 'chart', '--release-repo', ref, '--output', 'out', ...flags], { cli, cwd: dir, env: { ...base, ...env } });
    assert.ok(!result.output.includes(gitea.token), result.output);
    return result;
  };
  const address = `${gitea.url}/release-bot/platform.git`;
  const login = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: `url.${gitea.url.replace('://', `://x-access-token:${gitea.token}@`)}/.insteadOf`, GIT_CONFIG_VALUE_0: `${gitea.url}/` };
  const gitlabJob = { GITLAB_CI: 'true', CI_SERVER_URL: gitea.url, CI_JOB_TOKEN: gitea.token, CI_PIPELINE_SOURCE: 'web', CI_PROJECT_DIR: dir };

  await t.test('without a login it is denied, and that is no answer', async () => {
    const { code, output } = await verify(`${address}@main`);
    assert.equal(code, 3, output);
    assert.match(output, /release-repo .*the server denies access .*\[REMOTE_DENIED\]\n.*give git a login/s);
  });

  for (const [name, ref] of [['a branch with a slash', 'release/2.10'], ['an annotated tag', 'v2.10.2'], ['a tag behind #', undefined]]) {
    await t.test(`with git's own login: ${name}`, async () => {
      const { code, output } = await verify(ref === undefined ? `${address}#v2.10.2` : `${address}@${ref}`, login);
      assert.equal(code, 0, output);
      assert.match(output, /2 of 2 images exist/);
      assert.doesNotMatch(output, /was not checked/); // the mapping lies where slipway.yaml says
      assert.match(output, /those of http:.*\(commit [0-9a-f]{8}\)/);
    });
  }

  await t.test('by its name on the CI host, with the token of a GitLab job', async () => {
    const { code, output } = await verify('release-bot/platform@v2.10.2', gitlabJob);
    assert.equal(code, 0, output);
    assert.match(output, /those of release-bot\/platform@v2\.10\.2 \(commit/);
    assert.equal((await verify('release-bot/platform@v2.10.2', { ...gitlabJob, CI_JOB_TOKEN: 'wr0ng-wr0ng' })).code, 3);
  });

  await t.test('the default branch, which says something else', async () => {
    const { code, output } = await verify(address, login);
    assert.equal(code, 3, output); // a store that is not there gives no answer about its images
    assert.match(output, /no image store in .*nowhere/);
  });

  await t.test('a ref or repo that is not there', async () => {
    const ref = await verify(`${address}@release/2.11`, login);
    assert.equal(ref.code, 2, ref.output);
    assert.match(ref.output, /there is no tag, branch or commit release\/2\.11 .*\[UNKNOWN_REF\]\n.*similar names: release\/2\.10/s);
    const repo = await verify(`${gitea.url}/release-bot/platfrom.git@main`, login);
    assert.equal(repo.code, 2, repo.output);
    assert.match(repo.output, /\[REMOTE_NOT_FOUND\]\n.*correct the name/s);
  });

  await t.test('a server that is down is no answer', async () => {
    await stop();
    const { code, output } = await verify(`${address}@main`, login);
    assert.equal(code, 3, output);
    assert.match(output, /\[REMOTE_UNREACHABLE\]\n.*run again/s);
    assert.deepEqual(readdirSync(temporary), []);
  });
});
