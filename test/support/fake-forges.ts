// GitHub, Gitea and GitLab in small: the paths that the forge workspace asks, over node:http, with their ways of paging.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { startScriptedServer } from './scripted-http.ts';

export type FakeKind = 'github' | 'gitea' | 'gitlab';

/** What a request meets instead of its answer; `carried out` ones have happened nonetheless. */
export type Fault =
  | { readonly kind: 'reset'; readonly carriedOut: boolean }
  | { readonly kind: 'answer'; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string; readonly carriedOut?: boolean };

interface Comment { id: number; body: string; author: string }
interface Pull { number: number; title: string; body: string; branch: string; base: string; open: boolean; labels: string[]; reviewers: string[]; assignees: string[] }
interface Status { id: number; commit: string; context: string; state: string; description: string; targetUrl?: string }

/** Everything that the forge knows; tests read and prepare it. */
export interface ForgeState {
  readonly comments: Comment[];
  readonly pulls: Pull[];
  readonly statuses: Status[];
  readonly labels: string[];
  readonly users: readonly string[];
  readonly tags: ReadonlyMap<string, { readonly commit: string; readonly message?: string }>;
  readonly releases: ReadonlySet<string>;
}

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
  readonly close: () => Promise<void>;
}

interface Asked { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly body: Record<string, unknown> }
interface Answer { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }

export const self = 'release-bot';
const time = '2026-01-02T03:04:05Z';
const repository = 'platform/release';
const texts = (value: unknown): string[] => Array.isArray(value) ? value.map(String) : [];
const text = (value: unknown): string => typeof value === 'string' ? value : '';
const notFound: Answer = { status: 404, body: { message: 'Not Found' } };

const createState = (): ForgeState => ({
  comments: [], labels: [], statuses: [], users: [self, 'anna', 'ben', 'eve'],
  pulls: [{ number: 7, title: 'A change', body: '', branch: 'change', base: 'main', open: true, labels: [], reviewers: [], assignees: [] }],
  tags: new Map([['v1.0.0', { commit: 'c0ffee', message: 'The first' }], ['kubernetes/v1.34', { commit: 'beef' }]]), releases: new Set(['v1.0.0']),
});

const userId = (state: ForgeState, name: string): number => state.users.indexOf(name) + 1;

