import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, open, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { openImageStore } from '@slipway/oci';
import { closureOf } from '@slipway/package-format';
import { startFaultyRegistry, type FaultyRegistry } from '../../../../test/support/faulty-registry.ts';
import { startHarbor, type Harbor, type HarborAccount, type HarborProject } from '../../../../test/support/harbor.ts';
import { exampleRelease, hotfixInput, platformInput, writePackage } from '../../../../test/support/packages.ts';
import { runInstaller } from '../../../../test/support/site.ts';

jest.setTimeout(600_000);

const secret = 'cAn4ry-push/p+s:w"rd\\%=9';
const robot: HarborAccount = { name: 'robot$deploy', password: secret, rights: { library: ['pull', 'push'], release: ['pull', 'push'] } };
const admin: HarborAccount = { name: 'admin', password: secret, admin: true };
const reader: HarborAccount = { name: 'robot$library+reader', password: secret, rights: { library: ['pull'], release: ['pull'] } };
const librarian: HarborAccount = { name: 'robot$library+ci', password: secret, rights: { library: ['pull', 'push'] } };
const accounts = [robot, admin, reader, librarian];
const bothProjects: Record<string, HarborProject> = { library: {}, release: {} };

const release = exampleRelease({ layerSize: 3000 });
const { box, base, patch } = release;
let folder = '';
let platform = '';
let hotfix = '';
let ca = '';
let tls: { readonly cert: Buffer; readonly key: Buffer };
let count = 0;
const open_: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway push '));
  platform = (await writePackage(platformInput(base), { box, outputDirectory: folder })).path;
  hotfix = (await writePackage(hotfixInput(patch, base), { box, outputDirectory: folder })).path;
  const openssl = (...args: readonly string[]): unknown => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=Site CA', '-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign,cRLSign');
  openssl('req', '-x509', '-CA', 'ca.crt', '-CAkey', 'ca.key', ...key, '-keyout', 'server.key', '-out', 'server.crt', '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1', '-addext', 'basicConstraints=critical,CA:FALSE');
  ca = join(folder, 'ca.crt');
  tls = { cert: await readFile(join(folder, 'server.crt')), key: await readFile(join(folder, 'server.key')) };
});
afterEach(async () => { for (const close of open_.splice(0)) await close(); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const newFolder = async (): Promise<string> => {
  const path = join(folder, `place ${count += 1}`);
  await mkdir(path);
  return path;
};

interface Site { readonly server: Harbor; readonly storage: string; readonly options: readonly string[] }

/** A Harbor with these projects, and the options to reach it as this account. */
async function harbor(projects: Record<string, HarborProject> = bothProjects, account: HarborAccount = robot, place?: string): Promise<Site> {
  place ??= await newFolder();
  const server = await startHarbor({ folder: place, accounts, projects, tls });
  open_.push(() => server.close());
  const file = join(place, 'login');
  await writeFile(file, `${account.name}:${account.password}\n`);
  return { server, storage: join(place, 'harbor-storage'), options: ['--push', server.host, '--ca-file', ca, '--auth-file', file] };
}

let pushed: string | undefined;
/** A Harbor that the platform was pushed to. */
async function harborWithPlatform(): Promise<Site> {
  if (pushed === undefined) {
    const { storage, options } = await harbor();
    expect(await push(platform, options)).toMatchObject({ code: 0, err: '' });
    pushed = join(await newFolder(), 'harbor-storage');
    await cp(storage, pushed, { recursive: true });
  }
  const place = await newFolder();
  await cp(pushed, join(place, 'harbor-storage'), { recursive: true });
  return harbor(bothProjects, robot, place);
}

async function faulty(): Promise<{ readonly server: FaultyRegistry; readonly options: readonly string[] }> {
  const server = await startFaultyRegistry(await newFolder());
  open_.push(() => server.close());
  return { server, options: ['--push', server.host, '--plain-http'] };
}

interface Run { readonly code: number | null; readonly out: string; readonly err: string }

/** `install.sh images` of a package; whatever it says and its log are free of the secret (T72). */
async function push(path: string, args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  const log = join(folder, `log ${count += 1}`);
  const child = spawn('bash', [join(path, 'install.sh'), 'images', '--kubectl', 'none', '--log', log, ...args], { env: { PATH: process.env['PATH'], TMPDIR: folder, ...env } });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString(); });
  const [code] = await once(child, 'close') as [number | null];
  expectNoSecret(out, err, await readFile(log, 'utf8').catch(() => ''));
  return { code, out, err };
}

