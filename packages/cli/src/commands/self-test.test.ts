import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { silentLogger } from '@slipway/core';
import { runAction, testContext, type ActionRun } from '../../../../test/support/in-process.ts';
import { exampleRelease, hotfixInput, platformInput, writePackage } from '../../../../test/support/packages.ts';
import { selfTest } from './self-test.ts';

const { box, base, patch } = exampleRelease();
let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'slipway-self-test-of-')); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const build = async (output: string, input = platformInput(base)): Promise<string> => (await writePackage(input, { box, outputDirectory: join(folder, output) })).path;
async function run(path: string): Promise<ActionRun<unknown>> {
  const work = await mkdtemp(join(folder, 'work-'));
  const done = await runAction(selfTest, { package: path, work }, testContext(folder));
  expect(await readdir(work)).toEqual([]);
  return done;
}

test('a good package is read, unpacked, served, and every image of it is pulled on all platforms (R60)', async () => {
  const { report, exitCode } = await run(await build('good'));
  expect(exitCode).toBe(0);
  expect(report.text).toMatch(/acme v1\.0\.0 \([^)]*\): passed; read, unpacked, served, \d+ images? pulled on all platforms/);
  const { packages: [tested] } = report.document as { readonly packages: readonly { readonly pulled: { readonly images: number; readonly blobs: number }; readonly needBase: number }[] };
  expect(tested?.pulled.images).toBe(base.images.length);
  expect([tested?.needBase, (tested?.pulled.blobs ?? 0) > 0]).toEqual([0, true]);
});

test('of a hotfix what it carries is pulled; what its base has counts as there', async () => {
  const { report, exitCode } = await run(await build('fix', hotfixInput(patch, base)));
  expect([exitCode, report.text.includes(': passed;')]).toEqual([0, true]);
  const { packages: [tested] } = report.document as { readonly packages: readonly { readonly pulled: { readonly images: number }; readonly needBase: number }[] };
  expect((tested?.pulled.images ?? 0) + (tested?.needBase ?? 0)).toBeGreaterThan(0);
});

test('a damaged package fails before it is unpacked', async () => {
  const path = await build('damaged');
  const bytes = await readFile(join(path, 'segment-0002.tar'));
  bytes[700] = (bytes[700] ?? 0) ^ 1;
  await writeFile(join(path, 'segment-0002.tar'), bytes);
  const { report, exitCode } = await run(path);
  expect([exitCode, report.text.includes('FAILED')]).toEqual([1, true]);
});

test('an image that cannot be pulled from what was unpacked is named', async () => {
  const path = await build('gone');
  const work = await mkdtemp(join(folder, 'work-'));
  // as a fault of ours in unpacking would leave it
  const spoil = (text: string): void => {
    if (!text.startsWith('Serving')) return;
    const blobs = readdirSync(work, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('/data')).map((file) => join(work, file));
    for (const file of blobs.sort((a, b) => statSync(b).size - statSync(a).size).slice(0, 1)) rmSync(file);
  };
  const { codes, exitCode, report } = await runAction(selfTest, { package: path, work }, testContext(folder, { logger: { ...silentLogger, step: spoil } }));
  expect(exitCode).toBe(1);
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.every((code) => /^pull-failed .+/.test(code))).toBe(true);
  expect(report.text).toContain('acme v1.0.0');
  expect(await readdir(work)).toEqual([]);
});

test('a tag that leads to another image than the manifest says is named', async () => {
  const path = await build('other');
  const work = await mkdtemp(join(folder, 'work-'));
  const mislead = (text: string): void => {
    if (!text.startsWith('Serving')) return;
    const links = readdirSync(work, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('/current/link'));
    for (const file of links) {
      const [repository = ''] = file.split('/_manifests/');
      const current = readFileSync(join(work, file), 'utf8');
      const other = readdirSync(join(work, repository, '_manifests/revisions/sha256')).find((hex) => !current.includes(hex));
      if (other === undefined) continue;
      writeFileSync(join(work, file), `sha256:${other}`);
      return;
    }
    throw new Error('no image has a second manifest');
  };
  const { codes, exitCode } = await runAction(selfTest, { package: path, work }, testContext(folder, { logger: { ...silentLogger, step: mislead } }));
  expect(exitCode).toBe(1);
  expect(codes).toEqual([expect.stringMatching(/^pull-wrong .+/)]);
});
