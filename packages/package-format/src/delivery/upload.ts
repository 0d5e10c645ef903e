import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isSlipwayError, type Finding, type Logger, type Progress } from '@slipway/core';
import { digestOf } from '@slipway/oci';
import { bytesSource, fileSource, type Storage } from '@slipway/storage';
import { checksumsFileName, manifestFileName, rootFilesOf, type PackageManifest } from '../manifest.ts';
import { openPackage } from '../reading/read.ts';
import { openStoragePlace } from '../reading/remote-place.ts';
import { signatureName, type VerificationKey } from '../signature.ts';
import { verifyPackage } from '../reading/verify.ts';
import { loadIndex } from './load-index.ts';
import { deliveryPaths, type DeliveryPaths } from './paths.ts';
import { findReleased, releaseConflict, type ReleasedPackage } from './release-index.ts';

/**
 * The files of a package in the order of T86: segments, what is beside them, checksums, signatures, and the manifest last. So a
 * candidate with a manifest is a whole one.
 */
export function uploadOrder(manifest: Pick<PackageManifest, 'kind' | 'segments'>, signed: ReadonlySet<string>): string[] {
  const signatures = [checksumsFileName, manifestFileName].filter((name) => signed.has(name)).map(signatureName);
  return [...manifest.segments.map(({ name }) => name), ...rootFilesOf(manifest), checksumsFileName, ...signatures, manifestFileName];
}

export interface UploadOptions {
  readonly storage: Storage;
  /** The text of `release.json` for one place of it (R48). */
  readonly recordFor: (uploaded: { readonly path: string; readonly manifest: PackageManifest; readonly manifestDigest: string; readonly name: string }) => string;
  /** Whose signatures they are: one that is there from an earlier run may be another one, if it is by this key. */
  readonly key?: VerificationKey;
  readonly signal?: AbortSignal;
  readonly logger: Logger;
  /** Advanced by bytes that arrived. */
  readonly progress?: Pick<Progress, 'advance'>;
}

/** A package in a storage. */
export interface UploadedPackage {
  readonly storage: string;
  /** Of the package, to be handed to `promote`. */
  readonly address: string;
  readonly path: string;
  /** Files that were sent; all others were there. */
  readonly written: number;
  readonly bytes: number;
  readonly files: number;
  /** It was released before and moved out of `candidate`: nothing was sent, and this is where it lies. */
  readonly released?: true;
  /** What is wrong with what is there now; nothing for a good upload. */
  readonly findings: readonly Finding[];
}

/**
 * Uploads the package of a directory as a candidate: to one place, or to one for each version that a hotfix is for. What is there
 * already is left, so that a run which was broken off is gone on with. Afterwards everything that is there is looked at again.
 * @throws {StorageError} STORAGE_EXISTS when a file of other content is there; {DeliveryError} RELEASE_CONFLICT when another package of this name was released
 */
export async function uploadPackage(directory: string, options: UploadOptions): Promise<UploadedPackage[]> {
  const { manifest } = await openPackage(directory);
  const uploaded: UploadedPackage[] = [];
  for (const paths of deliveryPaths(manifest, basename(directory))) uploaded.push(await uploadTo(paths, { ...options, directory, manifest }));
  return uploaded;
}

type Checked = Pick<UploadOptions, 'key' | 'signal' | 'storage'> & { readonly manifest: PackageManifest };

/** Looks at what lies there, but not at every byte. */
async function checkThere(path: string, { storage, manifest, key, signal }: Checked): Promise<Finding[]> {
  return [...await verifyPackage(openStoragePlace(storage, path), { deep: false, ...(key === undefined ? {} : { key }), ...(signal === undefined ? {} : { signal }) }), ...await checkStored(storage, { manifest, candidate: path })];
}

/** What an upload says of a package that was released before and lies elsewhere. */
export async function describeReleased({ path }: ReleasedPackage, checked: Checked): Promise<UploadedPackage> {
  const { storage, manifest } = checked;
  return { storage: storage.name, address: storage.addressOf(path), path, written: 0, bytes: 0, files: uploadOrder(manifest, new Set()).length, released: true, findings: await checkThere(path, checked) };
}

