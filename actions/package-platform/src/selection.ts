import { resolve } from 'node:path';
import { formatCount, SlipwayError, type Finding } from '@slipway/core';
import {
  describeAddons, loadMetaFiles, loadOwnPackage, loadResources, loadSiteFiles, packAddons, parseKindTag, selectEdition,
  type PackagePlanInput, type SiteFilesOptions, type TaggedRelease,
} from '@slipway/package-format';
import { checkVersions, type LockedImage } from '@slipway/release-repo';
import type { Inputs } from './inputs.ts';

/** What the inputs select of a tag: the whole platform, an edition of it, or a package of its own. */
export interface Selection {
  readonly version: string;
  readonly edition?: string;
  readonly images: readonly LockedImage[];
  readonly findings: readonly Finding[];
  /** Packs the charts and collects the other files. */
  pack(options: Omit<SiteFilesOptions, 'only'>): Promise<Pick<PackagePlanInput, 'addons' | 'charts' | 'metaFiles' | 'resources'>>;
}

/** @throws {SlipwayError} INPUT_INVALID for inputs of one kind that are given with another */
export function checkKindInputs({ kind, edition, resources, layout }: Inputs): void {
  const given = kind === 'platform' ? resources.length > 0 && 'resources' : edition !== undefined ? 'edition' : layout === 'directory' && 'layout: directory';
  if (given !== false) throw new SlipwayError('INPUT_INVALID', `${given} does not go with a package of kind ${kind}`);
}

/**
 * @param release the release of the tag, whole
 * @throws {SlipwayError} NO_IMAGES; {ReleaseError} REF_INVALID, ADDON_INVALID
 */
export async function selectParts(release: TaggedRelease, inputs: Inputs, { cwd }: { readonly cwd: string }): Promise<Selection> {
  const { ref, lock, versions, addons } = release;
  const version = parseKindTag(ref, inputs.kind);
  const requireImages = (images: readonly LockedImage[], what: string): void => {
    if (images.length === 0) throw new SlipwayError('NO_IMAGES', `${what} has no image: no image, no package`, { hint: 'run slipway verify-images --update-lock, commit and tag again' });
  };
  const requireEditionImages = (images: readonly LockedImage[], file: string): void => {
    if (images.length === 0) throw new SlipwayError('NO_IMAGES', `${file} of ${ref} names no addon that has an image: no image, no package`, { location: { file }, hint: `name the addons to deploy there, under systemAddons, modules or extraAddons${inputs.disabledAddons === 'leave-out' ? ', and enable them: disabled-addons: leave-out packs no others' : ''}` });
  };
  if (inputs.kind !== 'platform') {
    const { images, files, findings } = await loadOwnPackage(release, inputs.kind, { hasResources: inputs.resources.length > 0 });
    if (inputs.kind === 'kubernetes') requireImages(images, `the lock of ${ref} for images/images_kubernetes.list`);
    const resources = await loadResources(inputs.resources.map((directory) => resolve(cwd, directory)));
    return { version, images, findings, pack: () => Promise.resolve({ addons: [], charts: [], metaFiles: files, resources }) };
  }
  const findings = versions === undefined ? [] : checkVersions(versions, addons).map((finding): Finding => ({ ...finding, severity: 'warning' }));
  const edition = inputs.edition === undefined ? undefined : await selectEdition(release, inputs.edition, { leaveOutDisabled: inputs.disabledAddons === 'leave-out' });
  const { release: part = release, images = lock.images } = edition ?? {};
  if (inputs.edition === undefined) requireImages(images, `the lock of ${ref}`);
  else requireEditionImages(images, inputs.edition);
  return {
    version, images, findings, ...(edition === undefined ? {} : { edition: edition.name }),
    async pack(options) {
      options.logger.step(`Packing ${formatCount(part.addons.length, 'chart')}`);
      const described = describeAddons(part);
      return {
        addons: edition?.describe(described) ?? described, charts: await packAddons(part, options),
        metaFiles: [...await loadMetaFiles(part.tree), ...edition?.files ?? [], ...await loadSiteFiles(part, options)],
      };
    },
  };
}
