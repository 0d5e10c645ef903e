import { formatLocation, type Finding } from '@slipway/core';
import type { Lock, LockedRepo } from './lock.ts';
import { ownersOf, type CodeOwners, type Owner } from './owners.ts';
import { chartTarget, pathTarget, type RepoEntry, type TagHold } from './repos.ts';
import { selectTag, type KnownDetails, type ListedTag, type SelectOptions, type TagDetails, type TagRule } from './tags.ts';
import { comparePaths } from './tree.ts';
import { compareVersions, findLooseVersion } from './version.ts';

/** A tag and the commit that it names. */
export interface TagAt {
  readonly tag: string;
  /** Absent where nothing recorded it yet. */
  readonly commit?: string;
}

/** A tag that names another commit than was recorded (T66). */
export interface MovedTag {
  readonly tag: string;
  /** Stays in force until somebody accepts the other one. */
  readonly recorded: string;
  /** Where the tag lies now. */
  readonly found: string;
}

/** One component repo, and what its tag becomes: a line of the table that owners are shown. */
export interface TagRow {
  readonly repo: string;
  /** Its entries, in the order of the files; never empty. */
  readonly entries: readonly RepoEntry[];
  /**
   * `new`: it had no tag. `changed`: another tag, or another commit that was accepted. `moved`: its tag was moved, and the recorded commit
   * stays. `blocked`: no tag could be had; what was recorded stays.
   */
  readonly state: 'new' | 'changed' | 'same' | 'moved' | 'blocked';
  /** As the entries and the lock have it. */
  readonly from?: TagAt;
  /** As it shall be; of a blocked row, absent. */
  readonly to?: Required<TagAt>;
  /** Of the tag that shall be; read for rows that change only. */
  readonly details?: TagDetails;
  readonly owners: readonly Owner[];
  readonly backupOwners: readonly Owner[];
  /** Why this tag, as a sentence. */
  readonly why: string;
  readonly held?: TagHold;
  readonly moved?: MovedTag;
  /** What blocks it: also among the findings. */
  readonly problem?: Finding;
}

/** The commit that an owner has taken for a moved tag. */
export type AcceptedMove = Required<TagAt> & { readonly repo: string };

export interface RowOptions<T extends ListedTag> {
  readonly tags: readonly T[];
  readonly details: KnownDetails;
  readonly lock: Lock | undefined;
  readonly codeOwners: CodeOwners;
  readonly postReleaseSuffixes: readonly string[];
  /** Of the configuration, for entries that do not say. */
  readonly prereleases?: boolean | readonly string[];
  readonly accepted?: readonly AcceptedMove[];
  readonly explain?: SelectOptions['explain'];
}

/** A row, or the objects that must be known before it can be told. */
export type RowPlan = { readonly row: TagRow; readonly findings: readonly Finding[] } | { readonly needs: readonly string[] };

/** The entries of each repo, in their order. */
export function groupByRepo(entries: readonly RepoEntry[]): ReadonlyMap<string, readonly RepoEntry[]> {
  const groups = new Map<string, RepoEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.repositoryFullName);
    if (group === undefined) groups.set(entry.repositoryFullName, [entry]);
    else group.push(entry);
  }
  return groups;
}

/** The tag and commit that are in force for a repo: those that were chosen, else those that its charts were collected at. */
export function lockedRepo(lock: Lock | undefined, repo: string, tag?: string): LockedRepo | undefined {
  const isWanted = (each: { readonly repo?: string; readonly tag?: string }): boolean => each.repo === repo && (tag === undefined || each.tag === tag);
  const chosen = lock?.repos?.find(isWanted);
  if (chosen !== undefined) return chosen;
  const addon = [...lock?.addons ?? [], ...lock?.paths ?? []].find((each) => isWanted(each) && each.tag !== undefined && each.commit !== undefined);
  return addon?.tag === undefined || addon.commit === undefined ? undefined : { repo, tag: addon.tag, commit: addon.commit };
}

/** What each key of the entries is compared by: two entries of one repo may not contradict each other (P9). */
const asked: readonly { readonly key: string; readonly valueOf: (entry: RepoEntry) => string | undefined }[] = [
  { key: 'baseVersion', valueOf: ({ baseVersion }) => baseVersion?.replace(/^v/, '') },
  { key: 'tagPattern', valueOf: ({ tagPattern }) => tagPattern?.source },
  { key: 'messagePattern', valueOf: ({ messagePattern }) => messagePattern?.source },
  { key: 'prereleases', valueOf: ({ prereleases }) => (prereleases === undefined ? undefined : JSON.stringify(prereleases)) },
  { key: 'hold', valueOf: ({ hold }) => hold?.tag },
];

