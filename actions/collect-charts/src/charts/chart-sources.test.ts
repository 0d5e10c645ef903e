// Where published dependencies come from: a chart repository over http on this machine, and what a registry answers.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, tarArchive, type HttpClient } from '@slipway/core';
import { createAddressPolicy, digestOf, mediaTypes, OciError, parseManifest, type ImageSource, type Manifest } from '@slipway/oci';
import { parseRepos } from '@slipway/release-repo';
import type { FileContent } from '../component-chart.ts';
import { createCompleteChart, type FetchChart } from './chart-dependencies.ts';
import { pullChart } from './chart-registry.ts';
import { createChartRepository, sliceIndex } from './chart-repository.ts';

const packed = (name: string, version: string): Buffer => gzipSync(tarArchive([{ name: `${name}/Chart.yaml`, mode: 0o644, mtime: 0, data: Buffer.from(`apiVersion: v2\nname: ${name}\nversion: ${version}\n`) }]));
const archive = packed('lib', '1.2.3');
const sha = createHash('sha256').update(archive).digest('hex');
const indexOf = (digest: string, url = 'lib-1.2.3.tgz'): string => `apiVersion: v1\nentries:\n  another:\n  - version: 9.9.9\n  lib:\n  - name: lib\n    version: 1.2.4\n    urls: [x.tgz]\n  - name: lib\n    version: 1.2.3\n    digest: ${digest}\n    urls:\n    - ${url}\n  zoo:\n  - version: 1.0.0\ngenerated: now\n`;

const answers = new Map<string, { readonly status: number; readonly body?: Uint8Array | string; readonly location?: string }>();
const requests: string[] = [];
const server = createServer((request, response) => {
  requests.push(`${request.url ?? ''} ${request.headers.authorization ?? '-'}`);
  const { status, body, location } = answers.get(request.url ?? '') ?? { status: 404 };
  response.writeHead(status, location === undefined ? {} : { location }).end(body);
});
let http: HttpClient;
let host = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  http = createHttpClient();
});
afterAll(async () => {
  http.close();
  await new Promise((resolve) => { server.close(resolve); });
});
beforeEach(() => { answers.clear(); requests.length = 0; });

const repository = (options: { readonly plain?: boolean } = {}): FetchChart => createChartRepository({
  http, firstDelayMs: 1, policy: createAddressPolicy({ resolveHost: () => Promise.resolve([]) }), isPlainHttp: () => options.plain ?? true,
  credentials: (asked) => Promise.resolve(asked === host ? { kind: 'basic', username: 'a', password: 'b' } : undefined),
});
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : error);

const loadChart = (): Promise<never> => Promise.reject(new Error('nothing is loaded'));

describe('a chart repository', () => {
  test('gives the archive of exactly the version, unchanged; its index is read once, with the login of its host', async () => {
    answers.set('/charts/index.yaml', { status: 200, body: indexOf(sha) }).set('/charts/lib-1.2.3.tgz', { status: 302, location: '/cdn/1' }).set('/cdn/1', { status: 200, body: archive });
    const fetchChart = repository();
    const dependency = { name: 'lib', version: '1.2.3', repository: `http://${host}/charts` };
    expect(Buffer.compare(await fetchChart(dependency), archive)).toBe(0);
    await fetchChart(dependency);
    expect(requests.map((line) => line.split(' ')[0])).toEqual(['/charts/index.yaml', '/charts/lib-1.2.3.tgz', '/cdn/1', '/charts/lib-1.2.3.tgz', '/cdn/1']);
    expect(requests.every((line) => line.endsWith('Basic YTpi'))).toBe(true);
  });

  test.each<[string, () => void, string]>([
    ['an index that is not there', () => undefined, 'DEPENDENCY_MISSING'],
    ['a version that the index does not list', () => { answers.set('/index.yaml', { status: 200, body: indexOf(sha).replace('1.2.3', '1.2.5') }); }, 'DEPENDENCY_MISSING'],
    ['another digest than that of the index', () => { answers.set('/index.yaml', { status: 200, body: indexOf('0'.repeat(64)) }).set('/lib-1.2.3.tgz', { status: 200, body: archive }); }, 'DEPENDENCY_INVALID'],
    ['an index without a digest', () => { answers.set('/index.yaml', { status: 200, body: indexOf('') }).set('/lib-1.2.3.tgz', { status: 200, body: archive }); }, 'DEPENDENCY_INVALID'],
    ['a login that is refused', () => { answers.set('/index.yaml', { status: 403 }); }, 'DEPENDENCY_DENIED'],
    ['a server that is down', () => { answers.set('/index.yaml', { status: 503 }); }, 'DEPENDENCY_UNKNOWN'],
    ['an address on this machine that the index names', () => { answers.set('/index.yaml', { status: 200, body: indexOf(sha, 'http://localhost:1/lib.tgz') }); }, 'DEPENDENCY_UNKNOWN'],
    ['redirects without end', () => { answers.set('/index.yaml', { status: 302, location: '/index.yaml' }); }, 'DEPENDENCY_UNKNOWN'],
  ])('%s', async (_name, prepare, code) => {
    prepare();
    expect(codeOf(await repository()({ name: 'lib', version: '1.2.3', repository: `http://${host}` }).catch((error: unknown) => error))).toBe(code);
  });

  test('is not asked without TLS unless its host is named for that, and not with a login in its address', async () => {
    const asked = (address: string, plain: boolean): Promise<unknown> => repository({ plain })({ name: 'lib', version: '1.2.3', repository: address }).catch(codeOf);
    expect([await asked(`http://${host}`, false), await asked(`http://u:p@${host}`, true)]).toEqual(['DEPENDENCY_INVALID', 'DEPENDENCY_INVALID']);
    expect(requests).toEqual([]);
  });

  test('the part of an index about one chart is told by its indentation', () => {
    expect(sliceIndex(indexOf('d'), 'lib')).toBe(`entries:\n${indexOf('d').split('\n').slice(4, 13).join('\n')}`);
    expect(sliceIndex('{"entries": {}}', 'lib')).toBe('{"entries": {}}');
  });
});

