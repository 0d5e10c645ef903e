// The contract of places for images, over each of them. Registries of others have their turn in test/real.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from '@jest/globals';
import { createHttpClient, silentLogger } from '@slipway/core';
import { imagePlaceContract, type PlaceWorld } from '../../../test/support/image-place-contract.ts';
import { openImageLayout } from './layout/image-layout.ts';
import { createRegistryClient } from './registry/client.ts';
import { createCredentialSource } from './registry/credentials.ts';
import { createRegistryServer } from './server/registry-server.ts';
import { openImageStore } from './store/image-store.ts';

type OpenPlace = Omit<PlaceWorld, 'name'> & { readonly close: () => Promise<void> };

const openStore = async (folder: string): Promise<OpenPlace> => ({ place: await openImageStore(folder, { create: true }), close: () => Promise.resolve() });

const openLayout = async (folder: string): Promise<OpenPlace> => ({ place: await openImageLayout(folder, { create: true }), shared: true, close: () => Promise.resolve() });

const openRegistry = async (folder: string): Promise<OpenPlace> => {
  const store = await openImageStore(folder, { create: true });
  const server = createRegistryServer({ source: store, writable: store, logger: silentLogger, credential: { username: 'bob', password: 'pw' } });
  await server.listen(0);
  const http = createHttpClient();
  const credentials = createCredentialSource({ env: { [`SLIPWAY_AUTH_${server.host.replace(/[.:]/g, '_')}`]: 'bob:pw' } });
  const place = createRegistryClient({ host: server.host, plainHttp: true, http, credentials, logger: silentLogger, firstDelayMs: 1 });
  return { place, close: async () => { http.close(); await server.close(); } };
};

describe.each([['an ImageStore', openStore], ['an OCI image layout', openLayout], ['a registry', openRegistry]])('%s', (_name, open) => {
  let folder: string;
  let opened: OpenPlace;
  beforeEach(async () => {
    folder = await mkdtemp(join(os.tmpdir(), 'slipway-contract-'));
    opened = await open(folder);
  });
  afterEach(async () => {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  });
  test.each(Object.entries(imagePlaceContract))('%s', (_case, run) => run({ ...opened, name: (text) => text }));
});
