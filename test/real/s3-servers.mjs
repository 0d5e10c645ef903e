// Real servers that speak S3: versitygw over a folder, moto in memory. Each has one bucket, `packages`.
import { mkdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { cleanEnv, startServer, temporaryDir } from './processes.mjs';
import { tool } from './tools.mjs';

/**
 * Stands before a server's socket, on a port of its own, and can hold what clients send.
 * @returns `{port, holdAfter(bytes), go(), stop()}`; `holdAfter` resolves when so many bytes have come from now on and no more is handed on
 */
async function startRelay(socketPath) {
  const pairs = new Set();
  let left = Infinity;
  let held = () => undefined;
  const server = createServer((client) => {
    const upstream = connect(socketPath);
    const end = () => { pairs.delete(pair); client.destroy(); upstream.destroy(); };
    const pair = { client, end };
    pairs.add(pair);
    for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
    upstream.pipe(client);
    client.on('data', (chunk) => {
      left -= chunk.length;
      if (left <= 0) { for (const each of pairs) each.client.pause(); held(); return; }
      if (!upstream.write(chunk)) { client.pause(); upstream.once('drain', () => { if (left > 0) client.resume(); }); }
    });
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    port: server.address().port,
    holdAfter: (bytes) => new Promise((resolve) => { left = bytes; held = resolve; }),
    /** Ends what was held, as its bytes are lost, and lets new connections through. */
    go() { left = Infinity; for (const { end } of [...pairs]) end(); },
    stop: () => new Promise((resolve) => { server.close(resolve); for (const { end } of [...pairs]) end(); }),
  };
}

/**
 * versitygw. `s3.test` and names below it are its virtual hosts.
 * @returns `{host, relay, folder, stop()}`; `folder` is that of the bucket
 */
export async function startVersitygw(t, { accessKey, secretKey, cert, key }) {
  const dir = temporaryDir(t, 's3');
  const folder = path.join(dir, 'root', 'packages');
  mkdirSync(folder, { recursive: true });
  // a socket, so that no port has to be guessed
  const socket = path.join(dir, 'gateway.sock');
  const tls = cert === undefined ? [] : ['--cert', cert, '--key', key];
  const server = await startServer(tool('versitygw'), ['--port', socket, '--virtual-domain', 's3.test', ...tls, 'posix', path.join(dir, 'root')], {
    ready: /listening on:/, env: cleanEnv({ ROOT_ACCESS_KEY: accessKey, ROOT_SECRET_KEY: secretKey }), timeoutMs: 120_000,
  });
  const relay = await startRelay(socket);
  return { host: `127.0.0.1:${relay.port}`, relay, folder, stop: async () => { await relay.stop(); await server.stop(); } };
}

/** moto; it takes every access key. @returns `{host, stop()}` */
export async function startMoto() {
  const server = await startServer(tool('moto'), ['-H', '127.0.0.1', '-p', '0'], { ready: /Running on http:\/\/127\.0\.0\.1:(\d+)/, timeoutMs: 120_000 });
  const host = `127.0.0.1:${server.match[1]}`;
  const { status } = await fetch(`http://${host}/packages`, { method: 'PUT' });
  if (status !== 200) throw new Error(`moto made no bucket: ${status}`);
  return { host, stop: () => server.stop() };
}
