import { parseRows, type Config, type RepoTree, type RowState } from '@slipway/release-repo';
import { proposalBranch } from './branches.ts';
import { loadConfirmations } from './owners-state.ts';
import type { ProposalContext } from './proposal-context.ts';

/** Who agreed to the tags that were merged last: from the comments and reviews of their pull request. */
export async function loadAgreements({ host, baseBranch, logger }: Pick<ProposalContext, 'baseBranch' | 'host' | 'logger'>, { base, release }: { readonly base: RepoTree; readonly release: Config['release'] }): Promise<readonly RowState[]> {
  const merged = await host.forge.findMergedPullRequest(proposalBranch('tags', baseBranch), baseBranch);
  if (merged === undefined) return [];
  const rows = parseRows((await host.readCommit(merged.commit)).message) ?? [];
  return (await loadConfirmations(merged, { forge: host.forge, logger, rows, base, release })).rows;
}
