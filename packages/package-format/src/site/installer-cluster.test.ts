import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { closureOf } from '@slipway/package-format';
import { startFaultyRegistry, type FaultyRegistry } from '../../../../test/support/faulty-registry.ts';
import { exampleRelease, hotfixInput, platformInput, writePackage } from '../../../../test/support/packages.ts';
import { findProgram, linkPrograms, runInstaller, standInCluster, type InstallerOptions, type InstallerRun, type StandInCluster } from '../../../../test/support/site.ts';

jest.setTimeout(600_000);

const { box, base, patch } = exampleRelease();
const baseDigest = base.images[0]?.digest ?? '';
const patchDigest = patch.images[0]?.digest ?? '';
let folder = '';
let platform = '';
let hotfix = '';
let storages = '';
let count = 0;
const open: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway site '));
  platform = (await writePackage(platformInput(base), { box, outputDirectory: folder })).path;
  hotfix = (await writePackage(hotfixInput(patch, base), { box, outputDirectory: folder })).path;
  storages = join(folder, 'base storage');
  expect(await install(platform, ['images', '--storage', storages])).toMatchObject({ code: 0, err: '' });
});
afterEach(async () => { for (const close of open.splice(0)) await close(); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const install = (path: string, args: readonly string[], { env = {}, ...options }: InstallerOptions = {}): Promise<InstallerRun> => runInstaller(path, args, { env: { TMPDIR: folder, ...env }, ...options });
const place = (): string => join(folder, `place ${count += 1}`);
const cluster = (): Promise<StandInCluster> => standInCluster(place());
const testWithCurl = findProgram('curl') === '' ? test.skip : test;
const withCluster = ['--kubectl', 'kubectl'];

/** A storage that the platform was put into. */
async function baseStorage(): Promise<string> {
  const storage = place();
  await cp(storages, storage, { recursive: true });
  return storage;
}

/** A registry that these packages were pushed into. */
async function registryWith(...packages: readonly string[]): Promise<{ readonly server: FaultyRegistry; readonly args: readonly string[] }> {
  const server = await startFaultyRegistry(place());
  open.push(() => server.close());
  const args = ['--push', server.host, '--plain-http'];
  for (const path of packages) expect(await install(path, ['images', ...args])).toMatchObject({ code: 0, err: '' });
  return { server, args };
}

const currentOf = (storage: string, tag = '1.0'): Promise<string> => readFile(join(storage, `docker/registry/v2/repositories/release/web/_manifests/tags/${tag}/current/link`), 'utf8').catch(() => '');

describe('DR11 a hotfix: the cluster says pending before a tag moves, and applied when all charts are there', () => {
  test.each(['helm and kubectl', 'sync', 'mv'])('killed before each call of %s, a re-run completes, and no state in between is untold', async (what) => {
    const storage = await baseStorage();
    const site = await cluster();
    await writeFile(site.info, 'acme v1.0.0 v1.0.0-hotfix0\n');
    const tools = place();
    await mkdir(tools);
    if (what !== 'helm and kubectl') {
      await writeFile(join(tools, what), `#!/bin/bash\nif [[ -n $KILL_TOOL && $* != --help ]]; then printf x >> '${tools}/count'; if (( $(wc -c < '${tools}/count') == KILL_TOOL )); then kill -KILL 0; fi; fi\nexec ${findProgram(what)} "$@"\n`, { mode: 0o755 });
    }
    const variable = what === 'helm and kubectl' ? 'KILL_AT' : 'KILL_TOOL';
    let kills = 0;
    for (let at = 1; ; at += 1) {
      expect(at).toBeLessThan(80);
      for (const counter of [join(tools, 'count'), join(site.info, '../count')]) await writeFile(counter, '');
      const env = { ...site.env, PATH: `${tools}:${site.env['PATH'] ?? ''}`, [variable]: String(at) };
      let run = await install(hotfix, ['images', '--storage', storage, ...withCluster], { env });
      if (run.code === 0) run = await install(hotfix, ['charts', ...withCluster], { env });
      const info = await readFile(site.info, 'utf8');
      const moved = [await currentOf(storage), await currentOf(storage, '1.1')].some((text) => text !== baseDigest && text !== '');
      const isPending = info === 'acme v1.0.0 v1.0.0-hotfix0\nv1.0.0-hotfix1\n';
      const isApplied = info === 'acme v1.0.0 v1.0.0-hotfix0 v1.0.0-hotfix1\n';
      expect([isPending || isApplied || info === 'acme v1.0.0 v1.0.0-hotfix0\n', !moved || isPending || isApplied]).toEqual([true, true]);
      if (isApplied) expect(await site.calls()).toContain('upgrade --install web ');
      if (moved) expect(await readFile(join(storage, 'slipway/state/v1.0.0-hotfix1/tags.tsv'), 'utf8')).toBe(`release/web\t1.0\t${baseDigest}\nrelease/web\t1.1\t-\n`);
      if (run.code === 0) break;
      expect(run).toMatchObject({ code: null, err: '' });
      kills += 1;
      if (isPending) {
        const status = await install(hotfix, ['status', '--storage', storage, ...withCluster], { env: site.env });
        expect(status).toMatchObject({ code: 1, err: '' });
        expect(status.out).toContain('pending: v1.0.0-hotfix1 was begun and is not complete: run images and then charts again; they pass over what is there');
      }
    }
    expect(kills).toBeGreaterThan(2);
    expect(await currentOf(storage)).toBe(patchDigest);
    expect(await readFile(site.info, 'utf8')).toBe('acme v1.0.0 v1.0.0-hotfix0 v1.0.0-hotfix1\n');
    expect(await install(hotfix, ['status', '--storage', storage, ...withCluster], { env: site.env })).toMatchObject({ code: 0, err: '', out: expect.not.stringContaining('pending') });
    // and once more changes nothing
    const calls = await site.calls();
    expect(await install(hotfix, ['images', '--storage', storage, ...withCluster], { env: site.env })).toMatchObject({ code: 0, err: '' });
    expect(await readFile(site.info, 'utf8')).toBe('acme v1.0.0 v1.0.0-hotfix0 v1.0.0-hotfix1\n');
    expect(await site.calls()).toBe(calls);
  });

  test('where images runs on a machine without kubectl, charts says it on the machine that has it, before the first chart', async () => {
    const storage = await baseStorage();
    const site = await cluster();
    await writeFile(site.info, 'acme v1.0.0 \n');
    const { code, out } = await install(hotfix, ['images', '--storage', storage]);
    expect([code, out.includes('without kubectl nothing is written into the ConfigMap platform-info; charts does that, on a machine with kubectl')]).toEqual([0, true]);
    expect(await currentOf(storage)).toBe(patchDigest);
    expect((await install(hotfix, ['charts', ...withCluster], { env: { ...site.env, BROKEN: 'web' } })).code).toBe(1);
    expect(await readFile(site.info, 'utf8')).toBe('acme v1.0.0 \nv1.0.0-hotfix1\n');
    expect((await install(platform, ['status', ...withCluster], { env: site.env })).out).toContain('pending: v1.0.0-hotfix1 was begun and is not complete: run images and then charts of its package again');
    expect((await install(hotfix, ['charts', ...withCluster], { env: site.env })).code).toBe(0);
    expect(await readFile(site.info, 'utf8')).toBe('acme v1.0.0 v1.0.0-hotfix1\n');
  });

  testWithCurl('pushed into a registry, the cluster says pending before the first tag, and after the last manifest', async () => {
    const { server, args } = await registryWith(platform);
    const site = await cluster();
    await writeFile(site.info, 'acme v1.0.0 \n');
    const said: string[] = [];
    server.fault = (method, path) => {
      if (method === 'PUT' && path.includes('/manifests/')) said.push(`${path.includes('sha256:') ? 'manifest' : 'tag'}: ${readFileSync(site.info, 'utf8').split('\n')[1] ?? ''}`);
      return undefined;
    };
    expect(await install(hotfix, ['images', ...args, ...withCluster], { env: site.env })).toMatchObject({ code: 0, err: '' });
    expect([...new Set(said)]).toEqual(['manifest: ', 'tag: v1.0.0-hotfix1']);
  });

  test('the images of a newer release are pending in a cluster that runs an older one; those of a first release, and the same again, are not', async () => {
    const site = await cluster();
    const run = async (): Promise<InstallerRun> => install(platform, ['images', '--storage', place(), ...withCluster], { env: site.env });
    expect(await run()).toMatchObject({ code: 0, err: '' });
    await expect(readFile(site.info)).rejects.toThrow();
    for (const [before, after] of [['acme v0.9.0 v0.9.0-hotfix1\n', 'acme v0.9.0 v0.9.0-hotfix1\nv1.0.0\n'], ['acme v1.0.0 v1.0.0-hotfix1\n', 'acme v1.0.0 v1.0.0-hotfix1\n'], ['acme v1.0.1 \n', 'acme v1.0.1 \n']] as const) {
      await writeFile(site.info, before);
      expect(await run()).toMatchObject({ code: 0, err: '' });
      expect(await readFile(site.info, 'utf8')).toBe(after);
    }
  });

  test('a cluster that may not be written to ends the run before a tag moves', async () => {
    const storage = await baseStorage();
    const site = await cluster();
    await writeFile(site.info, 'acme v1.0.0 \n');
    const { code, err } = await install(hotfix, ['images', '--storage', storage, ...withCluster], { env: { ...site.env, READ_ONLY: 'yes' } });
    expect([code, err]).toEqual([1, 'install.sh: the ConfigMap platform-info cannot say that v1.0.0-hotfix1 is pending: forbidden; no tag was moved and no chart installed; --kubectl none leaves the cluster alone\n']);
    expect(await currentOf(storage)).toBe(baseDigest);
  });

  test('a hotfix onto one that is pending is refused, and told so', async () => {
    const site = await cluster();
    const next = (await writePackage({ ...hotfixInput(patch, base), version: 'v1.0.0-hotfix2', tag: 'v1.0.0-hotfix2', number: 2, bases: [{ version: 'v1.0.0-hotfix1', lockDigest: `sha256:${'3'.repeat(64)}`, contents: patch }] }, { box, outputDirectory: folder })).path;
    await writeFile(site.info, 'acme v1.0.0 \nv1.0.0-hotfix1\n');
    expect((await install(next, ['charts', ...withCluster], { env: site.env })).err).toContain('the cluster runs v1.0.0, and v1.0.0-hotfix1 is pending: complete that first');
  });

  test('another hotfix that is pending stays so', async () => {
    const site = await cluster();
    await writeFile(site.info, 'acme v1.0.0 \nv1.0.0-hotfix9\n');
    expect((await install(hotfix, ['charts', ...withCluster], { env: { ...site.env, BROKEN: 'web' } })).code).toBe(1);
    expect(await readFile(site.info, 'utf8')).toBe('acme v1.0.0 \nv1.0.0-hotfix9 v1.0.0-hotfix1\n');
    expect((await install(hotfix, ['charts', ...withCluster], { env: site.env })).code).toBe(0);
    expect(await readFile(site.info, 'utf8')).toBe('acme v1.0.0 v1.0.0-hotfix1\nv1.0.0-hotfix9\n');
  });
});

test('without kubectl the address of the registry comes from the config file, and goes to the values that take it; --wait and --timeout go to helm', async () => {
  const site = await cluster();
  const input = platformInput(base);
  const { path } = await writePackage({ ...input, metaFiles: [...input.metaFiles, { path: 'install/site.tsv', data: Buffer.from('configs\t0\nregistry\tweb\timage.registry\nregistry\tweb\tsidecar.registry\n') }, { path: 'install/platform-configs.tgz', data: Buffer.from('chart') }] }, { box, outputDirectory: place() });
  const config = join(folder, 'site, of acme.yaml');
  await writeFile(config, 'registry_domain: x\n');
  for (const address of ['registry.site:5000/mirror', '[fd00::1]:5000']) {
    const env = { ...site.env, REGISTRY: address };
    expect(await install(path, ['charts', '--config', config, '--wait', '--timeout', '10m'], { env })).toMatchObject({ code: 0, err: '', out: expect.stringContaining('note: without kubectl the ConfigMap platform-info is not written') });
    const line = (await site.calls()).split('\n').find((each) => each.startsWith('upgrade ') && each.includes(address)) ?? '';
    expect(line).toContain(`--set-string image.registry=${address} --set-string sidecar.registry=${address} --timeout 10m --wait`);
  }
  // helm takes a comma for the end of a name
  expect((await site.calls()).split('\n').filter((line) => line.startsWith('template ') && line.includes('site, of'))).toEqual([]);
  expect(await install(path, ['charts', '--config', config], { env: site.env })).toMatchObject({ code: 1, err: expect.stringContaining('the registry of the site is not known') });
  expect(await install(path, ['charts', '--config', config], { env: { ...site.env, REGISTRY: 'bad address' } })).toMatchObject({ code: 1, err: expect.stringContaining('registry_domain is no address of a registry: bad address') });
  await expect(readFile(site.info)).rejects.toThrow();
});

describe('install.sh status', () => {
  test('a storage in which images were begun: what is missing, and exit code 1; then 0', async () => {
    const storage = await baseStorage();
    const before = await install(hotfix, ['status', '--storage', storage]);
    expect([before.code, before.err]).toEqual([1, '']);
    expect(before.out).toMatch(/images: \d+ blobs there, [1-9]\d* missing; 2 tags elsewhere or nowhere/);
    await mkdir(join(storage, 'slipway/state/v1.0.0-hotfix1'), { recursive: true });
    expect((await install(hotfix, ['status', '--storage', storage])).out).toContain('pending: the tags of v1.0.0-hotfix1 were begun to be moved, not all of them are: run images of its package again');
    expect((await install(hotfix, ['images', '--storage', storage])).code).toBe(0);
    expect(await install(hotfix, ['status', '--storage', storage])).toMatchObject({ code: 0, err: '', out: expect.not.stringContaining('pending') });
  });

  test('without kubectl, without helm and without an answer: each is told, and only the last is unknown', async () => {
    const site = await cluster();
    await writeFile(site.info, 'acme v1.0.0 \n');
    const small = await linkPrograms(place(), ['bash', 'tar', 'xargs', 'cat', 'date', 'dd', 'df', 'dirname', 'head', 'ls', 'mkdir', 'mktemp', 'mv', 'rm', 'rmdir', 'sync', 'tail', 'sha256sum']);
    expect(await install(platform, ['status', ...withCluster], { env: { PATH: small } })).toMatchObject({ code: 0, err: '', out: expect.stringContaining('cluster: not asked, kubectl is not installed') });
    expect(await install(platform, ['status'])).toMatchObject({ code: 0, out: expect.stringContaining('cluster: not asked (--kubectl none)') });
    expect(await install(platform, ['status', ...withCluster, '--helm', 'no-helm'], { env: site.env })).toMatchObject({ code: 0, err: '', out: expect.stringContaining('cluster: acme v1.0.0\nreleases: not asked, no-helm is not installed') });
    expect(await install(platform, ['status', ...withCluster], { env: { ...site.env, UNREACHABLE: 'yes' } })).toMatchObject({ code: 1, err: '', out: expect.stringContaining('cluster: unknown: it does not answer: no connection') });
    expect(await install(platform, ['status', ...withCluster], { env: site.env })).toMatchObject({ code: 1, out: expect.stringContaining('  web 1.0.0: not installed') });
  });

  testWithCurl('--push asks the registry for every image: present, missing, another digest, unknown', async () => {
    const { server, args } = await registryWith(platform);
    const ask = async (path: string): Promise<InstallerRun> => install(path, ['status', ...args]);
    expect(await ask(platform)).toMatchObject({ code: 0, err: '', out: expect.stringContaining('2 tags: 2 present, 0 missing, 0 with another digest, 0 unknown') });
    const before = await ask(hotfix);
    expect(before.code).toBe(1);
    expect(before.out).toContain(`  other digest: release/web:1.0 is ${baseDigest}, in v1.0.0-hotfix1 it is ${patchDigest}; what came later may have moved it\n  missing: release/web:1.1\n`);
    expect(before.out).toMatch(/ {2}missing: \d+ of \d+ blobs and manifests of release\/web\n.*2 tags: 0 present, 1 missing, 1 with another digest, 0 unknown/);

    server.requests.splice(0);
    const layer = [...closureOf(base).repositories.get('library/db')?.layers ?? []][0] ?? '';
    await server.store.deleteBlob('library/db', layer as never);
    expect(await ask(platform)).toMatchObject({ code: 1, out: expect.stringMatching(/ {2}missing: 1 of \d+ blobs and manifests of library\/db\n.*2 present, 0 missing/) });

    server.fault = (_method, path) => path.includes('/release/web/') ? { status: 403, body: JSON.stringify({ errors: [{ code: 'DENIED', message: 'not for you' }] }) } : undefined;
    expect(await ask(platform)).toMatchObject({ code: 1, out: expect.stringMatching(/ {2}denied: release\/web: .*\n {2}unknown: release\/web:1\.0\n.*1 present, 0 missing, 0 with another digest, 1 unknown/s) });
    server.fault = (_method, path) => path === '/v2/' ? { status: 404 } : undefined;
    expect(await ask(platform)).toMatchObject({ code: 1, err: expect.stringContaining('is no registry') });
    expect(server.requests.filter((line) => !/^(HEAD|GET) /.test(line))).toEqual([]);
  });

  testWithCurl('R72 --images asks the registry of the site for every image of every pod template, and names what it lacks and what comes from elsewhere', async () => {
    const { server } = await registryWith(platform);
    const site = await cluster();
    const env = { ...site.env, REGISTRY: server.host };
    await writeFile(site.info, 'acme v1.0.0 \n');
    expect((await install(platform, ['charts', ...withCluster], { env })).out).toContain('bash install.sh status --images');
    const pods = (...lines: string[]): Promise<void> => writeFile(site.images, lines.map((line) => `${line}\n`).join(''));
    const ask = (...args: string[]): Promise<InstallerRun> => install(platform, ['status', '--images', '--plain-http', ...withCluster, ...args], { env });
    const { host } = server;
    await pods(`shop/web web ${host}/release/web:1.0`, `shop/web-0 - ${host}/release/web:1.0`, `shop/db web ${host}/library/db:5@${base.images[1]?.digest ?? ''}`, `shop/tool - ${host}/library/tool@${base.images[2]?.digest ?? ''}`, 'elsewhere/web - docker.io/library/foreign:1', 'kube-system/proxy - registry.example/proxy:1');
    expect(await ask()).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`pod templates: 4 images, 0 from elsewhere than ${host}\nimages of pods: 3 of 3 in ${host}, 0 missing, 0 unknown\n`) });
    await pods(`shop/web web ${host}/release/web:1.0`, `shop/sidecar - ${host}/release/web:9.9`, `shop/new web ${host}/release/new`, 'shop/foreign web docker.io/library/foreign:1', `elsewhere/agent web ${host}/release/agent:1`);
    const { code, out } = await ask();
    expect(code).toBe(1);
    expect(out).toContain(`  shop/foreign pulls docker.io/library/foreign:1, which is not from ${host}\n`);
    expect(out).toContain(`  missing: ${host}/release/web:9.9, which shop/sidecar pulls, is not in ${host}\n  missing: ${host}/release/new, which shop/new pulls, is not in ${host}\n  missing: ${host}/release/agent:1, which elsewhere/agent pulls, is not in ${host}\nimages of pods: 1 of 4 in ${host}, 3 missing, 0 unknown\n`);
    expect((await install(platform, ['images', '--push', `${host}/mirror`, '--plain-http'])).code).toBe(0);
    await pods(`shop/web web ${host}/mirror/release/web:1.0`, `shop/db web ${host}/mirror/library/db:5`);
    expect(await install(platform, ['status', '--images', '--plain-http', ...withCluster], { env: { ...env, REGISTRY: `${host}/mirror` } })).toMatchObject({ code: 0, err: '', out: expect.stringContaining('images of pods: 2 of 2 in') });
    server.fault = (method) => method === 'HEAD' ? { status: 412 } : undefined;
    expect((await ask()).out).toContain(`denied: ${host}/mirror/release/web:1.0, which shop/web pulls, is there, but a policy`);
    server.fault = (_method, path) => path !== '/v2/' ? { status: 403 } : undefined;
    expect(await ask()).toMatchObject({ code: 1, out: expect.stringContaining('0 of 2 in') });
    server.fault = undefined;
    await rm(site.images);
    expect(await ask()).toMatchObject({ code: 1, out: expect.stringContaining('pod templates: unknown: the cluster does not list them') });
    expect(await install(platform, ['status', '--images'])).toMatchObject({ code: 1, out: expect.stringContaining('images of pods: unknown: without kubectl nobody says which they are') });
  });
});
