import type { Stats } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, errorMessage, parseYaml, YamlError } from '@slipway/core';
import { HelmError } from './errors.ts';
import type { ChartFile } from './instance.ts';

/** A chart in memory: everything in its folder, and who it says it is. */
export interface ChartFiles {
  readonly name: string;
  readonly version: string;
  readonly appVersion?: string;
  /** Sorted by path; before .helmignore. */
  readonly files: readonly ChartFile[];
}

/** A chart that Helm has loaded; `files` are those that a package of it contains. */
export interface LoadedChart extends ChartFiles {
  /** `application` or `library`. */
  readonly type: string;
  readonly deprecated: boolean;
  /** The names of the charts below it, sorted. */
  readonly dependencies: readonly string[];
  /** What Helm logged, a line each. */
  readonly warnings: readonly string[];
}

// Helm's own limits, against archives that unpack without end.
const maxChartSize = 100 * 2 ** 20;
const maxFileSize = 5 * 2 ** 20;

/** Of Chart.yaml, whose parser is slow. */
const maxMetadataSize = 2 ** 20;

const compare = (a: ChartFile, b: ChartFile): number => (a.path < b.path ? -1 : 1);

function checkPath(path: string, origin: string): void {
  const parts = path.split('/');
  if (path.includes('\\') || path.includes('\0') || /^[a-zA-Z]:/.test(path) || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new HelmError('CHART_UNSAFE', `${origin}: the path ${JSON.stringify(path)} does not stay inside the chart`);
  }
}

function checkSizes(files: readonly { readonly path: string; readonly size: number }[], origin: string): void {
  const large = files.find(({ size }) => size > maxFileSize);
  if (large !== undefined) {
    throw new HelmError('CHART_TOO_LARGE', `${origin}: ${large.path} is larger than the 5 MiB that Helm takes`, { location: { file: `${origin}/${large.path}` } });
  }
  if (files.reduce((sum, { size }) => sum + size, 0) > maxChartSize) throw new HelmError('CHART_TOO_LARGE', `${origin}: the chart is larger than the 100 MiB that Helm takes`);
}

interface Metadata {
  readonly name: string;
  readonly version: string;
  readonly appVersion?: string;
}

/** Reads name and versions; Helm checks the rest when it loads the chart. */
function parseMetadata(text: string, file: string): Metadata {
  const invalid = (message: string, location = { file }): HelmError => new HelmError('CHART_INVALID', message, { location });
  let parsed;
  try {
    parsed = parseYaml(text, file, { maxBytes: maxMetadataSize });
  } catch (cause) {
    if (!(cause instanceof YamlError)) throw cause;
    throw new HelmError('CHART_INVALID', cause.message, { cause, ...(cause.location === undefined ? {} : { location: cause.location }) });
  }
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(`${file} holds no chart: expected a map with name and version`);
  const fields = new Map<string, unknown>(Object.entries(value));
  const text1 = (key: string): string => {
    const field = fields.get(key);
    if (typeof field === 'string' && field.trim() !== '') return field;
    const problem = field === undefined || field === null ? 'is missing' : 'must be text (quote it)';
    throw invalid(`${file}: "${key}" ${problem}`, parsed.locate([key]));
  };
  const name = text1('name');
  if (!/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(name)) throw invalid(`${file}: "name" ${JSON.stringify(name)} is not a chart name: letters, digits, "-", "." and "_"`, parsed.locate(['name']));
  const appVersion = fields.get('appVersion');
  return { name, version: text1('version'), ...(typeof appVersion === 'string' || typeof appVersion === 'number' ? { appVersion: String(appVersion) } : {}) };
}

/**
 * A chart from files in memory, such as a tree of a git commit.
 * @param origin names the chart in errors: a folder or `commit:path`
 * @throws {HelmError} CHART_INVALID (no or bad Chart.yaml), CHART_UNSAFE (a path that leaves the chart), CHART_TOO_LARGE
 */
export function chartFromFiles(files: readonly ChartFile[], origin: string): ChartFiles {
  for (const { path } of files) checkPath(path, origin);
  checkSizes(files.map(({ path, data }) => ({ path, size: data.length })), origin);
  const sorted = [...files].sort(compare);
  const twice = sorted.find(({ path }, index) => path === sorted[index + 1]?.path);
  if (twice !== undefined) throw new HelmError('CHART_UNSAFE', `${origin}: ${twice.path} is there twice`);
  const file = `${origin}/Chart.yaml`;
  const metadata = sorted.find(({ path }) => path === 'Chart.yaml');
  if (metadata === undefined) throw new HelmError('CHART_INVALID', `${origin} is not a chart: it has no Chart.yaml`, { location: { file } });
  return { ...parseMetadata(Buffer.from(metadata.data).toString('utf8').replace(/^\ufeff/, ''), file), files: sorted };
}

function checkRegular(entry: Stats, path: string, origin: string): void {
  if (entry.isFile()) return;
  const what = entry.isSymbolicLink() ? 'a symbolic link' : 'neither a file nor a folder';
  throw new HelmError('CHART_UNSAFE', `${origin}: ${path} is ${what}; a chart may hold files and folders only`, { location: { file: `${origin}/${path}` } });
}

async function listFiles(dir: string, prefix: string, origin: string): Promise<{ path: string; size: number }[]> {
  const files: { path: string; size: number }[] = [];
  for (const name of await readdir(join(dir, prefix))) {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    const entry = await lstat(join(dir, path));
    if (entry.isDirectory()) {
      if (path !== '.git') files.push(...await listFiles(dir, path, origin));
    } else {
      checkRegular(entry, path, origin);
      files.push({ path, size: entry.size });
    }
  }
  return files;
}

/**
 * Reads a chart's folder. Links are refused, not followed: a chart of a component repo could name any file
 * of this machine.
 * @throws {HelmError} CHART_NOT_FOUND, CHART_INVALID, CHART_UNSAFE, CHART_TOO_LARGE
 */
export async function loadChartDirectory(dir: string): Promise<ChartFiles> {
  const root = await lstat(dir).catch((cause: unknown) => {
    if (errorCode(cause) === 'ENOENT' || errorCode(cause) === 'ENOTDIR') throw new HelmError('CHART_NOT_FOUND', `there is no chart at ${dir}`, { cause, location: { file: dir } });
    throw new HelmError('CHART_NOT_FOUND', `cannot read the chart at ${dir}: ${errorMessage(cause)}`, { cause });
  });
  if (!root.isDirectory()) throw new HelmError(root.isSymbolicLink() ? 'CHART_UNSAFE' : 'CHART_INVALID', `${dir} is not the folder of a chart`, { location: { file: dir } });
  const listed = await listFiles(dir, '', dir);
  // Before anything is read: sizes are the file system's.
  checkSizes(listed, dir);
  const files: ChartFile[] = [];
  for (const { path } of listed) files.push({ path, data: await readFile(join(dir, path)) });
  return chartFromFiles(files, dir);
}
