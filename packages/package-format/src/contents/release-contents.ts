import { createHash } from 'node:crypto';
import { formatCount, type Logger } from '@slipway/core';
import type { Git } from '@slipway/git';
import { chartFromFiles, packChart, type HelmEngine } from '@slipway/helm';
import {
  checkVersions, createGitTree, digestAddons, findLock, findVersionFile, loadAddons, loadConfig, loadImageOrigins, loadLists, lockFileName, matchesPattern, meansSameImage, toListed,
  type Addon, type Config, type GitTree, type Lock, type LockedImage, type VersionFile,
} from '@slipway/release-repo';
import { formatImagePlatform, matchesPlatform, parseImagePlatform, parseImageReference, type ImagePlatform } from '@slipway/oci';
import type { ContentManifest, ImageContents } from '../closure.ts';
import type { PackageAddon } from '../manifest.ts';
import type { MetaFile, PackedChart } from '../plan-input.ts';
import { referrersOf } from './referrers.ts';
import { ReleaseError } from './release-errors.ts';

/** A product tag with its lock, checked to fit together. */
export interface TaggedRelease {
  readonly ref: string;
  readonly tree: GitTree;
  readonly config: Config;
  readonly lock: Lock;
  /** `sha256:…` of the lock's text. */
  readonly lockDigest: string;
  readonly addons: readonly Addon[];
  /** version.yml; absent where there is no such file. */
  readonly versions: VersionFile | undefined;
}

const writeLock = (ref: string): string => `run slipway verify-images --update-lock, commit ${lockFileName}, and tag that commit instead of ${ref}`;

/** Addons of a tag that its lock does not speak of, or speaks of otherwise. */
async function findOutdatedAddons(tree: GitTree, { lock, addons }: Pick<TaggedRelease, 'lock' | 'addons'>): Promise<string[]> {
  const trees = await digestAddons(tree, addons);
  const locked = new Map(lock.addons.map((addon) => [addon.path, addon]));
  const present = new Set(addons.map(({ path }) => path));
  return [
    ...addons.flatMap(({ path }) => {
      const known = locked.get(path);
      return known === undefined ? [`${path} is not in it`] : known.tree === trees.get(path) ? [] : [`the files of ${path} are others`];
    }),
    ...lock.addons.filter(({ path }) => !present.has(path)).map(({ path }) => `${path} is in it, but not in the tag`),
  ];
}

/** List lines that the lock does not have, and images of the lock that neither a list nor an addon names: nobody asked for them. */
async function findOutdatedImages(tree: GitTree, { lock, config }: Pick<TaggedRelease, 'lock' | 'config'>): Promise<string[]> {
  const { origins } = await loadImageOrigins(tree, config.images.originFile);
  const rules = { stripRegistries: config.images.stripRegistries, origins };
  const images = lock.images.map((locked) => ({ locked, image: parseImageReference(locked.reference) }));
  const byReference = new Map(images.map((each) => [each.image.text, each]));
  const named = new Set<string>();
  const problems: string[] = [];
  for (const { lines } of await loadLists(tree)) {
    for (const { image, location } of lines) {
      if (matchesPattern(image.text, config.images.ignore)) continue;
      const listed = toListed(image, rules);
      const exact = byReference.get(image.text) ?? byReference.get(listed.text);
      const same = exact !== undefined ? [exact] : images.filter((other) => (image.digest === undefined || image.digest === other.locked.digest)
        && (meansSameImage(image, other.image, origins) || meansSameImage(listed, other.image, origins)));
      if (same.length === 0) problems.push(`${image.text} (${location.file}:${location.line ?? 1}) is not in it`);
      for (const { locked } of same) named.add(locked.reference);
    }
  }
  const strangers = lock.images.filter(({ reference, addons }) => addons.length === 0 && !named.has(reference));
  return [...problems, ...strangers.map(({ reference }) => `${reference} is in it, but no list names it and no addon uses it`)];
}

// As the lock has it: an index may name platforms that nobody could ask for.
const platformOf = (text: string): ImagePlatform => {
  const [os = '', architecture = '', variant] = text.split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
};

