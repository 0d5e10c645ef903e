import { StorageError } from '../errors.ts';
import { shownAddress } from '../shown-address.ts';
import type { SshTarget } from './ssh.ts';

export interface SftpAddress {
  readonly target: SshTarget;
  /** As the server knows it: absolute, or relative to the home folder; '' is the home folder itself. */
  readonly root: string;
  /** For people, without a slash at its end. */
  readonly shown: string;
}

/** `sftp://[USER@]HOST[:PORT]/PATH`; `/~/PATH` begins at the home folder. @throws {StorageError} STORAGE_INVALID */
export function parseSftpAddress(address: string): SftpAddress {
  const fail = (reason: string): StorageError => new StorageError('STORAGE_INVALID', `not the address of an SFTP server: ${shownAddress(address)}: ${reason}`, { hint: 'as sftp://USER@HOST:PORT/srv/packages, or sftp://USER@HOST/~/packages below the home folder' });
  if (!URL.canParse(address)) throw fail('it is no address');
  const { username, password, hostname, port, pathname, search, hash } = new URL(address);
  if (password !== '') throw fail('a password cannot be used, and none belongs into an address; give a private key as SLIPWAY_AUTH_<HOST> or SLIPWAY_SSH_KEY_FILE');
  if (search !== '' || hash !== '') throw fail('it has a ? or #');
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  // what begins with a dash would be an option of ssh
  if (!/^(?:[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9a-fA-F:.]+)$/.test(host)) throw fail('HOST is missing or no name of a host');
  if (username !== '' && !/^[A-Za-z0-9_][A-Za-z0-9._+-]*$/.test(username)) throw fail('USER is no plain name');
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    throw fail('its path has a % that begins no code');
  }
  if (/\p{Cc}/u.test(path)) throw fail('its path has control characters');
  const root = path.replace(/\/+$/, '').replace(/^\/~(?:\/|$)/, '');
  return {
    target: { host, ...(username === '' ? {} : { user: username }), ...(port === '' ? {} : { port: Number(port) }) },
    root: root === '' && !path.startsWith('/~') ? '/' : root,
    shown: `sftp://${username === '' ? '' : `${username}@`}${hostname}${port === '' ? '' : `:${port}`}${pathname.replace(/\/+$/, '')}`,
  };
}
