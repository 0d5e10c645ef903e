// A package that several jobs build together (DR27): the matrix, its jobs, and what is assembled from them.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { action as packagePlatform } from '@slipway/action-package-platform';
import { verifyPackage } from '@slipway/package-format';
import { z } from 'zod';
import { runAction, testContext, type ActionRun } from '../support/in-process.ts';
import { listing, makeWorld, type World } from '../support/release-world.ts';

const matrixSchema = z.strictObject({ include: z.array(z.strictObject({ shard: z.string(), name: z.string(), segments: z.number(), bytes: z.number() })) });

let world: World;
beforeAll(async () => { world = await makeWorld({ layerSize: 300_000 }); }, 60_000);
afterAll(() => world.remove());

type Pack = ActionRun<Awaited<ReturnType<typeof packagePlatform.run>>>;
const pack = (values: Readonly<Record<string, string>>): Promise<Pack> =>
  runAction(packagePlatform, { repo: world.repo, ref: 'v1.0.0', registry: `=store:${world.store}`, 'segment-size': '200kB', ...values }, testContext(world.folder));

const shardsOf = ({ report }: Pack): string[] => {
  const matrix = report.outputs['matrix'];
  return matrixSchema.parse(JSON.parse(typeof matrix === 'string' ? matrix : '')).include.map(({ shard }) => shard);
};

describe('package-platform in shards', () => {
  test('T36 jobs of the matrix and assemble give the bytes of one job; a job that runs again does nothing twice', async () => {
    const whole = await pack({ output: 'whole' });
    const planned = await pack({ shards: '3', output: 'planned' });
    expect(planned.result.outcome).toBe('planned');
    await expect(listing(join(world.folder, 'planned'))).rejects.toThrow();
    const shards = shardsOf(planned);
    expect(shards).toEqual(['1/3', '2/3', '3/3']);
    for (const shard of shards) expect((await pack({ shard, output: 'built' })).result).toMatchObject({ outcome: 'written', shard: { segments: expect.anything() as unknown } });
    expect((await pack({ shard: '2/3', output: 'built' })).result.outcome).toBe('reused');
    const { result, exitCode } = await pack({ assemble: 'built', output: 'assembled' });
    expect(exitCode).toBe(0);
    expect(await listing(result.path)).toEqual(await listing(whole.result.path));
    expect(await verifyPackage(result.path)).toEqual([]);
  });

  test('no more jobs than are of use', async () => {
    expect(shardsOf(await pack({ shards: '256', 'segment-size': '1900MiB' }))).toEqual(['1/2', '2/2']);
    await expect(pack({ shards: '257' })).rejects.toMatchObject({ code: 'PLAN_INVALID', exitCode: 2 });
  });

  test('a shard that lacks is named, exit code 1, and nothing is made', async () => {
    for (const shard of ['1/2', '2/2']) await pack({ shard, output: 'partly' });
    await rm(join(world.folder, 'partly/shop-platform-v1.0.0-linux-multi-shard-0002-of-0002'), { recursive: true });
    const { exitCode, codes, report } = await pack({ assemble: 'partly', output: 'refused' });
    expect([exitCode, codes]).toEqual([1, ['shard-missing 2/2']]);
    expect(report.text).toContain('no package was made');
    await expect(listing(join(world.folder, 'refused'))).rejects.toThrow();
  });

  test.each([[{ shards: '2', shard: '1/2' }, 'shards and shard'], [{ shard: '1/2', assemble: '.' }, 'shard and assemble']])('%j is refused', async (values, message) => {
    await expect(pack(values)).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining(message) });
  });
});

describe('package-platform --layout directory', () => {
  test('R21 a tree of hard links, which verify-package accepts; another run replaces it', async () => {
    for (let run = 0; run < 2; run += 1) {
      const { result, report, exitCode } = await pack({ layout: 'directory', output: 'tree' });
      expect([exitCode, result.manifest?.layout]).toEqual([0, 'directory']);
      expect(result.linked).toBeGreaterThan(0);
      expect(report.text).toContain(`${result.linked ?? 0} of ${result.plan.manifest.totals.blobs} blobs linked`);
      expect(await verifyPackage(result.path)).toEqual([]);
    }
  });

  test.each([{ shards: '2' }, { shard: '1/2' }, { assemble: '.' }, { upload: 'somewhere' }])('does not go with %j', async (values) => {
    await expect(pack({ layout: 'directory', ...values })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });
});
