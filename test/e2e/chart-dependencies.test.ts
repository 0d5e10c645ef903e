// Charts that do not carry their dependencies: a registry and a chart repository on this machine, asked from the action's door.
import { createHash } from 'node:crypto';
import { readdir, readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { action as collectCharts } from '@slipway/action-collect-charts';
import { silentLogger, tarArchive } from '@slipway/core';
import { createRegistryServer, digestOf, mediaTypes, openImageStore, parseManifest, type RegistryServer } from '@slipway/oci';
import { runAction, testContext } from '../support/in-process.ts';
import { commit, writeTree } from '../support/release-world.ts';

const packed = (name: string): Buffer => gzipSync(tarArchive([{ name: `${name}/Chart.yaml`, mode: 0o644, mtime: 0, data: Buffer.from(`apiVersion: v2\nname: ${name}\nversion: 1.2.3\n`) }]));
const [cache, lib] = [packed('cache'), packed('lib')];
const index = `entries:\n  lib:\n  - version: 1.2.3\n    digest: ${createHash('sha256').update(lib).digest('hex')}\n    urls: [lib-1.2.3.tgz]\n`;

let root = '';
let registry: RegistryServer;
let isDown = false;
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  if (isDown) response.writeHead(404).end();
  else if (request.url === '/charts/index.yaml') response.end(index);
  else if (request.url === '/charts/lib-1.2.3.tgz') response.end(lib);
  else response.writeHead(404).end();
});
let repositoryHost = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'slipway-dependencies-'));
  const store = await openImageStore(join(root, 'store'), { create: true });
  const config = Buffer.from('{"name":"cache","version":"1.2.3"}');
  const describe = (bytes: Buffer, mediaType: string) => ({ mediaType, digest: digestOf(bytes), size: bytes.length });
  const [layer, configured] = [describe(cache, 'application/vnd.cncf.helm.chart.content.v1.tar+gzip'), describe(config, 'application/vnd.cncf.helm.config.v1+json')];
  await store.putBlob('charts/cache', layer, Readable.from([cache]));
  await store.putBlob('charts/cache', configured, Readable.from([config]));
  await store.putManifest('charts/cache', parseManifest(Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociManifest, config: configured, layers: [layer] }))), '1.2.3');
  registry = createRegistryServer({ source: store, logger: silentLogger, onRequest: ({ path }) => { asked.push(path); } });
  await registry.listen(0, '127.0.0.1');
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  repositoryHost = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const dependencies = [{ name: 'cache', version: '1.2.3', repository: `oci://${registry.host}/charts` }, { name: 'lib', version: '1.2.3', repository: `http://${repositoryHost}/charts` }];
  const digest = createHash('sha256').update(JSON.stringify([dependencies, dependencies])).digest('hex');
  const list = `dependencies:\n${dependencies.map((each) => `- ${JSON.stringify(each)}\n`).join('')}`;
  await writeTree(join(root, 'components/acme/web'), {
    'charts/web/Chart.yaml': `apiVersion: v2\nname: web\nversion: v1.0.0\n${list}`, 'charts/web/Chart.lock': `${list}digest: sha256:${digest}\n`,
  });
  await commit(join(root, 'components/acme/web'), 'v1.0.0');
});
afterAll(async () => {
  await registry.close();
  await new Promise((resolve) => { server.close(resolve); });
  await rm(root, { recursive: true, force: true });
});

const collect = async (name: string, plainHttp: readonly string[], inputs: Readonly<Record<string, string>> = {}) => {
  await writeTree(join(root, name), { 'repos/base.yaml': '- {repositoryFullName: acme/web, currentTag: v1.0.0, chartPaths: [charts/web]}\n' });
  return runAction(collectCharts, { mode: 'charts', repo: name, 'git-base-url': 'components', 'plain-http': plainHttp, ...inputs }, testContext(root));
};

test('dependencies of a registry and of a chart repository are collected as they were published; a second run changes nothing', async () => {
  const first = await collect('one', [registry.host, repositoryHost]);
  expect([first.codes, first.exitCode]).toEqual([[], 0]);
  expect(await readFile(join(root, 'one/addons/web/charts/cache-1.2.3.tgz'))).toEqual(cache);
  expect(await readFile(join(root, 'one/addons/web/charts/lib-1.2.3.tgz'))).toEqual(lib);
  const second = await collect('one', [registry.host, repositoryHost]);
  expect([second.codes, second.report.outputs['changed']]).toEqual([[], 'false']);
});

test('with a cache charts are downloaded once; whether they are still published is asked each time', async () => {
  const archives = (): string[] => asked.splice(0).filter((path) => path.endsWith('.tgz') || path.includes('/blobs/'));
  const hosts = [registry.host, repositoryHost];
  for (const name of ['cached-one', 'cached-two']) {
    archives();
    expect((await collect(name, hosts, { cache: 'cache' })).codes).toEqual([]);
    expect(archives()).toHaveLength(name === 'cached-one' ? 2 : 0);
    expect(await readFile(join(root, name, 'addons/web/charts/lib-1.2.3.tgz'))).toEqual(lib);
  }
  for (const file of await readdir(join(root, 'cache/charts'))) await writeFile(join(root, 'cache/charts', file), 'damaged');
  expect((await collect('cached-three', hosts, { cache: 'cache' })).codes).toEqual([]);
  expect(await readFile(join(root, 'cached-three/addons/web/charts/cache-1.2.3.tgz'))).toEqual(cache);
});

test('a repository that says it has none is not taken for one that is down', async () => {
  isDown = true;
  const missing = await collect('two', [registry.host, repositoryHost]);
  isDown = false;
  expect([missing.codes, missing.exitCode]).toEqual([['dependency-missing addons/web'], 1]);
  expect(missing.report.findings[0]).toMatchObject({ location: { file: 'repos/base.yaml', line: 1 } });
});

test('nothing is asked without TLS unless its host is named', async () => {
  const run = await collect('three', [registry.host]);
  expect([run.codes, run.report.findings[0]?.hint]).toEqual([['dependency-invalid addons/web'], `use its https address, or name the host with --plain-http ${repositoryHost}`]);
});

test('a server that cannot be reached is unknown, exit code 3', async () => {
  await registry.close();
  const run = await collect('four', [registry.host, repositoryHost]);
  expect([run.codes, run.exitCode]).toEqual([['unknown addons/web'], 3]);
});
