// What every storage promises, as cases without a test framework: run over each medium, with small real servers here and with
// servers of others in test/real.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadOptions, Storage, StorageSource } from '@slipway/storage';

export interface StorageWorld {
  /** Freshly opened and empty; may be asked for again, as by a second run. */
  readonly open: () => Promise<Storage>;
  /** More bytes than the medium sends in one request, so that its way for large files is taken. @default 300000 */
  readonly largeSize?: number;
  /** What this medium cannot do. */
  readonly cannot?: readonly ('empty' | 'list' | 'replace')[];
}

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Bytes that differ everywhere, the same in each run. */
export function patternBytes(size: number, seed = 1): Buffer {
  const data = Buffer.alloc(size);
  let state = seed * 2654435761 >>> 0;
  for (let at = 0; at + 4 <= size; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    data.writeUInt32LE(state, at);
  }
  return data;
}

/** Content in pieces; `sha256: false` announces none. */
export function sourceOf(data: Uint8Array, { announced = true, size = data.length }: { readonly announced?: boolean; readonly size?: number } = {}): StorageSource {
  return {
    size, ...(announced ? { sha256: sha256(data) } : {}),
    open: (start) => Readable.from((function* () {
      for (let at = start; at < data.length; at += 50_000) yield data.subarray(at, Math.min(at + 50_000, data.length));
    })()),
  };
}

async function readAll(storage: Storage, path: string, options: ReadOptions = {}): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await storage.read(path, options) as AsyncIterable<Buffer>) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

const code = (wanted: string) => (error: unknown): boolean => {
  assert.equal((error as { readonly code?: string }).code, wanted);
  return true;
};

type StorageCase = (storage: Storage, world: StorageWorld) => Promise<void>;

