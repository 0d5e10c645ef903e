import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { HashThread } from '../hash-thread.ts';
import type { PackagePlace } from '../place.ts';

/** A segment being read from its start, and hashed on the way. */
export interface SegmentReader {
  /** Its bytes. Those of a piece may change when a megabyte more was asked for and nobody holds it. */
  readonly chunks: AsyncGenerator<Buffer>;
  /** Keeps the bytes of the piece that came last as they are until this is done; where it fails, so does what follows. */
  readonly hold: (use: Promise<void>) => void;
  /** Its sha256 in hex, when `chunks` has ended. */
  readonly sha256: () => string;
}

const slotSize = 1024 * 1024;
/** The memory that `openSegment` shares with the thread that hashes, in bytes. */
export const readerMemory = 6 * slotSize;
/** The same where pieces are held: enough to write several files at once. */
export const holdingMemory = 24 * slotSize;

/** How many pieces are read before they are asked for. */
const ahead = 3;
/** How many pieces of a stream are held before the next is asked for. */
const mostHeld = 16;

const nothing = (): void => undefined;

/** Files of this machine are read and hashed by the thread while the bytes before are dealt with here; what comes from elsewhere is slower than one thread. One segment at a time uses a thread. */
export function openSegment(place: PackagePlace, name: string, { thread, signal }: { readonly thread: HashThread; readonly signal?: AbortSignal | undefined }): SegmentReader {
  let sha256 = '';
  /** Who uses the piece that came last. */
  let users: Promise<void>[] = [];
  const streamed = async function* (): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    const held: Promise<void>[][] = [];
    for await (const chunk of place.open(name, { signal }) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      held.push(users = []);
      yield chunk;
      if (held.length > mostHeld) await Promise.all(held.shift() ?? []);
    }
    sha256 = hash.digest('hex');
  };
  const shared = async function* (open: (file: string) => Promise<FileHandle>): AsyncGenerator<Buffer> {
    const handle = await open(name);
    const { memory } = thread;
    const slots = Math.floor(memory.length / slotSize);
    const inUse = Array.from({ length: slots }, (): Promise<void>[] => []);
    let asked: Promise<unknown> = Promise.resolve();
    const read = (turn: number): Promise<Buffer> => {
      const start = (turn % slots) * slotSize;
      const free = asked.then(() => Promise.all(inUse[turn % slots] ?? []));
      asked = free; // one slot after the other: they are hashed in this order
      const piece = free.then(async () => Buffer.from(memory.buffer, memory.byteOffset + start, await thread.read(handle, { position: turn * slotSize, start, size: slotSize })));
      piece.catch(nothing); // it is told when its turn comes
      return piece;
    };
    const coming = Array.from({ length: ahead }, (_, turn) => read(turn));
    try {
      for (let turn = 0; ; turn += 1) {
        const chunk = await coming.shift();
        signal?.throwIfAborted();
        if (chunk === undefined || chunk.length === 0) return;
        users = inUse[turn % slots] = [];
        coming.push(read(turn + ahead));
        yield chunk;
      }
    } finally {
      await Promise.allSettled([...coming, ...inUse.flat()]);
      await handle.close();
      sha256 = await thread.digest(); // the next segment starts anew, whatever became of this one
    }
  };
  const hold = (use: Promise<void>): void => {
    use.catch(nothing); // it is told when the slot's turn comes
    users.push(use);
  };
  return { chunks: place.openHandle === undefined ? streamed() : shared(place.openHandle), hold, sha256: () => sha256 };
}
