/** Memory that one connection reads into. */
export interface SlabReader {
  /** Where the next bytes go. */
  room(): Buffer;
  /** The bytes that came there. They stay what they are only while held. */
  fill(count: number): Buffer;
  /** Keeps the memory of the last bytes until somebody recycles them. */
  hold(): void;
}

interface Slab {
  readonly bytes: Buffer;
  used: number;
  /** Pieces that readers have. */
  held: number;
  /** Whether nothing more is read into it. */
  full: boolean;
  readonly free: Slab[];
}

const slabSize = 256 * 1024;
const leastRoom = 64 * 1024;
const slabOf = new WeakMap<ArrayBufferLike, Slab>();

/**
 * Memory for gigabytes that pass: taken in slabs that are used again when readers have recycled all pieces of one, so
 * that no garbage collector has to find them. A piece that is never recycled costs no more than that.
 */
export function createSlabs(): { open(): SlabReader } {
  const free: Slab[] = [];
  const take = (): Slab => {
    const slab = free.pop() ?? { bytes: Buffer.allocUnsafeSlow(slabSize), used: 0, held: 0, full: false, free };
    slab.full = false;
    slab.used = 0;
    slabOf.set(slab.bytes.buffer, slab);
    return slab;
  };
  return {
    open() {
      let slab = take();
      return {
        room() {
          if (slab.held === 0) slab.used = 0;
          if (slab.bytes.length - slab.used < leastRoom) {
            slab.full = true;
            slab = take();
          }
          return slab.bytes.subarray(slab.used);
        },
        fill(count) {
          slab.used += count;
          return slab.bytes.subarray(slab.used - count, slab.used);
        },
        hold() { slab.held += 1; },
      };
    },
  };
}

/** Gives the memory of a piece of a `large` body back, which its only reader is done with; of any other it changes nothing. */
export function recycle(piece: Uint8Array): void {
  const slab = slabOf.get(piece.buffer);
  if (slab === undefined) return;
  slab.held -= 1;
  if (slab.held === 0 && slab.full) slab.free.push(slab);
}