/** Of GitHub's kind; Gitea differs in paging, labels, tags and who may be found. */
function answerGithub(kind: 'github' | 'gitea', state: ForgeState, { method, path, query, body }: Asked): Answer {
  const prefix = `/repos/${repository}`;
  if (`${method} ${path}` === 'GET /user') return { status: 200, body: { login: self } };
  if (!path.startsWith(prefix)) return notFound;
  const rest = path.slice(prefix.length);
  const line = `${method} ${rest}`;
  const user = (login: string): { login: string } => ({ login });
  const page = (items: readonly unknown[]): Answer => {
    const size = Math.min(Number(query.get(kind === 'gitea' ? 'limit' : 'per_page') ?? '30'), kind === 'gitea' ? 50 : 100);
    const start = (Number(query.get('page') ?? '1') - 1) * size;
    return { status: 200, body: items.slice(start, start + size) };
  };
  const comment = ({ id, body: content, author }: Comment): unknown => ({ id, body: content, user: user(author), html_url: `https://forge.example.com/c/${id}`, created_at: time, updated_at: time });
  const pull = ({ number, title, body: content, branch, base, labels, reviewers, assignees }: Pull): unknown => ({
    number, title, body: content, html_url: `https://forge.example.com/p/${number}`, head: { ref: branch, sha: 'abc', repo: { full_name: repository } }, base: { ref: base },
    labels: labels.map((name) => ({ name })), requested_reviewers: reviewers.map(user), assignees: assignees.map(user),
  });
  const status = ({ id, context, state: value, description, targetUrl }: Status): unknown => ({ id, context, description, target_url: targetUrl ?? '', ...(kind === 'gitea' ? { status: value } : { state: value }) });
  let match: RegExpExecArray | null;

  if ((match = /^\/issues\/(\d+)\/comments$/.exec(rest)) !== null) {
    // Gitea answers all comments of an issue, whatever page is asked for
    if (method === 'GET') return kind === 'gitea' ? { status: 200, body: state.comments.map(comment) } : page(state.comments.map(comment));
    const made: Comment = { id: state.comments.length + 1, body: text(body['body']), author: self };
    state.comments.push(made);
    return { status: 201, body: comment(made) };
  }
  if ((match = /^PATCH \/issues\/comments\/(\d+)$/.exec(line)) !== null) {
    const found = state.comments.find(({ id }) => id === Number(match?.[1]));
    if (found === undefined) return notFound;
    found.body = text(body['body']);
    return { status: 200, body: comment(found) };
  }
  if ((match = /^GET \/commits\/(\w+)\/statuses$/.exec(line)) !== null) return page(state.statuses.filter(({ commit }) => commit === match?.[1]).reverse().map(status));
  if ((match = /^POST \/statuses\/(\w+)$/.exec(line)) !== null) {
    const made: Status = { id: state.statuses.length + 1, commit: match[1] ?? '', context: text(body['context']), state: text(body['state']), description: text(body['description']), targetUrl: text(body['target_url']) };
    state.statuses.push(made);
    return { status: 201, body: status(made) };
  }
  if (line === 'GET /pulls') {
    const head = kind === 'github' ? query.get('head') : null;
    return page(state.pulls.filter(({ open, branch }) => open && (head === null || head === `${repository.split('/')[0] ?? ''}:${branch}`)).map(pull));
  }
  if (line === 'POST /pulls') {
    const [branch, base] = [text(body['head']), text(body['base'])];
    if (state.pulls.some((each) => each.open && each.branch === branch)) return { status: 422, body: { message: 'Validation Failed', errors: [{ message: `A pull request already exists for platform:${branch}.` }] } };
    const made: Pull = { number: state.pulls.length + 7, title: text(body['title']), body: text(body['body']), branch, base, open: true, labels: [], reviewers: [], assignees: [] };
    state.pulls.push(made);
    return { status: 201, body: pull(made) };
  }
  if ((match = /^(PATCH|POST) \/(?:pulls|issues)\/(\d+)(\/requested_reviewers|\/labels)?$/.exec(line)) !== null) {
    const found = state.pulls.find(({ number }) => number === Number(match?.[2]));
    if (found === undefined) return notFound;
    const reviewers = texts(body['reviewers']);
    const labels = texts(body['labels']);
    if (reviewers.some((name) => !state.users.includes(name))) return { status: 422, body: { message: `Reviews may only be requested from collaborators: ${reviewers.join(', ')}` } };
    if (kind === 'gitea' && labels.some((name) => !state.labels.includes(name))) return notFound;
    if (match[3] === '/labels') { found.labels.push(...labels); return { status: 200, body: found.labels.map((name, id) => ({ id, name })) }; }
    if (match[3] !== undefined) found.reviewers.push(...reviewers);
    else Object.assign(found, { ...(typeof body['title'] === 'string' ? { title: body['title'], body: text(body['body']), base: text(body['base']) } : {}), ...(body['assignees'] === undefined ? {} : { assignees: texts(body['assignees']) }) });
    return { status: match[3] === undefined ? 200 : 201, body: pull(found) };
  }
  if (line === 'GET /labels') return page(state.labels.map((name, id) => ({ id: id + 1, name })));
  if (line === 'POST /labels') { state.labels.push(text(body['name'])); return { status: 201, body: { id: state.labels.length, name: body['name'] } }; }
  if ((match = /^GET \/tags\/(.+)$/.exec(line)) !== null && kind === 'gitea') {
    const tag = state.tags.get(decodeURIComponent(match[1] ?? ''));
    return tag === undefined ? notFound : { status: 200, body: { name: match[1], message: tag.message ?? '', commit: { sha: tag.commit } } };
  }
  if ((match = /^GET \/git\/ref\/tags\/(.+)$/.exec(line)) !== null && kind === 'github') {
    const tag = state.tags.get(decodeURIComponent(match[1] ?? ''));
    return tag === undefined ? notFound : { status: 200, body: { object: tag.message === undefined ? { type: 'commit', sha: tag.commit } : { type: 'tag', sha: `tag-of-${tag.commit}` } } };
  }
  if ((match = /^GET \/git\/tags\/tag-of-(.+)$/.exec(line)) !== null) {
    const tag = [...state.tags.values()].find(({ commit }) => commit === match?.[1]);
    return tag === undefined ? notFound : { status: 200, body: { message: tag.message, object: { type: 'commit', sha: tag.commit } } };
  }
  if ((match = /^GET \/releases\/tags\/(.+)$/.exec(line)) !== null && state.releases.has(match[1] ?? '')) return { status: 200, body: { id: 1, tag_name: match[1], name: `Release ${match[1] ?? ''}`, html_url: 'https://forge.example.com/r' } };
  if (line === 'GET /releases') return page([]);
  return notFound;
}

