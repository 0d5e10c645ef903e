// A real Kubernetes API server over a real etcd, on ephemeral ports of 127.0.0.1. There are no controllers and no kubelet:
// objects are kept as they are written, and Jobs are finished by the loop below.
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from './processes.mjs';
import { tool } from './tools.mjs';

const token = 'of-the-test-cluster';

/**
 * Starts a cluster.
 * @returns `{kubeconfig, url, request(method, path, body?, type?), stop()}`; `request` answers `{status, body}` as the administrator
 */
export async function startCluster() {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'slipway-cluster-'));
  const servers = [];
  const stop = async () => {
    for (const server of servers.reverse()) await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const etcd = await onFreePorts(2, ([client, peer]) => startServer(tool('etcd'), [
      '--data-dir', path.join(dir, 'etcd'), '--unsafe-no-fsync', '--log-level', 'info',
      '--listen-client-urls', `http://127.0.0.1:${client}`, '--advertise-client-urls', `http://127.0.0.1:${client}`,
      '--listen-peer-urls', `http://127.0.0.1:${peer}`, '--initial-advertise-peer-urls', `http://127.0.0.1:${peer}`, '--initial-cluster', `default=http://127.0.0.1:${peer}`,
    ], { ready: /ready to serve client requests/, timeoutMs: 120_000 }).catch((error) => {
      rmSync(path.join(dir, 'etcd'), { recursive: true, force: true });
      throw error;
    }));
    servers.push(etcd.value);
    const files = writeSecrets(dir);
    const certificate = path.join(dir, 'certs/apiserver.crt');
    const server = await onFreePorts(1, ([port]) => startServer(tool('kube-apiserver'), [
      '--etcd-servers', `http://127.0.0.1:${etcd.ports[0]}`, '--bind-address', '127.0.0.1', '--secure-port', String(port), '--cert-dir', path.dirname(certificate),
      '--service-account-issuer', 'https://cluster.test', '--service-account-key-file', files.key, '--service-account-signing-key-file', files.key,
      '--token-auth-file', files.tokens, '--authorization-mode', 'RBAC', '--service-cluster-ip-range', '10.0.0.0/24', '--allow-privileged', '--profiling=false',
      // what these add or wait for, a controller would do its part of
      '--disable-admission-plugins', 'ServiceAccount,StorageObjectInUseProtection',
    ], { ready: /Serving securely on/, timeoutMs: 120_000 }));
    servers.push(server.value);
    const [port] = server.ports;
    const request = client({ port, ca: readFileSync(certificate) });
    await poll('the API server to be ready', async () => (await request('GET', '/readyz')).status === 200);
    for (const name of ['default', 'kube-system']) await poll(`namespace ${name}`, async () => (await request('GET', `/api/v1/namespaces/${name}`)).status === 200);
    return { kubeconfig: writeKubeconfig(dir, { port, certificate }), url: `https://127.0.0.1:${port}`, request, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Finishes Jobs as a kubelet and the Job controller would: those named `failing` fail, those named `endless` never end, the
 * others are complete.
 * @returns `{finished: string[], images: Set<string>, stop()}`; `finished` has "namespace/name complete|failed" in order, and stop
 * throws what went wrong meanwhile
 */
export function finishJobs({ request }, { failing = [], endless = [] } = {}) {
  const finished = [];
  const images = new Set();
  let stopped = false;
  const isFinished = ({ status }) => (status?.conditions ?? []).some(({ type, status: is }) => (type === 'Complete' || type === 'Failed') && is === 'True');
  const finish = async ({ metadata: { namespace, name }, spec: { template: { spec: pod } } }) => {
    for (const { image } of [...pod.initContainers ?? [], ...pod.containers]) images.add(image);
    const now = new Date().toISOString().replace(/\.\d+/, '');
    const failed = failing.includes(name);
    // the condition that announces the end has to be there before the end
    const types = failed ? ['FailureTarget', 'Failed'] : ['SuccessCriteriaMet', 'Complete'];
    const conditions = types.map((type) => ({ type, status: 'True', lastProbeTime: now, lastTransitionTime: now, ...(failed ? { reason: 'BackoffLimitExceeded', message: 'Job has reached the specified backoff limit' } : { reason: 'CompletionsReached' }) }));
    const status = { startTime: now, conditions, ...(failed ? { failed: 1 } : { succeeded: 1, completionTime: now }) };
    const answer = await request('PATCH', `/apis/batch/v1/namespaces/${namespace}/jobs/${name}/status`, { status }, 'application/merge-patch+json');
    if (answer.status === 200) finished.push(`${namespace}/${name} ${failed ? 'failed' : 'complete'}`);
    // one that was deleted meanwhile, or changed, is looked at again
    else if (answer.status !== 404 && answer.status !== 409) throw new Error(`the job ${namespace}/${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  let failure;
  const loop = (async () => {
    while (!stopped) {
      try {
        const { status, body } = await request('GET', '/apis/batch/v1/jobs');
        if (status === 200) for (const job of body.items.filter((each) => !isFinished(each) && !endless.includes(each.metadata.name))) await finish(job);
      } catch (error) {
        failure ??= error;
      }
      await sleep(50);
    }
  })();
  const stop = async () => {
    stopped = true;
    await loop;
    if (failure !== undefined) throw failure;
  };
  return { finished, images, stop };
}

/** Calls `look` until it answers true. */
async function poll(what, look, timeoutMs = 120_000) {
  const deadline = Date.now() + timeoutMs;
  let last;
  while (!(await look().catch((error) => { last = error; return false; }))) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}: ${last?.message ?? 'no'}`);
    await sleep(25);
  }
}

/** Ports that nothing listened on a moment ago; where somebody was faster, the server ends and gets others. */
async function onFreePorts(count, start) {
  for (let attempt = 1; ; attempt++) {
    const listeners = await Promise.all(Array.from({ length: count }, () => new Promise((resolve, reject) => {
      const listener = net.createServer().once('error', reject).listen(0, '127.0.0.1', () => resolve(listener));
    })));
    const ports = listeners.map((listener) => listener.address().port);
    await Promise.all(listeners.map((listener) => new Promise((resolve) => listener.close(resolve))));
    try {
      return { ports, value: await start(ports) };
    } catch (error) {
      if (attempt === 5 || !/address already in use/.test(error.message)) throw error;
    }
  }
}

function client({ port, ca }) {
  const agent = new https.Agent({ keepAlive: true, ca });
  const send = (method, where, body, type = 'application/json') => new Promise((resolve, reject) => {
    const request = https.request({ agent, host: '127.0.0.1', port, path: where, method, timeout: 60_000, headers: { authorization: `Bearer ${token}`, accept: 'application/json', ...(body === undefined ? {} : { 'content-type': type }) } }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk)).on('error', reject).on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode, body: /json/.test(response.headers['content-type'] ?? '') ? JSON.parse(text) : text });
      });
    });
    // the server may close a kept connection just when it is used again
    request.on('error', (error) => (request.reusedSocket && error.code === 'ECONNRESET' ? resolve(send(method, where, body, type)) : reject(error))).on('timeout', () => request.destroy(new Error(`no answer to ${method} ${where}`)));
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
  return send;
}

function writeSecrets(dir) {
  const key = path.join(dir, 'accounts.key');
  writeFileSync(key, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'sec1', format: 'pem' }), { mode: 0o600 });
  const tokens = path.join(dir, 'tokens.csv');
  writeFileSync(tokens, `${token},admin,admin,"system:masters"\n`, { mode: 0o600 });
  return { key, tokens };
}

function writeKubeconfig(dir, { port, certificate }) {
  if (!existsSync(certificate)) throw new Error(`the API server made no ${certificate}`);
  const file = path.join(dir, 'kubeconfig');
  const named = (name, kind, value) => ({ name, [kind]: value });
  // JSON is YAML
  writeFileSync(file, JSON.stringify({
    apiVersion: 'v1', kind: 'Config', 'current-context': 'test',
    clusters: [named('test', 'cluster', { server: `https://127.0.0.1:${port}`, 'certificate-authority': certificate })],
    users: [named('admin', 'user', { token })],
    contexts: [named('test', 'context', { cluster: 'test', user: 'admin' })],
  }), { mode: 0o600 });
  return file;
}
