/** How a distribution packs software, and what its tools are called. */
export type PackageFamily = 'deb' | 'rpm';

export const distributions = ['debian', 'ubuntu', 'almalinux', 'anolis', 'centos', 'fedora', 'kylin', 'openeuler', 'oraclelinux', 'rhel', 'rocky'] as const;

export type Distribution = (typeof distributions)[number];

export function getFamily(distro: Distribution): PackageFamily {
  return distro === 'debian' || distro === 'ubuntu' ? 'deb' : 'rpm';
}

/** OCI architecture → what the packages of each family call it. */
const architectures: Readonly<Record<string, Readonly<Record<PackageFamily, string>>>> = {
  amd64: { deb: 'amd64', rpm: 'x86_64' },
  arm64: { deb: 'arm64', rpm: 'aarch64' },
  ppc64le: { deb: 'ppc64el', rpm: 'ppc64le' },
  s390x: { deb: 's390x', rpm: 's390x' },
};

export const knownArchitectures: readonly string[] = Object.keys(architectures);

/** `arm64` is `aarch64` to rpm; undefined for an architecture that is not supported. */
export function findPackageArchitecture(family: PackageFamily, architecture: string): string | undefined {
  return Object.hasOwn(architectures, architecture) ? architectures[architecture]?.[family] : undefined;
}
