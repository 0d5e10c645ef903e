import { posix } from 'node:path';
import { isSlipwayError, parseYaml, type Finding } from '@slipway/core';
import type { FileContent, FolderContent } from '../component-chart.ts';
import type { CompleteChart } from './collect-repo.ts';

/** A chart that another one needs below its `charts/`. */
export interface ChartDependency {
  readonly name: string;
  readonly version: string;
  readonly repository: string;
}

const maxMetadataBytes = 2 ** 20;

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** @see https://helm.sh/docs/topics/charts/#chart-dependencies */
function parseDependencies(value: unknown): readonly ChartDependency[] {
  const list: unknown = isMap(value) ? value['dependencies'] : undefined;
  return (Array.isArray(list) ? list : []).filter(isMap).map(({ name, version, repository }) => ({ name: textOf(name), version: textOf(version), repository: textOf(repository) }))
    .filter(({ name }) => /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(name));
}

function dependenciesIn(files: FolderContent, names: readonly string[]): readonly ChartDependency[] {
  for (const name of names) {
    const file = files.get(name);
    if (file === undefined) continue;
    try {
      const found = parseDependencies(parseYaml(Buffer.from(file.data).toString('utf8').replace(/^\ufeff/, ''), name, { maxBytes: maxMetadataBytes }).value);
      if (found.length > 0) return found;
    } catch (error) {
      if (!isSlipwayError(error)) throw error; // Chart.yaml itself is read, and told, elsewhere
    }
  }
  return [];
}

/** What a chart needs and does not carry, at the version of its Chart.lock where it has one. */
export function findMissingDependencies(files: FolderContent): readonly ChartDependency[] {
  const locked = dependenciesIn(files, ['Chart.lock', 'requirements.lock']);
  const paths = [...files.keys()];
  const isThere = ({ name }: ChartDependency): boolean => files.has(`charts/${name}/Chart.yaml`)
    || paths.some((path) => path.startsWith(`charts/${name}-`) && /^v?[0-9][^/]*\.tgz$/.test(path.slice(`charts/${name}-`.length)));
  return dependenciesIn(files, ['Chart.yaml', 'requirements.yaml']).filter((each) => !isThere(each)).map((each) => locked.find(({ name }) => name === each.name) ?? each);
}

/**
 * Adds dependencies with a `file://` repository from the same commit. Others must lie in the chart: nothing is taken from
 * elsewhere, so a tag always gives the same bytes.
 */
export const completeFromCommit: CompleteChart = async (files, { item, component, origin }) => {
  const about = { subject: item.target, addon: item.target, location: item.entry.location };
  const findings: Finding[] = [];
  for (const { name, version, repository } of findMissingDependencies(files)) {
    const wanted = `${origin} needs the chart ${name}${version === '' ? '' : ` ${version}`}, which is not in its charts/ folder`;
    const hint = `run helm dependency build there, commit charts/ in ${item.entry.repositoryFullName}, and tag again`;
    const path = repository.startsWith('file://') ? posix.normalize(posix.join(item.path === '' ? '.' : item.path, repository.slice('file://'.length))).replace(/\/$/, '') : undefined;
    if (path === undefined || path === '.' || path.startsWith('..') || path.startsWith('/')) {
      findings.push({ ...about, code: 'dependency-missing', severity: 'error', message: wanted, hint });
      continue;
    }
    try {
      const added = await component.read(path);
      for (const file of added) files.set(`charts/${name}/${file.path}`, { data: file.data, executable: file.executable } satisfies FileContent);
      const nested = findMissingDependencies(new Map(added.map((file) => [file.path, file])));
      if (nested.length > 0) findings.push({ ...about, code: 'dependency-missing', severity: 'error', message: `${wanted}; ${path} of the same commit has it, without ${nested.map((each) => each.name).join(', ')}`, hint });
    } catch (error) {
      if (!isSlipwayError(error)) throw error;
      findings.push({ ...about, code: 'dependency-missing', severity: 'error', message: `${wanted}; ${path} of the same commit: ${error.message}`, hint });
    }
  }
  return findings;
};
