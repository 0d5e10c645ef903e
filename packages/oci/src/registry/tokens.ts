import { parseRetryAfter, readBody, retry, type HttpClient, type HttpResponse } from '@slipway/core';
import { OciError } from '../errors.ts';
import { findText, readObject } from '../json-shape.ts';
import type { AddressPolicy } from './addresses.ts';
import { parseErrorBody, resolveAddress } from './answers.ts';
import { parseChallenges } from './challenge.ts';
import type { Credential, CredentialSource } from './credentials.ts';
import { networkError, statusError } from './failures.ts';

/** What a request is going to do, as token servers write it: `repository:library/busybox:pull`. */
export type Scope = string;

/** Finds the `Authorization` for the requests to one registry. */
export interface Authenticator {
  /** From what is known by now; undefined as long as the registry has asked for nothing. */
  authorization(scopes: readonly Scope[]): Promise<string | undefined>;
  /** After a 401: what to send instead of `tried`, or undefined when there is nothing else to send. */
  respond(answer: HttpResponse, request: { readonly url: URL; readonly scopes: readonly Scope[]; readonly tried: string | undefined }): Promise<string | undefined>;
}

export interface AuthenticatorOptions {
  readonly host: string;
  readonly http: HttpClient;
  readonly credentials: CredentialSource;
  readonly policy: AddressPolicy;
  readonly now: () => number;
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly onSecret?: ((secret: string) => void) | undefined;
}

type Mode = { readonly kind: 'basic' } | { readonly kind: 'bearer'; readonly realm: URL; readonly service: string | undefined; readonly from: URL };
interface Token { readonly header: string; readonly expiresAt: number }

const maxTokenSize = 1024 * 1024;

/** A token that can be sent in a header, and the seconds it lasts; undefined when the answer holds none. @see https://distribution.github.io/distribution/spec/auth/token/ */
function parseTokenAnswer(body: Buffer): { readonly token: string; readonly seconds: number } | undefined {
  try {
    const document = readObject(JSON.parse(body.toString('utf8')));
    const token = findText(document, 'token') ?? findText(document, 'access_token') ?? '';
    const seconds = document['expires_in'] ?? 60;
    return typeof seconds === 'number' && /^[\x21-\x7e]+$/.test(token) ? { token, seconds } : undefined;
  } catch {
    return undefined;
  }
}

/** `Basic …` */
export const basicHeader = (username: string, password: string): string => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

