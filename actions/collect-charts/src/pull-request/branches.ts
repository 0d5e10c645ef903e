/** What a proposal is about; each has one branch per base. */
export type ProposalKind = 'tags' | 'charts';

/** The branch of a proposal. A `/` in the base becomes `+`: beside `tags-release-2.10` git could not have `tags-release-2.10/acme` (P12). */
export function proposalBranch(kind: ProposalKind, base: string): string {
  return `slipway/${kind}-${base.replaceAll('/', '+')}`;
}

/** What kind of proposal a branch belongs to, if it is one for this base. */
export function findProposalKind(branch: string, base: string): ProposalKind | undefined {
  return (['tags', 'charts'] as const).find((kind) => proposalBranch(kind, base) === branch);
}

/** The context of the commit status that says whether all owners have confirmed. */
export const ownersStatus = 'slipway/owners';
