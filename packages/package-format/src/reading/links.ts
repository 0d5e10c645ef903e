import { isDigest, isRepositoryName } from '@slipway/oci';
import type { RepositoryLinks } from '../closure.ts';
import { PackageError } from '../errors.ts';
import type { OpenedPackage } from './read.ts';
import { tableFolder } from '../tables.ts';

/** What `links.tsv` says: which content each repository of a package makes visible. @throws {PackageError} PACKAGE_DAMAGED */
export function parseLinkTable(text: string): ReadonlyMap<string, RepositoryLinks> {
  const repositories = new Map<string, { layers: Set<string>; revisions: Set<string> }>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [kind = '', repository = '', digest = ''] = line.split('\t');
    if ((kind !== 'layer' && kind !== 'revision') || !isRepositoryName(repository) || !isDigest(digest)) {
      throw new PackageError('PACKAGE_DAMAGED', `${tableFolder}/links.tsv:${index + 1} is no link: ${JSON.stringify(line.slice(0, 200))}`);
    }
    const links = repositories.get(repository) ?? { layers: new Set<string>(), revisions: new Set<string>() };
    repositories.set(repository, links);
    (kind === 'layer' ? links.layers : links.revisions).add(digest);
  }
  return repositories;
}

/** The links of a package, unverified. @throws {PackageError} PACKAGE_DAMAGED when its first segment has no table of them */
export async function readLinks(opened: OpenedPackage): Promise<ReadonlyMap<string, RepositoryLinks>> {
  const file = opened.findFile(`${tableFolder}/links.tsv`);
  if (file === undefined) throw new PackageError('PACKAGE_DAMAGED', `${opened.place.name} has no ${tableFolder}/links.tsv`, { hint: 'run verify-package' });
  return parseLinkTable((await opened.readFile(file)).toString('utf8'));
}
