import { parseYaml, isSlipwayError, type Finding, type Location, type ShapeIssue, type YamlFile } from '@slipway/core';
import { nearestNames } from '@slipway/git';
import { z } from 'zod';
import { prereleasesSchema } from './config.ts';
import { shapeIssues } from './shape-issues.ts';
import { findOwner, ownerForm, type Owner } from './owners.ts';
import { parseTextPattern, type TextPattern } from './text-pattern.ts';
import { normalisePath } from './tree.ts';
import { setYamlStrings } from './yaml-edit.ts';

/** The folder of the files that say which component repos a release collects. */
export const reposFolder = 'repos';

/** One component repo of `repos/*.yaml`. */
export interface RepoEntry {
  readonly file: string;
  /** `older`: of charts_list.yaml, whose tags stand in release_charts.yaml (R52). Absent: of repos/*.yaml. */
  readonly format?: 'older';
  /** Position in its file, from 0. */
  readonly index: number;
  readonly location: Location;
  readonly repositoryFullName: string;
  /** The line that tags are chosen from, such as `v1.2`. */
  readonly baseVersion?: string;
  readonly currentTag?: string;
  /** What the whole name of a tag must match. */
  readonly tagPattern?: TextPattern;
  /** What the message of a tag must contain. */
  readonly messagePattern?: TextPattern;
  /** Absent: as the configuration says. */
  readonly prereleases?: boolean | readonly string[];
  /** The one tag that this repo keeps, and why. */
  readonly hold?: TagHold;
  /** Of the entry, or of its file. */
  readonly owners: readonly Owner[];
  /** Who may answer where the owners do not. */
  readonly backupOwners: readonly Owner[];
  /** Folders of charts inside the component repo. */
  readonly chartPaths: readonly string[];
  readonly targetChartPath: string;
  /** Files and folders that are no charts, such as scripts. */
  readonly paths: readonly string[];
  /** Where `paths` are collected to; `''` is the root of the release repo. */
  readonly targetPath: string;
  /** What a chart version that is not the tag means. @default 'error' */
  readonly versionCheck: VersionCheck;
}

export type VersionCheck = 'error' | 'warn' | 'off';

/** A tag that was pinned, with the reason that is shown. */
export interface TagHold {
  readonly tag: string;
  readonly reason: string;
}

export interface ReposFile {
  readonly entries: readonly RepoEntry[];
  readonly findings: readonly Finding[];
}

const text = (example: string): z.ZodString => z.string({ error: (issue) => typeof issue.input === 'number' || typeof issue.input === 'boolean'
  ? `must be a string: write it in quotes, as "${example}"` : 'must be a string' });
const isInside = (path: string): boolean => {
  try {
    normalisePath(path);
    return true;
  } catch {
    return false;
  }
};
/** A path inside a repository. */
export const folder = text('addons').refine(isInside, 'must be a path inside the repository');

const pattern = (whole: boolean): z.ZodPipe<z.ZodString, z.ZodTransform<TextPattern, string>> => text('v1\\..*').transform((source, context) => {
  try {
    return parseTextPattern(source, { whole });
  } catch (error) {
    if (!isSlipwayError(error)) throw error;
    context.addIssue({ code: 'custom', message: error.hint === undefined ? error.message : `${error.message}; ${error.hint}` });
    return z.NEVER;
  }
});
const owner = text('@ann').transform((name, context) => {
  const found = findOwner(name);
  if (found !== undefined) return found;
  context.addIssue({ code: 'custom', message: `${JSON.stringify(name.slice(0, 100))} ${ownerForm}` });
  return z.NEVER;
});
const owners = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(owner, 'must be a list of owners').nullish());

/** What both formats say of a repo and its tags. */
export const tagKeys = {
  repositoryFullName: text('organisation/name').regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/, 'must be ORGANISATION/NAME'),
  baseVersion: text('v1.10').regex(/^v?[0-9]+(\.[0-9]+){0,2}$/, 'must be a line of versions such as v1.2').nullish(),
  tagPattern: pattern(true).nullish(),
  messagePattern: pattern(false).nullish(),
  prereleases: prereleasesSchema.nullish(),
  hold: z.strictObject({ tag: text('v1.10').min(1), reason: z.string('must say why').trim().min(1, 'must say why') }, 'must be a map with tag and reason').nullish(),
  owners, backupOwners: owners,
};

const entrySchema = z.strictObject({
  ...tagKeys,
  currentTag: text('v1.10').min(1).nullish(),
  chartPaths: z.array(folder, 'must be a list of folders').min(1, 'must name at least one folder').nullish(),
  targetChartPath: folder.nullish(),
  paths: z.array(folder, 'must be a list of files and folders').min(1, 'must name at least one file or folder').nullish(),
  targetPath: folder.nullish(),
  versionCheck: z.enum(['error', 'warn', 'off'], 'must be error, warn or off').nullish(),
});

