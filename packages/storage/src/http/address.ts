import { StorageError } from '../errors.ts';
import { shownAddress } from '../shown-address.ts';

/**
 * `https://HOST[:PORT]/PATH`, or http, also with a query, as of presigned addresses. Its path ends with a slash; the query proves who asks,
 * so it goes with every request and is shown to nobody. @throws {StorageError} STORAGE_INVALID
 */
export function parseHttpAddress(address: string): URL {
  const fail = (reason: string): StorageError => new StorageError('STORAGE_INVALID', `not the address of a folder of an HTTP server: ${shownAddress(address)}: ${reason}`, { hint: 'as https://files.example.com/packages; logins come from SLIPWAY_AUTH_<HOST>' });
  if (!URL.canParse(address)) throw fail('it is no address');
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') throw fail('a login does not belong into an address');
  if (url.hash !== '') throw fail('it has a #');
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
