import { Readable } from 'node:stream';
import { readBody, type HttpClient, type Logger } from '@slipway/core';
import { createContentCheck, digestOf, isDigest } from '../digest.ts';
import { OciError } from '../errors.ts';
import { algorithmOf, maxManifestSize, parseManifest, type Descriptor, type Manifest } from '../manifest.ts';
import { acceptedManifestTypes, bareMediaType, isManifestType, mediaTypes } from '../media-types.ts';
import { compareNames, isImageTag, isRegistryHost, isRepositoryName } from '../reference.ts';
import { referrersTag } from '../referrers.ts';
import type { ImageDestination, ImageSource } from '../source.ts';
import { exactLength, markDisposable, markProven } from '../streams.ts';
import { createAddressPolicy, type ResolveHost } from './addresses.ts';
import { parseErrorBody, parseTags, resolveAddress } from './answers.ts';
import { readBlob } from './blob-reader.ts';
import type { CredentialSource } from './credentials.ts';
import { createExchange, type ExchangeRequest, type ExchangeResponse } from './exchange.ts';
import { readPages } from './listing.ts';
import { createPacer } from './pacing.ts';
import { createAuthenticator } from './tokens.ts';

export interface RegistryClientOptions {
  /** `host` or `host:port`. */
  readonly host: string;
  /** Speak http; nothing else makes it so. @default false */
  readonly plainHttp?: boolean;
  readonly http: HttpClient;
  readonly credentials: CredentialSource;
  readonly logger: Logger;
  /** Hosts (`host` or `host:port`) that this registry may name as token server or redirect although they are local or private. */
  readonly trust?: readonly string[];
  /** Requests at a time. @default 16 */
  readonly connections?: number;
  /** Called with every token that was fetched. */
  readonly onSecret?: (secret: string) => void;
  /** Tries of each request. @default 6 */
  readonly attempts?: number;
  /** Of the first wait between tries, in milliseconds. @default 250 */
  readonly firstDelayMs?: number;
  /** @default the system's resolver */
  readonly resolveHost?: ResolveHost;
  /** @default Date.now */
  readonly now?: () => number;
}

/** One registry, asked over the distribution API. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md */
export type RegistryClient = Omit<ImageSource, 'listRepositories' | 'findBlobFile'> & Pick<Required<ImageSource>, 'listReferrers'>
  & ImageDestination & Pick<Required<ImageDestination>, 'mountBlob' | 'recordReferrers'> & { readonly host: string };

const acceptedTypes = acceptedManifestTypes.join(', ');
const maxTagPage = 8 * 1024 * 1024;

const systemResolver: ResolveHost = async (host) => {
  const { lookup } = await import('node:dns/promises');
  return (await lookup(host, { all: true })).map(({ address }) => address);
};

const header = (response: ExchangeResponse, name: string): string | undefined => {
  const value = response.headers[name];
  return typeof value === 'string' ? value : undefined;
};

