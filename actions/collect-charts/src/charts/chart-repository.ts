import { createHash } from 'node:crypto';
import { errorMessage, HttpError, isSlipwayError, parseYaml, readBody, retry, type DigestCache, type HttpClient, type HttpResponse } from '@slipway/core';
import { OciError, type AddressPolicy, type CredentialSource } from '@slipway/oci';
import { z } from 'zod';
import { ChartSourceError, maxChartBytes } from './chart-source.ts';
import type { ChartDependency } from './dependency-lock.ts';

/** Of an index.yaml, in bytes: the largest public ones have about a third of it. */
const maxIndexBytes = 64 * 2 ** 20;
const maxRedirects = 5;

/** How chart repositories are asked. */
export interface ChartRepositoryOptions {
  readonly http: HttpClient;
  readonly credentials: CredentialSource;
  /** What answers name as the next address. */
  readonly policy: AddressPolicy;
  readonly isPlainHttp: (host: string) => boolean;
  readonly cache?: DigestCache | undefined;
  /** Of the first wait between tries. @default 250, in milliseconds */
  readonly firstDelayMs?: number;
}

/** Takes charts from repositories; each index is read once. */
export type ChartRepository = (dependency: ChartDependency) => Promise<Buffer>;

/** @see https://helm.sh/docs/topics/chart_repository/#the-index-file */
const versionsSchema = z.array(z.looseObject({ version: z.string(), urls: z.array(z.string()).nullish(), digest: z.string().nullish() }));

const fail = (status: number, what: string): ChartSourceError => {
  if (status === 404 || status === 410) return new ChartSourceError('DEPENDENCY_MISSING', `${what} is not there (${status})`);
  if (status === 401 || status === 403) return new ChartSourceError('DEPENDENCY_DENIED', `${what} is not for this login (${status})`);
  return new ChartSourceError('DEPENDENCY_UNKNOWN', `${what}: the server answered ${status}`, { retryable: status === 429 || status >= 500 });
};

/**
 * The part of an index that tells about one chart: the whole of a large one takes minutes to parse. Indexes are written by
 * machines, so one that does not look like it is parsed whole.
 */
export function sliceIndex(text: string, name: string): string {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => /^entries:\s*$/.test(line));
  const indent = /^ +/.exec(lines[start + 1] ?? '')?.[0] ?? '';
  const first = lines.findIndex((line, index) => index > start && [`${indent}${name}:`, `${indent}"${name}":`, `${indent}'${name}':`].includes(line.trimEnd()));
  if (start < 0 || indent === '' || first < 0) return text;
  const isNext = (line: string): boolean => line.trim() !== '' && !line.startsWith(`${indent} `) && !line.startsWith(`${indent}- `) && line.trimEnd() !== `${indent}-`;
  const length = lines.slice(first + 1).findIndex(isNext);
  return ['entries:', ...lines.slice(first, length < 0 ? undefined : first + 1 + length)].join('\n');
}

