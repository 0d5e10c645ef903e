import { createHash } from 'node:crypto';
import { errorMessage, sortFindings, type Finding, type Progress } from '@slipway/core';
import { checksummedNames, formatChecksums, parseChecksums } from '../checksums.ts';
import { createFileChecks } from '../file-checks.ts';
import { createHashThread, type HashThread } from '../hash-thread.ts';
import { blobPath, layerLink, parseBlobPath, revisionLink, tagLinks } from '../layout.ts';
import { readLinks } from './links.ts';
import { PackageError } from '../errors.ts';
import { checksumsFileName, manifestFileName, rootFilesOf, segmentName, type PackageFile, type PackageManifest, type PackageSegment } from '../manifest.ts';
import { readPackageClosure } from './package-closure.ts';
import { tagsOf } from '../packaged-tags.ts';
import type { PackagePlace } from '../place.ts';
import { openPackage, type OpenedPackage } from './read.ts';
import { checkSignatures, signatureName, signedFileNames, type VerificationKey } from '../signature.ts';
import { readerMemory } from './segment-reader.ts';
import { formatTables, tableFolder } from '../tables.ts';
import { checkSegment, type CheckedSegment } from './verify-segment.ts';
import { checkTree } from './verify-tree.ts';

export interface VerifyPackageOptions {
  /** Reads every byte. Without it only names, sizes, small files and manifests are looked at. @default true */
  readonly deep?: boolean;
  /** Who must have signed it. Without it signatures are not looked at. */
  readonly key?: VerificationKey;
  readonly signal?: AbortSignal;
  /** Advanced by bytes read, up to `totals.bytes` of the manifest. */
  readonly progress?: Pick<Progress, 'advance'>;
}

const error = (code: string, subject: string, message: string): Finding => ({ code, severity: 'error', subject, message });
const unreadable = (subject: string, cause: unknown): Finding => error(cause instanceof PackageError && cause.code === 'PACKAGE_DAMAGED' ? 'damaged' : 'unknown', subject, `it cannot be read: ${errorMessage(cause)}`);

/**
 * Everything that is wrong with a package: files that are missing, extra, cut, swapped or of another package; checksums and
 * digests that do not fit, with the image they belong to; links, tables and the completeness of every image (T42–T44).
 * An empty list says that the package is whole and, with a key, signed by it (T45). A file that cannot be read is `unknown`.
 */
export async function verifyPackage(path: string | PackagePlace, { deep = true, key, signal, progress }: VerifyPackageOptions = {}): Promise<Finding[]> {
  const name = typeof path === 'string' ? path : path.name;
  let opened: OpenedPackage;
  try {
    opened = await openPackage(path);
  } catch (cause) {
    if (!(cause instanceof PackageError)) return [error('unknown', name, `it cannot be looked at: ${errorMessage(cause)}`)];
    return [error(cause.code === 'NO_PACKAGE' ? 'missing' : 'manifest-invalid', name, cause.message)];
  }
  const { links, findings } = await expectedLinks(opened);
  const closure = await readPackageClosure(opened);
  for (const link of closure.links) if (links !== undefined && !links.has(link.path)) findings.push(error('link', closure.users.get(link.digest) ?? link.digest, `the package does not list the link ${link.path}`));
  const isTree = opened.manifest.layout === 'directory';
  const inSegments = isTree ? await checkTree(opened, { deep, signal, progress, links: links ?? new Map<string, string>(), describe: describePaths(closure.users) })
    : await checkSegments(opened, { deep, signal, progress, users: closure.users, links });
  findings.push(...checkTotals(opened.manifest));
  // a manifest in a damaged segment is told once, by the segment
  findings.push(...closure.findings.filter(({ code }) => code !== 'damaged' || inSegments.length === 0), ...inSegments);
  findings.push(...isTree ? [] : [...await checkRootFiles(opened), ...await checkNames(opened)], ...(key === undefined ? [] : await checkSignatures(opened.place, key)));
  return sortFindings(findings);
}

/** What `totals` says and the manifest itself does not. */
function checkTotals({ layout, images, segments, files, totals }: PackageManifest): Finding[] {
  const blobs = files.flatMap(({ path, size }) => { const digest = parseBlobPath(path)?.digest; return digest === undefined ? [] : [{ digest, size }]; });
  const sum = (sizes: readonly { readonly size: number }[]): number => sizes.reduce((total, { size }) => total + size, 0);
  const own = {
    bytes: layout === 'directory' ? totals.bytes : sum(segments), // of a directory with its links, which are not listed
    segments: segments.length, files: files.length, blobs: new Set(blobs.map(({ digest }) => digest)).size, blobBytes: sum(blobs), images: images.length,
  };
  return Object.entries(own).flatMap(([name, value]) => value === totals[name as keyof typeof own] ? [] : [error('manifest-invalid', manifestFileName, `totals.${name} is ${totals[name as keyof typeof own]}; there are ${value}`)]);
}

