import { resolve } from 'node:path';
import type { ActionContext } from '@slipway/ci';
import { createGit, openObjectCache, openTagCache, type Git } from '@slipway/git';
import { loadEngineVersion } from '@slipway/helm';
import { loadConfig, openWorktree } from '@slipway/release-repo';
import { collectCharts, type ChartsResult } from './collect-charts.ts';
import { collectTags, type TagsResult } from './collect-tags.ts';
import { openComponentHost } from './component-repos.ts';
import type { Inputs } from './inputs.ts';

export type Result = (TagsResult | ChartsResult) & { readonly dryRun: boolean; readonly version?: string };

/** Collects component tags, or the charts at those tags, into the release repo. */
export async function run(inputs: Inputs, context: ActionContext): Promise<Result> {
  const { dryRun } = inputs;
  const folder = resolve(context.cwd, inputs.repo);
  const git = createGit({ exec: context.exec, env: context.env, cwd: folder, logger: context.logger });
  const tree = await openWorktree(folder, git);
  const { config } = await loadConfig(tree);
  const host = openComponentHost(context, { flag: inputs.gitBaseUrl, configured: config.git.baseUrl });
  const about = { dryRun, ...(config.release.next === undefined ? {} : { version: config.release.next }) };
  const jobs = inputs.jobs ?? (inputs.mode === 'tags' ? 8 : 48);
  const common = { tree, folder, host, jobs, dryRun, logger: context.logger };
  const { helmVersion, sha256 } = await loadEngineVersion(context.assetsDirectory());
  const engine = { helm: helmVersion, wasm: `sha256:${sha256}` };
  const tagCache = inputs.cache === undefined ? {} : { cache: openTagCache(resolve(context.cwd, inputs.cache)) };
  if (inputs.mode === 'tags') return { ...await collectTags({ ...common, ...tagCache, config, engine, ...(inputs.explain === undefined ? {} : { explain: inputs.explain }) }), ...about };
  const branch = context.event.branch ?? await findBranch(git);
  const charts = await collectCharts({
    ...common, git, engine, ...(branch === undefined ? {} : { branch }), allowedPlaceholders: config.placeholders.allow,
    ...(inputs.cache === undefined ? {} : { cache: openObjectCache(resolve(context.cwd, inputs.cache)) }), completeChart: () => Promise.resolve([]),
  });
  return { ...charts, ...about };
}

/** The branch that is checked out; none outside git. */
async function findBranch(git: Git): Promise<string | undefined> {
  return await git.findTopLevel().catch(() => undefined) === undefined ? undefined : git.currentBranch();
}
