import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildPackage, closureOf, loadSigningKey, planPackage, unpackPackage } from '@slipway/package-format';
import { exampleRelease, hotfixInput, platformInput, writePackage } from '../../../../test/support/packages.ts';
import { runInstaller, standInCluster, type InstallerOptions, type InstallerRun, type StandInCluster } from '../../../../test/support/site.ts';
import { blobPath, layerLink, revisionLink, tagLinks } from '../layout.ts';

let folder = '';
let platform = '';
let hotfix = '';
let count = 0;
const release = exampleRelease();
const { box, base, patch } = release;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway installer '));
  platform = (await writePackage(platformInput(base), { box, outputDirectory: folder })).path;
  hotfix = (await writePackage(hotfixInput(patch, base), { box, outputDirectory: folder })).path;
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

/** Runs an installer as a user does. `--kubectl none` unless the test brings its own. */
const install = (path: string, args: readonly string[], { env = {}, ...options }: InstallerOptions = {}): Promise<InstallerRun> => runInstaller(path, args, { env: { TMPDIR: folder, ...env }, ...options });

/** Every file below a folder with its permissions, size, time and content. */
const listing = (path: string): string =>
  execFileSync('sh', ['-c', 'cd "$1" && find . -printf "%p %M %s %T@ %l\\n" | sort && find . -type f -print0 | sort -z | xargs -0 sha256sum', 'sh', path], { encoding: 'utf8' });

const newStorage = async (): Promise<string> => {
  const path = join(folder, `storage ${count += 1}`);
  await mkdir(path);
  return path;
};

async function baseStorage(): Promise<string> {
  const storage = await newStorage();
  expect(await install(platform, ['images', '--storage', storage])).toMatchObject({ code: 0, err: '' });
  return storage;
}

/** Whether a registry on this storage would serve these images, to the last layer. */
async function missingFrom(storage: string, contents: typeof base): Promise<string[]> {
  const closure = closureOf(contents);
  const missing: string[] = [];
  const expectFile = async (path: string, content: string | Buffer): Promise<void> => {
    const found = await readFile(join(storage, path)).catch(() => undefined);
    if (found?.equals(Buffer.from(content)) !== true) missing.push(path);
  };
  for (const digest of closure.blobs.keys()) await expectFile(blobPath(digest), box.content.get(digest) ?? '');
  for (const [repository, { layers, revisions }] of closure.repositories) {
    for (const digest of layers) await expectFile(layerLink(repository, digest).path, digest);
    for (const digest of revisions) await expectFile(revisionLink(repository, digest).path, digest);
  }
  for (const { repository, tag, digest } of closure.tags) for (const link of tagLinks(repository, tag, digest)) await expectFile(link.path, digest);
  return missing;
}

