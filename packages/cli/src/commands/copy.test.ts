import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ActionContext } from '@slipway/ci';
import { exec, silentLogger } from '@slipway/core';
import { openImageStore } from '@slipway/oci';
import { makeImage, makeTwoPlatformIndex, putImage } from '../../../../test/support/image-fixtures.ts';
import { createCopy } from './copy.ts';
import { parseSide } from './copy-jobs.ts';
import { store as storeCommand } from './store.ts';

let folder = '';
let context: ActionContext;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-copy-command-'));
  context = { cwd: folder, env: {}, logger: silentLogger, exec, now: () => new Date(0), event: { name: 'other' }, assetsDirectory: () => '', addSecret: () => undefined };
  const from = await openImageStore(join(folder, 'from'), { create: true });
  await putImage(from, 'library/app', makeTwoPlatformIndex(), 'v1');
  await putImage(from, 'library/one', makeImage(), 'v1');
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

const copy = createCopy({ readInput: () => Promise.resolve('library/app:v1\nlibrary/gone:v1\n') });
type Inputs = Parameters<typeof copy.run>[0];
const defaults: Inputs = {
  source: undefined, destination: undefined, list: [], missingOnly: false, repo: undefined, registry: [], platform: [], missingPlatform: 'strict', partialIndexes: false, noReferrers: false,
  overwrite: false, createProjects: false, dryRun: false, caFile: [], plainHttp: [], jobs: 4,
};
const run = async (inputs: Partial<Inputs>): Promise<{ results: string[]; codes: string[] }> => {
  const report = copy.report(await copy.run({ ...defaults, ...inputs }, context));
  const { images } = report.document as { images: { reference: string; result: string }[] };
  return { results: images.map(({ reference, result }) => `${reference} ${result}`), codes: report.findings.map(({ code }) => code) };
};

describe('copy', () => {
  test('all images of a place, once; then they are there', async () => {
    expect((await run({ source: 'store:from', destination: 'store:to' })).results).toEqual(['library/app:v1 copied', 'library/one:v1 copied']);
    expect((await run({ source: 'store:from', destination: 'store:to' })).results).toEqual(['library/app:v1 present', 'library/one:v1 present']);
  });
  test('a list from standard input; what its source lacks is a finding', async () => {
    expect(await run({ source: 'store:from', destination: 'oci:layout', list: ['-'] })).toEqual({ results: ['library/app:v1 copied', 'library/gone:v1 failed'], codes: ['missing'] });
  });
  test('a dry run writes nothing, and makes no store', async () => {
    expect((await run({ source: 'store:from', destination: 'store:to', dryRun: true })).results).toEqual(['library/app:v1 planned', 'library/one:v1 planned']);
    expect(await readdir(folder)).toEqual(['from']);
  });
  test('a platform that lacks: an error, or a warning and what there is', async () => {
    const inputs = { source: 'store:from', destination: 'store:to', platform: ['linux/amd64', 'linux/s390x'] };
    expect(await run(inputs)).toEqual({ results: ['library/app:v1 failed', 'library/one:v1 failed'], codes: ['platform-missing', 'platform-missing'] });
    expect((await run({ ...inputs, missingPlatform: 'warn' })).results).toEqual(['library/app:v1 copied', 'library/one:v1 copied']);
  });
  test('a tag that names other content is not moved unless asked', async () => {
    await putImage(await openImageStore(join(folder, 'to'), { create: true }), 'library/one', makeImage({ layers: ['other'] }), 'v1');
    expect(await run({ source: 'store:from', destination: 'store:to' })).toEqual({ results: ['library/app:v1 copied', 'library/one:v1 failed'], codes: ['tag-taken'] });
    expect((await run({ source: 'store:from', destination: 'store:to', missingOnly: true })).codes).toEqual([]);
    expect((await run({ source: 'store:from', destination: 'store:to', overwrite: true })).results).toEqual(['library/app:v1 present', 'library/one:v1 copied']);
  });
  test.each<[string, Partial<Inputs>]>([
    ['no destination', { source: 'store:from' }],
    ['a list without a destination', { list: ['-'] }],
    ['a list into one image', { list: ['-'], destination: 'example.com/a:v1' }],
    ['an archive as destination', { source: 'store:from', destination: 'docker-archive:x.tar' }],
    ['many images into one', { source: 'store:from', destination: '127.0.0.1:1/a:v1' }],
  ])('%s is a wrong use', async (_name, inputs) => {
    await expect(run(inputs)).rejects.toMatchObject({ code: 'USAGE' });
  });
  test.each([
    ['docker.io/library/nginx:1.27', 'image'], ['nginx', 'image'], ['localhost:5000/a/b', 'image'], ['registry:5000/a/b', 'image'],
    ['registry:harbor.example.com/library', 'transport'], ['store:./a', 'transport'], ['oci:a:v1', 'transport'], ['http+registry:127.0.0.1:5000', 'transport'],
  ])('%s is %s', (text, kind) => {
    expect(Object.keys(parseSide(text, folder))).toEqual([kind]);
  });
});

describe('store', () => {
  const inputs = { path: 'from', removeDamaged: false, delete: false, all: false };
  test('ls, verify and prune', async () => {
    const listed = storeCommand.report(await storeCommand.run({ ...inputs, verb: 'ls' }, context));
    expect(listed.document).toMatchObject({ images: [{ repository: 'library/app', tag: 'v1', platforms: ['linux/amd64', 'linux/arm64/v8'] }, { repository: 'library/one', platforms: ['linux/amd64'] }], findings: [] });
    expect(storeCommand.report(await storeCommand.run({ ...inputs, verb: 'verify' }, context)).findings).toEqual([]);
    await (await openImageStore(join(folder, 'from'))).deleteManifest('library/one', makeImage().root.digest);
    const prune = async (remove: boolean): Promise<number> => (storeCommand.report(await storeCommand.run({ ...inputs, verb: 'prune', all: true, delete: remove }, context)).document as { garbage: unknown[] }).garbage.length;
    // its manifest and layer; the config is another image's too
    expect([await prune(false), await prune(true), await prune(false)]).toEqual([2, 2, 0]);
  });
  test('a flag of another verb, and no store', async () => {
    await expect(storeCommand.run({ ...inputs, verb: 'ls', delete: true }, context)).rejects.toMatchObject({ code: 'USAGE' });
    await writeFile(join(folder, 'x'), '');
    await expect(storeCommand.run({ ...inputs, verb: 'verify', path: 'nowhere' }, context)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
