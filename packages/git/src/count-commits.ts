import { GitError } from './errors.ts';
import { checkRefName } from './names.ts';

/** What counting needs of a repository. */
export interface CountSteps {
  readonly run: (args: readonly string[], options: { readonly step: string }) => Promise<{ readonly stdout: Buffer }>;
  readonly runRemote: (args: readonly string[], step: string, url: string) => Promise<{ readonly stdout: Buffer }>;
  readonly remoteName: string;
}

export interface Count {
  /** How many commits tag `to` has that tag `from` has not. Only those commits are fetched, without files; works in a new repository. */
  countNewCommits(options: { readonly url: string; readonly from: string; readonly to: string }): Promise<number>;
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
  };
}
