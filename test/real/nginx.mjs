// A real nginx on a port of 127.0.0.1 that takes files over HTTP.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { cleanEnv, mustExecute, startServer, waitForPort } from './processes.mjs';
import { tool } from './tools.mjs';

const isRoot = process.getuid() === 0;

const freePort = () => new Promise((resolve, reject) => {
  const server = net.createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/**
 * Starts nginx. `/dav/` is WebDAV, `/put/` takes PUT and nothing else of it, `/closed/` is not for this user, `/small/` and `/read/`
 * take 1000 bytes and none at all.
 * @param options.auth `{user, password}`: Basic authentication
 * @param options.tls what makeCa of registries.mjs returned
 * @returns `{host, url, dir, output(), stop()}`; `dir` is where the files of `/dav/` and `/put/` lie
 */
export async function startNginx({ auth, tls } = {}) {
  const own = mkdtempSync(path.join(os.tmpdir(), 'slipway-nginx-'));
  const dir = path.join(own, 'files');
  for (const name of ['files', 'files/dav', 'files/put', 'files/small', 'files/read', 'scratch']) mkdirSync(path.join(own, name));
  const port = await freePort();
  if (auth !== undefined) await mustExecute(tool('htpasswd'), ['-bcm', path.join(own, 'htpasswd'), auth.user, auth.password]);
  const modules = '/usr/lib/nginx/modules';
  const config = path.join(own, 'nginx.conf');
  const put = 'client_max_body_size 0;';
  writeFileSync(config, `
load_module ${modules}/ngx_http_dav_ext_module.so;
daemon off;
master_process off;
worker_processes 1;
pid ${own}/nginx.pid;
error_log stderr notice;
events { worker_connections 256; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/scratch/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port}${tls === undefined ? '' : ' ssl'};
    server_name localhost;
    ${tls === undefined ? '' : `ssl_certificate ${tls.cert}; ssl_certificate_key ${tls.key};`}
    ${auth === undefined ? '' : `auth_basic "files"; auth_basic_user_file ${own}/htpasswd;`}
    root ${dir};
    location /dav/ { ${put} dav_methods PUT DELETE MKCOL MOVE; dav_ext_methods OPTIONS PROPFIND; }
    location /put/ { ${put} create_full_put_path on; dav_methods PUT DELETE; }
    location /small/ { client_max_body_size 1000; dav_methods PUT; }
    location /read/ { client_max_body_size 0; }
    location /closed/ { deny all; }
  }
}
`);
  if (isRoot) chmodSync(own, 0o755);
  const server = await startServer(tool('nginx'), ['-p', own, '-c', config, '-e', 'stderr'], { ready: /nginx\/1\.\d+/, env: cleanEnv(), cwd: own });
  await waitForPort(port, { timeoutMs: 60_000 });
  const host = `127.0.0.1:${port}`;
  return {
    host, dir, url: `${tls === undefined ? 'http' : 'https'}://${host}`, output: server.output,
    stop: async () => {
      await server.stop();
      rmSync(own, { recursive: true, force: true });
    },
  };
}
