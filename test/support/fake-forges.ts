// GitHub, Gitea and GitLab in small: the paths that the forge workspace asks, over node:http, with their ways of paging.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createState, self, type Answer, type Asked, type ForgeState } from './fake-forge-state.ts';
import { answerGithub } from './fake-github.ts';
import { answerGitlab } from './fake-gitlab.ts';
import { startScriptedServer } from './scripted-http.ts';

export { self, type ForgeState } from './fake-forge-state.ts';

export type FakeKind = 'github' | 'gitea' | 'gitlab';

/** What a request meets instead of its answer; `carried out` ones have happened nonetheless. */
export type Fault =
  | { readonly kind: 'reset'; readonly carriedOut: boolean }
  /** Something happens just before its true answer. */
  | { readonly kind: 'meanwhile'; readonly happens: () => void }
  | { readonly kind: 'answer'; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string; readonly carriedOut?: boolean };

export interface FakeForge {
  readonly kind: FakeKind;
  readonly url: string;
  /** Where the API starts. */
  readonly apiUrl: string;
  readonly state: ForgeState;
  /** `METHOD /path?query` */
  readonly requests: string[];
  readonly headers: IncomingMessage['headers'][];
  /** The next requests whose line matches meet these faults, one each. */
  fail(line: RegExp, ...faults: Fault[]): void;
  /** Those that nobody met. */
  clearFaults(): void;
  readonly close: () => Promise<void>;
}

/** The token of a person; every other one is the forge's own. */
export const tokenOf = (user: string): string => `token-of-${user}`;

async function readContent(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export async function startFakeForge(kind: FakeKind): Promise<FakeForge> {
  const state = createState();
  const faults: { readonly line: RegExp; readonly fault: Fault }[] = [];
  const root = { github: '', gitea: '/api/v1', gitlab: '/api/v4' }[kind];
  const send = (response: ServerResponse, { status, body, content, headers = {} }: Answer): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(content ?? (body === undefined ? undefined : JSON.stringify(body)));
  };
  const server = await startScriptedServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://forge.test');
    const content = await readContent(request);
    const isJson = (request.headers['content-type'] ?? '').includes('json') && content.length > 0;
    const token = request.headers['private-token'] ?? request.headers.authorization?.replace(/^\w+ /, '');
    const asked: Asked = {
      method: request.method ?? '', path: url.pathname.slice(root.length), query: url.searchParams, content, body: isJson ? JSON.parse(content.toString()) as Record<string, unknown> : {},
      user: state.users.find((user) => token === tokenOf(user)) ?? self, url: `http://${request.headers.host ?? ''}${root}`,
    };
    const answer = (): Answer => kind === 'gitlab' ? answerGitlab(state, asked) : answerGithub(kind, state, asked);
    const at = faults.findIndex(({ line }) => line.test(`${asked.method} ${url.pathname}`));
    const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.fault;
    if (fault?.kind === 'meanwhile') fault.happens();
    if (fault === undefined || fault.kind === 'meanwhile') { send(response, answer()); return; }
    if (fault.carriedOut === true) answer();
    if (fault.kind === 'reset') { request.socket.destroy(); return; }
    response.writeHead(fault.status, fault.headers ?? {});
    response.end(fault.body ?? '');
  });
  return {
    kind, url: server.url, apiUrl: `${server.url}${root}`, state, requests: server.requests, headers: server.headers,
    fail: (line, ...added) => { faults.push(...added.map((fault) => ({ line, fault }))); },
    clearFaults: () => { faults.length = 0; },
    close: () => server.close(),
  };
}
