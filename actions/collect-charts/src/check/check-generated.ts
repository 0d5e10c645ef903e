import { formatLocation, type Finding, type Location } from '@slipway/core';
import type { RemoteTag } from '@slipway/git';
import {
  checkHandEdits, findImagesJson, findLock, findText, findVersionFile, formatLock, imagesFolder, imagesJsonName, loadLists, loadRepos, lockFileName, readText,
  type Addon, type ImageUses, type Lock, type LockedAddon, type LockedPath, type RepoTree, type VersionFile,
} from '@slipway/release-repo';
import { findLocked, wantedItems, type WantedItem } from '../plan-collection.ts';
import { digestPlaces, type PlaceDigests } from './digest-places.ts';

export interface CheckGeneratedOptions {
  readonly tree: RepoTree;
  readonly base: RepoTree;
  /** The branch that is proposed to. */
  readonly baseName: string;
  /** Of what is proposed. */
  readonly items: readonly WantedItem[];
  readonly lock: Lock | undefined;
  readonly versions: VersionFile | undefined;
  readonly addons: readonly Addon[];
  readonly imagesJson: ImageUses | undefined;
  /** A branch where charts are edited by hand (R26). */
  readonly isHotfix: boolean;
  /** By repo, where it answered. */
  readonly tags: ReadonlyMap<string, readonly RemoteTag[]>;
}

export interface GeneratedResult {
  readonly findings: readonly Finding[];
  /** Collected places that were changed by hand, on a branch where that is how hotfixes are made. */
  readonly hotfixed: readonly string[];
}

const edited = (subject: string, location: Location, said: Pick<Finding, 'message'> & { readonly hint: string; readonly addon?: string }): Finding => ({ code: 'hand-edited', severity: 'error', subject, location, ...said });

const lines = (text: string): string[] => text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/).map((line) => line.trimEnd()).filter((line, index, all) => line !== '' || index < all.length - 1);

/** The first line that differs; undefined when only line ends and blanks do. */
function firstChange(before: string | undefined, after: string): number | undefined {
  const [old, now] = [lines(before ?? ''), lines(after)];
  const index = now.findIndex((line, at) => line !== old[at]);
  return index >= 0 ? index + 1 : old.length > now.length ? Math.max(now.length, 1) : undefined;
}

/** Lists that are neither those of the base, nor what render-images wrote together with images.json (R17). */
async function checkImages({ tree, base, imagesJson }: CheckGeneratedOptions): Promise<Finding[]> {
  const [now, before] = [await loadLists(tree), await loadLists(base)];
  const changed: { readonly file: string; readonly kind: string; readonly line: number }[] = [];
  for (const { file, kind } of now) {
    const line = firstChange(await findText(base, file), await readText(tree, file));
    if (line !== undefined) changed.push({ file, kind, line });
  }
  const removed = before.filter(({ file }) => !now.some((list) => list.file === file));
  const recordedBefore = await findImagesJson(base).catch(() => undefined);
  const isRecordGone = imagesJson === undefined && recordedBefore !== undefined && await findText(tree, imagesJsonName) === undefined;
  const byRecord = imagesJson === undefined ? [] : checkHandEdits(now, imagesJson, { kinds: changed.map(({ kind }) => kind) });
  const hint = 'change the chart, then run slipway render-images and commit images/';
  return [
    ...(imagesJson === undefined ? changed.map(({ file, line }) => edited(file, { file, line }, { message: `it was changed by hand: lists are written by render-images, and no ${imagesJsonName} says that it did`, hint })) : byRecord),
    ...removed.filter(({ lines: listed }) => imagesJson === undefined || listed.some(({ reference }) => imagesJson.has(reference))).map(({ file }) => edited(file, { file }, { message: 'it was removed by hand: lists are written by render-images', hint })),
    ...(isRecordGone ? [edited(imagesJsonName, { file: imagesJsonName }, { message: 'it was removed by hand: it says who uses each image', hint: `run slipway render-images and commit ${imagesFolder}/` })] : []),
  ];
}

/** Versions that differ from those of the base, and are not those of the charts: mode charts writes them (R15). */
async function checkVersionEdits({ base, versions, addons }: CheckGeneratedOptions): Promise<Finding[]> {
  const before = await findVersionFile(base).catch(() => undefined);
  if (versions === undefined || before === undefined) return [];
  const old = new Map(before.addons.map(({ module, name, version }) => [`${module} ${name}`, version]));
  return versions.addons.flatMap(({ module, name, version, location }): Finding[] => {
    const key = `${module} ${name}`;
    const chart = addons.find((addon) => addon.name === name);
    if (!old.has(key) || old.get(key) === version || chart?.version === version) return [];
    return [edited(name, location, {
      message: `its version was changed by hand from ${old.get(key) ?? 'none'} to ${version ?? 'none'}; its chart says ${chart?.version ?? 'nothing, as it is not here'}`, hint: 'take the version back: mode charts writes the one of the chart',
    })];
  });
}

/** Whether mode charts has recorded just these files, at the tag that the entry names. */
function isCollected(item: WantedItem, { lock, now }: { readonly lock: Lock | undefined; readonly now: PlaceDigests }): boolean {
  const locked = findLocked(lock, item.target);
  return locked?.repo === item.entry.repositoryFullName && locked.tag === item.entry.currentTag && locked.edited !== true && locked.tree === now.treeOf(item.target);
}