const formsOf = (text: string): string[] => [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text), Buffer.from(text).toString('base64'), Buffer.from(text).toString('hex')];
const secretForms = [secret, ...accounts.map(({ name, password }) => `${name}:${password}`)].flatMap(formsOf);

function expectNoSecret(...texts: readonly string[]): void {
  for (const text of texts) for (const form of secretForms) expect(text).not.toContain(form);
}

/** What a registry on this storage lacks of these images, to the last layer. */
async function missingFrom(storage: string, contents: typeof base, prefix = ''): Promise<string[]> {
  const store = await openImageStore(storage);
  const missing: string[] = [];
  const { repositories, tags } = closureOf(contents);
  for (const [name, { layers, revisions }] of repositories) {
    for (const digest of layers) if (await store.statBlob(prefix + name, digest as never) !== box.content.get(digest)?.length) missing.push(`${name} ${digest}`);
    for (const digest of revisions) if ((await store.headManifest(prefix + name, digest))?.digest !== digest) missing.push(`${name} ${digest}`);
  }
  for (const { repository, tag, digest } of tags) if ((await store.headManifest(prefix + repository, tag))?.digest !== digest) missing.push(`${repository}:${tag}`);
  return missing;
}

const writes = ({ requests }: Pick<Harbor, 'requests'>): string[] => requests.filter((line) => /^(?:POST|PUT|PATCH|DELETE) /.test(line));

const curl = ((): string => { try { return execFileSync('sh', ['-c', 'command -v curl'], { encoding: 'utf8' }).trim(); } catch { return ''; } })();
if (curl === '') console.warn('curl is not installed: pushing with install.sh is not tested');
const describeWithCurl = curl === '' ? describe.skip : describe;

