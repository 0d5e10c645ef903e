// Plain HTTP requests to the end points of the distribution API, and what their answers must look like.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';

export interface RegistryWorld {
  /** `http://host:port`. */
  readonly url: string;
  /** The name of an image repository of this case alone. */
  readonly name: (text: string) => string;
}

type Algorithm = 'sha256' | 'sha512';
export interface Answer { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer; readonly url: URL }
interface Asked { readonly headers?: Readonly<Record<string, string>>; readonly body?: Buffer | string; readonly query?: Readonly<Record<string, string>>; /** Without Content-Length. */ readonly streamed?: boolean }
export interface Named { readonly mediaType: string; readonly digest: string; readonly size: number }
export interface Pushed extends Named { readonly bytes: Buffer }

export const types = {
  manifest: 'application/vnd.oci.image.manifest.v1+json', index: 'application/vnd.oci.image.index.v1+json', config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip', elsewhere: 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip', empty: 'application/vnd.oci.empty.v1+json',
  bytes: 'application/octet-stream',
};
export const accept = `${types.index}, ${types.manifest}`;
/** What the artifacts of the cases are. */
export const sbom = 'application/vnd.example.sbom.v1';

export const hash = (bytes: Buffer | string, algorithm: Algorithm = 'sha256'): string => `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
export const algorithms = ['sha256', 'sha512'] as const;
/** Bytes that depend on the text alone, and that no other text gives. */
export const content = (text: string, length = 512): Buffer => Buffer.alloc(length, `${text}\n`);

export function send(method: string, url: URL, { headers = {}, body, query = {}, streamed = false }: Asked = {}): Promise<Answer> {
  const target = new URL(url);
  for (const [name, value] of Object.entries(query)) target.searchParams.set(name, value);
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const request = httpRequest(target, { method, headers: { ...(streamed ? { 'transfer-encoding': 'chunked' } : length), ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
        .on('end', () => { resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks), url: target }); });
    });
    request.on('error', reject).end(body);
  });
}

export const shown = ({ status, headers, body, url }: Answer): string => `${url.pathname}${url.search}: ${status} ${JSON.stringify(headers)} ${body.toString('utf8').slice(0, 300)}`;
export const has = (answer: Answer, status: number | readonly number[], headers: Readonly<Record<string, string>> = {}): Answer => {
  assert.ok([status].flat().includes(answer.status), `expected ${[status].flat().join(' or ')}: ${shown(answer)}`);
  for (const [name, value] of Object.entries(headers)) assert.equal(answer.headers[name], value, `${name}: ${shown(answer)}`);
  return answer;
};
export const locationOf = (answer: Answer): URL => {
  assert.ok(answer.headers.location !== undefined && answer.headers.location !== '', `no Location: ${shown(answer)}`);
  return new URL(answer.headers.location, answer.url);
};
export const json = (answer: Answer): unknown => JSON.parse(answer.body.toString('utf8'));
export const field = (value: unknown, name: string): unknown => typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
export const list = (value: unknown): unknown[] => Array.isArray(value) ? value : [];
/** An error as the specification writes it: each with a code of its list. */
export const hasError = (answer: Answer, status: number | readonly number[], codes: readonly string[]): void => {
  has(answer, status);
  const errors = list(field(json(answer), 'errors'));
  assert.ok(errors.length > 0, shown(answer));
  for (const error of errors) assert.ok(codes.includes(String(field(error, 'code'))), `${codes.join(' or ')}: ${shown(answer)}`);
};

/** One registry, asked end point by end point. */
export function open(base: string, repository: string) {
  const at = (path: string): URL => new URL(`/v2/${repository}/${path}`, base);
  const startUpload = async (query: Readonly<Record<string, string>> = {}): Promise<URL> => locationOf(has(await send('POST', at('blobs/uploads/'), { body: '', query }), 202));
  /** end-4a and end-6: what is sent is there afterwards, at the Location that is told. */
  const pushBlob = async (bytes: Buffer | string, mediaType = types.layer, algorithm: Algorithm = 'sha256'): Promise<Named> => {
    const digest = hash(bytes, algorithm);
    const answer = has(await send('PUT', await startUpload(), { body: bytes, query: { digest }, headers: { 'content-type': types.bytes } }), 201);
    assert.deepEqual(has(await send('GET', locationOf(answer)), 200).body, Buffer.from(bytes));
    return { mediaType, digest, size: Buffer.byteLength(bytes) };
  };
  const putManifest = (reference: string, { mediaType, bytes }: Pick<Pushed, 'mediaType' | 'bytes'>): Promise<Answer> =>
    send('PUT', at(`manifests/${reference}`), { body: bytes, headers: { 'content-type': mediaType } });
  const made = (document: Readonly<Record<string, unknown>>, algorithm: Algorithm = 'sha256', mediaType = types.manifest): Pushed => {
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...document }));
    return { mediaType, bytes, digest: hash(bytes, algorithm), size: bytes.length };
  };
  /** end-7: by digest and by tag; the Location gives the same bytes. */
  const push = async (manifest: Pushed, ...references: string[]): Promise<Answer> => {
    let last: Answer | undefined;
    for (const reference of references.length === 0 ? [manifest.digest] : references) {
      last = has(await putManifest(reference, manifest), 201);
      assert.equal(last.headers['docker-content-digest'] ?? manifest.digest, manifest.digest);
      has(await send('GET', locationOf(last), { headers: { accept } }), 200, { 'content-type': manifest.mediaType, 'content-length': String(manifest.size) });
    }
    assert.ok(last !== undefined);
    return last;
  };
  const image = async (text: string, more: Readonly<Record<string, unknown>> = {}, algorithm: Algorithm = 'sha256'): Promise<Pushed> => {
    const config = await pushBlob(JSON.stringify({ os: 'linux', architecture: 'amd64', author: text, rootfs: { type: 'layers', diff_ids: [] } }), types.config, algorithm);
    return made({ config, layers: [await pushBlob(content(`${text} layer`), types.layer, algorithm)], ...more }, algorithm);
  };
  /** What tools attach: an empty config, and a blob of the artifact's own type. */
  const artifact = async (text: string, more: Readonly<Record<string, unknown>> = {}): Promise<Pushed> =>
    made({ artifactType: sbom, config: await pushBlob('{}', types.empty), layers: [await pushBlob(content(text), sbom)], ...more });
  const named = ({ mediaType, digest, size }: Named): Named => ({ mediaType, digest, size });
  /** end-3: GET and HEAD, by tag and by digest. */
  const pulls = async (manifest: Pushed, ...references: string[]): Promise<void> => {
    for (const reference of [...references, manifest.digest]) {
      const headers = { 'content-type': manifest.mediaType, 'content-length': String(manifest.size), 'docker-content-digest': manifest.digest };
      assert.deepEqual(has(await send('GET', at(`manifests/${reference}`), { headers: { accept } }), 200, headers).body, manifest.bytes);
      assert.equal(has(await send('HEAD', at(`manifests/${reference}`), { headers: { accept } }), 200, headers).body.length, 0);
    }
  };
  const pullsBlob = async (bytes: Buffer | string, algorithm: Algorithm = 'sha256'): Promise<void> => {
    const path = `blobs/${hash(bytes, algorithm)}`;
    assert.deepEqual(has(await send('GET', at(path)), 200, { 'content-length': String(Buffer.byteLength(bytes)) }).body, Buffer.from(bytes));
    assert.equal(has(await send('HEAD', at(path)), 200, { 'content-length': String(Buffer.byteLength(bytes)) }).body.length, 0);
  };
  const tags = async (query: Readonly<Record<string, string>> = {}): Promise<unknown> => field(json(has(await send('GET', at('tags/list'), { query }), 200)), 'tags');
  const referrers = async (digest: string, query: Readonly<Record<string, string>> = {}): Promise<{ readonly answer: Answer; readonly manifests: unknown[] }> => {
    const answer = has(await send('GET', at(`referrers/${digest}`), { query }), 200, { 'content-type': types.index });
    const index = json(answer);
    assert.equal(field(index, 'schemaVersion'), 2);
    assert.equal(field(index, 'mediaType'), types.index);
    return { answer, manifests: list(field(index, 'manifests')) };
  };
  return { at, startUpload, pushBlob, putManifest, made, push, image, artifact, named, pulls, pullsBlob, tags, referrers };
}
