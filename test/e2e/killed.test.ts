// T27, T40, T85 Killed at steps on disk, one after the other, a write when it is half done: whoever looks finds the earlier package,
// the new one or none; the next run makes what a run that nobody killed makes, and nothing else is left.
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listing, makeWorld, type World } from '../support/release-world.ts';

const hook = fileURLToPath(new URL('../support/kill-at.mjs', import.meta.url));
const packageName = 'shop-platform-v1.0.0-linux-multi';
/** How many steps a sweep tries; with SWEEP=all each. */
const tries = process.env['SWEEP'] === 'all' ? Infinity : 8;

let world: World;
let build: readonly string[] = [];
beforeAll(async () => {
  world = await makeWorld({ layerSize: 60_000 });
  build = ['package-platform', '--repo', world.repo, '--ref', 'v1.0.0', '--registry', `=store:${world.store}`];
}, 60_000);
afterAll(() => world.remove());

const to = (name: string): string => join(world.folder, name);
/** A few characters for each file, for messages that can be read. */
const whole = async (name: string): Promise<Record<string, string>> => Object.fromEntries(Object.entries(await listing(to(name)).catch(() => ({}))).map(([path, data]) => [path, createHash('sha256').update(data).digest('hex').slice(0, 12)]));
const hidden = async (name: string): Promise<string[]> => (await readdir(to(name), { recursive: true }).catch(() => [])).filter((path) => /(?:^|\/)\./.test(path));

/** Runs a command killed at steps spread over all that it takes, its last ones among them. */
async function sweep(args: readonly string[], { reset = () => Promise.resolve(), check, converged }: { readonly reset?: () => Promise<unknown>; readonly check: () => Promise<void>; readonly converged: () => Promise<void> }): Promise<void> {
  const log = to('steps.log');
  await rm(log, { force: true });
  await reset();
  const env = { NODE_OPTIONS: `--import ${hook}` };
  const counted = await world.run(args, { env: { ...env, KILL_LOG: log } });
  expect(counted).toMatchObject({ code: 0 });
  await converged();
  const steps = (await readFile(log, 'utf8')).trim().split('\n');
  const rare = steps.flatMap((what, index) => /^(?:rename|link|rm)/.test(what) ? [index + 1, index + 2] : []).filter((step) => step <= steps.length);
  const chosen = [...new Set(Number.isFinite(tries) ? [...rare.slice(-tries / 2), ...Array.from({ length: tries / 2 }, (_, index) => 1 + Math.floor(index * steps.length / (tries / 2)))] : steps.map((_, index) => index + 1))].sort((a, b) => a - b);
  for (const [index, step] of chosen.entries()) {
    if (index % 3 === 0) await reset();
    const { code } = await world.run(args, { env: { ...env, KILL_AT: String(step) } });
    if (index % 3 === 0) expect({ step, what: steps[step - 1], code }).toEqual({ step, what: steps[step - 1], code: null });
    await check();
    if (index % 3 !== 2 && index !== chosen.length - 1) continue;
    expect(await world.run(args)).toMatchObject({ code: 0 });
    await converged();
  }
}

