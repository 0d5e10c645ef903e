import { PackageError } from './errors.ts';
import type { RepositoryLinks } from './closure.ts';
import { parseBlobPath } from './layout.ts';
import type { PackageAddon, PackageBase, PackageFile, PackageManifest, TagLink } from './manifest.ts';

// The tables that the installer reads instead of JSON (DR8): tab-separated, no header, `-` where there is nothing.

/** The folder of the tables in the first segment. */
export const tableFolder = 'install';

/** One row per line. @throws {PackageError} PLAN_INVALID for a value that would break its row */
export function formatTable(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => `${row.map((value) => {
    const text = value === undefined || value === '' ? '-' : String(value);
    if (/[\0-\x1f\x7f]/.test(text)) throw new PackageError('PLAN_INVALID', `${JSON.stringify(text)} has a control character, which no table of the package can hold`);
    return text;
  }).join('\t')}\n`).join('');
}

type About = Pick<PackageManifest, 'kind' | 'product' | 'version' | 'bases'> & { readonly blobBytes: number };

/** `key value`, `base` once per base. */
export function formatPackageTable({ kind, product, version, bases, blobBytes }: About): string {
  return formatTable([['formatVersion', 1], ['kind', kind], ['product', product], ['version', version], ['bytes', blobBytes], ...bases.map((base) => ['base', base.version])]);
}

/** `digest size segment offset length`: where to read each blob. A chunked one has a line per chunk, in their order; `size` is that of the whole. */
export function formatBlobTable(files: readonly PackageFile[]): string {
  const parts = files.flatMap((file) => {
    const digest = parseBlobPath(file.path)?.digest;
    return digest === undefined ? [] : [{ ...file, digest }];
  });
  const sizes = new Map<string, number>();
  for (const { digest, size } of parts) sizes.set(digest, (sizes.get(digest) ?? 0) + size);
  return formatTable(parts.map(({ digest, size, segment, offset }) => [digest, sizes.get(digest), segment, offset, size]));
}

/** Sorted by bytes, as every list of a package. */
export const inByteOrder = (texts: Iterable<string>): string[] => [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** `layer|revision repository digest` */
export function formatLinkTable(repositories: ReadonlyMap<string, RepositoryLinks>): string {
  return formatTable(inByteOrder(repositories.keys()).flatMap((repository) => [
    ...inByteOrder(repositories.get(repository)?.layers ?? []).map((digest) => ['layer', repository, digest]),
    ...inByteOrder(repositories.get(repository)?.revisions ?? []).map((digest) => ['revision', repository, digest]),
  ]));
}

/** In the order of every table and list. */
export function sortTags(tags: readonly TagLink[]): TagLink[] {
  const key = ({ repository, tag }: TagLink): string => `${repository}\0${tag}`;
  return [...tags].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** `repository tag digest` */
export function formatTagTable(tags: readonly TagLink[]): string {
  return formatTable(sortTags(tags).map(({ repository, tag, digest }) => [repository, tag, digest]));
}

/** `charts/<name>-<version>.tgz`, the path of an addon's chart in `charts.tar.gz`. */
export function chartPath({ name, version }: { readonly name: string; readonly version: string }): string {
  return `charts/${name}-${version}.tgz`;
}

/** `name version namespace enabled chart`, in the order of installation; removed addons last, with `removed` for enabled. */
export function formatAddonTable(addons: readonly PackageAddon[], removed: readonly string[] = []): string {
  return formatTable([
    ...addons.map((addon) => [addon.name, addon.version, addon.namespace, addon.enabled === false ? 'false' : 'true', chartPath(addon)]),
    ...removed.map((name) => [name, undefined, undefined, 'removed', undefined]),
  ]);
}

/** `base blob digest size` and `base tag repository tag digest`. */
export function formatRequiresTable(bases: readonly PackageBase[]): string {
  return formatTable(bases.flatMap(({ version, requires }) => [
    ...requires.blobs.map(({ digest, size }) => [version, 'blob', digest, size]),
    ...requires.tags.map(({ repository, tag, digest }) => [version, 'tag', repository, tag, digest]),
  ]));
}

/** All tables of a package by file name, as they must be for these contents. */
export function formatTables(manifest: Pick<PackageManifest, 'kind' | 'product' | 'version' | 'bases' | 'addons' | 'removedAddons'>, { files, repositories, tags, blobBytes }: {
  readonly files: readonly PackageFile[];
  readonly repositories: ReadonlyMap<string, RepositoryLinks>;
  readonly tags: readonly TagLink[];
  readonly blobBytes: number;
}): ReadonlyMap<string, string> {
  return new Map([
    ['addons.tsv', formatAddonTable(manifest.addons, manifest.removedAddons)],
    ['blobs.tsv', formatBlobTable(files)],
    ['links.tsv', formatLinkTable(repositories)],
    ['package.tsv', formatPackageTable({ ...manifest, blobBytes })],
    ['requires.tsv', formatRequiresTable(manifest.bases)],
    ['tags.tsv', formatTagTable(tags)],
  ]);
}
