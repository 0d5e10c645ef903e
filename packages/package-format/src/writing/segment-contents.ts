import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { SlipwayError } from '@slipway/core';
import { OciError } from '@slipway/oci';
import { nameOf, readPieces, type BlobReader, type OpenedBlob } from '../contents/blob-reader.ts';
import type { ClosureBlob } from '../closure.ts';
import { readResource } from '../contents/resources.ts';
import type { SegmentWriter } from './segment-writer.ts';
import type { PlannedEntry } from '../planning/segments.ts';

/** Appends the contents of entries, one after the other. */
export interface ContentAppender {
  append(entry: PlannedEntry, writer: SegmentWriter): Promise<void>;
}

/** A blob that is being read, chunk by chunk. */
interface BlobInput {
  /** Appends the next `size` bytes. */
  append(size: number, writer: SegmentWriter): Promise<void>;
  /** All of it was appended: it is checked. */
  end(writer: SegmentWriter): Promise<void>;
}

function checkDigest({ blob, describe }: OpenedBlob, sha256: string): void {
  if (`sha256:${sha256}` !== blob.digest) throw describe(new OciError('DIGEST_MISMATCH', `${nameOf(blob)} has other bytes than its digest says: it has sha256:${sha256}`));
}

/** A file is read and hashed by a thread. */
function readFile(file: FileHandle, opened: OpenedBlob): BlobInput {
  let position = 0;
  return {
    async append(size, writer) {
      await writer.appendFile(file, { position, size, describe: opened.describe });
      position += size;
    },
    end(writer) {
      writer.endContent(async (sha256) => {
        opened.done();
        await file.close();
        checkDigest(opened, sha256);
      });
      return Promise.resolve();
    },
  };
}

function readStream(stream: Readable, opened: OpenedBlob): BlobInput {
  const { blob, proven, describe } = opened;
  const pieces = readPieces(stream);
  let rest: Uint8Array = new Uint8Array();
  const wrongSize = (reason: string): Error => describe(new OciError('SIZE_MISMATCH', `${nameOf(blob)} ${reason} ${blob.size} bytes`));
  const more = async (): Promise<boolean> => {
    const step = await pieces.next().catch((error: unknown) => { throw describe(error); });
    if (step.done === true) return false;
    rest = step.value;
    return true;
  };
  return {
    async append(size, writer) {
      for (let left = size; left > 0;) {
        if (rest.length === 0 && !await more()) throw wrongSize('ended before');
        const piece = rest.subarray(0, left);
        rest = rest.subarray(piece.length);
        left -= piece.length;
        await writer.append(piece, { hashed: !proven });
      }
    },
    async end(writer) {
      // what proves a stream may say so at its very end
      do if (rest.length > 0) throw wrongSize('is longer than'); while (await more());
      opened.done();
      if (!proven) writer.endContent((sha256) => { checkDigest(opened, sha256); });
    },
  };
}

/** Contents come from the plan, from files of this machine, and from `reader`, which has the blobs in the same order. A blob that is in several entries is read once. */
export function createContentAppender(reader: BlobReader): ContentAppender {
  let input: BlobInput | undefined;
  const open = async (): Promise<BlobInput> => {
    const opened = await reader.open();
    return opened.content instanceof Readable ? readStream(opened.content, opened) : readFile(opened.content, opened);
  };
  const appendBlob = async (blob: ClosureBlob, { size, writer, number, of }: { readonly size: number; readonly writer: SegmentWriter; readonly number: number; readonly of: number }): Promise<void> => {
    if (number === 1) input = await open();
    if (input === undefined) throw new SlipwayError('BUG', `${blob.digest} is not read from its start`, { exitCode: 70 });
    await input.append(size, writer);
    if (number === of) await input.end(writer);
  };
  return {
    async append({ size, content }, writer) {
      if (content.kind === 'blob') await appendBlob(content.blob, { size, writer, ...content.chunk ?? { number: 1, of: 1 } });
      else if (content.kind === 'file') for await (const piece of readResource(content.file)) await writer.append(piece);
      else await writer.append(content.kind === 'link' ? Buffer.from(content.digest) : content.data);
    },
  };
}
