// Child processes of the real tests: run one to its end, or keep a server until the test is over.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repoDir, tool } from './tools.mjs';

const ciVariable = /^(CI|GITHUB_.*|RUNNER_.*|ACTIONS_.*|GITLAB_.*|CI_.*|INPUT_.*|SLIPWAY_(?!NODE24|TEST_DATA|TOOLS).*)$/;

/** This process's environment without what a CI host or the user's own Slipway set, plus `extra`. */
export function cleanEnv(extra = {}) {
  return { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !ciVariable.test(name))), ...extra };
}

/**
 * Runs a program to its end; a non-zero exit is a result, not an error.
 * @returns `{code, stdout, stderr, output, ms}`; `output` is both streams in the order of arrival, `code` is null when the
 * program was killed (also after `timeoutMs`, with its whole process group)
 */
export function execute(file, args, { cwd = os.tmpdir(), env = cleanEnv(), input, timeoutMs = 300_000 } = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(file, args, { cwd, env, stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'], detached: true });
    const text = { stdout: '', stderr: '', output: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (chunk) => {
        text[name] += chunk;
        text.output += chunk;
      });
    }
    const timer = setTimeout(() => {
      text.output += `\n[killed after ${timeoutMs} ms]\n`;
      killGroup(child.pid);
    }, timeoutMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, ...text, ms: performance.now() - started });
    });
    if (input !== undefined) child.stdin.on('error', () => undefined).end(input);
  });
}

/**
 * Like {@link execute}, for steps that must succeed.
 * @throws {Error} with the output when the exit code is not 0
 */
export async function mustExecute(file, args, options = {}) {
  const result = await execute(file, args, options);
  if (result.code !== 0) throw new Error(`${file} ${args.join(' ')}: exit ${result.code}\n${result.output}`);
  return result;
}

/** Runs the committed CLI bundle, by default on the Node that runs the tests. */
export function slipway(args, { node = process.execPath, cli = path.join(repoDir, 'dist/cli/index.js'), env = {}, ...options } = {}) {
  return execute(node, [cli, ...args], { ...options, env: cleanEnv(env) });
}

/** A new temporary folder, removed when the test `t` is over (unless SLIPWAY_TEST_KEEP is set). */
export function temporaryDir(t, name = 'real') {
  const dir = mkdtempSync(path.join(os.tmpdir(), `slipway-${name}-`));
  t.after(() => {
    if (process.env.SLIPWAY_TEST_KEEP === undefined) rmSync(dir, { recursive: true, force: true });
    else process.stderr.write(`kept: ${dir}\n`);
  });
  return dir;
}

/**
 * Starts a server and waits until its output matches `ready`.
 * @returns `{pid, match, output(), stop()}`; stop ends the process by its id and waits for it
 */
export async function startServer(file, args, { ready, env = cleanEnv(), cwd = os.tmpdir(), timeoutMs = 30_000 }) {
  // setpriv becomes the server and asks the kernel to end it with us, however we end
  const child = spawn('setpriv', ['--pdeathsig', 'KILL', '--', file, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let failure;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.once('error', (error) => (failure = error));
  const match = await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), timeoutMs);
    const look = () => {
      const found = ready.exec(output);
      if (found === null) return;
      clearTimeout(timer);
      resolve(found);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text; look(); });
    child.once('close', () => { clearTimeout(timer); resolve(null); });
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await closed;
    clearTimeout(timer);
  };
  if (match === null) {
    if (failure === undefined) await stop();
    throw new Error(`${file} ${args.join(' ')} did not get ready: ${failure?.message ?? ''}\n${output.slice(-4000)}`);
  }
  return { pid: child.pid, match, output: () => output, stop };
}

/** Waits until something accepts connections on a port of 127.0.0.1. */
export async function waitForPort(port, { timeoutMs = 10_000 } = {}) {
  const deadline = Date.now() + timeoutMs;
  while (!(await accepts(port))) {
    if (Date.now() > deadline) throw new Error(`nothing listens on 127.0.0.1:${port} after ${timeoutMs} ms`);
    await sleep(25);
  }
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => { socket.destroy(); resolve(true); });
    socket.once('error', () => resolve(false));
  });
}

/**
 * A git working tree whose commits are the same in every run: fixed author and, unless `date` says otherwise, time.
 * The result runs git: `await git('tag', 'v1')` → its stdout without the last newline.
 */
export async function makeGit(dir, { date = '2026-01-02T03:04:05Z', init = true } = {}) {
  const env = cleanEnv({
    GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0', GIT_PAGER: 'cat',
    GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.com', GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.com', GIT_COMMITTER_DATE: date,
  });
  const git = async (...args) => (await mustExecute('git', args, { cwd: dir, env })).stdout.replace(/\n$/, '');
  if (init) await git('init', '--quiet', '--initial-branch', 'main');
  return git;
}

/**
 * Copies an image with skopeo into a `dir:` folder, bytes untouched.
 * @param source `host:port/repository:tag` or `…@digest`
 * @param options.dir the folder to make
 * @param options.platform `linux/arm64` copies that one image; absent: the whole index
 * @param options.auth `user:password`
 * @param options.ca certificate file of a private CA; absent: plain http
 * @returns the digest of what was copied
 * @throws {Error} with skopeo's words
 */
export async function skopeoCopy(source, { dir, platform, auth, ca }) {
  const [os_, architecture] = platform?.split('/') ?? [];
  const digestFile = `${dir}.digest`;
  await mustExecute(tool('skopeo'), [
    '--insecure-policy', ...(platform === undefined ? [] : ['--override-os', os_, '--override-arch', architecture]),
    'copy', '--quiet', '--preserve-digests', '--digestfile', digestFile, ...(platform === undefined ? ['--all'] : []),
    ...(auth === undefined ? ['--src-no-creds'] : ['--src-creds', auth]),
    ...(ca === undefined ? ['--src-tls-verify=false'] : ['--src-cert-dir', path.dirname(ca)]),
    `docker://${source}`, `dir:${dir}`,
  ]);
  return readFileSync(digestFile, 'utf8').trim();
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // it ended in the meantime
  }
}
