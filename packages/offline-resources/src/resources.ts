import { posix } from 'node:path';
import { formatLocation, type Location } from '@slipway/core';
import type { OfflineResourcesFile } from './config.ts';
import { getFamily, knownArchitectures, type Distribution, type PackageFamily } from './distribution.ts';
import { OfflineResourcesError } from './errors.ts';
import { findViolation } from './grammar.ts';
import { parseChecksums, parseFilesList, parseImagesList, type ListIssue } from './lists.ts';

export interface RequestedPackage {
  /** As apt or dnf takes it: `jq`, `jq=1.6-2.1`. */
  readonly name: string;
  readonly location: Location;
}

export interface PackageRepository {
  readonly name: string;
  readonly url: string;
  readonly suite?: string;
  readonly components: readonly string[];
  readonly key?: { readonly fileName: string; readonly content: Uint8Array };
  readonly trusted: boolean;
}

/** The packages wanted of one distribution release. */
export interface OsPackages {
  /** `debian-bookworm`: folder and stage name. */
  readonly id: string;
  readonly distro: Distribution;
  readonly release: string;
  readonly family: PackageFamily;
  readonly baseImage: string;
  readonly packages: readonly RequestedPackage[];
  readonly repositories: readonly PackageRepository[];
}

/** A file to download. */
export interface FileDownload {
  readonly url: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Under `files/`. */
  readonly path: string;
  /** Permission bits. */
  readonly mode: number;
  /** Absent: for every platform. */
  readonly platform?: string;
  readonly location: Location;
}

export interface ListedImage {
  readonly reference: string;
  readonly platform?: string;
}

/** Everything a configuration asks for, its lists and keys read and checked. */
export interface OfflineResources {
  readonly name: string;
  readonly version: string;
  /** As `linux/amd64`. */
  readonly platforms: readonly string[];
  readonly os: readonly OsPackages[];
  readonly files: readonly FileDownload[];
  readonly images: readonly ListedImage[];
}

/** The paths, relative to the configuration, of the files that it names. */
export function referencedFiles({ config }: OfflineResourcesFile): string[] {
  return [...new Set([
    ...(config.filesLists ?? []).flatMap(({ list, checksums }) => [list, checksums]),
    ...(config.imagesLists ?? []).map((entry) => typeof entry === 'string' ? entry : entry.list),
    ...(config.os ?? []).flatMap(({ repositories = [] }) => repositories.flatMap(({ keyFile }) => keyFile ?? [])),
  ])];
}

/** `host/path` of an address, as `wget -x` and a mirror of the sites lay it out. */
function pathOfUrl(url: string): string {
  const { hostname, pathname } = new URL(url);
  return hostname + pathname;
}

const parseMode = (mode = '0644'): number => Number.parseInt(mode, 8);

const platformPart = (platform: string | undefined): { platform?: string } => platform === undefined ? {} : { platform };

interface Collector {
  readonly file: OfflineResourcesFile;
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly issues: ListIssue[];
}

const textOf = ({ contents }: Collector, name: string): string => new TextDecoder().decode(contents.get(name));

/** How messages name a file that the configuration names. */
const shown = ({ file }: Collector, name: string): string => posix.join(posix.dirname(file.fileName), name);

function collectFiles(collector: Collector): FileDownload[] {
  const { file: { config, locate }, issues } = collector;
  const add = (entry: Omit<FileDownload, 'path'> & { readonly path: string | undefined }): FileDownload[] => {
    const path = entry.path ?? pathOfUrl(entry.url);
    const violation = findViolation('path', path);
    if (violation === undefined) return [{ ...entry, path }];
    issues.push({ location: entry.location, message: `the address gives no usable path (${violation}): name one with path:` });
    return [];
  };
  const single = (config.files ?? []).flatMap(({ url, sha256, path, mode, platform }, index) =>
    add({ url, sha256, path, mode: parseMode(mode), ...platformPart(platform), location: locate(['files', index]) }));
  const listed = (config.filesLists ?? []).flatMap(({ list, checksums: checksumsFile, mode, platform }) => {
    const { entries, issues: listIssues } = parseFilesList(textOf(collector, list), shown(collector, list));
    const { checksums, issues: checksumIssues } = parseChecksums(textOf(collector, checksumsFile), shown(collector, checksumsFile));
    issues.push(...listIssues, ...checksumIssues);
    return entries.flatMap(({ text: url, location }) => {
      const sha256 = checksums.find(url);
      if (sha256 === undefined) issues.push({ location, message: `${url} has no sha256 in ${shown(collector, checksumsFile)}` });
      return sha256 === undefined ? [] : add({ url, sha256, path: undefined, mode: parseMode(mode), ...platformPart(platform), location });
    });
  });
  return [...single, ...listed];
}

