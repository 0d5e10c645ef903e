import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runAction, testContext, type ActionRun } from '../../../../test/support/in-process.ts';
import { exampleRelease, platformInput, writePackage } from '../../../../test/support/packages.ts';
import { startScriptedS3 } from '../../../../test/support/scripted-s3.ts';
import { promote } from './promote.ts';

const name = 'acme-platform-v1.0.0-linux-multi';
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-promote-'));
  const { box, base } = exampleRelease();
  await writePackage(platformInput(base), { box, outputDirectory: join(folder, 'packages') });
  await cp(join(folder, 'packages'), join(folder, 'store/acme-v1.0.0/candidate'), { recursive: true });
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

const candidate = `store/acme-v1.0.0/candidate/${name}`;
const run = (values: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}): Promise<ActionRun<unknown>> => {
  const context = testContext(folder);
  return runAction(promote, values, { ...context, env: { ...context.env, ...env }, now: () => new Date('2026-03-09T10:00:00Z') });
};
const index = async (): Promise<unknown> => JSON.parse(await readFile(join(folder, 'store/index.json'), 'utf8')) as unknown;
const github = { GITHUB_ACTIONS: 'true', GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/release', GITHUB_RUN_ID: '17', GITHUB_ACTOR: 'ann' };

test('an uploaded package becomes a release, and says so', async () => {
  const { report, exitCode } = await run({ package: candidate, qa: 'pass' }, github);
  expect(exitCode).toBe(0);
  expect(report.text).toContain('acme v1.0.0 is released');
  expect(report.text).toMatch(/testers +pass \(ann\)/);
  expect(report.outputs).toMatchObject({ outcome: 'released', latest: 'v1.0.0' });
  expect(report.document).toMatchObject({ promotions: [{ outcome: 'released', proof: 'read', path: `acme-v1.0.0/candidate/${name}` }], findings: [] });
  expect(await index()).toMatchObject({ products: { acme: { versions: [{ packages: [{ qa: { by: 'ann', runUrl: 'https://github.com/acme/release/actions/runs/17' } }] }] } } });
  expect((await run({ package: candidate })).report.text).toContain('was released before; nothing changed');
});

test('a local package is found in the storage by its manifest', async () => {
  expect((await run({ package: `packages/${name}`, storage: 'store', 'dry-run': 'true' })).report.text).toContain('acme v1.0.0 would be released');
  await expect(index()).rejects.toMatchObject({ code: 'ENOENT' });
  expect((await run({ package: `packages/${name}`, storage: 'store', move: 'true' })).report.document).toMatchObject({ promotions: [{ outcome: 'released', path: `acme-v1.0.0/packages/${name}` }] });
});

test('a local package that is not the uploaded one is refused', async () => {
  const file = join(folder, 'packages', name, 'manifest.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"commit": "c0ffee"', '"commit": "decaf"'));
  await expect(run({ package: `packages/${name}`, storage: 'store' })).rejects.toMatchObject({ code: 'NOT_CANDIDATE', message: expect.stringContaining('another package than the local one') as unknown });
});

test('a damaged package is refused with exit code 1', async () => {
  await writeFile(join(folder, candidate, 'segment-0002.tar'), 'x');
  const { report, exitCode, codes } = await run({ package: candidate });
  expect(exitCode).toBe(1);
  expect(codes).toContain('truncated segment-0002.tar');
  expect(report.text).toContain('acme v1.0.0 is NOT released: it is not whole');
  await expect(index()).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a refusal of testers needs a reason and is recorded; it is no failure of the command', async () => {
  await expect(run({ package: candidate, qa: 'fail' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  await expect(run({ package: candidate, reason: 'x' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  expect((await run({ package: candidate, qa: 'fail', reason: 'no login', 'dry-run': 'true' })).report.text).toContain('would not be released: the refusal would be recorded');
  const { report, exitCode } = await run({ package: candidate, qa: 'fail', reason: 'no login' });
  expect(exitCode).toBe(0);
  expect(report.text).toContain('acme v1.0.0 is NOT released: the refusal was recorded');
  await expect(run({ package: candidate })).rejects.toMatchObject({ code: 'QA_FAILED', exitCode: 1 });
});

test.each([
  ['a folder without a package', { package: 'store/acme-v1.0.0/candidate/other' }, 'NOT_CANDIDATE'], ['a local package without storage', { package: `packages/${name}` }, 'NOT_CANDIDATE'],
  ['an address and a storage', { package: `s3://b/acme-v1/candidate/${name}`, storage: 'store' }, 'INPUT_INVALID'], ['a scheme nobody knows', { package: `ftp://h/acme-v1/candidate/${name}` }, 'STORAGE_INVALID'],
])('%s is refused', async (_name, values, code) => { await expect(run(values as Record<string, string>)).rejects.toMatchObject({ code, exitCode: 2 }); });

test('a login that is missing is said, without a secret', async () => {
  const s3 = await startScriptedS3();
  s3.fault = () => ({ status: 403, body: '<Error><Code>AccessDenied</Code></Error>' });
  await expect(run({ package: `s3+http://${s3.host}/packages/acme-v1.0.0/candidate/${name}` }, { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'secret of aws' })).rejects.toMatchObject({ code: 'STORAGE_DENIED', exitCode: 3, hint: expect.stringContaining('SLIPWAY_AUTH_127_0_0_1_') as unknown });
  expect(s3.calls.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  await s3.close();
});
