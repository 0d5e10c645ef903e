import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, silentLogger, type HttpClient } from '@slipway/core';
import { s3Error, startScriptedS3, type ScriptedS3 } from '../../../../test/support/scripted-s3.ts';
import { patternBytes, sourceOf, storageContract } from '../../../../test/support/storage-contract.ts';
import { openStorage } from '../factory.ts';
import type { Storage, StorageSource } from '../storage.ts';

let s3: ScriptedS3;
let http: HttpClient;
let said: string[];
const open = (address = `s3+http://${s3.host}/packages/acme`, env: Record<string, string> = {}): Promise<Storage> => openStorage(address, {
  cwd: '/', env, http, logger: { ...silentLogger, info: (text) => said.push(text), warn: (text) => said.push(text) }, addSecret: () => undefined, now: () => new Date(), firstDelayMs: 1,
});
beforeEach(async () => {
  s3 = await startScriptedS3({ pageSize: 2 });
  http = createHttpClient();
  said = [];
});
afterEach(async () => {
  http.close();
  await s3.close();
});

const part = 8 * 2 ** 20;
/** Of three parts, the last a short one. */
const large = patternBytes(2 * part + 1000);
const sha256 = createHash('sha256').update(large).digest('hex');
const key = 'acme/a.tar';
const put = async (source: StorageSource = sourceOf(large), options = {}): Promise<unknown> => (await open()).put('a.tar', source, options);
const partsSent = (): string[] => s3.calls.filter(({ operation }) => operation === 'UploadPart').map(({ query }) => query.get('partNumber') ?? '').sort();

describe('the contract, over lists in pages of two', () => {
  test.each(Object.entries(storageContract))('%s', async (_case, run) => {
    await run(await open(), { open, largeSize: 2 * part + 1000 });
    expect([...s3.uploads].filter(([, { key: of }]) => !of.includes('stopped'))).toEqual([]); // what was stopped by hand goes on the next time
  });
});

describe('Complete', () => {
  test('that answers 200 with an error that may pass is asked again (T83)', async () => {
    s3.fault = ({ operation, count }) => operation === 'CompleteMultipartUpload' && count < 2 ? { status: 200, body: s3Error('InternalError') } : undefined;
    expect(await put()).toMatchObject({ outcome: 'written', sha256 });
    expect(s3.objects.get(key)?.data.equals(large)).toBe(true);
  });
  test.each(['InternalError', 'InvalidPart'])('that answers 200 with %s to the end is a failure: nothing is there, no part is left (T83)', async (code) => {
    s3.fault = ({ operation }) => operation === 'CompleteMultipartUpload' ? { status: 200, body: s3Error(code) } : undefined;
    await expect(put()).rejects.toMatchObject({ code: 'STORAGE_FAILED', exitCode: 3, message: expect.stringContaining(code) as unknown });
    expect(s3.objects.size + s3.uploads.size).toBe(0);
    expect(s3.operations().slice(-2)).toEqual(['AbortMultipartUpload', 'ListParts']);
  });
  test.each([['nothing', ''], ['a page of a proxy', '<html><body>please log in</body></html>'], ['another document', '<ListPartsResult/>']])('that answers 200 with %s is a failure', async (_name, body) => {
    s3.fault = ({ operation }) => operation === 'CompleteMultipartUpload' ? { status: 200, body } : undefined;
    await expect(put()).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
    expect(s3.objects.size + s3.uploads.size).toBe(0);
  });
  test('whose answer is lost is looked at: the object is there', async () => {
    s3.fault = ({ operation, count }) => operation === 'CompleteMultipartUpload' && count === 0 ? { status: 200, cut: true, andDo: true } : undefined;
    expect(await put()).toMatchObject({ size: large.length, sha256 });
    expect(s3.objects.get(key)?.data.equals(large)).toBe(true);
    expect(s3.uploads.size).toBe(0);
  });
  test('that finds the object made meanwhile: equal content is fine, other content is not, no part is left (412)', async () => {
    const race = (data: Buffer) => (): void => { s3.fault = ({ operation }) => { if (operation === 'CompleteMultipartUpload') s3.objects.set(key, { data, etag: '"other"', meta: {} }); return undefined; }; };
    race(large)();
    expect(await put()).toMatchObject({ outcome: 'present', sha256 });
    s3.objects.clear();
    race(patternBytes(large.length, 9))();
    await expect(put()).rejects.toMatchObject({ code: 'STORAGE_EXISTS' });
    expect(s3.uploads.size).toBe(0);
  });
  test('with a conflict begins again (409)', async () => {
    s3.fault = ({ operation, count }) => operation === 'CompleteMultipartUpload' && count === 0 ? { status: 409, body: s3Error('ConditionalRequestConflict') } : undefined;
    expect(await put()).toMatchObject({ outcome: 'written', sha256 });
    expect(s3.operations().filter((name) => name === 'CreateMultipartUpload')).toHaveLength(2);
    expect(s3.uploads.size).toBe(0);
  });
  test('of a server that knows no conditions', async () => {
    s3.fault = ({ headers }) => headers['if-none-match'] !== undefined ? { status: 501, body: s3Error('NotImplemented') } : undefined;
    expect(await put()).toMatchObject({ outcome: 'written' });
    expect(await (await open()).put('small', sourceOf(Buffer.from('x')))).toMatchObject({ outcome: 'written' });
  });
});

