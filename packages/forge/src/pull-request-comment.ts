import { createHttpClient, errorMessage, isSlipwayError, type Logger } from '@slipway/core';
import { openForge, readForgeAddress, readForgeToken, type ForgeToken } from './factory.ts';
import type { Outcome } from './forge.ts';

export interface CommentContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logger: Logger;
  readonly addSecret: (secret: string) => void;
  /** The input `token`. */
  readonly token?: string;
}

/**
 * Writes the one comment of a marker on the pull request that the job runs for. It never throws (T76): without a token,
 * without permission (forks, T71) or without an answer it warns and returns undefined.
 */
export async function commentOnPullRequest({ marker, body }: { readonly marker: string; readonly body: string }, { env, logger, addSecret, token: given }: CommentContext): Promise<Outcome | undefined> {
  const http = createHttpClient({ maxSocketsPerHost: 2 });
  let token: ForgeToken | undefined;
  try {
    const address = readForgeAddress(env);
    if (address.pullRequest === undefined) {
      logger.warn('no comment is written: the job does not run for a pull request of its own (pull_request_target has none, for safety)');
      return undefined;
    }
    token = readForgeToken(address, env, given);
    addSecret(token.value);
    const forge = await openForge(address, token, { logger, http });
    const { outcome, url } = await forge.writeComment({ pullRequest: address.pullRequest, marker, body, ...(address.jobUrl === undefined ? {} : { link: address.jobUrl }) });
    logger.info(`comment ${outcome}${url === undefined ? '' : `: ${url}`}`);
    return outcome;
  } catch (error) {
    const hint = isSlipwayError(error) ? error.hint : undefined;
    const from = token === undefined ? '' : ` (token: ${token.from})`;
    logger.warn(`the comment could not be written${from}: ${errorMessage(error)}${hint === undefined ? '' : `\n  what to do: ${hint}`}`);
    return undefined;
  } finally {
    http.close();
  }
}
