import { errorMessage, isSlipwayError, SlipwayError, type Finding, type Logger } from '@slipway/core';
import type { ObjectCache } from '@slipway/git';
import { chartFromFiles } from '@slipway/helm';
import { contentDigest, resolveForWriting, resolvePlaceholders, type Lock, type RepoEntry, type RepoTree } from '@slipway/release-repo';
import { checkChart, compareChart, type ChartChange, type FileContent } from '../component-chart.ts';
import { unreachableFinding, type ComponentHost } from '../component-repos.ts';
import { checkMovedTag, findLocked, type WantedItem, type WantedRepo } from '../plan-collection.ts';
import type { Staging } from '../replace-folders.ts';
import { summariseChange, type ChangeSummary } from './change-summary.ts';
import { openComponent, type ComponentCommit } from './component-commit.ts';
import { placesOf, type FindIgnored } from './ignored-files.ts';
import { readPresent } from './present-content.ts';

/** One chart, or other files, as found at their tag. */
export interface CollectedChart {
  readonly kind: WantedItem['kind'];
  readonly entry: RepoEntry;
  readonly target: string;
  /** Of the chart; of other files the name of their file or folder, and the tag. */
  readonly name: string;
  readonly version: string;
  readonly tag: string;
  readonly commit: string;
  /** `contentDigest` of each file, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly bytes: number;
  /** Against what lies in the release repo now. */
  readonly change: ChartChange;
  readonly summary: ChangeSummary;
}

/** Adds what a chart's dependencies need, or says why it cannot. */
export type CompleteChart = (files: Map<string, FileContent>, about: { readonly item: WantedItem; readonly component: ComponentCommit; readonly origin: string }) => Promise<readonly Finding[]>;

export interface CollectContext {
  readonly tree: RepoTree;
  readonly folder: string;
  /** In the release repo. */
  readonly findIgnored: FindIgnored;
  readonly host: ComponentHost;
  readonly scratch: string;
  readonly cache: ObjectCache | undefined;
  readonly lock: Lock | undefined;
  /** Absent in a dry run. */
  readonly staging: Staging | undefined;
  /** Of all component repos, by name. */
  readonly tags: ReadonlyMap<string, string>;
  readonly allowedPlaceholders: readonly string[];
  /** Hand edits are never replaced, also not by a new tag. */
  readonly keepsEdits: boolean;
  readonly completeChart: CompleteChart;
  /** Whether a chart that is refused is collected all the same where it could be rendered, so that what is wrong with its images is told too. @default false */
  readonly keepsRefused?: boolean;
  readonly logger: Logger;
}

/** What is wrong with the name, version or placeholders of a chart, and keeps nobody from rendering it. */
const isRenderable = ({ code, severity }: Finding): boolean => severity !== 'error' || ['chart-invalid', 'version-mismatch', 'tag-no-version'].includes(code) || code.startsWith('placeholder-');

/** Places that are not there yet, or that collecting may take; everything else at them is somebody's. */
const isOwn = (item: WantedItem, { lock, present }: { readonly lock: Lock | undefined; readonly present: ReadonlyMap<string, FileContent> }): boolean =>
  (item.kind === 'chart' && !present.has('')) || present.size === 0 || findLocked(lock, item.target) !== undefined;

/** A message about a place, which it may name itself. */
const sayWhere = (message: string, origin: string): string => (message.startsWith(origin) ? message : `${origin}: ${message}`);

/** The files of one item, its placeholders filled in. */
async function readItem({ path, target, kind }: WantedItem, { repositoryFullName, tag }: WantedRepo, { component, context }: { readonly component: ComponentCommit; readonly context: CollectContext }): Promise<{ files: Map<string, FileContent>; findings: Finding[] }> {
  const findings: Finding[] = [];
  const files = new Map<string, FileContent>();
  for (const file of await component.read(path)) {
    const place = file.path === '' ? target : `${target}/${file.path}`;
    const resolved = resolvePlaceholders(Buffer.from(file.data), { file: place, subject: target, repo: repositoryFullName, tag, tags: context.tags, allow: context.allowedPlaceholders });
    // A vendored chart is somebody else's, and its double brackets too.
    const isVendored = kind === 'chart' && file.path.startsWith('charts/');
    files.set(file.path, { data: isVendored ? file.data : resolved.content, executable: file.executable });
    if (!isVendored) findings.push(...resolved.findings);
  }
  return { files, findings };
}

