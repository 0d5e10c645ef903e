import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ActionContext } from '@slipway/ci';
import { formatCount, isSlipwayError, SlipwayError, type Finding } from '@slipway/core';
import { createGit, openObjectCache, openTagCache, type RemoteTag } from '@slipway/git';
import { configFileName, groupByRepo, loadCodeOwners, loadRepos, lockedRepo, openWorktree, type CodeOwners, type Lock, type RepoEntry } from '@slipway/release-repo';
import type { CompleteChart } from '../charts/collect-repo.ts';
import { openComponentHost, type ComponentHost } from '../component-repos.ts';
import type { Inputs } from '../inputs.ts';
import { isHotfixBranch, wantedItems } from '../plan-collection.ts';
import { checkCharts } from './check-charts.ts';
import { findChangedEntries, type ChangedEntry } from './changed-entries.ts';
import { checkGenerated, type GeneratedResult } from './check-generated.ts';
import { loadConfiguration, type Configuration } from './check-configuration.ts';
import { checkSources, rememberTags } from './check-sources.ts';
import { collectChanged, type CheckedEntry, type CollectedEntries } from './collect-changed.ts';
import { findBase } from './find-base.ts';
import type { CheckedImage } from './look-up.ts';
import { createScratchTree } from './scratch-tree.ts';
import type { Suggestion } from './suggest.ts';

export interface CheckResult {
  readonly mode: 'check';
  /** What it was compared with; absent when there was nothing to compare with. */
  readonly base?: { readonly name: string; readonly commit: string };
  /** How many component repos are named, and how many of them answered. */
  readonly repos: { readonly named: number; readonly reached: number };
  readonly entries: readonly CheckedEntry[];
  readonly removed: readonly { readonly repo: string; readonly target: string }[];
  readonly images: readonly CheckedImage[];
  readonly suggestions: readonly Suggestion[];
  /** Hand edits that are input of a hotfix branch. */
  readonly hotfixed: readonly string[];
  /** What was left out, and why. */
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
}

/** How charts get their dependencies. */
export interface CheckTools {
  readonly completeChart: CompleteChart;
}

/** Where component repos are; without a word about that the sources are not asked. */
function openHost(inputs: Inputs, context: ActionContext, { config }: Configuration): { readonly host?: ComponentHost; readonly findings: readonly Finding[] } {
  try {
    return { host: rememberTags(openComponentHost(context, { flag: inputs.gitBaseUrl, configured: config.git.baseUrl })), findings: [] };
  } catch (error) {
    if (!isSlipwayError(error)) throw error;
    return { findings: [{ code: 'config-invalid', severity: 'error', subject: 'git.baseUrl', message: error.message, location: { file: configFileName }, ...(error.hint === undefined ? {} : { hint: error.hint }) }] };
  }
}

interface CollectOptions {
  readonly inputs: Inputs;
  readonly context: ActionContext;
  readonly tools: CheckTools;
  readonly configuration: Configuration;
  readonly codeOwners: CodeOwners;
  readonly scratch: string;
  readonly host: ComponentHost;
  readonly tags: ReadonlyMap<string, readonly RemoteTag[]>;
}

/** Changed entries at their newest tags, into memory. */
async function collect(changed: readonly ChangedEntry[], { inputs, context, tools, configuration, codeOwners, scratch, host, tags }: CollectOptions): Promise<CollectedEntries> {
  const { cwd, env, exec, logger } = context;
  const { config, entries, lock, refused } = configuration;
  const empty = join(scratch, 'collected');
  await mkdir(empty);
  if (changed.length > 0) logger.step(`Collecting ${formatCount(changed.length, 'changed entry', 'changed entries')} at the newest tag`);
  const cacheFolder = inputs.cache === undefined ? undefined : resolve(cwd, inputs.cache);
  const ask = { config, host, lock, codeOwners, scratch, ...(cacheFolder === undefined ? {} : { cache: openTagCache(cacheFolder) }) };
  return collectChanged(changed, {
    ask, entries, listed: tags, refused, jobs: inputs.jobs ?? 8, tree: createScratchTree(new Map()), folder: empty, host, scratch, logger, completeChart: tools.completeChart,
    git: createGit({ exec, env, cwd: empty, logger }), cache: cacheFolder === undefined ? undefined : openObjectCache(cacheFolder), allowedPlaceholders: [...config.placeholders.allow, ...Object.keys(config.placeholders.values)],
  });
}

/** The version of a chart that was edited by hand on the branch of a release is written by mode charts, which follows. */
const awaitsCharts = (finding: Finding, { hotfixed }: GeneratedResult): Finding =>
  finding.code === 'version-mismatch' && finding.addon !== undefined && hotfixed.includes(finding.addon) ? { ...finding, severity: 'warning' } : finding;

/** What removed entries leave behind in `version.yml`. */
function checkRemoved(removed: CheckResult['removed'], { versions }: Configuration): Finding[] {
  return removed.flatMap(({ repo, target }): Finding[] => {
    const listed = versions?.addons.find(({ name, enable }) => enable && name === target.split('/').at(-1));
    return listed === undefined || versions === undefined ? [] : [{
      code: 'removed-addon-listed', severity: 'warning', subject: target, location: listed.location, message: `no entry collects it from ${repo} any more, and ${versions.file} still installs ${listed.name}`, hint: `remove its entry from ${versions.file}, or name it in repos/*.yaml again`,
    }];
  });
}