function answerGitlab(state: ForgeState, { method, path, query, body }: Asked): Answer {
  const line = `${method} ${path}`;
  const user = (username: string): { id: number; username: string } => ({ id: userId(state, username), username });
  const page = (items: readonly unknown[]): Answer => {
    const size = Math.min(Number(query.get('per_page') ?? '20'), 100);
    const start = (Number(query.get('page') ?? '1') - 1) * size;
    return { status: 200, body: items.slice(start, start + size) };
  };
  if (line === 'GET /user') return { status: 200, body: user(self) };
  if (line === 'GET /users') return page(state.users.filter((name) => name === query.get('username')).map(user));
  const prefix = `/projects/${encodeURIComponent(repository)}`;
  if (!path.startsWith(prefix)) return notFound;
  const rest = `${method} ${path.slice(prefix.length)}`;
  const note = ({ id, body: content, author }: Comment): unknown => ({ id, body: content, author: user(author), system: false, created_at: time, updated_at: time });
  const merge = ({ number, title, body: content, branch, base, labels, reviewers, assignees }: Pull): unknown => ({
    iid: number, title, description: content, web_url: `https://forge.example.com/p/${number}`, source_branch: branch, target_branch: base, sha: 'abc', state: 'opened',
    source_project_id: 1, target_project_id: 1, labels, reviewers: reviewers.map(user), assignees: assignees.map(user),
  });
  const status = ({ id, context, state: value, description, targetUrl }: Status): unknown => ({ id, name: context, status: value, description, target_url: targetUrl ?? null });
  const named = (value: unknown): string[] => Array.isArray(value) ? value.map((id) => state.users[Number(id) - 1] ?? '') : [];
  let match: RegExpExecArray | null;

  if (/^GET \/merge_requests\/\d+\/notes$/.test(rest)) return page(state.comments.map(note));
  if (/^POST \/merge_requests\/\d+\/notes$/.test(rest)) {
    const made: Comment = { id: state.comments.length + 1, body: text(body['body']), author: self };
    state.comments.push(made);
    return { status: 201, body: note(made) };
  }
  if ((match = /^PUT \/merge_requests\/\d+\/notes\/(\d+)$/.exec(rest)) !== null) {
    const found = state.comments.find(({ id }) => id === Number(match?.[1]));
    if (found === undefined) return notFound;
    found.body = text(body['body']);
    return { status: 200, body: note(found) };
  }
  if ((match = /^GET \/repository\/commits\/(\w+)\/statuses$/.exec(rest)) !== null) return page(state.statuses.filter(({ commit, context }) => commit === match?.[1] && context === query.get('name')).map(status));
  if ((match = /^POST \/statuses\/(\w+)$/.exec(rest)) !== null) {
    const [commit, context, value] = [match[1] ?? '', text(body['name']), text(body['state'])];
    const newest = [...state.statuses].reverse().find((each) => each.commit === commit && each.context === context);
    if (newest?.state === 'pending') {
      // an unfinished status is changed in place, and "pending" again is no transition
      Object.assign(newest, { description: text(body['description']), targetUrl: text(body['target_url']) });
      if (value === 'pending') return { status: 400, body: { message: 'Cannot transition status via :enqueue from :pending' } };
      newest.state = value;
      return { status: 201, body: status(newest) };
    }
    const made: Status = { id: state.statuses.length + 1, commit, context, state: value, description: text(body['description']), targetUrl: text(body['target_url']) };
    state.statuses.push(made);
    return { status: 201, body: status(made) };
  }
  if (rest === 'GET /merge_requests') return page(state.pulls.filter(({ open, branch }) => open && branch === query.get('source_branch')).map(merge));
  if (rest === 'POST /merge_requests') {
    const branch = text(body['source_branch']);
    if (state.pulls.some((each) => each.open && each.branch === branch)) return { status: 409, body: { message: ['Another open merge request already exists for this source branch: !7'] } };
    const made: Pull = { number: state.pulls.length + 7, title: text(body['title']), body: text(body['description']), branch, base: text(body['target_branch']), open: true, labels: [], reviewers: [], assignees: [] };
    state.pulls.push(made);
    return { status: 201, body: merge(made) };
  }
  if ((match = /^(GET|PUT) \/merge_requests\/(\d+)$/.exec(rest)) !== null) {
    const found = state.pulls.find(({ number }) => number === Number(match?.[2]));
    if (found === undefined) return notFound;
    if (typeof body['title'] === 'string') Object.assign(found, { title: body['title'], body: text(body['description']), base: text(body['target_branch']) });
    if (typeof body['add_labels'] === 'string') found.labels.push(...body['add_labels'].split(','));
    if (body['reviewer_ids'] !== undefined) found.reviewers = named(body['reviewer_ids']);
    if (body['assignee_ids'] !== undefined) found.assignees = named(body['assignee_ids']);
    return { status: 200, body: merge(found) };
  }
  if ((match = /^GET \/repository\/tags\/(.+)$/.exec(rest)) !== null) {
    const name = decodeURIComponent(match[1] ?? '');
    const tag = state.tags.get(name);
    return tag === undefined ? notFound : { status: 200, body: { name, message: tag.message ?? '', commit: { id: tag.commit } } };
  }
  if ((match = /^GET \/releases\/(.+)$/.exec(rest)) !== null && state.releases.has(match[1] ?? '')) return { status: 200, body: { tag_name: match[1], name: `Release ${match[1] ?? ''}`, _links: { self: 'https://forge.example.com/r' } } };
  return notFound;
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const content = Buffer.concat(chunks).toString();
  return content === '' ? {} : JSON.parse(content) as Record<string, unknown>;
}

