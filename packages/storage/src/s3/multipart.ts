import { createHash } from 'node:crypto';
import { errorMessage, isSlipwayError, recycle, type Logger } from '@slipway/core';
import { StorageError } from '../errors.ts';
import type { StorageSource, TransferOptions } from '../storage.ts';
import { isBusy, parseFailure } from './failures.ts';
import { planParts, sizeOfPart, type PartPlan } from './parts.ts';
import type { S3Client } from './requests.ts';
import { childrenOf, childText, parseXml, type XmlElement } from './xml.ts';

export interface UploadContext {
  readonly client: S3Client;
  /** Below the prefix. */
  readonly path: string;
  /** The key as the server lists it. */
  readonly key: string;
  /** For people. */
  readonly name: string;
  readonly logger: Logger;
}

/** A part as the server has it. */
interface Part {
  readonly number: number;
  readonly size: number;
  readonly etag: string;
}

const malformed = (name: string, what: string): StorageError => new StorageError('STORAGE_FAILED', `${name}: ${what} was answered with something else than S3 answers`);

function documentOf(text: string, root: string, { name, what }: { readonly name: string; readonly what: string }): XmlElement {
  const document = parseXml(text);
  if (document?.name !== root) throw malformed(name, what);
  return document;
}

/** The uploads of this very key that somebody began and did not end, newest first; none where the server cannot list them. */
async function findUploads({ client, path, key, name }: UploadContext, signal: AbortSignal | undefined): Promise<string[]> {
  const { failure, text } = await client.ask({ method: 'GET', query: { uploads: '', prefix: key }, subject: `looking for an unfinished upload of ${name}`, accept: ({ status }) => status === 400 || status === 403 || status === 404 || status === 405 || status === 501, signal });
  if (failure !== undefined) return [];
  const uploads = childrenOf(documentOf(text, 'ListMultipartUploadsResult', { name: path, what: 'a list of uploads' }), 'Upload').filter((upload) => childText(upload, 'Key') === key);
  return uploads.sort((a, b) => (childText(b, 'Initiated') ?? '') < (childText(a, 'Initiated') ?? '') ? -1 : 1).flatMap((upload) => childText(upload, 'UploadId') ?? []);
}

/** The parts of an upload; undefined when there is no such upload any more. */
export async function listParts({ client, path, name }: UploadContext, uploadId: string, signal?: AbortSignal): Promise<Part[] | undefined> {
  const parts: Part[] = [];
  for (let marker = ''; ;) {
    const { failure, text } = await client.ask({ method: 'GET', path, query: { uploadId, ...(marker === '' ? {} : { 'part-number-marker': marker }) }, subject: `listing the parts of ${name}`, accept: ({ status }) => status === 404, signal });
    if (failure !== undefined) return undefined;
    const document = documentOf(text, 'ListPartsResult', { name, what: 'a list of parts' });
    for (const part of childrenOf(document, 'Part')) {
      parts.push({ number: Number(childText(part, 'PartNumber')), size: Number(childText(part, 'Size')), etag: childText(part, 'ETag') ?? '' });
    }
    const next = childText(document, 'NextPartNumberMarker') ?? '';
    if (childText(document, 'IsTruncated') !== 'true' || next === '' || next === marker) return parts;
    marker = next;
  }
}

/** Ends an upload and proves that none of its parts is left to be paid for; a part that was under way may need it twice (T83). */
export async function abortUpload(context: UploadContext, uploadId: string): Promise<void> {
  const { client, path, name, logger } = context;
  try {
    for (let round = 1; round <= 3; round += 1) {
      await client.ask({ method: 'DELETE', path, query: { uploadId }, subject: `ending the unfinished upload of ${name}`, accept: ({ status }) => status === 404 });
      const left = await listParts(context, uploadId);
      if (left === undefined || left.length === 0) return;
    }
    logger.warn(`${name}: parts of an unfinished upload are left on the server (upload ${uploadId})`);
  } catch (error) {
    logger.warn(`${name}: an unfinished upload may be left on the server (upload ${uploadId}): ${errorMessage(error)}`);
  }
}

