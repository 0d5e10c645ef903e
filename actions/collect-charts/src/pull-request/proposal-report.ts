import { formatMarkdownTable, formatTable, plainText, sortFindings, type Finding } from '@slipway/core';
import { formatFindings, type Report } from '@slipway/ci';
import type { RowState } from '@slipway/release-repo';
import type { ConfirmResult } from './confirm.ts';
import type { Proposal } from './propose.ts';

/** What could not be done for a proposal that is there all the same. */
export function proposalFindings(proposal: Proposal | undefined): Finding[] {
  return (proposal?.findings ?? []).slice();
}

const said: Readonly<Record<Proposal['outcome'], string>> = {
  created: 'pull request opened', updated: 'pull request updated', unchanged: 'pull request is up to date', nothing: 'nothing to propose', closed: 'pull request closed: its base has everything',
  planned: 'pull request that would be opened or updated', pushed: 'pushed to the pull request', refused: 'not pushed',
};

/** For people: what became of it; of a dry run, its whole text. */
export function proposalLines(proposal: Proposal | undefined): string[] {
  if (proposal === undefined) return [];
  const { outcome, pullRequest, title, body, branch } = proposal;
  return [`${said[outcome]}${pullRequest === undefined ? '' : `: ${pullRequest.url}`}`, ...(outcome === 'planned' ? [`  branch ${plainText(branch)}\n  ${plainText(title)}\n\n${plainText(body)}`] : [])];
}

export function proposalOutputs(proposal: Proposal | undefined): Record<string, string> {
  return proposal?.pullRequest === undefined ? {} : { 'pull-request': String(proposal.pullRequest.number), 'pull-request-url': proposal.pullRequest.url };
}

export function documentProposal({ outcome, branch, title, body, pullRequest, issue }: Proposal): unknown {
  return { outcome, branch, title, body, ...(pullRequest === undefined ? {} : { pullRequest }), ...(issue === undefined ? {} : { trackingIssue: issue }) };
}

function documentState(state: RowState): unknown {
  const { row, ...rest } = state;
  return { repo: row.repo, kind: row.kind, tag: row.tag, commit: row.commit, since: row.since.toISOString(), ...rest, ...('at' in rest ? { at: rest.at.toISOString() } : {}) };
}

/** The result of mode confirm for each kind of reader. */
export function reportConfirm(result: ConfirmResult & { readonly dryRun: boolean }): Report {
  const { base, pullRequest, confirmations, merged, waiting, tag, issues = [], rerunTags, dryRun } = result;
  const findings = sortFindings(result.findings);
  const rows = (confirmations?.rows ?? []).map((state) => [state.row.repo, state.row.tag ?? '—', state.state, 'by' in state ? state.by : state.who.join(', ')]);
  const head = ['repo', 'tag', 'state', 'who'];
  const done = (confirmations?.rows ?? []).filter(({ state }) => state === 'confirmed' || state === 'overridden').length;
  const title = [
    pullRequest === undefined ? 'no tags are proposed' : `#${pullRequest.number}: ${done}/${rows.length} confirmed`,
    ...merged.map((kind) => `${kind} merged`), ...(tag === undefined ? [] : [`tagged ${tag}`]), ...(rerunTags ? ['mode tags has to run again'] : []),
  ].join('; ');
  return {
    findings,
    outputs: {
      merged: merged.join(','), 'rerun-tags': String(rerunTags), confirmed: String(confirmations?.isComplete === true), awaited: (confirmations?.awaited ?? []).join(','),
      ...(base === undefined ? {} : { base }), ...(tag === undefined ? {} : { tag }), ...(pullRequest === undefined ? {} : { 'pull-request': String(pullRequest.number), 'pull-request-url': pullRequest.url }),
    },
    text: [...(rows.length === 0 ? [] : [formatTable([head, ...rows].map((row) => row.map(plainText)))]), ...waiting.map((reason) => `waiting: ${plainText(reason)}`), formatFindings(findings), title].filter((part) => part !== '').join('\n'),
    summary: [`### collect-charts: ${title}`, ...(rows.length === 0 ? [] : [formatMarkdownTable(head, rows)]), ...(findings.length === 0 ? [] : [formatMarkdownTable(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))])].join('\n\n'),
    document: {
      mode: 'confirm', dryRun, ...(base === undefined ? {} : { base }), ...(pullRequest === undefined ? {} : { pullRequest }), confirmations: (confirmations?.rows ?? []).map(documentState), answers: confirmations?.answers ?? [],
      merged, waiting, ...(tag === undefined ? {} : { tag }), trackingIssues: issues, rerunTags, findings,
    },
  };
}