const fileSchema = z.union([z.array(z.unknown()), z.object({ metadata: z.unknown().optional(), spec: z.array(z.unknown()).nullish() })]);
const fileOwnersSchema = z.object({ owners, backupOwners: owners });
type FileOwners = Pick<RepoEntry, 'owners' | 'backupOwners'>;

/** Where an entry stands, and the owners of its file. */
export type EntryPlace = Pick<RepoEntry, 'file' | 'index' | 'location' | 'owners' | 'backupOwners'>;

/** What an entry of either format says of its repo and tags. */
export function tagPartOf({ repositoryFullName, baseVersion, tagPattern, messagePattern, prereleases, hold, ...value }: z.infer<z.ZodObject<typeof tagKeys>>, place: EntryPlace): Omit<RepoEntry, 'chartPaths' | 'targetChartPath' | 'paths' | 'targetPath' | 'versionCheck'> {
  return {
    ...place, repositoryFullName,
    ...(baseVersion ? { baseVersion } : {}), ...(tagPattern ? { tagPattern } : {}), ...(messagePattern ? { messagePattern } : {}), ...(hold ? { hold } : {}),
    ...(prereleases === undefined || prereleases === null ? {} : { prereleases }),
    owners: value.owners ?? place.owners, backupOwners: value.backupOwners ?? place.backupOwners,
  };
}

function entryOf(value: z.infer<typeof entrySchema>, place: EntryPlace): RepoEntry {
  const { currentTag, chartPaths, targetChartPath, paths, targetPath, versionCheck } = value;
  return {
    ...tagPartOf(value, place), ...(currentTag ? { currentTag } : {}),
    chartPaths: (chartPaths ?? []).map(normalisePath), targetChartPath: normalisePath(targetChartPath ?? 'addons'),
    paths: (paths ?? []).map(normalisePath), targetPath: normalisePath(targetPath ?? ''), versionCheck: versionCheck ?? 'error',
  };
}

/** Where the list of entries stands in its file. */
export const specPath = (yaml: YamlFile): readonly string[] => (Array.isArray(yaml.value) ? [] : ['spec']);

/** A repos file: `metadata` and `spec`, or the list alone. Every bad entry is a finding `repos-invalid`, the others are returned. */
export function parseRepos(source: string, file: string): ReposFile {
  return readEntries(source, file, { schema: entrySchema, entryOf });
}

/** How each key is written, for hints. */
const examples: Readonly<Record<string, string>> = {
  repositoryFullName: 'acme/web', baseVersion: '"v1.2"', currentTag: '"v1.2.3"', tagPattern: '"v[0-9.]+"', messagePattern: '"^Release: yes$"', prereleases: '[rc, beta]', hold: '{tag: "v1.2.3", reason: "v1.2.4 breaks login"}',
  owners: '["@ann", "@acme/web-team"]', backupOwners: '["@bob"]', chartPaths: '[charts/web]', targetChartPath: 'addons', paths: '[deploy/scripts]', targetPath: 'scripts', versionCheck: 'warn', resourcePaths: '[release/web.yaml]',
};

function hintOf(path: readonly PropertyKey[], isUnknownKey: boolean, known: readonly string[]): string {
  const key = String(path[0] ?? '');
  if (isUnknownKey && path.length === 1) {
    const similar = nearestNames(key, known);
    return similar.length > 0 ? `did you mean ${similar.join(' or ')}?` : `remove it; known are ${known.join(', ')}`;
  }
  const example = examples[key];
  return example === undefined ? 'write an entry as a map with repositoryFullName: acme/web' : `write it as ${key}: ${example}`;
}

