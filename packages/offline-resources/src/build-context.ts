import { buildScripts } from './build-scripts.ts';
import type { OfflineResourcesPlan } from './plan.ts';
import type { OsPackages, PackageRepository } from './resources.ts';

/** A file of the build context, path relative to it. */
export interface ContextFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const keyPath = (id: string, fileName: string): string => `/slipway/${id}/keys/${fileName}`;

/** @see https://manpages.debian.org/sources.list (one-line style) */
function formatDebSource(id: string, { url, suite = './', components, key, trusted }: PackageRepository): string {
  const options = [...(trusted ? ['trusted=yes'] : []), ...(key === undefined ? [] : [`signed-by=${keyPath(id, key.fileName)}`])];
  return ['deb', ...(options.length === 0 ? [] : [`[${options.join(' ')}]`]), url, suite, ...components].join(' ');
}

/** @see https://dnf.readthedocs.io/en/latest/conf_ref.html#repo-options */
function formatRpmRepository(id: string, { name, url, key, trusted }: PackageRepository): string {
  return [`[${name}]`, `name=${name}`, `baseurl=${url}`, 'enabled=1', `gpgcheck=${trusted ? 0 : 1}`,
    ...(key === undefined ? [] : [`gpgkey=file://${keyPath(id, key.fileName)}`]), ''].join('\n');
}

function osContext({ id, family, packages, repositories }: OsPackages): ContextFile[] {
  const names = [...new Set(packages.map(({ name }) => name))].sort();
  return [
    { path: `build/${id}/packages.list`, content: `${names.join('\n')}\n` },
    ...(repositories.length === 0 ? [] : [family === 'deb'
      ? { path: `build/${id}/sources.list`, content: `${repositories.map((repository) => formatDebSource(id, repository)).join('\n')}\n` }
      : { path: `build/${id}/slipway.repo`, content: repositories.map((repository) => formatRpmRepository(id, repository)).join('\n') }]),
    ...repositories.flatMap(({ key }) => key === undefined ? [] : [{ path: `build/${id}/keys/${key.fileName}`, content: key.content }]),
  ];
}

/** The files that the Dockerfile copies, besides `files/`: scripts, package lists, package sources and their keys. */
export function planBuildContext(plan: OfflineResourcesPlan): ContextFile[] {
  const families = new Set(plan.os.map(({ family }) => family));
  const scripts = Object.entries(buildScripts).filter(([name]) => [...families].some((family) => name.endsWith(`-${family}.sh`)));
  return [...scripts.map(([name, content]) => ({ path: `build/${name}`, content })), ...plan.os.flatMap(osContext)];
}