describe('a part', () => {
  test.each([[500, ''], [503, s3Error('SlowDown')], [429, ''], [400, s3Error('RequestTimeout')]])('that fails with %i is sent again', async (status, body) => {
    s3.fault = ({ operation, count }) => operation === 'UploadPart' && count < 2 ? { status, body } : undefined;
    expect(await put()).toMatchObject({ outcome: 'written', sha256 });
  });
  test('whose connection is cut is sent again', async () => {
    s3.fault = ({ operation, count }) => operation === 'UploadPart' && count === 1 ? { status: 200, cut: true } : undefined;
    expect(await put()).toMatchObject({ outcome: 'written', sha256 });
  });
  test('that the server refuses ends the upload, and no part is left (T83)', async () => {
    s3.fault = ({ operation, query }) => operation === 'UploadPart' && query.get('partNumber') === '2' ? { status: 403, body: s3Error('AccessDenied') } : undefined;
    await expect(put()).rejects.toMatchObject({ code: 'STORAGE_DENIED', exitCode: 3 });
    expect(s3.objects.size + s3.uploads.size).toBe(0);
  });
  test('that arrives while the upload is ended makes it be ended once more (T83)', async () => {
    let ended = 0;
    s3.fault = ({ operation, query, key: of }) => {
      if (operation === 'UploadPart' && query.get('partNumber') === '3') return { status: 400, body: s3Error('EntityTooLarge') };
      if (operation !== 'AbortMultipartUpload') return undefined;
      ended += 1;
      const upload = s3.uploads.get(query.get('uploadId') ?? '');
      if (ended > 1 || upload === undefined) return undefined;
      upload.parts.clear();
      upload.parts.set(1, { data: Buffer.alloc(part), etag: '"late"' });
      return of === key ? { status: 204 } : undefined;
    };
    await expect(put()).rejects.toMatchObject({ code: 'STORAGE_FAILED' });
    expect(ended).toBe(2);
    expect(s3.uploads.size).toBe(0);
  });
  test('that never arrives leaves what is there for the next run (T84)', async () => {
    s3.fault = ({ operation, query }) => operation === 'UploadPart' && query.get('partNumber') === '2' ? { status: 503 } : undefined;
    await expect(put()).rejects.toMatchObject({ code: 'STORAGE_FAILED', retryable: true });
    s3.fault = undefined;
    s3.calls.length = 0;
    let advanced = 0;
    expect(await put(sourceOf(large), { progress: { advance: (bytes: number) => { advanced += bytes; } } })).toMatchObject({ outcome: 'written', sha256 });
    expect(partsSent()).toEqual(['2']);
    expect(advanced).toBe(large.length);
    expect(said.join('\n')).toContain('2 of 3 parts are there');
  });
});

