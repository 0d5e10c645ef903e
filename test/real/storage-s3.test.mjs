// Uploads to servers that speak S3: the contract, resume after a kill, an own certificate, and a wrong key that is said nowhere.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startMoto, startVersitygw } from './s3-servers.mjs';
import { checkContract, putFile, storageCommand } from './storage.mjs';
import { canary, cleanEnv, findCanaries, makeCa, repoDir, temporaryDir } from './support.mjs';

const accessKey = 'packager';
const variable = (host) => `SLIPWAY_AUTH_${host.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
// more than one part
const large = { STORAGE_LARGE: String(20_000_000) };

/** Files of unfinished uploads that versitygw keeps. */
const unfinished = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.sgwtmp/.test(entry.parentPath ?? entry.path)).map(({ name }) => name);

function writeData(t, megabytes) {
  const data = Buffer.alloc(megabytes * 1_000_000);
  for (let at = 0; at + 4 <= data.length; at += 4) data.writeUInt32LE(Math.imul(at, 2654435761) >>> 0, at);
  const file = path.join(temporaryDir(t, 's3-data'), 'data');
  writeFileSync(file, data);
  return { data, file };
}

describe('versitygw', { timeout: 600_000 }, () => {
  const secretKey = canary('storage-s3', { token: true });
  const login = `${accessKey}:${secretKey}`;

  test('the contract of storages, by path and by virtual host', async (t) => {
    const gateway = await startVersitygw(t, { accessKey, secretKey });
    t.after(() => gateway.stop());
    await checkContract(`s3+http://${gateway.host}/packages/case-{N}`, { [variable(gateway.host)]: login, ...large });
    await checkContract('s3+http://s3.test/packages/vir+tual/case-{N}?style=virtual&region=us-east-1', { [variable('s3.test')]: login, STORAGE_HOST: gateway.host });
    // what was stopped by hand goes on the next time; nothing else is left
    assert.ok(unfinished(gateway.folder).length <= 2 * 3, unfinished(gateway.folder).join('\n'));
  });

  test('T84 a run that is killed in the middle is gone on with; nothing is left of it', async (t) => {
    const gateway = await startVersitygw(t, { accessKey, secretKey });
    t.after(() => gateway.stop());
    const { data, file } = writeData(t, 60);
    const address = `s3+http://${gateway.host}/packages/killed`;
    const env = { [variable(gateway.host)]: login };
    const held = gateway.relay.holdAfter(45_000_000);
    const [node, args] = storageCommand('put', address, 'a.tar', file);
    const child = spawn(node, args, { cwd: repoDir, env: cleanEnv(env), stdio: 'ignore' });
    const ended = new Promise((resolve) => { child.once('close', (_code, signal) => resolve(signal)); });
    await Promise.race([held, ended.then(() => assert.fail('the upload ended although its bytes were held'))]);
    child.kill('SIGKILL');
    assert.equal(await ended, 'SIGKILL');
    gateway.relay.go();
    assert.ok(unfinished(gateway.folder).length > 0, 'parts are there');
    const { result, output } = await putFile(address, 'a.tar', { file, env });
    assert.deepEqual(result, { outcome: 'written', size: data.length, sha256: createHash('sha256').update(data).digest('hex'), advanced: data.length }, output);
    assert.ok(readFileSync(path.join(gateway.folder, 'killed/a.tar')).equals(data));
    // what the killed one was sending, the gateway removes when it notices
    for (const deadline = Date.now() + 60_000; unfinished(gateway.folder).length > 0 && Date.now() < deadline;) await sleep(50);
    assert.deepEqual(unfinished(gateway.folder), []);
    assert.equal((await putFile(address, 'a.tar', { file, env })).result.outcome, 'present');
  });

  test('an own certificate is trusted when it is named; T72 a wrong secret is refused and said nowhere', async (t) => {
    const { ca, cert, key } = await makeCa(temporaryDir(t, 's3-ca'));
    const gateway = await startVersitygw(t, { accessKey, secretKey, cert, key });
    t.after(() => gateway.stop());
    const { file } = writeData(t, 1);
    const address = `s3+https://${gateway.host}/packages`;
    const put = (env, name) => putFile(address, name, { file, env });
    assert.equal((await put({ [variable(gateway.host)]: login, STORAGE_CA: ca }, 'a')).result.outcome, 'written');
    assert.equal((await put({ [variable(gateway.host)]: login }, 'b')).result.error.code, 'STORAGE_FAILED');
    const wrong = `${accessKey}:${canary('storage-s3-wrong', { token: true })}`;
    for (const env of [{ [variable(gateway.host)]: wrong }, {}, { AWS_ACCESS_KEY_ID: accessKey, AWS_SECRET_ACCESS_KEY: secretKey }]) {
      const { result, output } = await put({ ...env, STORAGE_CA: ca }, 'c');
      assert.equal(result.error.code, 'STORAGE_DENIED', output);
      assert.deepEqual(findCanaries(output), []);
    }
    assert.equal((await put({ AWS_ACCESS_KEY_ID: accessKey, AWS_SECRET_ACCESS_KEY: secretKey, AWS_ENDPOINT_URL_S3: `https://${gateway.host}`, STORAGE_CA: ca }, 'd')).result.outcome, 'written');
  });
});

test('moto: the contract of storages', { timeout: 300_000 }, async (t) => {
  const moto = await startMoto();
  t.after(() => moto.stop());
  await checkContract(`s3+http://${moto.host}/packages/case-{N}`, { [variable(moto.host)]: `${accessKey}:any`, ...large });
});
