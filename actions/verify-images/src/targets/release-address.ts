import { SlipwayError } from '@slipway/core';
import { isLocalAddress, repoUrl } from '@slipway/git';

/** Where a release repo is: a folder, or a ref of a git server. */
export type ReleaseAddress =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'git'; readonly url: string; readonly ref: string };

export interface ReleaseAddressOptions {
  readonly cwd: string;
  /** What stands before `owner/name`: the input, then the CI host. */
  readonly gitBaseUrl: string | undefined;
  readonly serverUrl: string | undefined;
}

const forms = 'expected owner/name@ref, a git address such as https://git.example.com/owner/name.git@ref, or a folder such as ../release';

const invalid = (text: string, reason: string): SlipwayError => new SlipwayError('INPUT_INVALID', `release-repo is "${text}": ${reason}`, { hint: forms });

/** Address and ref of `ADDRESS@ref` or `ADDRESS#ref`; an @ before the path, as in `git@host:`, belongs to the address. */
function splitRef(text: string): { readonly address: string; readonly ref?: string } {
  const pathStart = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(text)?.[0].length ?? /^[^/@#]+@[^/:@#]+:/.exec(text)?.[0].length ?? 0;
  const at = /[@#]/.exec(text.slice(pathStart));
  return at === null ? { address: text } : { address: text.slice(0, pathStart + at.index), ref: text.slice(pathStart + at.index + 1) };
}

/**
 * What the input `release-repo` names. What begins with `.` or `/` and a name without a ref are folders; an address
 * without a ref means the default branch.
 * @throws {SlipwayError} INPUT_INVALID, GIT_BASE_URL_MISSING
 */
export function parseReleaseAddress(text: string, { cwd, gitBaseUrl, serverUrl }: ReleaseAddressOptions): ReleaseAddress {
  if (/^[./~]/.test(text)) return { kind: 'folder', path: text };
  const { address, ref } = splitRef(text);
  if (ref === '') throw invalid(text, 'no ref follows');
  if (!isLocalAddress(address)) return { kind: 'git', url: address, ref: ref ?? 'HEAD' };
  if (ref === undefined) return { kind: 'folder', path: text };
  if (!/^[A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*)*$/.test(address)) throw invalid(text, `"${address}" is no name of a repo`);
  const base = gitBaseUrl ?? serverUrl;
  if (base === undefined) throw new SlipwayError('GIT_BASE_URL_MISSING', `nothing says where ${address} is`, { hint: 'give --git-base-url, such as https://git.example.com/, or the whole address' });
  return { kind: 'git', url: repoUrl(base, address, cwd), ref };
}
