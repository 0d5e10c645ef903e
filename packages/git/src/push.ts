import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitError } from './errors.ts';
import { checkGitPath, checkRefName } from './names.ts';
import { isOid } from './parse.ts';
import type { Person } from './person.ts';

export interface CommitPathsOptions {
  /** What the new commit stands on; HEAD is what the working tree is compared with as a rule. */
  readonly parent: string;
  /** Files and folders of the working tree, relative to `cwd`; everything else is as it is in the parent. */
  readonly paths: readonly string[];
  readonly message: string;
  readonly author: Person;
  /** Seconds since 1970. */
  readonly time: number;
  /** @default true: adds the trailer Signed-off-by */
  readonly signoff?: boolean;
  /** Make the commit although nothing differs from the parent. @default false */
  readonly allowEmpty?: boolean;
}

/** `moved`: the ref is not where the caller knew it to be. `refused`: the server has a rule against it, and says which. */
export interface PushResult {
  readonly outcome: 'pushed' | 'unchanged' | 'moved' | 'refused';
  /** What git and the server said, when it was not pushed. */
  readonly reason?: string;
}

/** What pushing needs of a repository. */
export interface PushSteps {
  readonly run: (args: readonly string[], options: {
    readonly step: string; readonly input?: string; readonly okExitCodes?: readonly number[]; readonly vars?: Readonly<Record<string, string>>;
  }) => Promise<{ readonly stdout: Buffer; readonly exitCode: number }>;
  readonly runRemote: (args: readonly string[], step: string, url: string, options?: { readonly okExitCodes?: readonly number[] }) => Promise<{ readonly stdout: Buffer }>;
  readonly remoteName: string;
}

export interface Push {
  /** The address that `git push` to a remote would use; undefined where there is no such remote. */
  findRemoteUrl(remote?: string): Promise<string | undefined>;
  /** The newest commit of a branch on a server. */
  findRemoteBranch(url: string, branch: string): Promise<string | undefined>;
  /** The tree of a commit. */
  treeOf(commit: string): Promise<string>;
  /** As the commit itself names them, also where they were not fetched. */
  parentsOf(commit: string): Promise<readonly string[]>;
  /**
   * Makes a commit of what the working tree has at these paths, without touching its index, its branch or HEAD: ignored files
   * stay out. Undefined when that is what the parent has.
   */
  commitPaths(options: CommitPathsOptions): Promise<string | undefined>;
  /** Moves a branch of a server to a commit if it is still at `expected` (undefined: if it does not exist). Nothing local moves. */
  pushBranch(options: { readonly url: string; readonly branch: string; readonly commit: string; readonly expected: string | undefined }): Promise<PushResult>;
  /** Makes an annotated tag on a server, if there is none of that name. Nothing local is made but its object. */
  pushTag(options: { readonly url: string; readonly name: string; readonly commit: string; readonly message: string; readonly tagger: Person; readonly time: number }): Promise<PushResult>;
}

const text = (buffer: Buffer): string => buffer.toString('utf8');

/** A name or address as git takes it: no line break, no angle bracket. */
const personName = (value: string): string => value.replace(/[\u0000-\u001f<>]/g, ' ').trim();
const personOf = ({ name, email }: Person): string => `${personName(name)} <${personName(email)}>`;

const checkOid = (oid: string): string => {
  if (!isOid(oid)) throw new GitError('UNSAFE_NAME', `not an object name: ${JSON.stringify(oid)}`);
  return oid;
};

/** A message with the trailer, in the block of trailers that it ends with, if it does. */
function signOff(message: string, author: Person): string {
  const line = `Signed-off-by: ${personOf(author)}`;
  const body = message.trimEnd();
  if (body.split('\n').includes(line)) return `${body}\n`;
  const last = body.split('\n').at(-1) ?? '';
  return `${body}${/^[A-Za-z0-9-]+: /.test(last) && body.includes('\n\n') ? '\n' : '\n\n'}${line}\n`;
}

/** `git push --porcelain`: a flag, `from:to` and a summary with its reason. @see https://git-scm.com/docs/git-push#_output */
export function parsePush(output: string, ref: string): PushResult | undefined {
  for (const line of output.split('\n')) {
    const [flag, names = '', summary = ''] = line.split('\t');
    if (!names.endsWith(`:${ref}`)) continue;
    if (flag === '=') return { outcome: 'unchanged' };
    if (flag !== '!') return { outcome: 'pushed' };
    const isMoved = /stale info|fetch first|non-fast-forward|already exists|failed to lock|reference already exists|needs force/.test(summary) && !summary.includes('cannot create');
    return { outcome: isMoved ? 'moved' : 'refused', reason: summary.trim() };
  }
  return undefined;
}

