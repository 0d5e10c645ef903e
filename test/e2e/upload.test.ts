// package-platform --upload and promote, from a tag to the release index; the sources, in this process.
import { writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { action } from '@slipway/action-package-platform';
import { exec } from '@slipway/core';
import { promote } from '../../packages/cli/src/commands/promote.ts';
import { runAction, testContext, type ActionRun } from '../support/in-process.ts';
import { makeWorld, type World } from '../support/release-world.ts';
import { startScriptedS3, type ScriptedS3 } from '../support/scripted-s3.ts';

let world: World;
let s3: ScriptedS3;
beforeAll(async () => {
  world = await makeWorld();
  await exec('openssl', ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'key.pem'], { cwd: world.folder, env: process.env });
  await exec('openssl', ['pkey', '-in', 'key.pem', '-pubout', '-out', 'pub.pem'], { cwd: world.folder, env: process.env });
});
afterAll(async () => { await world.remove(); });
beforeEach(async () => { s3 = await startScriptedS3(); });
afterEach(async () => { await s3.close(); });

const name = 'shop-platform-v1.0.0-linux-multi';
const job = { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/release', GITHUB_RUN_ID: '17', GITHUB_ACTOR: 'ann', GITHUB_REF_NAME: 'v1.0.0', GITHUB_REF_TYPE: 'tag', GITHUB_JOB: 'package' };
const context = (secrets: string[] = []): ReturnType<typeof testContext> => {
  const own = testContext(world.folder);
  return { ...own, env: { ...own.env, ...job }, addSecret: (secret) => secrets.push(secret) };
};
const pack = (values: Readonly<Record<string, string | readonly string[]>>): Promise<ActionRun<unknown>> =>
  runAction(action, { repo: world.repo, registry: `=store:${world.store}`, ref: 'v1.0.0', ...values }, context());

test('a package is uploaded to two storages, promoted in one, and another run sends nothing (R22, R48, R60)', async () => {
  const address = `s3+http://${s3.host}/packages/rel`;
  const values = { upload: [address, 'served'], attribute: ['team=platform', 'ticket=REL-7, second'], 'signing-key': 'key.pem' };
  const { report, exitCode } = await pack(values);
  expect(exitCode).toBe(0);
  const candidate = `${address}/shop-v1.0.0/candidate/${name}`;
  expect(report.outputs['upload']).toBe(`${candidate} ${join(world.folder, 'served/shop-v1.0.0/candidate', name)}`);
  expect(report.document).toMatchObject({ uploads: [{ address: candidate, path: `shop-v1.0.0/candidate/${name}` }, {}] });
  expect(report.text).toContain(`once it is tested: slipway promote ${candidate} --qa pass\n`);
  const files = [...s3.objects.keys()].filter((key) => key.includes(`/${name}/`)).map((key) => key.split('/').at(-1)).sort();
  expect(files).toEqual((await readdir(join(world.folder, 'packages', name))).sort());
  const order = s3.calls.filter(({ operation }) => operation === 'PutObject').map(({ key }) => key.split('/').at(-1) ?? '');
  expect(order.slice(-5)).toEqual(['checksums.txt', 'checksums.txt.sig', 'manifest.json.sig', 'manifest.json', `${name}.release.json`]); // T86
  expect(order[0]).toBe('segment-0001.tar');
  expect(JSON.parse(await readFile(join(world.folder, 'served/shop-v1.0.0/candidate', `${name}.release.json`), 'utf8'))).toMatchObject({
    package: name, product: 'shop', version: 'v1.0.0', attributes: { team: 'platform', ticket: 'REL-7, second' },
    run: { tag: 'v1.0.0', pipeline: '17', job: 'package', actor: 'ann', runUrl: 'https://github.com/acme/release/actions/runs/17' },
  });
  const again = await pack(values);
  expect(again.report.document).toMatchObject({ uploads: [{ written: 0 }, { written: 0 }] });
  expect(again.report.text).toContain('all of it was there');

  const promoted = await runAction(promote, { package: candidate, qa: 'pass', key: 'pub.pem' }, context());
  expect(promoted.report.text).toContain('shop v1.0.0 is released');
  expect(JSON.parse(s3.objects.get('rel/index.json')?.data.toString() ?? '')).toMatchObject({ products: { shop: { latest: 'v1.0.0', versions: [{ packages: [{ name, signed: true, qa: { decision: 'pass', by: 'ann' } }] }] } } });
  expect(s3.objects.get('rel/latest/shop.txt')?.data.toString()).toBe(`shop-v1.0.0/candidate/${name}\n`);
});

test('a storage that cannot be used stops the run before anything is built', async () => {
  s3.fault = () => ({ status: 403, body: '<Error><Code>AccessDenied</Code></Error>' });
  await expect(pack({ upload: `s3+http://${s3.host}/packages`, output: 'not-built' })).rejects.toMatchObject({ code: 'STORAGE_DENIED', exitCode: 3 });
  await expect(readdir(join(world.folder, 'not-built'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a bucket that is not there stops the run before anything is built', async () => {
  await expect(pack({ upload: `s3+http://${s3.host}/no-such-bucket`, output: 'not-built' })).rejects.toMatchObject({ code: 'STORAGE_INVALID', hint: expect.stringContaining('make the bucket') as unknown });
  await expect(readdir(join(world.folder, 'not-built'))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a dry run asks the storage and writes nothing into it', async () => {
  const { report } = await pack({ upload: `s3+http://${s3.host}/packages`, 'dry-run': 'true' });
  expect(report.text).toContain('would upload to');
  expect(new Set(s3.operations())).toEqual(new Set(['GetObject']));
});

test('an upload that breaks off leaves the package on disk; the next run sends what lacks', async () => {
  s3.fault = ({ operation, key }) => operation === 'PutObject' && key.endsWith('/checksums.txt') ? { status: 503 } : undefined;
  await expect(pack({ upload: `s3+http://${s3.host}/packages`, output: 'kept' })).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
  expect(await readdir(join(world.folder, 'kept', name))).toContain('manifest.json');
  expect([...s3.objects.keys()].some((key) => key.endsWith('manifest.json'))).toBe(false);
  s3.fault = undefined;
  const { report } = await pack({ upload: `s3+http://${s3.host}/packages`, output: 'kept' });
  expect(report.document).toMatchObject({ uploads: [{ written: 2 }] });
});

test('upload-only builds the same bytes straight into the storage, and nothing on this disk', async () => {
  const address = `s3+http://${s3.host}/packages`;
  const { report, exitCode } = await pack({ upload: address, 'upload-only': 'true', output: 'no-copy' });
  expect(exitCode).toBe(0);
  await expect(readdir(join(world.folder, 'no-copy'))).rejects.toMatchObject({ code: 'ENOENT' });
  expect(report.outputs).toMatchObject({ package: `${address}/shop-v1.0.0/candidate/${name}`, upload: `${address}/shop-v1.0.0/candidate/${name}` });
  await pack({ output: 'copy' });
  for (const file of await readdir(join(world.folder, 'copy', name))) {
    expect(s3.objects.get(`shop-v1.0.0/candidate/${name}/${file}`)?.data.equals(await readFile(join(world.folder, 'copy', name, file)))).toBe(true);
  }
  expect((await pack({ upload: address, 'upload-only': 'true' })).report.document).toMatchObject({ uploads: [{ written: 0 }] });
});

test.each<[string, Record<string, string>]>([
  ['a shard', { shard: '1/2' }], ['a plan of shards', { shards: '2' }], ['a tree', { layout: 'directory' }], ['an attribute without a value', { attribute: 'team' }], ['no copy, and two storages', { upload: 'a,b', 'upload-only': 'true' }],
])('upload with %s is a mistake', async (_name, values) => { await expect(pack({ upload: 'served', ...values })).rejects.toMatchObject({ code: 'INPUT_INVALID' }); });

test('what is damaged after it was built is not uploaded (R60)', async () => {
  const own = context();
  const step = (text: string): void => { if (text.startsWith('Testing')) writeFileSync(join(world.folder, 'broken', name, 'install.sh'), 'x'); };
  const values = { repo: world.repo, registry: `=store:${world.store}`, ref: 'v1.0.0', output: 'broken', upload: `s3+http://${s3.host}/packages` };
  const { exitCode, codes } = await runAction(action, values, { ...own, logger: { ...own.logger, step } });
  expect(exitCode).toBe(1);
  expect(codes).toContain('checksum install.sh');
  expect(s3.objects.size).toBe(0);
});
