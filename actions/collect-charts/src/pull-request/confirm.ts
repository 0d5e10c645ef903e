import type { Finding } from '@slipway/core';
import type { ForgeIssue, PullRequest } from '@slipway/forge';
import { loadConfig, parseRows, type Config, type ConfirmationState, type GitTree } from '@slipway/release-repo';
import { loadAgreements } from './agreements.ts';
import { findProposalKind, ownersStatus, proposalBranch, type ProposalKind } from './branches.ts';
import { checkFiles, checkTags } from './check-branch.ts';
import { checkCollected } from './check-collected.ts';
import { checkDeadlines } from './deadlines.ts';
import { mergeProposal } from './merge-proposal.ts';
import { loadConfirmations, showConfirmations } from './owners-state.ts';
import { formatOwnersStatus } from './owners-text.ts';
import type { ProposalContext } from './proposal-context.ts';
import { tagRelease } from './tag-release.ts';
import { findAskedVersion } from './tags-proposal.ts';
import { trackRelease, type TrackingResult } from './tracking-issue.ts';

/** What a look at the open proposals found and did. */
export interface ConfirmResult {
  readonly mode: 'confirm';
  /** The branch that is proposed to; absent when the event was about something else. */
  readonly base?: string;
  readonly findings: readonly Finding[];
  /** The proposal of tags that is open, or was until now. */
  readonly pullRequest?: Pick<PullRequest, 'number' | 'url'>;
  readonly confirmations?: ConfirmationState;
  /** What was merged by this run. */
  readonly merged: readonly ProposalKind[];
  /** Why it is not merged yet. */
  readonly waiting: readonly string[];
  /** The product tag that this run made. */
  readonly tag?: string;
  /** The issues that show how far releases are: one, or two while the tags of the next one are proposed. */
  readonly issues?: readonly Pick<ForgeIssue, 'number' | 'url'>[];
  /** Owners have accepted moved tags, or the branch was changed by hand: mode tags has to run again. */
  readonly rerunTags: boolean;
}

interface Progress {
  readonly findings: Finding[];
  readonly merged: ProposalKind[];
  readonly waiting: string[];
}

async function confirmTags(pullRequest: PullRequest, context: ProposalContext, { base, config, progress }: { readonly base: GitTree; readonly config: Config; readonly progress: Progress }): Promise<Pick<ConfirmResult, 'confirmations' | 'pullRequest' | 'rerunTags'> & { readonly version?: string }> {
  const { host, dryRun, now, logger } = context;
  const { forge, address } = host;
  const { number, url, commit } = pullRequest;
  const { message } = await host.readCommit(commit);
  const version = findAskedVersion(message);
  const about = { pullRequest: { number, url }, ...(version === undefined ? {} : { version }) };
  const link = address.jobUrl ?? url;
  const rows = parseRows(message);
  const changes = rows === undefined
    ? [{ code: 'branch-changed', severity: 'error', subject: pullRequest.branch, message: 'its newest commit does not say what the owners are asked about', hint: 'run mode tags again: it makes the branch anew' } as const]
    : [...checkFiles(pullRequest.branch, await host.listChanges(commit)), ...await checkTags(await host.readTree(commit), base, rows)];
  if (rows === undefined || changes.length > 0) {
    progress.findings.push(...changes);
    if (!dryRun) await forge.setCommitStatus(commit, { context: ownersStatus, state: 'failure', description: 'the branch was changed by hand: run collect-charts --mode tags again', targetUrl: link });
    return { ...about, rerunTags: true };
  }

  const confirmations = await loadConfirmations(pullRequest, { forge, logger, rows, base, release: config.release });
  const status = formatOwnersStatus(confirmations, url);
  logger.info(`#${number}: ${status.description}`);
  if (!dryRun) await showConfirmations(pullRequest, confirmations, { forge, release: config.release, now: now() });
  for (const { row, state } of confirmations.rows) {
    if (state === 'blocked') progress.findings.push({ code: 'repo-blocked', severity: 'warning', subject: row.repo, message: `it stands against merging (${row.problem ?? 'no tag'})`, hint: `solve it and run mode tags again, or comment /override ${row.repo} REASON` });
  }
  if (confirmations.isComplete) await merge('tags', pullRequest, context, { config, progress });
  else progress.waiting.push(status.description);
  return { ...about, confirmations, rerunTags: confirmations.rows.some(({ state }) => state === 'accepted') };
}

