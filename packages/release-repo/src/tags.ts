import type { TagHold } from './repos.ts';
import type { TextPattern } from './text-pattern.ts';
import { compareBuilds, compareVersions, findLine, findLooseVersion, isInLine, isPrerelease, prereleaseKind, type Version } from './version.ts';

/** A tag as a listing gives it: nothing of its message is known yet. */
export interface ListedTag {
  readonly name: string;
  readonly commit: string;
  /** The tag object of an annotated tag. */
  readonly object?: string;
}

/** What was written into an annotated tag; of a lightweight tag, into its commit. */
export interface TagDetails {
  readonly author: string;
  readonly email: string;
  /** Seconds since 1970. */
  readonly time: number;
  readonly message: string;
  /** The name that an annotated tag was made with. */
  readonly madeAs?: string;
}

/** What is asked of a repo's tags. */
export interface TagRule {
  readonly baseVersion?: string;
  readonly currentTag?: string;
  readonly tagPattern?: TextPattern;
  readonly messagePattern?: TextPattern;
  /** Absent: only where the current tag is one, or the line has nothing else. */
  readonly prereleases?: boolean | readonly string[];
  readonly hold?: TagHold;
  /** @default ['hotfix', 'patch'] */
  readonly postReleaseSuffixes?: readonly string[];
}

/** What is known of tag objects, by their names; undefined for one that was asked for and could not be read. */
export type KnownDetails = ReadonlyMap<string, TagDetails | undefined>;

/** The tag chosen, and the reason as a sentence for people. */
export interface TagSelection<T> {
  readonly tag?: T;
  readonly why: string;
  /** Tag objects that must be known before a tag can be chosen; then there is no tag yet. */
  readonly needs: readonly string[];
}

export interface SelectOptions {
  readonly details?: KnownDetails;
  /** Told of every tag, in no order, why it was taken or passed over. */
  readonly explain?: (tag: ListedTag, reason: string) => void;
}

interface Candidate<T> {
  readonly tag: T;
  readonly version: Version;
}

/** Messages are asked for in portions, newest tags first: most lines are decided by the first. */
const portion = 200;