describe('an unfinished upload of an earlier run (T84)', () => {
  const begin = (id: string, parts: readonly [number, Buffer][], meta: Record<string, string> = { 'x-amz-meta-sha256': sha256 }): void => {
    s3.uploads.set(id, { key, initiated: '2026-01-01T00:00:00Z', meta, parts: new Map(parts.map(([number, data]) => [number, { data, etag: `"${createHash('md5').update(data).digest('hex')}"` }])) });
  };
  test('is gone on with, and only what lacks is sent', async () => {
    begin('one', [[1, large.subarray(0, part)], [3, large.subarray(2 * part)]]);
    expect(await put()).toMatchObject({ outcome: 'written', sha256 });
    expect(partsSent()).toEqual(['2']);
    expect(s3.uploads.size).toBe(0);
  });
  test('with a part of other content: that part is sent again', async () => {
    begin('one', [[1, patternBytes(part, 7)], [2, large.subarray(part, 2 * part)]]);
    expect(await put()).toMatchObject({ outcome: 'written', sha256 });
    expect(partsSent()).toEqual(['1', '3']);
    expect(s3.objects.get(key)?.data.equals(large)).toBe(true);
  });
  test('that was cut otherwise is ended, and so is the smaller of two', async () => {
    begin('otherwise', [[1, large.subarray(0, part - 1)]]);
    begin('empty', []);
    begin('best', [[2, large.subarray(part, 2 * part)]]);
    s3.uploads.set('neighbour', { key: `${key}.sig`, initiated: '2026-01-01T00:00:00Z', meta: {}, parts: new Map() });
    expect(await put()).toMatchObject({ outcome: 'written', sha256 });
    expect([...s3.uploads.keys()]).toEqual(['neighbour']);
    expect(partsSent()).toEqual(['1', '3']);
  });
  test('that began for other content does not give its sha256 to ours', async () => {
    begin('one', [[1, large.subarray(0, part)]], { 'x-amz-meta-sha256': 'a'.repeat(64) });
    expect(await put()).toMatchObject({ outcome: 'written', sha256 });
    expect(s3.objects.get(key)?.meta).toEqual({ 'x-amz-meta-sha256': sha256 });
    expect(s3.objects.get(key)?.data.equals(large)).toBe(true);
  });
  test('cannot be looked for: one begins anew, as on OSS', async () => {
    s3.fault = ({ operation }) => operation === 'ListMultipartUploads' ? { status: 501, body: s3Error('NotImplemented') } : undefined;
    expect(await put()).toMatchObject({ outcome: 'written', sha256 });
  });
});