/** Charts are merged by the tool when somebody of the release team approved them as they are now. */
async function confirmCharts(pullRequest: PullRequest, context: ProposalContext, { base, config, progress }: { readonly base: GitTree; readonly config: Config; readonly progress: Progress }): Promise<void> {
  const { host } = context;
  const { number, commit } = pullRequest;
  const { team } = config.release;
  if (team.length === 0) {
    progress.waiting.push(`#${number}: somebody has to merge it (release.team of slipway.yaml is empty)`);
    return;
  }
  const isMember = (login: string): boolean => team.some((name) => name.toLowerCase() === login.toLowerCase());
  const last = new Map((await host.forge.listReviews(number)).filter(({ author, state }) => state !== 'commented' && isMember(author)).map((review) => [review.author.toLowerCase(), review]));
  const verdicts = [...last.values()];
  const { time } = await host.readCommit(commit);
  const isCurrent = (review: { readonly commit?: string; readonly at?: string }): boolean =>
    review.commit === commit || (review.commit === undefined && review.at !== undefined && new Date(review.at) >= time);
  const missing = await checkCollected(await host.readTree(commit), () => loadAgreements(context, { base, release: config.release, version: config.release.next }));
  progress.findings.push(...missing);
  if (missing.some(({ severity }) => severity === 'error')) {
    progress.waiting.push(`#${number}: charts are missing`);
    return;
  }
  const objector = verdicts.find(({ state }) => state === 'changes-requested');
  if (objector !== undefined) progress.waiting.push(`#${number}: changes asked for by ${objector.author}`);
  else if (!verdicts.some((review) => review.state === 'approved' && isCurrent(review))) progress.waiting.push(`#${number}: the release team has not approved its newest commit; awaited: ${team.join(', ')}`);
  else await merge('charts', pullRequest, context, { config, progress });
}

async function merge(kind: ProposalKind, pullRequest: PullRequest, { host: { forge, address, workflowLimit }, job, dryRun, logger }: ProposalContext, { config, progress }: { readonly config: Config; readonly progress: Progress }): Promise<void> {
  const result = await mergeProposal(pullRequest, { forge, method: config.release.mergeMethod, jobUrl: address.jobUrl, job, dryRun });
  if (result.outcome === 'merged') {
    logger.info(`merged: ${pullRequest.url}`);
    progress.merged.push(kind);
    if (result.notice !== undefined) progress.findings.push({ code: 'merge-untold', severity: 'warning', subject: `#${pullRequest.number}`, message: result.notice, hint: kind === 'tags' ? 'start mode charts by hand' : 'start by hand what the push to the base would have started' });
    if (workflowLimit !== undefined) progress.findings.push({ code: 'no-workflow', severity: 'warning', subject: `#${pullRequest.number}`, message: `the merge starts no workflow either: ${workflowLimit}`, hint: 'start what comes next by hand, or by a step that looks at the output `merged`' });
  } else if (result.outcome === 'refused') progress.findings.push(result.finding);
  else progress.waiting.push(`#${pullRequest.number}: ${result.outcome === 'scheduled' ? 'the forge merges it when its checks are done' : result.reason}`);
}

/**
 * Looks at the open proposals of a base: who confirmed, what can be merged, whether the release can be tagged. It remembers nothing and
 * may run at any event, any number of times.
 */
export async function confirm(context: ProposalContext): Promise<ConfirmResult> {
  const { host, baseBranch, now } = context;
  const progress: Progress = { findings: [], merged: [], waiting: [] };
  const base = await host.readTree(baseBranch);
  const { config } = await loadConfig(base);
  const [tags, charts] = await Promise.all([host.forge.findPullRequest(proposalBranch('tags', baseBranch)), host.forge.findPullRequest(proposalBranch('charts', baseBranch))]);
  const isFor = (pullRequest: PullRequest | undefined): pullRequest is PullRequest => pullRequest?.base === baseBranch;
  const { version, ...about } = isFor(tags) ? await confirmTags(tags, context, { base, config, progress }) : { rerunTags: false, version: undefined };
  if (isFor(charts)) await confirmCharts(charts, context, { base, config, progress });
  if (isFor(tags) || isFor(charts)) progress.findings.push(...checkDeadlines(config.release.deadlines, now()));
  const { tag, findings } = await tagRelease(context, { base, release: config.release });
  const tracked: TrackingResult[] = [];
  for (const each of new Set([version, config.release.next])) tracked.push(await trackRelease(context, { version: each, base, release: config.release }));
  // Charts that this run has merged were looked at before.
  const isTold = ({ code, subject }: Finding): boolean => progress.findings.some((each) => each.code === code && each.subject === subject);
  const issues = tracked.flatMap(({ issue }) => issue ?? []);
  return {
    mode: 'confirm', base: baseBranch, ...about, merged: progress.merged, waiting: progress.waiting, findings: [...progress.findings, ...findings.filter((each) => !isTold(each)), ...tracked.flatMap((each) => each.findings)],
    ...(tag === undefined ? {} : { tag }), ...(issues.length === 0 ? {} : { issues }),
  };
}

/** The base of the proposal that an event is about; undefined when it is about something else. */
export async function findProposalBase(number: number, { forge }: Pick<ProposalContext['host'], 'forge'>): Promise<string | undefined> {
  const { branch, base, isFork } = await forge.readPullRequest(number);
  return isFork || findProposalKind(branch, base) === undefined ? undefined : base;
}
