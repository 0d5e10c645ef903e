import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exec, silentLogger } from '@slipway/core';
import { createGit } from '@slipway/git';
import { expect, test } from '@jest/globals';
import { commit, git as run } from '../../../../test/support/release-world.ts';
import { readHead } from './proposal-context.ts';

test('P12 a base that is not there: what to call it where another branch is in its way', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-context-'));
  try {
    await commit(folder);
    await run(folder, 'branch', 'release-2.10');
    const git = createGit({ exec, env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' }, cwd: folder, allowedProtocols: ['file'] });
    const context = (baseBranch: string) => ({ git, host: { cloneUrl: folder }, baseBranch, logger: silentLogger }) as unknown as Parameters<typeof readHead>[0];
    expect((await readHead(context('release-2.10'))).commit).toBe(await run(folder, 'rev-parse', 'HEAD'));
    await expect(readHead(context('release-2.10/acme'))).rejects.toMatchObject({ code: 'BASE_UNKNOWN', hint: expect.stringContaining('create it as oem/release-2.10/acme') as unknown });
    await expect(readHead(context('other/acme'))).rejects.toMatchObject({ code: 'BASE_UNKNOWN', hint: expect.stringContaining('--base') as unknown });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
