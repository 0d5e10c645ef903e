import { formatBytes, formatCount, formatMarkdownTable, formatTable, plainText, sortFindings } from '@slipway/core';
import { formatFindings, type Report } from '@slipway/ci';
import { reportCheck } from './check/report-check.ts';
import { documentChange, documentExplanation, documentRow, formatExplanation } from './explain-report.ts';
import { documentProposal, proposalFindings, proposalLines, proposalOutputs, reportConfirm } from './pull-request/proposal-report.ts';
import type { Result } from './run.ts';

type Collected = Exclude<Result, { readonly mode: 'check' | 'confirm' }>;

/** The whole message is in the finding. */
const shorten = (message: string, longest = 90): string => (message.length <= longest ? message : `${message.slice(0, longest)}…`);

function rowsOf(result: Collected): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[]; readonly changed: number } {
  if (result.mode === 'tags') {
    const rows = result.rows.filter(({ state }) => state !== 'same');
    return {
      head: ['repo', 'old', 'new', 'why'], changed: rows.filter(({ state }) => state === 'new' || state === 'changed').length,
      rows: rows.map(({ repo, state, from, to, why, problem }) => {
        const isAccepted = state === 'changed' && from?.tag === to?.tag;
        const name = (tag: typeof from): string => (tag === undefined ? '—' : isAccepted && tag.commit !== undefined ? `${tag.tag} (${tag.commit.slice(0, 12)})` : tag.tag);
        return [repo, name(from), state === 'blocked' || state === 'moved' ? state : name(to), problem === undefined ? why : shorten(problem.message)];
      }),
    };
  }
  const changed = result.charts.filter(({ change }) => change === 'added' || change === 'changed');
  return {
    head: ['addon', 'change', 'tag', 'files', 'size'], changed: changed.length + result.removed.length,
    rows: [...changed.map(({ target, change, tag, files, bytes }) => [target, change, tag, String(files.size), formatBytes(bytes)]), ...result.removed.map((path) => [path, 'removed', '—', '—', '—'])],
  };
}

export function report(result: Result): Report {
  if (result.mode === 'confirm') return reportConfirm(result);
  if (result.mode === 'check') return reportCheck(result);
  const { proposal } = result;
  const findings = sortFindings([...result.findings, ...proposalFindings(proposal)]);
  const { head, rows, changed } = rowsOf(result);
  const total = result.mode === 'tags' ? formatCount(result.rows.length, 'component repo') : formatCount(result.charts.length, 'chart');
  const verb = result.dryRun || (result.mode === 'tags' && result.explanation !== undefined) ? 'would change' : 'changed';
  const isDone = changed === 0 && !findings.some(({ severity }) => severity === 'error');
  const title = `${total} looked at, ${changed} ${verb}${isDone ? `: ${result.files.length === 0 ? 'nothing to do' : `only ${result.files.join(', ')}`}` : ''}`;
  return {
    findings,
    outputs: { changed: String(result.files.length > 0), updated: String(changed), ...(result.version === undefined ? {} : { version: result.version }), ...proposalOutputs(proposal) },
    text: [...(result.mode === 'tags' && result.explanation !== undefined ? [formatExplanation(result.explanation)] : []), ...(rows.length === 0 ? [] : [formatTable([head, ...rows].map((row) => row.map(plainText)))]), formatFindings(findings), title, ...proposalLines(proposal)].filter((part) => part !== '').join('\n'),
    summary: [`### collect-charts: ${title}`, ...(rows.length === 0 ? [] : [formatMarkdownTable(head, rows)]), ...(findings.length === 0 ? [] : [formatMarkdownTable(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))])].join('\n\n'),
    document: {
      mode: result.mode, dryRun: result.dryRun, files: result.files, findings, ...(proposal === undefined ? {} : { proposal: documentProposal(proposal) }),
      ...(result.mode === 'tags'
        ? { repos: result.rows.map(documentRow), added: result.added.map(documentChange), removed: result.removed.map(documentChange), ...(result.explanation === undefined ? {} : { explanation: documentExplanation(result.explanation) }) }
        : {
          charts: result.charts.map(({ kind, target, entry, name, version, tag, commit, change, summary }) => ({ kind, path: target, name, version, repo: entry.repositoryFullName, tag, commit, change, ...(change === 'same' ? {} : { summary }) })),
          removed: result.removed,
        }),
    },
  };
}
