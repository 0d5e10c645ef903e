import { createHash } from 'node:crypto';
import { checkArchivePath } from '@slipway/core';
import { chartsFileName, packCharts } from './charts.ts';
import { planDelta, type ClosureBlob, type ImageClosure } from '../closure.ts';
import { PackageError } from '../errors.ts';
import { formatInstallGuide, formatUnpackGuide } from '../site/install-guide.ts';
import { installerFiles } from '../site/installer-files.ts';
import { blobPath, layerLink, registryRoot, revisionLink, tagLinks } from '../layout.ts';
import { ownKinds, packageName, rootFilesOf, type PackageFile, type PackageManifest, type PackagedImage, type PackagedReferrer } from '../manifest.ts';
import type { MetaFile, PackagePlanInput } from '../plan-input.ts';
import { formatSbom, sbomFileName } from './sbom.ts';
import { formatPushTable } from '../site/push-table.ts';
import { minimumSegmentSize, planSegments, type EntryInput, type PlannedSegment } from './segments.ts';
import { chartPath, formatTables, inByteOrder, sortTags, tableFolder } from '../tables.ts';

/** 1.9 GiB: below the 2 GiB that a release asset may have. */
export const defaultSegmentSize = Math.floor(1.9 * 2 ** 30);

/** Their names have four digits, so that they sort. */
const maxSegments = 9999;

/** A file beside the segments. */
export interface RootFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly mode: number;
}

/** A package that is decided to the byte, but for the content of its blobs. */
export interface PackagePlan {
  /** The name of its directory. */
  readonly name: string;
  /** Everything but the segments' checksums, which are known when they are written. */
  readonly manifest: Omit<PackageManifest, 'segments'>;
  readonly segments: readonly PlannedSegment[];
  /** The files of a package that is laid out as a directory; it has no segments. */
  readonly tree?: readonly EntryInput[];
  readonly rootFiles: readonly RootFile[];
  /** Of every entry, in seconds. */
  readonly mtime: number;
}

/**
 * Decides what is in a package and where: the first segment holds charts, configuration, lists and tables, the others the
 * registry storage. The same input gives the same plan, in whatever order its lists are (DR7); addons keep theirs.
 * @throws {PackageError} PLAN_INVALID, PLAN_INCOMPLETE, PLAN_CONFLICT
 */
export function planPackage(input: PackagePlanInput): PackagePlan {
  const { mtime, segmentSize = defaultSegmentSize, bases = [], contents } = input;
  checkInput(input);
  const delta = planDelta(contents, bases);
  const isDirectory = input.layout === 'directory';
  const storageEntries = [...blobEntries(delta.blobs.values()), ...resourceEntries(input), ...linkEntries(delta.target)];
  const storage = isDirectory ? [] : planSegments(storageEntries, { first: 2, segmentSize, mtime });
  const blobFiles = isDirectory ? filesOfTree(storageEntries) : filesOf(storage, 2);
  const blobBytes = [...delta.blobs.values()].reduce((sum, { size }) => sum + size, 0);
  const about = describe(input, delta.bases);
  const tables = new Map([
    ...formatTables(about, { files: blobFiles, repositories: delta.target.repositories, tags: delta.target.tags, blobBytes }),
    ['push.tsv', formatPushTable(delta, { contents, bases })],
  ]);
  const meta = checkMetaFiles([
    ...input.metaFiles,
    ...(input.charts.length === 0 ? [] : [{ path: chartsFileName, data: packCharts(input.charts, mtime) }]),
    { path: sbomFileName, data: Buffer.from(formatSbom(about, input.charts)) },
    ...[...tables].map(([name, text]) => ({ path: `${tableFolder}/${name}`, data: Buffer.from(text) })),
  ]);
  const metaEntries = meta.map(({ path, data, mode }): EntryInput => ({ path, size: data.length, content: { kind: 'data', data }, ...(mode === undefined ? {} : { mode }) }));
  // The first segment is not split: the installer finds all its tables in one file.
  const first = isDirectory ? [] : planSegments(metaEntries, { first: 1, segmentSize: Number.MAX_SAFE_INTEGER, mtime });
  const segments = [...first, ...storage];
  if (segments.length > maxSegments) throw new PackageError('PLAN_INVALID', `the package would have ${segments.length} segments, more than ${maxSegments}`, { hint: 'choose a larger segment-size' });
  const files = [...isDirectory ? filesOfTree(metaEntries) : filesOf(first, 1), ...blobFiles];
  const manifest = {
    ...about, files,
    totals: {
      bytes: (isDirectory ? [...metaEntries, ...storageEntries] : segments).reduce((sum, { size }) => sum + size, 0), segments: segments.length, files: files.length,
      blobs: delta.blobs.size, blobBytes, images: about.images.length,
    },
  };
  // install.sh reads segments
  const rootFiles: RootFile[] = isDirectory ? [] : rootFilesOf(manifest).map((name): RootFile => name === 'install.sh'
    ? { name, data: Buffer.from(installerFiles['install.sh']), mode: 0o755 } : { name, data: Buffer.from(ownKinds.has(input.kind) ? formatUnpackGuide(manifest) : formatInstallGuide(manifest)), mode: 0o644 });
  return { name: packageName(input), manifest, segments, ...(isDirectory ? { tree: [...metaEntries, ...storageEntries] } : {}), rootFiles, mtime };
}

