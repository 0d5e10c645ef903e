import { expect, test } from '@jest/globals';
import { GitError, type Git } from '@slipway/git';
import { openIgnored } from './ignored-files.ts';

/** Ignores what ends in .log, and cannot take what begins with a dot. */
function smallGit(): { readonly git: Git; readonly asked: (readonly string[])[] } {
  const asked: (readonly string[])[] = [];
  const findIgnored: Git['findIgnored'] = async (paths) => {
    asked.push(paths);
    await new Promise((resolve) => { setImmediate(resolve); });
    if (paths.some((path) => path.startsWith('.'))) throw new GitError('UNSAFE_NAME', 'a dot');
    return paths.filter((path) => path.endsWith('.log'));
  };
  return { git: { findIgnored } as Partial<Git> as Git, asked };
}

test('those who ask while git runs share its next run', async () => {
  const { git, asked } = smallGit();
  const find = openIgnored(git);
  const first = find(['a.log']);
  await Promise.resolve();
  await Promise.resolve();
  const answers = await Promise.all([first, find(['b']), find(['c.log'])]);
  expect(asked).toEqual([['a.log'], ['b', 'c.log']]);
  expect([answers[0].has('a.log'), answers[1].has('b'), answers[2].has('c.log')]).toEqual([true, false, true]);
  expect([...await find(['d.log'])]).toEqual(['d.log']);
});

test('a path that git cannot take fails for those who asked for it only', async () => {
  const { git } = smallGit();
  const find = openIgnored(git);
  const [bad, good] = await Promise.allSettled([find(['.x']), find(['b.log'])]);
  expect([bad.status, good.status]).toEqual(['rejected', 'fulfilled']);
  expect(good.status === 'fulfilled' && good.value.has('b.log')).toBe(true);
  expect((await find(['e.log'])).has('e.log')).toBe(true);
});
