import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCount, isSlipwayError, mapConcurrent, writeFileAtomic, type Finding, type Logger, type SlipwayError } from '@slipway/core';
import { findTagText, type Git, type GitObject, type TagCache } from '@slipway/git';
import {
  blockedRow, chartsListFile, comparePaths, diffEntries, findLock, findText, formatLock, formatReleaseCharts, groupByRepo, loadCodeOwners, lockFileName, lockRepos, planRow, readText, releaseChartsFile, setCurrentTags,
  type AcceptedMove, type CodeOwners, type Config, type EntryChange, type ListedTag, type Lock, type NewTag, type RepoEntry, type RepoTree, type TagDetails, type TagRow,
} from '@slipway/release-repo';
import { loadComponents, unreachableFinding, type ComponentHost } from './component-repos.ts';
import { explainGroup, sortVerdicts, type Explanation, type TagVerdict } from './explain-tags.ts';

export interface TagsResult {
  readonly mode: 'tags';
  /** One per component repo, in the order of the entries. */
  readonly rows: readonly TagRow[];
  /** What entries name now, and what they no longer name, since charts were collected last (R12). */
  readonly added: readonly EntryChange[];
  readonly removed: readonly EntryChange[];
  readonly findings: readonly Finding[];
  /** Files written, or that a dry run would write. */
  readonly files: readonly string[];
  /** Only when it was asked for one repo; then nothing is written. */
  readonly explanation?: Explanation;
}

export interface CollectTagsOptions {
  readonly tree: RepoTree;
  readonly folder: string;
  readonly config: Config;
  readonly host: ComponentHost;
  /** For a new lock. */
  readonly engine: Lock['engine'];
  readonly jobs: number;
  readonly dryRun: boolean;
  readonly logger: Logger;
  readonly cache?: TagCache;
  /** Moved tags that their owners took. */
  readonly accepted?: readonly AcceptedMove[];
  /** A repo, or the last part of its name: say why its tag is chosen, and write nothing. */
  readonly explain?: string;
}

/** What one repo is asked with. */
export interface AskContext extends Pick<CollectTagsOptions, 'config' | 'host' | 'cache' | 'accepted'> {
  readonly lock: Lock | undefined;
  readonly codeOwners: CodeOwners;
  readonly scratch: string;
}

/** Tag objects of one repo: from the cache, else from the repo, in one go. Those that nobody has are undefined. */
function openDetails(url: string, tags: readonly ListedTag[], { host, cache, scratch }: Pick<AskContext, 'host' | 'cache' | 'scratch'>): { readonly known: Map<string, TagDetails | undefined>; readonly learn: (oids: readonly string[]) => Promise<void> } {
  const known = new Map<string, TagDetails | undefined>();
  let kept: Map<string, GitObject> | undefined;
  let repository: Git | undefined;
  const learn = async (oids: readonly string[]): Promise<void> => {
    kept ??= new Map(await cache?.load(url));
    const missing = oids.filter((oid) => kept?.has(oid) !== true);
    if (missing.length > 0) {
      repository ??= host.gitIn(await mkdtemp(join(scratch, 'tags-')));
      const found = await repository.fetchTagObjects({ url, oids: missing });
      for (const [oid, object] of found) kept.set(oid, object);
      const listed = new Set(tags.flatMap(({ commit, object }) => [commit, object]));
      await cache?.save(url, new Map([...kept].filter(([oid]) => listed.has(oid))));
    }
    for (const oid of oids) {
      const object = kept.get(oid);
      known.set(oid, object === undefined ? undefined : findTagText(object));
    }
  };
  return { known, learn };
}

/** The row of one repo. The list of its tags is let go when the row is known. */
export async function askRepo(group: readonly RepoEntry[], { config, host, cache, accepted = [], lock, codeOwners, scratch }: AskContext, verdicts?: Map<string, TagVerdict>): Promise<{ readonly row: TagRow; readonly findings: readonly Finding[] }> {
  const [first] = group;
  const repo = first?.repositoryFullName ?? '';
  try {
    const url = host.urlOf(repo);
    const tags = await host.gitIn(scratch).listRemoteTags(url);
    const { known, learn } = openDetails(url, tags, { host, scratch, ...(cache === undefined ? {} : { cache }) });
    const { postReleaseSuffixes, prereleases } = config.tags;
    for (;;) {
      const plan = planRow(group, {
        tags, details: known, lock, codeOwners, accepted, postReleaseSuffixes, ...(prereleases === undefined ? {} : { prereleases }),
        ...(verdicts === undefined ? {} : { explain: (tag, reason) => { verdicts.set(tag.name, { name: tag.name, commit: tag.commit, annotated: tag.object !== undefined, reason, details: () => known.get(tag.object ?? '') }); } }),
      });
      if ('row' in plan) return plan;
      await learn(plan.needs);
    }
  } catch (error) {
    const problem = unreachableFinding(repo, error, first?.location);
    return { row: blockedRow(group, problem, { lock, codeOwners }), findings: [problem] };
  }
}

interface FilePlan {
  /** Those that change. */
  readonly texts: readonly (readonly [string, string])[];
  /** A row whose entries cannot be written is blocked. */
  readonly rows: readonly TagRow[];
  readonly findings: readonly Finding[];
}

