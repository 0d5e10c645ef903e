import { errorMessage, type Finding, type Logger } from '@slipway/core';
import type { Forge, ForgeTag, PullRequestDetail } from '@slipway/forge';
import { configFileName, findLock, type Config, type RepoTree } from '@slipway/release-repo';
import { loadAgreements } from './agreements.ts';
import { checkCollected } from './check-collected.ts';
import { proposalBranch } from './branches.ts';
import { isOwnCheck, type OwnJob } from './merge-proposal.ts';
import { findOverrides, recordOverrides } from './overrides.ts';
import type { ProposalContext } from './proposal-context.ts';

export interface TagReleaseResult {
  /** Made by this run. */
  readonly tag?: string;
  readonly findings: readonly Finding[];
}

const none: TagReleaseResult = { findings: [] };
const found = (finding: Omit<Finding, 'severity'>, severity: Finding['severity'] = 'warning'): TagReleaseResult => ({ findings: [{ ...finding, severity }] });

/** Why the merged charts are not tagged with this version; undefined when they are to be. */
async function findObstacle(merged: PullRequestDetail & { readonly mergeCommit: string }, { version, existing, forge, base, own, isNewest }: {
  readonly version: string; readonly existing: ForgeTag | undefined; readonly forge: Forge; readonly base: string; readonly own: OwnJob; readonly isNewest: boolean;
}): Promise<TagReleaseResult | undefined> {
  const { number, mergeCommit, title, commit, url } = merged;
  if (existing !== undefined) {
    const isOther = existing.commit !== mergeCommit && title.endsWith(`: ${version}`);
    return isOther ? found({
      code: 'already-tagged', subject: version, message: `the tag exists at ${existing.commit.slice(0, 12)}, and the charts of #${number} were merged as ${mergeCommit.slice(0, 12)}`,
      hint: `a tag is never moved: propose the next version (release.next in ${configFileName}, or the input version of mode tags)`,
    }) : none;
  }
  if (!isNewest) {
    const named = /: (\S+)$/.exec(title)?.[1];
    // Those of the version before, until this one's are merged.
    if (named !== undefined && named !== version) return none;
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

/** Who went on without an owner, on the page of the release. The lock cannot say it of repos that gave no tag. */
async function showOverrides(version: string, context: ProposalContext, { mergeCommit, base, release }: { readonly mergeCommit: string; readonly base: RepoTree; readonly release: Config['release'] }): Promise<readonly Finding[]> {
  const [lock, states] = [await findLock(await context.host.readTree(mergeCommit)), await loadAgreements(context, { base, release, version })];
  return recordOverrides(version, findOverrides(lock, states), context.host);
}

/**
 * Tags the merge of the charts with the version of slipway.yaml (DR5): only while that merge is the newest commit of its branch, and
 * only when there is no such tag. A tag is never moved (R25). Overrides go to its release page, also when a run before was killed between the two.
 */
export async function tagRelease(context: ProposalContext, { base, release }: { readonly base: RepoTree; readonly release: Config['release'] }): Promise<TagReleaseResult> {
  const { host, baseBranch, author, job, now, dryRun, logger } = context;
  const { forge, workflowLimit } = host;
  const version = release.next;
  const merged = version === undefined ? undefined : await forge.findMergedPullRequest(proposalBranch('charts', baseBranch), baseBranch);
  if (version === undefined || merged?.mergeCommit === undefined) return none;
  const { mergeCommit } = merged;
  const [head, existing] = await Promise.all([forge.findBranch(baseBranch), forge.findTag(version)]);
  const isNewest = head?.commit === mergeCommit;
  const overrides = (): Promise<readonly Finding[]> => showOverrides(version, context, { mergeCommit, base, release });
  if (isNewest && existing?.commit === mergeCommit && !dryRun) return { findings: await overrides() };
  const obstacle = await findObstacle({ ...merged, mergeCommit }, { version, existing, forge, base: baseBranch, own: { jobUrl: host.address.jobUrl, job }, isNewest });
  if (obstacle !== undefined) return obstacle;
  const missing = await checkCollected(await host.readTree(mergeCommit), () => loadAgreements(context, { base, release, version }));
  if (missing.some(({ severity }) => severity === 'error')) return { findings: missing };
  if (dryRun) {
    logger.info(`${version} would be tagged at ${mergeCommit}`);
    return { findings: missing };
  }
  const { outcome, reason = '' } = await host.tag(mergeCommit, { name: version, message: version, tagger: author, time: Math.floor(now().getTime() / 1000) });
  if (outcome === 'moved' || outcome === 'refused') return found({ code: 'tag-refused', subject: version, message: `the tag was not pushed: ${reason}`, hint: 'the token must be allowed to make protected tags' }, 'error');
  logger.info(`tagged ${version} at ${mergeCommit.slice(0, 12)}`);
  return {
    tag: version,
    findings: [
      ...missing,
      ...await overrides(),
      ...(await isTagProtected(forge, version, logger) === false ? [{ code: 'tag-unprotected', severity: 'warning', subject: version, message: `everybody who may push can move or delete the tag ${version}`, hint: 'protect the tags v* in the settings of the repository: a product tag never moves' } as const] : []),
      ...(workflowLimit === undefined ? [] : [{ code: 'no-workflow', severity: 'warning', subject: version, message: workflowLimit } as const]),
    ],
  };
}
