// A package of one image whose layers are enormous, sparse files, built straight into a server that keeps nothing: what must
// not grow with the size of a package is memory.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { makeGit } from '../real/processes.mjs';
import { writeFiles } from '../real/small-release.mjs';
import { measure } from './measure.mjs';
import { atMost, isRight, megabytes, seconds } from './report.mjs';

const registryName = 'registry.example.com';
const layers = 4;

/** Digests of `layers` contents of zeros, each a byte longer than the one before: one pass for all. */
function digestsOfZeros(size) {
  const hash = createHash('sha256');
  const zeros = Buffer.alloc(2 ** 22);
  for (let left = size; left > 0; left -= zeros.length) hash.update(zeros.subarray(0, Math.min(left, zeros.length)));
  return Array.from({ length: layers }, (_, index) => {
    if (index > 0) hash.update(zeros.subarray(0, 1));
    return { digest: `sha256:${hash.copy().digest('hex')}`, size: size + index };
  });
}

/** Registry storage with one image of `bytes` bytes, which takes no space. */
function makeStorage(storage, bytes) {
  const blob = (digest) => {
    const hex = digest.slice('sha256:'.length);
    const folder = path.join(storage, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex);
    mkdirSync(folder, { recursive: true });
    return path.join(folder, 'data');
  };
  const put = (value) => {
    const data = Buffer.from(JSON.stringify(value));
    const digest = `sha256:${createHash('sha256').update(data).digest('hex')}`;
    writeFileSync(blob(digest), data);
    return { digest, size: data.length };
  };
  const large = digestsOfZeros(Math.floor(bytes / layers));
  for (const { digest, size } of large) {
    writeFileSync(blob(digest), '');
    truncateSync(blob(digest), size);
  }
  const config = put({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: large.map(({ digest }) => digest) } });
  const prefix = 'application/vnd.oci.image';
  const manifest = put({
    schemaVersion: 2, mediaType: `${prefix}.manifest.v1+json`, config: { mediaType: `${prefix}.config.v1+json`, ...config },
    layers: large.map((layer) => ({ mediaType: `${prefix}.layer.v1.tar`, ...layer })),
  });
  const links = path.join(storage, 'docker/registry/v2/repositories/large');
  const link = (name, digest) => {
    mkdirSync(path.join(links, name), { recursive: true });
    writeFileSync(path.join(links, name, 'link'), digest);
  };
  const hex = (digest) => digest.slice('sha256:'.length);
  for (const { digest } of [config, ...large]) link(`_layers/sha256/${hex(digest)}`, digest);
  link(`_manifests/revisions/sha256/${hex(manifest.digest)}`, manifest.digest);
  link('_manifests/tags/1.0/current', manifest.digest);
  link(`_manifests/tags/1.0/index/sha256/${hex(manifest.digest)}`, manifest.digest);
}

/** A server of files that keeps no zeros. */
async function startSink() {
  const files = new Map();
  const zeros = Buffer.alloc(2 ** 20);
  const read = ({ pieces }, start, end) => {
    const bytes = Buffer.alloc(end - start);
    for (const { at, data } of pieces) if (at < end && at + data.length > start) data.copy(bytes, Math.max(0, at - start), Math.max(0, start - at), Math.min(data.length, end - at));
    return bytes;
  };
  const server = http.createServer((request, response) => {
    const found = files.get(request.url);
    const answer = (status, headers = {}, body = undefined) => { response.writeHead(status, headers).end(body); };
    if (request.method === 'PUT') {
      const file = { size: 0, pieces: [] };
      request.on('data', (data) => {
        if (data.compare(zeros, 0, data.length) !== 0) file.pieces.push({ at: file.size, data: Buffer.from(data) });
        file.size += data.length;
      });
      request.on('end', () => {
        files.set(request.url, file);
        answer(201);
      });
    } else if (found !== undefined && request.method === 'GET') {
      const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
      const start = Number(range?.[1] ?? 0);
      const end = range?.[2] ? Math.min(found.size, Number(range[2]) + 1) : found.size;
      if (end - start > 2 ** 26) answer(500); // nobody has to read a whole segment
      else answer(range === null ? 200 : 206, { 'content-length': end - start, ...(range === null ? {} : { 'content-range': `bytes ${start}-${end - 1}/${found.size}` }) }, read(found, start, end));
    } else if (request.method === 'HEAD' || request.method === 'GET') answer(found === undefined ? 404 : 200, found === undefined ? {} : { 'content-length': found.size });
    else if (request.method === 'DELETE') answer(files.delete(request.url) ? 204 : 404);
    else answer(405);
  });
  Object.assign(server, { requestTimeout: 0, keepAliveTimeout: 600_000 });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { address: `http://127.0.0.1:${server.address().port}/packages`, files, stop: () => { server.closeAllConnections(); server.close(); } };
}

async function packOnce(bytes, slipway) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'slipway-sparse-'));
  const sink = await startSink();
  try {
    const storage = path.join(folder, 'storage');
    makeStorage(storage, bytes);
    const repo = path.join(folder, 'release');
    writeFiles(repo, {
      'slipway.yaml': 'product: bench\n',
      'addons/all/Chart.yaml': 'apiVersion: v2\nname: all\nversion: 1.0.0\n',
      'addons/all/templates/pod.yaml': `apiVersion: v1\nkind: Pod\nmetadata: {name: large}\nspec: {containers: [{name: main, image: "${registryName}/large:1.0"}]}\n`,
      'images/.gitkeep': '',
    });
    const git = await makeGit(repo);
    const source = ['--registry', `${registryName}=store:${storage}`];
    const run = (...args) => execFileSync(slipway[0], [slipway[1], ...args], { cwd: repo, stdio: ['ignore', 'ignore', 'pipe'] });
    run('render-images');
    run('verify-images', '--update-lock', ...source);
    await git('add', '--all');
    await git('commit', '--quiet', '--message', 'release');
    await git('tag', '--annotate', '--message', 'v1.0.0', 'v1.0.0');
    const result = await measure(slipway[0], [slipway[1], 'package-platform', ...source, '--upload-only', '--upload', sink.address], { cwd: repo, timeoutMs: 3_600_000 });
    const received = [...sink.files.values()].reduce((sum, { size }) => sum + size, 0);
    const segments = [...sink.files.keys()].filter((name) => /segment-\d+\.tar$/.test(name)).length;
    const problems = result.code === 0 ? received < bytes ? [`${received} bytes came`] : [] : [`exit ${result.code}: ${`${result.stdout}${result.stderr}`.trim().slice(-600)}`];
    return { ...result, received, segments, problems };
  } finally {
    sink.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function benchSparse({ slipway, gigabytes }) {
  const small = await packOnce(3.6e9, slipway);
  const large = await packOnce(gigabytes * 1e9, slipway);
  const say = ({ received, segments, wall, cpu, rss }) => `${megabytes(received)} in ${segments} segments, ${seconds(wall)} wall, ${seconds(cpu)} CPU, ${megabytes(rss)} resident, ${megabytes(received / wall)}/s`;
  return [
    { name: 'package-platform --upload-only, 3.6 GB', value: say(small) },
    { name: `the same, ${gigabytes} GB`, value: say(large) },
    atMost('resident', large.rss, 160e6, megabytes),
    atMost('resident / that of 3.6 GB', large.rss / small.rss, 1.1),
    isRight('every byte came', [...small.problems, ...large.problems]),
  ];
}
