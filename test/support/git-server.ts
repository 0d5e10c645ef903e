// Git repositories made in memory, and served over http by git itself.
import { spawn, spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

const env = { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' };

/** A tag of a generated repository. Lightweight without a message. */
export interface TagSpec {
  readonly name: string;
  /** Names the commit: tags with the same word name the same one. @default the name of the tag */
  readonly commit?: string;
  readonly message?: string;
  /** Seconds since 1970. @default 1,700,000,000 and a minute more for each tag */
  readonly time?: number;
}

const git = (cwd: string, args: readonly string[], input?: string): string => {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 28, ...(input === undefined ? {} : { input }) });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
};

const person = 'Ann Example <ann@example.com>';
const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

/** Adds commits and tags to the bare repository `root/name.git`, which is made where there is none. Each commit has one file of its own. */
export async function writeGitRepo(root: string, name: string, tags: readonly TagSpec[]): Promise<string> {
  const folder = join(root, name);
  await mkdir(dirname(folder), { recursive: true });
  git(root, ['init', '--quiet', '--bare', '--initial-branch=main', '--template=', folder]);
  git(folder, ['config', 'uploadpack.allowFilter', 'true']);
  const marks = new Map<string, number>();
  const lines: string[] = [];
  tags.forEach(({ name: tag, commit = tag, message, time = 1_700_000_000 + 60 * marks.size }) => {
    let mark = marks.get(commit);
    if (mark === undefined) {
      mark = marks.size + 1;
      marks.set(commit, mark);
      lines.push(`commit refs/heads/main\nmark :${mark}\nauthor ${person} ${time} +0000\ncommitter ${person} ${time} +0000\n${data(`change for ${commit}`)}M 100644 inline file.txt\n${data(`content of ${commit}\n`.repeat(20))}`);
    }
    lines.push(message === undefined ? `reset refs/tags/${tag}\nfrom :${mark}\n\n` : `tag ${tag}\nfrom :${mark}\ntagger ${person} ${time} +0000\n${data(message)}`);
  });
  git(folder, ['fast-import', '--quiet', '--force'], lines.join(''));
  return folder;
}

/** Runs git in a generated repository. */
export const gitIn = (folder: string, ...args: readonly string[]): string => git(folder, args).trim();

export interface GitServer {
  readonly url: string;
  /** `METHOD /path?query` of every request, in their order. */
  readonly requests: string[];
  /** Bytes that were sent. */
  sentBytes(): number;
  close(): Promise<void>;
}

function serve(root: string, request: IncomingMessage, response: ServerResponse, sent: (bytes: number) => void): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const cgi = spawn('git', ['http-backend'], {
    env: {
      ...env, GIT_PROJECT_ROOT: root, GIT_HTTP_EXPORT_ALL: '1', PATH_INFO: decodeURIComponent(pathname), QUERY_STRING: search.slice(1), REQUEST_METHOD: request.method ?? 'GET', REMOTE_ADDR: '127.0.0.1',
      CONTENT_TYPE: request.headers['content-type'] ?? '', CONTENT_LENGTH: request.headers['content-length'] ?? '', HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      ...(typeof request.headers['git-protocol'] === 'string' ? { GIT_PROTOCOL: request.headers['git-protocol'] } : {}),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(cgi.stdin);
  cgi.stdin.on('error', () => undefined);
  let head: Buffer | undefined = Buffer.alloc(0);
  cgi.stdout.on('data', (chunk: Buffer) => {
    sent(chunk.length);
    if (head === undefined) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const headers = head.toString('latin1', 0, end).split('\r\n').map((line) => line.split(/:\s*/, 2) as [string, string]);
    const status = headers.find(([key]) => key.toLowerCase() === 'status')?.[1];
    response.writeHead(Number(status?.slice(0, 3) ?? 200), Object.fromEntries(headers.filter(([key]) => key.toLowerCase() !== 'status')));
    response.write(head.subarray(end + 4));
    head = undefined;
  });
  cgi.stdout.on('end', () => { response.end(); });
}

/** Serves every repository below `root`, over http on this machine. */
export async function startGitServer(root: string): Promise<GitServer> {
  const requests: string[] = [];
  let bytes = 0;
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    serve(root, request, response, (sent) => { bytes += sent; });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, sentBytes: () => bytes,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => { resolve(); });
    }),
  };
}
