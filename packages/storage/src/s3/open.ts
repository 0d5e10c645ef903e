import { Readable } from 'node:stream';
import { readBody, recycle } from '@slipway/core';
import { StorageError } from '../errors.ts';
import type { StorageOptions } from '../options.ts';
import { bytesSource } from '../source.ts';
import type { CurrentFile, ListedFile, StorageMedium, StorageSource, StoredFile, TransferOptions } from '../storage.ts';
import { objectUrl, parseS3Address } from './address.ts';
import { metadataOf, uploadInParts, type UploadContext } from './multipart.ts';
import { leastPartSize } from './parts.ts';
import { createS3Client } from './requests.ts';
import { childrenOf, childText, parseXml } from './xml.ts';

const maxCurrent = 64 * 2 ** 20;
/** Of a list, each of 1,000 files. */
const maxPages = 10_000;

/** Storage that speaks S3: Amazon's, MinIO, OSS and others. */
export function openS3(text: string, options: StorageOptions): StorageMedium {
  const address = parseS3Address(text, options.env);
  const client = createS3Client(address, options);
  const keyOf = (path: string): string => [address.prefix, path].filter((each) => each !== '').join('/');
  const addressOf = (path: string): string => `${[address.text[0], path].filter((each) => each !== '').join('/')}${address.text[1]}`;

  const stat = async (path: string): Promise<StoredFile | undefined> => {
    const { failure, headers } = await client.ask({ method: 'HEAD', path, subject: `looking at ${addressOf(path)}`, accept: ({ status }) => status === 404 });
    if (failure !== undefined) return undefined;
    const size = Number(headers['content-length'] ?? NaN);
    if (!Number.isSafeInteger(size)) throw new StorageError('STORAGE_FAILED', `${addressOf(path)}: the answer names no size`);
    const sha256 = headers['x-amz-meta-sha256'];
    return { size, ...(typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? { sha256 } : {}) };
  };

  /** Puts a small object under a condition; false when that does not hold. */
  const putWhole = async (path: string, data: Uint8Array, { condition, source, signal }: { readonly condition: Readonly<Record<string, string>>; readonly source: Pick<StorageSource, 'sha256'>; readonly signal?: AbortSignal | undefined }): Promise<boolean> => {
    const request = { method: 'PUT', path, body: data, subject: `uploading ${addressOf(path)}`, signal } as const;
    const headers = { 'content-type': 'application/octet-stream', ...metadataOf(source) };
    const { failure } = await client.ask({ ...request, headers: { ...headers, ...condition }, accept: ({ status }) => status === 412 || status === 409 || status === 501 || status === 304 });
    if (failure === undefined) return true;
    if (failure.status !== 501) return false;
    await client.ask({ ...request, headers }); // a server that knows no conditions
    return true;
  };

  const write = async (path: string, source: StorageSource, { signal, progress }: TransferOptions): Promise<'written' | 'exists'> => {
    if (source.size > leastPartSize) {
      const context: UploadContext = { client, path, key: keyOf(path), name: addressOf(path), logger: options.logger };
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await uploadInParts(context, source, { ...(signal === undefined ? {} : { signal }), ...(progress === undefined ? {} : { progress }) });
        const made = await stat(path);
        if (made === undefined && attempt < 3) continue; // a conflict with somebody who did not finish
        if (outcome === 'exists' || made === undefined) return 'exists';
        if (made.size === source.size && (made.sha256 === undefined || source.sha256 === undefined || made.sha256 === source.sha256)) return 'written';
        // an upload that had begun for other content: what it says of itself is not of these bytes
        await client.ask({ method: 'DELETE', path, subject: `removing ${addressOf(path)}`, signal });
        if (attempt >= 3) throw new StorageError('STORAGE_FAILED', `${addressOf(path)} became ${made.size} bytes with sha256 ${made.sha256 ?? 'unknown'} instead of what was sent`);
      }
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of source.open(0) as AsyncIterable<Uint8Array>) {
      signal?.throwIfAborted();
      chunks.push(Buffer.from(chunk));
      recycle(chunk);
    }
    const data = Buffer.concat(chunks);
    const done = await putWhole(path, data, { condition: { 'if-none-match': '*' }, source: bytesSource(data), signal });
    if (done) progress?.advance(data.length);
    return done ? 'written' : 'exists';
  };

  const load = async (path: string): Promise<CurrentFile | undefined> => {
    const answer = await client.send({ method: 'GET', path, subject: `reading ${addressOf(path)}`, accept: ({ status, code }) => status === 404 && code !== 'NoSuchBucket' });
    if (answer.failure !== undefined) return undefined;
    const { etag } = answer.headers;
    const data = await readBody(answer, maxCurrent, objectUrl(address, path));
    if (etag === undefined) throw new StorageError('STORAGE_FAILED', `${addressOf(path)}: the answer has no ETag`);
    return { data, version: etag };
  };

  return {
    name: addressOf(''), addressOf, stat, write,
    async read(path, { start = 0, end, signal }) {
      if (end !== undefined && start >= end) return Readable.from([]);
      const whole = start === 0 && end === undefined;
      const answer = await client.send({
        method: 'GET', path, subject: `reading ${addressOf(path)}`, large: true, signal, ...(whole ? {} : { headers: { range: `bytes=${start}-${end === undefined ? '' : end - 1}` } }),
        accept: ({ status, code }) => status === 416 || (status === 404 && code !== 'NoSuchBucket'),
      });
      if (answer.failure?.status === 404) throw new StorageError('STORAGE_NOT_FOUND', `there is no ${addressOf(path)}`);
      if (answer.failure !== undefined) return Readable.from([]);
      if (whole || answer.status === 206) return answer.body;
      answer.body.destroy();
      throw new StorageError('STORAGE_UNSUPPORTED', `${address.endpoint.host} does not read parts of files`);
    },
    async list(folder) {
      const files: ListedFile[] = [];
      const prefix = keyOf(folder) === '' ? '' : `${keyOf(folder)}/`;
      const skip = address.prefix === '' ? 0 : address.prefix.length + 1;
      const tokens = new Set<string>();
      for (let token = ''; ;) {
        const { text: answer } = await client.ask({ method: 'GET', query: { 'list-type': '2', prefix, ...(token === '' ? {} : { 'continuation-token': token }) }, subject: `listing ${addressOf(folder)}` });
        const document = parseXml(answer);
        if (document?.name !== 'ListBucketResult') throw new StorageError('STORAGE_FAILED', `${addressOf(folder)}: a list was answered with something else than S3 answers`);
        for (const object of childrenOf(document, 'Contents')) {
          const key = childText(object, 'Key') ?? '';
          // consoles make empty objects for folders
          if (key.startsWith(prefix) && !key.endsWith('/')) files.push({ path: key.slice(skip), size: Number(childText(object, 'Size')) });
        }
        const next = childText(document, 'NextContinuationToken') ?? '';
        if (childText(document, 'IsTruncated') !== 'true') return files;
        // one that leads back to where it was has no end; a part is not the whole
        if (next === '' || tokens.has(next) || tokens.size >= maxPages) throw new StorageError('STORAGE_FAILED', `${addressOf(folder)}: the list does not go on where it says that it does; ${files.length} files were listed`);
        tokens.add(next);
        token = next;
      }
    },
    async overwrite(path, data, { signal }) {
      await putWhole(path, data, { condition: {}, source: bytesSource(data), signal });
    },
    exchange: {
      load,
      async replace(path, data, { version, signal }) {
        // also for servers that take no notice of conditions
        if ((await load(path))?.version !== version) return false;
        return putWhole(path, data, { condition: version === undefined ? { 'if-none-match': '*' } : { 'if-match': version }, source: bytesSource(data), signal });
      },
    },
    async remove(path) {
      await client.ask({ method: 'DELETE', path, subject: `removing ${addressOf(path)}`, accept: ({ status }) => status === 404 });
    },
  };
}