const layer = { mediaType: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip', digest: digestOf(archive), size: archive.length };
const manifestOf = (layers: readonly object[]): Manifest => parseManifest(Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociManifest, config: { mediaType: 'application/vnd.cncf.helm.config.v1+json', digest: digestOf(Buffer.from('{}')), size: 2 }, layers })));

describe('a registry', () => {
  const registry = (getManifest: ImageSource['getManifest']) => (): Pick<ImageSource, 'getManifest' | 'openBlob'> => ({ getManifest, openBlob: () => Promise.resolve(Readable.from([archive])) });
  test('gives the chart of an artifact; a plus sign is an underscore in its tag', async () => {
    const asked: string[] = [];
    const found = await pullChart({ name: 'lib', version: '1.2.3+a', repository: 'oci://r.example.com/charts/' }, { registry: registry((name, tag) => { asked.push(`${name}:${tag}`); return Promise.resolve(manifestOf([layer])); }) });
    expect([Buffer.compare(found, archive), asked]).toEqual([0, ['charts/lib:1.2.3_a']]);
  });

  test.each<[string, ImageSource['getManifest'], string]>([
    ['without it', () => Promise.resolve(undefined), 'DEPENDENCY_MISSING'],
    ['with an image of that name', () => Promise.resolve(manifestOf([{ ...layer, mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip' }])), 'DEPENDENCY_INVALID'],
    ['with a chart that is too large', () => Promise.resolve(manifestOf([{ ...layer, size: 2 ** 40 }])), 'DEPENDENCY_INVALID'],
    ['that refuses', () => Promise.reject(new OciError('DENIED', 'no')), 'DEPENDENCY_DENIED'],
    ['that does not answer', () => Promise.reject(new OciError('NETWORK', 'no')), 'DEPENDENCY_UNKNOWN'],
    ['that sends other bytes', () => Promise.reject(new OciError('DIGEST_MISMATCH', 'no')), 'DEPENDENCY_INVALID'],
  ])('%s', async (_name, getManifest, code) => {
    expect(codeOf(await pullChart({ name: 'lib', version: '1.2.3', repository: 'oci://r.example.com' }, { registry: registry(getManifest) }).catch((error: unknown) => error))).toBe(code);
  });
});

describe('a chart with a published dependency', () => {
  const [entry] = parseRepos('- {repositoryFullName: a/b, currentTag: v1, chartPaths: [charts/web]}\n', 'repos/base.yaml').entries;
  if (entry === undefined) throw new Error('no entry');
  const about = {
    item: { kind: 'chart', entry, path: 'charts/web', target: 'addons/web' } as const, origin: 'a/b@v1:charts/web',
    component: { tag: { name: 'v1', commit: 'c'.repeat(40), annotated: false }, prepare: () => Promise.resolve(), read: () => Promise.reject(new Error('not read')) },
  };
  const dependency = { name: 'lib', version: '1.2.3', repository: 'oci://r.example.com/charts' };
  const digest = createHash('sha256').update(JSON.stringify([[dependency], [dependency]])).digest('hex');
  const text = `dependencies:\n- ${JSON.stringify(dependency)}\n`;
  const files = (lockDigest = digest): Map<string, FileContent> => new Map([['Chart.yaml', `name: web\nversion: 1.0.0\n${text}`], ['Chart.lock', `${text}digest: sha256:${lockDigest}\n`]].map(([path = '', content = '']) => [path, { data: Buffer.from(content), executable: false }]));

  test('carries it as it was published', async () => {
    const chart = files();
    expect(await createCompleteChart({ loadChart, fetchChart: () => Promise.resolve(archive) })(chart, about)).toEqual([]);
    expect(Buffer.compare(chart.get('charts/lib-1.2.3.tgz')?.data ?? Buffer.alloc(0), archive)).toBe(0);
  });

  test.each<[string, Map<string, FileContent>, Buffer, readonly string[]]>([
    ['whose Chart.lock is of other dependencies: nothing is fetched', files('0'.repeat(64)), archive, ['chart-lock-outdated']],
    ['whose archive is another version', files(), packed('lib', '1.2.4'), ['dependency-invalid']],
    ['whose archive is another chart', files(), packed('other', '1.2.3'), ['dependency-invalid']],
    ['whose archive is none', files(), Buffer.from('<html>'), ['dependency-invalid']],
  ])('%s', async (_name, chart, sent, codes) => {
    const findings = await createCompleteChart({ loadChart, fetchChart: () => Promise.resolve(sent) })(chart, about);
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(findings.every(({ location, hint }) => location?.file === 'repos/base.yaml' && hint !== undefined)).toBe(true);
    expect(chart.has('charts/lib-1.2.3.tgz')).toBe(false);
  });
});
