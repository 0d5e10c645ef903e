import { authVariable } from '@slipway/core';

/** What proves to a storage who asks: of `user:password`, or of a token alone. */
export type StorageLogin =
  | { readonly kind: 'password'; readonly user: string; readonly password: string }
  | { readonly kind: 'token'; readonly token: string };

export type StorageEnv = Readonly<Record<string, string | undefined>>;

/** The login for a host (`host` or `host:port`), whose secret is hidden from now on. */
export function findLogin(host: string, { env, addSecret }: { readonly env: StorageEnv; readonly addSecret: (secret: string) => void }): StorageLogin | undefined {
  const value = env[authVariable(host)];
  if (value === undefined || value === '') return undefined;
  const colon = value.indexOf(':');
  addSecret(value.slice(colon + 1));
  return colon < 0 ? { kind: 'token', token: value } : { kind: 'password', user: value.slice(0, colon), password: value.slice(colon + 1) };
}
