// Two real registries over a storage folder (the one that holds docker/registry/v2), on ephemeral ports of 127.0.0.1.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cleanEnv, mustExecute, startServer } from './processes.mjs';
import { tool } from './tools.mjs';

/**
 * Starts distribution v3 over `dir`.
 * @param options.htpasswd `{user, password}`: Basic authentication (bcrypt)
 * @param options.tls what {@link makeCa} returned
 * @param options.readonly refuses writes
 * @param options.partialIndexes v3 takes indexes that name what it does not have
 * @param options.accessLog logs every request; see `output()`
 * @returns `{host: '127.0.0.1:PORT', url, port, pid, auth?, ca?, output(), stop()}`
 */
export function startDistribution(dir, options = {}) {
  return startRegistry(tool('registry'), dir, options);
}

/** Starts Debian's docker-registry 2.8; the same options and result as {@link startDistribution}. */
export function startDebianRegistry(dir, options = {}) {
  return startRegistry(tool('docker-registry'), dir, options);
}

async function startRegistry(program, dir, { htpasswd, tls, readonly = false, partialIndexes = false, accessLog = false }) {
  const own = mkdtempSync(path.join(os.tmpdir(), 'slipway-registry-'));
  const config = {
    version: '0.1',
    log: { level: 'info', accesslog: { disabled: !accessLog } },
    storage: {
      filesystem: { rootdirectory: path.resolve(dir) },
      delete: { enabled: true },
      maintenance: { uploadpurging: { enabled: false }, readonly: { enabled: readonly } },
    },
    http: { addr: '127.0.0.1:0', secret: 'of-a-test', ...(tls === undefined ? {} : { tls: { certificate: tls.cert, key: tls.key } }) },
  };
  if (partialIndexes) config.validation = { manifests: { indexes: { platforms: 'none' } } };
  if (htpasswd !== undefined) {
    const file = path.join(own, 'htpasswd');
    await mustExecute(tool('htpasswd'), ['-Bbc', file, htpasswd.user, htpasswd.password]);
    config.auth = { htpasswd: { realm: 'test', path: file } };
  }
  const configFile = path.join(own, 'config.yml');
  writeFileSync(configFile, JSON.stringify(config)); // JSON is YAML
  const server = await startServer(program, ['serve', configFile], {
    ready: /listening on 127\.0\.0\.1:(\d+)/,
    env: cleanEnv({ OTEL_TRACES_EXPORTER: 'none', OTEL_METRICS_EXPORTER: 'none' }),
  });
  const port = Number(server.match[1]);
  const host = `127.0.0.1:${port}`;
  return {
    host, port, pid: server.pid, url: `${tls === undefined ? 'http' : 'https'}://${host}`,
    ...(htpasswd === undefined ? {} : { auth: `${htpasswd.user}:${htpasswd.password}` }),
    ...(tls === undefined ? {} : { ca: tls.ca }),
    output: server.output,
    stop: async () => {
      await server.stop();
      rmSync(own, { recursive: true, force: true });
    },
  };
}

/**
 * Makes a CA of its own and a server certificate for localhost, 127.0.0.1 and `names`.
 * @returns files `{ca, cert, key}`; `ca` lies alone in its folder, as `ca.crt`, so that the folder can serve as a
 * client's certificate directory
 */
export async function makeCa(dir, { names = [] } = {}) {
  const openssl = (...args) => mustExecute('openssl', args, { cwd: dir });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const trusted = path.join(dir, 'trusted');
  await mustExecute('mkdir', ['-p', trusted]);
  const ca = path.join(trusted, 'ca.crt');
  await openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', ca, '-subj', '/CN=Test CA',
    '-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign,cRLSign');
  const alternatives = ['DNS:localhost', 'IP:127.0.0.1', 'IP:::1', ...names.map((name) => `DNS:${name}`)].join(',');
  await openssl('req', '-x509', '-CA', ca, '-CAkey', 'ca.key', ...key, '-keyout', 'server.key', '-out', 'server.crt', '-subj', '/CN=localhost',
    '-addext', `subjectAltName=${alternatives}`, '-addext', 'basicConstraints=critical,CA:FALSE', '-addext', 'extendedKeyUsage=serverAuth');
  return { ca, cert: path.join(dir, 'server.crt'), key: path.join(dir, 'server.key') };
}
