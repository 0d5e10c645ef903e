import type { Finding } from '@slipway/core';
import type { ChartFiles } from '@slipway/helm';
import { contentDigest, treeDigestOf, type LockedAddon, type LockedPath, type RepoEntry } from '@slipway/release-repo';

/** Versions with and without a leading `v` are the same to Helm. */
export const withoutV = (version: string): string => version.replace(/^v/, '');

/** What Helm takes as the version of a chart. @see https://github.com/Masterminds/semver */
const chartVersion = /^v?[0-9]+(\.[0-9]+){0,2}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;

/** `v0.1.0.alpha.2` as a version: `v0.1.0-alpha.2`. */
function asVersion(tag: string): string | undefined {
  const fixed = /^(v?[0-9]+\.[0-9]+\.[0-9]+)[._]([0-9A-Za-z.-]+)$/.exec(tag);
  return fixed === null ? undefined : `${fixed[1] ?? ''}-${fixed[2] ?? ''}`;
}

/** The name and version of a chart against its folder and its tag (R15). */
export function checkChart({ name, version }: Pick<ChartFiles, 'name' | 'version'>, { entry, target, tag }: { readonly entry: RepoEntry; readonly target: string; readonly tag: string }): Finding[] {
  const findings: Finding[] = [];
  const folder = target.split('/').at(-1) ?? '';
  const about = { subject: target, addon: target, location: entry.location };
  if (name !== folder) findings.push({ ...about, code: 'chart-invalid', severity: 'error', message: `its Chart.yaml says name: ${name}, but its folder is ${folder}`, hint: `rename one of them in ${entry.repositoryFullName} and tag again` });
  if (entry.versionCheck === 'off' || withoutV(version) === withoutV(tag)) return findings;
  const severity = entry.versionCheck === 'warn' ? 'warning' : 'error';
  const wayOut = severity === 'warning' ? '' : '; or set versionCheck: warn in its entry, and the chart keeps its own version';
  const better = asVersion(tag);
  findings.push(chartVersion.test(tag)
    ? { ...about, code: 'version-mismatch', severity, message: `its Chart.yaml says version: ${version}, but the tag is ${tag}`, hint: `tag a commit of ${entry.repositoryFullName} whose Chart.yaml has the version${wayOut}` }
    : { ...about, code: 'tag-no-version', severity, message: `the tag ${tag} cannot be the version of a chart; its Chart.yaml says ${version}`, hint: `tag ${entry.repositoryFullName} ${better === undefined ? 'as a version, such as v1.2.0-rc.1,' : `as ${better}`} with that version in Chart.yaml${wayOut}` });
  return findings;
}

/** `edited`: the tag is the one that was collected before, and the files were changed by hand since. They stay (R26). */
export type ChartChange = 'added' | 'changed' | 'same' | 'edited';

export interface FileContent {
  readonly data: Uint8Array;
  readonly executable: boolean;
}

/** Files by path in their folder. */
export type FolderContent = ReadonlyMap<string, FileContent>;

export interface ChartComparison {
  readonly present: FolderContent;
  readonly collected: FolderContent;
  /** What the lock says of the folder. */
  readonly locked: LockedAddon | LockedPath | undefined;
  readonly repo: string;
  readonly tag: string;
  readonly commit: string;
}

const sameFiles = (a: FolderContent, b: FolderContent): boolean => a.size === b.size && [...a].every(([path, file]) => {
  const other = b.get(path);
  return other?.executable === file.executable && Buffer.compare(other.data, file.data) === 0;
});

const digestOf = (files: FolderContent): string => treeDigestOf(new Map([...files].map(([path, { data }]) => [path, contentDigest(Buffer.from(data))])));

/** What collecting a chart means for the folder that is there; `losesEdits` when hand edits give way to a new tag. */
export function compareChart({ present, collected, locked, repo, tag, commit }: ChartComparison): { readonly change: ChartChange; readonly losesEdits: boolean } {
  if (present.size === 0) return { change: 'added', losesEdits: false };
  if (sameFiles(present, collected)) return { change: 'same', losesEdits: false };
  const now = digestOf(present);
  if (locked?.repo === repo && locked.tag === tag && locked.commit === commit) {
    return { change: now === digestOf(collected) ? 'changed' : 'edited', losesEdits: false };
  }
  return { change: 'changed', losesEdits: locked?.commit !== undefined && (locked.edited === true || locked.tree !== now) };
}
