// A server of SFTP in this process, with files in memory, in the place of ssh: it breaks, refuses and forgets as a test tells it.
import { PassThrough } from 'node:stream';
import type { OpenProcess, RunningProcess } from '@slipway/core';

export interface SftpFaults {
  /** Called before each request with its type; `break` ends the connection, a number answers with that status; `lost` does it and ends. */
  readonly meet?: (request: { readonly type: number; readonly path: string; readonly count: number }) => 'break' | 'lost' | number | undefined;
  /** Bytes that a user may still write, as statvfs tells them. */
  readonly freeBytes?: number;
  /** What ssh says before it ends without a conversation. */
  readonly said?: string;
  /** Answers before the conversation begins, as a login script that prints would. */
  readonly greeting?: string;
}

export interface FakeSftp {
  readonly openProcess: OpenProcess;
  /** By path; a folder is undefined. */
  readonly files: Map<string, Buffer | undefined>;
  /** Arguments of each start. */
  readonly starts: (readonly string[])[];
  /** Bytes written in all. */
  written(): number;
}

const u32 = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeUInt32BE(value); return bytes; };
const text = (value: string | Uint8Array): Buffer => Buffer.concat([u32(Buffer.from(value).length), Buffer.from(value)]);
const packet = (type: number, ...parts: Buffer[]): Buffer => { const body = Buffer.concat([Buffer.from([type]), ...parts]); return Buffer.concat([u32(body.length), body]); };
const status = (id: number, code: number): Buffer => packet(101, u32(id), u32(code), text(code === 0 ? '' : `status ${code}`), text(''));

