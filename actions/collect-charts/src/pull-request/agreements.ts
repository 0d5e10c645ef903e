import { parseRows, type Config, type RepoTree, type RowState } from '@slipway/release-repo';
import { proposalBranch } from './branches.ts';
import { loadConfirmations } from './owners-state.ts';
import type { ProposalContext } from './proposal-context.ts';

/** So many merged proposals of one version are asked. */
const limit = 5;

/**
 * Who agreed to the tags that were merged: from the comments and reviews of the pull requests of this version, and of the newest in any case.
 * The newest comes first.
 */
export async function loadAgreements({ host, baseBranch, logger }: Pick<ProposalContext, 'baseBranch' | 'host' | 'logger'>, { base, release, version }: {
  readonly base: RepoTree; readonly release: Config['release']; readonly version: string | undefined;
}): Promise<readonly RowState[]> {
  const { forge } = host;
  const merged = await forge.listMergedPullRequests(proposalBranch('tags', baseBranch), baseBranch);
  const states: RowState[] = [];
  for (const each of merged.filter(({ title }, index) => index === 0 || (version !== undefined && title.endsWith(`: ${version}`))).slice(0, limit)) {
    const rows = parseRows((await host.readCommit(each.commit)).message) ?? [];
    states.push(...(await loadConfirmations(each, { forge, logger, rows, base, release })).rows);
  }
  return states;
}
