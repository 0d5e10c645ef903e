import { resolve } from 'node:path';
import { authVariable, isSlipwayError, SlipwayError } from '@slipway/core';
import type { Git } from '@slipway/git';
import { configFileName, loadConfig, type Config, type StorageConfig } from './config.ts';
import { createGitTree, type GitTree } from './git-tree.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The variable that names the storage for every job of a project or group. */
export const storageVariable = 'SLIPWAY_STORAGE';

/** A storage that is used, and what its host needs. */
export interface StorageTarget {
  readonly address: string;
  /** Besides those of the run; absolute. */
  readonly caFiles: readonly string[];
  /** The environment of the run, with the login where storages look for it. */
  readonly env: Environment;
}

export interface StorageLookup {
  /** That of what is packed or promoted. */
  readonly config: Pick<Config, 'storage'>;
  /** On a pull request the configuration of its base counts: what is proposed may name any place, and logins go there (DR3). */
  readonly event: { readonly name: string; readonly base?: string };
  readonly git: Git;
  readonly env: Environment;
  /** The release repo, which the paths of its configuration are relative to. */
  readonly folder: string;
}

async function openBase(git: Git, base: string): Promise<GitTree> {
  for (const ref of [`refs/remotes/origin/${base}`, `refs/heads/${base}`]) {
    try {
      return await createGitTree(git, ref);
    } catch (error) {
      if (!isSlipwayError(error) || error.code !== 'UNKNOWN_REF') throw error;
    }
  }
  throw new SlipwayError('BASE_UNKNOWN', `the base ${base} is not in this clone, and on a pull request its ${configFileName} says which storage is meant`, { hint: 'check out with all branches: fetch-depth: 0 of actions/checkout, GIT_DEPTH: "0" on GitLab' });
}

function targetOf({ address, caFile, login }: StorageConfig, { env, folder }: Pick<StorageLookup, 'env' | 'folder'>): StorageTarget {
  const [, scheme, host] = /^([a-z][a-z0-9+.-]*):\/\/(?:[^/@]*@)?([^/?#]*)/i.exec(address) ?? [];
  if (login !== undefined && (host === undefined || host === '' || /^(?:s3|file)$/i.test(scheme ?? ''))) {
    throw new SlipwayError('CONFIG_INVALID', `storage.login of ${configFileName} goes with the address of a host: ${scheme === undefined ? 'a folder needs none' : `${scheme}:// takes its keys from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY`}`);
  }
  const secret = login === undefined ? undefined : env[login];
  if (login !== undefined && (secret === undefined || secret === '')) throw new SlipwayError('STORAGE_DENIED', `storage.login of ${configFileName} names ${login}, which is not set`, { hint: `give the job that variable, with the login for ${host ?? ''}` });
  return {
    address: scheme === undefined ? resolve(folder, address) : address, caFiles: caFile === undefined ? [] : [resolve(folder, caFile)],
    env: host === undefined || secret === undefined ? env : { ...env, [authVariable(host)]: secret },
  };
}

/**
 * The storage that nobody named for this run: that of `SLIPWAY_STORAGE`, then of slipway.yaml; undefined when neither says one.
 * @throws {SlipwayError} BASE_UNKNOWN, STORAGE_DENIED without the variable that has the login, CONFIG_INVALID; {YamlError}
 */
export async function findStorage({ config, event, git, env, folder }: StorageLookup): Promise<StorageTarget | undefined> {
  const named = env[storageVariable];
  if (named !== undefined && named !== '') return { address: named, caFiles: [], env };
  const { storage } = event.name === 'pull_request' && event.base !== undefined ? (await loadConfig(await openBase(git, event.base))).config : config;
  return storage === undefined ? undefined : targetOf(storage, { env, folder });
}
