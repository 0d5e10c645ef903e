import { addAbortSignal } from 'node:stream';
import { StorageError } from '../errors.ts';
import type { StorageSource } from '../storage.ts';
import { openFlag, statusCode } from './protocol.ts';
import { readHandle } from './read.ts';
import { pieceBytes, SftpStatus, type SftpSession } from './session.ts';

export interface Upload {
  /** Bytes from the start that the server has for certain. */
  readonly certain: () => number;
  /** Takes the transfer to its end, from where the last try left it. */
  run(session: SftpSession, signal: AbortSignal | undefined): Promise<'written' | 'exists'>;
}

/** Pieces under way at the same time: 4 MiB, so that a distant server is kept busy. */
const window = 128;

/** How many bytes two pieces begin with alike. */
function countEqual(one: Uint8Array, other: Buffer): number {
  if (other.equals(one)) return one.length;
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at < 0 ? one.length : at;
}

/**
 * One file to a server: into `part`, and in its place by a rename that replaces nothing. What lies in `part` already is read
 * again and compared; what is equal is not sent again.
 */
export function upload({ part, target, source, subject, advance }: {
  readonly part: string;
  readonly target: string;
  readonly source: StorageSource;
  readonly subject: string;
  readonly advance: (bytes: number) => void;
}): Upload {
  /** Bytes from the start that the server has for certain: it said so of each piece. */
  let certain = 0;
  let advanced = 0;
  let isRenaming = false;
  const advanceTo = (offset: number): void => {
    if (offset > advanced) { advance(offset - advanced); advanced = offset; }
  };

  const send = async (session: SftpSession, signal: AbortSignal | undefined): Promise<void> => {
    const there = (await session.stat(part))?.size ?? 0;
    const handle = await session.open(part, openFlag.read | openFlag.write | openFlag.create);
    if (there < certain) certain = 0; // it was lost after all
    let offset = certain;
    /** Up to here there is something to compare with. */
    let comparable = Math.min(there, source.size);
    let isCut = there <= comparable;
    // of the pieces under way, the oldest is waited for
    const pending: Promise<void>[] = [];
    let failure: unknown;
    const settle = async (left: number): Promise<void> => {
      while (pending.length > left) await pending.shift();
      if (failure !== undefined) throw failure as Error;
    };
    const write = (data: Uint8Array): void => {
      const [from, to] = [offset, offset + data.length];
      offset = to;
      pending.push(session.write(handle, from, data).then(() => {
        if (certain === from) certain = to;
        advanceTo(to);
      }, (error: unknown) => { failure ??= error; }));
    };
    const cutHere = async (): Promise<void> => {
      if (!isCut) await session.truncate(handle, offset);
      isCut = true;
    };
    const take = async (piece: Uint8Array): Promise<void> => {
      let rest = piece;
      if (offset < comparable) {
        const equal = countEqual(piece, await readHandle(session, handle, { start: offset, end: offset + piece.length }));
        offset += equal;
        certain = offset;
        advanceTo(offset);
        if (equal === piece.length) return;
        comparable = offset;
        isCut = false;
        rest = piece.subarray(equal);
      }
      await cutHere();
      for (let at = 0; at < rest.length; at += pieceBytes) write(rest.subarray(at, at + pieceBytes));
      await settle(window);
    };
    try {
      const content = source.open(offset);
      if (signal !== undefined) addAbortSignal(signal, content);
      for await (const chunk of content as AsyncIterable<Uint8Array>) {
        for (let at = 0; at < chunk.length;) {
          signal?.throwIfAborted();
          const piece = chunk.subarray(at, at + (offset < comparable ? Math.min(comparable - offset, 2 ** 20) : 2 ** 20));
          at += piece.length;
          await take(piece);
        }
      }
      await settle(0);
      await cutHere();
      await session.sync(handle);
    } finally {
      await Promise.allSettled(pending);
      await session.close(handle).catch(() => undefined);
    }
    const sent = (await session.stat(part))?.size;
    if (sent !== source.size) throw new StorageError('STORAGE_FAILED', `${subject}: the server has ${sent ?? 'no'} bytes of ${source.size}`);
  };

  return {
    certain: () => certain,
    async run(session, signal) {
      if (!isRenaming) {
        await send(session, signal);
        signal?.throwIfAborted();
      }
      isRenaming = true;
      try {
        await session.rename(part, target);
        return 'written';
      } catch (error) {
        if (!(error instanceof SftpStatus)) throw error;
        const [left, there] = [await session.stat(part), await session.stat(target)];
        // the connection broke after the rename, before its answer
        if (error.code === statusCode.noSuchFile && left === undefined && there?.size === source.size) return 'written';
        isRenaming = false;
        if (there === undefined) throw error;
        await session.remove(part).catch(() => undefined);
        return 'exists';
      }
    },
  };
}
