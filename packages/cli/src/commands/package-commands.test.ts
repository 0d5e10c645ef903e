import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ActionContext } from '@slipway/ci';
import { exec, silentLogger, type Progress } from '@slipway/core';
import { runAction } from '../../../../test/support/in-process.ts';
import { exampleRelease, hotfixInput, platformInput, writePackage } from '../../../../test/support/packages.ts';
import { createCopy } from './copy.ts';
import { diff } from './diff.ts';
import { inspect } from './inspect.ts';
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

/** A key pair of openssl, by the names of its files in the folder. */
function makeKey(name: string): { readonly secret: string; readonly key: string } {
  const [secret, key] = [`${name}.pem`, `${name}.pub.pem`];
  execFileSync('openssl', ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', secret], { cwd: folder, stdio: 'pipe' });
  execFileSync('openssl', ['pkey', '-in', secret, '-pubout', '-out', key], { cwd: folder, stdio: 'pipe' });
  return { secret, key };
}

/** Signs the package as one would by hand. */
function sign(secret: string): void {
  for (const name of ['manifest.json', 'checksums.txt']) execFileSync('openssl', ['dgst', '-sha256', '-sign', secret, '-out', join(directory, `${name}.sig`), join(directory, name)], { cwd: folder, stdio: 'pipe' });
}

describe('verify-package', () => {
  const verify = async (inputs: Partial<Parameters<typeof verifyPackage.run>[0]> = {}): Promise<ReturnType<typeof verifyPackage.report>> =>
    verifyPackage.report(await verifyPackage.run({ package: [directory], quick: false, key: undefined, caFile: [], ...inputs }, context()));

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
    expect(report.text).toContain('what to do: fetch what is named above again');
  });
  test('a folder without a package says what to name', async () => {
    expect((await verify({ package: [folder] })).text).toContain('what to do: name the folder that holds manifest.json');
  });
  test('a look at names and sizes says that it was no more', async () => {
    expect((await verify({ quick: true })).text).toContain('by names and sizes');
  });
  test('T45 with a key: an unsigned package is a finding, a signed one is not, and a bad key is an error', async () => {
    const { secret, key } = makeKey('shop');
    expect((await verify({ key })).findings).toMatchObject([{ code: 'signature', subject: 'checksums.txt.sig' }, { code: 'signature', subject: 'manifest.json.sig' }]);
    expect((await verify()).text).toContain('signature not checked');
    sign(secret);
    const report = await verify({ key });
    expect(report.findings).toEqual([]);
    expect(report.text).toContain('signed by this key');
    const foreign = await verify({ key: makeKey('other').key });
    expect(foreign.findings).toHaveLength(2);
    expect(foreign.text).toContain('what to do: do not install it');
    await expect(verify({ key: 'nowhere.pem' })).rejects.toMatchObject({ code: 'KEY_INVALID', exitCode: 2 });
    await expect(verify({ key: secret })).rejects.toMatchObject({ code: 'KEY_INVALID' });
  });
  test('a folder that is no package is a finding, beside a package that is whole', async () => {
    const report = await verify({ package: [directory, 'none'] });
    expect(report.findings).toMatchObject([{ code: 'missing' }]);
    expect(report.text).toContain('none: 1 finding');
  });
});

describe('inspect', () => {
  const look = async (path: string, key?: string): Promise<ReturnType<typeof inspect.report>> => inspect.report(await inspect.run({ package: path, key, caFile: [] }, context()));

  test('says what is in a package', async () => {
    const { text, document, findings, outputs } = await look(directory);
    expect(findings).toEqual([]);
    for (const part of ['acme', 'v1.0.0', 'c0ffee', 'registry.example/release/web:1.0', 'linux/amd64, linux/arm64', 'segment-0001.tar']) expect(text).toContain(part);
    expect(outputs).toEqual({ version: 'v1.0.0', signature: 'none' });
    expect(document).toMatchObject({
      kind: 'platform', product: 'acme', version: 'v1.0.0', signature: 'none', bases: [], addons: [{ name: 'web', version: '1.0.0' }, { name: 'db', version: '5.0.0' }],
      images: expect.arrayContaining([expect.objectContaining({ reference: 'registry.example/library/db:5', platforms: ['linux/amd64'] })]) as unknown,
    });
    expect((document as { segments: { state: string }[] }).segments.every(({ state }) => state === 'present')).toBe(true);
  });
  test('a hotfix names its base and what it needs of it', async () => {
    const { box, base, patch } = exampleRelease();
    const { path } = await writePackage(hotfixInput(patch, base), { box, outputDirectory: folder });
    expect((await look(path)).text).toMatch(/base +v1\.0\.0, lock sha256:2+; needs 1 blob of it/);
  });
  test('a manifest alone, without its segments', async () => {
    await mkdir(join(folder, 'alone'));
    await copyFile(join(directory, 'manifest.json'), join(folder, 'alone/manifest.json'));
    const { text } = await look('alone/manifest.json');
    expect(text).toContain('not here as the manifest says');
    expect(text).toMatch(/segment-0001\.tar .* absent/);
  });
  test('a segment of another size is told, without reading it', async () => {
    await writeFile(join(directory, 'segment-0001.tar'), 'x');
    expect((await look(directory)).text).toMatch(/segment-0001\.tar .* wrong size/);
  });
  test('T45 tells the state of the signature; with a key a wrong one is a finding', async () => {
    const { secret, key } = makeKey('shop');
    sign(secret);
    expect((await look(directory)).outputs['signature']).toBe('not checked');
    expect((await look(directory, key)).outputs['signature']).toBe('valid');
    const foreign = await look(directory, makeKey('other').key);
    expect(foreign.outputs['signature']).toBe('invalid');
    expect(foreign.findings).toMatchObject([{ code: 'signature', subject: 'manifest.json.sig' }]);
    await mkdir(join(folder, 'alone'));
    for (const name of ['manifest.json', 'manifest.json.sig']) await copyFile(join(directory, name), join(folder, 'alone', name));
    expect((await look('alone', key)).outputs['signature']).toBe('valid');
    await rm(join(folder, 'alone/manifest.json.sig'));
    expect((await look('alone', key)).findings).toMatchObject([{ code: 'signature', message: 'manifest.json is not signed' }]);
  });
  test.each([
    ['nothing', 'none', 'NO_PACKAGE', () => Promise.resolve()], ['a segment', 'x/segment-0001.tar', 'NO_PACKAGE', () => Promise.resolve()],
    ['a manifest that is cut', 'cut/manifest.json', 'MANIFEST_INVALID', async () => { await mkdir(join(folder, 'cut')); await writeFile(join(folder, 'cut/manifest.json'), '{"formatVersion": 1,'); }],
    ['a document of another kind', 'odd', 'MANIFEST_INVALID', async () => { await mkdir(join(folder, 'odd')); await writeFile(join(folder, 'odd/manifest.json'), '{"schemaVersion": 2}'); }],
  ] as const)('names %s as bad input', async (_what, path, code, prepare) => {
    await prepare();
    await expect(look(path)).rejects.toMatchObject({ code, exitCode: 2, message: expect.stringContaining(path.split('/')[0] ?? '') as unknown });
  });
});

