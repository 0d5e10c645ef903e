// Editions (R53): a file of the tag names the addons that are deployed; only these are packed, and the package is called by it.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { action as packagePlatform } from '@slipway/action-package-platform';
import { verifyPackage } from '@slipway/package-format';
import { runAction, testContext, type ActionRun } from '../support/in-process.ts';
import { commit, listing, makeWorld, type World } from '../support/release-world.ts';

const files = {
  'compass.yaml': 'systemAddons: [db]\nmodules:\n- {name: shop, required: true, addons: [{name: web, deps: [db]}]}\nextraAddons: [portal]\n',
  'mini-compass.yaml': 'modules:\n- {name: shop, required: true, addons: [web]}\n',
  'oem.yaml': 'modules:\n- {name: shop, addons: [web]}\n- {name: data, enable: false, addons: [db, portal]}\n',
  'needs.yaml': 'modules:\n- {name: shop, addons: [{name: web, deps: [db]}]}\n- {name: data, enable: false, addons: [db, portal]}\n',
  'bad.yaml': 'extraAddons: [web]\nsystemAddons: [dbb]\n',
  'broken.yaml': 'modules: {web: true}\n',
  'empty.yaml': 'modules: []\n',
  'addons/console/portal.yaml': '_config:\n  _metadata: {name: portal, version: v1.0.0}\n', // of the older format
};

let world: World;
let repo = '';
beforeAll(async () => {
  world = await makeWorld();
  repo = await world.fork(files);
  await commit(repo, 'v1.0.1');
});
afterAll(() => world.remove());

type Pack = ActionRun<Awaited<ReturnType<typeof packagePlatform.run>>>;
const pack = (values: Readonly<Record<string, string>>): Promise<Pack> => runAction(packagePlatform, { repo, ref: 'v1.0.1', registry: `=store:${world.store}`, ...values }, testContext(world.folder));

describe('package-platform --edition', () => {
  test.each<[string, Readonly<Record<string, string>>, { readonly name: string; readonly addons: Readonly<Record<string, boolean>>; readonly images: readonly string[]; readonly portal: boolean }]>([
    ['all of it', { edition: 'compass.yaml' }, { name: 'compass', addons: { web: true, db: true }, images: ['release/db:v1', 'release/web:v1'], portal: true }],
    ['a part of it', { edition: 'mini-compass.yaml' }, { name: 'mini-compass', addons: { web: true }, images: ['release/web:v1'], portal: false }],
    ['a disabled module, which is packed', { edition: 'oem.yaml' }, { name: 'oem', addons: { web: true, db: false }, images: ['release/db:v1', 'release/web:v1'], portal: true }],
    ['a disabled module, which is left out', { edition: 'oem.yaml', 'disabled-addons': 'leave-out' }, { name: 'oem', addons: { web: true }, images: ['release/web:v1'], portal: false }],
    ['what an enabled addon depends on, out of a disabled module', { edition: 'needs.yaml', 'disabled-addons': 'leave-out' }, { name: 'needs', addons: { web: true, db: true }, images: ['release/db:v1', 'release/web:v1'], portal: false }],
  ])('%s', async (_what, values, expected) => {
    const { result, exitCode } = await pack({ ...values, output: `edition-${expected.name}-${values['disabled-addons'] ?? ''}` });
    const { manifest, path } = result;
    expect(exitCode).toBe(0);
    expect(path.endsWith(`/${expected.name}-platform-v1.0.1-linux-multi`)).toBe(true);
    expect([manifest?.product, manifest?.edition]).toEqual(['shop', expected.name]);
    expect(Object.fromEntries(manifest?.addons.map(({ name, enabled }) => [name, enabled]) ?? [])).toEqual(expected.addons);
    expect(manifest?.images.map(({ reference }) => reference)).toEqual(expected.images);
    const paths = manifest?.files.map((file) => file.path) ?? [];
    expect([paths.includes(values['edition'] ?? ''), paths.includes('addons/console/portal.yaml')]).toEqual([true, expected.portal]);
    expect(await verifyPackage(path)).toEqual([]);
    const table = execFileSync('tar', ['-xOf', join(path, 'segment-0001.tar'), 'install/addons.tsv'], { encoding: 'utf8' });
    expect(Object.fromEntries(table.trim().split('\n').map((line) => line.split('\t')).map(([name = '', , , enabled]) => [name, enabled === 'true']))).toEqual(expected.addons);
  });

  test.each<[string, string, string, RegExp]>([
    ['an addon that the release does not have', 'bad.yaml', 'ADDON_INVALID', /bad\.yaml:2: dbb; did you mean db\?/],
    ['a file of another form', 'broken.yaml', 'REF_INVALID', /modules: must be a list of modules/],
    ['a file that names no addon', 'empty.yaml', 'NO_IMAGES', /empty\.yaml of v1\.0\.1 names no addon that has an image/],
    ['a file that is not there', 'mini.yaml', 'REF_INVALID', /has no file "mini\.yaml"/],
    ['a file outside', '../mini-compass.yaml', 'REF_INVALID', /has no file/],
    ['a chart', 'addons/web', 'REF_INVALID', /has no file/],
  ])('%s is refused, and nothing is made', async (_what, edition, code, message) => {
    await expect(pack({ edition, output: 'refused' })).rejects.toMatchObject({ code, exitCode: 2, message: expect.stringMatching(message) });
    await expect(listing(join(world.folder, 'refused'))).rejects.toThrow();
  });
});
