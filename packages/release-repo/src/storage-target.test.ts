import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exec, silentLogger } from '@slipway/core';
import { createGit } from '@slipway/git';
import { commit, git as runGit } from '../../../test/support/release-world.ts';
import { parseConfig } from './config.ts';
import { findStorage, type StorageLookup, type StorageTarget } from './storage-target.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-storage-target-'));
  await writeFile(join(folder, 'slipway.yaml'), 'storage: {address: s3://base}\n');
  await commit(folder);
  await runGit(folder, 'branch', 'release-1');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const find = (yaml: string, { env = {}, event = { name: 'tag' } }: Partial<Pick<StorageLookup, 'env' | 'event'>> = {}): Promise<StorageTarget | undefined> =>
  findStorage({ config: parseConfig(yaml).config, env, event, folder, git: createGit({ exec, env: { PATH: process.env['PATH'], HOME: folder }, cwd: folder, logger: silentLogger }) });

describe('the storage that is meant when none is named (DR3, DR4)', () => {
  test.each<[string, string, Partial<Pick<StorageLookup, 'env' | 'event'>>, () => StorageTarget | undefined]>([
    ['none', '', {}, () => undefined],
    ['that of slipway.yaml', 'storage: {address: "s3://packages/rel"}', {}, () => ({ address: 's3://packages/rel', caFiles: [], env: {} })],
    ['a folder beside the release repo, with a certificate in it', 'storage: {address: ../packages, caFile: ci/ca.pem}', {}, () => ({ address: join(folder, '../packages'), caFiles: [join(folder, 'ci/ca.pem')], env: {} })],
    ['that of the environment before slipway.yaml', 'storage: {address: "s3://packages"}', { env: { SLIPWAY_STORAGE: 'served' } }, () => ({ address: 'served', caFiles: [], env: { SLIPWAY_STORAGE: 'served' } })],
    ['an empty variable is none', 'storage: {address: "s3://packages"}', { env: { SLIPWAY_STORAGE: '' } }, () => ({ address: 's3://packages', caFiles: [], env: { SLIPWAY_STORAGE: '' } })],
    ['on a pull request that of the base branch', 'storage: {address: "s3://anybody"}', { event: { name: 'pull_request', base: 'release-1' } }, () => ({ address: 's3://base', caFiles: [], env: {} })],
    ['the login of a variable, bound to the host', 'storage: {address: "s3+https://minio.local:9000/packages", login: MINIO}', { env: { MINIO: 'a:b' } }, () => ({ address: 's3+https://minio.local:9000/packages', caFiles: [], env: { MINIO: 'a:b', SLIPWAY_AUTH_MINIO_LOCAL_9000: 'a:b' } })],
    ['the login of a host with a user in its address', 'storage: {address: "sftp://ci@files.local/srv", login: KEY}', { env: { KEY: 'pem' } }, () => ({ address: 'sftp://ci@files.local/srv', caFiles: [], env: { KEY: 'pem', SLIPWAY_AUTH_FILES_LOCAL: 'pem' } })],
  ])('%s', async (_name, yaml, options, expected) => { expect(await find(yaml, options)).toEqual(expected()); });

  test.each<[string, string, Partial<Pick<StorageLookup, 'env' | 'event'>>, string]>([
    ['a base that is not in the clone', 'storage: {address: a}', { event: { name: 'pull_request', base: 'main-2' } }, 'BASE_UNKNOWN'],
    ['a variable that is not set', 'storage: {address: "https://h/p", login: GONE}', {}, 'STORAGE_DENIED'],
    ['a login for a folder', 'storage: {address: served, login: A}', { env: { A: 'x' } }, 'CONFIG_INVALID'],
    ['a login where AWS_ variables are taken', 'storage: {address: "s3://b", login: A}', { env: { A: 'x' } }, 'CONFIG_INVALID'],
  ])('%s is an error', async (_name, yaml, options, code) => { await expect(find(yaml, options)).rejects.toMatchObject({ code, exitCode: 2 }); });
});

test.each<[string, string]>([
  ['a login in the address', 'storage: {address: "https://user:secret@h/p"}'], ['a value instead of the name of a variable', 'storage: {address: "https://h/p", login: "user:secret"}'],
  ['no address', 'storage: {login: A}'], ['the page of a release', 'storage: {address: "release:v1"}'], ['an unknown key', 'storage: {address: a, region: b}'],
])('%s is refused, and not repeated', (_name, text) => {
  expect(() => parseConfig(text)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') as unknown }));
});
