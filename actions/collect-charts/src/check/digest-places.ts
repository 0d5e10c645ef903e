import { comparePaths, contentDigest, treeDigestOf, type RepoTree } from '@slipway/release-repo';
import type { Digest } from '@slipway/oci';

/** Files and folders of a release repo by their contents; line ends and trailing blanks do not count (P1). */
export interface PlaceDigests {
  /** As the lock has it; undefined where nothing is. */
  readonly treeOf: (path: string) => Digest | undefined;
  /** `contentDigest` by whole path. */
  readonly filesAt: (path: string) => ReadonlyMap<string, string>;
  /** The first file at a path that is another one there, or on one side only. */
  readonly firstDifference: (path: string, other: PlaceDigests) => string | undefined;
}

/** Reads what lies at these paths. */
export async function digestPlaces(tree: RepoTree, paths: readonly string[]): Promise<PlaceDigests> {
  const isAt = (file: string, path: string): boolean => file === path || file.startsWith(`${path}/`);
  const files = (await tree.list()).filter(({ path: file, type }) => type === 'file' && paths.some((path) => isAt(file, path))).map(({ path }) => path);
  const digests = new Map([...await tree.readMany(files)].map(([file, content]) => [file, contentDigest(content)]));
  const filesAt = (path: string): Map<string, string> => new Map([...digests].filter(([file]) => isAt(file, path)));
  return {
    filesAt,
    treeOf(path) {
      const found = filesAt(path);
      return found.size === 0 ? undefined : treeDigestOf(new Map([...found].map(([file, digest]) => [file === path ? '' : file.slice(path.length + 1), digest])));
    },
    firstDifference(path, other) {
      const [own, others] = [filesAt(path), other.filesAt(path)];
      return [...new Set([...own.keys(), ...others.keys()])].sort(comparePaths).find((file) => own.get(file) !== others.get(file));
    },
  };
}
