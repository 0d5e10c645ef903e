import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { closureOf } from '@slipway/package-format';
import { startFaultyRegistry, type FaultyRegistry } from '../../../../test/support/faulty-registry.ts';
import { exampleRelease, platformInput, writePackage } from '../../../../test/support/packages.ts';
import { findProgram, linkPrograms, runInstaller, type InstallerOptions, type InstallerRun } from '../../../../test/support/site.ts';
import { installerFiles } from './installer-files.ts';
import { blobPath } from '../layout.ts';

jest.setTimeout(600_000);

const { box, base } = exampleRelease();
let folder = '';
let platform = '';
let count = 0;
const open: (() => Promise<void>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway site '));
  await chmod(folder, 0o755);
  platform = (await writePackage(platformInput(base), { box, outputDirectory: folder })).path;
});
afterEach(async () => { for (const close of open.splice(0)) await close(); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const install = (path: string, args: readonly string[], { env = {}, ...options }: InstallerOptions = {}): Promise<InstallerRun> => runInstaller(path, args, { env: { TMPDIR: folder, ...env }, ...options });
const place = (name = `place ${count += 1}`): string => join(folder, name);
const smallTools = ['bash', 'tar', 'xargs', 'cat', 'date', 'dd', 'df', 'dirname', 'head', 'ls', 'mkdir', 'mktemp', 'mv', 'rm', 'rmdir', 'sync', 'tail', 'sha256sum', 'gzip'];

/** Blobs of the platform that a storage does not have, byte for byte. */
async function missingBlobs(storage: string): Promise<string[]> {
  const missing: string[] = [];
  for (const digest of closureOf(base).blobs.keys()) {
    const found = await readFile(join(storage, blobPath(digest))).catch(() => undefined);
    if (found?.equals(box.content.get(digest) ?? Buffer.alloc(0)) !== true) missing.push(digest);
  }
  return missing;
}

/** A program that does something else at its n-th call, and what the real one does at the others. */
async function disturbed(name: string, at: number, what: string, unless = '--help'): Promise<{ readonly PATH: string }> {
  const path = place();
  await mkdir(path);
  await writeFile(join(path, name), `#!/bin/bash\nif [[ $* != *${unless}* ]]; then printf x >> '${path}/count'; if (( $(wc -c < '${path}/count') == ${at} )); then ${what}; fi; fi\nexec ${findProgram(name)} "$@"\n`, { mode: 0o755 });
  return { PATH: `${path}:${process.env['PATH'] ?? ''}` };
}

describe('a package that is not whole: what is named is what is wrong', () => {
  const sums = (path: string): string => join(path, 'checksums.txt');
  test.each([
    ['an empty list', () => '', /copy the package again: checksums\.txt is empty$/m],
    ['a list of other things', () => 'hello\n', /copy the package again: checksums\.txt is damaged, it does not list segment-0001\.tar$/m],
    ['another checksum of the first segment', (text: string) => text.replace(/^[0-9a-f]{8}(?=\S* {2}segment-0001)/m, '00000000'), /copy the package again: checksums\.txt is damaged: segment-0001\.tar is as manifest\.json says/],
    ['another checksum of another segment', (text: string) => text.replace(/^[0-9a-f]{8}(?=\S* {2}segment-0002)/m, '00000000'), /refused.*\n {2}- checksums\.txt is damaged: segment-0002\.tar is as manifest\.json says/],
    ['a list that was cut off', (text: string) => text.slice(0, text.indexOf('  segment-0002') - 64), /checksums\.txt does not list segment-0002\.tar as manifest\.json does/],
    ['a list with a letter too many', (text: string) => text.replace(/^(?=\S* {2}segment-0002)/m, 'x'), /checksums\.txt is damaged: it has a line that is no checksum/],
  ])('checksums.txt: %s', async (_what, damage, said) => {
    const path = place();
    await cp(platform, path, { recursive: true });
    await writeFile(sums(path), damage(await readFile(sums(path), 'utf8')));
    const { code, err } = await install(path, ['check']);
    expect(code).toBe(1);
    expect(err).toMatch(said);
    expect(err).not.toMatch(/segment-\d+\.tar (is damaged|does not belong)/);
  });

  test('the installer alone, and a package that cannot be read', async () => {
    const path = place();
    await mkdir(path);
    await cp(join(platform, 'install.sh'), join(path, 'install.sh'));
    expect(await install(path, ['images', '--storage', place()])).toMatchObject({ code: 1, err: `install.sh: ${path} has no checksums.txt: it is no package, or not whole\n` });
  });
});

describe('the wrong folder', () => {
  test.each([
    ['the package', () => platform, 'is a package: name the folder of the site'],
    ['docker/', (storage: string) => join(storage, 'docker'), 'is the folder docker/ itself'],
    ['docker/registry', (storage: string) => join(storage, 'docker/registry'), 'is a folder inside docker/'],
    ['docker/registry/v2', (storage: string) => join(storage, 'docker/registry/v2'), 'is a folder inside docker/'],
  ] as const)('%s is refused as --storage', async (_what, named, said) => {
    const storage = place();
    expect((await install(platform, ['images', '--storage', storage])).code).toBe(0);
    const wrong = named(storage);
    const before = await readdir(wrong);
    const { code, err } = await install(platform, ['images', '--storage', wrong]);
    expect([code, err.includes(said)]).toEqual([1, true]);
    expect(await readdir(wrong)).toEqual(before);
  });

  test('a folder that holds other things and no registry is a note', async () => {
    const storage = place();
    await mkdir(join(storage, 'photos'), { recursive: true });
    expect((await install(platform, ['images', '--storage', storage, '--dry-run'])).out).toContain('holds photos and no registry yet: make sure that it is the right folder');
  });
});

describe('one run at a time', () => {
  test('a storage that another run writes into is refused; when that has ended, however, it is free', async () => {
    const storage = place();
    await mkdir(join(storage, 'slipway'), { recursive: true });
    const other = spawn('flock', [join(storage, 'slipway/lock'), '-c', 'echo held; exec cat'], { stdio: ['pipe', 'pipe', 'ignore'], detached: true });
    await once(other.stdout, 'data');
    const { code, err } = await install(platform, ['images', '--storage', storage]);
    expect([code, err]).toEqual([1, `install.sh: another install.sh is at work in ${storage}; wait until it is done\n`]);
    const ended = once(other, 'close');
    process.kill(-(other.pid ?? 0), 'SIGKILL');
    await ended;
    expect(await install(platform, ['images', '--storage', storage])).toMatchObject({ code: 0, err: '' });
  });

  test('two at once: one does it all or both do, and nothing is half', async () => {
    const storage = place();
    const runs = await Promise.all([install(platform, ['images', '--storage', storage]), install(platform, ['images', '--storage', storage])]);
    expect(runs.map(({ code }) => code)).toContain(0);
    for (const { code, err } of runs) if (code !== 0) expect(err).toContain('another install.sh is at work');
    expect(await missingBlobs(storage)).toEqual([]);
    expect(await readdir(join(storage, 'docker'))).toEqual(['registry']);
  });

  test('without flock: what an ended run left is removed, also where another process has its number; what a running one has is not', async () => {
    const storage = place();
    const tools = await linkPrograms(place(), smallTools);
    const host = execFileSync('bash', ['--norc', '-c', 'printf %s "${HOSTNAME//[^A-Za-z0-9]/_}"'], { encoding: 'utf8', env: {} });
    const fields = (await readFile('/proc/self/stat', 'utf8')).split(') ').at(-1)?.split(' ') ?? [];
    const left = [`${host}-${process.pid}-1`, `${host}-999999999-5`];
    const kept = [`${host}-${process.pid}-${fields[19] ?? ''}`, `another_host-1-5`];
    for (const name of [...left, ...kept]) await mkdir(join(storage, 'docker/.slipway', name), { recursive: true });
    expect(await install(platform, ['images', '--storage', storage], { env: { PATH: tools } })).toMatchObject({ code: 0, err: '' });
    expect((await readdir(join(storage, 'docker/.slipway'))).sort()).toEqual(kept.sort());
    expect(await missingBlobs(storage)).toEqual([]);
  });
});

describe('what goes wrong in the middle', () => {
  test.each([['Ctrl-C', 'INT'], ['the end of the session', 'HUP'], ['kill', 'TERM']])('%s: it is said, nothing temporary stays, and the same again goes on', async (_what, signal) => {
    const storage = place();
    const temporary = place();
    await mkdir(temporary);
    const env = { TMPDIR: temporary, ...await disturbed('mv', 3, `kill -${signal} 0; exit 1`) };
    const { code, err } = await install(platform, ['images', '--storage', storage], { env });
    // bash names the signal as well
    expect([code, err.replace(/^(?:Hangup|Terminated)\n/, '')]).toEqual([1, 'install.sh: interrupted; run the same again to go on\n']);
    expect(await readdir(temporary)).toEqual([]);
    expect(await readdir(join(storage, 'docker'))).toEqual(['registry']);
    expect(await missingBlobs(storage)).not.toEqual([]);
    expect(await install(platform, ['images', '--storage', storage])).toMatchObject({ code: 0, err: '' });
    expect(await missingBlobs(storage)).toEqual([]);
  });

  test('no space: the blob and the reason are named, nothing temporary stays, and the same again goes on', async () => {
    const storage = place();
    const env = await disturbed('dd', 3, 'head -c 100 < /dev/zero; echo "dd: error writing \'standard output\': No space left on device" >&2; exit 1');
    const { code, err } = await install(platform, ['images', '--storage', storage], { env });
    expect(code).toBe(1);
    expect(err).toMatch(/^install\.sh: cannot write the blob sha256:[0-9a-f]{64} from segment-\d+\.tar to .*: dd: error writing 'standard output': No space left on device\n$/);
    expect(await readdir(join(storage, 'docker'))).toEqual(['registry']);
    expect(await install(platform, ['images', '--storage', storage])).toMatchObject({ code: 0, err: '' });
    expect(await missingBlobs(storage)).toEqual([]);
  });

  test('a program that fails where nobody expects it: its own words, and what to do', async () => {
    const env = await disturbed('mv', 3, 'echo "mv: Input/output error" >&2; exit 3');
    const { code, err } = await install(platform, ['images', '--storage', place()], { env });
    expect([code, err]).toEqual([1, 'mv: Input/output error\ninstall.sh: it ended before it was done; put right what is said above and run the same again to go on\n']);
  });

  test.each([
    ['a log that cannot be written', (): [string[], Record<string, string>] => [['--log', join(folder, 'no such', 'log')], {}], '--log: cannot write into'],
    ['no place for temporary files', (): [string[], Record<string, string>] => [[], { TMPDIR: join(folder, 'no such') }], 'name another folder with TMPDIR'],
  ])('%s', async (_what, given, said) => {
    const [args, env] = given();
    const { code, err } = await install(platform, ['check', ...args], { env });
    expect([code, err.split('\n').length, err.includes(said)]).toEqual([1, 2, true]);
  });
});

describe('other machines', () => {
  test('a package that may only be read, and a storage that may not be written, as root-squashed NFS: one line each, and nothing changes', async () => {
    const path = place();
    await cp(platform, path, { recursive: true });
    execFileSync('chmod', ['-R', 'a-w,a+rX', path]);
    const temporary = place();
    const storage = place();
    await mkdir(temporary);
    await mkdir(storage);
    await chmod(temporary, 0o777);
    await chmod(storage, 0o555);
    const isRoot = process.getuid?.() === 0;
    const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
    if (spawnSync('test', ['-r', join(path, 'install.sh')], nobody).status !== 0) { console.warn(`nobody may read in ${tmpdir()}: not tested as nobody`); return; }
    const run = async (...args: string[]): Promise<InstallerRun> => {
      const child = spawn('bash', [join(path, 'install.sh'), ...args, '--kubectl', 'none'], { env: { PATH: process.env['PATH'], TMPDIR: temporary }, cwd: '/', ...nobody });
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); });
      child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString(); });
      const [code] = await once(child, 'close') as [number | null];
      return { code, out, err };
    };
    expect(await run('check')).toMatchObject({ code: 0, err: '' });
    const refused = await run('images', '--storage', storage);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^install\.sh: cannot write into .*: mkdir: .*Permission denied\n$/);
    expect(await readdir(storage)).toEqual([]);
    await chmod(storage, 0o777);
    expect(await run('images', '--storage', storage)).toMatchObject({ code: 0, err: '' });
    expect(await missingBlobs(storage)).toEqual([]);
    execFileSync('chmod', ['-R', 'u+w', path]);
  });

  test('umask 077, another language, options of tar, ls and cd in the environment, a relative path with everything in it', async () => {
    const odd = 'it\'s a:b "c" $d *[e],f';
    const where = place(odd);
    await cp(platform, join(where, odd), { recursive: true });
    const env = { PATH: process.env['PATH'], TMPDIR: where, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', CDPATH: `/:${where}`, TAR_OPTIONS: '--verbose', BLOCK_SIZE: 'human-readable', QUOTING_STYLE: 'c', TIME_STYLE: 'full-iso', POSIXLY_CORRECT: '1' };
    const run = (command: string): string => {
      const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-c', `umask 077; exec bash "$1/install.sh" ${command} --kubectl none --log "$1.log"`, 'bash', odd], { cwd: where, env, encoding: 'utf8' });
      // this machine may not have the language
      expect([status, stderr.replaceAll(/^bash: warning: setlocale.*\n/gm, '')]).toEqual([0, '']);
      return stdout;
    };
    expect(run('check --storage "$1 store"')).toContain('is ready to be installed');
    run('images --storage "$1 store"');
    const storage = join(where, `${odd} store`);
    expect(await missingBlobs(storage)).toEqual([]);
    expect(run('status --storage "$1 store"')).toMatch(/ 0 missing; 0 tags elsewhere/);
    const [digest = ''] = closureOf(base).blobs.keys();
    expect([(await stat(join(storage, blobPath(digest)))).mode & 0o777, (await stat(join(storage, 'docker/registry/v2/blobs'))).mode & 0o777]).toEqual([0o644, 0o755]);
    expect((await readdir(where)).sort()).toEqual([odd, `${odd} store`, `${odd}.log`].sort());
  });

  test('a dd that knows no bytes, and busybox: chunks are joined all the same', async () => {
    const large = exampleRelease({ layerSize: 50_000 });
    const { path } = await writePackage({ ...platformInput(large.base), segmentSize: 20_000 }, { box: large.box, outputDirectory: place() });
    const old = await linkPrograms(place(), smallTools.filter((name) => name !== 'dd'));
    await writeFile(join(old, 'dd'), `#!/bin/bash\nif [[ $* == *iflag* ]]; then echo "dd: invalid input flag" >&2; exit 1; fi\nexec ${findProgram('dd')} "$@"\n`, { mode: 0o755 });
    const paths = [old];
    const busybox = findProgram('busybox');
    if (busybox === '') console.warn('busybox is not installed: not tested with it');
    else paths.push(await linkPrograms(await linkPrograms(place(), ['bash']), [...smallTools.filter((name) => name !== 'bash'), 'flock'], busybox));
    for (const PATH of paths) {
      const storage = place();
      for (const args of [['check'], ['images', '--storage', storage], ['status', '--storage', storage]]) expect(await install(path, args, { env: { PATH } })).toMatchObject({ code: 0, err: '' });
      for (const digest of closureOf(large.base).blobs.keys()) expect(await readFile(join(storage, blobPath(digest)))).toEqual(large.box.content.get(digest));
      expect(await readdir(join(storage, 'docker'))).toEqual(['registry']);
    }
  });

  test('bash 4.2 reads it: nothing that came later, and no empty array without care', () => {
    const script = installerFiles['install.sh'];
    const newer = [/\$\{[^}]*@[QEPAaUuLKk]\}/, /\bwait\s+-n\b/, /\b(?:local|declare)\s+-[a-zA-Z]*n\b/, /\bEPOCH(?:SECONDS|REALTIME)\b/, /\b(?:mapfile|readarray)\b[^\n]*-d\b/, /\binherit_errexit\b/, /\bSRANDOM\b/, /\[\[ -v [a-z_]+\[/];
    for (const pattern of newer) expect(pattern.exec(script)?.[0]).toBeUndefined();
    // before 4.4 an empty array is unset for `set -u`: these are never empty, or looked at before
    const unguarded = [...script.matchAll(/(?<!\+)"\$\{([a-z_]+)\[[@*]\]\}"/g)].map(([, name = '']) => name);
    expect([...new Set(unguarded)].sort()).toEqual(['bases', 'curl_flags', 'flags', 'literals', 'moved_tags', 'names', 'new_blobs', 'new_links', 'parts', 'patience', 'pod_images', 'problems', 'send', 'value_flags', 'words']);
  });
});

if (findProgram('curl') === '') console.warn('curl is not installed: other registries are not tested');
(findProgram('curl') === '' ? describe.skip : describe)('other registries', () => {
  async function registry(): Promise<FaultyRegistry> {
    const server = await startFaultyRegistry(place());
    open.push(() => server.close());
    return server;
  }

  test('one without TLS is told by its name, and one with TLS too', async () => {
    const server = await registry();
    const refused = await install(platform, ['images', '--push', server.host]);
    expect([refused.code, refused.err.includes('if it speaks http without TLS, add --plain-http')]).toEqual([1, true]);
    server.fault = () => ({ status: 400, body: 'Client sent an HTTP request to an HTTPS server.\n' });
    expect((await install(platform, ['images', '--push', server.host, '--plain-http'])).err).toContain('answered 400; if it wants TLS, leave --plain-http away');
  });

  test('a proxy in the environment that does not know the registry is named; no_proxy passes it', async () => {
    const server = await registry();
    const args = ['images', '--push', server.host, '--plain-http'];
    const proxy = { http_proxy: 'http://127.0.0.1:1', https_proxy: 'http://127.0.0.1:1' };
    const refused = await install(platform, args, { env: proxy });
    expect([refused.code, refused.err.includes(`is set: where ${server.host} is not behind that proxy, name it in no_proxy`)]).toEqual([1, true]);
    expect(await install(platform, args, { env: { ...proxy, no_proxy: '127.0.0.1' } })).toMatchObject({ code: 0, err: '' });
  });

  test('--deep follows redirects, relative ones too', async () => {
    const server = await registry();
    const args = ['images', '--push', server.host, '--plain-http'];
    expect((await install(platform, args)).code).toBe(0);
    const forms = [(name: string) => `./${name}?at=last`, (_name: string, path: string) => `${path}?at=last`, (_name: string, path: string) => `//${server.host}${path}?at=last`];
    let form = 0;
    server.fault = (method, path) => {
      const name = /\/blobs\/(sha256:[0-9a-f]{64})$/.exec(path)?.[1];
      if (name === undefined || (method !== 'GET' && method !== 'HEAD')) return undefined;
      return { status: 307, headers: { location: forms[(form += 1) % 3]?.(name, path) ?? '' } };
    };
    expect(await install(platform, [...args, '--deep'])).toMatchObject({ code: 0, err: '' });
    expect(server.requests.filter((line) => line.includes('?at=last')).length).toBeGreaterThan(3);
    server.fault = (method, path) => method === 'GET' && path.includes('/blobs/') ? { status: 307, headers: { location: path } } : undefined;
    expect(await install(platform, [...args, '--deep'])).toMatchObject({ code: 1, err: expect.stringContaining('is damaged, or cannot be read') });
  });

  test('an address of IPv6', async () => {
    const server = await registry();
    const [, port = ''] = server.host.split(':');
    const door = createServer((socket) => { const onward = connect(Number(port), '127.0.0.1'); socket.pipe(onward).pipe(socket); for (const each of [socket, onward]) each.on('error', () => { socket.destroy(); onward.destroy(); }); });
    const listening = await new Promise<boolean>((resolve) => { door.once('error', () => { resolve(false); }).listen(0, '::1', () => { resolve(true); }); });
    if (!listening) { console.warn('there is no ::1 here: not tested with it'); return; }
    open.push(() => new Promise((resolve) => { door.close(() => { resolve(); }); }));
    const address = door.address();
    const host = `[::1]:${typeof address === 'object' && address !== null ? address.port : 0}`;
    for (const args of [['images', '--push', `${host}/site/one`], ['status', '--push', `${host}/site/one`]]) expect(await install(platform, [...args, '--plain-http'])).toMatchObject({ code: 0, err: '' });
    expect(await server.store.getManifest('site/one/release/web', '1.0')).toBeDefined();
  });

  test('a curl of 2013 has every option that is used', async () => {
    const known = ['-q', '-g', '-sS', '--proto', '--connect-timeout', '--speed-limit', '--speed-time', '-D', '-w', '-I', '-o', '-X', '-T', '-K', '-H', '-G', '--data-urlencode', '--data-binary', '--data', '--cacert', '--version'];
    const path = place();
    await mkdir(path);
    await writeFile(join(path, 'curl'), `#!/bin/bash\nfor each in "$@"; do case $each in -) ;; -*) [[ ' ${known.join(' ')} ' == *" $each "* ]] || { echo "curl: option $each: is unknown" >&2; exit 2; } ;; esac; done\nexec ${findProgram('curl')} "$@"\n`, { mode: 0o755 });
    const server = await registry();
    const env = { PATH: `${path}:${process.env['PATH'] ?? ''}` };
    for (const args of [['images'], ['images', '--deep'], ['status']]) expect(await install(platform, [...args, '--push', server.host, '--plain-http'], { env })).toMatchObject({ code: 0, err: '' });
  });
});
