import { createHash, generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, silentLogger, type HttpClient } from '@slipway/core';
import { openStorage, StorageError, type Storage } from '@slipway/storage';
import { exampleRelease, hotfixInput, platformInput } from '../../../../test/support/packages.ts';
import { startScriptedS3, type ScriptedS3 } from '../../../../test/support/scripted-s3.ts';
import { planPackage } from '../planning/plan.ts';
import { parseSigningKey, parseVerificationKey } from '../signature.ts';
import { buildPackage } from '../writing/write.ts';
import { promotePackage, type PromoteOptions, type Promotion } from './promote.ts';
import { uploadPackage, type UploadedPackage, type UploadOptions } from './upload.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signingKey = parseSigningKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
const key = parseVerificationKey(publicKey.export({ type: 'spki', format: 'pem' }).toString());

let folder: string;
let directory: string;
let http: HttpClient;
let s3: ScriptedS3;
beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'slipway-delivery-'));
  directory = await build('first');
  http = createHttpClient();
  s3 = await startScriptedS3();
});
afterEach(async () => {
  http.close();
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

async function build(output: string, { signed = true, input = platformInput(exampleRelease().base) } = {}): Promise<string> {
  const { box } = exampleRelease();
  const { path } = await buildPackage(planPackage(input), { open: box.open, outputDirectory: join(folder, output), ...(signed ? { signingKey } : {}) });
  return path;
}
const open = (address: string): Promise<Storage> => openStorage(address, { cwd: folder, env: {}, http, logger: silentLogger, addSecret: () => undefined, now: () => new Date(), firstDelayMs: 1 });
const segments = [1, 2, 3, 4, 5].map((number) => `segment-000${number}.tar`);
const name = 'acme-platform-v1.0.0-linux-multi';
const candidate = `acme-v1.0.0/candidate/${name}`;
const upload = async (storage: Storage, from = directory, options: Partial<UploadOptions> = {}): Promise<UploadedPackage[]> => uploadPackage(from, { storage, key, logger: silentLogger, recordFor: ({ path }) => `{"path":"${path}"}\n`, ...options });
const promote = async (storage: Storage, options: Partial<PromoteOptions> = {}): Promise<Promotion> =>
  promotePackage({ storage, candidate: { folder: 'acme-v1.0.0', name }, now: () => new Date('2026-03-09T10:00:00Z'), logger: silentLogger, by: { by: 'ann' }, ...options });
const paths = async (storage: Storage): Promise<string[]> => (await storage.list('')).map(({ path }) => path);
const text = async (storage: Storage, path: string): Promise<string | undefined> => (await storage.load(path))?.data.toString();

describe.each<[string, () => string]>([['a folder', () => join(folder, 'store')], ['S3', () => `s3+http://${s3.host}/packages/rel`]])('in %s', (_medium, address) => {
  let storage: Storage;
  beforeEach(async () => { storage = await open(address()); });
  afterEach(() => storage.close());

  test('an upload lies under candidate, proven, with its record beside it; no index yet (R22, R29, R48, T86)', async () => {
    const [uploaded] = await upload(storage);
    expect(uploaded).toMatchObject({ path: candidate, findings: [] });
    expect(uploaded?.written).toBe(uploaded?.files);
    const there = await paths(storage);
    expect(there.filter((path) => !path.startsWith(`${candidate}/`))).toEqual([`${candidate}.release.json`]);
    expect(there.filter((path) => path.startsWith(`${candidate}/`)).map((path) => path.slice(candidate.length + 1))).toEqual([
      'INSTALL.md', 'checksums.txt', 'checksums.txt.sig', 'install.sh', 'manifest.json', 'manifest.json.sig', ...segments,
    ]);
  });
  test('another run sends nothing (T47), also of a package that was built again and signed anew', async () => {
    await upload(storage);
    const [again] = await upload(storage);
    expect(again).toMatchObject({ written: 0, bytes: 0, findings: [] });
    const rebuilt = await build('second');
    expect(await readFile(join(rebuilt, 'manifest.json.sig'))).not.toEqual(await readFile(join(directory, 'manifest.json.sig')));
    expect((await upload(storage, rebuilt))[0]).toMatchObject({ written: 0, findings: [] });
  });
  test('a signature of another key is not taken for ours', async () => {
    await upload(storage);
    const other = parseVerificationKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString());
    await expect(upload(storage, await build('second'), { key: other })).rejects.toMatchObject({ code: 'STORAGE_EXISTS' });
  });
  test('a run that breaks off at any file leaves no manifest, and the next one sends what lacks (T84, T86)', async () => {
    const files = [...segments, 'INSTALL.md', 'install.sh', 'checksums.txt', 'checksums.txt.sig', 'manifest.json.sig', 'manifest.json'];
    for (const [at, file] of files.entries()) {
      const broken: Storage = { ...storage, put: (path, source, options) => path === `${candidate}/${file}` ? Promise.reject(new Error('the line is cut')) : storage.put(path, source, options) };
      await expect(upload(broken)).rejects.toThrow('the line is cut');
      expect((await paths(storage)).map((path) => path.slice(candidate.length + 1)).sort()).toEqual(files.slice(0, at).sort());
      await expect(promote(storage)).rejects.toMatchObject({ code: 'NOT_CANDIDATE' });
    }
    expect((await upload(storage))[0]).toMatchObject({ written: 1, findings: [] });
  });
  test('a package of the same name with other content is refused, what is there stays (DR14)', async () => {
    await upload(storage);
    const input = platformInput(exampleRelease().base);
    const other = await build('other', { input: { ...input, mtime: input.mtime + 1 } });
    await expect(upload(storage, other)).rejects.toMatchObject({ code: 'STORAGE_EXISTS', exitCode: 2 });
    expect(await text(storage, `${candidate}/checksums.txt`)).toBe(await readFile(join(directory, 'checksums.txt'), 'utf8'));
  });
  test('promote writes index and latest, once; a second run changes nothing (R22, DR14)', async () => {
    await upload(storage);
    const digest = `sha256:${createHash('sha256').update(await readFile(join(directory, 'manifest.json'))).digest('hex')}`;
    expect(await promote(storage, { key })).toMatchObject({ outcome: 'released', path: candidate, latest: 'v1.0.0', findings: [] });
    const index = await text(storage, 'index.json') ?? '';
    expect(JSON.parse(index)).toMatchObject({ formatVersion: 1, products: { acme: { latest: 'v1.0.0', versions: [{ version: 'v1.0.0', path: 'acme-v1.0.0', packages: [{ name, path: candidate, manifest: digest, signed: true, released: '2026-03-09T10:00:00.000Z' }], hotfixes: [] }] } } });
    expect(await text(storage, 'latest/acme.txt')).toBe(`${candidate}\n`);
    expect(await promote(storage, { now: () => new Date('2027-01-01T00:00:00Z') })).toMatchObject({ outcome: 'unchanged' });
    expect(await text(storage, 'index.json')).toBe(index);
  });
  test('a run that was killed between index and latest is put right by the next (T86)', async () => {
    await upload(storage);
    const killed: Storage = { ...storage, replace: (path, data, options) => path.startsWith('latest/') ? Promise.reject(new Error('killed')) : storage.replace(path, data, options) };
    await expect(promote(killed)).rejects.toThrow('killed');
    expect(await text(storage, 'latest/acme.txt')).toBeUndefined();
    expect(await promote(storage)).toMatchObject({ outcome: 'released' });
    expect(await text(storage, 'latest/acme.txt')).toBe(`${candidate}\n`);
  });
  test('what another promote writes at the same time is not lost', async () => {
    await upload(storage);
    const other = JSON.stringify({ formatVersion: 1, products: { other: { versions: [] } } });
    let raced = false;
    const racing: Storage = { ...storage, replace: async (path, data, options) => {
      if (path === 'index.json' && !raced) { raced = true; await storage.replace('index.json', Buffer.from(other), { version: undefined }); }
      return storage.replace(path, data, options);
    } };
    expect(await promote(racing)).toMatchObject({ outcome: 'released' });
    expect(Object.keys((JSON.parse(await text(storage, 'index.json') ?? '') as { products: object }).products)).toEqual(['acme', 'other']);
  });
  test('a dry run writes nothing', async () => {
    await upload(storage);
    const before = await paths(storage);
    expect(await promote(storage, { dryRun: true, qa: { decision: 'pass' } })).toMatchObject({ outcome: 'planned', latest: 'v1.0.0' });
    expect(await promote(storage, { dryRun: true, qa: { decision: 'fail' } })).toMatchObject({ outcome: 'planned' });
    expect(await paths(storage)).toEqual(before);
  });
  test('a fail is recorded and keeps the package back until somebody says pass (R44)', async () => {
    await upload(storage);
    expect(await promote(storage, { qa: { decision: 'fail', reason: 'login is broken' } })).toMatchObject({ outcome: 'failed', decision: { by: 'ann' } });
    await expect(promote(storage)).rejects.toMatchObject({ code: 'QA_FAILED', exitCode: 1, message: `${name} was refused by ann on 2026-03-09: login is broken` });
    expect(await text(storage, 'index.json')).toBeUndefined();
    expect(await promote(storage, { qa: { decision: 'pass', reason: 'it was the test' } })).toMatchObject({ outcome: 'released' });
    expect(JSON.parse(await text(storage, `${candidate}.qa.json`) ?? '')).toMatchObject({ decisions: [{ decision: 'fail', reason: 'login is broken' }, { decision: 'pass', reason: 'it was the test' }] });
    expect(JSON.parse(await text(storage, 'index.json') ?? '')).toMatchObject({ products: { acme: { versions: [{ packages: [{ qa: { decision: 'pass', by: 'ann' } }] }] } } });
  });
  test('an index that cannot be read is left alone', async () => {
    await upload(storage);
    await storage.replace('index.json', Buffer.from('{"broken'), { version: undefined });
    await expect(promote(storage)).rejects.toMatchObject({ code: 'INDEX_INVALID' });
    expect(await text(storage, 'index.json')).toBe('{"broken');
  });
  test('a signature that must be there and is not keeps it back (T45)', async () => {
    const unsigned = await build('unsigned', { signed: false });
    expect((await uploadPackage(unsigned, { storage, logger: silentLogger, recordFor: () => '{}' }))[0]).toMatchObject({ findings: [] });
    expect(await promote(storage, { key })).toMatchObject({ outcome: 'refused', findings: [{ code: 'signature' }, { code: 'signature' }] });
    expect(await text(storage, 'index.json')).toBeUndefined();
  });
});

test('where nothing can be replaced, the record of the first run stays', async () => {
  const storage = await open('store');
  const rigid: Storage = { ...storage, replace: async (path, data, options) => {
    if (await storage.stat(path) !== undefined) throw new StorageError('STORAGE_UNSUPPORTED', 'nothing is replaced');
    return storage.replace(path, data, options);
  } };
  await upload(rigid, directory, { recordFor: () => 'first' });
  await storage.remove?.(`${candidate}/manifest.json`);
  expect((await upload(rigid, directory, { recordFor: () => 'second' }))[0]).toMatchObject({ written: 1, findings: [] });
  expect(await text(storage, `${candidate}.release.json`)).toBe('first');
});

test('a hotfix goes to the folder of its base, and into the index there (R29, R41)', async () => {
  const storage = await open('store');
  const { base, patch } = exampleRelease();
  const from = await build('fix', { input: hotfixInput(patch, base) });
  const [uploaded] = await upload(storage, from);
  expect(uploaded?.path).toBe('acme-v1.0.0/candidate/acme-hotfix-v1.0.0-hotfix1-linux-multi');
  expect(await promote(storage, { candidate: { folder: 'acme-v1.0.0', name: 'acme-hotfix-v1.0.0-hotfix1-linux-multi' }, move: true })).toMatchObject({ outcome: 'released', path: 'acme-v1.0.0/hotfixes/20260309/packages/acme-hotfix-v1.0.0-hotfix1-linux-multi' });
  expect(JSON.parse(await text(storage, 'index.json') ?? '')).toMatchObject({ products: { acme: { versions: [{ version: 'v1.0.0', packages: [], hotfixes: [{ version: 'v1.0.0-hotfix1' }] }] } } });
  expect(await text(storage, 'latest/acme.txt')).toBeUndefined();
});

test('a folder can move a release out of candidate; a run that is killed after that is put right by the next', async () => {
  const storage = await open('store');
  await upload(storage);
  const killed: Storage = { ...storage, replace: () => Promise.reject(new Error('killed')) };
  await expect(promote(killed, { move: true })).rejects.toThrow('killed');
  const path = `acme-v1.0.0/packages/${name}`;
  expect(await promote(storage, { move: true })).toMatchObject({ outcome: 'released', path });
  expect(await promote(storage, { move: true })).toMatchObject({ outcome: 'unchanged', path });
  expect(await text(storage, 'latest/acme.txt')).toBe(`${path}\n`);
  expect(await storage.stat(`${candidate}/manifest.json`)).toBeUndefined();
});

test('what was released and moved is not uploaded again; another package of its name is refused (T47)', async () => {
  const storage = await open('store');
  await upload(storage);
  await promote(storage, { move: true });
  const before = await paths(storage);
  const path = `acme-v1.0.0/packages/${name}`;
  for (const from of [directory, await build('second')]) expect((await upload(storage, from))[0]).toMatchObject({ released: true, path, address: join(folder, 'store', path), written: 0, findings: [] });
  expect(await paths(storage)).toEqual(before);
  const input = platformInput(exampleRelease().base);
  const other = await build('other', { input: { ...input, mtime: input.mtime + 1 } });
  await expect(upload(storage, other)).rejects.toMatchObject({ code: 'RELEASE_CONFLICT', exitCode: 2, hint: expect.stringContaining('another version') as unknown });
  expect(await paths(storage)).toEqual(before);
  await rm(join(folder, 'store', path, 'segment-0002.tar'));
  expect((await upload(storage))[0]?.findings.map(({ code, subject }) => `${code} ${subject}`)).toEqual(['missing segment-0002.tar']);
});

describe('damage in the storage keeps a package back', () => {
  test('a folder is read: a byte is enough', async () => {
    const storage = await open('store');
    await upload(storage);
    const file = join(folder, 'store', candidate, 'segment-0002.tar');
    const bytes = await readFile(file);
    bytes[700] = (bytes[700] ?? 0) ^ 1;
    await writeFile(file, bytes);
    const promotion = await promote(storage);
    expect(promotion).toMatchObject({ outcome: 'refused', proof: 'read' });
    expect(promotion.findings.map(({ subject }) => subject).join()).toContain('segment-0002.tar');
    expect(await promote(storage, { proof: 'sizes' })).toMatchObject({ outcome: 'released', proof: 'sizes' });
  });
  test('a segment that is longer, and a file that is not of the package', async () => {
    const storage = await open('store');
    await upload(storage);
    await appendFile(join(folder, 'store', candidate, 'segment-0001.tar'), 'x');
    await writeFile(join(folder, 'store', candidate, 'segment-0006.tar'), 'x');
    expect((await promote(storage, { proof: 'sizes' })).findings.map(({ subject, code }) => `${code} ${subject}`)).toEqual(['extra segment-0006.tar', 'oversized segment-0001.tar']);
    expect(await text(storage, 'index.json')).toBeUndefined();
  });
  test('S3 knows the checksums: another object under the name of a segment', async () => {
    const storage = await open(`s3+http://${s3.host}/packages`);
    await upload(storage);
    expect(await promote(storage, { dryRun: true })).toMatchObject({ outcome: 'planned', proof: 'checksums' });
    const there = s3.objects.get(`${candidate}/segment-0002.tar`);
    if (there === undefined) throw new Error('no segment');
    s3.objects.set(`${candidate}/segment-0002.tar`, { ...there, meta: { 'x-amz-meta-sha256': 'f'.repeat(64) } });
    expect(await promote(storage)).toMatchObject({ outcome: 'refused', findings: [{ code: 'damaged', subject: 'segment-0002.tar' }] });
  });
});

test('what cannot be looked at is not called damaged, and nothing is released', async () => {
  const storage = await open(`s3+http://${s3.host}/packages`);
  await upload(storage);
  s3.fault = ({ operation, headers }) => operation === 'GetObject' && headers.range !== undefined ? { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' } : undefined;
  const { outcome, findings } = await promote(storage);
  expect(outcome).toBe('refused');
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['unknown']));
  expect(s3.objects.has('index.json')).toBe(false);
});
