import { errorMessage, isSlipwayError, openProcess, SlipwayError, type Finding, type OpenProcess } from '@slipway/core';
import type { ActionContext } from '@slipway/ci';
import { allowedProtocolsFor, createGit, isLocalAddress, repoUrl, type Git } from '@slipway/git';
import { loadRepos, type ReposFile, type RepoTree } from '@slipway/release-repo';

/** Where component repos are cloned from. */
export interface ComponentHost {
  readonly urlOf: (repositoryFullName: string) => string;
  /** A Git that may talk to that place, working in `cwd`. */
  readonly gitIn: (cwd: string) => Git;
}

/**
 * The place that `repositoryFullName` is relative to. Only a flag may name a local folder: slipway.yaml
 * comes from a pull request and must not read this machine.
 * @throws {SlipwayError} GIT_BASE_URL_MISSING
 */
export function openComponentHost(context: ActionContext, { flag, configured }: { readonly flag: string | undefined; readonly configured: string | undefined }): ComponentHost {
  const baseUrl = flag ?? configured ?? context.event.serverUrl;
  if (baseUrl === undefined) {
    throw new SlipwayError('GIT_BASE_URL_MISSING', 'nothing says where the component repos are', { hint: 'set git.baseUrl in slipway.yaml, such as https://git.example.com/, or give --git-base-url' });
  }
  if (flag === undefined && (isLocalAddress(baseUrl) || baseUrl.toLowerCase().startsWith('file:'))) {
    throw new SlipwayError('GIT_BASE_URL_LOCAL', `git.baseUrl of slipway.yaml is the local folder ${baseUrl}`, { hint: 'a local folder is taken from --git-base-url only' });
  }
  const { signal } = context;
  const stoppable: OpenProcess = signal === undefined ? openProcess : (file, args, options) => openProcess(file, args, { signal, ...options });
  return {
    urlOf: (name) => repoUrl(baseUrl, name, context.cwd),
    gitIn: (cwd) => createGit({ exec: context.exec, openProcess: stoppable, env: context.env, cwd, logger: context.logger, allowedProtocols: allowedProtocolsFor(baseUrl) }),
  };
}

/** `repos/*.yaml`, which must name something. @throws {SlipwayError} NOTHING_TO_COLLECT */
export async function loadComponents(tree: RepoTree): Promise<ReposFile> {
  const repos = await loadRepos(tree);
  if (repos.entries.length === 0 && repos.findings.length === 0) {
    throw new SlipwayError('NOTHING_TO_COLLECT', `no component repo is named in ${tree.name}`, { hint: 'a release repo names them in repos/*.yaml: give its folder with --repo' });
  }
  return repos;
}

const answers: Readonly<Record<string, string>> = { REMOTE_DENIED: 'denied', UNKNOWN_REF: 'tag-missing', REMOTE_NOT_FOUND: 'repo-missing', UNSAFE_NAME: 'repos-invalid', TREE_REFUSED: 'chart-invalid' };

const hints: Readonly<Record<string, string>> = {
  REMOTE_NOT_FOUND: 'correct repositoryFullName in repos/*.yaml, or git.baseUrl of slipway.yaml', UNSAFE_NAME: 'correct the name in repos/*.yaml',
};

/** Why a component repo gave no answer: `denied`, or `unknown`, which is no answer at all. */
export function unreachableFinding(repo: string, error: unknown, location: Finding['location']): Finding {
  const code = isSlipwayError(error) ? error.code : '';
  return {
    code: answers[code] ?? 'unknown', severity: 'error', subject: repo, message: errorMessage(error),
    ...(location === undefined ? {} : { location }),
    hint: isSlipwayError(error) && error.hint !== undefined ? error.hint : hints[code] ?? 'check the address and the login; the other repos were handled, run again for this one',
  };
}
