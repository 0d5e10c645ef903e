import { errorCode, errorMessage, readTar, tarEnd, tarPadding, type Finding } from '@slipway/core';
import type { FileChecks } from '../file-checks.ts';
import type { HashThread } from '../hash-thread.ts';
import { isLinkPath } from '../layout.ts';
import type { PackageFile, PackageSegment } from '../manifest.ts';
import type { PackagePlace } from '../place.ts';
import { openSegment } from './segment-reader.ts';

/** What one segment must hold. */
export interface ExpectedSegment {
  readonly segment: PackageSegment;
  /** Bytes, of the largest segment: nothing beyond is read, as of a server that never ends. */
  readonly limit: number;
  /** By path. */
  readonly files: ReadonlyMap<string, PackageFile>;
  /** The digest in each link that is still to be found, of all segments; undefined when nobody can say which there are. */
  readonly links: ReadonlyMap<string, string> | undefined;
  /** For people: `layer of image X` for the path of a blob. */
  readonly describe: (path: string) => string;
  /** Goes on from one segment to the next. */
  readonly checks: FileChecks;
}

export interface CheckedSegment {
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  /** Whether its first file belongs here. */
  readonly familiar: boolean;
  /** Paths of the links that were found right. */
  readonly links: readonly string[];
  readonly findings: readonly Finding[];
}

const linkLimit = 256;

/** Reads a segment once: its own checksum, the place, size and checksum of each file, the content of each link. Memory stays flat. */
export async function checkSegment(place: PackagePlace, expected: ExpectedSegment, { thread, signal, onBytes }: { readonly thread: HashThread; readonly signal?: AbortSignal | undefined; readonly onBytes?: ((bytes: number) => void) | undefined }): Promise<CheckedSegment> {
  let size = 0;
  let archiveEnd: number | undefined;
  let readable = false;
  const findings: Finding[] = [];
  const report = (code: string, message: string): void => { findings.push({ code, severity: 'error', subject: expected.segment.name, message }); };
  const { chunks, sha256 } = openSegment(place, expected.segment.name, { thread, signal });
  const next = async (): Promise<IteratorResult<Buffer, undefined>> => {
    if (size > expected.limit) return { done: true, value: undefined };
    const step = await chunks.next();
    if (step.done !== true) {
      size += step.value.length;
      onBytes?.(step.value.length);
      return step;
    }
    return { done: true, value: undefined };
  };

  const seen = new Set<string>();
  const links: string[] = [];
  let familiar: boolean | undefined;
  try {
    // it stops at the end of the archive, or at damage; the checksum needs the rest too
    for await (const entry of readTar({ [Symbol.asyncIterator]: () => ({ next }) })) {
      familiar ??= expected.files.has(entry.name) || expected.links?.has(entry.name) === true;
      archiveEnd = entry.offset + entry.size;
      const file = expected.files.get(entry.name);
      const link = expected.links?.get(entry.name);
      if (expected.links === undefined && entry.type === 'file' && file === undefined && isLinkPath(entry.name)) continue;
      if (entry.type !== 'file' || seen.has(entry.name) || (file === undefined && link === undefined)) {
        report('extra', `${JSON.stringify(entry.name)} (${entry.type}) does not belong into it`);
      } else if (file !== undefined) {
        const check = expected.checks.begin(file);
        for await (const chunk of entry.body) check.update(chunk);
        const right = check.end();
        if (entry.offset !== file.offset || entry.size !== file.size) report('damaged', `${expected.describe(file.path)} lies at ${entry.offset} with ${entry.size} bytes; the manifest says ${file.offset} and ${file.size}`);
        // what is wrong with a chunk is told by its segment, or when all chunks were seen
        else if (!right && file.sha256 !== undefined) report('damaged', `${expected.describe(file.path)} has other bytes than its checksum says`);
      } else {
        const parts: Buffer[] = [];
        if (entry.size <= linkLimit) for await (const chunk of entry.body) parts.push(chunk);
        if (Buffer.concat(parts).toString('latin1') === link) links.push(entry.name);
        else report('link', `${entry.name} does not point to ${link ?? ''}`);
      }
      seen.add(entry.name);
    }
    readable = true;
    for (const file of expected.files.values()) if (!seen.has(file.path)) report('missing', `${expected.describe(file.path)} is not in it`);
  } catch (error) {
    signal?.throwIfAborted();
    if (errorCode(error)?.startsWith('TAR_') !== true) throw error;
    report('damaged', `it cannot be read ${archiveEnd === undefined ? 'from its start' : `after byte ${archiveEnd}`}: ${errorMessage(error)}`);
  }
  while ((await next()).done !== true);
  await chunks.return(undefined);
  // some programs read what comes behind the end of an archive: nobody else would see it
  const whole = (archiveEnd ?? 0) + tarPadding(archiveEnd ?? 0) + tarEnd.length;
  if (readable && size !== whole) report('damaged', `${size > whole ? 'it goes on after' : 'it is cut off in'} the end of the archive, at byte ${Math.min(size, whole)}`);
  return { size, sha256: sha256(), links, findings, familiar: familiar ?? false };
}