describe('SIGKILL', () => {
  test.each([['in segments', ['--segment-size', '50000']], ['as a directory', ['--layout', 'directory']]])('package-platform %s, over an earlier package', async (name, options) => {
    const args = [...build, ...options];
    expect((await world.run([...args, '--output', to(`wanted ${name}`)])).code).toBe(0);
    expect((await world.run([...build, '--segment-size', '1MB', '--output', to(`earlier ${name}`)])).code).toBe(0);
    const states = [await whole(`earlier ${name}`), await whole(`wanted ${name}`)];
    await sweep([...args, '--output', to(name)], {
      reset: async () => { await rm(to(name), { recursive: true, force: true }); await cp(to(`earlier ${name}`), to(name), { recursive: true }); },
      check: async () => {
        const visible = Object.fromEntries(Object.entries(await whole(name)).filter(([path]) => !path.startsWith('.')));
        // between two renames it is not there; the earlier one is beside it, and comes back
        expect([...states, ...(await hidden(name)).some((path) => path.endsWith('@old')) ? [{}] : []]).toContainEqual(visible);
      },
      converged: async () => { expect(await whole(name)).toEqual(states[1]); expect(await hidden(name)).toEqual([]); },
    });
  });

  test('unpack', async () => {
    expect((await world.run([...build, '--segment-size', '50000', '--output', to('for unpack')])).code).toBe(0);
    const args = ['unpack', join(to('for unpack'), packageName), '--output', join(to('unpacked'), 'site')];
    expect((await world.run(['unpack', join(to('for unpack'), packageName), '--output', join(to('unpacked first'), 'site')])).code).toBe(0);
    const wanted = await whole('unpacked first');
    await sweep(args, {
      reset: () => rm(to('unpacked'), { recursive: true, force: true }),
      check: async () => {
        const visible = Object.fromEntries(Object.entries(await whole('unpacked')).filter(([path]) => !path.startsWith('.')));
        expect([{}, wanted]).toContainEqual(visible);
        if (Object.keys(visible).length > 0) await rm(to('unpacked'), { recursive: true });
      },
      converged: async () => { expect(await whole('unpacked')).toEqual(wanted); await rm(to('unpacked'), { recursive: true }); },
    });
  });

  test('package-platform --upload, then promote', async () => {
    const args = [...build, '--segment-size', '50000', '--output', to('for upload'), '--upload'];
    expect((await world.run([...args, to('wanted storage')])).code).toBe(0);
    const folder = `shop-v1.0.0/candidate/${packageName}`;
    const packageOf = async (name: string): Promise<Record<string, string>> => Object.fromEntries(Object.entries(await whole(name)).filter(([path]) => path.startsWith(`${folder}/`) && !path.slice(folder.length).startsWith('/.')));
    const wanted = await packageOf('wanted storage');
    expect(Object.keys(wanted).length).toBeGreaterThan(5);
    await sweep([...args, to('storage')], {
      reset: () => rm(to('storage'), { recursive: true, force: true }),
      check: async () => {
        const there = await packageOf('storage');
        expect(wanted).toMatchObject(there); // each file is whole or not there
        if (Object.keys(there).some((path) => path.endsWith('/manifest.json'))) expect(there).toEqual(wanted);
      },
      converged: async () => { expect(await packageOf('storage')).toEqual(wanted); expect(await hidden('storage')).toEqual([]); expect(Object.keys(await whole('storage'))).toContain(`${folder}.release.json`); },
    });
    await cp(to('storage'), to('candidates'), { recursive: true });
    const releases = async (): Promise<string> => readFile(join(to('storage'), 'index.json'), 'utf8').catch(() => '');
    await sweep(['promote', join(to('storage'), folder), '--move', '--qa', 'pass'], {
      reset: async () => { await rm(to('storage'), { recursive: true, force: true }); await cp(to('candidates'), to('storage'), { recursive: true }); },
      check: async () => {
        const index = await releases();
        if (index !== '') expect(JSON.parse(index)).toMatchObject({ products: { shop: { latest: 'v1.0.0' } } });
        const latest = await readFile(join(to('storage'), 'latest/shop.txt'), 'utf8').catch(() => '');
        if (latest !== '') expect(await readFile(join(to('storage'), latest.trim(), 'manifest.json'), 'utf8')).toContain('v1.0.0');
      },
      converged: async () => {
        expect(await releases()).toContain(packageName);
        const latest = (await readFile(join(to('storage'), 'latest/shop.txt'), 'utf8')).trim();
        expect(await whole(`storage/${latest}`)).toEqual(Object.fromEntries(Object.entries(wanted).map(([path, sum]) => [path.slice(folder.length + 1), sum])));
      },
    });
  });
});
