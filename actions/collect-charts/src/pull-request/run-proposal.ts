import { resolve } from 'node:path';
import type { ActionContext } from '@slipway/ci';
import { SlipwayError } from '@slipway/core';
import { loadConfig, openWorktree, type AcceptedMove, type Config, type GitTree, type RepoTree } from '@slipway/release-repo';
import type { ChartsResult } from '../collect-charts.ts';
import type { TagsResult } from '../collect-tags.ts';
import { openComponentHost, type ComponentHost } from '../component-repos.ts';
import type { Inputs } from '../inputs.ts';
import { confirm, findProposalBase, type ConfirmResult } from './confirm.ts';
import { readHead, withProposalContext, type ProposalContext } from './proposal-context.ts';
import type { ReleaseHost } from './release-host.ts';
import type { Proposal } from './propose.ts';
import { proposeCharts } from './propose-charts.ts';
import { proposeTags } from './propose-tags.ts';

/** What a proposal is made from. */
export interface ProposalSource {
  readonly context: ProposalContext;
  readonly components: ComponentHost;
  readonly folder: string;
  readonly tree: RepoTree;
  /** The commit that the working tree stands on. */
  readonly base: GitTree;
  readonly config: Config;
}

export type Proposed<T> = T & { readonly proposal: Proposal };

async function withProposal<T extends ChartsResult | TagsResult>(inputs: Inputs, context: ActionContext, make: (source: ProposalSource) => Promise<Proposed<T>>): Promise<Proposed<T>> {
  const folder = resolve(context.cwd, inputs.repo);
  const result = await withProposalContext(inputs, context, { folder, run: async (proposal) => {
    const base = await readHead(proposal);
    const tree = await openWorktree(folder, proposal.git);
    const { config } = await loadConfig(inputs.mode === 'tags' ? base : tree);
    const components = openComponentHost(context, { flag: inputs.gitBaseUrl, configured: config.git.baseUrl });
    return make({ context: proposal, components, folder, tree, base, config });
  } });
  if (result === undefined) throw new SlipwayError('BASE_UNKNOWN', 'nothing says what to propose to', { hint: 'give the branch: --base main' });
  return result;
}

const versionForm = /^v?[0-9]+(\.[0-9]+){1,2}([-+][0-9A-Za-z.+-]+)?$/;

function checkVersion(version: string | undefined): void {
  if (version !== undefined && !versionForm.test(version)) throw new SlipwayError('INPUT_INVALID', `version is "${version}", expected a version such as v2.10.2`);
}

/** Mode tags, with its pull request. The tags are chosen by what is committed, so that a second run in the same folder proposes the same. */
export async function runTagsProposal(inputs: Inputs, context: ActionContext, collect: (source: ProposalSource, accepted: readonly AcceptedMove[]) => Promise<TagsResult>): Promise<Proposed<TagsResult>> {
  checkVersion(inputs.version);
  return withProposal(inputs, context, (source) => proposeTags({ ...source, version: inputs.version, collect: (accepted) => collect(source, accepted) }));
}

/** Mode charts, with its pull request. */
export async function runChartsProposal(inputs: Inputs, context: ActionContext, collect: (source: ProposalSource) => Promise<ChartsResult>): Promise<Proposed<ChartsResult>> {
  checkVersion(inputs.version);
  return withProposal(inputs, context, (source) => proposeCharts({ ...source, version: inputs.version, collect: () => collect(source) }));
}

/** Mode confirm. A comment on another pull request than a proposal is none of its business. */
export async function runConfirm(inputs: Inputs, context: ActionContext): Promise<ConfirmResult> {
  const number = inputs.base === undefined ? context.event.pullRequest : undefined;
  const result = await withProposalContext(inputs, context, {
    folder: resolve(context.cwd, inputs.repo), run: confirm, ...(number === undefined ? {} : { baseOf: (host: ReleaseHost) => findProposalBase(number, host) }),
  });
  if (result === undefined) context.logger.info(`#${number ?? 0} is no proposal of slipway: there is nothing to confirm`);
  return result ?? { mode: 'confirm', findings: [], merged: [], waiting: [], rerunTags: false };
}
