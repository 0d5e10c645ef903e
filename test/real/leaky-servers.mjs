// Servers that give away what they were told: a registry's front, a forge, a proxy and a git server that say back who
// logged in, in their errors, in headers and in addresses.
import { execFile, spawn } from 'node:child_process';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { readFileSync } from 'node:fs';

/** Headers to pass on, without some. */
const without = (headers, ...names) => Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

const decoded = (authorization) => authorization?.startsWith('Basic ') === true ? Buffer.from(authorization.slice(6), 'base64').toString() : '';

/** Everything that a request proved itself with, in several forms. */
function echo(request, body = '') {
  const { authorization = '', 'private-token': token = '', 'proxy-authorization': proxy = '' } = request.headers;
  const all = [authorization, decoded(authorization), encodeURIComponent(decoded(authorization)), token, proxy, decoded(proxy), body, request.url];
  return `you sent ${all.filter((text) => text !== '').join(' and ')}`;
}
const errors = (message) => JSON.stringify({ errors: [{ code: 'DENIED', message, detail: message }], message, error: message });

function listen(t, server) {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      t.after(() => new Promise((done) => { server.close(done); server.closeAllConnections?.(); }));
      resolve(server.address().port);
    });
  });
}

const readText = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

/**
 * A login before a real registry. `front.mode` says how it behaves: `ok`, `busy`, or one of {@link leakyModes}.
 * @param options.upstream `host:port` of a registry without a login
 * @param options.login `basic`, `bearer` (a token server, Basic there), `identity` (a token server, refresh token there) or `asIs` (the token itself)
 * @param options.secret what is sent: a password, or a token
 * @param options.tokens called for each token to give out
 */
export async function startFront(t, { upstream, login, secret, tokens, signature }) {
  const front = { mode: 'ok', requests: 0 };
  const issued = new Set(login === 'asIs' ? [secret] : []);
  const proves = (request) => {
    const { authorization } = request.headers;
    return login === 'basic' ? decoded(authorization) === `robot:${secret}` : issued.has(authorization?.replace('Bearer ', ''));
  };
  const server = http.createServer(async (request, response) => {
    front.requests += 1;
    const say = (status, message, headers = {}) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(errors(message));
    if (request.url.startsWith('/token')) {
      const body = await readText(request);
      if (front.mode === 'tokenDenied') return say(401, echo(request, body));
      if (front.mode === 'tokenBroken') return say(501, echo(request, body));
      if (front.mode === 'tokenGarbage') return response.end(`<html>${echo(request, body)}</html>`);
      const good = login === 'identity' ? new URLSearchParams(body).get('refresh_token') === secret : decoded(request.headers.authorization) === `robot:${secret}`;
      if (!good) return say(401, 'no');
      const token = tokens();
      issued.add(token);
      return response.end(JSON.stringify({ token, refresh_token: token, expires_in: 300 }));
    }
    const challenge = login === 'basic' || login === 'asIs' ? 'Basic realm="x"' : `Bearer realm="http://${request.headers.host}/token",service="x"`;
    if (!proves(request)) { request.resume(); return say(401, 'who are you?', { 'www-authenticate': challenge }); }
    const modes = {
      denied: () => say(401, echo(request), { 'www-authenticate': `${challenge},error="${secret}"` }),
      forbidden: () => say(403, echo(request)),
      broken: () => say(501, echo(request)),
      busy: () => say(503, echo(request)),
      long: () => say(501, `${'filler '.repeat(64)}${echo(request)}`), // cut where the secret stands
      html: () => response.writeHead(501, { 'content-type': 'text/html' }).end(`<html>${echo(request)}</html>`),
      redirected: () => response.writeHead(307, { location: `http://${front.other}/data?token=${encodeURIComponent(signature)}&by=${encodeURIComponent(request.headers.authorization)}` }).end(),
      lost: () => response.writeHead(307, { location: `http://127.0.0.1:1/data?token=${encodeURIComponent(signature)}` }).end(),
      refused: () => response.writeHead(307, { location: `http://robot:${encodeURIComponent(signature)}@169.254.169.254/` }).end(),
    };
    if (modes[front.mode] !== undefined) { request.resume(); return modes[front.mode](); }
    const forward = http.request({ host: '127.0.0.1', port: upstream.split(':')[1], method: request.method, path: request.url, headers: without(request.headers, 'authorization') }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    forward.on('error', () => response.destroy());
    return request.pipe(forward);
  });
  front.port = await listen(t, server);
  front.host = `127.0.0.1:${front.port}`;
  // where it redirects to: another host, which says back the address that it was asked by
  const other = http.createServer((request, response) => { request.resume(); response.writeHead(501, { 'content-type': 'application/json' }).end(errors(echo(request))); });
  front.other = `127.0.0.1:${await listen(t, other)}`;
  return front;
}

/** How a {@link startFront} gives secrets away, and with which exit code a run that meets it ends. */
export const leakyModes = { denied: 1, forbidden: 1, broken: 3, long: 3, html: 3, redirected: 3, lost: 3, refused: 3 };
export const leakyTokenModes = { tokenDenied: 1, tokenBroken: 3, tokenGarbage: 3 };

/** GitHub's API, as much as comments need. `forge.mode`: `ok`, `denied`, `broken`. `forge.bodies` are all comments that were written. */
export async function startForge(t) {
  const forge = { mode: 'ok', bodies: [] };
  const server = http.createServer(async (request, response) => {
    const text = await readText(request);
    const say = (status, value) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (forge.mode === 'denied') return say(401, { message: echo(request) });
    if (forge.mode === 'broken') return say(501, { message: `${'filler '.repeat(66)}${echo(request)}`, errors: [echo(request)] });
    if (request.method === 'GET') return say(200, request.url.includes('/comments') ? [] : { login: 'bot', id: 1 });
    forge.bodies.push(text);
    return say(201, { id: 1, html_url: 'https://forge.example/1', body: JSON.parse(text).body, created_at: '2026-01-02T03:04:05Z', updated_at: '2026-01-02T03:04:05Z', user: { login: 'bot', id: 1, type: 'Bot' } });
  });
  forge.url = `http://127.0.0.1:${await listen(t, server)}`;
  return forge;
}

/** A proxy that was told a login and says it back; all hosts are this machine. `proxy.mode`: `ok`, `denied`, `broken`. */
export async function startProxy(t) {
  const proxy = { mode: 'ok', requests: 0 };
  const server = http.createServer((request, response) => {
    proxy.requests += 1;
    if (proxy.mode === 'denied') return response.writeHead(407, { 'content-type': 'application/json' }).end(errors(echo(request)));
    if (proxy.mode === 'broken') return response.writeHead(501, { 'content-type': 'application/json' }).end(errors(echo(request)));
    const url = new URL(request.url);
    return request.pipe(http.request({ host: '127.0.0.1', port: url.port, path: url.pathname + url.search, method: request.method, headers: without(request.headers, 'proxy-authorization', 'proxy-connection') }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    }));
  });
  server.on('connect', (request, socket, head) => {
    proxy.requests += 1;
    if (proxy.mode !== 'ok') { socket.end(`HTTP/1.1 407 ${echo(request)}\r\n\r\n`); return; }
    const target = net.connect(Number(request.url.split(':')[1]), '127.0.0.1', () => { socket.write('HTTP/1.1 200 OK\r\n\r\n'); target.write(head); target.pipe(socket).pipe(target); });
    target.on('error', () => socket.destroy());
    socket.on('error', () => target.destroy());
  });
  proxy.host = `127.0.0.1:${await listen(t, server)}`;
  return proxy;
}

