// The embedded registry over the contract that registries of others are held to in test/real.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from '@jest/globals';
import { silentLogger } from '@slipway/core';
import { distributionContract } from '../../../../test/support/distribution-contract.ts';
import { openImageStore } from '../store/image-store.ts';
import { createRegistryServer, type RegistryServer } from './registry-server.ts';

let folder: string;
let server: RegistryServer;
beforeAll(async () => {
  folder = await mkdtemp(join(os.tmpdir(), 'slipway-conformance-'));
  const store = await openImageStore(folder, { create: true });
  server = createRegistryServer({ source: store, writable: store, logger: silentLogger });
  await server.listen(0);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test.each(Object.entries(distributionContract).map(([name, run], index) => [name, run, index] as const))('%s', (_name, run, index) =>
  run({ url: server.url, name: (text) => `case-${index}/${text}` }));
