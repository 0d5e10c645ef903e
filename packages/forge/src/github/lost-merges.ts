import { ForgeError, orUndefined } from '../errors.ts';
import type { PullRequest, PullRequestsApi } from '../pull-requests.ts';
import { repoPath, type GithubClient } from './client.ts';
import { commitSchema, comparisonSchema } from './schema.ts';

type Merged = Pick<PullRequest, 'base' | 'commit'>;

/** So many commits back a merge is looked for, and among so many closed pull requests. */
const limits = { commits: 100, pullRequests: 5 } as const;

const isRefusal = (error: unknown): error is ForgeError => error instanceof ForgeError && error.code === 'FORGE_REFUSED';

/** Pull requests of Gitea that are merged without Gitea knowing. */
export interface LostMerges extends Required<Pick<PullRequestsApi, 'findLostMerge' | 'settleLostMerge'>> {
  /** Of closed ones, newest first, the first that its base has. */
  findNewest<T extends Merged>(closed: readonly T[]): Promise<T | undefined>;
}

export function createLostMerges({ ask, get, list }: GithubClient): LostMerges {
  const findLostMerge = async ({ base, commit }: Merged): Promise<string | undefined> => {
    const comparison = await orUndefined(get(`GET ${repoPath}/compare/{basehead}`, comparisonSchema, { basehead: `${base}...${commit}` }));
    if (comparison?.total_commits !== 0) return undefined;
    const commits = await list(`${repoPath}/commits`, commitSchema, { keyOf: ({ sha }) => sha, limit: limits.commits, sha: base, stat: false, files: false, verification: false });
    const merge = commits.findLast(({ parents }) => parents?.slice(1).some(({ sha }) => sha === commit) === true);
    // a fast-forward has no commit of its own
    return merge?.sha ?? commits.find(({ sha }) => sha === commit)?.sha;
  };
  return {
    findLostMerge,
    async findNewest(closed) {
      for (const each of closed.slice(0, limits.pullRequests)) if (await findLostMerge(each) !== undefined) return each;
      return undefined;
    },
    async settleLostMerge(number, mergeCommit) {
      try {
        await ask(`POST ${repoPath}/pulls/{number}/merge`, { number, Do: 'manually-merged', MergeCommitID: mergeCommit });
        return 'marked';
      } catch (error) {
        // most repositories do not allow that word
        if (!isRefusal(error)) throw error;
      }
      try {
        await ask(`PATCH ${repoPath}/pulls/{number}`, { number, state: 'closed' });
        return 'closed';
      } catch (error) {
        // 412: meanwhile it knows
        if (isRefusal(error) && error.status === 412) return 'marked';
        throw error;
      }
    },
  };
}