describeWithCurl('install.sh images --push into Harbor', () => {
  test('all images with their digests; a dry run sends nothing, a second run neither; T72 no secret on a command line', async () => {
    const { server, storage, options } = await harbor();
    const tools = await newFolder();
    await writeFile(join(tools, 'curl'), `#!/bin/bash\nprintf '%s\\n' "$@" >> '${tools}/arguments'\nenv >> '${tools}/arguments'\nexec '${curl}' "$@"\n`);
    await chmod(join(tools, 'curl'), 0o755);
    const env = { PATH: `${tools}:${process.env['PATH'] ?? ''}` };
    expect(await push(platform, [...options, '--dry-run'], env)).toMatchObject({ code: 0, err: '' });
    expect(writes(server)).toEqual([]);
    expect(await push(platform, options, env)).toMatchObject({ code: 0, err: '' });
    expect(await missingFrom(storage, base)).toEqual([]);
    // each blob is sent once, the other repositories get it mounted
    const sent = server.requests.filter((line) => /^PUT .*\/blobs\/.* 201$/.test(line)).map((line) => /digest=(sha256:[0-9a-f]{64})/.exec(line)?.[1]);
    expect(new Set(sent).size).toBe(sent.length);
    expect(server.requests.filter((line) => /mount=.* 201$/.test(line)).length).toBeGreaterThan(0);
    const before = writes(server).length;
    const again = await push(platform, [...options, '--deep'], env);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('0 blobs sent, 0 mounted');
    expect(writes(server)).toHaveLength(before);
    expectNoSecret(await readFile(join(tools, 'arguments'), 'utf8'));
  });

  test.each([
    ['the variable of the host', (host: string, login: string) => ({ env: { [`SLIPWAY_AUTH_${host.replace(/[^0-9]/g, '_')}`]: login } })],
    ['a curl config', (_host: string, login: string) => ({ file: `# made by hand\nuser = "${login.replace(/[\\"]/g, '\\$&')}"\n` })],
  ])('the login comes from %s', async (_what, source) => {
    const { server, storage, options } = await harbor();
    const given: { env?: Record<string, string>; file?: string } = source(server.host, `${robot.name}:${robot.password}`);
    const file = join(folder, `login ${count += 1}`);
    if (given.file !== undefined) await writeFile(file, given.file);
    expect(await push(platform, [...options.slice(0, 4), ...given.file === undefined ? [] : ['--auth-file', file]], given.env)).toMatchObject({ code: 0, err: '' });
    expect(await missingFrom(storage, base)).toEqual([]);
  });

  test('a project that is not there is named before anything is sent; --create-projects makes it, private', async () => {
    const { server, storage, options } = await harbor({ library: {} }, admin);
    const { code, err } = await push(platform, options);
    expect(code).toBe(1);
    expect(err).toContain('nothing was written');
    expect(err).toContain('missing: there is no project release in Harbor');
    expect(writes(server)).toEqual([]);
    const dry = await push(platform, [...options, '--create-projects', '--dry-run']);
    expect(dry.out).toContain('project release would be created');
    expect(writes(server)).toEqual([]);
    const made = await push(platform, [...options, '--create-projects']);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('project release: created, private');
    expect(server.projects.get('release')).toEqual({ public: false });
    expect(await missingFrom(storage, base)).toEqual([]);
  });

  const refusals: readonly (readonly [string, Record<string, HarborProject>, HarborAccount, readonly string[], string, number])[] = [
    ['a project that is not there, to who may not look', { library: {} }, librarian, [], 'missing: release/web: there is no project release in Harbor', 0],
    ['a robot that may not create projects', { library: {} }, librarian, ['--create-projects'], 'robot$library+ci may not do this', 1],
    ['a robot without the right to push', bothProjects, reader, [], 'robot$library+reader lacks a right in the project library', 1],
    ['a quota', { library: { quota: 4000 }, release: {} }, robot, [], 'the quota of the project library is used up', -1],
    ['a wrong password', bothProjects, { ...robot, password: `${secret}x` }, [], '401', 0],
  ];
  test.each(refusals)('%s has a name', async (_what, projects, account, args, reason, posts) => {
    const { server, storage, options } = await harbor(projects, account);
    const { code, err } = await push(platform, [...options, ...args]);
    expect(code).toBe(1);
    expect(err).toContain(reason);
    expect(err).toMatch(/(?:denied|missing): /);
    if (posts >= 0) expect(writes(server).length).toBeLessThanOrEqual(posts);
    expect(await (await openImageStore(storage)).listTags('release/web')).toEqual(undefined);
  });

  test('no credentials, read-only mode and an immutable tag have names', async () => {
    const { server, options } = await harbor({ library: {}, release: { immutable: (repository) => repository === 'web' } });
    expect((await push(platform, options.slice(0, 4))).err).toContain(`wants credentials (401): put user:password into a file and name it with --auth-file, or into the variable SLIPWAY_AUTH_127_0_0_1_${server.host.split(':')[1] ?? ''}`);
    server.settings.readOnly = true;
    expect((await push(platform, options)).err).toContain('Harbor is read-only at the moment');
    server.settings.readOnly = false;
    expect(await push(platform, options)).toMatchObject({ code: 0 });
    const { code, err } = await push(hotfix, options);
    expect(code).toBe(1);
    expect(err).toContain('denied: release/web:1.0: Harbor does not let an immutable tag be moved');
  });

  test('an index without some of its platforms is refused before anything is sent; where the registry has the rest it is pushed', async () => {
    const [web] = base.images;
    const { digest = '', repository = '' } = web ?? {};
    const [first = '', ...rest] = base.manifests[digest]?.manifests ?? [];
    const contents = { ...base, manifests: { ...base.manifests, [digest]: { size: 0, ...base.manifests[digest], manifests: [first], absent: rest } } };
    const others = { ...base, images: rest.map((child) => ({ reference: child, repository, digest: child })) };
    const folderOf = async (input: Parameters<typeof writePackage>[0]): Promise<string> => (await writePackage(input, { box, outputDirectory: await newFolder() })).path;
    const sparse = await folderOf(platformInput(contents));
    const { server, options } = await harbor();
    const refused = await push(sparse, options);
    expect(refused).toMatchObject({ code: 1, err: expect.stringMatching(/nothing was written:\n {2}- denied: release\/web:1\.0: the package leaves out 2 manifests that its index names\n {2}- registries take .*--partial-indexes\n$/) });
    expect(writes(server)).toEqual([]);
    expect(await push(await folderOf(platformInput(others)), options)).toMatchObject({ code: 0 });
    expect(await push(sparse, options)).toMatchObject({ code: 0, err: '' });
  });

  test('a policy that keeps images from being pulled does not keep them from being pushed', async () => {
    const { storage, options } = await harbor({ library: { preventVulnerable: true }, release: { preventVulnerable: true } });
    expect(await push(platform, options)).toMatchObject({ code: 0 });
    expect(await push(platform, options)).toMatchObject({ code: 0 });
    expect(await missingFrom(storage, base)).toEqual([]);
  });

  test('a CA that is not trusted is said; a prefix puts all into one project', async () => {
    const { server, storage, options } = await harbor({ site: {} }, admin);
    expect((await push(platform, ['--push', server.host])).err).toContain('name the CA of the site with --ca-file');
    expect(await push(platform, ['--push', `${server.host}/site`, ...options.slice(2)])).toMatchObject({ code: 0, err: '' });
    expect(await missingFrom(storage, base, 'site/')).toEqual([]);
  });
});

