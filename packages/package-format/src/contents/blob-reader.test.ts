import { createHash, randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { afterEach, expect, test } from '@jest/globals';
import { createHttpClient, silentLogger } from '@slipway/core';
import { createCredentialSource, createRegistryClient, digestOf, parseDigest } from '@slipway/oci';
import { startScriptedServer } from '../../../../test/support/scripted-http.ts';
import { exampleRelease } from '../../../../test/support/packages.ts';
import { createBlobReader, readPieces } from './blob-reader.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => { for (const close of closers.splice(0)) await close(); });

test('many blobs of a registry are read through little memory: that of the last piece of each is used again too', async () => {
  const contents = new Map(Array.from({ length: 80 }, () => randomBytes(200_000)).map((bytes) => [digestOf(bytes), bytes]));
  const server = await startScriptedServer((request, response) => {
    const bytes = contents.get(parseDigest(request.url?.split('/').at(-1) ?? '')) ?? Buffer.alloc(0);
    response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
  });
  const http = createHttpClient();
  closers.push(() => server.close(), () => http.close());
  const client = createRegistryClient({ host: server.host, plainHttp: true, http, credentials: createCredentialSource({ env: {} }), logger: silentLogger });
  const [image] = exampleRelease().base.images;
  if (image === undefined) throw new Error('the example has no image');
  const blobs = [...contents].map(([digest, { length }]) => ({ digest, size: length, kind: 'blob' as const, image }));
  const reader = createBlobReader(blobs, { width: 4, open: ({ digest, size }) => client.openBlob('app', { digest: parseDigest(digest), size }) });
  closers.push(() => reader.close());
  const memory = new Set<ArrayBufferLike>();
  for (const { digest } of blobs) {
    const { content, done } = await reader.open();
    const hash = createHash('sha256');
    for await (const piece of readPieces(content as Readable)) {
      hash.update(piece);
      memory.add(piece.buffer);
    }
    done();
    expect(`sha256:${hash.digest('hex')}`).toBe(digest);
  }
  // each of four connections reads into one slab while others are with the reader: without reuse it is one for each blob
  expect(memory.size).toBeLessThan(40);
});
