import { StorageError } from '../errors.ts';
import { shownAddress } from '../shown-address.ts';

export interface GenericPackagesAddress {
  /** Of the packages of the project: `https://gitlab.example.com/api/v4/projects/acme%2Fplatform/packages/`. */
  readonly api: URL;
  /** The package that the files are kept in; its versions are the folders. */
  readonly packageName: string;
  /** For people, without a slash at its end. */
  readonly shown: string;
}

/** `gitlab+https://HOST[:PORT]/GROUP/PROJECT[/-/PACKAGE]`, or gitlab+http. @throws {StorageError} STORAGE_INVALID */
export function parseGenericPackagesAddress(address: string): GenericPackagesAddress {
  const fail = (reason: string): StorageError => new StorageError('STORAGE_INVALID', `not the address of a project of GitLab: ${shownAddress(address)}: ${reason}`, { hint: 'as gitlab+https://gitlab.example.com/acme/platform; the token comes from SLIPWAY_AUTH_<HOST>' });
  const text = address.replace(/^gitlab\+/i, '');
  if (!URL.canParse(text)) throw fail('it is no address');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') throw fail('a login does not belong into an address');
  if (url.search !== '' || url.hash !== '') throw fail('it has a ? or #');
  const [project = '', packageName = 'slipway', ...more] = url.pathname.replace(/^\/|\/$/g, '').split('/-/');
  if (!/^[\w.-]+(?:\/[\w.-]+)+$/.test(project)) throw fail('it has no GROUP/PROJECT');
  if (more.length > 0 || !/^[\w.+-]{1,200}$/.test(packageName)) throw fail('PACKAGE may have letters, digits and . _ + - only');
  return {
    api: new URL(`${url.origin}/api/v4/projects/${encodeURIComponent(project)}/packages/`), packageName,
    shown: `gitlab+${url.origin}/${project}${packageName === 'slipway' ? '' : `/-/${packageName}`}`,
  };
}

/**
 * A folder as the version of a package, which may have no slash: `+` stands for it, `++` for a plus, and a single one for the
 * storage itself. Parts of paths do not begin with a plus, so this can be read back.
 */
export function formatVersion(folder: string): string {
  return folder === '' ? '+' : folder.replaceAll('+', '++').replaceAll('/', '+');
}

/** Undefined for the version of somebody else. */
export function parseVersion(version: string): string | undefined {
  if (version === '+') return '';
  const folder = version.replace(/\+\+|\+/g, (found) => found === '+' ? '/' : '+');
  return formatVersion(folder) === version && !folder.startsWith('/') && !folder.endsWith('/') ? folder : undefined;
}
