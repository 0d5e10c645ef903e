// T27 Runs that are killed at any moment (killed.test.ts: at each step on disk): what was good stays, nothing has a final name before it is whole, the next run converges.
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyPackage } from '@slipway/package-format';
import { parseLock } from '@slipway/release-repo';
import { deployment, listing, makeWorld, releaseFiles, writeTree, type World } from '../support/release-world.ts';

const packageName = 'shop-platform-v1.0.0-linux-multi';

let world: World;
beforeAll(async () => { world = await makeWorld({ layerSize: 3_000_000 }); }, 60_000);
afterAll(() => world.remove());

/** Kills the command at moments spread over the time that it takes. */
async function killed(args: readonly string[], moments: number, { reset, check }: { readonly reset: () => Promise<unknown>; readonly check: () => Promise<void> }): Promise<void> {
  const { ms, code } = await world.run(args);
  expect(code).toBe(0);
  for (let moment = 1; moment <= moments; moment += 1) {
    await reset();
    await world.run(args, { killAfterMs: 60 + (ms - 60) * (moment / moments) });
    await check();
  }
}

const visible = async (folder: string): Promise<string[]> => (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.'));

describe('SIGKILL', () => {
  test.each([['with an earlier package', true], ['with none', false]])('package-platform %s', async (name, keeps) => {
    const output = join(world.folder, name);
    const args = ['package-platform', '--repo', world.repo, '--ref', 'v1.0.0', '--registry', `=store:${world.store}`, '--output', output];
    await killed(args, 4, { reset: () => keeps ? Promise.resolve() : rm(join(output, packageName), { recursive: true, force: true }), check: async () => {
      const names = await visible(output);
      if (names.length > 0) {
        expect(names).toEqual([packageName]);
        expect(await verifyPackage(join(output, packageName), { deep: true })).toEqual([]);
      }
    } });
    expect((await world.run(args)).code).toBe(0);
    expect(await readdir(output)).toEqual([packageName]); // what the killed ones left is gone
    expect(await verifyPackage(join(output, packageName))).toEqual([]);
  });

  test('package-platform in shards: a shard is whole or not there, and what is assembled is the package', async () => {
    const output = join(world.folder, 'in shards');
    const base = ['package-platform', '--repo', world.repo, '--ref', 'v1.0.0', '--registry', `=store:${world.store}`, '--segment-size', '1MB', '--output'];
    const shardNames = ['shop-platform-v1.0.0-linux-multi-shard-0001-of-0002', 'shop-platform-v1.0.0-linux-multi-shard-0002-of-0002'];
    expect((await world.run([...base, join(world.folder, 'in one go')])).code).toBe(0);
    for (const [index, name] of shardNames.entries()) {
      await killed([...base, output, '--shard', `${index + 1}/2`], 3, { reset: () => rm(join(output, name), { recursive: true, force: true }), check: async () => {
        expect([...shardNames.slice(0, index), name]).toEqual(expect.arrayContaining(await visible(output)));
      } });
      expect((await world.run([...base, output, '--shard', `${index + 1}/2`])).code).toBe(0);
    }
    expect((await readdir(output)).sort()).toEqual(shardNames);
    const assembled = join(world.folder, 'assembled');
    await killed([...base, assembled, '--assemble', output], 3, { reset: () => rm(join(assembled, packageName), { recursive: true, force: true }), check: async () => {
      if ((await visible(assembled)).length > 0) expect(await verifyPackage(join(assembled, packageName))).toEqual([]);
    } });
    expect((await world.run([...base, assembled, '--assemble', output])).code).toBe(0);
    expect(await readdir(assembled)).toEqual([packageName]);
    expect(await listing(join(assembled, packageName))).toEqual(await listing(join(world.folder, 'in one go', packageName)));
  });

  test('package-platform --layout directory', async () => {
    const output = join(world.folder, 'as a tree');
    const args = ['package-platform', '--repo', world.repo, '--ref', 'v1.0.0', '--registry', `=store:${world.store}`, '--layout', 'directory', '--output', output];
    const store = await listing(join(world.store, 'docker'));
    await killed(args, 2, { reset: () => rm(join(output, packageName), { recursive: true, force: true }), check: async () => {
      if ((await visible(output)).length > 0) expect(await verifyPackage(join(output, packageName))).toEqual([]);
    } });
    expect((await world.run(args)).code).toBe(0);
    expect(await readdir(output)).toEqual([packageName]);
    expect(await listing(join(world.store, 'docker'))).toEqual(store);
  });

  test('verify-images --update-lock', async () => {
    const repo = await world.fork({ 'images/images_extra.list': 'release/web:v1\n' });
    const args = ['verify-images', '--repo', repo, '--registry', `=store:${world.store}`, '--update-lock', '--output', join(world.folder, 'report')];
    const lock = async (): Promise<string> => Buffer.from((await listing(repo))['slipway.lock.json'] ?? '', 'base64').toString();
    const before = await lock();
    await killed(args, 6, {
      reset: () => writeFile(join(repo, 'slipway.lock.json'), before),
      check: async () => { expect(parseLock(await lock()).images).toHaveLength(2); },
    });
    expect((await world.run(args)).code).toBe(0);
    expect(parseLock(await lock()).images.flatMap(({ lists }) => lists)).toContain('images_extra.list');
    expect((await visible(repo)).filter((name) => name.includes('tmp'))).toEqual([]);
  });

  test('collect-charts --mode charts', async () => {
    const repo = await world.fork();
    const old = { 'Chart.yaml': 'name: web\nversion: v0.9.0\n', 'templates/old.yaml': deployment('release/web:old') };
    const reset = async (): Promise<void> => {
      for (const name of await readdir(join(repo, 'addons'))) if (name.endsWith('web')) await rm(join(repo, 'addons', name), { recursive: true });
      await writeTree(join(repo, 'addons/web'), old);
      await rm(join(repo, 'slipway.lock.json'), { force: true });
    };
    await reset();
    const args = ['collect-charts', '--mode', 'charts', '--repo', repo, '--git-base-url', world.components];
    const fresh = ['Chart.yaml', 'templates/main.yaml', 'values.yaml'];
    await killed(args, 10, { reset, check: async () => {
      const web = Object.keys(await listing(join(repo, 'addons/web')).catch(() => ({}))).sort();
      // old, new, or for the moment between two renames not there; never a mixture
      expect([[], fresh, Object.keys(old).sort()]).toContainEqual(web);
    } });
    expect((await world.run(args)).code).toBe(0);
    const after = await listing(repo);
    expect(Object.keys(after).filter((path) => path.startsWith('addons/')).sort()).toEqual(Object.keys(releaseFiles).filter((path) => path.startsWith('addons/')).sort());
    for (const path of Object.keys(releaseFiles).filter((name) => name.startsWith('addons/'))) expect(Buffer.from(after[path] ?? '', 'base64').toString()).toBe(releaseFiles[path]);
  });
});

describe('SIGTERM', () => {
  test('leaves nothing behind, and says why it ended', async () => {
    const output = join(world.folder, 'stopped');
    const args = ['package-platform', '--repo', world.repo, '--ref', 'v1.0.0', '--registry', `=store:${world.store}`, '--output', output];
    const ended = await world.run(args, { killAfterMs: 400, killSignal: 'SIGTERM' });
    expect([143, 0]).toContain(ended.code);
    expect(await readdir(output).catch(() => [])).toEqual(ended.code === 0 ? [packageName] : []);
  });
});
