import { errorMessage, type Finding, type Logger } from '@slipway/core';
import type { Forge, PullRequestDetail } from '@slipway/forge';
import { configFileName, type Config } from '@slipway/release-repo';
import { checkCollected } from './check-collected.ts';
import { proposalBranch } from './branches.ts';
import { isOwnCheck, type OwnJob } from './merge-proposal.ts';
import type { ProposalContext } from './proposal-context.ts';

export interface TagReleaseResult {
  /** Made by this run. */
  readonly tag?: string;
  readonly findings: readonly Finding[];
}

const none: TagReleaseResult = { findings: [] };
const found = (finding: Omit<Finding, 'severity'>, severity: Finding['severity'] = 'warning'): TagReleaseResult => ({ findings: [{ ...finding, severity }] });

/** Why the merged charts are not tagged with this version; undefined when they are to be. */
async function findObstacle(merged: PullRequestDetail & { readonly mergeCommit: string }, { version, forge, base, own }: { readonly version: string; readonly forge: Forge; readonly base: string; readonly own: OwnJob }): Promise<TagReleaseResult | undefined> {
  const { number, mergeCommit, title, commit, url } = merged;
  const [head, existing] = await Promise.all([forge.findBranch(base), forge.findTag(version)]);
  if (existing !== undefined) {
    const isOther = existing.commit !== mergeCommit && title.endsWith(`: ${version}`);
    return isOther ? found({
      code: 'already-tagged', subject: version, message: `the tag exists at ${existing.commit.slice(0, 12)}, and the charts of #${number} were merged as ${mergeCommit.slice(0, 12)}`,
      hint: `a tag is never moved: propose the next version (release.next in ${configFileName}, or the input version of mode tags)`,
    }) : none;
  }
  if (head?.commit !== mergeCommit) {
    return found({ code: 'base-moved', subject: version, message: `${base} has moved on since the charts were merged (#${number}), so ${version} is not tagged`, hint: 'run mode charts again, or check the newest commit and tag it by hand' });
  }
  const failed = (await forge.listChecks(commit)).filter((check) => check.state === 'failure' && !isOwnCheck(check, own)).map(({ name }) => name);
  return failed.length === 0 ? undefined : found({ code: 'checks-failed', subject: version, message: `#${number} was merged although ${failed.join(', ')} failed, so ${version} is not tagged`, hint: `look at the checks of ${url}; tag by hand when all is well` }, 'error');
}

/** Undefined when the token may not ask. */
async function isTagProtected(forge: Forge, version: string, logger: Logger): Promise<boolean | undefined> {
  try {
    return await forge.isTagProtected(version);
  } catch (error) {
    logger.debug(`whether ${version} is protected could not be asked: ${errorMessage(error)}`);
    return undefined;
  }
}

/**
 * Tags the merge of the charts with the version of slipway.yaml (DR5): only while that merge is the newest commit of its branch, and
 * only when there is no such tag. A tag is never moved (R25).
 */
export async function tagRelease({ host, baseBranch: base, author, job, now, dryRun, logger }: ProposalContext, release: Config['release']): Promise<TagReleaseResult> {
  const { forge, workflowLimit } = host;
  const version = release.next;
  const merged = version === undefined ? undefined : await forge.findMergedPullRequest(proposalBranch('charts', base), base);
  if (version === undefined || merged?.mergeCommit === undefined) return none;
  const { mergeCommit } = merged;
  const obstacle = await findObstacle({ ...merged, mergeCommit }, { version, forge, base, own: { jobUrl: host.address.jobUrl, job } });
  if (obstacle !== undefined) return obstacle;
  const missing = await checkCollected(await host.readTree(mergeCommit));
  if (missing.length > 0) return { findings: missing };
  if (dryRun) {
    logger.info(`${version} would be tagged at ${mergeCommit}`);
    return none;
  }
  const { outcome, reason = '' } = await host.tag(mergeCommit, { name: version, message: version, tagger: author, time: Math.floor(now().getTime() / 1000) });
  if (outcome === 'moved' || outcome === 'refused') return found({ code: 'tag-refused', subject: version, message: `the tag was not pushed: ${reason}`, hint: 'the token must be allowed to make protected tags' }, 'error');
  logger.info(`tagged ${version} at ${mergeCommit.slice(0, 12)}`);
  return {
    tag: version,
    findings: [
      ...(await isTagProtected(forge, version, logger) === false ? [{ code: 'tag-unprotected', severity: 'warning', subject: version, message: `everybody who may push can move or delete the tag ${version}`, hint: 'protect the tags v* in the settings of the repository: a product tag never moves' } as const] : []),
      ...(workflowLimit === undefined ? [] : [{ code: 'no-workflow', severity: 'warning', subject: version, message: workflowLimit } as const]),
    ],
  };
}
