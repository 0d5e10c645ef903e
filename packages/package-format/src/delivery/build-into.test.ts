import { mkdtemp, open as openFile, readdir, readFile, rm, writeFile, type FileHandle } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, silentLogger, type HttpClient } from '@slipway/core';
import { openStorage, type Storage } from '@slipway/storage';
import { exampleRelease, platformInput } from '../../../../test/support/packages.ts';
import { startScriptedS3, type ScriptedS3 } from '../../../../test/support/scripted-s3.ts';
import type { OpenBlob } from '../contents/blob-reader.ts';
import { planPackage } from '../planning/plan.ts';
import { buildPackage } from '../writing/write.ts';
import { buildInto, type BuildIntoOptions } from './build-into.ts';
import { promotePackage } from './promote.ts';

let folder: string;
let http: HttpClient;
let s3: ScriptedS3;
beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'slipway-into-'));
  http = createHttpClient();
  s3 = await startScriptedS3();
});
afterEach(async () => {
  http.close();
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

const { box, base } = exampleRelease();
const plan = planPackage(platformInput(base));
const candidate = 'acme-v1.0.0/candidate/acme-platform-v1.0.0-linux-multi';
const into = (storage: Storage, options: Partial<BuildIntoOptions> = {}): ReturnType<typeof buildInto> => buildInto(plan, { open: box.open, storage, logger: silentLogger, recordFor: () => '{}\n', ...options });

describe.each<[string, () => string]>([['a folder', () => join(folder, 'store')], ['S3', () => `s3+http://${s3.host}/packages`]])('into %s', (_name, address) => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await openStorage(address(), { cwd: folder, env: {}, http, logger: silentLogger, addSecret: () => undefined, now: () => new Date(), firstDelayMs: 1 });
  });
  const files = async (): Promise<Map<string, Buffer>> => {
    const found = new Map<string, Buffer>();
    for (const { path } of await storage.list(candidate)) found.set(path.slice(candidate.length + 1), (await storage.load(path))?.data ?? Buffer.alloc(0));
    return found;
  };

  test('the package is the same bytes as one that was written to disk, and nothing of it lies here', async () => {
    const { path } = await buildPackage(plan, { open: box.open, outputDirectory: join(folder, 'packages') });
    const before = await readdir(os.tmpdir());
    let advanced = 0;
    const { uploaded, manifest } = await into(storage, { progress: { advance: (bytes) => { advanced += bytes; } } });
    expect(uploaded).toMatchObject({ path: candidate, findings: [], bytes: expect.any(Number) as unknown });
    expect(uploaded.written).toBe(uploaded.files);
    expect(advanced).toBe(manifest.totals.bytes);
    const there = await files();
    expect([...there.keys()].sort()).toEqual((await readdir(path)).sort());
    for (const [name, data] of there) expect(data.equals(await readFile(join(path, name)))).toBe(true);
    expect((await readdir(os.tmpdir())).filter((name) => name.startsWith('slipway-upload-') && !before.includes(name))).toEqual([]);
  });
  test('another run sends nothing', async () => {
    await into(storage);
    expect((await into(storage)).uploaded).toMatchObject({ written: 0, bytes: 0, findings: [] });
  });
  test('a run that breaks off at a segment is gone on with', async () => {
    const broken: Storage = { ...storage, put: (path, source, options) => path.endsWith('segment-0003.tar') ? Promise.reject(new Error('the line is cut')) : storage.put(path, source, options) };
    await expect(into(broken)).rejects.toThrow('the line is cut');
    expect([...(await files()).keys()]).toEqual(['segment-0001.tar', 'segment-0002.tar']);
    const { uploaded } = await into(storage);
    expect(uploaded).toMatchObject({ written: uploaded.files - 2, findings: [] });
  });
  test('an upload that breaks off within a segment ends the run, and what it had opened', async () => {
    const broken: Storage = { ...storage, put: async (path, source, options) => {
      if (!path.endsWith('segment-0002.tar')) return storage.put(path, source, options);
      await source.open(0)[Symbol.asyncIterator]().next();
      throw new Error('the line is cut');
    } };
    const handles: FileHandle[] = [];
    const open: OpenBlob = async ({ digest }) => {
      const file = join(folder, digest);
      await writeFile(file, box.content.get(digest) ?? '');
      const handle = await openFile(file, 'r');
      handles.push(handle);
      return handle;
    };
    await expect(into(broken, { open })).rejects.toThrow('the line is cut');
    expect(handles.length).toBeGreaterThan(1);
    expect(handles.map(({ fd }) => fd)).toEqual(handles.map(() => -1));
  });
  test.each<[string, OpenBlob, string]>([
    ['cannot be read', () => Promise.reject(new Error('gone')), 'BLOB_UNREADABLE'], ['has other bytes', ({ size }) => Promise.resolve(Readable.from([Buffer.alloc(size, 'x')])), 'BLOB_WRONG'],
  ])('a blob that %s is named, and there is no package (T41)', async (_case, open, code) => {
    const last = plan.segments.flatMap(({ entries }) => entries.flatMap(({ content }) => content.kind === 'blob' ? [content.blob.digest] : [])).at(-1);
    await expect(into(storage, { open: (blob, options) => blob.digest === last ? open(blob, options) : box.open(blob, options) })).rejects.toMatchObject({ code });
    expect([...(await files()).keys()]).not.toContain('manifest.json');
    expect(s3.uploads.size).toBe(0);
  });
  test('a run that is stopped leaves no manifest', async () => {
    const stop = new AbortController();
    const stopping: OpenBlob = (blob, options) => { stop.abort(new Error('stopped')); return box.open(blob, options); };
    await expect(into(storage, { open: stopping, signal: stop.signal })).rejects.toThrow('stopped');
    expect([...(await files()).keys()]).not.toContain('manifest.json');
  });
});

test('what was released and moved is not made again; another plan of its name is refused', async () => {
  const storage = await openStorage(join(folder, 'store'), { cwd: folder, env: {}, http, logger: silentLogger, addSecret: () => undefined, now: () => new Date() });
  await into(storage);
  const name = 'acme-platform-v1.0.0-linux-multi';
  await promotePackage({ storage, candidate: { folder: 'acme-v1.0.0', name }, move: true, now: () => new Date(), logger: silentLogger });
  const { uploaded } = await into(storage, { open: () => Promise.reject(new Error('nothing is read')) });
  expect(uploaded).toMatchObject({ released: true, path: `acme-v1.0.0/packages/${name}`, written: 0, findings: [] });
  const input = platformInput(base);
  await expect(buildInto(planPackage({ ...input, mtime: input.mtime + 1 }), { open: box.open, storage, logger: silentLogger, recordFor: () => '{}\n' })).rejects.toMatchObject({ code: 'RELEASE_CONFLICT' });
  expect((await storage.list('')).filter(({ path }) => path.includes('/candidate/') && path.endsWith('.tar'))).toEqual([]);
});
