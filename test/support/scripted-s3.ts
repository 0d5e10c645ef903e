// A small S3 in this process that can be told to fail: what its own answers are is taken from the API reference, and real servers
// have the same contract in test/real.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

interface Upload {
  readonly key: string;
  readonly initiated: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly parts: Map<number, { readonly data: Buffer; readonly etag: string }>;
}

interface StoredObject {
  readonly data: Buffer;
  readonly etag: string;
  readonly meta: Readonly<Record<string, string>>;
}

export interface S3Call {
  /** As S3 names it: `UploadPart`, `CompleteMultipartUpload`… */
  readonly operation: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** How often this operation was called before. */
  readonly count: number;
}

/** Answers a call otherwise than the server would; undefined leaves it to the server. `after` is done when the answer is sent. */
export type S3Fault = (call: S3Call) => { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>>; readonly cut?: boolean; readonly andDo?: boolean } | undefined;

export interface ScriptedS3 {
  /** `host:port` */
  readonly host: string;
  readonly objects: Map<string, StoredObject>;
  readonly uploads: Map<string, Upload>;
  readonly calls: S3Call[];
  /** Names of the operations so far. */
  operations(): string[];
  fault: S3Fault | undefined;
  close(): Promise<void>;
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const md5 = (data: Uint8Array): string => createHash('md5').update(data).digest('hex');
export const s3Error = (code: string, message = 'as told'): string => `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message><RequestId>1</RequestId></Error>`;

function operationOf(method: string, key: string, query: URLSearchParams): string {
  if (key === '') return query.has('uploads') ? 'ListMultipartUploads' : 'ListObjectsV2';
  if (query.has('uploads')) return 'CreateMultipartUpload';
  if (query.has('uploadId')) return { GET: 'ListParts', PUT: 'UploadPart', POST: 'CompleteMultipartUpload', DELETE: 'AbortMultipartUpload' }[method] ?? 'Unknown';
  return { GET: 'GetObject', HEAD: 'HeadObject', PUT: 'PutObject', DELETE: 'DeleteObject' }[method] ?? 'Unknown';
}

/** Starts one bucket, `packages`, without logins; parts must have at least `minPart` bytes but for the last. */
export async function startScriptedS3({ pageSize = 1000 }: { readonly pageSize?: number } = {}): Promise<ScriptedS3> {
  const objects = new Map<string, StoredObject>();
  const uploads = new Map<string, Upload>();
  const calls: S3Call[] = [];
  let made = 0;

  const send = (response: ServerResponse, status: number, body: string | Buffer = '', headers: Readonly<Record<string, string>> = {}): void => {
    response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers });
    response.end(body);
  };
  const metaOf = (headers: IncomingMessage['headers']): Record<string, string> => Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => name.startsWith('x-amz-meta-') && typeof value === 'string' ? [[name, value]] : []));
  const refused = (key: string, headers: IncomingMessage['headers']): boolean => {
    const there = objects.get(key);
    return (headers['if-none-match'] === '*' && there !== undefined) || (headers['if-match'] !== undefined && headers['if-match'] !== there?.etag);
  };

  const answer = ({ operation, key, query, headers, body }: S3Call, response: ServerResponse): void => {
    const upload = uploads.get(query.get('uploadId') ?? '');
    const object = objects.get(key);
    const wrongHash = headers['x-amz-content-sha256'] !== undefined && headers['x-amz-content-sha256'] !== createHash('sha256').update(body).digest('hex');
    if (wrongHash) { send(response, 400, s3Error('XAmzContentSHA256Mismatch')); return; }
    if (query.has('uploadId') && upload?.key !== key) { send(response, 404, s3Error('NoSuchUpload')); return; }
    switch (operation) {
      case 'HeadObject':
        if (object === undefined) send(response, 404);
        else { response.writeHead(200, { 'content-length': String(object.data.length), etag: object.etag, ...object.meta }); response.end(); }
        return;
      case 'GetObject': {
        if (object === undefined) { send(response, 404, s3Error('NoSuchKey')); return; }
        const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
        if (from === undefined) { send(response, 200, object.data, { etag: object.etag }); return; }
        if (Number(from) >= object.data.length) { send(response, 416, s3Error('InvalidRange')); return; }
        send(response, 206, object.data.subarray(Number(from), to === '' || to === undefined ? undefined : Number(to) + 1), { etag: object.etag });
        return;
      }
      case 'PutObject':
        if (refused(key, headers)) { send(response, 412, s3Error('PreconditionFailed')); return; }
        objects.set(key, { data: body, etag: `"${md5(body)}"`, meta: metaOf(headers) });
        send(response, 200, '', { etag: `"${md5(body)}"` });
        return;
      case 'DeleteObject':
        objects.delete(key);
        send(response, 204);
        return;
      case 'CreateMultipartUpload': {
        made += 1;
        const id = `upload+${made}/x=`;
        uploads.set(id, { key, initiated: new Date(1_700_000_000_000 + made).toISOString(), meta: metaOf(headers), parts: new Map() });
        send(response, 200, `<InitiateMultipartUploadResult><Bucket>packages</Bucket><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
        return;
      }
      case 'UploadPart': {
        const etag = `"${md5(body)}"`;
        upload?.parts.set(Number(query.get('partNumber')), { data: body, etag });
        send(response, 200, '', { etag });
        return;
      }
      case 'ListParts': {
        const after = Number(query.get('part-number-marker') ?? 0);
        const rest = [...upload?.parts ?? []].sort(([a], [b]) => a - b).filter(([number]) => number > after);
        const page = rest.slice(0, pageSize);
        send(response, 200, `<ListPartsResult>${page.map(([number, { data, etag }]) => `<Part><PartNumber>${number}</PartNumber><ETag>${etag.replaceAll('"', '&quot;')}</ETag><Size>${data.length}</Size></Part>`).join('')}<IsTruncated>${rest.length > page.length}</IsTruncated><NextPartNumberMarker>${page.at(-1)?.[0] ?? 0}</NextPartNumberMarker></ListPartsResult>`);
        return;
      }
      case 'AbortMultipartUpload':
        uploads.delete(query.get('uploadId') ?? '');
        send(response, 204);
        return;
      case 'CompleteMultipartUpload': {
        if (refused(key, headers)) { send(response, 412, s3Error('PreconditionFailed')); return; }
        const named = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]*)<\/ETag>/g)].map(([, number, etag]) => ({ number: Number(number), etag }));
        const parts = named.map(({ number }) => upload?.parts.get(number));
        if (upload === undefined || parts.some((part, at) => part === undefined || part.etag !== named[at]?.etag)) { send(response, 400, s3Error('InvalidPart')); return; }
        const all = parts.map((part) => part?.data ?? Buffer.alloc(0));
        if (all.slice(0, -1).some((data) => data.length < 5 * 2 ** 20)) { send(response, 400, s3Error('EntityTooSmall')); return; }
        objects.set(key, { data: Buffer.concat(all), etag: `"${md5(Buffer.concat(all.map((data) => Buffer.from(md5(data), 'hex'))))}-${all.length}"`, meta: upload.meta });
        uploads.delete(query.get('uploadId') ?? '');
        send(response, 200, `<?xml version="1.0"?>\n<CompleteMultipartUploadResult><Key>${key}</Key></CompleteMultipartUploadResult>`);
        return;
      }
      case 'ListMultipartUploads': {
        const prefix = query.get('prefix') ?? '';
        const found = [...uploads].filter(([, each]) => each.key.startsWith(prefix));
        send(response, 200, `<ListMultipartUploadsResult>${found.map(([id, each]) => `<Upload><Key>${each.key}</Key><UploadId>${id}</UploadId><Initiated>${each.initiated}</Initiated></Upload>`).join('')}</ListMultipartUploadsResult>`);
        return;
      }
      default: {
        const prefix = query.get('prefix') ?? '';
        const rest = [...objects.keys()].sort().filter((each) => each.startsWith(prefix) && each > (query.get('continuation-token') ?? ''));
        const page = rest.slice(0, pageSize);
        send(response, 200, `<ListBucketResult>${page.map((each) => `<Contents><Key>${each}</Key><Size>${objects.get(each)?.data.length ?? 0}</Size></Contents>`).join('')}<IsTruncated>${rest.length > page.length}</IsTruncated>${rest.length > page.length ? `<NextContinuationToken>${page.at(-1) ?? ''}</NextContinuationToken>` : ''}</ListBucketResult>`);
      }
    }
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => undefined);
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://s3');
      const [, bucket = '', ...parts] = decodeURIComponent(url.pathname).split('/');
      const key = parts.join('/');
      const operation = operationOf(request.method ?? '', key, url.searchParams);
      const call: S3Call = { operation, key, query: url.searchParams, headers: request.headers, body: Buffer.concat(chunks), count: calls.filter((each) => each.operation === operation).length };
      calls.push(call);
      if (bucket !== 'packages') { send(response, 404, s3Error('NoSuchBucket')); return; }
      const told = scripted.fault?.(call);
      if (told === undefined) { answer(call, response); return; }
      if (told.andDo === true) answer(call, { writeHead: () => undefined, end: () => undefined } as unknown as ServerResponse);
      if (told.cut === true) response.destroy();
      else send(response, told.status, request.method === 'HEAD' ? '' : told.body ?? '', told.headers);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  const scripted: ScriptedS3 = {
    host: `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`, objects, uploads, calls, fault: undefined,
    operations: () => calls.map(({ operation }) => operation),
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
  return scripted;
}
