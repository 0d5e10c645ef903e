// Loaded with --import: kills this process at the step on disk with the number KILL_AT, a write when half of it is written. Tells
// KILL_LOG, a file, each step before it is taken.
import { appendFileSync, writeSync } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const { KILL_AT: at = '0', KILL_LOG: log } = process.env;
let steps = 0;

function step(what, half = () => undefined) {
  steps += 1;
  if (log !== undefined) appendFileSync(log, `${what}\n`);
  if (steps !== Number(at)) return;
  half();
  process.kill(process.pid, 'SIGKILL');
  for (;;); // it may take a moment
}

if (isMainThread) {
  const plain = { ...promises };
  for (const name of ['mkdir', 'rename', 'rm', 'rmdir', 'unlink', 'link', 'symlink', 'copyFile', 'writeFile', 'chmod', 'truncate', 'utimes']) {
    promises[name] = (...args) => { step(name); return plain[name](...args); };
  }
  promises.open = (path, flags, ...rest) => {
    if (flags !== undefined && flags !== 'r' && typeof flags === 'string') step('open');
    return plain.open(path, flags, ...rest);
  };
  const handle = await plain.open(process.execPath, 'r');
  const { prototype } = handle.constructor;
  await handle.close();
  const { write, sync, writeFile } = prototype;
  prototype.write = function (data, ...rest) {
    const [start, length, position] = typeof rest[0] === 'object' && rest[0] !== null ? [rest[0].offset, rest[0].length, rest[0].position] : rest;
    step('write', () => { if (typeof data !== 'string') { const from = start ?? 0; writeSync(this.fd, data, from, Math.floor((length ?? data.byteLength - from) / 2), position ?? null); } });
    return write.call(this, data, ...rest);
  };
  prototype.sync = function () { step('sync'); return sync.call(this); };
  prototype.writeFile = function (data, ...rest) {
    step('write', () => { const bytes = Buffer.from(data); writeSync(this.fd, bytes, 0, Math.floor(bytes.length / 2)); });
    return writeFile.call(this, data, ...rest);
  };
  syncBuiltinESMExports();
}
