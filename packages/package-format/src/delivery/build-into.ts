import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { SlipwayError } from '@slipway/core';
import { copyToSlabs, StorageError, type Storage, type StorageSource } from '@slipway/storage';
import type { PackageManifest, PackageSegment } from '../manifest.ts';
import type { PackagePlan } from '../planning/plan.ts';
import { openPackage } from '../reading/read.ts';
import { openStoragePlace } from '../reading/remote-place.ts';
import type { TakeBytes } from '../writing/segment-writer.ts';
import type { PlannedSegment } from '../planning/segments.ts';
import type { SigningKey } from '../signature.ts';
import { finishPackage } from '../writing/write.ts';
import { openSegments, type OpenedSegments, type WriteSegmentsOptions } from '../writing/write-segments.ts';
import { loadIndex } from './load-index.ts';
import { deliveryPaths } from './paths.ts';
import { findReleased, releaseConflict, type ReleasedPackage } from './release-index.ts';
import { describeReleased, uploadPackage, type UploadedPackage, type UploadOptions } from './upload.ts';

export interface BuildIntoOptions extends WriteSegmentsOptions, Pick<UploadOptions, 'storage' | 'recordFor' | 'logger'> {
  readonly signingKey?: SigningKey;
}

/** What is pushed, to be pulled. */
interface Pull {
  readonly take: TakeBytes;
  /** The bytes in their order; each piece is gone when the next is asked for. They end with `end`. */
  readonly bytes: () => AsyncGenerator<Uint8Array>;
  /** Nothing comes any more, or nothing is taken any more. */
  readonly end: () => void;
}

function createPull(): Pull {
  const waiting: { readonly bytes: Uint8Array; readonly taken: () => void }[] = [];
  let wake = (): void => undefined;
  let isEnded = false;
  const end = (): void => {
    isEnded = true;
    for (const { taken } of waiting.splice(0)) taken();
    wake();
  };
  return {
    take: (bytes) => new Promise((resolve, reject) => {
      if (isEnded) reject(new Error('nobody takes the bytes any more'));
      else waiting.push({ bytes, taken: resolve });
      wake();
    }),
    async* bytes() {
      try {
        for (;;) {
          const [next] = waiting;
          if (next !== undefined) {
            yield next.bytes;
            waiting.shift();
            next.taken();
          } else if (isEnded) return;
          else await new Promise<void>((resolve) => { wake = resolve; });
        }
      } finally {
        end();
      }
    },
    end,
  };
}

/** A segment as it is made: its bytes can be had once, from any byte on. */
interface SegmentSource {
  readonly source: StorageSource;
  /** Once all bytes were had. */
  made(): Promise<PackageSegment>;
  /** Gives up what nobody takes. */
  end(): void;
}

function segmentSource(segment: PlannedSegment, { make }: OpenedSegments): SegmentSource {
  const { take, bytes: pulled, end } = createPull();
  let made: Promise<PackageSegment> | undefined;
  async function* read(start: number): AsyncGenerator<Uint8Array> {
    made = make(segment, take).finally(end);
    made.catch(() => undefined); // it is told below
    let at = 0;
    for await (const bytes of pulled()) {
      const skipped = Math.min(bytes.length, Math.max(0, start - at));
      at += bytes.length;
      if (skipped < bytes.length) yield bytes.subarray(skipped);
    }
    await made;
  }
  let isOpened = false;
  return {
    source: {
      size: segment.size,
      open(start) {
        if (isOpened) throw new StorageError('STORAGE_FAILED', `the upload of ${segment.name} was interrupted, and what is made while it is uploaded cannot be sent twice`, { retryable: true, hint: 'run it again: what is there is not sent again' });
        isOpened = true;
        // copied, as a stream asks for the next piece before this one is used
        return Readable.from(copyToSlabs(read(start)), { highWaterMark: 1 });
      },
    },
    made: () => made ?? Promise.reject(new SlipwayError('BUG', `${segment.name} was not asked for`, { exitCode: 70 })),
    end,
  };
}