test('content that is not announced is told by reading, not by the ETag (T84)', async () => {
  const storage = await open();
  await storage.put('a.tar', sourceOf(large, { announced: false }));
  expect(await storage.stat('a.tar')).toEqual({ size: large.length });
  expect(s3.objects.get(key)?.etag).toMatch(/-3"$/);
  expect(await storage.put('a.tar', sourceOf(large))).toMatchObject({ outcome: 'present', sha256 });
  await expect(storage.put('a.tar', sourceOf(patternBytes(large.length, 8)))).rejects.toMatchObject({ code: 'STORAGE_EXISTS' });
});

test('a run that is stopped leaves its parts to the next one, and sends nothing more', async () => {
  const stop = new AbortController();
  const source: StorageSource = { ...sourceOf(large), open: () => Readable.from((async function* () {
    yield large.subarray(0, part + 1);
    while (s3.uploads.values().next().value?.parts.size !== 1) await new Promise(setImmediate);
    stop.abort(new Error('stopped'));
    yield large.subarray(part + 1);
  })()) };
  await expect(put(source, { signal: stop.signal })).rejects.toThrow('stopped');
  expect(s3.objects.size).toBe(0);
  s3.calls.length = 0;
  expect(await put()).toMatchObject({ outcome: 'written', sha256 });
  expect(partsSent()).toEqual(['2', '3']);
});

describe('what is told', () => {
  test.each<[string, number, string, string, string]>([
    ['a wrong secret', 403, s3Error('SignatureDoesNotMatch'), 'STORAGE_DENIED', 'secret is wrong'],
    ['a wrong clock', 403, s3Error('RequestTimeTooSkewed'), 'STORAGE_DENIED', 'clock'],
    ['another region', 301, '<Error><Code>PermanentRedirect</Code><Region>eu-west-1</Region></Error>', 'STORAGE_INVALID', '?region=eu-west-1'],
    ['a full server', 507, s3Error('XMinioStorageFull'), 'STORAGE_FULL', 'it goes on where it was'],
    ['no bucket', 404, s3Error('NoSuchBucket'), 'STORAGE_INVALID', 'make the bucket'],
  ])('%s', async (_name, status, body, code, hint) => {
    s3.fault = ({ operation }) => operation === 'PutObject' ? { status, body } : undefined;
    const storage = await open(undefined, { [`SLIPWAY_AUTH_${s3.host.replace(/[.:]/g, '_')}`]: 'key:secret value' });
    await expect(storage.put('x', sourceOf(Buffer.from('x')))).rejects.toMatchObject({ code, ...(hint === '' ? {} : { hint: expect.stringContaining(hint) as unknown }), message: expect.not.stringContaining('secret value') as unknown });
  });
  test('no login: which variable it is looked for in', async () => {
    s3.fault = () => ({ status: 403, body: s3Error('AccessDenied') });
    await expect((await open()).stat('x')).rejects.toMatchObject({ code: 'STORAGE_DENIED', hint: expect.stringContaining(`SLIPWAY_AUTH_${s3.host.replace(/[.:]/g, '_')}`) as unknown });
  });
  test('a bucket that is not there is no absent file', async () => {
    const storage = await open(`s3+http://${s3.host}/other-bucket`);
    await expect(storage.load('index.json')).rejects.toMatchObject({ code: 'STORAGE_INVALID' });
    await expect(storage.list('')).rejects.toMatchObject({ code: 'STORAGE_INVALID' });
  });
  test('a server that is not there could not be looked at', async () => {
    await s3.close();
    await expect((await open()).stat('x')).rejects.toMatchObject({ code: 'STORAGE_FAILED', exitCode: 3, hint: expect.stringContaining('nothing listens there') as unknown });
  });
  test('two that replace one file at once: one of them is told (DR14)', async () => {
    const storage = await open();
    await storage.replace('index.json', Buffer.from('1'), { version: undefined });
    const seen = await storage.load('index.json');
    s3.fault = ({ operation }) => { if (operation === 'PutObject') s3.objects.set('acme/index.json', { data: Buffer.from('other'), etag: '"other"', meta: {} }); return undefined; };
    expect(await storage.replace('index.json', Buffer.from('2'), { version: seen?.version })).toBe(false);
    expect(s3.objects.get('acme/index.json')?.data.toString()).toBe('other');
  });
});

describe('a list', () => {
  const page = (token: string): string => `<ListBucketResult><IsTruncated>true</IsTruncated>${token === '' ? '' : `<NextContinuationToken>${token}</NextContinuationToken>`}<Contents><Key>acme/a</Key><Size>1</Size></Contents></ListBucketResult>`;
  test.each<[string, (count: number) => string]>([
    ['that goes round in circles', (count) => `t${count % 3}`], ['that repeats itself', () => 't'], ['that says there is more, and not where', () => ''],
  ])('%s is a failure, not a part of it', async (_name, token) => {
    s3.fault = ({ operation, count }) => operation === 'ListObjectsV2' ? { status: 200, body: page(token(count)) } : undefined;
    await expect((await open()).list('')).rejects.toMatchObject({ code: 'STORAGE_FAILED', message: expect.stringContaining('does not go on') as unknown });
    expect(s3.operations().filter((name) => name === 'ListObjectsV2').length).toBeLessThan(6);
  });
});