/** Git over https for all repositories below `root`, with a login. `git.mode`: `ok`, `denied`, `broken`. */
export async function startGitServer(t, { root, tls, secret }) {
  const git = { mode: 'ok', requests: 0 };
  const backend = await new Promise((resolve, reject) => execFile('git', ['--exec-path'], (error, stdout) => error === null ? resolve(`${stdout.trim()}/git-http-backend`) : reject(error)));
  const server = https.createServer({ cert: readFileSync(tls.cert), key: readFileSync(tls.key) }, (request, response) => {
    git.requests += 1;
    if (decoded(request.headers.authorization) !== `robot:${secret}`) { response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end('no'); return; }
    if (git.mode !== 'ok') {
      response.writeHead(git.mode === 'denied' ? 403 : 500, { 'content-type': 'text/plain' }).end(`${echo(request)}\nERR ${echo(request)}\n`);
      return;
    }
    const url = new URL(request.url, 'https://x');
    const child = spawn(backend, [], { env: {
      PATH: process.env.PATH, GIT_PROJECT_ROOT: root, GIT_HTTP_EXPORT_ALL: '1', PATH_INFO: url.pathname, QUERY_STRING: url.search.slice(1), REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '', HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '', GIT_PROTOCOL: request.headers['git-protocol'] ?? '',
      GIT_CONFIG_COUNT: '3', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*', GIT_CONFIG_KEY_1: 'uploadpack.allowFilter', GIT_CONFIG_VALUE_1: 'true', GIT_CONFIG_KEY_2: 'uploadpack.allowAnySHA1InWant', GIT_CONFIG_VALUE_2: 'true',
    } });
    request.pipe(child.stdin).on('error', () => undefined);
    let head = Buffer.alloc(0);
    child.stdout.on('data', (chunk) => {
      if (response.headersSent) { response.write(chunk); return; }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      const headers = Object.fromEntries(head.subarray(0, end).toString().split('\r\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
      response.writeHead(Number(headers.Status?.split(' ')[0] ?? 200), headers);
      response.write(head.subarray(end + 4));
    });
    child.stdout.on('end', () => response.end());
  });
  git.port = await listen(t, server);
  return git;
}