function findConflict(group: readonly RepoEntry[]): Finding | undefined {
  for (const { key, valueOf } of asked) {
    const first = group.find((entry) => valueOf(entry) !== undefined);
    const other = first === undefined ? undefined : group.find((entry) => valueOf(entry) !== undefined && valueOf(entry) !== valueOf(first));
    if (first === undefined || other === undefined) continue;
    return {
      code: 'tag-conflict', severity: 'error', subject: first.repositoryFullName, location: other.location,
      message: `its entries ask for different tags: ${key} is ${valueOf(other) ?? ''} here and ${valueOf(first) ?? ''} in ${formatLocation(first.location)}, but one repo gets one tag`,
      hint: `write the same ${key} in both entries, or in one of them only`,
    };
  }
  return undefined;
}

/** Of entries that have different ones, the newest. */
function currentTagOf(group: readonly RepoEntry[], postReleaseSuffixes?: readonly string[]): string | undefined {
  const currents = group.flatMap(({ currentTag }) => currentTag ?? []);
  const versions = currents.flatMap((tag) => findLooseVersion(tag, postReleaseSuffixes) ?? []).sort(compareVersions);
  return versions.at(-1)?.text ?? currents[0];
}

function ruleOf(group: readonly RepoEntry[], { postReleaseSuffixes, prereleases: byDefault }: Pick<RowOptions<ListedTag>, 'postReleaseSuffixes' | 'prereleases'>): TagRule {
  const pick = <K extends keyof RepoEntry>(key: K): Exclude<RepoEntry[K], undefined> | undefined => group.map((entry) => entry[key]).find((value): value is Exclude<RepoEntry[K], undefined> => value !== undefined);
  const currentTag = currentTagOf(group, postReleaseSuffixes);
  const [baseVersion, tagPattern, messagePattern, hold] = [pick('baseVersion'), pick('tagPattern'), pick('messagePattern'), pick('hold')];
  const prereleases = pick('prereleases') ?? byDefault;
  return {
    postReleaseSuffixes, ...(currentTag === undefined ? {} : { currentTag }), ...(baseVersion === undefined ? {} : { baseVersion }), ...(tagPattern === undefined ? {} : { tagPattern }),
    ...(messagePattern === undefined ? {} : { messagePattern }), ...(prereleases === undefined ? {} : { prereleases }), ...(hold === undefined ? {} : { hold }),
  };
}

const short = (commit: string): string => commit.slice(0, 12);

/** The finding `tag-moved` (T66). */
export function movedTagFinding({ repositoryFullName, tag, before, now, location }: {
  readonly repositoryFullName: string; readonly tag: string; readonly before: string; readonly now: string; readonly location: Finding['location'];
}): Finding {
  return {
    code: 'tag-moved', severity: 'error', subject: repositoryFullName, ...(location === undefined ? {} : { location }),
    message: `the tag ${tag} named commit ${short(before)} when it was recorded and names ${short(now)} now; ${short(before)} stays`,
    hint: 'ask its owner for a new tag; or let the owner accept the moved one on the pull request',
  };
}

/** The row of a repo that cannot have a tag. */
export function blockedRow(group: readonly RepoEntry[], problem: Finding, { lock, codeOwners }: Pick<RowOptions<ListedTag>, 'lock' | 'codeOwners'>): TagRow {
  const repo = group[0]?.repositoryFullName ?? '';
  return { repo, entries: group, state: 'blocked', why: problem.message, problem, ...fromOf(group, lock), ...ownersOf(group, codeOwners) };
}

function fromOf(group: readonly RepoEntry[], lock: Lock | undefined): { readonly from?: TagAt } {
  const [first] = group;
  const tag = currentTagOf(group);
  if (first === undefined || tag === undefined) return {};
  const commit = lockedRepo(lock, first.repositoryFullName, tag)?.commit;
  return { from: { tag, ...(commit === undefined ? {} : { commit }) } };
}

/**
 * What becomes of one repo's tag: one for all its entries. Pure; it may ask for tag objects first.
 */
