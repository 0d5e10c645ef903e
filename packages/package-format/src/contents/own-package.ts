import type { Finding } from '@slipway/core';
import { lockFileName, type LockedImage } from '@slipway/release-repo';
import type { PackageKind } from '../manifest.ts';
import type { MetaFile } from '../plan-input.ts';
import { loadMetaFiles, type TaggedRelease } from './release-contents.ts';
import { ReleaseError } from './release-errors.ts';

/** Kinds with tags of their own: `kubernetes-v1.28.0`. */
export type OwnKind = Extract<PackageKind, 'kubernetes' | 'offline-resources'>;

const ownTag = /^(kubernetes|offline-resources)-(v?\d[0-9A-Za-z.+_-]*)$/;

/** The version that a tag of this kind names. @throws {ReleaseError} REF_INVALID when it is a tag of another kind */
export function parseKindTag(tag: string, kind: 'platform' | OwnKind): string {
  const [, own, version] = ownTag.exec(tag) ?? [];
  if (own === undefined && kind === 'platform') return tag;
  if (own !== kind || version === undefined) {
    throw new ReleaseError('REF_INVALID', `${tag} is ${own === undefined ? `no tag of kind ${kind}, expected one such as ${kind}-v1.2.3` : `a tag of kind ${own}, not ${kind}`}`, { hint: own === undefined ? `tag the commit: git tag -a ${kind}-v1.2.3` : `add --kind ${own}` });
  }
  return version;
}

/** @throws {ReleaseError} REF_INVALID for a tag of a kind that is always packed whole */
export function refuseKindTag(tag: string): void {
  const [, own] = ownTag.exec(tag) ?? [];
  if (own !== undefined) throw new ReleaseError('REF_INVALID', `${tag} is a tag of kind ${own}, which has no hotfixes: it brings its own installer, and is packed whole`, { hint: `slipway package-platform --kind ${own} --ref ${tag}` });
}

/** What a package of its own is made of. */
export interface OwnPackage {
  readonly images: readonly LockedImage[];
  readonly files: readonly MetaFile[];
  /** What is usually there and is not. */
  readonly findings: readonly Finding[];
}

/**
 * The parts of a package that is no part of a platform (R2, R9): the images of its list, and the files of its folder, which come to
 * lie at the top. A repo without that folder is its own: then all of it is meant.
 */
export async function loadOwnPackage(release: TaggedRelease, kind: OwnKind, { hasResources }: { readonly hasResources: boolean }): Promise<OwnPackage> {
  const { tree, lock, addons, ref } = release;
  const entries = (await tree.list()).filter(({ path }) => path.startsWith(`${kind}/`));
  const odd = entries.find(({ type }) => type !== 'file');
  if (odd !== undefined) throw new ReleaseError('REF_INVALID', `${odd.path} of ${ref} is a ${odd.type === 'symlink' ? 'symbolic link' : 'submodule'}, which a package does not carry`, { location: { file: odd.path } });
  const isShared = entries.length > 0 || addons.length > 0;
  const isListed = (list: string): boolean => new RegExp(`^images_${kind}(?:[_.-].*)?\\.list$`).test(list);
  const images = isShared ? lock.images.filter(({ lists }) => lists.some(isListed)) : lock.images;
  const contents = await tree.readMany(entries.map(({ path }) => path));
  const whole = await loadMetaFiles(tree);
  const files = isShared
    ? [...whole.filter(({ path }) => path === lockFileName || isListed(path.replace(/^images\//, ''))), ...entries.map(({ path }): MetaFile => ({ path: path.slice(kind.length + 1), data: contents.get(path) ?? new Uint8Array(), ...(path.endsWith('.sh') ? { mode: 0o755 } : {}) }))]
    : whole.map((file) => file.path === 'release/install.sh' ? { ...file, path: 'install.sh' } : file);
  const has = (test: (path: string) => boolean): boolean => files.some(({ path }) => test(path));
  const lacks = (code: string, message: string, hint: string): Finding => ({ code, severity: 'warning', subject: kind, message, hint });
  const place = isShared ? `${kind}/` : '';
  return {
    images, files,
    findings: [
      ...images.length > 0 ? [] : [lacks('images-missing', isShared ? `the package has no images: the lock has none of a list images/images_${kind}.list` : 'the package has no images: the lock has none', `write images/images_${kind}.list, then slipway verify-images --update-lock`)],
      ...has((path) => path === 'install.sh') ? [] : [lacks('installer-missing', `there is no ${place}install.sh: whoever unpacks the package has to know what to do`, 'add it to the release repo')],
      ...has((path) => path.startsWith('configs/')) ? [] : [lacks('configs-missing', `there is no ${place}configs/ for the site to fill in`, 'add it, or leave it when nothing is to be configured')],
      ...hasResources ? [] : [lacks('resources-missing', 'the package has no offline resources: OS packages and programs must be at the site already', 'name what build-offline-resources has made: --resources DIR')],
    ],
  };
}
