import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { action as renderImages } from '@slipway/action-render-images';
import { listing, writeTree } from '../support/release-world.ts';
import { below, chart, configuration, fork, lockAnew, pod, useTaggedRelease } from '../support/tagged-release.ts';

useTaggedRelease();

describe('render-images', () => {
  test('writes lists from charts, says the same in check and dry run, and nothing on a second run', async () => {
    const world = await fork();
    await writeTree(world.repo, { ...below('addons/web', chart('web', 'v1.0.0', ['release/web:v2'])), 'addons/web/images_extra.list': 'library/tool:1\n' });
    const before = await listing(world.repo);
    const check = await world.act(renderImages, { check: 'true' });
    const dry = await world.act(renderImages, { 'dry-run': 'true' });
    expect(await listing(world.repo)).toEqual(before);
    expect(check.codes).toEqual(expect.arrayContaining(['outdated images/images_extra.list', 'outdated images/images_platform.list', 'outdated images/images.json']));
    const written = await world.act(renderImages);
    expect([written.codes, written.result.written, written.report.outputs['changed']]).toEqual([[], true, 'true']);
    expect([dry.result.changed, dry.result.lists, dry.report.outputs['changed']]).toEqual([written.result.changed, written.result.lists, 'true']);
    expect(await readFile(join(world.repo, 'images/images_platform.list'), 'utf8')).toBe('library/redis:7\nrelease/db:v1\nrelease/web:v2\n');
    expect(await readFile(join(world.repo, 'images/images_extra.list'), 'utf8')).toBe('library/tool:1\n');
    const again = await world.act(renderImages);
    expect([again.result.written, again.result.changed, (await world.act(renderImages, { check: 'true' })).codes]).toEqual([false, [], []]);
  });

  test('DR6 with an addon that does not render nothing is written, and no line counts as gone', async () => {
    const world = await fork();
    await writeFile(join(world.repo, 'addons/web/templates/bad.yaml'), '{{ fail "needs a value" }}\n');
    await writeFile(join(world.repo, 'addons/db/templates/pod.yaml'), pod(['release/db:v2']));
    const before = await listing(world.repo);
    const { result, exitCode, codes } = await world.act(renderImages);
    expect([exitCode, codes.filter((code) => code.startsWith('render-failed')), result.written]).toEqual([1, ['render-failed addons/web'], false]);
    expect(result.lists).toMatchObject([{ added: ['release/db:v2'], removed: [] }]);
    expect((await world.act(renderImages, { check: 'true' })).report.findings.find(({ code }) => code === 'outdated')?.message).toMatch(/\+ release\/db:v2$/);
    expect(await listing(world.repo)).toEqual(before);
  });

  test('an addon of no profile is not rendered, and that is told; so is a profile of an addon that is not there', async () => {
    const world = await fork();
    await writeFile(join(world.repo, 'slipway.yaml'), `${configuration}profiles:\n  - {name: small, addons: [web, addons/wep]}\n`);
    const { codes, result } = await world.act(renderImages);
    expect([codes, result.written]).toEqual([['profile-invalid addons/wep', 'render-failed addons/db'], false]);
    expect((await lockAnew(world)).result.lock).toBe('not written');
  });

  test('charts by themselves: one that fails does not hide the others', async () => {
    const world = await fork();
    await writeTree(world.folder, { ...below('bare', chart('bare', '1.0.0', [])) });
    const { result, codes, report } = await world.act(renderImages, { chart: ['release-repo/addons/web', 'bare', 'nowhere'] });
    expect(result.charts).toEqual([{ chart: 'release-repo/addons/web', images: ['library/redis:7', 'release/web:v1'] }, { chart: 'bare', images: [] }, { chart: 'nowhere', images: [] }]);
    expect([codes, report.text.split('\n').slice(0, 2)]).toEqual([['render-failed nowhere'], ['library/redis:7', 'release/web:v1']]);
  });
});
