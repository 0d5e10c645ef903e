// A proxy before a registry that adds latency and faults. usage: fault-proxy.mjs UPSTREAM_PORT
// Prints "listening on 127.0.0.1:PORT". POST /__mode?faults=a,b sets the faults and forgets what happened; GET /__mode
// tells {requests, faults}. Which paths are hit is decided by a hash of method and path, so every run meets the same
// faults, each path once; `!` after a name hits every attempt.
//   latency=MS  every answer begins MS later
//   429         a tenth of all requests: 429 with Retry-After: 1
//   window      every request in the 3 s from the first one on: 429 with Retry-After: 1
//   503         after every 150 requests the next 12 are answered 503
//   reset       5 % of GETs with a body: half of it, then the connection is reset
//   truncate    the same, but a clean end and no Content-Length
//   flip        the same, with one bit turned
//   redirect    GETs of blobs are sent to the same place with another query
import { createHash } from 'node:crypto';
import http from 'node:http';

const upstreamPort = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });
let modes = new Map();
let state = fresh();

function fresh() {
  return { requests: 0, injected: 0, met: new Set(), windowEnd: undefined };
}

const chance = (mode, text) => createHash('sha256').update(`${mode} ${text}`).digest().readUInt32BE(0) / 2 ** 32;

/** Whether this attempt is to fail. */
function hits(mode, key, share) {
  if (!modes.has(mode) || chance(mode, key) >= share) return false;
  const name = `${mode} ${key}`;
  if (state.met.has(name) && modes.get(mode) !== '!') return false;
  state.met.add(name);
  return true;
}

function refuse(response, status, headers = {}) {
  state.injected += 1;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end('{"errors":[{"code":"FAULT","message":"injected"}]}');
}

function inWindow() {
  if (!modes.has('window')) return false;
  state.windowEnd ??= performance.now() + 3000;
  return performance.now() < state.windowEnd;
}

const bodyFaults = ['reset', 'truncate', 'flip'];

function forward(request, response) {
  const { method, url } = request;
  const key = `${method} ${url}`;
  const fault = method === 'GET' && url !== '/v2/' ? bodyFaults.find((mode) => hits(mode, key, 0.05)) : undefined;
  const upstream = http.request({ host: '127.0.0.1', port: upstreamPort, method, path: url, headers: request.headers, agent }, (answer) => {
    const headers = { ...answer.headers };
    if (fault === undefined || answer.statusCode !== 200) {
      response.writeHead(answer.statusCode, headers);
      answer.pipe(response);
      return;
    }
    state.injected += 1;
    const middle = Math.floor(Number(headers['content-length'] ?? 0) / 2);
    let seen = 0;
    if (fault === 'truncate') delete headers['content-length'];
    response.writeHead(200, headers);
    answer.on('data', (data) => {
      const start = seen;
      seen += data.length;
      if (fault === 'flip') {
        const bytes = Buffer.from(data);
        if (start <= middle && seen > middle) bytes[middle - start] ^= 1;
        response.write(bytes);
      } else if (start < middle) response.write(data.subarray(0, middle - start));
    });
    answer.on('end', () => {
      if (fault === 'reset') setTimeout(() => response.socket?.resetAndDestroy(), 20);
      else response.end();
    });
  });
  upstream.on('error', () => response.destroy());
  response.on('close', () => { if (!response.writableFinished) upstream.destroy(); });
  request.pipe(upstream);
}

const server = http.createServer((request, response) => {
  const { method, url } = request;
  if (url.startsWith('/__mode')) {
    const faults = new URL(url, 'http://proxy').searchParams.get('faults');
    if (method === 'POST') {
      modes = new Map((faults ?? '').split(',').filter(Boolean).map((text) => {
        const [, name, value = ''] = /^([a-z0-9]+?)(?:=(\d+))?!?$/.exec(text) ?? [];
        return [name, text.endsWith('!') ? '!' : value];
      }));
      state = fresh();
    }
    response.end(JSON.stringify({ requests: state.requests, injected: state.injected }));
    return;
  }
  state.requests += 1;
  const limited = inWindow() || hits('429', `${method} ${url}`, 0.1);
  const burst = modes.has('503') && (modes.get('503') === '!' || state.requests % 162 > 150);
  const go = () => {
    if (limited) refuse(response, 429, { 'retry-after': '1' });
    else if (burst) refuse(response, 503);
    else if (modes.has('redirect') && method === 'GET' && url.includes('/blobs/') && !url.includes('redirected')) {
      state.injected += 1;
      response.writeHead(307, { location: `${url}?redirected` }).end();
    } else forward(request, response);
  };
  const latency = Number(modes.get('latency') ?? 0);
  if (latency > 0) setTimeout(go, latency);
  else go();
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`listening on 127.0.0.1:${server.address().port}\n`));
