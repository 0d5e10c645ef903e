import { createHash, randomUUID } from 'node:crypto';
import { chmod, link, rm, type FileHandle } from 'node:fs/promises';
import { createReadStream, fchmodSync } from 'node:fs';
import { Readable } from 'node:stream';
import { errorCode } from '@slipway/core';
import { splitDigest, verifyStream, type Digest, type ExpectedContent } from '../digest.ts';
import { OciError } from '../errors.ts';
import { provenDigest, takeBatches } from '../streams.ts';
import { writeError } from './failures.ts';
import type { StoreFiles } from './files.ts';

/** Where a blob is kept, below the folder of the files. */
export type BlobPath = (digest: Digest) => string;

/** Content on its way into a store: invisible until `commit` has found it to be what it must be. */
export interface Upload {
  /** A UUID. */
  readonly id: string;
  /** Bytes so far. */
  readonly size: number;
  /** Adds the stream's bytes at the end. Of a stream that broke off `size` says what came; after another error the upload can only be aborted. */
  append(stream: Readable | Iterable<Uint8Array>, options?: { readonly limit?: number }): Promise<void>;
  /** Puts the bytes in their place. @throws {OciError} DIGEST_MISMATCH, SIZE_MISMATCH; nothing is kept then */
  commit(expected: { readonly digest: Digest; readonly size?: number }): Promise<void>;
  /** Removes what came. Harmless after commit. */
  abort(): Promise<void>;
}

async function writeAll(handle: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  const { bytesWritten } = await handle.writev([...pieces]);
  if (bytesWritten === size) return;
  const rest = Buffer.concat(pieces).subarray(bytesWritten); // a disk may take less at a time, or be about to say that it is full
  for (let offset = 0; offset < rest.length;) offset += (await handle.write(rest, offset, rest.length - offset)).bytesWritten;
}

/** Small pieces are gathered to this many bytes, so that the disk is asked seldom. */
const batch = 512 * 1024;

/** Starts an upload: temporary file, hash on the way, fsync, digest check, rename. */
export async function createUpload(files: StoreFiles, pathOf: BlobPath): Promise<Upload> {
  const { handle, path } = await files.createTemporary();
  const hash = createHash('sha256');
  /** The digest that the one stream of this upload has proven; what comes without proof is hashed here. */
  let proven: string | undefined;
  let size = 0;
  let open = true;
  let placed = false;
  const close = async (): Promise<void> => {
    if (open) { open = false; await handle.close(); }
  };
  const write = async (pieces: readonly Uint8Array[]): Promise<void> => {
    try { await writeAll(handle, pieces); } catch (error) { throw await writeError(path, error); }
  };
  const digestOfFile = async (algorithm: 'sha256' | 'sha512'): Promise<string> => {
    const other = createHash(algorithm);
    for await (const chunk of createReadStream(path)) other.update(chunk as Buffer);
    return `${algorithm}:${other.digest('hex')}`;
  };
  let hashed = true;
  const upload: Upload = {
    id: randomUUID(),
    get size() { return size; },
    async append(stream, { limit = Number.MAX_SAFE_INTEGER } = {}) {
      proven = size === 0 && hashed ? provenDigest(stream) : undefined;
      if (proven !== undefined) hashed = false;
      const onChunk = (chunk: Uint8Array): void => {
        if (size + chunk.length > limit) throw new OciError('SIZE_MISMATCH', `more than the ${limit} bytes that were announced`, { retryable: true });
        if (hashed) hash.update(chunk);
        size += chunk.length;
      };
      if (stream instanceof Readable) { await takeBatches(stream, { size: batch, onChunk, take: write }); return; }
      for (const chunk of stream) {
        onChunk(chunk);
        await write([chunk]);
      }
    },
    async commit(expected) {
      try {
        if (expected.size !== undefined && expected.size !== size) {
          throw new OciError('SIZE_MISMATCH', `${expected.digest} ended after ${size} of ${expected.size} bytes`, { retryable: true });
        }
        const { algorithm } = splitDigest(expected.digest);
        const actual = proven === expected.digest ? proven : hashed && algorithm === 'sha256' ? `sha256:${hash.copy().digest('hex')}` : await digestOfFile(algorithm);
        if (actual !== expected.digest) throw new OciError('DIGEST_MISMATCH', `the bytes have digest ${actual}, not ${expected.digest}`, { retryable: true });
        try {
          fchmodSync(handle.fd, 0o444);
          await handle.sync();
        } catch (error) { throw await writeError(path, error); }
        await close();
        await files.place(path, pathOf(expected.digest));
        placed = true;
      } catch (error) {
        await upload.abort();
        throw error;
      }
    },
    async abort() {
      if (placed) return;
      await close().catch(() => undefined);
      await rm(path, { force: true });
      await files.leave();
    },
  };
  return upload;
}

/** Whoever else writes the same is waited for; the bytes are written all the same, which heals what has rotted (T32). */
export async function writeBlob(files: StoreFiles, descriptor: ExpectedContent, bytes: Readable | Iterable<Uint8Array>, pathOf: BlobPath): Promise<void> {
  const release = await files.lock(descriptor.digest);
  try {
    const upload = await createUpload(files, pathOf);
    try {
      await upload.append(bytes, { limit: descriptor.size });
      await upload.commit(descriptor);
    } finally {
      await upload.abort();
    }
  } finally {
    await release();
  }
}

/**
 * Makes the file at `path` a blob of the store too, by hard link, after reading and verifying it. False when the two
 * are not on one file system or it refuses links (T29): copy then.
 * @throws {OciError} DIGEST_MISMATCH, SIZE_MISMATCH
 */
export async function linkFile(files: StoreFiles, expected: ExpectedContent, path: string, pathOf: BlobPath): Promise<boolean> {
  const { handle, path: placeholder } = await files.createTemporary(); // keeps the folder of temporary files there
  await handle.close();
  const temporary = `${placeholder}.link`;
  try {
    await link(path, temporary);
    for await (const _chunk of verifyStream(createReadStream(temporary), expected, path)) { /* read to the end */ }
    await chmod(temporary, 0o444).catch(() => undefined); // the twin's owner may be another user
    await files.place(temporary, pathOf(expected.digest));
    // a rename onto another name of the same file leaves both
    await rm(temporary, { force: true });
    await rm(placeholder, { force: true });
    await files.leave();
    return true;
  } catch (error) {
    await rm(placeholder, { force: true });
    await rm(temporary, { force: true });
    if (['EXDEV', 'EMLINK', 'EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP'].includes(errorCode(error) ?? '')) return false;
    throw error;
  }
}
