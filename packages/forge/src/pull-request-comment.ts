import { createHttpClient, errorMessage, isSlipwayError, parseProxySettings, proxySecrets, type HttpClient, type Logger } from '@slipway/core';
import { ForgeError } from './errors.ts';
import { openForge, readForgeAddress, readForgeToken, type ForgeToken } from './factory.ts';
import type { Outcome } from './forge.ts';

export interface CommentContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logger: Logger;
  readonly addSecret: (secret: string) => void;
  /** The input `token`. */
  readonly token?: string;
}

/** What to do when a token was refused. */
const permissionHint = 'the job needs "permissions: pull-requests: write" and the token ${{ github.token }}; the pull request of a fork gets none, and its report is on the page of the job';

function hintOf(error: unknown): string | undefined {
  if (error instanceof ForgeError && error.status === 403) return permissionHint;
  return isSlipwayError(error) ? error.hint : undefined;
}

/**
 * Writes the one comment of a marker on the pull request that the job runs for. It never throws (T76): without a token,
 * without permission (forks, T71) or without an answer it warns and returns undefined.
 */
export async function commentOnPullRequest({ marker, body }: { readonly marker: string; readonly body: string }, { env, logger, addSecret, token: given }: CommentContext): Promise<Outcome | undefined> {
  let http: HttpClient | undefined;
  let token: ForgeToken | undefined;
  try {
    const address = readForgeAddress(env);
    if (address.pullRequest === undefined) {
      logger.warn('no comment is written: the job has no pull request of its own (one of pull_request_target has none, for safety)');
      return undefined;
    }
    token = readForgeToken(address, env, given);
    addSecret(token.value);
    const proxies = parseProxySettings(env);
    for (const secret of proxySecrets(proxies)) addSecret(secret);
    http = createHttpClient({ maxSocketsPerHost: 2, proxies });
    const forge = await openForge(address, token, { logger, http });
    const { outcome, url } = await forge.writeComment({ pullRequest: address.pullRequest, marker, body, ...(address.jobUrl === undefined ? {} : { link: address.jobUrl }) });
    logger.info(`comment ${outcome}${url === undefined ? '' : `: ${url}`}`);
    return outcome;
  } catch (error) {
    const hint = hintOf(error);
    logger.warn(`the comment could not be written${token === undefined ? '' : ` with the token of ${token.from}`}: ${errorMessage(error)}${hint === undefined ? '' : `\n  what to do: ${hint}`}`);
    return undefined;
  } finally {
    http?.close();
  }
}
