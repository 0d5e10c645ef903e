import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildPackage, checkSignatures, openDirectory, loadSigningKey, loadVerificationKey, parseVerificationKey, planPackage, verifyPackage, type SigningKey } from '@slipway/package-format';
import { parseSigningKey } from './signature.ts';
import { exampleRelease, platformInput } from '../../../test/support/packages.ts';

let folder = '';
let plain = '';
let count = 0;
const { box, base } = exampleRelease();
const openssl = (...args: readonly string[]): string => execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** A key pair of openssl, as a user makes it. */
function makeKeys(name: string, ...args: readonly string[]): { readonly privateFile: string; readonly publicFile: string } {
  const privateFile = join(folder, `${name}.pem`);
  const publicFile = join(folder, `${name}.pub.pem`);
  openssl('genpkey', ...args, '-out', privateFile);
  openssl('pkey', '-in', privateFile, '-pubout', '-out', publicFile);
  return { privateFile, publicFile };
}
const ecdsa = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'];
const kinds = [['ECDSA P-256', ecdsa], ['Ed25519', ['-algorithm', 'ED25519']], ['RSA 2048', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']]] as const;

async function build(signingKey?: SigningKey): Promise<string> {
  const plan = planPackage(platformInput(base));
  return (await buildPackage(plan, { open: box.open, outputDirectory: join(folder, `out-${count += 1}`), ...(signingKey === undefined ? {} : { signingKey }) })).path;
}
const secrets: string[] = [];
const load = async (given: string): Promise<SigningKey> => loadSigningKey(given, { cwd: folder, addSecret: (secret) => { secrets.push(secret); } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway signature '));
  plain = await build();
});
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const bytesOf = async (path: string, names: readonly string[]): Promise<string[]> => Promise.all(names.map(async (name) => `${name} ${createHash('sha256').update(await readFile(join(path, name))).digest('hex')}`));

describe('a signed package', () => {
  test.each(kinds)('T45 by %s: openssl accepts it, verify-package finds nothing, every other byte is as without a key', async (kind, args) => {
    const { privateFile, publicFile } = makeKeys(kind, ...args);
    const path = await build(await load(privateFile));
    const names = (await readdir(plain)).sort();
    expect((await readdir(path)).sort()).toEqual([...names, 'checksums.txt.sig', 'manifest.json.sig'].sort());
    expect(await bytesOf(path, names)).toEqual(await bytesOf(plain, names));
    for (const name of ['manifest.json', 'checksums.txt']) {
      const file = join(path, name);
      if (kind === 'Ed25519') openssl('pkeyutl', '-verify', '-pubin', '-inkey', publicFile, '-rawin', '-in', file, '-sigfile', `${file}.sig`);
      else expect(openssl('dgst', '-sha256', '-verify', publicFile, '-signature', `${file}.sig`, file)).toContain('Verified OK');
    }
    const key = await loadVerificationKey(publicFile);
    expect(key.description).toMatch(new RegExp(`^${kind}, key sha256:[0-9a-f]{64}$`));
    expect((await load(privateFile)).description).toBe(key.description);
    expect(await verifyPackage(path, { key })).toEqual([]);
    expect(await verifyPackage(path)).toEqual([]);
  });

  test('takes a signature that openssl made', async () => {
    const { privateFile, publicFile } = makeKeys('by hand', ...ecdsa);
    const path = await build();
    for (const name of ['manifest.json', 'checksums.txt']) openssl('dgst', '-sha256', '-sign', privateFile, '-out', join(path, `${name}.sig`), join(path, name));
    expect(await verifyPackage(path, { key: await loadVerificationKey(publicFile) })).toEqual([]);
  });

  test('T45 every flipped byte of manifest, checksums and signatures is found', async () => {
    const { privateFile, publicFile } = makeKeys('flipped', ...ecdsa);
    const path = await build(await load(privateFile));
    const key = await loadVerificationKey(publicFile);
    const unnoticed: string[] = [];
    for (const [data, name] of [['manifest.json', 'manifest.json'], ['checksums.txt', 'checksums.txt'], ['manifest.json', 'manifest.json.sig'], ['checksums.txt', 'checksums.txt.sig']] as const) {
      const good = await readFile(join(path, name));
      const [bytes, signature] = [await readFile(join(path, data)), await readFile(join(path, `${data}.sig`))];
      for (let at = 0; at < good.length; at += 1) {
        const bad = Buffer.from(good);
        bad[at] = (bad[at] ?? 0) ^ (1 << at % 8);
        if (name === data ? key.verify(bad, signature) : key.verify(bytes, bad)) unnoticed.push(`${name}:${at}`);
      }
      expect(good.length).toBeGreaterThan(60);
    }
    expect(unnoticed).toEqual([]);
  });

  const damages: readonly (readonly [string, string, (path: string) => Promise<unknown>])[] = [
    ['no signature at all', 'manifest.json is not signed', async (path) => { await rm(join(path, 'manifest.json.sig')); await rm(join(path, 'checksums.txt.sig')); }],
    ['no signature of the manifest', 'manifest.json is not signed', (path) => rm(join(path, 'manifest.json.sig'))],
    ['no signature of the checksums', 'checksums.txt is not signed', (path) => rm(join(path, 'checksums.txt.sig'))],
    ['an empty signature', 'not the signature of manifest.json', (path) => writeFile(join(path, 'manifest.json.sig'), '')],
    ['a signature with something after it', 'not the signature of manifest.json', async (path) => writeFile(join(path, 'manifest.json.sig'), '\n', { flag: 'a' })],
    ['the signature of the other file', 'not the signature of manifest.json', (path) => cp(join(path, 'checksums.txt.sig'), join(path, 'manifest.json.sig'))],
    ['another installer with its checksum', 'not the signature of checksums.txt', async (path) => {
      const evil = 'exit 0\n';
      await writeFile(join(path, 'install.sh'), evil);
      const sums = await readFile(join(path, 'checksums.txt'), 'utf8');
      await writeFile(join(path, 'checksums.txt'), sums.replace(/^[0-9a-f]{64}(?= {2}install\.sh$)/m, createHash('sha256').update(evil).digest('hex')));
    }],
  ];
  test.each(damages)('T45 %s is refused', async (_what, message, damage) => {
    const { privateFile, publicFile } = makeKeys(`damaged ${count += 1}`, ...ecdsa);
    const path = await build(await load(privateFile));
    await damage(path);
    const findings = await verifyPackage(path, { key: await loadVerificationKey(publicFile) });
    expect(findings.every(({ code, severity }) => code === 'signature' && severity === 'error')).toBe(true);
    expect(findings.map((finding) => finding.message).join('\n')).toContain(message);
  });

  test('T45 a foreign signature is refused, also of another kind of key', async () => {
    const keys = kinds.map(([kind, args]) => makeKeys(`foreign ${kind}`, ...args));
    const twin = makeKeys('twin', ...ecdsa);
    const path = await build(await load(keys[0]?.privateFile ?? ''));
    for (const { publicFile } of [...keys.slice(1), twin]) expect((await checkSignatures(await openDirectory(path), await loadVerificationKey(publicFile))).map(({ subject }) => subject)).toEqual(['manifest.json.sig', 'checksums.txt.sig']);
  });
});

describe('keys', () => {
  const pem = (type: 'spki' | 'pkcs8', pair: { readonly publicKey: { export(o: object): unknown }; readonly privateKey: { export(o: object): unknown } }): string =>
    String((type === 'spki' ? pair.publicKey : pair.privateKey).export({ type, format: 'pem' }));
  const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const encrypted = String(p256.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' }));

  test.each([
    ['nothing', '', 'is no private key'], ['other text', 'hello', 'is no private key'], ['a cut key', pem('pkcs8', p256).slice(0, 80), 'is no private key'],
    ['a public key', pem('spki', p256), 'is a public key'], ['a key with a passphrase', encrypted, 'passphrase'],
    ['a curve that stock tools hash otherwise', pem('pkcs8', generateKeyPairSync('ec', { namedCurve: 'P-384' })), 'secp384r1'],
    ['a short RSA key', pem('pkcs8', generateKeyPairSync('rsa', { modulusLength: 1024 })), '1024 bits'],
    ['a key that cannot sign', pem('pkcs8', generateKeyPairSync('x25519')), 'x25519'],
  ])('%s does not sign', (_what, text, reason) => {
    expect(() => parseSigningKey(text)).toThrow(expect.objectContaining({ code: 'KEY_INVALID', exitCode: 2 }));
    expect(() => parseSigningKey(text)).toThrow(reason);
  });

  test.each([
    ['nothing', '', 'is no public key'], ['a private key', pem('pkcs8', p256), 'is a private key'], ['a private key of the old form', String(p256.privateKey.export({ type: 'sec1', format: 'pem' })), 'is a private key'],
    ['a short RSA key', pem('spki', generateKeyPairSync('rsa', { modulusLength: 1024 })), '1024 bits'],
  ])('%s does not verify', (_what, text, reason) => {
    expect(() => parseVerificationKey(text)).toThrow(expect.objectContaining({ code: 'KEY_INVALID', exitCode: 2 }));
    expect(() => parseVerificationKey(text)).toThrow(reason);
  });

  test('may be the text itself, and of the form with parameters in front; both are told as secrets', async () => {
    const old = openssl('ecparam', '-name', 'prime256v1', '-genkey');
    secrets.length = 0;
    expect((await load(old)).description).toContain('ECDSA P-256');
    expect((await load(pem('pkcs8', p256))).description).toContain('ECDSA P-256');
    expect(secrets).toEqual([old, pem('pkcs8', p256)]);
  });

  test('a value that is neither a file nor a key is not repeated', async () => {
    const bare = pem('pkcs8', p256).split('\n').slice(1, -2).join('');
    for (const value of [bare, folder, 'nowhere.pem', 'x'.repeat(5000)]) {
      const error: unknown = await load(value).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'KEY_INVALID', exitCode: 2 });
      expect(String(error)).not.toContain(value);
    }
  });
});