/** SFTP version 3, as far as a storage asks for it; requests of one connection are served in order. */
export function createFakeSftp(faults: () => SftpFaults): FakeSftp {
  const files = new Map<string, Buffer | undefined>([['/', undefined]]);
  const starts: (readonly string[])[] = [];
  const counts = new Map<number, number>();
  let written = 0;
  const attributes = (path: string): Buffer => {
    const data = files.get(path);
    const size = Buffer.alloc(8);
    size.writeBigUInt64BE(BigInt(data?.length ?? 0));
    return Buffer.concat([u32(1 | 4), size, u32(data === undefined ? 0o040755 : 0o100644)]);
  };
  const parent = (path: string): string => path.replace(/\/[^/]*$/, '') || '/';

  const answer = (type: number, body: Buffer): { readonly path: string; readonly act: () => Buffer } => {
    let at = 0;
    const number = (): number => { at += 4; return body.readUInt32BE(at - 4); };
    const long = (): number => { at += 8; return Number(body.readBigUInt64BE(at - 8)); };
    const bytes = (): Buffer => { const length = number(); at += length; return body.subarray(at - length, at); };
    const id = number();
    const path = bytes().toString();
    const ok = status(id, 0);
    const act = (): Buffer => {
      switch (type) {
        case 3: {
          const flags = number();
          if (!files.has(path)) {
            if ((flags & 8) === 0 || !files.has(parent(path))) return status(id, 2);
            files.set(path, Buffer.alloc(0));
          } else if ((flags & 32) !== 0) return status(id, 4);
          return packet(102, u32(id), text(path)); // the path is its own handle
        }
        case 4: return ok;
        case 5: {
          const [offset, length] = [long(), number()];
          const piece = (files.get(path) ?? Buffer.alloc(0)).subarray(offset, offset + length);
          return piece.length === 0 ? status(id, 1) : packet(103, u32(id), text(piece));
        }
        case 6: {
          const [offset, data] = [long(), bytes()];
          const before = files.get(path);
          if (before === undefined) return status(id, 4);
          const after = Buffer.alloc(Math.max(before.length, offset + data.length));
          before.copy(after);
          data.copy(after, offset);
          files.set(path, after);
          written += data.length;
          return ok;
        }
        case 10: {
          number();
          files.set(path, (files.get(path) ?? Buffer.alloc(0)).subarray(0, long()));
          return ok;
        }
        case 11: return files.has(path) ? packet(102, u32(id), text(`list ${path}`)) : status(id, 2);
        case 12: {
          if (listed.delete(path)) return status(id, 1); // a list is given once, then it is at its end
          const folder = path.slice('list '.length);
          const names = [...files.keys()].filter((each) => each !== '/' && parent(each) === folder);
          listed.add(path);
          return packet(104, u32(id), u32(names.length + 1), text('.'), text('.'), attributes(folder), ...names.flatMap((name) => [text(name.slice(parent(name) === '/' ? 1 : parent(name).length + 1)), text('long'), attributes(name)]));
        }
        case 13: return files.get(path) === undefined ? status(id, 2) : (files.delete(path), ok);
        case 14: return !files.has(parent(path)) ? status(id, 2) : files.has(path) ? status(id, 4) : (files.set(path, undefined), ok);
        case 17: return files.has(path) ? packet(105, u32(id), attributes(path)) : status(id, 2);
        case 18: {
          const to = bytes().toString();
          return !files.has(path) ? status(id, 2) : files.has(to) ? status(id, 4) : (move(path, to), ok);
        }
        case 200: {
          if (path === 'posix-rename@openssh.com') { move(bytes().toString(), bytes().toString()); return ok; }
          if (path === 'fsync@openssh.com') return ok;
          const value = (n: number): Buffer => { const each = Buffer.alloc(8); each.writeBigUInt64BE(BigInt(n)); return each; };
          return packet(201, u32(id), ...[4096, 1, 0, 0, faults().freeBytes ?? 2 ** 40, 0, 0, 0, 0, 0, 255].map(value));
        }
        default: return status(id, 8);
      }
    };
    return { path, act };
  };
  const listed = new Set<string>();
  const move = (from: string, to: string): void => {
    for (const [path, data] of [...files]) {
      if (path !== from && !path.startsWith(`${from}/`)) continue;
      files.delete(path);
      files.set(to + path.slice(from.length), data);
    }
  };

  const openProcess: OpenProcess = (_file, args) => {
    starts.push(args);
    const { said = '', greeting } = faults();
    const [stdin, stdout] = [new PassThrough(), new PassThrough()];
    let end: (code: number | null) => void = () => undefined;
    const ended = new Promise<number | null>((resolve) => { end = resolve; });
    const stop = (code: number | null): void => { stdout.destroy(); stdin.destroy(); end(code); };
    const program: RunningProcess = { stdin, stdout, said: () => said, ended, kill: () => stop(null) };
    if (said !== '') { setImmediate(() => stop(255)); return Promise.resolve(program); }
    if (greeting !== undefined) stdout.write(greeting);
    let pending = Buffer.alloc(0);
    let isOver = false;
    stdin.on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk]);
      while (!isOver && pending.length >= 4 && pending.length >= 4 + pending.readUInt32BE(0)) {
        const length = pending.readUInt32BE(0);
        const [type, body] = [pending.readUInt8(4), pending.subarray(5, 4 + length)];
        pending = pending.subarray(4 + length);
        if (type === 1) {
          stdout.write(packet(2, u32(3), ...['posix-rename@openssh.com', 'statvfs@openssh.com', 'fsync@openssh.com'].flatMap((name) => [text(name), text('1')])));
          continue;
        }
        const count = counts.get(type) ?? 0;
        counts.set(type, count + 1);
        const request = answer(type, Buffer.from(body));
        const met = faults().meet?.({ type, path: request.path, count });
        if (met === 'break') { isOver = true; stop(255); return; }
        if (met === 'lost') { request.act(); isOver = true; stop(255); return; }
        stdout.write(typeof met === 'number' ? status(body.readUInt32BE(0), met) : request.act());
      }
    });
    stdin.on('end', () => stop(0));
    return Promise.resolve(program);
  };
  return { openProcess, files, starts, written: () => written };
}