export function createRegistryClient(options: RegistryClientOptions): RegistryClient {
  const { host, plainHttp = false, http, credentials, logger, trust = [], connections = 16, onSecret, attempts = 6, firstDelayMs = 250, resolveHost = systemResolver, now = Date.now } = options;
  if (!isRegistryHost(host)) throw new OciError('REFERENCE_INVALID', `not a registry: ${JSON.stringify(host)}, expected HOST or HOST:PORT`);
  const base = new URL(`${plainHttp ? 'http' : 'https'}://${host}/`);
  const policy = createAddressPolicy({ resolveHost, trust });
  const authenticator = createAuthenticator({ host, http, credentials, policy, now, attempts, firstDelayMs, onSecret });
  const exchange = createExchange({ base, http, authenticator, credentials, policy, pacer: createPacer({ now, width: connections }), logger, now, attempts, firstDelayMs });

  const endpoint = (repository: string, path: string): URL => {
    if (!isRepositoryName(repository)) throw new OciError('REFERENCE_INVALID', `not the name of an image repository: ${JSON.stringify(repository.slice(0, 300))}`);
    return new URL(`/v2/${repository}/${path}`, base);
  };
  const manifestUrl = (repository: string, reference: string): URL => {
    if (!isDigest(reference) && !isImageTag(reference)) throw new OciError('REFERENCE_INVALID', `neither an image tag nor a digest: ${JSON.stringify(reference.slice(0, 160))}`);
    return endpoint(repository, `manifests/${reference}`);
  };
  const pull = (repository: string): string[] => [`repository:${repository}:pull`];
  const push = (repository: string): string[] => [`repository:${repository}:pull,push`];
  const named = (repository: string, reference: string): string => `${host}/${repository}${isDigest(reference) ? '@' : ':'}${reference}`;

  /** An exchange whose body nobody reads. */
  const bodiless = async (request: ExchangeRequest): Promise<ExchangeResponse> => {
    const response = await exchange(request);
    response.body.resume();
    return response;
  };

  // A login page or a proxy that answers 200 to everything says nothing about an image.
  const refuseWebPage = (response: ExchangeResponse, subject: string): void => {
    if (bareMediaType(header(response, 'content-type') ?? '') !== 'text/html' || response.url.origin !== base.origin) return;
    response.body.destroy();
    throw new OciError('UNEXPECTED_ANSWER', `${subject}: ${host} answered with a web page`, { hint: 'a login page or proxy stands before the registry: check host and port' });
  };

  // A 404 is an answer about an image only if this is a registry, not some web server.
  let confirmed: Promise<void> | undefined;
  const confirmRegistry = (): Promise<void> => {
    confirmed ??= (async () => {
      const response = await bodiless({ method: 'GET', url: new URL('/v2/', base), scopes: [], ok: [200, 401, 403, 404], subject: `the registry ${host}` });
      if (response.status === 404) throw new OciError('NOT_A_REGISTRY', `${host} is no registry: it has no /v2/`, { hint: 'check host and port' });
    })();
    confirmed.catch(() => { confirmed = undefined; });
    return confirmed;
  };
  const absent = async (response: ExchangeResponse): Promise<undefined> => {
    response.body.resume();
    await confirmRegistry();
  };

  const startUpload = async (repository: string, subject: string, query = ''): Promise<ExchangeResponse & { readonly location: URL | undefined }> => {
    const response = await bodiless({ method: 'POST', url: endpoint(repository, `blobs/uploads/${query}`), scopes: push(repository), headers: { 'content-length': '0' }, ok: [201, 202], subject });
    const target = resolveAddress(header(response, 'location'), response.url);
    if (target !== undefined) await policy.check({ from: response.url, to: target, what: 'the place to upload to' });
    return { ...response, location: target };
  };

  /** A registry before 1.1 of the specification: clients keep the list of referrers under a tag. */
  let withoutReferrers = false;

  const client: RegistryClient = {
    host,
    name: `${plainHttp ? 'http+' : ''}registry:${host}`,

    async headManifest(repository, reference) {
      const response = await bodiless({
        method: 'HEAD', url: manifestUrl(repository, reference), scopes: pull(repository), headers: { accept: acceptedTypes },
        ok: [200, 404, 405], subject: named(repository, reference),
      });
      if (response.status === 404) return absent(response);
      const digest = header(response, 'docker-content-digest') ?? '';
      const mediaType = bareMediaType(header(response, 'content-type') ?? '');
      const length = header(response, 'content-length') ?? '';
      if (response.status === 200 && isDigest(digest) && isManifestType(mediaType) && /^\d{1,9}$/.test(length) && (!isDigest(reference) || reference === digest)) {
        return { mediaType, digest, size: Number(length) };
      }
      const manifest = await client.getManifest(repository, reference); // T5
      return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
    },

    async getManifest(repository, reference) {
      const subject = named(repository, reference);
      const url = manifestUrl(repository, reference);
      const fetch = async (attempt: number): Promise<Manifest | undefined> => {
        const response = await exchange({ method: 'GET', url, scopes: pull(repository), headers: { accept: acceptedTypes }, ok: [200, 404], subject });
        if (response.status === 404) return absent(response);
        refuseWebPage(response, subject);
        if (Number(header(response, 'content-length') ?? 0) > maxManifestSize) {
          response.body.destroy();
          throw new OciError('MANIFEST_TOO_LARGE', `${subject}: the manifest is longer than ${maxManifestSize} bytes`);
        }
        const bytes = await readBody(response, maxManifestSize, url).catch((error: unknown) => {
          if (error instanceof Error && 'code' in error && error.code === 'HTTP_BODY_TOO_LARGE') throw new OciError('MANIFEST_TOO_LARGE', `${subject}: the manifest is longer than ${maxManifestSize} bytes`, { cause: error });
          return undefined;
        });
        const length = header(response, 'content-length');
        const said = header(response, 'docker-content-digest') ?? '';
        const expected = isDigest(reference) ? reference : isDigest(said) ? said : undefined;
        if (bytes === undefined || (length !== undefined && bytes.length !== Number(length))) {
          if (attempt < 3) return fetch(attempt + 1);
          throw new OciError('NETWORK', `${subject}: the manifest was cut off`, { retryable: true });
        }
        const contentType = header(response, 'content-type');
        const digest = digestOf(bytes, expected === undefined ? 'sha256' : algorithmOf(expected));
        if (expected === undefined || digest === expected) return parseManifest(bytes, { ...(contentType === undefined ? {} : { contentType }), digest, subject });
        if (attempt < 3) return fetch(attempt + 1);
        throw new OciError('DIGEST_MISMATCH', `${subject}: the manifest has other bytes than its digest ${expected} says`);
      };
      return fetch(1);
    },

    async statBlob(repository, digest) {
      const url = endpoint(repository, `blobs/${digest}`);
      const response = await bodiless({ method: 'HEAD', url, scopes: pull(repository), ok: [200, 404], subject: named(repository, digest) });
      if (response.status === 404) return absent(response);
      const length = header(response, 'content-length') ?? '';
      if (!/^\d{1,15}$/.test(length)) throw new OciError('UNEXPECTED_ANSWER', `${named(repository, digest)}: ${host} does not tell its size`);
      return Number(length);
    },

    async openBlob(repository, { digest, size }, { offset = 0, signal } = {}) {
      const subject = named(repository, digest);
      const url = endpoint(repository, `blobs/${digest}`);
      const request = async (first: number): Promise<ExchangeResponse> => {
        const response = await exchange({ method: 'GET', url, scopes: pull(repository), headers: first === 0 ? {} : { range: `bytes=${first}-` }, ok: [200, 206, 404], subject, signal });
        if (response.status !== 404) {
          refuseWebPage(response, subject);
          return response;
        }
        await absent(response);
        throw new OciError('CONTENT_MISSING', `${subject}: ${host} has no such blob`);
      };
      let opened: ExchangeResponse | undefined = offset >= size && size > 0 ? undefined : await request(offset);
      const take = async (first: number): Promise<ExchangeResponse> => {
        const response = opened ?? await request(first);
        opened = undefined;
        return response;
      };
      if (offset >= size && size > 0) return Readable.from([]);
      const reader = { request: take, size, offset, subject, attempts, firstDelayMs, signal };
      if (offset > 0) return markDisposable(readBlob(reader));
      return markDisposable(markProven(readBlob({ ...reader, check: createContentCheck({ digest, size }, subject) }), digest));
    },

    async listTags(repository) {
      const subject = `the tags of ${host}/${repository}`;
      const tags = new Set<string>();
      for await (const page of readPages(exchange, { url: endpoint(repository, 'tags/list'), maxSize: maxTagPage, scopes: pull(repository), subject })) {
        if ('absent' in page) {
          await confirmRegistry();
          return undefined;
        }
        const listed = parseTags(page.body);
        if (listed === undefined) throw new OciError('UNEXPECTED_ANSWER', `${subject}: ${host} did not answer with a list of tags`);
        for (const tag of listed) if (isImageTag(tag)) tags.add(tag);
      }
      return [...tags].sort(compareNames);
    },

    async listReferrers(repository, digest, { tags } = {}) {
      const subject = `the referrers of ${named(repository, digest)}`;
      if (!withoutReferrers) {
        const found = new Map<string, Descriptor>();
        let answered = true;
        for await (const page of readPages(exchange, { url: endpoint(repository, `referrers/${digest}`), maxSize: maxManifestSize, scopes: pull(repository), subject })) {
          if ('absent' in page) {
            answered = false;
            // one that has the list never answers 404, but a proxy before it may not know the repository
            withoutReferrers = parseErrorBody(page.absent)?.startsWith('NAME_UNKNOWN') !== true;
            break;
          }
          for (const each of childrenOf(parseManifest(page.body, { subject }), subject)) found.set(each.digest, each);
        }
        if (answered) return [...found.values()];
      }
      const tag = referrersTag(digest);
      const listed = tags?.has(tag) === false ? undefined : await client.getManifest(repository, tag);
      return listed === undefined ? [] : [...childrenOf(listed, subject)];
    },

    async recordReferrers(repository, digest, referrers) {
      const listed = await client.listReferrers(repository, digest);
      const added = referrers.filter((referrer) => !listed.some((each) => each.digest === referrer.digest));
      if (!withoutReferrers || added.length === 0) return;
      const index = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [...listed, ...added] };
      await client.putManifest(repository, parseManifest(Buffer.from(JSON.stringify(index))), referrersTag(digest));
    },

    async hasManifest(repository, digest) {
      return (await client.headManifest(repository, digest))?.digest === digest;
    },

    async putManifest(repository, { mediaType, digest, bytes }, tag) {
      const subject = named(repository, tag ?? digest);
      const response = await bodiless({ method: 'PUT', url: manifestUrl(repository, tag ?? digest), scopes: push(repository), headers: { 'content-type': mediaType }, body: bytes, ok: [200, 201, 202], subject });
      const said = header(response, 'docker-content-digest') ?? '';
      if (isDigest(said) && said !== digest && algorithmOf(said) === algorithmOf(digest)) throw new OciError('DIGEST_MISMATCH', `${subject}: ${host} took the manifest as ${said}, not ${digest}`);
    },

    async hasBlob(repository, digest, size) {
      return await client.statBlob(repository, digest) === size;
    },

    async putBlob(repository, { digest, size }, stream) {
      const subject = named(repository, digest);
      try {
        const { location, status } = await startUpload(repository, subject);
        if (status !== 202 || location === undefined) throw new OciError('UNEXPECTED_ANSWER', `${subject}: ${host} gave no place to upload to`);
        location.searchParams.set('digest', digest);
        await bodiless({
          method: 'PUT', url: location, scopes: push(repository), headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
          body: exactLength(stream, size, subject), ok: [201], subject,
        });
      } catch (error) {
        stream.destroy();
        throw error;
      }
    },

    async mountBlob(repository, digest, fromRepository) {
      const query = new URLSearchParams({ mount: digest, from: fromRepository });
      const { status, location } = await startUpload(repository, named(repository, digest), `?${query.toString()}`);
      if (status === 201) return true;
      // the registry started an upload instead, which nobody will use
      if (location !== undefined) await bodiless({ method: 'DELETE', url: location, scopes: push(repository), ok: [200, 202, 204, 400, 401, 403, 404, 405], subject: named(repository, digest) }).catch(() => undefined);
      return false;
    },
  };

  return client;
}

function childrenOf(manifest: Manifest, subject: string): readonly Descriptor[] {
  if (manifest.kind !== 'index') throw new OciError('UNEXPECTED_ANSWER', `${subject}: the answer is no list`);
  return manifest.manifests;
}
