import type { Finding } from '@slipway/core';
import type { Digest } from '@slipway/oci';
import { digestAddons, loadAddons, type Addon } from './addons.ts';
import { loadLists } from './lists.ts';
import { findLock, type Lock } from './lock.ts';
import { comparePaths, type RepoTree } from './tree.ts';

/** An addon as one side of a comparison sees it. */
export interface ReleaseAddon {
  readonly path: string;
  readonly name: string;
  readonly version?: string;
  readonly tree: Digest;
}

/** What two releases are compared by. */
export interface Release {
  /** The ref or folder, for messages. */
  readonly name: string;
  readonly addons: readonly ReleaseAddon[];
  /** References of all lists, sorted. */
  readonly references: readonly string[];
  readonly lock?: Lock;
  /** What could not be read. */
  readonly findings: readonly Finding[];
}

/** Reads one side of a comparison; an addon that cannot be read as a chart is compared by its files all the same. */
export async function loadRelease(tree: RepoTree): Promise<Release> {
  const { addons, broken, findings } = await loadAddons(tree);
  const readable = [...addons, ...broken.filter(({ files }) => files.length > 0 && !findings.some(({ message }) => message.includes('symbolic link')))];
  const digests = await digestAddons(tree, readable);
  const lists = await loadLists(tree);
  const lock = await findLock(tree);
  const toRelease = (folder: Addon | { readonly path: string }): ReleaseAddon[] => {
    const digest = digests.get(folder.path);
    if (digest === undefined) return [];
    const name = 'name' in folder ? folder.name : folder.path.split('/').at(-1) ?? folder.path;
    return [{ path: folder.path, name, tree: digest, ...('version' in folder ? { version: folder.version } : {}) }];
  };
  return {
    name: tree.name,
    addons: readable.flatMap(toRelease).sort((a, b) => comparePaths(a.path, b.path)),
    references: [...new Set(lists.flatMap(({ lines }) => lines.map(({ reference }) => reference)))].sort(comparePaths),
    ...(lock === undefined ? {} : { lock }),
    findings: [...findings, ...lists.flatMap((list) => list.findings)],
  };
}

export type AddonChange =
  | { readonly kind: 'added'; readonly target: ReleaseAddon }
  | { readonly kind: 'removed'; readonly base: ReleaseAddon }
  | { readonly kind: 'changed'; readonly base: ReleaseAddon; readonly target: ReleaseAddon }
  /** The folder moved; `changed` when its files differ too. */
  | { readonly kind: 'renamed'; readonly base: ReleaseAddon; readonly target: ReleaseAddon; readonly changed: boolean };

export interface ImageChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly reference: string;
  /** Digests, when both sides have a lock. */
  readonly base?: Digest;
  readonly target?: Digest;
}

export interface ReleaseDiff {
  readonly addons: readonly AddonChange[];
  readonly images: readonly ImageChange[];
  /** `content-changed-without-version-bump`. */
  readonly findings: readonly Finding[];
}

/** Addons that differ, by their whole trees (P1), sorted by path. */
export function diffAddons(base: readonly ReleaseAddon[], target: readonly ReleaseAddon[]): AddonChange[] {
  const before = new Map(base.map((addon) => [addon.path, addon]));
  const after = new Map(target.map((addon) => [addon.path, addon]));
  const gone = new Map(base.filter(({ path }) => !after.has(path)).map((addon) => [addon.path, addon]));
  const changes: AddonChange[] = [];
  const fresh = target.filter(({ path }) => !before.has(path));
  // Same files first, then the same chart: each old folder is the origin of at most one new one.
  const takeOrigin = (match: (addon: ReleaseAddon) => boolean): ReleaseAddon | undefined => {
    const origin = [...gone.values()].find(match);
    if (origin !== undefined) gone.delete(origin.path);
    return origin;
  };
  const moved = new Map(fresh.flatMap((addon) => {
    const origin = takeOrigin(({ tree }) => tree === addon.tree);
    return origin === undefined ? [] : [[addon.path, origin] as const];
  }));
  for (const addon of fresh) {
    const origin = moved.get(addon.path) ?? takeOrigin(({ name }) => name === addon.name);
    changes.push(origin === undefined ? { kind: 'added', target: addon } : { kind: 'renamed', base: origin, target: addon, changed: origin.tree !== addon.tree });
  }
  for (const addon of target) {
    const old = before.get(addon.path);
    if (old !== undefined && old.tree !== addon.tree) changes.push({ kind: 'changed', base: old, target: addon });
  }
  changes.push(...[...gone.values()].map((addon): AddonChange => ({ kind: 'removed', base: addon })));
  return changes.sort((a, b) => comparePaths(pathOf(a), pathOf(b)));
}

const pathOf = (change: AddonChange): string => (change.kind === 'removed' ? change.base.path : change.target.path);

/** Paths, in the target, of addons that a hotfix has to carry. A folder that only moved is among them: its chart is deployed anew. */
export function changedAddons(changes: readonly AddonChange[]): Set<string> {
  return new Set(changes.flatMap((change) => (change.kind === 'removed' ? [] : [change.target.path])));
}

/** Images that differ: by digest when both sides have a lock, else by the references of their lists. */
export function diffImages(base: Pick<Release, 'lock' | 'references'>, target: Pick<Release, 'lock' | 'references'>): ImageChange[] {
  const digestsOf = (lock: Lock | undefined, references: readonly string[]): ReadonlyMap<string, Digest | undefined> =>
    lock === undefined ? new Map(references.map((reference) => [reference, undefined])) : new Map(lock.images.map(({ reference, digest }) => [reference, digest]));
  const both = base.lock !== undefined && target.lock !== undefined;
  const before = digestsOf(both ? base.lock : undefined, base.references);
  const after = digestsOf(both ? target.lock : undefined, target.references);
  return [...new Set([...before.keys(), ...after.keys()])].sort(comparePaths).flatMap((reference): ImageChange[] => {
    const [old, now] = [before.get(reference), after.get(reference)];
    const sides = { ...(old === undefined ? {} : { base: old }), ...(now === undefined ? {} : { target: now }) };
    if (!before.has(reference)) return [{ kind: 'added', reference, ...sides }];
    if (!after.has(reference)) return [{ kind: 'removed', reference, ...sides }];
    return old === now ? [] : [{ kind: 'changed', reference, ...sides }];
  });
}

/** What lies between two releases. */
export function diffRelease(base: Release, target: Release): ReleaseDiff {
  const addons = diffAddons(base.addons, target.addons);
  const findings = addons.flatMap((change): Finding[] => {
    const edited = change.kind === 'changed' || (change.kind === 'renamed' && change.changed);
    if (!edited || change.base.version === undefined || change.base.version !== change.target.version) return [];
    return [{
      code: 'content-changed-without-version-bump', severity: 'warning', subject: change.target.path, addon: change.target.path, location: { file: `${change.target.path}/Chart.yaml` },
      message: `its files changed between ${base.name} and ${target.name}, but its version is still ${change.base.version}`, hint: 'raise version in Chart.yaml and version.yml',
    }];
  });
  return { addons, images: diffImages(base, target), findings };
}