/** The links that the tables of the first segment ask for; undefined when these cannot be read. */
async function expectedLinks(opened: OpenedPackage): Promise<{ links: Map<string, string> | undefined; findings: Finding[] }> {
  const { manifest } = opened;
  const findings: Finding[] = [];
  const tags = tagsOf(manifest);
  const blobBytes = manifest.files.reduce((sum, { path, size }) => sum + (parseBlobPath(path) === undefined ? 0 : size), 0);
  const tables = formatTables(manifest, { files: manifest.files, repositories: new Map(), tags, blobBytes });
  const links = await listedLinks(opened);
  for (const [name, expected] of tables) {
    const file = opened.findFile(`${tableFolder}/${name}`);
    const text = file === undefined ? undefined : await opened.readFile(file).then((bytes) => bytes.toString('utf8'), () => undefined);
    if (file === undefined) findings.push(error('missing', manifestFileName, `the package has no ${tableFolder}/${name}`));
    else if (text === undefined || name === 'links.tsv') continue; // a segment that cannot be read is reported as such
    else if (text !== expected) findings.push(error('table', `${tableFolder}/${name}`, 'it does not say what the manifest says'));
  }
  for (const { repository, tag, digest } of tags) for (const link of tagLinks(repository, tag, digest)) links?.set(link.path, link.digest);
  return { links, findings };
}

async function listedLinks(opened: OpenedPackage): Promise<Map<string, string> | undefined> {
  try {
    return new Map([...await readLinks(opened)].flatMap(([repository, { layers, revisions }]) => [
      ...[...layers].map((digest): [string, string] => [layerLink(repository, digest).path, digest]),
      ...[...revisions].map((digest): [string, string] => [revisionLink(repository, digest).path, digest]),
    ]));
  } catch {
    return undefined; // the table's own checksum tells
  }
}

/** `checksums.txt` and the files it lists that are no segments. */
async function checkRootFiles({ place, manifest }: OpenedPackage): Promise<Finding[]> {
  const findings: Finding[] = [];
  let text: string | undefined;
  try {
    text = (await place.findFile(checksumsFileName))?.toString('utf8');
  } catch (cause) {
    return [unreadable(checksumsFileName, cause)];
  }
  if (text === undefined) return [error('missing', checksumsFileName, 'the package has no list of checksums')];
  const sums = parseChecksums(text);
  if (sums === undefined) return [error('checksum', checksumsFileName, 'it is not a list of checksums in the form of sha256sum')];
  const names = checksummedNames(manifest.segments, rootFilesOf(manifest));
  for (const name of names) if (!sums.has(name)) findings.push(error('checksum', checksumsFileName, `it does not list ${name}`));
  for (const name of sums.keys()) if (!names.includes(name)) findings.push(error('checksum', checksumsFileName, `it lists ${name}, which is no file of the package`));
  for (const { name, sha256 } of manifest.segments) if (sums.has(name) && sums.get(name) !== sha256) findings.push(error('checksum', name, `${checksumsFileName} and ${manifestFileName} disagree about it`));
  const data = new Map<string, Uint8Array>();
  for (const name of [manifestFileName, ...rootFilesOf(manifest)]) {
    let bytes: Buffer | undefined;
    try {
      bytes = await place.findFile(name);
    } catch (cause) {
      findings.push(unreadable(name, cause));
      continue;
    }
    if (bytes === undefined) { findings.push(error('missing', name, 'it is not in the package')); continue; }
    data.set(name, bytes);
    if (sums.get(name) !== createHash('sha256').update(bytes).digest('hex')) findings.push(error('checksum', name, `it has other bytes than ${checksumsFileName} says`));
  }
  if (findings.length === 0 && text !== formatChecksums(manifest.segments, data)) findings.push(error('checksum', checksumsFileName, 'its lines are not in order'));
  return findings;
}

/** Files that do not belong into the directory. What is no segment is only a warning. */
async function checkNames({ place, manifest }: OpenedPackage): Promise<Finding[]> {
  const own = new Set([checksumsFileName, manifestFileName, ...signedFileNames.map(signatureName), ...rootFilesOf(manifest), ...manifest.segments.map(({ name }) => name)]);
  return (await place.list() ?? []).filter((name) => !own.has(name)).map((name): Finding => /^segment/i.test(name)
    ? error('extra', name, `the package has ${manifest.segments.length} segments, and this is none of them`)
    : { code: 'extra', severity: 'warning', subject: name, message: 'it is no file of the package' });
}