type About = Omit<PackageManifest, 'segments' | 'files' | 'totals'>;

/** Fixes the order of keys, which is that of `manifest.json`. */
function describe(input: PackagePlanInput, bases: PackageManifest['bases']): About {
  const { kind, layout, product, edition, version, tag, commit, engine, customer, series, number, removedAddons } = input;
  const images = input.contents.images.map(({ reference, repository, tag: imageTag, digest, platforms, source }): PackagedImage =>
    ({ reference, repository, tag: imageTag, digest, platforms: inByteOrder(platforms ?? []), source }));
  const referrers = (input.contents.referrers ?? []).map(({ reference, subject, repository, tag: ownTag, digest, artifactType }): PackagedReferrer => ({ reference, subject, repository, tag: ownTag, digest, artifactType }));
  const referrerKey = ({ repository, subject, tag: ownTag, digest, reference }: PackagedReferrer): string => [repository, subject, ownTag, digest, reference].join('\0');
  const key = (image: PackagedImage): string => `${image.reference}\0${image.digest}`;
  return {
    formatVersion: 1, kind, layout, product, edition, version, tag, commit, created: new Date(input.mtime * 1000).toISOString(),
    platforms: inByteOrder(input.platforms), engine: engine === undefined ? undefined : { helm: engine.helm, wasm: engine.wasm },
    bases, customer, series, number,
    addons: input.addons.map((addon) => ({
      name: addon.name, path: addon.path, version: addon.version, namespace: addon.namespace, enabled: addon.enabled,
      repo: addon.repo, tag: addon.tag, commit: addon.commit, tree: addon.tree,
    })),
    removedAddons: removedAddons === undefined || removedAddons.length === 0 ? undefined : inByteOrder(removedAddons),
    images: images.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    referrers: referrers.length === 0 ? undefined : referrers.sort((a, b) => (referrerKey(a) < referrerKey(b) ? -1 : 1)),
  };
}

function blobEntries(blobs: Iterable<ClosureBlob>): EntryInput[] {
  return [...blobs].sort((a, b) => (a.digest < b.digest ? -1 : 1)).map((blob) => ({ path: blobPath(blob.digest), size: blob.size, content: blob.data === undefined ? { kind: 'blob', blob } : { kind: 'data', data: blob.data } }));
}

/** Files of this machine, by path. @throws {PackageError} PLAN_INVALID, PLAN_CONFLICT as for other files */
function resourceEntries({ resources = [], metaFiles }: PackagePlanInput): EntryInput[] {
  const byPath = new Map(resources.map((file) => [file.path, file]));
  checkMetaFiles([...metaFiles, ...resources.map(({ path }) => ({ path, data: new Uint8Array() }))]);
  return inByteOrder(byPath.keys()).flatMap((path): EntryInput[] => {
    const file = byPath.get(path);
    return file === undefined ? [] : [{ path, size: file.size, content: { kind: 'file', file } }];
  });
}

/** Every link of the registry storage, in the order of the tables; links of tags last. */
function linkEntries({ repositories, tags }: ImageClosure): EntryInput[] {
  const links = inByteOrder(repositories.keys()).flatMap((name) => {
    const repository = repositories.get(name);
    return [
      ...inByteOrder(repository?.layers ?? []).map((digest) => layerLink(name, digest)),
      ...inByteOrder(repository?.revisions ?? []).map((digest) => revisionLink(name, digest)),
    ];
  });
  return [...links, ...sortTags(tags).flatMap(({ repository, tag, digest }) => tagLinks(repository, tag, digest))]
    .map(({ path, digest }) => ({ path, size: digest.length, content: { kind: 'link', digest } }));
}