export function planRow<T extends ListedTag>(group: readonly RepoEntry[], options: RowOptions<T>): RowPlan {
  const { tags, details, lock, codeOwners, accepted = [] } = options;
  const [first] = group;
  if (first === undefined) return { needs: [] };
  const repo = first.repositoryFullName;
  const about = { subject: repo, location: first.location };
  const blocked = (problem: Finding, also: readonly Finding[] = []): RowPlan => ({ row: blockedRow(group, problem, { lock, codeOwners }), findings: [problem, ...also] });
  const conflict = findConflict(group);
  if (conflict !== undefined) return blocked(conflict);

  const rule = ruleOf(group, options);
  const { tag, why, needs } = selectTag(tags, rule, { details, ...(options.explain === undefined ? {} : { explain: options.explain }) });
  if (needs.length > 0) return { needs };
  const { from } = fromOf(group, lock);
  const isGone = from !== undefined && !tags.some(({ name }) => name === from.tag);
  if (tag === undefined) {
    const hint = rule.hold === undefined ? 'push a tag, or correct baseVersion, tagPattern or messagePattern of the entry' : 'push that tag, or correct hold';
    return blocked(isGone && rule.hold === undefined
      ? { ...about, code: 'tag-deleted', severity: 'error', message: `its tag ${from.tag} is gone, and there is no other: ${why}`, hint: `push ${from.tag} again, or a newer tag` }
      : { ...about, code: 'tag-missing', severity: 'error', message: why, hint });
  }

  const warnings: Finding[] = [];
  if (rule.hold !== undefined) {
    const { hold: _hold, ...free } = rule;
    const other = selectTag(tags, free, { details }).tag;
    warnings.push({ ...about, code: 'tag-held', severity: 'info', message: `held at ${tag.name}: ${rule.hold.reason}${other === undefined || other.name === tag.name ? '' : `; without it ${other.name} would be taken`}`, hint: 'remove hold from the entry when the reason is gone' });
  }
  const [before, after] = [from === undefined ? undefined : findLooseVersion(from.tag, rule.postReleaseSuffixes), findLooseVersion(tag.name, rule.postReleaseSuffixes)];
  if (isGone && rule.hold === undefined) {
    const message = `its tag ${from.tag} is gone`;
    if (before !== undefined && after !== undefined && compareVersions(after, before) < 0) {
      return blocked({ ...about, code: 'tag-deleted', severity: 'error', message: `${message}, and the newest that is left is the older ${tag.name}`, hint: `push ${from.tag} again, or a newer tag; to go back, write hold with the tag ${tag.name} and the reason` });
    }
    warnings.push({ ...about, code: 'tag-deleted', severity: 'warning', message: `${message}; ${tag.name} takes its place`, hint: 'ask its owner why: what was released from it can no longer be found by its tag' });
  }

  if (!isGone && rule.hold === undefined && from !== undefined && before !== undefined && after !== undefined && compareVersions(after, before) < 0) {
    warnings.push({ ...about, code: 'tag-older', severity: 'warning', message: `it goes back from ${from.tag} to ${tag.name}: ${why}`, hint: 'correct baseVersion, tagPattern, messagePattern or prereleases, if that is not meant' });
  }

  const known = lockedRepo(lock, repo, tag.name);
  const isAccepted = accepted.some((move) => move.repo === repo && move.tag === tag.name && move.commit === tag.commit);
  const moved = known === undefined || known.commit === tag.commit || isAccepted ? undefined : { tag: tag.name, recorded: known.commit, found: tag.commit };
  const to = { tag: tag.name, commit: moved?.recorded ?? tag.commit };
  const old = from?.commit === undefined || from.tag === tag.name ? undefined : tags.find(({ name }) => name === from.tag);
  if (old !== undefined && from?.commit !== undefined && old.commit !== from.commit) {
    warnings.push({ ...movedTagFinding({ repositoryFullName: repo, tag: old.name, before: from.commit, now: old.commit, location: first.location }), severity: 'warning', hint: `ask its owner why; ${tag.name} takes its place` });
  }

  const isSame = group.every(({ currentTag }) => currentTag === tag.name) && (from?.commit === undefined || from.commit === to.commit) && moved === undefined;
  const state: TagRow['state'] = moved !== undefined ? 'moved' : isSame ? 'same' : from === undefined ? 'new' : 'changed';
  const object = tag.object ?? tag.commit;
  if (state !== 'same' && !details.has(object)) return { needs: [object] };
  const said = details.get(object);
  if (state !== 'same' && said === undefined) {
    return blocked({ ...about, code: 'tag-invalid', severity: 'error', message: `the tag ${tag.name} names no commit, or one that the server does not hand out`, hint: `ask its owner to push a tag on a commit; to stay where it is, write hold with a tag and the reason` }, warnings);
  }
  if (state !== 'same' && said?.madeAs !== undefined && said.madeAs !== tag.name) {
    warnings.push({ ...about, code: 'tag-renamed', severity: 'warning', message: `the tag ${tag.name} was made as ${said.madeAs}, and put under this name afterwards: its date, message and signature are those of ${said.madeAs}`, hint: 'ask its owner; git tag makes a new one' });
  }
  const problem = moved === undefined ? undefined : movedTagFinding({ repositoryFullName: repo, tag: tag.name, before: moved.recorded, now: moved.found, location: first.location });
  return {
    row: {
      repo, entries: group, state, to, why, ...ownersOf(group, codeOwners), ...(from === undefined ? {} : { from }), ...(state === 'same' || said === undefined ? {} : { details: said }),
      ...(rule.hold === undefined ? {} : { held: rule.hold }), ...(moved === undefined ? {} : { moved }), ...(problem === undefined ? {} : { problem }),
    },
    findings: [...problem === undefined ? [] : [problem], ...warnings],
  };
}

