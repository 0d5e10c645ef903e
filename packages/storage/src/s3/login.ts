import { authVariable } from '@slipway/core';
import { findLogin, type StorageEnv } from '../credentials.ts';
import { StorageError } from '../errors.ts';
import type { S3Address } from './address.ts';
import type { S3Login } from './sign.ts';

/** Whether the AWS_* keys are meant for this host: they are Amazon's, or of the server that AWS_ENDPOINT_URL names (DR4). */
function isBoundToAws({ endpoint }: S3Address, env: StorageEnv): boolean {
  if (/(?:^|\.)amazonaws\.com(?:\.cn)?$/.test(endpoint.hostname)) return true;
  return [env['AWS_ENDPOINT_URL_S3'], env['AWS_ENDPOINT_URL']].some((text) => text !== undefined && URL.canParse(text) && new URL(text).host === endpoint.host);
}

/**
 * The access key for a server: SLIPWAY_AUTH_<HOST> as `accessKey:secretKey`, else AWS_ACCESS_KEY_ID and its companions. Undefined
 * to ask without one. @throws {StorageError} STORAGE_INVALID for a variable of another form
 */
export function findS3Login(address: S3Address, { env, addSecret }: { readonly env: StorageEnv; readonly addSecret: (secret: string) => void }): S3Login | undefined {
  const login = findLogin(address.endpoint.host, { env, addSecret });
  if (login?.kind === 'token') throw new StorageError('STORAGE_INVALID', `${authVariable(address.endpoint.host)} is not ACCESS_KEY:SECRET_KEY`);
  if (login !== undefined) return { accessKey: login.user, secretKey: login.password };
  const [accessKey, secretKey, sessionToken] = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'].map((name) => env[name]);
  if (!isBoundToAws(address, env) || accessKey === undefined || accessKey === '' || secretKey === undefined || secretKey === '') return undefined;
  addSecret(secretKey);
  if (sessionToken === undefined || sessionToken === '') return { accessKey, secretKey };
  addSecret(sessionToken);
  return { accessKey, secretKey, sessionToken };
}
