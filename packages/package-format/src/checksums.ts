import { createHash } from 'node:crypto';
import { isArchivePath, manifestFileName, type PackageFile, type PackageSegment } from './manifest.ts';
import { inByteOrder } from './tables.ts';

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** The bytes of `checksums.txt`, which `sha256sum -c` reads: segments, manifest and the files for installing, sorted by name. */
export function formatChecksums(segments: readonly PackageSegment[], files: ReadonlyMap<string, Uint8Array>): string {
  const sums = new Map([...segments.map(({ name, sha256: sum }): [string, string] => [name, sum]), ...[...files].map(([name, data]): [string, string] => [name, sha256(data)])]);
  return inByteOrder(sums.keys()).map((name) => `${sums.get(name) ?? ''}  ${name}\n`).join('');
}

/** The bytes of `checksums.txt` of a package that is laid out as a directory: every file of it, links too. */
export function formatTreeChecksums(files: readonly PackageFile[], links: ReadonlyMap<string, string>, manifest: string): string {
  const sums = new Map([...files.map(({ path, sha256: sum = '' }): [string, string] => [path, sum]), ...[...links].map(([path, digest]): [string, string] => [path, sha256(digest)]), [manifestFileName, sha256(manifest)] as const]);
  return inByteOrder(sums.keys()).map((name) => `${sums.get(name) ?? ''}  ${name}\n`).join('');
}

/** The checksums by file name, or with folders by path; `undefined` for text of another form. */
export function parseChecksums(text: string, { withFolders = false }: { readonly withFolders?: boolean } = {}): ReadonlyMap<string, string> | undefined {
  const sums = new Map<string, string>();
  if (!text.endsWith('\n')) return undefined;
  for (const line of text.slice(0, -1).split('\n')) {
    const match = /^([0-9a-f]{64}) {2}([^\\\p{Cc}]+)$/u.exec(line);
    if (match?.[1] === undefined || match[2] === undefined || sums.has(match[2])) return undefined;
    if (withFolders ? !isArchivePath(match[2]) : !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(match[2])) return undefined;
    sums.set(match[2], match[1]);
  }
  return sums;
}

/** The names that `checksums.txt` of a package with these segments lists. */
export function checksummedNames(segments: readonly Pick<PackageSegment, 'name'>[], rootFiles: readonly string[]): string[] {
  return inByteOrder([...rootFiles, manifestFileName, ...segments.map(({ name }) => name)]);
}