/** How many images an index leads to, however deep; what the lock does not have is not counted. */
function countImages({ manifests, blobs }: Pick<Lock, 'manifests' | 'blobs'>, digest: string, seen = new Set<string>()): number {
  if (seen.has(digest)) return 0;
  seen.add(digest);
  const children = manifests[digest]?.manifests;
  if (children !== undefined) return children.reduce((sum, child) => sum + countImages({ manifests, blobs }, child, seen), 0);
  return manifests[digest] !== undefined || blobs[digest] !== undefined ? 1 : 0;
}

/** Images of a lock that lack a platform which the configuration asks for, or a manifest that their platforms need. */
function findIncompleteImages({ lock, config }: Pick<TaggedRelease, 'lock' | 'config'>): string[] {
  const wanted = (config.platforms ?? []).map((text) => parseImagePlatform(text));
  return lock.images.flatMap(({ reference, digest, platforms }) => {
    const offered = platforms.map(platformOf);
    const missing = wanted.filter((platform) => !offered.some((each) => matchesPlatform(platform, each))).map(formatImagePlatform);
    const children = lock.manifests[digest]?.manifests ?? [];
    const present = countImages(lock, digest);
    return [
      ...(missing.length === 0 ? [] : [`${reference} is in it without ${missing.join(', ')}, which slipway.yaml asks for`]),
      ...(children.length > 0 && (present === 0 || present < platforms.length) ? [`of the index ${reference} it has ${present} of the manifests for ${platforms.length} platforms`] : []),
    ];
  });
}

/** Platforms that the lock was written for and that the configuration no longer asks for: the package would carry them under the name of one without. */
function findSurplusPlatforms({ lock, config }: Pick<TaggedRelease, 'lock' | 'config'>): string[] {
  const { platforms: wanted } = config;
  if (wanted === undefined) return [];
  const asked = wanted.map((text) => parseImagePlatform(text));
  const surplus = new Map<string, string[]>();
  for (const { reference, platforms } of lock.images) {
    for (const text of platforms) if (!asked.some((each) => matchesPlatform(each, platformOf(text)))) surplus.set(text, [...surplus.get(text) ?? [], reference]);
  }
  return [...surplus].map(([platform, references]) => `${references.length === 1 ? references[0] ?? '' : `${references[0] ?? ''} and ${formatCount(references.length - 1, 'more image')}`}: locked with ${platform}, which slipway.yaml does not ask for`);
}

/**
 * Reads a product tag. Nothing is checked out.
 * @param options.shipped it went to sites, whatever is in it, so that platforms too many are no fault any more
 * @throws {ReleaseError} LOCK_MISSING, LOCK_OUTDATED (every difference), ADDON_INVALID; {GitError} UNKNOWN_REF
 */
export async function loadTaggedRelease(git: Git, ref: string, { shipped = false }: { readonly shipped?: boolean } = {}): Promise<TaggedRelease> {
  const tree = await createGitTree(git, ref);
  const { config } = await loadConfig(tree);
  const lock = await findLock(tree);
  if (lock === undefined) throw new ReleaseError('LOCK_MISSING', `${ref} has no ${lockFileName}, so nothing says which bytes it stands for`, { hint: writeLock(ref) });
  const { addons, broken } = await loadAddons(tree);
  if (broken.length > 0) throw new ReleaseError('ADDON_INVALID', `${ref} has addons that cannot be packed:\n${broken.map(({ path, reason }) => `  ${path}: ${reason}`).join('\n')}`);
  const outdated = [...await findOutdatedAddons(tree, { lock, addons }), ...await findOutdatedImages(tree, { lock, config }), ...findIncompleteImages({ lock, config }), ...shipped ? [] : findSurplusPlatforms({ lock, config }),
    ...config.images.referrers && lock.referrers === undefined ? ['nobody has looked for signatures and SBOMs, which slipway.yaml asks for (images.referrers)'] : []];
  if (outdated.length > 0) {
    throw new ReleaseError('LOCK_OUTDATED', `${lockFileName} of ${ref} does not fit what else is in it:\n${outdated.slice(0, 20).map((line) => `  ${line}`).join('\n')}${outdated.length > 20 ? `\n  and ${outdated.length - 20} more` : ''}`, { hint: writeLock(ref) });
  }
  const versions = await findVersionFile(tree);
  const gone = versions === undefined ? [] : checkVersions(versions, addons).filter(({ code }) => code === 'addon-missing');
  if (gone.length > 0) throw new ReleaseError('ADDON_INVALID', `${ref} would be installed without addons that it asks for:\n${gone.map(({ message }) => `  ${message}`).join('\n')}`, { hint: 'collect the chart, or disable the addon there' });
  return {
    ref, tree, config, lock, lockDigest: `sha256:${createHash('sha256').update(await tree.read(lockFileName)).digest('hex')}`, addons,
    versions,
  };
}

