import type { ActionContext } from '@slipway/ci';
import { errorMessage, isSlipwayError, type Finding } from '@slipway/core';
import type { Git } from '@slipway/git';
import type { ChartsResult } from '../collect-charts.ts';
import { chartsPaths } from './propose-charts.ts';
import { parsePerson, type Proposal } from './propose.ts';
import { openReleaseHost } from './release-host.ts';

const title = 'Update files that slipway writes';

/** A word of a shell command, whatever is in it. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9_./@:+-]+$/.test(text) ? text : `'${text.replaceAll('\'', '\'\\\'\'')}'`;
}

/** The one command that does what the tool may not do. */
export function pushCommand({ branch, paths }: { readonly branch: string | undefined; readonly paths: readonly string[] }): string {
  return [
    ...(branch === undefined ? [] : [`git switch ${shellWord(branch)}`]), 'slipway collect-charts --mode charts', `git add --all -- ${paths.map(shellWord).join(' ')}`,
    `git commit --signoff --message ${shellWord(title)}`, 'git push',
  ].join(' && ');
}

/**
 * Pushes the files that tools write to the branch of the pull request that the job runs for. Where that is not possible (a fork, a token
 * that may not push, a branch that has moved on) the finding has the command to run.
 */
export async function pushToBranch(result: ChartsResult, { git, context, author, token, dryRun }: { readonly git: Git; readonly context: ActionContext; readonly author: string; readonly token: string | undefined; readonly dryRun: boolean }): Promise<Proposal> {
  const { event: { head }, now, logger } = context;
  const parent = await git.resolveCommit('HEAD');
  const commit = dryRun ? undefined : await git.commitPaths({ parent, paths: chartsPaths(result), message: title, author: parsePerson(author), time: Math.floor(now().getTime() / 1000) });
  const about = { branch: head?.branch ?? '', title, body: '' };
  if (commit === undefined) return { ...about, outcome: 'nothing', findings: [] };

  const files = (await git.diffNames(parent, commit)).map(({ path }) => path);
  const refused = (reason: string): Proposal => {
    const command = pushCommand({ branch: head?.branch, paths: [...new Set(files.map((file) => file.split('/', 1)[0] ?? file))].sort() });
    const finding: Finding = { code: 'not-pushed', severity: 'error', subject: head?.branch ?? 'pull request', message: `${files.slice(0, 5).join(', ')}${files.length > 5 ? ` and ${files.length - 5} more` : ''} must change with this pull request, and were not pushed: ${reason}`, hint: command };
    return { ...about, outcome: 'refused', findings: [finding] };
  };
  if (head === undefined) return refused('its branch lies in another repository');
  if (!parent.startsWith(head.shortCommit)) return refused(`${parent.slice(0, 12)} is checked out, not its newest commit ${head.shortCommit} (on GitHub: check out github.head_ref)`);
  try {
    const host = await openReleaseHost(context, { token });
    try {
      const { outcome, reason = '' } = await host.gitIn(git.cwd).pushBranch({ url: host.cloneUrl, branch: head.branch, commit, expected: parent });
      if (outcome === 'moved' || outcome === 'refused') return refused(outcome === 'moved' ? 'the branch has moved on' : reason);
      logger.info(`pushed ${files.length} files to ${head.branch}`);
      return { ...about, outcome: 'pushed', findings: host.workflowLimit === undefined ? [] : [{ code: 'no-workflow', severity: 'warning', subject: head.branch, message: host.workflowLimit }] };
    } finally {
      await host.close();
    }
  } catch (error) {
    // without a token, and with one that may only read
    if (isSlipwayError(error) && (error.code === 'REMOTE_DENIED' || error.code === 'FORGE_NOT_CONFIGURED')) return refused(errorMessage(error));
    throw error;
  }
}
