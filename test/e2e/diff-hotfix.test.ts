import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { action as renderImages } from '@slipway/action-render-images';
import { verifyPackage } from '@slipway/package-format';
import { makeTwoPlatformIndex } from '../support/image-fixtures.ts';
import { commit, git, listing, writeTree } from '../support/release-world.ts';
import { below, chart, configuration, diff, fork, images, lockAnew, pod, useTaggedRelease, type World } from '../support/tagged-release.ts';

useTaggedRelease();

describe('diff-hotfix', () => {
  /** web is patched and its image re-pushed; db is not touched, but its image is re-pushed too. */
  async function patched(): Promise<World> {
    const world = await fork();
    await world.push('release/web', makeTwoPlatformIndex('web again'), 'v1');
    await world.push('release/db', makeTwoPlatformIndex('db again'), 'v1');
    await writeTree(world.repo, { ...below('addons/web', chart('web', 'v1.0.1', images.web)), 'version.yml': (await readFile(join(world.repo, 'version.yml'), 'utf8')).replace('v1.0.0} # kept', 'v1.0.1} # kept') });
    await world.act(renderImages);
    await lockAnew(world);
    await commit(world.repo, 'v1.0.0-hotfix1');
    return world;
  }

  test('R26 carries the changed addon and its re-pushed image, and nothing of the other; a dry run plans the same', async () => {
    const world = await patched();
    const dry = await diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix1', 'dry-run': 'true' });
    expect((await readdir(world.folder)).includes('packages')).toBe(false);
    const { result, report, codes } = await diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix1' });
    expect(result.manifest?.addons.map(({ name }) => name)).toEqual(['web']);
    expect(result.manifest?.images.map(({ reference }) => reference)).toEqual(['library/redis:7', 'release/web:v1']);
    expect(result.diff.images.map(({ kind, reference }) => `${kind} ${reference}`)).toEqual(['changed release/web:v1']);
    expect([codes, await verifyPackage(result.path ?? '')]).toEqual([[], []]);
    expect([dry.report.outputs['size'], dry.result.diff]).toEqual([report.outputs['size'], result.diff]);
    const bytes = await listing(result.path ?? '');
    expect(await diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix1', output: 'again' }).then((second) => listing(second.result.path ?? ''))).toEqual(bytes);
  });

  test('a strange image of an untouched addon is told and stays away, also when the lock took it over', async () => {
    const world = await patched();
    await lockAnew(world, { 'include-moved': 'true' });
    await commit(world.repo, 'v1.0.0-hotfix2');
    const { result, codes } = await diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix2' });
    expect([codes, result.manifest?.images.map(({ reference }) => reference)]).toEqual([['moved release/db:v1'], ['library/redis:7', 'release/web:v1']]);
  });

  test('a base that is the target, or is no tag, gives no hotfix', async () => {
    const world = await patched();
    await expect(diff(world, { base: 'v1.0.0', target: 'v1.0.0' })).rejects.toMatchObject({ code: 'NOTHING_CHANGED', exitCode: 2 });
    const { result, exitCode } = await diff(world, { base: 'v1.0.0', target: 'v1.0.0', 'dry-run': 'true' });
    expect([result.diff, exitCode]).toEqual([{ addons: [], images: [], findings: [] }, 0]);
    await expect(diff(world, { base: 'main', target: 'v1.0.0-hotfix1' })).rejects.toMatchObject({ code: 'REF_INVALID' });
    await expect(diff(world, { base: 'v1.0.O', target: 'v1.0.0-hotfix1' })).rejects.toMatchObject({ code: 'UNKNOWN_REF' });
  });

  test('T67 tags without common history compare like any others', async () => {
    const world = await patched();
    await git(world.repo, 'checkout', '--quiet', '--orphan', 'rewritten');
    await commit(world.repo, 'v1.0.0-hotfix3');
    expect(await diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix3' }).then(({ result }) => result.manifest?.images.map(({ reference }) => reference))).toEqual(['library/redis:7', 'release/web:v1']);
  });

  test('a folder that only moved is not removed at the site, and a platform that the base lacks is told', async () => {
    const world = await fork();
    await writeFile(join(world.repo, 'slipway.yaml'), 'product: shop\nplatforms: [linux/amd64]\n');
    await lockAnew(world);
    await commit(world.repo, 'v2.0.0');
    await writeFile(join(world.repo, 'slipway.yaml'), configuration);
    await mkdir(join(world.repo, 'addons/group'));
    await git(world.repo, 'mv', 'addons/web', 'addons/group/web');
    await git(world.repo, 'rm', '-rq', 'addons/db');
    await writeFile(join(world.repo, 'version.yml'), (await readFile(join(world.repo, 'version.yml'), 'utf8')).replace(/^.*name: db.*\n/m, ''));
    await world.act(renderImages);
    await lockAnew(world);
    await commit(world.repo, 'v2.0.0-hotfix1');
    const { result, codes } = await diff(world, { base: 'v2.0.0', target: 'v2.0.0-hotfix1' });
    expect([result.manifest?.addons.map(({ path }) => path), result.manifest?.removedAddons]).toEqual([['addons/group/web'], ['db']]);
    expect(codes).toEqual(['platform-added linux/arm64/v8']);
  });

  test('without locks a dry run compares by name; an addon that one side cannot render changes no image', async () => {
    const world = await fork();
    await rm(join(world.repo, 'slipway.lock.json'));
    await rm(join(world.repo, 'images'), { recursive: true });
    await commit(world.repo, 'v0.1.0');
    await writeTree(world.repo, { 'addons/web/templates/bad.yaml': '{{ fail "no" }}\n', 'addons/db/templates/pod.yaml': pod(['release/db:v2', 'library/redis:7']) });
    await commit(world.repo, 'v0.1.1');
    const { result, codes, exitCode } = await diff(world, { base: 'v0.1.0', target: 'v0.1.1', 'dry-run': 'true' });
    expect(result.diff.images.map(({ kind, reference }) => `${kind} ${reference}`)).toEqual(['removed release/db:v1', 'added release/db:v2']);
    expect([codes, exitCode]).toEqual([['render-failed addons/web', 'content-changed-without-version-bump addons/db', 'content-changed-without-version-bump addons/web'], 1]);
    await expect(diff(world, { base: 'v0.1.0', target: 'v0.1.1' })).rejects.toMatchObject({ code: 'LOCK_MISSING' });
  });

  test('a lock that was not written again is no reason to plan nothing, but to pack nothing', async () => {
    const world = await fork();
    await writeTree(world.repo, below('addons/web', chart('web', 'v1.0.1', ['release/web:v2'])));
    await commit(world.repo, 'v1.0.0-hotfix1');
    const { result, codes } = await diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix1', 'dry-run': 'true' });
    expect([codes, result.diff.images.map(({ kind, reference }) => `${kind} ${reference}`)]).toEqual([['lock-outdated slipway.lock.json'], ['added release/web:v2']]);
    await expect(diff(world, { base: 'v1.0.0', target: 'v1.0.0-hotfix1' })).rejects.toMatchObject({ code: 'LOCK_OUTDATED' });
  });
});
