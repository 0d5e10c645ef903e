import { randomBytes } from 'node:crypto';
import { posix } from 'node:path';
import { isSlipwayError } from '@slipway/core';
import { findLogin } from '../credentials.ts';
import { StorageError } from '../errors.ts';
import type { StorageOptions } from '../options.ts';
import { joinPath } from '../paths.ts';
import { countSent } from '../source.ts';
import type { ListedFile, StorageMedium, StorageSource, TransferOptions } from '../storage.ts';
import { parseHttpAddress } from './address.ts';
import { parseMultiStatus, propfindBody, type DavEntry } from './dav.ts';
import { readRange } from './read.ts';
import { authorizationOf, createRequests, shownUrl } from './requests.ts';

/** Of a file that is not whole yet. */
const isPart = (name: string): boolean => /\.[0-9a-f]{16}\.part$/.test(name);
/** A package lies five folders deep. */
const maxDepth = 50;
const codeOf = (error: unknown): string | undefined => isSlipwayError(error) ? error.code : undefined;

/**
 * A folder of an HTTP server that takes PUT. One that speaks WebDAV, which it is asked first, also makes folders, lists, and moves
 * a whole file in its place. @throws {StorageError} also when the server cannot be asked
 */
export async function openHttp(address: string, { http, env, addSecret, logger, firstDelayMs }: Pick<StorageOptions, 'addSecret' | 'env' | 'firstDelayMs' | 'http' | 'logger'>): Promise<StorageMedium> {
  const root = parseHttpAddress(address);
  const { ask, open } = createRequests({ http, server: root, login: authorizationOf(findLogin(root.host, { env, addSecret })), logger, firstDelayMs });
  if (root.search !== '') addSecret(root.search.slice(1));
  /** An address below the root, with its query, which such an address loses. Checked paths need no escapes. */
  const below = (path: string, base = root): URL => {
    const url = new URL(path, base);
    url.search = root.search;
    return url;
  };
  const at = (path: string): URL => path === '' ? root : below(path);
  const addressOf = (path: string): string => shownUrl(at(path)).replace(/\/$/, '');

  const asked = await ask({ method: 'OPTIONS', url: root, accept: [200, 204, 400, 401, 403, 404, 405, 501] }); // a server of files may not answer this at all
  const speaksDav = (asked.status === 200 || asked.status === 204) && asked.headers['dav'] !== undefined;

  /** Folders that are known to be there. */
  const folders = new Set<string>();
  /** Makes the folder of an address, with those above it. */
  const makeFolders = async (url: URL, signal?: AbortSignal): Promise<void> => {
    const folder = below('.', url);
    if (folder.pathname === '/' || folders.has(folder.pathname)) return;
    const make = async (): Promise<number> => (await ask({ method: 'MKCOL', url: folder, accept: [200, 201, 405, 409], signal })).status;
    if (await make() === 409) {
      await makeFolders(below('..', folder), signal);
      if (await make() === 409) throw new StorageError('STORAGE_FAILED', `the folder ${shownUrl(folder)} cannot be made`);
    }
    folders.add(folder.pathname);
  };

  const find = async (url: URL, depth: '0' | '1'): Promise<readonly DavEntry[] | undefined> => {
    const { status, body } = await ask({ method: 'PROPFIND', url, headers: { 'depth': depth, 'content-type': 'application/xml' }, body: propfindBody, accept: [207, 404] });
    return status === 404 ? undefined : parseMultiStatus(body.toString('utf8'), url);
  };
  const walk = async (folder: string): Promise<ListedFile[]> => {
    if (folder.split('/').length > maxDepth) throw new StorageError('STORAGE_FAILED', `${addressOf('')}: its folders have no end: ${JSON.stringify(folder.slice(0, 200))}`);
    const url = folder === '' ? root : at(`${folder}/`);
    const own = decodeURIComponent(url.pathname);
    const found: ListedFile[] = [];
    for (const { path, isFolder, size = 0 } of await find(url, '1') ?? []) {
      const name = path.startsWith(own) ? path.slice(own.length).replace(/\/$/, '') : '';
      if (name === '' || name.includes('/') || name.startsWith('.') || isPart(name)) continue;
      if (isFolder) found.push(...await walk(joinPath(folder, name)));
      else found.push({ path: joinPath(folder, name), size });
    }
    return found;
  };

  const sizeOf = async (url: URL, signal?: AbortSignal): Promise<number | undefined> => {
    const { status, headers } = await ask({ method: 'HEAD', url, accept: [200, 404], signal });
    if (status === 404) return undefined;
    if (!/^\d{1,15}$/.test(headers['content-length'] ?? '')) throw new StorageError('STORAGE_FAILED', `${shownUrl(url)}: the server tells no size`);
    return Number(headers['content-length']);
  };
  const checkSize = async (url: URL, size: number, signal?: AbortSignal): Promise<void> => {
    const there = await sizeOf(url, signal);
    if (there !== size) throw new StorageError('STORAGE_FAILED', `${shownUrl(url)}: the server has ${there ?? 'no'} bytes of ${size}`, { hint: 'remove what is there, and start again' });
  };
  const removeQuietly = async (url: URL): Promise<void> => { await ask({ method: 'DELETE', url, accept: [200, 202, 204, 404] }).catch(() => undefined); };

  const put = async (url: URL, source: StorageSource, { options: { signal, progress }, headers = {}, accept }: { readonly options: TransferOptions; readonly headers?: Readonly<Record<string, string>>; readonly accept: readonly number[] }): Promise<number> => {
    const body = { size: source.size, open: countSent(source, progress) };
    return (await ask({ method: 'PUT', url, headers: { 'content-type': 'application/octet-stream', ...headers }, body, accept, signal })).status;
  };
  const move = async (from: URL, to: URL, { overwrite, signal }: { readonly overwrite: boolean; readonly signal?: AbortSignal | undefined }): Promise<number> =>
    (await ask({ method: 'MOVE', url: from, headers: { destination: to.href, overwrite: overwrite ? 'T' : 'F' }, accept: [200, 201, 204, 404, 412], signal })).status;
  const partOf = (path: string, id: string): URL => at(joinPath(posix.dirname(path) === '.' ? '' : posix.dirname(path), `${posix.basename(path)}.${id}.part`));
  const randomId = (): string => randomBytes(8).toString('hex');

  /** A part that is moved in its place when it is whole. */
  const writeByMove = async (path: string, source: StorageSource, options: TransferOptions): Promise<'written' | 'exists'> => {
    const { signal } = options;
    const part = partOf(path, source.sha256?.slice(0, 16) ?? randomId());
    await makeFolders(part, signal);
    try {
      await put(part, source, { options, accept: [200, 201, 204] });
      await checkSize(part, source.size, signal);
      signal?.throwIfAborted();
      const status = await move(part, at(path), { overwrite: false, signal });
      // the answer to the first try may have been lost
      if (status === 404) await checkSize(at(path), source.size, signal);
      if (status === 412) await removeQuietly(part);
      return status === 412 ? 'exists' : 'written';
    } catch (error) {
      await removeQuietly(part);
      throw error;
    }
  };

  const writeInPlace = async (path: string, source: StorageSource, options: TransferOptions): Promise<'written' | 'exists'> => {
    const status = await put(at(path), source, { options, headers: { 'if-none-match': '*' }, accept: [200, 201, 204, 412] });
    if (status === 412) return 'exists';
    await checkSize(at(path), source.size, options.signal);
    return 'written';
  };

  return {
    name: addressOf(''), addressOf,
    async stat(path) {
      const size = await sizeOf(at(path));
      return size === undefined ? undefined : { size };
    },
    write: (path, source, options) => speaksDav ? writeByMove(path, source, options) : writeInPlace(path, source, options),
    read: (path, options) => readRange(at(path), options, { open }),
    async list(folder) {
      if (!speaksDav) throw new StorageError('STORAGE_UNSUPPORTED', `${addressOf('')} is no WebDAV: it cannot list`);
      return walk(folder);
    },
    async overwrite(path, data, { signal }) {
      const headers = { 'content-type': 'application/octet-stream' };
      if (!speaksDav) {
        await ask({ method: 'PUT', url: at(path), headers, body: data, accept: [200, 201, 204], signal });
        return;
      }
      const part = partOf(path, randomId());
      await makeFolders(part, signal);
      await ask({ method: 'PUT', url: part, headers, body: data, accept: [200, 201, 204], signal });
      await move(part, at(path), { overwrite: true, signal });
    },
    async remove(path) { await ask({ method: 'DELETE', url: at(path), accept: [200, 202, 204, 404] }); },
    ...(!speaksDav ? {} : { async rename(from: string, to: string) {
      const [entry] = await find(at(from), '0') ?? [];
      if (entry === undefined) throw new StorageError('STORAGE_NOT_FOUND', `there is no ${addressOf(from)}`);
      const end = entry.isFolder ? '/' : '';
      const exists = (): StorageError => new StorageError('STORAGE_EXISTS', `${addressOf(to)} is there already`);
      if (await find(at(to), '0').catch((error: unknown) => { if (codeOf(error) === 'STORAGE_NOT_FOUND') return undefined; throw error; }) !== undefined) throw exists();
      await makeFolders(at(to));
      if (await move(at(`${from}${end}`), at(`${to}${end}`), { overwrite: false }) === 412) throw exists();
      folders.clear();
    } }),
  };
}
