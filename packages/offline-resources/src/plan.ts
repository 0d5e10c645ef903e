import { OfflineResourcesError } from './errors.ts';
import { findPackageArchitecture } from './distribution.ts';
import type { FileDownload, OfflineResources, OsPackages } from './resources.ts';

/** One distribution release for one architecture: a stage of the Dockerfile and a folder of the result. */
export interface OsStage extends OsPackages {
  /** `packages-debian-bookworm-amd64` */
  readonly stage: string;
  /** As apt or dnf calls it: `amd64`, `aarch64`. */
  readonly packageArchitecture: string;
  /** In the result: `os/debian-bookworm`. */
  readonly path: string;
}

/** What one platform's directory will hold. */
export interface PlatformPlan {
  /** `linux/amd64` */
  readonly platform: string;
  readonly architecture: string;
  /** `<name>-<version>-linux-amd64` */
  readonly directory: string;
  readonly osStages: readonly OsStage[];
  /** By path. */
  readonly files: readonly FileDownload[];
  /** Sorted, each once. */
  readonly images: readonly string[];
}

export interface OfflineResourcesPlan {
  readonly name: string;
  readonly version: string;
  readonly os: readonly OsPackages[];
  readonly platforms: readonly PlatformPlan[];
}

const byText = <T>(textOf: (item: T) => string) => (a: T, b: T): number => textOf(a) < textOf(b) ? -1 : 1;

function planPlatform(resources: OfflineResources, platform: string): PlatformPlan {
  const architecture = platform.replace('linux/', '');
  const isWanted = (entry: { readonly platform?: string }): boolean => entry.platform === undefined || entry.platform === platform;
  const files = new Map(resources.files.filter(isWanted).map((file) => [file.path, file]));
  return {
    platform, architecture,
    directory: `${resources.name}-${resources.version}-linux-${architecture}`,
    osStages: resources.os.map((os) => {
      const packageArchitecture = findPackageArchitecture(os.family, architecture);
      if (packageArchitecture === undefined) throw new OfflineResourcesError('PLATFORM_UNKNOWN', `there are no OS packages for ${platform}`);
      return { ...os, packageArchitecture, stage: `packages-${os.id}-${architecture}`, path: `os/${os.id}` };
    }),
    files: [...files.values()].sort(byText((file) => file.path)),
    images: [...new Set(resources.images.filter(isWanted).map(({ reference }) => reference))].sort(),
  };
}

/**
 * What will be built for the platforms: stages, files, images and directory names.
 * @param platforms as `linux/amd64`; @default those of the configuration
 * @throws {OfflineResourcesError} PLATFORM_UNKNOWN for one that the configuration does not have
 */
export function planOfflineResources(resources: OfflineResources, platforms: readonly string[] = resources.platforms): OfflineResourcesPlan {
  const wanted = [...new Set(platforms.length === 0 ? resources.platforms : platforms)];
  const unknown = wanted.filter((platform) => !resources.platforms.includes(platform));
  if (unknown.length > 0) {
    throw new OfflineResourcesError('PLATFORM_UNKNOWN', `${resources.name} is not made for ${unknown.join(', ')}`,
      { hint: `its platforms are ${resources.platforms.join(', ')}: name others under platforms: of the configuration` });
  }
  return { name: resources.name, version: resources.version, os: resources.os, platforms: wanted.map((platform) => planPlatform(resources, platform)) };
}
