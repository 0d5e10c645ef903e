import { GitError } from './errors.ts';

/** One packet, or what stands between packets. @see https://git-scm.com/docs/gitprotocol-common#_pkt_line_format */
export type Packet = { readonly kind: 'data'; readonly data: Buffer } | { readonly kind: 'delimiter' | 'end' | 'flush' };

const special: Readonly<Record<string, Packet>> = { '0000': { kind: 'flush' }, '0001': { kind: 'delimiter' }, '0002': { kind: 'end' } };
const headBytes = 4;

/** A line as a packet. */
export function formatPacket(line: string): string {
  const text = `${line}\n`;
  return `${(Buffer.byteLength(text) + headBytes).toString(16).padStart(headBytes, '0')}${text}`;
}

export const flushPacket = '0000';
export const delimiterPacket = '0001';

/** What a program writes, read in pieces of a known length. */
export interface PacketReader {
  /** The next bytes. @throws {GitError} GIT_FAILED when the end comes first */
  readBytes(length: number): Promise<Buffer>;
  readPacket(): Promise<Packet>;
}

export function createPacketReader(chunks: AsyncIterable<unknown>): PacketReader {
  const iterator = chunks[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const readBytes = async (length: number): Promise<Buffer> => {
    while (rest.length < length) {
      const next: IteratorResult<unknown, unknown> = await iterator.next();
      const value = next.done === true ? undefined : next.value;
      if (!Buffer.isBuffer(value)) throw new GitError('GIT_FAILED', 'the server ended its answer early');
      rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
    }
    const bytes = rest.subarray(0, length);
    rest = rest.subarray(length);
    return bytes;
  };
  return {
    readBytes,
    async readPacket() {
      const head = (await readBytes(headBytes)).toString('latin1');
      const marker = special[head];
      if (marker !== undefined) return marker;
      const length = /^[0-9a-f]{4}$/.test(head) ? parseInt(head, 16) - headBytes : -1;
      if (length < 0) throw new GitError('GIT_FAILED', 'the server answers in a form that is not understood');
      return { kind: 'data', data: await readBytes(length) };
    },
  };
}
