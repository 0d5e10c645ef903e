import { posix } from 'node:path';
import { isSlipwayError, type Finding } from '@slipway/core';
import { chartFromFiles, type ChartFiles, type LoadedChart } from '@slipway/helm';
import { withoutV, type FileContent } from '../component-chart.ts';
import { checkPackedChart, ChartSourceError } from './chart-source.ts';
import type { CompleteChart } from './collect-repo.ts';
import type { ComponentFile } from './component-commit.ts';
import { checkChartLock, findMissingDependencies, isLocked, type ChartDependency } from './dependency-lock.ts';

/** Gets a packed chart from where it is published, at exactly its version. @throws {ChartSourceError} */
export type FetchChart = (dependency: ChartDependency) => Promise<Uint8Array>;

/** Where the charts come from that others need. */
export interface DependencySources {
  readonly fetchChart: FetchChart;
  /** The chart as Helm's loader sees it, without what .helmignore names. @throws {HelmError} CHART_INVALID */
  readonly loadChart: (chart: ChartFiles) => Promise<Pick<LoadedChart, 'files'>>;
}

const isPublished = ({ repository }: ChartDependency): boolean => /^(oci|https?):\/\//.test(repository);

/** As far as an archive's name may go. */
const isPlainVersion = (version: string): boolean => /^v?[0-9][0-9A-Za-z.+-]*$/.test(version);

const findingCodes = { DEPENDENCY_MISSING: 'dependency-missing', DEPENDENCY_DENIED: 'denied', DEPENDENCY_UNKNOWN: 'unknown', DEPENDENCY_INVALID: 'dependency-invalid' } as const;

/** The folder of the component repo that a `file://` repository names; undefined when it is no folder of that commit. */
function localPath(chartPath: string, repository: string): string | undefined {
  if (!repository.startsWith('file://')) return undefined;
  const path = posix.normalize(posix.join(chartPath === '' ? '.' : chartPath, repository.slice('file://'.length))).replace(/\/$/, '');
  return path === '.' || path.startsWith('..') || path.startsWith('/') ? undefined : path;
}

/** A chart of the same commit with the files that Helm packs. Inside another chart nothing of its .helmignore counts any more. */
async function packedFiles(added: readonly ComponentFile[], chart: ChartFiles, loadChart: DependencySources['loadChart']): Promise<readonly ComponentFile[]> {
  if (!added.some(({ path }) => path === '.helmignore' || path.startsWith('templates/.'))) return added;
  const kept = new Set((await loadChart(chart)).files.map(({ path }) => path));
  return added.filter(({ path }) => kept.has(path));
}

/**
 * Adds the dependencies that a chart names and does not carry: those with a `file://` repository from the same commit,
 * published ones as Chart.lock says, packed as they were published. What is vendored stays; that it fits Chart.lock is checked.
 */
export const createCompleteChart = ({ fetchChart, loadChart }: DependencySources): CompleteChart => async (files, { item, component, origin }) => {
  const about = { subject: item.target, addon: item.target, location: item.entry.location };
  const repo = item.entry.repositoryFullName;
  const hint = `run helm dependency build there, commit charts/ in ${repo}, and tag again`;
  const missing = findMissingDependencies(files);
  const isNeeded = missing.some(isPublished);
  const problems = checkChartLock(files);
  const findings: Finding[] = problems.map(({ place, message }) => ({
    ...about, code: 'chart-lock-outdated', severity: isNeeded ? 'error' : 'warning', message: `${origin}/${place}: ${message}`, hint: `run helm dependency update there, commit Chart.lock and charts/ in ${repo}, and tag again`,
  }));
  if (isNeeded && problems.length > 0) return findings;

  const original = new Map(files);
  const addLocal = async ({ name, version }: ChartDependency, path: string, wanted: string): Promise<void> => {
    const all = await component.read(path);
    if (all.some((file) => file.path === '')) throw new ChartSourceError('DEPENDENCY_INVALID', 'it is a file, not the folder of a chart', { hint: `correct the repository of ${name} in Chart.yaml, and tag ${repo} again` });
    const chart = chartFromFiles(all, path);
    if (chart.name !== name) throw new ChartSourceError('DEPENDENCY_INVALID', `it is the chart ${chart.name}`, { hint: `correct the name or the repository of ${name} in Chart.yaml, and tag ${repo} again` });
    // Without a lock the version is a range, which Helm looks at when the chart is built.
    if (isLocked(original, { name, version, repository: '' }) && withoutV(chart.version) !== withoutV(version)) {
      throw new ChartSourceError('DEPENDENCY_INVALID', `its version is ${chart.version}, but Chart.lock says ${version}`, { hint: `run helm dependency update there, commit Chart.lock in ${repo}, and tag again` });
    }
    const added = await packedFiles(all, chart, loadChart);
    for (const file of added) files.set(`charts/${name}/${file.path}`, { data: file.data, executable: file.executable } satisfies FileContent);
    const nested = findMissingDependencies(new Map(added.map((file) => [file.path, file])));
    if (nested.length > 0) findings.push({ ...about, code: 'dependency-missing', severity: 'error', message: `${wanted}; ${path} of the same commit has it, without ${nested.map((each) => each.name).join(', ')}`, hint });
  };
  for (const dependency of missing) {
    const { name, version, repository } = dependency;
    const wanted = `${origin} needs the chart ${name}${version === '' ? '' : ` ${version}`}, which is not in its charts/ folder`;
    const path = localPath(item.path, repository);
    try {
      if (path !== undefined) await addLocal(dependency, path, wanted);
      else if (isPublished(dependency) && isLocked(original, dependency) && isPlainVersion(version)) {
        const archive = await fetchChart(dependency);
        await checkPackedChart(archive, dependency, `${name} ${version} of ${repository}`);
        files.set(`charts/${name}-${version}.tgz`, { data: archive, executable: false });
      } else {
        const reason = isPublished(dependency) ? `, and no Chart.lock says which version of ${repository} is meant` : '';
        findings.push({ ...about, code: 'dependency-missing', severity: 'error', message: `${wanted}${reason}`, hint });
      }
    } catch (error) {
      if (!isSlipwayError(error)) throw error;
      const code = error instanceof ChartSourceError ? findingCodes[error.code] : 'dependency-missing';
      findings.push({
        ...about, code, severity: 'error', message: `${wanted}; ${path === undefined ? '' : `${path} of the same commit: `}${error.message}`,
        hint: error.hint ?? (code === 'unknown' ? `run again when the server answers; or ${hint}` : hint),
      });
    }
  }
  return findings;
};