/** The files of these segments but the links; a blob's sha256 is in its digest, which covers its chunks too. */
function filesOf(segments: readonly PlannedSegment[], first: number): PackageFile[] {
  return segments.flatMap(({ entries }, index) => entries.flatMap(({ path, offset, size, content }) => {
    if (content.kind === 'link') return [];
    const place = { path, segment: first + index, offset, size };
    if (content.kind === 'file') return [{ ...place, sha256: content.file.sha256 }];
    if (content.kind === 'data') return [{ ...place, sha256: createHash('sha256').update(content.data).digest('hex') }];
    return [content.chunk === undefined ? { ...place, sha256: content.blob.digest.slice('sha256:'.length) } : place];
  }));
}

const filesOfTree = (entries: readonly EntryInput[]): PackageFile[] => filesOf([{ name: '', size: 0, entries: entries.map((entry) => ({ ...entry, offset: 0 })) }], 0);

const word = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}$/;

function checkInput({ kind, product, edition, version, mtime, segmentSize, bases = [], addons, removedAddons = [], charts }: PackagePlanInput): void {
  const reasons: string[] = [];
  const names: readonly (readonly [string, string])[] = [
    ['product', product], ...edition === undefined ? [] : [['edition', edition] satisfies [string, string]], ['version', version], ...bases.map((base): [string, string] => ['base version', base.version]),
    ...addons.flatMap((addon): [string, string][] => [['addon', addon.name], [`version of ${addon.name}`, addon.version], ...(addon.namespace === undefined ? [] : [[`namespace of ${addon.name}`, addon.namespace] satisfies [string, string]])]),
    ...removedAddons.map((name): [string, string] => ['removed addon', name]),
  ];
  for (const [what, text] of names) {
    if (!word.test(text)) reasons.push(`${what} ${JSON.stringify(text)}: expected letters, digits and . _ + -, starting with a letter or digit`);
  }
  if (!Number.isSafeInteger(mtime) || mtime < 0) reasons.push(`the time ${mtime}: expected whole seconds since 1970`);
  if (segmentSize !== undefined && (!Number.isSafeInteger(segmentSize) || segmentSize < minimumSegmentSize)) reasons.push(`the segment size ${segmentSize}: expected a number of bytes, at least ${minimumSegmentSize}`);
  if ((kind === 'hotfix' || kind === 'upgrade') && bases.length === 0) reasons.push(`a ${kind} needs the release that it builds on`);
  const packed = charts.map(chartPath);
  const wanted = new Set(addons.map(chartPath));
  for (const path of wanted) if (!packed.includes(path)) reasons.push(`the chart ${path} of an addon is not given`);
  for (const path of packed) if (!wanted.has(path)) reasons.push(`the chart ${path} belongs to no addon`);
  if (new Set(packed).size !== packed.length || new Set(addons.map(({ name }) => name)).size !== addons.length) reasons.push('two addons have one name');
  if (reasons.length > 0) throw new PackageError('PLAN_INVALID', `the package cannot be made: ${reasons.join('; ')}`);
}

/** The files of the first segment, sorted; a file that is also a folder, or would pose as ours, is refused (T44). */
function checkMetaFiles(files: readonly MetaFile[]): MetaFile[] {
  const paths = new Set<string>();
  for (const { path } of files) {
    checkArchivePath(path);
    if (path.startsWith('-') || path.endsWith('/') || /[\0-\x1f\x7f]/.test(path)) throw new PackageError('PLAN_INVALID', `${JSON.stringify(path)} cannot be the name of a file in a package`);
    if (paths.has(path)) throw new PackageError('PLAN_CONFLICT', `two files of the package are called ${path}`);
    if (path === registryRoot.split('/')[0] || path.startsWith('docker/')) throw new PackageError('PLAN_CONFLICT', `${path} would lie in the registry's storage`);
    paths.add(path);
  }
  for (const path of paths) {
    const parts = path.split('/');
    const parent = parts.map((_, index) => parts.slice(0, index).join('/')).find((folder) => paths.has(folder));
    if (parent !== undefined) throw new PackageError('PLAN_CONFLICT', `${parent} is a file and the folder of ${path}`);
  }
  return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}
