// The page of a release that somebody hands over; over Gitea and a small GitLab it passes the contract of storages in test/real.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { SlipwayError } from '@slipway/core';
import { sourceOf, storageContract } from '../../../../test/support/storage-contract.ts';
import { createStorage } from '../create-storage.ts';
import type { Storage } from '../storage.ts';
import { formatAssetName, parseAssetName } from './names.ts';
import { openReleasePage, type ReleasePage } from './open.ts';

/** A page in memory, which tells digests as GitHub does, or sizes only as Gitea does. */
function createPage({ digests = true, refusal }: { readonly digests?: boolean; readonly refusal?: Error } = {}): ReleasePage & { readonly files: Map<string, Buffer> } {
  const files = new Map<string, Buffer>();
  return {
    files, url: 'https://forge.example.com/acme/platform/releases/v1.0.0',
    listFiles: () => Promise.resolve([...files].map(([name, data]) => ({ name, size: data.length, ...(digests ? { digest: `sha256:${createHash('sha256').update(data).digest('hex')}` } : {}) }))),
    async addFile({ name, open }) {
      if (refusal !== undefined) throw refusal;
      const chunks: Buffer[] = [];
      for await (const chunk of open() as AsyncIterable<Buffer>) chunks.push(Buffer.from(chunk));
      if (files.has(name)) throw new SlipwayError('FORGE_REFUSED', 'there is another one');
      files.set(name, Buffer.concat(chunks));
      return 'written';
    },
    openFile: (name, { start = 0, end }) => Promise.resolve(Readable.from([files.get(name)?.subarray(start, end) ?? Buffer.alloc(0)])),
  };
}

describe.each([['that tells digests', true], ['that tells sizes only', false]])('a page %s: the contract of storages', (_name, digests) => {
  test.each(Object.entries(storageContract))('%s', async (_case, run) => {
    const page = createPage({ digests });
    const open = (): Promise<Storage> => Promise.resolve(createStorage(openReleasePage(page)));
    await run(await open(), { open, cannot: ['replace'] });
  });
});

test('a small file is written once; it is not replaced', async () => {
  const page = createPage();
  const storage = createStorage(openReleasePage(page));
  await expect(storage.replace('v1/a.release.json', Buffer.from('{}'), { version: undefined })).resolves.toBe(true);
  const there = await storage.load('v1/a.release.json');
  await expect(storage.replace('v1/a.release.json', Buffer.from('{"n":1}'), { version: there?.version })).rejects.toMatchObject({ code: 'STORAGE_UNSUPPORTED' });
  expect([...page.files]).toEqual([['v1__a.release.json', Buffer.from('{}')]]);
});

test.each([
  ['FORGE_DENIED', 'STORAGE_DENIED'], ['FORGE_NOT_FOUND', 'STORAGE_NOT_FOUND'], ['FORGE_REFUSED', 'STORAGE_UNSUPPORTED'], ['FORGE_UNREACHABLE', 'STORAGE_FAILED'],
])('what a forge says is wrong, %s, is %s here, with its words and its way out', async (code, expected) => {
  const refusal = new SlipwayError(code, 'too many bytes for a release page: GitHub takes files under 2 GiB', { hint: 'split it', exitCode: 3 });
  await expect(createStorage(openReleasePage(createPage({ refusal }))).put('a.tar', sourceOf(Buffer.from('x')))).rejects.toMatchObject({ code: expected, message: refusal.message, hint: 'split it', exitCode: 3, cause: refusal });
});

describe('names', () => {
  test.each([['a.tar', 'a.tar'], ['acme-v2.10.2/candidate/acme-platform-v2.10.2-linux-multi/segment-0001.tar', 'acme-v2.10.2__candidate__acme-platform-v2.10.2-linux-multi__segment-0001.tar'], ['a_b/c-1', 'a_b__c-1']])('%s is %s on the page, and back', (path, name) => {
    expect(formatAssetName(path)).toBe(name);
    expect(parseAssetName(name)).toBe(path);
  });

  test.each(['a__b', 'a_/b', 'a/_b', 'v1+build/a', 'a~', 'a.'])('%s, which a forge would change or which could not be read back, is refused', (path) => {
    expect(() => formatAssetName(path)).toThrow(expect.objectContaining({ code: 'STORAGE_INVALID' }));
  });
});
