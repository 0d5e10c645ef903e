// Uploads to the forges: the package registry of a small GitLab whose types are those of GitLab's own client, and release pages.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { levels, startGitlabServer } from './gitlab-server.mjs';
import { checkContract, putFile } from './storage.mjs';
import { canary, findCanaries, temporaryDir } from './support.mjs';

const variable = (url) => `SLIPWAY_AUTH_${new URL(url).host.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;

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