/** The addons with what version.yml says of them, in its order; those it does not name come last and are not enabled. Without such a file all are. */
export function describeAddons({ addons, versions, lock }: TaggedRelease, only?: ReadonlySet<string>): PackageAddon[] {
  const byName = new Map((versions?.addons ?? []).map((addon) => [addon.name, addon]));
  const order = [...byName.keys()];
  const rank = ({ name }: Addon): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const locked = new Map(lock.addons.map((addon) => [addon.path, addon]));
  return addons.filter(({ path }) => only?.has(path) ?? true).sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1)).map((addon): PackageAddon => {
    const listed = byName.get(addon.name);
    const { repo, tag, commit, tree } = locked.get(addon.path) ?? {};
    return { name: addon.name, path: addon.path, version: addon.version ?? '', namespace: listed?.namespace, enabled: listed?.enable ?? versions === undefined, repo, tag, commit, tree };
  });
}

/** Packs the charts of addons as Helm packs them: the same files, the same bytes every time. @throws {HelmError} */
export async function packAddons({ tree, addons }: TaggedRelease, { engine, mtime, logger, only }: { readonly engine: HelmEngine; readonly mtime: number; readonly logger: Logger; readonly only?: ReadonlySet<string> }): Promise<PackedChart[]> {
  const wanted = addons.filter(({ path }) => only?.has(path) ?? true);
  const contents = await tree.readMany(wanted.flatMap(({ files }) => files));
  return Promise.all(wanted.map(async ({ path, files }) => {
    const chart = await engine.loadChart(chartFromFiles(files.map((file) => ({ path: file.slice(path.length + 1), data: contents.get(file) ?? new Uint8Array() })), path));
    for (const warning of chart.warnings) logger.warn(`${path}: ${warning}`);
    return { name: chart.name, version: chart.version, data: packChart(chart, { mtime }) };
  }));
}

const metaFolders = ['configs', 'scripts', 'prerequisites', 'images'];
const metaNames: ReadonlySet<string> = new Set(['version.yml', 'version.yaml', 'env.yml', 'slipway.yaml', lockFileName, 'README.md']);

/** Configuration, scripts, lists and lock of a tag, as they are. The repo's own install.sh becomes `release/install.sh`. */
export async function loadMetaFiles(tree: GitTree): Promise<MetaFile[]> {
  const entries = (await tree.list()).filter(({ path }) => metaNames.has(path) || path === 'install.sh' || metaFolders.some((folder) => path.startsWith(`${folder}/`)));
  const odd = entries.find(({ type }) => type !== 'file');
  if (odd !== undefined) throw new ReleaseError('REF_INVALID', `${odd.path} of ${tree.name} is a ${odd.type === 'symlink' ? 'symbolic link' : 'submodule'}, which a package does not carry`, { location: { file: odd.path } });
  const contents = await tree.readMany(entries.map(({ path }) => path));
  return entries.map(({ path }): MetaFile => ({
    path: path === 'install.sh' ? 'release/install.sh' : path, data: contents.get(path) ?? new Uint8Array(), ...(path.endsWith('.sh') ? { mode: 0o755 } : {}),
  }));
}

/**
 * Images of a lock as a package takes them, with what the lock has attached to them. Children of an index that the lock left out belong to platforms
 * that nobody asked for.
 */
export function contentsOf(lock: Lock, images: readonly LockedImage[] = lock.images): ImageContents {
  const { referrers, lists } = referrersOf(lock, images);
  return {
    images, ...(referrers.length === 0 ? {} : { referrers }), blobs: lock.blobs,
    manifests: Object.fromEntries([...Object.entries(lock.manifests).map(([digest, manifest]): [string, ContentManifest] => {
      if (manifest.manifests === undefined) return [digest, manifest];
      const [manifests, absent] = [true, false].map((wanted) => manifest.manifests?.filter((child) => (lock.manifests[child] !== undefined) === wanted) ?? []);
      return [digest, { ...manifest, manifests, ...(absent?.length === 0 ? {} : { absent }) }];
    }), ...lists]),
  };
}