export function createPush({ run, runRemote, remoteName }: PushSteps): Push {
  const push = async ({ url, ref, oid, expected, subject }: { readonly url: string; readonly ref: string; readonly oid: string; readonly expected: string | undefined; readonly subject: string }): Promise<PushResult> => {
    const lease = `--force-with-lease=${ref}:${expected === undefined ? '' : checkOid(expected)}`;
    const { stdout } = await runRemote(['push', '--porcelain', '--no-verify', '--no-signed', '--no-follow-tags', '--recurse-submodules=no', lease, '--end-of-options', remoteName, `${oid}:${ref}`], `pushing ${subject} to ${url}`, url, { okExitCodes: [0, 1] });
    const result = parsePush(text(stdout), ref);
    if (result === undefined) throw new GitError('GIT_FAILED', `pushing ${subject} to ${url}: git does not say what became of it`);
    return result;
  };

  return {
    async findRemoteUrl(remote = 'origin') {
      const { stdout, exitCode } = await run(['config', '--get-regexp', `^remote\\.${remote}\\.(push)?url$`], { step: `looking up the remote ${remote}`, okExitCodes: [0, 1] });
      if (exitCode !== 0) return undefined;
      const found = new Map(text(stdout).trim().split('\n').map((line) => [line.slice(0, line.indexOf(' ')).replace(/^.*\./, ''), line.slice(line.indexOf(' ') + 1)]));
      return found.get('pushurl') ?? found.get('url');
    },

    async findRemoteBranch(url, branch) {
      const ref = `refs/heads/${checkRefName(branch)}`;
      const { stdout } = await runRemote(['ls-remote', '--quiet', '--end-of-options', remoteName, ref], `looking up the branch ${branch} of ${url}`, url);
      return text(stdout).split('\n').map((line) => line.split('\t')).find(([, name]) => name === ref)?.[0];
    },

    async treeOf(commit) {
      return text((await run(['rev-parse', '--verify', '--end-of-options', `${checkOid(commit)}^{tree}`], { step: `looking up the tree of ${commit}` })).stdout).trim();
    },

    async parentsOf(commit) {
      const { stdout } = await run(['cat-file', 'commit', checkOid(commit)], { step: `reading ${commit}` });
      const [head = ''] = text(stdout).split('\n\n', 1);
      return head.split('\n').flatMap((line) => /^parent ([0-9a-f]+)$/.exec(line)?.[1] ?? []);
    },

    async commitPaths({ parent, paths, message, author, time, signoff = true, allowEmpty = false }) {
      const folder = await mkdtemp(join(tmpdir(), 'slipway-index-'));
      const vars = { GIT_INDEX_FILE: join(folder, 'index') };
      try {
        await run(['read-tree', checkOid(parent)], { step: `reading ${parent}`, vars });
        const before = text((await run(['write-tree'], { step: 'writing a tree', vars })).stdout).trim();
        if (paths.length > 0) {
          const { stdout } = await run(['ls-files', '-z', '--modified', '--deleted', '--others', '--exclude-standard', '--', ...paths.map(checkGitPath)], { step: 'listing what changed', vars });
          const changed = [...new Set(text(stdout).split('\0').filter((path) => path !== ''))];
          if (changed.length > 0) await run(['update-index', '-z', '--add', '--remove', '--stdin'], { step: 'adding what changed', vars, input: changed.map((path) => `${path}\0`).join('') });
        }
        const tree = text((await run(['write-tree'], { step: 'writing a tree', vars })).stdout).trim();
        if (tree === before && !allowEmpty) return undefined;
        const date = `@${time} +0000`;
        const [name, email] = [personName(author.name), personName(author.email)];
        const { stdout } = await run(['commit-tree', tree, '-p', parent], {
          step: 'committing', input: signoff ? signOff(message, author) : message,
          vars: { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
        });
        return text(stdout).trim();
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },

    async pushBranch({ url, branch, commit, expected }) {
      return push({ url, ref: `refs/heads/${checkRefName(branch)}`, oid: checkOid(commit), expected, subject: `branch ${branch}` });
    },

    async pushTag({ url, name, commit, message, tagger, time }) {
      const ref = `refs/tags/${checkRefName(name)}`;
      const { stdout } = await run(['mktag'], { step: `making tag ${name}`, input: `object ${checkOid(commit)}\ntype commit\ntag ${name}\ntagger ${personOf(tagger)} ${time} +0000\n\n${message.trimEnd()}\n` });
      return push({ url, ref, oid: text(stdout).trim(), expected: undefined, subject: `tag ${name}` });
    },
  };
}