/** The entries of a list of repos in either format, and what is wrong with the others. */
export function readEntries<S extends z.ZodRawShape>(source: string, file: string, { schema, entryOf: toEntry }: { readonly schema: z.ZodObject<S, z.core.$strict>; readonly entryOf: (value: z.infer<z.ZodObject<S>>, place: EntryPlace) => RepoEntry }): ReposFile {
  let yaml: YamlFile;
  try {
    yaml = parseYaml(source, file);
  } catch (error) {
    if (!isSlipwayError(error)) throw error;
    return { entries: [], findings: [{ code: 'repos-invalid', severity: 'error', subject: file, message: error.message, ...(error.location === undefined ? {} : { location: error.location }), hint: 'correct the file there: nothing of it is read until it is YAML' }] };
  }
  const shape = fileSchema.safeParse(yaml.value ?? []);
  if (!shape.success) {
    return { entries: [], findings: [{ code: 'repos-invalid', severity: 'error', subject: file, message: 'must be a list of repos, or a map with the list under spec', location: yaml.locate([]), hint: 'write spec: and below it one entry per repo, such as - repositoryFullName: acme/web' }] };
  }
  const items = Array.isArray(shape.data) ? shape.data : shape.data.spec ?? [];
  const entries: RepoEntry[] = [];
  const findings: Finding[] = [];
  const given = Array.isArray(shape.data) ? undefined : fileOwnersSchema.safeParse(shape.data.metadata ?? {});
  for (const { path, message } of given?.error === undefined ? [] : shapeIssues(given.error)) {
    findings.push({ code: 'repos-invalid', severity: 'error', subject: file, message: `${['metadata', ...path].map(String).join('.')}: ${message}`, location: yaml.locate(['metadata', ...path]), hint: 'write it as owners: ["@ann", "@acme/web-team"]' });
  }
  const fileOwners: FileOwners = { owners: given?.data?.owners ?? [], backupOwners: given?.data?.backupOwners ?? [] };
  items.forEach((item, index) => {
    const path = [...specPath(yaml), index];
    const parsed = schema.safeParse(item);
    const issues = parsed.success ? [] : shapeIssues(parsed.error);
    const isUnknownKey = (issue: ShapeIssue): boolean => issue.message === 'unknown key';
    for (const issue of issues) {
      const where = issue.path.map(String).join('.');
      findings.push({
        code: 'repos-invalid', severity: isUnknownKey(issue) ? 'warning' : 'error', subject: `${file} entry ${index + 1}`,
        message: `${where === '' ? 'the entry' : where}: ${issue.message}`, location: yaml.locate([...path, ...issue.path]),
        hint: hintOf(issue.path, isUnknownKey(issue), Object.keys(schema.shape)),
      });
    }
    // A key that is not known yet is worth a word, but no reason to leave the component out.
    const known = !parsed.success && issues.every(isUnknownKey) ? z.object(schema.shape).safeParse(item) : parsed;
    if (known.success) entries.push(toEntry(known.data, { file, index, location: yaml.locate(path), ...fileOwners }));
  });
  return { entries, findings };
}

/** Where a chart folder is collected to: `addons/<last part of the chart path>`. */
export function chartTarget(entry: Pick<RepoEntry, 'targetChartPath' | 'repositoryFullName'>, chartPath: string): string {
  const name = chartPath === '' ? entry.repositoryFullName.split('/').at(-1) : chartPath.split('/').at(-1);
  return `${entry.targetChartPath}/${name ?? ''}`;
}

/** Where a file or folder of `paths` is collected to: its own name, below `targetPath`. */
export function pathTarget(entry: Pick<RepoEntry, 'targetPath' | 'repositoryFullName'>, path: string): string {
  const name = (path === '' ? entry.repositoryFullName : path).split('/').at(-1) ?? '';
  return entry.targetPath === '' ? name : `${entry.targetPath}/${name}`;
}

/** Entries that would be collected into one folder, or one inside the other, each as a finding `duplicate-target` about that folder. */
export function checkRepoTargets(entries: readonly RepoEntry[]): Finding[] {
  const seen = new Map<string, RepoEntry>();
  const findings: Finding[] = [];
  const place = ({ file, location }: RepoEntry): string => `${file}:${location.line ?? 1}`;
  for (const entry of entries) {
    for (const target of [...entry.chartPaths.map((path) => chartTarget(entry, path)), ...entry.paths.map((path) => pathTarget(entry, path))]) {
      const first = seen.get(target);
      if (first === undefined) seen.set(target, entry);
      else {
        findings.push({
          code: 'duplicate-target', severity: 'error', subject: target, location: entry.location,
          message: `${entry.repositoryFullName} and ${first.repositoryFullName} (${place(first)}) are both collected into ${target}`,
          hint: 'give one of them another target, or remove one of the two',
        });
      }
    }
  }
  for (const [target, entry] of seen) {
    const outer = [...seen].find(([other]) => target.startsWith(`${other}/`));
    if (outer === undefined) continue;
    findings.push({
      code: 'duplicate-target', severity: 'error', subject: target, location: entry.location,
      message: `it lies inside ${outer[0]}, which is collected from ${outer[1].repositoryFullName} (${place(outer[1])})`,
      hint: 'give one of them another target',
    });
  }
  return findings;
}

/** The tag that one entry of a file gets. */
export interface NewTag {
  /** Of the entry in its file, from 0. */
  readonly index: number;
  readonly tag: string;
}

/**
 * The text with another `currentTag` in these entries; comments, order and quotes of everything else stay.
 * @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
export function setCurrentTags(source: string, tags: readonly NewTag[]): string {
  const list = specPath(parseYaml(source.replace(/^\ufeff/, ''), 'repos'));
  return setYamlStrings(source, tags.map(({ index, tag }) => ({ path: [...list, index, 'currentTag'], value: tag, sibling: 'repositoryFullName' })));
}
