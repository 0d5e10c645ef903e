// A scripted Harbor 2: its projects, accounts, tokens, quotas and immutable tags before a registry of ours over a store.
//
// What it does as the real one does, read in goharbor/harbor (src/…) and the documents of goharbor.io:
//
// - Who asks (server/middleware/security): users and robots by Basic, everywhere; on /v2/ also the tokens that it gave out.
//   Names of robots begin with `robot$`, those of a project are `robot$PROJECT+NAME` (docs: administration/robot-accounts,
//   working-with-projects/project-configuration/create-robot-accounts). Wrong credentials are nobody's, no error by themselves.
// - GET /v2/ of nobody: 401, `Bearer realm="…/service/token",service="harbor-registry"` (server/middleware/v2auth).
// - GET /service/token (core/service/token): 400 for another service; nobody without a scope gets 401 with an empty body, nobody
//   with scopes gets a token that may nothing; a project that is not there gives no rights and no error; the rights in a token
//   are those that the account has in the project, whatever was asked for, and the last scope of a project counts.
// - /v2/PROJECT/… (server/middleware/v2auth/auth.go): a HEAD without Authorization is answered 401 with a challenge. A project
//   that is not there: 401 UNAUTHORIZED "project X not found: project X not found" with an empty Www-Authenticate. A right that
//   lacks: 401 "unauthorized to access repository: …, action: push: unauthorized …" and `Basic realm="harbor"` for who sent an
//   Authorization, the challenge of a token else. Mounting needs the right to pull where the blob is. Other names than
//   PROJECT/REPOSITORY are nowhere: 404.
// - PUT of a manifest by a tag that is there and immutable: 412 PRECONDITION "Failed to process request due to 'REPOSITORY:TAG'
//   configured as immutable.", the repository without its project (server/middleware/immutable).
// - Quota of a project: PUT of a blob, PUT of a manifest and a mount that would pass it: 403 DENIED "Quota exceeded when processing
//   the request of adding …: adding … of storage resource, which when updated to current usage of … will exceed the configured
//   upper limit of …." (controller/quota, pkg/quota/errors.go); the POST of an upload is not refused (goharbor/harbor#17390).
// - Read-only mode: 403 DENIED "The system is in read only mode. Any modification is prohibited." (server/middleware/readonly).
// - "Prevent vulnerable images from running": HEAD of a manifest is answered 412 (goharbor/harbor#15885), its PUT is not.
// - GET /api/v2.0/ping: "Pong", for everybody. HEAD /api/v2.0/projects?project_name=X: 200 or 404 for administrators, 403 for who
//   may not read the project, also when it is not there; 401 for nobody. POST /api/v2.0/projects: 201 with a Location, 409
//   CONFLICT, 403 "Only system admin can create project" or, for the robot of a project, "Only system level robot can create
//   project"; private unless metadata.public says "true" (server/v2.0/handler/project.go).
//
// What it leaves out: sizes are counted per blob of a project, not shared between projects; tokens are random, not JWT, and last
// for ever; scans, replication, proxy caches, retention, the user interface.
import { createHash, randomBytes } from 'node:crypto';
import { createServer as createHttpServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { join } from 'node:path';
import { silentLogger } from '@slipway/core';
import { createRegistryServer, openImageStore } from '@slipway/oci';

type Right = 'pull' | 'push';

export interface HarborAccount {
  /** `robot$…` for robots. */
  readonly name: string;
  readonly password: string;
  /** May everything. */
  readonly admin?: boolean;
  readonly rights?: Readonly<Record<string, readonly Right[]>>;
}

export interface HarborProject {
  public?: boolean;
  /** In bytes. */
  quota?: number;
  /** Which tags are immutable once they are there; the repository without its project. */
  immutable?: (repository: string, tag: string) => boolean;
  preventVulnerable?: boolean;
}

export interface HarborOptions {
  /** Where its storage is. */
  readonly folder: string;
  readonly accounts: readonly HarborAccount[];
  readonly projects?: Readonly<Record<string, HarborProject>>;
  /** PEM; without it plain http. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer };
}

export interface Harbor {
  readonly host: string;
  readonly url: string;
  /** Changed by tests and by who creates projects. */
  readonly projects: Map<string, HarborProject>;
  /** `METHOD /path?query STATUS`, in the order of the answers. */
  readonly requests: string[];
  readonly settings: { readOnly: boolean };
  close(): Promise<void>;
}

interface Caller { readonly account: HarborAccount | undefined; readonly token: ReadonlyMap<string, readonly Right[]> | undefined; readonly authorized: boolean }

const blobPath = /^\/v2\/([a-z0-9_.-]+(?:\/[a-z0-9_.-]+)+)\/(blobs|manifests|tags|referrers)\/(.*)$/;

const readableSize = (bytes: number): string => bytes < 1024 ? `${bytes} B` : bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1024 ** 2).toFixed(1)} MiB`;

export async function startHarbor({ folder, accounts, projects: given = {}, tls }: HarborOptions): Promise<Harbor> {
  const store = await openImageStore(join(folder, 'harbor-storage'), { create: true });
  const registry = createRegistryServer({ source: store, writable: store, logger: silentLogger });
  await registry.listen(0);
  const projects = new Map<string, HarborProject>(Object.entries(given).map(([name, project]) => [name, { ...project }]));
  const tokens = new Map<string, { readonly account: HarborAccount | undefined; readonly access: ReadonlyMap<string, readonly Right[]> }>();
  const used = new Map<string, Map<string, number>>();
  const tags = new Set<string>();
  const requests: string[] = [];
  const settings = { readOnly: false };
  let url = '';

  const rightsOf = (account: HarborAccount | undefined, project: string): readonly Right[] => {
    const found = projects.get(project);
    if (found === undefined) return [];
    if (account?.admin === true) return ['pull', 'push'];
    return [...new Set<Right>([...found.public === true ? ['pull' as const] : [], ...account?.rights?.[project] ?? []])];
  };
  const callerOf = ({ headers: { authorization } }: IncomingMessage): Caller => {
    const [scheme = '', value = ''] = (authorization ?? '').split(' ');
    if (scheme === 'Bearer') {
      const token = tokens.get(value);
      return { account: token?.account, token: token?.access ?? new Map(), authorized: true };
    }
    const text = Buffer.from(value, 'base64').toString('utf8');
    const account = accounts.find(({ name, password }) => text === `${name}:${password}`);
    return { account, token: undefined, authorized: authorization !== undefined };
  };
  const may = ({ account, token }: Caller, right: Right, project: string): boolean => (token?.get(project) ?? (token === undefined ? rightsOf(account, project) : [])).includes(right);

  const answer = (response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void => {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(body);
  };
  const refuse = (response: ServerResponse, status: number, code: string, message: string, headers: Record<string, string> = {}): void =>
    answer(response, status, `${JSON.stringify({ errors: [{ code, message }] })}\n`, headers);
  const challenge = (caller: Caller, scopes: readonly string[]): string => caller.authorized ? 'Basic realm="harbor"'
    : `Bearer realm="${url}/service/token",service="harbor-registry"${scopes.length === 0 ? '' : `,scope="${scopes.join(' ')}"`}`;

  const giveToken = (request: URL, caller: Caller, response: ServerResponse): void => {
    if (request.searchParams.get('service') !== 'harbor-registry') { answer(response, 400, `Unable to handle service: ${request.searchParams.get('service') ?? ''}`); return; }
    const scopes = request.searchParams.getAll('scope').flatMap((text) => text.split(' ')).filter((text) => text !== '');
    if (caller.account === undefined && scopes.length === 0) { answer(response, 401, ''); return; }
    const access = new Map<string, readonly Right[]>();
    for (const scope of scopes) {
      const project = (scope.split(':')[1] ?? '').split('/')[0] ?? '';
      access.set(project, rightsOf(caller.account, project));
    }
    const token = randomBytes(24).toString('base64url');
    tokens.set(token, { account: caller.account, access });
    answer(response, 200, JSON.stringify({ token, access_token: '', expires_in: 1800, issued_at: '2026-01-02T03:04:05Z' }));
  };

  const manageProjects = async (incoming: IncomingMessage, request: URL, caller: Caller, response: ServerResponse): Promise<void> => {
    const { account } = caller;
    if (account === undefined) { refuse(response, 401, 'UNAUTHORIZED', 'unauthorized'); return; }
    if (incoming.method === 'HEAD') {
      const name = request.searchParams.get('project_name') ?? '';
      if (account.admin !== true && account.rights?.[name] === undefined) { refuse(response, 403, 'FORBIDDEN', 'forbidden'); return; }
      answer(response, projects.has(name) ? 200 : 404, '');
      return;
    }
    if (account.admin !== true) {
      refuse(response, 403, 'FORBIDDEN', account.name.startsWith('robot$') ? 'Only system level robot can create project' : 'Only system admin can create project');
      return;
    }
    const { project_name: name, metadata } = JSON.parse((await readAll(incoming)).toString('utf8')) as { project_name: string; metadata?: { public?: string } };
    if (projects.has(name)) { refuse(response, 409, 'CONFLICT', `The project named ${name} already exists`); return; }
    projects.set(name, { public: metadata?.public === 'true' });
    answer(response, 201, '', { location: `/api/v2.0/projects/${projects.size}` });
  };

  /** What a request adds to its project; refused with a text when that is too much. */
  const reserve = (project: string, digest: string, size: number): string | undefined => {
    const held = used.get(project) ?? new Map<string, number>();
    used.set(project, held);
    const quota = projects.get(project)?.quota;
    const usage = [...held.values()].reduce((sum, each) => sum + each, 0);
    if (held.has(digest)) return undefined;
    if (quota !== undefined && usage + size > quota) {
      const words = `adding ${readableSize(size)} of storage resource, which when updated to current usage of ${readableSize(usage)} will exceed the configured upper limit of ${readableSize(quota)}.`;
      return `Quota exceeded when processing the request of ${words}: ${words}`;
    }
    held.set(digest, size);
    return undefined;
  };

  const pass = (incoming: IncomingMessage, response: ServerResponse, body?: Buffer): void => {
    const onward = httpRequest(`${registry.url}${incoming.url ?? ''}`, { method: incoming.method, headers: { ...incoming.headers, host: registry.host, authorization: '' }, agent: false }, (reply) => {
      if (incoming.method === 'PUT' && reply.statusCode === 201) {
        const [, repository, kind, name] = blobPath.exec(incoming.url ?? '') ?? [];
        if (kind === 'manifests') tags.add(`${repository ?? ''}:${name ?? ''}`);
      }
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    onward.on('error', () => { response.destroy(); });
    if (body === undefined) incoming.pipe(onward);
    else onward.end(body);
  };

  const serveRegistry = async (incoming: IncomingMessage, request: URL, caller: Caller, response: ServerResponse): Promise<void> => {
    const { method = 'GET' } = incoming;
    response.setHeader('docker-distribution-api-version', 'registry/2.0');
    if (request.pathname === '/v2/') {
      if (caller.account === undefined) refuse(response, 401, 'UNAUTHORIZED', 'unauthorized: unauthorized', { 'www-authenticate': challenge(caller, []) });
      else answer(response, 200, '{}');
      return;
    }
    const [, repository = '', kind = '', name = ''] = blobPath.exec(request.pathname) ?? [];
    const [project = ''] = repository.split('/');
    if (repository === '') { answer(response, 404, '404 page not found\n', { 'content-type': 'text/plain' }); return; }
    const right: Right = method === 'GET' || method === 'HEAD' ? 'pull' : 'push';
    const from = request.searchParams.get('from');
    const needs: readonly (readonly [string, Right])[] = [[repository, right], ...(method === 'POST' && from !== null ? [[from, 'pull'] as const] : [])];
    const scopes = needs.map(([each, wanted]) => `repository:${each}:${wanted === 'push' ? 'pull,push' : 'pull'}`);
    if (method === 'HEAD' && !caller.authorized) { refuse(response, 401, 'UNAUTHORIZED', 'authorize header needed to send HEAD to repository', { 'www-authenticate': challenge(caller, scopes) }); return; }
    for (const [each, wanted] of needs) {
      const home = each.split('/')[0] ?? '';
      const words = projects.has(home) ? `unauthorized to access repository: ${each}, action: ${wanted}` : `project ${home} not found`;
      if (!projects.has(home)) { refuse(response, 401, 'UNAUTHORIZED', `${words}: ${words}`, { 'www-authenticate': '' }); return; }
      if (!may(caller, wanted, home)) { refuse(response, 401, 'UNAUTHORIZED', `${words}: ${words}`, { 'www-authenticate': challenge(caller, scopes) }); return; }
    }
    if (right === 'push' && settings.readOnly) { refuse(response, 403, 'DENIED', 'The system is in read only mode. Any modification is prohibited.'); return; }
    const policy = projects.get(project);
    if (method === 'HEAD' && kind === 'manifests' && policy?.preventVulnerable === true && tags.has(`${repository}:${name}`)) { refuse(response, 412, 'PROJECTPOLICYVIOLATION', 'current image without vulnerability scanning cannot be pulled'); return; }
    if (method === 'PUT' && kind === 'manifests') {
      const own = repository.slice(project.length + 1);
      if (tags.has(`${repository}:${name}`) && policy?.immutable?.(own, name) === true) { refuse(response, 412, 'PRECONDITION', `Failed to process request due to '${own}:${name}' configured as immutable.`); return; }
      const body = await readAll(incoming);
      const exceeded = reserve(project, `sha256:${createHash('sha256').update(body).digest('hex')}`, body.length);
      if (exceeded !== undefined) { refuse(response, 403, 'DENIED', exceeded); return; }
      pass(incoming, response, body);
      return;
    }
    if (method === 'PUT' && kind === 'blobs') {
      const exceeded = reserve(project, request.searchParams.get('digest') ?? '', Number(incoming.headers['content-length'] ?? 0));
      // the real one does not read what it refuses either
      if (exceeded !== undefined) { incoming.resume(); refuse(response, 403, 'DENIED', exceeded); return; }
    }
    pass(incoming, response);
  };

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = new URL(incoming.url ?? '/', url);
    response.on('finish', () => { requests.push(`${incoming.method ?? ''} ${incoming.url ?? ''} ${response.statusCode}`); });
    const caller = callerOf(incoming);
    if (request.pathname.startsWith('/v2/')) await serveRegistry(incoming, request, caller, response);
    else if (request.pathname === '/service/token') giveToken(request, caller, response);
    else if (request.pathname === '/api/v2.0/ping') answer(response, 200, 'Pong', { 'content-type': 'text/plain; charset=utf-8' });
    else if (request.pathname === '/api/v2.0/projects') await manageProjects(incoming, request, caller, response);
    else answer(response, 404, '404 page not found\n', { 'content-type': 'text/plain' });
  };
  const listener = (incoming: IncomingMessage, response: ServerResponse): void => {
    response.on('error', () => undefined);
    handle(incoming, response).catch(() => { response.destroy(); });
  };
  const server = tls === undefined ? createHttpServer(listener) : createHttpsServer(tls, listener);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  url = `${tls === undefined ? 'http' : 'https'}://${host}`;
  return {
    host, url, projects, requests, settings,
    async close() {
      const closed = new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
      server.closeAllConnections();
      await closed;
      await registry.close();
    },
  };
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
