// T27, T28, T29: one `slipway copy` into a store, killed or refused by the kernel at a chosen call. Whatever happens, no
// file at a final path has wrong bytes, and the next run makes the store what an undisturbed run makes it.
//
// strace counts calls per thread, so the thread pool has one thread; the calls of an undisturbed run say which number is
// which file. A number that hits something else in another run (a wake-up of the event loop) is a crash, which must do
// no harm either.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { cleanEnv, execute, makeImage, pushImage, repoDir, startDistribution, temporaryDir, tool, writeImage } from './support.mjs';

const cli = process.env.SLIPWAY_TEST_CLI ?? path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js');
const env = cleanEnv({ UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0' });
const image = makeImage({ name: 'app', format: 'oci', layers: ['base', 'runtime'], layerBytes: 300_000, attestation: true });

const filesBelow = (dir) => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory()).map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name))).sort();

/** No blob at its final path has other bytes than its name says. */
function assertNoWrongBytes(store, what) {
  for (const file of filesBelow(store)) {
    const digest = /blobs\/sha256\/..\/([0-9a-f]{64})\/data$/.exec(file)?.[1];
    if (digest !== undefined) assert.equal(createHash('sha256').update(readFileSync(path.join(store, file))).digest('hex'), digest, `${what}: ${file}`);
  }
}

/** The calls of an undisturbed run that touch the store, by name: how many of that name their thread had made by then. */
async function callsOf({ copy, dir, names }) {
  const store = path.join(dir, 'undisturbed');
  mkdirSync(store);
  const log = path.join(dir, 'calls');
  const result = await execute(tool('strace'), ['-f', '-y', '-o', log, '-e', `trace=${names.join(',')}`, process.execPath, cli, ...copy(store)], { env });
  assert.equal(result.code, 0, result.output);
  const counts = new Map();
  const calls = new Map();
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const [, thread, name, rest] = /^(\d+)\s+(\w+)\((.*)/.exec(line) ?? [];
    if (name === undefined) continue;
    const count = (counts.get(`${thread} ${name}`) ?? 0) + 1;
    counts.set(`${thread} ${name}`, count);
    if (rest.includes(store)) calls.set(name, [...calls.get(name) ?? [], count]);
  }
  return { calls, expected: filesBelow(store) };
}

/** So many of them, from the first to the last; all where SLIPWAY_TEST_SWEEP is set, which takes minutes. */
const sample = (numbers, count) => process.env.SLIPWAY_TEST_SWEEP !== undefined ? numbers : [...new Set(Array.from({ length: Math.min(count, numbers.length) }, (_, index) => numbers[Math.round(index * (numbers.length - 1) / Math.max(1, count - 1))]))];

const kill = 'signal=SIGKILL';
const scenarios = [
  {
    name: 'from a registry',
    start: async (t, dir) => {
      const registry = await startDistribution(path.join(dir, 'registry'));
      t.after(() => registry.stop());
      await pushImage(registry, { repository: 'library/app', tags: ['v1'], image });
      return (store) => ['copy', `${registry.host}/library/app:v1`, `store:${store}`, '--plain-http', registry.host];
    },
    faults: [['write', [kill, 'error=EIO', 'error=ENOSPC'], 3], ['fsync', [kill, 'error=EIO'], 3], ['fdatasync', [kill, 'error=EIO'], 2], ['rename', [kill, 'error=EIO', 'error=ENOSPC'], 3], ['mkdir', ['error=ENOSPC'], 2], ['symlink', [kill], 1]],
  },
  {
    name: 'from another store',
    start: (_t, dir) => {
      writeImage(path.join(dir, 'from'), { repository: 'library/app', tags: ['v1'], image });
      return (store) => ['copy', `store:${path.join(dir, 'from')}`, `store:${store}`];
    },
    faults: [['link', ['error=EXDEV', 'error=EMLINK', 'error=EPERM', kill], 2], ['rename', [kill], 2]],
  },
];

for (const { name, start, faults } of scenarios) {
  test(`T27 T28 T29 a copy ${name} that is disturbed at any call`, { timeout: process.env.SLIPWAY_TEST_SWEEP === undefined ? 240_000 : 3_600_000 }, async (t) => {
    const dir = temporaryDir(t, 'faults');
    const copy = await start(t, dir);
    const names = faults.map(([call]) => call);
    const { calls, expected } = await callsOf({ copy, dir, names });
    const plan = faults.flatMap(([call, kinds, count]) => kinds.flatMap((kind) => sample(calls.get(call) ?? [], count).map((when) => ({ call, kind, when }))));
    assert.ok(plan.length >= 8, `${plan.length} runs`);
    let disturbed = 0;
    const one = async ({ call, kind, when }, index) => {
      const what = `${call} number ${when}: ${kind}`;
      const store = path.join(dir, `store-${index}`);
      mkdirSync(store);
      const faulty = await execute(tool('strace'), ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', `inject=${call}:${kind}:when=${when}`, process.execPath, cli, ...copy(store)], { env });
      assertNoWrongBytes(store, what);
      if (faulty.code !== 0) disturbed += 1;
      // named by its code, unless the event loop itself was hit
      if ([1, 2, 3].includes(faulty.code)) assert.match(faulty.output, new RegExp(`${kind.slice('error='.length)}|STORE_WRITE_FAILED`), `${what}\n${faulty.output}`);
      if (/EXDEV|EMLINK|EPERM/.test(kind)) assert.equal(faulty.code, 0, `${what}\n${faulty.output}`);
      const again = await execute(process.execPath, [cli, ...copy(store)], { env });
      assert.equal(again.code, 0, `${what}\n${again.output}`);
      assert.deepEqual(filesBelow(store), expected, what);
      assertNoWrongBytes(store, what);
      rmSync(store, { recursive: true });
    };
    const queue = [...plan.entries()];
    await Promise.all(Array.from({ length: 3 }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await one(next[1], next[0]);
    }));
    t.diagnostic(`${plan.length} runs, ${disturbed} of them ended early`);
    assert.ok(disturbed >= plan.length / 3, `only ${disturbed} of ${plan.length} runs were disturbed`);
    const verified = await execute(process.execPath, [cli, 'store', 'verify', path.join(dir, 'undisturbed')], { env });
    assert.equal(verified.code, 0, verified.output);
  });
}