/** One token per set of scopes, shared by all requests, fetched again once when it expires or is refused (T7). */
export function createAuthenticator({ host, http, credentials, policy, now, attempts, firstDelayMs, onSecret }: AuthenticatorOptions): Authenticator {
  let mode: Mode | undefined;
  const tokens = new Map<string, Promise<Token>>();

  const send = async (url: URL, authorization: string | undefined, form: URLSearchParams | undefined): Promise<{ status: number; body: Buffer; retryAfter: string | undefined }> => {
    let target = url;
    for (let hop = 0; hop <= 5; hop += 1) {
      let response: HttpResponse;
      try {
        response = await http.request({
          url: target, method: form === undefined ? 'GET' : 'POST',
          headers: {
            accept: 'application/json',
            ...(authorization !== undefined && target.host === url.host ? { authorization } : {}),
            ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
          },
          ...(form === undefined ? {} : { body: Buffer.from(form.toString()) }),
        });
        const location = response.headers.location;
        if (response.status < 300 || response.status >= 400 || location === undefined || form !== undefined) {
          return { status: response.status, body: await readBody(response, maxTokenSize, target), retryAfter: response.headers['retry-after'] };
        }
        response.body.destroy();
        const next = resolveAddress(location, target);
        if (next === undefined) throw new OciError('AUTH_FAILED', `the token server ${target.host} redirects to what is no address`);
        await policy.check({ from: target, to: next, what: 'a redirect of its token server' });
        target = next;
      } catch (error) {
        throw networkError(error, `the token server ${target.host} of ${host}`);
      }
    }
    throw new OciError('AUTH_FAILED', `the token server ${url.host} of ${host} redirects without end`);
  };

  const ask = async ({ realm, service }: Extract<Mode, { kind: 'bearer' }>, scopes: readonly Scope[], credential: Credential | undefined): Promise<Token> => {
    const query = (): URL => {
      const url = new URL(realm);
      if (service !== undefined) url.searchParams.set('service', service);
      for (const scope of scopes) url.searchParams.append('scope', scope);
      return url;
    };
    let answer;
    if (credential?.kind === 'identity') {
      const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'slipway', refresh_token: credential.token, scope: scopes.join(' '), ...(service === undefined ? {} : { service }) });
      answer = await send(realm, undefined, form);
      if (answer.status === 404 || answer.status === 405) answer = await send(query(), basicHeader('<token>', credential.token), undefined);
    } else {
      answer = await send(query(), credential?.kind === 'basic' ? basicHeader(credential.username, credential.password) : undefined, undefined);
    }
    if (answer.status !== 200) {
      const said = parseErrorBody(answer.body);
      const retryAfterMs = parseRetryAfter(answer.retryAfter, now());
      throw statusError(answer.status, `the token server ${realm.host} of ${host}`, { said, retryAfterMs, withCredential: credential !== undefined, host });
    }
    const said = parseTokenAnswer(answer.body);
    if (said === undefined) throw new OciError('AUTH_FAILED', `the token server ${realm.host} of ${host} answered without a token`);
    onSecret?.(said.token);
    return { header: `Bearer ${said.token}`, expiresAt: now() + Math.max(60, said.seconds) * 1000 };
  };

  const fetchToken = (bearer: Extract<Mode, { kind: 'bearer' }>, scopes: readonly Scope[]): Promise<Token> =>
    retry(async () => {
      await policy.check({ from: bearer.from, to: bearer.realm, what: 'its token server' });
      return ask(bearer, scopes, await credentials(host));
    }, {
      attempts, firstDelayMs,
      shouldRetry: (error) => error instanceof OciError && error.retryable,
      askedDelayMs: (error) => error instanceof OciError ? error.retryAfterMs : undefined,
    });

  const tokenFor = async (bearer: Extract<Mode, { kind: 'bearer' }>, key: string, scopes: readonly Scope[], refused?: string): Promise<string> => {
    const cached = tokens.get(key);
    if (cached !== undefined) {
      const token = await cached;
      if (token.expiresAt - 5000 > now() && token.header !== refused) return token.header;
      // of several that find it stale, the first fetches and the others wait for that one
      if (tokens.get(key) !== cached) return tokenFor(bearer, key, scopes, refused);
    }
    const fresh = fetchToken(bearer, scopes);
    tokens.set(key, fresh);
    try {
      return (await fresh).header;
    } catch (error) {
      if (tokens.get(key) === fresh) tokens.delete(key);
      throw error;
    }
  };

  const authenticator: Authenticator = {
    async authorization(scopes) {
      if (mode === undefined) return undefined;
      const credential = await credentials(host);
      if (credential?.kind === 'bearer') return `Bearer ${credential.token}`;
      if (mode.kind === 'basic') return credential?.kind === 'basic' ? basicHeader(credential.username, credential.password) : undefined;
      return tokenFor(mode, scopes.join(' '), scopes);
    },
    async respond(answer, { url, scopes, tried }) {
      const challenges = parseChallenges(answer.headers['www-authenticate']);
      const credential = await credentials(host);
      const other = (header: string): string | undefined => header === tried ? undefined : header;
      const bearer = challenges.find((challenge) => challenge.scheme === 'bearer' && challenge.parameters['realm'] !== undefined);
      if (credential?.kind === 'bearer') {
        mode = { kind: 'basic' }; // nothing to fetch: the token goes along as it is
        return other(`Bearer ${credential.token}`);
      }
      if (bearer !== undefined) {
        const realm = bearer.parameters['realm'] ?? '';
        if (!URL.canParse(realm)) throw new OciError('AUTH_FAILED', `${host} names a token server that is no address`);
        const service = bearer.parameters['service'];
        mode = { kind: 'bearer', realm: new URL(realm), service, from: url };
        const asked = (bearer.parameters['scope'] ?? '').split(' ').filter((scope) => scope !== '');
        return other(await tokenFor(mode, scopes.join(' '), [...new Set([...scopes, ...asked])], tried));
      }
      if (challenges.some((challenge) => challenge.scheme === 'basic') && credential?.kind === 'basic') {
        mode = { kind: 'basic' };
        return other(basicHeader(credential.username, credential.password));
      }
      return undefined;
    },
  };
  return authenticator;
}
