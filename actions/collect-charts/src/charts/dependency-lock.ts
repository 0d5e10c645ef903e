import { createHash } from 'node:crypto';
import { isSlipwayError, parseYaml, type YamlFile } from '@slipway/core';
import { withoutV, type FolderContent } from '../component-chart.ts';

/** A chart that another one needs below its `charts/`. */
export interface ChartDependency {
  readonly name: string;
  readonly version: string;
  readonly repository: string;
}

/** A `Chart.lock` that does not fit the chart it lies in. */
export interface LockProblem {
  /** `Chart.lock:3`, in the chart. */
  readonly place: string;
  readonly message: string;
}

const maxMetadataBytes = 2 ** 20;

type YamlMap = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is YamlMap => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface Metadata {
  readonly yaml: YamlFile;
  readonly value: YamlMap;
  readonly items: readonly YamlMap[];
}

/** The first of these files that names dependencies. @see https://helm.sh/docs/topics/charts/#chart-dependencies */
function readMetadata(files: FolderContent, names: readonly string[]): Metadata | undefined {
  for (const name of names) {
    const file = files.get(name);
    if (file === undefined) continue;
    try {
      const yaml = parseYaml(Buffer.from(file.data).toString('utf8').replace(/^\ufeff/, ''), name, { maxBytes: maxMetadataBytes });
      const list: unknown = isMap(yaml.value) ? yaml.value['dependencies'] : undefined;
      if (isMap(yaml.value) && Array.isArray(list) && list.length > 0) return { yaml, value: yaml.value, items: list.filter(isMap) };
    } catch (error) {
      if (!isSlipwayError(error)) throw error; // Chart.yaml itself is read, and told, elsewhere
    }
  }
  return undefined;
}

const wantedIn = (files: FolderContent): Metadata | undefined => readMetadata(files, ['Chart.yaml', 'requirements.yaml']);
const lockedIn = (files: FolderContent): Metadata | undefined => readMetadata(files, ['Chart.lock', 'requirements.lock']);

const dependenciesOf = (metadata: Metadata | undefined): readonly ChartDependency[] => (metadata?.items ?? [])
  .map(({ name, version, repository }) => ({ name: textOf(name), version: textOf(version), repository: textOf(repository) }))
  .filter(({ name }) => /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(name));

/** Versions of a chart that lie in `charts/` of another: those in the names of archives, and that of a folder. */
function vendoredVersions(files: FolderContent, name: string): readonly string[] {
  const archives = [...files.keys()].filter((path) => path.startsWith(`charts/${name}-`)).flatMap((path) => /^(v?[0-9][^/]*)\.tgz$/.exec(path.slice(`charts/${name}-`.length))?.[1] ?? []);
  const folder = files.get(`charts/${name}/Chart.yaml`);
  const version = folder === undefined ? undefined : /^version:[ \t]*["']?([^"'\s#]+)/m.exec(Buffer.from(folder.data).toString('utf8'))?.[1] ?? '';
  return version === undefined ? archives : [...archives, version];
}

/** What a chart needs and does not carry, at the version of its Chart.lock where it has one. */
export function findMissingDependencies(files: FolderContent): readonly ChartDependency[] {
  const locked = dependenciesOf(lockedIn(files));
  // One chart may be wanted twice, under two aliases: the lock has both, in the same order.
  const nth = (list: readonly ChartDependency[], index: number): number => list.slice(0, index).filter(({ name }) => name === list[index]?.name).length;
  return dependenciesOf(wantedIn(files)).filter(({ name }) => vendoredVersions(files, name).length === 0)
    .map((each, index, all) => locked.filter(({ name }) => name === each.name)[nth(all, index)] ?? each);
}

/** Whether Chart.lock says which version of this chart is meant. */
export const isLocked = (files: FolderContent, { name }: ChartDependency): boolean => dependenciesOf(lockedIn(files)).some((each) => each.name === name);

/** JSON as Go writes it: what HTML could mistake is escaped. */
const goJson = (value: unknown): string => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Items of `import-values`: a path, or a map of two. Go writes the keys of a map in order. */
function sortedImports(value: unknown): readonly unknown[] | undefined {
  if (value === undefined || value === null) return [];
  const isText = (each: unknown): each is string => typeof each === 'string';
  if (!Array.isArray(value) || !value.every((item) => isText(item) || (isMap(item) && Object.values(item).every(isText)))) return undefined;
  return value.map((item: unknown) => (isMap(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item));
}

/** @see https://pkg.go.dev/helm.sh/helm/v4/pkg/chart/v2#Dependency */
function dependencyJson(item: YamlMap): string {
  const optional = (key: string): string[] => {
    const value = key === 'import-values' ? sortedImports(item[key]) : item[key];
    return value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0) ? [] : [`"${key}":${goJson(value)}`];
  };
  const parts = [`"name":${goJson(item['name'] ?? '')}`, ...optional('version'), `"repository":${goJson(item['repository'] ?? '')}`, ...['condition', 'tags', 'enabled', 'import-values', 'alias'].flatMap(optional)];
  return `{${parts.join(',')}}`;
}

const sha256 = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/**
 * The digests that Helm writes into a lock of these dependencies; of charts of the first version there were two ways.
 * None where it cannot be told: names of repositories mean what one machine says they do.
 */
function digestsOf(wanted: Metadata, locked: Metadata): readonly string[] {
  const items = [...wanted.items, ...locked.items];
  const isPlain = items.every((item) => ['name', 'version', 'repository', 'condition', 'alias'].every((key) => item[key] === undefined || item[key] === null || typeof item[key] === 'string'));
  if (!isPlain || items.some((item) => /^(@|alias:)/.test(textOf(item['repository'])) || sortedImports(item['import-values']) === undefined)) return [];
  const [required, resolved] = [wanted, locked].map((metadata) => `[${metadata.items.map(dependencyJson).join(',')}]`);
  return [sha256(`[${required ?? ''},${resolved ?? ''}]`), ...(wanted.yaml.file === 'requirements.yaml' ? [sha256(`{"dependencies":${required ?? ''}}`)] : [])];
}

/** Whether Chart.lock belongs to these dependencies, and the vendored charts to it. */
export function checkChartLock(files: FolderContent): readonly LockProblem[] {
  const [wanted, locked] = [wantedIn(files), lockedIn(files)];
  if (wanted === undefined || locked === undefined) return [];
  const problems: LockProblem[] = [];
  const report = (path: readonly PropertyKey[], message: string): void => {
    const { file, line } = locked.yaml.locate(path);
    problems.push({ place: line === undefined ? file : `${file}:${line}`, message });
  };
  const digests = digestsOf(wanted, locked);
  if (digests.length > 0 && !digests.includes(textOf(locked.value['digest']))) report(['digest'], `it was not made for the dependencies of ${wanted.yaml.file}: its digest is another one`);
  for (const { name, version } of dependenciesOf(locked)) {
    const versions = vendoredVersions(files, name);
    const index = locked.items.findIndex((item) => item['name'] === name && item['version'] === version);
    if (versions.length > 0 && version !== '' && !versions.map(withoutV).includes(withoutV(version))) report(['dependencies', index, 'version'], `it locks ${name} ${version}, but charts/ has ${versions.map((each) => (each === '' ? 'one without a version' : each)).join(', ')}`);
  }
  return problems;
}
