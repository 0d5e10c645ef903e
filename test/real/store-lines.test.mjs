// T3 T16 T18: large layers over lines that hand on bytes in odd pieces, rest, and break off. Blobs are read into memory that is
// used again, so what lies in the store afterwards is read and hashed by another run.
import assert from 'node:assert/strict';
import net from 'node:net';
import path from 'node:path';
import { test } from 'node:test';
import { cleanEnv, execute, makeImage, pushImage, repoDir, startDistribution, temporaryDir } from './support.mjs';

const cli = path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js');

/** Numbers below 1 that look random, repeatable as far as the order of events is. */
function sequence(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A line to a port of this machine: pieces of any size, two in five connections reset somewhere on the way. */
async function startLine(t, port, random) {
  const line = { resets: 0, pieces: 0 };
  const server = net.createServer((client) => {
    const upstream = net.connect(port, '127.0.0.1');
    let left = random() < 0.4 ? Math.floor(random() * 2_000_000) : Infinity;
    const queue = [];
    let busy = false;
    const pump = () => {
      const next = busy ? undefined : queue.shift();
      if (next === undefined) return;
      busy = true;
      const size = Math.min(next.length, 1 + Math.floor(random() * 90_000));
      if (size < next.length) queue.unshift(next.subarray(size));
      left -= size;
      if (left < 0) {
        line.resets += 1;
        client.resetAndDestroy();
        return;
      }
      line.pieces += 1;
      client.write(next.subarray(0, size), () => {
        busy = false;
        if (random() < 0.02) setTimeout(pump, 1); else setImmediate(pump);
      });
      if (queue.length > 50) upstream.pause(); else upstream.resume();
    };
    upstream.on('data', (bytes) => { queue.push(bytes); pump(); });
    client.on('data', (bytes) => upstream.write(bytes));
    for (const socket of [client, upstream]) socket.on('error', () => undefined).on('close', () => { client.destroy(); upstream.destroy(); });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return Object.assign(line, { host: `127.0.0.1:${server.address().port}` });
}

test('T3 T16 T18 large layers over lines that break are whole in the store', { timeout: 180_000 }, async (t) => {
  const dir = temporaryDir(t, 'lines');
  const registry = await startDistribution(path.join(dir, 'registry'));
  t.after(() => registry.stop());
  const names = ['one', 'two'];
  for (const name of names) await pushImage(registry, { repository: `library/${name}`, tags: ['v1'], image: makeImage({ name, format: 'oci', layers: ['a', 'b', 'c'], layerBytes: 2_500_000 }) });
  const line = await startLine(t, registry.port, sequence(20261121));
  for (let round = 0; round < 3; round += 1) {
    const store = path.join(dir, `store-${round}`);
    for (const name of names) {
      const copied = await execute(process.execPath, [cli, 'copy', `${line.host}/library/${name}:v1`, `store:${store}`, '--plain-http', line.host, '--jobs', '16'], { env: cleanEnv() });
      assert.equal(copied.code, 0, copied.output);
    }
    const verified = await execute(process.execPath, [cli, 'store', 'verify', store], { env: cleanEnv() });
    assert.equal(verified.code, 0, verified.output);
    assert.match(verified.stdout, /^whole: 2 repositories/m);
  }
  t.diagnostic(`${line.pieces} pieces, ${line.resets} resets`);
  assert.ok(line.resets >= 2, `${line.resets} resets`);
});
