import { addonOf, deployedAddons, parseCompass, type LockedImage } from '@slipway/release-repo';
import { nearestNames } from '@slipway/git';
import type { PackageAddon } from '../manifest.ts';
import type { MetaFile } from '../plan-input.ts';
import type { TaggedRelease } from './release-contents.ts';
import { ReleaseError } from './release-errors.ts';

/** The part of a release that one edition deploys. */
export interface Edition {
  /** `mini-compass` of `mini-compass.yaml`. */
  readonly name: string;
  /** The release with the addons that are packed, and no others. */
  readonly release: TaggedRelease;
  /** What these addons use, and what no addon uses. */
  readonly images: readonly LockedImage[];
  /** The edition's own file, and addons of the older format, which are files. */
  readonly files: readonly MetaFile[];
  /** Addons that are packed, as the edition has them enabled or not. */
  describe(addons: readonly PackageAddon[]): PackageAddon[];
}

/** Of a chart's folder its chart's name, of a file of the older format its own. */
function namesByPath({ addons, lock }: TaggedRelease, files: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...files, ...lock.images.flatMap((image) => image.addons)].flatMap((path): [string, string][] => {
    const name = addonOf(path);
    return name === undefined ? [] : [[path, name]];
  }).concat(addons.map(({ path, name }): [string, string] => [path, name])));
}

/**
 * What a file such as `mini-compass.yaml` deploys of a release (R53). Addons that it does not name are left out with their images;
 * those that it disables are packed unless `leaveOutDisabled`.
 * @throws {ReleaseError} REF_INVALID when it is no such file; ADDON_INVALID naming every addon that the release does not have
 */
export async function selectEdition(release: TaggedRelease, file: string, { leaveOutDisabled }: { readonly leaveOutDisabled: boolean }): Promise<Edition> {
  const { tree, ref } = release;
  const name = /(?:^|\/)([A-Za-z0-9][A-Za-z0-9._+-]{0,99})\.ya?ml$/.exec(file)?.[1];
  const entries = (await tree.list()).filter(({ type }) => type === 'file').map(({ path }) => path);
  if (name === undefined || !entries.includes(file)) throw new ReleaseError('REF_INVALID', `${ref} has no file ${JSON.stringify(file)} that says what an edition deploys`, { hint: 'name one of the release repo, such as mini-compass.yaml' });
  const data = await tree.read(file);
  const { addons, findings } = parseCompass(Buffer.from(data).toString('utf8'), file);
  const [finding] = findings;
  if (finding !== undefined) throw new ReleaseError('REF_INVALID', `${file} of ${ref}: ${findings.map(({ message }) => message).join('; ')}`, { ...(finding.hint === undefined ? {} : { hint: finding.hint }), ...(finding.location === undefined ? {} : { location: finding.location }) });

  const deployed = deployedAddons(addons);
  const olderFiles = entries.filter((path) => addonOf(path) !== undefined && !release.addons.some((addon) => path.startsWith(`${addon.path}/`)));
  const names = namesByPath(release, olderFiles);
  const known = new Set(names.values());
  const unknown = addons.flatMap((addon) => [addon.name, ...addon.disabled === true ? [] : addon.deps].filter((each) => !known.has(each)).map((each) => {
    const [similar] = nearestNames(each, [...known]);
    return `  ${file}:${addon.location.line ?? 1}: ${each}${each === addon.name ? '' : `, which ${addon.name} depends on`}${similar === undefined ? '' : `; did you mean ${similar}?`}`;
  }));
  if (unknown.length > 0) throw new ReleaseError('ADDON_INVALID', `${ref} does not have the addons that ${file} deploys:\n${unknown.join('\n')}`, { hint: 'collect them, or remove them there' });

  const isPacked = (each: string | undefined): boolean => each !== undefined && deployed.has(each) && !(leaveOutDisabled && deployed.get(each) === false);
  const packedFiles = olderFiles.filter((path) => isPacked(names.get(path)));
  const contents = await tree.readMany(packedFiles);
  return {
    name,
    release: { ...release, addons: release.addons.filter((addon) => isPacked(addon.name)) },
    images: release.lock.images.filter((image) => image.addons.length === 0 || image.addons.some((path) => isPacked(names.get(path)))),
    files: [{ path: file, data }, ...packedFiles.map((path): MetaFile => ({ path, data: contents.get(path) ?? new Uint8Array() }))],
    describe: (packed) => packed.map((addon) => ({ ...addon, enabled: addon.enabled !== false && deployed.get(addon.name) === true })),
  };
}
