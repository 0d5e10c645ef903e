// The contract of forges over a real Gitea, each case in a repository of its own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startGitea } from './gitea.mjs';
import { cleanEnv, execute, node24, repoDir } from './support.mjs';

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
});