/**
 * What the lock says of repos after these rows: a blocked one keeps what it had, one that no entry names is let go. `isWhole`:
 * every entry could be read, so a repo without a row is really gone.
 */
export function lockRepos(lock: Pick<Lock, 'repos'> | undefined, rows: readonly TagRow[], { isWhole }: { readonly isWhole: boolean }): LockedRepo[] {
  const kept = isWhole ? [] : lock?.repos?.filter(({ repo }) => !rows.some((row) => row.repo === repo)) ?? [];
  const known = rows.flatMap(({ repo, to }): LockedRepo[] => {
    // What was agreed is about one tag at one commit.
    if (to !== undefined) return [lock?.repos?.find((each) => each.repo === repo && each.tag === to.tag && each.commit === to.commit) ?? { repo, ...to }];
    return lock?.repos?.filter((each) => each.repo === repo) ?? [];
  });
  return [...known, ...kept].sort((a, b) => comparePaths(a.repo, b.repo));
}

/** One addon, or other folder, that entries name now and did not before, or the other way round. */
export interface EntryChange {
  readonly repo: string;
  /** Folder or file of the release repo; absent for an entry that collects nothing. */
  readonly target?: string;
  /** Of the entry that names it now. */
  readonly entry?: RepoEntry;
}

/** What owners added to and removed from the list of components since they were collected last (R12). */
export function diffEntries(entries: readonly RepoEntry[], lock: Lock | undefined): { readonly added: readonly EntryChange[]; readonly removed: readonly EntryChange[] } {
  const collected = [...lock?.addons ?? [], ...lock?.paths ?? []].flatMap(({ path, repo }) => (repo === undefined ? [] : [{ path, repo }]));
  const known = { places: new Set(collected.map(({ path }) => path)), repos: new Set([...lock?.repos ?? [], ...collected].map(({ repo }) => repo)) };
  const wanted = entries.map((entry) => ({ entry, repo: entry.repositoryFullName, targets: [...entry.chartPaths.map((path) => chartTarget(entry, path)), ...entry.paths.map((path) => pathTarget(entry, path))] }));
  const now = { places: new Set(wanted.flatMap(({ targets }) => targets)), repos: new Set(wanted.map(({ repo }) => repo)) };
  const added = wanted.flatMap(({ entry, repo, targets }): EntryChange[] => targets.length === 0 && !known.repos.has(repo) ? [{ repo, entry }]
    : targets.filter((target) => !known.places.has(target)).map((target) => ({ repo, target, entry })));
  const gone = collected.filter(({ path }) => !now.places.has(path)).map(({ repo, path }): EntryChange => ({ repo, target: path }));
  const goneRepos = [...known.repos].filter((repo) => !now.repos.has(repo) && !gone.some((change) => change.repo === repo)).map((repo): EntryChange => ({ repo }));
  const order = (a: EntryChange, b: EntryChange): number => comparePaths(a.repo, b.repo) || comparePaths(a.target ?? '', b.target ?? '');
  return { added: [...new Map(added.map((change) => [`${change.repo} ${change.target ?? ''}`, change])).values()].sort(order), removed: [...gone, ...goneRepos].sort(order) };
}