describe('unpack', () => {
  test('into a new folder', async () => {
    const report = unpack.report(await unpack.run({ package: directory, output: 'site', caFile: [] }, context()));
    expect(await readdir(join(folder, 'site'))).toContain('docker');
    expect(report.text).toMatch(/^Unpacked .* into site: /);
  });
  test('T43 not from a damaged package: nothing is left', async () => {
    await flipByte('segment-0001.tar', 5000);
    await expect(unpack.run({ package: directory, output: 'site', caFile: [] }, context())).rejects.toMatchObject({ name: 'PackageError' });
    expect(await readdir(folder)).not.toContain('site');
  });
  test('what a run on another machine has left beside it stays, and is told', async () => {
    await mkdir(join(folder, '.site@elsewhere_0_7_0@0a@new'));
    const warnings: string[] = [];
    await unpack.run({ package: directory, output: 'site', caFile: [] }, { ...context(), logger: { ...silentLogger, warn: (text) => { warnings.push(text); } } });
    expect(warnings).toEqual([expect.stringContaining('is of a run on elsewhere')]);
    expect(await readdir(folder)).toContain('.site@elsewhere_0_7_0@0a@new');
  });
});

describe('diff', () => {
  test('a hotfix against its base says what it changes, in words and as data', async () => {
    const { box, base, patch } = exampleRelease();
    await writePackage(hotfixInput(patch, base), { box, outputDirectory: join(folder, 'hotfixes') });
    const [name = ''] = await readdir(join(folder, 'hotfixes'));
    const report = diff.report(await diff.run({ before: directory, after: join('hotfixes', name), caFile: [] }, context()));
    expect(report.findings).toEqual([]);
    expect(report.text).toMatch(/ differ; \d+ blobs? of .* are new$/);
    expect(Number(report.outputs['images'])).toBeGreaterThan(0);
  });
  test('a package and itself', async () => {
    expect(diff.report(await diff.run({ before: directory, after: directory, caFile: [] }, context())).text).toMatch(/\n\n0 addons and 0 images differ; 0 blobs of 0 B are new$/);
  });
});

describe('an address', () => {
  test.each(['', '/', '/manifest.json'])('with %j at its end is as good as a path', async (end) => {
    const address = `${pathToFileURL(directory).href}${end}`;
    expect(inspect.report(await inspect.run({ package: address, key: undefined, caFile: [] }, context())).findings).toEqual([]);
    expect(verifyPackage.report(await verifyPackage.run({ package: [address], quick: false, key: undefined, caFile: [] }, context())).findings).toEqual([]);
    await unpack.run({ package: address, output: `site${end.length}`, caFile: [] }, context());
    const copied = await runAction(createCopy({ readInput: () => Promise.resolve('') }), { source: `package:${address}`, destination: `store:copied${end.length}` }, context());
    expect(copied).toMatchObject({ exitCode: 0, report: { findings: [] } });
    expect(await readdir(join(folder, `copied${end.length}`))).toEqual(['docker']);
    expect(await readdir(join(folder, `site${end.length}`))).toContain('docker');
  });
  test('where there is no package', async () => {
    await expect(inspect.run({ package: pathToFileURL(folder).href, key: undefined, caFile: [] }, context())).rejects.toMatchObject({ code: 'NO_PACKAGE' });
    await expect(inspect.run({ package: 'gopher://example.com/a', key: undefined, caFile: [] }, context())).rejects.toMatchObject({ code: 'STORAGE_INVALID' });
  });
});

describe('serve', () => {
  test('a package is never written to', async () => {
    await expect(serve.run({ path: directory, port: 0, host: '127.0.0.1', writable: true, caFile: [] }, context())).rejects.toMatchObject({ code: 'USAGE' });
  });
  test('a package by its directory or its manifest', async () => {
    for (const path of [directory, join(directory, 'manifest.json'), pathToFileURL(directory).href]) {
      const session = await serve.run({ path, port: 0, host: '127.0.0.1', writable: false, caFile: [] }, context(AbortSignal.abort()));
      expect(session.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    }
  });
});
