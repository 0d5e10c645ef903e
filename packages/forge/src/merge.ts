import type { ForgeApi } from './api.ts';
import { ForgeError } from './errors.ts';
import type { AutoMergeResult, MergeObstacle, MergeResult, PullRequestDetail, WantedMerge } from './pull-requests.ts';
import type { Clock } from './requests.ts';

type MergeApi = Pick<ForgeApi, 'enableAutoMerge' | 'findLostMerge' | 'kind' | 'merge' | 'readPullRequest' | 'settleLostMerge'>;

interface MergeContext {
  readonly api: MergeApi;
  readonly clock: Clock;
}

/** A forge looks in the background whether a pull request can be merged; so often it is asked, a second longer each time. */
const looks = 5;

const refuse = (reason: MergeObstacle, message: string): MergeResult => ({ outcome: 'not-mergeable', reason, message });
const merged = ({ mergeCommit }: PullRequestDetail): { readonly outcome: 'merged'; readonly mergeCommit?: string } => ({ outcome: 'merged', ...(mergeCommit === undefined ? {} : { mergeCommit }) });

/** The pull request as soon as it is known whether it merges. */
async function readSettled(number: number, { api, clock }: MergeContext): Promise<PullRequestDetail> {
  for (let look = 1; ; look += 1) {
    const pullRequest = await api.readPullRequest(number);
    if (pullRequest.state !== 'open' || pullRequest.mergeable !== undefined || look >= looks) return pullRequest;
    await clock.sleep(1000 * look);
  }
}

/** Why it must not be merged, or that it is merged already; undefined when it may be tried. */
function findObstacle(pullRequest: PullRequestDetail, { commit }: WantedMerge): MergeResult | undefined {
  const { number, state, mergeable } = pullRequest;
  if (pullRequest.commit !== commit) return refuse('moved', `the branch of #${number} is at ${pullRequest.commit}, expected ${commit}`);
  if (state === 'merged') return merged(pullRequest);
  if (state === 'closed') return refuse('closed', `#${number} is closed`);
  return mergeable === false ? refuse('conflicts', `#${number} conflicts with ${pullRequest.base}`) : undefined;
}

/** The base moved in the same moment, or is not looked at yet: it may be tried again. */
const isRace = (failure: ForgeError | undefined): boolean => (failure?.status === 405 && /base branch was modified|try again later/i.test(failure.message)) || (failure?.status === 409 && failure.message.includes('push out of date'));

/**
 * A merge that happened without the forge knowing: Gitea updates the branch, and learns of it in a hook that a request which was broken off takes
 * down with it. From then on it says "try again later" for good, or fails with a 500 because there is nothing left to merge.
 * @see https://github.com/go-gitea/gitea/pull/39062
 */
async function settleLost(number: number, { commit }: WantedMerge, api: MergeApi): Promise<MergeResult | undefined> {
  if (api.findLostMerge === undefined) return undefined;
  const { base, state, commit: head } = await api.readPullRequest(number);
  const mergeCommit = state === 'open' && head === commit ? await api.findLostMerge({ base, commit }) : undefined;
  if (mergeCommit === undefined) return undefined;
  const how = await api.settleLostMerge?.(number, mergeCommit);
  return {
    outcome: 'merged', mergeCommit,
    notice: `${base} has #${number} as ${mergeCommit.slice(0, 12)}, but the forge did not know, because a request to merge it had been broken off; it is ${how === 'marked' ? 'marked as merged' : 'closed'} now, and no workflow was started by the merge`,
  };
}

/** Merges when the branch is where the caller saw it. What happened although no answer came is found out, not tried twice. */
export async function mergePullRequest(number: number, wanted: WantedMerge, context: MergeContext): Promise<MergeResult> {
  const { api } = context;
  const before = findObstacle(await readSettled(number, context), wanted);
  if (before !== undefined) return before;
  let failure: ForgeError | undefined;
  for (let attempt = 1; attempt === 1 || (attempt <= 3 && isRace(failure)); attempt += 1) {
    failure = undefined;
    try {
      await api.merge(number, wanted);
    } catch (error) {
      if (!(error instanceof ForgeError) || (error.code !== 'FORGE_REFUSED' && error.code !== 'FORGE_UNREACHABLE')) throw error;
      failure = error;
      // not at once: somebody else's merge may be half done
      const lost = attempt > 1 && isRace(failure) ? await settleLost(number, wanted, api) : undefined;
      if (lost !== undefined) return lost;
      await context.clock.sleep(1000 * attempt);
    }
  }
  const after = await api.readPullRequest(number);
  const obstacle = findObstacle(after, wanted);
  if (obstacle !== undefined) return obstacle;
  if (failure === undefined) return merged(after); // the page may be behind the deed
  const lost = await settleLost(number, wanted, api);
  if (lost !== undefined) return lost;
  if (failure.code === 'FORGE_UNREACHABLE') throw failure;
  if (after.mergeable === true && isRace(failure)) return refuse('later', failure.message);
  if (after.mergeable !== undefined) return refuse('blocked', `${failure.message}${after.mergeState === undefined ? '' : ` (${after.mergeState})`}`);
  // Gitea has one word for "conflicts" and "not looked yet", and it had its time to look
  return api.kind === 'gitea' ? refuse('conflicts', `#${number} conflicts with ${after.base}, or Gitea is still looking: ${failure.message}`) : refuse('later', failure.message);
}

export async function enableAutoMerge(number: number, wanted: WantedMerge, context: MergeContext): Promise<AutoMergeResult> {
  const pullRequest = await context.api.readPullRequest(number);
  const obstacle = findObstacle(pullRequest, wanted);
  if (obstacle?.outcome === 'merged') return obstacle;
  return obstacle === undefined ? context.api.enableAutoMerge(pullRequest, wanted) : { outcome: 'unavailable', message: obstacle.message };
}
