// Runs storage-run.ts, see there, and a relay that breaks connections.
import assert from 'node:assert/strict';
import { createServer, connect } from 'node:net';
import { cleanEnv, execute } from './processes.mjs';
import { node24, repoDir } from './tools.mjs';

const flags = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', 'test/real/storage-run.ts'];

export const storageCommand = (...args) => [node24, [...flags, ...args]];

/** Every case of the contract over an address, which must have no files. */
export async function checkContract(address, env, { cases = 12, timeoutMs = 240_000 } = {}) {
  const { code, stdout, output } = await execute(...storageCommand('contract', address), { cwd: repoDir, env: cleanEnv(env), timeoutMs });
  assert.equal(code, 0, output);
  const results = stdout.trim().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(results.filter(({ error }) => error !== undefined), []);
  assert.ok(results.length >= cases, `${results.length} cases`);
}

/**
 * A small package is uploaded, then again, which sends nothing, and promoted.
 * @returns what is there afterwards
 */
export async function checkPackage(address, env, { promoted = true } = {}) {
  const { code, stdout, output } = await execute(...storageCommand('package', address), { cwd: repoDir, env: cleanEnv(env), timeoutMs: 240_000 });
  assert.equal(code, 0, output);
  const { files, written, again, findings, outcome, found } = JSON.parse(stdout);
  assert.deepEqual({ written, again, findings, outcome }, { written: files, again: 0, findings: [], ...(promoted ? { outcome: 'released' } : { outcome: undefined }) });
  assert.ok(files > 5 && found.length === files + (promoted ? 4 : 1), found.join('\n'));
  return found;
}

/** Uploads a small package, acme v1.0.0. @returns `{address, path}` of the candidate */
export async function putCandidate(address) {
  const { code, stdout, output } = await execute(...storageCommand('candidate', address), { cwd: repoDir, env: cleanEnv({}), timeoutMs: 240_000 });
  assert.equal(code, 0, output);
  return JSON.parse(stdout);
}

/** One upload. @returns `{result, code, output}` */
export async function putFile(address, path, { file, env }) {
  const { code, stdout, output } = await execute(...storageCommand('put', address, path, file), { cwd: repoDir, env: cleanEnv(env), timeoutMs: 240_000 });
  const lines = stdout.trim().split('\n');
  assert.ok(lines.length === 1 && lines[0] !== '', output);
  return { result: JSON.parse(lines[0]), code, output };
}

/**
 * Stands before a server and breaks its first connections: the n-th after `limits[n]` bytes from the client; later ones go through.
 * @returns `{port, connections(), stop()}`
 */
export async function startBreakingRelay(port, limits) {
  let connections = 0;
  const sockets = new Set();
  const server = createServer((client) => {
    let left = limits[connections] ?? Infinity;
    connections += 1;
    const upstream = connect(port, '127.0.0.1');
    const end = () => { client.destroy(); upstream.destroy(); };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end).on('close', () => { sockets.delete(socket); end(); });
    }
    upstream.pipe(client);
    client.on('data', (chunk) => {
      left -= chunk.length;
      if (left <= 0) { end(); return; }
      if (!upstream.write(chunk)) { client.pause(); upstream.once('drain', () => client.resume()); }
    });
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    port: server.address().port, connections: () => connections,
    stop: () => new Promise((resolve) => { server.close(resolve); for (const socket of sockets) socket.destroy(); }),
  };
}
