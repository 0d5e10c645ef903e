import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exec } from '@slipway/core';
import { createCredentialSource, parseDockerConfig, type DockerConfig } from './credentials.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const config = (document: unknown): DockerConfig => parseDockerConfig(JSON.stringify(document), { file: 'config.json' });

describe('a credential is found', () => {
  test.each<[string, unknown, Record<string, string>, string, unknown]>([
    ['in auths', { auths: { 'harbor.corp': { auth: base64('bob:pa:ss') } } }, {}, 'harbor.corp', { kind: 'basic', username: 'bob', password: 'pa:ss' }],
    ['in auths written as an address', { auths: { 'https://harbor.corp/v1/': { auth: base64('bob:x') } } }, {}, 'harbor.corp', { kind: 'basic', username: 'bob', password: 'x' }],
    ['with its port', { auths: { 'harbor.corp:5000': { auth: base64('bob:x') } } }, {}, 'harbor.corp:5000', { kind: 'basic', username: 'bob', password: 'x' }],
    ['not for another port', { auths: { 'harbor.corp:5000': { auth: base64('bob:x') } } }, {}, 'harbor.corp', undefined],
    ['not for another host', { auths: { 'harbor.corp': { auth: base64('bob:x') } } }, {}, 'evil-harbor.corp', undefined],
    ['for Docker Hub under its old name', { auths: { 'https://index.docker.io/v1/': { auth: base64('bob:x') } } }, {}, 'registry-1.docker.io', { kind: 'basic', username: 'bob', password: 'x' }],
    ['as an identity token', { auths: { a: { auth: base64('x:y'), identitytoken: 'refresh' } } }, {}, 'a', { kind: 'identity', token: 'refresh' }],
    ['as a registry token', { auths: { a: { registrytoken: 'jwt' } } }, {}, 'a', { kind: 'bearer', token: 'jwt' }],
    ['as user and password', { auths: { a: { username: 'u', password: 'p' } } }, {}, 'a', { kind: 'basic', username: 'u', password: 'p' }],
    ['in the environment first', { auths: { a: { auth: base64('x:y') } } }, { SLIPWAY_AUTH_A: 'u:p' }, 'a', { kind: 'basic', username: 'u', password: 'p' }],
    ['in the environment as a token', {}, { SLIPWAY_AUTH_HARBOR_CORP_5000: 'token' }, 'harbor.corp:5000', { kind: 'bearer', token: 'token' }],
    ['nowhere', {}, {}, 'a', undefined],
    ['nowhere: an empty entry', { auths: { a: {} } }, {}, 'a', undefined],
  ])('%s', async (_name, document, env, host, expected) => {
    expect(await createCredentialSource({ config: config(document), env })(host)).toEqual(expected);
  });
});

test('a config.json that is broken is told without its content (T72)', () => {
  expect(() => parseDockerConfig('{"auths": {"a": {"auth": "c2VjcmV0"', { file: '/x/config.json' })).toThrow(expect.objectContaining({ code: 'CREDENTIALS_INVALID', location: { file: '/x/config.json' } }));
  expect(() => parseDockerConfig('{"auths": ["c2VjcmV0"]}', { file: 'x' })).toThrow(expect.objectContaining({ message: expect.not.stringContaining('c2VjcmV0') as unknown }));
});

describe('docker credential helpers', () => {
  const helper = async (script: string): Promise<Record<string, string>> => {
    const folder = await mkdtemp(join(os.tmpdir(), 'slipway-helper-'));
    await writeFile(join(folder, 'docker-credential-test'), `#!/bin/sh\n${script}\n`);
    await chmod(join(folder, 'docker-credential-test'), 0o755);
    return { PATH: `${folder}:${process.env['PATH'] ?? ''}` };
  };
  test('credHelpers gets the host on its input', async () => {
    const env = await helper('read host; printf \'{"ServerURL":"%s","Username":"%s","Secret":"s3cret"}\' "$host" "$host"');
    const secrets: string[] = [];
    const find = createCredentialSource({ config: config({ credHelpers: { 'gcr.example': 'test' }, auths: { 'gcr.example': { auth: base64('x:y') } } }), env, exec, onSecret: (secret) => secrets.push(secret) });
    expect(await find('gcr.example')).toEqual({ kind: 'basic', username: 'gcr.example', password: 's3cret' });
    expect(secrets).toEqual(['s3cret']);
  });
  test('credsStore answers for hosts without an entry; <token> is an identity token', async () => {
    const env = await helper('printf \'{"ServerURL":"","Username":"<token>","Secret":"refresh"}\'');
    expect(await createCredentialSource({ config: config({ credsStore: 'test' }), env, exec })('a.example')).toEqual({ kind: 'identity', token: 'refresh' });
  });
  test('a store without the host is no error', async () => {
    const env = await helper('echo credentials not found in native keychain; exit 1');
    expect(await createCredentialSource({ config: config({ credsStore: 'test' }), env, exec })('a.example')).toBeUndefined();
  });
  test('a failing or missing helper is an error', async () => {
    const env = await helper('echo locked >&2; exit 1');
    await expect(createCredentialSource({ config: config({ credsStore: 'test' }), env, exec })('a')).rejects.toMatchObject({ code: 'CREDENTIALS_INVALID' });
    await expect(createCredentialSource({ config: config({ credsStore: 'no-such-helper' }), env, exec })('a')).rejects.toMatchObject({ code: 'CREDENTIALS_INVALID', hint: expect.stringContaining('set SLIPWAY_AUTH_A to user:password') });
    await expect(createCredentialSource({ config: config({ credsStore: '../evil' }), env, exec })('a')).rejects.toMatchObject({ code: 'CREDENTIALS_INVALID' });
  });
});