/**
 * The package of this plan where it was released and moved out of `candidate`. Its bytes follow from the plan, so they are not made to be
 * compared. @throws {DeliveryError} RELEASE_CONFLICT when it is another one
 */
async function findSame(plan: PackagePlan, { storage, folder, candidate }: { readonly storage: Storage; readonly folder: string; readonly candidate: string }): Promise<{ readonly entry: ReleasedPackage; readonly manifest: PackageManifest } | undefined> {
  const entry = findReleased(await loadIndex(storage), { folder, name: plan.name });
  if (entry === undefined || entry.path === candidate) return undefined;
  const { manifest } = await openPackage(openStoragePlace(storage, entry.path));
  const withoutSums = (about: Omit<PackageManifest, 'segments'>, segments: PackagePlan['segments'] | PackageManifest['segments']): unknown =>
    JSON.parse(JSON.stringify({ ...about, segments: segments.map(({ name, size }) => ({ name, size })) }));
  if (!isDeepStrictEqual(withoutSums(plan.manifest, plan.segments), withoutSums(manifest, manifest.segments))) throw releaseConflict(entry, 'what would be built now');
  return { entry, manifest };
}

/**
 * Builds a package straight into a storage, as a candidate: no segment lies on this machine. A run that broke off is gone on with:
 * what is there is made again to be compared, and not sent.
 * @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image; {StorageError}
 */
export async function buildInto(plan: PackagePlan, { storage, recordFor, logger, signingKey, progress, ...options }: BuildIntoOptions): Promise<{ readonly manifest: PackageManifest; readonly uploaded: UploadedPackage }> {
  const { signal } = options;
  const [paths, ...others] = deliveryPaths(plan.manifest, plan.name);
  if (paths === undefined || others.length > 0) throw new SlipwayError('BUG', `${plan.name} belongs to several versions`, { exitCode: 70 });
  const released = await findSame(plan, { storage, folder: paths.folder, candidate: paths.candidate });
  if (released !== undefined) {
    const { entry, manifest } = released;
    return { manifest, uploaded: await describeReleased(entry, { storage, manifest, ...(signingKey === undefined ? {} : { key: signingKey }), ...(signal === undefined ? {} : { signal }) }) };
  }
  const transfer = { ...(signal === undefined ? {} : { signal }), ...(progress === undefined ? {} : { progress }) };
  const folder = await mkdtemp(join(tmpdir(), 'slipway-upload-'));
  let current: SegmentSource | undefined;
  const opened = openSegments(plan.segments, { mtime: plan.mtime, ...options });
  try {
    const sent = new Set<string>();
    const there = new Set<string>();
    const segments: PackageSegment[] = [];
    for (const segment of plan.segments) {
      const path = `${paths.candidate}/${segment.name}`;
      current = segmentSource(segment, opened);
      const { outcome } = await storage.put(path, current.source, transfer);
      (outcome === 'written' ? sent : there).add(path);
      segments.push(await current.made());
    }
    const directory = join(folder, plan.name);
    await mkdir(directory);
    const manifest = await finishPackage(directory, plan, segments, signingKey);
    // the segments have just been put, or compared with what was there
    const rest: Storage = { ...storage, put: async (path, source, putOptions) => sent.has(path) || there.has(path) ? { outcome: 'present', size: source.size } : storage.put(path, source, putOptions) };
    const [uploaded] = await uploadPackage(directory, { storage: rest, recordFor, logger, ...(signingKey === undefined ? {} : { key: signingKey }), ...(signal === undefined ? {} : { signal }) });
    if (uploaded === undefined) throw new SlipwayError('BUG', `${plan.name} was uploaded nowhere`, { exitCode: 70 });
    const bytes = plan.segments.filter(({ name }) => sent.has(`${paths.candidate}/${name}`)).reduce((sum, { size }) => sum + size, 0);
    return { manifest, uploaded: { ...uploaded, written: uploaded.written + sent.size, bytes: uploaded.bytes + bytes } };
  } finally {
    current?.end();
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  }
}