const list = (names: readonly string[]): string => `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
const day = (time: number): string => new Date(time * 1000).toISOString().slice(0, 10);
const dateOf = (tag: ListedTag, details: KnownDetails): number => (tag.object === undefined ? -Infinity : details.get(tag.object)?.time ?? -Infinity);
const byName = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/**
 * Which of two tags goes first. The newer version; of one version, the annotated tag with the later date, then the later
 * build, then the one written like the current tag (with or without v), then by name.
 */
export function compareTags(a: Candidate<ListedTag>, b: Candidate<ListedTag>, { currentTag, details = new Map() }: { readonly currentTag?: string; readonly details?: KnownDetails } = {}): number {
  const hasV = currentTag === undefined || /v[0-9]/.test(currentTag);
  const rank = (name: string): number => (/^v?[0-9]/.test(name) && name.startsWith('v') === hasV ? 0 : 1);
  const [left, right] = [dateOf(a.tag, details), dateOf(b.tag, details)];
  return compareVersions(b.version, a.version) || (left === right ? 0 : left > right ? -1 : 1) || compareBuilds(b.version, a.version)
    || rank(a.tag.name) - rank(b.tag.name) || byName(a.tag.name, b.tag.name);
}

/** With a pattern, a tag may carry a name before its version: `web/v1.2.3`, `release-1.2.3`. */
function versionOf(name: string, { tagPattern, postReleaseSuffixes }: TagRule): Version | undefined {
  const whole = findLooseVersion(name, postReleaseSuffixes);
  if (whole !== undefined || tagPattern === undefined) return whole;
  const starts = [...name.matchAll(/(?<=[-_/])v?[0-9]+/g)].map(({ index }) => index);
  const versions = starts.flatMap((start) => findLooseVersion(name.slice(start), postReleaseSuffixes) ?? []);
  const found = versions.find(({ text }) => /^v?[0-9]+\.[0-9]+/.test(text)) ?? versions[0];
  return found === undefined ? undefined : { ...found, text: name };
}

/** Whether git would take a name from a command line; others exist, and nothing can be done with them (T65). */
const isUsable = (name: string): boolean => name !== '' && !name.startsWith('-') && !/[\u0000-\u001f\u007f\ufffd]/.test(name);

/** Of these, best first, the first whose message matches. Those that are not annotated have none. */
function findByMessage<T extends ListedTag>(candidates: readonly T[], pattern: TextPattern | undefined, { details = new Map(), explain }: SelectOptions): { readonly found?: T; readonly needs: readonly string[] } {
  if (pattern === undefined) return { ...(candidates[0] === undefined ? {} : { found: candidates[0] }), needs: [] };
  for (const [index, tag] of candidates.entries()) {
    if (tag.object === undefined) explain?.(tag, 'it is a lightweight tag, so it has no message that messagePattern could match');
    else if (!details.has(tag.object)) return { needs: candidates.slice(index).flatMap(({ object }) => (object === undefined || details.has(object) ? [] : [object])).slice(0, portion) };
    else {
      const message = details.get(tag.object)?.message;
      if (message !== undefined && pattern.matches(message)) return { found: tag, needs: [] };
      explain?.(tag, message === undefined ? 'its message could not be read' : 'its message does not match messagePattern');
    }
  }
  return { needs: [] };
}

/** Where no tag is a version: the annotated tag with the latest date. */
function selectByDate<T extends ListedTag>(tags: readonly T[], { currentTag, messagePattern }: TagRule, options: SelectOptions): TagSelection<T> {
  const { details = new Map<string, TagDetails | undefined>(), explain } = options;
  const annotated = tags.filter(({ object }) => object !== undefined);
  for (const tag of tags) if (tag.object === undefined) explain?.(tag, 'it is no version, and a lightweight tag has no date');
  const needs = annotated.flatMap(({ object }) => (object === undefined || details.has(object) ? [] : [object]));
  if (needs.length > 0) return { why: '', needs };
  const dated = annotated.filter((tag) => dateOf(tag, details) > -Infinity).sort((a, b) => dateOf(b, details) - dateOf(a, details) || byName(a.name, b.name));
  const { found } = findByMessage(dated, messagePattern, options);
  if (found !== undefined) {
    for (const tag of dated) if (tag !== found && (messagePattern === undefined || dated.indexOf(tag) > dated.indexOf(found))) explain?.(tag, `it is from ${day(dateOf(tag, details))}, ${found.name} is newer`);
    const why = `newest by its date, ${day(dateOf(found, details))}: none of the tags is a version`;
    explain?.(found, why);
    return { tag: found, why, needs: [] };
  }
  const current = tags.find(({ name }) => name === currentTag);
  return {
    ...(current === undefined ? {} : { tag: current }), needs: [],
    why: current === undefined
      ? `none of its tags (${list(tags.map(({ name }) => name))}) is a version, and none ${messagePattern === undefined ? 'is annotated, so nothing says which is the newest' : 'has a message that matches messagePattern'}`
      : `it stays: none of the tags is a version${annotated.length === 0 ? ' or annotated, so nothing says which is the newest' : ''}`,
  };
}

function lineOf({ baseVersion, currentTag }: TagRule, current: Version | undefined): { readonly line?: readonly bigint[]; readonly problem?: string } {
  if (baseVersion !== undefined) {
    const line = findLine(baseVersion);
    return line === undefined ? { problem: `baseVersion ${baseVersion} is no line of versions` } : { line };
  }
  if (currentTag === undefined) return {};
  return current === undefined ? { problem: `the current tag ${currentTag} is no version: it stays until baseVersion names a line` } : { line: current.numbers.slice(0, 2) };
}

/**
 * The newest tag that an entry asks for, inside the line of `baseVersion`, or of `currentTag` where there is none.
 * Pure: where a message or date decides that is not known, it says which in `needs`; ask again with their `details`.
 */
export function selectTag<T extends ListedTag>(tags: readonly T[], rule: TagRule, options: SelectOptions = {}): TagSelection<T> {
  const { currentTag, hold, tagPattern, messagePattern, prereleases } = rule;
  const { details = new Map<string, TagDetails | undefined>(), explain } = options;
  if (hold !== undefined) {
    const tag = tags.find(({ name }) => name === hold.tag && isUsable(name));
    for (const each of tags) explain?.(each, each === tag ? `held: ${hold.reason}` : `the repo is held at ${hold.tag}: ${hold.reason}`);
    return tag === undefined ? { needs: [], why: `it is held at ${hold.tag}, which ${isUsable(hold.tag) ? 'does not exist' : 'git would take for an option'}` } : { tag, needs: [], why: `held: ${hold.reason}` };
  }

  const all: Candidate<T>[] = [];
  const others: T[] = [];
  for (const tag of tags) {
    if (!isUsable(tag.name)) explain?.(tag, 'its name would be an option, or has characters that cannot be written');
    else if (tagPattern !== undefined && (tag.name.length > 1000 || !tagPattern.matches(tag.name))) explain?.(tag, `its name does not match tagPattern ${tagPattern.source}`);
    else {
      const version = versionOf(tag.name, rule);
      if (version === undefined) others.push(tag);
      else all.push({ tag, version });
    }
  }
  if (all.length === 0 && others.length > 0 && rule.baseVersion === undefined) return selectByDate(others, rule, options);
  for (const tag of others) explain?.(tag, 'its name is no version');
  const note = others.length === 0 ? '' : `; not versions, so left out: ${list(others.map(({ name }) => name))}`;

  const current = currentTag === undefined ? undefined : versionOf(currentTag, rule);
  const { line, problem } = lineOf(rule, current);
  if (problem !== undefined) {
    const tag = tags.find(({ name }) => name === currentTag);
    for (const each of all) explain?.(each.tag, each.tag === tag ? problem : `which line is wanted is not known: ${problem}`);
    return { ...(tag === undefined ? {} : { tag }), needs: [], why: `${problem}${note}` };
  }
  const lineName = line === undefined ? 'all versions' : `line v${line.join('.')}`;
  const inLine: Candidate<T>[] = [];
  for (const candidate of all) {
    const kind = prereleaseKind(candidate.version);
    if (line !== undefined && !isInLine(candidate.version, line)) explain?.(candidate.tag, `it is outside ${lineName}`);
    else if (isPrerelease(candidate.version) && prereleases === false) explain?.(candidate.tag, 'it is a prerelease, and prereleases is false');
    else if (isPrerelease(candidate.version) && Array.isArray(prereleases) && !prereleases.some((each) => typeof each === 'string' && each.toLowerCase() === kind)) explain?.(candidate.tag, `it is a prerelease, and prereleases takes only ${prereleases.join(', ')}`);
    else inLine.push(candidate);
  }
  const order = (a: Candidate<T>, b: Candidate<T>): number => compareTags(a, b, { details, ...(currentTag === undefined ? {} : { currentTag }) });
  inLine.sort(order);
  const wantsPrerelease = prereleases !== undefined || (current !== undefined && isPrerelease(current));
  const releases = inLine.filter(({ version }) => !isPrerelease(version));
  const ranked = wantsPrerelease ? inLine : [...releases, ...inLine.filter(({ version }) => isPrerelease(version))];

  const { found, needs } = findByMessage(ranked.map(({ tag }) => tag), messagePattern, options);
  if (needs.length > 0) return { why: '', needs };
  const first = ranked.find(({ tag }) => tag === found);
  if (first === undefined) return { needs: [], why: `no tag in ${lineName}${messagePattern === undefined || inLine.length === 0 ? '' : ` has a message that matches messagePattern ${messagePattern.source}`}${note}` };

  // Tags of one version that name different commits: their dates decide.
  const ties = ranked.filter(({ version }) => compareVersions(version, first.version) === 0);
  const undated = new Set(ties.map(({ tag }) => tag.commit)).size < 2 ? [] : ties.flatMap(({ tag: { object } }) => (object === undefined || details.has(object) ? [] : [object]));
  if (undated.length > 0) return { why: '', needs: undated };
  const rivals = ties.filter(({ tag }) => tag !== first.tag && (messagePattern === undefined || (tag.object !== undefined && messagePattern.matches(details.get(tag.object)?.message ?? ''))));

  const reasons = [`newest ${isPrerelease(first.version) ? 'tag' : 'release'} of ${lineName}`];
  if (isPrerelease(first.version)) reasons.push(prereleases !== undefined ? `prereleases takes ${prereleaseKind(first.version) || 'it'}` : wantsPrerelease ? 'the current tag is a prerelease too' : 'the line has prereleases only');
  if (messagePattern !== undefined) reasons.push('its message matches');
  if (rivals.length > 0) reasons.push(`the same version as ${list(rivals.map(({ tag }) => tag.name))}${new Set([first, ...rivals].map(({ tag }) => tag.commit)).size > 1 ? '; of several tags the latest by date is taken' : ', of the same commit'}`);
  if (current !== undefined && compareVersions(first.version, current) < 0) reasons.push(`it is older than the current tag ${currentTag ?? ''}, which ${tags.some(({ name }) => name === currentTag) ? 'is not wanted any more' : 'is gone'}`);
  const why = `${reasons.join('; ')}${note}`;
  if (explain !== undefined) {
    const behind = ranked.slice(ranked.indexOf(first) + 1);
    for (const candidate of behind) {
      const isTie = compareVersions(candidate.version, first.version) === 0;
      explain(candidate.tag, isTie ? `it is the same version as ${first.tag.name}, which is later by date, or written like the current tag`
        : isPrerelease(candidate.version) && !wantsPrerelease && !isPrerelease(first.version) ? 'it is a prerelease, and the line has releases' : `${first.tag.name} is newer`);
    }
    explain(first.tag, why);
  }
  return { tag: first.tag, why, needs: [] };
}