describeWithCurl('install.sh status --push of Harbor', () => {
  const ask = async ({ options }: Site, path = platform): Promise<Run> => {
    const run = await runInstaller(path, ['status', ...options], { env: { TMPDIR: folder } });
    expectNoSecret(run.out, run.err);
    return run;
  };
  const readOnly = async (projects = bothProjects): Promise<Site> => {
    const { storage } = await harborWithPlatform();
    return harbor(projects, reader, join(storage, '..'));
  };

  test('who may only pull may ask: all is present, and nothing is sent', async () => {
    const site = await readOnly();
    expect(await ask(site)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('2 tags: 2 present, 0 missing, 0 with another digest, 0 unknown') });
    expect(await ask(site, hotfix)).toMatchObject({ code: 1, err: '', out: expect.stringContaining('missing: release/web:1.1') });
    expect(writes(site.server)).toEqual([]);
    expect(site.server.requests.filter((line) => line.includes('pull,push'))).toEqual([]);
  });

  test('a project that is not there, and a policy that keeps images from being pulled', async () => {
    expect(await ask(await readOnly({ release: {} }))).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/library\/db:5\n.*1 present/s) });
    const guarded = await harbor({ library: { preventVulnerable: true }, release: { preventVulnerable: true } });
    expect(await push(platform, guarded.options)).toMatchObject({ code: 0 });
    expect(await ask(guarded)).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/denied: library\/db:5 is there, but a policy of \S+ keeps it from being pulled\n.*0 present, 0 missing, 0 with another digest, 2 unknown/s) });
  });
});

