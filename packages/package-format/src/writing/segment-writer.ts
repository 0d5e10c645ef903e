import type { FileHandle } from 'node:fs/promises';
import { OciError } from '@slipway/oci';
import { createHashThread, type HashThread } from '../hash-thread.ts';

/** What is hashed and handed on at once, in bytes. */
const slotSize = 512 * 1024;
const slotCount = 12;

/** Two threads that hash the same memory: contents as they come into it, and segments as they go out of it. */
export interface HashThreads {
  readonly contents: HashThread;
  readonly segments: HashThread;
  close(): Promise<void>;
}

/** One segment at a time uses the threads. */
export function createHashThreads(): HashThreads {
  const contents = createHashThread(slotCount * slotSize);
  const segments = createHashThread(contents.memory);
  return { contents, segments, close: async () => { await Promise.all([contents.close(), segments.close()]); } };
}

/** Takes the bytes of a segment in their order; they may change when it is done. The next may come before that. */
export type TakeBytes = (bytes: Uint8Array, position: number) => Promise<void>;

/** A segment being made: it is gathered in slots of shared memory; while one fills, others are being hashed and taken. */
export interface SegmentWriter {
  /** The bytes are copied: they may change afterwards. `hashed` makes them part of the content that `endContent` is about. */
  append(bytes: Uint8Array, options?: { readonly hashed?: boolean }): Promise<void>;
  /** The next `size` bytes of a file become part of the content, and are read meanwhile. It must stay open until they were checked. */
  appendFile(file: FileHandle, from: { readonly position: number; readonly size: number; readonly describe: (error: unknown) => Error }): Promise<void>;
  /** Once everything before is hashed, `check` gets the sha256 of the content. Its errors are those of the next call. */
  endContent(check: (sha256: string) => void | Promise<void>): void;
  /** All but the last bytes are taken, and all contents were checked, before the last are. */
  finish(): Promise<{ readonly size: number; readonly sha256: string }>;
  /** Waits until nothing uses the memory. Harmless after finish. */
  abort(): Promise<void>;
}

interface Slot {
  readonly start: number;
  filled: number;
  /** What is still to come into it. */
  readonly coming: Promise<void>[];
}

/** @param take called for one slot after the other */
export function createSegmentWriter({ contents, segments }: HashThreads, take: TakeBytes): SegmentWriter {
  const { memory } = contents;
  const free = Array.from({ length: slotCount }, (_, index) => index * slotSize);
  const running = new Set<Promise<void>>();
  let slot: Slot | undefined;
  let size = 0;
  let failure: Error | undefined;
  let previous: Promise<unknown> = Promise.resolve();

  const run = (work: Promise<unknown>): void => {
    const settled = work.then(() => { /* it is over */ }, (error: unknown) => { failure ??= error instanceof Error ? error : new Error(String(error)); })
      .finally(() => running.delete(settled));
    running.add(settled);
  };
  const throwFailure = (): void => {
    if (failure !== undefined) throw failure;
  };
  const settle = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
    throwFailure();
  };
  /** The slot with room for more. */
  const room = async (): Promise<Slot> => {
    throwFailure();
    while (slot === undefined) {
      const start = free.pop();
      if (start !== undefined) slot = { start, filled: 0, coming: [] };
      else {
        await Promise.race(running);
        throwFailure();
      }
    }
    return slot;
  };
  /** Hands the slot over; it is free again when it was hashed and taken. */
  const flush = (): void => {
    if (slot === undefined) return;
    const { start, filled, coming } = slot;
    const position = size - filled;
    slot = undefined;
    const filledUp = previous.then(() => Promise.all(coming)); // in the order of the slots
    previous = filledUp;
    run(filledUp.then(() => Promise.all([segments.update(start, filled), take(memory.subarray(start, start + filled), position)])).then(() => { free.push(start); }));
  };
  /** Makes `length` bytes part of the segment, slot by slot. */
  const fill = async (length: number, put: (place: { readonly start: number; readonly at: number; readonly size: number }) => Promise<void> | undefined): Promise<void> => {
    for (let at = 0; at < length;) {
      const current = await room();
      const count = Math.min(length - at, slotSize - current.filled);
      const coming = put({ start: current.start + current.filled, at, size: count });
      if (coming !== undefined) {
        current.coming.push(coming);
        run(coming);
      }
      current.filled += count;
      size += count;
      at += count;
      if (current.filled === slotSize) flush();
    }
  };
  return {
    append: (bytes, { hashed = false } = {}) => fill(bytes.length, ({ start, at, size: count }) => {
      memory.set(bytes.subarray(at, at + count), start);
      if (hashed) return contents.update(start, count);
      return undefined;
    }),
    appendFile: (file, { position, size: length, describe }) => fill(length, async ({ start, at, size: count }) => {
      const found = await contents.read(file, { position: position + at, start, size: count }).catch((error: unknown) => { throw describe(error); });
      if (found < count) throw describe(new OciError('SIZE_MISMATCH', `the file ended after ${position + at + found} bytes`));
    }),
    endContent(check) {
      run(contents.digest().then(check));
    },
    async finish() {
      const last = slot;
      slot = undefined;
      await settle();
      slot = last;
      flush();
      await settle();
      return { size, sha256: await segments.digest() };
    },
    async abort() {
      failure ??= new Error('the segment is given up');
      while (running.size > 0) await Promise.all(running);
    },
  };
}
