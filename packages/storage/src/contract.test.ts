// The contract of storages, over each medium that needs no server of others.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpClient, silentLogger } from '@slipway/core';
import { storageContract } from '../../../test/support/storage-contract.ts';
import { openStorage } from './factory.ts';
import type { StorageOptions } from './options.ts';

let folder: string;
let options: StorageOptions;
beforeEach(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'slipway-storage-'));
  options = { cwd: folder, env: {}, http: createHttpClient(), logger: silentLogger, addSecret: () => undefined, now: () => new Date(), firstDelayMs: 1 };
});
afterEach(async () => {
  options.http.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a folder', () => {
  test.each(Object.entries(storageContract))('%s', async (_case, run) => {
    const open = async (): ReturnType<typeof openStorage> => openStorage('store', options);
    const storage = await open();
    await run(storage, { open });
    await storage.close();
  });
});

test.each(['s3:/packages/acme', 'https:/files.local/packages', 'SFTP:user@host/packages'])('%s is an address with a slash too few, not a folder of that name', async (address) => {
  await expect(openStorage(address, options)).rejects.toMatchObject({ code: 'STORAGE_INVALID' });
});
