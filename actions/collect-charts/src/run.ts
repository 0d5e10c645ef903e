import { resolve } from 'node:path';
import type { ActionContext } from '@slipway/ci';
import { createGit, openObjectCache, openTagCache, type Git } from '@slipway/git';
import { loadEngineVersion } from '@slipway/helm';
import { loadConfig, openWorktree, type AcceptedMove, type Config, type RepoTree } from '@slipway/release-repo';
import { createCompleteChart } from './charts/chart-dependencies.ts';
import { createChartSources } from './charts/open-chart-sources.ts';
import { collectCharts, type ChartsResult } from './collect-charts.ts';
import { collectTags, type TagsResult } from './collect-tags.ts';
import { openComponentHost, type ComponentHost } from './component-repos.ts';
import type { CheckResult } from './check/run-check.ts';
import type { Inputs } from './inputs.ts';
import type { ConfirmResult } from './pull-request/confirm.ts';
import type { Proposal } from './pull-request/propose.ts';
import type { ProposalSource } from './pull-request/run-proposal.ts';

export type Result = (TagsResult | ChartsResult | ConfirmResult | CheckResult) & { readonly dryRun: boolean; readonly version?: string; readonly proposal?: Proposal };

/** Collects component tags, or the charts at those tags, into the release repo; proposes them; sees to what was proposed. */
export async function run(inputs: Inputs, context: ActionContext): Promise<Result> {
  const { dryRun } = inputs;
  // What forges need is large, and most runs do without.
  if (inputs.mode === 'confirm') return { ...await (await import('./pull-request/run-proposal.ts')).runConfirm(inputs, context), dryRun };
  if (inputs.mode === 'check') {
    // A pull request's own slipway.yaml does not say whom to ask without TLS.
    const sources = createChartSources({ inputs, context, registries: {}, folder: resolve(context.cwd, inputs.repo) });
    const { runCheck } = await import('./check/run-check.ts');
    return { ...await runCheck(inputs, context, { completeChart: createCompleteChart(sources) }).finally(() => sources.close()), dryRun };
  }
  const { helmVersion, sha256 } = await loadEngineVersion(context.assetsDirectory());
  const engine = { helm: helmVersion, wasm: `sha256:${sha256}` };
  const jobs = inputs.jobs ?? (inputs.mode === 'tags' ? 8 : 24);
  const common = { engine, jobs, dryRun, logger: context.logger };

  const tags = ({ accepted, ...source }: Source & { readonly accepted?: readonly AcceptedMove[] }): Promise<TagsResult> => collectTags({
    ...common, ...source, ...(inputs.cache === undefined ? {} : { cache: openTagCache(resolve(context.cwd, inputs.cache)) }),
    ...(accepted === undefined ? {} : { accepted }), ...(inputs.explain === undefined ? {} : { explain: inputs.explain }),
  });
  const charts = async ({ git, config, ...source }: Source, base?: string): Promise<ChartsResult> => {
    const branch = base ?? context.event.base ?? context.event.branch ?? await findBranch(git);
    const sources = createChartSources({ inputs, context, registries: config.registries, folder: source.folder });
    return collectCharts({
      ...common, ...source, git, ...(branch === undefined ? {} : { branch }), allowedPlaceholders: [...config.placeholders.allow, ...Object.keys(config.placeholders.values)],
      ...(inputs.cache === undefined ? {} : { cache: openObjectCache(resolve(context.cwd, inputs.cache)) }), completeChart: createCompleteChart(sources),
    }).finally(() => sources.close());
  };
  const aboutOf = (config: Config): { readonly dryRun: boolean; readonly version?: string } => {
    const version = inputs.version ?? config.release.next;
    return { dryRun, ...(version === undefined ? {} : { version }) };
  };

  const isPullRequestJob = inputs.mode === 'charts' && context.event.name === 'pull_request';
  if (inputs.pullRequest && inputs.explain === undefined && !isPullRequestJob) {
    const { runChartsProposal, runTagsProposal } = await import('./pull-request/run-proposal.ts');
    const sourceOf = ({ folder, components: host, context: { git }, config }: ProposalSource, tree: RepoTree): Source => ({ folder, host, git, config, tree });
    return inputs.mode === 'tags'
      ? runTagsProposal(inputs, context, async (source, accepted) => ({ ...await tags({ ...sourceOf(source, source.base), accepted }), ...aboutOf(source.config) })).then((result) => ({ ...result, dryRun }))
      : runChartsProposal(inputs, context, async (source) => ({ ...await charts(sourceOf(source, source.tree), source.context.baseBranch), ...aboutOf(source.config) })).then((result) => ({ ...result, dryRun }));
  }
  const folder = resolve(context.cwd, inputs.repo);
  const git = createGit({ exec: context.exec, env: context.env, cwd: folder, logger: context.logger });
  const tree = await openWorktree(folder, git);
  const { config } = await loadConfig(tree);
  const source: Source = { folder, git, tree, config, host: openComponentHost(context, { flag: inputs.gitBaseUrl, configured: config.git.baseUrl }) };
  if (inputs.mode === 'tags') return { ...await tags(source), ...aboutOf(config) };
  const result = { ...await charts(source), ...aboutOf(config) };
  if (!inputs.pullRequest) return result;
  const { pushToBranch } = await import('./pull-request/push-to-branch.ts');
  return { ...result, proposal: await pushToBranch(result, { git, context, author: inputs.author, token: inputs.token, dryRun }) };
}

/** What is collected from, and into what. */
interface Source {
  readonly folder: string;
  readonly git: Git;
  readonly tree: RepoTree;
  readonly config: Config;
  readonly host: ComponentHost;
}

/** The branch that is checked out; none outside git. */
async function findBranch(git: Git): Promise<string | undefined> {
  return await git.findTopLevel().catch(() => undefined) === undefined ? undefined : git.currentBranch();
}