export async function startFakeForge(kind: FakeKind): Promise<FakeForge> {
  const state = createState();
  const faults: { readonly line: RegExp; readonly fault: Fault }[] = [];
  const root = { github: '', gitea: '/api/v1', gitlab: '/api/v4' }[kind];
  const send = (response: ServerResponse, { status, body, headers = {} }: Answer): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };
  const server = await startScriptedServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://forge.test');
    const asked: Asked = { method: request.method ?? '', path: url.pathname.slice(root.length), query: url.searchParams, body: await readBody(request) };
    const answer = (): Answer => kind === 'gitlab' ? answerGitlab(state, asked) : answerGithub(kind, state, asked);
    const at = faults.findIndex(({ line }) => line.test(`${asked.method} ${url.pathname}`));
    const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.fault;
    if (fault === undefined) { send(response, answer()); return; }
    if (fault.carriedOut === true) answer();
    if (fault.kind === 'reset') { request.socket.destroy(); return; }
    response.writeHead(fault.status, fault.headers ?? {});
    response.end(fault.body ?? '');
  });
  return {
    kind, url: server.url, apiUrl: `${server.url}${root}`, state, requests: server.requests, headers: server.headers,
    fail: (line, ...added) => { faults.push(...added.map((fault) => ({ line, fault }))); },
    close: () => server.close(),
  };
}
