import type { Readable, Writable } from 'node:stream';
import { errorMessage } from '@slipway/core';
import { createPacketCutter, formatPacket, parseAnswer, requestType, statusCode, type SftpAnswer, type SftpAttributes } from './protocol.ts';

/** A server said no, by the code of its status. */
export class SftpStatus extends Error {
  override readonly name = 'SftpStatus';
  constructor(readonly code: number, message: string) {
    super(message);
  }
}

/** The connection is gone, or what came is not the protocol. */
export class SftpBroken extends Error {
  override readonly name = 'SftpBroken';
  constructor(message: string, readonly isForeign: boolean, options?: { readonly cause: unknown }) {
    super(message, options);
  }
}

const foreign = (reason: string, cause?: unknown): SftpBroken => new SftpBroken(`the server does not speak SFTP: ${reason}`, true, { cause });

export interface SftpStreams {
  readonly stdin: Writable;
  readonly stdout: Readable;
}

type Fields = readonly (number | bigint | string | Uint8Array)[];

/** One conversation with a server. Requests may be under way at the same time; each may throw SftpStatus or SftpBroken. */
export interface SftpSession {
  /** Undefined for what is not there. Links are followed. */
  stat(path: string): Promise<SftpAttributes | undefined>;
  /** Names of a folder without `.` and `..`; undefined when it is not there. */
  list(path: string): Promise<readonly { readonly name: string; readonly attributes: SftpAttributes }[] | undefined>;
  open(path: string, flags: number): Promise<Buffer>;
  close(handle: Buffer): Promise<void>;
  /** Fewer bytes than asked for at most at the end of the file, and then none. */
  read(handle: Buffer, offset: number, length: number): Promise<Buffer>;
  write(handle: Buffer, offset: number, data: Uint8Array): Promise<void>;
  /** Cuts an open file. */
  truncate(handle: Buffer, size: number): Promise<void>;
  /** To the disk, where the server can do that. */
  sync(handle: Buffer): Promise<void>;
  remove(path: string): Promise<void>;
  removeDirectory(path: string): Promise<void>;
  makeDirectory(path: string): Promise<void>;
  /** Fails when there is something of this name. */
  rename(from: string, to: string): Promise<void>;
  /** Puts a file in the place of another in one step, where the server can do that; else it fails when there is one. */
  replace(from: string, to: string): Promise<void>;
  /** Bytes that this user may still write, where the server tells. */
  freeBytes(path: string): Promise<number | undefined>;
  end(): void;
}

const version = 3;
/** What every server takes in one packet. */
export const pieceBytes = 32_768;

