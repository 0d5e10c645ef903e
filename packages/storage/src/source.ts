import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createSlabs, recycle } from '@slipway/core';
import { StorageError } from './errors.ts';
import type { StorageSource, TransferOptions } from './storage.ts';

/** A source whose streams prove what they give. */
export interface GuardedSource extends StorageSource {
  /** Of the content, once every byte of it was read. */
  readSha256(): string | undefined;
}

/**
 * The same content, but a stream that does not end at the announced size, or a content that does not have the announced
 * sha256, fails at its end. What is read again after an interruption is not hashed again.
 */
export function guardSource(source: StorageSource, subject: string): GuardedSource {
  const hash = createHash('sha256');
  let hashed = 0;
  let sha256: string | undefined;
  const wrong = (reason: string): StorageError => new StorageError('SOURCE_CHANGED', `${subject} is not what was announced: ${reason}`, { hint: 'it changed while it was sent: build it again' });

  async function* read(start: number): AsyncGenerator<Uint8Array> {
    let at = start;
    for await (const chunk of source.open(start) as AsyncIterable<Uint8Array>) {
      const next = at + chunk.length;
      if (next > source.size) throw wrong(`more than ${source.size} bytes`);
      if (at <= hashed && next > hashed) {
        hash.update(chunk.subarray(hashed - at));
        hashed = next;
      }
      at = next;
      // The last piece is held back until it is known to be right.
      if (at === source.size) check();
      yield chunk;
    }
    if (at !== source.size) throw wrong(`${at} bytes instead of ${source.size}`);
    check();
  }
  const check = (): void => {
    if (hashed !== source.size) return;
    sha256 ??= hash.digest('hex');
    if (source.sha256 !== undefined && sha256 !== source.sha256) throw wrong(`its sha256 is ${sha256}, not ${source.sha256}`);
  };

  // piece by piece: a stream of bytes would join them in new memory
  return { ...source, open: (start) => Readable.from(read(start), { highWaterMark: 1 }), readSha256: () => sha256 };
}

/** Opens the content from its start for each try; `progress` hears of every byte once, however often it is sent. */
export function countSent({ open: openAt }: Pick<StorageSource, 'open'>, progress: TransferOptions['progress']): () => Readable {
  let advanced = 0;
  async function* read(): AsyncGenerator<Uint8Array> {
    let offset = 0;
    for await (const chunk of openAt(0) as AsyncIterable<Uint8Array>) {
      yield chunk;
      offset += chunk.length;
      if (offset > advanced) { progress?.advance(offset - advanced); advanced = offset; }
    }
  }
  return () => Readable.from(read(), { objectMode: false });
}

/** The sha256 of a stream, which is read to its end. */
export async function hashStream(stream: Readable): Promise<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    size += chunk.length;
    recycle(chunk);
  }
  return { size, sha256: hash.digest('hex') };
}

/** Pieces in memory that is used again when whoever reads them has recycled them; `bytes` may change as soon as the next piece is asked for. */
export async function* copyToSlabs(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const memory = createSlabs().open();
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length;) {
      const room = memory.room();
      const count = Math.min(room.length, piece.length - at);
      room.set(piece.subarray(at, at + count));
      at += count;
      const copy = memory.fill(count);
      memory.hold();
      yield copy;
    }
  }
}

/** A file on disk as a source. */
export function fileSource(path: string, { size, sha256 }: { readonly size: number; readonly sha256?: string }): StorageSource {
  async function* read(start: number): AsyncGenerator<Buffer> {
    const memory = createSlabs().open();
    const handle = await open(path, 'r');
    try {
      for (let at = start; ;) {
        const room = memory.room();
        const { bytesRead } = await handle.read(room, 0, room.length, at);
        if (bytesRead === 0) return;
        at += bytesRead;
        const piece = memory.fill(bytesRead);
        memory.hold();
        yield piece;
      }
    } finally {
      await handle.close();
    }
  }
  return { size, ...(sha256 === undefined ? {} : { sha256 }), open: (start) => Readable.from(read(start), { highWaterMark: 1 }) };
}

/** Bytes in memory as a source. */
export function bytesSource(data: Uint8Array): StorageSource {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), open: (start) => Readable.from(bytes.length === start ? [] : [bytes.subarray(start)], { objectMode: false }) };
}