describeWithCurl('install.sh images --push of a hotfix', () => {
  test('onto its base: what lacks and the tags; again it changes nothing; the base then leaves the moved tags alone', async () => {
    const { server, storage, options } = await harborWithPlatform();
    const { code, out, err } = await push(hotfix, options);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('the content of v1.0.0 is at');
    expect(out).toContain('release/web:1.0 moves from sha256:');
    expect(out).toContain('presence, not for bytes');
    expect(await missingFrom(storage, patch)).toEqual([]);
    const before = writes(server).length;
    expect(await push(hotfix, [...options, '--deep'])).toMatchObject({ code: 0, err: '' });
    const base_ = await push(platform, options);
    expect(base_.code).toBe(1);
    expect(base_.err).toContain('the tag release/web:1.0 is in use');
    expect(writes(server)).toHaveLength(before);
    expect(await push(platform, [...options, '--overwrite'])).toMatchObject({ code: 0 });
    expect(await missingFrom(storage, base)).toEqual([]);
  });

  test('a new image gets the layers of the base mounted', async () => {
    const added = { ...patch, images: patch.images.map((image) => ({ ...image, repository: 'release/new' })) };
    const own = (await writePackage(hotfixInput(added, base), { box, outputDirectory: await newFolder() })).path;
    const { server, storage, options } = await harborWithPlatform();
    expect(await push(own, options)).toMatchObject({ code: 0, err: '' });
    expect(await missingFrom(storage, added)).toEqual([]);
    expect(server.requests.some((line) => /^POST \/v2\/release\/new\/blobs\/uploads\/\?mount=sha256:[0-9a-f]{64}&from=library\/db 201$/.test(line))).toBe(true);
  });

  const damages: readonly (readonly [string, readonly string[], string, (site: Site) => Promise<unknown>])[] = [
    ['an empty registry', [], 'missing: sha256:', ({ storage }) => rm(join(storage, 'docker'), { recursive: true })],
    ['a base without one of its blobs', [], 'of v1.0.0 is not in', async ({ storage }) => {
      await (await openImageStore(storage)).deleteBlob('release/web', sharedBlob() as never);
    }],
    ['a base whose tag was moved', [], 'the tag release/web:1.0 points to', async ({ storage }) => {
      const store = await openImageStore(storage);
      const other = await store.getManifest('release/web', closureOf(base).repositories.get('release/web')?.revisions.values().next().value ?? '');
      const child = other?.kind === 'index' ? await store.getManifest('release/web', other.manifests[0]?.digest ?? '') : other;
      if (child !== undefined) await store.putManifest('release/web', child, '1.0');
    }],
    ['a base with a damaged blob, when that is asked for', ['--deep'], 'is damaged, or cannot be read', async ({ storage }) => {
      const hex = sharedBlob().slice(7);
      const file = join(storage, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data');
      await chmod(file, 0o644);
      await writeFile(file, 'z'.repeat(3000));
    }],
    ['another version named by hand', ['--base-version', 'v0.9.0'], 'is for v1.0.0, not for v0.9.0', () => Promise.resolve()],
  ];
  const sharedBlob = (): string => [...closureOf(patch).blobs.values()].find(({ digest, size }) => size === 3000 && closureOf(base).blobs.has(digest))?.digest ?? '';
  test.each(damages)('T39 onto %s is refused before anything is sent', async (_what, args, reason, damage) => {
    const site = await harborWithPlatform();
    await damage(site);
    const before = writes(site.server).length;
    const { code, err } = await push(hotfix, [...site.options, ...args]);
    expect(code).toBe(1);
    expect(err).toContain('nothing was written');
    expect(err).toContain(reason);
    expect(writes(site.server)).toHaveLength(before);
  });
});

describeWithCurl('install.sh images --push through faults', () => {
  test('T1 T3 asks again after 429, 503 and a broken connection, as long as it is told to', async () => {
    const { server, options } = await faulty();
    server.fault = (method, path, times) => {
      if (times > 0) return undefined;
      if (method === 'HEAD') return { status: 503, headers: { 'retry-after': '0' } };
      if (method === 'POST' && path.endsWith('/uploads/')) return { status: 429, headers: { 'retry-after': '0' } };
      if (method === 'PUT' && path.includes('/manifests/')) return { status: 502, headers: { 'retry-after': '0' } };
      return undefined;
    };
    const { code, out, err } = await push(platform, options);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('answered 429; again in 0 s');
    expect(await missingFrom(join(folder, `place ${count - 1}`, 'registry-storage'), base)).toEqual([]);
  });

  test.each([
    ['T2 429 for ever is unknown', 429, 'unknown: library/db@sha256:', 'too many requests'],
    ['T3 500 for ever is unknown', 500, 'unknown: library/db@sha256:', 'answered 500'],
    ['403 is denied, and not asked again', 403, 'denied: library/db@sha256:', 'wants credentials (403)'],
    ['413 says what to do', 413, 'denied: library/db@sha256:', '--piece-size'],
  ])('%s', async (_what, status, ...reasons) => {
    const { server, options } = await faulty();
    server.fault = (method, path) => method === (status === 413 ? 'PUT' : 'POST') && path.includes('/uploads/') ? { status, headers: { 'retry-after': '0' } } : undefined;
    const { code, err } = await push(platform, options);
    expect(code).toBe(1);
    for (const reason of reasons) expect(err).toContain(reason);
    expect(writes(server).length).toBe(status === 403 ? 1 : status === 413 ? 2 : 5);
  });

  test('no registry, a web server and a port where nobody listens have names', async () => {
    const { server, options } = await faulty();
    server.fault = () => ({ status: 404 });
    expect((await push(platform, options)).err).toContain('is no registry');
    const { host } = server;
    await server.close();
    open_.splice(0);
    const { code, err } = await push(platform, ['--push', host, '--plain-http']);
    expect(code).toBe(1);
    expect(err).toContain(`unknown: the registry ${host}: no answer`);
  });

  test('a blob goes in pieces; after a cut it goes on where the registry stands, chunked blobs too', async () => {
    const large = exampleRelease({ layerSize: 2_500_000 });
    // larger than a segment: cut into chunks
    const { path } = await writePackage({ ...platformInput(large.base), segmentSize: 1_000_000 }, { box: large.box, outputDirectory: await newFolder() });
    const { server, options } = await faulty();
    let cuts = 0;
    server.fault = (method) => {
      if (method !== 'PATCH' || cuts >= 2) return undefined;
      cuts += 1;
      return cuts === 2 ? { cutAfter: 300_000 } : undefined;
    };
    const { code, out, err } = await push(path, [...options, '--piece-size', '1']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/did not answer; again in 1 s/);
    // nothing of the first piece was sent again: no more uploads than blobs
    const uploads = server.requests.filter((line) => /^POST \S+\/uploads\/ 202$/.test(line));
    const { blobs } = closureOf(large.base);
    expect(uploads).toHaveLength([...blobs.values()].filter(({ kind }) => kind === 'blob').length);
    for (const [name, { layers }] of closureOf(large.base).repositories) for (const digest of layers) expect(await server.store.statBlob(name, digest as never)).toBe(blobs.get(digest)?.size);
  });

  test('a registry that lost an upload gets it again from the start', async () => {
    const large = exampleRelease({ layerSize: 2_500_000 });
    const { path } = await writePackage({ ...platformInput(large.base), segmentSize: 5_000_000 }, { box: large.box, outputDirectory: await newFolder() });
    const { server, options } = await faulty();
    let lost = 0;
    server.fault = (method) => method === 'PATCH' && (lost += 1) === 2 ? { status: 404, headers: { 'retry-after': '0' } } : method === 'GET' && lost === 2 ? { status: 404 } : undefined;
    server.fault = ((fault) => (method, path_, times, authorization) => path_ === '/v2/' ? undefined : fault(method, path_, times, authorization))(server.fault);
    expect(await push(path, [...options, '--piece-size', '1'])).toMatchObject({ code: 0, err: '' });
  });

  test('DR10 a damaged segment is found before its blob is sent, by name; an answer with another digest ends the run', async () => {
    const { server, options } = await faulty();
    const copy = join(await newFolder(), 'damaged');
    await cp(platform, copy, { recursive: true });
    const file = await open(join(copy, 'segment-0002.tar'), 'r+');
    await file.write(Buffer.from('damage'), 0, 6, 520);
    await file.close();
    const { code, err } = await push(copy, options);
    expect(code).toBe(1);
    expect(err).toMatch(/copy the package again: segment-0002\.tar is damaged \(blob sha256:[0-9a-f]{64}\); it was not sent/);
    const damaged = /blob (sha256:[0-9a-f]{64})/.exec(err)?.[1] ?? 'none';
    expect(server.requests.filter((line) => line.startsWith('PUT') && line.includes(damaged))).toEqual([]);
    server.fault = (method, path) => method === 'PUT' && path.includes('/uploads/') ? { status: 201, headers: { 'docker-content-digest': `sha256:${'0'.repeat(64)}` } } : undefined;
    expect((await push(platform, options)).err).toContain(`as sha256:${'0'.repeat(64)}: its storage, or something before it, is broken`);
  });

  test('T72 a registry that says the login back, in any form, does not get it into the log', async () => {
    const { server, options } = await faulty();
    const login = `${robot.name}:${robot.password}`;
    const file = join(folder, 'leaky login');
    await writeFile(file, login);
    const forms = [...formsOf(robot.password), ...formsOf(login)];
    for (const said of [forms.slice(0, 4).join(' '), forms.slice(4, 7).join(' '), `(${forms.slice(7).join(') (')})`]) {
      server.fault = (_method, _path, _times, authorization) => authorization === '' ? { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }
        : { status: 403, body: JSON.stringify({ errors: [{ code: 'DENIED', message: `no: ${said} (${authorization})` }] }) };
      const { code, err } = await push(platform, [...options, '--auth-file', file, '--dry-run']);
      expect(code).toBe(1);
      expect(err).toContain('denied');
    }
  });

  test.each([
    ['on another port of this machine', (port: string) => `http://127.0.0.1:${port}/token`, 'that it may not'],
    ['by another name of this machine', (port: string) => `http://localhost:${port}/token`, 'that it may not'],
    ['as a number', (port: string) => `http://2130706433:${port}/token`, 'that it may not'],
    ['with a login in it', (port: string) => `http://a@127.0.0.1:${port}/token`, 'that it may not'],
    ['of another kind', () => 'file:///etc/passwd', 'without TLS'],
  ])('T9 a token server %s is not asked', async (_what, address, reason) => {
    const { server, options } = await faulty();
    const other = await faulty();
    server.fault = () => ({ status: 401, headers: { 'www-authenticate': `Bearer realm="${address(other.server.host.split(':')[1] ?? '')}",service="x"` } });
    const { code, err } = await push(platform, options);
    expect(code).toBe(1);
    expect(err).toContain(reason);
    expect(other.server.requests).toEqual([]);
  });

  test.each([
    ['credentials in --push', ['--push', `robot:${secret}@127.0.0.1:1`], 'takes no credentials'],
    ['an address', ['--push', 'https://harbor.example.com'], 'without http://'],
    ['no registry', ['--push', '-x/y'], 'not the name of a registry'],
    ['a prefix that cannot be one', ['--push', 'harbor.example.com/../x'], 'not the beginning of an image name'],
    ['a storage as well', ['--push', 'harbor.example.com', '--storage', '/nowhere'], 'not both'],
    ['no number', ['--push', 'harbor.example.com', '--piece-size', '1;id'], 'needs a number'],
  ])('P19 T34 %s is wrong use', async (_what, args, reason) => {
    const { code, err } = await push(platform, args);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });

  test('works with the tools of busybox, and curl', async () => {
    const tools = await newFolder();
    const find = (name: string): string => { try { return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim(); } catch { return ''; } };
    const busybox = find('busybox');
    if (busybox === '') { console.warn('busybox is not installed: not tested with it'); return; }
    for (const name of ['tar', 'head', 'tail', 'dd', 'ls', 'df', 'xargs', 'mkdir', 'mv', 'rm', 'rmdir', 'mktemp', 'date', 'dirname', 'cat', 'sync', 'sleep', 'sha256sum']) await symlink(busybox, join(tools, name));
    for (const name of ['bash', 'curl']) await symlink(find(name), join(tools, name));
    const { storage, options } = await harbor();
    expect(await push(platform, options, { PATH: tools })).toMatchObject({ code: 0, err: '' });
    expect(await push(hotfix, options, { PATH: tools })).toMatchObject({ code: 0, err: '' });
    expect(await missingFrom(storage, patch)).toEqual([]);
    await rm(join(tools, 'curl'));
    expect((await push(platform, options, { PATH: tools })).err).toContain('needs curl');
  });
});
