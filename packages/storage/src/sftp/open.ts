import { randomBytes } from 'node:crypto';
import { posix } from 'node:path';
import { Readable } from 'node:stream';
import { authVariable, isSlipwayError, openProcess as systemProcess, retry } from '@slipway/core';
import { fullHint, StorageError } from '../errors.ts';
import type { StorageOptions } from '../options.ts';
import { joinPath } from '../paths.ts';
import type { ListedFile, StorageMedium } from '../storage.ts';
import { parseSftpAddress } from './address.ts';
import { openFlag, statusCode, type SftpAttributes } from './protocol.ts';
import { readPieces } from './read.ts';
import { SftpBroken, SftpStatus, type SftpSession } from './session.ts';
import { connect, type SshConnection, type SshOptions } from './ssh.ts';
import { upload } from './upload.ts';

const kindOf = ({ permissions = 0 }: SftpAttributes): number => permissions & 0o170000;
const isFolder = (attributes: SftpAttributes): boolean => kindOf(attributes) === 0o040000;
const isFile = (attributes: SftpAttributes): boolean => kindOf(attributes) === 0o100000;

const attempts = 5;

/** How ssh is to log in, by the environment. @throws {StorageError} STORAGE_DENIED */
function findSshOptions(host: string, { env, addSecret }: Pick<StorageOptions, 'addSecret' | 'env'>): Omit<SshOptions, 'openProcess'> {
  const variable = authVariable(host);
  const [key, keyFile, knownHosts] = [env[variable], env['SLIPWAY_SSH_KEY_FILE'], env['SLIPWAY_SSH_KNOWN_HOSTS']].map((value) => value === '' ? undefined : value);
  if (key !== undefined) {
    addSecret(key);
    if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(key)) throw new StorageError('STORAGE_DENIED', `${variable} is no private key`, { exitCode: 2, hint: 'SFTP goes by keys only: put the text of a private key without passphrase into it, or name a file in SLIPWAY_SSH_KEY_FILE' });
  }
  // secrets of others are not handed to a program that does not need them
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:SLIPWAY_|AWS_|CI_JOB_TOKEN|GITHUB_TOKEN|GITLAB_TOKEN|GITEA_TOKEN|ACTIONS_)/.test(name)));
  return { env: own, ...(key !== undefined ? { key } : keyFile === undefined ? {} : { keyFile }), ...(knownHosts === undefined ? {} : { knownHosts }) };
}

