import { isAbsolute, join, resolve } from 'node:path';

/** Whether an address is a folder of this machine. */
export const isLocalAddress = (address: string): boolean => !/^[a-z][a-z0-9+.-]*:\/\//i.test(address) && !/^[^/]+@[^/:]+(:|$)/.test(address);

/** The address of `owner/name` below a base: `https://git.example.com/`, `git@git.example.com`, or a folder, relative to `cwd`. */
export function repoUrl(baseUrl: string, name: string, cwd: string): string {
  if (isLocalAddress(baseUrl)) return join(isAbsolute(baseUrl) ? baseUrl : resolve(cwd, baseUrl), name);
  const base = baseUrl.replace(/\/+$/, '');
  return /^[^/]+@[^/:]+$/.test(base) ? `${base}:${name}` : `${base}/${name}`;
}
