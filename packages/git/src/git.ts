import { createRedactor, retry, silentLogger, type Exec, type ExecOptions, type Logger, type OpenProcess } from '@slipway/core';
import { gitEnvironment, hardenedConfig, type Environment } from './environment.ts';
import { GitError, gitErrorOf } from './errors.ts';
import { createFetch, type Fetch } from './fetch.ts';
import { createFetchObjects, type FetchObjects, type FetchObjectsSteps } from './fetch-objects.ts';
import { createCount, type Count } from './count-commits.ts';
import type { Person } from './person.ts';
import { createPush, type Push } from './push.ts';
import { checkGitPath, checkGitUrl, checkRefName, checkRevision, nearestNames } from './names.ts';
import { secretsOf } from './secrets.ts';
import { talkToUploadPack } from './upload-pack.ts';
import {
  isOid, logFormat, parseBatch, parseDiff, parseLog, parseRemoteTags, parseStatus, parseTree,
  type DiffEntry, type GitTreeEntry, type LogEntry, type RemoteTag, type StatusEntry,
} from './parse.ts';

export interface GitOptions {
  readonly exec: Exec;
  /** With it, objects are fetched over http without a repository. */
  readonly openProcess?: OpenProcess;
  readonly env: Environment;
  /** The repository, or a folder in it. Paths are relative to it. */
  readonly cwd: string;
  readonly logger?: Logger;
  /** @default ['https', 'ssh'] @see allowedProtocolsFor */
  readonly allowedProtocols?: readonly string[];
  /** A login for servers whose address begins with `url`, instead of what git's own configuration has for them. */
  readonly login?: { readonly url: string; readonly user: string; readonly password: string };
}

export interface CommitOptions {
  readonly message: string;
  /** Author and committer. @default git's own user.name and user.email */
  readonly author?: Person;
  /** Adds the trailer Signed-off-by. */
  readonly signoff?: boolean;
  /** Seconds since 1970. */
  readonly time?: number;
}

export interface TagOptions {
  readonly message: string;
  /** @default 'HEAD' */
  readonly target?: string;
  readonly tagger?: Person;
  /** Seconds since 1970. */
  readonly time?: number;
}

/** A git repository. Names from outside are checked, and stand behind `--end-of-options`; there is no shell. All methods throw GitError. */
export interface Git extends Fetch, FetchObjects, Push, Count {
  readonly cwd: string;
  version(): Promise<string>;
  init(options?: { readonly bare?: boolean; readonly branch?: string }): Promise<void>;
  /** The folder of the working tree that `cwd` lies in, if it lies in one. */
  findTopLevel(): Promise<string | undefined>;
  /** One request over http. */
  listRemoteTags(url: string): Promise<RemoteTag[]>;
  /** The commit of a tag, branch or commit; a tag goes before a branch of the same name (T66). @throws {GitError} UNKNOWN_REF with similar names */
  resolveCommit(ref: string): Promise<string>;
  /** All files below `path` (default, `''` and `.`: all), with their sizes, which needs all of them here, unless told otherwise. Symlinks are listed, never followed. */
  readTree(ref: string, path?: string, options?: { readonly sizes?: boolean }): Promise<GitTreeEntry[]>;
  /** Contents by object name, read by one process. @throws {GitError} GIT_FAILED when one is missing */
  readBlobs(oids: readonly string[]): Promise<Map<string, Buffer>>;
  /** @throws {GitError} UNKNOWN_PATH */
  readFile(ref: string, path: string): Promise<Buffer>;
  /** Undefined when no branch is checked out. */
  currentBranch(): Promise<string | undefined>;
  status(): Promise<StatusEntry[]>;
  /** Paths that .gitignore keeps out of commits, relative to `cwd`; a folder of which everything is ignored ends with `/`. */
  listIgnored(): Promise<string[]>;
  /** Those of these paths that `git add` would leave out, whether they exist or not; relative to `cwd`. */
  findIgnored(paths: readonly string[]): Promise<string[]>;
  add(paths: readonly string[]): Promise<void>;
  /** Commits what was added and returns the new commit. Hooks do not run. @throws {GitError} NOTHING_TO_COMMIT */
  commit(options: CommitOptions): Promise<string>;
  /** Makes an annotated tag; an existing one is never moved. @throws {GitError} REF_EXISTS */
  tag(name: string, options: TagOptions): Promise<void>;
  listTags(): Promise<string[]>;
  /** Tags that name the commit of `ref`, sorted. */
  tagsAt(ref: string): Promise<string[]>;
  /** Differences between two trees; the refs need no common history (T67). */
  diffNames(base: string, target: string, path?: string): Promise<DiffEntry[]>;
  /** Newest first; `from` and what it contains is left out. */
  log(options: { readonly from?: string; readonly to: string; readonly path?: string; readonly limit?: number }): Promise<LogEntry[]>;
  /** Of the commit, in seconds since 1970. */
  commitTime(ref: string): Promise<number>;
}

