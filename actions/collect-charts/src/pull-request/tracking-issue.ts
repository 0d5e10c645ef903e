import { errorMessage, isSlipwayError, type Finding } from '@slipway/core';
import type { ForgeIssue, PullRequest } from '@slipway/forge';
import { configFileName, parseRows, trackingLabel, trackingMarker, type Config, type ConfirmationState, type RepoTree } from '@slipway/release-repo';
import { loadAgreements } from './agreements.ts';
import { proposalBranch, type ProposalKind } from './branches.ts';
import { checkCollected } from './check-collected.ts';
import { loadConfirmations } from './owners-state.ts';
import type { ProposalContext } from './proposal-context.ts';
import { formatTrackingIssue, type TrackedProposal } from './tracking-text.ts';

export interface TrackingResult {
  /** The issue of the version, when there is one. */
  readonly issue?: Pick<ForgeIssue, 'number' | 'url'>;
  readonly findings: readonly Finding[];
}

export interface TrackingOptions {
  /** Undefined: nothing says what is being released. */
  readonly version: string | undefined;
  /** What the base says who the owners are. */
  readonly base: RepoTree;
  readonly release: Config['release'];
}

type Found = TrackedProposal & Pick<PullRequest, 'commit'>;

/** The proposal of a version that is open, else the one that was merged last. */
async function findProposal(kind: ProposalKind, version: string, { host: { forge }, baseBranch }: ProposalContext): Promise<Found | undefined> {
  const branch = proposalBranch(kind, baseBranch);
  const isOf = ({ title, base }: PullRequest): boolean => base === baseBranch && title.endsWith(`: ${version}`);
  const open = await forge.findPullRequest(branch);
  if (open !== undefined && isOf(open)) return { ...open, isMerged: false };
  const merged = await forge.findMergedPullRequest(branch, baseBranch);
  return merged !== undefined && isOf(merged) ? { ...merged, isMerged: true } : undefined;
}

async function findConfirmations(tags: Found, { host, logger }: ProposalContext, { base, release }: TrackingOptions): Promise<ConfirmationState | undefined> {
  const rows = parseRows((await host.readCommit(tags.commit)).message);
  return rows === undefined ? undefined : loadConfirmations(tags, { forge: host.forge, logger, rows, base, release });
}

/** Places of which an open proposal of charts has nothing, or another tag. Without a team nobody looks: a person merges it. */
async function findMissing(charts: Found, context: ProposalContext, { base, release, version }: TrackingOptions): Promise<readonly string[]> {
  if (charts.isMerged || release.team.length === 0) return [];
  const findings = await checkCollected(await context.host.readTree(charts.commit), () => loadAgreements(context, { base, release, version }));
  return [...new Set(findings.flatMap(({ severity, subject }) => (severity === 'error' ? subject : [])))];
}

/** Where people see a tag. */
const tagPage = ({ host: { address, webUrl } }: ProposalContext, tag: string): string =>
  `${webUrl}/${address.repository}/${address.kind === 'gitlab' ? '-/tags' : 'releases/tag'}/${encodeURIComponent(tag)}`;

async function writeTracking(version: string, context: ProposalContext, options: TrackingOptions): Promise<ForgeIssue | undefined> {
  const { host: { forge }, baseBranch: base, now, logger } = context;
  const wanted = { marker: trackingMarker(version), label: trackingLabel };
  const [existing, tag] = await Promise.all([forge.findIssue(wanted), forge.findTag(version)]);
  // What is done stays as it was told then, and an old version gets no issue afterwards.
  if (tag !== undefined && existing?.state !== 'open') return existing;
  const [tags, charts] = await Promise.all([findProposal('tags', version, context), findProposal('charts', version, context)]);
  if (existing === undefined && tags === undefined && charts === undefined) return undefined;
  const confirmations = tags === undefined ? undefined : await findConfirmations(tags, context, options);
  const missing = charts === undefined ? [] : await findMissing(charts, context, options);
  const text = formatTrackingIssue({
    version, base, release: options.release, now: now(), missing, ...(tags === undefined ? {} : { tags }), ...(charts === undefined ? {} : { charts }),
    ...(confirmations === undefined ? {} : { confirmations }), ...(tag === undefined ? {} : { tagUrl: tagPage(context, version) }),
  });
  const { outcome, issue } = await forge.writeIssue({ ...wanted, ...text, ...(tag === undefined ? {} : { state: 'closed' }) });
  logger.info(`tracking issue ${outcome}: ${issue.url}`);
  return issue;
}

/**
 * Keeps the one issue of a version, which shows how far its release is (R71): made when something is proposed, changed only when it says
 * something else, closed when the product tag exists. Whatever goes wrong is a warning: a release does not wait for its issue.
 */
export async function trackRelease(context: ProposalContext, options: TrackingOptions): Promise<TrackingResult> {
  const { version, release } = options;
  if (version === undefined || !release.trackingIssue || context.dryRun) return { findings: [] };
  try {
    const issue = await writeTracking(version, context, options);
    return { findings: [], ...(issue === undefined ? {} : { issue: { number: issue.number, url: issue.url } }) };
  } catch (error) {
    if (!isSlipwayError(error)) throw error;
    return { findings: [{
      code: 'issue-not-written', severity: 'warning', subject: version, message: `the issue that tracks it was not written: ${errorMessage(error)}`,
      hint: `switch issues on in the settings of the repository and let the token write them, or set release.trackingIssue: false in ${configFileName}`,
    }] };
  }
}