/** Says hello and waits for the server's. @throws {SftpBroken} */
export async function openSession({ stdin, stdout }: SftpStreams): Promise<SftpSession> {
  const waiting = new Map<number, { readonly resolve: (answer: SftpAnswer) => void; readonly reject: (error: Error) => void }>();
  let broken: SftpBroken | undefined;
  const fail = (reason: SftpBroken): void => {
    broken ??= reason;
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
    stdin.destroy();
  };
  const take = (packet: Buffer): void => {
    const answer = parseAnswer(packet);
    const id = answer.kind === 'version' ? 0 : answer.id;
    const asked = waiting.get(id);
    if (asked === undefined) throw new RangeError('an answer that nobody has asked for');
    waiting.delete(id);
    asked.resolve(answer);
  };
  const cut = createPacketCutter(take);
  stdout.on('data', (chunk: Buffer) => {
    try {
      if (broken === undefined) cut(chunk);
    } catch (error) {
      fail(foreign(errorMessage(error), error));
    }
  });
  stdout.on('error', (error) => fail(new SftpBroken(errorMessage(error), false, { cause: error })));
  stdout.on('close', () => fail(new SftpBroken('the connection ended', false)));
  stdin.on('error', () => undefined); // the end of the other direction says it

  let next = 0;
  const send = (type: number, fields: (id: number) => Fields): Promise<SftpAnswer> => new Promise((resolve, reject) => {
    if (broken !== undefined) { reject(broken); return; }
    const id = next;
    next += 1;
    waiting.set(id, { resolve, reject });
    stdin.write(formatPacket(type, fields(id)));
  });
  const ask = (type: number, ...fields: Fields): Promise<SftpAnswer> => send(type, (id) => [id, ...fields]);
  const unexpected = (answer: SftpAnswer): Error =>
    answer.kind === 'status' ? new SftpStatus(answer.code, answer.message) : foreign(`${answer.kind} was not asked for`);
  const done = async (type: number, ...fields: Fields): Promise<void> => {
    const answer = await ask(type, ...fields);
    if (answer.kind !== 'status' || answer.code !== statusCode.ok) throw unexpected(answer);
  };
  const orUndefined = async <T>(answer: Promise<T>): Promise<T | undefined> => {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof SftpStatus && error.code === statusCode.noSuchFile) return undefined;
      throw error;
    }
  };
  const getHandle = async (type: number, ...fields: Fields): Promise<Buffer> => {
    const answer = await ask(type, ...fields);
    if (answer.kind !== 'handle') throw unexpected(answer);
    return answer.handle;
  };

  const hello = await send(requestType.init, () => [version]);
  if (hello.kind !== 'version' || hello.version < version) throw foreign('it has another version than 3');
  const { extensions } = hello;

  return {
    stat: (path) => orUndefined((async () => {
      const answer = await ask(requestType.stat, path);
      if (answer.kind !== 'attributes') throw unexpected(answer);
      return answer.attributes;
    })()),
    async list(path) {
      const handle = await orUndefined(getHandle(requestType.openDirectory, path));
      if (handle === undefined) return undefined;
      const names = [];
      for (;;) {
        const answer = await ask(requestType.readDirectory, handle);
        if (answer.kind === 'status' && answer.code === statusCode.eof) break;
        if (answer.kind !== 'names') throw unexpected(answer);
        names.push(...answer.names);
      }
      await done(requestType.close, handle);
      return names.filter(({ name }) => name !== '.' && name !== '..');
    },
    open: (path, flags) => getHandle(requestType.open, path, flags, 0),
    close: (handle) => done(requestType.close, handle),
    async read(handle, offset, length) {
      const pieces: Buffer[] = [];
      for (let size = 0; size < length;) {
        const answer = await ask(requestType.read, handle, BigInt(offset + size), Math.min(length - size, pieceBytes));
        if (answer.kind === 'status' && answer.code === statusCode.eof) break;
        if (answer.kind !== 'data' || answer.data.length === 0 || answer.data.length > length - size) throw unexpected(answer);
        pieces.push(answer.data);
        size += answer.data.length;
      }
      return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
    },
    write: (handle, offset, data) => done(requestType.write, handle, BigInt(offset), data),
    truncate: (handle, size) => done(requestType.setAttributes, handle, 1, BigInt(size)),
    sync: async (handle) => { if (extensions.has('fsync@openssh.com')) await done(requestType.extended, 'fsync@openssh.com', handle); },
    remove: (path) => done(requestType.remove, path),
    removeDirectory: (path) => done(requestType.removeDirectory, path),
    makeDirectory: (path) => done(requestType.makeDirectory, path, 0),
    rename: (from, to) => done(requestType.rename, from, to),
    replace: (from, to) => extensions.has('posix-rename@openssh.com') ? done(requestType.extended, 'posix-rename@openssh.com', from, to) : done(requestType.rename, from, to),
    async freeBytes(path) {
      if (!extensions.has('statvfs@openssh.com')) return undefined;
      const answer = await ask(requestType.extended, 'statvfs@openssh.com', path);
      // block size, fragment size, blocks, free, available: 64 bits each
      return answer.kind === 'extended' && answer.data.length >= 40 ? Number(answer.data.readBigUInt64BE(8) * answer.data.readBigUInt64BE(32)) : undefined;
    },
    end: () => { stdin.end(); },
  };
}

