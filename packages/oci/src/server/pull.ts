import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDigest, parseDigest } from '../digest.ts';
import { mediaTypes } from '../media-types.ts';
import { compareNames, isImageTag, isRepositoryName } from '../reference.ts';
import type { ImageSource } from '../source.ts';
import { ApiError, sendJson, type Call } from './reply.ts';
import { pageOf, parseRange } from './route.ts';

const manifestUnknown = (repository: string, reference: string): ApiError => new ApiError(404, 'MANIFEST_UNKNOWN', `${repository} has no manifest ${reference}`);
const blobUnknown = (repository: string, digest: string): ApiError => new ApiError(404, 'BLOB_UNKNOWN', `${repository} has no blob ${digest}`);

/** GET and HEAD of a manifest. @see end-3 */
export async function sendManifest(call: Call, source: ImageSource, { repository, reference }: { readonly repository: string; readonly reference: string }): Promise<void> {
  const { request, response } = call;
  const manifest = isRepositoryName(repository) && (isDigest(reference) || isImageTag(reference)) ? await source.getManifest(repository, reference) : undefined;
  if (manifest === undefined) throw manifestUnknown(repository, reference);
  const headers = { 'docker-content-digest': manifest.digest, etag: `"${manifest.digest}"` };
  if (request.headers['if-none-match'] === headers.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-type': manifest.mediaType, 'content-length': manifest.size });
  response.end(request.method === 'HEAD' ? undefined : manifest.bytes);
}

/** GET and HEAD of a blob, whole or in part. @see end-2 */
export async function sendBlob(call: Call, source: ImageSource, { repository, digest: text }: { readonly repository: string; readonly digest: string }): Promise<void> {
  const { request, response } = call;
  const digest = isDigest(text) ? text : undefined;
  const size = digest !== undefined && isRepositoryName(repository) ? await source.statBlob(repository, digest) : undefined;
  if (digest === undefined || size === undefined) throw blobUnknown(repository, text);
  const headers = { 'content-type': mediaTypes.octetStream, 'docker-content-digest': digest, 'accept-ranges': 'bytes', etag: `"${digest}"` };
  const range = request.method === 'HEAD' ? undefined : parseRange(request.headers.range, size);
  if (range === 'unsatisfiable') throw new ApiError(416, 'SIZE_INVALID', `the blob has ${size} bytes`, { 'content-range': `bytes */${size}` });
  if (request.method === 'HEAD') {
    response.writeHead(200, { ...headers, 'content-length': size }).end();
    return;
  }
  const first = range?.first ?? 0;
  const length = range === undefined ? size : range.last - first + 1;
  const stream = await source.openBlob(repository, { digest, size }, { offset: first });
  response.writeHead(range === undefined ? 200 : 206, {
    ...headers, 'content-length': length,
    ...(range === undefined ? {} : { 'content-range': `bytes ${first}-${range.last}/${size}` }),
  });
  await sendBytes(call, stream, length);
}

async function sendBytes({ response }: Call, stream: Readable, length: number): Promise<void> {
  async function* part(): AsyncGenerator<Buffer> {
    let left = length;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const bytes = chunk.subarray(0, left);
      left -= bytes.length;
      yield bytes;
      if (left === 0 && bytes.length < chunk.length) return;
    }
  }
  // A blob that turns out corrupt fails before its last piece, and the connection is cut.
  await pipeline(part, response);
}

const link = (path: string, query: URLSearchParams, last: string | undefined): Record<string, string> =>
  last === undefined ? {} : { link: `<${path}?${new URLSearchParams({ n: query.get('n') ?? '', last }).toString()}>; rel="next"` };

function listing(call: Call, all: readonly string[], path: string): { names: readonly string[]; headers: Record<string, string> } {
  const page = pageOf(all, call.query, compareNames);
  if (page === undefined) throw new ApiError(400, 'UNSUPPORTED', 'n must be a count');
  return { names: page.names, headers: link(path, call.query, page.more ? page.names.at(-1) : undefined) };
}

/** @see end-8a, end-8b */
export async function sendTags(call: Call, source: ImageSource, { repository }: { readonly repository: string }): Promise<void> {
  const tags = isRepositoryName(repository) ? await source.listTags(repository) : undefined;
  if (tags === undefined) throw new ApiError(404, 'NAME_UNKNOWN', `there is no repository ${repository}`);
  const { names, headers } = listing(call, tags, `/v2/${repository}/tags/list`);
  sendJson(call, { name: repository, tags: names }, headers);
}

/** Not in OCI's specification; registries since docker's have it. */
export async function sendCatalog(call: Call, source: ImageSource): Promise<void> {
  if (source.listRepositories === undefined) throw new ApiError(404, 'UNSUPPORTED', 'the repositories cannot be listed here');
  const { names, headers } = listing(call, await source.listRepositories(), '/v2/_catalog');
  sendJson(call, { repositories: names }, headers);
}

/** @see end-12a, end-12b */
export async function sendReferrers(call: Call, source: ImageSource, { repository, digest }: { readonly repository: string; readonly digest: string }): Promise<void> {
  if (source.listReferrers === undefined) throw new ApiError(404, 'UNSUPPORTED', 'referrers cannot be listed here');
  if (!isRepositoryName(repository)) throw new ApiError(400, 'NAME_INVALID', `${repository} cannot name a repository`);
  if (!isDigest(digest)) throw new ApiError(400, 'DIGEST_INVALID', `${digest} is no digest`);
  const wanted = call.query.get('artifactType');
  const filtered = wanted !== null && wanted !== '';
  const all = await source.listReferrers(repository, parseDigest(digest));
  const manifests = all.filter(({ artifactType }) => !filtered || artifactType === wanted);
  sendJson(call, { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests }, { 'content-type': mediaTypes.ociIndex, ...(filtered ? { 'oci-filters-applied': 'artifactType' } : {}) });
}

/** GET /v2/: yes, this is a registry. @see end-1 */
export function sendBase(call: Call): void {
  sendJson(call, {});
}