const unquote = (etag: string): string => etag.replace(/^"|"$/g, '');

/** An earlier run's upload that was cut as ours would be, or a new one; all others of this key are ended. */
async function openUpload(context: UploadContext, { plan, source, signal }: { readonly plan: PartPlan; readonly source: StorageSource; readonly signal: AbortSignal | undefined }): Promise<{ readonly uploadId: string; readonly parts: ReadonlyMap<number, Part> }> {
  const { client, path, name, logger } = context;
  const found: { uploadId: string; parts: Part[] }[] = [];
  for (const uploadId of await findUploads(context, signal)) {
    const parts = await listParts(context, uploadId, signal);
    if (parts === undefined) continue;
    if (parts.every(({ number, size }) => number >= 1 && number <= plan.count && size === sizeOfPart(number, plan, source.size))) found.push({ uploadId, parts });
    else await abortUpload(context, uploadId);
  }
  const [best, ...others] = found.sort((a, b) => b.parts.length - a.parts.length);
  for (const { uploadId } of others) await abortUpload(context, uploadId);
  if (best !== undefined) {
    logger.info(`${name}: goes on with an unfinished upload, ${best.parts.length} of ${plan.count} parts are there`);
    return { uploadId: best.uploadId, parts: new Map(best.parts.map((part) => [part.number, part])) };
  }
  const { text } = await client.ask({ method: 'POST', path, query: { uploads: '' }, headers: { 'content-type': 'application/octet-stream', ...metadataOf(source) }, subject: `beginning to upload ${name}`, signal });
  const uploadId = childText(documentOf(text, 'InitiateMultipartUploadResult', { name, what: 'the begin of an upload' }), 'UploadId') ?? '';
  if (uploadId === '') throw malformed(name, 'the begin of an upload');
  return { uploadId, parts: new Map() };
}

/** Kept with the object, so that its content can be known without reading it: the ETag of parts says nothing (T84). */
export const metadataOf = ({ sha256 }: Pick<StorageSource, 'sha256'>): Record<string, string> => sha256 === undefined ? {} : { 'x-amz-meta-sha256': sha256 };

