import { parseYaml, isSlipwayError, type Finding, type Location, type ShapeIssue, type YamlFile } from '@slipway/core';
import { z } from 'zod';
import { prereleasesSchema, shapeIssues } from './config.ts';
import { findOwner, ownerForm, type Owner } from './owners.ts';
import { parseTextPattern, type TextPattern } from './text-pattern.ts';
import { comparePaths, normalisePath, readText, type RepoTree } from './tree.ts';
import { setYamlString } from './yaml-edit.ts';

/** The folder of the files that say which component repos a release collects. */
export const reposFolder = 'repos';

/** One component repo of `repos/*.yaml`. */
export interface RepoEntry {
  readonly file: string;
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
const folder = text('addons').refine(isInside, 'must be a path inside the repository');

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

const entrySchema = z.strictObject({
  repositoryFullName: text('organisation/name').regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/, 'must be ORGANISATION/NAME'),
  baseVersion: text('v1.10').regex(/^v?[0-9]+(\.[0-9]+){0,2}$/, 'must be a line of versions such as v1.2').nullish(),
  currentTag: text('v1.10').min(1).nullish(),
  tagPattern: pattern(true).nullish(),
  messagePattern: pattern(false).nullish(),
  prereleases: prereleasesSchema.nullish(),
  hold: z.strictObject({ tag: text('v1.10').min(1), reason: z.string('must say why').trim().min(1, 'must say why') }, 'must be a map with tag and reason').nullish(),
  owners, backupOwners: owners,
  chartPaths: z.array(folder, 'must be a list of folders').min(1, 'must name at least one folder').nullish(),
  targetChartPath: folder.nullish(),
  paths: z.array(folder, 'must be a list of files and folders').min(1, 'must name at least one file or folder').nullish(),
  targetPath: folder.nullish(),
  versionCheck: z.enum(['error', 'warn', 'off'], 'must be error, warn or off').nullish(),
});

const fileSchema = z.union([z.array(z.unknown()), z.object({ metadata: z.unknown().optional(), spec: z.array(z.unknown()).nullish() })]);
const fileOwnersSchema = z.object({ owners, backupOwners: owners });
type FileOwners = Pick<RepoEntry, 'owners' | 'backupOwners'>;

function entryOf(value: z.infer<typeof entrySchema>, { owners: fileOwners, backupOwners: fileBackups, ...place }: Pick<RepoEntry, 'file' | 'index' | 'location'> & FileOwners): RepoEntry {
  const { repositoryFullName, baseVersion, currentTag, tagPattern, messagePattern, prereleases, hold, chartPaths, targetChartPath, paths, targetPath, versionCheck } = value;
  return {
    ...place, repositoryFullName,
    ...(typeof baseVersion === 'string' ? { baseVersion } : {}), ...(typeof currentTag === 'string' ? { currentTag } : {}),
    ...(tagPattern ? { tagPattern } : {}), ...(messagePattern ? { messagePattern } : {}), ...(prereleases === undefined || prereleases === null ? {} : { prereleases }), ...(hold ? { hold } : {}),
    owners: value.owners ?? fileOwners, backupOwners: value.backupOwners ?? fileBackups,
    chartPaths: (chartPaths ?? []).map(normalisePath), targetChartPath: normalisePath(targetChartPath ?? 'addons'),
    paths: (paths ?? []).map(normalisePath), targetPath: normalisePath(targetPath ?? ''), versionCheck: versionCheck ?? 'error',
  };
}

const specPath = (yaml: YamlFile): readonly PropertyKey[] => (Array.isArray(yaml.value) ? [] : ['spec']);

/** A repos file: `metadata` and `spec`, or the list alone. Every bad entry is a finding `repos-invalid`, the others are returned. */
export function parseRepos(source: string, file: string): ReposFile {
  let yaml: YamlFile;
  try {
    yaml = parseYaml(source, file);
  } catch (error) {
    if (!isSlipwayError(error)) throw error;
    return { entries: [], findings: [{ code: 'repos-invalid', severity: 'error', subject: file, message: error.message, ...(error.location === undefined ? {} : { location: error.location }) }] };
  }
  const shape = fileSchema.safeParse(yaml.value ?? []);
  if (!shape.success) {
    return { entries: [], findings: [{ code: 'repos-invalid', severity: 'error', subject: file, message: 'must be a list of repos, or a map with the list under spec', location: yaml.locate([]) }] };
  }
  const items = Array.isArray(shape.data) ? shape.data : shape.data.spec ?? [];
  const entries: RepoEntry[] = [];
  const findings: Finding[] = [];
  const given = Array.isArray(shape.data) ? undefined : fileOwnersSchema.safeParse(shape.data.metadata ?? {});
  for (const { path, message } of given?.error === undefined ? [] : shapeIssues(given.error)) {
    findings.push({ code: 'repos-invalid', severity: 'error', subject: file, message: `${['metadata', ...path].map(String).join('.')}: ${message}`, location: yaml.locate(['metadata', ...path]) });
  }
  const fileOwners: FileOwners = { owners: given?.data?.owners ?? [], backupOwners: given?.data?.backupOwners ?? [] };
  items.forEach((item, index) => {
    const path = [...specPath(yaml), index];
    const parsed = entrySchema.safeParse(item);
    const issues = parsed.success ? [] : shapeIssues(parsed.error);
    const isUnknownKey = (issue: ShapeIssue): boolean => issue.message === 'unknown key';
    for (const issue of issues) {
      const where = issue.path.map(String).join('.');
      findings.push({
        code: 'repos-invalid', severity: isUnknownKey(issue) ? 'warning' : 'error', subject: `${file} entry ${index + 1}`,
        message: `${where === '' ? 'the entry' : where}: ${issue.message}`, location: yaml.locate([...path, ...issue.path]),
      });
    }
    // A key that is not known yet is worth a word, but no reason to leave the component out.
    const known = !parsed.success && issues.every(isUnknownKey) ? z.object(entrySchema.shape).safeParse(item) : parsed;
    if (known.success) entries.push(entryOf(known.data, { file, index, location: yaml.locate(path), ...fileOwners }));
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
    });
  }
  return findings;
}

/** All entries of `repos/*.yaml`, in the order of the files' names. */
export async function loadRepos(tree: RepoTree): Promise<ReposFile> {
  const files = (await tree.list(reposFolder)).filter(({ path, type }) => type === 'file' && /^repos\/[^/]+\.ya?ml$/.test(path)).map(({ path }) => path).sort(comparePaths);
  const parsed = await Promise.all(files.map(async (file) => parseRepos(await readText(tree, file), file)));
  const entries = parsed.flatMap((each) => each.entries);
  return { entries, findings: [...parsed.flatMap((each) => each.findings), ...checkRepoTargets(entries)] };
}

/**
 * The text with another `currentTag` in one entry; comments, order and quotes of everything else stay.
 * @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
export function setCurrentTag(source: string, entryIndex: number, tag: string): string {
  const isList = Array.isArray(parseYaml(source, 'repos').value);
  return setYamlString(source, [...(isList ? [] : ['spec']), entryIndex, 'currentTag'], { value: tag, sibling: 'repositoryFullName' });
}
