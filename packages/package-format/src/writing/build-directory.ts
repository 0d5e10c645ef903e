import { createReadStream } from 'node:fs';
import { chmod, mkdir, open as openFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorMessage, mapConcurrent, SlipwayError, writeFileAtomic } from '@slipway/core';
import { createContentCheck, parseDigest } from '@slipway/oci';
import { createBlobReader, type FindBlobFile } from '../contents/blob-reader.ts';
import { formatTreeChecksums } from '../checksums.ts';
import type { ClosureBlob } from '../closure.ts';
import { PackageError, toWriteError } from '../errors.ts';
import { linkFile } from './link-file.ts';
import { checksumsFileName, formatPackageManifest, manifestFileName, type PackageManifest } from '../manifest.ts';
import { createOutputDirectory } from '../output-directory.ts';
import type { PackagePlan } from '../planning/plan.ts';
import type { EntryInput } from '../planning/segments.ts';
import { signatureName, signedFileNames } from '../signature.ts';
import type { BuildPackageOptions, BuiltPackage } from './write.ts';

export interface BuildDirectoryOptions extends BuildPackageOptions {
  readonly findFile: FindBlobFile;
}

export interface BuiltDirectory extends BuiltPackage {
  /** How many blobs are second names of files that were there; the others are copies. */
  readonly linked: number;
}

type BlobEntry = EntryInput & { readonly content: { readonly kind: 'blob'; readonly blob: ClosureBlob } };

const isBlob = (entry: EntryInput): entry is BlobEntry => entry.content.kind === 'blob';

/** The file becomes a blob of the tree, after it was read. Nothing is ever written through this name: it is made read-only (T30). */
async function linkBlob({ content: { blob } }: BlobEntry, from: string, to: string, { signal, onBytes }: { readonly signal: AbortSignal | undefined; readonly onBytes: (bytes: number) => void }): Promise<boolean> {
  if (!await linkFile(from, to)) return false;
  const check = createContentCheck({ digest: parseDigest(blob.digest), size: blob.size }, from);
  try {
    for await (const chunk of createReadStream(to, { highWaterMark: 1024 * 1024, ...(signal === undefined ? {} : { signal }) }) as AsyncIterable<Buffer>) {
      check.update(chunk);
      onBytes(chunk.length);
    }
    check.finish();
  } catch (error) {
    signal?.throwIfAborted();
    await rm(to, { force: true });
    if (!(error instanceof SlipwayError)) throw error;
    throw new PackageError('BLOB_WRONG', `cannot pack the ${blob.kind} ${blob.digest} of the image ${blob.image.reference}: ${errorMessage(error)}`, { cause: error, exitCode: 1, hint: 'no package was made: push the image again with the same bytes, or repair the store' });
  }
  await chmod(to, 0o444).catch(() => undefined); // the file may belong to another user
  return true;
}

/**
 * Writes a package as a plain tree (R21): blobs of storage on the same disk get a second name, the others are copied; each is
 * read and verified. The directory appears whole or not at all, as with segments.
 * @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image; DISK_FULL, WRITE_FAILED
 */
export async function buildDirectory(plan: PackagePlan, { open, findFile, outputDirectory, signingKey, concurrency = 8, signal, progress }: BuildDirectoryOptions): Promise<BuiltDirectory> {
  const tree = plan.tree ?? [];
  const blobs = tree.filter(isBlob);
  try {
    signal?.throwIfAborted();
    const output = await createOutputDirectory(outputDirectory, plan.name);
    try {
      const pathOf = ({ path }: EntryInput): string => join(output.temporary, path);
      for (const folder of new Set(tree.map((entry) => dirname(pathOf(entry))))) await mkdir(folder, { recursive: true });
      const onBytes = (bytes: number): void => progress?.advance(bytes);
      const copied = (await mapConcurrent(blobs, Math.max(1, Math.min(concurrency, 4)), async (entry) => {
        signal?.throwIfAborted();
        const from = await findFile(entry.content.blob);
        return from !== undefined && await linkBlob(entry, from, pathOf(entry), { signal, onBytes }) ? [] : [entry];
      })).flat();
      const reader = createBlobReader(copied.map(({ content }) => content.blob), { open, width: Math.max(1, concurrency), signal });
      try {
        for (const entry of copied) {
          const handle = await openFile(pathOf(entry), 'wx', 0o444);
          try {
            for await (const bytes of reader.next()) {
              for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
              onBytes(bytes.length);
            }
          } finally {
            await handle.close();
          }
        }
      } finally {
        await reader.close();
      }
      const links = new Map<string, string>();
      for (const entry of tree) {
        const { content, path, size, mode = 0o644 } = entry;
        if (content.kind === 'blob') continue;
        if (content.kind === 'file') throw new PackageError('PLAN_INVALID', `${path} is no file of a directory: packages with files of other directories have segments`);
        signal?.throwIfAborted();
        if (content.kind === 'link') links.set(path, content.digest);
        await writeFile(pathOf(entry), content.kind === 'link' ? content.digest : content.data, { flag: 'wx', mode });
        onBytes(size);
      }
      const { files, totals, ...about } = plan.manifest;
      const manifest: PackageManifest = { ...about, segments: [], files, totals };
      const text = formatPackageManifest(manifest);
      const signed = { [checksumsFileName]: formatTreeChecksums(files, links, text), [manifestFileName]: text };
      for (const name of signedFileNames) {
        await writeFileAtomic(join(output.temporary, name), signed[name]);
        if (signingKey !== undefined) await writeFileAtomic(join(output.temporary, signatureName(name)), signingKey.sign(Buffer.from(signed[name])));
      }
      signal?.throwIfAborted();
      return { path: await output.commit(), manifest, linked: blobs.length - copied.length };
    } finally {
      await output.abort();
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw toWriteError(error, outputDirectory);
  }
}
