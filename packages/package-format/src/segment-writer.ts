import { open } from 'node:fs/promises';
import type { HashThread } from './hash-thread.ts';

/** A segment being written: appended, hashed, never read again. */
export interface SegmentWriter {
  /** The bytes are copied: they may change afterwards. */
  append(bytes: Uint8Array): Promise<void>;
  /** Syncs it; returns its size in bytes and its sha256. */
  finish(): Promise<{ readonly size: number; readonly sha256: string }>;
  /** Harmless after finish. */
  abort(): Promise<void>;
}

/** What is written and hashed at once, in bytes. */
const slotSize = 512 * 1024;
/** The memory that `createSegmentWriter` shares with the thread that hashes, in bytes. */
export const segmentMemory = 12 * slotSize;

/**
 * Creates the file. Its bytes are gathered in slots of the shared memory; while one fills, others are being hashed by the
 * thread and written. One segment at a time uses a thread.
 */
export async function createSegmentWriter(path: string, thread: HashThread): Promise<SegmentWriter> {
  const { memory } = thread;
  const handle = await open(path, 'wx', 0o644);
  const free = Array.from({ length: Math.floor(memory.length / slotSize) }, (_, index) => index * slotSize);
  const running = new Set<Promise<void>>();
  let slot = free.pop() ?? 0;
  let filled = 0;
  let size = 0;
  let failure: Error | undefined;
  let closed = false;

  const writeAll = async (start: number, length: number, position: number): Promise<void> => {
    for (let at = 0; at < length;) at += (await handle.write(memory, start + at, length - at, position + at)).bytesWritten;
  };
  /** Hands the slot over; it is free again when it was hashed and written. */
  const flush = (): void => {
    if (filled === 0) return;
    const [start, length, position] = [slot, filled, size - filled];
    filled = 0;
    const both = Promise.all([thread.update(start, length), writeAll(start, length, position)]).then(() => { free.push(start); }, (error: unknown) => { failure ??= error instanceof Error ? error : new Error(String(error)); })
      .finally(() => running.delete(both));
    running.add(both);
  };
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await handle.close();
  };
  const settle = async (): Promise<void> => {
    await Promise.all(running);
    if (failure !== undefined) throw failure;
  };
  return {
    async append(bytes) {
      for (let at = 0; at < bytes.length;) {
        const piece = bytes.subarray(at, at + slotSize - filled);
        memory.set(piece, slot + filled);
        filled += piece.length;
        size += piece.length;
        at += piece.length;
        if (filled < slotSize) continue;
        flush();
        while (free.length === 0 && failure === undefined) await Promise.race(running);
        if (failure !== undefined) throw failure;
        slot = free.pop() ?? 0;
      }
    },
    async finish() {
      flush();
      await settle();
      const sha256 = await thread.digest();
      await handle.sync();
      await close();
      return { size, sha256 };
    },
    async abort() {
      await Promise.all(running);
      await close();
    },
  };
}
