// Component repos made by git itself, and a server of them over http on this machine that counts what it is asked.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const env = { PATH: process.env.PATH, HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };
const git = (cwd, args, input) => execFileSync('git', args, { cwd, env, input, maxBuffer: 2 ** 28, stdio: ['pipe', 'pipe', 'inherit'] });
const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
const person = 'Ann Example <ann@example.com>';

/** A bare repo that is served. */
function makeRepo(folder, stream) {
  mkdirSync(folder, { recursive: true });
  git(folder, ['init', '--quiet', '--bare', '--initial-branch=main', '--template=']);
  git(folder, ['config', 'uploadpack.allowFilter', 'true']);
  git(folder, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  git(folder, ['fast-import', '--quiet'], stream);
  git(folder, ['pack-refs', '--all']);
}

const commitOf = (mark, files) => `commit refs/heads/main\nmark :${mark}\ncommitter ${person} ${1_700_000_000 + mark} +0000\n${data(`change ${mark}`)}${mark === 1 ? '' : `from :${mark - 1}\n`}${files.map(([name, text]) => `M 100644 inline ${name}\n${data(text)}`).join('')}`;
const tagOf = (name, mark) => `tag ${name}\nfrom :${mark}\ntagger ${person} ${1_700_000_000 + mark} +0000\n${data(`release ${name}`)}`;

/** Of 45 repos 34 have two charts and 11 have one. */
const chartsOf = (index) => Array.from({ length: index < 34 ? 2 : 1 }, (_, number) => `c${index}-${number}`);

/**
 * 79 charts in 45 repos, each between sources that are nobody's: most repos have 100 of these, the largest 3,000.
 * @returns the entries of repos/*.yaml
 */
function makeChartRepos(root) {
  return Array.from({ length: 45 }, (_, index) => {
    const tag = `v1.${index}.0`;
    const charts = chartsOf(index).flatMap((name) => [
      [`deploy/${name}/Chart.yaml`, `apiVersion: v2\nname: ${name}\nversion: 1.${index}.0\n`],
      [`deploy/${name}/values.yaml`, `image: acme/${name}:${tag}\n${'# a value that nobody sets\n'.repeat(40)}`],
      ...Array.from({ length: 10 }, (__, number) => [`deploy/${name}/templates/t${number}.yaml`, `kind: ConfigMap\nmetadata: {name: ${name}-${number}}\n${'# line\n'.repeat(number * 20)}`]),
    ]);
    const sources = Array.from({ length: index === 0 ? 3000 : 100 }, (__, number) => [`src/p${number % 40}/f${number}.go`, `package p${index} // ${number}\n${'// text\n'.repeat(50)}`]);
    makeRepo(path.join(root, 'acme', `c${index}`), [commitOf(1, [...charts, ...sources]), tagOf(tag, 1), commitOf(2, [['src/later.go', 'package later\n']])].join(''));
    return { repo: `acme/c${index}`, tag, paths: chartsOf(index).map((name) => `deploy/${name}`) };
  });
}

/** Repos with 2,000 tags each, half of them with a message. */
function makeTagRepos(root, count) {
  const marks = Array.from({ length: 2000 }, (_, index) => index + 1);
  const first = path.join(root, 'acme', 't0');
  makeRepo(first, marks.map((mark) => commitOf(mark, [['file', `${mark}\n`]]) + (mark % 2 === 0 ? tagOf(`v1.${mark}.0`, mark) : `reset refs/tags/v1.${mark}.0\nfrom :${mark}\n\n`)).join(''));
  for (let index = 1; index < count; index += 1) cpSync(first, path.join(root, 'acme', `t${index}`), { recursive: true });
  return Array.from({ length: count }, (_, index) => ({ repo: `acme/t${index}` }));
}

function answer(root, request, response) {
  const { pathname, search } = new URL(request.url, 'http://localhost');
  const { 'content-type': type = '', 'content-length': length = '', 'content-encoding': encoding = '', 'git-protocol': protocol } = request.headers;
  const cgi = spawn('git', ['http-backend'], {
    env: {
      ...env, GIT_PROJECT_ROOT: root, GIT_HTTP_EXPORT_ALL: '1', PATH_INFO: decodeURIComponent(pathname), QUERY_STRING: search.slice(1), REQUEST_METHOD: request.method, REMOTE_ADDR: '127.0.0.1',
      CONTENT_TYPE: type, CONTENT_LENGTH: length, HTTP_CONTENT_ENCODING: encoding, ...(protocol === undefined ? {} : { GIT_PROTOCOL: protocol }),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  cgi.stdin.on('error', () => {}); // it may answer before it has read everything
  request.pipe(cgi.stdin);
  let head = Buffer.alloc(0);
  cgi.stdout.on('data', (chunk) => {
    if (head === undefined) { response.write(chunk); return; }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const headers = Object.fromEntries(head.toString('latin1', 0, end).split('\r\n').map((line) => line.split(/:\s*/, 2)));
    const { Status: status = '200', ...others } = headers;
    response.writeHead(Number(status.slice(0, 3)), others);
    response.write(head.subarray(end + 4));
    head = undefined;
  });
  cgi.stdout.on('end', () => response.end());
}

/**
 * @returns `{folder, url, charts, tags, requests(), setDelay(ms), releaseRepo(name, entries), stop()}`; `setDelay` makes every
 * request wait, as a server far away does
 */
export async function startGitWorld({ tagRepos = 80 } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'slipway-bench-git-'));
  const root = path.join(folder, 'components');
  const charts = makeChartRepos(root);
  const tags = makeTagRepos(root, tagRepos);
  let requests = 0;
  let delay = 0;
  const server = http.createServer(async (request, response) => {
    requests += 1;
    if (delay > 0) await sleep(delay);
    answer(root, request, response);
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    folder, charts, tags, url: `http://127.0.0.1:${server.address().port}`,
    requests: () => requests,
    setDelay: (ms) => { delay = ms; },
    releaseRepo(name, entries) {
      const repo = path.join(folder, name);
      rmSync(repo, { recursive: true, force: true });
      mkdirSync(path.join(repo, 'repos'), { recursive: true });
      const lines = entries.map(({ repo: full, tag, paths }) => `  - repositoryFullName: ${full}\n${tag === undefined ? '' : `    currentTag: ${tag}\n`}${paths === undefined ? '' : `    chartPaths: [${paths.join(', ')}]\n`}`);
      writeFileSync(path.join(repo, 'repos/all.yaml'), `spec:\n${lines.join('')}`);
      git(repo, ['init', '--quiet', '--initial-branch=main']);
      return repo;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