async function uploadTo(paths: DeliveryPaths, { storage, directory, manifest, recordFor, key, signal, logger, progress }: UploadOptions & { readonly directory: string; readonly manifest: PackageManifest }): Promise<UploadedPackage> {
  const { candidate, folder } = paths;
  const name = basename(directory);
  const manifestDigest = digestOf(await readFile(join(directory, manifestFileName)));
  const entry = findReleased(await loadIndex(storage), { folder, name });
  if (entry !== undefined && entry.manifest !== manifestDigest) throw releaseConflict(entry, manifestDigest);
  if (entry !== undefined && entry.path !== candidate) return describeReleased(entry, { storage, manifest, ...(key === undefined ? {} : { key }), ...(signal === undefined ? {} : { signal }) });
  const segments = new Map(manifest.segments.map((segment) => [segment.name, segment]));
  const signed = new Set<string>();
  for (const each of [checksumsFileName, manifestFileName]) if (await stat(join(directory, signatureName(each))).then(() => true, () => false)) signed.add(each);
  let written = 0;
  let bytes = 0;
  const order = uploadOrder(manifest, signed);
  for (const file of order) {
    const path = `${candidate}/${file}`;
    const segment = segments.get(file);
    const transfer = { ...(signal === undefined ? {} : { signal }), ...(progress === undefined || segment === undefined ? {} : { progress }) };
    const source = segment === undefined ? bytesSource(await readFile(join(directory, file))) : fileSource(join(directory, file), segment);
    const { outcome } = await storage.put(path, source, transfer).catch(async (error: unknown) => {
      const of = file.endsWith('.sig') ? file.slice(0, -'.sig'.length) : undefined;
      if (of === undefined || !isSlipwayError(error) || error.code !== 'STORAGE_EXISTS' || !await isSignedThere(path, of)) throw error;
      logger.debug(`${path} is another signature of the same key: it stays`);
      return { outcome: 'present' } as const;
    });
    logger.debug(`${path}: ${outcome}`);
    if (outcome === 'written') {
      written += 1;
      bytes += source.size;
    }
  }
  await writeRecord();
  const findings = await checkThere(candidate, { storage, manifest, ...(key === undefined ? {} : { key }), ...(signal === undefined ? {} : { signal }) });
  return { storage: storage.name, address: storage.addressOf(candidate), path: candidate, written, bytes, files: order.length, findings };

  /** ECDSA makes another signature each time: that of an earlier run is as good when it fits our file and our key. */
  async function isSignedThere(path: string, of: string): Promise<boolean> {
    const there = await storage.load(path);
    return there !== undefined && key?.verify(await readFile(join(directory, of)), there.data) === true;
  }

  async function writeRecord(): Promise<void> {
    const there = await storage.load(paths.record);
    if (there !== undefined && written === 0) return;
    const text = recordFor({ path: candidate, manifest, manifestDigest, name });
    // somebody who uploads the same at the same time may have written it meanwhile: theirs is as good
    await storage.replace(paths.record, Buffer.from(text), { version: there?.version, ...(signal === undefined ? {} : { signal }) }).catch((error: unknown) => {
      // where nothing is replaced, as on release pages, the record of the first run stays
      if (there === undefined || !isSlipwayError(error) || error.code !== 'STORAGE_UNSUPPORTED') throw error;
    });
  }
}

/** Segments whose sha256 the storage knows, and which is another one than the manifest says. */
export async function checkStored(storage: Storage, { manifest, candidate }: { readonly manifest: Pick<PackageManifest, 'segments'>; readonly candidate: string }): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, sha256 } of manifest.segments) {
    const found = await storage.stat(`${candidate}/${name}`);
    if (found?.sha256 !== undefined && found.sha256 !== sha256) findings.push({ code: 'damaged', severity: 'error', subject: name, message: `the storage says sha256 ${found.sha256}, the manifest ${sha256}` });
  }
  return findings;
}
