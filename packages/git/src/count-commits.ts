import { GitError } from './errors.ts';
import { checkRefName } from './names.ts';
import { isOid } from './parse.ts';

/** What counting needs of a repository. */
export interface CountSteps {
  readonly run: (args: readonly string[], options: { readonly step: string; readonly okExitCodes?: readonly number[] }) => Promise<{ readonly stdout: Buffer; readonly exitCode: number }>;
  readonly runRemote: (args: readonly string[], step: string, url: string) => Promise<{ readonly stdout: Buffer }>;
  readonly remoteName: string;
}

export interface Count {
  /** How many commits tag `to` has that tag `from` has not. Only those commits are fetched, without files; works in a new repository. */
  countNewCommits(options: { readonly url: string; readonly from: string; readonly to: string }): Promise<number>;
  /** The newest commit that both have, by full names; undefined when they have none, or when this clone is too shallow to tell (T67). */
  findMergeBase(a: string, b: string): Promise<string | undefined>;
}

export function createCount({ run, runRemote, remoteName }: CountSteps): Count {
  return {
    async countNewCommits({ url, from, to }) {
      const [base, target] = [`refs/tags/${checkRefName(from)}`, `refs/tags/${checkRefName(to)}`];
      try {
        await runRemote(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance', '--filter=tree:0', `--shallow-exclude=${base}`, '--end-of-options', remoteName, `+${target}:${target}`], `counting the commits of ${to} of ${url}`, url);
      } catch (error) {
        // its answer when the new tag has nothing that the old one has not
        if (error instanceof GitError && error.message.includes('no commits selected')) return 0;
        throw error;
      }
      const { stdout } = await run(['rev-list', '--count', '--end-of-options', target], { step: `counting the commits of ${to}` });
      return Number(stdout.toString('utf8').trim());
    },

    async findMergeBase(a, b) {
      for (const commit of [a, b]) if (!isOid(commit)) throw new GitError('UNSAFE_NAME', `not a full commit: ${JSON.stringify(commit)}`);
      const { stdout, exitCode } = await run(['merge-base', '--end-of-options', a, b], { step: `comparing the history of ${a} and ${b}`, okExitCodes: [0, 1] });
      const [commit] = stdout.toString('utf8').split('\n');
      return exitCode === 0 && commit !== undefined && isOid(commit) ? commit : undefined;
    },
  };
}
