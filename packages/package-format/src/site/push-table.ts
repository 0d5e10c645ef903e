import { closureOf, type BaseContents, type ImageContents, type ImageDelta } from '../closure.ts';
import { formatTable, inByteOrder } from '../tables.ts';

/** Every manifest after those that it names, as registries want them, and what is attached after its subject. */
function inPushOrder(digests: Iterable<string>, { manifests, referrers = [] }: ImageContents): string[] {
  const subjects = new Map<string, string[]>();
  for (const { digest, subject } of referrers) subjects.set(digest, [...subjects.get(digest) ?? [], subject]);
  const ordered = new Set<string>();
  const visiting = new Set<string>();
  const wanted = new Set(digests);
  const visit = (digest: string): void => {
    if (ordered.has(digest) || visiting.has(digest) || !wanted.has(digest)) return;
    visiting.add(digest);
    for (const first of inByteOrder([...manifests[digest]?.manifests ?? [], ...subjects.get(digest) ?? []])) visit(first);
    ordered.add(digest);
  };
  for (const digest of inByteOrder(wanted)) visit(digest);
  return [...ordered];
}

const defaultTypes = { index: 'application/vnd.oci.image.index.v1+json', image: 'application/vnd.oci.image.manifest.v1+json' } as const;

/**
 * What pushing to a registry needs besides the other tables: `manifest digest mediaType`, in the order in which they can be
 * put, `absent index digest` for what an index names and the package leaves out, and `home base digest repository`, one
 * repository of the base for everything that the package does not carry.
 */
export function formatPushTable({ target, bases }: Pick<ImageDelta, 'target' | 'bases'>, { contents, bases: contentsOfBases }: { readonly contents: ImageContents; readonly bases: readonly BaseContents[] }): string {
  const digests = [...target.repositories.values()].flatMap(({ revisions }) => [...revisions]);
  const typeOf = (digest: string): string => {
    const manifest = contents.manifests[digest];
    return manifest?.mediaType ?? (manifest?.manifests === undefined ? defaultTypes.image : defaultTypes.index);
  };
  const homes = bases.flatMap(({ version, requires }, index) => {
    const base = contentsOfBases[index];
    const found = base === undefined ? new Map<string, string>() : findHomes(base, target);
    return requires.blobs.flatMap(({ digest }) => {
      const repository = found.get(digest);
      return repository === undefined ? [] : [['home', version, digest, repository]];
    });
  });
  const ordered = inPushOrder(digests, contents);
  const absent = ordered.flatMap((digest) => inByteOrder(contents.manifests[digest]?.absent ?? []).map((child) => ['absent', digest, child]));
  return formatTable([...ordered.map((digest) => ['manifest', digest, typeOf(digest)]), ...absent, ...homes]);
}

/** A repository of the base by the digest of what it has; one that the target fills as well before others. */
function findHomes({ contents }: BaseContents, target: ImageDelta['target']): ReadonlyMap<string, string> {
  const { repositories } = closureOf(contents);
  const names = inByteOrder(repositories.keys());
  const homes = new Map<string, string>();
  for (const shared of [true, false]) {
    for (const name of names) {
      const links = repositories.get(name);
      const wanted = target.repositories.get(name);
      for (const digest of [...links?.layers ?? [], ...links?.revisions ?? []]) {
        if (shared && wanted?.layers.has(digest) !== true && wanted?.revisions.has(digest) !== true) continue;
        if (!homes.has(digest)) homes.set(digest, name);
      }
    }
  }
  return homes;
}
