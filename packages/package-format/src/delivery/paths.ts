import { shownAddress } from '@slipway/storage';
import { ownKinds, packageName, type PackageManifest } from '../manifest.ts';
import { DeliveryError } from './errors.ts';

// The remote tree, docs/decisions/0013-storage-layout.md:
//   index.json                                     what was released; written by promote only
//   latest/<product>.txt                           the packages of the newest release, a path per line
//   <product>-v<version>/candidate/<package>/      the files of a package
//   <product>-v<version>/candidate/<package>.release.json, .qa.json
//   <product>-v<version>/packages/<package>/       after promote --move; a hotfix: hotfixes/YYYYMMDD/packages/<package>/
// A kind with versions of its own counts as a product of its own: <product>-kubernetes.

/** Where one package lies below the address of a storage. */
export interface DeliveryPaths {
  /** Of its version, `acme-v2.10.2`; of a hotfix that of the release it builds on (R29). */
  readonly folder: string;
  /** `acme-v2.10.2/candidate/acme-platform-v2.10.2-linux-multi` */
  readonly candidate: string;
  /** Who made it, when and where (R48). */
  readonly record: string;
  /** What testers said. */
  readonly decisions: string;
}

export const indexPath = 'index.json';

export const latestPath = (product: string): string => `latest/${product}.txt`;

/** What has versions, and a latest one, of its own: the product, or `acme-kubernetes` for a kind that is released apart from it (R2). */
export const productLine = ({ kind, product }: Pick<PackageManifest, 'kind' | 'product'>): string => ownKinds.has(kind) ? `${product}-${kind}` : product;

const versionFolder = (product: string, version: string): string => `${product}-${/^\d/.test(version) ? 'v' : ''}${version}`;

export function pathsOf(folder: string, name: string): DeliveryPaths {
  const candidate = `${folder}/candidate/${name}`;
  return { folder, candidate, record: `${candidate}.release.json`, decisions: `${candidate}.qa.json` };
}

/** The places of a package: one, or for a hotfix one below each version that it is for (R41). */
export function deliveryPaths(manifest: Pick<PackageManifest, 'kind' | 'product' | 'version' | 'platforms' | 'bases'>, name = packageName(manifest)): DeliveryPaths[] {
  const versions = manifest.kind === 'hotfix' && manifest.bases.length > 0 ? manifest.bases.map(({ version }) => version) : [manifest.version];
  return [...new Set(versions)].map((version) => pathsOf(versionFolder(productLine(manifest), version), name));
}

/** Where a released package goes with `promote --move`. `date` is that of the release. */
export function releasedPath({ folder }: Pick<DeliveryPaths, 'folder'>, name: string, { isHotfix, date }: { readonly isHotfix: boolean; readonly date: Date }): string {
  return isHotfix ? `${folder}/hotfixes/${date.toISOString().slice(0, 10).replaceAll('-', '')}/packages/${name}` : `${folder}/packages/${name}`;
}

/** An uploaded package by its address: the storage that has it, the folder of its version, its name. */
export interface CandidateAddress {
  readonly storage: string;
  readonly folder: string;
  readonly name: string;
}

/** Reads `STORAGE/acme-v2.10.2/candidate/PACKAGE`, also with a query behind it or as the address of its manifest. @throws {DeliveryError} NOT_CANDIDATE */
export function parseCandidateAddress(address: string): CandidateAddress {
  const [, path = '', query = ''] = /^([^?]*?)\/*(\?.*)?$/s.exec(address) ?? [];
  const [, storage, folder, name] = /^(.*?)\/?([^/]+)\/candidate\/([^/]+?)(?:\/manifest\.json)?$/s.exec(path) ?? [];
  if (storage === undefined || folder === undefined || name === undefined) {
    throw new DeliveryError('NOT_CANDIDATE', `${shownAddress(address)} is not the address of an uploaded package`, { hint: 'name what --upload printed: STORAGE/<product>-v<version>/candidate/<package>; or a local package, with --storage STORAGE or storage in slipway.yaml' });
  }
  return { storage: `${storage === '' ? (path.startsWith('/') ? '/' : '.') : storage}${query}`, folder, name };
}