function collectImages(collector: Collector): ListedImage[] {
  const { file: { config }, issues } = collector;
  const listed = (config.imagesLists ?? []).flatMap((entry) => {
    const { list, platform }: { readonly list: string; readonly platform?: string | undefined } = typeof entry === 'string' ? { list: entry } : entry;
    const { entries, issues: listIssues } = parseImagesList(textOf(collector, list), shown(collector, list));
    issues.push(...listIssues);
    return entries.map(({ text }) => ({ reference: text, ...platformPart(platform) }));
  });
  return [...(config.images ?? []).map((reference) => ({ reference })), ...listed];
}

function collectOs({ file: { config, locate }, contents }: Collector): OsPackages[] {
  return (config.os ?? []).map(({ distro, release, baseImage, packages, repositories = [] }, index) => ({
    id: `${distro}-${release}`, distro, release, family: getFamily(distro), baseImage,
    packages: packages.map((name, at) => ({ name, location: locate(['os', index, 'packages', at]) })),
    repositories: repositories.map(({ name, url, suite, components = [], keyFile, trusted = false }) => ({
      name, url, components, trusted, ...(suite === undefined ? {} : { suite }),
      ...(keyFile === undefined ? {} : { key: { fileName: `${name}${keyFile.slice(-4)}`, content: contents.get(keyFile) ?? new Uint8Array() } }),
    })),
  }));
}

function checkPlatforms({ file: { config, locate }, issues }: Collector, platforms: readonly string[]): void {
  platforms.forEach((platform, index) => {
    if (platforms.indexOf(platform) !== index) issues.push({ location: locate(['platforms', index]), message: `${platform} is there twice` });
    if ((config.os ?? []).length > 0 && !knownArchitectures.includes(platform.replace('linux/', ''))) {
      issues.push({ location: locate(['platforms', index]), message: `OS packages are built for linux/${knownArchitectures.join(', linux/')}, not for ${platform}` });
    }
  });
  const check = (platform: string | undefined, path: readonly PropertyKey[]): void => {
    if (platform !== undefined && !platforms.includes(platform)) {
      issues.push({ location: locate(path), message: `${platform} is not among the platforms (${platforms.join(', ')})` });
    }
  };
  config.files?.forEach(({ platform }, index) => check(platform, ['files', index, 'platform']));
  config.filesLists?.forEach(({ platform }, index) => check(platform, ['filesLists', index, 'platform']));
  config.imagesLists?.forEach((entry, index) => check(typeof entry === 'string' ? undefined : entry.platform, ['imagesLists', index, 'platform']));
}

/** Two files that want one path, or a path that is a file here and a folder there. Equal entries are fine. */
function checkPaths(files: readonly FileDownload[], platforms: readonly string[], issues: ListIssue[]): void {
  const reported = new Set<FileDownload>();
  for (const platform of platforms) {
    const taken = new Map<string, FileDownload>();
    const here = files.filter((file) => file.platform === undefined || file.platform === platform);
    for (const file of here) {
      const other = taken.get(file.path);
      if (other === undefined) taken.set(file.path, file);
      else if ((other.sha256 !== file.sha256 || other.mode !== file.mode) && !reported.has(file)) {
        issues.push({ location: file.location, message: `files/${file.path} is already the place of ${other.url} (${formatLocation(other.location)})` });
        reported.add(file);
      }
    }
    for (const file of here) {
      const parts = file.path.split('/');
      const parent = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/')).find((folder) => taken.has(folder));
      if (parent !== undefined && !reported.has(file)) {
        issues.push({ location: file.location, message: `files/${file.path} lies in ${parent}, which is a file (${formatLocation(taken.get(parent)?.location ?? file.location)})` });
        reported.add(file);
      }
    }
  }
}

/**
 * Joins a configuration with the contents of the files it names (see {@link referencedFiles}).
 * @throws {OfflineResourcesError} LIST_INVALID naming every place that is wrong
 */
export function resolveOfflineResources(file: OfflineResourcesFile, contents: ReadonlyMap<string, Uint8Array>): OfflineResources {
  const collector: Collector = { file, contents, issues: [] };
  const { name, version, platforms = ['linux/amd64'] } = file.config;
  checkPlatforms(collector, platforms);
  const files = collectFiles(collector);
  const images = collectImages(collector);
  checkPaths(files, platforms, collector.issues);
  const [first] = collector.issues;
  if (first !== undefined) {
    throw new OfflineResourcesError('LIST_INVALID', collector.issues.map(({ location, message }) => `${formatLocation(location)}: ${message}`).join('\n'), { location: first.location });
  }
  return { name, version, platforms, os: collectOs(collector), files, images };
}