async function collectItem(item: WantedItem, wanted: WantedRepo, component: ComponentCommit, context: CollectContext): Promise<{ readonly chart?: CollectedChart; readonly findings: readonly Finding[] }> {
  const { repositoryFullName, tag } = wanted;
  const { entry, path, target, kind } = item;
  const { tree, folder, lock, staging } = context;
  const { commit } = component.tag;
  const about = { subject: target, location: entry.location, ...(kind === 'chart' ? { addon: target } : {}) };
  const origin = `${repositoryFullName}@${tag}:${path}`;
  await resolveForWriting(folder, target);
  const { files, findings } = await readItem(item, wanted, { component, context });
  if (kind === 'chart' && files.has('')) throw new SlipwayError('CHART_INVALID', 'it is a file, not the folder of a chart', { hint: `name the folder under chartPaths of ${repositoryFullName}: ${path.split('/').slice(0, -1).join('/') || '.'}` });
  if (kind === 'chart' && !files.has('Chart.yaml')) throw new SlipwayError('CHART_INVALID', 'there is no Chart.yaml', { hint: `correct chartPaths, or tag a commit of ${repositoryFullName} that has the chart there` });
  let [name, version] = [target.split('/').at(-1) ?? target, tag];
  if (kind === 'chart') {
    const complete = await context.completeChart(files, { item, component, origin });
    const chart = chartFromFiles([...files].map(([filePath, { data }]) => ({ path: filePath, data })), origin);
    ({ name, version } = chart);
    findings.push(...complete, ...checkChart(chart, { entry, target, tag }));
  } else if (files.has('Chart.yaml')) {
    throw new SlipwayError('CHART_INVALID', 'it is a chart', { hint: `name it under chartPaths of ${repositoryFullName}` });
  }
  const isRefused = findings.some(({ severity }) => severity === 'error');
  if (isRefused && !(context.keepsRefused === true && findings.every(isRenderable))) return { findings };

  const present = await readPresent(tree, folder, target);
  if (!isOwn(item, { lock, present })) {
    const isSame = present.size === files.size && [...files].every(([path, { data }]) => present.get(path) !== undefined && Buffer.compare(present.get(path)?.data ?? Buffer.alloc(0), data) === 0);
    if (!isSame) return { findings: [...findings, { ...about, code: 'target-occupied', severity: 'error', message: `${target} holds files that were not collected from ${repositoryFullName}`, hint: kind === 'chart' ? 'move it elsewhere' : 'move them elsewhere, or set targetPath to another folder' }] };
  }
  const ignored = await context.findIgnored(placesOf({ target, files }));
  const committed = new Map([...files].filter(([name]) => !ignored.has(name === '' ? target : `${target}/${name}`)));
  const locked = findLocked(lock, target);
  const { change, losesEdits } = compareChart({ present, collected: committed, locked, repo: repositoryFullName, tag, commit });
  if (change === 'edited') {
    findings.push({ ...about, code: 'hand-edited', severity: 'warning', message: `its files were changed by hand since they were collected at ${tag}; they stay`, hint: 'a new tag of the component replaces them; git restore takes the edits back' });
  }
  if (context.keepsEdits && change === 'changed' && locked?.commit === undefined) {
    return { findings: [...findings, { ...about, code: 'edits-unknown', severity: 'error', message: `its files are others than those of ${tag}, and the lock does not say what they were collected from: they may be a hotfix of this branch`, hint: `to keep them, take ${target} and its lock entry from a branch where it was collected; to take those of ${tag}, remove ${target} first` }] };
  }
  if (losesEdits && context.keepsEdits) {
    return { findings: [...findings, { ...about, code: 'edit-and-tag', severity: 'error', message: `its files were changed by hand, and its currentTag is ${tag} now: which of both shall be released?`, hint: `take the edits back (git restore --source the base of this branch, ${target}), or set currentTag back to ${locked?.tag ?? 'what it was'}` }] };
  }
  if (losesEdits) findings.push({ ...about, code: 'edits-replaced', severity: 'warning', message: `its files had been changed by hand; the chart at ${tag} replaces them`, hint: 'see in the diff whether the new tag has these changes' });
  if (change === 'added' || change === 'changed') await staging?.add(await resolveForWriting(folder, target), [...files].map(([name, file]) => ({ path: name, ...file })));
  const chart: CollectedChart = {
    kind, entry, target, name, version, tag, commit, change,
    files: new Map([...files].map(([name, { data }]) => [name, contentDigest(Buffer.from(data))])),
    bytes: [...files.values()].reduce((sum, { data }) => sum + data.length, 0),
    summary: summariseChange(present, change === 'edited' ? present : committed),
  };
  return { chart, findings };
}

/** Everything that one component repo gives. What goes wrong is a finding about the repo, or about one item of it. */
export async function collectRepo(wanted: WantedRepo, context: CollectContext): Promise<{ readonly charts: readonly CollectedChart[]; readonly findings: readonly Finding[] }> {
  const { repositoryFullName, tag, items } = wanted;
  let component: ComponentCommit;
  try {
    const lastCommit = items.map(({ target }) => findLocked(context.lock, target)?.commit).find((commit) => commit !== undefined);
    component = await openComponent(repositoryFullName, tag, { ...context, paths: items.map(({ path }) => path), lastCommit });
    const moved = checkMovedTag(context.lock, wanted, component.tag.commit);
    if (moved.length > 0) return { charts: [], findings: moved };
    await component.prepare(items.map(({ path }) => path));
  } catch (error) {
    return { charts: [], findings: [unreachableFinding(repositoryFullName, error, items[0]?.entry.location)] };
  }
  const charts: CollectedChart[] = [];
  const findings: Finding[] = [];
  for (const item of items) {
    const { entry, path, target, kind } = item;
    try {
      const result = await collectItem(item, wanted, component, context);
      findings.push(...result.findings);
      if (result.chart !== undefined) charts.push(result.chart);
    } catch (error) {
      if (!isSlipwayError(error)) throw error; // the disk, or a bug: nothing that another tag would mend
      const code = error.code === 'CHART_NOT_FOUND' ? (kind === 'chart' ? 'chart-not-found' : 'path-not-found') : kind === 'chart' ? 'chart-invalid' : 'path-invalid';
      const hint = error.hint ?? (error.code === 'CHART_NOT_FOUND' ? `correct ${kind === 'chart' ? 'chartPaths' : entry.format === 'older' ? 'resourcePaths' : 'paths'}, or tag a commit of ${repositoryFullName} that has ${kind === 'chart' ? 'the chart' : 'them'}` : `correct it in ${repositoryFullName} and tag again`);
      findings.push({ subject: target, location: entry.location, ...(kind === 'chart' ? { addon: target } : {}), code, severity: 'error', message: sayWhere(errorMessage(error), `${repositoryFullName}@${tag}:${path}`), hint });
    }
  }
  return { charts, findings };
}
