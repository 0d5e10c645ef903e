// Registries that refuse, stumble, lie or say nothing: "could not look" is never "missing", and no package is made of it.
import { mkdir, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { mapConcurrent, silentLogger } from '@slipway/core';
import { createRegistryServer, openImageStore } from '@slipway/oci';
import { startScriptedServer, type Script } from '../support/scripted-http.ts';
import { makeWorld, type Told, type World } from '../support/release-world.ts';

let world: World;
beforeAll(async () => { world = await makeWorld(); }, 60_000);
afterAll(() => world.remove());
const closers: (() => unknown)[] = [];
afterEach(async () => { for (const close of closers.splice(0)) await close(); });

const list = 'release/web:v1\nrelease/db:v1\nrelease/new:v1\n';
const start = async (script: Script): Promise<string> => {
  const server = await startScriptedServer(script);
  closers.push(() => server.close());
  return server.host;
};
const look = (place: string, options: { readonly env?: Record<string, string>; readonly args?: readonly string[]; readonly input?: string } = {}): Promise<Told> =>
  world.tell(['verify-images', '-', '--registry', `=${place}`, '--output', join(world.folder, 'report'), ...options.args ?? []], { input: options.input ?? list, ...(options.env === undefined ? {} : { env: options.env }) });

let packs = 0;
/** Packs from a place; says too what lies in the output folder afterwards. */
async function pack(place: string): Promise<Told & { readonly left: readonly string[] }> {
  packs += 1;
  const output = join(world.folder, `packages-${packs}`);
  await mkdir(output);
  const told = await world.tell(['package-platform', '--repo', world.repo, '--ref', 'v1.0.0', '--registry', `=${place}`, '--output', output]);
  return { ...told, left: await readdir(output) };
}

const status = (code: number, headers: Record<string, string> = {}): Script => (_request, response) => { response.writeHead(code, headers).end(); };
const answer = (type: string, body: string, headers: Record<string, string> = {}): Script => (request, response) => {
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
};
const manifestType = 'application/vnd.oci.image.manifest.v1+json';

type Row = readonly [name: string, script: Script, finding: string, code: number, packCode: number | undefined];
const rows: readonly Row[] = [
  ['401', status(401, { 'www-authenticate': 'Basic realm="x"' }), 'denied', 1, 1],
  ['403', status(403), 'denied', 1, 1],
  ['429 for ever', status(429), 'unknown', 3, 3],
  ['429 with Retry-After for ever', status(429, { 'retry-after': '1' }), 'unknown', 3, 3],
  ['500 for ever', status(500), 'unknown', 3, 3],
  ['501', status(501), 'unknown', 3, 3],
  ['404 of a web server', status(404), 'unknown', 3, 3],
  ['404 of a registry', (request, response) => { response.writeHead(request.url === '/v2/' ? 200 : 404).end(); }, 'missing', 1, 1],
  ['a login page', answer('text/html', '<html>log in</html>'), 'unknown', 3, 3],
  ['garbage', answer(manifestType, '{"schemaVersion": tru'), 'invalid', 1, 1],
  ['another digest than it says', answer(manifestType, '{}', { 'docker-content-digest': `sha256:${'a'.repeat(64)}` }), 'invalid', 1, 1],
  ['a redirect to this machine', (request, response) => { response.writeHead(307, { location: `http://127.0.0.1:1${request.url ?? ''}` }).end(); }, 'unknown', 3, 3],
  ['a redirect to the cloud\'s metadata', status(307, { location: 'http://169.254.169.254/latest/meta-data' }), 'unknown', 3, 3],
  ['a token server on another port', status(401, { 'www-authenticate': 'Bearer realm="http://127.0.0.1:1/token",service="x"' }), 'unknown', 3, 3],
  // a blob is resumed for most of a minute, which is too long for a test
  ['a connection that breaks', (request) => { request.socket.destroy(); }, 'unknown', 3, undefined],
];

describe('T2 T3 T6 T12 each answer has its class, and none but a registry\'s 404 is "missing"', () => {
  // Waiting for retries is most of it, so all wait at the same time.
  const results = new Map<string, readonly [Told, Awaited<ReturnType<typeof pack>> | undefined]>();
  beforeAll(async () => {
    await mapConcurrent(rows, rows.length, async ([name, script, , , packCode]) => {
      const server = await startScriptedServer(script);
      const place = `http+registry:${server.host}`;
      results.set(name, await Promise.all([look(place), packCode === undefined ? undefined : pack(place)]));
      await server.close();
    });
  });
  test.each(rows)('%s', (name, _script, finding, code, packCode) => {
    const [told, packed] = results.get(name) ?? [];
    if (told === undefined) throw new Error('it did not run');
    expect([told.code, told.findings.map((each) => each.code)]).toEqual([code, Array(3).fill(finding)]);
    for (const { place: at, message, hint } of told.findings) {
      expect(at).toMatch(/^-:[123]$/);
      expect(message.length).toBeGreaterThan(20);
      expect(hint).not.toBe('');
    }
    expect(told.ms).toBeLessThan(200_000);
    if (packed === undefined) return;
    expect([packed.code, packed.left]).toEqual([packCode, []]);
    expect(packed.error?.code).toMatch(/^BLOB_(UNREADABLE|WRONG)$/);
    expect(packed.error?.message).toContain('of the image release/');
    expect(packed.error?.hint).not.toBe('');
    expect(packed.ms).toBeLessThan(200_000);
  });

  test.each<readonly [name: string, place: () => string | Promise<string>, says: string]>([
    ['nobody listens', () => 'http+registry:127.0.0.1:1', 'ECONNREFUSED'],
    ['the name is not known', () => 'registry:registry.invalid', 'cannot find the host'],
    ['it speaks no TLS', async () => `registry:${await start(status(200))}`, 'cannot trust'],
  ])('%s', async (_name, place, says) => {
    const where = await place();
    const [told, packed] = await Promise.all([look(where), pack(where)]);
    expect([told.code, told.findings.map((each) => each.code)]).toEqual([3, ['unknown', 'unknown', 'unknown']]);
    for (const { message } of told.findings) {
      expect(message).toContain(says);
      expect(message).not.toContain('\n');
    }
    expect([packed.code, packed.left]).toEqual([3, []]);
  });

  test('fail-on does not turn "could not look" into a success', async () => {
    expect((await look(`http+registry:${await start(status(501))}`, { args: ['--fail-on', 'never'] })).code).toBe(3);
  });
});

/** A real registry over the store, with one of its answers spoilt. */
async function spoilt(spoil: (body: Buffer) => Buffer, options: { readonly keepLength?: boolean; readonly status?: number } = {}): Promise<string> {
  const registry = createRegistryServer({ source: await openImageStore(world.store), logger: silentLogger });
  await registry.listen(0);
  const { host } = registry;
  closers.push(() => registry.close());
  const proxy = createServer((request, response) => {
    void (async () => {
      const real = await fetch(`http://${host}${request.url ?? ''}`, { method: request.method ?? 'GET', headers: { accept: request.headers.accept ?? '*/*' } });
      const body = Buffer.from(await real.arrayBuffer());
      const isBlob = request.url?.includes('/blobs/') === true && real.status === 200 && request.method === 'GET';
      const sent = isBlob ? spoil(body) : body;
      const headers = Object.fromEntries([...real.headers].filter(([name]) => !['connection', 'transfer-encoding', 'content-length'].includes(name)));
      response.writeHead(real.status, { ...headers, 'content-length': options.keepLength === true || request.method === 'HEAD' ? real.headers.get('content-length') ?? body.length : sent.length });
      if (sent.length < body.length && options.keepLength === true) { response.write(sent); response.socket?.end(); } else response.end(request.method === 'HEAD' ? undefined : sent);
    })();
  });
  await new Promise<void>((resolve) => { proxy.listen(0, '127.0.0.1', resolve); });
  closers.push(() => { proxy.closeAllConnections(); proxy.close(); });
  const address = proxy.address();
  return `http+registry:127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

const spoilers: readonly (readonly [string, (body: Buffer) => Buffer, boolean, RegExp, number])[] = [
  ['other bytes of the same size', (body) => Buffer.from(body.map((byte) => byte ^ 1)), false, /^BLOB_WRONG$/, 1],
  ['fewer bytes, said so', (body) => body.subarray(0, body.length - 3), false, /^BLOB_/, 1],
  ['more bytes', (body) => Buffer.concat([body, Buffer.from('more')]), false, /^BLOB_WRONG$/, 1],
  ['a cut', (body) => body.subarray(0, 5), true, /^BLOB_UNREADABLE$/, 3],
];

describe('T15 T16 T17 blobs that are not what they must be make no package', () => {
  const results = new Map<string, Awaited<ReturnType<typeof pack>>>();
  beforeAll(async () => {
    const made = await mapConcurrent(spoilers, 4, async ([name, spoil, keepLength]) => [name, await pack(await spoilt(spoil, { keepLength }))] as const);
    for (const [name, packed] of made) results.set(name, packed);
  });
  test.each(spoilers)('%s', (name, _spoil, _keepLength, finding, code) => {
    const packed = results.get(name);
    expect([packed?.code, packed?.left]).toEqual([code, []]);
    expect(packed?.error?.code).toMatch(finding);
    expect(packed?.error?.message).toMatch(/sha256:[0-9a-f]{64} of the image release\/(web|db):v1/);
    expect(packed?.ms).toBeLessThan(30_000);
  });
  test('and the same through a proxy that spoils nothing does', async () => {
    const packed = await pack(await spoilt((body) => body));
    expect([packed.code, packed.left]).toEqual([0, ['shop-platform-v1.0.0-linux-multi']]);
  });
});
