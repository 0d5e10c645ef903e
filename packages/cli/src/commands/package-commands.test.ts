import { mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ActionContext } from '@slipway/ci';
import { exec, silentLogger, type Progress } from '@slipway/core';
import { exampleRelease, platformInput, writePackage } from '../../../../test/support/packages.ts';
import { serve } from './serve.ts';
import { unpack } from './unpack.ts';
import { verifyPackage } from './verify-package.ts';

let folder = '';
let directory = '';
let advanced = 0;
const progress: Progress = { advance: (amount) => { advanced += amount; }, done: () => undefined };
const context = (signal?: AbortSignal): ActionContext => ({
  cwd: folder, env: {}, logger: { ...silentLogger, progress: () => progress }, exec, now: () => new Date(0), event: { name: 'other' }, assetsDirectory: () => '', addSecret: () => undefined,
  ...(signal === undefined ? {} : { signal }),
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-packages-'));
  advanced = 0;
  const { box, base } = exampleRelease();
  directory = (await writePackage(platformInput(base), { box, outputDirectory: folder })).path;
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function flipByte(name: string, at: number): Promise<void> {
  const handle = await open(join(directory, name), 'r+');
  try {
    const byte = Buffer.alloc(1);
    await handle.read(byte, 0, 1, at);
    await handle.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at);
  } finally {
    await handle.close();
  }
}

describe('verify-package', () => {
  const verify = async (inputs: Partial<Parameters<typeof verifyPackage.run>[0]> = {}): Promise<ReturnType<typeof verifyPackage.report>> =>
    verifyPackage.report(await verifyPackage.run({ package: [directory], quick: false, ...inputs }, context()));

  test('a whole package has no findings; every byte was read', async () => {
    const report = await verify();
    expect(report.findings).toEqual([]);
    expect(report.text).toMatch(/: whole; \d+ images?, /);
    const { totals } = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')) as { totals: { bytes: number } };
    expect(advanced).toBe(totals.bytes);
    expect(report.document).toMatchObject({ findings: [], packages: [{ path: directory, totals }] });
  });
  test('one byte that differs is a finding', async () => {
    await flipByte('segment-0001.tar', 5000);
    const report = await verify();
    expect(report.findings.length).toBeGreaterThan(0);
    expect(report.findings.every(({ severity }) => severity === 'error')).toBe(true);
    expect(report.text).toContain('segment-0001.tar');
  });
  test('a look at names and sizes says that it was no more', async () => {
    expect((await verify({ quick: true })).text).toContain('by names and sizes');
  });
  test('a folder that is no package is a finding, beside a package that is whole', async () => {
    const report = await verify({ package: [directory, 'none'] });
    expect(report.findings).toMatchObject([{ code: 'missing' }]);
    expect(report.text).toContain('none: 1 finding');
  });
});

describe('unpack', () => {
  test('into a new folder', async () => {
    const report = unpack.report(await unpack.run({ package: directory, output: 'site' }, context()));
    expect(await readdir(join(folder, 'site'))).toContain('docker');
    expect(report.text).toMatch(/^Unpacked .* into site: /);
  });
  test('T43 not from a damaged package: nothing is left', async () => {
    await flipByte('segment-0001.tar', 5000);
    await expect(unpack.run({ package: directory, output: 'site' }, context())).rejects.toMatchObject({ name: 'PackageError' });
    expect(await readdir(folder)).not.toContain('site');
  });
});

describe('serve', () => {
  test('a package is never written to', async () => {
    await expect(serve.run({ path: directory, port: 0, host: '127.0.0.1', writable: true }, context())).rejects.toMatchObject({ code: 'USAGE' });
  });
  test('a package by its directory or its manifest', async () => {
    for (const path of [directory, join(directory, 'manifest.json')]) {
      const session = await serve.run({ path, port: 0, host: '127.0.0.1', writable: false }, context(AbortSignal.abort()));
      expect(session.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    }
  });
});
