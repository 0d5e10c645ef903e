import { posix } from 'node:path';
import { authVariable } from '@slipway/core';
import { findLogin } from '../credentials.ts';
import { StorageError } from '../errors.ts';
import { readRange } from '../http/read.ts';
import { createRequests } from '../http/requests.ts';
import type { StorageOptions } from '../options.ts';
import { joinPath } from '../paths.ts';
import { countSent } from '../source.ts';
import type { StorageMedium } from '../storage.ts';
import { formatVersion, parseGenericPackagesAddress, parseVersion } from './address.ts';
import { createGenericPackagesApi, type GenericFile } from './api.ts';

/** GitLab's job token is sent in a header of its own, and to the GitLab of the job alone. @throws {StorageError} STORAGE_DENIED */
function findToken({ host, origin }: URL, { env, addSecret }: Pick<StorageOptions, 'addSecret' | 'env'>): Readonly<Record<string, string>> {
  const given = findLogin(host, { env, addSecret });
  const job = env['CI_JOB_TOKEN'] ?? '';
  const isJobs = URL.canParse(env['CI_API_V4_URL'] ?? '') && new URL(env['CI_API_V4_URL'] ?? '').origin === origin;
  const token = given === undefined ? isJobs ? job : '' : given.kind === 'token' ? given.token : given.password;
  if (token === '') throw new StorageError('STORAGE_DENIED', `there is no token for ${host}`, { exitCode: 2, hint: `set ${authVariable(host)} to a project access token with the scope "api" and the role Developer; jobs of that GitLab itself need none` });
  addSecret(token);
  return { [token === job ? 'job-token' : 'private-token']: token };
}

/** The package registry of a project of GitLab: each folder is a version of one generic package. */
export function openGenericPackages(address: string, options: Pick<StorageOptions, 'addSecret' | 'env' | 'firstDelayMs' | 'http' | 'logger'>): StorageMedium {
  const { api: apiUrl, packageName, shown } = parseGenericPackagesAddress(address);
  const { http, logger, firstDelayMs } = options;
  const requests = createRequests({ http, server: apiUrl, login: findToken(apiUrl, options), logger, firstDelayMs });
  const api = createGenericPackagesApi(requests, { api: apiUrl, packageName });
  const addressOf = (path: string): string => path === '' ? shown : `${shown}/${path}`;

  const split = (path: string): { readonly version: string; readonly file: string } => {
    if (path.includes('~')) throw new StorageError('STORAGE_INVALID', `${addressOf(path)}: GitLab takes no ~ in names`);
    const folder = posix.dirname(path);
    return { version: formatVersion(folder === '.' ? '' : folder), file: posix.basename(path) };
  };
  /** All of a name, oldest first. */
  const findFiles = async (path: string): Promise<readonly (GenericFile & { readonly packageId: number })[]> => {
    const { version, file } = split(path);
    const found = await Promise.all((await api.findPackages(version)).map(async ({ id }) => (await api.listFiles(id)).map((each) => ({ ...each, packageId: id }))));
    return found.flat().filter((each) => each.file_name === file).sort((a, b) => a.id - b.id);
  };
  const shaOf = ({ file_sha256: sha256 }: GenericFile): string | undefined => /^[0-9a-f]{64}$/.test(sha256 ?? '') ? sha256 ?? undefined : undefined;

  // GitLab wants the files of one version one after the other
  let uploads: Promise<unknown> = Promise.resolve();
  const inTurn = async <T>(step: () => Promise<T>): Promise<T> => {
    const turn = uploads.then(step);
    uploads = turn.catch(() => undefined);
    return turn;
  };
  const removeOthers = async (path: string, keep: number): Promise<void> => {
    for (const { packageId, id } of (await findFiles(path)).filter((each) => each.id !== keep)) {
      if (!await api.removeFile(packageId, id)) logger.debug(`${addressOf(path)}: the token may not remove older files; they are in nobody's way`);
    }
  };

  return {
    name: shown, addressOf,
    async stat(path) {
      const newest = (await findFiles(path)).at(-1);
      if (newest === undefined) return undefined;
      const sha256 = shaOf(newest);
      return { size: newest.size, ...(sha256 === undefined ? {} : { sha256 }) };
    },
    write: (path, source, { signal, progress }) => inTurn(async () => {
      const { version, file } = split(path);
      const sent = await api.send(version, file, { body: { size: source.size, open: countSent(source, progress) }, signal });
      const sha256 = shaOf(sent);
      if (sent.size !== source.size || (sha256 !== undefined && source.sha256 !== undefined && sha256 !== source.sha256)) throw new StorageError('STORAGE_FAILED', `${addressOf(path)}: GitLab has ${sent.size} bytes of ${source.size}, sha256 ${sha256 ?? 'unknown'}`);
      // a name may be taken twice: by a try whose answer was lost, or by somebody else, who was first
      const others = (await findFiles(path)).filter((each) => each.id !== sent.id);
      const isOther = others.some((each) => each.size !== sent.size || shaOf(each) !== sha256);
      for (const { packageId, id } of isOther ? (await findFiles(path)).filter((each) => each.id === sent.id) : others) {
        if (!await api.removeFile(packageId, id) && isOther) throw new StorageError('STORAGE_FAILED', `${addressOf(path)} was uploaded by somebody else at the same time, with other content, and the token may not remove ours`, { hint: 'look at the package in GitLab and remove one of the two' });
      }
      return isOther ? 'exists' : 'written';
    }),
    async read(path, readOptions) {
      const { version, file } = split(path);
      // GitLab sends on to its object storage
      return readRange(api.addressOf(version, file), readOptions, { open: (request) => requests.open({ ...request, elsewhere: true }) });
    },
    async list(folder) {
      const found = await Promise.all((await api.findPackages()).map(async ({ id, version }) => {
        const at = parseVersion(version ?? '');
        if (at === undefined || !(folder === '' || at === folder || at.startsWith(`${folder}/`))) return [];
        return (await api.listFiles(id)).map(({ file_name: name, size }) => ({ path: joinPath(at, name), size }));
      }));
      return [...new Map(found.flat().map((file) => [file.path, file])).values()];
    },
    overwrite: (path, data, { signal }) => inTurn(async () => {
      const { version, file } = split(path);
      const sent = await api.send(version, file, { body: data, signal });
      await removeOthers(path, sent.id);
    }),
    async remove(path) {
      for (const { packageId, id } of await findFiles(path)) {
        if (!await api.removeFile(packageId, id)) throw new StorageError('STORAGE_DENIED', `${addressOf(path)}: the token may not remove it`, { exitCode: 2, hint: 'removing needs the role Maintainer' });
      }
    },
  };
}
