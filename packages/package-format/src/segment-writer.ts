import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** A segment being written: appended, hashed, never read again. */
export interface SegmentWriter {
  append(bytes: Uint8Array): Promise<void>;
  /** Syncs it; returns its size in bytes and its sha256. */
  finish(): Promise<{ readonly size: number; readonly sha256: string }>;
  /** Harmless after finish. */
  abort(): Promise<void>;
}

const stagingSize = 256 * 1024;

/** Creates the file. The next bytes are hashed while the last ones are being written; small ones are collected. */
export async function createSegmentWriter(path: string): Promise<SegmentWriter> {
  const handle = await open(path, 'wx', 0o644);
  const hash = createHash('sha256');
  let size = 0;
  let staged: Uint8Array[] = [];
  let stagedBytes = 0;
  let pending: Promise<void> = Promise.resolve();
  let closed = false;

  const writeAll = async (bytes: Uint8Array): Promise<void> => {
    for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
  };
  const flush = async (): Promise<void> => {
    if (stagedBytes === 0) return;
    const batch = staged.length === 1 && staged[0] !== undefined ? staged[0] : Buffer.concat(staged, stagedBytes);
    staged = [];
    stagedBytes = 0;
    await pending;
    pending = writeAll(batch);
    pending.catch(() => undefined); // it is awaited, and thrown, by the next step
  };
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    await handle.close();
  };
  return {
    async append(bytes) {
      hash.update(bytes);
      size += bytes.length;
      staged.push(bytes);
      stagedBytes += bytes.length;
      if (stagedBytes >= stagingSize) await flush();
    },
    async finish() {
      await flush();
      await pending;
      await handle.sync();
      await close();
      return { size, sha256: hash.digest('hex') };
    },
    async abort() {
      await pending.catch(() => undefined);
      await close();
    },
  };
}
