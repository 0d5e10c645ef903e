import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeWorld, type World } from '../support/release-world.ts';

let world: World;
let directory = '';
let secret = '';
const run = promisify(execFile);
const openssl = async (...args: readonly string[]): Promise<string> => (await run('openssl', [...args], { cwd: world.folder })).stdout;

beforeAll(async () => {
  world = await makeWorld();
  await openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'key.pem');
  await openssl('pkey', '-in', 'key.pem', '-pubout', '-out', 'pub.pem');
  await openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'other.pem');
  await openssl('pkey', '-in', 'other.pem', '-pubout', '-out', 'other.pub.pem');
  secret = await readFile(join(world.folder, 'key.pem'), 'utf8');
  directory = join(world.folder, 'packages/shop-platform-v1.0.0-linux-multi');
});
afterAll(async () => { await world.remove(); });

describe('a signed package', () => {
  test('T45 from the key in the environment to the site; the key is in no output', async () => {
    const built = await world.run(['package-platform', '--repo', world.repo, '--registry', `=store:${world.store}`], { env: { SLIPWAY_SIGNING_KEY: secret } });
    expect(built).toMatchObject({ code: 0 });
    expect(built.stdout).toContain('ECDSA P-256, key sha256:');
    for (const line of secret.split('\n').filter((text) => text.length > 20 && !text.startsWith('-----'))) expect(built.stdout + built.stderr).not.toContain(line);
    for (const name of ['manifest.json', 'checksums.txt']) expect(await openssl('dgst', '-sha256', '-verify', 'pub.pem', '-signature', join(directory, `${name}.sig`), join(directory, name))).toContain('Verified OK');
    await run('sha256sum', ['--check', '--strict', 'checksums.txt'], { cwd: directory });
    expect(await world.run(['verify-package', directory, '--key', 'pub.pem'])).toMatchObject({ code: 0 });
    expect((await run('bash', [join(directory, 'install.sh'), 'check', '--key', join(world.folder, 'pub.pem')])).stdout).toContain('is ready to be installed');
    expect((await world.run(['inspect', directory, '--key', 'pub.pem'])).stdout).toContain('the manifest is signed by this key');
  });

  test('T45 a foreign key, no signature and an empty --key all fail', async () => {
    for (const command of ['verify-package', 'inspect']) {
      expect(await world.tell([command, directory, '--key', 'other.pub.pem'])).toMatchObject({ code: 1, findings: command === 'inspect' ? [{ code: 'signature' }] : [{ code: 'signature' }, { code: 'signature' }] });
      expect(await world.tell([command, directory, '--key='])).toMatchObject({ code: 2, error: { code: 'INPUT_INVALID' } });
      expect(await world.tell([command, directory, '--key', 'nowhere.pem'])).toMatchObject({ code: 2, error: { code: 'KEY_INVALID' } });
    }
    const copy = join(world.folder, 'copy');
    await cp(directory, copy, { recursive: true });
    await writeFile(join(copy, 'manifest.json.sig'), await readFile(join(copy, 'checksums.txt.sig')));
    expect((await world.tell(['verify-package', copy, '--key', 'pub.pem'])).findings).toMatchObject([{ code: 'signature', subject: 'manifest.json.sig' }]);
  });

  test('T45 a bad key is one error, and nothing is made', async () => {
    const args = ['package-platform', '--repo', world.repo, '--registry', `=store:${world.store}`, '--output', 'bad'];
    for (const key of ['pub.pem', 'nowhere.pem', '']) expect(await world.tell([...args, `--signing-key=${key}`])).toMatchObject({ code: 2, error: { code: key === '' ? 'INPUT_INVALID' : 'KEY_INVALID' } });
    expect(await world.tell(['inspect', 'bad'])).toMatchObject({ code: 2, error: { code: 'NO_PACKAGE' } });
  });
});