/** `currentTag` is written by mode tags, which has its owners asked (R12); what it writes stands in the lock too. */
function checkTagEdits(changed: readonly ChangedEntry[], { base, lock }: { readonly base: readonly RepoEntry[]; readonly lock: Lock | undefined }): Finding[] {
  const before = groupByRepo(base);
  return changed.flatMap(({ entry: { repositoryFullName, currentTag, location } }): Finding[] => {
    const tags = (before.get(repositoryFullName) ?? []).flatMap((entry) => entry.currentTag ?? []);
    if (currentTag === undefined || tags.length === 0 || tags.includes(currentTag) || lockedRepo(lock, repositoryFullName)?.tag === currentTag) return [];
    return [{
      code: 'tag-by-hand', severity: 'warning', subject: repositoryFullName, location, message: `its currentTag was changed by hand from ${tags[0] ?? ''} to ${currentTag}, which no owner was asked about`,
      hint: 'take it back: mode tags proposes it to its owners; to stay at a tag, write hold with the reason',
    }];
  });
}

/** The same thing is said once, also when several checks came upon it. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const suggested = new Set(findings.filter(({ code, subject, addon }) => code === 'addon-unlisted' && subject === addon).map(({ addon }) => addon));
  const seen = new Set<string>();
  const byHand = new Set(findings.filter(({ code }) => code === 'hand-edited').map(({ subject, location }) => `${subject} ${location?.line ?? ''}`));
  return findings.filter((finding) => {
    const { code, subject, location, message } = finding;
    if (code === 'version-mismatch' && byHand.has(`${subject} ${location?.line ?? ''}`)) return false;
    if (code === 'addon-unlisted' && subject !== finding.addon && suggested.has(finding.addon)) return false;
    const key = [code, subject, location?.file, location?.line, message].join('\0');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Checks what a pull request of the release repo proposes, and what its changed entries would bring. Nothing of the release repo is
 * written, and nothing is pushed.
 */
export async function runCheck(inputs: Inputs, context: ActionContext, tools: CheckTools): Promise<CheckResult> {
  const { logger } = context;
  const folder = resolve(context.cwd, inputs.repo);
  const git = createGit({ exec: context.exec, env: context.env, cwd: folder, logger });
  const tree = await openWorktree(folder, git);
  const base = await findBase(inputs.base, context, git);
  logger.step('Reading the configuration');
  const configuration = await loadConfiguration(tree, base.tree);
  const { entries, lock, config, refused } = configuration;
  if (entries.length === 0 && configuration.findings.length === 0 && base.tree === undefined) {
    throw new SlipwayError('NOTHING_TO_COLLECT', `no component repo is named in ${tree.name}`, { hint: 'a release repo names them in repos/*.yaml: give its folder with --repo' });
  }
  const baseEntries = base.tree === undefined ? undefined : (await loadRepos(base.tree).catch(() => undefined))?.entries ?? [];
  const { changed, removed } = findChangedEntries(entries, baseEntries);
  const groups = groupByRepo(entries);
  const { host, findings: noHost } = entries.length === 0 ? { findings: [] } : openHost(inputs, context, configuration);
  const scratch = await realpath(await mkdtemp(join(tmpdir(), 'slipway-check-')));
  const jobs = inputs.jobs ?? 8;
  try {
    const codeOwners = await loadCodeOwners(tree);
    let tags: ReadonlyMap<string, readonly RemoteTag[]> = new Map();
    let collected: CollectedEntries = { entries: changed.map((each) => ({ ...each, charts: [], paths: [] })), files: new Map(), charts: new Map(), findings: [] };
    const findings: Finding[] = [...configuration.findings, ...base.findings, ...noHost];
    if (host !== undefined) {
      logger.step(`Asking ${formatCount(groups.size, 'component repo')} for their tags`);
      const progress = logger.progress('component repos', { total: groups.size });
      const sources = await checkSources(groups, { host, scratch, lock, codeOwners, config, jobs, progress });
      progress.done();
      tags = sources.tags;
      findings.push(...sources.findings);
      collected = await collect(changed, { inputs, context, tools, configuration, codeOwners, scratch, host, tags });
      findings.push(...collected.findings.filter(({ code, subject }) => !sources.findings.some((told) => told.subject === subject && told.code === code)));
    }
    const items = wantedItems(entries).filter(({ target }) => !refused.has(target));
    const isTools = base.head?.startsWith('slipway/') === true;
    const generated: GeneratedResult = base.tree === undefined || base.name === undefined || isTools ? { findings: [], hotfixed: [] }
      : await checkGenerated({ ...configuration, tree, base: base.tree, baseName: base.name, items, isHotfix: isHotfixBranch(base.name), tags });
    const byHand = baseEntries === undefined || isTools || isHotfixBranch(base.name) ? [] : checkTagEdits(changed, { base: baseEntries, lock });
    const charts = await checkCharts(collected, { inputs, context, tree, base: base.tree, isBaseUnknown: base.findings.length > 0, folder, configuration });
    return {
      mode: 'check', ...(base.tree === undefined || base.name === undefined ? {} : { base: { name: base.name, commit: base.tree.commit } }),
      repos: { named: groups.size, reached: tags.size }, entries: collected.entries, removed, images: charts.images, suggestions: charts.suggestions, hotfixed: generated.hotfixed,
      notes: [
        ...(base.tree !== undefined ? [] : ['there is no base to compare with: only entries that have no currentTag yet were collected, and hand edits were not looked for']),
        ...(isTools ? [`${base.head ?? ''} is a branch of slipway itself: what it writes is not a hand edit`] : []),
        ...generated.hotfixed.map((target) => `${target} was changed by hand: recorded as a hotfix of ${base.name ?? 'this branch'} by mode charts`),
      ],
      findings: withoutRepeats([...findings.map((finding) => awaitsCharts(finding, generated)), ...generated.findings, ...byHand, ...checkRemoved(removed, configuration), ...charts.findings]),
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