/** The content in pieces of the size of a part, each in memory of its own that `release` gives back. */
async function* piecesOf(source: StorageSource, { partSize, width, count }: PartPlan): AsyncGenerator<{ readonly number: number; readonly bytes: Buffer; readonly release: () => void }> {
  const free: Buffer[] = [];
  const waiting: (() => void)[] = [];
  let made = 0;
  const take = async (): Promise<Buffer> => {
    if (free.length === 0 && made < width) {
      made += 1;
      return Buffer.allocUnsafeSlow(partSize);
    }
    while (free.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    return free.pop() ?? Buffer.allocUnsafeSlow(partSize);
  };
  const piece = (number: number, memory: Buffer, length: number): { number: number; bytes: Buffer; release: () => void } =>
    ({ number, bytes: memory.subarray(0, length), release: () => { free.push(memory); waiting.shift()?.(); } });
  let memory = await take();
  let filled = 0;
  let number = 1;
  for await (const chunk of source.open(0) as AsyncIterable<Uint8Array>) {
    for (let at = 0; at < chunk.length;) {
      const length = Math.min(partSize - filled, chunk.length - at);
      memory.set(chunk.subarray(at, at + length), filled);
      at += length;
      filled += length;
      if (at === chunk.length) recycle(chunk);
      if (filled < partSize || number === count) continue;
      yield piece(number, memory, filled);
      number += 1;
      memory = await take();
      filled = 0;
    }
  }
  // the last one only when the whole content has proven to be right
  yield piece(number, memory, filled);
}

/**
 * Uploads in parts, several at a time, each signed with its sha256. Goes on with what an earlier run left where its parts have the
 * MD5 of ours. What fails is ended on the server, except what the network cut and what was stopped by hand: the next run goes on.
 */
export async function uploadInParts(context: UploadContext, source: StorageSource, { signal, progress }: TransferOptions): Promise<'written' | 'exists'> {
  const { client, path, name, logger } = context;
  const plan = planParts(source.size);
  const { uploadId, parts: there } = await openUpload(context, { plan, source, signal });
  const etags = new Map<number, string>();
  const underWay = new Set<Promise<void>>();
  // the first failure; in an object, as it is set meanwhile
  const state: { failure?: { readonly error: unknown } } = {};

  const send = async (number: number, bytes: Buffer): Promise<void> => {
    const earlier = there.get(number);
    if (earlier !== undefined && unquote(earlier.etag) === createHash('md5').update(bytes).digest('hex')) etags.set(number, earlier.etag);
    else {
      const answer = await client.ask({ method: 'PUT', path, query: { partNumber: String(number), uploadId }, body: bytes, subject: `uploading part ${number} of ${name}`, signal });
      const { etag } = answer.headers;
      if (etag === undefined) throw malformed(name, `part ${number}`);
      etags.set(number, etag);
    }
    progress?.advance(bytes.length);
  };
  try {
    for await (const { number, bytes, release } of piecesOf(source, plan)) {
      signal?.throwIfAborted();
      if (state.failure !== undefined) throw state.failure.error;
      const step = send(number, bytes).catch((error: unknown) => { state.failure ??= { error }; }).finally(() => { release(); underWay.delete(step); });
      underWay.add(step);
      if (underWay.size >= plan.width) await Promise.race(underWay);
    }
    await Promise.all(underWay);
    if (state.failure !== undefined) throw state.failure.error;
    const outcome = await completeUpload(context, { uploadId, etags: [...etags].sort(([a], [b]) => a - b), signal });
    if (outcome === 'exists') await abortUpload(context, uploadId);
    return outcome;
  } catch (error) {
    await Promise.all(underWay);
    if (signal?.aborted === true || (isSlipwayError(error) && error.retryable)) logger.info(`${name}: ${etags.size} of ${plan.count} parts are on the server; the next run goes on from there`);
    else await abortUpload(context, uploadId);
    throw error;
  }
}

const attempts = 4;

/** Makes the object of its parts. A 200 is a success only when its document says so (T83). */
async function completeUpload({ client, path, name }: UploadContext, { uploadId, etags, signal }: { readonly uploadId: string; readonly etags: readonly (readonly [number, string])[]; readonly signal: AbortSignal | undefined }): Promise<'written' | 'exists'> {
  const body = Buffer.from(`<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${etags.map(([number, etag]) => `<Part><PartNumber>${number}</PartNumber><ETag>${escapeText(etag)}</ETag></Part>`).join('')}</CompleteMultipartUpload>`);
  const subject = `completing ${name}`;
  let conditional = true;
  for (let attempt = 1; ; attempt += 1) {
    const { failure, text } = await client.ask({
      method: 'POST', path, query: { uploadId }, body, headers: { 'content-type': 'application/xml', ...(conditional ? { 'if-none-match': '*' } : {}) }, subject, signal,
      // it may say nothing for minutes while it puts the parts together
      idleTimeoutMs: 600_000, accept: ({ status }) => status === 412 || status === 409 || status === 404 || status === 501,
    });
    if (failure?.status === 412) return 'exists';
    if (failure?.status === 501 && conditional) { conditional = false; continue; }
    // somebody writes the same object, or our answer was lost and it is done: whoever called looks
    if (failure?.status === 409 || failure?.status === 404) return 'exists';
    if (failure !== undefined) throw client.errorOf(failure, subject);
    const document = parseXml(text);
    if (document?.name === 'CompleteMultipartUploadResult') return 'written';
    const said = parseFailure(200, text);
    if (document?.name !== 'Error') throw malformed(name, 'the end of an upload');
    if (!isBusy(said) || attempt >= attempts) throw new StorageError('STORAGE_FAILED', client.errorOf(said, subject).message);
  }
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
