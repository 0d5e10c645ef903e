import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionContext } from '@slipway/ci';
import { createHttpClient, parseProxySettings, proxySecrets, SlipwayError } from '@slipway/core';
import { findWorkflowLimit, openForge, readForgeAddress, readForgeToken, type Forge, type ForgeAddress } from '@slipway/forge';
import { allowedProtocolsFor, createGit, type Git, type PushResult, type Person } from '@slipway/git';
import { createGitTree, type GitTree } from '@slipway/release-repo';

/** The release repo where it is hosted: its forge, and git that may talk to it. */
export interface ReleaseHost {
  readonly forge: Forge;
  readonly address: ForgeAddress;
  /** Of the forge's pages: `https://git.example.com`. */
  readonly webUrl: string;
  /** What git fetches from and pushes to. */
  readonly cloneUrl: string;
  /** A Git that works in `cwd` and may log in there. */
  readonly gitIn: (cwd: string) => Git;
  /** Why what this token makes starts no workflow (P16). */
  readonly workflowLimit?: string;
  /** A commit that the server has, without its files. */
  readCommit(commit: string): Promise<HostedCommit>;
  /** The files that a commit changes, against its only parent; undefined when it has not exactly one. */
  listChanges(commit: string): Promise<readonly string[] | undefined>;
  /** The files of a branch or commit as the server has it. Nothing of it comes into the working tree. */
  readTree(ref: string): Promise<GitTree>;
  /** Makes an annotated tag of a commit that the server has, if there is none of that name. */
  tag(commit: string, options: { readonly name: string; readonly message: string; readonly tagger: Person; readonly time: number }): Promise<PushResult>;
  close(): Promise<void>;
}

export interface HostedCommit {
  readonly commit: string;
  readonly message: string;
  readonly time: Date;
  /** The object of its files, by which two commits are compared. */
  readonly tree: string;
}

/** The address of a forge's pages, from that of its API. */
export function webUrlOf({ kind, baseUrl }: Pick<ForgeAddress, 'baseUrl' | 'kind'>): string {
  if (baseUrl.host === 'api.github.com') return 'https://github.com';
  const ending = kind === 'gitlab' ? /\/api\/v4\/?$/ : kind === 'gitea' ? /\/api\/v1\/?$/ : /\/api\/v3\/?$/;
  return baseUrl.href.replace(ending, '').replace(/\/$/, '');
}

// Whose name a token is given under; Gitea does not look at it.
const users: Readonly<Record<ForgeAddress['kind'], string>> = { github: 'x-access-token', gitea: 'slipway', gitlab: 'oauth2' };

/** Opens the forge that the environment names. @throws {ForgeError} FORGE_NOT_CONFIGURED */
export async function openReleaseHost(context: ActionContext, { token: given }: { readonly token: string | undefined }): Promise<ReleaseHost> {
  const { env, logger, addSecret } = context;
  const address = readForgeAddress(env);
  const token = readForgeToken(address, env, given);
  const login = { user: users[address.kind], password: token.value };
  for (const secret of [token.value, Buffer.from(`${login.user}:${login.password}`).toString('base64')]) addSecret(secret);
  const proxies = parseProxySettings(env);
  for (const secret of proxySecrets(proxies)) addSecret(secret);
  const http = createHttpClient({ maxSocketsPerHost: 4, proxies });
  const webUrl = webUrlOf(address);
  const cloneUrl = `${webUrl}/${address.repository}.git`;
  const gitIn = (cwd: string): Git => createGit({ exec: context.exec, env, cwd, logger, allowedProtocols: allowedProtocolsFor(cloneUrl), login: { url: `${webUrl}/`, ...login } });
  const workflowLimit = findWorkflowLimit(address, token);
  const scratch: string[] = [];
  const openBare = async (): Promise<Git> => {
    const folder = await mkdtemp(join(tmpdir(), 'slipway-release-'));
    scratch.push(folder);
    const git = gitIn(folder);
    await git.init({ bare: true });
    return git;
  };
  // Apart: one that has fetched without files leaves them out from then on.
  let messages: Promise<Git> | undefined;
  let trees: Promise<Git> | undefined;
  try {
    return {
      forge: await openForge(address, token, { logger, http }), address, webUrl, cloneUrl, gitIn,
      ...(workflowLimit === undefined ? {} : { workflowLimit }),
      async readCommit(ref) {
        const git = await (messages ??= openBare());
        const { commit } = await git.fetchRef({ url: cloneUrl, ref, paths: [] });
        const [entry] = await git.log({ to: commit, limit: 1 });
        if (entry === undefined) throw new SlipwayError('COMMIT_UNREADABLE', `commit ${commit} of ${cloneUrl} cannot be read`, { exitCode: 3 });
        return { commit, message: `${entry.subject}\n\n${entry.body}`, time: new Date(entry.time * 1000), tree: await git.treeOf(commit) };
      },
      async listChanges(commit) {
        const git = await (trees ??= openBare());
        await git.fetchRef({ url: cloneUrl, ref: commit });
        const [parent, ...others] = await git.parentsOf(commit);
        if (parent === undefined || others.length > 0) return undefined;
        await git.fetchRef({ url: cloneUrl, ref: parent });
        return (await git.diffNames(parent, commit)).flatMap(({ path, from }) => [path, ...(from === undefined ? [] : [from])]);
      },
      async readTree(ref) {
        const git = await (trees ??= openBare());
        const { commit } = await git.fetchRef({ url: cloneUrl, ref });
        return createGitTree(git, commit);
      },
      async tag(ref, options) {
        const git = await (messages ??= openBare());
        const { commit } = await git.fetchRef({ url: cloneUrl, ref, paths: [] });
        return git.pushTag({ url: cloneUrl, commit, ...options });
      },
      async close() {
        http.close();
        for (const folder of scratch) await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    http.close();
    throw error;
  }
}
