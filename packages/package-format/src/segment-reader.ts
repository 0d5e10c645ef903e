import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { HashThread } from './hash-thread.ts';
import type { PackagePlace } from './place.ts';

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

/** How many pieces of a stream are held before the next is asked for. */
const mostHeld = 16;

const nothing = (): void => undefined;

/** Files of this machine are hashed by the thread while their bytes are dealt with here; what comes from elsewhere is slower than one thread. One segment at a time uses a thread. */
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
    const read = async (turn: number, position: number): Promise<Buffer> => {
      await Promise.all(inUse[turn % slots] ?? []);
      const start = (turn % slots) * slotSize;
      const { bytesRead } = await handle.read(memory, start, slotSize, position);
      return Buffer.from(memory.buffer, memory.byteOffset + start, bytesRead);
    };
    let ahead = read(0, 0);
    try {
      for (let turn = 0, position = 0; ; turn += 1) {
        const chunk = await ahead;
        signal?.throwIfAborted();
        if (chunk.length === 0) return;
        position += chunk.length;
        const update = thread.update(chunk.byteOffset - memory.byteOffset, chunk.length);
        update.catch(nothing); // it is told when the slot's turn comes, or at the end
        users = inUse[turn % slots] = [update];
        ahead = read(turn + 1, position);
        ahead.catch(nothing); // it is told when its turn comes
        yield chunk;
      }
    } finally {
      await ahead.catch(nothing);
      await Promise.allSettled(inUse.flat());
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