// The address reaches git as configuration of a remote of this name, so it is on no command line and in no file.
const remoteName = 'slipway-source';
const text = (buffer: Buffer): string => buffer.toString('utf8');

/** Opens a repository; nothing runs until a method is called. */
export function createGit({ exec, openProcess, env, cwd, logger = silentLogger, allowedProtocols = ['https', 'ssh'], login }: GitOptions): Git {
  const run = async (args: readonly string[], { step, config = {}, vars = {}, remote = false, ...options }: {
    readonly step: string;
    readonly config?: Readonly<Record<string, string>>;
    readonly vars?: Readonly<Record<string, string>>;
    readonly remote?: boolean;
  } & Pick<ExecOptions, 'input' | 'okExitCodes' | 'maxOutputBytes'>): Promise<{ stdout: Buffer; exitCode: number }> => {
    logger.debug(`git ${args.join(' ')}`);
    const environment = gitEnvironment(env, { allowedProtocols, config: { ...hardenedConfig, ...config } });
    try {
      return await exec('git', args, { cwd, env: { ...environment, ...vars }, ...options });
    } catch (error) {
      throw gitErrorOf(error, { step, remote, secrets: secretsOf(environment) });
    }
  };

  // Git would send a header on to whatever host the server redirects to.
  // Two spellings of one key: the empty value takes away the headers of other configurations, of which a server takes one only.
  const loginConfig: Readonly<Record<string, string>> = login === undefined ? {} : {
    [`http.${login.url}.followRedirects`]: 'false',
    [`http.${login.url}.extraheader`]: '', [`http.${login.url}.extraHeader`]: `Authorization: Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`,
  };

  const remoteConfig = (url: string): Readonly<Record<string, string>> => ({ [`remote.${remoteName}.url`]: checkGitUrl(url), ...loginConfig });

  // Without the noop negotiation a server leaves out blobs of commits that we have: it cannot know that we have them in part.
  const runRemote = (args: readonly string[], step: string, url: string, { input, config = {}, okExitCodes }: { readonly input?: string; readonly config?: Readonly<Record<string, string>>; readonly okExitCodes?: readonly number[] } = {}): Promise<{ stdout: Buffer }> =>
    retry(() => run(args, { step, remote: true, config: { ...remoteConfig(url), 'fetch.negotiationAlgorithm': 'noop', ...config }, ...(input === undefined ? {} : { input }), ...(okExitCodes === undefined ? {} : { okExitCodes }) }), {
      attempts: 3, firstDelayMs: 500, shouldRetry: (error) => error instanceof GitError && error.retryable,
      onRetry: (error) => logger.debug(`${error instanceof Error ? error.message : String(error)}; trying again`),
    });

  const talk: FetchObjectsSteps['talk'] = async (url, script, otherwise) => {
    const protocol = /^(https?):\/\//i.exec(url)?.[1]?.toLowerCase();
    if (openProcess === undefined || protocol === undefined || !allowedProtocols.includes(protocol)) return otherwise();
    const vars = gitEnvironment(env, { allowedProtocols, config: { ...hardenedConfig, ...remoteConfig(url), 'protocol.version': '2' } });
    try {
      return await talkToUploadPack(await openProcess('git', [`remote-${protocol}`, remoteName], { cwd, env: vars }), script);
    } catch (error) {
      if (error instanceof GitError && error.code === 'TREE_REFUSED') throw error; // the same by any way, and git has no end there
      // What is wrong is said by the other way, which also tries again.
      logger.debug(`${gitErrorOf(error, { step: `talking to ${url}`, remote: true, secrets: secretsOf(vars) }).message}; by git fetch`);
      return otherwise();
    }
  };

  const init: Git['init'] = async ({ bare = false, branch = 'main' } = {}) => {
    await run(['init', '--quiet', '--template=', ...(bare ? ['--bare'] : []), `--initial-branch=${checkRefName(branch)}`], { step: `making a repository in ${cwd}` });
  };

  const find = async (revision: string): Promise<string | undefined> => {
    const { stdout, exitCode } = await run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], { step: `looking up ${revision}`, okExitCodes: [0, 1] });
    return exitCode === 0 ? text(stdout).trim() : undefined;
  };

  const refNames = async (...prefixes: readonly string[]): Promise<string[]> => {
    const { stdout } = await run(['for-each-ref', '--format=%(refname)', ...prefixes], { step: 'listing refs' });
    return text(stdout).split('\n').filter((name) => name !== '').map((name) => name.replace(/^refs\/(tags|heads|remotes)\//, ''));
  };

  const resolveCommit = async (ref: string): Promise<string> => {
    checkRevision(ref);
    const commit = isOid(ref) ? await find(ref) : await find(`refs/tags/${ref}`) ?? await find(ref);
    if (commit !== undefined) return commit;
    const similar = nearestNames(ref, await refNames('refs/tags', 'refs/heads', 'refs/remotes'));
    throw new GitError('UNKNOWN_REF', `there is no tag, branch or commit ${ref} in ${cwd}`, similar.length === 0
      ? { hint: 'a shallow clone may lack it: fetch with all tags and history' } : { hint: `similar names: ${similar.join(', ')}` });
  };

  const listTree = async (commit: string, path: string | undefined, withSizes: boolean): Promise<GitTreeEntry[]> => {
    const below = path === undefined || path === '' || path === '.' ? [] : [checkGitPath(path)];
    const { stdout } = await run(['ls-tree', '-r', '-z', ...(withSizes ? ['-l'] : []), '--end-of-options', commit, ...below], { step: `reading the tree of ${commit}` });
    return parseTree(text(stdout)).sort((a, b) => (a.path < b.path ? -1 : 1));
  };

  const localOids = async (): Promise<ReadonlySet<string>> => {
    const { stdout } = await run(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)'], { step: 'listing objects' });
    return new Set(text(stdout).split('\n'));
  };

  const identity = (person: Person | undefined, time: number | undefined): Record<string, string> => ({
    ...(person === undefined ? {} : { GIT_AUTHOR_NAME: person.name, GIT_AUTHOR_EMAIL: person.email, GIT_COMMITTER_NAME: person.name, GIT_COMMITTER_EMAIL: person.email }),
    ...(time === undefined ? {} : { GIT_AUTHOR_DATE: `@${time} +0000`, GIT_COMMITTER_DATE: `@${time} +0000` }),
  });

  return {
    cwd,
    init,
    resolveCommit,

    async version() {
      return /(\d+(?:\.\d+)+)/.exec(text((await run(['version'], { step: 'asking for the version of git' })).stdout))?.[1] ?? 'unknown';
    },

    async findTopLevel() {
      try {
        return text((await run(['rev-parse', '--show-toplevel'], { step: `looking for a repository at ${cwd}` })).stdout).replace(/\n$/, '');
      } catch (error) {
        if (error instanceof GitError && error.code === 'NOT_A_REPO') return undefined;
        throw error;
      }
    },

    async listRemoteTags(url) {
      // Version 2 asks for capabilities first, and then for refs: two requests, and a round trip more per repo.
      const { stdout } = await runRemote(['ls-remote', '--tags', '--quiet', '--end-of-options', remoteName], `listing the tags of ${url}`, url, { config: { 'protocol.version': '0' } });
      // A page that says "log in" is for git an old server without refs.
      if (stdout.length === 0 && /^https?:/i.test(url) && !await talk(url, () => Promise.resolve(true), () => Promise.resolve(false))) {
        const { stdout: refs } = await runRemote(['ls-remote', '--quiet', '--end-of-options', remoteName], `listing the refs of ${url}`, url);
        if (refs.length === 0) throw new GitError('GIT_FAILED', `listing the tags of ${createRedactor().redact(url)}: the answer has no refs at all`, { exitCode: 3, hint: 'open the address in a browser: it may be that of a login page, or of a repository without commits' });
      }
      return parseRemoteTags(stdout);
    },

    ...createFetchObjects({ run, runRemote, localOids, init: () => init({ bare: true }), talk, remoteName }),
    ...createPush({ run, runRemote, remoteName }),
    ...createCount({ run, runRemote, remoteName }),
    ...createFetch({ runRemote, find, localOids, remoteName, listTree: (commit, path) => listTree(commit, path, false), typeOf: async (revision) => text((await run(['cat-file', '-t', revision], { step: `reading ${revision}` })).stdout).trim() }),

    async readTree(ref, path, { sizes = true } = {}) {
      return listTree(await resolveCommit(ref), path, sizes);
    },

    async readBlobs(oids) {
      const wanted = [...new Set(oids)];
      const bad = wanted.find((id) => !isOid(id));
      if (bad !== undefined) throw new GitError('UNSAFE_NAME', `not an object name: ${JSON.stringify(bad)}`);
      if (wanted.length === 0) return new Map();
      const { stdout } = await run(['cat-file', '--batch'], { step: 'reading files', input: `${wanted.join('\n')}\n`, maxOutputBytes: 2 ** 30 });
      const blobs = parseBatch(stdout);
      const missing = wanted.find((id) => !blobs.has(id));
      if (missing !== undefined) throw new GitError('GIT_FAILED', `object ${missing} is not in the repository ${cwd}`);
      return blobs;
    },

    async readFile(ref, path) {
      const entry = (await listTree(await resolveCommit(ref), path, false)).find((each) => each.path === path && each.type === 'blob');
      if (entry === undefined) throw new GitError('UNKNOWN_PATH', `there is no file ${path} in ${ref}`);
      if (entry.mode === '120000') throw new GitError('UNKNOWN_PATH', `${path} in ${ref} is a symbolic link; it is not followed`);
      return (await this.readBlobs([entry.oid])).get(entry.oid) ?? Buffer.alloc(0);
    },

    async currentBranch() {
      const { stdout, exitCode } = await run(['symbolic-ref', '--quiet', '--short', 'HEAD'], { step: 'reading the current branch', okExitCodes: [0, 1] });
      return exitCode === 0 ? text(stdout).trim() : undefined;
    },

    async status() {
      return parseStatus(text((await run(['status', '--porcelain=v1', '-z', '--ignore-submodules=none'], { step: 'reading the status' })).stdout));
    },

    async add(paths) {
      if (paths.length === 0) return;
      await run(['add', '--all', '--', ...paths.map(checkGitPath)], { step: `adding ${paths.join(', ')}` });
    },

    async commit({ message, author, signoff = false, time }) {
      const { exitCode } = await run(['diff', '--cached', '--quiet', '--no-ext-diff'], { step: 'comparing what was added', okExitCodes: [0, 1] });
      if (exitCode === 0) throw new GitError('NOTHING_TO_COMMIT', `nothing was added in ${cwd} that could be committed`);
      await run(['commit', '--quiet', '--no-verify', ...(signoff ? ['--signoff'] : []), '--file=-'], { step: 'committing', input: message, vars: identity(author, time) });
      return resolveCommit('HEAD');
    },

    async tag(name, { message, target = 'HEAD', tagger, time }) {
      checkRefName(name);
      if (await find(`refs/tags/${name}`) !== undefined) throw new GitError('REF_EXISTS', `tag ${name} exists already; tags are never moved`);
      await run(['tag', '--annotate', '--file=-', '--end-of-options', name, await resolveCommit(target)], { step: `tagging ${name}`, input: message, vars: identity(tagger, time) });
    },

    async listIgnored() {
      const { stdout } = await run(['ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '-z'], { step: 'listing ignored files' });
      return text(stdout).split('\0').filter((path) => path !== '');
    },

    async findIgnored(paths) {
      if (paths.length === 0) return [];
      // This command refuses literal pathspecs. It has no globs; what starts with a colon would be magic, so nothing does.
      const input = paths.map((path) => `./${checkGitPath(path)}\0`).join('');
      const { stdout } = await run(['check-ignore', '--stdin', '-z'], { step: 'looking up ignored files', input, okExitCodes: [0, 1], vars: { GIT_LITERAL_PATHSPECS: '0' } });
      return text(stdout).split('\0').filter((path) => path !== '').map((path) => path.slice(2));
    },

    async tagsAt(ref) {
      const commit = await resolveCommit(ref);
      const { stdout } = await run(['for-each-ref', '--format=%(refname)', '--points-at', commit, 'refs/tags'], { step: `looking up the tags of ${ref}` });
      return text(stdout).split('\n').filter((name) => name !== '').map((name) => name.replace(/^refs\/tags\//, '')).sort();
    },
    async listTags() {
      return refNames('refs/tags');
    },

    async diffNames(base, target, path) {
      const refs = [await resolveCommit(base), await resolveCommit(target)];
      const { stdout } = await run(['diff-tree', '-r', '-z', '-M', '--name-status', '--relative', '--no-ext-diff', '--no-textconv', '--end-of-options', ...refs, '--', ...(path === undefined ? [] : [checkGitPath(path)])], { step: `comparing ${base} with ${target}` });
      return parseDiff(text(stdout));
    },

    async log({ from, to, path, limit = 1000 }) {
      const range = from === undefined ? [await resolveCommit(to)] : [await resolveCommit(to), `^${await resolveCommit(from)}`];
      const { stdout } = await run(['log', '-z', `--format=${logFormat}`, `--max-count=${limit}`, '--end-of-options', ...range, '--', ...(path === undefined ? [] : [checkGitPath(path)])], { step: `reading the history of ${to}` });
      return parseLog(text(stdout));
    },

    async commitTime(ref) {
      const { stdout } = await run(['log', '--max-count=1', '--format=%ct', '--end-of-options', await resolveCommit(ref), '--'], { step: `reading the time of ${ref}` });
      return Number(text(stdout).trim());
    },
  };
}
