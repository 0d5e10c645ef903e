// The committed engine is what its sources build to: two cold builds in folders of different depth give its SHA-256.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { execute, repoDir } from './support.mjs';

test('the engine is rebuilt twice and equals the committed one', async () => {
  const { code, output } = await execute(process.execPath, [path.join(repoDir, 'packages/helm/engine/build.mjs'), '--check'], { cwd: repoDir, env: process.env, timeoutMs: 900_000 });
  assert.equal(code, 0, output);
});