/** A folder of an SFTP server, through the system's ssh: one connection, opened when it is needed and again when it broke. */
export function openSftp(address: string, options: Pick<StorageOptions, 'addSecret' | 'env' | 'firstDelayMs' | 'logger' | 'openProcess'>): StorageMedium {
  const { target, root, shown } = parseSftpAddress(address);
  const { logger, firstDelayMs, openProcess = systemProcess } = options;
  const ssh = findSshOptions(target.port === undefined ? target.host : `${target.host}:${target.port}`, options);
  const at = (path: string): string => (root === '' ? path === '' ? '.' : path : path === '' ? root : posix.join(root, path));
  const addressOf = (path: string): string => path === '' ? shown : `${shown}/${path}`;

  let connection: Promise<SshConnection> | undefined;
  const drop = (broken: Promise<SshConnection> | undefined): void => {
    if (connection === broken) connection = undefined;
  };

  const explain = async (error: unknown, path: string, session: SftpSession): Promise<unknown> => {
    if (!(error instanceof SftpStatus)) return error;
    const subject = addressOf(path);
    const options_ = { cause: error };
    switch (error.code) {
      case statusCode.noSuchFile: return new StorageError('STORAGE_NOT_FOUND', `there is no ${subject}`, options_);
      case statusCode.permissionDenied: return new StorageError('STORAGE_DENIED', `${subject}: the server does not allow it`, { ...options_, exitCode: 2, hint: `give ${target.user ?? 'the user'} the right to write there` });
      case statusCode.noSpace: return new StorageError('STORAGE_FULL', `no space for ${subject}`, { ...options_, hint: fullHint });
      case statusCode.quota: return new StorageError('STORAGE_FULL', `the quota is used up, writing ${subject}`, { ...options_, hint: fullHint });
      default: {
        // version 3 of the protocol has no code for a full disk
        const free = await session.freeBytes(at('')).catch(() => undefined);
        if (free !== undefined && free < 2 ** 20) return new StorageError('STORAGE_FULL', `no space for ${subject}: ${free} bytes are free`, { ...options_, hint: fullHint });
        return new StorageError('STORAGE_FAILED', `${subject}: the server says "${error.message === '' ? `code ${error.code}` : error.message}"`, { ...options_, hint: 'a server says no more than this also when its disk or a quota is full' });
      }
    }
  };

  /** One step with the connection; again over a new one when it breaks. */
  const attempt = async <T>(path: string, step: (session: SftpSession) => Promise<T>, signal?: AbortSignal): Promise<T> => {
    signal?.throwIfAborted();
    return retry(async () => {
      const current = connection ??= connect(target, { ...ssh, openProcess });
      let open: SshConnection;
      try {
        open = await current;
      } catch (error) {
        drop(current);
        throw error;
      }
      const stop = (): void => { drop(current); void open.close(); };
      signal?.addEventListener('abort', stop, { once: true });
      try {
        signal?.throwIfAborted();
        return await step(open.session);
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof SftpBroken)) throw await explain(error, path, open.session);
        drop(current);
        throw await open.explain(error);
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    }, {
      attempts, ...(firstDelayMs === undefined ? {} : { firstDelayMs }), ...(signal === undefined ? {} : { signal }), shouldRetry: (error) => isSlipwayError(error) && error.retryable,
      onRetry: (error, delayMs) => { logger.debug(`${error instanceof Error ? error.message : ''}; again in ${Math.round(delayMs)} ms`); },
    });
  };

  /** Makes the folder of a path, with those above it. */
  const makeFolders = async (session: SftpSession, folder: string): Promise<void> => {
    if (folder === '.' || folder === '/' || await session.stat(folder) !== undefined) return;
    await makeFolders(session, posix.dirname(folder));
    try {
      await session.makeDirectory(folder);
    } catch (error) {
      // somebody else may have made it
      if (await session.stat(folder) === undefined) throw error;
    }
  };

  const walk = async (session: SftpSession, folder: string): Promise<ListedFile[]> => {
    const found: ListedFile[] = [];
    for (const { name, attributes } of await session.list(at(folder)) ?? []) {
      if (name.startsWith('.')) continue;
      const path = joinPath(folder, name);
      if (isFolder(attributes)) found.push(...await walk(session, path));
      else if (isFile(attributes)) found.push({ path, size: attributes.size ?? 0 });
    }
    return found;
  };

  const orAbsent = async (step: Promise<void>): Promise<void> => step.catch((error: unknown) => {
    if (!(error instanceof SftpStatus && error.code === statusCode.noSuchFile)) throw error;
  });

  return {
    name: shown, addressOf,
    stat: (path) => attempt(path, async (session) => {
      const found = await session.stat(at(path));
      if (found === undefined) return undefined;
      if (!isFile(found)) throw new StorageError('STORAGE_EXISTS', `${addressOf(path)} is no file`);
      return { size: found.size ?? 0 };
    }),
    async write(path, source, { signal, progress }) {
      // the digest in its name: only the same content is ever written into it, by whoever writes
      const part = posix.join(posix.dirname(at(path)), `.${posix.basename(path)}.${source.sha256?.slice(0, 16) ?? randomBytes(8).toString('hex')}.part`);
      const transfer = upload({ part, target: at(path), source, subject: addressOf(path), advance: (bytes) => progress?.advance(bytes) });
      try {
        for (;;) {
          const before = transfer.certain();
          try {
            return await attempt(path, async (session) => {
              await makeFolders(session, posix.dirname(at(path)));
              return transfer.run(session, signal);
            }, signal);
          } catch (error) {
            // as long as something arrives in between, it goes on
            if (!isSlipwayError(error) || !error.retryable || transfer.certain() <= before) throw error;
          }
        }
      } catch (error) {
        // no later run would go on with it
        const isLost = source.sha256 === undefined || (isSlipwayError(error) && error.code === 'SOURCE_CHANGED');
        if (isLost && signal?.aborted !== true && connection !== undefined) await attempt(path, (session) => orAbsent(session.remove(part))).catch(() => undefined);
        throw error;
      }
    },
    async read(path, { start = 0, end, signal }) {
      const { size } = await attempt(path, async (session) => {
        const found = await session.stat(at(path));
        if (found === undefined || !isFile(found)) throw new StorageError('STORAGE_NOT_FOUND', `there is no ${addressOf(path)}`);
        return { size: found.size ?? 0 };
      }, signal);
      const after = Math.min(end ?? size, size);
      let next = start;
      async function* pieces(): AsyncGenerator<Buffer> {
        while (next < after) {
          // a broken connection goes on where it broke
          const chunk = await attempt(path, async (session) => readPieces(session, at(path), { start: next, end: Math.min(after, next + 2 ** 20) }), signal);
          if (chunk.length === 0) throw new StorageError('STORAGE_FAILED', `${addressOf(path)} ends after ${next} of ${after} bytes`);
          next += chunk.length;
          yield chunk;
        }
      }
      return Readable.from(pieces(), { objectMode: false });
    },
    list: (folder) => attempt(folder, (session) => walk(session, folder)),
    overwrite: (path, data, { signal }) => attempt(path, async (session) => {
      await makeFolders(session, posix.dirname(at(path)));
      const part = posix.join(posix.dirname(at(path)), `.${posix.basename(path)}.${randomBytes(8).toString('hex')}.part`);
      try {
        const handle = await session.open(part, openFlag.write | openFlag.create | openFlag.exclusive);
        for (let offset = 0; offset < data.length; offset += 32_768) await session.write(handle, offset, data.subarray(offset, offset + 32_768));
        await session.sync(handle);
        await session.close(handle);
        await session.replace(part, at(path));
      } catch (error) {
        await session.remove(part).catch(() => undefined);
        throw error;
      }
    }, signal),
    remove: (path) => attempt(path, (session) => orAbsent(session.remove(at(path)))),
    rename: (from, to) => attempt(from, async (session) => {
      if (await session.stat(at(to)) !== undefined) throw new StorageError('STORAGE_EXISTS', `${addressOf(to)} is there already`);
      await makeFolders(session, posix.dirname(at(to)));
      await session.rename(at(from), at(to));
    }),
    async close() {
      const current = connection;
      connection = undefined;
      await current?.then((open) => open.close(), () => undefined);
    },
  };
}
