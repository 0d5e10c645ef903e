// Uploads to the forges: the package registry of a small GitLab whose types are those of GitLab's own client, and release pages.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startGitea } from './gitea.mjs';
import { levels, startGitlabServer } from './gitlab-server.mjs';
import { checkContract, checkPackage, putFile } from './storage.mjs';
import { canary, findCanaries, makeGit, temporaryDir } from './support.mjs';

const variable = (url) => `SLIPWAY_AUTH_${new URL(url).host.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;

// forges are written to once a second (T75): all at the same time
describe('uploads to forges', { concurrency: 4 }, () => {
  describe('generic packages of the small GitLab', () => {
    let gitlab;
    let token;
    let developer;
    let count = 0;
    before(async () => {
      gitlab = await startGitlabServer();
      token = await gitlab.addUser('release-bot');
      developer = await gitlab.addUser('anna');
    });
    after(() => gitlab?.stop());
    const newProject = async () => {
      const project = `platform/releases/store-${count += 1}`;
      await gitlab.addProject(project, { members: { 'release-bot': levels.maintainer, anna: levels.developer } });
      return `gitlab+${gitlab.url}/${project}`;
    };
    const writeData = (t, content = 'content') => {
      const file = path.join(temporaryDir(t, 'gitlab'), 'data');
      writeFileSync(file, content);
      return file;
    };

    test('the contract of storages', async () => {
      const address = await newProject();
      await checkContract(`${address}/-/case-{N}`, { [variable(gitlab.url)]: token });
    });

    test('a package is uploaded, again without sending anything (T47), and promoted (T86)', async () => {
      await checkPackage(await newProject(), { [variable(gitlab.url)]: token });
    });

    test('a Developer may upload; an answer that was lost does no harm; another token is refused without being said', async (t) => {
      const address = await newProject();
      const file = writeData(t);
      const env = { [variable(gitlab.url)]: developer };
      await gitlab.fail({ line: '^PUT .*/packages/generic/', carriedOut: true });
      const { result, output } = await putFile(address, 'v1/a.tar', { file, env });
      assert.equal(result.outcome, 'written', output);
      assert.equal((await putFile(address, 'v1/a.tar', { file, env })).result.outcome, 'present');
      assert.equal((await putFile(address, 'v1/a.tar', { file: writeData(t, 'CONTENT'), env })).result.error?.code, 'STORAGE_EXISTS');
      for (const [login, code] of [[{ [variable(gitlab.url)]: canary('storage-gitlab', { token: true }) }, 'STORAGE_DENIED'], [{}, 'STORAGE_DENIED']]) {
        const refused = await putFile(address, 'v1/b.tar', { file, env: login });
        assert.equal(refused.result.error?.code, code, refused.output);
        assert.match(refused.result.error.hint, /SLIPWAY_AUTH_127_0_0_1_\d+/);
        assert.deepEqual(findCanaries(refused.output), []);
      }
    });
  });

  describe('the page of a release', { concurrency: 2 }, () => {
    let gitea;
    let gitlab;
    before(async () => {
      [gitea, gitlab] = await Promise.all([startGitea(), startGitlabServer()]);
    }, { timeout: 120_000 });
    after(() => Promise.all([gitea?.stop(), gitlab?.stop()]));
    const cannot = { STORAGE_CANNOT: 'empty,replace' };

    test('the contract of storages, on a real Gitea', async () => {
      const { repository } = await gitea.addRepository('store');
      await gitea.ask('POST', `/repos/${repository}/contents/README.md`, { content: 'eA==', message: 'first', branch: 'main' });
      for (let index = 0; index < 20; index += 1) await gitea.ask('POST', `/repos/${repository}/tags`, { tag_name: `v1.0.${index}`, message: 'x', target: 'main' });
      const env = { GITHUB_API_URL: gitea.apiUrl, GITHUB_REPOSITORY: repository, GITEA_ACTIONS: 'true', [variable(gitea.url)]: gitea.token };
      await checkContract('release:v1.0.{N}', { ...env, ...cannot });
      // a tag without a page gets a draft
      const found = await checkPackage('release:v1.0.19', env, { promoted: false });
      assert.ok(found.includes('acme-v1.0.0/candidate/acme-platform-v1.0.0-linux-multi/manifest.json'));
      const releases = await gitea.ask('GET', `/repos/${repository}/releases?draft=true`);
      assert.deepEqual(releases.filter(({ draft }) => draft).map(({ tag_name: tag }) => tag).includes('v1.0.19'), true);
    });

    test('the contract of storages, on the small GitLab', async (t) => {
      const token = await gitlab.addUser('release-bot');
      const project = 'platform/releases/pages';
      await gitlab.addProject(project, { members: { 'release-bot': levels.maintainer } });
      const dir = temporaryDir(t, 'pages');
      const git = await makeGit(dir);
      await git('commit', '--quiet', '--allow-empty', '-m', 'first');
      for (let index = 0; index < 20; index += 1) await git('tag', `v1.0.${index}`);
      await git('push', '--quiet', gitlab.cloneUrl(project, token), 'main', '--tags');
      const env = { GITLAB_CI: 'true', CI_API_V4_URL: gitlab.apiUrl, CI_PROJECT_PATH: project, [variable(gitlab.url)]: token };
      await checkContract('release:v1.0.{N}', { ...env, ...cannot });
    });
  });
});
