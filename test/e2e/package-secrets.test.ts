// T72 Building, uploading, checking and releasing a package with secrets everywhere: none is in an output, a log, an error or a file.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { authVariable } from '@slipway/core';
import { startScriptedServer } from '../support/scripted-http.ts';
import { makeWorld, type Ended, type World } from '../support/release-world.ts';
import { startScriptedS3, type ScriptedS3 } from '../support/scripted-s3.ts';

const name = 'shop-platform-v1.0.0-linux-multi';
const mark = 'cAn4ry-';
const secretOf = (what: string): string => `${mark}${what}/p+s:w@rd%20=`;
/** As it is, and inside of base64 at each of its three places. */
const forms = [mark, ...[0, 1, 2].map((shift) => Buffer.from(`${'x'.repeat(shift)}${mark}`).toString('base64').replace(/=+$/, '').slice(shift === 0 ? 0 : shift + 1, -1))];
const findSecret = (text: string): string[] => forms.filter((form) => text.includes(form)).map((form) => `${form}: ${text.slice(Math.max(0, text.indexOf(form) - 100), text.indexOf(form) + 40)}`);

let world: World;
let s3: ScriptedS3;
let env: Record<string, string> = {};
beforeAll(async () => { world = await makeWorld(); }, 60_000);
afterAll(() => world.remove());
beforeEach(async () => { s3 = await startScriptedS3(); });
afterEach(() => s3.close());

async function filesBelow(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (path): Promise<[string, string]> => [path, (await readFile(path)).toString('latin1')])));
}

async function run(...args: readonly string[]): Promise<Ended> {
  const ended = await world.run([...args, '--log-level', 'debug'], { env });
  expect(findSecret(`${ended.stdout}\n${ended.stderr}`)).toEqual([]);
  return ended;
}
const build = (output: string): string[] => ['package-platform', '--repo', world.repo, '--ref', 'v1.0.0', '--registry', `=store:${world.store}`, '--output', join(world.folder, output)];

test.each([['that works', false], ['that fails', true]])('a storage %s', async (what, fails) => {
  const files = new Map<string, Buffer>();
  const server = await startScriptedServer(async (request, response) => {
    const path = (request.url ?? '').replace(/\?.*$/, '');
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    // a server that tells what it was sent
    if (fails && path.endsWith('.tar')) { response.writeHead(403).end(`no: ${JSON.stringify(request.headers)} ${request.url ?? ''}`); return; }
    if (request.method === 'PUT') { files.set(path, Buffer.concat(chunks)); response.writeHead(201).end(); return; }
    const file = files.get(path);
    if (request.method === 'OPTIONS') response.writeHead(405).end();
    else if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-length': file.length }).end(request.method === 'HEAD' ? undefined : file);
  });
  try {
    const query = `X-Amz-Signature=${encodeURIComponent(secretOf('query'))}`;
    env = {
      [authVariable(server.host)]: `robot:${secretOf('login')}`, AWS_ENDPOINT_URL: `http://${s3.host}`, AWS_ACCESS_KEY_ID: 'KEYID', AWS_SECRET_ACCESS_KEY: secretOf('s3'), AWS_SESSION_TOKEN: `${mark}session`,
      GITHUB_TOKEN: `${mark}github`, CI_JOB_TOKEN: `${mark}gitlab`, SLIPWAY_FORGE_TOKEN: `${mark}forge`, HTTPS_PROXY: `http://bob:${encodeURIComponent(secretOf('proxy'))}@127.0.0.1:9`, NO_PROXY: '127.0.0.1',
    };
    if (fails) s3.fault = ({ operation, key }) => operation === 'PutObject' && key.endsWith('.tar') ? { status: 403, body: `<Error><Code>SignatureDoesNotMatch</Code><Message>${env['AWS_ACCESS_KEY_ID'] ?? ''} ${env['AWS_SECRET_ACCESS_KEY'] ?? ''}</Message></Error>` } : undefined;
    const addresses = [`${server.url}/files?${query}`, `s3+http://${s3.host}/packages/rel`];
    for (const [index, address] of addresses.entries()) {
      const ended = await run(...build(`${what} ${index}`), '--upload', address);
      expect({ ok: ended.code === 0, said: ended.stderr }).toEqual({ ok: !fails, said: expect.anything() });
      const at = address.replace('?', `/shop-v1.0.0/candidate/${name}?`) + (address.includes('?') ? '' : `/shop-v1.0.0/candidate/${name}`);
      for (const command of ['verify-package', 'inspect']) expect((await run(command, at)).code === 0).toBe(!fails);
      expect((await run('promote', at, '--qa', 'pass')).code === 0).toBe(!fails);
    }
    // addresses that cannot be: nobody repeats them
    const login = `robot:${encodeURIComponent(secretOf('address'))}`;
    for (const address of [`http://${login}@${server.host}/files`, `s3://${login}@bucket/x`, `sftp://${login}@127.0.0.1:1/x`, `http://${login}@[`, `foo://${login}@x/y`]) {
      expect((await run(...build('nowhere'), '--upload', address)).code).not.toBe(0);
      expect((await run('verify-package', address)).code).not.toBe(0);
    }
    for (const [path, text] of [...await filesBelow(world.folder), ...files, ...[...s3.objects].map(([path, { data }]): [string, Buffer] => [path, data])]) expect([path, findSecret(text.toString('latin1'))]).toEqual([path, []]);
  } finally {
    await server.close();
  }
});
