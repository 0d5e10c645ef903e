import { join } from 'node:path';
import { SlipwayError, tarEnd, tarPadding, writeFileAtomic, type Progress } from '@slipway/core';
import { createBlobReader, type BlobReader, type OpenBlob } from './blob-reader.ts';
import { formatChecksums } from './checksums.ts';
import { toWriteError } from './errors.ts';
import { checksumsFileName, formatPackageManifest, manifestFileName, type PackageManifest, type PackageSegment } from './manifest.ts';
import { createOutputDirectory } from './output-directory.ts';
import type { PackagePlan } from './plan.ts';
import { entryHeader, type PlannedEntry, type PlannedSegment } from './segments.ts';
import { createSegmentWriter } from './segment-writer.ts';
import { signatureName, signedFileNames, type SigningKey } from './signature.ts';

export interface BuildPackageOptions {
  readonly open: OpenBlob;
  /** The folder in which the package's directory is made. */
  readonly outputDirectory: string;
  /** How many blobs are read at a time. @default 8 */
  readonly concurrency?: number;
  /** For blobs that are read ahead, in bytes. @default 16 MiB */
  readonly memory?: number;
  /** Signs manifest and checksums. Everything else is the same bytes with and without it. */
  readonly signingKey?: Pick<SigningKey, 'sign'>;
  readonly signal?: AbortSignal;
  /** Advanced by bytes written, up to `plan.manifest.totals.bytes`. */
  readonly progress?: Pick<Progress, 'advance'>;
}

export interface BuiltPackage {
  /** The package's directory. */
  readonly path: string;
  readonly manifest: PackageManifest;
}

/**
 * Writes a package in one pass: each blob is read once, checked on its way into its segment, and nothing is staged. Either
 * the whole package appears or none, and an earlier one of its name is replaced only by a whole one (T40, T41).
 * @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image; DISK_FULL, WRITE_FAILED
 */
export async function buildPackage(plan: PackagePlan, { open, outputDirectory, concurrency = 8, memory = 16 * 2 ** 20, signingKey, signal, progress }: BuildPackageOptions): Promise<BuiltPackage> {
  const blobs = plan.segments.flatMap(({ entries }) => entries.flatMap(({ content }) => content.kind === 'blob' && (content.chunk?.number ?? 1) === 1 ? [content.blob] : []));
  signal?.throwIfAborted();
  const reader = createBlobReader(blobs, { open, width: Math.max(1, concurrency), memory, signal });
  try {
    const output = await createOutputDirectory(outputDirectory, plan.name);
    try {
      const segments: PackageSegment[] = [];
      const bytesOf = createEntryReader(reader);
      for (const segment of plan.segments) {
        segments.push(await writeSegment(join(output.temporary, segment.name), segment, { mtime: plan.mtime, bytesOf, signal, progress }));
      }
      const { files, totals, ...about } = plan.manifest;
      const manifest: PackageManifest = { ...about, segments, files, totals };
      const text = formatPackageManifest(manifest);
      const rootFiles = new Map<string, Uint8Array>([...plan.rootFiles.map(({ name, data }): [string, Uint8Array] => [name, data]), [manifestFileName, Buffer.from(text)]]);
      for (const { name, data, mode } of plan.rootFiles) await writeFileAtomic(join(output.temporary, name), data, { mode });
      const signed = { [checksumsFileName]: formatChecksums(segments, rootFiles), [manifestFileName]: text };
      for (const name of signedFileNames) {
        await writeFileAtomic(join(output.temporary, name), signed[name]);
        if (signingKey !== undefined) await writeFileAtomic(join(output.temporary, signatureName(name)), signingKey.sign(Buffer.from(signed[name])));
      }
      signal?.throwIfAborted();
      return { path: await output.commit(), manifest };
    } finally {
      await output.abort();
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw toWriteError(error, outputDirectory);
  } finally {
    await reader.close();
  }
}

interface SegmentContext {
  readonly mtime: number;
  readonly bytesOf: (entry: PlannedEntry) => AsyncGenerator<Uint8Array>;
  readonly signal: AbortSignal | undefined;
  readonly progress: Pick<Progress, 'advance'> | undefined;
}

async function writeSegment(path: string, segment: PlannedSegment, { mtime, bytesOf, signal, progress }: SegmentContext): Promise<PackageSegment> {
  const writer = await createSegmentWriter(path);
  const append = async (bytes: Uint8Array): Promise<void> => {
    await writer.append(bytes);
    progress?.advance(bytes.length);
  };
  try {
    for (const entry of segment.entries) {
      signal?.throwIfAborted();
      await append(entryHeader(entry, mtime));
      for await (const bytes of bytesOf(entry)) await append(bytes);
      const padding = tarPadding(entry.size);
      if (padding > 0) await append(new Uint8Array(padding));
    }
    await append(tarEnd);
    const { size, sha256 } = await writer.finish();
    if (size !== segment.size) throw new SlipwayError('BUG', `${segment.name} became ${size} bytes instead of ${segment.size}`, { exitCode: 70 });
    return { name: segment.name, size, sha256 };
  } finally {
    await writer.abort();
  }
}

/** Gives the bytes of one entry after the other. A blob that is in several of them is read once. */
function createEntryReader(reader: BlobReader): (entry: PlannedEntry) => AsyncGenerator<Uint8Array> {
  let blob: AsyncGenerator<Buffer> | undefined;
  let rest: Uint8Array = new Uint8Array();
  return async function* ({ size, content }) {
    if (content.kind !== 'blob') {
      yield content.kind === 'link' ? Buffer.from(content.digest) : content.data;
      return;
    }
    const { number, of } = content.chunk ?? { number: 1, of: 1 };
    if (number === 1 || blob === undefined) blob = reader.next();
    for (let left = size; left > 0;) {
      if (rest.length === 0) {
        const step = await blob.next();
        if (step.done === true) throw new SlipwayError('BUG', `${content.blob.digest} is shorter than its chunks`, { exitCode: 70 });
        rest = step.value;
      }
      const piece = rest.subarray(0, left);
      rest = rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
    // the digest is checked at the very end
    if (number === of) while ((await blob.next()).done !== true);
  };
}
