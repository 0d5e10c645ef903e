// Uploads by SFTP to a real sshd: the contract of storages, and what goes wrong on the way (T85, T72).
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSshd } from './sshd.mjs';
import { checkContract, checkPackage, putFile, startBreakingRelay, storageCommand } from './storage.mjs';
import { cleanEnv, repoDir, temporaryDir, tool } from './support.mjs';

describe('a storage over a real sshd', () => {
  let sshd;
  let count = 0;
  before(async () => { sshd = await startSshd(); }, { timeout: 120_000 });
  after(() => sshd?.stop());

  /** A folder of the server of this test alone, its address through `port`, and what is needed to log in. */
  const world = (t, { port = sshd.port, hosts = sshd.knownHosts } = {}) => {
    const name = `place-${count += 1}`;
    const here = temporaryDir(t, 'sftp');
    for (const folder of ['tmp', 'bin']) mkdirSync(path.join(here, folder));
    // known under the relay's port as well
    const known = path.join(here, 'known_hosts');
    writeFileSync(known, readFileSync(hosts, 'utf8').replaceAll(`:${sshd.port}`, `:${port}`));
    const key = readFileSync(sshd.keyFile, 'utf8');
    return {
      here, key, tmp: path.join(here, 'tmp'), dir: path.join(sshd.dir, name), address: `${sshd.url.replace(`:${sshd.port}`, `:${port}`)}/${name}`,
      env: { TMPDIR: path.join(here, 'tmp'), HOME: here, SSH_AUTH_SOCK: '', [`SLIPWAY_AUTH_127_0_0_1_${port}`]: key, SLIPWAY_SSH_KNOWN_HOSTS: known },
    };
  };
  const writeData = (here, size) => {
    const data = Buffer.alloc(size);
    for (let at = 0; at + 32 <= size; at += 32) createHash('sha256').update(String(at)).digest().copy(data, at);
    const file = path.join(here, 'data');
    writeFileSync(file, data);
    return { file, data, part: `.data.tar.${createHash('sha256').update(data).digest('hex').slice(0, 16)}.part` };
  };
  /** The key neither in what was said nor in what was left. */
  const assertClean = ({ key, tmp }, output) => {
    const lines = key.split('\n').filter((line) => line.length > 20 && !line.startsWith('-----'));
    assert.ok(lines.length > 1);
    for (const line of lines) assert.ok(!output.includes(line), 'the key was printed');
    assert.deepEqual(readdirSync(tmp), [], 'files were left');
  };

  test('the contract of storages', async (t) => {
    const { address, env, tmp } = world(t);
    await checkContract(`${address}/{N}`, env);
    assert.deepEqual(readdirSync(tmp), []);
  });

  test('a package is uploaded, again without sending anything (T47), and promoted (T86)', async (t) => {
    const { address, env } = world(t);
    await checkPackage(address, env);
  });

  test('T85 a connection that breaks again and again: each goes on where the last one broke', async (t) => {
    // the login takes about 5 kB; then in the middle of the content, near its end, and within the rename
    const size = 6_000_000;
    const relay = await startBreakingRelay(sshd.port, [2_000, 400_000, 3_000_000, 2_000_000]);
    t.after(() => relay.stop());
    const at = world(t, { port: relay.port });
    const { file, data } = writeData(at.here, size);
    const { result, output } = await putFile(at.address, 'data.tar', { file, env: at.env });
    assert.deepEqual(result, { outcome: 'written', size, sha256: createHash('sha256').update(data).digest('hex'), advanced: size });
    assert.ok(relay.connections() >= 4, `${relay.connections()} connections`);
    assert.ok(readFileSync(path.join(at.dir, 'data.tar')).equals(data));
    assert.deepEqual(readdirSync(at.dir), ['data.tar']);
    assertClean(at, output);
  });

  test('T84 what an earlier run left is gone on with where it is equal, and written anew from where it is not', async (t) => {
    for (const [name, left] of [['equal', (data) => data.subarray(0, 3_000_000)], ['other bytes', (data) => Buffer.concat([data.subarray(0, 100_000), Buffer.alloc(900_000, 'x')])], ['too long', (data) => Buffer.concat([data, Buffer.from('more')])]]) {
      const relay = await startBreakingRelay(sshd.port, []);
      t.after(() => relay.stop());
      const at = world(t, { port: relay.port });
      const { file, data, part } = writeData(at.here, 4_000_000);
      mkdirSync(at.dir);
      chmodSync(at.dir, 0o777);
      writeFileSync(path.join(at.dir, part), left(data));
      chmodSync(path.join(at.dir, part), 0o666);
      const { result } = await putFile(at.address, 'data.tar', { file, env: at.env });
      assert.equal(result.outcome, 'written', name);
      assert.equal(result.advanced, data.length, name);
      assert.ok(readFileSync(path.join(at.dir, 'data.tar')).equals(data), name);
      assert.deepEqual(readdirSync(at.dir), ['data.tar'], name);
    }
  });

  test('T85 an unknown host key and a changed one are refused, with the way out', async (t) => {
    const unknown = world(t);
    writeFileSync(unknown.env.SLIPWAY_SSH_KNOWN_HOSTS, '');
    const changed = world(t, { hosts: sshd.otherHosts });
    for (const [at, code, hint] of [[unknown, 'HOST_KEY_UNKNOWN', /ssh-keyscan -p \d+ 127\.0\.0\.1/], [changed, 'HOST_KEY_CHANGED', /ssh-keygen -R/]]) {
      const { file } = writeData(at.here, 10);
      const { result, output } = await putFile(at.address, 'data.tar', { file, env: at.env });
      assert.equal(result.error?.code, code, output);
      assert.match(result.error.hint, hint);
      assert.equal(result.error.retryable, false);
      assert.ok(!existsSync(at.dir));
      assertClean(at, output);
    }
  });

  test('known hosts and key as text, as CI variables have them: CRLF, no newline at the end', async (t) => {
    const at = world(t);
    const env = { ...at.env, SLIPWAY_SSH_KNOWN_HOSTS: readFileSync(at.env.SLIPWAY_SSH_KNOWN_HOSTS, 'utf8').trim(), [`SLIPWAY_AUTH_127_0_0_1_${sshd.port}`]: at.key.trim().replaceAll('\n', '\r\n') };
    const { file } = writeData(at.here, 10);
    const { result, output } = await putFile(at.address, 'data.tar', { file, env });
    assert.equal(result.outcome, 'written', output);
    assertClean(at, output);
  });

  test('a key of somebody else, a password, and no key at all are refused by name', async (t) => {
    for (const [login, message] of [
      [readFileSync(path.join(path.dirname(sshd.keyFile), 'other-host'), 'utf8'), /does not let us in/],
      ['nobody:secret', /is no private key/],
      ['-----BEGIN OPENSSH PRIVATE KEY-----\nnonsense\n-----END OPENSSH PRIVATE KEY-----', /cannot read the private key|does not let us in/],
      ['', /does not let us in/],
    ]) {
      const at = world(t);
      const { file } = writeData(at.here, 10);
      const { result, output } = await putFile(at.address, 'data.tar', { file, env: { ...at.env, [`SLIPWAY_AUTH_127_0_0_1_${sshd.port}`]: login } });
      assert.equal(result.error?.code, 'STORAGE_DENIED', output);
      assert.match(result.error.message, message);
      assertClean(at, output);
    }
  });

  test('T85 a full disk and a folder without permission are named; nothing appears', async (t) => {
    const full = world(t);
    const { file, part } = writeData(full.here, 100_000);
    mkdirSync(full.dir);
    chmodSync(full.dir, 0o777);
    symlinkSync('/dev/full', path.join(full.dir, part));
    const { result } = await putFile(full.address, 'data.tar', { file, env: full.env });
    assert.match(result.error.code, /^STORAGE_(?:FULL|FAILED)$/);
    assert.match(`${result.error.message} ${result.error.hint}`, /disk|space/);
    assert.ok(!existsSync(path.join(full.dir, 'data.tar')));

    if (process.getuid() !== 0) return; // the server has our own permissions then
    const closed = world(t);
    mkdirSync(closed.dir, { mode: 0o755 });
    const denied = await putFile(closed.address, 'data.tar', { file, env: closed.env });
    assert.equal(denied.result.error?.code, 'STORAGE_DENIED');
    assert.deepEqual(readdirSync(closed.dir), []);
  });

  test('T72 the key is in no argument; a signal while ssh connects leaves no file', async (t) => {
    const at = world(t);
    const { file } = writeData(at.here, 10);
    // stands before ssh, writes down its arguments and looks at the key
    const log = path.join(at.here, 'arguments');
    const fake = path.join(at.here, 'bin/ssh');
    const install = (then) => writeFileSync(fake, `#!/bin/sh\nfor each in "$@"; do echo "$each" >> ${log}; done\nstat -c 'mode %a' ${at.tmp}/*/key >> ${log}\n${then}\n`, { mode: 0o755 });
    const env = { ...at.env, PATH: `${path.dirname(fake)}:${process.env.PATH}` };
    install(`exec ${tool('ssh')} "$@"`);
    const { result, output } = await putFile(at.address, 'data.tar', { file, env });
    assert.equal(result.outcome, 'written', output);
    const said = readFileSync(log, 'utf8');
    assert.match(said, /^mode 600$/m, said);
    assert.match(said, /^StrictHostKeyChecking=yes$/m);
    assertClean(at, said);

    rmSync(log);
    install('exec sleep 600');
    const [program, args] = storageCommand('put', at.address, 'other.tar', file);
    const child = spawn(program, args, { cwd: repoDir, env: cleanEnv(env), stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise((resolve) => { child.on('close', resolve); });
    let told = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { told += text; });
    for (const until = Date.now() + 60_000; !existsSync(log) || !readFileSync(log, 'utf8').includes('mode');) {
      assert.ok(Date.now() < until && child.exitCode === null, `ssh was not started: ${told}`);
      await sleep(25);
    }
    assert.equal(readdirSync(at.tmp).length, 1);
    child.kill('SIGTERM');
    assert.equal(await ended, 143, told);
    assert.deepEqual(readdirSync(at.tmp), []);
  });
});