/** By name; each case gets a storage of its own. */
export const storageContract: Readonly<Record<string, StorageCase>> = {
  async 'says undefined for what is absent'(storage) {
    assert.equal(await storage.stat('acme-v1/candidate/none.tar'), undefined);
    assert.equal(await storage.load('index.json'), undefined);
    await assert.rejects(async () => readAll(storage, 'acme-v1/none'), code('STORAGE_NOT_FOUND'));
  },
  async 'gives back byte for byte what was put, small, empty and large'(storage, { largeSize = 300_000, cannot = [] }) {
    for (const [path, data] of [['a.txt', Buffer.from('hello')], ['deep/er/empty', Buffer.alloc(0)], ['deep/large.tar', patternBytes(largeSize)]] as const) {
      if (data.length === 0 && cannot.includes('empty')) continue;
      let advanced = 0;
      const result = await storage.put(path, sourceOf(data), { progress: { advance: (bytes) => { advanced += bytes; } } });
      assert.deepEqual(result, { outcome: 'written', size: data.length, sha256: sha256(data) });
      assert.equal(advanced, data.length, `progress of ${path}`);
      const found = await storage.stat(path);
      assert.equal(found?.size, data.length);
      if (found.sha256 !== undefined) assert.equal(found.sha256, sha256(data));
      assert.ok((await readAll(storage, path)).equals(data), path);
    }
  },
  async 'reads ranges'(storage, { largeSize = 300_000 }) {
    const data = patternBytes(largeSize, 2);
    await storage.put('r.bin', sourceOf(data));
    for (const [start, end] of [[0, 1], [17, 70_000], [largeSize - 5, largeSize], [largeSize - 5, largeSize + 100]] as const) {
      assert.ok((await readAll(storage, 'r.bin', { start, end })).equals(data.subarray(start, end)), `${start}-${end}`);
    }
    assert.ok((await readAll(storage, 'r.bin', { start: largeSize - 3 })).equals(data.subarray(largeSize - 3)));
    assert.equal((await readAll(storage, 'r.bin', { start: 9, end: 9 })).length, 0);
  },
  async 'accepts equal content that is there, and sends none of it'(storage, { largeSize = 300_000, open }) {
    const data = patternBytes(largeSize, 3);
    await storage.put('x/same.tar', sourceOf(data));
    const again = await open();
    const source = sourceOf(data);
    let opened = 0;
    const result = await again.put('x/same.tar', { ...source, open: (start) => { opened += 1; return source.open(start); } });
    assert.deepEqual(result, { outcome: 'present', size: data.length, sha256: sha256(data) });
    assert.equal(opened, 0);
    assert.equal((await again.put('x/same.tar', sourceOf(data, { announced: false }))).outcome, 'present');
    await again.close();
  },
  async 'refuses other content where something is, of equal and of other size (DR14)'(storage) {
    await storage.put('x.tar', sourceOf(Buffer.from('first')));
    await assert.rejects(storage.put('x.tar', sourceOf(Buffer.from('other'))), code('STORAGE_EXISTS'));
    await assert.rejects(storage.put('x.tar', sourceOf(Buffer.from('longer one'))), code('STORAGE_EXISTS'));
    assert.equal((await readAll(storage, 'x.tar')).toString(), 'first');
  },
  async 'leaves nothing when the source is not what was announced'(storage, { largeSize = 300_000 }) {
    const data = patternBytes(largeSize, 4);
    const wrong: [string, StorageSource][] = [
      ['short', sourceOf(data.subarray(0, largeSize - 1), { announced: false, size: largeSize })],
      ['long', sourceOf(data, { announced: false, size: largeSize - 1 })],
      ['changed', { ...sourceOf(data), sha256: sha256(Buffer.from('something else')) }],
    ];
    for (const [name, source] of wrong) {
      await assert.rejects(storage.put(`wrong/${name}`, source), code('SOURCE_CHANGED'));
      assert.equal(await storage.stat(`wrong/${name}`), undefined, name);
    }
  },
  async 'leaves nothing when the source breaks, and takes it the next time'(storage, { largeSize = 300_000, open }) {
    const data = patternBytes(largeSize, 5);
    const broken: StorageSource = { ...sourceOf(data), open: () => Readable.from((function* () { yield data.subarray(0, largeSize / 2); throw new Error('the disk is gone'); })()) };
    await assert.rejects(storage.put('b.tar', broken), /the disk is gone/);
    assert.equal(await storage.stat('b.tar'), undefined);
    const next = await open();
    assert.equal((await next.put('b.tar', sourceOf(data))).outcome, 'written');
    assert.ok((await readAll(next, 'b.tar')).equals(data));
    await next.close();
  },
  async 'stops when it is told to, and leaves nothing'(storage, { largeSize = 300_000 }) {
    const data = patternBytes(largeSize, 6);
    const stop = new AbortController();
    const source: StorageSource = { ...sourceOf(data), open: () => Readable.from((async function* () {
      yield data.subarray(0, largeSize / 2);
      stop.abort(new Error('stopped by hand'));
      await new Promise(setImmediate);
      yield data.subarray(largeSize / 2);
    })()) };
    await assert.rejects(storage.put('stopped.tar', source, { signal: stop.signal }), /stopped by hand/);
    assert.equal(await storage.stat('stopped.tar'), undefined);
  },
  async 'lists every file below a folder, sorted, and nothing else'(storage, { cannot = [] }) {
    if (cannot.includes('list')) {
      await assert.rejects(storage.list('a'), code('STORAGE_UNSUPPORTED'));
      return;
    }
    assert.deepEqual(await storage.list('a'), []);
    for (const path of ['a/2', 'a/10/x.json', 'a/1', 'ab/1']) await storage.put(path, sourceOf(Buffer.from(path)));
    assert.deepEqual(await storage.list('a'), [{ path: 'a/1', size: 3 }, { path: 'a/10/x.json', size: 11 }, { path: 'a/2', size: 3 }]);
    assert.deepEqual((await storage.list('')).map(({ path }) => path), ['a/1', 'a/10/x.json', 'a/2', 'ab/1']);
  },
  async 'replaces a small file only in the state that was loaded'(storage, { cannot = [], open }) {
    if (cannot.includes('replace')) return;
    assert.equal(await storage.replace('index.json', Buffer.from('{"n":1}'), { version: undefined }), true);
    assert.equal(await storage.replace('index.json', Buffer.from('{"lost":1}'), { version: undefined }), false);
    const other = await open();
    const seen = await other.load('index.json');
    assert.equal(seen?.data.toString(), '{"n":1}');
    assert.equal(await other.replace('index.json', Buffer.from('{"n":22}'), { version: seen.version }), true);
    assert.equal(await storage.replace('index.json', Buffer.from('{"lost":1}'), { version: seen.version }), false);
    assert.equal((await storage.load('index.json'))?.data.toString(), '{"n":22}');
    await other.close();
  },
  async 'removes and renames where it says that it can'(storage) {
    await storage.put('p/candidate/q/one', sourceOf(Buffer.from('1')));
    await storage.put('p/candidate/q/two', sourceOf(Buffer.from('2')));
    if (storage.rename !== undefined) {
      await storage.rename('p/candidate/q', 'p/released/q');
      assert.equal(await storage.stat('p/candidate/q/one'), undefined);
      assert.equal((await readAll(storage, 'p/released/q/two')).toString(), '2');
      await storage.put('p/candidate/q/one', sourceOf(Buffer.from('3')));
      await assert.rejects(storage.rename('p/candidate/q', 'p/released/q'), code('STORAGE_EXISTS'));
    }
    if (storage.remove === undefined) return;
    await storage.remove('p/candidate/q/one');
    await storage.remove('p/candidate/q/one');
    assert.equal(await storage.stat('p/candidate/q/one'), undefined);
  },
  async 'refuses paths that could leave it'(storage) {
    for (const path of ['../x', 'a/../x', '/a', 'a//b', 'a/', '.hidden', 'a\\b', 'a b', 'a\nb', '-x', 'a%2fb', '']) {
      await assert.rejects(storage.put(path, sourceOf(Buffer.from('x'))), code('STORAGE_INVALID'), path);
    }
  },
};