/** Opens chart repositories over https, or over http where the host is named for it. */
export function createChartRepository({ http, credentials, policy, isPlainHttp, cache, firstDelayMs = 250 }: ChartRepositoryOptions): ChartRepository {
  const indexes = new Map<string, Promise<string>>();

  /** A login goes to the host it is for, and to no other that an answer names. */
  const headersFor = async ({ host }: URL, owner: string): Promise<Record<string, string>> => {
    const credential = host === owner ? await credentials(host) : undefined;
    if (credential === undefined || credential.kind === 'identity') return {};
    return { authorization: credential.kind === 'bearer' ? `Bearer ${credential.token}` : `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString('base64')}` };
  };
  const follow = async (from: URL, location: string, what: string): Promise<URL> => {
    if (!URL.canParse(location, from.href)) throw new ChartSourceError('DEPENDENCY_INVALID', `${from.host} names ${JSON.stringify(location.slice(0, 200))} as ${what}, which is no address`);
    const to = new URL(location, from);
    await policy.check({ from, to, what });
    return to;
  };
  const getOnce = async (first: URL, { limit, owner }: { readonly limit: number; readonly owner: string }): Promise<Buffer> => {
    let url = first;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      const response: HttpResponse = await http.request({ url, headers: await headersFor(url, owner) });
      const { location } = response.headers;
      if (response.status === 200) return readBody(response, limit, url);
      response.body.destroy();
      if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined) throw fail(response.status, `${url.host}${url.pathname}`);
      url = await follow(url, location, 'a redirect');
    }
    throw new ChartSourceError('DEPENDENCY_UNKNOWN', `${first.host}${first.pathname}: more than ${maxRedirects} redirects`);
  };
  const get = (url: URL, limits: { readonly limit: number; readonly owner: string }): Promise<Buffer> =>
    retry(() => getOnce(url, limits), { attempts: 4, firstDelayMs, shouldRetry: (error) => isSlipwayError(error) && error.retryable });

  const openIndex = (base: URL): Promise<string> => {
    let index = indexes.get(base.href);
    if (index === undefined) indexes.set(base.href, index = get(new URL('index.yaml', base), { limit: maxIndexBytes, owner: base.host }).then((bytes) => bytes.toString('utf8').replace(/^\ufeff/, '')));
    return index;
  };
  const baseOf = (repository: string): URL => {
    if (!URL.canParse(repository)) throw new ChartSourceError('DEPENDENCY_INVALID', `${JSON.stringify(repository.slice(0, 200))} is no address of a chart repository`);
    const base = new URL(repository);
    if (base.username !== '' || base.password !== '') throw new ChartSourceError('DEPENDENCY_INVALID', `the address of the chart repository ${base.host} carries a login`, { hint: 'logins come from docker\'s config.json or SLIPWAY_AUTH_<HOST>' });
    if (base.protocol === 'http:' && !isPlainHttp(base.host)) throw new ChartSourceError('DEPENDENCY_INVALID', `the chart repository ${base.host} is named without TLS`, { hint: `use its https address, or name the host with --plain-http ${base.host}` });
    if (!base.pathname.endsWith('/')) base.pathname += '/';
    return base;
  };

  return async ({ name, version, repository }) => {
    try {
      const base = baseOf(repository);
      const index = parseYaml(sliceIndex(await openIndex(base), name), `${base.host}${base.pathname}index.yaml`, { maxBytes: maxIndexBytes });
      const parsed = z.looseObject({ entries: z.record(z.string(), z.unknown()) }).safeParse(index.value);
      const versions = versionsSchema.safeParse(parsed.data?.entries[name] ?? []);
      if (!parsed.success || !versions.success) throw new ChartSourceError('DEPENDENCY_INVALID', `${index.file} does not list ${name} as an index does`);
      const entry = versions.data.find((each) => each.version === version);
      const [place] = entry?.urls ?? [];
      if (entry === undefined || place === undefined) throw new ChartSourceError('DEPENDENCY_MISSING', `${index.file} has no ${name} ${version}`);
      const expected = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(entry.digest ?? '')?.[1]?.toLowerCase();
      if (expected === undefined) throw new ChartSourceError('DEPENDENCY_INVALID', `${index.file} has no sha256 digest of ${name} ${version}, so nothing proves what is sent`);
      const url = await follow(base, place, `the place of ${name}`);
      const download = (): Promise<Buffer> => get(url, { limit: maxChartBytes, owner: base.host });
      const archive = await (cache === undefined ? download() : cache.get(expected, download));
      const found = createHash('sha256').update(archive).digest('hex');
      if (found !== expected) throw new ChartSourceError('DEPENDENCY_INVALID', `${url.host}${url.pathname} has the digest sha256:${found}, but ${index.file} says sha256:${expected}`);
      return archive;
    } catch (error) {
      if (!isSlipwayError(error) || error instanceof ChartSourceError) throw error;
      const isUnknown = error instanceof HttpError || error instanceof OciError;
      throw new ChartSourceError(isUnknown && error.code !== 'HTTP_BODY_TOO_LARGE' ? 'DEPENDENCY_UNKNOWN' : 'DEPENDENCY_INVALID', errorMessage(error), { cause: error, ...(error.hint === undefined ? {} : { hint: error.hint }) });
    }
  };
}
