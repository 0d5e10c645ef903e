import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { isSlipwayError, SlipwayError } from '@slipway/core';
import type { ActionContext } from '@slipway/ci';
import { allowedProtocolsFor, createGit, GitError, type Git } from '@slipway/git';
import { configFileName, createGitTree, loadConfig, normalisePath, openWorktree, type Config, type RepoTree } from '@slipway/release-repo';
import { parseReleaseAddress } from './release-address.ts';

/** The release repo that says where images are and where they come from. */
export interface ReleaseSource {
  readonly tree: RepoTree;
  readonly config: Config;
  /** Relative paths of the configuration are relative to it. */
  readonly folder: string;
  /** Its name in messages, with the commit that was read when it came from a git server. */
  readonly description: string;
  /** A path in it, for findings: it is another repo than the one that is checked. */
  readonly placeOf: (path: string) => string;
  /** Removes what was fetched. */
  close(): Promise<void>;
}

const defaultOriginFile = 'images_origin.yaml';

/** The release repo in a folder. @throws {ReleaseRepoError} FILE_NOT_FOUND; {YamlError} */
export async function openFolder(path: string, { cwd, exec, env, logger }: ActionContext): Promise<ReleaseSource> {
  const folder = resolve(cwd, path);
  const tree = await openWorktree(folder, createGit({ exec, env, cwd: folder, logger }));
  const { config } = await loadConfig(tree);
  return { tree, config, folder, description: path, placeOf: (file) => join(path, file), close: () => Promise.resolve() };
}

/** Certificates that the configuration names by a path inside the repo, as files of this machine. */
async function writeCertificates({ registries }: Config, { git, url, commit, folder }: { readonly git: Git; readonly url: string; readonly commit: string; readonly folder: string }): Promise<void> {
  const paths = [...new Set(Object.values(registries).flatMap(({ caFile }) => (caFile === undefined || isAbsolute(caFile) ? [] : [normalisePath(caFile)])))];
  if (paths.length === 0) return;
  await git.fetchRef({ url, ref: commit, paths });
  for (const path of paths) {
    const content = await git.readFile(commit, path);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

type Login = NonNullable<Parameters<typeof createGit>[0]['login']>;

/** On GitLab the token of the job reads the repos of its own server that let it. */
function findLogin(url: string, { env, event: { serverUrl }, addSecret }: ActionContext): { readonly login?: Login } {
  const token = env['CI_JOB_TOKEN'];
  if (token === undefined || token === '' || serverUrl === undefined || !url.startsWith(`${serverUrl}/`)) return {};
  addSecret(token);
  return { login: { url: `${serverUrl}/`, user: 'gitlab-ci-token', password: token } };
}

/** The release repo at a ref of a git server: nothing is checked out, and only the files that count are downloaded. */
async function openRemote({ url, ref, text }: { readonly url: string; readonly ref: string; readonly text: string }, context: ActionContext): Promise<ReleaseSource> {
  const { exec, env, logger } = context;
  const scratch = await mkdtemp(join(tmpdir(), 'slipway-release-repo-'));
  const close = (): Promise<void> => rm(scratch, { recursive: true, force: true });
  try {
    const [repo, folder] = [join(scratch, 'git'), join(scratch, 'files')];
    await Promise.all([mkdir(repo), mkdir(folder)]);
    const git = createGit({ exec, env, cwd: repo, logger, allowedProtocols: allowedProtocolsFor(url), ...findLogin(url, context) });
    await git.init({ bare: true });
    const { commit } = await git.fetchRef({ url, ref, paths: [configFileName, defaultOriginFile] });
    const tree = { ...await createGitTree(git, commit), name: text };
    const { config } = await loadConfig(tree);
    if (config.images.originFile !== defaultOriginFile) await git.fetchRef({ url, ref: commit, paths: [config.images.originFile] });
    await writeCertificates(config, { git, url, commit, folder });
    return { tree, config, folder, description: `${text} (commit ${commit.slice(0, 8)})`, placeOf: (file) => `${text}:${file}`, close };
  } catch (error) {
    await close();
    if (!(error instanceof GitError)) throw error;
    // Servers call what a login may not see "not found".
    const hint = error.code === 'REMOTE_UNREACHABLE' ? 'nothing was looked up: run again when the git server answers'
      : error.code === 'REMOTE_NOT_FOUND' || error.code === 'REMOTE_DENIED' ? 'correct the name, or give git a login that may read it: see "The release repo" in the README of verify-images' : error.hint;
    throw new SlipwayError(error.code, `release-repo ${text}: ${error.message}`, { cause: error, exitCode: error.exitCode, ...(hint === undefined ? {} : { hint }) });
  }
}

/** What the input `release-repo` names. @throws {SlipwayError} INPUT_INVALID; {GitError} REMOTE_UNREACHABLE (exit code 3), UNKNOWN_REF with similar names */
export async function openReleaseSource(text: string, context: ActionContext, { gitBaseUrl }: { readonly gitBaseUrl: string | undefined }): Promise<ReleaseSource> {
  const address = parseReleaseAddress(text, { cwd: context.cwd, gitBaseUrl, serverUrl: context.event.serverUrl });
  if (address.kind === 'git') return openRemote({ url: address.url, ref: address.ref, text }, context);
  try {
    return await openFolder(address.path, context);
  } catch (error) {
    if (!isSlipwayError(error) || error.code !== 'FILE_NOT_FOUND') throw error;
    throw new SlipwayError(error.code, `release-repo: ${error.message}`, { cause: error, hint: `a repo of a git server has a ref, such as ${/^[\w.-]+(?:\/[\w.-]+)+$/.test(text) ? text : 'owner/name'}@main; a folder is relative to the working directory` });
  }
}
