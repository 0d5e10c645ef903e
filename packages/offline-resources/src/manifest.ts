import { OfflineResourcesError } from './errors.ts';
import type { OfflineResourcesPlan, PlatformPlan } from './plan.ts';

/** A file of the finished directory. */
export interface PackedFile {
  /** Relative, with `/`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

const byPath = (a: PackedFile, b: PackedFile): number => a.path < b.path ? -1 : 1;

/**
 * `checksums.txt`, as `sha256sum -c` reads it.
 * @throws {OfflineResourcesError} FILE_NAME_INVALID for a name that would need escapes
 */
export function formatChecksums(files: readonly PackedFile[]): string {
  return [...files].sort(byPath).map(({ path, sha256 }) => {
    if (!/^[^\\\p{Cc}-][^\\\p{Cc}]*$/u.test(path)) {
      throw new OfflineResourcesError('FILE_NAME_INVALID', `${JSON.stringify(path)} has characters that checksums.txt cannot hold`);
    }
    return `${sha256}  ${path}\n`;
  }).join('');
}

/** `manifest.json` of one platform's directory: what was asked for and what is there. Without times, so equal input gives equal bytes. */
export function formatManifest(plan: OfflineResourcesPlan, platform: PlatformPlan, { packed, withOsPackages }: { readonly packed: readonly PackedFile[]; readonly withOsPackages: boolean }): string {
  const sizes = new Map(packed.map(({ path, size }) => [path, size]));
  const manifest = {
    formatVersion: 1,
    kind: 'offline-resources',
    name: plan.name,
    version: plan.version,
    platform: platform.platform,
    osPackages: platform.osStages.map(({ distro, release, family, path, baseImage, packages }) => {
      const files = packed.filter((file) => file.path.startsWith(`${path}/`) && file.path.endsWith(`.${family}`));
      return {
        distro, release, family, path, baseImage, packages: packages.map(({ name }) => name), built: withOsPackages,
        packageFiles: files.length, size: files.reduce((sum, { size }) => sum + size, 0),
      };
    }),
    files: platform.files.map(({ path, url, sha256 }) => ({ path: `files/${path}`, url, sha256, size: sizes.get(`files/${path}`) ?? 0 })),
    images: platform.images.length,
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
