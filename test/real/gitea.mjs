// A real Gitea on a port of 127.0.0.1, with an empty database and an administrator whose token is known.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { cleanEnv, mustExecute, startServer } from './processes.mjs';
import { tool } from './tools.mjs';

/** Gitea refuses to run as root: then this user runs it. */
const user = 'nobody';

const freePort = () => new Promise((resolve, reject) => {
  const server = net.createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/**
 * Starts Gitea.
 * @returns `{url, apiUrl, token, addUser(name), ask(method, path, body, token), addRepository(name, options), cloneUrl(repository, token), addHook(repository, url), output(), stop()}`
 * - `token` is that of the administrator release-bot; `addUser` returns that of a new user
 * - `ask` is one call of the API, by default as release-bot; its answer must be a success
 * - `addRepository('release', {writers: ['anna']})` makes an empty one of release-bot and returns `{repository, cloneUrl}`
 * - `cloneUrl` has the token in it; push to it over http
 * - `addHook` sends pushes, pull requests, comments, reviews and statuses to a listener, see hooks.mjs
 */
export async function startGitea() {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'slipway-gitea-'));
  // the cache of tools may lie where only root can read
  const installed = path.dirname(path.dirname(tool('gitea')));
  for (const name of ['bin', 'share']) cpSync(path.join(installed, name), path.join(dir, name), { recursive: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  for (const name of ['data', 'repositories']) mkdirSync(path.join(dir, name));
  const config = path.join(dir, 'app.ini');
  writeFileSync(config, `
APP_NAME = Gitea
RUN_MODE = prod
WORK_PATH = ${dir}
RUN_USER = ${process.getuid() === 0 ? user : (await mustExecute('id', ['-un'])).stdout.trim()}
[server]
HTTP_ADDR = 127.0.0.1
HTTP_PORT = ${port}
ROOT_URL = ${url}/
STATIC_ROOT_PATH = ${dir}/share
APP_DATA_PATH = ${dir}/data
DISABLE_SSH = true
OFFLINE_MODE = true
LFS_START_SERVER = false
[database]
DB_TYPE = sqlite3
PATH = ${dir}/data/gitea.db
[repository]
ROOT = ${dir}/repositories
[security]
INSTALL_LOCK = true
SECRET_KEY = of-a-test
INTERNAL_TOKEN = eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJuYmYiOjE3MDAwMDAwMDB9.2n1oXhxVnQ5SLh2CSoUv4TzPAsn0oV2xKZ0Xx7gq3xY
[oauth2]
ENABLED = false
[service]
DISABLE_REGISTRATION = true
[mailer]
ENABLED = false
[cron.update_checker]
ENABLED = false
[webhook]
ALLOWED_HOST_LIST = loopback
DELIVER_TIMEOUT = 5
[log]
MODE = console
LEVEL = Info
ROOT_PATH = ${dir}/data/log
`);
  if (process.getuid() === 0) await mustExecute('chown', ['-R', user, dir]);
  const drop = process.getuid() === 0 ? ['setpriv', `--reuid=${user}`, '--regid=nogroup', '--clear-groups', '--pdeathsig', 'KILL', '--'] : [];
  const [file, ...args] = [...drop, path.join(dir, 'bin/gitea')];
  const env = cleanEnv({ HOME: path.join(dir, 'data'), GITEA_WORK_DIR: dir, TMPDIR: path.join(dir, 'data') });
  const gitea = async (...rest) => (await mustExecute(file, [...args, '--config', config, ...rest], { cwd: dir, env })).stdout;

  await gitea('migrate');
  const addUser = async (name, ...rest) => {
    const output = await gitea('admin', 'user', 'create', '--username', name, '--email', `${name}@example.com`, '--random-password', '--must-change-password=false',
      '--access-token', '--access-token-name', 'tests', '--access-token-scopes', 'all', ...rest);
    const [, token] = /Access token was successfully created\.*\s*([0-9a-f]{40})/.exec(output) ?? [];
    if (token === undefined) throw new Error(`no token in: ${output}`);
    return token;
  };
  const token = await addUser('release-bot', '--admin');
  const server = await startServer(file, [...args, '--config', config, 'web'], { ready: /Starting new Web server: tcp:127\.0\.0\.1:/, env, cwd: dir, timeoutMs: 60_000 });
  for (let tries = 0; ; tries += 1) {
    try {
      if ((await fetch(`${url}/api/v1/version`)).ok) break;
    } catch (error) {
      if (tries > 100) throw new Error(`gitea does not answer: ${error.message}\n${server.output().slice(-4000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const ask = async (method, where, body, as = token) => {
    const response = await fetch(`${url}/api/v1${where}`, { method, headers: { authorization: `token ${as}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${where}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const cloneUrl = (repository, as = token) => `http://oauth2:${as}@127.0.0.1:${port}/${repository}.git`;
  return {
    url, apiUrl: `${url}/api/v1`, token, addUser, ask, cloneUrl, output: server.output,
    async addRepository(name, { writers = [] } = {}) {
      await ask('POST', '/user/repos', { name, default_branch: 'main' });
      const repository = `release-bot/${name}`;
      for (const writer of writers) await ask('PUT', `/repos/${repository}/collaborators/${writer}`, { permission: 'write' });
      return { repository, cloneUrl: cloneUrl(repository) };
    },
    addHook: (repository, listener) => ask('POST', `/repos/${repository}/hooks`, {
      type: 'gitea', active: true, config: { url: listener, content_type: 'json' },
      events: ['push', 'create', 'delete', 'pull_request', 'pull_request_sync', 'pull_request_label', 'pull_request_assign', 'pull_request_comment', 'pull_request_review', 'issue_comment', 'status'],
    }),
    stop: async () => {
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