describe('install.sh', () => {
  test('is the script that bundles carry', () => {
    execFileSync(process.execPath, [fileURLToPath(new URL('../../embed.mjs', import.meta.url)), '--check']);
  });

  test.each([
    ['no command', [], 2], ['an unknown command', ['fly'], 2], ['an unknown option', ['check', '--fast'], 2], ['an option without its value', ['images', '--storage'], 2],
    ['images without a storage', ['images'], 2], ['help', ['help'], 0], ['check', ['check'], 0], ['status', ['status'], 0],
  ] as const)('%s', async (_what, args, code) => {
    expect((await install(platform, args)).code).toBe(code);
  });

  test('who mistypes reads what was wrong, not all that there is', async () => {
    expect((await install(platform, ['check', '--fast'])).err).toBe('install.sh: unknown option --fast\nbash install.sh help shows every command and option\n');
  });

  test('long work says how far it is', async () => {
    // bash goes on counting from here
    const env = { SECONDS: '100' };
    expect((await install(platform, ['check'], { env })).out).toMatch(/^ {2}\d+ files checked after \d+ s$/m);
    expect((await install(platform, ['images', '--storage', await newStorage()], { env })).out).toMatch(/^ {2}\d+ of \d+ MiB after \d+ s$/m);
  });

  test('what the library of kubectl logs is not taken for the reason', async () => {
    const kubectl = join(folder, 'noisy-kubectl');
    await writeFile(kubectl, '#!/bin/bash\necho \'E1121 11:26:41.607 1 memcache.go:265] "Unhandled Error"\' >&2\necho "The connection was refused" >&2\nexit 1\n', { mode: 0o755 });
    expect((await install(platform, ['status', '--kubectl', kubectl])).out).toContain('cluster: unknown: it does not answer: The connection was refused;');
  });

  test('check names a damaged, a missing and a strange segment at once', async () => {
    const copy = join(folder, 'damaged');
    await cp(platform, copy, { recursive: true });
    await truncate(join(copy, 'segment-0002.tar'), 5000);
    await writeFile(join(copy, 'segment-0042.tar'), '');
    await rm(join(copy, 'manifest.json'));
    const log = join(folder, 'install.log');
    const { code, out, err } = await install(copy, ['check', '--log', log]);
    expect(code).toBe(1);
    for (const line of `${out}${err}`.split('\n')) expect(await readFile(log, 'utf8')).toContain(line);
    for (const name of ['segment-0002.tar is damaged', 'segment-0042.tar does not belong', 'manifest.json is missing']) expect(err).toContain(name);
  });

  describe('check --key', () => {
    const openssl = (...args: readonly string[]): unknown => execFileSync('openssl', args, { stdio: 'pipe' });
    const keyOf = (name: string, ...args: readonly string[]): { readonly secret: string; readonly open: string } => {
      const key = { secret: join(folder, `${name}.pem`), open: join(folder, `${name} pub.pem`) };
      openssl('genpkey', ...args, '-out', key.secret);
      openssl('pkey', '-in', key.secret, '-pubout', '-out', key.open);
      return key;
    };
    const kinds = [['ECDSA', ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']], ['Ed25519', ['-algorithm', 'ED25519']], ['RSA', ['-algorithm', 'RSA']]] as const;
    const signed = async (secret: string): Promise<string> => {
      const signingKey = await loadSigningKey(secret, { cwd: folder, addSecret: () => undefined });
      return (await buildPackage(planPackage(platformInput(base)), { open: box.open, outputDirectory: join(folder, `signed ${count += 1}`), signingKey })).path;
    };

    test.each(kinds)('T45 accepts the key that signed (%s) and no other; without --key it says that there is a signature', async (kind, args) => {
      const key = keyOf(kind, ...args);
      const path = await signed(key.secret);
      const { code, out, err } = await install(path, ['check', '--key', key.open]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('are signed by the key');
      expect((await install(path, ['check'])).out).toContain('the package is signed');
      for (const [other, otherArgs] of kinds) {
        const foreign = await install(path, ['check', '--key', keyOf(`not ${kind} ${other}`, ...otherArgs).open]);
        expect(foreign.code).toBe(1);
        expect(foreign.err).toContain('manifest.json.sig is not the signature of manifest.json by this key');
      }
    });

    test('T45 refuses what is not signed, before anything of the package is read', async () => {
      const key = keyOf('some', ...kinds[0][1]);
      const unsigned = await install(platform, ['check', '--key', key.open]);
      expect(unsigned).toMatchObject({ code: 1, out: '' });
      for (const name of ['manifest.json', 'checksums.txt']) expect(unsigned.err).toContain(`${name} is not signed`);
      const path = await signed(key.secret);
      await writeFile(join(path, 'checksums.txt'), (await readFile(join(path, 'checksums.txt'), 'utf8')).replace(/^[0-9a-f]{64}/, 'f'.repeat(64)));
      for (const args of [['check'], ['images', '--storage', await newStorage()]]) {
        const changed = await install(path, [...args, '--key', key.open]);
        expect(changed).toMatchObject({ code: 1, out: '' });
        expect(changed.err).toContain('checksums.txt.sig is not the signature of checksums.txt');
      }
    });

    test.each([
      ['no file', () => join(folder, 'nowhere.pem'), 'cannot be read'], ['a private key', () => keyOf('secret', ...kinds[0][1]).secret, 'is no public key'], ['another file', () => join(platform, 'manifest.json'), 'is no public key'],
    ])('refuses %s as a key', async (_what, file, message) => {
      const { code, err } = await install(platform, ['check', '--key', file()]);
      expect(code).toBe(1);
      expect(err).toContain(message);
    });

    test('T45 an empty --key is no way around it', async () => {
      expect((await install(platform, ['check', '--key', ''])).code).toBe(2);
    });
  });

  test('a platform into an empty storage: all images, and a second run changes nothing', async () => {
    const storage = await newStorage();
    expect((await install(platform, ['images', '--storage', storage, '--dry-run'])).code).toBe(0);
    expect(await readdir(storage)).toEqual([]);
    expect(await install(platform, ['images', '--storage', storage])).toMatchObject({ code: 0, err: '' });
    expect(await missingFrom(storage, base)).toEqual([]);
    const before = listing(storage);
    expect(await install(platform, ['images', '--storage', storage])).toMatchObject({ code: 0, err: '' });
    expect((await install(platform, ['images', '--storage', storage, '--deep'])).code).toBe(0);
    expect(listing(storage)).toBe(before);
  });

  test('a hotfix onto its base: the new images and tags, the old targets are kept, a second run changes nothing', async () => {
    const storage = await baseStorage();
    const before = listing(storage);
    const dry = await install(hotfix, ['images', '--storage', storage, '--dry-run']);
    expect(dry.out).toContain('release/web:1.0 moves from sha256:');
    expect(listing(storage)).toBe(before);
    expect(await install(hotfix, ['images', '--storage', storage])).toMatchObject({ code: 0, err: '' });
    expect(await missingFrom(storage, patch)).toEqual([]);
    expect(await missingFrom(storage, { ...base, images: base.images.filter(({ tag }) => tag !== '1.0') })).toEqual([]);
    expect(await readFile(join(storage, 'slipway/state/v1.0.0-hotfix1/tags.tsv'), 'utf8')).toBe(`release/web\t1.0\t${base.images[0]?.digest ?? ''}\nrelease/web\t1.1\t-\n`);
    expect((await readFile(join(storage, 'slipway/installed.tsv'), 'utf8')).split('\n').map((line) => line.split('\t').slice(0, 4).join(' '))).toEqual(['platform acme v1.0.0 -', 'hotfix acme v1.0.0-hotfix1 v1.0.0', '']);
    const after = listing(storage);
    expect((await install(hotfix, ['images', '--storage', storage, '--deep'])).code).toBe(0);
    expect(listing(storage)).toBe(after);
  });

  test('a hotfix onto a base that was unpacked by hand', async () => {
    const storage = join(folder, `storage ${count += 1}`);
    await unpackPackage(platform, storage);
    expect(await install(hotfix, ['check', '--storage', storage])).toMatchObject({ code: 0 });
    expect(await install(hotfix, ['images', '--storage', storage])).toMatchObject({ code: 0 });
    expect(await missingFrom(storage, patch)).toEqual([]);
    expect(await readFile(join(storage, 'slipway/installed.tsv'), 'utf8')).toMatch(/^platform\tacme\tv1\.0\.0\t/);
  });

  const aBlob = (): string => blobPath([...closureOf(patch).blobs.keys()].find((digest) => closureOf(base).blobs.has(digest)) ?? '');
  const currentLink = 'docker/registry/v2/repositories/release/web/_manifests/tags/1.0/current/link';
  const refusals: readonly (readonly [string, readonly string[], readonly string[], (storage: string) => Promise<unknown>])[] = [
    ['an empty folder', [], ['holds no registry', '--base-version'], (storage) => rm(join(storage, 'docker'), { recursive: true }).then(() => rm(join(storage, 'slipway'), { recursive: true }))],
    ['a base of unknown version', [], ['--base-version v1.0.0'], (storage) => rm(join(storage, 'slipway'), { recursive: true })],
    ['another version', [], ['is for v1.0.0; ', 'v0.9.0'], (storage) => writeFile(join(storage, 'slipway/installed.tsv'), 'platform\tacme\tv0.9.0\t-\tx\n')],
    ['another version given by hand', ['--base-version', 'v2.0.0'], ['not for v2.0.0'], () => Promise.resolve()],
    ['another product', [], ['product acme', 'other'], (storage) => writeFile(join(storage, 'slipway/installed.tsv'), 'platform\tother\tv1.0.0\t-\tx\n')],
    ['a missing base blob', [], ['is not there'], (storage) => rm(join(storage, aBlob()))],
    ['a base blob that is a link', [], ['is not there'], async (storage) => { await cp(join(storage, aBlob()), join(storage, 'kept')); await rm(join(storage, aBlob())); await symlink(join(storage, 'kept'), join(storage, aBlob())); }],
    ['a base blob of the wrong size', [], ['bytes instead of 3000'], (storage) => truncate(join(storage, aBlob()), 17)],
    ['a damaged base blob with --deep', ['--deep'], ['is damaged'], (storage) => writeFile(join(storage, aBlob()), 'z'.repeat(3000))],
    ['a tag that was moved by someone else', [], ['release/web:1.0 points to sha256:7777'], (storage) => writeFile(join(storage, currentLink), `sha256:${'7'.repeat(64)}`)],
    ['a tag that is gone', [], ['release/web:1.0 of v1.0.0 is not there'], (storage) => rm(join(storage, currentLink))],
    ['two things wrong at once', [], ['is not there', 'product acme'], async (storage) => { await rm(join(storage, aBlob())); await writeFile(join(storage, 'slipway/installed.tsv'), 'platform\tother\tv1.0.0\t-\tx\n'); }],
  ];
  test.each(refusals)('T39 a hotfix refuses %s and leaves everything as it was', async (_what, options, reasons, damage) => {
    const storage = await baseStorage();
    await damage(storage);
    const before = listing(storage);
    const { code, err } = await install(hotfix, ['images', '--storage', storage, ...options]);
    expect(code).toBe(1);
    expect(err).toContain('nothing was written');
    for (const reason of reasons) expect(err).toContain(reason);
    expect(listing(storage)).toBe(before);
  });

  describe('the base again after a hotfix', () => {
    const patched = async (): Promise<string> => {
      const storage = await baseStorage();
      expect(await install(hotfix, ['images', '--storage', storage])).toMatchObject({ code: 0 });
      return storage;
    };

    test.each([
      ['the base', (): string => platform, 'kept: 1 tag belongs to v1.0.0-hotfix1'], ['the hotfix', (): string => hotfix, '0 blobs to write (0 KiB)'],
    ] as const)('another run of %s changes nothing, and a dry run says the same', async (_what, path, said) => {
      const storage = await patched();
      const before = listing(storage);
      const dry = await install(path(), ['images', '--storage', storage, '--dry-run']);
      const { code, out, err } = await install(path(), ['images', '--storage', storage]);
      expect([code, err, dry.code]).toEqual([0, '', 0]);
      for (const text of [dry.out, out]) expect(text).toContain(said);
      expect(out).not.toContain('moves from');
      expect((await install(path(), ['check', '--storage', storage])).code).toBe(0);
      expect(listing(storage)).toBe(before);
    });

    test('tags of a hotfix whose list of former targets is gone are kept as well', async () => {
      const storage = await patched();
      await rm(join(storage, 'slipway/state'), { recursive: true });
      const before = listing(storage);
      expect((await install(platform, ['images', '--storage', storage])).out).toContain('kept: 1 tag belongs to v1.0.0-hotfix1');
      expect(listing(storage)).toBe(before);
    });

    test('a tag that went back to the base is told, and the hotfix puts it right', async () => {
      const storage = await patched();
      await writeFile(join(storage, currentLink), base.images[0]?.digest ?? '');
      expect((await install(platform, ['images', '--storage', storage])).out).toContain('1 tag of v1.0.0-hotfix1 moved back: run its images command again');
      expect((await install(hotfix, ['images', '--storage', storage])).code).toBe(0);
      expect(await missingFrom(storage, patch)).toEqual([]);
    });

    test('a hotfix again after a later one changes nothing', async () => {
      const storage = await patched();
      const input = hotfixInput(box.contents(base.images.filter(({ tag }) => tag === '5').map((image) => ({ ...image, repository: 'release/web', tag: '1.0' }))), patch);
      const second = await writePackage({ ...input, version: 'v1.0.0-hotfix2', tag: 'v1.0.0-hotfix2', number: 2, bases: [{ version: 'v1.0.0-hotfix1', lockDigest: `sha256:${'3'.repeat(64)}`, contents: patch }] }, { box, outputDirectory: folder });
      expect(await install(second.path, ['images', '--storage', storage])).toMatchObject({ code: 0, err: '' });
      const before = listing(storage);
      for (const path of [hotfix, platform]) expect(await install(path, ['images', '--storage', storage])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('kept: 1 tag belongs to v1.0.0-hotfix2') });
      expect(listing(storage)).toBe(before);
    });

    const over = (product: string, ...versions: string[]) => (storage: string): Promise<void> => writeFile(join(storage, 'slipway/installed.tsv'), versions.map((version) => `${version.includes('hotfix') ? 'hotfix' : 'platform'}\t${product}\t${version}\t-\tx\n`).join(''));
    test.each([
      ['a newer release', over('acme', 'v1.0.1')], ['a newer release of more numbers', over('acme', 'v1.0.0.1')], ['a newer release after a hotfix', over('acme', 'v1.0.0', 'v1.0.0-hotfix1', 'v1.10.0')],
      ['a release whose order is unknown', over('acme', 'spring')], ['another product', over('other', 'v0.1.0')],
    ] as const)('a platform refuses %s', async (_what, write) => {
      const storage = await baseStorage();
      await write(storage);
      const before = listing(storage);
      for (const args of [['images'], ['images', '--dry-run'], ['check']]) {
        const { code, err } = await install(platform, [...args, '--storage', storage]);
        expect([code, err.includes('use a fresh storage')]).toEqual([1, true]);
      }
      expect(listing(storage)).toBe(before);
    });

    test.each([['an older one', ['v0.9.0', 'v0.9.0-hotfix3']], ['one before it', ['v1.0.0-rc.2']], ['one of fewer numbers', ['v0.99']]] as const)('a platform goes over %s', async (_what, versions) => {
      const storage = await baseStorage();
      await over('acme', ...versions)(storage);
      expect(await install(platform, ['images', '--storage', storage])).toMatchObject({ code: 0, err: '' });
      expect(await readFile(join(storage, 'slipway/installed.tsv'), 'utf8')).toContain('platform\tacme\tv1.0.0\t');
    });

    test.each([
      ['v1.0.0-hotfix10', 'v1.0.0-hotfix9', true], ['v1.0.0-hotfix9', 'v1.0.0-hotfix10', false], ['v1.0.0-hotfix1', 'v1.0.0', true], ['v1.0.0', 'v1.0.0-hotfix1', false],
      ['v1.0.0-rc.1', 'v1.0.0', false], ['v1.0.0-rc.1.1', 'v1.0.0-rc.1', true], ['v1.10', 'v1.9.9', true], ['v1.0.0', 'v1.0', false], ['1.0.08', 'v1.0.7', true], ['v1.0.0-beta', 'v1.0.0-alpha', true],
    ] as const)('%s is newer than %s: %s', async (version, other, newer) => {
      const script = (await readFile(join(platform, 'install.sh'), 'utf8')).replace(/^main "\$@"$/m, 'if is_newer "$1" "$2"; then echo true; else echo false; fi');
      expect(execFileSync('bash', ['-c', script, 'bash', version, other], { encoding: 'utf8' }).trim()).toBe(String(newer));
    });
  });

  test('an upgrade again changes nothing', async () => {
    const storage = await baseStorage();
    const upgrade = await writePackage({ ...hotfixInput(patch, base), kind: 'upgrade', version: 'v1.1.0', tag: 'v1.1.0' }, { box, outputDirectory: folder });
    expect(await install(upgrade.path, ['images', '--storage', storage])).toMatchObject({ code: 0, err: '' });
    const before = listing(storage);
    expect(await install(upgrade.path, ['images', '--storage', storage])).toMatchObject({ code: 0, err: '' });
    expect(listing(storage)).toBe(before);
    expect((await install(platform, ['images', '--storage', storage])).err).toContain('v1.0.0 is not newer');
  });

  test('a hotfix on a storage that does not exist, or is a file: one line', async () => {
    const nowhere = join(folder, 'nowhere');
    const file = join(folder, 'a file');
    await writeFile(file, '');
    for (const command of ['images', 'check']) {
      expect((await install(hotfix, [command, '--storage', nowhere])).err).toBe(`install.sh: ${nowhere} does not exist: a hotfix needs the storage that v1.0.0 was installed into\n`);
      expect((await install(platform, [command, '--storage', file])).err).toBe(`install.sh: ${file} is not a folder\n`);
    }
    await mkdir(nowhere);
    expect((await install(hotfix, ['images', '--storage', nowhere])).err.match(/^ {2}- /gm)).toHaveLength(2);
  });

  test('INSTALL.md names every tool that check, images and status use', async () => {
    const guide = await readFile(join(hotfix, 'INSTALL.md'), 'utf8');
    const named = /of the coreutils\s+`([a-z ]+)`/.exec(guide)?.[1]?.split(' ') ?? [];
    expect(named.length).toBeGreaterThan(10);
    const path = join(folder, 'named-tools');
    await mkdir(path);
    for (const name of [...named, 'bash', 'tar', 'xargs', 'sha256sum']) await symlink(execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim(), join(path, name));
    const storage = await newStorage();
    for (const [from, command] of [[platform, 'check'], [platform, 'images'], [hotfix, 'check'], [hotfix, 'images'], [hotfix, 'status']] as const) {
      expect(await install(from, [command, '--storage', storage], { env: { PATH: path } })).toMatchObject({ code: 0, err: '' });
    }
    expect(await missingFrom(storage, patch)).toEqual([]);
  });

  test('one is not many', async () => {
    const storage = await baseStorage();
    await rm(join(storage, blobPath(base.images[0]?.digest ?? '')));
    await rm(join(storage, currentLink));
    expect((await install(platform, ['status', '--storage', storage])).out).toMatch(/ 1 missing; 1 tag elsewhere/);
    expect((await install(platform, ['images', '--storage', storage])).out).toMatch(/: 1 blob to write .*; 0 links, 1 tag$/m);
  });

  test('a base of unknown version is accepted when it is named and proven', async () => {
    const storage = await baseStorage();
    await rm(join(storage, 'slipway'), { recursive: true });
    expect(await install(hotfix, ['images', '--storage', storage, '--base-version', 'v1.0.0'])).toMatchObject({ code: 0 });
    expect(await missingFrom(storage, patch)).toEqual([]);
  });

  test('a damaged segment of a hotfix is found before any link or tag is written', async () => {
    const storage = await baseStorage();
    const copy = join(folder, 'damaged hotfix');
    await cp(hotfix, copy, { recursive: true });
    const segment = join(copy, 'segment-0002.tar');
    const bytes = await readFile(segment);
    await writeFile(segment, Buffer.from(bytes.map((byte, index) => index > 600 && index < 900 ? 0 : byte)));
    const links = (): string => execFileSync('sh', ['-c', 'cd "$1" && find docker/registry/v2/repositories -type f -exec sha256sum {} + | sort', 'sh', storage], { encoding: 'utf8' });
    const before = links();
    expect(await install(copy, ['images', '--storage', storage])).toMatchObject({ code: 1, err: expect.stringMatching(/copy the package again: segment-0002\.tar is damaged .*no link and no tag was changed/) });
    expect(links()).toBe(before);
    expect(await missingFrom(storage, base)).toEqual([]);
    expect(await readdir(join(storage, 'slipway'))).not.toContain('tmp');
    expect(await install(hotfix, ['images', '--storage', storage])).toMatchObject({ code: 0 });
    expect(await missingFrom(storage, patch)).toEqual([]);
  });

  test('a segment that is cut off or missing, and a damaged first segment, are found before anything is written', async () => {
    const storage = await baseStorage();
    const before = listing(storage);
    const copy = join(folder, 'cut off hotfix');
    const segment = (number: number): string => join(copy, `segment-000${number}.tar`);
    for (const [reason, damage] of [
      ['copy the package again: segment-0002.tar is damaged, its end is missing', () => truncate(segment(2), 1000)],
      ['copy the package again: segment-0002.tar is missing', () => rm(segment(2))],
      ['copy the package again: segment-0001.tar is damaged', () => truncate(segment(1), 1000)],
    ] as const) {
      await cp(hotfix, copy, { recursive: true });
      await damage();
      for (const args of [[], ['--dry-run']]) expect(await install(copy, ['images', '--storage', storage, ...args])).toMatchObject({ code: 1, err: expect.stringContaining(reason) });
      expect(listing(storage)).toBe(before);
    }
  });

  test('T27 killed at any moment, base images stay whole and a re-run completes', async () => {
    const storage = await baseStorage();
    const untouched = { ...base, images: base.images.filter(({ tag }) => tag !== '1.0') };
    const complete = async (): Promise<boolean> => (await missingFrom(storage, patch)).length === 0 && (await readFile(join(storage, 'slipway/installed.tsv'), 'utf8')).includes('hotfix1');
    let kills = 0;
    for (let delay = 30; !await complete(); delay += 12) {
      const { code } = await install(hotfix, ['images', '--storage', storage], { killWhen: ({ kill }) => { setTimeout(() => { try { kill(); } catch { /* it was faster */ } }, delay); } });
      if (code !== 0) kills += 1;
      expect(await missingFrom(storage, untouched)).toEqual([]);
      for (const name of await readdir(join(storage, 'docker/registry/v2/blobs/sha256'), { recursive: true })) {
        if (name.endsWith('data')) expect(box.content.get(`sha256:${name.split('/')[1] ?? ''}`)).toEqual(await readFile(join(storage, 'docker/registry/v2/blobs/sha256', name)));
      }
      expect(delay).toBeLessThan(5000);
    }
    expect(kills).toBeGreaterThan(0);
    expect((await install(hotfix, ['images', '--storage', storage])).code).toBe(0);
    const final = listing(storage);
    expect((await install(hotfix, ['images', '--storage', storage])).code).toBe(0);
    expect(listing(storage)).toBe(final);
    expect(await readFile(join(storage, 'slipway/state/v1.0.0-hotfix1/tags.tsv'), 'utf8')).toContain(base.images[0]?.digest ?? 'none');
  });

  test('works with the tools of busybox alone', async () => {
    const tools = join(folder, 'busybox-tools');
    await mkdir(tools);
    const find = (name: string): string => { try { return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim(); } catch { return ''; } };
    const busybox = find('busybox');
    if (busybox === '') { console.warn('busybox is not installed: not tested with it'); return; }
    for (const name of ['tar', 'head', 'tail', 'dd', 'ls', 'df', 'xargs', 'mkdir', 'mv', 'rm', 'rmdir', 'mktemp', 'date', 'dirname', 'cat', 'sync', 'grep', 'sha256sum', 'gzip']) await symlink(busybox, join(tools, name));
    await symlink(find('bash'), join(tools, 'bash'));
    const env = { PATH: tools };
    const storage = await newStorage();
    expect(await install(platform, ['check', '--storage', storage], { env })).toMatchObject({ code: 0 });
    expect(await install(platform, ['images', '--storage', storage], { env })).toMatchObject({ code: 0 });
    expect(await missingFrom(storage, base)).toEqual([]);
    expect(await install(hotfix, ['images', '--storage', storage], { env })).toMatchObject({ code: 0 });
    expect(await missingFrom(storage, patch)).toEqual([]);
  });
});

describe('install.sh charts', () => {
  const tools = async (): Promise<StandInCluster> => standInCluster(join(folder, `tools-${count += 1}`));
  const withCluster = ['--kubectl', 'kubectl'];

  test('installs what is enabled, in order, and says so in the cluster; a dry run only prints', async () => {
    const { env, calls, info } = await tools();
    const dry = await install(platform, ['charts', '--dry-run', ...withCluster], { env });
    expect(dry.out).toContain('helm upgrade --install web charts/web-1.0.0.tgz --namespace shop --create-namespace');
    expect(await calls()).toBe('');
    const typed = dry.out.split('\n').filter((line) => /^ {2}(tar|helm) /.test(line)).join('\n');
    const byHand = join(folder, 'by hand');
    await mkdir(byHand);
    execFileSync('bash', ['--norc', '-eo', 'pipefail', '-c', typed], { cwd: byHand, env });
    expect(await calls()).toBe('upgrade --install web charts/web-1.0.0.tgz --namespace shop --create-namespace\n');
    await rm(join(env['PATH']?.split(':')[0] ?? '', 'calls'));
    expect(dry.out).toContain('1 chart to install');
    expect(await install(platform, ['charts', ...withCluster], { env })).toMatchObject({ code: 0, err: '' });
    expect((await calls()).replace(/\S+\/charts/, 'charts').replace(folder, '')).toMatch(/^list --namespace shop .*\nupgrade --install web .*charts\/web-1\.0\.0\.tgz --namespace shop --create-namespace --labels slipway-content=[0-9a-f]{40}\n$/);
    expect(await readFile(info, 'utf8')).toBe('acme v1.0.0 \n');
  });

  test('a hotfix asks the cluster for its version, and joins the list of hotfixes once', async () => {
    const { env, calls, info } = await tools();
    expect((await install(hotfix, ['charts', ...withCluster], { env })).err).toContain('no ConfigMap platform-info');
    const unasked = 'so the base version was not checked against the cluster; ';
    expect((await install(hotfix, ['charts', '--dry-run'], { env })).out).toContain(`no cluster was asked for its version, ${unasked}make sure that it runs v1.0.0`);
    expect((await install(hotfix, ['charts', '--dry-run', ...withCluster], { env: { ...env, UNREACHABLE: 'yes' } })).out).toContain(`the cluster did not say its version, ${unasked}`);
    expect((await install(hotfix, ['images', '--dry-run', '--storage', await baseStorage()])).out).toContain(`${unasked}the record in the storage decides`);
    await writeFile(info, 'acme v0.9.0');
    expect((await install(hotfix, ['charts', ...withCluster], { env })).err).toContain('the cluster runs v0.9.0');
    expect(await calls()).toBe('');
    await writeFile(info, 'acme v1.0.0 v1.0.0-hotfix0');
    for (let run = 0; run < 2; run += 1) {
      expect(await install(hotfix, ['charts', ...withCluster], { env })).toMatchObject({ code: 0 });
      expect(await readFile(info, 'utf8')).toBe('acme v1.0.0 v1.0.0-hotfix0 v1.0.0-hotfix1\n');
    }
  });

  test('the package of the release does not undo hotfixes, nor a newer release, nor another product', async () => {
    const { env, calls, info } = await tools();
    await writeFile(info, 'acme v1.0.0 v1.0.0-hotfix1');
    expect((await install(platform, ['charts', ...withCluster], { env })).err).toContain('the cluster runs v1.0.0 with v1.0.0-hotfix1, which this would undo');
    expect((await install(platform, ['configs', ...withCluster], { env })).code).toBe(1);
    await writeFile(info, 'acme v1.0.1');
    expect((await install(platform, ['charts', ...withCluster], { env })).err).toContain('the cluster runs acme v1.0.1, which is newer than v1.0.0');
    await writeFile(info, 'other v1.0.0');
    expect((await install(platform, ['charts', ...withCluster], { env })).err).toContain('the cluster runs other, not acme');
    expect((await install(platform, ['uninstall', '--yes', ...withCluster], { env })).err).toContain('the cluster runs other, not acme');
    expect(await calls()).toBe('');
    await writeFile(info, 'acme v1.0.0 v1.0.0-hotfix1');
    expect(await install(platform, ['charts', '--undo-hotfixes', ...withCluster], { env })).toMatchObject({ code: 0 });
    expect(await readFile(info, 'utf8')).toBe('acme v1.0.0 \n');
  });

  test('an upgrade that is installed may be installed again', async () => {
    const { env, info } = await tools();
    const { path } = await writePackage({ ...hotfixInput(patch, base), kind: 'upgrade', version: 'v1.1.0', tag: 'v1.1.0' }, { box, outputDirectory: await newStorage() });
    await writeFile(info, 'acme v1.0.0');
    for (let run = 0; run < 2; run += 1) {
      expect(await install(path, ['charts', ...withCluster], { env })).toMatchObject({ code: 0, err: '' });
      expect(await readFile(info, 'utf8')).toBe('acme v1.1.0 \n');
    }
  });

  test('nobody is asked and nothing removed without a terminal; a hotfix is not uninstalled', async () => {
    const { env, calls } = await tools();
    const asked = await install(platform, ['uninstall', ...withCluster], { env });
    expect([asked.code, asked.err.includes('uninstall needs --yes')]).toEqual([2, true]);
    expect((await install(hotfix, ['uninstall', '--yes', ...withCluster], { env })).err).toContain('the package of the platform removes all of it');
    const dry = await install(platform, ['uninstall', '--dry-run', ...withCluster], { env });
    expect([dry.code, dry.out.includes('  web from shop\n'), dry.out.includes('nothing was removed')]).toEqual([0, true, true]);
    expect(await calls()).toBe('');
  });

  test('without helm it is said', async () => {
    const named = ['--helm', 'no-such-helm', ...withCluster];
    const { env } = await tools();
    for (const command of ['charts', 'configs', 'uninstall']) expect((await install(platform, [command, ...named], { env })).err).toContain('no-such-helm is not installed; name one with --helm');
    // a hotfix carries no programs: it says who does
    expect((await install(hotfix, ['charts', ...named], { env })).err).toContain('no-such-helm is not installed; name one with --helm: a hotfix carries none; segment-0001.tar of the package of v1.0.0 may have it in tools/');
  });

  test('a chart that fails ends the run with its name', async () => {
    const { env, info } = await tools();
    const { code, err } = await install(platform, ['charts', ...withCluster], { env: { ...env, BROKEN: 'web' } });
    expect([code, err.includes('the chart of web failed')]).toEqual([1, true]);
    expect(await readFile(info, 'utf8')).toBe('acme  \nv1.0.0\n');
  });
});
