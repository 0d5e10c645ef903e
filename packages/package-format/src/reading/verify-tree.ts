import { createHash } from 'node:crypto';
import { errorMessage, type Finding, type Progress } from '@slipway/core';
import { formatTreeChecksums } from '../checksums.ts';
import { checksumsFileName, manifestFileName } from '../manifest.ts';
import type { OpenedPackage } from './read.ts';
import { signatureName, signedFileNames } from '../signature.ts';

export interface CheckTreeOptions {
  /** Reads every byte; else sizes only. */
  readonly deep: boolean;
  readonly signal: AbortSignal | undefined;
  readonly progress: Pick<Progress, 'advance'> | undefined;
  /** The digest in each link, by path. */
  readonly links: ReadonlyMap<string, string>;
  /** For people: `the blob … of the image …` for its path. */
  readonly describe: (path: string) => string;
}

/** Everything that is wrong with the files of a package that is laid out as a directory: missing, cut, damaged, strange ones. */
export async function checkTree({ place, manifest }: OpenedPackage, { deep, signal, progress, links, describe }: CheckTreeOptions): Promise<Finding[]> {
  const findings: Finding[] = [];
  const report = (code: string, subject: string, message: string): void => { findings.push({ code, severity: 'error', subject, message }); };
  const attempt = async (path: string, look: () => Promise<void>): Promise<void> => {
    try {
      signal?.throwIfAborted();
      await look();
    } catch (cause) {
      signal?.throwIfAborted();
      report('unknown', path, `it cannot be read: ${errorMessage(cause)}`);
    }
  };
  for (const { path, size: expected, sha256 } of manifest.files) {
    await attempt(path, async () => {
      const size = await place.findSize(path);
      if (size === undefined) report('missing', path, `${describe(path)} is not there`);
      else if (size !== expected) report(size < expected ? 'truncated' : 'oversized', path, `${describe(path)} has ${size} bytes instead of ${expected}`);
      else if (deep) {
        const hash = createHash('sha256');
        for await (const chunk of place.open(path, { end: expected + 1, signal }) as AsyncIterable<Buffer>) {
          hash.update(chunk);
          progress?.advance(chunk.length);
        }
        if (hash.digest('hex') !== sha256) report('damaged', path, `${describe(path)} has other bytes than its checksum says`);
      }
    });
  }
  for (const [path, digest] of links) {
    await attempt(path, async () => {
      const text = await place.findFile(path);
      if (text === undefined) report('link', path, 'the link is not there');
      else if (text.toString('latin1') !== digest) report('link', path, `it does not point to ${digest}`);
    });
  }
  await attempt(checksumsFileName, async () => {
    const [text, own] = [await place.findFile(checksumsFileName), await place.findFile(manifestFileName)];
    if (text === undefined) report('missing', checksumsFileName, 'the package has no list of checksums');
    else if (text.toString('utf8') !== formatTreeChecksums(manifest.files, links, own?.toString('utf8') ?? '')) report('checksum', checksumsFileName, `it does not say what ${manifestFileName} and the links say`);
  });
  const known = new Set([...manifest.files.map(({ path }) => path), ...links.keys(), checksumsFileName, manifestFileName, ...signedFileNames.map(signatureName)]);
  for (const { path, isFile } of await place.listTree?.() ?? []) {
    if (!known.has(path)) report('extra', path, 'it is no file of the package');
    else if (!isFile) report('extra', path, 'a regular file belongs there');
  }
  return findings;
}
