import type { Finding } from '@slipway/core';
import type { RepoEntry } from './repos.ts';
import { compareVersions, findLine, findVersion, isInLine, isPrerelease, type Version } from './version.ts';

/** What is asked of a repo's tags. */
export interface TagRule {
  readonly baseVersion?: string;
  readonly currentTag?: string;
  /** @default ['hotfix', 'patch'] */
  readonly postReleaseSuffixes?: readonly string[];
}

/** The tag chosen, and the reason as a sentence for people. */
export interface TagSelection<Tag> {
  readonly tag?: Tag;
  readonly why: string;
  /** Tags of the line, newest first. */
  readonly candidates: readonly Tag[];
  /** Tags that are no versions. */
  readonly ignored: readonly string[];
}

interface Candidate<Tag> {
  readonly tag: Tag;
  readonly version: Version;
}

function newestFirst<Tag extends { readonly name: string }>(currentTag: string | undefined): (a: Candidate<Tag>, b: Candidate<Tag>) => number {
  // Two spellings of one version: the one written like the current tag, else with v.
  const style = currentTag === undefined || currentTag.startsWith('v');
  const rank = (name: string): number => (name.startsWith('v') === style ? 0 : 1);
  return (a, b) => compareVersions(b.version, a.version) || rank(a.tag.name) - rank(b.tag.name) || (a.tag.name < b.tag.name ? 1 : -1);
}

const list = (names: readonly string[]): string => `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;

/**
 * The newest tag inside the line of `baseVersion`, or of `currentTag` where there is none. A prerelease is taken
 * only when the current tag is one or the line has nothing else.
 */
export function selectTag<Tag extends { readonly name: string }>(tags: readonly Tag[], { baseVersion, currentTag, postReleaseSuffixes }: TagRule): TagSelection<Tag> {
  const all: Candidate<Tag>[] = [];
  const ignored: string[] = [];
  for (const tag of tags) {
    const version = findVersion(tag.name, postReleaseSuffixes);
    if (version === undefined) ignored.push(tag.name);
    else all.push({ tag, version });
  }
  const note = ignored.length === 0 ? '' : `; not versions, so left out: ${list(ignored)}`;
  const current = currentTag === undefined ? undefined : findVersion(currentTag, postReleaseSuffixes);
  const line = baseVersion === undefined ? current?.numbers.slice(0, 2) : findLine(baseVersion);
  if (line === undefined && (baseVersion !== undefined || currentTag !== undefined)) {
    const tag = tags.find(({ name }) => name === currentTag);
    return { ...(tag === undefined ? {} : { tag }), candidates: [], ignored, why: `${baseVersion === undefined ? `the current tag ${currentTag ?? ''} is no version: it stays until baseVersion names a line` : `baseVersion ${baseVersion} is no line of versions`}${note}` };
  }
  const lineName = line === undefined ? 'all versions' : `line v${line.join('.')}`;
  const inLine = all.filter(({ version }) => line === undefined || isInLine(version, line)).sort(newestFirst(currentTag));
  const releases = inLine.filter(({ version }) => !isPrerelease(version));
  const wantsPrerelease = current !== undefined && isPrerelease(current);
  const chosen = (wantsPrerelease || releases.length === 0 ? inLine : releases)[0];
  const candidates = inLine.map(({ tag }) => tag);
  if (chosen === undefined) return { candidates, ignored, why: `no tag in ${lineName}${note}` };

  const reasons = [`newest ${isPrerelease(chosen.version) ? 'tag' : 'release'} of ${lineName}`];
  if (isPrerelease(chosen.version)) reasons.push(wantsPrerelease ? 'the current tag is a prerelease too' : 'the line has prereleases only');
  if (current !== undefined && compareVersions(chosen.version, current) < 0) reasons.push(`it is older than the current tag ${currentTag ?? ''}, which ${tags.some(({ name }) => name === currentTag) ? 'is outside the line' : 'is gone'}`);
  return { tag: chosen.tag, candidates, ignored, why: `${reasons.join('; ')}${note}` };
}

/** What becomes of one entry's `currentTag`. */
export interface TagUpdate<Tag> {
  readonly entry: RepoEntry;
  readonly from?: string;
  readonly to: Tag;
  readonly why: string;
  readonly changed: boolean;
}

/**
 * One tag per repo, also where several entries name it (P9). A repo without tags in its line, or whose entries
 * contradict each other, is a finding. A repo absent from `tagsOf` was not looked at and is left out.
 */
export function planTagUpdates<Tag extends { readonly name: string }>(entries: readonly RepoEntry[], { tagsOf, postReleaseSuffixes }: {
  readonly tagsOf: ReadonlyMap<string, readonly Tag[]>;
  readonly postReleaseSuffixes?: readonly string[];
}): { readonly updates: readonly TagUpdate<Tag>[]; readonly findings: readonly Finding[] } {
  const updates: TagUpdate<Tag>[] = [];
  const findings: Finding[] = [];
  const groups = new Map<string, RepoEntry[]>();
  for (const entry of entries) groups.set(entry.repositoryFullName, [...groups.get(entry.repositoryFullName) ?? [], entry]);
  for (const [repo, group] of groups) {
    const tags = tagsOf.get(repo);
    const [first] = group;
    if (tags === undefined || first === undefined) continue;
    const lines = new Set(group.flatMap(({ baseVersion }) => (baseVersion === undefined ? [] : [baseVersion.replace(/^v/, '')])));
    if (lines.size > 1) {
      findings.push({ code: 'tag-conflict', severity: 'error', subject: repo, location: first.location, message: `its ${group.length} entries ask for different lines (${[...lines].join(', ')}), but one repo gets one tag` });
      continue;
    }
    const baseVersion = group.find((entry) => entry.baseVersion !== undefined)?.baseVersion;
    const currents = group.flatMap(({ currentTag }) => (currentTag === undefined ? [] : [currentTag]));
    const versions = currents.flatMap((tag) => findVersion(tag, postReleaseSuffixes) ?? []).sort(compareVersions);
    const currentTag = versions.at(-1)?.text ?? currents[0];
    const { tag, why } = selectTag(tags, {
      ...(baseVersion === undefined ? {} : { baseVersion }), ...(currentTag === undefined ? {} : { currentTag }), ...(postReleaseSuffixes === undefined ? {} : { postReleaseSuffixes }),
    });
    if (tag === undefined) {
      findings.push({ code: 'tag-missing', severity: 'error', subject: repo, location: first.location, message: why, hint: 'push a tag, or correct baseVersion' });
      continue;
    }
    for (const entry of group) updates.push({ entry, ...(entry.currentTag === undefined ? {} : { from: entry.currentTag }), to: tag, why, changed: entry.currentTag !== tag.name });
  }
  return { updates, findings };
}
