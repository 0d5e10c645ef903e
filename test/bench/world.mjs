// What a benchmark runs against: the generated corpus, distribution v3 over it, and a proxy that injects faults.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanEnv, startServer } from '../real/processes.mjs';
import { repoDir, tool } from '../real/tools.mjs';

const generatedHost = '127.0.0.1:5050';

/** The folder of a corpus, `small` or `default`, made when it is not there. */
function findCorpus(name) {
  const folder = path.join(process.env.SLIPWAY_BENCH_CORPUS ?? path.join(os.tmpdir(), 'slipway-bench'), name);
  if (existsSync(path.join(folder, 'expected.json'))) return folder;
  const generator = path.join(process.env.SLIPWAY_BENCH ?? path.join(repoDir, '../shared/bench'), 'gen.py');
  if (!existsSync(generator)) throw new Error(`no corpus in ${folder} and no generator ${generator}: set SLIPWAY_BENCH to its folder`);
  process.stderr.write(`making the corpus ${folder}\n`);
  mkdirSync(path.dirname(folder), { recursive: true });
  execFileSync('python3', [generator, folder, ...(name === 'small' ? ['--small'] : [])], { stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

/**
 * Starts everything for one run of the benchmarks.
 * @returns `{folder, registry, proxy, requests(), setFaults(), faultCounts(), list(), expected, storage, stop()}`
 */
export async function startWorld(corpus) {
  const source = findCorpus(corpus);
  const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'slipway-bench-'));
  const port = await freePort(); // at log level error it does not say where it listens
  const config = path.join(folder, 'registry.yml');
  writeFileSync(config, JSON.stringify({
    version: '0.1', log: { level: 'error', accesslog: { disabled: false } },
    storage: { filesystem: { rootdirectory: path.join(source, 'regA') }, cache: { blobdescriptor: 'inmemory' }, maintenance: { uploadpurging: { enabled: false }, readonly: { enabled: true } } },
    http: { addr: `127.0.0.1:${port}`, secret: 'of-a-benchmark' },
  }));
  const registry = await startServer('bash', ['-c', '(until (: </dev/tcp/127.0.0.1/$2) 2>/dev/null; do sleep 0.02; done; echo ready) & exec "$0" serve "$1"', tool('registry'), config, String(port)], {
    ready: /^ready$/m, env: cleanEnv({ OTEL_TRACES_EXPORTER: 'none', OTEL_METRICS_EXPORTER: 'none' }),
  });
  const proxy = await startServer(process.execPath, [path.join(repoDir, 'test/bench/fault-proxy.mjs'), String(port)], { ready: /listening on (\S+)/ });
  const proxyHost = proxy.match[1];
  const expected = JSON.parse(readFileSync(path.join(source, 'expected.json'), 'utf8'));
  const references = readFileSync(path.join(source, 'images-A.txt'), 'utf8').split('\n').filter(Boolean);

  return {
    folder, port, host: `127.0.0.1:${port}`, proxyHost, storage: path.join(source, 'regA'),
    /** What each `REPOSITORY:TAG` of the list must be, and every digest below it. */
    expected: new Map(Object.entries(expected.A).map(([reference, image]) => [reference.replace(`${generatedHost}/`, ''), image])),
    sizes: expected.sizes,
    /** A list with the images of a host, in a file. */
    list(host, limit = references.length) {
      const file = path.join(folder, `images-${host.replace(/\W/g, '-')}-${limit}.txt`);
      writeFileSync(file, references.slice(0, limit).map((each) => `${each.replace(generatedHost, host)}\n`).join(''));
      return file;
    },
    /** Requests that the registry logged so far. */
    async requests() {
      await sleep(60);
      return registry.output().split('\n').filter((line) => /"(GET|HEAD|POST|PUT|PATCH|DELETE) \/v2\//.test(line)).length;
    },
    /** Those of them that are about blobs. */
    async blobRequests() {
      await sleep(60);
      return registry.output().split('\n').filter((line) => /"[A-Z]+ \/v2\/\S+\/blobs\//.test(line)).length;
    },
    async setFaults(faults) {
      await (await fetch(`http://${proxyHost}/__mode?faults=${encodeURIComponent(faults)}`, { method: 'POST' })).text();
    },
    /** `{requests, injected}` since the faults were set. */
    async faultCounts() {
      return (await fetch(`http://${proxyHost}/__mode`)).json();
    },
    async stop() {
      await proxy.stop();
      await registry.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort() {
  const { createServer } = await import('node:net');
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