/** The entries of these rows that get another tag, by file. */
function newTags(rows: readonly TagRow[]): ReadonlyMap<string, readonly NewTag[]> {
  const tags = new Map<string, NewTag[]>();
  for (const { entries, to } of rows) {
    for (const { file, index, currentTag, format } of entries) {
      if (to !== undefined && format !== 'older' && currentTag !== to.tag) tags.set(file, [...tags.get(file) ?? [], { index, tag: to.tag }]);
    }
  }
  return tags;
}

/** Writes the tags of these rows into the files, as far as they are not in `files` yet; nothing when one cannot be written. */
async function editFiles(files: Map<string, string>, rows: readonly TagRow[], tree: RepoTree): Promise<SlipwayError | undefined> {
  try {
    const edited: [string, string][] = [];
    for (const [file, tags] of newTags(rows)) edited.push([file, setCurrentTags(files.get(file) ?? (await tree.read(file)).toString('utf8'), tags)]);
    for (const [file, text] of edited) files.set(file, text);
    return undefined;
  } catch (error) {
    if (isSlipwayError(error)) return error;
    throw error;
  }
}

/** The files as they shall be. */
async function planFiles(chosen: readonly TagRow[], { tree, lock, lockText, engine, isWhole, codeOwners }: Pick<AskContext, 'lock' | 'codeOwners'> & { readonly tree: RepoTree; readonly lockText: string | undefined; readonly engine: Lock['engine']; readonly isWhole: boolean }): Promise<FilePlan> {
  const files = new Map<string, string>();
  const findings: Finding[] = [];
  let rows = chosen;
  if (await editFiles(files, chosen, tree) !== undefined) {
    // One by one, to see which it is.
    rows = [];
    for (const row of chosen) {
      const error = await editFiles(files, [row], tree);
      const problem: Finding | undefined = error === undefined ? undefined : {
        code: 'repos-invalid', severity: 'error', subject: row.repo, ...(row.entries[0] === undefined ? {} : { location: row.entries[0].location }),
        message: `its tag ${row.to?.tag ?? ''} cannot be written: ${error.message}`, hint: 'write the entry without anchors, aliases and merges, each key on a line of its own',
      };
      if (problem !== undefined) findings.push(problem);
      rows = [...rows, problem === undefined ? row : blockedRow(row.entries, problem, { lock, codeOwners })];
    }
  }
  if (rows.some(({ entries }) => entries.some(({ format }) => format === 'older'))) {
    const tags = new Map(rows.map(({ repo, from, to }) => [repo, (to ?? from)?.tag]));
    const text = formatReleaseCharts(await readText(tree, chartsListFile), (repo) => tags.get(repo));
    if (text !== await findText(tree, releaseChartsFile)) files.set(releaseChartsFile, text);
  }
  const base: Lock = lock ?? { lockVersion: 1, engine, addons: [], images: [], manifests: {}, blobs: {} };
  const repos = lockRepos(lock, rows, { isWhole });
  // A lock without tags stays as it is when there are none to tell.
  const text = repos.length === 0 && base.repos === undefined ? lockText : formatLock({ ...base, repos });
  return { texts: [...[...files].sort(([a], [b]) => comparePaths(a, b)), ...text === undefined || text === lockText ? [] : [[lockFileName, text] as const]], rows, findings };
}

/**
 * Chooses the tag of every component repo and writes `currentTag` into repos/*.yaml, tag and commit into the lock. A repo
 * without an answer is a blocked row; the others go on.
 */
export async function collectTags({ tree, folder, config, host, engine, jobs, dryRun, logger, cache, accepted, explain }: CollectTagsOptions): Promise<TagsResult> {
  const { entries, findings: problems } = await loadComponents(tree);
  const [lock, lockText, codeOwners] = await Promise.all([findLock(tree), findText(tree, lockFileName), loadCodeOwners(tree)]);
  const groups = groupByRepo(entries);
  const scratch = await mkdtemp(join(tmpdir(), 'slipway-tags-'));
  const context: AskContext = { config, host, lock, codeOwners, scratch, ...(cache === undefined ? {} : { cache }), ...(accepted === undefined ? {} : { accepted }) };
  try {
    if (explain !== undefined) {
      const group = explainGroup(groups, explain);
      const verdicts = new Map<string, TagVerdict>();
      const { row, findings } = await askRepo(group, context, verdicts);
      return { mode: 'tags', rows: [row], added: [], removed: [], findings, files: [], explanation: { repo: row.repo, ...(row.to === undefined ? {} : { chosen: row.to.tag }), verdicts: sortVerdicts(verdicts.values(), config.tags.postReleaseSuffixes) } };
    }
    logger.step(`Asking ${formatCount(groups.size, 'component repo')} for their tags`);
    const progress = logger.progress('component repos', { total: groups.size });
    const results = await mapConcurrent([...groups.values()], jobs, async (group) => {
      const result = await askRepo(group, context);
      progress.advance(1);
      return result;
    });
    progress.done();
    // What a file that cannot be read names is not known.
    const isWhole = !problems.some(({ code, severity }) => code === 'repos-invalid' && severity === 'error');
    const { texts, rows, findings } = await planFiles(results.map(({ row }) => row), { tree, lock, lockText, engine, isWhole, codeOwners });
    if (!dryRun) for (const [name, text] of texts) await writeFileAtomic(join(folder, name), text);
    return { mode: 'tags', rows, ...isWhole ? diffEntries(entries, lock) : { added: diffEntries(entries, lock).added, removed: [] }, findings: [...problems, ...results.flatMap((result) => result.findings), ...findings], files: texts.map(([name]) => name) };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
