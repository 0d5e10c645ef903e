import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runAction, testContext, type ActionRun } from '../../../../test/support/in-process.ts';
import { doctor } from './doctor.ts';

let folder = '';
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'slipway-doctor-')); });
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = async (text: string | undefined, { env = {}, config = 'false' }: { readonly env?: Readonly<Record<string, string>>; readonly config?: string } = {}): Promise<ActionRun<unknown>> => {
  if (text !== undefined) await writeFile(join(folder, 'slipway.yaml'), text);
  const context = testContext(folder);
  return runAction(doctor, { config }, { ...context, env: { ...context.env, ...env } });
};

test('a folder without configuration works with defaults', async () => {
  const { exitCode, report } = await run(undefined, { config: 'true' });
  expect([exitCode, report.document]).toMatchObject([0, { about: { configuration: 'no slipway.yaml: all defaults', storage: 'none' }, settings: expect.arrayContaining([{ name: 'product', value: 'platform', origin: 'default' }]) as unknown }]);
});

test('every value is told with its place, also below keys with dots (DR3)', async () => {
  const { report } = await run('product: acme\nregistries:\n  harbor.example.com/a:\n    plainHttp: true\nstorage:\n  address: s3://packages\nimages: {ignore: [a, b]}\n', { config: 'true', env: { SLIPWAY_FAIL_ON: 'never', SLIPWAY_AUTH_HARBOR: 'user:canary' } });
  expect(report.document).toMatchObject({ about: { storage: 's3://packages (slipway.yaml:6:3)' } });
  const { settings } = report.document as { settings: { name: string; value: string; origin: string }[] };
  expect(settings.filter(({ origin }) => origin !== 'default')).toEqual([
    { name: 'product', value: 'acme', origin: 'slipway.yaml:1:1' }, { name: 'registries.harbor.example.com/a.plainHttp', value: 'true', origin: 'slipway.yaml:4:5' },
    { name: 'images.ignore', value: '["a","b"]', origin: 'slipway.yaml:7:10' }, { name: 'storage.address', value: 's3://packages', origin: 'slipway.yaml:6:3' },
    { name: 'SLIPWAY_AUTH_HARBOR', value: '(set)', origin: 'environment' }, { name: 'SLIPWAY_FAIL_ON', value: 'never', origin: 'environment' },
  ]);
  expect(JSON.stringify(report)).not.toContain('canary');
});

test('the storage of the environment is the one that counts', async () => {
  expect((await run('storage: {address: "s3://packages"}\n', { env: { SLIPWAY_STORAGE: 'served' } })).report.text).toContain('served (SLIPWAY_STORAGE)');
});

test('a storage whose login nobody gave is a finding', async () => {
  const { codes, exitCode, report } = await run('storage: {address: "https://files.local/p", login: FILES}\n');
  expect([codes, exitCode]).toEqual([['storage storage'], 1]);
  expect(report.text).toContain('FILES, which is not set');
});

test('a mistake in the configuration ends it with its place', async () => {
  await expect(run('produkt: a\n')).rejects.toMatchObject({ message: expect.stringContaining('slipway.yaml:1:1') as unknown, exitCode: 2 });
});
