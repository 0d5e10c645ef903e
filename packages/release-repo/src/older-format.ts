import { isSlipwayError, parseYaml, type Finding } from '@slipway/core';
import { z } from 'zod';
import { shapeIssues } from './shape-issues.ts';
import { folder, readEntries, specPath, tagKeys, tagPartOf, type EntryPlace, type RepoEntry, type ReposFile } from './repos.ts';
import { normalisePath } from './tree.ts';
import { setYamlStrings } from './yaml-edit.ts';

/** The older format's list of component repos (R52). */
export const chartsListFile = 'charts_list.yaml';
/** The same list with the tags: machine-written. */
export const releaseChartsFile = 'release_charts.yaml';

const entrySchema = z.strictObject({
  ...tagKeys,
  resourcePaths: z.array(folder, 'must be a list of files').min(1, 'must name at least one file, or be left out').nullish(),
  targetPath: folder.nullish(),
});

/** Groups of addons are folders below `addons/`; a path that says so already is taken as it is. */
function targetOf(targetPath: string): string {
  const path = normalisePath(targetPath);
  return path === 'addons' || path.startsWith('addons/') || path.startsWith('prerequisites/') ? path : path === '' ? 'addons' : `addons/${path}`;
}

function entryOf(value: z.infer<typeof entrySchema>, place: EntryPlace): RepoEntry {
  return {
    ...tagPartOf(value, place), format: 'older', chartPaths: [], targetChartPath: 'addons',
    paths: (value.resourcePaths ?? []).map(normalisePath), targetPath: targetOf(value.targetPath ?? ''), versionCheck: 'off',
  };
}

const tagsSchema = z.union([z.array(z.unknown()), z.object({ spec: z.array(z.unknown()).nullish() }).transform(({ spec }) => spec ?? [])]);
const taggedSchema = z.object({ repositoryFullName: z.string(), tag: z.string('must be a string: write it in quotes').min(1).nullish() });

/** The tags that a `release_charts.yaml` has, by repo. */
export function parseReleaseCharts(source: string, file = releaseChartsFile): { readonly tags: ReadonlyMap<string, string>; readonly findings: readonly Finding[] } {
  const tags = new Map<string, string>();
  const findings: Finding[] = [];
  const refuse = (message: string, location: Finding['location']): void => {
    findings.push({ code: 'repos-invalid', severity: 'error', subject: file, message, ...(location === undefined ? {} : { location }), hint: `take ${file} back from git, or delete it: mode tags writes it anew` });
  };
  try {
    const yaml = parseYaml(source, file);
    const items = tagsSchema.safeParse(yaml.value ?? []);
    if (!items.success) refuse('must be a list of repos, or a map with the list under spec', yaml.locate([]));
    for (const [index, item] of (items.data ?? []).entries()) {
      const parsed = taggedSchema.safeParse(item);
      if (parsed.success && typeof parsed.data.tag === 'string') tags.set(parsed.data.repositoryFullName, parsed.data.tag);
      for (const { path, message } of parsed.error === undefined ? [] : shapeIssues(parsed.error)) refuse(`${path.map(String).join('.')}: ${message}`, yaml.locate([...specPath(yaml), index, ...path]));
    }
  } catch (error) {
    if (!isSlipwayError(error)) throw error;
    refuse(error.message, error.location);
  }
  return { tags, findings };
}

/** A `charts_list.yaml`. The current tags are those of `release_charts.yaml`. */
export function parseChartsList(source: string, { file = chartsListFile, tags = new Map() }: { readonly file?: string; readonly tags?: ReadonlyMap<string, string> } = {}): ReposFile {
  const { entries, findings } = readEntries(source, file, { schema: entrySchema, entryOf });
  return {
    entries: entries.map((entry) => {
      const currentTag = tags.get(entry.repositoryFullName);
      return currentTag === undefined ? entry : { ...entry, currentTag };
    }),
    findings,
  };
}

/**
 * `release_charts.yaml`: the list with the tag of each repo behind its name; comments and order are those of the list.
 * A repo without a tag has none. @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
export function formatReleaseCharts(list: string, tagOf: (repo: string) => string | undefined): string {
  const yaml = parseYaml(list, chartsListFile);
  const items = tagsSchema.safeParse(yaml.value ?? []);
  return setYamlStrings(list, (items.data ?? []).flatMap((item, index) => {
    const parsed = taggedSchema.safeParse(item);
    const tag = parsed.success ? tagOf(parsed.data.repositoryFullName) : undefined;
    return tag === undefined ? [] : [{ path: [...specPath(yaml), index, 'tag'], value: tag, sibling: 'repositoryFullName' }];
  }));
}