/** Says what lies at a path of a package: a blob with the image that needs it, or the path itself. */
const describePaths = (users: ReadonlyMap<string, string>) => (path: string): string => {
  const { digest, chunk } = parseBlobPath(path) ?? {};
  const user = digest === undefined ? undefined : users.get(digest);
  return digest === undefined ? path : `${chunk === undefined ? '' : `chunk ${chunk.number} of ${chunk.of} of `}the blob ${digest}${user === undefined ? '' : ` of the image ${user}`}`;
};

interface SegmentsContext {
  readonly deep: boolean;
  readonly signal: AbortSignal | undefined;
  readonly progress: Pick<Progress, 'advance'> | undefined;
  readonly users: ReadonlyMap<string, string>;
  /** Undefined when their table cannot be read. */
  readonly links: Map<string, string> | undefined;
}

async function checkSegments(opened: OpenedPackage, context: SegmentsContext): Promise<Finding[]> {
  if (!context.deep) return checkEachSegment(opened, context);
  const thread = createHashThread(readerMemory);
  try {
    return await checkEachSegment(opened, context, thread);
  } finally {
    await thread.close();
  }
}

/** @param thread to read every byte; without it only sizes are looked at */
async function checkEachSegment({ place, manifest }: OpenedPackage, { signal, progress, users, links }: SegmentsContext, thread?: HashThread): Promise<Finding[]> {
  const findings: Finding[] = [];
  const describe = describePaths(users);
  const checks = createFileChecks();
  const limit = Math.max(...manifest.segments.map(({ size }) => size));
  const filesOf = new Map<number, Map<string, PackageFile>>(manifest.segments.map((_, index) => [index + 1, new Map()]));
  for (const file of manifest.files) filesOf.get(file.segment)?.set(file.path, file);
  for (const [index, segment] of manifest.segments.entries()) {
    const files = filesOf.get(index + 1) ?? new Map<string, PackageFile>();
    // a chunk has no checksum of its own: what happens to its segment happens to it
    const affected = [...files.keys()].filter((each) => parseBlobPath(each)?.chunk !== undefined).map((each) => `; ${describe(each)} is in it`).join('');
    const found = (finding: Finding): number => findings.push(finding.subject === segment.name && !/^(?:extra|link)$/.test(finding.code) ? { ...finding, message: `${finding.message}${affected}` } : finding);
    try {
      const size = await place.findSize(segment.name);
      if (size === undefined) {
        found(error('missing', segment.name, `segment ${index + 1} of ${manifest.segments.length} is not there`));
        continue;
      }
      if (thread === undefined) {
        if (size !== segment.size) found(wrongSize(segment, size));
        continue;
      }
      const checked = await checkSegment(place, { segment, limit, files, links, describe, checks }, { thread, signal, onBytes: (bytes) => progress?.advance(bytes) });
      judge(manifest, index, checked).forEach(found);
      // a segment of another package may have the same links: they are still to be found
      if (checked.sha256 === segment.sha256) for (const link of checked.links) links?.delete(link);
    } catch (cause) {
      signal?.throwIfAborted();
      found(unreadable(segment.name, cause));
    }
  }
  if (findings.length === 0) for (const digest of checks.wrongBlobs()) findings.push(error('damaged', users.get(digest) ?? digest, `${describe(blobPath(digest))} has other bytes than its digest says; its chunks are in ${[...new Set(manifest.files.filter(({ path }) => parseBlobPath(path)?.digest === digest).map(({ segment }) => segmentName(segment)))].join(', ')}`));
  if (thread !== undefined && findings.length === 0) for (const path of links?.keys() ?? []) findings.push(error('link', segmentName(manifest.segments.length), `the link ${path} is in no segment`));
  return findings;
}

const wrongSize = ({ name, size: expected }: PackageSegment, size: number): Finding => size < expected
  ? error('truncated', name, `it is cut off: ${size} of ${expected} bytes`)
  : error('oversized', name, `it has ${size} bytes instead of ${expected}`);

/** Says of a segment with the wrong bytes what happened to it, as closely as can be told. */
function judge(manifest: PackageManifest, index: number, { size, sha256, familiar, findings }: CheckedSegment): readonly Finding[] {
  const segment = manifest.segments[index];
  if (segment === undefined) return findings;
  if (segment.sha256 === sha256) return size === segment.size ? findings : [...findings, wrongSize(segment, size)];
  const other = manifest.segments.find((each) => each.sha256 === sha256);
  if (other !== undefined) return [error('swapped', segment.name, `it has the content of ${other.name}`)];
  if (!familiar && size >= 512) return [error('foreign', segment.name, 'it is not a segment of this package, or its start is damaged')];
  if (size !== segment.size) return [wrongSize(segment, size)];
  return findings.length > 0 ? findings : [error('damaged', segment.name, 'it has other bytes than its checksum says, between its files')];
}
