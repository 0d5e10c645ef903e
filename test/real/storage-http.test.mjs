// Uploads by HTTP to a real nginx, with TLS of an own authority and Basic authentication: by WebDAV and by PUT alone (T85, T72).
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startNginx } from './nginx.mjs';
import { checkContract, checkPackage, putFile, startBreakingRelay } from './storage.mjs';
import { canary, findCanaries, makeCa, temporaryDir } from './support.mjs';

describe('a storage over a real nginx', () => {
  const login = { user: 'uploader', password: canary('storage-http') };
  let nginx;
  let ca;
  let dir;
  let count = 0;
  before(async () => {
    dir = mkdtempSync(path.join(os.tmpdir(), 'slipway-ca-'));
    const tls = await makeCa(dir);
    ca = tls.ca;
    nginx = await startNginx({ auth: login, tls });
  }, { timeout: 120_000 });
  after(async () => {
    await nginx?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const authOf = (host, value = `${login.user}:${login.password}`) => ({ [`SLIPWAY_AUTH_${host.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`]: value });
  const envOf = (host = nginx.host) => ({ STORAGE_CA: ca, ...authOf(host) });
  const place = (kind, host = nginx.host) => ({ name: `${kind}/place-${count += 1}`, get address() { return `https://${host}/${this.name}`; }, get dir() { return path.join(nginx.dir, this.name); } });
  const writeData = (t, size) => {
    const data = Buffer.alloc(size);
    for (let at = 0; at + 32 <= size; at += 32) createHash('sha256').update(String(at)).digest().copy(data, at);
    const file = path.join(temporaryDir(t, 'http'), 'data');
    writeFileSync(file, data);
    return { file, data };
  };

  test('the contract of storages, by WebDAV', () => checkContract(`${place('dav').address}/{N}`, envOf()));
  test('the contract of storages, by PUT alone', () => checkContract(`${place('put').address}/{N}`, { ...envOf(), STORAGE_CANNOT: 'list' }));

  test('a package is uploaded, again without sending anything (T47), and promoted (T86)', () => checkPackage(place('dav').address, envOf()));

  for (const kind of ['dav', 'put']) {
    test(`T85 ${kind}: a connection that breaks at one chunk after the other; the file is there once it is whole`, async (t) => {
      const size = 2_000_000;
      // while it is asked, in the middle, near the end
      const relay = await startBreakingRelay(Number(nginx.host.split(':')[1]), [700, 300_000, 1_999_000]);
      t.after(() => relay.stop());
      const host = `127.0.0.1:${relay.port}`;
      const at = place(kind, host);
      const { file, data } = writeData(t, size);
      const { result, output } = await putFile(at.address, 'data.tar', { file, env: envOf(host) });
      assert.equal(result.outcome, 'written', output);
      assert.equal(result.advanced, size);
      assert.ok(relay.connections() >= 4, `${relay.connections()} connections`);
      assert.ok(readFileSync(path.join(at.dir, 'data.tar')).equals(data));
      assert.deepEqual(readdirSync(at.dir), ['data.tar']);
    });
  }

  test('T85 refusals are named, with the way out, and leave nothing', async (t) => {
    const { file } = writeData(t, 5_000);
    for (const [kind, env, code, hint] of [
      ['dav', { STORAGE_CA: ca }, 'STORAGE_DENIED', /SLIPWAY_AUTH_127_0_0_1_\d+/],
      ['dav', { STORAGE_CA: ca, ...authOf(nginx.host, `uploader:${canary('storage-http-wrong')}`) }, 'STORAGE_DENIED', /SLIPWAY_AUTH_127_0_0_1_\d+/],
      ['closed', envOf(), 'STORAGE_DENIED', /may not do this/],
      ['small', envOf(), 'STORAGE_FULL', /client_max_body_size|segment-size/],
      ['read', envOf(), 'STORAGE_UNSUPPORTED', /dav_methods/],
      ['dav', authOf(nginx.host), 'STORAGE_FAILED', /--ca-file/],
    ]) {
      const at = place(kind);
      const { result, output } = await putFile(at.address, 'data.tar', { file, env });
      assert.equal(result.error?.code, code, `${kind}: ${output}`);
      assert.match(result.error.hint ?? '', hint, kind);
      assert.ok(!existsSync(path.join(at.dir, 'data.tar')), kind);
      assert.deepEqual(findCanaries(output), []);
    }
  });

  test('T47 what is there with the same content is not sent again; with other content it is refused and stays', async (t) => {
    const at = place('dav');
    const { file, data } = writeData(t, 5_000);
    mkdirSync(at.dir, { recursive: true });
    writeFileSync(path.join(at.dir, 'data.tar'), data);
    assert.equal((await putFile(at.address, 'data.tar', { file, env: envOf() })).result.outcome, 'present');
    writeFileSync(path.join(at.dir, 'data.tar'), 'of somebody else');
    assert.equal((await putFile(at.address, 'data.tar', { file, env: envOf() })).result.error?.code, 'STORAGE_EXISTS');
    assert.equal(readFileSync(path.join(at.dir, 'data.tar'), 'utf8'), 'of somebody else');
  });
});
