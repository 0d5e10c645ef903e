import { SlipwayError, type Finding } from '@slipway/core';
import type { FetchedTag, Git } from '@slipway/git';
import { chartFromFiles, type ChartFiles } from '@slipway/helm';
import { treeDigest, type LockedAddon, type RepoEntry } from '@slipway/release-repo';

/**
 * Reads one chart folder of a fetched tag. Links, submodules and paths that would leave the folder, or be git's own,
 * are refused (T53).
 * @throws {SlipwayError} CHART_NOT_FOUND, CHART_UNSAFE; {HelmError}
 */
export async function readChart(git: Git, { commit }: FetchedTag, { path, origin }: { readonly path: string; readonly origin: string }): Promise<ChartFiles> {
  const entries = await git.readTree(commit, path);
  const odd = entries.find(({ mode }) => mode === '120000' || mode === '160000');
  if (entries.length === 0) throw new SlipwayError('CHART_NOT_FOUND', 'there is no such folder at this tag');
  if (odd !== undefined) throw new SlipwayError('CHART_UNSAFE', `${odd.path} is a ${odd.mode === '120000' ? 'symbolic link' : 'submodule'}; a chart may hold files only`);
  // A server can make trees that git itself would not: a .git folder in the release repo would be a repository with settings of its own.
  const hidden = entries.find((entry) => /(^|\/)(\.git|git~1)(\/|$)/i.test(entry.path));
  if (hidden !== undefined) throw new SlipwayError('CHART_UNSAFE', `${JSON.stringify(hidden.path)} would be git's own`);
  const contents = await git.readBlobs(entries.map(({ oid }) => oid));
  return chartFromFiles(entries.map((entry) => ({ path: entry.path.slice(path === '' ? 0 : path.length + 1), data: contents.get(entry.oid) ?? new Uint8Array() })), origin);
}

const withoutV = (version: string): string => version.replace(/^v/, '');

/** The name and version of a chart against its folder and its tag (R15). */
export function checkChart({ name, version }: Pick<ChartFiles, 'name' | 'version'>, { entry, target, tag }: { readonly entry: RepoEntry; readonly target: string; readonly tag: string }): Finding[] {
  const findings: Finding[] = [];
  const folder = target.split('/').at(-1) ?? '';
  const about = { subject: target, addon: target, location: entry.location };
  if (name !== folder) findings.push({ ...about, code: 'chart-invalid', severity: 'error', message: `its Chart.yaml says name: ${name}, but its folder is ${folder}`, hint: `rename one of them in ${entry.repositoryFullName} and tag again` });
  if (withoutV(version) !== withoutV(tag)) {
    findings.push({ ...about, code: 'version-mismatch', severity: 'error', message: `its Chart.yaml says version: ${version}, but the tag is ${tag}`, hint: `tag a commit of ${entry.repositoryFullName} whose Chart.yaml has the version` });
  }
  return findings;
}

/** `edited`: the tag is the one that was collected before, and the files were changed by hand since. They stay (R26). */
export type ChartChange = 'added' | 'changed' | 'same' | 'edited';

export interface ChartComparison {
  /** Contents by path in the folder, as a commit has them. */
  readonly present: ReadonlyMap<string, Buffer>;
  readonly collected: ReadonlyMap<string, Buffer>;
  /** What the lock says of the folder. */
  readonly locked: LockedAddon | undefined;
  readonly repo: string;
  readonly tag: string;
  readonly commit: string;
}

const sameBytes = (a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>): boolean =>
  a.size === b.size && [...a].every(([path, content]) => b.get(path)?.equals(content) === true);

/** What collecting a chart means for the folder that is there; `losesEdits` when hand edits give way to a new tag. */
export function compareChart({ present, collected, locked, repo, tag, commit }: ChartComparison): { readonly change: ChartChange; readonly losesEdits: boolean } {
  if (present.size === 0) return { change: 'added', losesEdits: false };
  if (sameBytes(present, collected)) return { change: 'same', losesEdits: false };
  const now = treeDigest(present);
  if (locked?.repo === repo && locked.tag === tag && locked.commit === commit) {
    return { change: now === treeDigest(collected) ? 'changed' : 'edited', losesEdits: false };
  }
  return { change: 'changed', losesEdits: locked?.commit !== undefined && (locked.edited === true || locked.tree !== now) };
}
