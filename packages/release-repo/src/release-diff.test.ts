import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exec } from '@slipway/core';
import { createGit } from '@slipway/git';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildLock } from '../../../test/support/locks.ts';
import { createMemoryTree } from '../../../test/support/memory-tree.ts';
import { createGitTree } from './git-tree.ts';
import { changedAddons, diffImages, diffRelease, loadRelease, type AddonChange } from './release-diff.ts';

const describeChange = (change: AddonChange): string => [change.kind, 'base' in change ? change.base.path : '-', 'target' in change ? change.target.path : '-', 'changed' in change && change.changed ? 'changed' : ''].join(' ').trim();

describe('P1 two tags of a release repo, in real git', () => {
  let root = '';
  beforeAll(async () => { root = await mkdtemp(join(tmpdir(), 'slipway-diff-')); });
  afterAll(async () => { await rm(root, { recursive: true, force: true }); });

  test('edits of values and templates, subcharts, additions, deletions and renames are seen; white space is not', async () => {
    const git = createGit({ exec, env: { PATH: process.env['PATH'] }, cwd: root });
    const author = { name: 'a', email: 'a@example.com' };
    const put = async (files: Readonly<Record<string, string>>): Promise<void> => {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(root, path)), { recursive: true });
        await writeFile(join(root, path), content);
      }
    };
    const chart = (name: string, version = '1.0.0'): string => `name: ${name}\nversion: ${version}\n`;
    await git.init();
    await put({
      'addons/values-edited/Chart.yaml': chart('values-edited'), 'addons/values-edited/values.yaml': 'a: 1\n',
      'addons/sub/Chart.yaml': chart('sub'), 'addons/sub/charts/redis/Chart.yaml': chart('redis'),
      'addons/blank/Chart.yaml': chart('blank'), 'addons/gone/Chart.yaml': chart('gone'), 'addons/moved/Chart.yaml': chart('moved'), 'addons/moved/values.yaml': 'm: 1\n',
      'addons/same/Chart.yaml': chart('same'), 'images/images_platform.list': 'release/a:1\nrelease/b:1\n',
    });
    await git.add(['.']);
    await git.commit({ message: 'base', author });
    await git.tag('v1.0.0', { message: 'v1.0.0', tagger: author });

    await put({
      'addons/values-edited/values.yaml': 'a: 2\n', 'addons/sub/charts/redis/Chart.yaml': chart('redis', '2.0.0'), 'addons/sub/Chart.yaml': chart('sub', '1.0.1'),
      'addons/blank/Chart.yaml': 'name: blank\r\nversion: 1.0.0  \r\n', 'addons/fresh/Chart.yaml': chart('fresh'), 'images/images_platform.list': 'release/b:1\nrelease/c:1\n',
    });
    await rm(join(root, 'addons/gone'), { recursive: true });
    await rename(join(root, 'addons/moved'), join(root, 'addons/renamed'));
    await git.add(['.']);
    await git.commit({ message: 'target', author });
    await git.tag('v1.0.0-hotfix1', { message: 'hotfix', tagger: author });

    const [base, target] = [await loadRelease(await createGitTree(git, 'v1.0.0')), await loadRelease(await createGitTree(git, 'v1.0.0-hotfix1'))];
    const { addons, images, findings } = diffRelease(base, target);
    expect(addons.map(describeChange)).toEqual([
      'added - addons/fresh', 'removed addons/gone -', 'renamed addons/moved addons/renamed', 'changed addons/sub addons/sub', 'changed addons/values-edited addons/values-edited',
    ]);
    expect([...changedAddons(addons)]).toEqual(['addons/fresh', 'addons/renamed', 'addons/sub', 'addons/values-edited']);
    expect(images.map(({ kind, reference }) => `${kind} ${reference}`)).toEqual(['removed release/a:1', 'added release/c:1']);
    expect(findings).toMatchObject([{ code: 'content-changed-without-version-bump', severity: 'warning', subject: 'addons/values-edited' }]);
  });
});

test('a chart that moved and changed is a rename by its name; a broken chart is compared by its files', async () => {
  const base = await loadRelease(createMemoryTree({ 'addons/old/Chart.yaml': 'name: web\nversion: 1\n', 'addons/bad/values.yaml': 'a' }, { name: 'base' }));
  const target = await loadRelease(createMemoryTree({ 'addons/new/Chart.yaml': 'name: web\nversion: 2\n', 'addons/bad/values.yaml': 'b' }, { name: 'target' }));
  expect(diffRelease(base, target).addons.map(describeChange)).toEqual(['changed addons/bad addons/bad', 'renamed addons/old addons/new changed']);
  expect(target.findings.map(({ code }) => code)).toEqual(['chart-invalid', 'name-mismatch']);
});

test('images are compared by digest when both sides have a lock, else by their references', () => {
  const image = (layer: string): Parameters<typeof buildLock>[0][number] => ({ reference: 'release/web:v1', layers: { a: [layer] }, addons: ['addons/web'] });
  const [one, two] = [buildLock([image('1')]), buildLock([image('2')])];
  const references = ['release/web:v1'];
  expect(diffImages({ lock: one, references }, { lock: two, references })).toMatchObject([{ kind: 'changed', base: one.images[0]?.digest, target: two.images[0]?.digest }]);
  expect(diffImages({ lock: one, references }, { references })).toEqual([]);
});