/** Files of collected charts that somebody changed here instead of in the component repo. */
async function checkPlaces({ tree, base, baseName, items, lock, isHotfix }: CheckGeneratedOptions): Promise<GeneratedResult> {
  const targets = items.map(({ target }) => target);
  const [now, before] = [await digestPlaces(tree, targets), await digestPlaces(base, targets)];
  const baseEntries = (await loadRepos(base).catch(() => undefined))?.entries ?? [];
  const baseTags = new Map(wantedItems(baseEntries).map(({ target, entry }) => [target, entry.currentTag]));
  const hotfixed: string[] = [];
  const findings = items.flatMap((item): Finding[] => {
    const { target, entry, kind } = item;
    const file = now.firstDifference(target, before);
    if (file === undefined || isCollected(item, { lock, now })) return [];
    const about = kind === 'chart' ? { addon: target } : {};
    if (isHotfix) {
      hotfixed.push(target);
      if (!baseTags.has(target) || baseTags.get(target) === entry.currentTag) return [];
      return [{
        ...about, code: 'edit-and-tag', severity: 'error', subject: target, location: entry.location, message: `its files are changed by hand, and its currentTag from ${baseTags.get(target) ?? 'none'} to ${entry.currentTag ?? 'none'}: which of both shall be released?`,
        hint: `take the edits back (git restore --source the base of this branch, ${target}), or set currentTag back to ${baseTags.get(target) ?? 'what it was'}`,
      }];
    }
    return [edited(target, { file }, {
      ...about, message: `its files are collected from ${entry.repositoryFullName} (${formatLocation(entry.location)}), and were changed here by hand`,
      hint: `change them in ${entry.repositoryFullName} and tag there; hand edits are for what is merged into branches release-* and those of customers, and the base here is ${baseName}`,
    })];
  });
  return { findings, hotfixed };
}

type Locked = LockedAddon | LockedPath;

/** A lock that no tool has written. */
async function checkLockEdits({ tree, base, lock, tags }: CheckGeneratedOptions): Promise<Finding[]> {
  const [text, before] = [await findText(tree, lockFileName), await findText(base, lockFileName)];
  if (text === before || before === undefined) return [];
  const hint = `take it back: git restore --source the base of this branch, ${lockFileName}; then run the command that shall change it`;
  const about = (needle: string, message: string): Finding => {
    const line = (text ?? '').split('\n').findIndex((each) => each.includes(needle)) + 1;
    return edited(lockFileName, { file: lockFileName, ...(line > 0 ? { line } : {}) }, { message, hint });
  };
  if (text === undefined) return [about('', 'it was removed by hand: a release cannot be packed without it')];
  if (lock === undefined) return []; // it cannot be read, which is said elsewhere
  const old = await findLock(base).catch(() => undefined);
  const findings: Finding[] = [];
  const canonical = formatLock(lock);
  if (canonical !== text) findings.push(edited(lockFileName, { file: lockFileName, line: firstChange(canonical, text) ?? 1 }, { message: 'it was changed by hand: no tool writes it like this', hint }));

  const records: readonly Locked[] = [...lock.addons, ...lock.paths ?? []];
  const changed = records.filter((record) => JSON.stringify(record) !== JSON.stringify(findLocked(old, record.path)));
  const places = await digestPlaces(tree, changed.map(({ path }) => path));
  const commitOf = (repo: string, tag: string): string | undefined => tags.get(repo)?.find(({ name }) => name === tag)?.commit;
  for (const { path, tree: recorded, repo, tag, commit } of changed) {
    const needle = `"path":${JSON.stringify(path)}`;
    if (places.treeOf(path) !== undefined && places.treeOf(path) !== recorded) findings.push(about(needle, `what it says of ${path} is not what lies there: its files or this record were changed by hand`));
    const named = repo === undefined || tag === undefined ? undefined : commitOf(repo, tag);
    const chosen = lock.repos?.find((each) => each.repo === repo && each.tag === tag);
    if (named !== undefined && commit !== undefined && commit !== named && chosen?.commit !== commit) findings.push(about(needle, `it says that ${path} was collected at ${tag ?? ''} of ${commit.slice(0, 12)}, and that tag names ${named.slice(0, 12)}`));
  }
  for (const record of lock.repos ?? []) {
    const known = old?.repos?.find(({ repo }) => repo === record.repo);
    if (JSON.stringify(known) === JSON.stringify(record)) continue;
    const needle = `"repo":${JSON.stringify(record.repo)},"tag"`;
    const isSame = known?.tag === record.tag && known.commit === record.commit;
    if (record.agreed !== undefined && JSON.stringify(known?.agreed) !== JSON.stringify(record.agreed)) findings.push(about(needle, `who agreed to ${record.repo} ${record.tag} was written by hand: owners confirm on the pull request of mode tags`));
    const named = commitOf(record.repo, record.tag);
    if (!isSame && named !== undefined && named !== record.commit) findings.push(about(needle, `it says that ${record.tag} of ${record.repo} is ${record.commit.slice(0, 12)}, and that tag names ${named.slice(0, 12)}`));
  }
  return findings;
}

/** What a pull request changes of what only tools write, against its base (R17, R26). */
export async function checkGenerated(options: CheckGeneratedOptions): Promise<GeneratedResult> {
  const places = await checkPlaces(options);
  return { hotfixed: places.hotfixed, findings: [...await checkImages(options), ...await checkVersionEdits(options), ...places.findings, ...await checkLockEdits(options)] };
}

