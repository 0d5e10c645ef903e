import { inflateSync } from 'node:zlib';
import { GitError } from './errors.ts';
import { nameOf, type GitObject } from './objects.ts';

const damaged = (what: string): GitError => new GitError('GIT_FAILED', `a pack of git objects cannot be read: ${what}`);

const types: Readonly<Record<number, GitObject['type']>> = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
/** What keeping an object takes besides its content. */
const entryBytes = 256;

const offsetDelta = 6;
const nameDelta = 7;

/** An object as the pack has it: whole, or as a difference from another. */
interface Entry {
  readonly at: number;
  readonly type: number;
  readonly data: Buffer;
  /** Where the other one begins in the pack, or its name. */
  readonly base?: number | string;
}

const hasEngine = (value: unknown): value is { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } } =>
  typeof value === 'object' && value !== null && 'buffer' in value && 'engine' in value;

/** @returns the content, and how many bytes of the pack it took */
function inflate(data: Buffer, size: number): { readonly content: Buffer; readonly taken: number } {
  let result: unknown;
  try {
    result = inflateSync(data, { info: true, maxOutputLength: size + 1, chunkSize: size + 64 });
  } catch (error) {
    throw new GitError('GIT_FAILED', 'a pack of git objects cannot be read: an object cannot be unpacked', { cause: error });
  }
  if (!hasEngine(result) || result.buffer.length !== size) throw damaged('an object has another size than it says');
  return { content: result.buffer, taken: result.engine.bytesWritten };
}

/** Numbers of a pack, of which each byte holds seven bits. */
function createCursor(data: Buffer, start = 0): { at: number; readonly byte: () => number; readonly size: () => number } {
  const cursor = {
    at: start,
    byte(): number {
      const value = data[cursor.at];
      if (value === undefined) throw damaged('the end is cut off');
      cursor.at += 1;
      return value;
    },
    size(): number {
      let value = 0;
      for (let factor = 1; ; factor *= 128) {
        const byte = cursor.byte();
        value += (byte & 127) * factor;
        if (byte < 128) return value;
        if (factor > 2 ** 42) throw damaged('a size is too large');
      }
    },
  };
  return cursor;
}

/** @see https://git-scm.com/docs/gitformat-pack#_deltified_representation */
function applyDelta(base: Buffer, delta: Buffer, take: (bytes: number) => void): Buffer {
  const cursor = createCursor(delta);
  if (cursor.size() !== base.length) throw damaged('a difference is from another object');
  const size = cursor.size();
  take(size);
  const result = Buffer.alloc(size);
  let to = 0;
  while (cursor.at < delta.length) {
    const op = cursor.byte();
    let from = base;
    let [start, length] = [0, 0];
    if (op >= 128) {
      for (let bit = 0; bit < 4; bit += 1) if ((op & (1 << bit)) !== 0) start += cursor.byte() * 256 ** bit;
      for (let bit = 0; bit < 3; bit += 1) if ((op & (16 << bit)) !== 0) length += cursor.byte() * 256 ** bit;
      if (length === 0) length = 65_536;
    } else {
      from = delta;
      [start, length] = [cursor.at, op];
      cursor.at += length;
    }
    if (op === 0 || start + length > from.length || to + length > size) throw damaged('a difference leaves its object');
    to += from.copy(result, to, start, start + length);
  }
  if (to !== size) throw damaged('a difference is cut off');
  return result;
}

function readEntries(pack: Buffer, end: number, { oidBytes, take }: { readonly oidBytes: number; readonly take: (bytes: number) => void }): Entry[] {
  const count = pack.readUInt32BE(8);
  const cursor = createCursor(pack, 12);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    const { at } = cursor;
    if (at >= end) throw damaged('the end is cut off');
    const head = cursor.byte();
    const type = (head >> 4) & 7;
    const size = (head & 15) + (head >= 128 ? cursor.size() * 16 : 0);
    take(size + entryBytes);
    let base: number | string | undefined;
    if (type === offsetDelta) {
      let byte = cursor.byte();
      let distance = byte & 127;
      while (byte >= 128) {
        byte = cursor.byte();
        distance = (distance + 1) * 128 + (byte & 127);
      }
      base = at - distance;
    } else if (type === nameDelta) {
      base = pack.toString('hex', cursor.at, cursor.at + oidBytes);
      cursor.at += oidBytes;
    } else if (types[type] === undefined) throw damaged('an object is of no known type');
    const { content, taken } = inflate(pack.subarray(cursor.at, end), size);
    cursor.at += taken;
    entries.push({ at, type, data: content, ...(base === undefined ? {} : { base }) });
  }
  return entries;
}

/**
 * The objects of a pack by name. The names are those of what was read, so nothing is taken for what it is not; its
 * differences must be from objects of the same pack. @throws {GitError} GIT_FAILED
 * @param limits.maxBytes of all objects together, unpacked
 * @see https://git-scm.com/docs/gitformat-pack
 */
export function parsePack(pack: Buffer, { oidLength = 40, maxBytes }: { readonly oidLength?: number; readonly maxBytes: number }): Map<string, GitObject> {
  const oidBytes = oidLength / 2;
  const end = pack.length - oidBytes;
  if (end < 12 || pack.toString('latin1', 0, 4) !== 'PACK' || ![2, 3].includes(pack.readUInt32BE(4))) throw damaged('it does not begin as one');
  let left = maxBytes;
  const take = (bytes: number): void => {
    left -= bytes;
    if (left < 0) throw damaged(`it holds more than ${maxBytes} bytes`);
  };
  const objects = new Map<string, GitObject>();
  const ready: { readonly at: number; readonly object: GitObject }[] = [];
  /** Differences, by the place or name of what they are from. */
  const waiting = new Map<number | string, Entry[]>();
  for (const entry of readEntries(pack, end, { oidBytes, take })) {
    const { at, type, data, base } = entry;
    const whole = types[type];
    if (whole !== undefined) ready.push({ at, object: { type: whole, data } });
    else if (base !== undefined) {
      const others = waiting.get(base);
      if (others === undefined) waiting.set(base, [entry]);
      else others.push(entry);
    }
  }
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    const { at, object } = next;
    const name = nameOf(object, oidLength);
    objects.set(name, object);
    for (const key of [at, name]) {
      for (const entry of waiting.get(key) ?? []) ready.push({ at: entry.at, object: { type: object.type, data: applyDelta(object.data, entry.data, take) } });
      waiting.delete(key);
    }
  }
  if (waiting.size > 0) throw damaged('a difference is from an object that is not in it');
  return objects;
}
