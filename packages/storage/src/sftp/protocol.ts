// Version 3 of the SSH file transfer protocol, which every server speaks: packets to bytes and back.
// https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-02

/** Requests. */
export const requestType = {
  init: 1, open: 3, close: 4, read: 5, write: 6, lstat: 7, fstat: 8, setAttributes: 10, openDirectory: 11, readDirectory: 12, remove: 13, makeDirectory: 14, removeDirectory: 15, realPath: 16, stat: 17, rename: 18, extended: 200,
} as const;

/** How a file is opened. */
export const openFlag = { read: 1, write: 2, create: 8, truncate: 16, exclusive: 32 } as const;

/** Codes of a status; the last two are of later versions, which some servers use all the same. */
export const statusCode = { ok: 0, eof: 1, noSuchFile: 2, permissionDenied: 3, failure: 4, unsupported: 8, noSpace: 14, quota: 15 } as const;

export interface SftpAttributes {
  /** In bytes. */
  readonly size?: number;
  /** The mode of POSIX, with the kind of the file. */
  readonly permissions?: number;
  /** Seconds since 1970. */
  readonly modified?: number;
}

export type SftpAnswer =
  | { readonly kind: 'version'; readonly version: number; readonly extensions: ReadonlySet<string> }
  | { readonly kind: 'status'; readonly id: number; readonly code: number; readonly message: string }
  | { readonly kind: 'handle'; readonly id: number; readonly handle: Buffer }
  | { readonly kind: 'data'; readonly id: number; readonly data: Buffer }
  | { readonly kind: 'names'; readonly id: number; readonly names: readonly { readonly name: string; readonly attributes: SftpAttributes }[] }
  | { readonly kind: 'attributes'; readonly id: number; readonly attributes: SftpAttributes }
  | { readonly kind: 'extended'; readonly id: number; readonly data: Buffer };

/** Of an answer; data comes in pieces of what was asked for, lists of names are cut by servers. */
const maxPacketBytes = 4 * 2 ** 20;

/** A packet of its type and fields: numbers are 32 bits wide, bigints 64, texts and bytes come with their length. */
export function formatPacket(type: number, fields: readonly (number | bigint | string | Uint8Array)[]): Buffer {
  const parts = fields.map((field) => {
    if (typeof field === 'number' || typeof field === 'bigint') {
      const bytes = Buffer.alloc(typeof field === 'number' ? 4 : 8);
      if (typeof field === 'number') bytes.writeUInt32BE(field);
      else bytes.writeBigUInt64BE(field);
      return bytes;
    }
    const bytes = typeof field === 'string' ? Buffer.from(field, 'utf8') : field;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(body.length + 1);
  head.writeUInt8(type, 4);
  return Buffer.concat([head, body]);
}

/** Reads the fields of a packet one after the other. @throws {RangeError} at its end */
function createReader(packet: Buffer) {
  let at = 1;
  const number = (): number => { at += 4; return packet.readUInt32BE(at - 4); };
  const long = (): number => { at += 8; return Number(packet.readBigUInt64BE(at - 8)); };
  const bytes = (): Buffer => {
    const length = number();
    if (length > packet.length - at) throw new RangeError('a field is longer than its packet');
    at += length;
    return packet.subarray(at - length, at);
  };
  const text = (): string => bytes().toString('utf8');
  const attributes = (): SftpAttributes => {
    const flags = number();
    const size = (flags & 1) === 0 ? undefined : long();
    if ((flags & 2) !== 0) { number(); number(); }
    const permissions = (flags & 4) === 0 ? undefined : number();
    if ((flags & 8) !== 0) number();
    const modified = (flags & 8) === 0 ? undefined : number();
    if ((flags & 0x80000000) !== 0) for (let left = number(); left > 0; left -= 1) { bytes(); bytes(); }
    return { ...(size === undefined ? {} : { size }), ...(permissions === undefined ? {} : { permissions }), ...(modified === undefined ? {} : { modified }) };
  };
  return { number, bytes, text, attributes, rest: () => packet.subarray(at), isAtEnd: () => at >= packet.length };
}

/** An answer, without the length before it. @throws {RangeError} when it is none */
export function parseAnswer(packet: Buffer): SftpAnswer {
  const type = packet.readUInt8(0);
  const { number, bytes, text, attributes, rest, isAtEnd } = createReader(packet);
  const first = number(); // the id of the request, or the version
  switch (type) {
    case 2: {
      const extensions = new Set<string>();
      while (!isAtEnd()) { extensions.add(text()); bytes(); }
      return { kind: 'version', version: first, extensions };
    }
    case 101: return { kind: 'status', id: first, code: number(), message: isAtEnd() ? '' : text() };
    case 102: return { kind: 'handle', id: first, handle: bytes() };
    case 103: return { kind: 'data', id: first, data: bytes() };
    case 104: return { kind: 'names', id: first, names: Array.from({ length: Math.min(number(), packet.length) }, () => {
      const name = text();
      bytes(); // as `ls -l` would print it
      return { name, attributes: attributes() };
    }) };
    case 105: return { kind: 'attributes', id: first, attributes: attributes() };
    case 201: return { kind: 'extended', id: first, data: rest() };
    default: throw new RangeError(`no answer has the type ${type}`);
  }
}

/** Cuts what comes into packets, without the length before each. @throws {RangeError} from the returned function, for what no server sends */
export function createPacketCutter(take: (packet: Buffer) => void): (chunk: Buffer) => void {
  let pieces: Buffer[] = [];
  let size = 0;
  let wanted = 4;
  return (chunk) => {
    pieces.push(chunk);
    size += chunk.length;
    if (size < wanted) return;
    let rest = Buffer.concat(pieces);
    for (wanted = 4; rest.length >= wanted; wanted = 4) {
      const length = rest.readUInt32BE(0);
      if (length < 5 || length > maxPacketBytes) throw new RangeError(`a packet of ${length} bytes`);
      if (rest.length < length + 4) { wanted = length + 4; break; }
      take(rest.subarray(4, length + 4));
      rest = rest.subarray(length + 4);
    }
    pieces = [rest];
    size = rest.length;
  };
}
