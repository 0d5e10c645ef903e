import { setTimeout as delay } from 'node:timers/promises';
import { authVariable, type HttpClient, type Logger } from '@slipway/core';
import { createDownload } from './download.ts';
import { ForgeError } from './errors.ts';
import { createForge, type Forge } from './forge.ts';
import { isJobAuthor } from './job-authors.ts';
import { createSender, type Clock } from './requests.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Which repository on which forge, as the job's environment says. */
export interface ForgeAddress {
  readonly kind: Forge['kind'];
  /** Of the API: `https://api.github.com`, `https://gitea.example.com/api/v1`, `https://gitlab.com/api/v4`. */
  readonly baseUrl: URL;
  /** `owner/name`, or GitLab's full path. */
  readonly repository: string;
  /** The number of the pull request that the job runs for. Absent for `pull_request_target`, whose jobs must not act on it (T71). */
  readonly pullRequest?: number;
  /** The page of the job. */
  readonly jobUrl?: string;
}

export interface ForgeToken {
  readonly value: string;
  /** Where it came from, for messages. */
  readonly from: string;
  readonly isJobToken: boolean;
}

const parseUrl = (text: string | undefined, name: string): URL => {
  if (text === undefined || !URL.canParse(text) || !/^https?:\/\//.test(text)) throw new ForgeError('FORGE_NOT_CONFIGURED', `${name} is "${text ?? ''}", expected an address`);
  return new URL(text);
};

const numberOf = (text: string | undefined): number | undefined => text !== undefined && /^[1-9]\d{0,11}$/.test(text) ? Number(text) : undefined;

/** Reads where the job runs. @throws {ForgeError} FORGE_NOT_CONFIGURED outside of GitHub, Gitea and GitLab */
export function readForgeAddress(env: Env): ForgeAddress {
  if (env['GITLAB_CI'] === 'true') {
    const pullRequest = numberOf(env['CI_MERGE_REQUEST_IID']);
    // a job for a fork's merge request runs in the fork; the merge request is the other project's
    const repository = (pullRequest === undefined ? undefined : env['CI_MERGE_REQUEST_PROJECT_PATH']) ?? env['CI_PROJECT_PATH'] ?? '';
    return {
      kind: 'gitlab', baseUrl: parseUrl(env['CI_API_V4_URL'], 'CI_API_V4_URL'), repository,
      ...(pullRequest === undefined ? {} : { pullRequest }), ...(env['CI_JOB_URL'] === undefined ? {} : { jobUrl: env['CI_JOB_URL'] }),
    };
  }
  if (env['GITHUB_API_URL'] !== undefined || env['GITHUB_ACTIONS'] === 'true') {
    const baseUrl = parseUrl(env['GITHUB_API_URL'], 'GITHUB_API_URL');
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    if (!/^[^/\s]+\/[^/\s]+$/.test(repository)) throw new ForgeError('FORGE_NOT_CONFIGURED', `GITHUB_REPOSITORY is "${repository}", expected owner/name`);
    const pullRequest = numberOf(/^refs\/pull\/(\d+)\/(?:merge|head)$/.exec(env['GITHUB_REF'] ?? '')?.[1]);
    const [server, run] = [env['GITHUB_SERVER_URL'], env['GITHUB_RUN_ID']];
    return {
      kind: env['GITEA_ACTIONS'] === 'true' || baseUrl.pathname.replace(/\/$/, '').endsWith('/api/v1') ? 'gitea' : 'github', baseUrl, repository,
      ...(pullRequest === undefined ? {} : { pullRequest }), ...(server === undefined || run === undefined ? {} : { jobUrl: `${server}/${repository}/actions/runs/${run}` }),
    };
  }
  throw new ForgeError('FORGE_NOT_CONFIGURED', 'this is neither a job of GitHub or Gitea nor one of GitLab', { hint: 'set GITHUB_API_URL and GITHUB_REPOSITORY, or GITLAB_CI, CI_API_V4_URL and CI_PROJECT_PATH' });
}

/** Of the API's host, and of the host that people know: `github.com` has its API at `api.github.com`. */
const authVariables = (host: string): readonly string[] => [...new Set([host, host.replace(/^api\./, '')])].map(authVariable);

/** Of `user:password` the password, which is the token; a token has no colon. */
const tokenOf = (value: string): string => value.slice(value.indexOf(':') + 1);

/**
 * The token for a forge, first found first: the one given, SLIPWAY_FORGE_TOKEN, SLIPWAY_AUTH_<HOST>, the host's own
 * variable, GitLab's job token. @throws {ForgeError} FORGE_NOT_CONFIGURED
 */
export function readForgeToken({ kind, baseUrl }: ForgeAddress, env: Env, given?: string): ForgeToken {
  const names = ['SLIPWAY_FORGE_TOKEN', ...authVariables(baseUrl.host), ...(kind === 'gitlab' ? ['GITLAB_TOKEN'] : [...(kind === 'gitea' ? ['GITEA_TOKEN'] : []), 'GITHUB_TOKEN'])];
  const isJobToken = (value: string): boolean => kind === 'gitlab' && value === env['CI_JOB_TOKEN'];
  if (given !== undefined && given !== '') {
    // the job's own token is known as such, however it came here (P16)
    const from = kind === 'gitlab' ? undefined : ['GITHUB_TOKEN', 'GITEA_TOKEN'].find((name) => env[name] === given);
    return { value: tokenOf(given), from: from ?? 'token', isJobToken: isJobToken(given) };
  }
  for (const name of names) {
    const value = env[name];
    if (value !== undefined && value !== '') return { value: tokenOf(value), from: name, isJobToken: isJobToken(value) };
  }
  const jobToken = env['CI_JOB_TOKEN'];
  if (kind === 'gitlab' && jobToken !== undefined && jobToken !== '') return { value: jobToken, from: 'CI_JOB_TOKEN', isJobToken: true };
  throw new ForgeError('FORGE_NOT_CONFIGURED', `there is no token for ${baseUrl.host}`, {
    hint: kind === 'gitlab' ? 'set GITLAB_TOKEN (masked, a project access token with the scope "api")' : `give it as input "token" or variable ${names.join(', ')}; on GitHub \${{ github.token }} with "permissions: pull-requests: write"`,
  });
}

/**
 * Why what this token makes starts no workflow (P16); undefined when nothing says so. The forges' own tokens of a job are
 * made so, to keep workflows from starting each other for ever.
 */
export function findWorkflowLimit({ kind }: ForgeAddress, { from }: ForgeToken): string | undefined {
  if (kind === 'gitlab' || (from !== 'GITHUB_TOKEN' && from !== 'GITEA_TOKEN')) return undefined;
  return `a pull request or tag made with ${from} starts no workflow: give the token of an app, or a personal one, as SLIPWAY_FORGE_TOKEN`;
}

/** As findWorkflowLimit, from what is seen on the forge: who opened the pull request. */
export function findAuthorLimit(author: string): string | undefined {
  return isJobAuthor(author) ? `a pull request of ${author} starts no workflow: give the token of an app, or a personal one, as SLIPWAY_FORGE_TOKEN` : undefined;
}

/** The real time. */
export const systemClock: Clock = { now: () => Date.now(), sleep: async (ms) => { await delay(ms); } };

export interface OpenForgeOptions {
  readonly logger: Logger;
  readonly clock?: Clock;
  /** With its proxies; closed by whoever made it. */
  readonly http: HttpClient;
  /** @default 120000, in milliseconds */
  readonly maxWaitMs?: number;
}

/** A forge ready to use. The libraries behind it are large and are loaded here, not before (DR18). */
export async function openForge(address: ForgeAddress, token: ForgeToken, { logger, http, clock = systemClock, maxWaitMs }: OpenForgeOptions): Promise<Forge> {
  const { kind, baseUrl, repository } = address;
  const send = createSender({ http, baseUrl, clock, logger, ...(maxWaitMs === undefined ? {} : { maxWaitMs }) });
  const download = createDownload({ http, baseUrl });
  if (kind === 'gitlab') {
    const { createGitlabApi } = await import('./gitlab/api.ts');
    const host = new URL(baseUrl.href.replace(/\/api\/v4\/?$/, ''));
    return createForge(createGitlabApi({ host, project: repository, token: token.value, isJobToken: token.isJobToken, send, download }), { clock });
  }
  const { createGithubApi } = await import('./github/api.ts');
  return createForge(createGithubApi({ kind, baseUrl, repository, token: token.value, send, download }), { clock });
}
